internal import Git
internal import Reading
internal import Synchronization

/// The progress of a long action, on the last line of a terminal; nothing is shown where standard error is none.
final class ProgressBar {
  private let isShown: Bool
  private var what: String
  private var shown = -1
  private let start = ContinuousClock.now
  /// The time after which a bar is shown.
  private static let patience = Duration.milliseconds(500)

  /// - Parameter what: The thing counted: `commits`.
  init(isShown: Bool, of what: String = "") {
    self.isShown = isShown && Console.isTerminal(2)
    self.what = what
  }

  /// Shows the progress; a line is written a hundred times at most.
  func show(_ done: Int, _ all: Int) {
    guard isShown, all > 0, shown >= 0 || start.duration(to: .now) >= Self.patience else { return }
    let percent = done * 100 / all
    guard percent != shown else { return }
    shown = percent
    let width = 30
    let full = percent * width / 100
    let bar = String(repeating: "=", count: full) + String(repeating: " ", count: width - full)
    Console().show(lastLine: "[\(bar)] \(percent) % of \(all) \(what)")
  }

  /// Removes the line.
  func clear() {
    if isShown, shown >= 0 { Console().clearLastLine() }
    shown = -1
  }
}

extension Console {
  /// True if the last line of the terminal shows a progress.
  private static let isLineShown = Mutex(false)

  /// Shows a progress in the place of the last one.
  func show(lastLine text: String) {
    clearLastLine()
    report(text)
    Self.isLineShown.withLock { $0 = true }
  }

  /// Removes that line, before anything else is written.
  func clearLastLine() {
    let isShown = Self.isLineShown.withLock { shown in
      defer { shown = false }
      return shown
    }
    if isShown { report("\r\u{1B}[K") }
  }
}

extension ProgressBar {
  /// The fewest records for which it pays to show anything.
  private static let fewest = 500

  /// Shows the progress of an action about many records; nil: it is over.
  func show(_ progress: Progress?) {
    guard let progress else { return clear() }
    guard progress.all >= Self.fewest else { return }
    let what =
      switch progress.stage {
      case .reading: "items read"
      case .judging: "records judged"
      case .writing: "records written"
      case .placing: "files put in place"
      }
    // the earlier count may have taken more room
    if what != self.what { clear() }
    self.what = what
    show(progress.done, progress.all)
  }
}

extension CatalogueOptions {
  /// Runs code that may take long, and shows its progress on a terminal.
  func showingProgress<Result>(of ledger: Ledger, _ body: () throws -> Result) rethrows -> Result {
    let bar = ProgressBar(isShown: !quiet)
    ledger.progress = { bar.show($0) }
    defer { ledger.progress = nil }
    return try body()
  }
}
