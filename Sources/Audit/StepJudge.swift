internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Signing
internal import Judging

/// Judges one step of an edition or of a format: whether the workflow of the parent's tree has it, and whether its
/// guards hold.
struct StepJudge {
  let change: RecordChange
  let part: Int?
  let name: String?
  let statement: [String: String]
  let workflow: Workflow
  let snapshot: Snapshot
  /// True if these are the rules that a merge keeps.
  let isKept: Bool

  init(
    _ change: RecordChange, part: Int?, name: String?, statement: [String: String], workflow: Workflow,
    snapshot: Snapshot, isKept: Bool = false
  ) {
    (self.change, self.part, self.name, self.statement) = (change, part, name, statement)
    (self.workflow, self.snapshot, self.isKept) = (workflow, snapshot, isKept)
  }

  private var judge: RecordJudge { change.judge }

  func check(_ stateChange: Event.StateChange) throws {
    // without reports there is nothing to judge, and no signature to check
    guard judge.judgement.isWanted else { return }
    let proof = try judge.memory.proof(of: judge.commit)
    let actor = Actor(of: judge.commit.commit, proof: proof)
    let all =
      try change.parent.map { try judge.memory.history(of: judge.former, behind: $0, asIn: change.judgedBefore) }
      ?? []
    let circumstances = try snapshot.circumstances(
      of: change.after, format: part, all, workflow, by: actor,
      snapshot.roles() ?? (isKept ? nil : judge.rolesAsked(since: change.parent)))
    let leading = transitions(of: stateChange, previous: circumstances.previousState)
    guard !leading.isEmpty else { return reportIllegal(stateChange) }
    let date = statement["Effective-Date"].flatMap { try? EDTF(parsing: $0) }
    var first: [Refusal]?
    for transition in leading {
      var request = StepRequest(transition, on: date, reason: statement["Reason"], goingBackTo: stateChange.to)
      if transition.reason == .required, !judge.commit.isOurs { request.reason = judge.commit.stated.shared["Reason"] }
      let found = refusals(of: request, from: stateChange.from, circumstances)
      if found.isEmpty { return noteLawful(date, after: circumstances.lastDated) }
      first = first ?? found
    }
    try judge.report(first ?? [], of: leading[0].name, ofFormat: name, proof, snapshot.roles())
  }

  private func refusals(of request: StepRequest, from state: String, _ circumstances: Circumstances) -> [Refusal] {
    let fields = change.after.fields(ofFormat: part)
    var refusals: [Refusal] = []
    if case .failure(let all) = workflow.take(request, on: fields, in: state, circumstances) { refusals = all.all }
    // the engine judges as if the fields that the step sets were there; the commit must have left them there
    let left = fields.crediting(circumstances.translatedElsewhere)
    return refusals + workflow.fieldRefusals(of: request.transition, on: left).filter { !refusals.contains($0) }
  }

  /// The steps of the parent's workflow that lead from one state to the other; the stated one alone where it is among
  /// them.
  private func transitions(of stateChange: Event.StateChange, previous: String?) -> [Transition] {
    let possible = workflow.transitions(from: stateChange.from).filter { transition in
      switch transition.to {
      case .state(let name): name == stateChange.to && stateChange.from != stateChange.to
      case .same: stateChange.from == stateChange.to
      case .previous:
        stateChange.from != stateChange.to
          && (previous.map { $0 == stateChange.to } ?? workflow.statesBefore(stateChange.from).contains(stateChange.to))
      }
    }
    let stated = statement["Transition"].flatMap(StatedTransition.init)?.name
    return stated.flatMap { name in possible.first { $0.name == name } }.map { [$0] } ?? possible
  }

  private func reportIllegal(_ stateChange: Event.StateChange) {
    let steps = workflow.transitions(from: stateChange.from).map(\.name)
    let what =
      workflow.states[stateChange.from] == nil
      ? "“\(stateChange.from)” is no state of the workflow \(workflow.name)"
      : workflow.states[stateChange.to] == nil
        ? "“\(stateChange.to)” is no state of the workflow \(workflow.name)"
        : "no step of the workflow \(workflow.name) leads from \(stateChange.from) to \(stateChange.to)"
    judge.report(
      .illegalTransition, ofFormat: name, "it went from \(stateChange.from) to \(stateChange.to), and \(what)",
      expected: steps.isEmpty
        ? "it stays \(stateChange.from)" : "from \(stateChange.from): \(steps.joined(separator: ", "))")
  }

  /// Notes facts worth knowing about a lawful step.
  private func noteLawful(_ date: EDTF?, after last: EDTF?) {
    if !judge.commit.isOurs {
      judge.report(.byHand, as: .note, ofFormat: name, "a lawful step, taken by hand without trailers")
    }
    if let date, let last, date.exactDay == nil || last.exactDay == nil, !last.isCertainlyBefore(date) {
      judge.report(
        .dateImprecise, as: .note, ofFormat: name,
        "\(date) may lie before \(last), the date of the step before, or not: they are too wide to tell")
    }
  }
}
