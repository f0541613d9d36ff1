internal import CSQLite

/// A database of SQLite, open.
///
/// Not `Sendable`: it belongs to one thread at a time.
final class Database {
  /// The connection; nil once it was closed.
  private var connection: Connection?
  /// Compiled statements by their text, kept for the next caller with the same text.
  private var kept: [String: KeptStatement] = [:]

  /// Opens a file, or makes an empty one.
  ///
  /// - Parameter patience: The time to wait for others that have the file locked, in milliseconds.
  init(at path: String, patience: Int32 = 0) throws(DatabaseError) {
    let connection = try Connection(to: path)
    sqlite3_busy_timeout(connection.pointer, patience)
    self.connection = consume connection
  }

  /// Closes the connection now. Later calls throw.
  ///
  /// - Throws: `DatabaseError` where a statement is still in use.
  func close() throws(DatabaseError) {
    kept = [:]
    try connection.take()?.close()
  }

  /// The connection for C functions, valid until it is closed.
  var pointer: OpaquePointer {
    get throws(DatabaseError) {
      guard let pointer = connection?.pointer else { throw DatabaseError(SQLITE_MISUSE, "the database is closed") }
      return pointer
    }
  }
}

// Statements.
extension Database {
  /// Carries out statements one after the other, and passes over their rows.
  func execute(_ sql: String) throws(DatabaseError) {
    let pointer = try pointer
    let result = sqlite3_exec(pointer, sql, nil, nil, nil)
    guard result == SQLITE_OK else { throw DatabaseError(result, on: pointer) }
  }

  /// A new statement with its values, to be stepped from row to row. Others may run meanwhile.
  func prepare(_ sql: String, _ values: [any Bindable] = []) throws(DatabaseError) -> Statement {
    let statement = try Statement(sql, on: pointer)
    try statement.bind(values)
    return statement
  }

  /// Carries out a statement. The statement is kept.
  func run(_ sql: String, _ values: [any Bindable] = []) throws(DatabaseError) {
    try withKept(sql) { statement throws(DatabaseError) in try statement.run(values) }
  }

  /// The result of reading the first row of a statement; nil where there is no row. The statement is kept.
  func first<Made>(
    _ sql: String, _ values: [any Bindable] = [],
    _ read: (borrowing Statement) throws(DatabaseError) -> Made
  ) throws(DatabaseError) -> Made? {
    try withKept(sql) { statement throws(DatabaseError) in
      try statement.bind(values)
      return try statement.step() ? try read(statement) : nil
    }
  }

  /// The number in the first column of the first row of a statement; nil where there is no row. The statement is kept.
  func integer(_ sql: String, _ values: [any Bindable] = []) throws(DatabaseError) -> Int? {
    try first(sql, values) { row throws(DatabaseError) in try row.integer(at: 0) }
  }

  /// The results of reading each row of a statement. The statement is kept.
  func all<Made>(
    _ sql: String, _ values: [any Bindable] = [],
    _ read: (borrowing Statement) throws(DatabaseError) -> Made
  ) throws(DatabaseError) -> [Made] {
    try withKept(sql) { statement throws(DatabaseError) in
      try statement.bind(values)
      var made: [Made] = []
      while try statement.step() { made.append(try read(statement)) }
      return made
    }
  }

  /// The id of the row that was inserted last.
  var lastRow: Int {
    get throws(DatabaseError) { Int(sqlite3_last_insert_rowid(try pointer)) }
  }

  /// Lends the kept statement of a text, or a second one while the first is in use. A statement that failed is not kept.
  private func withKept<Made>(
    _ sql: String, _ body: (borrowing Statement) throws(DatabaseError) -> Made
  ) throws(DatabaseError) -> Made {
    let lent: KeptStatement
    if let known = kept[sql], !known.isLent {
      lent = known
    } else {
      lent = KeptStatement(try Statement(sql, on: pointer, isKept: true))
      kept[sql] = lent
    }
    lent.isLent = true
    do {
      let made = try body(lent.statement)
      lent.statement.reset()
      lent.isLent = false
      return made
    } catch {
      kept[sql] = nil
      throw error
    }
  }

  /// A box for a statement, since a dictionary copies its values.
  private final class KeptStatement {
    let statement: Statement
    var isLent = false

    init(_ statement: consuming Statement) { self.statement = statement }
  }
}
