internal import Git

/// How far a long action has come, on the last line of a terminal; nothing where standard error is none.
final class ProgressBar {
  private let isShown: Bool
  private let what: String
  private var shown = -1

  /// - Parameter what: What is counted: `commits`.
  init(isShown: Bool, of what: String) {
    self.isShown = isShown && Console.isTerminal(2)
    self.what = what
  }

  /// Shows how much is done; a line is written a hundred times at most.
  func show(_ done: Int, _ all: Int) {
    guard isShown, all > 0 else { return }
    let percent = done * 100 / all
    guard percent != shown else { return }
    shown = percent
    let width = 30
    let full = percent * width / 100
    let bar = String(repeating: "=", count: full) + String(repeating: " ", count: width - full)
    Console().report("\r[\(bar)] \(percent) % of \(all) \(what)")
  }

  /// Takes the line away again.
  func clear() {
    if isShown, shown >= 0 { Console().report("\r\u{1B}[K") }
  }
}
