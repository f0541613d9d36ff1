import Foundation
import TestSupport
import Testing

/// The life of a book as it was: every step with its true date, which the program is not told unless somebody says it.
private struct Truth {
  /// The steps in their order, each with the state it leads to and its date.
  let steps: [(name: String, to: String, date: String)]

  init(_ random: inout SeededGenerator) {
    var (year, month) = (2010, 1)
    steps = [
      ("offer", "offered"), ("sign", "contracted"), ("start", "translating"), ("deliver", "delivered"), ("accept", "accepted"),
      ("produce", "in-production"), ("publish", "published"), ("run-out", "reprinting"), ("exhaust", "out-of-print"),
    ].map { name, to in
      month += Int.random(in: 1...9, using: &random)
      (year, month) = (year + (month - 1) / 12, (month - 1) % 12 + 1)
      return (name, to, String(format: "%d-%02d-%02d", year, month, Int.random(in: 1...28, using: &random)))
    }
  }

  /// The date of a step, by its name or by the state it led to.
  func date(of word: String) -> String? { steps.first { $0.name == (word == "appear" ? "publish" : word) || $0.to == word }?.date }
}

/// An error as scripts are told it.
private struct ToldError: Decodable {
  struct Error: Decodable { let mend: String? }
  let error: Error
}

private struct ToldEvent: Decodable {
  struct Step: Decodable {
    let name: String?
    let from: String
    let to: String
  }
  let transition: Step?
  let effective: String?
  let commit: String
}

@Suite("Remedies of refusals") struct RemedyTests {
  private static let reference = "w/it"

  /// A catalogue of one edition, by the workflow of the first version or of the present one.
  private func catalogue(isFirst: Bool) async throws -> Scratch {
    try await Scratch.copy(of: "remedies, \(isFirst)") {
      let scratch = try Scratch()
      try await scratch.colophon("init")
      if isFirst {
        try scratch.write(scratch.text("workflows/translation.yaml").inFirstVersion, to: "workflows/translation.yaml")
        try await scratch.shell("git commit -qam 'The first version'")
      }
      try await scratch.colophon("add", "work", "w", "--language", "fr", "--title", "W")
      try await scratch.colophon("add", "edition", Self.reference, "--language", "it")
      return scratch
    }
  }

  @Test("record no date that is not true: each asks for it, or repeats the one that was given", arguments: 0..<Extent.rounds(10, ofFull: 300))
  func truth(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let truth = Truth(&random)
    let scratch = try await catalogue(isFirst: seed % 3 > 0)
    var told: [String] = []
    /// Commits of steps that somebody took without saying when.
    var undated: Set<String> = []
    for _ in 0..<8 {
      let words = request(truth, &random)
      told.append(words.joined(separator: " "))
      let outcome = try await scratch.colophon(words + ["--format", "json"])
      if outcome.code == 0, !words.contains("--on"), words[0] == "advance" { undated.insert(try await scratch.id()) }
      guard outcome.code == 3 else { continue }
      let error = try JSONDecoder().decode(ToldError.self, from: Data(outcome.stderr.utf8))
      for command in commands(in: error.error.mend ?? "") {
        let isRetry = !words.contains("--on") && !command.contains("--on")
        // a way that was not gone asks for its dates, and is left there
        guard let filled = fill(command, truth) else {
          #expect(command.contains("--on DATE"), "\(command)")
          break
        }
        told.append("  \(filled)")
        let taken = try await scratch.shell(filled.replacing("colophon ", with: "\(Scratch.binary) "))
        #expect([0, 3].contains(taken.code), "\(taken)\n\(told.joined(separator: "\n"))")
        if taken.code == 0, isRetry { undated.insert(try await scratch.id()) }
        if taken.code != 0 { break }
      }
      try await compare(truth, undated, in: scratch, told)
    }
  }

  /// Something that somebody would try: the next steps with or without their dates, or the state by hand.
  private func request(_ truth: Truth, _ random: inout SeededGenerator) -> [String] {
    let step = truth.steps[Int.random(in: truth.steps.indices, using: &random)]
    let word = Bool.random(using: &random) ? step.name : step.to
    switch Int.random(in: 0..<8, using: &random) {
    case 0...3: return ["advance", Self.reference, "--to", word, "--on", step.date]
    case 4...5: return ["advance", Self.reference, "--to", word]
    case 6: return ["correct", Self.reference, step.to, "--on", step.date]
    default: return ["set", Self.reference, "status=\(step.to)"]
    }
  }

  /// The commands of a remedy, in their order.
  private func commands(in mend: String) -> [String] {
    mend.components(separatedBy: ", then: ").compactMap { part in
      part.firstRange(of: "colophon ").map { String(part[$0.lowerBound...]) }
    }
  }

  /// The command as somebody would fill it in who knows how it was; nil where it can't be filled in.
  private func fill(_ command: String, _ truth: Truth) -> String? {
    let words = command.split(separator: " ").map(String.init)
    let step = words[1] == "correct" ? words[3] : words.firstIndex(of: "--to").map { words[$0 + 1] } ?? ""
    guard let date = truth.date(of: step) else { return command.contains("DATE") ? nil : command }
    return command.replacing("=TITLE", with: "=T").replacing("=NAME", with: "=N").replacing("REASON", with: "breach").replacing("--on DATE", with: "--on \(date)")
  }

  private func compare(_ truth: Truth, _ undated: Set<String>, in scratch: Scratch, _ told: [String]) async throws {
    let json = try await scratch.unchanged("history", Self.reference, "--format", "json")
    for event in try JSONDecoder().decode([ToldEvent].self, from: Data(json.utf8)) {
      guard let step = event.transition, step.from != "(new)", let effective = event.effective else { continue }
      let date = truth.date(of: step.name ?? "")
      let isOwn = undated.contains(event.commit) && effective == "2024-03-01"
      #expect(effective == date || isOwn, "\(step) on \(effective)\n\(told.joined(separator: "\n"))")
    }
  }

  @Test("show the shortest way to a state, each step with its date to be filled in") func way() async throws {
    let scratch = try await catalogue(isFirst: true)
    expect(
      try await scratch.colophon("advance", "w/it", "--to", "published", "--on", "2021"),
      is: Outcome(
        stderr:
          "error: publish w/it: the workflow translation does not allow it: it is proposed, and the step leaves from in-production, reprinting, out-of-print, withdrawn. Try: colophon advance w/it --to sign --on DATE --set publisher.name=NAME, then: colophon advance w/it --to start --on DATE, then: colophon advance w/it --to deliver --on DATE, then: colophon advance w/it --to produce --on DATE, then: colophon advance w/it --to published --on 2021\n",
        code: 3))
    // what the step itself lacks comes with it
    let outcome = try await scratch.colophon("advance", "w/it", "--to", "publish")
    #expect(
      outcome.stderr.hasSuffix(
        "then: colophon advance w/it --to publish --set title=TITLE --set contributors.translator=NAME\n"), "\(outcome)")
    // by the present version it appeared, and nothing is known of the steps between
    let present = try await catalogue(isFirst: false)
    try await present.colophon("set", "w/it", "title=T", "contributors.translator=N")
    expect(
      try await present.colophon("advance", "w/it", "--to", "published", "--on", "2021"),
      is: Outcome(stdout: "<id> Appear w/it\n"))
    #expect(try present.text("editions/w/it.yaml").contains("published: 2021"))
  }

  @Test("go by steps that the actor may take") func roles() async throws {
    let scratch = try await catalogue(isFirst: true)
    try scratch.write("roles: {rights: [paul@desk.example], publisher: [anna@desk.example]}\n", to: "workflows/roles.yaml")
    try await scratch.shell("git add workflows && git commit -qm Roles")
    expect(
      try await scratch.colophon("advance", "w/it", "--to", "translating", "--on", "2020"),
      is: Outcome(
        stderr:
          "error: start w/it: the workflow translation does not allow it: it is proposed, and the step leaves from contracted. Possible from here: offer, option, cancel\n",
        code: 3))
  }

  @Test("correct the steps that stand in the way of a date, the oldest first") func corrections() async throws {
    let scratch = try await catalogue(isFirst: true)
    for words in [["sign", "--set", "publisher.name=P"], ["start"], ["deliver"], ["produce"]] {
      #expect(try await scratch.colophon(["advance", "w/it", "--to"] + words).code == 0)
    }
    expect(
      try await scratch.colophon(
        "advance", "w/it", "--to", "published", "--on", "2021", "--set", "title=T", "--set", "contributors.translator=N"),
      is: Outcome(
        stderr:
          "error: publish w/it: the workflow translation does not allow it: 2021 is before the last dated event, 2024-03-01. Try: colophon correct w/it contracted --on DATE, then: colophon correct w/it translating --on DATE, then: colophon correct w/it delivered --on DATE, then: colophon correct w/it in-production --on DATE, then: colophon advance w/it --to published --on 2021 --set title=T --set contributors.translator=N\n",
        code: 3))
  }
}
