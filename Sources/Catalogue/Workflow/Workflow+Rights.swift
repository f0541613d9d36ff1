internal import OrderedCollections

extension Workflow {
  /// The reasons against a step that depend on the actor: a missing role, and the signature.
  func rightRefusals(of transition: Transition, _ circumstances: Circumstances) -> [Refusal] {
    var refusals: [Refusal] = []
    if let roles = circumstances.roles, !transition.roles.isEmpty, roles.isDisjoint(with: transition.roles) {
      let holders = OrderedSet(transition.roles.flatMap { circumstances.holders[$0] ?? [] })
      refusals.append(.notPermitted(needs: transition.roles, actor: circumstances.actor, holders: Array(holders)))
    }
    if circumstances.signed.contains(transition.name), circumstances.signing != .sound {
      refusals.append(.notSigned(circumstances.signing))
    }
    return refusals
  }

  /// The reasons why the actor may not take a step back, make it count again or set it aside: whoever may take the step
  /// may do that.
  ///
  /// A step that this workflow does not have is asked like a record found in the state that it led to.
  /// - Parameters:
  ///   - name: The step's name; nil where it is not known.
  ///   - origin: The state that it left; nil for a record that was found.
  /// - SeeAlso: docs/judging.md, “Undos”, 4
  public func refusals(ofRevising name: String?, from origin: String?, to state: String, _ circumstances: Circumstances)
    -> [Refusal]
  {
    let possible = origin.map { steps(from: $0, to: state) } ?? []
    let named = possible.filter { $0.name == name }
    let refusals = (named.isEmpty ? possible : named).map { rightRefusals(of: $0, circumstances) }
    return refusals.first(where: \.isEmpty) ?? refusals.first ?? self.refusals(ofFindingIn: state, circumstances)
  }

  /// Tells whether a step leads from one state to another, or back to it.
  public func leads(from origin: String, to state: String) -> Bool { !steps(from: origin, to: state).isEmpty }

  /// The steps that lead from one state to another, or back to it.
  func steps(from origin: String, to state: String) -> [Transition] {
    transitions(from: origin).filter { transition in
      switch transition.to {
      case .state(let name): name == state && origin != state
      case .same: origin == state
      case .previous: origin != state && statesBefore(origin).contains(state)
      }
    }
  }
}
