import Testing

@Suite("The name of what is gone") struct GoneNameTests {
  /// Each way in which a name may become the beginning of another record's.
  static let ways: [(ways: [[String]], text: String)] = [
    ([["remove", "robots/ar", "--reason", "twice"]], "robots/ar was removed in <id>: twice."),
    ([["move", "robots/ar", "egypt"]], "robots/ar was moved to robots/egypt in <id>. Did you mean “robots/egypt"),
    ([["merge", "robots/ar", "--into", "robots/es"]], "robots/ar was merged into robots/es in <id>. Did you mean “robots/es"),
  ]

  static let commands: [[String]] = [
    ["show", "robots/ar"], ["set", "robots/ar", "title=T"], ["advance", "robots/ar", "--to", "sign"],
    ["move", "robots/ar", "b"], ["remove", "robots/ar", "--reason", "R"], ["merge", "robots/ar", "--into", "robots/fr-2019"],
    ["merge", "robots/fr-2019", "--into", "robots/ar"], ["correct", "robots/ar", "published", "--on", "2021"],
    ["remove", "ar", "--reason", "R"], ["add", "edition", "robots", "--language", "de", "--from", "robots/ar"],
  ]

  @Test("it never means another record, of whose name it is the beginning", arguments: ways)
  func beginning(_ ways: [[String]], _ text: String) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    for way in ways { #expect(try await scratch.colophon(way).code == 0) }
    try await scratch.colophon("add", "edition", "robots/ar-2024", "--language", "ar")
    let head = try await scratch.id()
    for command in Self.commands {
      let outcome = try await scratch.colophon(command)
      #expect(outcome.code == 4 && outcome.stderr.hasPrefix("error: " + text), "\(command): \(outcome)")
    }
    #expect(try await scratch.id() == head)
    let history = try await scratch.colophon("history", "robots/ar")
    #expect(history.stdout.hasPrefix("\t2024-03-01\tadd\t(new) -> in-production\t"), "\(history)")
    #expect(history.stderr.hasPrefix("robots/ar was "), "\(history)")
    // any other beginning finds it as ever, and so does the whole name
    for name in ["robots/ar-", "ar-2", "robots/ar-2024"] {
      #expect(try await scratch.colophon("show", name).stdout.hasPrefix("reference\trobots/ar-2024\n"), "\(name)")
    }
    try await scratch.expectSound()
  }

  @Test("a work's too") func work() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("move", "robots", "machines")
    try await scratch.colophon("add", "work", "robots-2", "--language", "fr")
    for command in [["show", "robots"], ["remove", "robots", "--reason", "R"], ["move", "robots", "b"]] {
      expect(
        try await scratch.colophon(command),
        is: Outcome(stderr: "error: robots was moved to machines in <id>. Did you mean “machines”?\n", code: 4))
    }
  }

  @Test("the beginning of a name that was made longer is the same record's") func longer() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("move", "robots/ar", "ar-2022")
    #expect(try await scratch.colophon("show", "ar").stdout.hasPrefix("reference\trobots/ar-2022\n"))
    #expect(try await scratch.colophon("show", "robots/ar").code == 4, "its whole old name is told what became of it")
  }

  @Test(
    "what was moved and then merged or removed has one history, by each of its names",
    arguments: [
      (["merge", "robots/b", "--into", "robots/es"], "merge", "into robots/es"), (["remove", "robots/b", "--reason", "twice"], "remove", "twice"),
    ])
  func movedAndEnded(_ command: [String], _ action: String, _ remark: String) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("move", "robots/ar", "a")
    try await scratch.colophon("move", "robots/a", "b")
    #expect(try await scratch.colophon(command).code == 0)
    let whole = try await scratch.colophon("history", "robots/b").stdout
    let last = try #require(whole.split(separator: "\n").last)
    #expect(last.contains("\t\(action)\t") && last.hasSuffix("\t\(remark)"), "\(whole)")
    for old in ["robots/ar", "robots/a"] {
      expect(
        try await scratch.colophon("history", old),
        is: Outcome(stdout: whole, stderr: "\(old) was moved to robots/b in <id>, and is gone since\n"))
    }
  }

  @Test("the end of a name is enough, below a work that was moved too") func tail() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("move", "robots", "c/casilli/robots")
    try await scratch.colophon("move", "c/casilli/robots", "c/machines")
    expect(
      try await scratch.colophon("show", "robots/ar"),
      is: Outcome(
        stderr: "error: robots/ar was moved to c/machines/ar in <id>. Did you mean “c/machines/ar”?\n", code: 4))
    expect(
      try await scratch.colophon("show", "casilli/robots/ar"),
      is: Outcome(
        stderr: "error: c/casilli/robots/ar was moved to c/machines/ar in <id>. Did you mean “c/machines/ar”?\n",
        code: 4))
    #expect(try await scratch.colophon("history", "casilli/robots/ar").stdout.split(separator: "\n").count == 3)
  }
}
