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
    let (records, unreadable) = try licensed(in: snapshot, where: expression)
    let chosen = try records.filter { record in
      guard record.fields["licence"] != .absent else { return false }
      return try expression.map { try snapshot.finds($0, record) } ?? true
    }
    return (MoneyReport(of: chosen.flatMap { Payment.all(of: $0.reference, $0.fields) }, on: day), unreadable)
  }

  /// The editions that may have a licence and be found by a filter, and those that can't be read.
  private func licensed(in snapshot: Snapshot, where expression: FilterExpression?) throws -> (
    records: [Record], unreadable: [Problem]
  ) {
    let indexed = try snapshot.fromIndex { index -> (records: [Record], lost: [RecordReference])? in
      var bounds = try snapshot.bounds(of: RecordFilter(), expression)
      bounds.field = "licence"
      guard let lost = index.unreadable(of: [.edition]), let found = index.values(of: .edition, within: bounds) else {
        return nil
      }
      return (found.map { Record($0.reference, fields: $0.fields) }, lost)
    }
    guard let (records, lost) = indexed else { return try snapshot.recordsWithoutText(of: [.edition]) }
    return (records, try snapshot.problems(of: lost))
  }
}
