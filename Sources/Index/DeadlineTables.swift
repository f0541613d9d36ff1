internal import Catalogue
internal import Git
internal import History
internal import Reading
internal import Reports

/// Works out the deadlines of editions and writes them into the index.
struct DeadlineTables {
  let db: Database
  private let snapshot: Snapshot
  private let settings: Settings

  init(in db: Database, at snapshot: Snapshot) throws {
    (self.db, self.snapshot) = (db, snapshot)
    settings = try snapshot.understoodSettings() ?? Settings()
  }

  /// Puts the deadlines of an edition in place of its earlier ones, as the index has its fields and its past.
  func put(_ path: String, replacing: Bool) throws {
    if replacing { try db.run("DELETE FROM deadlines WHERE path = ?", [path]) }
    guard let (edition, past) = try Self.edition(path, in: db) else { return }
    switch KeptDeadlines(of: edition, past, by: try workflow(of: edition.fields), settings) {
    case .lines(let lines, let before):
      for (number, line) in lines.enumerated() {
        try insert(path, number, line.deadline, format: line.reference.format, line.rest, since: before?.since)
      }
      guard let before else { break }
      try insert(path, lines.count, Deadline(day: before.first, reason: ""), format: nil, nil, since: before.since)
    case .changing(let first): try insert(path, 0, Deadline(day: first, reason: ""), format: nil, nil, since: nil)
    }
  }

  /// - Parameters:
  ///   - line: The row; nil where the edition has to be asked.
  ///   - since: The day from which on the rows hold; before it the edition has to be asked.
  private func insert(
    _ path: String, _ number: Int, _ deadline: Deadline, format: String?, _ line: String?, since: Day?
  ) throws {
    try db.run(
      "INSERT INTO deadlines VALUES (?, ?, ?, ?, ?, ?, ?)",
      [path, number, deadline.day.daysSince1970, deadline.reason, format, line, since?.daysSince1970])
  }

  private func workflow(of fields: Catalogue.Value) throws -> Workflow? {
    // one that can't be understood has no deadlines: whoever asks is told
    do { return try snapshot.workflow(of: fields) } catch let error as LedgerError where error.isOfContent {
      return nil
    }
  }

  /// An edition and its past, as the index has them; nil where it can't be read, or isn't there.
  static func edition(_ path: String, in db: Database) throws(DatabaseError) -> (edition: Edition, past: CountedSteps)?
  {
    try db.first(
      """
      SELECT fields, steps FROM records JOIN pasts ON pasts.name = '1' || path
      WHERE path = ? AND kind = 1 AND fields IS NOT NULL
      """, [path]
    ) { row throws(DatabaseError) in
      guard let fields = try row.value(at: 0) else { throw .corrupt() }
      return (Edition(RecordReference(.edition, path), fields), try row.steps(at: 1))
    }
  }
}

extension Statement {
  /// The steps that a column holds, encoded.
  func steps(at column: Int32) throws(DatabaseError) -> CountedSteps {
    let steps = try withBytes(at: column) { CountedSteps(encoded: $0) }
    guard let steps else { throw .corrupt("steps can't be decoded") }
    return steps
  }
}
