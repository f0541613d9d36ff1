internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Signing
internal import Judging

/// A record as somebody edited it, and as it was before.
struct EditedRecord {
  let reference: RecordReference
  /// The record before the edit; nil: there was none.
  let before: Record?
  let after: Record
}

/// An edit by hand, judged: the record that is saved, and the statements about the edition and each format that moved.
struct JudgedEdit {
  var record: Record
  var parts: [Part] = []

  /// The statement about the record, or about one of its formats.
  struct Part {
    var statement: CommitMessage.Statement
    var step: TakenStep?
    var found: (state: String, effective: EDTF?)?

    /// Tells whether the changes of the file are told with it.
    func isFirst(of edit: JudgedEdit) -> Bool { statement == edit.parts.first?.statement }
  }
}

extension Snapshot {
  /// The edition to be saved, with the fields that its steps set and the editor left out.
  ///
  /// - Parameter others: Other versions whose errors are not the edit's fault.
  func judged(
    _ edit: EditedRecord, _ history: [Event], _ actor: Actor, orWrongIn others: [Record] = []
  ) throws -> JudgedEdit {
    try refuseNewErrors(edit, orWrongIn: others)
    var judged = JudgedEdit(record: edit.after)
    let plain = JudgedEdit.Part(statement: .init(edit.reference))
    guard edit.reference.kind == .edition else { return JudgedEdit(record: edit.after, parts: [plain]) }
    guard let before = edit.before else { return try found(edit.after, actor) }
    try checkWorkflow(of: edit.after.fields, before.fields, edit.reference)
    let workflow = try workflow(before.fields["workflow"].text ?? settings().workflow)
    let moved = edit.after.movedFormats(since: before)
    for format in [nil] + moved {
      let from = workflow.state(of: before.fields(ofFormat: format?.before))
      let to = workflow.state(of: edit.after.fields(ofFormat: format?.after))
      guard from != to else { continue }
      let stateChange = Event.StateChange(name: nil, from: from, to: to)
      let step = try step(stateChange, of: edit, format, history, workflow, actor)
      judged.record = try judged.record.taking(step, of: format?.after)
      var statement = CommitMessage.Statement(self.reference(edit, format))
      statement.transition = step.stated(in: workflow)
      statement.effective = step.effective.description
      statement.workflow = "\(workflow.name) \(workflow.version)"
      judged.parts.append(.init(statement: statement, step: step))
    }
    if judged.parts.isEmpty { judged.parts = [plain] }
    return judged
  }

  /// Judges a new record, which stands in the state in which it was found.
  private func found(_ record: Record, _ actor: Actor) throws -> JudgedEdit {
    let workflow = try workflow(record.fields["workflow"].text ?? settings().workflow)
    let state = workflow.state(of: record.fields)
    let formats = Formats(of: record.fields)
    for state in [state] + formats.indices.compactMap({ formats.status(at: $0) }) where workflow.states[state] == nil {
      throw Self.unknownState(state, of: record.reference, workflow)
    }
    try refuseFinding(record, by: workflow, actor, verb: "save")
    var statement = CommitMessage.Statement(record.reference)
    statement.transition = "\(Event.StateChange.new) -> \(state)"
    statement.workflow = "\(workflow.name) \(workflow.version)"
    let since = try FoundDate(of: record.reference, record.fields, in: state, by: workflow, today: actor.today)
    statement.effective = since.effective?.description
    return JudgedEdit(record: record, parts: [.init(statement: statement, found: (state, since.effective))])
  }

  private func step(
    _ stateChange: Event.StateChange, of edit: EditedRecord, _ format: MovedFormat?, _ history: [Event],
    _ workflow: Workflow,
    _ actor: Actor
  ) throws -> TakenStep {
    let (from, to) = (stateChange.from, stateChange.to)
    let circumstances = try circumstances(of: edit.after, format: format?.after, history, workflow, by: actor)
    // a date that the editor wrote for the step is its effective date
    let leading = workflow.transitions(from: from).filter {
      $0.to != .same && workflow.target(of: $0, from: from, previous: circumstances.previousState) == to
    }
    let new = edit.after.fields(ofFormat: format?.after)
    let old = edit.before?.fields(ofFormat: format?.before) ?? .absent
    let dated = leading.flatMap(\.sets).first { new.values(at: $0) != old.values(at: $0) }
    let on = dated.flatMap { new.wholeValues(at: $0).first?.date }
    let (name, reference) = (workflow.name, self.reference(edit, format))
    func refused(_ refusals: Refusals, _ step: String) -> LedgerError {
      let way = refusals.areOfState ? workflow.way(to: to, from: from, fields: new, circumstances) : nil
      var refused = RefusedStep(refusals, step, on: reference, workflow: name, way: way)
      if refused.isOfDates {
        let own = history.ofOne(Formats(of: edit.after.fields), reference)
        refused.corrections = own.corrections(
          for: on ?? EDTF(circumstances.today), at: own.endIndex, of: reference)
      }
      return Self.error(refused, from: from, on: on)
    }
    switch workflow.choose(to, on: on, reason: nil, fields: new, in: from, circumstances) {
    case .step(let step): return step
    case .refused(let transition, let refusals): throw refused(refusals, transition.name)
    case .unreachable(let refusals): throw refused(refusals, workflow.step(to: to))
    case .unknown: throw Self.unknownState(to, of: edit.reference, workflow)
    }
  }

  /// The error for a step that was written into the file, with what is to be done there.
  ///
  /// - Parameter date: The date that was written for it; where there is none, a command asks for it.
  private static func error(_ refused: RefusedStep, from state: String, on date: EDTF?) -> LedgerError {
    let missing = refused.refusals.map { refusal -> [FieldPath]? in
      switch refusal {
      case .missing(let fields), .invalid(let fields): fields
      default: nil
      }
    }
    let save = "colophon save \(refused.reference.record)"
    if !missing.contains(nil) {
      let fields = missing.compactMap { $0?.first?.description }.joined(separator: ", ")
      return refused.error { _ in "write \(fields) into the file, then: \(save)" }
    }
    let request = AdvanceRequest(.named([]), to: refused.step, on: date)
    return refused.error(after: "put “status: \(state)” back into the file") { options in
      let on = date == nil && !options.contains("--on") ? ["--on", "DATE"] : []
      return request.command(for: [refused.reference], adding: on + options)
    }
  }

  private static func unknownState(_ state: String, of reference: RecordReference, _ workflow: Workflow) -> LedgerError
  {
    RefusedStep(
      Refusals(all: [.unknownState(state, workflow: workflow.name)]), "save", on: reference, workflow: workflow.name
    ).error()
  }

  /// Refuses values that the edit made invalid; earlier errors are not its fault.
  private func refuseNewErrors(_ edit: EditedRecord, orWrongIn others: [Record]) throws {
    let earlier = (edit.before.map { [$0] } ?? []) + others
    let territories = try settings().territories
    let old = Set(
      earlier.flatMap { RecordCheck.problems(in: $0, naming: territories) }.filter { $0.severity == .error }.map(
        \.message))
    let new = RecordCheck.problems(in: edit.after, naming: territories).filter {
      $0.severity == .error && !old.contains($0.message)
    }
    guard let first = new.first else { return }
    guard new.count > 1 else {
      throw LedgerError(
        .usage, "\(edit.reference) is not saved", at: path(first.place), why: first.message, mend: first.mend)
    }
    let told = new.map { problem in
      "\(path(problem.place)): \(problem.message)" + (problem.mend.map { " [\($0)]" } ?? "")
    }
    throw LedgerError(.usage, "\(edit.reference) is not saved", why: told.joined(separator: "; "))
  }
}

/// A format whose own status an edit changed.
struct MovedFormat {
  /// The place of the format before the edit; nil: it was not listed.
  let before: Int?
  /// The place of the format after the edit.
  let after: Int
}

extension Record {
  /// The formats whose own status differs from that in an earlier version.
  fileprivate func movedFormats(since before: Record) -> [MovedFormat?] {
    let (old, new) = (Formats(of: before.fields), Formats(of: fields))
    return Formats.pairs(old, new).compactMap { pair -> MovedFormat? in
      guard let place = pair.after, pair.before.flatMap({ old.status(at: $0) }) != new.status(at: place) else {
        return nil
      }
      return MovedFormat(before: pair.before, after: place)
    }
  }
}

extension Snapshot {
  /// The edition, or the format of it, by its name after the edit.
  private func reference(_ edit: EditedRecord, _ format: MovedFormat?) -> RecordReference {
    edit.reference.format(format.flatMap { Formats(of: edit.after.fields).name(at: $0.after) })
  }
}
