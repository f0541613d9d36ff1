// What a commit with one parent, or none, does.
extension Judge {
  mutating func judgeOrdinary(_ this: Int) {
    let commit = history[this]
    let parent = commit.parents.first
    let (before, after) = (parent.flatMap { history.record($0) }, commit.tree.record)
    if let parent { changesRules(this, parent) }
    noteRules(this, parent, before?.workflow ?? after?.workflow ?? .main)
    var isJudged = false
    if let undone = commit.says?.undoes, history.behind[this].has(undone), undone != this {
      isJudged = judgeUndo(this, of: undone)
    }
    if !isJudged { judgeChange(this, parent, from: before, to: after) }
    if isJudged, let undone = commit.says?.undoes, let before, let after, before.workflow != after.workflow,
      !changes(of: undone).contains(.workflow)
    {
      changesWorkflow(this, against: parent, before, after)
    }
    keepsWhatStands(this)
  }

  /// What it was done under.
  private mutating func noteRules(_ this: Int, _ parent: Int?, _ name: WorkflowName) {
    let own = history[this].tree.files
    let files = parent.map { history[$0].tree.files } ?? own
    deeds[this].main = files.main ?? own.main
    deeds[this].other = files.other ?? own.other
    deeds[this].roles = files.roles ?? own.roles
    deeds[this].workflow = name
  }

  private mutating func judgeChange(_ this: Int, _ parent: Int?, from before: Record?, to after: Record?) {
    switch (before, after) {
    case (nil, nil): if history[this].says != nil { untrue(this) }
    case (nil, let after?): isFound(this, after)
    case (_?, nil): isRemoved(this)
    case (let before?, let after?):
      if before.workflow != after.workflow { changesWorkflow(this, against: parent, before, after) }
      let saysSame = history[this].says?.transition == Statement.Passage(after.state, after.state)
      let isStep = before.state != after.state || saysSame
      if isStep, before.workflow == after.workflow { takesStep(this, parent, before.state, after.state) }
      statesTransition(this, Statement.Passage(before.state, after.state), isStep: isStep)
    }
    if history[this].says?.isRemoved == true, after != nil || before == nil { untrue(this) }
  }

  /// DESIGN §3: a change of state is a step of the parent's workflow, by somebody with its role and signature, its guards held.
  private mutating func takesStep(_ this: Int, _ parent: Int?, _ from: State, _ to: State) {
    let commit = history[this]
    let name = commit.tree.record?.workflow ?? .main
    let book = rulebook(of: this, against: parent, for: name)
    deeds[this].kind = .step(from: from, to: to, name: "")
    let behind = history.behind[this].subtracting(CommitSet(this))
    guard let step = stepTaken(behind, from, to, book) else {
      if asks(.stepExists) { report(.illegalTransition, at: this) }
      return
    }
    deeds[this].kind = .step(from: from, to: to, name: step.name)
    if asks(.stepGuard), step.requiresNote, commit.tree.record?.note == 0 { report(.guard, at: this) }
    if let lacking = lacks(commit.author, for: .step(from: from, to: to, name: step.name), by: book) { report(lacking, at: this) }
    if asks(.unknownPrevious), step.to == .previous, previousState(behind) == nil,
      let lacking = lacks(commit.author, for: .found(to), by: book)
    {
      report(lacking, at: this)
    }
  }

  func stepTaken(_ behind: CommitSet, _ from: State, _ to: State, _ book: Rulebook) -> Step? {
    guard let step = transition(from, to, "", in: book.workflow) else { return nil }
    guard step.to == .previous else { return step }
    if let previous = previousState(behind) { return previous == to ? step : nil }
    // where nobody knows what was before, it goes back to where a step leads here from
    return (book.workflow?.steps ?? []).contains { $0.from.contains(to) && $0.to == .state(from) } ? step : nil
  }

  /// DESIGN §4: a record that no parent has may stand in any state, but who finds it in another than the initial one needs the role;
  /// one that was removed comes back by a commit that names it.
  private mutating func isFound(_ this: Int, _ record: Record) {
    let commit = history[this]
    deeds[this].kind = .found(record.state)
    let wasThere = history.behind[this].contains { history.record($0) != nil && $0 != this }
    if wasThere, commit.says == nil, asks(.returnStated) { report(.returned, at: this) }
    let book = rulebook(of: this, against: commit.parents.first, for: record.workflow)
    if let workflow = book.workflow, !workflow.states.contains(record.state) { report(.illegalTransition, at: this) }
    if let lacking = lacks(commit.author, for: .found(record.state), by: book) { report(lacking, at: this) }
    statesTransition(this, Statement.Passage(nil, record.state), isStep: true)
  }

  /// DESIGN §4: a removal is announced by trailer; a record that just vanishes is a finding.
  private mutating func isRemoved(_ this: Int) {
    deeds[this].kind = .removal
    if asks(.removalAnnounced), history[this].says?.isRemoved != true { report(.vanished, at: this) }
    if history[this].says?.transition != nil { untrue(this) }
  }

  /// DESIGN §3: a record whose workflow changes to one of another name stands before and after in a state of the same name, is found there,
  /// and outside the initial state only by who may change the rules.
  mutating func changesWorkflow(_ this: Int, against parent: Int?, _ before: Record, _ after: Record) {
    let commit = history[this]
    if commit.parents.count < 2, deeds[this].kind != .undo { deeds[this].kind = .found(after.state) }
    deeds[this].leftWorkflow = before.workflow
    let books = [before.workflow, after.workflow].map { rulebook(of: this, against: parent, for: $0) }
    let isShared = books.allSatisfy { $0.workflow?.states.contains(after.state) ?? false }
    if before.state != after.state || !isShared {
      if asks(.workflowState) { report(.workflow, at: this) }
      return
    }
    if asks(.workflowFound) {
      for book in books {
        if let lacking = lacks(commit.author, for: .found(after.state), by: book) { report(lacking, at: this) }
      }
    }
    if asks(.workflowRole), after.state != .a, let rules = books[0].roles?.rules, books[0].roles?.has(commit.author, rules) == false {
      report(.role, at: this)
    }
    comesBack(this, to: after.workflow, books[1])
  }

  /// DESIGN §3: where it comes back to a workflow that it had left, the steps between must be steps of that workflow too.
  private mutating func comesBack(_ this: Int, to name: WorkflowName, _ book: Rulebook) {
    guard asks(.workflowReturn) else { return }
    let before = history.behind[this].subtracting(CommitSet(this))
    var between: [Int] = []
    for event in counted(before).newestFirst {
      if deeds[event].kind != .nothing, history.record(event)?.workflow == name {
        let isForeign = between.contains { step in
          guard case .step(let from, let to, let stepName) = deeds[step].kind else { return false }
          return transition(from, to, stepName, in: book.workflow) == nil
        }
        if isForeign { report(.workflow, at: this) }
        return
      }
      between.append(event)
    }
  }

  // MARK: Trailers

  mutating func untrue(_ this: Int) { if asks(.statementsTrue) { report(.trailer, at: this) } }

  /// DESIGN §4: the tree is the truth, trailers are the statement: where they disagree is a finding.
  private mutating func statesTransition(_ this: Int, _ passage: Statement.Passage, isStep: Bool) {
    guard let said = history[this].says else { return }
    if let stated = said.transition, !isStep || stated != passage { untrue(this) }
  }

  /// DESIGN §4: `Keeps: STATE` says the state that stands.
  mutating func keepsWhatStands(_ this: Int) {
    guard let kept = history[this].says?.keeps else { return }
    if history.record(this)?.state != kept { untrue(this) }
  }
}
