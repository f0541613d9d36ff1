internal import OrderedCollections

/// Walks back from a state to the beginning of records, and finds the steps that ask for something and may have been
/// the last of that kind.
///
/// It goes by sets of states, so that the time it takes grows with states times steps, even where many steps leave from
/// everywhere. A step back leads only to states from which the step before it can have come; behind a step back, only
/// steps from there count.
struct WaysToState {
  /// A step that asks for a role or a signature, by its place in the definition.
  private struct Asking {
    let place: Int
    let origins: StateSet
  }

  private let initial: Int
  /// The states from which the steps into each state leave, as far as these steps ask for nothing.
  private var free: [StateSet]
  private var asking: [[Asking]]
  /// The same for the steps back, wherever they lead.
  private var freeBack: StateSet
  private var askingBack: [Asking] = []
  /// The states that a record may come to from each.
  private var following: [StateSet]

  /// - Parameter isAsking: Whether a transition asks for something.
  init?(of workflow: Workflow, where isAsking: (Transition) -> Bool) {
    let places = Dictionary(uniqueKeysWithValues: workflow.states.keys.enumerated().map { ($1, $0) })
    guard let initial = places[workflow.initial] else { return nil }
    let none = StateSet(of: places.count)
    self.initial = initial
    (free, asking) = (Array(repeating: none, count: places.count), Array(repeating: [], count: places.count))
    (freeBack, following) = (none, free)
    var backwards = none
    var known: [Transition.Origin: StateSet] = [:]
    for (place, transition) in workflow.transitions.values.enumerated() {
      var origins =
        known[transition.from] ?? StateSet(workflow.origins(of: transition).compactMap { places[$0] }, of: places.count)
      known[transition.from] = origins
      switch transition.to {
      case .same: continue
      case .previous:
        backwards.formUnion(origins)
        if isAsking(transition) {
          askingBack.append(Asking(place: place, origins: origins))
        } else {
          freeBack.formUnion(origins)
        }
      case .state(let name):
        guard let target = places[name] else { continue }
        origins.remove(target)
        for origin in origins.members { following[origin].insert(target) }
        if isAsking(transition) {
          asking[target].append(Asking(place: place, origins: origins))
        } else {
          free[target].formUnion(origins)
        }
      }
    }
    addStepsBack(from: backwards)
  }

  /// Adds the ways that steps back make, which another step back may use.
  private mutating func addStepsBack(from backwards: StateSet) {
    let forward = following
    for state in forward.indices {
      for next in forward[state].intersection(backwards).members { following[next].insert(state) }
    }
  }

  /// The places of the steps that ask; nil where some way asks for nothing.
  func steps(into state: Int) -> Set<Int>? {
    var found: Set<Int> = []
    var (asking, askingBack) = (asking, askingBack)
    // the states that each may have come from, both those looked at and those not yet
    var seen = free.map { _ in StateSet(of: free.count) }
    var waiting = seen
    var open: [Int] = []
    func come(to state: Int, from origins: StateSet) {
      let new = origins.subtracting(seen[state])
      guard !new.isEmpty else { return }
      seen[state].formUnion(new)
      if waiting[state].isEmpty { open.append(state) }
      waiting[state].formUnion(new)
    }
    func ask(_ steps: inout [Asking], from origins: StateSet) {
      steps.removeAll { step in
        guard !step.origins.isDisjoint(with: origins) else { return false }
        found.insert(step.place)
        return true
      }
    }
    let all = StateSet(all: free.count)
    if state == initial { return nil }
    come(to: state, from: all)
    var next = 0
    while next < open.count {
      let state = open[next]
      next += 1
      let origins = waiting[state]
      waiting[state] = StateSet(of: free.count)
      for origin in free[state].intersection(origins).members {
        if origin == initial { return nil }
        come(to: origin, from: all)
      }
      ask(&asking[state], from: origins)
      let back = origins.intersection(following[state])
      for origin in back.intersection(freeBack).members { come(to: origin, from: StateSet([state], of: free.count)) }
      ask(&askingBack, from: back)
    }
    return found
  }
}

/// Some of the states of a workflow, by their places.
struct StateSet: Hashable {
  private var words: [UInt64]

  init(of count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  init(_ members: some Sequence<Int>, of count: Int) {
    self.init(of: count)
    for member in members { insert(member) }
  }

  init(all count: Int) { self.init(0..<count, of: count) }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func insert(_ member: Int) { words[member / 64] |= 1 << UInt64(member % 64) }
  mutating func remove(_ member: Int) { words[member / 64] &= ~(1 << UInt64(member % 64)) }
  mutating func formUnion(_ other: StateSet) { for place in words.indices { words[place] |= other.words[place] } }

  func intersection(_ other: StateSet) -> StateSet { combined(with: other) { $0 & $1 } }
  func subtracting(_ other: StateSet) -> StateSet { combined(with: other) { $0 & ~$1 } }
  func isDisjoint(with other: StateSet) -> Bool { words.indices.allSatisfy { words[$0] & other.words[$0] == 0 } }

  private func combined(with other: StateSet, _ each: (UInt64, UInt64) -> UInt64) -> StateSet {
    var result = self
    for place in words.indices { result.words[place] = each(words[place], other.words[place]) }
    return result
  }

  /// The members, the lowest first.
  var members: [Int] {
    var found: [Int] = []
    for (place, word) in words.enumerated() {
      var left = word
      while left != 0 {
        found.append(place * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return found
  }
}
