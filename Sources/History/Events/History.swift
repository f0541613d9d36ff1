public import Catalogue
package import Git
public import Reading

extension Ledger {
  /// The events of one record at HEAD, oldest first, read from commits alone; those of its formats are among them.
  ///
  /// For one format: its own, and those of the edition from before it had any.
  /// - Throws: `LedgerError.notFound` where no commit ever held it.
  public func history(of reference: RecordReference) throws -> [Event] {
    let snapshot = try now()
    let record = reference.record
    let all = try wholeHistory(of: record, in: snapshot)
    let events =
      try reference.format.map {
        // a moved record lists its formats under its new name
        all.events(ofFormat: try key(ofFormat: $0, of: all.last?.reference ?? record, in: snapshot))
      } ?? all
    guard try !events.isEmpty || isShallow() && snapshot.contains(record) else {
      throw LedgerError(.notFound, "no commit has \(reference.kind.withArticle) \(reference)")
    }
    return events
  }

  /// The events of a record; for a record that is gone those up to its end, or those of its present name.
  private func wholeHistory(
    of record: RecordReference, in snapshot: Snapshot, notBy seen: Set<RecordReference> = []
  ) throws -> [Event] {
    var (name, tip) = (record, snapshot.commit?.id)
    let ending = try snapshot.contains(record) ? nil : ending(of: ReferenceQuery(record.path), among: [record.kind])
    if let ending {
      // the name may have been another's before and since
      switch ending.way {
      case .moved(let now, true): name = now
      case .moved(let last, false) where last != record && !seen.contains(last):
        // the last name has the end of the record, unless it was another's later
        let events = try wholeHistory(of: last, in: snapshot, notBy: seen.union([record]))
        if events.contains(where: { $0.commit.id == ending.commit.id }) { return events }
      case .moved: break
      default: tip = ending.commit.id
      }
    }
    let events = try toldHistories(of: [name], at: tip)[name] ?? []
    guard events.isEmpty, let ending, case .moved = ending.way else { return events }
    // its last name was another's later: the events up to the move are told
    return try histories(of: [record], at: ending.commit.parents.first)[record] ?? []
  }

  /// The identity of a format of a record; its name where the record no longer lists it.
  private func key(ofFormat name: String, of record: RecordReference, in snapshot: Snapshot) throws -> String {
    guard try snapshot.contains(record) else { return name }
    let formats = Formats(of: try snapshot.record(record).fields)
    return formats.indices(named: name).first.flatMap { formats.key(at: $0) } ?? name
  }

  /// The events of some records at a commit, each oldest first.
  package func histories(of references: [RecordReference], at tip: ObjectID?) throws -> [RecordReference: [Event]] {
    try readers(of: references, at: tip).mapValues { try $0.finished() }
  }

  /// The same, with the events that merges set aside, of one record.
  package func past(of reference: RecordReference, at tip: ObjectID) throws -> RecordEvents? {
    try readers(of: [reference], at: tip)[reference]?.past
  }

  /// The readers of some records that have looked at all commits behind one.
  private func readers(of references: [RecordReference], at tip: ObjectID?) throws -> [RecordReference: HistoryReader] {
    guard let tip, !references.isEmpty else { return [:] }
    let known = try indexedReaders(of: references, at: tip)
    let wanted = Set(references).subtracting(known.keys)
    guard !wanted.isEmpty else { return known }
    let graph = try eventCache.graph(from: tip, in: repository)
    let moves = Moves(in: graph, of: self)
    var readers = Dictionary(
      uniqueKeysWithValues: wanted.map { ($0, HistoryReader($0, graph: graph, moves, ledger: self)) })
    let byName = wanted.count > 8 ? Self.byName(wanted, moves) : nil
    for id in graph.order {
      let concerned = try byName.map { try self.concerned(by: id, in: graph, among: $0) } ?? wanted
      for reference in concerned { try readers[reference]?.look(at: id) }
    }
    return known.merging(readers) { $1 }
  }

  /// Records by every name that they may have had.
  private static func byName(_ references: Set<RecordReference>, _ moves: Moves) -> [RecordReference:
    [RecordReference]]
  {
    references.reduce(into: [:]) { found, reference in
      for name in moves.concerning(reference).names { found[name, default: []].append(reference) }
    }
  }

  /// The records that a commit may have changed or named: a few are all looked at, of many those that its trees tell.
  private func concerned(by id: ObjectID, in graph: CommitGraph, among byName: [RecordReference: [RecordReference]])
    throws -> Set<RecordReference>
  {
    guard let header = graph.headers[id] else { return [] }
    let names = try changedRecords(by: header, in: graph).union(Set(namedBy: header, in: folder, of: repository))
    return Set(names.flatMap { byName[$0] ?? [] })
  }

  /// Tells whether history ends early because the clone is shallow.
  public func isShallow() throws -> Bool {
    try !repository.shallowCommits().isEmpty
  }
}
