/// One event of a record in a model: what a commit was to the edition (part "") or to one of its formats.
struct SlowEvent: Hashable {
  let commit: Int
  let part: String
}

/// The effect of later events and merges on one event.
struct SlowStanding: Hashable {
  var undoneBy: Int?
  var overruledBy: Int?
  var agreesWith: Int?

  var counts: Bool { undoneBy == nil && overruledBy == nil && agreesWith == nil }
}

/// The facts that a model has about its commits.
protocol SlowWorld {
  /// The commits in the order of history, from a tip back.
  func order(_ tip: Int) -> [Int]
  func parents(_ commit: Int) -> [Int]
  /// Tells whether one of two commits was made first.
  func isEarlier(_ one: Int, than other: Int) -> Bool
  /// All that the record says in a commit; nil: there is none.
  func text(_ commit: Int) -> String?
  /// The state of a part in a commit that has the record; nil: a format goes with its edition.
  func state(_ part: String, _ commit: Int) -> String?
  /// The formats that a commit lists.
  func formats(_ commit: Int) -> [String]
  /// The events of a commit, in order.
  func events(_ commit: Int) -> [SlowEvent]
  /// The step of an event; `(new)` for a record that came in; nil where it took none.
  func step(_ event: SlowEvent) -> (from: String, to: String)?
  func undone(by event: SlowEvent) -> Int?
  func corrected(by event: SlowEvent) -> Int?
  /// Tells whether it removed the record.
  func isRemoval(_ event: SlowEvent) -> Bool
  /// The year of an event that bounds others; nil: it bounds none.
  func bound(_ event: SlowEvent, by corrections: [SlowEvent]) -> ClosedRange<Int>?
  /// Tells whether a commit's record holds the date that a step sets.
  func holdsDate(of event: SlowEvent, by corrections: [SlowEvent], _ commit: Int) -> Bool
}

/// The history of a record by docs/judging.md, “Merges”, worked out from nothing for every question: slow and plain on purpose.
final class SlowMerges<World: SlowWorld> {
  let world: World
  private var standings: [Int: [SlowEvent: SlowStanding]] = [:]
  private var effects: [Int: Effect] = [:]
  private var histories: [Int: [SlowEvent]] = [:]
  private var ancestries: [Int: Set<Int>] = [:]
  private var mergesKnown: [Int: [Int]] = [:]

  /// The effect of one merge on the events of its sides.
  struct Effect {
    var setAside: Set<SlowEvent> = []
    var restored: Set<SlowEvent> = []
    var agreeing: [SlowEvent: Int] = [:]
  }

  init(_ world: World) { self.world = world }

  func events(_ tip: Int) -> [SlowEvent] {
    if let known = histories[tip] { return known }
    let events = world.order(tip).flatMap(world.events)
    histories[tip] = events
    return events
  }

  private func ancestors(_ commit: Int) -> Set<Int> {
    if let known = ancestries[commit] { return known }
    let found = world.parents(commit).reduce(into: Set([commit])) { $0.formUnion(ancestors($1)) }
    ancestries[commit] = found
    return found
  }

  /// Every event that a commit has behind it, with what is said of it up to there.
  func recordStates(_ tip: Int) -> [SlowEvent: SlowStanding] {
    if let known = standings[tip] { return known }
    var found: [SlowEvent: SlowStanding] = [:]
    // an event is judged when all that came after it are
    for event in events(tip).reversed() {
      var standing = SlowStanding()
      for merge in merges(tip) {
        if effect(merge).setAside.contains(event) { standing.overruledBy = standing.overruledBy ?? merge }
        if effect(merge).restored.contains(event) { standing.overruledBy = nil }
        standing.agreesWith = standing.agreesWith ?? effect(merge).agreeing[event]
      }
      let undos = events(tip).filter { undo in
        world.undone(by: undo) != nil && (undo.part == "" || undo.part == event.part) && undo != event
          && found[undo]?.counts == true
      }
      // its own undo comes before that of an event that it is one with
      let own = undos.last { world.undone(by: $0) == event.commit }
      let same = own == nil ? same(as: event, tip) : []
      standing.undoneBy = (own ?? undos.last { world.undone(by: $0).map(same.contains) ?? false })?.commit
      found[event] = standing
    }
    standings[tip] = found
    return found
  }

  private func merges(_ tip: Int) -> [Int] {
    if let known = mergesKnown[tip] { return known }
    let merges = world.order(tip).filter { world.parents($0).count > 1 }
    mergesKnown[tip] = merges
    return merges
  }

  /// The commits of the events that are one with this.
  private func same(as event: SlowEvent, _ tip: Int) -> Set<Int> {
    var commits: Set<Int> = [event.commit]
    for merge in merges(tip) {
      if let leader = effect(merge).agreeing[event] { commits.insert(leader) }
      for (other, leader) in effect(merge).agreeing where other.part == event.part && commits.contains(leader) {
        commits.insert(other.commit)
      }
    }
    return commits
  }

  // MARK: what a merge does

  private func effect(_ merge: Int) -> Effect {
    if let known = effects[merge] { return known }
    var effect = Effect()
    let parents = world.parents(merge)
    settlePresence(merge, parents, &effect)
    if world.text(merge) != nil {
      let holders = parents.filter { world.text($0) != nil }
      var parts = [""]
      for commit in parents + [merge] {
        for format in world.formats(commit) where !parts.contains(format) { parts.append(format) }
      }
      if holders.count > 1 { for part in parts { settle(part, merge, holders, &effect) } }
    }
    effects[merge] = effect
    return effect
  }

  /// The value in the ancestors of two commits: one value, or nothing that is decided.
  private func ancestral<Value: Equatable>(_ one: Int, _ other: Int, _ value: (Int?) -> Value) -> Value? {
    let common = ancestors(one).intersection(ancestors(other))
    let best = common.filter { commit in !common.contains { $0 != commit && ancestors($0).contains(commit) } }
    guard !best.isEmpty else { return value(nil) }
    let values = best.map { value($0) }
    if values.allSatisfy({ $0 == values[0] }) { return values[0] }
    for candidate in best {
      let wins = best.allSatisfy { rival in
        value(rival) == value(candidate)
          || (related(candidate, rival) && ancestral(candidate, rival, value) == value(rival))
      }
      if wins { return value(candidate) }
    }
    return nil
  }

  private func related(_ one: Int, _ other: Int) -> Bool {
    !ancestors(one).isDisjoint(with: ancestors(other))
  }

  private enum Outcome { case kept, superseded, contested, dropped }

  private func settlePresence(_ merge: Int, _ parents: [Int], _ effect: inout Effect) {
    let holders = parents.filter { world.text($0) != nil }
    let isGone = world.text(merge) == nil
    guard !holders.isEmpty, isGone || holders.count < parents.count else { return }
    let whole = { (commit: Int?) in commit.flatMap { self.world.text($0) } }
    let kept = isGone ? parents.filter { world.text($0) == nil } : holders
    guard !kept.isEmpty else { return }
    for side in parents where !kept.contains(side) {
      let pairs = kept.map { (whole($0), ancestral(side, $0, whole)) }
      let outcome: Outcome
      if isGone {
        if pairs.contains(where: { $0.1 == .some(whole(side)) }) {
          outcome = .superseded
        } else {
          outcome = pairs.contains { $0.1 != .some(nil) } ? .contested : .dropped
        }
      } else if pairs.contains(where: { $0.1 == .some(nil) }) {
        outcome = .superseded
      } else {
        outcome = pairs.contains { $0.1 != .some($0.0) } ? .contested : .dropped
      }
      guard outcome == .contested || outcome == .dropped else { continue }
      var own = counted(side, notOf: kept, part: nil)
      if outcome == .contested {
        let theirs = kept.flatMap { counted($0, notOf: [side], part: nil) }
        for event in own where movesState(event) && world.undone(by: event) == nil {
          guard let step = world.step(event) else { continue }
          let twin = theirs.first {
            $0.part == event.part && world.undone(by: $0) == nil
              && world.step($0).map { $0.from == step.from && $0.to == step.to } == true
          }
          if let twin { effect.agreeing[event] = twin.commit }
        }
        own = own.filter { effect.agreeing[$0] == nil }
      }
      setAside(own, of: side, beside: kept, part: nil, &effect)
    }
  }

  private func settle(_ part: String, _ merge: Int, _ holders: [Int], _ effect: inout Effect) {
    let state = { (commit: Int?) in commit.flatMap { self.world.text($0) == nil ? nil : .some(self.world.state(part, $0)) } as String?? }
    let merged = state(merge)
    let kept = holders.filter { state($0) == merged }
    guard !kept.isEmpty else { return }
    for (place, one) in kept.enumerated() {
      for other in kept[(place + 1)...] where ancestral(one, other, state) != .some(merged) {
        agree(one, other, part, merge, &effect)
      }
    }
    for side in holders where !kept.contains(side) {
      let pairs = kept.map { ancestral(side, $0, state) }
      if pairs.contains(where: { $0 == .some(state(side)) }) { continue }
      let isDropped = !pairs.contains { $0 != .some(merged) }
      settle(part, side, beside: kept, to: merged ?? nil, isDropped: isDropped, &effect)
    }
  }

  private func settle(
    _ part: String, _ side: Int, beside kept: [Int], to merged: String?, isDropped: Bool, _ effect: inout Effect
  ) {
    let own = counted(side, notOf: kept, part: part)
    var open = own
    if !isDropped {
      let theirs = kept.flatMap { counted($0, notOf: [side], part: part) }
      for event in own where movesState(event) && world.undone(by: event) == nil {
        guard let step = world.step(event) else { continue }
        let twin = theirs.first {
          world.undone(by: $0) == nil && world.step($0).map { $0.from == step.from && $0.to == step.to } == true
        }
        if let twin { effect.agreeing[event] = twin.commit }
      }
      let leads = kept.contains { follows(counted($0, notOf: [side], part: part), world.state(part, side), merged, own, side) }
      if leads { return }
      open = own.filter { effect.agreeing[$0] == nil }
    }
    // where it took nothing but what the kept sides took too, nothing is given up; what it had decided is, where it took nothing else
    let isTaken = own.contains(where: movesState) && !open.contains(where: movesState)
    guard isDropped || !isTaken else { return }
    setAside(open, of: side, beside: kept, part: part, &effect)
  }

  /// Tells whether the last steps lead from one state to another, one after the other, with dates in order.
  private func follows(_ steps: [SlowEvent], _ from: String?, _ to: String?, _ others: [SlowEvent], _ side: Int) -> Bool {
    guard let from, var wanted = to else { return false }
    var first: ClosedRange<Int>?
    for event in steps.reversed() {
      guard world.undone(by: event) == nil, let step = world.step(event), step.from != step.to else { continue }
      guard step.to == wanted, step.from != "(new)" else { return false }
      wanted = step.from
      first = bound(event, steps) ?? first
      if wanted == from {
        guard let last = others.compactMap({ bound($0, others) }).last, let first else { return true }
        return first.upperBound >= last.lowerBound
      }
    }
    return false
  }

  private func bound(_ event: SlowEvent, _ all: [SlowEvent]) -> ClosedRange<Int>? {
    world.bound(event, by: all.filter { world.corrected(by: $0) == event.commit && $0.part == event.part })
  }

  private func agree(_ one: Int, _ other: Int, _ part: String, _ merge: Int, _ effect: inout Effect) {
    let mine = counted(one, notOf: [other], part: part).filter { movesState($0) && world.undone(by: $0) == nil }
    let theirs = counted(other, notOf: [one], part: part).filter { movesState($0) && world.undone(by: $0) == nil }
    guard let last = mine.last, let otherLast = theirs.last else { return }
    let isMine =
      switch (holdsDate(last, one, merge), holdsDate(otherLast, other, merge)) {
      case (true, false): true
      case (false, true): false
      default: world.isEarlier(last.commit, than: otherLast.commit)
      }
    let (leading, agreeing) = isMine ? (mine, theirs) : (theirs, mine)
    for event in agreeing where effect.agreeing[event] == nil {
      let twin = leading.last { leader in
        world.step(leader).map { [$0.from, $0.to] } == world.step(event).map { [$0.from, $0.to] }
      }
      effect.agreeing[event] = (twin ?? leading[leading.count - 1]).commit
    }
  }

  private func holdsDate(_ event: SlowEvent, _ side: Int, _ merge: Int) -> Bool {
    let corrections = events(side).filter {
      world.corrected(by: $0) == event.commit && $0.part == event.part && recordStates(side)[$0]?.counts == true
    }
    return world.holdsDate(of: event, by: corrections, merge)
  }

  private func setAside(
    _ own: [SlowEvent], of side: Int, beside kept: [Int], part: String?, _ effect: inout Effect
  ) {
    let all = events(side)
    let standings = recordStates(side)
    let events = own.filter(movesState)
    for undo in events where world.undone(by: undo) != nil {
      for event in all where standings[event]?.undoneBy == undo.commit && !isBehind(event, kept) {
        effect.setAside.insert(event)
      }
    }
    for merge in merges(side) where !kept.contains(where: { ancestors($0).contains(merge) }) {
      for event in all where self.effect(merge).setAside.contains(event) && standings[event]?.overruledBy == merge {
        if part == nil || event.part == part, isBehind(event, kept) { effect.restored.insert(event) }
      }
    }
    effect.setAside.formUnion(events)
    for event in all {
      guard let corrected = world.corrected(by: event) else { continue }
      if events.contains(SlowEvent(commit: corrected, part: event.part)) { effect.setAside.insert(event) }
    }
  }

  private func isBehind(_ event: SlowEvent, _ commits: [Int]) -> Bool {
    commits.contains { ancestors($0).contains(event.commit) }
  }

  /// The events that count behind a commit, and that some others have not behind them.
  private func counted(_ side: Int, notOf others: [Int], part: String?) -> [SlowEvent] {
    let standings = recordStates(side)
    return events(side).filter { event in
      (part == nil || event.part == part) && standings[event]?.counts == true && !isBehind(event, others)
    }
  }

  /// Tells whether an event changes a state, brings the record in, or removes it or a step.
  private func movesState(_ event: SlowEvent) -> Bool {
    if let step = world.step(event) { return step.from != step.to }
    return world.undone(by: event) != nil || world.isRemoval(event)
  }
}
