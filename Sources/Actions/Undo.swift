public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
internal import Judging
public import Writing

/// Takes back the changes of a commit, as a commit of its own; history keeps both.
public struct Undo {
  let revision: String?
  let queries: [ReferenceQuery]
  let note: String?
  let isDryRun: Bool
  let ledger: Ledger

  /// - Parameters:
  ///   - revision: The commit; nil: the newest action of Colophon by this author, undos and undone ones left out.
  ///   - queries: The records to take back; none: all that it changed.
  public init(
    _ revision: String?, _ queries: [ReferenceQuery] = [], note: String? = nil, isDryRun: Bool = false,
    in ledger: Ledger
  ) {
    (self.revision, self.queries, self.note, self.isDryRun) = (revision, queries, note, isDryRun)
    self.ledger = ledger
  }

  /// Writes the earlier values.
  ///
  /// - Throws: `LedgerError.conflict` naming the field that has changed since.
  public func perform() throws -> Written {
    let transaction = try Transaction(on: ledger, isDryRun: isDryRun)
    let actor = transaction.actor
    return try transaction.perform { snapshot in
      guard let head = snapshot.commit else {
        throw LedgerError(.notFound, "there is nothing to undo", why: "there is no commit yet")
      }
      let chosen = try resolveForUndo(queries, in: snapshot)
      let newest = try revision == nil ? newestAction(from: head, by: actor, chosen) : nil
      let target = try newest?.commit ?? ledger.repository.commit(ledger.commit(named: revision ?? "HEAD"))
      do {
        var action = try action(undoing: target, newest?.remaining, chosen, from: head, by: actor, in: snapshot)
        if let newer = newest?.newer { action.remarks = [Self.remark(on: newer)] }
        return action
      } catch let error as LedgerError where newest != nil && error.kind == .conflict {
        // without its id nobody said which commit was meant
        let newer = newest?.newer
        throw LedgerError(
          .conflict, "\(target.id.short) (\(target.subject)) can't be taken back", at: error.place,
          why: [error.what, error.why].compactMap(\.self).joined(separator: ", ")
            + (newer.map { "; \(Self.remark(on: $0))" } ?? ""),
          mend: newer.map { "colophon undo \($0.id.short), then this again" } ?? error.mend)
      }
    }
  }

  /// The remark on a commit that is newer than what a bare undo takes back.
  private static func remark(on newer: Commit) -> String {
    "\(newer.id.short) (\(newer.subject)) is newer, and was made by hand: with its id it is taken back"
  }

  /// The action that takes back a commit.
  ///
  /// - Parameter remaining: The records that were not taken back yet; nil: all.
  private func action(
    undoing target: Commit, _ remaining: Set<String>?, _ chosen: Set<RecordReference>, from head: Commit,
    by actor: Actor, in snapshot: Snapshot
  ) throws -> Action {
    var written: [Written.Changed] = []
    let since = try names(at: target, from: head)
    guard try !ledger.repository.isBoundary(target.id) else {
      throw LedgerError(
        .surroundings, "\(target.id.short) can't be taken back", why: "this shallow clone lacks what was before it",
        mend: "git fetch --unshallow")
    }
    let before = try ledger.snapshot(at: target.parents.first)
    let after = try ledger.snapshot(at: target.id)
    let stated = target.stated(in: ledger.folder, of: ledger.repository)
    let moves = stated?.moves ?? []
    let subject = "Undo \(target.id.short): \(target.subject)"
    if !moves.isEmpty {
      let undo = try UndoneMoves(
        moves.filter { try before.contains($0.from) && after.contains($0.to) }, chosen, remaining, since,
        target, before: before, after: after, now: snapshot)
      if let undo {
        let action = try action(undo, subject: subject, note: note)
        try snapshot.checkReferences(after: action.changes, since: before)
        return action
      }
    }
    let targets = try targets(of: target, before: before, after: after, chosen, remaining, since)
    guard !targets.isEmpty else {
      if chosen.isEmpty, stated != nil, let file = try settings(before: before, after: after, now: snapshot) {
        var message = CommitMessage(
          subject: subject, note: note, catalogue: ledger.folder, statements: [], undoes: target.id)
        message.isOfSettings = true
        return Action(changes: [file], records: [], message: message)
      }
      throw LedgerError(
        .notFound, "\(target.id.short) (\(target.subject)) changed no record\(chosen.isEmpty ? "" : " of these")")
    }
    try checkUndo(
      of: target, targets.map { UndoneRecord(now: $0.now, formats: $0.names.map(\.format)) }, in: snapshot, by: actor)
    var changes: [Action.FileChange] = []
    for undo in targets {
      var differing: [Change] = []
      if undo.isChanged {
        if try !after.contains(undo.record) { try since.refuseReturned(undo.record, in: snapshot) }
        let bytes = try undone(undo, before: before, after: after, now: snapshot, since)
        if let bytes, undo.now.kind == .edition, try !snapshot.contains(undo.now) {
          // bringing a record back is asked like finding it
          let record = try Record(undo.now, parsing: bytes)
          let workflow = try snapshot.workflow(record.fields["workflow"].text ?? snapshot.settings().workflow)
          try snapshot.refuseFinding(record, by: workflow, actor, verb: "undo")
        }
        changes.append(.init(file: undo.now.file, bytes: bytes))
        differing = try Change.between(snapshot.writtenFields(of: undo.now), and: Record.fields(undo.now, bytes))
      }
      for name in undo.names {
        written.append(.init(reference: name, changes: name == undo.names.first ? differing : []))
      }
    }
    try snapshot.checkReferences(after: changes, since: before)
    return Action(
      changes: changes, records: written,
      message: CommitMessage(
        subject: subject, note: note, catalogue: ledger.folder, statements: written.map { .init($0.reference) },
        undoes: target.id))
  }

  /// The part of one record that is taken back: all that a commit changed there, or its changes of some formats.
  private struct Target {
    /// The record, by its name in the commit.
    let record: RecordReference
    /// The record, by its present name.
    let now: RecordReference
    /// The record, or its formats, as the trailers of the undo name them.
    let names: [RecordReference]
    /// True if nothing but these formats is taken back.
    let isOnlyFormats: Bool
    /// True if the commit changed the file; a record that it only names is taken back too, since an event need not
    /// change one.
    let isChanged: Bool
  }

  /// The targets of an undo of a commit, record by record.
  private func targets(
    of commit: Commit, before: Snapshot, after: Snapshot, _ chosen: Set<RecordReference>, _ remaining: Set<String>?,
    _ since: LaterNames
  ) throws -> [Target] {
    let named = commit.stated(in: ledger.folder, of: ledger.repository)?.references ?? []
    let changed = Set(try ledger.changedRecords(from: before.commit?.tree, to: after.commit?.tree))
    return try changed.union(named.map(\.record)).sorted().compactMap { record in
      let own = named.filter { $0.record == record }.sorted()
      let all = own.isEmpty ? [record] : own
      var names = all
      guard
        let now = try after.contains(record) ? since.bearer(of: record, in: ledger.now()) : since.nowIfGone(record)
      else {
        // a record that is not asked for may be gone
        if !chosen.isEmpty, !chosen.contains(where: { $0.record == record }) { return nil }
        throw LedgerError(
          .conflict, "\(record) can't be taken back", at: record.file, why: "it is gone since",
          mend: "colophon history \(record)")
      }
      if !chosen.isEmpty, !chosen.contains(record), !chosen.contains(now) {
        let (old, new) = try (
          Record.fields(record, before.bytes(of: record.file)), Record.fields(record, after.bytes(of: record.file))
        )
        let formats = Formats(of: new)
        let wanted = chosen.filter { $0.record == record || $0.record == now }.map { record.format($0.format) }
        names = Set(wanted).sorted().compactMap { wanted in
          guard let index = formats.index(of: wanted) else { return all.first { $0 == wanted } }
          return all.first { formats.index(of: $0) == index } ?? (formats.differs(at: index, from: old) ? wanted : nil)
        }
      }
      names = names.filter { remaining?.contains(now.format($0.format).named) ?? true }
      guard !names.isEmpty else { return nil }
      return Target(
        record: record, now: now, names: names.map { now.format($0.format) },
        isOnlyFormats: names != all && names.allSatisfy { $0.format != nil }, isChanged: changed.contains(record))
    }
  }

  /// The records that somebody names for an undo; one that is gone may be named whole.
  private func resolveForUndo(_ queries: [ReferenceQuery], in snapshot: Snapshot) throws -> Set<RecordReference> {
    Set(
      try queries.flatMap { query -> [RecordReference] in
        do { return [try ledger.resolve(query, in: snapshot)] } catch let error as LedgerError
          where error.kind == .notFound
        {
          if error.isAmbiguous { throw error }
          guard query.path.contains("/") else {
            throw LedgerError(.notFound, "there is neither a commit nor a record “\(query)”", mend: "git log --oneline")
          }
          return RecordReference.Kind.allCases.map { RecordReference($0, query.path, format: query.format) }
        }
      })
  }

  /// The present names of the records of a commit.
  ///
  /// - Throws: `LedgerError.notFound` where HEAD doesn't reach the commit.
  private func names(at target: Commit, from head: Commit) throws -> LaterNames {
    guard target.id != head.id else { return LaterNames() }
    let graph = try CommitGraph(from: head.id, in: ledger.repository)
    guard graph.headers[target.id] != nil else {
      throw LedgerError(.notFound, "\(target.id.short) is not in the history of HEAD", mend: "git log --oneline")
    }
    return LaterNames(target.id, Moves(in: graph, of: ledger))
  }

  /// The newest action on the first-parent line that can be taken back without its id.
  private func newestAction(from head: Commit, by actor: Actor, _ chosen: Set<RecordReference>) throws -> (
    commit: Commit, remaining: Set<String>?, newer: Commit?
  ) {
    var undone: [ObjectID: Set<String>] = [:]
    var since = LaterNames()
    // behind a merge, moves on its other side count too
    var moves: Moves?
    var next: Commit? = head
    var newer: Commit?
    while let commit = next {
      next = try commit.parents.first.map { try ledger.repository.commit($0) }
      if commit.parents.count > 1, moves == nil {
        moves = Moves(in: try CommitGraph(from: head.id, in: ledger.repository), of: ledger)
      }
      guard let stated = commit.stated(in: ledger.folder, of: ledger.repository), commit.parents.count < 2 else {
        if newer == nil, undone[commit.id] == nil, try isByHand(commit, chosen) { newer = commit }
        continue
      }
      let names = moves.map { LaterNames(commit.id, $0, isOnlyNamed: true) } ?? since
      let named = Set(stated.references.map { names.now($0).named }).subtracting(undone[commit.id] ?? [])
      since.pass(stated.moves, in: commit.id)
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
      if isTouched, !named.isEmpty { return (commit, named, newer) }
      if stated.shared["Editions"] != nil, undone[commit.id] == nil { return (commit, nil, newer) }
    }
    throw LedgerError(
      .notFound, "there is nothing to undo", why: "no action of Colophon by \(actor.author.email) is left on this line",
      mend: "name a commit: colophon undo COMMIT")
  }

  /// Tells whether a commit changed some of the chosen records, or any, by hand.
  private func isByHand(_ commit: Commit, _ chosen: Set<RecordReference>) throws -> Bool {
    guard commit.parents.count < 2, commit.stated(in: ledger.folder, of: ledger.repository) == nil else { return false }
    let before = try commit.parents.first.map { try ledger.repository.header(of: $0).tree }
    let changed = try ledger.changedRecords(from: before, to: commit.tree)
    return chosen.isEmpty ? !changed.isEmpty : changed.contains { record in chosen.contains { $0.record == record } }
  }

  /// The bytes of a record with every field that a commit changed as it was before it; nil where there was no record.
  private func undone(_ target: Target, before: Snapshot, after: Snapshot, now: Snapshot, _ since: LaterNames) throws
    -> [UInt8]?
  {
    let names = { (then: Snapshot) in
      Renaming(
        wasThere: { try then.contains($0) }, isThere: { try now.contains($0) },
        newName: { try since.bearer(of: $0, in: now) ?? $0 })
    }
    let old = try before.version(of: target.record, now: target.now, names(before))
    let new = try after.version(of: target.record, now: target.now, names(after))
    return try now.undone(target.now, from: new, to: old, only: target.isOnlyFormats ? target.names : nil)
  }
}

extension RecordReference {
  /// The record as a trailer names it.
  var named: String { "\(trailer) \(self)" }
}
