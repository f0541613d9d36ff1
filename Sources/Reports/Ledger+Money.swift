public import Catalogue
internal import Git
public import Reading

extension Ledger {
  /// The payments of all licences in a snapshot, summed.
  ///
  /// - Parameters:
  ///   - day: The day against which something is overdue.
  ///   - expression: A filter for the editions.
  /// - Returns: The report, and the files that could not be read.
  public func money(in snapshot: Snapshot, on day: Day, where expression: FilterExpression? = nil) throws -> (
    report: MoneyReport, unreadable: [Problem]
  ) {
    let (records, unreadable) = try snapshot.recordsWithoutText(of: [.edition])
    let chosen = try records.filter { record in
      guard record.fields["licence"] != .absent else { return false }
      return try expression.map { try snapshot.finds($0, record) } ?? true
    }
    return (MoneyReport(of: chosen.flatMap { Payment.all(of: $0.reference, $0.fields) }, on: day), unreadable)
  }
}
