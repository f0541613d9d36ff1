internal import ArgumentParser

/// The option for asking the index. It is no group of options: each costs a command time at its start.
enum IndexOption {
  static let noIndex = ArgumentHelp("Answer from git alone.")
}

/// The progress of making an index.
final class IndexProgress {
  private let isShown: Bool
  private var bar: (what: String, bar: ProgressBar)?

  init(isShown: Bool) { self.isShown = isShown }

  func show(_ what: String, _ done: Int, _ all: Int) {
    // quick work needs no bar
    guard isShown, all > 10_000 else { return }
    if bar?.what != what {
      bar?.bar.clear()
      bar = (what, ProgressBar(isShown: true, of: what))
    }
    bar?.bar.show(done, all)
    if done == all { bar?.bar.clear() }
  }
}
