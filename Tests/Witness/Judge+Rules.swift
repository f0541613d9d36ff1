// Who may change the rules, and what is asked again where they were others.
extension Judge {
  /// `rules:` in the parent's roles.yaml says who may change workflows and roles.yaml; each such change is a note.
  mutating func changesRules(_ this: Int, _ parent: Int) {
    let commit = history[this]
    guard commit.tree.files != history[parent].tree.files else { return }
    notesRules(this, against: [parent])
  }

  private mutating func notesRules(_ this: Int, against parents: [Int]) {
    if asks(.rulesNoted) { report(.rules, .note, at: this) }
    guard asks(.rulesRole) else { return }
    for parent in parents {
      guard let roles = history[parent].tree.files.roles.map({ World.roles[$0] }), let may = roles.rules else { continue }
      if !roles.has(history[this].author, may) { report(.role, at: this) }
    }
  }

  /// A merge changes the rules where it does not keep what one side alone moved, where its parents differ and several sides
  /// moved the file or have no common ancestor, or where it writes a version of its own.
  mutating func mergesRules(_ this: Int) {
    guard asks(.rulesAtMerge) else { return }
    if Part.rules.contains(where: { changes($0, this) }) { notesRules(this, against: history[this].parents) }
  }

  private mutating func changes(_ part: Part, _ this: Int) -> Bool {
    let parents = history[this].parents
    let values = parents.map { part.value(history[$0].tree) }
    let value = part.value(history[this].tree)
    guard values.contains(value) else { return true }
    guard Set(values).count > 1 else { return false }
    var isChange = false
    for (place, one) in parents.enumerated() {
      for two in parents.dropFirst(place + 1) where part.value(history[one].tree) != part.value(history[two].tree) {
        if moved(part, one, two) == (true, true) { isChange = true }
      }
    }
    let kept = parents.filter { part.value(history[$0].tree) == value }
    for side in parents where part.value(history[side].tree) != value {
      let pairs = kept.map { moved(part, side, $0) }
      if !pairs.contains(where: { $0.1 }) { isChange = true }
    }
    return isChange
  }

  /// At a merge a workflow of another name is a change of workflow against every parent, but where the side that has it alone
  /// moved it.
  mutating func mergesWorkflowName(_ this: Int) {
    guard asks(.workflowAtMerge), let record = history.record(this) else { return }
    for parent in history[this].parents where changesWorkflowName(this, against: parent) {
      if let before = history.record(parent) { changesWorkflow(this, against: parent, before, record) }
    }
  }

  /// Tells whether a merge changes the workflow of the record against a parent, and does not take it from a side that
  /// alone moved it.
  func changesWorkflowName(_ this: Int, against parent: Int) -> Bool {
    guard let record = history.record(this), let before = history.record(parent), before.workflow != record.workflow else { return false }
    let kept = history[this].parents.filter { history.record($0)?.workflow == record.workflow }
    return !kept.contains { moved(.workflowName, parent, $0) == (false, true) }
  }

  // MARK: What comes in by a merge is asked again where its rules were others

  mutating func asksAgain(_ this: Int) {
    guard asks(.askedAgain) else { return }
    let commit = history[this]
    let name = commit.tree.record?.workflow ?? keptWorkflow(this)
    let book = Rulebook(commit.tree.files, for: name)
    for side in commit.parents {
      let others = commit.parents.filter { $0 != side }
      let elsewhere = others.dropFirst().reduce(history.behind[others[0]]) { $0.intersection(history.behind[$1]) }
      if !isSpared(side, of: this, by: [.roles]) {
        for change in history.behind[side].subtracting(elsewhere) { asksAgainRules(this, of: change) }
      }
      let record = history.record(side)
      guard commit.tree.record != nil, record.map({ $0.workflow != name }) ?? false || !isSpared(side, of: this, by: [name == .main ? .main : .other, .roles])
      else { continue }
      for event in recordStates(history.behind[side]).subtracting(elsewhere) { asksAgain(this, of: event, name, book) }
    }
  }

  /// A side is spared where the merge keeps its rules, and no other side moved them against any parent.
  private func isSpared(_ side: Int, of this: Int, by rules: [Part]) -> Bool {
    guard rules.allSatisfy({ $0.value(history[this].tree) == $0.value(history[side].tree) }) else { return false }
    guard asks(.askedAgainOtherSide) else { return true }
    let parents = history[this].parents
    return parents.allSatisfy { other in
      other == side || parents.allSatisfy { parent in parent == other || !rules.contains { moved($0, other, parent).0 } }
    }
  }

  /// Each event that was done under another version of either file: role and signature, of its own author or of the merge's.
  private mutating func asksAgain(_ this: Int, of event: Int, _ name: WorkflowName, _ book: Rulebook) {
    let (deed, files) = (deeds[event], history[this].tree.files)
    guard deed.isEvent || deed.leftWorkflow != nil, deed.kind != .removal, deed.roles != files.roles || deed.workflow != name || deed.version(of: name) != files[name] else { return }
    let standing = history.record(this)?.state
    var demanded: [Demand] =
      switch deed.kind {
      // it is asked itself, not what is taken back by it
      case .undo: deed.undoes.flatMap { demands(of: $0, standing: standing) }
      case .merge: deed.setsAside.flatMap { demands(of: $0, standing: standing) }
      case .ownStep(_, nil): []
      default: demands(of: event, standing: standing)
      }
    if deed.leftWorkflow != nil, let state = history.record(event)?.state { demanded.append(.found(state)) }
    if asks(.askedAgainMissingStep),
      stepsTaken(event).contains(where: { transitions($0.from, $0.to, in: book.workflow).isEmpty })
    {
      report(.workflow, .warning, at: this)
    }
    let people = [history[event].author, history[this].author]
    if asks(.askedAgainWorkflow), deed.leftWorkflow != nil, history.record(event)?.state != .a, let roles = book.roles, let may = roles.rules,
      !people.contains(where: { roles.has($0, may) })
    {
      report(.role, at: this)
    }
    for demand in demanded {
      let lacking = people.map { lacks($0, for: demand, by: book) }
      guard !lacking.contains([]) else { continue }
      for rule in lacking[0] { report(rule, at: this, mendedBy: demanded) }
    }
  }

  /// A change of rules made under another roles.yaml must be allowed to its author or the merge's by the kept `rules:`.
  private mutating func asksAgainRules(_ this: Int, of change: Int) {
    guard asks(.askedAgainRules), found[change].contains(where: { $0.finding.rule == .rules }) else { return }
    let kept = history[this].tree.files.roles
    // its author was asked by the roles.yaml of every parent
    let under = history[change].parents.map { history[$0].tree.files.roles }
    guard !under.contains(kept), let roles = kept.map({ World.roles[$0] }), let may = roles.rules else { return }
    if !roles.has(history[change].author, may), !roles.has(history[this].author, may) { report(.role, at: this) }
  }

  // MARK: A later commit that names the record with `Keeps:`

  /// Tells whether somebody with the roles, by the rules of that commit's parent, mends with a later `Keeps:` what a
  /// merge lacks.
  func isMendedLater(_ found: Found, in behind: CommitSet) -> Bool {
    guard asks(.keepsLater), let demanded = found.mendedBy else { return false }
    return behind.contains { later in
      let commit = history[later]
      guard later > found.finding.commit, history.behind[later].has(found.finding.commit), commit.parents.count == 1,
        let record = commit.tree.record, commit.says?.keeps == record.state
      else { return false }
      let book = rulebook(of: later, against: commit.parents[0], for: record.workflow)
      return demanded.allSatisfy { lacks(commit.author, for: $0, by: book).isEmpty }
    }
  }
}
