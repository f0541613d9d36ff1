package import Catalogue
internal import Foundation
internal import GRDB
package import Git
public import Ledger

/// An index of a catalogue, derived from its commits and thrown away at will. The commits alone are the truth.
///
/// It stands for the commit that HEAD names, or nothing is answered from it: what it lacks is read from git first, by the
/// difference of the two trees. Whatever goes wrong with it is no failure of who asks; then git answers.
public final class LedgerIndex: CatalogueIndex {
  let ledger: Ledger
  private(set) lazy var place = IndexPlace(of: ledger)
  private let makes: Bool
  private let progress: (String, Int, Int) -> Void
  /// What HEAD names while this is asked.
  private lazy var head = try? ledger.repository.head().commit
  private var records: IndexDatabase?
  private var passages: IndexDatabase?
  private var isGivenUp = false
  /// The commit for which a transaction is open.
  private var standing: ObjectID?
  /// The same of what is asked of commits.
  private var standingPassages: ObjectID?

  /// An index for a ledger that keeps it: `ledger.index = LedgerIndex(for: ledger)`.
  ///
  /// - Parameters:
  ///   - makes: Whether one is made where there is none; else what there is is brought to HEAD, and no more.
  ///   - progress: Told what is counted, how much is done and how much there is, while one is made.
  public init(
    for ledger: Ledger, makes: Bool = true, progress: @escaping (String, Int, Int) -> Void = { _, _, _ in }
  ) {
    // a ledger of its own: the other one holds this
    self.ledger = Ledger(ledger.repository, folder: ledger.folder, environment: ledger.environment)
    (self.makes, self.progress) = (makes, progress)
  }

  package var isThere: Bool { !isGivenUp && place?.isThere ?? false }

  package func make(for commit: ObjectID) -> Bool {
    guard makes, !isGivenUp, isHead(commit) else { return false }
    return attempt { try derivation?.make(for: commit, withPassages: false, patience: 0) } ?? false
  }

  var derivation: Derivation? { place.map { Derivation(ledger: ledger, place: $0, progress: progress) } }

  /// Does what may fail; then nothing is asked of the index any more.
  func attempt<Answer>(_ body: () throws -> Answer?) -> Answer? {
    guard !isGivenUp else { return nil }
    do { return try body() } catch {
      if let error = error as? DatabaseError, error.isDamage { discard() }
      isGivenUp = true
      (records, passages, standing, standingPassages) = (nil, nil, nil, nil)
      return nil
    }
  }

  /// Takes a damaged file away, so that the next one who asks makes another; unless somebody still reads it.
  private func discard() {
    (records, passages, standing, standingPassages) = (nil, nil, nil, nil)
    guard let place, let alone = FileLock(place.lock, isShared: false) else { return }
    withExtendedLifetime(alone) { place.remove() }
  }
}

// Standing for a commit.
extension LedgerIndex {
  package func stands(for commit: ObjectID) -> Bool {
    if standing == commit { return true }
    guard isHead(commit) else { return false }
    return attempt { try bring(to: commit) } ?? false
  }

  /// Whether HEAD names a commit. Who asks may have moved it since it was looked at.
  private func isHead(_ commit: ObjectID) -> Bool {
    if commit == head { return true }
    guard let now = try? ledger.repository.head().commit, now == commit else { return false }
    for database in [records, passages] {
      try? database?.queue.inDatabase { if $0.isInsideTransaction { try $0.execute(sql: "ROLLBACK") } }
    }
    (head, standing, standingPassages) = (now, nil, nil)
    return true
  }

  private func bring(to commit: ObjectID) throws -> Bool {
    for _ in 0..<5 {
      guard let isCurrent = try step(to: commit) else { return false }
      guard isCurrent else { continue }
      standing = commit
      return true
    }
    return false
  }

  /// Looks what the index stands for, and brings it nearer.
  ///
  /// - Returns: Whether it stands for the commit, with a transaction open; nil where it can't be had.
  private func step(to commit: ObjectID) throws -> Bool? {
    do {
      guard let database = try records ?? opened(for: commit) else { return nil }
      records = database
      let old = try database.queue.inDatabase { db in
        try db.execute(sql: "BEGIN")
        guard try db[.folder] == ledger.folder, let old = try db[.commit].flatMap(ObjectID.init(hex:)) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        if old != commit { try db.execute(sql: "ROLLBACK") }
        return old
      }
      if old == commit { return true }
      _ = try derivation?.bring(database, from: old, to: commit)
      return false
    } catch let error as GitError where error.code == .notFound {
      // it stands for a commit that is gone; it can't be replaced while it is open
      records = nil
    }
    guard makes, try derivation?.make(for: commit, withPassages: false, patience: 0) ?? false else { return nil }
    return false
  }

  /// The database; a new one where what is there can't be used.
  private func opened(for commit: ObjectID) throws -> IndexDatabase? {
    guard let place else { return nil }
    do { return try IndexDatabase(at: place) } catch IndexDatabase.Unusable.newer {
      return nil
    } catch IndexDatabase.Unusable.replaceable {
      guard makes, try derivation?.make(for: commit, withPassages: false, patience: 0) ?? false else { return nil }
      return try IndexDatabase(at: place)
    }
  }

  package func passages(of references: Set<RecordReference>, at tip: ObjectID) -> Passages? {
    attempt {
      // where a clone ends, history does not; and what is grafted libgit2 doesn't see
      guard isHead(tip), try ledger.repository.shallowCommits().isEmpty else { return nil }
      for _ in 0..<5 {
        guard let database = try passages ?? opened(for: tip) else { return nil }
        passages = database
        if standingPassages == tip { return try read(references, database) }
        let isCurrent = try database.queue.inDatabase { db -> Bool? in
          try db.execute(sql: "BEGIN")
          guard try db[.folder] == ledger.folder else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
          let known = try db[.passages]
          if known == tip.hex { return true }
          try db.execute(sql: "ROLLBACK")
          return known == nil && !makes ? nil : false
        }
        guard let isCurrent else { return nil }
        if isCurrent {
          standingPassages = tip
          return try read(references, database)
        }
        try PassageDerivation(ledger: ledger, progress: progress).bring(database.queue, to: tip)
      }
      return nil
    }
  }

  private func read(_ references: Set<RecordReference>, _ database: IndexDatabase) throws -> Passages? {
    try database.queue.inDatabase { db -> Passages? in
      var commits: [RecordReference: [ObjectID]] = [:]
      let hasMoves = try Int.fetchOne(db, sql: "SELECT number FROM moves LIMIT 1") != nil
      for reference in references {
        if hasMoves, try Self.isMoved(reference, db) { continue }
        let ids = try Data.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT commits.id FROM passages JOIN commits USING (number) WHERE passages.name = ? ORDER BY commits.place
              """), arguments: [reference.indexName])
        commits[reference] = ids.compactMap { ObjectID(bytes: $0) }
      }
      if commits.isEmpty, !references.isEmpty { return nil }
      return Passages(commits: commits, graph: IndexedGraph(database, ledger.repository))
    }
  }

  /// Whether a record, or its work, was ever given another name.
  private static func isMoved(_ reference: RecordReference, _ db: Database) throws -> Bool {
    try [reference, reference.work].contains { name in
      let statement = try db.cachedStatement(sql: "SELECT number FROM moves WHERE name = ? LIMIT 1")
      return try Int.fetchOne(statement, arguments: [name.indexName]) != nil
    }
  }
}

// What is asked of the records.
extension LedgerIndex {
  private func ask<Answer>(_ body: (Database) throws -> Answer) -> Answer? {
    attempt {
      guard standing != nil, let records else { return nil }
      return try records.queue.inDatabase(body)
    }
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
