public import Catalogue
internal import Git
internal import OrderedCollections
public import Reading
public import History
internal import Signing
internal import Judging
public import Writing

/// A request for a step of some editions, all of them or none.
public struct AdvanceRequest: Sendable {
  /// The editions.
  public var selection: Selection
  /// A transition, or a state that a step leads to.
  public var to: String
  /// The date on which it happened; nil: the day of the commit.
  public var on: EDTF?
  /// Changes of fields, made in the same commit.
  public var assignments: [FieldAssignment] = []
  /// The reason, where the step takes one.
  public var reason: String?
  /// A note for the history.
  public var note: String?
  /// True if nothing is to be written.
  public var isDryRun = false

  /// A step of some editions.
  public init(_ selection: Selection, to: String, on: EDTF? = nil) {
    (self.selection, self.to, self.on) = (selection, to, on)
  }
}

/// Takes a step, for one edition or several, as one commit.
public struct Advance {
  let request: AdvanceRequest
  let ledger: Ledger

  /// A step of editions of a catalogue.
  public init(_ request: AdvanceRequest, in ledger: Ledger) { (self.request, self.ledger) = (request, ledger) }

  /// Takes the step.
  ///
  /// - Throws: `LedgerError.refused` with every guard that fails and what would satisfy it; `.usage` for an unknown word.
  public func perform() throws -> Written {
    let transaction = try Transaction(on: ledger, isDryRun: request.isDryRun)
    return try transaction.perform { snapshot in
      let references = try ledger.resolve(request.selection, among: [.edition], in: snapshot)
      let outcomes = try BulkStep(request, on: references, by: transaction.actor).outcomes(in: snapshot, ledger)
      let taken = outcomes.flatMap(\.taken).sorted { $0.place < $1.place }
      let refused = outcomes.flatMap(\.refused).sorted { $0.place < $1.place }.map(\.refusal)
      if !refused.isEmpty { throw try error(refused, taken.map(\.changed.reference), in: snapshot) }
      var action = Action(
        changes: outcomes.sorted { $0.record < $1.record }.map { .init(file: $0.record.file, bytes: $0.bytes) },
        records: taken.map(\.changed),
        message: CommitMessage(
          subject: Self.subject(taken.map(\.changed)), note: request.note, catalogue: ledger.folder,
          statements: taken.map(\.statement)))
      action.warnings = try warnings(of: outcomes.flatMap(\.mismatches), in: snapshot)
      return action
    }
  }

  /// The warnings about dates that records hold and that can't be those of the steps; none where an earlier step set
  /// them.
  private func warnings(of mismatches: [(mismatch: DateMismatch, record: Record)], in snapshot: Snapshot) throws
    -> [Problem]
  {
    let histories = try ledger.histories(of: mismatches.map(\.record.reference), at: snapshot.commit?.id)
    return try mismatches.filter { mismatch, record in
      let workflow = try snapshot.workflow(record.fields["workflow"].text ?? snapshot.settings().workflow)
      return !mismatch.isOfEarlierStep(in: histories[record.reference] ?? [], by: workflow)
    }.map { $0.mismatch.problem(in: $0.record) }
  }

  private static func subject(_ written: [Written.Changed]) -> String {
    guard let first = written.first else { return "Advance nothing" }
    let verb = first.step?.verb ?? "Advance"
    let things = written.contains { $0.reference.format == nil } ? "editions" : "formats"
    return written.count == 1 ? "\(verb) \(first.reference)" : "\(verb) \(written.count) \(things)"
  }

  /// The error for those that can't take the step: nothing is written for the others either.
  private func error(_ refused: [RefusedStep], _ fine: [RecordReference], in snapshot: Snapshot) throws -> LedgerError {
    if refused.count == 1, fine.isEmpty, var only = refused.first {
      if only.isOfDates {
        let record = only.reference.record
        let history = try ledger.histories(of: [record], at: snapshot.commit?.id)[record] ?? []
        let own = history.ofOne(Formats(of: try snapshot.record(record).fields), only.reference)
        let date = try request.on ?? EDTF(ledger.actor().today)
        only.corrections = own.corrections(for: date, at: own.endIndex, of: only.reference)
      }
      return only.error { request.command(for: [only.reference], adding: $0) }
    }
    var error = LedgerError(
      .refused,
      "nothing is written: \(refused.count) of \(refused.count + fine.count) editions can't take this step",
      why: refused.map { "\($0.reference): \($0.reasons)" }.joined(separator: "; "),
      mend: fine.isEmpty ? nil : "the others can: \(request.command(for: fine))")
    let all = OrderedSet(refused.flatMap(\.refusals))
    // words that one edition lacks are no answer for another, but the reason is the same for all
    error.lacking = all.allSatisfy(\.isAboutReason) ? Array(all.prefix(1)) : []
    return error
  }
}

extension AdvanceRequest {
  /// A step of one edition or format, as the workflow allows it.
  struct JudgedStep {
    /// The record after the step.
    let record: Record
    let step: TakenStep
    /// The statement of the step in the commit's message.
    let statement: CommitMessage.Statement
    /// The fields that differ.
    let changes: [Change]
    /// The dates that the record holds and that can't be that of the step.
    let mismatches: [DateMismatch]
  }

  /// The step of one edition, or of one format of it.
  ///
  /// - Parameters:
  ///   - before: The record as it is, with the other moves of the same commit.
  ///   - parent: The record as the commit's parent has it.
  /// - Throws: `RefusedStep` where the workflow doesn't allow it.
  func step(
    on reference: RecordReference, _ before: Record, since parent: Record, _ past: EarlierSteps,
    in snapshot: Snapshot, by actor: Actor
  ) throws -> JudgedStep {
    // the state is that in the parent's tree, whatever else moves in the same commit
    let standing = parent.fields(ofFormat: Formats(of: before.fields).index(of: reference))
    let workflow = try snapshot.workflow(before.fields["workflow"].text ?? snapshot.settings().workflow)
    let format = Formats(of: before.fields).index(of: reference)
    let assignments = assignments.map { Formats.has($0.path) ? $0.inside(format) : $0 }
    let edited = try snapshot.checkingReferences(
      of: before.applying(assignments, in: workflow, naming: snapshot.settings().territories), since: before)
    let circumstances = try snapshot.circumstances(of: edited, format: format, past, workflow, by: actor)
    let state = workflow.state(of: standing)
    let choice = workflow.choose(
      to, on: on, reason: reason, fields: edited.fields(ofFormat: format), in: state,
      circumstances)
    let step: TakenStep
    switch choice {
    case .step(let taken): step = taken
    case .refused(let transition, let refusals):
      let way =
        refusals.areOfState ? way(in: workflow, from: state, edited.fields(ofFormat: format), circumstances) : nil
      throw RefusedStep(refusals, transition.name, on: reference, workflow: workflow.name, way: way)
    case .unreachable where state == to:
      throw LedgerError(
        .refused, "\(reference) is \(state) already",
        mend: "possible from here: \(workflow.possible(from: state, circumstances).joined(separator: ", "))")
    case .unreachable(let refusals):
      throw RefusedStep(
        refusals, workflow.step(to: to), on: reference, workflow: workflow.name,
        way: way(in: workflow, from: state, edited.fields(ofFormat: format), circumstances))
    case .unknown(let nearest):
      throw LedgerError(
        .usage, "“\(to)” is neither a transition nor a state of the workflow \(workflow.name)",
        why: "from \(state) there are: \(workflow.possible(from: state, circumstances).joined(separator: ", "))",
        mend: try upgrade(of: workflow, in: snapshot) ?? nearest.map { "did you mean “\($0)”?" })
    }
    let after = try edited.taking(step, of: format)
    var statement = CommitMessage.Statement(reference)
    statement.transition = step.stated(in: workflow)
    statement.effective = step.effective.description
    statement.workflow = "\(workflow.name) \(workflow.version)"
    statement.reason = reason
    return JudgedStep(
      record: after, step: step, statement: statement, changes: Change.between(before.fields, and: after.fields),
      mismatches: DateMismatch.all(of: step, on: reference, in: after, after: circumstances.lastDated, by: workflow))
  }

  /// The command after which the workflow has the wanted step; nil unless the shipped one has got it since.
  private func upgrade(of workflow: Workflow, in snapshot: Snapshot) throws -> String? {
    guard to == ShippedWorkflows.added, ShippedWorkflows.hasAdded(to: workflow.name) else { return nil }
    let isOwn = try snapshot.bytes(of: "\(WorkflowFile.folder)/\(workflow.name).yaml") != nil
    return isOwn ? "colophon workflow upgrade \(workflow.name)" : "colophon init"
  }

  /// The steps by which the wanted one can be reached.
  func way(in workflow: Workflow, from state: String, _ fields: Value, _ circumstances: Circumstances) -> [WayStep]? {
    workflow.way(to: to, from: state, fields: fields, circumstances)
  }
}

extension Refusals {
  /// True if the step doesn't leave from the state that the record is in.
  var areOfState: Bool {
    all.contains { refusal in
      if case .notFrom = refusal { true } else { false }
    }
  }
}

extension [Event] {
  /// The history of an edition, or of one of its formats.
  func ofOne(_ formats: Formats, _ reference: RecordReference) -> [Event] {
    formats.index(of: reference).flatMap { formats.key(at: $0) }.map(events(ofFormat:)) ?? ofEdition
  }
}

extension Record {
  /// The record after a step of one format or of the edition.
  func taking(_ step: TakenStep, of format: Int? = nil) throws -> Record {
    let assignments = step.changes.map { change in
      let assignment =
        switch change {
        case .set(let path, let text): FieldAssignment(path, .set, .text(text))
        case .append(let path, let text): FieldAssignment(path, .append, .text(text))
        }
      return Formats.has(assignment.path) ? assignment.inside(format) : assignment
    }
    do throws(FieldError) { return try applying(assignments) } catch {
      throw LedgerError(error, in: reference)
    }
  }
}

extension TakenStep {
  /// The step as its trailer states it, with its name where the two states alone don't tell it.
  func stated(in workflow: Workflow) -> String {
    let alike = workflow.transitions(from: from).filter { transition in
      switch transition.to {
      case .state(let name): name == to
      case .same: from == to
      case .previous: from != to
      }
    }
    return "\(from) -> \(to)" + (alike.count > 1 ? " (\(transition))" : "")
  }
}

extension Workflow {
  /// The name of the step that leads to a state, for a refusal; the state itself where none does.
  func step(to state: String) -> String {
    transitions.values.first { $0.to == .state(state) }?.name ?? state
  }
}

extension TakenStep {
  /// The transition's name as the beginning of a subject: `Publish`.
  var verb: String { transition.prefix(1).uppercased() + transition.dropFirst() }
}

extension AdvanceRequest {
  /// The command of this request as it is typed, for some editions and with words added.
  ///
  /// An added option takes the place of a given one; a further `--set` comes after those before.
  func command(for references: [RecordReference], adding added: [String] = []) -> String {
    var words = ["colophon", "advance"] + references.map(\.description)
    if !added.contains("--to") { words += ["--to", to] }
    if let on, !added.contains("--on") { words += ["--on", on.description] }
    for assignment in assignments { words += ["--set", assignment.description] }
    if let reason, !added.contains("--reason") { words += ["--reason", reason] }
    if let note { words += ["--note", note] }
    return (words + added).map(\.shellQuoted).joined(separator: " ")
  }
}
