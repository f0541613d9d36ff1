internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Judging
internal import Writing

/// The undo of a commit that moved records: the way back, and the other changes of the commit.
struct UndoneMoves {
  let target: Commit
  let before: Snapshot
  let after: Snapshot
  let now: Snapshot
  /// The moves from the names that the commit gave to those from before it.
  let moves: [Move]
  /// Every record that the commit moved or changed, by its name after it; and before it.
  let records: [RecordReference: RecordReference]
  /// True if all of the commit is taken back.
  let isWhole: Bool
  let since: LaterNames
  private let leaving: Set<RecordReference>
  /// All that the commit moved.
  private let step: Moves.MovingCommit

  /// - Parameters:
  ///   - moves: The moves of the commit.
  ///   - chosen: The records to take back; none: all.
  ///   - remaining: The records not taken back yet, as trailers would name them now; nil: all.
  /// - Returns: nil where no chosen record was moved.
  init?(
    _ moves: [Move], _ chosen: Set<RecordReference>, _ remaining: Set<String>?, _ since: LaterNames, _ target: Commit,
    before: Snapshot, after: Snapshot, now: Snapshot
  ) throws {
    (self.target, self.before, self.after, self.now, self.since) = (target, before, after, now, since)
    step = Moves.MovingCommit(moves, in: target.id, parent: target.parents.first)
    let wanted = try moves.filter { move in
      let name = try since.bearer(of: move.to, in: now) ?? move.to
      let isChosen = chosen.isEmpty || [name, move.to, move.from].contains(where: chosen.contains)
      return isChosen && remaining?.contains(name.named) ?? true
    }
    guard !wanted.isEmpty else { return nil }
    self.moves = wanted.map { Move(from: $0.to, to: $0.from) }
    leaving = Set(wanted.map(\.to))
    isWhole = wanted.count == moves.count && chosen.isEmpty
    records = Dictionary(
      try MoveChanges(wanted, in: before).names.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Tells whether the record that has a name now is moved back itself, and so makes room.
  func isMoved(_ name: RecordReference) -> Bool { leaving.contains(name) }

  /// The present names of the records that the commit left.
  var namesAfter: Renaming {
    Renaming(
      wasThere: { try after.contains($0) }, isThere: { try now.contains($0) },
      newName: { try since.bearer(of: $0, in: now) ?? $0 })
  }

  /// The future names of the records from before the commit: those it moved, as they were.
  var namesBefore: Renaming {
    let back = Set(records.values)
    return Renaming(
      wasThere: { try before.contains($0) }, isThere: { try back.contains($0) || now.contains($0) },
      newName: { name in
        guard !back.contains(name) else { return name }
        let after = step.after(name) ?? name
        return try since.bearer(of: after, in: now) ?? after
      })
  }
}

extension Undo {
  /// The action that takes moves back.
  ///
  /// A record that is as the commit left it gets its bytes from before; any other gets the earlier values of the fields
  /// that the commit changed. References made since are rewritten, as when it was moved.
  /// - Throws: `LedgerError.conflict` for a record that is gone or changed since, or whose old name is taken.
  func action(_ undo: UndoneMoves, subject: String, note: String?) throws -> Action {
    for move in undo.moves { try checkUndoable(move, undo) }
    let relocation = try MoveChanges(undo.moves, in: undo.now)
    try relocation.check()
    var reverted: OrderedDictionary<RecordReference, NewVersion> = [:]
    let (namesBefore, namesAfter) = (undo.namesBefore, undo.namesAfter)
    for (new, old) in undo.records.sorted(by: { $0.key < $1.key }) {
      guard let bytes = try undo.now.bytes(of: new.file), let became = try undo.after.bytes(of: new.file),
        let was = try undo.before.version(of: old, now: old, namesBefore)
      else { continue }
      let current = try Record.parsed(new, bytes)
      var record = try Record.parsed(old, was)
      if bytes != became {
        let then = try undo.after.version(of: new, now: new, namesAfter) ?? became
        let back = try current.reverting(from: Record.parsed(new, then).fields, to: record.fields)
        record = try renamed(back, to: relocation.names[new] ?? new, relocation)
      }
      if record.bytes != bytes { reverted[record.reference] = NewVersion(before: current, after: record) }
    }
    let others = undo.isWhole ? try others(changedBy: undo, relocation) : []
    let settled = Set(others.map(\.reference)).union(undo.records.keys)
    reverted.merge(try relocation.rewritten(leaving: { settled.contains($0) })) { first, _ in first }
    reverted.sort { $0.key < $1.key }
    var action = try relocation.action(reverted, subject: subject, note: note)
    for (reference, bytes) in others {
      action.changes.append(.init(file: reference.file, bytes: bytes))
      action.message.statements.append(.init(reference))
      let differing = try Change.between(undo.now.writtenFields(of: reference), and: Record.fields(reference, bytes))
      action.records.append(.init(reference: reference, changes: differing))
    }
    if undo.isWhole { try name(unchanged: undo, in: &action) }
    let told = relocation.moves.count
    action.message.statements[told...].sort { $0.reference < $1.reference }
    action.records[told...].sort { $0.reference < $1.reference }
    action.message.undoes = undo.target.id
    if undo.isWhole, let settings = try settings(before: undo.before, after: undo.after, now: undo.now) {
      action.changes.append(settings)
    }
    return action
  }

  /// Names the records that the commit named and left as they were, such as one into which another was merged: their
  /// events are taken back too.
  private func name(unchanged undo: UndoneMoves, in action: inout Action) throws {
    var told = Set(action.records.map(\.reference)).union(undo.records.values)
    for record in undo.target.stated(in: ledger.folder, of: ledger.repository)?.records ?? []
    where try undo.after.contains(record) {
      guard undo.records[record] == nil, let now = try undo.since.bearer(of: record, in: undo.now),
        told.insert(now).inserted
      else { continue }
      action.message.statements.append(.init(now))
      action.records.append(.init(reference: now, changes: []))
    }
  }

  private func renamed(_ record: Record, to reference: RecordReference, _ relocation: MoveChanges) throws -> Record {
    do { return try record.renamed(to: reference, relocation.renaming) } catch let error as FieldError {
      throw LedgerError(error, in: record.reference)
    }
  }

  private func checkUndoable(_ move: Move, _ undo: UndoneMoves) throws {
    if try !undo.now.contains(move.from) {
      throw LedgerError(
        .conflict, "\(move.from) can't be moved back to \(move.to)",
        why: try ledger.ending(of: ReferenceQuery(move.from.path), among: [move.from.kind])?.text ?? "it is gone since",
        mend: "colophon history \(move.from)")
    }
    let bearer = try undo.since.bearer(of: move.from, in: undo.now)
    if bearer != move.from {
      throw LedgerError(
        .conflict, "\(move.from) can't be moved back to \(move.to)",
        why: "another record has that name since, and what was moved is "
          + (bearer.map { "called \($0)" } ?? "there no more"),
        mend: "colophon history \(bearer ?? move.from)")
    }
    guard try undo.now.contains(move.to), !undo.isMoved(move.to) else { return }
    throw LedgerError(
      .conflict, "\(move.from) can't be moved back to \(move.to)",
      why: "there is \(move.to.kind.withArticle) of that name again",
      mend: "give that another name first: colophon move \(move.to) NEWREF")
  }

  /// The records that the commit changed beside those that it moved, in their new form; nil where they go.
  private func others(changedBy undo: UndoneMoves, _ relocation: MoveChanges) throws -> [(
    reference: RecordReference, bytes: [UInt8]?
  )] {
    let moved = Set(undo.records.keys).union(undo.records.values)
    let changed = try ledger.changedRecords(from: undo.before.commit?.tree, to: undo.after.commit?.tree)
    let (namesBefore, namesAfter) = (undo.namesBefore, undo.namesAfter)
    return try changed.filter { !moved.contains($0) }.compactMap { reference in
      if try !undo.after.contains(reference) { try undo.since.refuseReturned(reference, in: undo.now) }
      let current = try undo.now.bytes(of: reference.file)
      let was = try undo.before.version(of: reference, now: reference, namesBefore)
      let became = try undo.after.version(of: reference, now: reference, namesAfter)
      var bytes = try undo.now.undone(reference, from: became, to: was)
      if current != became, let kept = bytes {
        bytes = try renamed(Record.parsed(reference, kept), to: reference, relocation).bytes
      }
      return bytes == current ? nil : (reference, bytes)
    }
  }

  /// The settings from before the commit, if it changed the shelving; nil where nothing is to be done.
  func settings(before: Snapshot, after: Snapshot, now: Snapshot) throws -> Action.FileChange? {
    let (was, became) = try (before.bytes(of: Settings.file), after.bytes(of: Settings.file))
    guard was != became else { return nil }
    let current = try now.bytes(of: Settings.file)
    if current == became { return .init(file: Settings.file, bytes: was) }
    guard let current, let became else { return nil }
    func value(_ bytes: [UInt8]) -> String? { (try? Document(parsing: bytes))?.value["shelving"].text }
    guard value(current) == value(became) else {
      throw LedgerError(
        .conflict, "\(Settings.file) can't be taken back", at: ledger.path(Settings.file),
        why: "changed since: shelving",
        mend: "undo the later change first")
    }
    return .init(file: Settings.file, bytes: try now.replacing(was.flatMap(value), in: current))
  }
}
