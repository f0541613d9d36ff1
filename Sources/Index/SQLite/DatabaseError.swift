internal import CSQLite

/// A failure of SQLite, or a value read through it that can't be right.
struct DatabaseError: Error, Equatable {
  /// SQLite's extended result code, which says more than its primary one.
  let code: Int32

  /// The words of SQLite.
  let message: String

  /// - Parameter message: The words of SQLite; nil for those that it has for the code in general.
  init(_ code: Int32, _ message: String? = nil) {
    self.code = code
    self.message = message ?? String(cString: sqlite3_errstr(code))
  }

  /// The error that a connection met last.
  init(_ code: Int32, on connection: OpaquePointer?) {
    self.init(code, connection.map { String(cString: sqlite3_errmsg($0)) })
  }

  /// The error for a value that is not as it was written.
  static func corrupt(_ message: String? = nil) -> DatabaseError { DatabaseError(SQLITE_CORRUPT, message) }

  /// True if the file itself is to blame.
  var isDamage: Bool {
    // a checksum that is wrong
    if code == sqlite3_shim_damaged { return true }
    return [SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_ERROR, SQLITE_SCHEMA].contains(code & 0xFF)
  }
}
