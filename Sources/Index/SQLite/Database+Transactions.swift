internal import CSQLite

/// The end of a transaction.
enum TransactionEnding {
  /// Everything that was written stays.
  case commit
  /// Nothing of it stays.
  case rollback
}

extension Database {
  /// True while a transaction is open. A failure may have ended it.
  var isInTransaction: Bool {
    guard let pointer = try? pointer else { return false }
    return sqlite3_get_autocommit(pointer) == 0
  }

  /// Makes changes whole or not at all; no other process writes meanwhile.
  ///
  /// - Throws: The error of `body`, or a `DatabaseError`; then nothing was written.
  func inTransaction(_ body: () throws -> TransactionEnding) throws {
    try execute("BEGIN IMMEDIATE TRANSACTION")
    do {
      switch try body() {
      case .commit:
        guard isInTransaction else { throw DatabaseError(SQLITE_ABORT) }
        try execute("COMMIT TRANSACTION")
      case .rollback: try rollBack()
      }
    } catch {
      // the first failure is the one that is told
      try? rollBack()
      throw error
    }
  }

  /// Takes back what was written since the transaction began, if one is open.
  func rollBack() throws(DatabaseError) {
    if isInTransaction { try execute("ROLLBACK TRANSACTION") }
  }
}
