import Testing

@Suite("colophon add review, prize, …") struct AddReceptionTests {
  @Test("a review of one edition lies with its work, and says what it is about", arguments: Place.allCases)
  func review(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon(
        "add", "review", "robots/ar", "--title", "Le travail du clic", "--date", "2019-02-03", "--outlet", "Le Monde",
        "--by", "Anne Chemin", "--link", "https://monde.example/1"),
      is: Outcome(stdout: "<id> Add robots/reception/le-monde-2019\n"))
    #expect(
      try await scratch.committed("editions/robots/reception/le-monde-2019.yaml") == """
        kind: review
        date: 2019-02-03
        title: Le travail du clic
        outlet:
          name: Le Monde
        people:
          - role: reviewer
            name: Anne Chemin
        about: ar
        links:
          - rel: review
            href: https://monde.example/1

        """)
    #expect(
      try await scratch.message()
        == "Add robots/reception/le-monde-2019\n\nReception: robots/reception/le-monde-2019\n\n")
    try await scratch.expectSound()
  }

  @Test("each kind has a command", arguments: ["review", "interview", "prize", "event", "podcast", "video", "mention"])
  func kinds(_ kind: String) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("add", kind, "robots", "--title", "T", "--date", "2020"),
      is: Outcome(stdout: "<id> Add robots/reception/\(kind)-2020\n"))
    expect(
      try await scratch.colophon("list", "reception"),
      is: Outcome(stdout: "robots/reception/\(kind)-2020\t\(kind)\t2020\tT\t\t\t\t\n"))
    #expect(try await scratch.colophon("check", "--format", "jsonl").code == 0)
  }

  @Test("what it is about must be there") func missing() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("add", "prize", "nadja", "--title", "T", "--date", "2020"),
      is: Outcome(stderr: "error: there is no “nadja” in this catalogue. Try: colophon list\n", code: 4))
  }
}
