import Witness

// The files that say what the judge's values mean.

extension Person {
  var email: String { "\(rawValue)@desk.example" }
}

extension WorkflowName {
  /// The first is what a catalogue has by itself.
  var fileName: String { self == .main ? "translation" : "other" }
}

extension Record {
  var text: String {
    "language: ar\n" + (note == 0 ? "" : "title: T\(note)\n") + "workflow: \(workflow.fileName)\nstatus: \(state)\n"
  }
}

extension Roles {
  var text: String {
    func list(_ roles: [Role]) -> String { "[\(roles.map(\.rawValue).joined(separator: ", "))]" }
    var lines = ["roles:"]
    for role in Role.allCases {
      lines.append("  \(role): [\((members[role] ?? []).map(\.email).joined(separator: ", "))]")
    }
    if !signed.isEmpty { lines.append("signed: [\(signed.joined(separator: ", "))]") }
    if !found.isEmpty { lines.append("found: \(list(found))") }
    if let rules { lines.append("rules: \(list(rules))") }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension World {
  static func text(_ name: WorkflowName, _ version: Int) -> String {
    guard let workflow = workflows[name]?[version] else { return "" }
    var lines = ["workflow: \(name.fileName)", "version: \(version + 1)", "title: T", "initial: a", "states:"]
    for state in workflow.states {
      let isFinal = Workflow.final.contains(state)
      lines.append("  \(state): { title: \(state), category: \(state.category)\(isFinal ? ", final: true" : "") }")
    }
    lines.append("transitions:")
    for step in workflow.steps {
      let to =
        switch step.to {
        case .state(let state): state.rawValue
        case .same: "same"
        case .previous: "previous"
        }
      let roles = step.roles.isEmpty ? "" : ", roles: [\(step.roles.map(\.rawValue).joined(separator: ", "))]"
      let requires = step.requiresNote ? ", requires: [title]" : ""
      lines.append(
        "  \(step.name): { from: [\(step.from.map(\.rawValue).joined(separator: ", "))], to: \(to)\(roles)\(requires) }")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension State {
  fileprivate var category: String {
    switch self {
    case .a: "planned"
    case .b: "in-progress"
    case .c: "available"
    case .o: "unavailable"
    case .f, .x: "ended"
    }
  }
}
