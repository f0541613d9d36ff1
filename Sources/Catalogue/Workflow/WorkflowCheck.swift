internal import OrderedCollections

extension Workflow {
  /// The problems of a definition as a whole: names that nothing defines, states that nothing reaches, dead ends.
  ///
  /// - Parameter isWhole: Whether all of it could be read; if not, a state that nothing reaches is not reported.
  func check(in document: Document, path: String, isWhole: Bool) -> [Problem] {
    // without one of the two every name would be undefined: the reader has already told what is missing
    guard !states.isEmpty, !transitions.isEmpty else { return [] }
    if let crowd = crowd() {
      return [
        Problem(
          rule: "workflow-too-many", severity: .error, path: path,
          position: document.position(ofKeyOrValue: [.key(crowd.key)]), message: crowd.message)
      ]
    }
    var findings: [Finding] = []
    if !initial.isEmpty, states[initial] == nil {
      findings.append(("name", [.key("initial")], "the initial state “\(initial)” is not defined", nearest(initial)))
    }
    findings += undefinedNames() + contradictions()
    for name in states.keys where transitions[name] != nil {
      findings.append(
        (
          "name", [.key("transitions"), .key(name)], "“\(name)” is the name of a state and of a transition",
          "rename one"
        ))
    }
    if findings.isEmpty, isWhole {  // what follows would only repeat what an undefined name causes
      let ways = ways()
      findings += unreachableStates(ways) + deadEnds(ways)
    }
    return findings.map { finding in
      Problem(
        rule: "workflow-\(finding.rule)", severity: .error, path: path,
        position: document.position(ofKeyOrValue: finding.place), message: finding.message, mend: finding.mend)
    }
  }

  private typealias Finding = (rule: String, place: [PathComponent], message: String, mend: String?)

  /// The list that is too long to compare each item with each other.
  private func crowd() -> (key: String, message: String)? {
    let (most, mostSteps) = (ComparisonLimits.states, ComparisonLimits.transitions)
    if states.count > most { return ("states", "it has \(states.count) states; at most \(most) are read") }
    guard transitions.count > mostSteps else { return nil }
    return ("transitions", "it has \(transitions.count) transitions; at most \(mostSteps) are read")
  }

  private func nearest(_ name: String) -> String {
    states.keys.nearest(to: name).map { "did you mean “\($0)”?" }
      ?? "the states are \(states.keys.joined(separator: ", "))"
  }

  private func undefinedNames() -> [Finding] {
    transitions.values.flatMap { transition -> [Finding] in
      let place: [PathComponent] = [.key("transitions"), .key(transition.name)]
      let (origins, key, verb): ([String], String, String) =
        switch transition.from {
        case .states(let states): (states, "from", "leaves from")
        case .any(let except): (except, "except", "excepts")
        }
      var findings: [Finding] = origins.indices.filter { states[origins[$0]] == nil }.map {
        (
          "name", place + [.key(key), .index($0)],
          "“\(transition.name)” \(verb) “\(origins[$0])”, which is no state", nearest(origins[$0])
        )
      }
      if case .state(let target) = transition.to, states[target] == nil {
        findings.append(
          (
            "name", place + [.key("to")], "“\(transition.name)” leads to “\(target)”, which is no state",
            nearest(target)
          ))
      }
      findings += Set(origins).filter { states[$0]?.isFinal == true && transition.from == .states(origins) }.sorted()
        .map {
          (
            "final", place + [.key("from")], "“\(transition.name)” leaves from “\($0)”, which is final",
            "take one of the two away"
          )
        }
      return findings
    } + undefinedClocks()
  }

  /// The steps that nothing could ever take, since they require fields that they forbid.
  private func contradictions() -> [Finding] {
    var findings: [Finding] = []
    for transition in transitions.values {
      let required = transition.requires.filter { $0.allSatisfy(transition.forbids.contains) }.flatMap { $0 }
      let place: [PathComponent] = [.key("transitions"), .key(transition.name), .key("forbids")]
      for field in OrderedSet(required + transition.sets.filter(transition.forbids.contains)) {
        let verb = required.contains(field) ? "requires" : "sets"
        let message = "“\(transition.name)” \(verb) “\(field)” and forbids it, so nothing can take it"
        findings.append(("contradiction", place, message, "take one of the two away"))
      }
    }
    return findings
  }

  private func undefinedClocks() -> [Finding] {
    states.values.compactMap { state in
      guard let of = state.within?.of, transitions[of] == nil else { return nil }
      return (
        "name", [.key("states"), .key(state.name), .key("within")],
        "“within” counts from “\(of)”, which is no transition",
        transitions.keys.nearest(to: of).map { "did you mean “\($0)”?" }
          ?? "the transitions are \(transitions.keys.joined(separator: ", "))"
      )
    }
  }

  private func unreachableStates(_ ways: [String: Set<String>]) -> [Finding] {
    let reached = Self.reached(from: [initial], by: ways)
    return states.keys.filter { !reached.contains($0) }.map {
      (
        "unreachable", [.key("states"), .key($0)], "no way leads from “\(initial)” to the state “\($0)”",
        "add a transition to it"
      )
    }
  }

  private func deadEnds(_ ways: [String: Set<String>]) -> [Finding] {
    var back: [String: Set<String>] = [:]
    for (state, targets) in ways { for target in targets { back[target, default: []].insert(state) } }
    let saved = Self.reached(
      from: states.values.filter { $0.isFinal || $0.category == .available }.map(\.name), by: back)
    return states.keys.filter { !saved.contains($0) }.map {
      (
        "dead-end", [.key("states"), .key($0)], "from the state “\($0)” no way leads to a final or an available state",
        "add a transition out of it, or say final: true"
      )
    }
  }

  /// All states that can be reached, the starts among them.
  private static func reached(from starts: [String], by ways: [String: Set<String>]) -> Set<String> {
    var (reached, open) = (Set(starts), starts)
    while let state = open.popLast() {
      Effort.took(ways[state]?.count ?? 0)
      for next in ways[state] ?? [] where reached.insert(next).inserted { open.append(next) }
    }
    return reached
  }

  /// The states one step away from each; `previous` counts as every state that leads to the one it leaves.
  private func ways() -> [String: Set<String>] {
    var (ways, arriving): ([String: Set<String>], [String: Set<String>]) = ([:], [:])
    var returning: Set<String> = []
    for transition in transitions.values {
      let origins = origins(of: transition)
      Effort.took(origins.count)
      switch transition.to {
      case .same: break
      case .previous: returning.formUnion(origins)
      case .state(let name):
        arriving[name, default: []].formUnion(origins)
        for origin in origins { ways[origin, default: []].insert(name) }
      }
    }
    for state in returning { ways[state, default: []].formUnion(arriving[state] ?? []) }
    return ways
  }
}
