package import Catalogue
package import Git
package import History
package import Reports

// Answers about deadlines.
extension LedgerIndex: DeadlineIndex {
  package func editions(dueBy last: Day, on today: Day, at tip: ObjectID) -> [(edition: Edition, past: CountedSteps)]? {
    askDeadlines(at: tip) { db in
      let paths = try db.all(
        """
        SELECT DISTINCT path FROM deadlines
        WHERE day <= ? AND (since IS NULL OR (line IS NULL) = (since > ?)) ORDER BY path
        """, [last.daysSince1970, today.daysSince1970]
      ) { row throws(DatabaseError) in try row.text(at: 0) }
      return try paths.map { try Self.edition($0, db) }
    }
  }

  package func dueLines(by last: Day, on today: Day, at tip: ObjectID) -> (
    lines: [DueLine], others: [(edition: Edition, past: CountedSteps)]
  )? {
    askDeadlines(at: tip) { db in
      var (lines, others): ([DueLine], [String]) = ([], [])
      let rows = try db.prepare(
        """
        SELECT day, reason, path, format, line FROM deadlines
        WHERE day <= ? AND (since IS NULL OR (line IS NULL) = (since > ?)) ORDER BY day, reason, path, number
        """, [last.daysSince1970, today.daysSince1970])
      while try rows.step() {
        let path = try rows.text(at: 2)
        guard !rows.isNull(at: 4) else {
          others.append(path)
          continue
        }
        let deadline = Deadline(day: Day(daysSince1970: try rows.integer(at: 0)), reason: try rows.text(at: 1))
        let format = rows.isNull(at: 3) ? nil : try rows.text(at: 3)
        lines.append(
          DueLine(
            deadline: deadline, reference: RecordReference(.edition, path, format: format), rest: try rows.text(at: 4)))
      }
      return (lines, try others.map { try Self.edition($0, db) })
    }
  }

  private func askDeadlines<Answer>(at tip: ObjectID, _ body: (Database) throws -> Answer?) -> Answer? {
    askPasts(at: tip) { database in
      guard try database.db[.commit] == tip.hex else { return nil }
      return try body(database.db)
    }
  }

  private static func edition(_ path: String, _ db: Database) throws -> (edition: Edition, past: CountedSteps) {
    guard let found = try DeadlineTables.edition(path, in: db) else { throw DatabaseError.corrupt() }
    return found
  }
}
