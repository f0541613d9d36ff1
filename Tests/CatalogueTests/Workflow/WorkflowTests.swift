import OrderedCollections
import Testing

@testable import Catalogue

@Suite("Workflows") struct WorkflowTests {
  private let workflow = Workflow(
    name: "small", version: "1", title: "Small", initial: "a",
    states: ["a", "b", "c"].map { name in
      var state = State(name: name, title: name, category: .planned)
      state.isFinal = name == "c"
      return state
    },
    transitions: [
      Transition(name: "go", from: .states(["b", "a"]), to: .state("b")),
      Transition(name: "stay", from: .any(except: ["b"]), to: .same),
      Transition(name: "back", from: .any(except: []), to: .previous),
      Transition(name: "end", from: .states(["b"]), to: .state("c")),
    ])

  @Test("a transition leaves from its states, “*” from all that are not final nor excepted") func origins() {
    #expect(workflow.transitions.values.map(workflow.origins) == [["a", "b"], ["a"], ["a", "b"], ["b"]])
    #expect(
      workflow.states.keys.map { workflow.transitions(from: $0).map(\.name) } == [
        ["go", "stay", "back"], ["go", "back", "end"], [],
      ])
    #expect(workflow.transitions(from: "nowhere").isEmpty)
  }

  @Test("a transition ends in its state, in the same, or in the one before") func targets() {
    let targets = workflow.transitions.values.map { workflow.target(of: $0, from: "a", previous: "b") }
    #expect(targets == ["b", "a", "b", "c"])
    #expect(workflow.transitions["back"].map { workflow.target(of: $0, from: "a", previous: nil) } == .some(nil))
  }

  @Test("a record that names no status is in the initial state") func state() {
    #expect(workflow.state(of: .mapping(["status": .text("b")])) == "b")
    #expect(workflow.state(of: .mapping(["status": .absent])) == "a")
    #expect(workflow.state(of: .absent) == "a")
  }
}
