import CSQLite
import Testing

@testable import Index

@Suite("SQLite, asked directly") struct DatabaseTests {
  private func database() throws -> Database {
    let db = try Database(at: ":memory:")
    try db.execute("CREATE TABLE t(a, b); CREATE TABLE u(a PRIMARY KEY)")
    return db
  }

  /// What is read of a value that was put in.
  private func read<Made>(
    _ value: any Bindable, _ read: (borrowing Statement) throws(DatabaseError) -> Made
  ) throws -> Made? {
    let db = try database()
    try db.run("INSERT INTO t(a) VALUES (?)", [value])
    return try db.first("SELECT a FROM t", [], read)
  }

  @Test("texts are read as they were bound", arguments: ["", "a", "قابيل 小説", "a\0b", String(repeating: "x", count: 100_000)])
  func texts(text: String) throws {
    #expect(try read(text) { row throws(DatabaseError) in try row.text(at: 0) } == text)
  }

  @Test("bytes are read as they were bound, none of them too", arguments: [[], [0], [1, 0, 255], Array(repeating: 7, count: 100_000)])
  func bytes(bytes: [UInt8]) throws {
    #expect(try read(bytes) { row throws(DatabaseError) in row.isNull(at: 0) } == false)
    #expect(try read(bytes) { row throws(DatabaseError) in try row.bytes(at: 0) } == bytes)
  }

  @Test("numbers are read as they were bound", arguments: [0, 1, -1, Int.max, Int.min]) func numbers(number: Int) throws {
    #expect(try read(number) { row throws(DatabaseError) in try row.integer(at: 0) } == number)
    #expect(try read(number == 1) { row throws(DatabaseError) in try row.integer(at: 0) } == (number == 1 ? 1 : 0))
    #expect(try read(Int?.none) { row throws(DatabaseError) in row.isNull(at: 0) } == true)
  }

  @Test("a column of another kind is damage, and never an answer") func kinds() throws {
    let db = try database()
    try db.execute("INSERT INTO t VALUES (1, 'x'), (NULL, x'00')")
    let damage = #expect(throws: DatabaseError.self) {
      try db.first("SELECT a FROM t") { row throws(DatabaseError) in try row.text(at: 0) }
    }
    #expect(damage?.isDamage == true)
    for sql in ["SELECT b FROM t", "SELECT a FROM t WHERE a IS NULL", "SELECT b FROM t WHERE a IS NULL"] {
      #expect(throws: DatabaseError.corrupt("a column holds another kind of value")) { try db.integer(sql) }
    }
    #expect(throws: DatabaseError.self) {
      try db.first("SELECT b FROM t") { row throws(DatabaseError) in try row.bytes(at: 0) }
    }
  }

  @Test("a failure is told with SQLite's code and words, and leaves the next question as it is") func failures() throws {
    let db = try database()
    try db.run("INSERT INTO u VALUES (?)", ["x"])
    #expect(throws: DatabaseError(SQLITE_CONSTRAINT | 6 << 8, "UNIQUE constraint failed: u.a")) {
      try db.run("INSERT INTO u VALUES (?)", ["x"])
    }
    try db.run("INSERT INTO u VALUES (?)", ["y"])
    #expect(try db.integer("SELECT count(*) FROM u") == 2)
    #expect(throws: DatabaseError(SQLITE_ERROR, "no such table: v")) { try db.integer("SELECT a FROM v") }
    #expect(throws: DatabaseError(SQLITE_ERROR, "no such table: v")) { try db.execute("SELECT 1; SELECT a FROM v") }
    #expect(throws: DatabaseError(SQLITE_RANGE, "column index out of range")) { try db.run("SELECT ?", [1, 2]) }
    #expect(throws: DatabaseError(SQLITE_MISUSE, "no statement")) { try db.run(" -- nothing") }
  }

  @Test("who asks the same question between two rows disturbs nobody") func nested() throws {
    let db = try database()
    try db.execute("INSERT INTO t(a) VALUES (1), (2), (3)")
    let sql = "SELECT a FROM t ORDER BY a"
    func all() throws(DatabaseError) -> [Int] {
      try db.all(sql) { row throws(DatabaseError) in try row.integer(at: 0) }
    }
    let pairs = try db.all(sql) { row throws(DatabaseError) in [try row.integer(at: 0)] + (try all()) }
    #expect(pairs == [[1, 1, 2, 3], [2, 1, 2, 3], [3, 1, 2, 3]])
    #expect(try all() == [1, 2, 3])
    let rows = try db.prepare("SELECT a FROM t WHERE a >= ? ORDER BY a", [2])
    var found: [Int] = []
    while try rows.step() { found += [try rows.integer(at: 0)] + (try all()) }
    #expect(found == [2, 1, 2, 3, 3, 1, 2, 3])
  }

  @Test("a transaction is whole or not at all") func transactions() throws {
    struct Failure: Error {}
    let db = try database()
    try db.inTransaction {
      try db.execute("INSERT INTO t(a) VALUES (1)")
      #expect(db.isInTransaction)
      return .commit
    }
    try db.inTransaction {
      try db.execute("INSERT INTO t(a) VALUES (2)")
      return .rollback
    }
    #expect(throws: Failure.self) {
      try db.inTransaction {
        try db.execute("INSERT INTO t(a) VALUES (3)")
        throw Failure()
      }
    }
    #expect(throws: DatabaseError(SQLITE_ABORT)) {
      try db.inTransaction {
        try db.execute("INSERT INTO t(a) VALUES (4); ROLLBACK; INSERT INTO t(a) VALUES (5)")
        return .commit
      }
    }
    #expect(!db.isInTransaction)
    #expect(try db.all("SELECT a FROM t") { row throws(DatabaseError) in try row.integer(at: 0) } == [1, 5])
  }

  @Test("what was closed is asked nothing, and a statement that is left keeps it open") func closed() throws {
    let db = try database()
    try db.run("INSERT INTO t(a) VALUES (1)")
    try db.close()
    try db.close()
    #expect(!db.isInTransaction)
    #expect(throws: DatabaseError(SQLITE_MISUSE, "the database is closed")) { try db.integer("SELECT a FROM t") }
    let other = try database()
    let rows = try other.prepare("SELECT 1")
    #expect(throws: DatabaseError(SQLITE_BUSY, "unable to close due to unfinalized statements or unfinished backups")) {
      try other.close()
    }
    let isThere = try rows.step()
    #expect(isThere)
  }

  @Test("a file that can't be opened is no damage") func opening() {
    let failure = #expect(throws: DatabaseError(SQLITE_CANTOPEN)) { try Database(at: "/nowhere/at/all") }
    #expect(failure?.isDamage == false)
    #expect(failure?.message == "unable to open database file")
  }
}
