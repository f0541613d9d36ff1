package import Catalogue
package import Git
package import Reading

extension CommitGraph: HistoryGraph {
  package func header(of id: ObjectID) -> CommitHeader? { headers[id] }
}

extension Ledger {
  /// The readers of those of some records of which an index tells which commits to read.
  func indexedReaders(of references: [RecordReference], at tip: ObjectID) throws -> [RecordReference: HistoryReader] {
    do { return try readersByIndex(of: references, at: tip) } catch is IndexLost {
      index?.settle()
      return [:]
    }
  }

  private func readersByIndex(of references: [RecordReference], at tip: ObjectID) throws -> [RecordReference:
    HistoryReader]
  {
    var readers: [RecordReference: HistoryReader] = [:]
    let concerning = try commits(concerning: Set(references), at: tip)
    for (reference, commits) in concerning?.commits ?? [:] {
      var reader = HistoryReader(
        reference, graph: concerning?.graph ?? LoneCommits(repository: repository), ledger: self)
      for id in commits { try reader.look(at: id) }
      readers[reference] = reader
    }
    // for very many, one walk through all commits is quicker
    let moved = Set(references).subtracting(readers.keys)
    for reference in moved.count <= Self.mostMoved ? moved : [] {
      guard let passages = try passages(ofMoved: reference, at: tip) else { continue }
      var reader = passages.reader
      for id in passages.commits { try reader.look(at: id) }
      guard !passages.moves.isLost else { throw IndexLost() }
      readers[reference] = reader
    }
    return readers
  }

  /// The most moved records whose histories are read one by one.
  private static let mostMoved = 1000

  /// The commits that concern a record which was moved, parents first, its moves, and a reader that has looked at none.
  typealias MovedPassages = (commits: [ObjectID], moves: Moves, reader: HistoryReader)

  /// The commits that concern a record under any of its names, by an index; nil where there is none, or it was never
  /// moved.
  func passages(ofMoved reference: RecordReference, at tip: ObjectID) throws -> MovedPassages? {
    guard let index = try snapshot(at: tip).usableIndex(),
      let moves = try index.moves(of: reference, at: tip, in: self)
    else { return nil }
    let names = moves.concerning(reference).names.sorted()
    guard let found = index.commits(naming: names, withMerges: false, at: tip) else { throw IndexLost() }
    return (found.ids.reversed(), moves, HistoryReader(reference, graph: found.graph, moves, ledger: self))
  }

  /// The moves by which the names of a record are told: by an index those that bear on it, else all.
  func moves(of reference: RecordReference, at tip: ObjectID) throws -> Moves? {
    if let index = try snapshot(at: tip).usableIndex(), index.commits(moving: [reference], at: tip) != nil {
      return try index.moves(of: reference, at: tip, in: self)
    }
    return Moves(in: try eventCache.graph(from: tip, in: repository), of: self)
  }

  /// The events of a record that was never moved, oldest first, from all commits that concern it.
  package func events(of reference: RecordReference, in commits: [ObjectID], of graph: any HistoryGraph) throws
    -> [Event]
  {
    var reader = HistoryReader(reference, graph: graph, ledger: self)
    for id in commits { try reader.look(at: id) }
    return try reader.finished()
  }

  /// The commits that concern some records, by an index; nil where there is none.
  package func commits(concerning references: Set<RecordReference>, at tip: ObjectID) throws -> RecordCommits? {
    try snapshot(at: tip).usableIndex()?.commits(concerning: references, at: tip)
  }
}

extension CatalogueIndex {
  /// The moves that bear on the names of a record; nil where none does, or they aren't known.
  func moves(of reference: RecordReference, at tip: ObjectID, in ledger: Ledger) throws -> Moves? {
    var made: [Set<ObjectID>: Moves] = [:]
    return try moves(of: reference, at: tip, in: ledger, made: &made)
  }

  /// The same, of several records one after the other at one tip.
  func moves(
    of reference: RecordReference, at tip: ObjectID, in ledger: Ledger, made: inout [Set<ObjectID>: Moves]
  ) throws -> Moves? {
    guard commits(moving: [reference, reference.work], at: tip)?.ids.isEmpty == false else { return nil }
    return try Moves.bearing(on: reference, by: self, at: tip, in: ledger, made: &made)
  }
}

extension CommitHeader {
  /// The names between which the commit moved records, as it states.
  package func namesMoved(in folder: String, of repository: Repository) -> [RecordReference] {
    guard message.holds("\nMoved-From: "), let stated = stated(in: folder, of: repository) else { return [] }
    return stated.moves.flatMap { [$0.from, $0.to] }
  }

  /// The names whose end the commit announces: those of records that it moved away, removed or merged into others.
  package func namesEnded(in folder: String, of repository: Repository) -> [RecordReference] {
    guard announcesEnds, let stated = stated(in: folder, of: repository) else { return [] }
    return stated.moves.map(\.from) + stated.ended
  }

  /// True if it may announce the end of a name, by its bytes.
  var announcesEnds: Bool { ["\nMoved-From: ", "\nMerged-Into: ", "\nRemoved: "].contains(where: message.holds) }
}
