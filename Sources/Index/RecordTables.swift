internal import Catalogue
internal import Foundation
internal import GRDB
internal import Git
internal import Reading
internal import OrderedCollections

/// Writes what the index keeps of records.
struct RecordTables {
  let db: Database

  /// Puts a record in place of what was kept of it.
  func put(_ row: IndexRow, replacing: Bool) throws {
    if replacing {
      if let old = try kept(row.reference), let fields = old.fields, row.fields != nil {
        return try change(old.id, fields, to: row)
      }
      try remove(row.reference)
    }
    try db.cachedStatement(sql: "INSERT INTO records(kind, path, fields) VALUES (?, ?, ?)").execute(
      arguments: [row.reference.kind.number, row.reference.path, row.fields.map { Data($0) }])
    guard row.fields != nil else { return }
    let id = db.lastInsertedRowID
    try putLine(row.line, of: row.reference, id, languages: row.languages)
    try addKeys(row.keys, id)
    try addWords(row.words, id)
  }

  /// What is kept of a record.
  private func kept(_ reference: RecordReference) throws -> (id: Int64, fields: Catalogue.Value?)? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, fields FROM records WHERE kind = ? AND path = ?"),
      arguments: [reference.kind.number, reference.path]
    ).map { ($0[0], try $0.value(at: 1)) }
  }

  /// Most changes are of a state or a date: what the record is found by stays as it is.
  private func change(_ id: Int64, _ old: Catalogue.Value, to row: IndexRow) throws {
    let reference = row.reference
    try db.cachedStatement(sql: "UPDATE records SET fields = ? WHERE id = ?").execute(
      arguments: [row.fields.map { Data($0) }, id])
    try removeLine(of: reference, languages: IndexRow.languages(of: old))
    try putLine(row.line, of: reference, id, languages: row.languages)
    let keys = IndexRow.keys(of: reference, old)
    if !keys.elementsEqual(row.keys, by: { $0.utf8.elementsEqual($1.utf8) }) {
      try removeKeys(keys, id)
      try addKeys(row.keys, id)
    }
    let texts = IndexRow.texts(of: reference, old)
    if texts != row.texts {
      try removeWords(IndexRow.words(of: texts), id)
      try addWords(row.words, id)
    }
  }

  private func addKeys(_ keys: [String], _ id: Int64) throws {
    for key in keys { try db.cachedStatement(sql: "INSERT INTO keys VALUES (?, ?)").execute(arguments: [key, id]) }
  }

  private func removeKeys(_ keys: [String], _ id: Int64) throws {
    for key in keys {
      try db.cachedStatement(sql: "DELETE FROM keys WHERE key = ? AND record = ?").execute(arguments: [key, id])
    }
  }

  private func addWords(_ words: String, _ id: Int64) throws {
    guard !words.isEmpty else { return }
    try db.cachedStatement(sql: "INSERT INTO words(rowid, text) VALUES (?, ?)").execute(arguments: [id, words])
  }

  private func removeWords(_ words: String, _ id: Int64) throws {
    guard !words.isEmpty else { return }
    try db.cachedStatement(sql: "INSERT INTO words(words, rowid, text) VALUES ('delete', ?, ?)").execute(
      arguments: [id, words])
  }

  /// Under each language, and under none for who asks for all.
  private func putLine(_ line: [UInt8], of reference: RecordReference, _ id: Int64, languages: [String]) throws {
    for language in [""] + languages {
      try db.cachedStatement(sql: "INSERT INTO lines VALUES (?, ?, ?, ?, ?)").execute(
        arguments: [reference.kind.number, language, reference.path, id, Data(line)])
    }
  }

  private func removeLine(of reference: RecordReference, languages: [String]) throws {
    for language in [""] + languages {
      try db.cachedStatement(sql: "DELETE FROM lines WHERE kind = ? AND language = ? AND path = ?").execute(
        arguments: [reference.kind.number, language, reference.path])
    }
  }

  /// Takes away what is kept of a record. What it was found by follows from what it said.
  func remove(_ reference: RecordReference) throws {
    guard let (id, fields) = try kept(reference) else { return }
    if let fields {
      try removeLine(of: reference, languages: IndexRow.languages(of: fields))
      try removeKeys(IndexRow.keys(of: reference, fields), id)
      try removeWords(IndexRow.words(of: IndexRow.texts(of: reference, fields)), id)
    }
    try db.cachedStatement(sql: "DELETE FROM records WHERE id = ?").execute(arguments: [id])
  }

  /// Puts the states of all workflows in place of what was kept of them; none where one of the files can't be had.
  func putStates(of snapshot: Snapshot) throws {
    try db.execute(sql: "DELETE FROM states")
    for (name, workflow) in (try? snapshot.workflows()) ?? [:] {
      for (state, meaning) in workflow.states {
        try db.cachedStatement(sql: "INSERT INTO states VALUES (?, ?, ?, ?)").execute(
          arguments: [name, state, meaning.category.rawValue, state == workflow.initial])
      }
    }
  }

  /// Writes what depends on settings and workflows anew: they are others, and so may states be.
  func restate(_ snapshot: Snapshot) throws {
    try putStates(of: snapshot)
    let kind = RecordReference.Kind.edition
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, path, fields FROM records WHERE kind = ? AND fields IS NOT NULL", arguments: [kind.number])
    var changed: [(id: Int64, reference: RecordReference, line: [UInt8], languages: [String])] = []
    while let row = try rows.next() {
      guard let fields = try row.value(at: 2) else { continue }
      let reference = RecordReference(kind, row[1])
      let standings = try snapshot.standings(of: reference, fields, withCategory: false)
      changed.append(
        (row[0], reference, IndexRow.line(of: reference, fields, standings), IndexRow.languages(of: fields)))
    }
    for (_, reference, line, languages) in changed {
      for language in [""] + languages {
        try db.cachedStatement(sql: "UPDATE lines SET line = ? WHERE kind = ? AND language = ? AND path = ?").execute(
          arguments: [Data(line), kind.number, language, reference.path])
      }
    }
  }
}

extension RecordReference.Kind {
  /// How the index names it; in the order of records that share a path.
  var number: Int {
    switch self {
    case .work: 0
    case .edition: 1
    case .reception: 2
    }
  }

  init?(number: Int) {
    guard let kind = Self.allCases.first(where: { $0.number == number }) else { return nil }
    self = kind
  }
}

extension Row {
  /// The value that a column holds encoded; nil where it holds none.
  ///
  /// - Throws: `DatabaseError` where it is something else.
  func value(at column: Int) throws -> Catalogue.Value? {
    try withUnsafeData(atIndex: column) { data in
      guard let data else { return nil }
      guard let value = data.withUnsafeBytes({ Catalogue.Value(encoded: $0) }) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a record can't be decoded")
      }
      return value
    }
  }
}
