internal import CSQLite

/// A database of SQLite, open.
///
/// Not `Sendable`: it belongs to one thread at a time.
final class Database {
  /// nil once it was closed.
  private var connection: Connection?
  /// The statements that are kept for the next who asks the same, by their text.
  private var kept: [String: KeptStatement] = [:]

  /// Opens a file; an empty one is made where there is none.
  ///
  /// - Parameter patience: How long others that have it locked are waited for, in milliseconds.
  init(at path: String, patience: Int32 = 0) throws(DatabaseError) {
    let connection = try Connection(to: path)
    sqlite3_busy_timeout(connection.pointer, patience)
    self.connection = consume connection
  }

  /// Closes it, as the end of its life would, but tells whether that was done. Nothing is asked of it any more.
  func close() throws(DatabaseError) {
    kept = [:]
    try connection.take()?.close()
  }

  /// The connection for C, which belongs to this.
  var pointer: OpaquePointer {
    get throws(DatabaseError) {
      guard let pointer = connection?.pointer else { throw DatabaseError(SQLITE_MISUSE, "the database is closed") }
      return pointer
    }
  }
}

// Statements.
extension Database {
  /// Carries out statements, one after the other, whatever rows they give.
  func execute(_ sql: String) throws(DatabaseError) {
    let pointer = try pointer
    let result = sqlite3_exec(pointer, sql, nil, nil, nil)
    guard result == SQLITE_OK else { throw DatabaseError(result, on: pointer) }
  }

  /// A statement of its own with some values, to be stepped from row to row. Others may be asked meanwhile.
  func prepare(_ sql: String, _ values: [any Bindable] = []) throws(DatabaseError) -> Statement {
    let statement = try Statement(sql, on: pointer)
    try statement.bind(values)
    return statement
  }

  /// Carries out a statement, which is kept.
  func run(_ sql: String, _ values: [any Bindable] = []) throws(DatabaseError) {
    try withKept(sql) { statement throws(DatabaseError) in try statement.run(values) }
  }

  /// What is read of the first row that a statement gives, which is kept; nil where it gives none.
  func first<Made>(
    _ sql: String, _ values: [any Bindable] = [],
    _ read: (borrowing Statement) throws(DatabaseError) -> Made
  ) throws(DatabaseError) -> Made? {
    try withKept(sql) { statement throws(DatabaseError) in
      try statement.bind(values)
      return try statement.step() ? try read(statement) : nil
    }
  }

  /// The number in the first column of the first row that a statement gives, which is kept; nil where it gives none.
  func integer(_ sql: String, _ values: [any Bindable] = []) throws(DatabaseError) -> Int? {
    try first(sql, values) { row throws(DatabaseError) in try row.integer(at: 0) }
  }

  /// What is read of each row that a statement gives, which is kept.
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

  /// The id of the row that was put in last.
  var lastRow: Int {
    get throws(DatabaseError) { Int(sqlite3_last_insert_rowid(try pointer)) }
  }

  /// Lends the statement that is kept of a text: another to who asks the same on the way. One that failed is not kept.
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

  /// Holds a statement in a dictionary, whose values have to be copied.
  private final class KeptStatement {
    let statement: Statement
    var isLent = false

    init(_ statement: consuming Statement) { self.statement = statement }
  }
}
