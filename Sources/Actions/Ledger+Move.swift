internal import OrderedCollections

public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
public import Writing

extension Ledger {
  /// Gives a record another name, a work with all below it, as one commit; references to it are rewritten.
  ///
  /// - Parameter name: The new reference. A work alone keeps the slug of an edition or reception item; a slug alone
  ///   keeps its work; a work goes onto the shelf that `add work` would choose.
  /// - Throws: `LedgerError.conflict` where there is one of that name, `.usage` for a name that can't be one.
  public func move(_ query: ReferenceQuery, to name: String, note: String? = nil, isDryRun: Bool = false) throws
    -> Written
  {
    let actor = try actor()
    return try perform(by: actor, isDryRun: isDryRun) { snapshot in
      let old = try resolve(query, in: snapshot)
      guard old.format == nil else {
        throw LedgerError(
          .usage, "\(old) is a format, and has no name of its own", why: "it goes by its form, or its ISBN",
          mend: "colophon move \(old.record) NEWREF")
      }
      let new = try newName(of: old, ReferenceQuery(name), in: snapshot)
      guard new != old else {
        throw LedgerError(.conflict, "\(old) is called so already", mend: "colophon show \(old)")
      }
      try checkFree(new, for: old, in: snapshot)
      let relocation = try Relocation([Move(from: old, to: new)], in: snapshot)
      try relocation.check()
      return try action(relocation, relocation.rewritten(), subject: "Move \(old) to \(new)", note: note)
    }
  }

  /// The action of a relocation.
  ///
  /// - Parameter rewritten: The records whose text changes, by their new names.
  func action(
    _ relocation: Relocation, _ rewritten: OrderedDictionary<RecordReference, (before: Record, after: Record)>,
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
      let changes = rewritten[reference].map { Change.between($0.before.fields, $0.after.fields) } ?? []
      var changed = Written.Changed(reference: reference, changes: changes)
      changed.movedFrom = old
      written.append(changed)
    }
    for move in relocation.moves {
      state(move.to, from: move.from)
      tell(move.to, from: move.from)
    }
    let told = Set(relocation.moves.map(\.to))
    let isCovered = relocation.isCovered
    for reference in rewritten.keys.sorted() where !told.contains(reference) {
      if !isCovered(reference) { state(reference, from: nil) }
      tell(reference, from: nil)
    }
    return Action(
      changes: relocation.changes(
        Dictionary(rewritten.map { ($0.key, $0.value.after.bytes) }, uniquingKeysWith: { first, _ in first })),
      records: written,
      message: CommitMessage(subject: subject, note: note, catalogue: folder, statements: statements))
  }
}

extension Ledger {
  /// The new name of a record.
  private func newName(of old: RecordReference, _ typed: ReferenceQuery, in snapshot: Snapshot) throws
    -> RecordReference
  {
    guard typed.format == nil else {
      throw LedgerError(.usage, "“\(typed)” can't be a name", why: "what follows # names a format")
    }
    let new =
      switch old.kind {
      case .work: try newWorkName(of: old, typed.path, in: snapshot)
      case .edition, .reception: try newNameInWork(of: old, typed.path, in: snapshot)
      }
    try checkSlugs(of: new.kind == .work ? new.path : "\(new.work.path)/\(new.slug)")
    return new
  }

  private func newWorkName(of old: RecordReference, _ path: String, in snapshot: Snapshot) throws -> RecordReference {
    let shelving = try snapshot.settings().shelving
    guard !path.contains("/"), shelving != .none else { return RecordReference(.work, path) }
    return RecordReference(.work, try shelved(old, as: path, shelving, in: snapshot))
  }

  /// The place where `add work` would put a work of a slug.
  func shelved(_ work: RecordReference, as slug: String, _ shelving: Settings.Shelving, in snapshot: Snapshot) throws
    -> String
  {
    let fields = shelving == .author ? try snapshot.record(work).fields : .absent
    return (Self.shelf(for: slug, fields, shelving).map { $0 + "/" } ?? "") + slug
  }

  private func newNameInWork(of old: RecordReference, _ path: String, in snapshot: Snapshot) throws -> RecordReference {
    func named(_ slug: String, in work: RecordReference) -> RecordReference {
      RecordReference(old.kind, work.path + (old.kind == .reception ? "/reception/" : "/") + slug)
    }
    if let work = try workNamed(path, in: snapshot) { return named(old.slug, in: work) }
    var parts = path.split(separator: "/").map(String.init)
    guard let slug = parts.popLast() else { return named(path, in: old.work) }
    if old.kind == .reception, parts.last == "reception" { parts.removeLast() }
    let above = parts.joined(separator: "/")
    if above.isEmpty || above == old.work.path { return named(slug, in: old.work) }
    guard let work = try workNamed(above, in: snapshot) else {
      try checkSlugs(of: above)
      let works = try snapshot.references().filter { $0.kind == .work }
      throw LedgerError(
        .notFound, "there is no work “\(above)”",
        why: "\(old.kind.withArticle) belongs to a work",
        mend: ReferenceQuery(above).nearest(among: works).map { "did you mean “\($0)”?" }
          ?? "colophon add work \(above) --language TAG")
    }
    return named(slug, in: work)
  }

  /// The work that a path means, whole or by a unique tail.
  private func workNamed(_ path: String, in snapshot: Snapshot) throws -> RecordReference? {
    let whole = RecordReference(.work, path)
    if try snapshot.contains(whole) { return whole }
    let found = try snapshot.references().filter { $0.kind == .work && $0.path.hasSuffix("/" + path) }
    guard found.count < 2 else {
      throw LedgerError(
        .notFound, "“\(path)” could be several", why: found.map(\.path).joined(separator: ", "),
        mend: "write more of it")
    }
    return found.first
  }

  /// Refuses a name that is taken, or where no such record can be.
  private func checkFree(_ new: RecordReference, for old: RecordReference, in snapshot: Snapshot) throws {
    if try snapshot.contains(new) {
      throw LedgerError(
        .conflict, "there is \(new.kind.withArticle) \(new) already",
        mend: "choose another name; if the two are one: colophon merge \(old) --into \(new)")
    }
    if new.kind == .work {
      if new.path.hasPrefix(old.path + "/") {
        throw LedgerError(.usage, "\(old) can't be moved into itself", mend: "choose a name outside of \(old)")
      }
      try checkHoldsNoOther(new, in: snapshot)
      let folder = "\(RecordReference.root)/\(new.path)"
      if let first = try snapshot.files(below: folder).first {
        let isShelf = try snapshot.references().contains { $0.kind == .work && $0.path.hasPrefix(new.path + "/") }
        throw LedgerError(
          .conflict, "there is a folder \(new) already", at: path(first.path),
          why: isShelf ? "it is a shelf with works of its own" : "it holds files",
          mend: isShelf ? "colophon move \(old) \(new)/\(old.slug)" : "choose another name")
      }
    }
    try checkCase(of: new, in: snapshot)
  }

  /// Refuses a name that a file system without upper and lower case would take for another.
  func checkCase(of new: RecordReference, in snapshot: Snapshot) throws {
    var folder = ""
    for part in new.file.split(separator: "/").map(String.init) {
      let names = try folder.isEmpty ? [] : snapshot.names(in: folder)
      if let other = names.first(where: { $0 != part && $0.lowercased() == part.lowercased() }) {
        throw LedgerError(
          .conflict, "\(new) can't stand beside \(folder)/\(other)",
          why: "they differ only in upper and lower case, and some file systems take the two for one",
          mend: "choose another name")
      }
      folder += (folder.isEmpty ? "" : "/") + part
    }
  }
}
