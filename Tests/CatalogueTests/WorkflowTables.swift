import OrderedCollections
import TestSupport

@testable import Catalogue

/// A workflow as two tables: its states, and its transitions.
struct WorkflowTables {
  let workflow: Workflow

  var text: String { states + "\n" + transitions }

  private var states: String {
    MarkdownTable(
      header: ["state", "title", "category", "List 64", "time allowed", ""],
      rows: workflow.states.values.map { state in
        [
          "`\(state.name)`", state.title, state.category.rawValue, state.onix ?? "", Self.clock(of: state),
          [
            state.name == workflow.initial ? "initial" : "", state.isAnnounced ? "announced" : "",
            state.isFinal ? "final" : "",
          ]
          .filter { !$0.isEmpty }.joined(separator: ", "),
        ]
      }
    ).text
  }

  private static func clock(of state: State) -> String {
    if let due = state.due { return "until `\(due)`" }
    guard let clock = state.within else { return "" }
    return "\(clock.period)" + (clock.of.map { " from `\($0)`" } ?? "")
  }

  private var transitions: String {
    MarkdownTable(
      header: ["transition", "from", "to", "asks for", "sets"],
      rows: workflow.transitions.values.map { transition in
        [
          "`\(transition.name)`", origin(of: transition), Self.target(of: transition), Self.guards(of: transition),
          transition.sets.map { "`\($0)`" }.joined(separator: ", "),
        ]
      }
    ).text
  }

  private func origin(of transition: Transition) -> String {
    switch transition.from {
    case .states(let states): states.joined(separator: ", ")
    case .any(let except):
      "any that is not final" + (except.isEmpty ? "" : ", but not " + except.joined(separator: ", "))
    }
  }

  private static func target(of transition: Transition) -> String {
    switch transition.to {
    case .state(let name): name
    case .same: "the same"
    case .previous: "the one before"
    }
  }

  private static func guards(of transition: Transition) -> String {
    var guards = transition.requires.map { $0.map { "`\($0)`" }.joined(separator: " or ") }
    guards += transition.forbids.map { "no `\($0)`" }
    if !transition.roles.isEmpty { guards.append("role " + transition.roles.joined(separator: " or ")) }
    switch transition.reason {
    case .required:
      guards.append("a reason" + (transition.reasons.isEmpty ? "" : ": " + transition.reasons.joined(separator: ", ")))
    case .optional: guards.append("a reason, if you like")
    case nil: break
    }
    return guards.joined(separator: "; ")
  }
}
