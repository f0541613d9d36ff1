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
    guard let concerning = try commits(concerning: Set(references), at: tip) else { return [:] }
    var readers: [RecordReference: HistoryReader] = [:]
    for (reference, commits) in concerning.commits {
      var reader = HistoryReader(reference, graph: concerning.graph, ledger: self)
      for id in commits { try reader.look(at: id) }
      readers[reference] = reader
    }
    return readers
  }

  /// The commits that concern some records, by an index; nil where there is none.
  package func commits(concerning references: Set<RecordReference>, at tip: ObjectID) throws -> RecordCommits? {
    try snapshot(at: tip).usableIndex()?.commits(concerning: references, at: tip)
  }
}

extension CommitHeader {
  /// The names between which the commit moved records, as it states.
  package func namesMoved(in folder: String, of repository: Repository) -> [RecordReference] {
    guard message.holds("\nMoved-From: "), let stated = stated(in: folder, of: repository) else { return [] }
    return stated.moves.flatMap { [$0.from, $0.to] }
  }
}
