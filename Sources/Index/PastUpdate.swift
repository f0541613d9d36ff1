internal import Catalogue
internal import Git
internal import History
internal import Parallel
internal import Reading

/// Brings the index's knowledge of the pasts of records up to that of commits: the languages they ever were in, the
/// works they named, and the steps of editions.
struct PastUpdate {
  let ledger: Ledger
  let progress: (String, Int, Int) -> Void
  /// The ledger with an index that tells the commits of moved records; nil while it is being made.
  var indexed: Ledger?

  /// The number of records that are read between two writes.
  private static let portion = 100

  /// A record, and the commits that concern it.
  private struct Concerned: Sendable {
    let reference: RecordReference
    let passages: [PlainHistory.Passage]
    /// True if it, or its work, was ever given another name.
    let isMoved: Bool
    /// True if its file was ever anything but a plain one.
    let isOdd: Bool
  }

  /// The part of a past that the index keeps.
  private struct Row {
    let name: String
    /// The steps of an edition, encoded.
    var steps: [UInt8]?
    /// The marks that it once had, and may not have now.
    var marks: [String] = []
  }

  /// - Returns: False where another process was first: look again.
  @discardableResult
  func bring(_ database: IndexDatabase, to tip: ObjectID) throws -> Bool {
    let db = database.db
    let old = try db[.pasts]
    guard old != tip.hex, try db[.commits] == tip.hex, try db[.commit] == tip.hex else { return old == tip.hex }
    let rows = try rows(database, isNew: old == nil, at: tip)
    let rules = try IndexUpdate.rules(of: ledger.snapshot(at: tip))
    var isFirst = false
    try db.inTransaction {
      guard try db[.pasts] == old, try db[.commits] == tip.hex, try db[.commit] == tip.hex else { return .rollback }
      isFirst = true
      for row in rows {
        if let steps = row.steps { try db.run("INSERT OR REPLACE INTO pasts VALUES (?, ?)", [row.name, steps]) }
        for mark in row.marks { try db.run("INSERT OR IGNORE INTO marks VALUES (?, ?)", [mark, row.name]) }
      }
      try putDeadlines(db, rules, isNew: old == nil, at: tip)
      try db.execute("DELETE FROM stale")
      try db.set(.pasts, to: tip.hex)
      return .commit
    }
    return isFirst
  }

  /// Puts the deadlines of the editions whose past is new; of all, where the rules are.
  private func putDeadlines(_ db: Database, _ rules: String, isNew: Bool, at tip: ObjectID) throws {
    let isOfAll = try db[.deadlineRules] != rules
    if isOfAll { try db.execute("DELETE FROM deadlines") }
    let tables = try DeadlineTables(in: db, at: ledger.snapshot(at: tip))
    let names = try db.all(
      "SELECT substr(name, 2) FROM \(isOfAll ? "pasts" : "stale") WHERE name > '1' AND name < '2' ORDER BY name"
    ) { row throws(DatabaseError) in try row.text(at: 0) }
    for name in names { try tables.put(name, replacing: !isOfAll) }
    try db.set(.deadlineRules, to: rules)
  }

  private func rows(_ database: IndexDatabase, isNew: Bool, at tip: ObjectID) throws -> [Row] {
    let db = database.db
    let (rules, hasMoves) = try (constantRules(db), LedgerIndex.hasMoves(db))
    let names = try db.all("SELECT \(isNew ? "DISTINCT name FROM passages" : "name FROM stale") ORDER BY name") {
      row throws(DatabaseError) in try row.text(at: 0)
    }.compactMap(RecordReference.init(indexName:))
    let next = names.portions(of: Self.portion)
    if names.count > Self.portion { ledger.repository.readDirectly(from: ledger.repository.packs()) }
    let stream = ParallelStream(
      threads: 2,
      of: { try next().map { try $0.map { try concerned(by: $0, hasMoves, db) } } },
      with: { [place = ledger.place] in
        try PlainHistory(in: place.opened(), rules: rules, marks: IndexRow.marks)
      },
      making: { history, records in
        try records.map { ($0, try history.past(of: $0.reference, through: $0.passages, isMoved: $0.isMoved)) }
      })
    var (rows, moved): ([Row], [RecordReference]) = ([], [])
    let graph = IndexedGraph(database, ledger.repository) {}
    while let pasts = try stream.next() {
      for (record, past) in pasts {
        var row = Row(name: record.reference.indexName)
        let former = past.marks.subtracting(record.isOdd ? [] : past.present)
        row.marks = former.sorted() + (past.wasUnreadable || record.isOdd ? [Self.unreadable] : [])
        if record.reference.kind == .edition {
          if record.isMoved {
            moved.append(record.reference)
          } else {
            let plain = record.isOdd ? nil : past.steps
            row.steps = try (plain ?? steps(of: record, in: graph, at: tip)).encoded
          }
        }
        if row.steps != nil || !row.marks.isEmpty { rows.append(row) }
      }
      progress("histories", rows.count, names.count)
    }
    return try rows + self.rows(ofMoved: moved, at: tip)
  }

  /// The mark of a record of which some version can't be read, among the marks.
  static let unreadable = "?"

  private func concerned(by reference: RecordReference, _ hasMoves: Bool, _ db: Database) throws -> Concerned {
    var isOdd = false
    let passages = try db.all(
      "SELECT id, version FROM passages JOIN commits USING (number) WHERE name = ? ORDER BY place",
      [reference.indexName]
    ) { row throws(DatabaseError) in
      let version = try row.bytes(at: 1)
      isOdd = isOdd || version == FoundPassage.odd
      return PlainHistory.Passage(commit: try row.id(at: 0), change: PlainHistory.FileChange(encoded: version))
    }
    return Concerned(
      reference: reference, passages: passages, isMoved: try hasMoves && LedgerIndex.isMoved(reference, db),
      isOdd: isOdd)
  }

  /// A commit whose rules are those of all; nil where they changed.
  private func constantRules(_ db: Database) throws -> ObjectID? {
    let changes = try db.all(
      "SELECT id, parents FROM passages JOIN commits USING (number) WHERE name = ? LIMIT 2", [FoundPassage.rules]
    ) { row throws(DatabaseError) in (id: try row.id(at: 0), isRoot: try row.bytes(at: 1).isEmpty) }
    let roots = try db.integer("SELECT count(*) FROM commits WHERE length(parents) = 0")
    guard roots == 1, changes.count <= 1, changes.allSatisfy(\.isRoot) else { return nil }
    return try changes.first?.id
      ?? db.first("SELECT id FROM commits WHERE length(parents) = 0") { row throws(DatabaseError) in try row.id(at: 0) }
  }

  /// The steps of an edition by its whole history.
  private func steps(of record: Concerned, in graph: IndexedGraph, at tip: ObjectID) throws -> CountedSteps {
    let events = try ledger.toldEvents(of: record.reference, in: record.passages.map(\.commit), of: graph)
    return CountedSteps(of: events, in: try fields(of: record.reference, at: tip))
  }

  /// The steps of editions that were moved: of very many, by a walk through all commits.
  private func rows(ofMoved moved: [RecordReference], at tip: ObjectID) throws -> [Row] {
    try (indexed ?? ledger).toldHistories(of: moved, at: tip).map { reference, events in
      let steps = CountedSteps(of: events, in: try fields(of: reference, at: tip))
      return Row(name: reference.indexName, steps: steps.encoded)
    }
  }

  private func fields(of reference: RecordReference, at tip: ObjectID) throws -> Value {
    try ledger.snapshot(at: tip).fields(of: reference) ?? .absent
  }
}

extension PlainHistory.FileChange {
  /// Reads a version as the index has it; nil where it tells no change of a plain file.
  init?(encoded bytes: [UInt8]) {
    guard bytes.count == Self.length + 20 else { return nil }
    let after = bytes[Self.length...]
    self.init(
      before: Array(bytes.prefix(Self.length)), after: after.allSatisfy { $0 == 0 } ? nil : ObjectID(bytes: after))
  }
}

extension RecordReference {
  /// Reads the name of a record in the index of commits; nil for anything else.
  init?(indexName: String) {
    guard let kind = indexName.first?.wholeNumberValue.flatMap(Kind.init(number:)) else { return nil }
    self.init(kind, String(indexName.dropFirst()))
  }
}
