internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Reading
internal import Signing
internal import Judging
internal import Writing

/// The options of every command that writes.
struct WriteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A note for the history.", valueName: "text"))
  var note: String?

  @Flag(name: .customLong("dry-run"), help: "Show what would be written, and write nothing.")
  var isDryRun = false

  @Flag(
    name: .customLong("accept-clock"),
    help: "Write although the clock is over a day behind the commit before.")
  var acceptsClock = false
}

extension WriteOptions: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    note = words.option("--note")
    isDryRun = words.flag("--dry-run")
    acceptsClock = words.flag("--accept-clock")
    return true
  }
}

extension CatalogueOptions {
  /// Opens the catalogue for writing.
  func ledger(for writing: WriteOptions, index: CatalogueOpener.IndexUse = .present) throws -> Ledger {
    let ledger = try ledger(index: index)
    ledger.acceptsClock = writing.acceptsClock
    return ledger
  }
}
