internal import OrderedCollections

/// One step of the way to a state.
public struct WayStep: Hashable, Sendable {
  /// The step.
  public let transition: String
  /// The reasons against it that words on the command line would satisfy, such as a missing field.
  public let lacking: [Refusal]
}

extension Workflow {
  /// The shortest way from a state to where a step can be taken: steps that the actor may take, one after the other,
  /// without that step itself; nil where there is none.
  ///
  /// Of several equally short ways it is the one whose steps come first in the file.
  /// - Parameters:
  ///   - word: A transition's name, or a state.
  ///   - fields: The record as it is.
  public func way(to word: String, from state: String, fields: Value, _ circumstances: Circumstances) -> [WayStep]? {
    let fields = fields.crediting(circumstances.translatedElsewhere)
    let lasts = transitions[word].map { [$0] } ?? transitions.values.filter { $0.to == .state(word) }
    let allowed = lasts.filter { isOpen($0, fields, circumstances) }
    guard states[state] != nil, !allowed.isEmpty else { return nil }
    var ways: [String: [Transition]] = [state: []]
    var open = [state]
    var next = 0
    while next < open.count {
      let here = open[next]
      next += 1
      let way = ways[here] ?? []
      if !way.isEmpty, allowed.contains(where: { leaves($0, from: here) && $0.to != .state(here) }) {
        return steps(along: way, fields)
      }
      for transition in transitions(from: here) where isOpen(transition, fields, circumstances) {
        // a step back leads to where the way came from, but for the first
        let previous = here == state ? circumstances.previousState : nil
        guard let target = target(of: transition, from: here, previous: previous), states[target] != nil,
          ways[target] == nil
        else { continue }
        ways[target] = way + [transition]
        open.append(target)
      }
    }
    return nil
  }

  /// Tells whether nothing stands against a step but what words on the command line would satisfy.
  private func isOpen(_ transition: Transition, _ fields: Value, _ circumstances: Circumstances) -> Bool {
    rightRefusals(of: transition, circumstances).isEmpty
      && transition.requiresState.allSatisfy { circumstances.named[$0]?.isIn($1) == true }
      && fieldRefusals(of: transition, on: fields).allSatisfy { $0.option != nil }
  }

  /// The steps of a way; a field that an earlier step asks for or sets is lacking once.
  private func steps(along way: [Transition], _ fields: Value) -> [WayStep] {
    var known: Set<FieldPath> = []
    return way.map { transition in
      let lacking = fieldRefusals(of: transition, on: fields).filter { refusal in
        guard case .missing(let group) = refusal else { return true }
        return known.isDisjoint(with: group)
      }
      for case .missing(let group) in lacking { known.formUnion(group.prefix(1)) }
      known.formUnion(transition.sets)
      let reason: [Refusal] = transition.reason == .required ? [.reasonMissing(allowed: transition.reasons)] : []
      return WayStep(transition: transition.name, lacking: lacking + reason)
    }
  }
}
