import Testing

@Suite("colophon log") struct LogTests {
  private func catalogue(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "a log, \(place)") {
      let scratch = try await Scratch.catalogue(in: place)
      try await scratch.colophon(
        "advance", "ar", "--to", "publish", "--on", "2022", with: ["GIT_COMMITTER_DATE": "2024-03-02T10:00:00Z"])
      try await scratch.colophon(
        "set", "robots", "es", "x-note=n",
        with: ["GIT_COMMITTER_DATE": "2024-03-03T10:00:00Z", "GIT_AUTHOR_NAME": "José Núñez"])
      try await scratch.colophon("undo", "HEAD~1", with: ["GIT_COMMITTER_DATE": "2024-03-04T10:00:00Z"])
      return scratch
    }
  }

  private static let lines = [
    "2024-03-04\trobots/ar\t\tundo\tstatus, dates.published\tAnna Weber\t<id>\t\n",
    "2024-03-03\trobots\t\tset\tx-note\tJosé Núñez\t<id>\t\n",
    "2024-03-03\trobots/es\t\tset\tx-note\tJosé Núñez\t<id>\t\n",
    "2024-03-02\trobots/ar\t2022\tadvance\tin-production -> published\tAnna Weber\t<id>\tundone by <id>\n",
  ]

  @Test("what happened, newest first, an event a line", arguments: Place.allCases)
  func table(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let log = try await scratch.colophon("log")
    #expect(log.code == 0)
    #expect(log.stdout.hasPrefix(Self.lines.joined()), "\(log.stdout)")
    #expect(log.stdout.split(separator: "\n").count == 8)
    try await scratch.expectSound()
  }

  @Test(
    "each option narrows it",
    arguments: [
      (["--since", "2024-03-03"], [0, 1, 2]), (["--since", "2024-03-02", "--until", "2024-03-02"], [3]),
      (["--author", "nunez"], [1, 2]), (["--author", "ANNA W", "-n", "2"], [0, 3]), (["--limit", "0"], []),
      (["--action", "advance"], [3]), (["--language", "ar", "--limit", "2"], [0, 3]),
      (["--work", "robots", "--limit", "3"], [0, 1, 2]),
    ])
  func narrowed(arguments: [String], lines: [Int]) async throws {
    let scratch = try await catalogue(.bare)
    expect(
      try await scratch.colophon(["log"] + arguments), is: Outcome(stdout: lines.map { Self.lines[$0] }.joined()))
  }

  @Test("each form holds the same events", arguments: ["json", "jsonl", "csv", "tsv", "yaml"])
  func forms(format: String) async throws {
    let scratch = try await catalogue(.bare)
    let log = try await scratch.colophon("log", "--format", format, "--limit", "2").stdout
    let history = try await scratch.colophon("history", "robots/ar", "--format", "jsonl").stdout
    switch format {
    case "jsonl": #expect(log.split(separator: "\n").first == history.split(separator: "\n").last)
    case "json": #expect(log.hasPrefix("[\n  {\n    \"reference\": \"robots/ar\",\n"))
    case "yaml": #expect(log.hasPrefix("- reference: robots/ar\n"))
    case "csv":
      #expect(
        log == """
          recorded,reference,effective,action,step,by,commit,remark
          2024-03-04,robots/ar,,undo,"status, dates.published",Anna Weber,<id>,
          2024-03-03,robots,,set,x-note,José Núñez,<id>,

          """)
    default: #expect(log.split(separator: "\n").count == 3)
    }
  }

  @Test("a kind of change that is none is a slip") func unknown() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let outcome = try await scratch.colophon("log", "--action", "advanced")
    #expect(outcome.code == 2)
    expect(
      outcome,
      is: Outcome(
        stderr: """
          error: The value 'advanced' is invalid for '--action <action>': “advanced” is no kind of change: there are add, set, advance, undo, correct, move, merge, remove, edit; did you mean “advance”?

          """, code: 2))
  }
}
