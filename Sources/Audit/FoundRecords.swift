internal import Catalogue
internal import Git
internal import Judging

/// The records that one commit brings in, in other states than the first, as far as an audit tells them.
struct FoundRecords {
  private var last: RecordReference?
  private var byHand = 0
  /// The first of those that no trailer speaks of.
  private var some: [RecordReference] = []

  private static let mostNamed = 3

  /// Takes in one; false where it was the last already.
  mutating func add(_ reference: RecordReference, isStated: Bool) -> Bool {
    guard reference != last else { return false }
    last = reference
    guard !isStated else { return true }
    byHand += 1
    if some.count < Self.mostNamed { some.append(reference) }
    return true
  }

  /// The note of what was found by hand, if anything was; the next commit begins anew.
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
