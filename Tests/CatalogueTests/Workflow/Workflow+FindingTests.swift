import OrderedCollections
import TestSupport
import Testing

@testable import Catalogue

@Suite("What finding a record in a state asks") struct WorkflowFindingTests {
  /// A workflow of steps that are written `name origin>target role,role`; `<` is the state before, the first state is the initial one.
  private func workflow(_ steps: String...) -> Workflow {
    var states: OrderedSet<String> = []
    let transitions = steps.map { step -> Transition in
      let parts = step.split(separator: " ").map(String.init)
      let ends = parts[1].split(separator: ">").map(String.init)
      let origins = ends[0].split(separator: ",").map(String.init)
      states.formUnion(origins)
      if ends[1] != "<", ends[1] != "=" { states.append(ends[1]) }
      var transition = Transition(
        name: parts[0], from: .states(origins), to: ends[1] == "<" ? .previous : ends[1] == "=" ? .same : .state(ends[1]))
      transition.roles = parts.dropFirst(2).flatMap { $0.split(separator: ",").map(String.init) }
      return transition
    }
    return Workflow(
      name: "w", version: "1", title: "W", initial: states[0],
      states: states.map { State(name: $0, title: $0, category: .planned) }, transitions: transitions)
  }

  private func ways(_ workflow: Workflow, _ state: String, signed: Set<String> = []) -> [String]? {
    switch workflow.guardOfFinding(in: state, signed: signed) {
    case .nothing: nil
    case .oneOf(let ways): ways.map { $0.transition + ($0.isSigned ? "!" : "") + $0.roles.map { " \($0)" }.joined() }
    }
  }

  @Test("of a state, that is the role and the signature of one of the steps that lead there") func steps() {
    let workflow = workflow("sign open>signed rights", "publish signed>out rights,publisher", "restore gone>out desk", "drop out>gone")
    #expect(ways(workflow, "open") == nil)
    #expect(ways(workflow, "signed") == ["sign rights"])
    #expect(ways(workflow, "out", signed: ["publish"]) == ["publish! rights publisher", "restore desk"])
    // in place of a step that asks for nothing, what leads to where it leaves
    #expect(ways(workflow, "gone") == ["publish rights publisher", "restore desk"])
    #expect(ways(workflow, "gone", signed: ["drop"]) == ["drop!"])
  }

  @Test("a way of steps that ask for nothing makes it free, whatever else leads there") func free() {
    let workflow = workflow("start open>begun", "end begun>done", "force open>done owner")
    #expect(ways(workflow, "done") == nil)
    #expect(ways(workflow, "done", signed: ["start"]) == ["start!", "force owner"])
  }

  @Test("a step that stays leads nowhere") func same() {
    let workflow = workflow("publish open>out rights", "reprint out>= printer", "again out>out clerk")
    #expect(ways(workflow, "out") == ["publish rights"])
  }

  @Test("a step back leads to where the step before it came from, and to no other state") func back() {
    let workflow = workflow(
      "sign open>signed rights", "rest signed>resting pause", "halt open>resting stop", "resume resting><", "end resting>ended owner")
    #expect(ways(workflow, "signed") == ["sign rights", "rest pause"], "who may only halt never comes there")
    #expect(ways(workflow, "resting") == ["rest pause", "halt stop"])
  }

  @Test("a step back that is itself asked for is one of the ways") func askedBack() {
    let workflow = workflow("go open>there", "sign there>signed rights", "rest signed>resting", "resume resting>< desk")
    #expect(ways(workflow, "signed") == ["sign rights", "resume desk"])
    #expect(ways(workflow, "there") == nil)
  }

  @Test("the shipped workflows ask for what their steps do") func shipped() throws {
    let translation = try #require(WorkflowFile.shipped["translation"]?.workflow)
    let published = ["publish rights publisher"]
    for state in ["published", "reprinting", "out-of-print", "withdrawn", "reverted", "expired"] {
      #expect(ways(translation, state) == published, "\(state)")
    }
    for state in ["contracted", "translating", "delivered", "revising", "accepted", "in-production", "postponed"] {
      #expect(ways(translation, state) == ["sign rights"], "\(state)")
    }
    // it can be cancelled from the start
    for state in ["proposed", "offered", "declined", "optioned", "cancelled"] { #expect(ways(translation, state) == nil, "\(state)") }
    let community = try #require(WorkflowFile.shipped["community"]?.workflow)
    for state in community.states.keys { #expect(ways(community, state) == nil, "\(state)") }
    #expect(ways(community, "retired", signed: ["publish"]) == ["publish!"])
  }

  private func circumstances(_ roles: Set<String>?, signing: Signing = .absent, signed: Set<String> = []) -> Circumstances {
    var circumstances = Circumstances(
      actor: "bo@x", roles: roles, holders: ["rights": ["anna@x"], "desk": ["dan@x"]], today: Day(daysSince1970: 0))
    (circumstances.signed, circumstances.signing, circumstances.found) = (signed, signing, ["desk"])
    return circumstances
  }

  @Test("who has the role of one of the ways may find it, signed where that way is; so may a role that finds") func refusals() {
    let workflow = workflow("sign open>signed rights", "publish signed>out publisher")
    let none = Refusal.notPermitted(needs: ["publisher", "desk"], actor: "bo@x", holders: ["dan@x"])
    #expect(workflow.refusals(ofFindingIn: "open", circumstances([])) == [])
    #expect(workflow.refusals(ofFindingIn: "out", circumstances(nil)) == [], "nobody is asked without roles.yaml")
    #expect(workflow.refusals(ofFindingIn: "out", circumstances(["publisher"])) == [])
    #expect(workflow.refusals(ofFindingIn: "out", circumstances(["rights"])) == [none])
    #expect(workflow.refusals(ofFindingIn: "out", circumstances(["desk"], signed: ["publish"])) == [])
    let unsigned = circumstances(["publisher"], signed: ["publish"])
    #expect(workflow.refusals(ofFindingIn: "out", unsigned) == [.notSigned(.absent)])
    let signed = circumstances(["publisher"], signing: .sound, signed: ["publish"])
    #expect(workflow.refusals(ofFindingIn: "out", signed) == [])
    let neither = circumstances([], signing: .unknownKey, signed: ["publish"])
    #expect(workflow.refusals(ofFindingIn: "out", neither) == [none, .notSigned(.unknownKey)])
  }

  @Test("over random definitions it is what a walk from the initial state shows", arguments: 0..<4)
  func walked(part: UInt64) {
    var free = 0
    var asked = 0
    let count = UInt64(Extent.rounds(1_500, ofFull: 100_000))
    for seed in part * count..<(part + 1) * count {
      var generated = GeneratedWorkflow(seed: seed)
      let signed = Set(generated.some(of: Array(generated.workflow.transitions.keys)))
      let workflow = generated.workflow
      let walk = Walk(of: workflow, signed: signed)
      // a definition with a state that nothing reaches is none
      guard walk.reached == Set(workflow.states.keys) else { continue }
      for state in workflow.states.keys {
        let expected = walk.asked(in: state)
        switch workflow.guardOfFinding(in: state, signed: signed) {
        case .nothing:
          free += 1
          #expect(expected == nil, "seed \(seed): \(state)")
        case .oneOf(let ways):
          asked += 1
          #expect(Set(ways.map(\.transition)) == expected, "seed \(seed): \(state)")
          #expect(ways.allSatisfy { !$0.roles.isEmpty || $0.isSigned }, "seed \(seed): \(state)")
        }
      }
    }
    #expect(free > 50 && asked > 50)
    Extent.tell("found: \(free) states that ask for nothing, \(asked) that ask, of \(count) definitions")
  }
}

/// Every walk from the initial state, step by step: where it is, where it was before, and the last step that asked for something.
private struct Walk {
  private struct Place: Hashable {
    let state: String
    let before: String?
    let asked: String?
  }

  private var places: Set<Place> = []
  private let initial: String

  init(of workflow: Workflow, signed: Set<String>) {
    initial = workflow.initial
    var open = [Place(state: workflow.initial, before: nil, asked: nil)]
    places = Set(open)
    while let place = open.popLast() {
      for transition in workflow.transitions(from: place.state) {
        let target = workflow.target(of: transition, from: place.state, previous: place.before)
        guard let target, target != place.state else { continue }
        let asks = !transition.roles.isEmpty || signed.contains(transition.name)
        let next = Place(state: target, before: place.state, asked: asks ? transition.name : place.asked)
        if places.insert(next).inserted { open.append(next) }
      }
    }
  }

  var reached: Set<String> { Set(places.map(\.state)) }

  /// The last steps that asked for something on all ways to a state; nil where one way asks for nothing.
  func asked(in state: String) -> Set<String>? {
    guard state != initial else { return nil }
    let last = places.filter { $0.state == state }.map(\.asked)
    return last.contains(nil) ? nil : Set(last.compactMap(\.self))
  }
}
