internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Reading
internal import History
internal import Writing

/// The changes by renaming records: their files, and every reference to them.
struct MoveChanges {
  /// The moves as they are announced: a record, or a work with all below it.
  private(set) var moves: [Move]
  private let snapshot: Snapshot
  /// Every record that is moved, by its old name; those below a work too.
  private(set) var names: [RecordReference: RecordReference] = [:]
  /// Every file that is moved, by its old path; and its new one.
  private var files: [(old: String, new: String, entry: TreeEntry)] = []

  /// - Throws: `LedgerError.conflict` for what can't be moved: a link, a submodule.
  init(_ moves: [Move], in snapshot: Snapshot) throws {
    (self.moves, self.snapshot) = (moves, snapshot)
    for move in moves {
      guard move.from.kind == .work else {
        guard let entry = try snapshot.entry(move.from.file) else { continue }
        try add(move.from.file, as: move.to.file, entry)
        continue
      }
      let folder = "\(RecordReference.root)/\(move.from.path)"
      for (path, entry) in try snapshot.files(below: folder) where try isInside(path, of: move.from) {
        try add(path, as: "\(RecordReference.root)/\(move.to.path)" + path.dropFirst(folder.utf8.count), entry)
      }
    }
    // a record below a work in a folder that is no work is not covered by the work's name
    let told = Set(moves.map(\.to))
    for (old, new) in names.sorted(by: { $0.key < $1.key }) where !told.contains(new) && !told.contains(new.work) {
      self.moves.append(Move(from: old, to: new))
    }
  }

  /// Tells whether a file below a work's folder is the work's: not one of a work further down, where by hand a work is
  /// a shelf too.
  private func isInside(_ file: String, of work: RecordReference) throws -> Bool {
    var folders = file.split(separator: "/").dropFirst().dropLast()
    while folders.count > work.path.split(separator: "/").count {
      if try snapshot.contains(RecordReference(.work, folders.joined(separator: "/"))) { return false }
      folders = folders.dropLast()
    }
    return true
  }

  private mutating func add(_ old: String, as new: String, _ entry: TreeEntry) throws {
    guard entry.mode.isFile else {
      throw LedgerError(
        .conflict, "\(old) can't be moved", at: old,
        why: "it is \(entry.mode == .symlink ? "a symbolic link" : "a submodule")", mend: "move it with git")
    }
    files.append((old, new, entry))
    if let before = RecordReference(file: old), let after = RecordReference(file: new) { names[before] = after }
  }

  /// Takes along the files that lie below a work and are no records.
  mutating func takeAlong(below work: RecordReference, to other: RecordReference) throws {
    let folder = "\(RecordReference.root)/\(work.path)"
    for (path, entry) in try snapshot.files(below: folder) where RecordReference(file: path) == nil {
      guard try isInside(path, of: work) else { continue }
      try add(path, as: "\(RecordReference.root)/\(other.path)" + path.dropFirst(folder.utf8.count), entry)
    }
    try check()
  }

  /// Refuses files that would take the place of others.
  func check() throws {
    let left = Set(files.map(\.old))
    var taken: Set<String> = []
    for file in files {
      let name = RecordReference(file: file.new)?.path ?? file.new
      guard taken.insert(file.new).inserted else {
        throw LedgerError(
          .conflict, "two would be called \(name)",
          why: files.filter { $0.new == file.new }.map(\.old).joined(separator: ", "),
          mend: "give one of them another name first: colophon move REF NEWREF")
      }
      guard try snapshot.entry(file.new) != nil, !left.contains(file.new) else { continue }
      throw LedgerError(
        .conflict, "there is \(RecordReference(file: file.new)?.kind.withArticle ?? "a file") \(name) already",
        mend: "give one of the two another name: colophon move REF NEWREF")
    }
  }

  /// The records that change, by their new names, with their versions before; those that are only moved are left out.
  ///
  /// - Parameters:
  ///   - renaming: The new names of records; nil: those of the move.
  ///   - others: Further records that get another name.
  ///   - isLeft: Whether a record is left as it is.
  func rewritten(
    _ renaming: Renaming? = nil, naming others: [RecordReference] = [],
    leaving isLeft: (RecordReference) -> Bool = { _ in false }
  ) throws -> OrderedDictionary<RecordReference, NewVersion> {
    var changed: OrderedDictionary<RecordReference, NewVersion> = [:]
    let renaming = renaming ?? self.renaming
    let mentions = Mentions(of: moves.map(\.from) + others)
    for reference in try candidates(naming: others) where !isLeft(reference) {
      let new = names[reference] ?? reference
      guard let bytes = try snapshot.bytes(of: reference.file) else { continue }
      let isElsewhere = new.kind != .work && new.work != names[reference.work, default: reference.work]
      // a record that can't be read keeps its bytes, and is reported by check
      guard isElsewhere || mentions.mayStand(in: bytes), let before = try? Record(reference, parsing: bytes) else {
        continue
      }
      do {
        let after = try before.renamed(to: new, renaming)
        if after.bytes != before.bytes { changed[new] = NewVersion(before: before, after: after) }
      } catch let error as FieldError { throw LedgerError(error, in: reference) }
    }
    return changed
  }

  /// The records that may change, sorted: moved ones, and those that may name them or others.
  private func candidates(naming others: [RecordReference]) throws -> [RecordReference] {
    let named = Set(names.keys).union(moves.map(\.from)).union(others)
    guard let naming = try snapshot.recordsThatMayName(named) else { return try snapshot.references() }
    return Set(naming).union(names.keys.filter(\.isShallow)).sorted()
  }

  /// The names of records after the move.
  var renaming: Renaming {
    let (snapshot, names) = (snapshot, names)
    let came = Set(names.values)
    return Renaming(
      wasThere: { try snapshot.contains($0) },
      isThere: { try came.contains($0) || names[$0] == nil && snapshot.contains($0) },
      newName: { names[$0] ?? $0 })
  }

  /// The files to be written: the moved ones, each with its new text.
  func changes(_ rewritten: [RecordReference: [UInt8]]) -> [Action.FileChange] {
    var changes: OrderedDictionary<String, Action.FileChange> = [:]
    for file in files { changes[file.old] = .init(file: file.old, bytes: nil) }
    for file in files {
      let bytes = RecordReference(file: file.new).flatMap { rewritten[$0] }
      changes[file.new] = .init(file: file.new, bytes: bytes, entry: file.entry)
    }
    for (reference, bytes) in rewritten.sorted(by: { $0.key < $1.key }) where changes[reference.file] == nil {
      changes[reference.file] = .init(file: reference.file, bytes: bytes)
    }
    return Array(changes.values)
  }

  /// True if a record is covered by the announcement that its work was moved.
  var isCovered: (RecordReference) -> Bool {
    let works = Set(moves.map(\.to).filter { $0.kind == .work })
    return { works.contains($0) || works.contains($0.work) }
  }
}

/// The words by which a file could name some records; a look at its bytes saves reading it.
struct Mentions {
  private let words: [String]

  init(of references: [RecordReference]) {
    words = references.count > 8 ? [] : references.map { $0.kind == .work ? $0.path : $0.slug }
  }

  func mayStand(in bytes: [UInt8]) -> Bool {
    // a backslash may hide any letter
    words.isEmpty || bytes.contains(UInt8(ascii: "\\")) || words.contains(where: bytes.holds)
  }
}

extension MoveChanges {
  /// The action of a relocation.
  ///
  /// - Parameter rewritten: The records whose text changes, by their new names.
  func action(
    _ rewritten: OrderedDictionary<RecordReference, NewVersion>,
    subject: String, note: String?
  ) throws -> Action {
    var statements: [CommitMessage.Statement] = []
    var written: [Written.Changed] = []
    func state(_ reference: RecordReference, from old: RecordReference?) {
      var statement = CommitMessage.Statement(reference)
      statement.movedFrom = old
      statements.append(statement)
    }
    func tell(_ reference: RecordReference, from old: RecordReference?) {
      let changes = rewritten[reference].map { Change.between($0.before.fields, and: $0.after.fields) } ?? []
      var changed = Written.Changed(reference: reference, changes: changes)
      changed.movedFrom = old
      written.append(changed)
    }
    for move in moves {
      state(move.to, from: move.from)
      tell(move.to, from: move.from)
    }
    let told = Set(moves.map(\.to))
    let isCovered = self.isCovered
    for reference in rewritten.keys.sorted() where !told.contains(reference) {
      if !isCovered(reference) { state(reference, from: nil) }
      tell(reference, from: nil)
    }
    return Action(
      changes: changes(
        Dictionary(rewritten.map { ($0.key, $0.value.after.bytes) }, uniquingKeysWith: { first, _ in first })),
      records: written,
      message: CommitMessage(subject: subject, note: note, catalogue: snapshot.folder, statements: statements))
  }
}
