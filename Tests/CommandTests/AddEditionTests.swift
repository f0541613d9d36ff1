import Testing

@Suite("colophon add edition") struct AddEditionTests {
  @Test("scripts are told the state it was found in") func json() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon(
        "add", "edition", "robots", "--language", "de", "--status", "published", "--on", "2021-05", "--format", "jsonl"),
      is: Outcome(
        stdout: """
          {"commit":"<id>","subject":"Add robots/de-2021","records":[{"reference":"robots/de-2021","format":null,\
          "transition":{"name":null,"from":"(new)","to":"published"},"effective":"2021-05","moved-from":null,"merged-into":null,"removed":false,"changes":[\
          {"field":"language","before":null,"after":"de"},{"field":"workflow","before":null,"after":"translation"},\
          {"field":"status","before":null,"after":"published"},\
          {"field":"dates.published","before":null,"after":"2021-05"}]}]}

          """))
  }

  @Test("an edition is recorded as found, and makes its own name", arguments: Place.allCases)
  func add(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon(
        "add", "edition", "robots", "--language", "de", "--title", "Warten auf die Roboter", "--publisher", "Merlin",
        "--publisher", "Rabe", "--translator", "Otto Kahn", "--isbn", "978-3-16-148410-0", "--status", "published",
        "--on", "2021-05", "--set", "edition.number:=2"), is: Outcome(stdout: "<id> Add robots/de-2021\n"))
    #expect(
      try await scratch.committed("editions/robots/de-2021.yaml") == """
        language: de
        title: Warten auf die Roboter
        workflow: translation
        status: published
        publisher:
          - name: Merlin
          - name: Rabe
            role: co-publisher
        contributors:
          - role: translator
            name: Otto Kahn
        formats:
          - isbn: "9783161484100"
        dates:
          published: 2021-05
        edition:
          number: 2

        """)
    #expect(
      try await scratch.message() == """
        Add robots/de-2021

        Edition: robots/de-2021
        Transition: (new) -> published
        Effective-Date: 2021-05
        Workflow: translation 2


        """)
    try await scratch.expectSound()
  }

  @Test("without anything but a language it stands in the initial state", arguments: Place.allCases)
  func least(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("add", "edition", "robots/norsk", "--language", "no"),
      is: Outcome(stdout: "<id> Add robots/norsk\n"))
    #expect(
      try await scratch.committed("editions/robots/norsk.yaml") == """
        language: "no"
        workflow: translation
        status: proposed

        """)
    try await scratch.expectSound()
  }

  @Test("a name that is taken gets a number") func numbered() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    for reference in ["robots/ar-2", "robots/ar-3"] {
      expect(
        try await scratch.colophon("add", "edition", "robots", "--language", "ar"),
        is: Outcome(stdout: "<id> Add \(reference)\n"))
    }
  }

  @Test("two languages make a bilingual edition") func bilingual() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("add", "edition", "robots", "--language", "fr", "--language", "pt-BR"),
      is: Outcome(stdout: "<id> Add robots/fr-pt-br\n"))
    let listed = try await scratch.colophon("list", "--language", "pt")
    #expect(listed == Outcome(stdout: "robots/fr-pt-br\tfr; pt-BR\tproposed\t\t\t\t\n"))
  }

  @Test("an unknown work is not found, with the command that adds it") func unknownWork() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("add", "edition", "nadja/de", "--language", "de"),
      is: Outcome(
        stderr: """
          error: there is no work “nadja”: an edition belongs to a work. Try: colophon add work nadja --language TAG

          """, code: 4))
  }

  @Test("an edition that is there already is in conflict") func taken() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("add", "edition", "robots/ar", "--language", "ar"),
      is: Outcome(stderr: "error: there is an edition robots/ar already. Try: colophon show robots/ar\n", code: 5))
  }

  @Test(
    "a wrong value is refused and nothing is written",
    arguments: [
      (["--status", "publishd"], "Did you mean “published”?"),
      (["--isbn", "978-3-16-148410-1"], "--set 'formats+:={isbn-as-printed: \"978-3-16-148410-1\"}'"),
      (["--set", "langage=de"], "“langage” is no field of an edition. Did you mean “language”?"),
      (["--on", "2022-13"], "there is no month 13"), (["--set", "dates.published=soon"], "dates.published: "),
    ], Place.allCases)
  func wrong(_ wrong: ([String], String), _ place: Place) async throws {
    let (arguments, message) = wrong
    let scratch = try await Scratch.catalogue(in: place)
    let outcome = try await scratch.colophon(["add", "edition", "robots", "--language", "de"] + arguments)
    #expect(outcome.code == 2)
    #expect(outcome.stdout == "")
    #expect(outcome.stderr.contains(message), "\(outcome.stderr)")
    #expect(try await scratch.count() == "2\n")
    try await scratch.expectSound()
  }

  @Test("a state that begins in the future is refused") func future() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    #expect(
      try await scratch.colophon(
        "add", "edition", "robots", "--language", "de", "--status", "published", "--on", "2025"
      ).code == 3)
    #expect(try await scratch.count() == "2\n")
  }

  @Test("an edition in a kind of the work's language gets the note that one in that language gets") func kindOfLanguage() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("add", "work", "v", "--language", "no", "--title", "V")
    let outcome = try await scratch.colophon("add", "edition", "v", "--language", "nb")
    #expect(outcome.code == 0 && outcome.stderr.contains("it goes by the workflow translation: no contains nb [own-language]"), "\(outcome)")
    #expect(try await scratch.colophon("add", "edition", "v", "--language", "sv").stderr == "")
  }
}
