internal import Catalogue
internal import Git

/// What stands before the commits of an audit, looked up record by record where an index tells which commits to read.
///
/// It is only for commits that all stand on one that is taken for sound: whatever that one has behind it, they have too.
final class AuditedPast {
  /// The commit that is taken for sound, with all it has behind it.
  let start: ObjectID
  private let ledger: Ledger
  private let index: any CatalogueIndex
  /// The commit that the index stands for.
  private let tip: ObjectID
  private let later: Set<ObjectID>

  /// nil where there is no index that stands for the tip, or for the commit that is taken for sound.
  init?(of ledger: Ledger, before graph: CommitGraph, since start: ObjectID, upTo tip: ObjectID) throws {
    let head = try ledger.repository.head().commit
    guard let head, head == tip || head == start, let index = ledger.index, index.isThere,
      index.passages(of: [], at: head) != nil
    else { return nil }
    (self.ledger, self.start, self.index) = (ledger, start, index)
    (self.tip, later) = (head, Set(graph.order).subtracting([start]))
  }

  /// The last commit that took a record away; nil where none did.
  func removal(of reference: RecordReference) throws -> ObjectID? {
    try commits(of: reference).last { id in
      let commit = try ledger.repository.header(of: id)
      return try !holds(reference, in: commit.tree)
        && commit.parents.contains { try holds(reference, in: ledger.repository.header(of: $0).tree) }
    }
  }

  private func holds(_ reference: RecordReference, in tree: ObjectID) throws -> Bool {
    try ledger.repository.entry(in: tree, path: ledger.path(reference.file)) != nil
  }

  /// The commits that changed or named a record, oldest first.
  private func commits(of reference: RecordReference) throws -> [ObjectID] {
    guard let passages = index.passages(of: [reference], at: tip) else {
      return try ledger.histories(of: [reference], at: start)[reference]?.map(\.commit.id) ?? []
    }
    return (passages.commits[reference] ?? []).filter { !later.contains($0) }
  }

  /// What an audit would remember of an edition.
  func track(of reference: RecordReference, _ pool: PassagePool) throws -> AuditTrack {
    do { return try indexedTrack(of: reference, pool) } catch is IndexLost {
      return try wholeTrack(of: reference, pool)
    }
  }

  private func indexedTrack(of reference: RecordReference, _ pool: PassagePool) throws -> AuditTrack {
    guard let passages = index.passages(of: [reference], at: tip) else { return try wholeTrack(of: reference, pool) }
    var track = AuditTrack()
    var reader = HistoryReader(reference, graph: passages.graph, ledger: ledger)
    for id in passages.commits[reference] ?? [] where !later.contains(id) {
      let (events, overruling) = try reader.examined(id)
      track.take(events, overruling, pool)
    }
    return track
  }

  private func wholeTrack(of reference: RecordReference, _ pool: PassagePool) throws -> AuditTrack {
    var track = AuditTrack()
    let events = try ledger.histories(of: [reference], at: start)[reference] ?? []
    // how a merge passed over others is not told again
    track.take(events.filter { $0.overruledBy == nil }, [], pool)
    return track
  }

  /// Whether a commit is the one that is taken for sound, or behind it.
  func holds(_ id: ObjectID) throws -> Bool { try id == start || ledger.repository.reaches(id, from: start) }
}
