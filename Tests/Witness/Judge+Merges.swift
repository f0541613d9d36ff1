// Merges, by parts: docs/judging.md, “Merges”.
extension Judge {
  /// A part of what a merge joins.
  enum Part: Hashable, CaseIterable {
    case state, note, workflowName
    case main, other, roles

    static let rules: [Part] = [.main, .other, .roles]

    /// Its value in a tree; nil is absent.
    func value(_ tree: Tree) -> Int? {
      switch self {
      case .state: tree.record.flatMap { State.allCases.firstIndex(of: $0.state) }
      case .note: tree.record?.note
      case .workflowName: tree.record.map { $0.workflow == .main ? 0 : 1 }
      case .main: tree.files.main
      case .other: tree.files.other
      case .roles: tree.files.roles
      }
    }
  }

  mutating func judgeMerge(_ this: Int) {
    let commit = history[this]
    deeds[this].kind = .merge
    if commit.says?.undoes != nil, asks(.undoBringsBack) { report(.undo, at: this) }
    mergesState(this)
    mergesField(this, .note)
    mergesField(this, .workflowName)
    mergesWorkflowName(this)
    mergesRules(this)
    asksAgain(this)
    keepsWhatStands(this)
    if commit.says?.isRemoved == true, commit.tree.record != nil { untrue(this) }
  }

  // MARK: 1. Which side moved a part

  /// The result of merging the best common ancestors.
  private enum Base {
    case none
    case value(Int?)
    case undecided
  }

  private func base(_ part: Part, _ ancestors: [Int]) -> Base {
    guard let first = ancestors.first else { return .none }
    let value = part.value(history[first].tree)
    if ancestors.allSatisfy({ part.value(history[$0].tree) == value }) { return .value(value) }
    guard asks(.severalAncestors) else { return .value(value) }
    var merged = value
    var joined = history.behind[first]
    for next in ancestors.dropFirst() {
      defer { joined.formUnion(history.behind[next]) }
      let other = part.value(history[next].tree)
      guard merged != other else { continue }
      switch base(part, history.bases(joined, next)) {
      case .value(merged): merged = other
      case .value(other): continue
      default: return .undecided
      }
    }
    return .value(merged)
  }

  /// The whole record that merging the best common ancestors would give; nil where that is undecided.
  private func recordBase(_ ancestors: [Int]) -> (record: Record?, Void)? {
    let first = ancestors[0]
    var (merged, joined) = (history.record(first), history.behind[first])
    guard asks(.severalAncestors) else { return (merged, ()) }
    for next in ancestors.dropFirst() {
      defer { joined.formUnion(history.behind[next]) }
      guard history.record(next) != merged else { continue }
      let other = history.record(next)
      let bases = history.bases(joined, next)
      if bases.isEmpty { return nil }
      guard let old = recordBase(bases) else { return nil }
      if merged == old.record {
        merged = other
      } else if other != old.record {
        // both changed it: field by field, where both have it
        guard let ours = merged, let theirs = other, let before = old.record else { return nil }
        func one<Value: Equatable>(_ field: (Record) -> Value) -> Value? {
          field(ours) == field(theirs) || field(theirs) == field(before)
            ? field(ours) : field(ours) == field(before) ? field(theirs) : nil
        }
        guard let state = one(\.state), let note = one(\.note), let workflow = one(\.workflow) else { return nil }
        merged = Record(state, note: note, workflow: workflow)
      }
    }
    return (merged, ())
  }

  /// Tells of each of two sides whether it moved a part.
  func moved(_ part: Part, _ one: Int, _ two: Int) -> (Bool, Bool) {
    let ancestors = history.bases(one, two)
    let values = (part.value(history[one].tree), part.value(history[two].tree))
    if part == .state, asks(.removalAgainstChange), (values.0 == nil) != (values.1 == nil), !ancestors.isEmpty {
      // against a removal, whoever changed anything in the record moved
      guard let old = recordBase(ancestors) else { return (true, true) }
      return (history.record(one) != old.record, history.record(two) != old.record)
    }
    switch base(part, ancestors) {
    case .none: return Part.rules.contains(part) ? (true, true) : (values.0 != nil, values.1 != nil)
    case .undecided: return (true, true)
    case .value(let old): return (values.0 != old, values.1 != old)
    }
  }

  private enum Ending {
    case superseded
    case bothMoved([Int])
    case dropped
  }

  /// The ending of a side that is not kept: it is compared with every parent that has the kept value.
  private func ending(_ part: Part, of side: Int, against kept: [Int]) -> Ending {
    let pairs = (asks(.octopus) ? kept : Array(kept.prefix(1))).map { ($0, moved(part, side, $0)) }
    if pairs.contains(where: { $0.1.1 && !$0.1.0 }) { return .superseded }
    let both = pairs.filter { $0.1.0 && $0.1.1 }.map(\.0)
    return both.isEmpty ? .dropped : .bothMoved(both)
  }

  // MARK: 2. What one side alone moved is kept; a value of the merge's own

  private mutating func mergesState(_ this: Int) {
    let parents = history[this].parents
    let value = Part.state.value(history[this].tree)
    let kept = parents.filter { Part.state.value(history[$0].tree) == value }
    guard !kept.isEmpty else { return takesOwnStep(this) }
    agrees(this, kept)
    var demanded: [Demand] = []
    var isDecided = false
    for side in parents where Part.state.value(history[side].tree) != value {
      switch ending(.state, of: side, against: kept) {
      case .superseded: break
      case .dropped:
        if asks(.dropped) { report(.dropped, at: this) }
        _ = setsAside(this, side, kept, isDropped: true)
      case .bothMoved(let others):
        agreesWithSame(this, side, kept)
        if leadsOn(from: side, to: others) { continue }
        let own = events(of: side, notOf: kept).filterSet { !isSame($0) }
        if value != nil, history.record(side) != nil, !own.isEmpty, own.allSatisfy({ isTaken($0, by: kept, notOf: side) }) { continue }
        isDecided = true
        leavesFinal(this, side)
        demanded += setsAside(this, side, kept)
      }
    }
    if isDecided { isSaid(this, demanded) }
  }

  private mutating func mergesField(_ this: Int, _ part: Part) {
    guard history.record(this) != nil, asks(.dropped) else { return }
    let parents = history[this].parents.filter { history.record($0) != nil }
    let value = part.value(history[this].tree)
    let kept = parents.filter { part.value(history[$0].tree) == value }
    guard !kept.isEmpty else { return }
    for side in parents where part.value(history[side].tree) != value {
      if case .dropped = ending(part, of: side, against: kept) { report(.dropped, at: this) }
    }
  }

  /// A state that no parent had is a step from each parent's state, lawful by that parent's rules and by the kept ones;
  /// from a parent without the record it is found there.
  private mutating func takesOwnStep(_ this: Int) {
    let commit = history[this]
    let states = commit.parents.map { history.record($0)?.state }
    deeds[this].kind = .ownStep(from: states, to: commit.tree.record?.state)
    guard let record = commit.tree.record else {
      if asks(.removalAnnounced), commit.says?.isRemoved != true { report(.vanished, at: this) }
      return
    }
    guard asks(.ownStep) else { return }
    let kept = Rulebook(commit.tree.files, for: record.workflow)
    let holders = commit.parents.filter { history.record($0) != nil }
    let wasThere = history.behind[this].contains { history.record($0) != nil && $0 != this }
    if holders.isEmpty, wasThere, commit.says == nil, asks(.returnStated) { report(.returned, at: this) }
    for (parent, state) in zip(commit.parents, states) {
      // told as a change of workflow
      if changesWorkflowName(this, against: parent) { continue }
      if state == nil, !holders.isEmpty {
        // a removal that is given up
        switch ending(.state, of: parent, against: holders) {
        case .superseded: break
        case .dropped:
          if asks(.dropped) { report(.dropped, at: this) }
          _ = setsAside(this, parent, holders, isDropped: true)
        case .bothMoved: isSaid(this, setsAside(this, parent, holders))
        }
      }
      for book in [rulebook(of: this, against: parent, for: history.record(parent)?.workflow ?? record.workflow), kept] {
        if let state {
          let behind = history.behind[parent]
          let possible = stepsPossible(behind, state, record.state, book)
          guard let first = possible.first else {
            report(.illegalTransition, at: this)
            continue
          }
          let step = possible.first { lacks(this, behind, $0, state, record.state, book).isEmpty } ?? first
          for lacking in lacks(this, behind, step, state, record.state, book) { report(lacking, at: this) }
        } else if book.workflow?.states.contains(record.state) == false {
          report(.illegalTransition, at: this)
        } else {
          for lacking in lacks(commit.author, for: .found(record.state), by: book) { report(lacking, at: this) }
        }
      }
    }
  }

  // MARK: 3. Both moved, and nothing is to decide

  /// Both stand in the same state: the steps of the earlier side count, the others agree with them.
  private mutating func agrees(_ this: Int, _ kept: [Int]) {
    guard asks(.agreement), history.record(this) != nil else { return }
    for (place, one) in kept.enumerated() {
      for two in kept.dropFirst(place + 1) {
        guard moved(.state, one, two) == (true, true) else { continue }
        let ones = events(of: one, notOf: [two]).filterSet { deeds[$0].isStepOrFound }
        let twos = events(of: two, notOf: [one]).filterSet { deeds[$0].isStepOrFound }
        guard let last = ones.newestFirst.first, let other = twos.newestFirst.first else { continue }
        let (counted, agreeing) = last < other ? (ones, twos) : (twos, ones)
        for event in agreeing where !deeds[this].agreements.contains(where: { $0.1.has(event) }) {
          // with the same step, else with the last one
          let same = counted.newestFirst.first { isSame(event, as: $0) } ?? min(last, other)
          deeds[this].agreements.append((CommitSet(same), CommitSet(event)))
        }
      }
    }
  }

  /// The last counted steps of a kept side lead from the other side's state to the kept one: both count.
  private func leadsOn(from side: Int, to kept: [Int]) -> Bool {
    guard asks(.chain), let start = history.record(side)?.state else { return false }
    return kept.contains { keeper in
      guard var state = history.record(keeper)?.state else { return false }
      for event in events(of: keeper, notOf: [side]).newestFirst {
        let step: (State, State)
        switch deeds[event].kind {
        case .undo, .merge: continue
        case .step(let from, let to, _): step = (from, to)
        case .ownStep(let from, let to?):
          guard let from = from.compactMap(\.self).first else { return false }
          step = (from, to)
        default: return false
        }
        let (from, to) = step
        guard to == state else { return false }
        if from == start { return true }
        state = from
      }
      return false
    }
  }

  /// The events that count behind one parent, and are behind none of others.
  func events(of side: Int, notOf others: [Int]) -> CommitSet {
    let counting = counted(history.behind[side])
    return others.reduce(counting) { $0.subtracting(history.behind[$1]) }.filterSet { deeds[$0].isEvent }
  }
}
