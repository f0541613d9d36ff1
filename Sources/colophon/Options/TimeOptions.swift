internal import ArgumentParser
internal import Catalogue
internal import Ledger

/// Which moment is asked about, in the world and in the catalogue.
struct TimeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("As it was in the world on this date.", valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp("As the catalogue said at the end of this date, or at this commit.", valueName: "date|commit"))
  var knownAt: String?

  /// What the catalogue says of that moment.
  func snapshot(in ledger: Ledger) throws -> Snapshot {
    guard asOf != nil || knownAt != nil else { return try ledger.now() }
    return try ledger.snapshot(knownAt: knownAt, asOf: asOf.map { try EDTF(parsing: $0) })
  }
}
