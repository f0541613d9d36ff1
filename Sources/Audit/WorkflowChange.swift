internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Reading
internal import History
internal import Signing
internal import Judging

/// A record whose workflow has another name than at a parent: it is found there, in the state it had.
///
/// - SeeAlso: docs/judging.md, “Another workflow”
struct WorkflowChange {
  let reference: RecordReference
  let parent: ObjectID
  let before: Value
  let after: Value
  let old: (name: String, workflow: Workflow?)
  let new: (name: String, workflow: Workflow?)

  /// Compares the workflows; nil where both have the same name.
  ///
  /// - Parameters:
  ///   - now: The catalogue at the commit.
  ///   - then: The catalogue at the parent.
  init?(
    _ reference: RecordReference, since parent: ObjectID, from before: Value, to after: Value, in now: Snapshot,
    then: Snapshot
  ) throws {
    let oldName = try before["workflow"].text ?? then.settings().workflow
    let newName = try after["workflow"].text ?? now.settings().workflow
    guard oldName != newName else { return nil }
    (self.reference, self.parent, self.before, self.after) = (reference, parent, before, after)
    old = (oldName, try then.workflowFile(oldName)?.workflow)
    // a file that the parent lacks is taken from the commit
    new = (newName, try (then.workflowFile(newName) ?? now.workflowFile(newName))?.workflow)
  }

  /// The states that both must have: that of the edition, and those of formats that have their own.
  private var states: [(before: String?, after: String?)] {
    let formats = Formats.pairs(Formats(of: before), Formats(of: after)).map { pair in
      (
        pair.before.flatMap { Formats(of: before).status(at: $0) },
        pair.after.flatMap { Formats(of: after).status(at: $0) }
      )
    }
    return [(before["status"].text ?? old.workflow?.initial, after["status"].text ?? new.workflow?.initial)]
      + formats.filter { $0.0 != nil || $0.1 != nil }
  }

  /// True if the record stands in a state that both workflows have.
  var keepsState: Bool {
    states.allSatisfy { pair in
      guard pair.before == pair.after, let state = pair.before else { return pair.before == nil && pair.after == nil }
      return old.workflow?.states[state] != nil && new.workflow?.states[state] != nil
    }
  }

  /// The reasons why somebody may not make the change: it finds the record by some workflows and, outside the initial
  /// state, changes rules.
  ///
  /// - Parameter roles: The roles that are asked; nil: those of the rules.
  func refusals(
    of actor: Actor, by rules: Snapshot, _ workflows: [Workflow], _ ledger: Ledger, _ roles: Roles? = nil
  ) throws -> [Refusal] {
    for workflow in workflows {
      let entitlement = try Entitlement(of: actor, by: workflow, in: rules, ledger, roles)
      for state in states.compactMap(\.after) {
        let refusals = entitlement.refusals(ofFindingIn: state)
        if !refusals.isEmpty { return refusals }
      }
    }
    let isBegun = states.contains { $0.before != old.workflow?.initial }
    return isBegun ? try rules.refusals(ofChangingRules: actor, ledger, roles) : []
  }

  /// A step taken since the record left the workflow that it comes back to, and that is no step of that workflow; nil
  /// where there is none.
  ///
  /// - Parameters:
  ///   - history: The events behind the change, oldest first.
  ///   - name: Gives the workflow of the record at a commit.
  ///   - taken: Gives a step from the state of each parent.
  func foreignStep(
    in history: [Event], workflowAt name: (ObjectID) throws -> String?, taken: (Event) throws -> [Event]
  ) throws -> Event? {
    let steps = history.filter { $0.counts && $0.transition != nil }
    guard let last = try steps.lastIndex(where: { try name($0.commit.id) == new.name }), let workflow = new.workflow
    else { return nil }
    return try steps[(last + 1)...].flatMap(taken).first { step in
      guard let stateChange = step.transition, stateChange.from != Event.StateChange.new else { return false }
      return !workflow.leads(from: stateChange.from, to: stateChange.to)
    }
  }
}

extension RecordJudge {
  /// Judges a change of workflow, whether the record or the default in the settings made it.
  func judgeWorkflow(of change: WorkflowChange) throws {
    guard change.old.workflow != nil, change.new.workflow != nil else { return reportWorkflowMissing(change.after) }
    guard change.keepsState else {
      return report(
        .workflow,
        "its workflow changes from \(change.old.name) to \(change.new.name), and it is not in one state of both",
        expected: "a state that both workflows have")
    }
    let rules = try memory.snapshot(at: change.parent)
    let workflows = [change.old.workflow, change.new.workflow].compactMap(\.self)
    for refusal in try change.refusals(
      of: memory.actor(of: commit.id), by: rules, workflows, ledger, rolesAsked(since: change.parent))
    {
      report(
        AuditRule(refusal), "its workflow changes from \(change.old.name) to \(change.new.name): \(refusal.message)",
        expected: refusal.advice(for: reference.description))
    }
    let history = try memory.history(of: reference, behind: change.parent)
    let foreign = try change.foreignStep(
      in: history, workflowAt: { try memory.workflowName(of: reference, at: $0) },
      taken: { try memory.taken($0, of: reference) })
    if let step = foreign {
      report(
        .workflow,
        "it comes back to \(change.new.name), which has no step from \(step.transition?.from ?? "") to "
          + "\(step.transition?.to ?? ""), taken in \(step.commit.id.short)",
        expected: "steps that \(change.new.name) has")
    }
  }
}

extension AuditMemory {
  /// The name of the workflow that an edition goes by at a commit; nil where it isn't there.
  func workflowName(of reference: RecordReference, at commit: ObjectID) throws -> String? {
    guard let version = try version(of: reference, at: commit) else { return nil }
    return try version["workflow"].text ?? snapshot(at: commit).settings().workflow
  }
}

extension CommitJudge {
  /// Judges the editions that a commit gives another workflow by another default, and leaves as they are.
  func judgeDefaultWorkflow() throws {
    guard commit.parents.count < 2 else { return try judgeDefaultWorkflowOfMerge() }
    guard commit.changedFiles.contains(Settings.file), let parent = commit.parents.first else { return }
    let (then, now) = try (memory.snapshot(at: parent), memory.snapshot(at: commit.id))
    guard try then.settings().workflow != now.settings().workflow else { return }
    for record in try now.records(of: [.edition]).records where record.fields["workflow"].text == nil {
      guard !commit.concerned.contains(record.reference),
        let change = try WorkflowChange(
          record.reference, since: parent, from: record.fields, to: record.fields, in: now, then: then)
      else { continue }
      try RecordJudge(record.reference, in: commit, memory, judgement).judgeWorkflow(of: change)
    }
  }

  /// Judges the editions that a merge gives another workflow by a default that not one side alone had changed.
  private func judgeDefaultWorkflowOfMerge() throws {
    let settings = try memory.blob(of: Settings.file, at: commit.id)
    let now = try memory.snapshot(at: commit.id)
    let isOther = try commit.parents.contains { parent in
      try memory.blob(of: Settings.file, at: parent) != settings
        && memory.snapshot(at: parent).settings().workflow != now.settings().workflow
    }
    guard isOther else { return }
    for record in try now.records(of: [.edition]).records where record.fields["workflow"].text == nil {
      for change in try memory.workflowChanges(of: record.reference, by: commit.id) {
        try RecordJudge(record.reference, in: commit, memory, judgement).judgeWorkflow(of: change)
      }
    }
  }
}
