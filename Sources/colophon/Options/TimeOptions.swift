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

  static let on = ArgumentHelp("On which day; that of --as-of, else today, if left out.", valueName: "date")

  /// The catalogue at that moment.
  ///
  /// - Parameter keepsUnborn: Whether editions that were in no state yet are there too, with their contracts.
  static func snapshot(in ledger: Ledger, asOf: String?, knownAt: String?, keepsUnborn: Bool = false) throws
    -> Snapshot
  {
    guard asOf != nil || knownAt != nil else { return try ledger.now() }
    return try ledger.snapshot(knownAt: knownAt, asOf: asOf.map { try EDTF(parsing: $0) }, keepsUnborn: keepsUnborn)
  }

  /// The day that a report is about: the one asked for, else that of the moment, else today.
  static func day(on: EDTF?, asOf: String?, in ledger: Ledger) throws -> Day {
    try on?.latest ?? asOf.flatMap { try EDTF(parsing: $0).latest } ?? ledger.today()
  }
}
