internal import ArgumentParser
internal import Catalogue
internal import Reading
internal import History

/// The moment asked about, in the world and in the catalogue. It is no group of options: each costs a command time at
/// its start.
enum TimeOptions {
  static let asOf = ArgumentHelp("As it was in the world on this date.", valueName: "date")
  static let knownAt = ArgumentHelp(
    "As the catalogue said at the end of this date, or at this commit.", valueName: "date|commit")

  /// The catalogue at that moment.
  static func snapshot(in ledger: Ledger, asOf: String?, knownAt: String?) throws -> Snapshot {
    guard asOf != nil || knownAt != nil else { return try ledger.now() }
    return try ledger.snapshot(knownAt: knownAt, asOf: asOf.map { try EDTF(parsing: $0) })
  }
}
