/// The rules that a commit is judged by.
struct Rulebook {
  var workflow: Workflow?
  /// The roles; nil where nobody is asked.
  var roles: Roles?

  init(_ files: Files, for name: WorkflowName) {
    workflow = files[name].flatMap { World.workflows[name]?[$0] }
    roles = files.roles.map { World.roles[$0] }
  }
}

/// The reason for which somebody needs a role.
enum Demand: Hashable, Sendable {
  /// A step; where the workflow does not have it, a record found in the state that it led to.
  case step(from: State, to: State, name: String)
  case found(State)
}

extension Judge {
  /// A commit is judged by the workflow and roles in its parent's tree; a file that no parent has, by its own.
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

  /// The permission that is missing for a deed: none, a role, a signature, or both.
  func lacks(_ person: Person, for demand: Demand, by book: Rulebook) -> [Rule] {
    switch demand {
    case .step(let from, let to, let name):
      let possible = transitions(from, to, in: book.workflow)
      guard !possible.isEmpty else { return lacks(person, for: .found(to), by: book) }
      let named = possible.filter { $0.name == name }
      let lacking = (named.isEmpty ? possible : named).map { lacks(person, for: $0, by: book) }
      return lacking.contains([]) ? [] : lacking[0]
    case .found(let state): return mayFind(person, in: state, by: book)
    }
  }

  /// The transitions that lead from one state to another; one that goes back leads to where a step leads here from.
  func transitions(_ from: State, _ to: State, in workflow: Workflow?) -> [Step] {
    (workflow?.steps ?? []).filter { leads($0, from, to, in: workflow) }
  }

  func leads(_ step: Step, _ from: State, _ to: State, in workflow: Workflow?) -> Bool {
    guard step.from.contains(from) else { return false }
    return switch step.to {
    case .state(let target): target == to
    case .same: from == to
    case .previous: from != to && (workflow?.steps ?? []).contains { $0.from.contains(to) && $0.to == .state(from) }
    }
  }

  /// The steps that a commit took: a merge's own from the state of each parent that had another.
  func stepsTaken(_ commit: Int) -> [(from: State, to: State)] {
    switch deeds[commit].kind {
    case .step(let from, let to, _): [(from, to)]
    case .ownStep(let from, let to?): from.compactMap { $0.map { ($0, to) } }
    default: []
    }
  }

  /// Tells whether a merge states that it removed the record, or did so by itself.
  func isRemovalByMerge(_ commit: Int) -> Bool {
    let had = history[commit].parents.filter { history.record($0) != nil }
    guard history[commit].parents.count > 1, history.record(commit) == nil, !had.isEmpty else { return false }
    return history[commit].says != nil || had.count == history[commit].parents.count
  }

  func lacks(_ person: Person, for step: Step, by book: Rulebook) -> [Rule] {
    guard let roles = book.roles else { return [] }
    var lacking: [Rule] = []
    if asks(.stepRole), !step.roles.isEmpty, !roles.has(person, step.roles) { lacking.append(.role) }
    if asks(.stepSignature), roles.signed.contains(step.name) { lacking.append(.signature) }
    return lacking
  }

  /// Whoever finds a record needs the role and signature of one of the steps that lead into its state (in place of a step that
  /// asks for none, of those that lead into the state that it leaves, and so on back to the initial state), or a role under `found:`.
  private func mayFind(_ person: Person, in state: State, by book: Rulebook) -> [Rule] {
    guard asks(.foundRole), let roles = book.roles, !roles.has(person, roles.found) else { return [] }
    var (seen, left, ways) = (Set<State>(), [state], [Step]())
    while let state = left.popLast() {
      guard seen.insert(state).inserted else { continue }
      if state == .a { return [] }
      for step in leading(into: state, in: book.workflow) {
        if !step.roles.isEmpty || roles.signed.contains(step.name) {
          ways.append(step)
        } else if asks(.foundBackToInitial) {
          left += step.from
        } else {
          return []
        }
      }
    }
    let lacking = ways.map { lacks(person, for: $0, by: book) }
    if lacking.contains([]) { return [] }
    // who has the role of one lacks its signature alone
    if lacking.contains([.signature]) { return [.signature] }
    let isSigned = !ways.isEmpty && ways.allSatisfy { roles.signed.contains($0.name) } && asks(.stepSignature)
    return [.role] + (isSigned ? [.signature] : [])
  }

  /// The steps that lead there; one that goes back leads only to where the record was before.
  private func leading(into state: State, in workflow: Workflow?) -> [Step] {
    (workflow?.steps ?? []).filter { $0.to == .state(state) }
  }

  /// The permissions needed to take an event back, to make it count again, or to set it aside.
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
    case .merge:
      let found: [Demand] = isRemovalByMerge(event) ? state.map { [.found($0)] } ?? [] : []
      return found + deed.setsAside.flatMap { demands(of: $0, standing: state) }
    case .nothing: return []
    }
  }
}
