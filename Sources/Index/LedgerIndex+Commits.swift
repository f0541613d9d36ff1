package import Catalogue
package import Git
package import Reading

// Answers about commits.
extension LedgerIndex {
  package func commits(concerning references: Set<RecordReference>, at tip: ObjectID) -> RecordCommits? {
    askCommits(at: tip) { database in
      let db = database.db
      var commits: [RecordReference: [ObjectID]] = [:]
      let hasMoves = try Self.hasMoves(db)
      for reference in references {
        if hasMoves, try Self.isMoved(reference, db) { continue }
        commits[reference] = try db.all(
          "SELECT commits.id FROM passages JOIN commits USING (number) WHERE passages.name = ? ORDER BY commits.place",
          [reference.indexName]
        ) { row throws(DatabaseError) in try row.id(at: 0) }
      }
      if commits.isEmpty, !references.isEmpty { return nil }
      return RecordCommits(commits: commits, graph: graph(of: database))
    }
  }

  package func commits(naming references: [RecordReference], withMerges: Bool, at tip: ObjectID) -> OrderedCommits? {
    let merges = withMerges ? [FoundPassage.merge] : []
    return newestFirst("passages", where: "name", isOneOf: references.map(\.indexName) + merges, at: tip)
  }

  package func commits(moving references: [RecordReference], at tip: ObjectID) -> OrderedCommits? {
    newestFirst("moves", where: "name", isOneOf: references.map(\.indexName), at: tip)
  }

  package func commits(ending slugs: Set<String>, at tip: ObjectID) -> OrderedCommits? {
    newestFirst("endings", where: "slug", isOneOf: slugs.sorted(), at: tip)
  }

  private func newestFirst(_ table: String, where column: String, isOneOf values: [String], at tip: ObjectID)
    -> OrderedCommits?
  {
    askCommits(at: tip) { database in
      let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
      let ids = try database.db.all(
        """
        SELECT DISTINCT commits.id, commits.place FROM \(table) JOIN commits USING (number)
        WHERE \(table).\(column) IN (\(marks)) ORDER BY commits.place DESC
        """, values
      ) { row throws(DatabaseError) in try row.id(at: 0) }
      return OrderedCommits(ids: ids, graph: graph(of: database))
    }
  }

  package func newestCommits(of work: RecordReference?, at tip: ObjectID) -> NewestCommits? {
    askCommits(at: tip) { database in
      let graph = graph(of: database)
      guard try work == nil || !Self.hasMoves(database.db) else { return nil }
      guard let work else { return NewestCommits(graph: graph, next: graph.newestFirst()) }
      var ids: [ObjectID]? = try commits(below: work, database.db)
      return NewestCommits(graph: graph) { ids.take() ?? [] }
    }
  }

  /// The commits that changed or named a work, or a record that belongs to it, the newest first.
  private func commits(below work: RecordReference, _ db: Database) throws(DatabaseError) -> [ObjectID] {
    let numbers = RecordReference.Kind.allCases.map(\.number).filter { $0 != work.kind.number }
    // a path below it begins with its own and a slash; the next character after that is “0”
    let ranges = numbers.map { ("\($0)\(work.path)/", "\($0)\(work.path)0") }
    let below = ranges.map { _ in "name > ? AND name < ?" }.joined(separator: " OR ")
    return try db.all(
      """
      SELECT DISTINCT commits.id, commits.place FROM passages JOIN commits USING (number)
      WHERE passages.name = ? OR \(below) ORDER BY commits.place DESC
      """, [work.indexName] + ranges.flatMap { [$0, $1] }
    ) { row throws(DatabaseError) in try row.id(at: 0) }
  }

  /// Tells whether any record was ever given another name.
  static func hasMoves(_ db: Database) throws(DatabaseError) -> Bool {
    try db.integer("SELECT number FROM moves LIMIT 1") != nil
  }

  /// Tells whether a record, or its work, was ever given another name.
  static func isMoved(_ reference: RecordReference, _ db: Database) throws -> Bool {
    try [reference, reference.work].contains { name in
      try db.integer("SELECT number FROM moves WHERE name = ? LIMIT 1", [name.indexName]) != nil
    }
  }
}
