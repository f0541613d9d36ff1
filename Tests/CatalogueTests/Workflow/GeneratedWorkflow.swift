import OrderedCollections

@testable import Catalogue

/// A definition, a record and the circumstances of a step, made at random; the same seed makes the same.
struct GeneratedWorkflow {
  private var random: SplitMix64
  private(set) var workflow: Workflow

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
    workflow = Workflow(name: "w", version: "1", title: "W", initial: "s0", states: [], transitions: [])
    let names = (0..<number(2...6)).map { "s\($0)" }
    let states = names.map { name in
      var state = State(name: name, title: name, category: pick(State.Category.allCases))
      state.isFinal = name != "s0" && chance(4)
      return state
    }
    let transitions = (0..<number(1...8)).map { transition("t\($0)", among: names) }
    workflow = Workflow(name: "w", version: "1", title: "W", initial: "s0", states: states, transitions: transitions)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func chance(_ n: Int) -> Bool { number(1...n) == 1 }
  mutating func pick<T>(_ choices: [T]) -> T { choices[number(0...(choices.count - 1))] }
  mutating func some<T>(of choices: [T]) -> [T] { choices.filter { _ in chance(3) } }

  static let fields: [FieldPath] = [
    "title", "pages", "publisher.name", "contributors.translator", "dates.expected", "dates.contracted", "language",
    "formats.ebook.isbn",
  ]
  static let dates: [FieldPath] = ["dates.published", "dates.contracted", "dates.reprinted", "dates.expected"]

  private mutating func transition(_ name: String, among states: [String]) -> Transition {
    let from: Transition.Origin =
      chance(3) ? .any(except: some(of: states)) : .states([pick(states)] + some(of: states))
    let to: Transition.Target = chance(5) ? .same : chance(5) ? .previous : .state(pick(states))
    var transition = Transition(name: name, from: from, to: to)
    transition.requires = (0..<number(0...2)).map { _ in [pick(Self.fields)] + (chance(3) ? [pick(Self.fields)] : []) }
    transition.forbids = chance(4) ? ["notes"] : []
    transition.requiresState = chance(4) ? ["translation-of": pick(["available", "s0"])] : [:]
    transition.roles = some(of: ["rights", "publisher"])
    transition.reason = chance(3) ? .required : chance(3) ? .optional : nil
    transition.reasons = chance(3) ? ["a", "b"] : []
    transition.sets = some(of: Self.dates)
    return transition
  }

  /// The text of a record, with values that hold and some that don't.
  mutating func record() -> String {
    let lines = [
      "title: a", "pages: 3", "publisher: Seuil", "publisher: [{place: Paris}]",
      "contributors:\n  - {role: translator, name: b} # why", "contributors: [{role: translator}]", "language: xx",
      "language: [ar, fr]",
      "dates: {contracted: [1989, 1999]}", "dates:\n  expected: soon\n  published: 2020", "dates:\n  reprinted: 2020",
      "notes: |\n  c\n",
      "formats: [ebook]", "x-own: {a: b}",
    ]
    var seen: Set<Substring> = []
    let chosen = lines.shuffled(using: &random).filter { line in
      guard let key = line.split(separator: ":").first, chance(2) else { return false }
      return seen.insert(key).inserted
    }
    return (chosen + ["status: \(state())"]).map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
  }

  mutating func state() -> String { chance(12) ? "lost" : pick(Array(workflow.states.keys)) }

  mutating func circumstances() -> Circumstances {
    let days = ["2020", "2022-02-02", "2023-05?", "[1989,1999]"]
    var circumstances = Circumstances(
      actor: "bo@x", roles: chance(2) ? nil : Set(some(of: ["rights", "publisher", "desk"])),
      previousState: chance(2) ? nil : state(), lastDated: chance(2) ? nil : try? EDTF(parsing: pick(days)),
      today: Day(daysSince1970: 20_000))
    circumstances.signed = chance(2) ? [] : Set(workflow.transitions.keys)
    circumstances.signing = pick([.absent, .sound, .broken, .unknownKey])
    return circumstances
  }

  mutating func request() -> StepRequest {
    let days = ["2019", "2022", "2024-10-05", "2030", "../2021"]
    return StepRequest(
      pick(Array(workflow.transitions.values)), on: chance(2) ? nil : try? EDTF(parsing: pick(days)),
      reason: chance(2) ? nil : pick(["a", "c", " "]))
  }
}
