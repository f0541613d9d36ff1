internal import Catalogue
internal import OrderedCollections

extension Workflow {
  /// A line of a list of workflows, for scripts.
  var summary: JSONValue {
    [
      "workflow": .string(name), "version": Int(version).map { .integer($0) } ?? .string(version),
      "title": .string(title),
      "states": .array(states.keys.map { .string($0) }),
    ]
  }

  /// The whole definition, for scripts.
  var json: JSONValue {
    [
      "workflow": .string(name), "version": Int(version).map { .integer($0) } ?? .string(version),
      "title": .string(title),
      "initial": .string(initial), "states": .array(states.values.map(\.json)),
      "transitions": .array(transitions.values.map { $0.json(from: origins(of: $0)) }),
    ]
  }
}

extension State {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "title": .string(title), "category": .string(category.rawValue),
      "announced": .bool(isAnnounced),
      "onix": .text(onix), "final": .bool(isFinal), "due": .text(due?.description),
      "within": .text(within?.period.description), "within-of": .text(within?.of),
    ]
  }
}

extension Transition {
  fileprivate func json(from origins: [String]) -> JSONValue {
    [
      "name": .string(name), "from": .array(origins.map { .string($0) }), "to": .string(to.text),
      "requires": .array(requires.map { .array($0.map { .string($0.description) }) }),
      "forbids": .array(forbids.map { .string($0.description) }),
      "requires-state": .object(requiresState.map { .init($0.key.description, .string($0.value)) }),
      "roles": .array(roles.map { .string($0) }),
      "reason": .text(reason?.rawValue), "reasons": .array(reasons.map { .string($0) }),
      "sets": .array(sets.map { .string($0.description) }),
    ]
  }

  /// The guards, for people.
  var guards: String {
    var parts = requires.map { $0.map(\.description).joined(separator: " or ") }
    parts += forbids.map { "no \($0)" }
    parts += requiresState.map { "\($0.key) \($0.value)" }
    if !roles.isEmpty { parts.append("role \(roles.joined(separator: " or "))") }
    if reason == .required { parts.append("a reason" + (reasons.isEmpty ? "" : ": \(reasons.joined(separator: "|"))")) }
    return parts.joined(separator: ", ")
  }
}

extension Transition.Target {
  /// The text in the file.
  var text: String {
    switch self {
    case .state(let name): name
    case .same: "same"
    case .previous: "previous"
    }
  }
}
