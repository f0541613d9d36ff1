internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Signing
internal import Judging

// A record that no parent has, under any name, is found in its state: its author must be one of those who might have
// brought it there.
extension RecordJudge {
  mutating func judgeNew(_ record: Record, since parent: ObjectID?) throws {
    try judgeReturn(since: parent)
    try judgeReturnByUndo(of: record, since: parent)
    guard reference.kind == .edition else { return }
    if let origin = try memory.handMoves(of: commit, since: parent).origin(of: reference) {
      try judgeRenamed(record, from: origin, since: parent)
      guard commit.names(reference) else { return }
    } else {
      try judgeFound(record, since: parent)
    }
    let statement = commit.statement(of: reference)
    if let stated = statement["Transition"], statement["Undoes"] == nil,
      let state = try workflowsAsked(of: record.fields, since: parent).first?.state(of: record.fields),
      stated != "\(Event.StateChange.new) -> \(state)"
    {
      report(
        .trailer, "the trailer states \(stated), and the record comes in as \(state)",
        expected: "Transition: \(Event.StateChange.new) -> \(state)")
    }
    if let date = statement["Effective-Date"].flatMap({ try? EDTF(parsing: $0) }) { judgeFuture(date) }
  }

  /// Judges a record that comes back after a removal, which only a commit that says so may do.
  private func judgeReturn(since parent: ObjectID?) throws {
    // a record that another side of a merge has is not back by the merge
    guard !commit.names(reference), let parent, commit.isNew(reference),
      let gone = try memory.removal(of: reference, behind: parent)
    else { return }
    report(
      .returned, "it was taken away in \(gone.short), and is back without a word",
      expected: "a commit that names it: colophon save \(reference)")
  }

  /// Judges the undo of a removal, which must leave the record as it was before that.
  private mutating func judgeReturnByUndo(of record: Record, since parent: ObjectID?) throws {
    guard let parent, commit.parents.count < 2, let statement = commit.undoing(of: reference),
      let target = try undoneCommit(statement, since: parent, to: record.fields)
    else { return }
    let undo = UndoJudge(self, of: target, since: parent, from: JudgedFields(.absent), to: record.fields)
    _ = try undo.check()
    guard try undo.isOfRemoval() else { return }
    for index in judgement.steps.indices {
      (judgement.steps[index].undoes, judgement.steps[index].transition) = (target.id, nil)
    }
  }

  /// Judges a record that was only renamed: it existed before, so its state has changed by a step or not at all.
  private func judgeRenamed(_ record: Record, from origin: HandMoves.Origin, since parent: ObjectID?) throws {
    guard origin.entry.id != commit.after(reference)?.id else { return }
    var judge = self
    judge.former = origin.name
    let before = try Record(origin.name, fieldsOf: origin.entry, in: ledger.repository)
    var change = RecordChange(
      judge, since: parent, from: JudgedFields(before.fields), readFrom: origin.entry, to: record,
      JudgedFields(record.fields))
    try change.check()
  }

  private func judgeFound(_ record: Record, since parent: ObjectID?) throws {
    let workflows = try workflowsAsked(of: record.fields, since: parent)
    guard !workflows.isEmpty else { return reportWorkflowMissing(record.fields) }
    let formats = Formats(of: record.fields)
    var states: Set<String> = []
    for workflow in workflows {
      for found in FoundState.all(of: record.fields, by: workflow) {
        let name = found.format.flatMap { formats.name(at: $0) }
        // a state in which it stands at another parent of a merge was entered there
        if let parent, try self.parent(of: commit, inStateOf: found.format, record, nil, but: parent) != nil {
          continue
        }
        guard workflow.states[found.state] != nil else {
          reportUnknown(found.state, ofFormat: name, workflow)
          continue
        }
        if found.state != workflow.initial { states.insert(found.state) }
        try judgeFinding(in: found.state, ofFormat: name, by: workflow, since: parent)
        if commit.parents.count > 1 {
          try judgeFindingByKeptRules(in: found.state, ofFormat: name, workflow: workflow.name)
        }
      }
    }
    if !states.isEmpty { judgement.noteFound(reference, isStated: commit.names(reference)) }
  }

  /// Judges a format that came in with a state of its own, stated as found.
  func judgeFoundFormat(_ place: Int, of record: Record, by workflow: Workflow, since parent: ObjectID?) throws {
    let formats = Formats(of: record.fields)
    let (state, name) = (workflow.state(of: formats.fields(at: place)), formats.name(at: place))
    guard workflow.states[state] != nil else { return reportUnknown(state, ofFormat: name, workflow) }
    guard try !isBroughtAlong(formats.key(at: place), in: state, by: workflow, since: parent) else { return }
    try judgeFinding(in: state, ofFormat: name, by: workflow, since: parent)
  }

  /// Tells whether a format was in the same state, by the same workflow, in a record that the commit merged into this
  /// one.
  private func isBroughtAlong(_ key: String?, in state: String, by own: Workflow, since parent: ObjectID?) throws
    -> Bool
  {
    guard commit.isOurs, let key, let parent else { return false }
    let before = try memory.snapshot(at: parent)
    return try commit.stated.merged(into: reference).contains { merged in
      guard let fields = try before.fields(of: merged), commit.after(merged) == nil else { return false }
      let workflow = try before.workflow(of: fields)
      let formats = Formats(of: fields)
      return workflow?.name == own.name
        && formats.indices.contains { place in
          formats.key(at: place) == key && workflow?.state(of: formats.fields(at: place)) == state
        }
    }
  }

  private func reportUnknown(_ state: String, ofFormat name: String?, _ workflow: Workflow) {
    report(
      .illegalTransition, ofFormat: name,
      "it comes in as “\(state)”, which is no state of the workflow \(workflow.name)",
      expected: "one of \(workflow.states.keys.joined(separator: ", "))")
  }

  /// Judges an effective date, which must not lie more than a day after its own commit.
  private func judgeFuture(_ date: EDTF) {
    let today = commit.commit.committer.when.day
    guard let first = date.earliest, first > today.adding(days: 1) else { return }
    report(
      .dateFuture, "the effective date \(date) lies after \(today), the day of the commit",
      expected: "a plan is dates.expected")
  }
}

// The permission to find a record.
extension RecordJudge {
  /// Reports that the author of the commit may not find the record, or a format of it, in a state.
  ///
  /// - Parameter parent: The parent by whose rules that is asked; a file that no parent has is taken from the commit.
  func judgeFinding(in state: String, ofFormat name: String?, by workflow: Workflow, since parent: ObjectID?) throws {
    // without reports there is nothing to judge, and no signature to check
    guard judgement.isWanted, let roles = try rolesAsked(since: parent) else { return }
    let proof = try memory.proof(of: commit)
    let refusals = try memory.refusals(
      ofFindingIn: state, by: workflow, roles, in: commit, since: parent, Actor(of: commit.commit, proof: proof))
    report(refusals, of: "found \(state)", ofFormat: name, proof, roles)
  }

  /// Judges a record that a merge finds, which must be allowed by the rules that it keeps too.
  private func judgeFindingByKeptRules(in state: String, ofFormat name: String?, workflow: String) throws {
    let kept = try memory.snapshot(at: commit.id)
    guard judgement.isWanted, let roles = try kept.roles(),
      let workflow = try kept.workflow(of: .mapping(["workflow": .text(workflow)]))
    else { return }
    let proof = try memory.proof(of: commit)
    let refusals = try memory.refusals(
      ofFindingIn: state, by: workflow, roles, in: commit, since: commit.id, Actor(of: commit.commit, proof: proof))
    report(refusals, of: "found \(state)", ofFormat: name, proof, roles)
  }

  /// The roles that a commit is asked by: those of the parent, or where no parent has any its own.
  func rolesAsked(since parent: ObjectID?) throws -> Roles? {
    if let parent, let roles = try memory.snapshot(at: parent).roles() { return roles }
    guard try !commit.parents.contains(where: { try memory.snapshot(at: $0).roles() != nil }) else { return nil }
    return try memory.snapshot(at: commit.id).roles()
  }

  /// The workflows that a new record is asked by: the one that it goes by in the parent, and here.
  private func workflowsAsked(of fields: Value, since parent: ObjectID?) throws -> [Workflow] {
    let trees = try treesAsked(since: parent)
    let own = try memory.snapshot(at: commit.id)
    let names =
      try fields["workflow"].text.map { [$0] } ?? Array(OrderedSet([trees[0], own].map { try $0.settings().workflow }))
    return try names.compactMap { name in
      let named = Value.mapping(["workflow": .text(name)])
      return try (trees.first { try $0.hasOwnWorkflow(of: named) } ?? own).workflow(of: named)
    }
  }

  /// The trees whose rules a commit is asked by: a file that the first lacks is looked for in the next, and at last in
  /// its own.
  private func treesAsked(since parent: ObjectID?) throws -> [Snapshot] {
    let others = commit.parents.filter { $0 != parent }
    return try ((parent.map { [$0] } ?? []) + others + [commit.id]).map { try memory.snapshot(at: $0) }
  }

  /// Reports the refusals of a step or of a finding.
  ///
  /// Refusals of the signature that are reported elsewhere are left out: a bad one is a finding about its commit, and
  /// an unknown key that has the role is no missing role.
  func report(_ refusals: [Refusal], of what: String, ofFormat name: String?, _ proof: Actor.Proof, _ roles: Roles?) {
    let signature: CommitSignature = if case .checked(let signature) = proof { signature } else { .none }
    for refusal in refusals.unveiled(by: signature, roles) {
      if case .notSigned = refusal {
        report(
          .signature, ofFormat: name, "\(what): \(refusal.message)" + (signature.reason.map { " (\($0))" } ?? ""),
          expected: "a commit that is signed with a known key")
        continue
      }
      report(
        AuditRule(refusal), ofFormat: name, "\(what): \(refusal.message)",
        expected: refusal.expected(for: reference.description))
    }
  }
}

extension [Refusal] {
  fileprivate func unveiled(by signature: CommitSignature, _ roles: Roles?) -> [Refusal] {
    guard signature.status != .bad else { return filter { $0 != .notSigned(.broken) } }
    guard !isEmpty, signature.status == .unknownKey, roles?.names(keys: signature.keys) == true else { return self }
    let others = filter {
      if case .notPermitted = $0 { false } else { $0 != .notSigned(.unknownKey) }
    }
    return others + [.notSigned(.unknownKey)]
  }
}

extension Actor {
  /// The author of a commit.
  init(of commit: Commit, proof: Proof) {
    self.init(author: commit.author, committer: commit.committer, proof: proof)
  }
}
