import Testing

@Suite("colophon advance") struct AdvanceTests {
  @Test("a translation is published, as one commit that says so", arguments: Place.allCases)
  func publish(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("advance", "robots/ar", "--to", "published", "--on", "2022-02-02"),
      is: Outcome(stdout: "<id> Publish robots/ar\n"))
    #expect(
      try await scratch.committed("editions/robots/ar.yaml")
        == Records.arabic.replacing("in-production", with: "published") + "dates:\n  published: 2022-02-02\n")
    #expect(
      try await scratch.message() == """
        Publish robots/ar

        Edition: robots/ar
        Transition: in-production -> published
        Effective-Date: 2022-02-02
        Workflow: translation 2


        """)
    try await scratch.expectSound()
  }

  @Test("several editions are one commit", arguments: Place.allCases)
  func several(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("add", "edition", "robots/it", "--language", "it")
    expect(
      try await scratch.colophon("advance", "robots/es", "-", "--to", "offer", input: "robots/it\n\nrobots/es\n"),
      is: Outcome(stdout: "<id> Offer 2 editions\n"))
    #expect(
      try await scratch.message() == """
        Offer 2 editions

        Transition: proposed -> offered
        Effective-Date: 2024-03-01
        Workflow: translation 2
        Edition: robots/es
        Edition: robots/it


        """)
    #expect(try await scratch.count() == "4\n")
    #expect(
      try await scratch.colophon("history", "robots/it").stdout.hasSuffix(
        "2024-03-01\t2024-03-01\tadvance\tproposed -> offered\tAnna Weber\t<id>\t\n"))
    try await scratch.expectSound()
  }

  @Test("several are all or nothing: one refusal, and nothing is written", arguments: Place.allCases)
  func allOrNothing(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("advance", "robots/ar", "robots/es", "--to", "publish"),
      is: Outcome(
        stderr: """
          error: nothing is written: 1 of 2 editions can't take this step: robots/es: it is proposed, and the step leaves \
          from in-production (first: sign, start, deliver, produce); title is missing (--set title=TITLE); no translator is named (--set contributors.translator=NAME). \
          The others can: colophon advance robots/ar --to publish

          """, code: 3))
    #expect(try await scratch.count() == "2\n")
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Records.arabic)
    try await scratch.expectSound()
  }

  @Test("of several reasons each is said once, with what would satisfy it") func reasons() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("advance", "robots/es", "--to", "publish"),
      is: Outcome(
        stderr: """
          error: publish robots/es: the workflow translation does not allow it: it is proposed, and the step leaves from \
          in-production; title is missing (--set title=TITLE); no translator is named (--set contributors.translator=NAME). \
          Try: colophon advance robots/es --to sign --on DATE --set publisher.name=NAME, then: colophon advance robots/es \
          --to start --on DATE, then: colophon advance robots/es --to deliver --on DATE, then: colophon advance robots/es \
          --to produce --on DATE, then: colophon advance robots/es --to publish --set title=TITLE --set \
          contributors.translator=NAME

          """, code: 3))
  }

  @Test("what a guard asks for can come in the same commit", arguments: Place.allCases)
  func withFields(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon(
        "advance", "es", "--to", "sign", "--set", "publisher.name=Caja Negra", "--on", "2024-02"),
      is: Outcome(stdout: "<id> Sign robots/es\n"))
    #expect(
      try await scratch.committed("editions/robots/es.yaml") == """
        language: es
        workflow: translation
        status: contracted
        publisher:
          name: Caja Negra
        dates:
          contracted: 2024-02

        """)
    try await scratch.expectSound()
  }

  @Test("a reason is asked for, and kept in the commit", arguments: Place.allCases)
  func reason(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("advance", "es", "--to", "cancel"),
      is: Outcome(
        stderr: """
          error: cancel robots/es: the workflow translation does not allow it: it needs a reason, one of \
          by-publisher, by-author, breach. Try: colophon advance robots/es --to cancel --reason REASON

          """, code: 3))
    expect(
      try await scratch.colophon("advance", "es", "--to", "cancel", "--reason", "breach"),
      is: Outcome(stdout: "<id> Cancel robots/es\n"))
    #expect(try await scratch.message().hasSuffix("\nWorkflow: translation 2\nReason: breach\n\n"))
    try await scratch.expectSound()
  }

  @Test("a step that changes no file is a commit all the same", arguments: Place.allCases)
  func same(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("advance", "robots/fr-2019", "--to", "reprint", "--on", "2020"),
      is: Outcome(stdout: "<id> Reprint robots/fr-2019\n"))
    #expect(
      try await scratch.committed("editions/robots/fr-2019.yaml") == Records.french + "  reprinted: [2020]\n")
    expect(
      try await scratch.colophon("history", "fr-2019", "--format", "jsonl"),
      is: Outcome(
        stdout: """
          {"reference":"robots/fr-2019","format":null,"commit":"<id>","subject":"Take in what was kept by hand","action":"add","author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00","effective":null,"recorded-effective":null,"transition":{"name":null,"from":"(new)","to":"published"},"changes":[{"field":"language","before":null,"after":"fr"},{"field":"title","before":null,"after":"En attendant les robots"},{"field":"workflow","before":null,"after":"original"},{"field":"status","before":null,"after":"published"},{"field":"publisher.name","before":null,"after":"Seuil"},{"field":"dates.published","before":null,"after":"2019-01-03"}],"note":null,"reason":null,"parents":["<id>"],"undoes":null,"undone-by":null,"corrects":null,"overruled-by":null,"agrees-with":null,"moved-from":null,"merged-into":null,"merged-from":[],"signature":{"status":"none","format":null,"principal":null,"key":null}}
          {"reference":"robots/fr-2019","format":null,"commit":"<id>","subject":"Reprint robots/fr-2019","action":"advance","author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00","effective":"2020","recorded-effective":"2020","transition":{"name":"reprint","from":"published","to":"published"},"changes":[{"field":"dates.reprinted[0]","before":null,"after":"2020"}],"note":null,"reason":null,"parents":["<id>"],"undoes":null,"undone-by":null,"corrects":null,"overruled-by":null,"agrees-with":null,"moved-from":null,"merged-into":null,"merged-from":[],"signature":{"status":"none","format":null,"principal":null,"key":null}}

          """))
    try await scratch.expectSound()
  }

  @Test("a dry run judges, shows, and writes nothing", arguments: Place.allCases)
  func dryRun(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("advance", "ar", "--to", "publish", "--on", "2022", "--dry-run"),
      is: Outcome(
        stdout: """
          would commit:

              Publish robots/ar

              Edition: robots/ar
              Transition: in-production -> published
              Effective-Date: 2022
              Workflow: translation 2

          robots/ar
            status: in-production -> published
            dates.published: 2022

          """))
    #expect(try await scratch.colophon("advance", "es", "--to", "publish", "--dry-run").code == 3)
    #expect(try await scratch.count() == "2\n")
    try await scratch.expectSound()
  }

  @Test("dates come in order, as far as they are known", arguments: [("2023-05", 0), ("2023", 0), ("2023-05-01", 3)])
  func order(_ date: String, _ code: Int32) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("advance", "ar", "--to", "publish", "--on", "2023-05-02")
    let outcome = try await scratch.colophon("advance", "ar", "--to", "run-out", "--on", date)
    #expect(outcome.code == code, "\(outcome)")
  }

  @Test("a word that is no step is a slip; the future is refused", arguments: Place.allCases)
  func wrong(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("advance", "es", "--to", "offr"),
      is: Outcome(
        stderr: """
          error: “offr” is neither a transition nor a state of the workflow translation: \
          from proposed there are: offer, option, sign, appear, cancel. Did you mean “offer”?

          """, code: 2))
    expect(
      try await scratch.colophon("advance", "ar", "--to", "publish", "--on", "2025"),
      is: Outcome(
        stderr: """
          error: publish robots/ar: the workflow translation does not allow it: 2025 is in the future \
          (today is 2024-03-01); a plan belongs in dates.expected. \
          Record it when it has happened; if it is when publication is planned: colophon set robots/ar dates.expected=2025

          """, code: 3))
    expect(
      try await scratch.colophon("advance", "robots", "--to", "publish"),
      is: Outcome(stderr: "error: there is no edition “robots”: robots is a work. Try: colophon list --work robots\n", code: 4))
    try await scratch.expectSound()
  }

  @Test("roles are asked of the author where roles.yaml says so") func roles() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("roles: {publisher: [anna@desk.example]}\n", to: "workflows/roles.yaml")
    try await scratch.git("add", "workflows")
    try await scratch.git("commit", "-qm", "Say who may publish", "--", "workflows")
    let other = ["GIT_AUTHOR_EMAIL": "else@desk.example"]
    expect(
      try await scratch.colophon("advance", "ar", "--to", "publish", with: other),
      is: Outcome(
        stderr: """
          error: publish robots/ar: the workflow translation does not allow it: else@desk.example has none of the roles \
          rights, publisher in workflows/roles.yaml. Ask anna@desk.example

          """, code: 3))
    #expect(try await scratch.colophon("advance", "ar", "--to", "publish").code == 0)
    try await scratch.expectSound()
  }

  @Test("a step may ask for the state of the edition that a field names") func otherState() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let definition = try scratch.text("workflows/translation.yaml")
    try scratch.write(
      definition.replacing("publish:   { ", with: "publish:   { requires-state: { translation-of: available }, "),
      to: "workflows/translation.yaml")
    try scratch.write(
      Records.french.replacing("published", with: "in-production"), to: "editions/robots/fr-2019.yaml")
    try await scratch.git("commit", "-qm", "Ask for the original", "--", "workflows", "editions")
    expect(
      try await scratch.colophon("advance", "ar", "--to", "publish"),
      is: Outcome(
        stderr: """
          error: publish robots/ar: the workflow translation does not allow it: translation-of names robots/fr-2019, \
          which is in-production and must be available. \
          Take that one on first; where it stands: colophon show robots/fr-2019

          """, code: 3))
    try scratch.write(Records.french, to: "editions/robots/fr-2019.yaml")
    try await scratch.git("commit", "-qm", "It is out", "--", "editions")
    #expect(try await scratch.colophon("advance", "ar", "--to", "publish").code == 0)
    try await scratch.colophon("undo")
    try await scratch.colophon("set", "ar", "--unset", "translation-of")
    expect(
      try await scratch.colophon("advance", "ar", "--to", "publish"),
      is: Outcome(
        stderr:
          "error: publish robots/ar: the workflow translation does not allow it: translation-of must name an edition that is available, and names none. Try: colophon advance robots/ar --to publish --set translation-of=REF\n",
        code: 3))
  }
}
