internal import OrderedCollections

public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
public import Writing

/// Gives a record another name, a work with all below it, as one commit; references to it are rewritten.
public struct MoveRecord {
  let query: ReferenceQuery
  let name: String
  let note: String?
  let isDryRun: Bool
  let ledger: Ledger

  /// - Parameter name: The new reference. A work alone keeps the slug of an edition or reception item; a slug alone
  ///   keeps its work; a work goes onto the shelf that `add work` would choose.
  public init(
    _ query: ReferenceQuery, to name: String, note: String? = nil, isDryRun: Bool = false, in ledger: Ledger
  ) {
    (self.query, self.name, self.note, self.isDryRun) = (query, name, note, isDryRun)
    self.ledger = ledger
  }

  /// Writes the records under their new names.
  ///
  /// - Throws: `LedgerError.conflict` where there is one of that name, `.usage` for a name that can't be one.
  public func perform() throws -> Written {
    try Transaction(on: ledger, isDryRun: isDryRun).perform { snapshot in
      let old = try ledger.resolve(query, in: snapshot)
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
      let relocation = try MoveChanges([Move(from: old, to: new)], in: snapshot)
      try relocation.check()
      return try relocation.action(relocation.rewritten(), subject: "Move \(old) to \(new)", note: note)
    }
  }

}

extension MoveRecord {
  /// The new name of a record.
  private func newName(of old: RecordReference, _ typed: ReferenceQuery, in snapshot: Snapshot) throws
    -> RecordReference
  {
    guard typed.format == nil else {
      throw LedgerError(.usage, "“\(typed)” can't be a name", why: "what follows # names a format")
    }
    let new =
      switch old.kind {
      case .work: try newWorkName(of: old, path: typed.path, in: snapshot)
      case .edition, .reception: try newNameInWork(of: old, path: typed.path, in: snapshot)
      }
    try RecordReference.checkNames(in: new.kind == .work ? new.path : "\(new.work.path)/\(new.slug)")
    return new
  }

  private func newWorkName(of old: RecordReference, path: String, in snapshot: Snapshot) throws -> RecordReference {
    let shelving = try snapshot.settings().shelving
    guard !path.contains("/"), shelving != .none else { return RecordReference(.work, path) }
    return RecordReference(.work, try snapshot.shelved(old, as: path, shelving))
  }

  private func newNameInWork(of old: RecordReference, path: String, in snapshot: Snapshot) throws -> RecordReference {
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
      try RecordReference.checkNames(in: above)
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
      try snapshot.checkHoldsNoOther(new)
      let folder = "\(RecordReference.root)/\(new.path)"
      if let first = try snapshot.files(below: folder).first {
        let isShelf = try snapshot.references().contains { $0.kind == .work && $0.path.hasPrefix(new.path + "/") }
        throw LedgerError(
          .conflict, "there is a folder \(new) already", at: ledger.path(first.path),
          why: isShelf ? "it is a shelf with works of its own" : "it holds files",
          mend: isShelf ? "colophon move \(old) \(new)/\(old.slug)" : "choose another name")
      }
    }
    try snapshot.checkCase(of: new)
  }
}
