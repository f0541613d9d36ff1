internal import CSQLite

/// Owns one statement that SQLite has compiled and finalizes it once.
///
/// Values are bound to its parameters, it is stepped from row to row, and the columns of a row are read by their kind.
struct Statement: ~Copyable {
  private let pointer: OpaquePointer

  /// Compiles the first statement of a text.
  ///
  /// - Parameter isKept: True if it is to be used often, so that SQLite takes memory for it that lasts.
  init(_ sql: String, on connection: OpaquePointer, isKept: Bool = false) throws(DatabaseError) {
    var compiled: OpaquePointer?
    let flags = isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    let result = sqlite3_prepare_v3(connection, sql, -1, flags, &compiled, nil)
    guard result == SQLITE_OK else { throw DatabaseError(result, on: connection) }
    guard let compiled else { throw DatabaseError(SQLITE_MISUSE, "no statement") }
    pointer = compiled
  }

  deinit { sqlite3_finalize(pointer) }

  /// Binds values to its parameters, from the first on, and begins it anew.
  func bind(_ values: [any Bindable]) throws(DatabaseError) {
    sqlite3_reset(pointer)
    var place: Int32 = 1
    for value in values {
      try check(value.bind(to: pointer, at: place))
      place += 1
    }
  }

  /// Goes to the next row.
  ///
  /// - Returns: false where there is none.
  func step() throws(DatabaseError) -> Bool {
    switch sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let result: throw DatabaseError(result, on: sqlite3_db_handle(pointer))
    }
  }

  /// Binds values and carries it out, to its end.
  func run(_ values: [any Bindable]) throws(DatabaseError) {
    try bind(values)
    while try step() {}
    reset()
  }

  /// Ends it: it holds no lock and none of the values any more.
  func reset() {
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
  }

  private func check(_ result: Int32) throws(DatabaseError) {
    guard result == SQLITE_OK else { throw DatabaseError(result, on: sqlite3_db_handle(pointer)) }
  }
}

// The columns of a row. One of another kind than is asked for is damage.
extension Statement {
  /// True if a column holds nothing.
  func isNull(at column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }

  /// The number that a column holds.
  func integer(at column: Int32) throws(DatabaseError) -> Int {
    try expect(SQLITE_INTEGER, at: column)
    return Int(sqlite3_column_int64(pointer, column))
  }

  /// The text that a column holds.
  func text(at column: Int32) throws(DatabaseError) -> String {
    try expect(SQLITE_TEXT, at: column)
    let start = sqlite3_column_text(pointer, column)
    let count = Int(sqlite3_column_bytes(pointer, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The result of a call with the bytes that a column holds, which are valid during the call.
  func withBytes<Made>(
    at column: Int32, _ body: (UnsafeRawBufferPointer) throws(DatabaseError) -> Made
  ) throws(DatabaseError) -> Made {
    try expect(SQLITE_BLOB, at: column)
    let start = sqlite3_column_blob(pointer, column)
    let count = Int(sqlite3_column_bytes(pointer, column))
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// A copy of the bytes that a column holds.
  func bytes(at column: Int32) throws(DatabaseError) -> [UInt8] {
    try withBytes(at: column) { bytes in Array(bytes) }
  }

  private func expect(_ kind: Int32, at column: Int32) throws(DatabaseError) {
    guard sqlite3_column_type(pointer, column) == kind else { throw .corrupt("a column holds another kind of value") }
  }
}
