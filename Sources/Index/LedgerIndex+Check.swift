package import Catalogue
internal import Git
package import Reading
internal import Parallel

// Answers about records that are sound.
extension LedgerIndex: CheckIndex {
  package func knownRecords(by rules: String, on day: Day) -> [KnownRecord]? {
    let rows = ask { db -> [KnownRow] in
      let isAlike = try db[.soundness] == rules
      let rows = try db.prepare(
        """
        SELECT kind, path, fields, day FROM records LEFT JOIN sound ON record = id ORDER BY path, kind
        """)
      var found: [KnownRow] = []
      while try rows.step() {
        guard let kind = RecordReference.Kind(number: try rows.integer(at: 0)) else { throw DatabaseError.corrupt() }
        found.append(
          KnownRow(
            reference: RecordReference(kind, try rows.text(at: 1)),
            fields: rows.isNull(at: 2) ? nil : try rows.bytes(at: 2),
            isSound: try isAlike && !rows.isNull(at: 3) && rows.integer(at: 3) <= day.daysSince1970))
      }
      return found
    }
    guard let rows else { return nil }
    let records = rows.parallelMap { row -> KnownRecord? in
      let fields = row.fields.map { Catalogue.Value(encoded: $0) }
      // a record that can't be decoded is damage
      if case .some(nil) = fields { return nil }
      return KnownRecord(row.reference, fields ?? nil, isSound: row.isSound)
    }
    return attempt {
      guard records.allSatisfy({ $0 != nil }) else { throw DatabaseError.corrupt() }
      return records.compactMap(\.self)
    }
  }

  /// A record as the index has it.
  private struct KnownRow: Sendable {
    let reference: RecordReference
    let fields: [UInt8]?
    let isSound: Bool
  }

  package func remember(sound records: [RecordReference], by rules: String, on day: Day) {
    guard !records.isEmpty, let commit = standing else { return }
    _ = attempt { () -> Bool? in
      guard let database = self.records else { return nil }
      let db = database.db
      try endQuestions()
      try database.prepareToWrite()
      try db.inTransaction {
        guard try db[.commit] == commit.hex else { return .rollback }
        if try db[.soundness] != rules {
          try db.execute("DELETE FROM sound")
          try db.set(.soundness, to: rules)
        }
        for record in records {
          try db.run(
            "INSERT OR REPLACE INTO sound SELECT id, ? FROM records WHERE path = ? AND kind = ?",
            [day.daysSince1970, record.path, record.kind.number])
        }
        return .commit
      }
      return true
    }
  }
}
