internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Reading
internal import History
internal import Signing
internal import Judging
internal import Writing
internal import Audit

// The commit of a merge that git has begun.
extension Save {
  /// Refuses to save in the middle of an operation that only git can complete.
  func refusePicking() throws {
    if ledger.repository.pickingCommand != nil { try ledger.repository.refuseOperationUnderway() }
    guard ledger.repository.hasPutAside, try !ledger.repository.mergeHeads().isEmpty else { return }
    let open = try ledger.repository.unsolved()
    throw LedgerError(
      .conflict, "the merge is not concluded",
      why: "git has put edits aside for it (--autostash), and git alone brings them back\(open.why)",
      mend: "\(open.way)git commit")
  }

  /// The action that concludes a merge: a commit with all its parents, of what is staged and of the records as their files are.
  ///
  /// - Throws: `UndecidedMerge` where somebody must say what is kept, `LedgerError.refused` for what the audit would find,
  ///   `.conflict` for what is not resolved.
  func concluding(
    _ merge: MergeUnderway, keeping kept: [KeptState], note: String?, by actor: Actor, in snapshot: Snapshot
  )
    throws -> Action
  {
    var merge = merge
    let joined = try joinedRecords(&merge)
    var (changes, statements): ([Action.FileChange], [CommitMessage.Statement]) = ([], [])
    var (written, saved): ([Written.Changed], [RewrittenRecord]) = ([], [])
    for record in joined {
      let before = try snapshot.contains(record.reference) ? snapshot.record(record.reference) : nil
      var after = record.after
      if record.isOwn {
        let judged = try judged(record, actor, in: snapshot)
        after = judged.record
        statements += judged.parts.map(\.statement)
        written += judged.parts.map {
          .init(reference: $0.statement.reference, changes: [], step: $0.step, found: $0.found, isNew: false)
        }
      }
      if after.bytes != record.staged { changes.append(.init(file: record.reference.file, bytes: after.bytes)) }
      saved.append(RewrittenRecord(before: before, after: after))
    }
    try snapshot.refuseOverlaps(of: saved)
    statements = try saying(kept, among: statements, saved.map(\.after), of: merge, in: snapshot)
    let notes = [merge.body, note].compactMap(\.self)
    var action = Action(
      changes: changes, records: written,
      message: CommitMessage(
        subject: merge.subject, note: notes.isEmpty ? nil : notes.joined(separator: "\n\n"), catalogue: ledger.folder,
        statements: statements), isFromCheckout: true)
    action.message.isOfMerge = true
    action.merging = merge
    try judge(action, by: actor)
    return action
  }

  /// The statements, with those about kept states.
  ///
  /// - Parameter joined: The records that differ from HEAD's.
  private func saying(
    _ kept: [KeptState], among statements: [CommitMessage.Statement], _ joined: [Record], of merge: MergeUnderway,
    in snapshot: Snapshot
  ) throws -> [CommitMessage.Statement] {
    guard !kept.isEmpty else { return statements }
    var statements = statements
    // a record that the merge leaves out may be in any of its parents
    let known = try joined.map(\.reference) + merge.parents.flatMap { try ledger.snapshot(at: $0).references() }
    for keeping in kept {
      let found = OrderedSet(keeping.reference.candidates(among: known)).elements
      guard found.count == 1, let reference = found.first?.format(keeping.reference.format) else {
        throw found.isEmpty
          ? LedgerError(.notFound, "there is no “\(keeping.reference)” in the merge or its parents")
          : LedgerError.ambiguous("\(keeping.reference)", why: found.map(\.path).joined(separator: ", "))
      }
      var statement = statements.first { $0.reference == reference } ?? .init(reference)
      (statement.keeps, statement.isRemoved) = (keeping.state, keeping.state == nil)
      statements.removeAll { $0.reference == reference }
      statements.append(statement)
      try refuseOther(than: keeping, of: reference, joined, merge, in: snapshot)
    }
    return statements
  }

  /// Refuses to keep a state that the files don't have.
  private func refuseOther(
    than keeping: KeptState, of reference: RecordReference, _ joined: [Record], _ merge: MergeUnderway,
    in snapshot: Snapshot
  ) throws {
    let path = ledger.path(reference.record.file)
    guard let state = keeping.state else {
      guard try ledger.repository.bytes(inWorkTree: path) != nil else { return }
      throw LedgerError(
        .usage, "the merge leaves \(reference.record) there", at: path, why: "what is kept is what the files say",
        mend: "git rm \(path.shellQuoted), then: colophon save --removed \(reference.record)")
    }
    let record = try joined.first { $0.reference == reference.record } ?? snapshot.record(reference.record)
    let own = try Self.state(of: reference, in: record, snapshot)
    guard state != own else { return }
    var known = OrderedSet(try snapshot.workflow(of: record.fields)?.states.keys.elements ?? [])
    guard known.isEmpty || known.contains(state) else {
      known = OrderedSet(try merge.parents.compactMap { try Self.state(of: reference, in: ledger.snapshot(at: $0)) })
      throw LedgerError(
        .usage, "“\(state)” is no state that \(reference) can be kept in",
        why: "the merge leaves it \(own ?? "without a state"), and its sides had it "
          + known.joined(separator: " and "),
        mend: own.map { "colophon save --keep \("\(reference)=\($0)".shellQuoted)" })
    }
    throw LedgerError(
      .usage, "the merge leaves \(reference) \(own ?? "without a state")", at: record.reference.file,
      why: "what is kept is what the file says",
      mend: "edit the file, then: colophon save --keep \("\(reference)=\(state)".shellQuoted)")
  }

  /// Refuses a commit with findings that an audit would report; it is made in memory first.
  private func judge(_ action: Action, by actor: Actor) throws {
    guard let merge = action.merging else { return }
    let trial = try ledger.place.opened()
    try trial.repository.keepWritesInMemory()
    let unsigned = Actor(author: actor.author, committer: actor.committer, proof: .none)
    let commit = try action.makeCommit(on: merge.parents.first, by: unsigned, in: trial, isTrial: true).commit
    let found = try trial.findings(inUnmade: commit, on: merge.parents, by: actor).filter {
      $0.acknowledged == nil && $0.commit == commit
    }
    let errors = found.filter { $0.severity == .error }
    guard errors.isEmpty else {
      throw LedgerError(
        .refused, "the merge is not concluded",
        why: errors.map(\.said).joined(separator: "; "),
        mend: "edit the files, then: colophon save; to give the merge up: git merge --abort")
    }
    let open = try found.filter { $0.rule == .undecided }.compactMap { finding in
      try finding.reference.map { try Self.decision(on: $0, at: commit, of: merge, in: trial) }
    }
    guard open.isEmpty else { throw UndecidedMerge(decisions: open) }
  }

  private static func decision(
    on reference: RecordReference, at commit: ObjectID, of merge: MergeUnderway, in ledger: Ledger
  ) throws -> UndecidedMerge.Decision {
    let sides = try merge.parents.map {
      (parent: $0.short, state: try Self.state(of: reference, in: ledger.snapshot(at: $0)))
    }
    return .init(
      reference: reference, kept: try Self.state(of: reference, in: ledger.snapshot(at: commit)), sides: sides)
  }

  /// The state of an edition or a format at a commit; nil where there is none.
  private static func state(of reference: RecordReference, in snapshot: Snapshot) throws -> String? {
    guard try snapshot.contains(reference.record) else { return nil }
    return try Self.state(of: reference, in: snapshot.record(reference.record), snapshot)
  }

  private static func state(of reference: RecordReference, in record: Record, _ snapshot: Snapshot) throws -> String? {
    let formats = Formats(of: record.fields)
    let own = reference.format.flatMap { formats.indices(named: $0).first }.flatMap { formats.status(at: $0) }
    return try own ?? record.fields["status"].text ?? snapshot.workflow(of: record.fields)?.initial
  }
}

extension Save {
  /// A record of a merge that differs from HEAD's.
  private struct MergedRecord {
    let reference: RecordReference
    let after: Record
    /// The bytes that are staged; nil where none are, or there is a conflict.
    let staged: [UInt8]?
    /// The versions of the parents that have it.
    let versions: [Record]
    /// True if no parent has this version.
    let isOwn: Bool
  }

  /// The records that differ from HEAD's or are in conflict, as their files are.
  private func joinedRecords(_ merge: inout MergeUnderway) throws -> [MergedRecord] {
    let prefix = ledger.folder.isEmpty ? "" : ledger.folder + "/"
    var (inConflict, others): (Set<RecordReference>, [String]) = ([], [])
    for path in merge.conflicts {
      let file = path.hasPrefix(prefix) ? String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : ""
      if let reference = RecordReference(file: file) { inConflict.insert(reference) } else { others.append(path) }
    }
    guard others.isEmpty else {
      throw LedgerError(
        .conflict, "the merge is not concluded", at: others.joined(separator: ", "), why: "these files are in conflict",
        mend: "resolve them, then: git add \(others.map(\.shellQuoted).joined(separator: " ")), then: colophon save")
    }
    let trees = try merge.parents.map { try ledger.repository.commit($0).tree }
    let index = try ledger.repository.index()
    var (joined, marked): ([MergedRecord], [String]) = ([], [])
    for reference in try inConflict.union(ledger.editedRecords()).sorted() {
      let path = ledger.path(reference.file)
      let entry = try index.entry(path)
      guard let bytes = try ledger.repository.bytes(inWorkTree: path) else {
        if inConflict.contains(reference) {
          merge.gone.append(path)
        } else if entry?.skipsWorkTree == false {
          throw goneByHand(reference)
        }
        continue
      }
      guard !ConflictMarkers.stand(in: bytes) else {
        marked.append(path)
        continue
      }
      let staged = try entry.map { try ledger.repository.blob($0.id, limit: 1 << 26) }
      let blobs = try trees.map { try ledger.repository.entry(in: $0, path: path)?.id }
      let own = try ObjectID(ofBlob: bytes)
      let record: Record
      do throws(DocumentError) { record = try Record(reference, parsing: bytes) } catch {
        throw LedgerError(error, in: path)
      }
      let versions = try merge.parents.compactMap { parent -> Record? in
        let there = try ledger.snapshot(at: parent)
        return try there.contains(reference) ? there.record(reference) : nil
      }
      joined.append(
        .init(reference: reference, after: record, staged: staged, versions: versions, isOwn: !blobs.contains(own)))
    }
    guard marked.isEmpty else {
      throw LedgerError(
        .conflict, "the merge is not concluded", at: marked.joined(separator: ", "),
        why: "conflict markers stand in the files",
        mend: "decide what each is to say and take the lines with <<<<<<<, ======= and >>>>>>> out, then: colophon save"
      )
    }
    return joined
  }

  /// Judges a merge's own version of a record: the differences from the parent whose state it keeps.
  private func judged(_ record: MergedRecord, _ actor: Actor, in snapshot: Snapshot) throws -> JudgedEdit {
    let state = record.after.fields["status"]
    let before = record.versions.first { $0.fields["status"] == state } ?? record.versions.first
    let history = try ledger.histories(of: [record.reference], at: snapshot.commit?.id)[record.reference] ?? []
    return try snapshot.judged(
      EditedRecord(reference: record.reference, before: before, after: record.after), history, actor,
      orWrongIn: record.versions)
  }
}

extension AuditFinding {
  /// The finding, with its record and what would be right.
  fileprivate var said: String {
    (reference.map { "\($0): " } ?? "") + message + (expected.map { " (right would be: \($0))" } ?? "")
  }
}
