// Somebody decided at a merge: docs/judging.md, “Merges”, 4.
extension Judge {
  /// Sets the events of a side aside, and says what roles that needs.
  mutating func setsAside(_ this: Int, _ side: Int, _ kept: [Int], isDropped: Bool = false) -> [Demand] {
    let aside = events(of: side, notOf: kept).filterSet {
      (isDropped || !isTaken($0, by: kept, notOf: side)) && !isSame($0)
    }
    deeds[this].setsAside.formUnion(aside)
    let keptEvents = kept.reduce(CommitSet()) { $0.union(history.behind[$1]) }
    // what it took back, or set aside, stays so where the kept side doesn't have it
    if asks(.undoneStaysAside) {
      for event in aside {
        deeds[this].setsAside.formUnion(deeds[event].undoes.union(deeds[event].setsAside).subtracting(keptEvents))
      }
    }
    return aside.flatMap { event -> [Demand] in
      switch deeds[event].kind {
      case .undo where history.record(event) == nil: return demands(of: event, standing: history.record(this)?.state)
      case .undo, .merge:
        guard asks(.undoSetAside) else { return [] }
        let found: [Demand] = isRemovalByMerge(event) ? history.record(this).map { [.found($0.state)] } ?? [] : []
        return found
          + deeds[event].undoes.union(deeds[event].setsAside).intersection(keptEvents)
          .flatMap { demands(of: $0, standing: history.record(this)?.state) }
      default: return demands(of: event, standing: history.record(this)?.state)
      }
    }
  }

  /// The steps of a side that the kept ones took too agree with theirs.
  mutating func agreesWithSame(_ this: Int, _ side: Int, _ kept: [Int]) {
    guard asks(.sameStep) else { return }
    for event in events(of: side, notOf: kept) where !isSame(event) {
      for keeper in kept {
        let same = events(of: keeper, notOf: [side]).first { isSame(event, as: $0) }
        guard let same, !deeds[this].agreements.contains(where: { $0.1.has(event) }) else { continue }
        deeds[this].agreements.append((CommitSet(same), CommitSet(event)))
      }
    }
  }

  /// A step that the kept side took too, from the same state to the same, or a record that it found so too, is not set aside.
  func isTaken(_ event: Int, by kept: [Int], notOf side: Int) -> Bool {
    guard asks(.sameStep) else { return false }
    return kept.contains { keeper in
      events(of: keeper, notOf: [side]).contains { other in
        isSame(event, as: other)
      }
    }
  }

  /// Tells whether two commits took the same step, or found the record in the same state.
  func isSame(_ event: Int, as other: Int) -> Bool {
    switch (deeds[event].kind, deeds[other].kind) {
    case (.step(let from, let to, _), .step(let otherFrom, let otherTo, _)): from == otherFrom && to == otherTo
    case (.found(let state), .found(let otherState)): state == otherState
    default: false
    }
  }

  /// A step to the same state is never set aside.
  func isSame(_ event: Int) -> Bool {
    guard asks(.sameCounts), case .step(let from, let to, _) = deeds[event].kind else { return false }
    return from == to
  }

  /// Of two final states either may be kept; one final state is never left, unless the record is removed and that is announced.
  mutating func leavesFinal(_ this: Int, _ side: Int) {
    guard asks(.finalState), let record = history.record(side), Workflow.final.contains(record.state) else { return }
    let name = history.record(this)?.workflow ?? keptWorkflow(this)
    let books = [Rulebook(history[side].tree.files, for: record.workflow), Rulebook(history[this].tree.files, for: name)]
    guard books.contains(where: { $0.workflow?.states.contains(record.state) ?? false }) else { return }
    let kept = history.record(this)?.state
    if let kept, Workflow.final.contains(kept), books[1].workflow?.states.contains(kept) ?? false { return }
    if kept == nil, history[this].says?.isRemoved == true { return }
    report(.illegalTransition, at: this)
  }

  /// Checks that whoever decides has the roles of the events set aside by the kept rules, and says so.
  mutating func isSaid(_ this: Int, _ demanded: [Demand]) {
    let commit = history[this]
    let book = Rulebook(commit.tree.files, for: commit.tree.record?.workflow ?? keptWorkflow(this))
    let lacking = demanded.filter { !lacks(commit.author, for: $0, by: book).isEmpty }
    if asks(.decisionRole), !lacking.isEmpty {
      for demand in lacking {
        for rule in lacks(commit.author, for: demand, by: book) { report(rule, at: this, mendedBy: lacking) }
      }
    } else if asks(.decisionSaid) {
      let isSaid = commit.tree.record == nil ? commit.says?.isRemoved == true : commit.says?.keeps != nil
      if !isSaid { report(.undecided, .warning, at: this, mendedBy: demanded) }
    }
  }

  /// The workflow of a record that a merge no longer has.
  func keptWorkflow(_ this: Int) -> WorkflowName {
    history[this].parents.compactMap { history.record($0)?.workflow }.first ?? .main
  }
}
