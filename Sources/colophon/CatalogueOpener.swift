internal import Catalogue
internal import Git
internal import Index
internal import Reading
internal import Writing

/// Opens the catalogue at a folder or above it, and tells what it says beside the answer.
struct CatalogueOpener {
  /// The folder to start from, as the option gives it.
  let directory: String?
  /// True if nothing but the answer is written.
  let quiet: Bool

  /// The use that a command makes of the index beside git.
  enum IndexUse {
    /// It is asked where there is one.
    case present
    /// It is asked, and made first where that pays.
    case made
    case none
  }

  /// Opens the catalogue and its index, and completes what a killed action left undone.
  func ledger(index use: IndexUse = .present) throws -> Ledger {
    let ledger = try Ledger(discoveringFrom: start, environment: .process)
    let isQuiet = quiet
    ledger.notice = { if !isQuiet { Notices.add($0) } }
    if let done = try ledger.recover() { ledger.notice?(done) }
    let index = LedgerIndex(
      for: ledger, makes: use == .made, told: say, progress: IndexProgress(isShown: use == .made && !quiet).show)
    if let obstacle = index.obstacle { ledger.notice?(obstacle) }
    if use != .none { ledger.index = Self.open(index) }
    return ledger
  }

  /// Keeps an index open to the end of the process.
  ///
  /// Closing it brings its log into its file, which waits for the disk four times after every step. The next process
  /// that opens it reads the rest of the log, or brings it in once it is long.
  private static func open(_ index: LedgerIndex) -> LedgerIndex { Unmanaged.passRetained(index).takeUnretainedValue() }

  /// The folder to start from: the option, `COLOPHON_DIR`, or the current one.
  var start: String { directory ?? Environment.process["COLOPHON_DIR"] ?? "." }

  /// Writes something beside the answer.
  func say(_ text: String) {
    guard !quiet else { return }
    Notices.tell()
    Console().report(text.visible + "\n")
  }
}
