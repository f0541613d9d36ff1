import Testing

@Suite("Rights that are granted already") struct LicenceTests {
  private static let granted = "licence:={from: 2020-06-15, term: P7Y, territory: [IT, SM], exclusive: true}"
  private static let wanted = "licence:={from: 2024-01-01, term: P5Y, territory: \"WORLD except US\", exclusive: true, formats: [paperback, ebook]}"

  /// The Italian rights are Feltrinelli's until the middle of 2027.
  private func catalogue(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "licences, \(place)") {
      let scratch = try await Scratch.catalogue(in: place)
      for command in [
        ["add", "edition", "robots/it", "--language", "it", "--publisher", "Feltrinelli"],
        ["advance", "robots/it", "--to", "sign", "--on", "2020", "--set", Self.granted],
        ["add", "edition", "robots/it-2024", "--language", "it", "--publisher", "Einaudi"],
        ["advance", "robots/it-2024", "--to", "offered", "--set", "approaches+:={publisher: Einaudi, sent: 2024-02}"],
      ] {
        let outcome = try await scratch.colophon(command)
        #expect(outcome.code == 0, "\(command): \(outcome.stderr)")
      }
      return scratch
    }
  }

  private static func refusal(_ edition: String = "robots/it-2024") -> Outcome {
    Outcome(
      stderr:
        "error: nothing is written: \(edition) would be granted what is taken (editions/\(edition).yaml): its licence overlaps that of robots/it (Feltrinelli), and both are exclusive: it; paperback, ebook; IT, SM; from 2024-01-01 until 2027-06-14. Try: colophon report licences --work robots --language it\n",
      code: 3)
  }

  @Test("an approach and the step it belongs to are one commit", arguments: Place.allCases) func approach(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    #expect(
      try await scratch.message() == """
        Offer robots/it-2024

        Edition: robots/it-2024
        Transition: proposed -> offered
        Effective-Date: 2024-03-01
        Workflow: translation 2


        """)
    #expect(
      try await scratch.committed("editions/robots/it-2024.yaml") == """
        language: it
        workflow: translation
        status: offered
        publisher:
          name: Einaudi
        approaches:
          - publisher: Einaudi
            sent: 2024-02

        """)
    try await scratch.expectSound()
  }

  @Test("the contract is refused, however it is written, and names the other one and what both would grant", arguments: Place.allCases)
  func refused(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let before = try await scratch.count()
    expect(try await scratch.colophon("advance", "it-2024", "--to", "sign", "--set", Self.wanted), is: Self.refusal())
    expect(try await scratch.colophon("advance", "it-2024", "--to", "sign", "--set", Self.wanted, "--dry-run"), is: Self.refusal())
    expect(try await scratch.colophon("set", "it-2024", Self.wanted), is: Self.refusal())
    expect(
      try await scratch.colophon("add", "edition", "robots/it-3", "--language", "it", "--set", Self.wanted), is: Self.refusal("robots/it-3"))
    #expect(try await scratch.count() == before)
    try await scratch.expectSound()
  }

  @Test("an edit by hand is refused too, and stays in the file") func byHand() async throws {
    let scratch = try await catalogue(.checkout)
    let text = try scratch.text("editions/robots/it-2024.yaml")
    let edited = text + "licence: {from: 2024-01-01, until: 2030, territory: [IT, SM, CH], exclusive: true, formats: [paperback, ebook]}\n"
    try scratch.write(edited, to: "editions/robots/it-2024.yaml")
    expect(try await scratch.colophon("save"), is: Self.refusal())
    #expect(try scratch.text("editions/robots/it-2024.yaml") == edited)
    expect(
      try await scratch.colophon("check", "it-2024"),
      is: Outcome(
        stdout:
          "editions/robots/it-2024.yaml:9:10: error: its licence overlaps that of robots/it (Feltrinelli), and both are exclusive: it; paperback, ebook; IT, SM; from 2024-01-01 until 2027-06-14 [licence-overlap]\n",
        stderr: "1 error\n", code: 1))
    try await scratch.expectSound([" M editions/robots/it-2024.yaml"])
  }

  @Test("elsewhere, later, not exclusively, or when the other has ended, it is granted") func granted() async throws {
    for wanted in [
      "licence:={from: 2024-01-01, territory: WORLD, except: [IT, SM], exclusive: true}",
      "licence:={from: 2027-06-15, exclusive: true}", "licence:={from: 2024-01-01, exclusive: false}", "licence:={from: 2027, exclusive: true}",
    ] {
      let scratch = try await catalogue(.bare)
      expect(
        try await scratch.colophon("advance", "it-2024", "--to", "sign", "--set", wanted), is: Outcome(stdout: "<id> Sign robots/it-2024\n"), "\(wanted)")
    }
    let scratch = try await catalogue(.bare)
    try await scratch.colophon("advance", "robots/it", "--to", "cancel", "--reason", "breach")
    expect(
      try await scratch.colophon("advance", "it-2024", "--to", "sign", "--set", Self.wanted), is: Outcome(stdout: "<id> Sign robots/it-2024\n"))
    expect(try await scratch.colophon("check"), is: Outcome(stderr: "nothing to report\n"))
  }

  @Test("an anthology that holds the work counts, and a change that grants nothing more is no new grant") func anthology() async throws {
    let scratch = try await catalogue(.bare)
    for command in [
      ["add", "work", "tales", "--language", "fr", "--set", "kind=collection"],
      [
        "add", "edition", "tales/es", "--language", "es", "--publisher", "Luna", "--set", "contains:=[{work: robots, title: Los robots}]", "--set",
        "licence:={exclusive: true, territory: [ES]}",
      ],
    ] { #expect(try await scratch.colophon(command).code == 0) }
    expect(
      try await scratch.colophon("advance", "robots/es", "--to", "sign", "--set", "publisher.name=Caja", "--set", "licence:={exclusive: true}"),
      is: Outcome(
        stderr:
          "error: nothing is written: robots/es would be granted what is taken (editions/robots/es.yaml): its licence overlaps that of tales/es (Luna), and both are exclusive: es; all formats; ES; at all times. Try: colophon report licences --work robots --language es\n",
        code: 3))
    // two that overlap already don't stand in the way of what is not about them
    try await scratch.colophon("set", "tales/es", "licence.exclusive=false")
    try await scratch.colophon("set", "robots/es", "licence:={exclusive: true}")
    expect(try await scratch.colophon("set", "robots/es", "licence.royalty=8 %"), is: Outcome(stdout: "<id> Set robots/es: licence.royalty\n"))
    #expect(try await scratch.colophon("set", "tales/es", "licence.exclusive=true").code == 3)
  }

  @Test("an undo that would bring such a grant into being is refused as the contract is") func undone() async throws {
    // the licence, the state that ended it, the record and its name are taken back, and each would grant it again
    for away in [
      [["set", "robots/it", "--unset", "licence"]], [["advance", "robots/it", "--to", "cancel", "--reason", "breach"]],
      [["remove", "robots/it", "--reason", "twice"]],
      [["add", "edition", "robots/it-2", "--language", "it"], ["merge", "robots/it", "--into", "robots/it-2"], ["set", "robots/it-2", "--unset", "licence"]],
    ] {
      let scratch = try await catalogue(.bare)
      for command in away { #expect(try await scratch.colophon(command).code == 0, "\(command)") }
      let end = try await scratch.id()
      expect(
        try await scratch.colophon("advance", "it-2024", "--to", "sign", "--set", Self.wanted), is: Outcome(stdout: "<id> Sign robots/it-2024\n"))
      let head = try await scratch.id()
      let outcome = try await scratch.colophon("undo", end)
      #expect(outcome.code == 3, "\(away): \(outcome)")
      #expect(
        outcome.stderr.contains("would be granted what is taken") && outcome.stderr.contains("overlaps that of robots/it-2024 (Einaudi)"),
        "\(away): \(outcome)")
      #expect(try await scratch.id() == head)
      #expect(try await scratch.colophon("undo", head).code == 0)
      #expect(try await scratch.colophon("undo", end).code == 0, "\(away): nobody else has it now")
    }
  }

  @Test("the undo of a move grants nothing, though two overlap") func undoneMove() async throws {
    let scratch = try await catalogue(.checkout)
    let text = try scratch.text("editions/robots/it-2024.yaml") + "equivalent: it\n" + "licence: {from: 2024-01-01, exclusive: true}\n"
    try scratch.write(text, to: "editions/robots/it-2024.yaml")
    try await scratch.git("commit", "-qam", "By hand")
    try await scratch.colophon("move", "robots/it-2024", "einaudi")
    try await scratch.colophon("move", "robots/it", "feltrinelli")
    #expect(try await scratch.colophon("check").code == 1)
    #expect(try await scratch.colophon("undo").code == 0)
    #expect(try await scratch.colophon("undo").code == 0)
    #expect(try await scratch.committed("editions/robots/it-2024.yaml") == text)
  }
}
