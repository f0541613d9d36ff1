import Testing

@Suite("colophon workflow list") struct WorkflowListTests {
  @Test("the workflows, with their states", arguments: Place.allCases)
  func list(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let outcome = try await scratch.colophon("workflow", "list")
    #expect(
      outcome.stdout.split(separator: "\n").map { $0.split(separator: "\t").prefix(3).joined(separator: "|") } == [
        "community|1|Community translation", "original|2|First publication in the original language",
        "translation|2|Translation of a published book",
      ])
    #expect(
      outcome.stdout.hasPrefix(
        "community\t1\tCommunity translation\topen, claimed, drafting, in-review, published, outdated, retired\n"))
    #expect((outcome.stderr, outcome.code) == ("", 0))
  }

  @Test("scripts are told the states as a list") func json() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    #expect(
      try await scratch.colophon("workflow", "list", "--format", "jsonl").stdout.hasPrefix(
        #"{"workflow":"community","version":1,"title":"Community translation","states":["open","claimed","drafting","in-review","published","outdated","retired"]}"#
          + "\n"))
  }

  @Test("a workflow that can't be read is named, the rest is listed, and the answer is 1") func wrong() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("workflow: community\ninitial: nowhere\n", to: "workflows/community.yaml")
    try await scratch.git("commit", "-qm", "Break it", "workflows/community.yaml")
    let outcome = try await scratch.colophon("workflow", "list")
    #expect(outcome.code == 1)
    #expect(outcome.stdout.hasPrefix("original\t2\t"))
    #expect(outcome.stderr.hasPrefix("workflows/community.yaml:1:1: error: "), "\(outcome.stderr)")
  }
}
