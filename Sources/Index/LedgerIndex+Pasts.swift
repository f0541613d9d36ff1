package import Catalogue
package import Git
package import History

// Answers about the pasts of records.
extension LedgerIndex: HistoryIndex {
  /// Answers from the pasts of records at a tip, brought up to it if need be.
  func askPasts<Answer>(at tip: ObjectID, _ body: (IndexDatabase) throws -> Answer?) -> Answer? {
    // deadlines follow from records, too
    guard stands(for: tip) else { return nil }
    for _ in 0..<5 {
      guard let known: String? = askCommits(at: tip, { .some(try $0.db[.pasts]) }) else { return nil }
      if known == tip.hex { return askCommits(at: tip, body) }
      guard bringPasts(to: tip, isNew: known == nil) else { return nil }
    }
    return nil
  }

  package func countedSteps(of editions: [RecordReference], at tip: ObjectID) -> [RecordReference: CountedSteps]? {
    askPasts(at: tip) { database in
      var found: [RecordReference: CountedSteps] = [:]
      found.reserveCapacity(editions.count)
      for edition in editions {
        found[edition] = try database.db.first("SELECT steps FROM pasts WHERE name = ?", [edition.indexName]) {
          row throws(DatabaseError) in try row.steps(at: 0)
        }
      }
      return found
    }
  }

  package func commit(recordedBy day: Day, tip: ObjectID) -> ObjectID?? {
    askCommits(at: tip) { database -> ObjectID?? in
      .some(
        try database.db.first(
          "SELECT id FROM commits WHERE line > 0 AND day <= ? ORDER BY line DESC LIMIT 1", [day.daysSince1970]
        ) { row throws(DatabaseError) in try row.id(at: 0) })
    }
  }

  package func files(
    of kind: RecordReference.Kind, in language: LanguageTag, at commit: ObjectID, tip: ObjectID
  ) -> [(reference: RecordReference, blob: ObjectID)]? {
    askPasts(at: tip) { database in
      let db = database.db
      let line = try db.integer("SELECT line FROM commits WHERE id = ? AND line > 0", [commit.bytes])
      guard let line, try db[.commit] == tip.hex,
        try db.integer("SELECT number FROM passages WHERE name = ? LIMIT 1", [FoundPassage.faulty]) == nil
      else { return nil }
      var files: [(reference: RecordReference, blob: ObjectID)] = []
      for reference in try Self.spoken(language, kind, db).sorted() {
        let version = try db.first(
          """
          SELECT version FROM passages JOIN commits USING (number)
          WHERE name = ? AND line > 0 AND line <= ? AND length(version) > 0 ORDER BY line DESC LIMIT 1
          """, [reference.indexName, line]
        ) { row throws(DatabaseError) in try row.bytes(at: 0) }
        guard let version else { continue }
        guard let change = PlainFileChange(encoded: version) else { return nil }
        if let blob = change.after { files.append((reference, blob)) }
      }
      return files
    }
  }

  package func editions(everNaming work: RecordReference, behind commit: ObjectID, tip: ObjectID) -> [RecordReference]?
  {
    askPasts(at: tip) { database in
      let db = database.db
      guard try db[.commit] == tip.hex, try CommitTables(db: db).number(of: commit) != nil,
        try db.integer("SELECT number FROM passages WHERE name = ? LIMIT 1", [FoundPassage.faulty]) == nil
      else { return nil }
      let key = IndexRow.key(naming: work)
      let now = try db.prepare(
        """
        SELECT kind, path FROM keys JOIN records ON id = record WHERE key = ?
        UNION SELECT kind, path FROM records WHERE fields IS NULL AND kind = 1
        """, [key]
      ).references()
      let once = try db.all("SELECT name FROM marks WHERE mark IN (?, ?)", [key, PastUpdate.unreadable]) {
        row throws(DatabaseError) in try row.text(at: 0)
      }.compactMap(RecordReference.init(indexName:)).filter { $0.kind == .edition }
      return Set(now + once).sorted()
    }
  }

  private typealias PlainFileChange = PlainHistory.FileChange

  /// The records of a kind that are in a language, were once, or had a version that can't be read.
  private static func spoken(_ language: LanguageTag, _ kind: RecordReference.Kind, _ db: Database) throws
    -> Set<RecordReference>
  {
    var found: Set<RecordReference> = []
    for tag in try languages(matching: language, of: kind, in: db) {
      let rows = try db.prepare(
        "SELECT records.path FROM lines JOIN records ON id = record WHERE lines.kind = ? AND language = ?",
        [kind.number, tag])
      while try rows.step() { found.insert(RecordReference(kind, try rows.text(at: 0))) }
    }
    // no language has a space in it
    let rows = try db.prepare("SELECT mark, name FROM marks WHERE NOT instr(mark, ' ')")
    while try rows.step() {
      guard let reference = RecordReference(indexName: try rows.text(at: 1)), reference.kind == kind else { continue }
      let tag = try rows.text(at: 0)
      if try tag == PastUpdate.unreadable || LanguageTag(parsing: tag).matches(language) { found.insert(reference) }
    }
    return found
  }
}
