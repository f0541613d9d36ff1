internal import OrderedCollections

internal import Catalogue
internal import Git

/// Judges one step of an edition or of a format: whether the workflow of the parent's tree has it, and what it asks for.
struct StepJudge {
  let change: RecordChange
  let part: Int?
  let name: String?
  let statement: [String: String]
  let workflow: Workflow
  let snapshot: Snapshot

  init(
    _ change: RecordChange, part: Int?, name: String?, statement: [String: String], workflow: Workflow,
    snapshot: Snapshot
  ) {
    (self.change, self.part, self.name, self.statement) = (change, part, name, statement)
    (self.workflow, self.snapshot) = (workflow, snapshot)
  }

  private var judge: RecordJudge { change.judge }

  func check(_ passage: Event.Passage) throws {
    // what nobody is told needs no judging, and no check of a signature
    guard !judge.auditor.isSilent else { return }
    let proof = try judge.auditor.proof(of: judge.commit)
    let actor = Actor(author: judge.commit.commit.author, committer: judge.commit.commit.committer, proof: proof)
    let all =
      try change.parent.map { try judge.auditor.history(of: judge.reference, behind: $0, asIn: change.judgedBefore) }
      ?? []
    let circumstances = try judge.ledger.circumstances(
      of: change.after, part, all, workflow, in: snapshot, by: actor)
    let leading = transitions(of: passage, circumstances.previousState)
    guard !leading.isEmpty else { return try reportIllegal(passage) }
    let date = statement["Effective-Date"].flatMap { try? EDTF(parsing: $0) }
    var first: [Refusal]?
    for transition in leading {
      var request = StepRequest(transition, on: date, reason: statement["Reason"], goingBackTo: passage.to)
      if transition.reason == .required, !judge.commit.isOurs { request.reason = judge.commit.stated.shared["Reason"] }
      let found = refusals(of: request, from: passage.from, circumstances)
      if found.isEmpty { return try noteLawful(date, circumstances.lastDated) }
      first = first ?? found
    }
    let signature: CommitSignature = if case .checked(let signature) = proof { signature } else { .none }
    let refusals = try first.map { try unveiled($0, signature) } ?? []
    for refusal in refusals {
      if case .notSigned = refusal {
        try judge.report(
          .signature, ofFormat: name,
          "\(leading[0].name): \(refusal.message)" + (signature.reason.map { " (\($0))" } ?? ""),
          expected: "a commit that is signed with a known key")
        continue
      }
      try judge.report(
        AuditRule(refusal), ofFormat: name, "\(leading[0].name): \(refusal.message)",
        expected: refusal.option.map { $0.joined(separator: " ") } ?? refusal.advice(for: judge.reference.description))
    }
  }

  /// Refusals with what is said of the signature elsewhere left out: a bad one is a finding about its commit, and one whose
  /// key has the role and is not known here is no missing role.
  private func unveiled(_ refusals: [Refusal], _ signature: CommitSignature) throws -> [Refusal] {
    guard signature.status != .bad else { return refusals.filter { $0 != .notSigned(.broken) } }
    guard signature.status == .unknownKey, try snapshot.roles()?.names(keys: signature.keys) == true else {
      return refusals
    }
    let others = refusals.filter {
      if case .notPermitted = $0 { false } else { $0 != .notSigned(.unknownKey) }
    }
    return others + [.notSigned(.unknownKey)]
  }

  private func refusals(of request: StepRequest, from state: String, _ circumstances: Circumstances) -> [Refusal] {
    let fields = change.after.fields(ofFormat: part)
    var refusals: [Refusal] = []
    if case .failure(let all) = workflow.take(request, on: fields, in: state, circumstances) { refusals = all.all }
    // the engine asks as if what the step sets were there; the commit must have left it there
    return refusals + workflow.fieldRefusals(of: request.transition, on: fields).filter { !refusals.contains($0) }
  }

  /// The steps of the parent's workflow that lead from the one state to the other; the one that is stated alone where it is one.
  private func transitions(of passage: Event.Passage, _ previous: String?) -> [Transition] {
    let possible = workflow.transitions(from: passage.from).filter { transition in
      switch transition.to {
      case .state(let name): name == passage.to && passage.from != passage.to
      case .same: passage.from == passage.to
      case .previous: passage.from != passage.to && (previous ?? passage.to) == passage.to
      }
    }
    let stated = statement["Transition"].flatMap(StatedTransition.init)?.name
    return stated.flatMap { name in possible.first { $0.name == name } }.map { [$0] } ?? possible
  }

  private func reportIllegal(_ passage: Event.Passage) throws {
    let steps = workflow.transitions(from: passage.from).map(\.name)
    let what =
      workflow.states[passage.from] == nil
      ? "“\(passage.from)” is no state of the workflow \(workflow.name)"
      : workflow.states[passage.to] == nil
        ? "“\(passage.to)” is no state of the workflow \(workflow.name)"
        : "no step of the workflow \(workflow.name) leads from \(passage.from) to \(passage.to)"
    try judge.report(
      .illegalTransition, ofFormat: name, "it went from \(passage.from) to \(passage.to), and \(what)",
      expected: steps.isEmpty ? "it stays \(passage.from)" : "from \(passage.from): \(steps.joined(separator: ", "))")
  }

  /// What is worth knowing of a step that is lawful.
  private func noteLawful(_ date: EDTF?, _ last: EDTF?) throws {
    if !judge.commit.isOurs {
      try judge.report(.byHand, as: .note, ofFormat: name, "a lawful step, taken by hand without trailers")
    }
    if let date, let last, date.exactDay == nil || last.exactDay == nil, !last.isCertainlyBefore(date) {
      try judge.report(
        .dateImprecise, as: .note, ofFormat: name, "that \(date) is not before \(last) is possible and can't be proved")
    }
  }
}
