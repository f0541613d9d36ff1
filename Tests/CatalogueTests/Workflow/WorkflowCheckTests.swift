import OrderedCollections
import Testing

@testable import Catalogue

@Suite("Definitions as a whole") struct WorkflowCheckTests {
  private func found(_ states: String, _ transitions: String, initial: String = "a") -> [String] {
    problems("workflow: small\ninitial: \(initial)\nstates:\n\(states)transitions:\n\(transitions)")
  }
  private let a = "  a: {category: planned}\n"
  private let b = "  b: {category: available}\n"

  @Test("a small definition has no problem") func small() {
    #expect(found(a + b, "  go: {from: a, to: b}\n") == [])
  }

  @Test("a state that nothing reaches is named") func unreachable() {
    #expect(
      found(a + b + "  c: {category: ended, final: true}\n", "  go: {from: a, to: b}\n") == [
        "6:3 workflow-unreachable: no way leads from “a” to the state “c” | add a transition to it"
      ])
  }

  @Test("a state without a way to a final or an available one is named") func deadEnd() {
    let c = "  c: {category: unavailable}\n  d: {category: ended}\n"
    #expect(
      found(
        a + b + c,
        "  go: {from: a, to: b}\n  stop: {from: a, to: c}\n  turn: {from: c, to: d}\n  re: {from: d, to: c}\n  stay: {from: d, to: same}\n"
      )
        == ["c", "d"].enumerated().map {
          "\(6 + $0):3 workflow-dead-end: from the state “\($1)” no way leads to a final or an available state | add a transition out of it, or say final: true"
        })
  }

  @Test("“previous” is a way to every state that leads here") func previous() {
    #expect(
      found(
        a + b + "  c: {category: planned}\n",
        "  go: {from: a, to: b}\n  halt: {from: [a, b], to: c}\n  on: {from: c, to: previous}\n") == [])
  }

  @Test("“*” leaves no final state, and none that is excepted") func anywhere() {
    let text =
      "workflow: small\ninitial: a\nstates:\n\(a)\(b)  c: {category: ended, final: true}\ntransitions:\n  go: {from: a, to: b}\n  end: {from: '*', except: b, to: c}\n"
    let workflow = WorkflowFile(parsing: Array(text.utf8), path: "small.yaml").workflow
    #expect(workflow?.transitions["end"].map { workflow?.origins(of: $0) ?? [] } == ["a"])
    #expect(workflow?.transitions(from: "a").map(\.name) == ["go", "end"])
    #expect(workflow?.transitions(from: "c").map(\.name) == [])
  }
}
