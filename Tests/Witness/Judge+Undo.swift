// What takes an earlier commit back.
extension Judge {
  /// An undo is lawful where each field that the commit changed has the value from before it, the undone event still counted,
  /// the record still held what that commit wrote, and no other step or found record counts but those before it.
  ///
  /// - Returns: Whether all that it changes of the state is judged.
  mutating func judgeUndo(_ this: Int, of undone: Int) -> Bool {
    guard let parent = history[this].parents.first else { return false }
    let behind = history.behind[parent]
    let changed = changes(of: undone)
    let isSame = if case .step(let from, let to, _) = deeds[undone].kind { from == to } else { false }
    let brought = broughtIn(by: undone)
    let overruled = history[undone].parents.count > 1 ? deeds[undone].setsAside : []
    // only what brought the record in, or took it away, is taken back by taking it away, or bringing it in
    let isPresent = (history.record(parent) == nil) == (history.record(this) == nil)
    let isOfPresence =
      history.record(this) == nil
      ? before(undone) == nil && history.record(undone) != nil : before(undone) != nil && history.record(undone) == nil
    let all = brought.union(CommitSet(undone))
    // what changed nothing is taken back by changing nothing
    if changed.isEmpty, !isSame, brought.isEmpty, overruled.isEmpty, isPresent { return false }
    let isBack = changed.allSatisfy {
      $0.value(history.record(this)) == $0.value(before(undone)) && $0.value(history.record(parent)) == $0.value(history.record(undone))
    }
    // what is taken away whole was as it had come
    let isWhat = history.record(this) != nil || history.record(parent) == history.record(undone)
    if asks(.undoBringsBack), !isBack || !isWhat || (!isPresent && !isOfPresence) { report(.undo, at: this) }
    if !isPresent, !isOfPresence, history.record(this) != nil { return false }
    if !isPresent, let record = history.record(this),
      rulebook(of: this, against: parent, for: record.workflow).workflow?.states.contains(record.state) == false
    {
      report(.illegalTransition, at: this)
    }
    // what brought the record in, or took it away, is not taken back where it is there before and after
    if isPresent, history.record(this) != nil, before(undone) == nil || history.record(undone) == nil, !changed.isEmpty {
      deeds[this].kind = .undo
      deeds[this].undoes = all.union(agreeing(with: all, in: behind))
      return true
    }
    let isWhole = changed.contains(.state) || isSame || !isPresent
    guard isWhole || !brought.isEmpty || !overruled.isEmpty else { return false }
    let agreeing = all.union(agreeing(with: all, in: behind))
    deeds[this].kind = .undo
    deeds[this].undoes = agreeing
    if asks(.undoStillCounts), isEvent(undone), !recordStates(behind).has(undone) {
      report(.undo, at: this)
      return isWhole
    }
    if asks(.undoNothingAfter), isWhole, hasLater(than: undone, but: agreeing, in: behind) { report(.undo, at: this) }
    asksRoleOfUndo(this, parent, agreeing.union(overruled))
    return isWhole
  }

  /// Tells whether a step or found record counts that is not before an event.
  private func hasLater(than undone: Int, but events: CommitSet, in behind: CommitSet) -> Bool {
    let before = history[undone].parents.first.map { history.behind[$0] } ?? []
    return counted(behind).contains { other in
      deeds[other].isStepOrFound && !events.has(other) && !before.has(other)
    }
  }

  /// Asks for the role and signature of a step of whoever undoes it, or makes it count again.
  private mutating func asksRoleOfUndo(_ this: Int, _ parent: Int, _ events: CommitSet) {
    guard asks(.undoRole) else { return }
    let name = history.record(parent)?.workflow ?? history.record(this)?.workflow ?? .main
    let book = rulebook(of: this, against: parent, for: name)
    let state = history.record(this)?.state
    for event in events {
      for demand in demands(of: event, standing: state) {
        for lacking in lacks(history[this].author, for: demand, by: book) { report(lacking, at: this) }
      }
    }
  }

  private func isEvent(_ commit: Int) -> Bool { deeds[commit].isEvent || history[commit].parents.count > 1 }

  /// A field of the record.
  enum Field: CaseIterable {
    case state, note, workflow

    func value(_ record: Record?) -> Int {
      switch self {
      case .state: record.flatMap { State.allCases.firstIndex(of: $0.state) } ?? -1
      // absent there as here
      case .note: record?.note ?? 0
      case .workflow: record.map { $0.workflow == .main ? 0 : 1 } ?? -1
      }
    }
  }

  private func before(_ commit: Int) -> Record? { history[commit].parents.first.flatMap { history.record($0) } }

  /// The fields that a commit changed against its first parent.
  func changes(of commit: Int) -> [Field] {
    Field.allCases.filter { $0.value(before(commit)) != $0.value(history.record(commit)) }
  }

  /// The events that a merge brought in.
  func broughtIn(by commit: Int) -> CommitSet {
    guard history[commit].parents.count > 1, let first = history[commit].parents.first else { return [] }
    let brought = history.behind[commit].subtracting(history.behind[first]).subtracting(CommitSet(commit))
    return brought.filterSet { deeds[$0].isEvent }
  }
}
