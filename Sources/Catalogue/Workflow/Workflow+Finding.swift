internal import OrderedCollections

/// The permission needed to find a record in a state: the record might have been brought there, one step after the
/// other.
public enum FindingGuard: Hashable, Sendable {
  /// None: it is the initial state, or steps that ask for no role and no signature lead there from it.
  case nothing
  /// The permission of one of these steps, in the order of the definition; if there are none, nobody could have brought
  /// the record there.
  case oneOf([Way])

  /// The role and the signature that a step asks for.
  public struct Way: Hashable, Sendable {
    /// The step.
    public let transition: String
    /// The roles that may take it; empty: everybody.
    public let roles: [String]
    /// True if it must be signed.
    public let isSigned: Bool

    /// The permission that a step of this name needs.
    public init(_ transition: String, roles: [String], isSigned: Bool) {
      (self.transition, self.roles, self.isSigned) = (transition, roles, isSigned)
    }
  }
}

extension Workflow {
  /// The permission needed to find a record in a state: the role and the signature of one of the steps that lead there.
  ///
  /// In place of a step that asks for neither stand those that lead into the states it leaves, and so on back to the
  /// initial state, from where nothing is asked.
  /// - Parameter signed: The transitions that must be signed.
  public func guardOfFinding(in state: String, signed: Set<String>) -> FindingGuard {
    let isAsking = { (transition: Transition) in !transition.roles.isEmpty || signed.contains(transition.name) }
    guard let place = states.index(forKey: state), let walk = WaysToState(of: self, where: isAsking) else {
      return .oneOf([])
    }
    guard let steps = walk.steps(into: place) else { return .nothing }
    return .oneOf(
      steps.sorted().map { place in
        let transition = transitions.values[place]
        return FindingGuard.Way(
          transition.name, roles: transition.roles, isSigned: signed.contains(transition.name))
      })
  }

  /// The reasons why the actor may not find a record in a state; empty where it is allowed.
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
}
