internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Reading
internal import History
internal import Judging

/// Judges what a merge made of one record: the parts that it gave up though its sides had moved them, and the right of
/// its author to do so.
///
/// - SeeAlso: docs/judging.md, “Merges”
struct MergeJudge {
  let judge: RecordJudge
  let joined: JoinedRecord
  let settlement: MergeSettlement
  /// The workflow that the merge keeps for the record.
  private let workflow: Workflow?
  private let snapshot: Snapshot

  var commit: AuditedCommit { judge.commit }
  var memory: AuditMemory { judge.memory }
  private var judgement: Judgement { judge.judgement }
  var reference: RecordReference { judge.reference }

  init(_ judge: RecordJudge) throws {
    self.judge = judge
    let (memory, reference) = (judge.memory, judge.reference)
    joined = try JoinedRecord(
      at: judge.commit.id, of: judge.commit.parents, version: { try memory.version(of: reference, at: $0) },
      bases: { try memory.mergeBases($0, and: $1) })
    snapshot = try memory.snapshot(at: judge.commit.id)
    let fields = joined.after ?? joined.before.compactMap(\.self).first
    let workflow =
      try reference.kind == .edition
      ? fields.flatMap { try judge.memory.snapshot(at: judge.commit.id).workflow(of: $0) } : nil
    self.workflow = workflow
    settlement = try MergeSettlement(
      joined, workflow: workflow,
      history: { reference.kind == .edition ? try memory.history(of: reference, behind: $0) : [] },
      decided: { memory.overruling(of: reference, behind: $0) },
      reaches: { try memory.reaches($0, from: $1) },
      seconds: { try memory.seconds(of: $0) })
  }

  func check() throws {
    guard try joined.after != nil || !memory.isMovedAway(reference, at: commit.id) else { return }
    let refused = try Set(settlement.decisions.filter { try !$0.isDropped && !refusals(of: $0).isEmpty }.map(\.format))
    for decision in settlement.decisions { try check(decision, mayDecide: !refused.contains(decision.format)) }
    try checkFields()
    try checkUntoldFormats()
    checkStatement()
    try checkWorkflow()
  }

  private func check(_ decision: MergeDecision, mayDecide: Bool) throws {
    if decision.isDropped { return reportDropped(decision) }
    let said = saying(decision.format)
    let refusals = try self.refusals(of: decision)
    try checkFinal(decision, isSaid: said != nil)
    for refusal in refusals {
      report(
        AuditRule(refusal), decision,
        "the merge keeps \(kept(decision)), and sets aside \(givenUp(decision)): \(refusal.message)",
        expected: refusal.advice(for: reference.description))
    }
    guard mayDecide, said == nil else { return }
    report(
      .undecided, as: .warning, decision,
      "the merge keeps \(kept(decision)), and sets aside \(givenUp(decision)), and nobody said so",
      expected:
        "\(reference.trailer): \(reference.format(name(of: decision.format))) / \(decision.kept == nil ? "Removed: yes" : "Keeps: \(decision.kept ?? "")")"
    )
  }

  /// The reasons why the merge's author may not set aside what it gives up.
  private func refusals(of decision: MergeDecision) throws -> [Refusal] {
    try Self.refusals(
      of: decision, by: Entitlement(of: memory.actor(of: commit.id), by: workflow, in: snapshot, memory.ledger))
  }

  /// The reasons why somebody may not decide as a merge did.
  static func refusals(
    of decision: MergeDecision, by entitlement: Entitlement
  ) -> [Refusal] {
    // a removal on the way is asked like that of the record
    let isRemoved = (decision.events + decision.restored).contains(where: \.isRemoval)
    let found = isRemoved ? decision.kept.map { entitlement.refusals(ofFindingIn: $0) } ?? [] : []
    // for an undo, the events that it had undone are asked, as far as the kept side has them
    let asked = decision.events.filter(\.isStep) + decision.restored
    return asked.reduce(into: found) { refusals, event in
      refusals += entitlement.refusals(ofRevising: event).filter { !refusals.contains($0) }
    }
  }

  /// Checks that a single final state is not left: of two either may be kept, and an announced removal may follow.
  private func checkFinal(_ decision: MergeDecision, isSaid: Bool) throws {
    guard let state = decision.state, try isFinal(state, at: decision.parent) else { return }
    switch decision.kind {
    case .state where decision.kept.flatMap({ workflow?.states[$0]?.isFinal }) != true: break
    case .record where !isSaid: break
    default: return
    }
    judge.report(
      .illegalTransition, ofFormat: name(of: decision.format),
      "it was \(state), which is final, and the merge keeps \(kept(decision))", expected: state)
  }

  /// Tells whether a state is final by the workflow that the merge keeps, or by the one that the record had in a
  /// parent.
  private func isFinal(_ state: String, at parent: ObjectID) throws -> Bool {
    guard workflow?.states[state]?.isFinal != true else { return true }
    guard let version = try memory.version(of: reference, at: parent) else { return false }
    return try memory.snapshot(at: parent).workflow(of: version)?.states[state]?.isFinal == true
  }

  private func reportDropped(_ decision: MergeDecision) {
    let side = decision.parent.short
    switch decision.kind {
    case .state:
      judge.report(
        .dropped, ofFormat: name(of: decision.format),
        "the merge leaves it \(kept(decision)), where it had not moved, and drops that \(side) had moved it to "
          + "\(decision.state ?? "")",
        expected: "\(decision.state ?? ""), or a commit that takes that back")
    case .record:
      judge.report(
        .dropped, "the merge leaves it out, and drops that \(side) had it", expected: "the version of \(side)")
    case .removal:
      judge.report(
        .dropped, "the merge has it still, and drops that \(side) had removed it", expected: "no such record")
    }
  }

  /// Checks that no field that one side alone had changed is given up.
  private func checkFields() throws {
    guard joined.after != nil, joined.holders.count > 1 else { return }
    var ways: OrderedSet<RecordPart> = []
    for version in joined.before.compactMap(\.self) + [joined.after ?? .absent] {
      ways.formUnion(RecordParts(of: version).values.keys)
    }
    let part = joined.fields()
    for way in ways {
      guard let merged = try part(way), !merged.isOwn else { continue }
      guard let place = merged.sides.firstIndex(of: .dropped) else { continue }
      let side = joined.parents[joined.holders[place]].short
      return judge.report(
        .dropped, "the merge keeps \(way) as it was, and drops what \(side) had changed there",
        expected: "the value of \(side), or a commit that takes it back")
    }
  }

  /// Judges formats that nothing tells apart. They have no history of their own: their states are one part, and setting
  /// those of a side aside needs what finding them needs.
  private func checkUntoldFormats() throws {
    let states = { (version: Value) in Formats(of: version).untoldStates }
    guard let kept = joined.after.map(states), !kept.isEmpty, let merged = try joined.part(states) else { return }
    let what = "the states \(kept.joined(separator: ", ")) of formats that neither form nor ISBN tells apart"
    let entitlement = try Entitlement(of: memory.actor(of: commit.id), by: workflow, in: snapshot, memory.ledger)
    for (holder, side) in zip(joined.holders, merged.sides) {
      let (parent, moved) = (joined.parents[holder].short, joined.before[holder].map(states) ?? [])
      switch side {
      case .kept, .superseded: break
      case .dropped:
        judge.report(
          .dropped, "the merge keeps \(what), and drops that \(parent) had moved them",
          expected: moved.joined(separator: ", "))
      case .contested:
        for refusal in OrderedSet(moved.flatMap(entitlement.refusals(ofFindingIn:))) {
          judge.report(
            AuditRule(refusal), "the merge keeps \(what), and sets aside those of \(parent): \(refusal.message)",
            expected: refusal.advice(for: reference.description))
        }
      }
    }
  }

  /// Checks that the state that the merge says it keeps is the one it keeps.
  func checkStatement() {
    for statement in commit.statements(of: reference) {
      guard let said = statement.values["Keeps"] else { continue }
      let state = joined.after.flatMap { self.state(ofFormat: statement.format, in: $0) }
      guard said != state else { continue }
      judge.report(
        .trailer, ofFormat: statement.format,
        "the trailer states Keeps: \(said), and the merge leaves it \(state ?? "removed")",
        expected: state.map { "Keeps: \($0)" } ?? "Removed: yes")
    }
  }

  /// The statement of a decision: the state that is kept, or that the record is removed or went into another.
  private func saying(_ format: String?) -> String? {
    let name = name(of: format)
    let values = commit.statements(of: reference).first { $0.format == name || ($0.format == nil && format == nil) }?
      .values
    guard joined.after == nil else { return values?["Keeps"] }
    return values?["Removed"] == "yes" ? "yes" : values?["Merged-Into"]
  }

  private func state(ofFormat name: String?, in version: Value) -> String? {
    guard let name else { return version["status"].text ?? workflow?.initial }
    let formats = Formats(of: version)
    return formats.indices(named: name).first.flatMap { formats.status(at: $0) }
      ?? version["status"].text ?? workflow?.initial
  }

  /// The name of a format, by its key.
  private func name(of key: String?) -> String? {
    guard let key, let version = joined.after ?? joined.before.compactMap(\.self).first else { return nil }
    let formats = Formats(of: version)
    return formats.indices.first { formats.key(at: $0) == key }.flatMap { formats.name(at: $0) } ?? key
  }

  private func kept(_ decision: MergeDecision) -> String {
    decision.kept ?? (decision.format == nil ? "its removal" : "the state of its edition")
  }

  private func givenUp(_ decision: MergeDecision) -> String {
    switch decision.kind {
    case .removal: "that \(decision.parent.short) removed it"
    case .record, .state: "\(decision.state ?? "the state of its edition"), as \(decision.parent.short) had it"
    }
  }

  private func report(
    _ rule: AuditRule, as severity: Problem.Severity = .error, _ decision: MergeDecision, _ message: String,
    expected: String?
  ) {
    let finding = AuditFinding(
      rule, severity, commit: commit.id, reference: reference.format(name(of: decision.format)), message: message,
      expected: expected)
    judgement.tell(
      finding, unless: OpenDecision(merge: commit.id, reference: reference, decision: decision))
  }
}
