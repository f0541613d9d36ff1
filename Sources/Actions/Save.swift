internal import OrderedCollections

public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
internal import Judging
public import Writing

/// Commits edits that were made by hand, judged like any other change.
///
/// A merge that git has begun is committed: with all its parents, and everything that is staged.
public struct Save {
  let queries: [ReferenceQuery]
  let kept: [KeptState]
  let note: String?
  let isDryRun: Bool
  let ledger: Ledger

  /// - Parameters:
  ///   - queries: The records; none: all that were edited. A merge is concluded whole.
  ///   - kept: The states that a merge keeps where several sides had moved them.
  public init(
    _ queries: [ReferenceQuery], keeping kept: [KeptState] = [], note: String? = nil, isDryRun: Bool = false,
    in ledger: Ledger
  ) {
    (self.queries, self.kept, self.note, self.isDryRun) = (queries, kept, note, isDryRun)
    self.ledger = ledger
  }

  /// Writes the edits.
  ///
  /// - Throws: `LedgerError.refused` for a step the workflow doesn't allow, `.answerIsNo` for a file that is no record,
  ///   `.usage` for an invalid value; `UndecidedMerge` where somebody must say what a merge keeps.
  public func perform() throws -> Written {
    let transaction = try Transaction(on: ledger, isDryRun: isDryRun)
    let actor = transaction.actor
    guard let top = ledger.repository.workingDirectory else {
      throw LedgerError(.usage, "there is nothing to save in a bare repository", why: "it has no files to edit")
    }
    return try transaction.perform { snapshot in
      try refusePicking()
      if let merge = try MergeUnderway(in: ledger.repository) {
        guard queries.isEmpty else {
          throw LedgerError(
            .usage, "a merge is concluded whole", why: "git has begun one, and its commit has all that is staged",
            mend: "colophon save, without references")
        }
        return try concluding(merge, keeping: kept, note: note, by: actor, in: snapshot)
      }
      guard kept.isEmpty else {
        throw LedgerError(.usage, "nothing is kept or removed so", why: "git has begun no merge here")
      }
      var written: [Written.Changed] = []
      let chosen = try chosenEdits(queries)
      let histories = try ledger.histories(of: chosen.filter { $0.kind == .edition }, at: snapshot.commit?.id)
      var changes: [Action.FileChange] = []
      var statements: [CommitMessage.Statement] = []
      var (versions, warnings): ([NewVersion], [Problem]) = ([], [])
      var failures: [LedgerError] = []
      for reference in chosen {
        let (edit, judged): (EditedRecord, JudgedEdit)
        do {
          edit = try self.edit(of: reference, among: chosen, below: top, in: snapshot)
          judged = try snapshot.judged(edit, histories[reference] ?? [], actor)
        } catch let error as LedgerError {
          failures.append(error)
          continue
        }
        guard judged.record.bytes != edit.before?.bytes else { continue }
        changes.append(.init(file: reference.file, bytes: judged.record.bytes))
        if let before = edit.before {
          versions.append(NewVersion(before: before, after: judged.record))
        } else {
          warnings += FutureDates.problems(in: judged.record, on: actor.today)
        }
        let differing = Change.between(edit.before?.fields ?? .absent, and: judged.record.fields)
        for part in judged.parts {
          statements.append(part.statement)
          written.append(
            .init(
              reference: part.statement.reference, changes: part.isFirst(of: judged) ? differing : [], step: part.step,
              found: part.found, isNew: edit.before == nil))
        }
      }
      if let failure = LedgerError.all(failures, "records are not saved") { throw failure }
      var action = Action(
        changes: changes, records: written,
        message: CommitMessage(
          subject: Self.subject(written), note: note, catalogue: ledger.folder, statements: statements),
        isFromCheckout: true)
      action.warnings = warnings + (try snapshot.dateWarnings(of: versions, on: actor.today, ledger))
      action.isOfAllEdits = queries.isEmpty
      return action
    }
  }

  /// The subject of a save, as a command would have written it; several edits together are a save.
  private static func subject(_ written: [Written.Changed]) -> String {
    guard written.count == 1, let record = written.first else { return "Save \(written.count) records" }
    if let step = record.step { return "\(step.verb) \(record.reference)" }
    if record.isNew { return "Add \(record.reference)" }
    let fields = OrderedSet(record.changes.map { String($0.field.prefix { $0 != "[" }) })
    // an edit may change comments and blanks alone
    return "Set \(record.reference): \(fields.isEmpty ? "no field, only the text" : fields.joined(separator: ", "))"
  }

  private func chosenEdits(_ queries: [ReferenceQuery]) throws -> [RecordReference] {
    let edited = try ledger.editedRecords()
    guard !queries.isEmpty else { return edited }
    return try queries.map { query in
      let found = query.candidates(among: edited)
      guard found.count <= 1 else {
        throw LedgerError.ambiguous("\(query)", why: found.map(\.path).joined(separator: ", "))
      }
      guard let reference = found.first else {
        try refusePassedOver(query)
        throw LedgerError(
          .notFound, "there are no edits of “\(query)” to save",
          mend: edited.isEmpty ? nil : "edited are: \(edited.map(\.path).joined(separator: ", "))")
      }
      return reference
    }
  }

  /// Refuses to save a record whose edits git is told to pass over.
  private func refusePassedOver(_ query: ReferenceQuery) throws {
    let paths = [RecordReference.Kind.work, .edition].map { ledger.path(RecordReference($0, query.path).file) }
    let head = try ledger.repository.head().commit
    let edits = try UncommittedEdits(
      of: paths, at: head, in: ledger.repository.index(), of: ledger.repository)
    guard edits.arePassedOver else { return }
    throw LedgerError(
      .conflict, "“\(query)” is not saved", at: edits.paths.joined(separator: ", "),
      why: "git is told to pass over its file", mend: edits.mend(in: ledger.folder))
  }

  /// The error for a file that somebody removed silently.
  ///
  /// - Parameter other: The new record that has its very bytes, where there is one: it was moved.
  func goneByHand(_ reference: RecordReference, nowAt other: RecordReference? = nil) -> LedgerError {
    func named(_ reference: RecordReference) -> String {
      let path = ledger.path(reference.file)
      return (ledger.folder.isEmpty ? path : ":/" + path).shellQuoted
    }
    guard let other else {
      return LedgerError(
        .refused, "\(reference) is not saved", at: ledger.path(reference.file),
        why: "its file is gone, and a removal needs a reason of its own",
        mend: "git checkout HEAD -- \(named(reference)), then: colophon remove \(reference) --reason TEXT")
    }
    return LedgerError(
      .refused, "\(reference) is not saved", at: ledger.path(reference.file),
      why: "its file was moved to \(ledger.path(other.file)), and a move is to be announced",
      mend: "git reset -q -- \(named(reference)) \(named(other)) && git checkout -- \(named(reference)) && "
        + "git clean -fq -- \(named(other)), then: colophon move \(reference) \(other)")
  }

  /// The new record among some that has the bytes of one that is gone; nil where there is none.
  private func newName(
    of reference: RecordReference, among chosen: [RecordReference], in snapshot: Snapshot
  ) throws -> RecordReference? {
    let bytes = try snapshot.bytes(of: reference.file)
    return try chosen.first { other in
      guard other.kind == reference.kind, try !snapshot.contains(other) else { return false }
      return try ledger.repository.bytes(inWorkTree: ledger.path(other.file)) == bytes
    }
  }

  private func edit(
    of reference: RecordReference, among edited: [RecordReference], below top: String, in snapshot: Snapshot
  ) throws -> EditedRecord {
    let path = ledger.path(reference.file)
    let before = try snapshot.contains(reference) ? snapshot.record(reference) : nil
    guard Path.exists("\(top)/\(path)") else {
      throw goneByHand(reference, nowAt: try newName(of: reference, among: edited, in: snapshot))
    }
    guard let bytes = try ledger.repository.bytes(inWorkTree: path) else {
      throw LedgerError(.conflict, "\(path) can't be read", at: path)
    }
    do throws(DocumentError) {
      return EditedRecord(reference: reference, before: before, after: try Record(reference, parsing: bytes))
    } catch {
      throw LedgerError(error, in: path)
    }
  }
}
