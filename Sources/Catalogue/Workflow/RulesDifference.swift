internal import OrderedCollections

/// The guards that a change of the rules removed or loosened, in phrases.
public struct RulesDifference: Hashable, Sendable {
  /// The phrases, in the order of the files; empty where nothing was made easier.
  public private(set) var loosened: [String] = []

  /// The difference between two versions of a workflow; nil for one that is not there, or can't be read.
  public init(from old: Workflow?, to new: Workflow?) {
    guard let old else { return }
    guard let new else {
      loosened = ["the workflow is gone, and with it all that it asks"]
      return
    }
    if old.initial != new.initial { loosened.append("a record begins in \(new.initial), not \(old.initial)") }
    for state in old.states.values where state.isFinal && new.states[state.name]?.isFinal == false {
      loosened.append("\(state.name) is final no longer")
    }
    for transition in new.transitions.values {
      guard let before = old.transitions[transition.name] else {
        loosened.append("there is a step \(transition.name)")
        continue
      }
      compare(before, transition, old, new)
    }
  }

  private mutating func compare(_ old: Transition, _ new: Transition, _ before: Workflow, _ after: Workflow) {
    let name = new.name
    if old.to != new.to { loosened.append("\(name) leads to \(new.to.text), not \(old.to.text)") }
    let origins = after.origins(of: new).filter { before.states[$0] == nil || !before.leaves(old, from: $0) }
    if !origins.isEmpty { loosened.append("\(name) leaves from \(origins.joined(separator: ", "))") }
    let held = Set(old.roles)
    if !held.isEmpty, new.roles.isEmpty { loosened.append("\(name) asks for no role") }
    let others = new.roles.filter { !held.contains($0) }
    if !held.isEmpty, !others.isEmpty { loosened.append("\(name) may be taken by \(others.joined(separator: ", "))") }
    for group in old.requires where !new.requires.contains(where: { Set($0).isSubset(of: group) }) {
      loosened.append("\(name) asks for no \(group.map(\.description).joined(separator: " or "))")
    }
    for field in old.forbids where !new.forbids.contains(field) { loosened.append("\(name) lets \(field) stand") }
    for (field, state) in old.requiresState where new.requiresState[field] != state {
      loosened.append("\(name) asks no more that \(field) is \(state)")
    }
    if old.reason == .required, new.reason != .required { loosened.append("\(name) asks for no reason") }
    let reasons = new.reasons.filter { !old.reasons.contains($0) }
    if !old.reasons.isEmpty, new.reasons.isEmpty || !reasons.isEmpty {
      loosened.append("\(name) takes \(new.reasons.isEmpty ? "any reason" : reasons.joined(separator: ", "))")
    }
  }

  /// The difference between two versions of `roles.yaml`; nil for one that is not there, or can't be read.
  public init(from old: Roles?, to new: Roles?) {
    guard let old else { return }
    guard let new else {
      loosened = ["nobody is asked for a role"]
      return
    }
    for (role, members) in new.members.sorted(by: { $0.key < $1.key }) {
      let joined = members.filter { !(old.members[role] ?? []).contains($0) }
      if !joined.isEmpty { loosened.append("\(role) is held by \(joined.joined(separator: ", "))") }
    }
    for step in old.signed where !new.signsEverything && !new.signed.contains(step) {
      loosened.append("\(step) need not be signed")
    }
    let found = new.found.filter { !old.found.contains($0) }
    if !found.isEmpty { loosened.append("\(found.joined(separator: ", ")) may find records in any state") }
    compare(old.fields, new.fields)
    guard let rules = old.rules else { return }
    guard let changing = new.rules else {
      loosened.append("anybody may change the rules")
      return
    }
    let others = changing.filter { !rules.contains($0) }
    if !others.isEmpty { loosened.append("\(others.joined(separator: ", ")) may change the rules") }
  }

  private mutating func compare(_ old: [GuardedField], _ new: [GuardedField]) {
    for field in old {
      guard let now = new.first(where: { $0.path == field.path }) else {
        loosened.append("anybody may write \(field.path)")
        continue
      }
      let others = now.roles.filter { !field.roles.contains($0) }
      if !others.isEmpty { loosened.append("\(field.path) may be written by \(others.joined(separator: ", "))") }
    }
  }

  /// The difference between two versions of the settings.
  public init(from old: Settings, to new: Settings) {
    // settings that can't be read name no workflow
    if old.workflow != new.workflow {
      let now = new.workflow.isEmpty ? "none" : new.workflow
      loosened.append(
        "editions that name no workflow go by \(now)"
          + (old.workflow.isEmpty ? ", where none was known" : ", not \(old.workflow)"))
    }
    let shown = old.privateFields.filter { !new.isPrivate($0) }
    if !shown.isEmpty { loosened.append("\(shown.joined(separator: ", ")) is private no longer") }
  }
}

extension Transition.Target {
  fileprivate var text: String {
    switch self {
    case .state(let name): name
    case .same: "the same state"
    case .previous: "the state before"
    }
  }
}
