package import Catalogue
package import Git
internal import OrderedCollections

/// The identity of one event of a record among all.
package struct EventName: Hashable {
  let commit: ObjectID
  /// The key of the format that it is about; nil: the edition.
  var format: String?
}

extension Event {
  package var eventName: EventName { EventName(commit: commit.id, format: formatMoved?.key) }
}

/// The effect of a merge on the events of its sides.
package struct Overruling {
  package let merge: ObjectID
  /// The events that it sets aside: they no longer count from there on.
  package var setAside: Set<EventName> = []
  /// The events that an earlier merge had set aside and that count again, since its decision is set aside here.
  var restored: Set<EventName> = []
  /// The events that agree with one of another side, with the commit of that one.
  var agreeing: [EventName: ObjectID] = [:]

  package var isEmpty: Bool { setAside.isEmpty && restored.isEmpty && agreeing.isEmpty }
}

/// One thing of a record or a state that a merge gave up though a side had moved it.
package struct MergeDecision {
  package enum Kind {
    /// A state, in place of which another side's is kept.
    case state
    /// The record, in place of which its removal is kept.
    case record
    /// The removal of the record, in place of which the record is kept.
    case removal
  }

  package let kind: Kind
  /// The key of the format; nil: the edition.
  package var format: String?
  /// The parent that is given up.
  package let parent: ObjectID
  /// True if nothing else had moved, so that there was nothing to decide.
  package let isDropped: Bool
  /// The state given up; nil for a removal.
  package var state: String?
  /// The state kept; nil where the record is gone, or a format goes with its edition.
  package var kept: String?
  /// The events that it sets aside, and whose role is asked.
  package var events: [Event] = []
  /// The events that count again by it, and whose role is asked: an undo or a decision of the side had removed them.
  package var restored: [Event] = []

  package init(
    kind: Kind, format: String? = nil, parent: ObjectID, isDropped: Bool, state: String? = nil,
    kept: String? = nil, events: [Event] = [], restored: [Event] = []
  ) {
    (self.kind, self.format, self.parent) = (kind, format, parent)
    (self.isDropped, self.state, self.kept) = (isDropped, state, kept)
    (self.events, self.restored) = (events, restored)
  }
}

/// Works out what a merge makes of a record: the decisions, and the events that no longer count.
///
/// - SeeAlso: docs/judging.md, “Merges”
package struct MergeSettlement {
  /// The merged record.
  let joined: JoinedRecord
  /// The workflow that the merge keeps; nil where it can't be read.
  let workflow: Workflow?
  /// The events behind a parent, oldest first, with what counts there.
  let history: (ObjectID) throws -> [Event]
  /// The events that merges behind a parent set aside.
  let decided: (ObjectID) throws -> [Overruling]
  /// Tells whether the first commit is the second, or behind it.
  let reaches: (ObjectID, ObjectID) throws -> Bool
  /// The time of a commit.
  let seconds: (ObjectID) throws -> Int64
  package private(set) var decisions: [MergeDecision] = []
  package private(set) var overruling: Overruling

  package init(
    _ joined: JoinedRecord, workflow: Workflow?, history: @escaping (ObjectID) throws -> [Event],
    decided: @escaping (ObjectID) throws -> [Overruling], reaches: @escaping (ObjectID, ObjectID) throws -> Bool,
    seconds: @escaping (ObjectID) throws -> Int64
  ) throws {
    (self.joined, self.workflow, self.history, self.decided) = (joined, workflow, history, decided)
    (self.reaches, self.seconds) = (reaches, seconds)
    overruling = Overruling(merge: joined.merge)
    try settlePresence()
    try settleStates()
  }

  private mutating func settlePresence() throws {
    let keptState = joined.after.flatMap { state(of: nil, in: $0) }
    guard let sides = try joined.presence({ state(of: nil, in: $0) == keptState }) else { return }
    let kept = sides.indices.filter { sides[$0] == .kept }.map { joined.parents[$0] }
    for (place, side) in sides.enumerated() where side == .contested || side == .dropped {
      let (parent, version) = (joined.parents[place], joined.before[place])
      var decision = MergeDecision(
        kind: version == nil ? .removal : .record, parent: parent, isDropped: side == .dropped,
        state: version.map { state(of: nil, in: $0) ?? "" }, kept: keptState)
      let own = try events(of: parent, notOf: kept)
      if side == .contested { agree(own, with: try kept.flatMap { try events(of: $0, notOf: [parent]) }) }
      decision.events = own.filter { overruling.agreeing[$0.eventName] == nil }
      try decide(decision, beside: kept)
    }
  }

  private mutating func settleStates() throws {
    guard joined.after != nil else { return }
    let holders = joined.holders
    for format in [nil] + joined.formatKeys.map(Optional.some) {
      guard let part = try joined.part({ state(of: format, in: $0) }) else { continue }
      for (one, other) in part.agreeing { try agree(holders[one], and: holders[other], format: format) }
      let kept = part.sides.indices.filter { part.sides[$0] == .kept }.map { holders[$0] }
      for (place, side) in part.sides.enumerated() where side == .contested || side == .dropped {
        try settle(holders[place], beside: kept, format: format, isDropped: side == .dropped)
      }
    }
  }

  /// The state of the edition in a version, or a format's own; nil where it has none, or can't be read.
  private func state(of format: String?, in version: Value) -> String? {
    guard let format else { return version["status"].text ?? workflow?.initial }
    return joined.place(of: format, in: version).flatMap { Formats(of: version).status(at: $0) }
  }

  /// The events of one part that count behind a parent and that some others don't have.
  private func events(of parent: ObjectID, notOf others: [ObjectID], format: String?? = nil) throws -> [Event] {
    let all = try history(parent)
    let key = format.map { format in format.map { joined.key(of: $0, at: parent) } }
    let own = key.flatMap { $0 }.map(all.own(ofFormat:))
    return try all.indices.filter { place in
      guard all[place].counts, key.map({ own?.contains(place) ?? (all[place].formatMoved?.key == $0) }) ?? true else {
        return false
      }
      return try !others.contains { try reaches(all[place].commit.id, $0) }
    }.map { all[$0] }
  }
}

extension MergeSettlement {
  private mutating func decide(_ decision: MergeDecision, beside kept: [ObjectID]) throws {
    var decision = decision
    decision.events = decision.events.filter(\.isSetAside)
    let all = try history(decision.parent)
    let reaches = reaches
    let isKept = { (event: Event) in try kept.contains { try reaches(event.commit.id, $0) } }
    for undo in decision.events where undo.undoes != nil {
      for event in all where event.undoneBy == undo.commit.id {
        // an event that the kept side never had goes with the undo that had removed it; one that removed the record is
        // asked as a removal
        if try isKept(event) {
          if !undo.isRemoval { decision.restored.append(event) }
        } else {
          overruling.setAside.insert(event.eventName)
        }
      }
    }
    for earlier in try decided(decision.parent) {
      guard try !kept.contains(where: { try reaches(earlier.merge, $0) }) else { continue }
      for event in all where earlier.setAside.contains(event.eventName) && event.overruledBy == earlier.merge {
        let key = decision.format.map { joined.key(of: $0, at: decision.parent) }
        guard decision.kind != .state || event.formatMoved?.key == key, try isKept(event) else { continue }
        decision.restored.append(event)
        overruling.restored.insert(event.eventName)
      }
    }
    overruling.setAside.formUnion(decision.events.map(\.eventName))
    // a correction goes with the step whose date it gives
    let dates = all.filter { event in
      event.corrects.map { id in decision.events.contains { $0.commit.id == id && $0.formatMoved == event.formatMoved }
      } ?? false
    }
    overruling.setAside.formUnion(dates.map(\.eventName))
    decisions.append(decision)
  }

  /// Settles a side whose state the merge gave up.
  private mutating func settle(_ side: Int, beside kept: [Int], format: String?, isDropped: Bool) throws {
    let (parent, others) = (joined.parents[side], kept.map { joined.parents[$0] })
    let own = try events(of: parent, notOf: others, format: .some(format))
    var decision = MergeDecision(
      kind: .state, format: format, parent: parent, isDropped: isDropped,
      state: joined.before[side].flatMap { state(of: format, in: $0) },
      kept: joined.after.flatMap { state(of: format, in: $0) })
    if !isDropped {
      for other in others {
        let theirs = try events(of: other, notOf: [parent], format: .some(format))
        if leads(theirs, from: decision.state, to: decision.kept, after: own) {
          return agree(own, with: theirs, isOnePart: true)
        }
      }
      let theirs = try others.flatMap { try events(of: $0, notOf: [parent], format: .some(format)) }
      agree(own, with: theirs, isOnePart: true)
    }
    decision.events = own.filter { overruling.agreeing[$0.eventName] == nil }
    // where the other side took every step of this one, nothing is given up
    let isTaken = own.contains(where: \.isSetAside) && !decision.events.contains(where: \.isSetAside)
    guard isDropped || !isTaken else { return }
    try decide(decision, beside: others)
  }

  /// Tells whether the last steps of a side, one after the other, lead from another side's state to the kept one, with
  /// dates in order.
  private func leads(_ steps: [Event], from state: String?, to kept: String?, after others: [Event]) -> Bool {
    guard var wanted = kept, let state else { return false }
    var date: EDTF?
    for step in steps.reversed() {
      guard let stateChange = step.transition, stateChange.from != stateChange.to else { continue }
      guard stateChange.to == wanted, stateChange.from != Event.StateChange.new else { return false }
      wanted = stateChange.from
      date = step.bound ?? date
      if wanted == state {
        guard let last = others.lastDated, let date else { return true }
        return date.canFollow(last)
      }
    }
    return false
  }

  /// Makes steps agree that both sides took, from the same state to the same.
  ///
  /// - Parameter isOnePart: Whether all are of one format, or of the edition; two sides may have different names for a
  ///   format.
  private mutating func agree(_ own: [Event], with theirs: [Event], isOnePart: Bool = false) {
    for event in own where event.isSetAside {
      guard let stateChange = event.transition else { continue }
      let same = theirs.first {
        (isOnePart || $0.formatMoved?.key == event.formatMoved?.key) && $0.transition?.from == stateChange.from
          && $0.transition?.to == stateChange.to
      }
      if let same { overruling.agreeing[event.eventName] = same.commit.id }
    }
  }

  /// Makes two sides agree that moved to the same state: the steps of one count, those of the other agree with them.
  private mutating func agree(_ one: Int, and other: Int, format: String?) throws {
    let (left, right) = (joined.parents[one], joined.parents[other])
    let mine = try events(of: left, notOf: [right], format: .some(format)).filter { $0.isSetAside && $0.isStep }
    let theirs = try events(of: right, notOf: [left], format: .some(format)).filter {
      $0.isSetAside && $0.isStep
    }
    guard let last = mine.last, let otherLast = theirs.last else { return }
    let isMineKept =
      switch (isDated(last), isDated(otherLast)) {
      case (true, false): true
      case (false, true): false
      default: try comesFirst(last.commit.id, before: otherLast.commit.id)
      }
    let (counted, agreeing) = isMineKept ? (mine, theirs) : (theirs, mine)
    for event in agreeing where overruling.agreeing[event.eventName] == nil {
      let same = counted.last {
        $0.transition?.from == event.transition?.from && $0.transition?.to == event.transition?.to
      }
      overruling.agreeing[event.eventName] = (same ?? counted[counted.count - 1]).commit.id
    }
  }

  /// Tells whether the record keeps the date of a step that sets one.
  private func isDated(_ event: Event) -> Bool {
    guard let name = event.transition?.name, let step = workflow?.transitions[name], let date = event.effective,
      let after = joined.after
    else { return false }
    let formats = Formats(of: after)
    let fields =
      event.formatMoved.flatMap { format in
        formats.indices.first { formats.key(at: $0) == format.key || formats.name(at: $0) == format.key }
      }
      .map { formats.fields(at: $0) } ?? after
    return step.sets.contains { fields.values(at: $0).contains { $0.text == date.description } }
  }

  private func comesFirst(_ one: ObjectID, before other: ObjectID) throws -> Bool {
    let (left, right) = (try seconds(one), try seconds(other))
    return left == right ? one < other : left < right
  }
}

extension Event {
  /// True if a merge that keeps another state sets the event aside: a step, a found record, an undo or a removal. An
  /// event that changes no state, such as a reprint, counts all the same.
  package var isSetAside: Bool {
    if let transition { return transition.from != transition.to }
    return undoes != nil || isRemoval
  }

  /// True if it is more than an undo.
  package var isStep: Bool { undoes == nil || transition != nil }

  /// True if it removed the record.
  package var isRemoval: Bool { isEnd || action == .remove || (action == .undo && whereabouts.isGone) }
}
