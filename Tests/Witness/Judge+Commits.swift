// What a commit with one parent, or none, does.
extension Judge {
  mutating func judgeOrdinary(_ this: Int) {
    let commit = history[this]
    let parent = commit.parents.first
    let (before, after) = (parent.flatMap { history.record($0) }, commit.tree.record)
    if let parent { changesRules(this, parent) }
    noteRules(this, parent, before?.workflow ?? after?.workflow ?? .main)
    var isJudged = false
    if let undone = commit.says?.undoes, history.behind[this].has(undone), undone != this, before != nil || after != nil {
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

  /// Notes the rules under which it was done.
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
      let saysSame = history[this].says?.transition == Statement.StateChange(after.state, after.state)
      let isStep = before.state != after.state || saysSame
      if isStep, before.workflow == after.workflow || before.state == after.state {
        takesStep(this, parent, before.state, after.state, by: before.workflow)
      }
      statesTransition(this, Statement.StateChange(before.state, after.state), isStep: isStep)
    }
    if history[this].says?.isRemoved == true, after != nil || before == nil { untrue(this) }
  }

  /// A change of state is a step of the parent's workflow, by somebody with its role and signature, its guards held.
  private mutating func takesStep(_ this: Int, _ parent: Int?, _ from: State, _ to: State, by name: WorkflowName) {
    let book = rulebook(of: this, against: parent, for: name)
    deeds[this].kind = .step(from: from, to: to, name: "")
    let behind = history.behind[this].subtracting(CommitSet(this))
    let possible = stepsPossible(behind, from, to, book)
    guard let first = possible.first else {
      if asks(.stepExists) { report(.illegalTransition, at: this) }
      return
    }
    // where several lead there, it is the first whose guards hold
    let step = possible.first { lacks(this, behind, $0, from, to, book).isEmpty } ?? first
    deeds[this].kind = .step(from: from, to: to, name: step.name)
    for lacking in lacks(this, behind, step, from, to, book) { report(lacking, at: this) }
  }

  /// The permissions that a step of a commit lacks.
  func lacks(_ this: Int, _ behind: CommitSet, _ step: Step, _ from: State, _ to: State, _ book: Rulebook) -> Set<Rule> {
    let commit = history[this]
    var lacking: Set<Rule> = []
    if asks(.stepGuard), step.requiresNote, commit.tree.record?.note == 0 { lacking.insert(.guard) }
    lacking.formUnion(lacks(commit.author, for: step, by: book))
    if asks(.unknownPrevious), step.to == .previous, previousState(behind) == nil {
      lacking.formUnion(lacks(commit.author, for: .found(to), by: book))
    }
    return lacking
  }

  /// The steps that lead from one state to another; one that goes back leads to the state before, or where nobody knows that, to where a
  /// step leads here from.
  func stepsPossible(_ behind: CommitSet, _ from: State, _ to: State, _ book: Rulebook) -> [Step] {
    let previous = previousState(behind)
    return (book.workflow?.steps ?? []).filter { step in
      guard step.to == .previous, let previous else { return leads(step, from, to, in: book.workflow) }
      return step.from.contains(from) && from != to && previous == to
    }
  }

  /// A record that no parent has may stand in any state, but who finds it in another than the initial one needs the role;
  /// one that was removed comes back by a commit that names it.
  private mutating func isFound(_ this: Int, _ record: Record) {
    let commit = history[this]
    deeds[this].kind = .found(record.state)
    let wasThere = history.behind[this].contains { history.record($0) != nil && $0 != this }
    if wasThere, commit.says == nil, asks(.returnStated) { report(.returned, at: this) }
    let book = rulebook(of: this, against: commit.parents.first, for: record.workflow)
    if let workflow = book.workflow, !workflow.states.contains(record.state) {
      report(.illegalTransition, at: this)
    } else {
      for lacking in lacks(commit.author, for: .found(record.state), by: book) { report(lacking, at: this) }
    }
    statesTransition(this, Statement.StateChange(nil, record.state), isStep: true)
  }

  /// A removal is announced by trailer; a record that just vanishes is a finding.
  private mutating func isRemoved(_ this: Int) {
    deeds[this].kind = .removal
    if asks(.removalAnnounced), history[this].says?.isRemoved != true { report(.vanished, at: this) }
    if history[this].says?.transition != nil { untrue(this) }
  }

  /// A record whose workflow changes to one of another name stands before and after in a state of the same name, is found there,
  /// and outside the initial state only by who may change the rules.
  mutating func changesWorkflow(_ this: Int, against parent: Int?, _ before: Record, _ after: Record) {
    let commit = history[this]
    if commit.parents.count < 2, deeds[this].kind != .undo {
      // in one state it is asked for as a record that is found, and is no event of the state
      deeds[this].kind = before.state == after.state ? .nothing : .step(from: before.state, to: after.state, name: "")
    }
    deeds[this].leftWorkflow = before.workflow
    let books = [before.workflow, after.workflow].map { rulebook(of: this, against: parent, for: $0) }
    let isShared = books.allSatisfy { $0.workflow?.states.contains(after.state) ?? false }
    if before.state != after.state || !isShared {
      if asks(.workflowState) { report(.workflow, at: this) }
      return
    }
    if asks(.workflowFound) {
      for book in books {
        for lacking in lacks(commit.author, for: .found(after.state), by: book) { report(lacking, at: this) }
      }
    }
    if asks(.workflowRole), after.state != .a, let rules = books[0].roles?.rules, books[0].roles?.has(commit.author, rules) == false {
      report(.role, at: this)
    }
    comesBack(this, after: parent, to: after.workflow, books[1])
  }

  /// Checks a record that comes back to a workflow it had left: the steps between must be steps of that workflow too.
  private mutating func comesBack(_ this: Int, after parent: Int?, to name: WorkflowName, _ book: Rulebook) {
    guard asks(.workflowReturn) else { return }
    let before = parent.map { history.behind[$0] } ?? []
    var between: [Int] = []
    for event in counted(before).newestFirst {
      if deeds[event].kind != .nothing, history.record(event)?.workflow == name {
        let isForeign = between.contains { step in
          stepsTaken(step).contains { transitions($0.from, $0.to, in: book.workflow).isEmpty }
        }
        if isForeign { report(.workflow, at: this) }
        return
      }
      between.append(event)
    }
  }

  // MARK: Trailers

  mutating func untrue(_ this: Int) { if asks(.statementsTrue) { report(.trailer, at: this) } }

  /// The tree is the truth, trailers are the statement: where they disagree is a finding.
  private mutating func statesTransition(_ this: Int, _ stateChange: Statement.StateChange, isStep: Bool) {
    guard let said = history[this].says else { return }
    if let stated = said.transition, !isStep || stated != stateChange { untrue(this) }
  }

  /// `Keeps: STATE` says the state that stands.
  mutating func keepsWhatStands(_ this: Int) {
    guard let kept = history[this].says?.keeps else { return }
    if history.record(this)?.state != kept { untrue(this) }
  }
}
