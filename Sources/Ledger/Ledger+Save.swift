internal import OrderedCollections

public import Catalogue
internal import Git

extension Ledger {
  /// The records of a checkout whose files, or entries in the index, are not what HEAD has; none in a bare repository.
  public func editedRecords() throws -> [RecordReference] {
    guard repository.workingDirectory != nil else { return [] }
    let tree = try repository.head().commit.map { try repository.commit($0).tree }
    let prefix = folder.isEmpty ? "" : folder + "/"
    return try repository.changedPaths(below: prefix + RecordReference.root, from: tree).compactMap {
      RecordReference(file: String(decoding: $0.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
    }.sorted()
  }

  /// Commits edits that were made by hand, judged as any other change.
  ///
  /// - Parameter queries: The records; none: all that were edited.
  /// - Throws: `LedgerError.refused` for a step the workflow doesn't allow, `.answerIsNo` for a file that is no record,
  ///   `.usage` for an invalid value.
  public func save(_ queries: [ReferenceQuery], note: String? = nil, isDryRun: Bool = false) throws -> Written {
    let actor = try actor()
    guard let top = repository.workingDirectory else {
      throw LedgerError(.usage, "there is nothing to save in a bare repository", why: "it has no files to edit")
    }
    return try perform(by: actor, isDryRun: isDryRun) { snapshot in
      var written: [Written.Changed] = []
      let chosen = try chosenEdits(queries)
      let histories = try histories(of: chosen.filter { $0.kind == .edition }, at: snapshot.commit?.id)
      var changes: [Action.FileChange] = []
      var statements: [CommitMessage.Statement] = []
      for reference in chosen {
        let edit = try edit(of: reference, below: top, in: snapshot)
        let judged = try judged(edit, histories[reference] ?? [], actor, in: snapshot)
        guard judged.record.bytes != edit.before?.bytes else { continue }
        changes.append(.init(file: reference.file, bytes: judged.record.bytes))
        statements.append(judged.statement)
        written.append(
          .init(
            reference: reference, changes: Change.between(edit.before?.fields ?? .absent, judged.record.fields),
            step: judged.step, found: judged.found, isNew: edit.before == nil))
      }
      return Action(
        changes: changes, records: written,
        message: CommitMessage(
          subject: Self.subject(written, statements), note: note, catalogue: folder, statements: statements),
        isFromCheckout: true)
    }
  }

  /// What was saved, said as if a command had done it; several together are a save.
  private static func subject(_ written: [Written.Changed], _ statements: [CommitMessage.Statement]) -> String {
    guard written.count == 1, let record = written.first else { return "Save \(written.count) records" }
    if let step = record.step { return "\(step.verb) \(record.reference)" }
    if record.isNew { return "Add \(record.reference)" }
    return
      "Set \(record.reference): \(unique(record.changes.map { String($0.field.prefix { $0 != "[" }) }).joined(separator: ", "))"
  }

  private typealias Edited = (reference: RecordReference, before: Record?, after: Record)

  private func chosenEdits(_ queries: [ReferenceQuery]) throws -> [RecordReference] {
    let edited = try editedRecords()
    guard !queries.isEmpty else { return edited }
    return try queries.map { query in
      let found = query.candidates(among: edited)
      guard found.count <= 1 else {
        throw LedgerError(.notFound, "“\(query)” could be several", why: found.map(\.path).joined(separator: ", "))
      }
      guard let reference = found.first else {
        throw LedgerError(
          .notFound, "there are no edits of “\(query)” to save",
          mend: edited.isEmpty ? nil : "edited are: \(edited.map(\.path).joined(separator: ", "))")
      }
      return reference
    }
  }

  private func edit(of reference: RecordReference, below top: String, in snapshot: Snapshot) throws -> Edited {
    let path = path(reference.file)
    let before = try snapshot.contains(reference) ? snapshot.record(reference) : nil
    guard Path.mode("\(top)/\(path)") != nil else {
      throw LedgerError(
        .refused, "\(reference) is not saved", at: path,
        why: "its file is gone, and a removal needs a reason of its own",
        mend:
          "git checkout -- \(path) brings it back; to remove it for good: git rm \(path), and git commit with the reason"
      )
    }
    guard let bytes = try Checkout.bytes(inWorkTree: path, of: repository) else {
      throw LedgerError(.conflict, "\(path) can't be read", at: path)
    }
    do throws(DocumentError) { return (reference, before, try Record(reference, parsing: bytes)) } catch {
      throw LedgerError(error, in: path)
    }
  }

  private struct Judged {
    let record: Record
    let statement: CommitMessage.Statement
    var step: TakenStep?
    var found: (state: String, effective: EDTF?)?
  }

  /// What is saved of an edit: the record, with what its step sets where the editor left it out.
  private func judged(_ edit: Edited, _ history: [Event], _ actor: Actor, in snapshot: Snapshot) throws -> Judged {
    try refuseNewErrors(edit)
    var statement = CommitMessage.Statement(edit.reference)
    guard edit.reference.kind == .edition else { return Judged(record: edit.after, statement: statement) }
    if let before = edit.before {
      try checkWorkflow(of: edit.after.fields, before.fields, edit.reference, in: snapshot)
    }
    let fields = (edit.before ?? edit.after).fields
    let workflow = try snapshot.workflow(fields["workflow"].text ?? snapshot.settings().workflow)
    let to = workflow.state(of: edit.after.fields)
    let from = edit.before.map { workflow.state(of: $0.fields) }
    guard from != to else { return Judged(record: edit.after, statement: statement) }
    statement.workflow = "\(workflow.name) \(workflow.version)"
    guard let from else {
      guard workflow.states[to] != nil else {
        throw Self.unknownState(to, of: edit.reference, workflow)
      }
      statement.transition = "\(Event.Passage.new) -> \(to)"
      return Judged(record: edit.after, statement: statement, found: (to, nil))
    }
    let step = try step(from: from, to: to, edit, history, workflow, actor, in: snapshot)
    statement.transition = Self.stated(step, in: workflow)
    statement.effective = step.effective.description
    return Judged(record: try record(edit.after, taking: step), statement: statement, step: step)
  }

  private func step(
    from: String, to: String, _ edit: Edited, _ history: [Event], _ workflow: Workflow, _ actor: Actor,
    in snapshot: Snapshot
  ) throws -> TakenStep {
    let circumstances = try circumstances(of: edit.after, history, workflow, in: snapshot, by: actor)
    // a date that the editor wrote for the step is when it happened
    let leading = workflow.transitions(from: from).filter {
      $0.to != .same && workflow.target(of: $0, from: from, previous: circumstances.previousState) == to
    }
    let dated = leading.flatMap(\.sets).first { field in
      edit.after.fields.values(at: field) != (edit.before?.fields.values(at: field) ?? [])
    }
    let on = dated.flatMap { edit.after.fields.wholeValues(at: $0).first?.date }
    let name = workflow.name
    switch workflow.choose(to, on: on, reason: nil, fields: edit.after.fields, in: from, circumstances) {
    case .step(let step): return step
    case .refused(let transition, let refusals):
      throw Self.error(RefusedStep(refusals, transition.name, on: edit.reference, workflow: name), from: from)
    case .unreachable(let refusals):
      throw Self.error(RefusedStep(refusals, workflow.step(to: to), on: edit.reference, workflow: name), from: from)
    case .unknown: throw Self.unknownState(to, of: edit.reference, workflow)
    }
  }

  /// The error for a step that was written into the file, with what is to be done there.
  private static func error(_ refused: RefusedStep, from state: String) -> LedgerError {
    let missing = refused.refusals.map { refusal -> [FieldPath]? in
      switch refusal {
      case .missing(let fields), .invalid(let fields): fields
      default: nil
      }
    }
    let save = "colophon save \(refused.reference)"
    if !missing.contains(nil) {
      let fields = missing.compactMap { $0?.first?.description }.joined(separator: ", ")
      return refused.error { _ in "write \(fields) into the file, then: \(save)" }
    }
    let request = AdvanceRequest(.named([]), to: refused.step)
    return refused.error {
      "put “status: \(state)” back into the file, then: \(request.command(for: [refused.reference], adding: $0))"
    }
  }

  private static func unknownState(_ state: String, of reference: RecordReference, _ workflow: Workflow) -> LedgerError
  {
    RefusedStep(
      Refusals(all: [.unknownState(state, workflow: workflow.name)]), "save", on: reference, workflow: workflow.name
    ).error()
  }

  /// Refuses values that the edit made invalid; what was wrong before is not its fault.
  private func refuseNewErrors(_ edit: Edited) throws {
    let old = Set((edit.before.map(RecordCheck.problems) ?? []).filter { $0.severity == .error }.map(\.message))
    let new = RecordCheck.problems(in: edit.after).filter { $0.severity == .error && !old.contains($0.message) }
    guard let first = new.first else { return }
    throw LedgerError(
      .usage, "\(edit.reference) is not saved", at: path(first.place), why: new.map(\.message).joined(separator: "; "),
      mend: first.mend)
  }
}
