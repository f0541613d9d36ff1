import Testing

@Suite("colophon add work") struct AddWorkTests {
  @Test("a work is written in the house style, as one commit", arguments: Place.allCases)
  func add(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon(
        "add", "work", "nadja", "--title", "Nadja", "--language", "fr", "--author", "André Breton", "--set",
        "first-published=1928", "--note", "From the Pléiade."), is: Outcome(stdout: "<id> Add nadja\n"))
    #expect(
      try await scratch.committed("editions/nadja/work.yaml") == """
        title: Nadja
        language: fr
        contributors:
          - role: author
            name: André Breton
        first-published: 1928

        """)
    #expect(try await scratch.message() == "Add nadja\n\nFrom the Pléiade.\n\nWork: nadja\n\n")
    try await scratch.expectSound()
  }

  @Test("a work that is there already is in conflict", arguments: Place.allCases)
  func taken(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("add", "work", "robots", "--language", "fr"),
      is: Outcome(stderr: "error: there is a work robots already. Try: colophon show robots\n", code: 5))
    try await scratch.expectSound()
  }

  @Test(
    "a work is shelved as the settings say",
    arguments: [("none", "nadja"), ("initial", "n/nadja"), ("author", "b/breton/nadja")])
  func shelves(_ shelving: String, _ reference: String) async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init", "--shelving", shelving)
    expect(
      try await scratch.colophon("add", "work", "nadja", "--language", "fr", "--author", "André Breton"),
      is: Outcome(stdout: "<id> Add \(reference)\n"))
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
  }

  @Test("a name that is no slug is refused with the one that is meant") func slug() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("add", "work", "Être", "--language", "fr"),
      is: Outcome(
        stderr: """
          error: “Être” can't be a name: “Être” is not a slug: it may have a to z, 0 to 9 and “-” in it. Did you mean “etre”?

          """, code: 2))
  }

  @Test("a work inside a work is refused") func nested() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("add", "work", "robots/more", "--language", "fr"),
      is: Outcome(
        stderr: "error: robots/more can't be a work: robots is a work, and a work holds no other.\n", code: 2))
  }

  @Test("a dry run shows the commit and writes nothing", arguments: Place.allCases)
  func dryRun(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("add", "work", "nadja", "--language", "fr", "--dry-run"),
      is: Outcome(
        stdout: """
          would commit:

              Add nadja

              Work: nadja

          nadja
            language: fr

          """))
    #expect(try await scratch.count() == "2\n")
    try await scratch.expectSound()
  }
}
