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
    "what can't be meant is said",
    arguments: [
      (["list", "--where", "languge:ar"], 2, "column 1: “languge” is no field that a filter can ask for. Did you mean “language”?"),
      (["list", "--where", "status:publishd"], 2, "no workflow of this catalogue has a state “publishd”. Did you mean “published”?"),
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
