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
      for reference in chosen {
        let edit = try edit(of: reference, below: top, in: snapshot)
        let judged = try snapshot.judged(edit, histories[reference] ?? [], actor)
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
      var action = Action(
        changes: changes, records: written,
        message: CommitMessage(
          subject: Self.subject(written, statements), note: note, catalogue: ledger.folder, statements: statements),
        isFromCheckout: true)
      action.warnings = warnings + (try snapshot.dateWarnings(of: versions, on: actor.today, ledger))
      return action
    }
  }

  /// The subject of a save, as a command would have written it; several edits together are a save.
  private static func subject(_ written: [Written.Changed], _ statements: [CommitMessage.Statement]) -> String {
    guard written.count == 1, let record = written.first else { return "Save \(written.count) records" }
    if let step = record.step { return "\(step.verb) \(record.reference)" }
    if record.isNew { return "Add \(record.reference)" }
    return
      "Set \(record.reference): \(OrderedSet(record.changes.map { String($0.field.prefix { $0 != "[" }) }).joined(separator: ", "))"
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
        throw LedgerError(
          .notFound, "there are no edits of “\(query)” to save",
          mend: edited.isEmpty ? nil : "edited are: \(edited.map(\.path).joined(separator: ", "))")
      }
      return reference
    }
  }

  /// The error for a file that somebody removed silently.
  static func goneByHand(_ reference: RecordReference, at path: String) -> LedgerError {
    LedgerError(
      .refused, "\(reference) is not saved", at: path, why: "its file is gone, and a removal needs a reason of its own",
      mend: "git checkout -- \(path), then: colophon remove \(reference) --reason TEXT")
  }

  private func edit(of reference: RecordReference, below top: String, in snapshot: Snapshot) throws -> EditedRecord {
    let path = ledger.path(reference.file)
    let before = try snapshot.contains(reference) ? snapshot.record(reference) : nil
    guard Path.exists("\(top)/\(path)") else {
      throw Self.goneByHand(reference, at: path)
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
