import OrderedCollections
import Testing

@testable import Catalogue

@Suite("The engine") struct WorkflowStepTests {
  private let today = Day(daysSince1970: 20_000)  // 2024-10-04

  private func workflow(_ text: String = smallWorkflow) throws -> Workflow {
    try #require(WorkflowFile(parsing: Array(text.utf8), path: "workflows/small.yaml").workflow)
  }

  private func translation() throws -> Workflow {
    let text = ShippedWorkflows.translation
    return try #require(WorkflowFile(parsing: Array(text.utf8), path: "workflows/translation.yaml").workflow)
  }

  private func fields(_ text: String) throws -> Value { try Document(parsing: Array(text.utf8)).value }
  private func date(_ text: String) throws -> EDTF { try EDTF(parsing: text) }

  private func circumstances(
    roles: Set<String>? = nil, previous: String? = nil, last: String? = nil
  ) throws -> Circumstances {
    Circumstances(
      actor: "bo@desk.example", roles: roles, previousState: previous,
      lastDated: try last.map { try EDTF(parsing: $0) }, today: today)
  }

  /// The step or the refusals that a word is answered with.
  private func asked(
    _ word: String, in state: String, _ record: String, on day: String? = nil, reason: String? = nil,
    of workflow: Workflow,
    _ circumstances: Circumstances
  ) throws -> Result<TakenStep, Refusals> {
    let choice = workflow.choose(
      word, on: try day.map { try EDTF(parsing: $0) }, reason: reason, fields: try fields(record), in: state,
      circumstances)
    switch choice {
    case .step(let step): return .success(step)
    case .refused(_, let refusals), .unreachable(let refusals): return .failure(refusals)
    case .unknown(let nearest): return .failure(Refusals(all: [.unknownState(nearest ?? "", workflow: "")]))
    }
  }

  @Test("a step sets the status, and its dates where they are absent") func step() throws {
    let workflow = try translation()
    let record = "title: a\ncontributors: [{role: translator, name: b}]\n"
    let taken = try asked(
      "publish", in: "in-production", record, on: "2024-10", of: workflow, circumstances(roles: ["rights"]))
    #expect(
      taken
        == .success(
          TakenStep(
            transition: "publish", from: "in-production", to: "published", effective: try date("2024-10"),
            changes: [.set("status", "published"), .set("dates.published", "2024-10")])))
    let dated = try asked(
      "published", in: "in-production", record + "dates: {published: [1989, 1999]}\n", of: workflow, circumstances())
    #expect(
      dated
        == .success(
          TakenStep(
            transition: "publish", from: "in-production", to: "published", effective: EDTF(today),
            changes: [.set("status", "published")])))
  }

  @Test("every reason for a refusal is told at once, in one order") func refusals() throws {
    let workflow = try translation()
    let answer = try asked(
      "publish", in: "delivered", "language: ar\n", on: "2030", of: workflow,
      circumstances(roles: ["editor"], last: "2031-01-02"))
    #expect(
      answer
        == .failure(
          Refusals(all: [
            .notFrom(
              state: "delivered", origins: ["in-production"],
              possible: ["revise", "accept", "produce", "postpone", "cancel"]),
            .missing(["title"]), .missing(["contributors.translator"]),
            .notPermitted(needs: ["rights", "publisher"], actor: "bo@desk.example", holders: []),
            .dateBefore(try date("2030"), last: try date("2031-01-02")), .dateInFuture(try date("2030"), today: today),
          ])))
  }

  @Test("a reason is asked for, and one of those that count") func reasons() throws {
    let workflow = try translation()
    let allowed = ["by-publisher", "by-author", "breach"]
    for (reason, expected) in [
      (nil, Refusal.reasonMissing(allowed: allowed)), (" ", .reasonMissing(allowed: allowed)),
      ("weather", .reasonNotAllowed("weather", allowed: allowed)),
    ] as [(String?, Refusal)] {
      #expect(
        try asked("cancel", in: "offered", "", reason: reason, of: workflow, circumstances())
          == .failure(Refusals(all: [expected])))
    }
    let taken = try asked("cancel", in: "offered", "", reason: "breach", of: workflow, circumstances())
    #expect(try taken.get().to == "cancelled")
    let small = try self.workflow()
    #expect(try asked("drop", in: "open", "", reason: "whatever", of: small, circumstances()).get().to == "gone")
    #expect(
      try asked("back", in: "held", "", reason: "c", of: small, circumstances(previous: "open"))
        == .failure(Refusals(all: [.reasonNotAllowed("c", allowed: ["a", "b"])])))
    #expect(try asked("back", in: "held", "", of: small, circumstances(previous: "open")).get().to == "open")
  }

  @Test("a transition's name comes before a state's; of several ways the first whose guards hold") func choosing()
    throws
  {
    let text = """
      workflow: small
      initial: a
      states:
        a: {category: planned}
        b: {category: available}
      transitions:
        first: {from: a, to: b, requires: title}
        second: {from: a, to: b, requires: pages}
        third: {from: a, to: b, requires: notes}

      """
    let workflow = try workflow(text)
    #expect(try asked("b", in: "a", "pages: 3\nnotes: x\n", of: workflow, circumstances()).get().transition == "second")
    #expect(
      try asked("third", in: "a", "pages: 3\nnotes: x\n", of: workflow, circumstances()).get().transition == "third")
    #expect(
      try asked("b", in: "a", "x-a: b", of: workflow, circumstances()) == .failure(Refusals(all: [.missing(["title"])]))
    )
    #expect(
      try asked("a", in: "b", "", of: workflow, circumstances())
        == .failure(Refusals(all: [.notFrom(state: "b", origins: [], possible: [])])))
    #expect(
      try asked("second", in: "b", "pages: 1", of: workflow, circumstances())
        == .failure(Refusals(all: [.notFrom(state: "b", origins: ["a"], possible: [])])))
    guard
      case .unknown(nearest: "second") = workflow.choose(
        "secnod", on: nil, reason: nil, fields: .absent, in: "a", try circumstances())
    else { throw Unexpected() }
    guard
      case .unknown(nearest: nil) = workflow.choose(
        "elsewhere", on: nil, reason: nil, fields: .absent, in: "a", try circumstances())
    else { throw Unexpected() }
  }

  struct Unexpected: Error {}

  @Test("“previous” goes back to the state before, or to one that is named where the history doesn't say")
  func previous() throws {
    let workflow = try translation()
    #expect(
      try asked("resume", in: "postponed", "", of: workflow, circumstances(previous: "revising")).get().to == "revising"
    )
    #expect(
      try asked("revising", in: "postponed", "", of: workflow, circumstances(previous: "revising")).get().transition
        == "resume")
    #expect(
      try asked("accepted", in: "postponed", "", of: workflow, circumstances(previous: "revising"))
        == .failure(
          Refusals(all: [.notFrom(state: "postponed", origins: ["delivered"], possible: ["appear", "resume", "cancel"])])))
    let possible = ["contracted", "translating", "delivered", "revising", "accepted", "in-production"]
    for unknown in [nil, "no-state"] {
      #expect(
        try asked("resume", in: "postponed", "", of: workflow, circumstances(previous: unknown))
          == .failure(Refusals(all: [.noPrevious(possible: possible)])))
    }
    let named = try asked("accepted", in: "postponed", "", of: workflow, circumstances()).get()
    #expect(
      named
        == TakenStep(
          transition: "resume", from: "postponed", to: "accepted", effective: EDTF(today),
          changes: [.set("status", "accepted")]))
    #expect(
      try asked("published", in: "postponed", "", of: workflow, circumstances())
        == .failure(Refusals(all: [.missing(["title"]), .missing(["contributors.translator"])])))
    #expect(
      try asked("withdrawn", in: "postponed", "", of: workflow, circumstances())
        == .failure(
          Refusals(all: [
            .notFrom(
              state: "postponed", origins: ["published", "reprinting", "out-of-print"],
              possible: ["appear", "resume", "cancel"])
          ])))
  }

  @Test("“same” is an event without a change of state; a date it sets is added to a list") func same() throws {
    let workflow = try translation()
    for record in ["x-a: b", "dates: {reprinted: 2023}", "dates: {reprinted: [2022, 2023]}"] {
      let taken = try asked(
        "reprint", in: "published", record, on: "2024", of: workflow, circumstances(last: "2022-02-02"))
      #expect(
        taken
          == .success(
            TakenStep(
              transition: "reprint", from: "published", to: "published", effective: try date("2024"),
              changes: [.append("dates.reprinted", "2024")])))
    }
    // the name of the state alone never means it
    #expect(
      try asked("published", in: "published", "", of: workflow, circumstances())
        == .failure(
          Refusals(all: [
            .notFrom(
              state: "published",
              origins: [
                "proposed", "offered", "declined", "optioned", "contracted", "translating", "delivered", "revising",
                "accepted", "in-production", "reprinting", "out-of-print", "withdrawn", "postponed",
              ],
              possible: ["reprint", "run-out", "exhaust", "withdraw", "revert", "expire"])
          ])))
    var note = Transition(name: "note", from: .states(["published"]), to: .same)
    note.sets = ["dates.expected"]
    let taken = workflow.take(
      StepRequest(note), on: try fields("dates: {expected: 2020}"), in: "published", try circumstances())
    #expect(try taken.get().changes == [])
  }

  @Test("a status that the workflow doesn't have is one refusal") func unknownState() throws {
    let workflow = try translation()
    for word in ["reprint", "resume", "cancel", "proposed"] {
      let answer = try asked(word, in: "lost", "", reason: "breach", of: workflow, circumstances(previous: "offered"))
      #expect(answer == .failure(Refusals(all: [.unknownState("lost", workflow: "translation")])))
    }
  }

  static let dates: [(on: String?, last: String?, refusals: Int)] = [
    ("2022", "2022-02-02", 0), ("2021", "2022-02-02", 1), ("2022-02-01", "2022-02-02", 1),
    ("2022-02-02", "2022-02-02", 0),
    ("2022-02", "2022-02-28", 0), ("2021~", "2022", 1), ("[2020,2023]", "2022", 0), ("2020/2023", "2022", 1),
    ("198X", "1985", 0),
    ("2024-10-04", nil, 0), ("2024-10-05", nil, 0), ("2024-10-06", nil, 1), ("2024", nil, 0), ("2025", nil, 1),
    ("2024-10/2030", nil, 0),
    ("../2030", nil, 0), (nil, "2024-10-04", 0), (nil, "2024-10-05", 1), (nil, "2024", 0),
  ]

  @Test("a date must be possible after the last one, and no later than a day from now", arguments: dates)
  func order(on: String?, last: String?, refusals: Int) throws {
    let answer = try asked("reprint", in: "published", "", on: on, of: try translation(), circumstances(last: last))
    if case .failure(let failure) = answer { #expect(failure.all.count == refusals) } else { #expect(refusals == 0) }
  }

  @Test("roles are asked where the catalogue has them and the step names some") func roles() throws {
    let workflow = try translation()
    let record = "publisher: Seuil\n"
    #expect(try asked("sign", in: "offered", record, of: workflow, circumstances()).get().to == "contracted")
    #expect(
      try asked("sign", in: "offered", record, of: workflow, circumstances(roles: ["rights", "x"])).get().to
        == "contracted")
    #expect(
      try asked("sign", in: "offered", record, of: workflow, circumstances(roles: []))
        == .failure(Refusals(all: [.notPermitted(needs: ["rights"], actor: "bo@desk.example", holders: [])])))
    #expect(try asked("decline", in: "offered", record, of: workflow, circumstances(roles: [])).get().to == "declined")
  }

  @Test("a step that must be signed is refused where it isn't, or not well") func signed() throws {
    let workflow = try translation()
    var circumstances = try circumstances(roles: ["rights"])
    #expect(try asked("sign", in: "offered", "publisher: Seuil\n", of: workflow, circumstances).get().to == "contracted")
    circumstances.signed = ["sign"]
    for signing in [Signing.absent, .broken, .unknownKey] {
      circumstances.signing = signing
      #expect(
        try asked("sign", in: "offered", "publisher: Seuil\n", of: workflow, circumstances)
          == .failure(Refusals(all: [.notSigned(signing)])))
      #expect(try asked("decline", in: "offered", "", of: workflow, circumstances).get().to == "declined")
    }
    circumstances.signing = .sound
    #expect(try asked("sign", in: "offered", "publisher: Seuil\n", of: workflow, circumstances).get().to == "contracted")
  }

  @Test("guards are asked of the record as the step leaves it, and say what is missing, invalid or in the way")
  func guards() throws {
    var own = Transition(name: "own", from: .states(["open"]), to: .state("held"))
    own.requires = [["dates.contracted"], ["title", "pages"], ["dates.expected"]]
    own.forbids = ["notes"]
    own.sets = ["dates.contracted"]
    let answer = try workflow().take(
      StepRequest(own), on: try fields("notes: a\ndates: {expected: soon}"), in: "open", try circumstances())
    #expect(
      answer
        == .failure(Refusals(all: [.missing(["title", "pages"]), .invalid(["dates.expected"]), .forbidden("notes")])))
  }

  @Test("a collection is published when every item has a translator, a bilingual edition as any other")
  func collections() throws {
    let workflow = try translation()
    let item = "{title: a, contributors: [{role: translator, name: b}]}"
    let step = { (record: String) in
      if case .success = try self.asked("publish", in: "in-production", record, of: workflow, self.circumstances()) {
        true
      } else {
        false
      }
    }
    #expect(try step("title: a\nlanguage: [ar, fr]\ncontributors: [{role: translator, name: b}]\n"))
    #expect(try step("title: a\ncontains: [\(item), \(item)]\n"))
    #expect(try !step("title: a\ncontains: [\(item), {title: b}]\n"))
  }
}
