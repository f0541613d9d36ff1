internal import OrderedCollections

/// What is asked of who finds a record in a state: that it might have been brought there, one step after the other.
public enum FindingGuard: Hashable, Sendable {
  /// Nothing: it is the initial state, or steps that ask for no role and no signature lead there from it.
  case nothing
  /// What one of these steps asks for, in the order of the definition; where there are none, nobody could have brought it there.
  case oneOf([Way])

  /// The role and the signature that a step asks for.
  public struct Way: Hashable, Sendable {
    /// The step.
    public let transition: String
    /// Who may take it; empty: everybody.
    public let roles: [String]
    /// Whether it must be signed.
    public let isSigned: Bool

    /// What a step of this name asks for.
    public init(_ transition: String, roles: [String], isSigned: Bool) {
      (self.transition, self.roles, self.isSigned) = (transition, roles, isSigned)
    }
  }
}

extension Workflow {
  /// What is asked of who finds a record in a state: the role and the signature of one of the steps that lead there.
  ///
  /// In place of a step that asks for neither stand those that lead into the states it leaves, and so on back to the initial state,
  /// from where nothing is asked.
  /// - Parameter signed: The transitions that must be signed.
  public func guardOfFinding(in state: String, signed: Set<String>) -> FindingGuard {
    let arrivals = arrivals()
    var ways: Set<String> = []
    var seen: Set<Arrival> = [Arrival(in: state)]
    var open = [Arrival(in: state)]
    while let arrival = open.popLast() {
      if arrival == Arrival(in: initial) { return .nothing }
      for (name, origins) in arrivals[arrival.state] ?? [:] {
        let origins = arrival.origin.map { origins.intersection([$0]) } ?? origins
        if origins.isEmpty { continue }
        guard transitions[name]?.roles.isEmpty ?? true, !signed.contains(name) else {
          ways.insert(name)
          continue
        }
        let isBack = transitions[name]?.to == .previous
        for origin in origins {
          let earlier = Arrival(in: origin, from: isBack ? arrival.state : nil)
          if seen.insert(earlier).inserted { open.append(earlier) }
        }
      }
    }
    return .oneOf(
      transitions.values.filter { ways.contains($0.name) }.map {
        FindingGuard.Way($0.name, roles: $0.roles, isSigned: signed.contains($0.name))
      })
  }

  /// Why somebody may not find a record in a state; empty where he may.
  public func refusals(ofFindingIn state: String, _ circumstances: Circumstances) -> [Refusal] {
    guard let own = circumstances.roles, own.isDisjoint(with: circumstances.found),
      case .oneOf(let ways) = guardOfFinding(in: state, signed: circumstances.signed)
    else { return [] }
    let held = ways.filter { $0.roles.isEmpty || !own.isDisjoint(with: $0.roles) }
    if held.contains(where: { !$0.isSigned || circumstances.signing == .sound }) { return [] }
    guard held.isEmpty else { return [.notSigned(circumstances.signing)] }
    let needs = Array(OrderedSet(ways.flatMap(\.roles) + circumstances.found))
    let holders = OrderedSet(needs.flatMap { circumstances.holders[$0] ?? [] })
    let role = Refusal.notPermitted(needs: needs, actor: circumstances.actor, holders: Array(holders))
    let mustSign = !ways.isEmpty && ways.allSatisfy(\.isSigned) && circumstances.signing != .sound
    return [role] + (mustSign ? [.notSigned(circumstances.signing)] : [])
  }

  /// That a record came into a state, and from which other one, where that matters.
  private struct Arrival: Hashable {
    let state: String
    /// The state that it must have come from, since the next step goes back there; nil: any.
    let origin: String?

    init(in state: String, from origin: String? = nil) { (self.state, self.origin) = (state, origin) }
  }

  /// The steps that lead into each state from another, with the states that each leaves to come there.
  ///
  /// A step back leads only to where the step before it can have come from.
  private func arrivals() -> [String: [String: Set<String>]] {
    var arrivals: [String: [String: Set<String>]] = [:]
    func add(_ transition: Transition, from origin: String, to target: String) -> Bool {
      origin != target && arrivals[target, default: [:]][transition.name, default: []].insert(origin).inserted
    }
    let backwards = transitions.values.filter { $0.to == .previous }
    for transition in transitions.values {
      guard case .state(let target) = transition.to else { continue }
      for origin in origins(of: transition) { _ = add(transition, from: origin, to: target) }
    }
    // a step back makes a way there too, which another may go back
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for transition in backwards {
        for origin in origins(of: transition) {
          for target in Set((arrivals[origin] ?? [:]).values.joined()) where add(transition, from: origin, to: target) {
            hasGrown = true
          }
        }
      }
    }
    return arrivals
  }
}
