internal import OrderedCollections

public import Catalogue
internal import Git

extension Ledger {
  /// Takes back what a commit changed, as a commit of its own; history keeps both.
  ///
  /// - Parameters:
  ///   - revision: The commit; nil: the newest action of Colophon by this author, undos and undone ones left out.
  ///   - queries: The records to take back; none: all that it changed.
  /// - Throws: `LedgerError.conflict` naming the field that has changed since.
  public func undo(
    _ revision: String?, _ queries: [ReferenceQuery] = [], note: String? = nil, isDryRun: Bool = false
  ) throws -> Written {
    let actor = try actor()
    return try perform(by: actor, isDryRun: isDryRun) { snapshot in
      var written: [Written.Changed] = []
      guard let head = snapshot.commit else {
        throw LedgerError(.notFound, "there is nothing to undo", why: "there is no commit yet")
      }
      let chosen = try resolveForUndo(queries, in: snapshot)
      let newest = try revision == nil ? newestAction(from: head, by: actor, chosen) : nil
      let target = try newest?.commit ?? repository.commit(commit(named: revision ?? "HEAD"))
      try checkReaches(target, from: head)
      guard try !repository.isBoundary(target.id) else {
        throw LedgerError(
          .surroundings, "\(target.id.short) can't be taken back", why: "this shallow clone lacks what was before it",
          mend: "git fetch --unshallow")
      }
      let before = try self.snapshot(at: target.parents.first)
      let after = try self.snapshot(at: target.id)
      let targets = try targets(of: target, before, after, chosen, newest?.remaining)
      guard !targets.isEmpty else {
        throw LedgerError(
          .notFound, "\(target.id.short) (\(target.subject)) changed no record\(chosen.isEmpty ? "" : " of these")")
      }
      var changes: [Action.FileChange] = []
      for undo in targets {
        var differing: [Change] = []
        if undo.isChanged {
          let bytes = try undone(undo, before: before, after: after, now: snapshot)
          changes.append(.init(file: undo.record.file, bytes: bytes))
          differing = try Change.between(fields(undo.record, in: snapshot), fields(undo.record, bytes))
        }
        for name in undo.names {
          written.append(.init(reference: name, changes: name == undo.names.first ? differing : []))
        }
      }
      return Action(
        changes: changes, records: written,
        message: CommitMessage(
          subject: "Undo \(target.id.short): \(target.subject)", note: note, catalogue: folder,
          statements: written.map { .init($0.reference) }, undoes: target.id))
    }
  }

  /// What is taken back of one record: all that a commit changed there, or what it changed in some formats.
  private struct Target {
    let record: RecordReference
    /// The record, or its formats, as the trailers of the undo name them.
    let names: [RecordReference]
    /// Whether nothing but these formats is taken back.
    let isOnlyFormats: Bool
    /// Whether the commit changed the file; what it only names is taken back too, since an event need not change one.
    let isChanged: Bool
  }

  /// What an undo of a commit takes back, record by record.
  private func targets(
    of commit: Commit, _ before: Snapshot, _ after: Snapshot, _ chosen: Set<RecordReference>, _ remaining: Set<String>?
  ) throws -> [Target] {
    let stated = StatedTrailers(of: commit.message)
    let named = stated.isOurs && stated.catalogue == folder ? stated.references : []
    let changed = Set(try changedRecords(from: before.commit?.tree, to: after.commit?.tree))
    return try changed.union(named.map(\.record)).sorted().compactMap { record in
      let own = named.filter { $0.record == record }.sorted()
      let all = own.isEmpty ? [record] : own
      var names = all
      if !chosen.isEmpty, !chosen.contains(record) {
        let (old, new) = try (
          fields(record, before.bytes(of: record.file)), fields(record, after.bytes(of: record.file))
        )
        let formats = Formats(of: new)
        names = chosen.filter { $0.record == record }.sorted().compactMap { wanted in
          guard let index = formats.index(of: wanted) else { return all.first { $0 == wanted } }
          return all.first { formats.index(of: $0) == index } ?? (formats.differs(at: index, from: old) ? wanted : nil)
        }
      }
      names = names.filter { remaining?.contains($0.named) ?? true }
      guard !names.isEmpty else { return nil }
      return Target(
        record: record, names: names, isOnlyFormats: names != all && names.allSatisfy { $0.format != nil },
        isChanged: changed.contains(record))
    }
  }

  /// Records that somebody names for an undo; one that is gone may be named whole.
  private func resolveForUndo(_ queries: [ReferenceQuery], in snapshot: Snapshot) throws -> Set<RecordReference> {
    Set(
      try queries.flatMap { query -> [RecordReference] in
        do { return [try resolve(query, in: snapshot)] } catch let error as LedgerError where error.kind == .notFound {
          if error.isAmbiguous { throw error }
          guard query.path.contains("/") else {
            throw LedgerError(.notFound, "there is neither a commit nor a record “\(query)”", mend: "git log --oneline")
          }
          return RecordReference.Kind.allCases.map { RecordReference($0, query.path, format: query.format) }
        }
      })
  }

  private func checkReaches(_ target: Commit, from head: Commit) throws {
    guard try target.id == head.id || CommitGraph(from: head.id, in: repository).headers[target.id] != nil else {
      throw LedgerError(.notFound, "\(target.id.short) is not in the history of HEAD", mend: "git log --oneline")
    }
  }

  /// The newest action on the first-parent line that can be taken back without its id.
  private func newestAction(from head: Commit, by actor: Actor, _ chosen: Set<RecordReference>) throws -> (
    commit: Commit, remaining: Set<String>?
  ) {
    var undone: [ObjectID: Set<String>] = [:]
    var next: Commit? = head
    while let commit = next {
      next = try commit.parents.first.map { try repository.commit($0) }
      let stated = StatedTrailers(of: commit.message)
      guard stated.isOurs, stated.catalogue == folder, commit.parents.count < 2 else { continue }
      let named = Set(stated.named.map { "\($0.kind) \($0.reference)" }).subtracting(undone[commit.id] ?? [])
      if let target = stated.shared["Undoes"].flatMap(ObjectID.init(hex:)) {
        undone[target, default: []].formUnion(named)
        continue
      }
      guard commit.author.email == actor.author.email else { continue }
      let isTouched =
        chosen.isEmpty
        || chosen.contains { one in
          named.contains { $0 == one.named || (one.format == nil && $0.hasPrefix(one.named + "#")) }
        }
      if isTouched, !named.isEmpty { return (commit, named) }
      if stated.shared["Editions"] != nil, undone[commit.id] == nil { return (commit, nil) }
    }
    throw LedgerError(
      .notFound, "there is nothing to undo", why: "no action of Colophon by \(actor.author.email) is left on this line",
      mend: "name a commit: colophon undo COMMIT")
  }

  /// The bytes of a record with every field that a commit changed as it was before it; nil where there was no record.
  private func undone(_ target: Target, before: Snapshot, after: Snapshot, now: Snapshot) throws -> [UInt8]? {
    let reference = target.record
    let (old, new) = try (before.bytes(of: reference.file), after.bytes(of: reference.file))
    let current = try now.bytes(of: reference.file)
    if current == new, !target.isOnlyFormats { return old }
    guard let old, let new, current != nil else {
      let fields = Change.between(fields(reference, new), fields(reference, current)).map(\.field)
      throw LedgerError(
        .conflict, "\(reference) can't be taken back", at: reference.file,
        why: current == nil ? "it is gone since" : "changed since: \(fields.joined(separator: ", "))",
        mend: "colophon history \(reference)")
    }
    let (oldRecord, newRecord) = try (parse(reference, old), parse(reference, new))
    return try reverting(now.record(reference), from: newRecord.fields, to: oldRecord.fields, target).bytes
  }

  private func reverting(_ record: Record, from new: Value, to old: Value, _ target: Target) throws -> Record {
    var differing = new.differences(from: old, taken: record.fields)
    if target.isOnlyFormats {
      let formats = Formats(of: new)
      let ways = target.names.compactMap { formats.index(of: $0) }.map(formats.way(to:))
      // a list that can't be taken apart has changed since, and is refused below
      differing = differing.filter { way in way == [.key("formats")] || ways.contains { way.starts(with: $0) } }
    }
    let changed = differing.filter { record.fields.value(at: $0) != new.value(at: $0) }
    guard changed.isEmpty else {
      throw LedgerError(
        .conflict, "\(record.reference) can't be taken back", at: record.reference.file,
        why: "changed since: \(changed.map(\.fieldName).joined(separator: ", "))",
        mend: "colophon history \(record.reference)")
    }
    do throws(FieldError) { return try record.replacing(differing.map { ($0, old.value(at: $0)) }) } catch {
      throw LedgerError(error, in: record.reference)
    }
  }

  private func parse(_ reference: RecordReference, _ bytes: [UInt8]) throws -> Record {
    do throws(DocumentError) { return try Record(reference, parsing: bytes) } catch {
      throw LedgerError(error, in: reference.file)
    }
  }

  private func fields(_ reference: RecordReference, _ bytes: [UInt8]?) -> Value {
    bytes.flatMap { try? Record(reference, parsing: $0) }?.fields ?? .absent
  }

  private func fields(_ reference: RecordReference, in snapshot: Snapshot) throws -> Value {
    fields(reference, try snapshot.bytes(of: reference.file))
  }
}

extension Value {
  /// The ways to every field in which two versions of a record differ; formats apart, where all three versions list the same.
  func differences(from old: Value, taken current: Value) -> [[Step]] {
    differences(from: old).flatMap { way -> [[Step]] in
      guard way == [.key("formats")], case .list(let mine) = self["formats"],
        case .list(let theirs) = old["formats"], Formats.areAligned([self, old, current])
      else { return [way] }
      return zip(mine, theirs).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, at: way + [.index(index)])
      }
    }
  }

  /// The ways to every field in which two values differ; a list that differs counts as one.
  func differences(from other: Value, at way: [Step] = []) -> [[Step]] {
    guard self != other else { return [] }
    // a mapping that isn't there holds nothing: each of its fields differs by itself
    guard let mine = fields ?? (self == .absent ? [:] : nil),
      let theirs = other.fields ?? (other == .absent ? [:] : nil)
    else { return [way] }
    let keys = mine.keys.elements + theirs.keys.filter { mine[$0] == nil }
    return keys.flatMap { key in
      (mine[key] ?? .absent).differences(from: theirs[key] ?? .absent, at: way + [.key(key)])
    }
  }
}

extension RecordReference {
  /// The record as a trailer names it.
  fileprivate var named: String { "\(trailer) \(self)" }
}

extension [Step] {
  /// The way as a field is named: `dates.published`.
  var fieldName: String { map(\.description).joined(separator: ".") }
}
