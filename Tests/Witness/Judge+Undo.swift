// What takes an earlier commit back.
extension Judge {
  /// DESIGN §4: an undo is lawful where each field that the commit changed has the value from before it, the undone event still counted,
  /// the record still held what that commit wrote, and no other step or found record counts but those before it.
  ///
  /// - Returns: Whether all that it changes of the state is judged.
  mutating func judgeUndo(_ this: Int, of undone: Int) -> Bool {
    guard let parent = history[this].parents.first else { return false }
    let behind = history.behind[parent]
    let changed = changes(of: undone)
    let isSame = if case .step(let from, let to, _) = deeds[undone].kind { from == to } else { false }
    // what changed nothing is taken back by changing nothing
    if changed.isEmpty, !isSame { return false }
    let events = broughtIn(by: undone).union(CommitSet(undone))
    let isBack = changed.allSatisfy {
      $0.value(history.record(this)) == $0.value(before(undone)) && $0.value(history.record(parent)) == $0.value(history.record(undone))
    }
    if asks(.undoBringsBack), !isBack { report(.undo, at: this) }
    guard changed.contains(.state) || isSame else { return false }
    let all = events.union(agreeing(with: events, in: behind))
    if asks(.undoStillCounts), isEvent(undone), !counted(behind).has(undone) { report(.undo, at: this) }
    if asks(.undoNothingAfter), hasLater(than: undone, but: all, in: behind) { report(.undo, at: this) }
    let overruled = history[undone].parents.count > 1 ? deeds[undone].setsAside : []
    deeds[this].kind = .undo
    deeds[this].undoes = all
    asksRoleOfUndo(this, parent, all.union(overruled))
    return true
  }

  /// Whether a step or found record counts that is not before an event.
  private func hasLater(than undone: Int, but events: CommitSet, in behind: CommitSet) -> Bool {
    counted(behind).contains { other in
      deeds[other].isStepOrFound && !events.has(other) && other > undone
    }
  }

  /// DESIGN §4: who undoes a step, or makes one count again, must have the role and signature that the step asks.
  private mutating func asksRoleOfUndo(_ this: Int, _ parent: Int, _ events: CommitSet) {
    guard asks(.undoRole) else { return }
    let name = history.record(parent)?.workflow ?? history.record(this)?.workflow ?? .main
    let book = rulebook(of: this, against: parent, for: name)
    let state = history.record(this)?.state
    for event in events {
      for demand in demands(of: event, standing: state) {
        if let lacking = lacks(history[this].author, for: demand, by: book) { report(lacking, at: this) }
      }
    }
  }

  private func isEvent(_ commit: Int) -> Bool { deeds[commit].isEvent || history[commit].parents.count > 1 }

  /// A field of the record.
  enum Field: CaseIterable {
    case state, note, workflow

    func value(_ record: Record?) -> Int {
      guard let record else { return -1 }
      return switch self {
      case .state: State.allCases.firstIndex(of: record.state) ?? 0
      case .note: record.note
      case .workflow: record.workflow == .main ? 0 : 1
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
