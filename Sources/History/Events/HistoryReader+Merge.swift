internal import Catalogue
internal import Git
internal import Reading

// The effect of a merge on the events of its sides.
extension HistoryReader {
  /// The record's events that a merge sets aside, and those that it finds to agree; nil where there are none.
  mutating func overruling(at merge: ObjectID, _ ids: [ObjectID], _ parents: [Entry], _ entry: Entry) throws
    -> Overruling?
  {
    let hasTwins = (known ?? past).events.count(where: \.isSetAside) > 1
    guard ids.count > 1, try isOpen(ids, parents, entry, hasTwins: hasTwins) else { return nil }
    let joined = try joined(at: merge, of: ids)
    let (past, graph, ledger) = (known ?? past, graph, ledger)
    let settlement = try MergeSettlement(
      joined, workflow: joined.after.flatMap { try ledger.snapshot(at: merge).workflow(of: $0) },
      history: { try past.events(behind: $0) }, decided: { try past.overruling(behind: $0) },
      reaches: { try graph.reaches($0, from: $1) },
      seconds: { try graph.header(of: $0)?.committerSeconds ?? 0 })
    return settlement.overruling.isEmpty ? nil : settlement.overruling
  }

  /// Tells whether a merge may set events of the record aside, or find some to agree.
  mutating func isOpen(_ merge: ObjectID, _ header: CommitHeader) throws -> Bool {
    let parents = try header.parents.map { try entry(of: $0, graph.header(of: $0)) }
    return try isOpen(header.parents, parents, entry(of: merge, header), hasTwins: true)
  }

  /// Tells whether anything may have to be decided: not if each side that the merge gives up is as the ancestors were,
  /// and not if all are.
  ///
  /// - Parameter hasTwins: Whether two sides may have taken the same step.
  private mutating func isOpen(_ ids: [ObjectID], _ parents: [Entry], _ entry: Entry, hasTwins: Bool) throws -> Bool {
    let same = parents.indices.filter { parents[$0].isSame(as: entry) }
    guard let kept = same.first else { return true }
    for place in hasTwins ? same.dropFirst() : [] {
      let bases = try ledger.repository.mergeBases(ids[kept], ids[place])
      if try bases.contains(where: { try !isSame($0, as: entry) }) { return true }
    }
    for place in parents.indices where !parents[place].isSame(as: entry) {
      let bases = try ledger.repository.mergeBases(ids[place], ids[kept])
      guard !bases.isEmpty, try bases.allSatisfy({ try isSame($0, as: parents[place]) }) else { return true }
    }
    return false
  }

  private mutating func isSame(_ commit: ObjectID, as entry: Entry) throws -> Bool {
    try self.entry(of: commit, graph.header(of: commit)).isSame(as: entry)
  }

  private mutating func joined(at merge: ObjectID, of parents: [ObjectID]) throws -> JoinedRecord {
    var reader = self
    let repository = ledger.repository
    defer { self = reader }
    return try JoinedRecord(
      at: merge, of: parents,
      version: { try reader.version(at: $0) },
      bases: { try repository.mergeBases($0, $1) })
  }

  /// The fields of the record at a commit; nil where it wasn't there, `.absent` where it can't be read.
  private mutating func version(at commit: ObjectID) throws -> Value? {
    try fields(entry(of: commit, graph.header(of: commit)).file)
  }
}
