internal import CSQLite

/// Owns one connection of SQLite to a file and closes it once.
struct Connection: ~Copyable {
  /// The connection, valid as long as this owner.
  let pointer: OpaquePointer

  /// Opens a file for reading and writing, or makes an empty one.
  ///
  /// SQLite takes no locks between threads: a connection belongs to one thread at a time.
  init(to path: String) throws(DatabaseError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let result = sqlite3_open_v2(path, &opened, flags, nil)
    guard result == SQLITE_OK, let opened else {
      sqlite3_close(opened)
      throw DatabaseError(result == SQLITE_OK ? SQLITE_NOMEM : result)
    }
    pointer = opened
    sqlite3_extended_result_codes(opened, 1)
  }

  /// Closes the connection now.
  ///
  /// - Throws: `DatabaseError` where a statement is left; then it is closed with the last one.
  consuming func close() throws(DatabaseError) {
    let result = sqlite3_close(pointer)
    guard result == SQLITE_OK else {
      let error = DatabaseError(result, on: pointer)
      _ = consume self
      throw error
    }
    discard self
  }

  // with statements left, SQLite closes it after the last one
  deinit { sqlite3_close_v2(pointer) }
}
