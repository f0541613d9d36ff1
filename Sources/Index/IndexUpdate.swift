internal import Catalogue
internal import Git
internal import Parallel
internal import Reading

/// Makes an index from a commit, and brings one from a commit to another.
struct IndexUpdate {
  let ledger: Ledger
  let place: IndexPlace
  let progress: (String, Int, Int) -> Void

  /// Names that git and a database tell apart differently: such a catalogue has no index.
  struct AmbiguousNames: Error {}

  /// Folders that git would not write so: an index doesn't tell of them, so such a catalogue has none.
  struct FaultyFolders: Error {}

  /// Makes the index of a commit in a new file and puts it in place.
  ///
  /// - Parameters:
  ///   - patience: The time to wait for others, in milliseconds.
  /// - Returns: False where another process makes it, or a reader of the old one doesn't let go of it.
  func make(for commit: ObjectID, withPassages: Bool, patience: Int) throws -> Bool {
    guard place.makeFolder(), place.stranger == nil,
      let building = place.hold(place.buildLock, isShared: false, patience: patience)
    else { return false }
    defer { withExtendedLifetime(building) {} }
    try Library.keepNoObjects()
    ledger.repository.readDirectly(from: ledger.repository.packs())
    let changed = try changes(from: nil, to: commit)
    var isDone = false
    let made = try IndexDatabase(makingNewAt: place)
    let db = made.db
    defer { if !isDone { place.removeNew() } }
    var done = 0
    // finding the commits is work for one thread only
    var tip = withPassages ? commit : nil
    let walk = ParallelStream(
      threads: 2, of: { tip.take() }, with: { [place = ledger.place] in try place.opened() },
      making: {
        try CommitUpdate.reached(from: $1, in: $0)
      })
    walk.start()
    try RowReader(of: ledger, at: commit).read(changed) { rows in
      try db.inTransaction {
        for row in rows { try RecordTables(db: db).put(row, replacing: false) }
        return .commit
      }
      WriteStep.indexHalfMade.reached(ledger.environment)
      done += rows.count
      progress("records", done, changed.count)
    }
    let snapshot = try ledger.snapshot(at: commit)
    try db.set(.folder, to: ledger.folder)
    try RecordTables(db: db).putStates(of: snapshot)
    try db.set(.commit, to: commit.hex)
    try db.set(.rules, to: Self.rules(of: snapshot))
    if withPassages {
      try CommitUpdate(ledger: ledger, progress: progress).bring(db, to: commit, reached: walk.next())
      try PastUpdate(ledger: ledger, progress: progress).bring(made, to: commit)
    }
    try made.finish()
    WriteStep.indexMade.reached(ledger.environment)
    guard let alone = place.hold(place.lock, isShared: false, patience: patience) else { return false }
    defer { withExtendedLifetime(alone) {} }
    isDone = place.replace()
    return isDone
  }

  /// Brings the records of an index from one commit to another, in whatever direction.
  ///
  /// - Returns: False where another process was first: look again.
  func bring(_ database: IndexDatabase, from old: ObjectID, to commit: ObjectID) throws -> Bool {
    try database.prepareToWrite()
    ledger.repository.readDirectly(from: ledger.repository.packs())
    let changed = try changes(from: old, to: commit)
    let snapshot = try ledger.snapshot(at: commit)
    let present = changed.filter { $0.entry != nil }
    var rows: [IndexRow] = []
    if present.count > RowReader.portion {
      try RowReader(of: ledger, at: commit).read(present) { rows += $0 }
    } else {
      rows = try RowReader.rows(present, snapshot, ledger)
    }
    let gone = changed.filter { $0.entry == nil }.map(\.reference)
    let rules = try Self.rules(of: snapshot)
    let db = database.db
    var isFirst = false
    try db.inTransaction {
      guard try db[.commit] == old.hex else { return .rollback }
      isFirst = true
      let tables = RecordTables(db: db)
      for reference in gone { try tables.remove(reference) }
      for row in rows { try tables.put(row, replacing: true) }
      if try db[.rules] != rules {
        try tables.restate(snapshot)
        try db.set(.rules, to: rules)
      }
      try db.set(.commit, to: commit.hex)
      return .commit
    }
    return isFirst
  }

  /// The rules that states are worked out with, beside the record.
  static func rules(of snapshot: Snapshot) throws -> String {
    try [Settings.file, "workflows"].map { try snapshot.entry($0)?.id.hex ?? "-" }.joined(separator: " ")
  }

  /// The records that differ between two commits; nil: from nothing.
  private func changes(from old: ObjectID?, to new: ObjectID) throws -> [ChangedRecord] {
    let repository = ledger.repository
    let trees = try (old.map { try repository.header(of: $0).tree }, repository.header(of: new).tree)
    let top = ledger.folder.isEmpty ? 0 : ledger.folder.utf8.count + 1
    let folder = ledger.path(RecordReference.root)
    let seen = try repository.compared(trees.0, trees.1, below: folder)
    guard seen.faults.isEmpty else { throw FaultyFolders() }
    return try seen.files.compactMap { difference in
      let file = String(decoding: difference.path.utf8.dropFirst(top), as: UTF8.self)
      guard let reference = RecordReference(file: file), Self.isShallowEnough(file) else { return nil }
      guard Self.isPlain(file) else { throw AmbiguousNames() }
      return ChangedRecord(reference: reference, entry: difference.after)
    }
  }

  /// Tells whether an index has a record of such a name, if there is one.
  static func holds(_ reference: RecordReference) -> Bool {
    isShallowEnough(reference.file)
  }

  /// Tells whether a file is no deeper than records are looked for in trees.
  private static func isShallowEnough(_ file: String) -> Bool {
    file.utf8.reduce(into: 0) { if $1 == UInt8(ascii: "/") { $0 += 1 } } <= RecordReference.greatestDepth + 2
  }

  /// Tells whether a name is the same to git, to a database and to a comparison of texts.
  private static func isPlain(_ file: String) -> Bool {
    file.utf8.allSatisfy { $0 < 0x80 }
      || (file.nfc.utf8.elementsEqual(file.utf8) && !file.unicodeScalars.contains("\u{FFFD}"))
  }
}
