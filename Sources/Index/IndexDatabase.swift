internal import CCheckedPages
internal import CSQLite
internal import Git

/// The database of an index, open.
final class IndexDatabase {
  let db: Database
  private let lock: FileLock?
  private var isReadyToWrite = false

  /// The version of the tables' meaning. Raise it when the tables, or the values put into them, change.
  static let version = 7
  /// The number that marks our files: “Colo”.
  static let application = 0x436F_6C6F

  /// The most bytes of log that may lie beside the file. The next process that opens an index which nobody has open
  /// reads the log again, half a millisecond for that size; emptying it waits for the disk.
  private static let longestLog = 400_000

  /// Brings the log into the file, unless somebody reads it.
  private static func emptyLog(of db: Database) throws(DatabaseError) {
    try db.execute(
      "PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = \(Self.patience)")
  }

  /// The time to wait for others that have the file locked, in milliseconds.
  private static let patience: Int32 = 500

  /// The reason why a file can't be used as an index.
  enum Unusable: Error, Equatable {
    /// It was made by a newer Colophon, which may still use it.
    case newer
    /// It is older, damaged, or something else: it may be replaced.
    case replaceable
  }

  /// Opens the index of a place.
  ///
  /// - Throws: `Unusable`, or `DatabaseError` where it can't be opened now.
  init(at place: IndexPlace) throws {
    guard place.stranger == nil else { throw DatabaseError(SQLITE_CANTOPEN) }
    guard let lock = place.hold(place.lock, isShared: true) else { throw DatabaseError(SQLITE_BUSY) }
    self.lock = lock
    do {
      db = try Self.open(place.path)
      // by SQLite: a process that closes the file itself lets go of its locks on it
      let version = try db.integer("PRAGMA user_version") ?? 0
      let application = try db.integer("PRAGMA application_id") ?? 0
      guard application == Self.application else { throw Unusable.replaceable }
      guard version <= Self.version else { throw Unusable.newer }
      guard version == Self.version else { throw Unusable.replaceable }
      // a log that can't be emptied now is read as it is
      if place.logSize > Self.longestLog { try? Self.emptyLog(of: db) }
    } catch let error as DatabaseError where error.isDamage { throw Unusable.replaceable }
  }

  /// Makes an empty one in a new file that nobody else sees yet.
  init(makingNewAt place: IndexPlace) throws(DatabaseError) {
    lock = nil
    place.removeNew()
    // before anything is in it: a file that SQLite makes may be read by all; its files beside it have the mode of this
    // one
    guard place.makeNew() else { throw DatabaseError(SQLITE_CANTOPEN) }
    db = try Self.open(place.new)
    guard checked_pages_reserve(try db.pointer) == 0 else { throw DatabaseError(SQLITE_ERROR) }
    try db.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
    try db.execute(Self.schema)
  }

  /// Ends the making: from now on readers and a writer work at the same time.
  func finish() throws(DatabaseError) {
    try db.execute("PRAGMA application_id = \(Self.application); PRAGMA user_version = \(Self.version)")
    try db.execute("PRAGMA journal_mode = WAL")
    try db.close()
  }

  /// Prepares this connection to write to an index that others read.
  ///
  /// With 32 MiB in memory, the changes of a thousand commits are written once, and not each time that there is no room
  /// for them. The next process that opens the index brings the log into the file; this one only after 8,192 pages.
  func prepareToWrite() throws(DatabaseError) {
    guard !isReadyToWrite else { return }
    try db.execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8192")
    isReadyToWrite = true
  }

  /// Compares the checksum of every page that is read: damage is an error, and never an answer.
  private static func checkPages() throws(DatabaseError) {
    guard pagesChecked == SQLITE_OK else { throw DatabaseError(pagesChecked) }
  }

  private static let pagesChecked = checked_pages_register()

  /// Opens a file and reads its schema, so that a file that is no database fails here.
  private static func open(_ path: String) throws(DatabaseError) -> Database {
    try checkPages()
    let db = try Database(at: path, patience: patience)
    try db.add(tokenizer: GramTokenizer.name, GramTokenizer.tokenize)
    // code in a file's schema is not run
    try db.execute("PRAGMA trusted_schema = OFF; SELECT * FROM sqlite_schema LIMIT 1")
    return db
  }

  private static let schema = """
    CREATE TABLE state(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE records(id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, path TEXT NOT NULL, fields BLOB);
    CREATE UNIQUE INDEX records_by_name ON records(path, kind);
    CREATE INDEX records_lost ON records(path, kind) WHERE fields IS NULL;
    CREATE TABLE names(
      slug TEXT NOT NULL, path TEXT NOT NULL, kind INTEGER NOT NULL, PRIMARY KEY(slug, path, kind)) WITHOUT ROWID;
    CREATE TABLE lines(
      kind INTEGER NOT NULL, language TEXT NOT NULL, path TEXT NOT NULL, record INTEGER NOT NULL, line BLOB NOT NULL,
      PRIMARY KEY(kind, language, path)) WITHOUT ROWID;
    CREATE TABLE keys(key TEXT NOT NULL, record INTEGER NOT NULL, PRIMARY KEY(key, record)) WITHOUT ROWID;
    CREATE TABLE states(
      workflow TEXT NOT NULL, state TEXT NOT NULL, category TEXT NOT NULL, isInitial INTEGER NOT NULL,
      PRIMARY KEY(workflow, state)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5(text, content='', columnsize=0, detail=none, tokenize='\(GramTokenizer.name)');
    CREATE TABLE sound(record INTEGER PRIMARY KEY, day INTEGER NOT NULL);
    CREATE TABLE commits(
      number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, place INTEGER NOT NULL, parents BLOB NOT NULL,
      seconds INTEGER NOT NULL, day INTEGER NOT NULL, line INTEGER NOT NULL);
    CREATE INDEX commits_by_place ON commits(place);
    CREATE INDEX commits_by_line ON commits(line, day) WHERE line > 0;
    CREATE TABLE passages(
      name TEXT NOT NULL, number INTEGER NOT NULL, version BLOB NOT NULL, PRIMARY KEY(name, number)) WITHOUT ROWID;
    CREATE TABLE stale(name TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE pasts(name TEXT PRIMARY KEY, steps BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE deadlines(
      path TEXT NOT NULL, number INTEGER NOT NULL, day INTEGER NOT NULL, reason TEXT NOT NULL, format TEXT, line TEXT,
      since INTEGER, PRIMARY KEY(path, number)) WITHOUT ROWID;
    CREATE INDEX deadlines_by_day ON deadlines(day, reason);
    CREATE TABLE marks(mark TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY(mark, name)) WITHOUT ROWID;
    CREATE TABLE endings(slug TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(slug, number)) WITHOUT ROWID;
    CREATE TABLE moves(name TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(name, number)) WITHOUT ROWID;
    """
}

/// The facts about the index itself.
enum IndexState: String {
  /// The commit whose records it holds.
  case commit
  /// The settings and workflows that states were worked out with.
  case rules
  /// The rules by which records were found sound.
  case soundness = "sound"
  /// The folder of the catalogue.
  case folder
  /// The commit up to which it knows the commits of each record; absent where that wasn't asked for yet.
  case commits = "passages"
  /// The commit up to which it knows the pasts of records; absent where that wasn't asked for yet.
  case pasts
  /// The settings and workflows that deadlines were worked out with.
  case deadlineRules = "deadlines"
}

extension Database {
  subscript(state: IndexState) -> String? {
    get throws(DatabaseError) {
      try first("SELECT value FROM state WHERE key = ?", [state.rawValue]) { row throws(DatabaseError) in
        try row.text(at: 0)
      }
    }
  }

  func set(_ state: IndexState, to value: String) throws(DatabaseError) {
    try run("INSERT OR REPLACE INTO state VALUES (?, ?)", [state.rawValue, value])
  }
}
