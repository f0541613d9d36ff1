internal import Catalogue
internal import Git
internal import Judging

/// The records that one commit brings in in other states than the first, as an audit reports them.
struct FoundRecords {
  private var last: RecordReference?
  private var byHand = 0
  /// The first of those that no trailer mentions.
  private var some: [RecordReference] = []

  private static let mostNamed = 3

  /// Adds one; false if it was the last one already.
  mutating func add(_ reference: RecordReference, isStated: Bool) -> Bool {
    guard reference != last else { return false }
    last = reference
    guard !isStated else { return true }
    byHand += 1
    if some.count < Self.mostNamed { some.append(reference) }
    return true
  }

  /// The note about records found by hand, if there were any; the next commit begins anew.
  mutating func take(of commit: ObjectID) -> AuditFinding? {
    defer { self = FoundRecords() }
    guard let first = some.first else { return nil }
    let names =
      some.map(\.path).joined(separator: ", ") + (byHand > some.count ? " and \(byHand - some.count) more" : "")
    return AuditFinding(
      .byHand, .note, commit: commit, reference: byHand == 1 ? first : nil,
      message: byHand == 1
        ? "found in the state it is in, by hand without trailers"
        : "\(byHand) records are found in the state they are in, by hand without trailers: \(names)")
  }
}
