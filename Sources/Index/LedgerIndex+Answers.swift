package import Catalogue
internal import Foundation
internal import GRDB
package import Git
package import Reading

// What is asked of the records.
extension LedgerIndex {
  private func ask<Answer>(_ body: (Database) throws -> Answer) -> Answer? {
    attempt {
      guard standing != nil, let records else { return nil }
      // who is told of one record after the other may ask for more between two of them
      return try records.queue.unsafeReentrantWrite(body)
    }
  }

  package func isStanding(for commit: ObjectID) -> Bool { standing == commit }

  package func record(_ reference: RecordReference) -> KnownRecord? {
    guard Derivation.holds(reference) else { return nil }
    return ask { db in
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT fields FROM records WHERE path = ? AND kind = ?"),
        arguments: [reference.path, reference.kind.number])
      guard let row else { return .missing }
      return try row.value(at: 0).map { .says($0) } ?? .unreadable
    }
  }

  package func states(of workflow: String) -> WorkflowStates? {
    let states = ask { db in
      var states = WorkflowStates()
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT state, category, isInitial FROM states WHERE workflow = ?"),
        arguments: [workflow])
      while let row = try rows.next() {
        let state: String = row[0]
        guard let category = State.Category(rawValue: row[1]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        states.categories[state] = category
        if row[2] { states.initial = state }
      }
      return states
    }
    return states?.initial == nil ? nil : states
  }

  package func references(of kinds: Set<RecordReference.Kind>) -> [RecordReference]? {
    ask { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT kind, path FROM records WHERE kind IN (\(kinds.numbers)) ORDER BY path, kind")
      return try rows.references()
    }
  }

  package func reception(of work: RecordReference) -> [RecordReference]? {
    ask { db in
      // a path below it begins with its own and a slash; the next character after that is “0”
      let folder = work.path + "/reception"
      let rows = try Row.fetchCursor(
        db, sql: "SELECT kind, path FROM records WHERE kind = 2 AND path > ? AND path < ? ORDER BY path",
        arguments: [folder + "/", folder + "0"])
      return try rows.references().filter { $0.work == work }
    }
  }

  package func editions(near work: RecordReference) -> [(reference: RecordReference, fields: Catalogue.Value?)]? {
    ask { db in
      let own = try Row.fetchCursor(
        db, sql: "SELECT kind, path, fields FROM records WHERE kind = 1 AND path > ? AND path < ? ORDER BY path",
        arguments: [work.path + "/", work.path + "0"]
      ).valuesOrNone().filter { $0.reference.work == work }
      return try own
        + Row.fetchCursor(
          db, sql: "SELECT kind, path, fields FROM keys JOIN records ON id = record WHERE key = ? ORDER BY path",
          arguments: [IndexRow.key(naming: work)]
        ).valuesOrNone()
    }
  }

  package func editions(with isbn: ISBN) -> [RecordReference]? {
    ask { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT kind, path FROM keys JOIN records ON id = record WHERE key = ? ORDER BY path",
        arguments: [IndexRow.key(of: isbn)])
      return try rows.references()
    }
  }

  package func unreadable(of kinds: [RecordReference.Kind]) -> [RecordReference]? {
    ask { db in
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT kind, path FROM records WHERE fields IS NULL AND kind IN (\(kinds.numbers)) ORDER BY path, kind")
      return try rows.references()
    }
  }

  package func values(of kind: RecordReference.Kind, for filter: RecordFilter) -> [(
    reference: RecordReference, fields: Catalogue.Value
  )]? {
    ask { db in
      var (sql, arguments) = (
        "SELECT kind, path, fields FROM records WHERE kind = ? AND fields IS NOT NULL",
        [kind.number as any DatabaseValueConvertible]
      )
      if let language = filter.language {
        let tags = try Self.languages(matching: language, of: kind, in: db)
        sql += " AND id IN (SELECT record FROM lines WHERE kind = ? AND language IN (\(Self.marks(tags.count))))"
        arguments += [kind.number] + tags
      }
      if let work = filter.work {
        sql += " AND (path = ? OR path > ? AND path < ?)"
        arguments += [work, work + "/", work + "0"]
      }
      return try Row.fetchCursor(db, sql: sql + " ORDER BY path", arguments: StatementArguments(arguments)).values()
    }
  }

  package func editions(in states: Set<String>?, _ body: (RecordReference, Catalogue.Value) throws -> Void) throws
    -> Bool
  {
    var thrown: (any Error)?
    let isDone = ask { db in
      let patterns = states?.map { Catalogue.Value.text($0).encoded }
      let rows = try Row.fetchCursor(
        db, sql: "SELECT path, fields FROM records WHERE kind = ? AND fields IS NOT NULL",
        arguments: [RecordReference.Kind.edition.number])
      while thrown == nil, let row = try rows.next() {
        let isPossible = try row.withUnsafeData(atIndex: 1) { data in
          data?.withUnsafeBytes { bytes in patterns.map { bytes.mayStand(in: $0) } ?? true } ?? false
        }
        guard isPossible, let fields = try row.value(at: 1) else { continue }
        do { try body(RecordReference(.edition, row[0]), fields) } catch { thrown = error }
      }
      return true
    }
    if let thrown { throw thrown }
    return isDone ?? false
  }

  package func found<Found: Sendable>(
    holding words: [String], _ read: @Sendable (RecordReference, Catalogue.Value) -> Found?
  ) -> [Found]? {
    let rows = ask { db in
      try Row.fetchCursor(
        db, sql: "SELECT kind, path, fields FROM words JOIN records ON records.id = words.rowid WHERE words MATCH ?",
        arguments: [GramTokenizer.pattern(for: words)]
      ).encoded()
    }
    guard let rows else { return nil }
    let found = mapSideBySide(rows) { row in Catalogue.Value(encoded: row.fields).map { read(row.reference, $0) } }
    return attempt {
      guard found.allSatisfy({ $0 != nil }) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
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
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT line FROM lines WHERE kind = ? AND language IN (\(Self.marks(tags.count)))\(group) ORDER BY path",
        arguments: StatementArguments([kind.number as any DatabaseValueConvertible] + tags))
      while let row = try rows.next() {
        try row.withUnsafeData(atIndex: 0) { data in
          data?.withUnsafeBytes { bytes in
            do { try body(bytes) } catch { thrown = error }
          }
        }
        if thrown != nil { break }
      }
      return true
    }
    if let thrown { throw thrown }
    return isDone ?? false
  }

  /// The languages of records of a kind that a range finds: `zh` finds `zh-Hant`. Each is found by one step in the table.
  private static func languages(matching range: LanguageTag, of kind: RecordReference.Kind, in db: Database) throws
    -> [String]
  {
    let all = try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE tags(tag) AS (
          SELECT min(language) FROM lines WHERE kind = :kind
          UNION ALL SELECT (SELECT min(language) FROM lines WHERE kind = :kind AND language > tag) FROM tags
          WHERE tag IS NOT NULL)
        SELECT tag FROM tags WHERE tag IS NOT NULL AND tag <> ''
        """, arguments: ["kind": kind.number])
    return all.filter { (try? LanguageTag(parsing: $0))?.matches(range) ?? false }
  }

  private static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}

extension Collection<RecordReference.Kind> {
  fileprivate var numbers: String { map { String($0.number) }.sorted().joined(separator: ", ") }
}

extension RowCursor {
  /// The records that rows of `kind, path` name.
  fileprivate func references() throws -> [RecordReference] {
    var references: [RecordReference] = []
    while let row = try next() {
      guard let kind = RecordReference.Kind(number: row[0]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      references.append(RecordReference(kind, row[1]))
    }
    return references
  }

  /// What rows of `kind, path, fields` say, as it is kept.
  fileprivate func encoded() throws -> [(reference: RecordReference, fields: [UInt8])] {
    var values: [(reference: RecordReference, fields: [UInt8])] = []
    while let row = try next() {
      guard let kind = RecordReference.Kind(number: row[0]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      let fields = try row.withUnsafeData(atIndex: 2) { $0.map { [UInt8]($0) } ?? [] }
      values.append((RecordReference(kind, row[1]), fields))
    }
    return values
  }

  /// What rows of `kind, path, fields` say.
  fileprivate func values() throws -> [(reference: RecordReference, fields: Catalogue.Value)] {
    try valuesOrNone().map { reference, fields in
      guard let fields else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      return (reference, fields)
    }
  }

  /// What rows of `kind, path, fields` say; nil for a record that can't be read.
  fileprivate func valuesOrNone() throws -> [(reference: RecordReference, fields: Catalogue.Value?)] {
    var values: [(reference: RecordReference, fields: Catalogue.Value?)] = []
    while let row = try next() {
      guard let kind = RecordReference.Kind(number: row[0]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      values.append((RecordReference(kind, row[1]), try row.value(at: 2)))
    }
    return values
  }
}
