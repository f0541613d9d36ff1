/// The rules that a commit is judged by.
struct Rulebook {
  var workflow: Workflow?
  /// Nil where nobody is asked.
  var roles: Roles?

  init(_ files: Files, for name: WorkflowName) {
    workflow = files[name].flatMap { World.workflows[name]?[$0] }
    roles = files.roles.map { World.roles[$0] }
  }
}

/// What somebody needs a role for.
enum Demand: Hashable, Sendable {
  /// A step; where the workflow does not have it, a record found in the state that it led to.
  case step(from: State, to: State, name: String)
  case found(State)
}

extension Judge {
  /// DESIGN §3: a commit is judged by the workflow and roles in its parent's tree; a file that no parent has, by its own.
  func rulebook(of commit: Int, against parent: Int?, for name: WorkflowName) -> Rulebook {
    var files = parent.map { history[$0].tree.files } ?? history[commit].tree.files
    let own = history[commit].tree.files
    if asks(.ownRulesWhereNone) {
      let parents = history[commit].parents.map { history[$0].tree.files }
      if files.main == nil, parents.allSatisfy({ $0.main == nil }) { files.main = own.main }
      if files.other == nil, parents.allSatisfy({ $0.other == nil }) { files.other = own.other }
      if files.roles == nil, parents.allSatisfy({ $0.roles == nil }) { files.roles = own.roles }
    }
    return Rulebook(files, for: name)
  }

  /// What is lacking for a deed: nothing, a role, or a signature.
  func lacks(_ person: Person, for demand: Demand, by book: Rulebook) -> Rule? {
    guard book.roles != nil else { return nil }
    switch demand {
    case .step(let from, let to, let name):
      let possible = transitions(from, to, in: book.workflow)
      guard !possible.isEmpty else { return lacks(person, for: .found(to), by: book) }
      let named = possible.filter { $0.name == name }
      let lacking = (named.isEmpty ? possible : named).map { lacks(person, for: $0, by: book) }
      return lacking.contains(nil) ? nil : lacking[0]
    case .found(let state): return mayFind(person, in: state, by: book)
    }
  }

  /// The transitions that lead from one state to another; one that goes back leads to where a step leads here from.
  func transitions(_ from: State, _ to: State, in workflow: Workflow?) -> [Step] {
    let steps = workflow?.steps ?? []
    return steps.filter { step in
      guard step.from.contains(from) else { return false }
      return switch step.to {
      case .state(let target): target == to
      case .same: from == to
      case .previous: from != to && steps.contains { $0.from.contains(to) && $0.to == .state(from) }
      }
    }
  }

  func lacks(_ person: Person, for step: Step, by book: Rulebook) -> Rule? {
    guard let roles = book.roles else { return nil }
    if asks(.stepRole), !step.roles.isEmpty, !roles.has(person, step.roles) { return .role }
    if asks(.stepSignature), roles.signed.contains(step.name) { return .signature }
    return nil
  }

  /// DESIGN §4: whoever finds a record needs the role of one of the steps that lead into its state (in place of a step that asks for none,
  /// of those that lead into the state that it leaves, and so on back to the initial state), or one under `found:`.
  private func mayFind(_ person: Person, in state: State, by book: Rulebook) -> Rule? {
    guard asks(.foundRole), let roles = book.roles, !roles.has(person, roles.found) else { return nil }
    var (seen, left, lacking) = (Set<State>(), [state], Rule.role)
    while let state = left.popLast() {
      guard seen.insert(state).inserted else { continue }
      if state == .a { return nil }
      for step in leading(into: state, in: book.workflow) {
        let asksNobody = step.roles.isEmpty && !roles.signed.contains(step.name)
        if asksNobody {
          if asks(.foundBackToInitial) { left += step.from } else { return nil }
        } else if let rule = lacks(person, for: step, by: book) {
          if rule == .signature { lacking = .signature }
        } else {
          return nil
        }
      }
    }
    return lacking
  }

  /// The steps that lead there; one that goes back leads only to where the record was before.
  private func leading(into state: State, in workflow: Workflow?) -> [Step] {
    (workflow?.steps ?? []).filter { $0.to == .state(state) }
  }

  /// What is asked of who takes an event back, makes it count again, or sets it aside.
  func demands(of event: Int, standing state: State?) -> [Demand] {
    let deed = deeds[event]
    switch deed.kind {
    case .step(let from, let to, let name): return [.step(from: from, to: to, name: name)]
    case .found(let state): return [.found(state)]
    case .ownStep(let from, let to):
      guard let to else { return state.map { [.found($0)] } ?? [] }
      return from.map { $0.map { .step(from: $0, to: to, name: "") } ?? .found(to) }
    case .removal: return state.map { [.found($0)] } ?? []
    // one that took the record away is a removal
    case .undo where history.record(event) == nil: return state.map { [.found($0)] } ?? []
    case .undo: return deed.undoes.flatMap { demands(of: $0, standing: state) }
    case .merge: return deed.setsAside.flatMap { demands(of: $0, standing: state) }
    case .nothing: return []
    }
  }
}
