public import Catalogue
internal import Git
public import Reading

/// The difference of one record between two points of a history.
public struct Difference: Sendable {
  /// The kind of difference.
  public enum Kind: String, Sendable, CaseIterable {
    case added, removed, moved, advanced, changed
  }

  /// The record, by its name at the later point; at the earlier one where it is gone.
  public let reference: RecordReference
  /// The kind.
  public let kind: Kind
  /// The name it had before, where it moved.
  public let earlier: RecordReference?
  /// Every scalar that differs.
  public let changes: [Change]
  /// The state before and after, where it has one that differs.
  public let states: (before: String, after: String)?
}

extension Ledger {
  /// The records that differ between two points, in the order of their names.
  ///
  /// - Parameters:
  ///   - one: A commit, or a date: the last commit recorded by the end of it.
  ///   - other: The same; nil: HEAD.
  public func differences(from one: String, to other: String?) throws -> [Difference] {
    let (before, after) = try (
      snapshot(knownAt: one, asOf: nil), other.map { try snapshot(knownAt: $0, asOf: nil) } ?? now()
    )
    var changed = Set(try changedRecords(from: before.commit?.tree, to: after.commit?.tree))
    let origins = try origins(of: changed, from: before, to: after)
    for earlier in origins.values { changed.remove(earlier) }
    return try changed.sorted().compactMap { try difference(of: $0, from: origins[$0] ?? $0, from: before, to: after) }
  }

  private func difference(
    of reference: RecordReference, from earlier: RecordReference, from before: Snapshot, to after: Snapshot
  ) throws -> Difference? {
    let (old, new) = try (before.fields(of: earlier), after.fields(of: reference))
    let changes = Change.between(old ?? .absent, and: new ?? .absent)
    guard let old, let new else {
      return Difference(
        reference: reference, kind: old == nil ? .added : .removed, earlier: nil, changes: changes, states: nil)
    }
    let states = try (state(of: old, in: before), state(of: new, in: after))
    let isAdvanced = reference.kind == .edition && states.0 != states.1
    let isMoved = earlier != reference
    // the text differs and the values are the same: reformatted, or a comment
    guard isAdvanced || isMoved || !changes.isEmpty else { return nil }
    return Difference(
      reference: reference, kind: isMoved ? .moved : isAdvanced ? .advanced : .changed,
      earlier: isMoved ? earlier : nil, changes: changes, states: isAdvanced ? states : nil)
  }

  private func state(of fields: Value, in snapshot: Snapshot) throws -> String {
    try snapshot.workflow(of: fields)?.state(of: fields) ?? fields["status"].text ?? ""
  }

  /// The most commits that are read to see whether one point stands on another.
  private static let mostBetween = 10_000

  /// The earlier names of records that the commits between two points state.
  private func origins(
    of changed: Set<RecordReference>, from before: Snapshot, to after: Snapshot
  ) throws -> [RecordReference: RecordReference] {
    guard let old = before.commit?.id, let new = after.commit?.id else { return [:] }
    let appeared = try changed.filter { try after.contains($0) && !before.contains($0) }
    guard !appeared.isEmpty else { return [:] }
    // most often one stands on the other, and commits before both need not be read
    let between = try CommitGraph(from: new, since: old, in: repository, limit: Self.mostBetween)
    let graph = try between ?? CommitGraph(from: new, in: repository)
    let known = graph.reached(from: old)
    var origins = Dictionary(uniqueKeysWithValues: appeared.map { ($0, $0) })
    for id in graph.order.reversed() where !known.contains(id) {
      guard let header = graph.headers[id], header.message.holds("\nMoved-From: "),
        let stated = header.stated(in: folder, of: repository)
      else { continue }
      let whereabouts = StatedMoves(of: stated)
      for (reference, now) in origins { origins[reference] = whereabouts.origin(of: now) ?? now }
    }
    return try origins.filter { try $0.key != $0.value && before.contains($0.value) }
  }
}
