import Testing

@Suite("colophon set") struct SetTests {
  @Test("a field changes, and every other byte stays", arguments: Place.allCases)
  func set(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon(
        "set", "robots/ar", "title=روبوت", "contributors.translator.romanized=Maha Kabil", "--note", "From the cover."),
      is: Outcome(stdout: "<id> Set robots/ar: title, contributors.translator.romanized\n"))
    #expect(
      try await scratch.committed("editions/robots/ar.yaml")
        == Records.arabic.replacing("في انتظار الروبوت", with: "روبوت").replacing("Maha Qabil", with: "Maha Kabil"))
    #expect(
      try await scratch.message() == """
        Set robots/ar: title, contributors.translator.romanized

        From the cover.

        Edition: robots/ar


        """)
    try await scratch.expectSound()
  }

  @Test("several records are one commit, in which what is the same for all stands once", arguments: Place.allCases)
  func several(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("set", "robots/es", "robots", "notes=seen"),
      is: Outcome(stdout: "<id> Set 2 records: notes\n"))
    #expect(try await scratch.committed("editions/robots/es.yaml") == Records.spanish + "notes: seen\n")
    #expect(try await scratch.message() == "Set 2 records: notes\n\nEdition: robots/es\nWork: robots\n\n")
    #expect(try await scratch.count() == "3\n")
    try await scratch.expectSound()
  }

  @Test("what has the value already is left out; nothing at all is no commit", arguments: Place.allCases)
  func same(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("set", "robots/es", "robots/ar", "language=es"),
      is: Outcome(stdout: "<id> Set robots/ar: language\n"))
    expect(
      try await scratch.colophon("set", "robots/ar", "language=es"), is: Outcome(stderr: "nothing to change\n"))
    #expect(try await scratch.count() == "3\n")
    try await scratch.expectSound()
  }

  @Test("a field is taken away, and lists grow and shrink", arguments: Place.allCases)
  func lists(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon(
        "set", "robots/ar", "contributors.translator+=Second Name", "language+=arz", "--unset", "publisher.romanized"),
      is: Outcome(stdout: "<id> Set robots/ar: contributors.translator, language, publisher.romanized\n"))
    #expect(
      try await scratch.committed("editions/robots/ar.yaml") == """
        # the Arabic edition
        language: [ar, arz]
        title: في انتظار الروبوت   # as on the cover
        translation-of: fr-2019
        workflow: translation
        status: in-production
        publisher:
          name: دار المرايا
        contributors:
          - role: translator
            name: مها قابيل
            romanized: Maha Qabil
          - role: translator
            name: Second Name

        """)
    expect(
      try await scratch.colophon("set", "robots/ar", "language-=arz"),
      is: Outcome(stdout: "<id> Set robots/ar: language\n"))
    try await scratch.expectSound()
  }

  @Test("a dry run shows the change and writes nothing", arguments: Place.allCases)
  func dryRun(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("set", "robots/es", "language=es-MX", "title=Esperando", "--dry-run"),
      is: Outcome(
        stdout: """
          would commit:

              Set robots/es: language, title

              Edition: robots/es

          robots/es
            language: es -> es-MX
            title: Esperando

          """))
    #expect(try await scratch.count() == "2\n")
    try await scratch.expectSound()
  }

  @Test("scripts are told the commit and the changes") func json() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("set", "robots/es", "title=E", "--format", "jsonl"),
      is: Outcome(
        stdout: """
          {"commit":"<id>","subject":"Set robots/es: title","records":[{"reference":"robots/es","format":null,"transition":null,"effective":null,"moved-from":null,"merged-into":null,"removed":false,"changes":[{"field":"title","before":null,"after":"E"}]}]}

          """))
  }

  @Test(
    "the state and the workflow are not set by hand",
    arguments: [
      (
        "status=published",
        """
        error: status is not set by hand: it moves through the workflow, one step at a time. \
        Try: colophon advance robots/ar --to published --on DATE

        """
      ),
      (
        "workflow=original",
        "error: the workflow of robots/ar stays translation: it has left the initial state “proposed”.\n"
      ),
    ], Place.allCases)
  func reserved(_ refused: (String, String), _ place: Place) async throws {
    let (assignment, message) = refused
    let scratch = try await Scratch.catalogue(in: place)
    expect(try await scratch.colophon("set", "robots/ar", assignment), is: Outcome(stderr: message, code: 3))
    #expect(try await scratch.count() == "2\n")
    try await scratch.expectSound()
  }

  @Test("an edition that is not there is not named", arguments: Place.allCases)
  func dangling(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("set", "robots/es", "translation-of=fr-2018"),
      is: Outcome(
        stderr: """
          error: translation-of names “fr-2018”, and there is no such edition: there are ar, es, fr-2019. \
          Did you mean “fr-2019”?

          """, code: 4))
    #expect(try await scratch.count() == "2\n")
    expect(
      try await scratch.colophon("set", "robots/es", "translation-of=robots/fr-2019", "notes=a"),
      is: Outcome(stdout: "<id> Set robots/es: translation-of, notes\n"))
    #expect(
      try await scratch.committed("editions/robots/es.yaml")
        == Records.spanish.replacing("workflow", with: "translation-of: fr-2019\nworkflow") + "notes: a\n")
    // one that was there before is no reason to refuse another change
    expect(
      try await scratch.colophon("set", "robots/ar", "notes=a"), is: Outcome(stdout: "<id> Set robots/ar: notes\n"))
  }

  @Test("a record with edits that nobody committed is refused, named", arguments: ["", "staged"])
  func edited(_ staged: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let edited = Records.spanish + "notes: by hand\n"
    try scratch.write(edited, to: "editions/robots/es.yaml")
    if !staged.isEmpty { try await scratch.git("add", "editions/robots/es.yaml") }
    expect(
      try await scratch.colophon("set", "robots/es", "robots/ar", "title=T"),
      is: Outcome(
        stderr: """
          error: edits that are not committed are in the way (editions/robots/es.yaml): nothing is written over them. \
          Try: colophon save, or: git checkout HEAD -- editions/robots/es.yaml

          """, code: 5))
    #expect(try scratch.text("editions/robots/es.yaml") == edited)
    expect(
      try await scratch.colophon("set", "robots/ar", "title=T"), is: Outcome(stdout: "<id> Set robots/ar: title\n"))
    try await scratch.expectSound([staged.isEmpty ? " M editions/robots/es.yaml" : "M  editions/robots/es.yaml"])
  }
}
