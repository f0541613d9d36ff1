package import Catalogue
package import Git
internal import Parallel
package import Reading

// Answers about records.
extension LedgerIndex {
  /// Answers from the records of the commit that it stands for.
  func ask<Answer>(_ body: (Database) throws -> Answer) -> Answer? {
    attempt {
      guard standing != nil, let records else { return nil }
      return try body(records.db)
    }
  }

  package func isStanding(for commit: ObjectID) -> Bool { standing == commit }

  package func record(_ reference: RecordReference) -> IndexedRecord? {
    guard IndexUpdate.holds(reference) else { return nil }
    return ask { db in
      try db.first(
        "SELECT fields FROM records WHERE path = ? AND kind = ?", [reference.path, reference.kind.number]
      ) { row throws(DatabaseError) -> IndexedRecord in
        if let fields = try row.value(at: 0) { .fields(fields) } else { .unreadable }
      } ?? .missing
    }
  }

  package func states(of workflow: String) -> WorkflowStates? {
    let states = ask { db in
      var states = WorkflowStates()
      let rows = try db.prepare("SELECT state, category, isInitial FROM states WHERE workflow = ?", [workflow])
      while try rows.step() {
        let state = try rows.text(at: 0)
        guard let category = State.Category(rawValue: try rows.text(at: 1)) else { throw DatabaseError.corrupt() }
        states.categories[state] = category
        if try rows.integer(at: 2) != 0 { states.initial = state }
      }
      return states
    }
    return states?.initial == nil ? nil : states
  }

  package func references(of kinds: Set<RecordReference.Kind>) -> [RecordReference]? {
    ask { db in
      try db.prepare("SELECT kind, path FROM records WHERE kind IN (\(kinds.numbers)) ORDER BY path, kind").references()
    }
  }

  package func reception(of work: RecordReference) -> [RecordReference]? {
    ask { db in
      // a path below it begins with its own and a slash; the next character after that is “0”
      let folder = work.path + "/reception"
      return try db.prepare(
        "SELECT kind, path FROM records WHERE kind = 2 AND path > ? AND path < ? ORDER BY path",
        [folder + "/", folder + "0"]
      ).references().filter { $0.work == work }
    }
  }

  package func editions(near work: RecordReference) -> [(reference: RecordReference, fields: Catalogue.Value?)]? {
    ask { db in
      let own = try db.prepare(
        "SELECT kind, path, fields FROM records WHERE kind = 1 AND path > ? AND path < ? ORDER BY path",
        [work.path + "/", work.path + "0"]
      ).valuesOrNone().filter { $0.reference.work == work }
      let naming = try db.prepare(
        "SELECT kind, path, fields FROM keys JOIN records ON id = record WHERE key = ? ORDER BY path",
        [IndexRow.key(naming: work)]
      ).valuesOrNone()
      return own + naming
    }
  }

  package func isReadable(_ reference: RecordReference) -> Bool? {
    guard IndexUpdate.holds(reference) else { return nil }
    return ask { db in
      try db.integer(
        "SELECT fields IS NOT NULL FROM records WHERE path = ? AND kind = ?", [reference.path, reference.kind.number])
        == 1
    }
  }

  package func editions(printing edition: RecordReference) -> [(
    reference: RecordReference, fields: Catalogue.Value?
  )]? {
    ask { db in try Self.editions(with: IndexRow.key(printing: edition), in: db) }
  }

  package func editions(withItemsIn language: LanguageTag) -> [(
    reference: RecordReference, fields: Catalogue.Value?
  )]? {
    ask { db in
      try Self.itemLanguages(in: db).filter { (try? LanguageTag(parsing: $0))?.matches(language) ?? false }
        .flatMap { try Self.editions(with: IndexRow.itemLanguage + $0, in: db) }
    }
  }

  /// The languages that items say themselves to be in.
  static func itemLanguages(in db: Database) throws -> [String] {
    let start = IndexRow.itemLanguage
    // the next character after the space at its end is “!”
    return try db.all(
      "SELECT DISTINCT key FROM keys WHERE key > ? AND key < ?", [start, String(start.dropLast()) + "!"]
    ) { row throws(DatabaseError) in String(try row.text(at: 0).dropFirst(start.count)) }
  }

  private static func editions(with key: String, in db: Database) throws -> [(
    reference: RecordReference, fields: Catalogue.Value?
  )] {
    try db.all(
      "SELECT kind, path, fields FROM keys JOIN records ON id = record WHERE key = ? ORDER BY path", [key]
    ) { row throws(DatabaseError) in (try row.reference(), try row.value(at: 2)) }
  }

  package func editions(with isbn: ISBN) -> [RecordReference]? {
    ask { db in
      try db.prepare(
        "SELECT kind, path FROM keys JOIN records ON id = record WHERE key = ? ORDER BY path", [IndexRow.key(of: isbn)]
      ).references()
    }
  }

  package func unreadable(of kinds: [RecordReference.Kind]) -> [RecordReference]? {
    ask { db in
      try db.prepare(
        "SELECT kind, path FROM records WHERE fields IS NULL AND kind IN (\(kinds.numbers)) ORDER BY path, kind"
      ).references()
    }
  }

  package func values(of kind: RecordReference.Kind, within bounds: FilterBounds) -> [(
    reference: RecordReference, fields: Catalogue.Value
  )]? {
    ask { db in
      var (sql, arguments) = (
        "SELECT kind, path, fields FROM records WHERE kind = ? AND fields IS NOT NULL",
        [kind.number as any Bindable]
      )
      if let language = bounds.language {
        let tags = try Self.languages(matching: language, of: kind, in: db)
        sql += " AND id IN (SELECT record FROM lines WHERE kind = ? AND language IN (\(Self.marks(tags.count))))"
        arguments += [kind.number] + tags
      }
      if let work = bounds.work {
        sql += " AND (path = ? OR path > ? AND path < ?)"
        arguments += [work, work + "/", work + "0"]
      }
      for folders in bounds.folders {
        sql += " AND instr('/' || path || '/', ?)"
        arguments.append(folders)
      }
      if !bounds.words.isEmpty {
        sql += " AND id IN (SELECT rowid FROM words WHERE words MATCH ?)"
        arguments.append(GramTokenizer.pattern(for: bounds.words))
      }
      if let isbn = bounds.isbn, kind == .edition {
        sql += " AND id IN (SELECT record FROM keys WHERE key = ?)"
        arguments.append(IndexRow.key(of: isbn))
      }
      let patterns = bounds.states?.map { Catalogue.Value.text($0).encoded }
      return try db.prepare(sql + " ORDER BY path", arguments).values { bytes in
        (patterns.map { bytes.mayStand(in: $0) } ?? true) && (bounds.field.map(bytes.hasField) ?? true)
      }
    }
  }

  package func editions(in states: Set<String>?, _ body: (RecordReference, Catalogue.Value) throws -> Void) throws
    -> Bool
  {
    var thrown: (any Error)?
    let isDone = ask { db in
      let patterns = states?.map { Catalogue.Value.text($0).encoded }
      let rows = try db.prepare(
        "SELECT path, fields FROM records WHERE kind = ? AND fields IS NOT NULL",
        [RecordReference.Kind.edition.number])
      while try thrown == nil && rows.step() {
        let isPossible = try rows.withBytes(at: 1) { bytes in patterns.map { bytes.mayStand(in: $0) } ?? true }
        guard isPossible, let fields = try rows.value(at: 1) else { continue }
        let reference = RecordReference(.edition, try rows.text(at: 0))
        do { try body(reference, fields) } catch { thrown = error }
      }
      return true
    }
    if let thrown { throw thrown }
    return isDone ?? false
  }

  package func found<Found: Sendable>(
    holding words: [String], _ read: @escaping @Sendable (RecordReference, Catalogue.Value) -> Found?
  ) -> [Found]? {
    let rows = ask { db in
      try db.prepare(
        "SELECT kind, path, fields FROM words JOIN records ON records.id = words.rowid WHERE words MATCH ?",
        [GramTokenizer.pattern(for: words)]
      ).encoded()
    }
    guard let rows else { return nil }
    let found = rows.parallelMap { row in Catalogue.Value(encoded: row.fields).map { read(row.reference, $0) } }
    return attempt {
      guard found.allSatisfy({ $0 != nil }) else { throw DatabaseError.corrupt() }
      return found.compactMap { $0 ?? nil }
    }
  }

  package func lines(
    of kind: RecordReference.Kind, in language: LanguageTag?, _ body: (UnsafeRawBufferPointer) throws -> Void
  )
    throws -> Bool
  {
    var thrown: (any Error)?
    let isDone = ask { db in
      let tags = try language.map { try Self.languages(matching: $0, of: kind, in: db) } ?? [""]
      let group = tags.count > 1 ? " GROUP BY path" : ""
      let rows = try db.prepare(
        "SELECT line FROM lines WHERE kind = ? AND language IN (\(Self.marks(tags.count)))\(group) ORDER BY path",
        [kind.number as any Bindable] + tags)
      while try thrown == nil && rows.step() {
        try rows.withBytes(at: 0) { bytes in do { try body(bytes) } catch { thrown = error } }
      }
      return true
    }
    if let thrown { throw thrown }
    return isDone ?? false
  }

  /// The languages of records of a kind that a range finds: `zh` finds `zh-Hant`.
  static func languages(matching range: LanguageTag, of kind: RecordReference.Kind, in db: Database) throws
    -> [String]
  {
    try languages(of: kind, in: db).filter { (try? LanguageTag(parsing: $0))?.matches(range) ?? false }
  }

  /// The languages of records of a kind. Each is found by one step in the table.
  static func languages(of kind: RecordReference.Kind, in db: Database) throws -> [String] {
    try db.all(
      """
      WITH RECURSIVE tags(tag) AS (
        SELECT min(language) FROM lines WHERE kind = ?1
        UNION ALL SELECT (SELECT min(language) FROM lines WHERE kind = ?1 AND language > tag) FROM tags
        WHERE tag IS NOT NULL)
      SELECT tag FROM tags WHERE tag IS NOT NULL AND tag <> ''
      """, [kind.number]
    ) { row throws(DatabaseError) in try row.text(at: 0) }
  }

  static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}

extension Collection<RecordReference.Kind> {
  /// Their numbers in the index, for a condition.
  var numbers: String { map { String($0.number) }.sorted().joined(separator: ", ") }
}

extension Statement {
  /// The records that rows of `kind, path` name.
  func references() throws -> [RecordReference] {
    var references: [RecordReference] = []
    while try step() { references.append(try reference()) }
    return references
  }

  /// The record that a row of `kind, path` names.
  fileprivate func reference() throws(DatabaseError) -> RecordReference {
    guard let kind = RecordReference.Kind(number: try integer(at: 0)) else { throw .corrupt() }
    return RecordReference(kind, try text(at: 1))
  }

  /// The fields of rows of `kind, path, fields`, encoded.
  fileprivate func encoded() throws -> [(reference: RecordReference, fields: [UInt8])] {
    var values: [(reference: RecordReference, fields: [UInt8])] = []
    while try step() { values.append((try reference(), isNull(at: 2) ? [] : try bytes(at: 2))) }
    return values
  }

  /// The fields of rows of `kind, path, fields`, as far as they are possible, given encoded.
  fileprivate func values(where isPossible: (UnsafeRawBufferPointer) -> Bool) throws -> [(
    reference: RecordReference, fields: Catalogue.Value
  )] {
    var values: [(reference: RecordReference, fields: Catalogue.Value)] = []
    while try step() {
      guard try withBytes(at: 2, isPossible) else { continue }
      guard let fields = try value(at: 2) else { throw DatabaseError.corrupt() }
      values.append((try reference(), fields))
    }
    return values
  }

  /// The fields of rows of `kind, path, fields`; nil for a record that can't be read.
  fileprivate func valuesOrNone() throws -> [(reference: RecordReference, fields: Catalogue.Value?)] {
    var values: [(reference: RecordReference, fields: Catalogue.Value?)] = []
    while try step() { values.append((try reference(), try value(at: 2))) }
    return values
  }
}
