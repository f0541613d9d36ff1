internal import Catalogue
internal import Git
internal import Reading
internal import OrderedCollections

/// Writes the part of records that the index keeps.
struct RecordTables {
  let db: Database

  /// Puts a record in place of its earlier version.
  func put(_ row: IndexRow, replacing: Bool) throws {
    if replacing {
      if let old = try kept(row.reference), let fields = old.fields, row.fields != nil {
        return try change(old.id, fields, to: row)
      }
      try remove(row.reference)
    }
    try db.run(
      "INSERT INTO records(kind, path, fields) VALUES (?, ?, ?)",
      [row.reference.kind.number, row.reference.path, row.fields])
    let id = try db.lastRow
    try db.run(
      "INSERT INTO names VALUES (?, ?, ?)", [row.reference.slug, row.reference.path, row.reference.kind.number])
    guard row.fields != nil else { return }
    try putLine(row, id: id)
    try addKeys(row.keys, of: id)
    try addWords(row.words, of: id)
  }

  /// The kept part of a record.
  private func kept(_ reference: RecordReference) throws -> (id: Int, fields: Catalogue.Value?)? {
    try db.first(
      "SELECT id, fields FROM records WHERE kind = ? AND path = ?", [reference.kind.number, reference.path]
    ) { row throws(DatabaseError) in (try row.integer(at: 0), try row.value(at: 1)) }
  }

  /// Changes a record; most changes are of a state or a date, so that its keys stay as they are.
  private func change(_ id: Int, _ old: Catalogue.Value, to row: IndexRow) throws {
    let reference = row.reference
    try db.run("UPDATE records SET fields = ? WHERE id = ?", [row.fields, id])
    try db.run("DELETE FROM sound WHERE record = ?", [id])
    try removeLine(of: reference, old)
    try putLine(row, id: id)
    let keys = IndexRow.keys(of: reference, old)
    if !keys.elementsEqual(row.keys, by: { $0.utf8.elementsEqual($1.utf8) }) {
      try removeKeys(keys, of: id)
      try addKeys(row.keys, of: id)
    }
    let texts = IndexRow.texts(of: reference, old)
    if texts != row.texts {
      try removeWords(IndexRow.words(of: texts), of: id)
      try addWords(row.words, of: id)
    }
  }

  private func addKeys(_ keys: [String], of id: Int) throws {
    for key in keys { try db.run("INSERT INTO keys VALUES (?, ?)", [key, id]) }
  }

  private func removeKeys(_ keys: [String], of id: Int) throws {
    for key in keys { try db.run("DELETE FROM keys WHERE key = ? AND record = ?", [key, id]) }
  }

  private func addWords(_ words: String, of id: Int) throws {
    guard !words.isEmpty else { return }
    try db.run("INSERT INTO words(rowid, text) VALUES (?, ?)", [id, words])
  }

  private func removeWords(_ words: String, of id: Int) throws {
    guard !words.isEmpty else { return }
    try db.run("INSERT INTO words(words, rowid, text) VALUES ('delete', ?, ?)", [id, words])
  }

  /// Puts its line under each language, and under none for lists of all.
  private func putLine(_ row: IndexRow, id: Int) throws {
    for language in [""] + row.languages {
      try db.run(
        "INSERT INTO lines VALUES (?, ?, ?, ?, ?)", [row.reference.kind.number, language, row.place, id, row.line])
    }
  }

  private func removeLine(of reference: RecordReference, _ fields: Catalogue.Value) throws {
    for language in [""] + fields.languageTags {
      try db.run(
        "DELETE FROM lines WHERE kind = ? AND language = ? AND path = ?",
        [reference.kind.number, language, reference.place(with: fields)])
    }
  }

  /// Removes a record. Its keys follow from its fields.
  func remove(_ reference: RecordReference) throws {
    guard let (id, fields) = try kept(reference) else { return }
    if let fields {
      try removeLine(of: reference, fields)
      try removeKeys(IndexRow.keys(of: reference, fields), of: id)
      try removeWords(IndexRow.words(of: IndexRow.texts(of: reference, fields)), of: id)
    }
    try db.run("DELETE FROM records WHERE id = ?", [id])
    try db.run("DELETE FROM sound WHERE record = ?", [id])
    try db.run(
      "DELETE FROM names WHERE slug = ? AND path = ? AND kind = ?",
      [reference.slug, reference.path, reference.kind.number])
  }

  /// Replaces the states of all workflows; none where one of the files can't be had.
  func putStates(of snapshot: Snapshot) throws {
    try db.execute("DELETE FROM states")
    for (name, workflow) in (try? snapshot.workflows()) ?? [:] {
      for (state, meaning) in workflow.states {
        try db.run(
          "INSERT INTO states VALUES (?, ?, ?, ?)",
          [name, state, meaning.category.rawValue, state == workflow.initial])
      }
    }
  }

  /// Rewrites the parts that depend on settings and workflows: these changed, and so may states.
  func restate(_ snapshot: Snapshot) throws {
    try putStates(of: snapshot)
    let kind = RecordReference.Kind.edition
    let rows = try db.prepare(
      "SELECT path, fields FROM records WHERE kind = ? AND fields IS NOT NULL", [kind.number])
    var changed: [(place: String, line: [UInt8], languages: [String])] = []
    while try rows.step() {
      guard let fields = try rows.value(at: 1) else { continue }
      let reference = RecordReference(kind, try rows.text(at: 0))
      let recordStates = try snapshot.recordStates(of: reference, fields, withCategory: false)
      changed.append(
        (
          reference.place(with: fields), IndexRow.line(of: reference, fields, recordStates), fields.languageTags
        ))
    }
    for (place, line, languages) in changed {
      for language in [""] + languages {
        try db.run(
          "UPDATE lines SET line = ? WHERE kind = ? AND language = ? AND path = ?",
          [line, kind.number, language, place])
      }
    }
  }
}

extension RecordReference.Kind {
  /// The number of the kind in the index, in the order of records that share a path.
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

extension Statement {
  /// The encoded value of a column; nil where it holds none.
  ///
  /// - Throws: `DatabaseError` where it is something else.
  func value(at column: Int32) throws(DatabaseError) -> Catalogue.Value? {
    guard !isNull(at: column) else { return nil }
    let value = try withBytes(at: column) { bytes in Catalogue.Value(encoded: bytes) }
    guard let value else { throw .corrupt("a record can't be decoded") }
    return value
  }
}
