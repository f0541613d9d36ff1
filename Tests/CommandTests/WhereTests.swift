import Testing

@Suite("--where") struct WhereTests {
  @Test(
    "each command that selects takes a filter",
    arguments: [
      (["list", "--where", "language:ar"], "robots/ar\tar\tin-production\tفي انتظار الروبوت\tدار المرايا\tمها قابيل\t\n"),
      (["list", "works", "--where", "title:robots author:casilli"], "robots\tfr\tEn attendant les robots\tAntonio Casilli\t2019\n"),
      (["list", "--where", "-category:available -status:proposed", "--format", "tsv"], nil),
      (
        ["list", "--matrix", "--where", "-translator:*", "--status", "published"],
        "work\ttitle\tfr\nrobots\tEn attendant les robots\tpublished\n"
      ),
      (["set", "--where", "status:proposed,in-production", "x-note=n"], "<id> Set 2 records: x-note\n"),
      (["advance", "--where", "language:ar", "--to", "publish"], "<id> Publish robots/ar\n"),
      (["log", "--where", "language:es"], "2024-03-01\trobots/es\t\tadd\t(new) -> proposed\tAnna Weber\t<id>\t\n"),
      (["check", "--where", "work:robots"], ""), (["due", "--where", "language:ar"], ""),
    ] as [([String], String?)])
  func selects(arguments: [String], stdout: String?) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let outcome = try await scratch.colophon(arguments)
    #expect(outcome.code == 0, "\(outcome)")
    if let stdout { #expect(outcome.stdout == stdout) }
    try await scratch.expectSound()
  }

  @Test(
    "a state that no workflow has is a slip for every command, not an empty answer",
    arguments: [["list"], ["due"], ["log"], ["check"], ["set", "x-note=n"], ["advance", "--to", "publish"]])
  func unknownState(command: [String]) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon(command + ["--where", "-language:ar -status:proposed,publishd"]),
      is: Outcome(
        stderr: "error: column 31 of the filter: no workflow of this catalogue has a state “publishd”. "
          + "Did you mean “published”?\n", code: 2))
  }

  @Test("a state that an edition was left in when its workflow lost it is found") func strandedState() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let text = try scratch.text("editions/robots/es.yaml").replacing("status: proposed", with: "status: pondered")
    try scratch.write(text, to: "editions/robots/es.yaml")
    try await scratch.git("commit", "-qm", "By hand", "--", "editions/robots/es.yaml")
    #expect(try await scratch.colophon("log", "--where", "status:pondered").stdout.split(separator: "\n").count == 2)
  }

  @Test(
    "what can't be meant is said",
    arguments: [
      (["list", "--where", "languge:ar"], 2, "column 1 of the filter: “languge” is no field that a filter can ask for. Did you mean “language”?"),
      (["set", "--where", "language:de", "x-note=n"], 4, "the filter finds no record. See what there is: colophon list"),
      (["set", "robots/ar", "--where", "language:de", "x-note=n"], 2, "records are named, so --where has nothing to say."),
      (["advance", "--to", "publish"], 2, "no record is named: give references, - for standard input, or --where FILTER."),
    ])
  func refused(arguments: [String], code: Int, message: String) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let outcome = try await scratch.colophon(arguments)
    #expect(outcome.code == code)
    #expect(outcome.stderr.contains(message), "\(outcome.stderr)")
    #expect(try await scratch.count() == "2\n")
  }
}
