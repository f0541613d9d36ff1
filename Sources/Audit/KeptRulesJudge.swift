internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Signing
internal import Judging

/// Asks again for what came in by a merge under other rules: its author, or the merge's, must be allowed to do it by
/// the rules that the merge keeps.
///
/// - SeeAlso: docs/judging.md, “What is asked again”
struct KeptRulesJudge {
  let commit: AuditedCommit
  let memory: AuditMemory
  let judgement: Judgement
  let merger: Actor

  /// True if all parents, and their common ancestors, have the rules that the merge keeps.
  private let areRulesAlike: Bool

  init(_ commit: AuditedCommit, _ memory: AuditMemory, _ judgement: Judgement) throws {
    (self.commit, self.memory, self.judgement) = (commit, memory, judgement)
    let kept = try memory.rules(at: commit.id)
    var seen = commit.parents
    for (place, one) in commit.parents.enumerated() {
      for other in commit.parents[(place + 1)...] { seen += try memory.mergeBases(one, and: other) }
    }
    let isUnrelated = try zip(commit.parents, commit.parents.dropFirst()).contains {
      try memory.mergeBases($0, and: $1).isEmpty
    }
    areRulesAlike = try !isUnrelated && seen.allSatisfy { try memory.rules(at: $0) == kept }
    merger = try memory.actor(of: commit.id)
  }

  func check() throws {
    guard !areRulesAlike else { return try askWorkflows() }
    for side in commit.parents {
      let own = memory.commits(behind: side, notBehindEach: commit.parents.filter { $0 != side })
      guard !own.isEmpty else { continue }
      if try !isSpared(side, { try memory.blob(of: Roles.file, at: $0) }) {
        for id in own.sorted() { try askRules(of: id) }
        try askFields(of: own, on: side)
      }
      let rewritten = try rewritten(in: own)
      for reference in Set(memory.editions(movedIn: own)).union(rewritten.keys).sorted() {
        try ask(reference, on: side, own, rewritten[reference] ?? [])
      }
    }
  }

  /// Asks again, where the rules are the same, only for records that went by another workflow on a side.
  private func askWorkflows() throws {
    var known: [ObjectID: (own: Set<ObjectID>, rewritten: [RecordReference: [ObjectID]])] = [:]
    for reference in commit.concerned where reference.kind == .edition {
      for (place, side) in commit.parents.enumerated() {
        guard commit.difference(reference.file, since: place) != nil,
          let kept = try memory.workflowName(of: reference, at: commit.id),
          let name = try memory.workflowName(of: reference, at: side), name != kept
        else { continue }
        if known[side] == nil {
          let own = memory.commits(behind: side, notBehindEach: commit.parents.filter { $0 != side })
          known[side] = (own, try rewritten(in: own))
        }
        guard let (own, rewritten) = known[side] else { continue }
        try ask(reference, on: side, own, rewritten[reference] ?? [])
      }
    }
  }

  /// The editions that some commits changed but did not bring in, with these commits: they may have got another
  /// workflow there.
  private func rewritten(in own: Set<ObjectID>) throws -> [RecordReference: [ObjectID]] {
    var commits: [RecordReference: [ObjectID]] = [:]
    for id in own.sorted() {
      let tree = try memory.tree(of: id)
      let parents = try memory.parents(of: id).map {
        try memory.ledger.changedRecords(from: memory.tree(of: $0), to: tree)
      }
      for reference in Set(parents.joined()) where reference.kind == .edition {
        commits[reference, default: []].append(id)
      }
    }
    return commits
  }

  /// Tells whether the merge keeps a side's version of one part of the rules, and no other side moved it.
  private func isSpared<Part: Equatable>(_ side: ObjectID, _ part: (ObjectID) throws -> Part) throws -> Bool {
    guard try part(side) == part(commit.id) else { return false }
    for other in commit.parents where other != side {
      let value = try part(other)
      for parent in commit.parents where parent != other {
        let ancestor = try Ancestral(of: other, parent, bases: { try memory.mergeBases($0, and: $1) }, part)
        guard ancestor == .part(value) else { return false }
      }
    }
    return true
  }

  private func ask(
    _ reference: RecordReference, on side: ObjectID, _ own: Set<ObjectID>, _ rewriting: [ObjectID]
  ) throws {
    guard let version = try memory.version(of: reference, at: commit.id) else { return }
    let snapshot = try memory.snapshot(at: commit.id)
    let name = try version["workflow"].text ?? snapshot.settings().workflow
    let file = "workflows/\(name).yaml"
    let rules = { (id: ObjectID) in
      StepRules(
        workflow: try memory.blob(of: file, at: id), roles: try memory.blob(of: Roles.file, at: id),
        name: try memory.workflowName(of: reference, at: id))
    }
    let isSpared =
      try isSpared(side) { try memory.blob(of: file, at: $0) }
      && isSpared(side) { try memory.blob(of: Roles.file, at: $0) }
    guard try !isSpared || memory.workflowName(of: reference, at: side) ?? name != name else { return }
    let workflow = try snapshot.workflow(of: version)
    let history = try memory.history(of: reference, behind: side)
    for event in history where own.contains(event.commit.id) && event.undoneBy == nil && event.overruledBy == nil {
      guard event.isSetAside || event.transition != nil, try isUnderOthers(event.commit.id, rules) else { continue }
      let steps = event.isStep && !event.isRemoval ? try memory.taken(event, of: reference) : []
      for step in steps { tellMissing(step, reference, workflow) }
      let asked = steps + history.revised(by: event)
      try ask(asked, of: event.commit.id, reference, workflow, snapshot, at: side)
    }
    for decision in memory.overruling(of: reference, behind: side) where own.contains(decision.merge) {
      // a decision is made under the rules that its merge kept
      guard try rules(decision.merge) != rules(commit.id) else { continue }
      let asked = history.filter { decision.setAside.contains($0.eventName) && $0.overruledBy == decision.merge }
      try ask(asked.filter { $0.isStep || $0.isRemoval }, of: decision.merge, reference, workflow, snapshot, at: side)
    }
    for id in rewriting where try isUnderOthers(id, rules) {
      try askChanges(of: reference, by: id, workflow, snapshot)
    }
  }

  /// Tells whether a commit was made under another version of the rules than the merge keeps: its parent's, or its own
  /// of files that the parent lacks; a merge under those that it kept.
  private func isUnderOthers(_ id: ObjectID, _ rules: (ObjectID) throws -> StepRules) throws -> Bool {
    let kept = try rules(commit.id)
    let parents = try memory.parents(of: id)
    let own = try rules(id)
    guard parents.count == 1 else { return own != kept }
    let then = try rules(parents[0])
    return (then.workflow ?? own.workflow) != kept.workflow || (then.roles ?? own.roles) != kept.roles
      || (then.name ?? own.name) != kept.name
  }

  /// Reports a step that the kept workflow lacks.
  private func tellMissing(_ event: Event, _ reference: RecordReference, _ workflow: Workflow?) {
    guard let workflow, let stateChange = event.transition, stateChange.from != Event.StateChange.new,
      !workflow.leads(from: stateChange.from, to: stateChange.to)
    else { return }
    RecordJudge(reference, in: commit, memory, judgement).report(
      .workflow, as: .warning, ofFormat: event.format,
      "\(event.commit.id.short) brings in a step from \(stateChange.from) to \(stateChange.to), which \(workflow.name) has not",
      expected: "a step of the workflow that the merge keeps")
  }

  private func ask(
    _ events: [Event], of id: ObjectID, _ reference: RecordReference, _ workflow: Workflow?, _ snapshot: Snapshot,
    at side: ObjectID
  ) throws {
    let author = try Entitlement(of: memory.actor(of: id), by: workflow, in: snapshot, memory.ledger)
    let merging = try Entitlement(of: merger, by: workflow, in: snapshot, memory.ledger)
    let version = try memory.version(of: reference, at: commit.id) ?? .absent
    let state = version["status"].text ?? workflow?.initial
    for event in events {
      let format = event.format
      var decision = MergeDecision(kind: .state, format: event.formatMoved?.key, parent: side, isDropped: false)
      (decision.events, decision.kept) = ([event], state)
      let refusals = MergeJudge.refusals(of: decision, by: author)
      guard !refusals.isEmpty, !MergeJudge.refusals(of: decision, by: merging).isEmpty else { continue }
      for refusal in refusals {
        let finding = AuditFinding(
          AuditRule(refusal), commit: commit.id, reference: reference.format(format),
          message: "by the rules that the merge keeps, \(id.short) was not allowed: \(refusal.message)",
          expected: "somebody who may merges, or names the record in a later commit with Keeps: STATE")
        judgement.tell(finding, unless: OpenDecision(merge: commit.id, reference: reference, decision: decision))
      }
    }
  }

  /// Asks again for a change of the record's workflow: as for a record that is found, and for permission to change the
  /// rules.
  private func askChanges(of reference: RecordReference, by id: ObjectID, _ workflow: Workflow?, _ snapshot: Snapshot)
    throws
  {
    for change in try memory.workflowChanges(of: reference, by: id) {
      let workflows = [workflow].compactMap(\.self)
      let refusals = try change.refusals(of: memory.actor(of: id), by: snapshot, workflows, memory.ledger)
      guard let refusal = refusals.first,
        try !change.refusals(of: merger, by: snapshot, workflows, memory.ledger).isEmpty
      else { continue }
      RecordJudge(reference, in: commit, memory, judgement).report(
        AuditRule(refusal),
        "by the rules that the merge keeps, \(id.short) might not change its workflow: \(refusal.message)",
        expected: "somebody who may merges")
    }
  }

  /// Asks again for a change of rules that was made under another roles.yaml: it must be allowed by the one that the
  /// merge keeps.
  private func askRules(of id: ObjectID) throws {
    let parents = try memory.parents(of: id)
    let roles = try memory.blob(of: Roles.file, at: commit.id)
    // its author was asked by the roles.yaml of every parent
    guard roles != nil, try !parents.contains(where: { try memory.blob(of: Roles.file, at: $0) == roles }),
      try !memory.rulesChanged(by: id).isEmpty
    else { return }
    let snapshot = try memory.snapshot(at: commit.id)
    let refusals = try snapshot.refusals(ofChangingRules: memory.actor(of: id), memory.ledger)
    guard let refusal = refusals.first, try !snapshot.refusals(ofChangingRules: merger, memory.ledger).isEmpty else {
      return
    }
    judgement.tellOfCommit(
      AuditFinding(
        AuditRule(refusal), commit: commit.id, path: Roles.file,
        message: "by the rules that the merge keeps, \(id.short) might not change rules: \(refusal.message)",
        expected: "somebody who may merges"))
  }
}

/// The rules that a step of one record is judged by.
private struct StepRules: Equatable {
  let workflow: ObjectID?
  let roles: ObjectID?
  var name: String?
}

/// The rules of a catalogue at a commit, as objects.
struct RulesVersion: Hashable {
  let workflows: ObjectID?
  let settings: ObjectID?
}

extension AuditMemory {
  func rules(at commit: ObjectID) throws -> RulesVersion {
    RulesVersion(workflows: try blob(of: "workflows", at: commit), settings: try blob(of: Settings.file, at: commit))
  }

  /// A step as it was taken: a merge's own step from the state of each parent that has another.
  func taken(_ event: Event, of reference: RecordReference) throws -> [Event] {
    let parents = try parents(of: event.commit.id)
    guard parents.count > 1, let stateChange = event.transition else { return [event] }
    return try parents.compactMap { parent in
      let version = try version(of: reference, at: parent)
      let workflow = try version.flatMap { try snapshot(at: parent).workflow(of: $0) }
      let formats = version.map { Formats(of: $0) }
      let place = event.formatMoved.flatMap { format in formats?.indices.first { formats?.key(at: $0) == format.key } }
      let own = place.flatMap { formats?.status(at: $0) }
      let from = version.map { own ?? $0["status"].text ?? workflow?.initial ?? "" } ?? Event.StateChange.new
      guard from != stateChange.to else { return nil }
      var step = event
      step.transition = Event.StateChange(
        name: stateChange.from == from ? stateChange.name : nil, from: from, to: stateChange.to)
      return step
    }
  }

  func parents(of commit: ObjectID) throws -> [ObjectID] {
    try graph.headers[commit]?.parents ?? ledger.repository.header(of: commit).parents
  }

  /// The commits behind one parent of a merge that are not behind every other.
  func commits(behind side: ObjectID, notBehindEach others: [ObjectID]) -> Set<ObjectID> {
    others.reduce(into: []) { $0.formUnion(graph.reached(from: side, butNotFrom: $1)) }
  }
}
