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
      guard let step = transition(from, to, name, in: book.workflow) else { return lacks(person, for: .found(to), by: book) }
      return lacks(person, for: step, by: book)
    case .found(let state): return mayFind(person, in: state, by: book)
    }
  }

  /// The transition that leads from one state to another: the one of that name, else the first.
  func transition(_ from: State, _ to: State, _ name: String, in workflow: Workflow?) -> Step? {
    let leading = (workflow?.steps ?? []).filter { step in
      step.from.contains(from)
        && (step.to == .state(to) || (step.to == .same && from == to) || (step.to == .previous && from != to))
    }
    return leading.first { $0.name == name } ?? leading.first
  }

  private func lacks(_ person: Person, for step: Step, by book: Rulebook) -> Rule? {
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
    case .undo: return deed.undoes.flatMap { demands(of: $0, standing: state) }
    case .merge: return deed.setsAside.flatMap { demands(of: $0, standing: state) }
    case .nothing: return []
    }
  }
}
