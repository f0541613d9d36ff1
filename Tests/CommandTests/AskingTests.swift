import Testing

@Suite("What is left out is asked for, on a terminal") struct AskingTests {
  /// Runs a command at a terminal that doesn't echo, with these lines typed.
  private func typed(_ command: String, _ lines: String..., in scratch: Scratch) async throws -> Outcome {
    let input = lines.map { $0 + "\n" }.joined()
    var outcome = try await scratch.runner.run(
      "/usr/bin/script", ["-E", "never", "-qec", "\(Scratch.binary) \(command)", "/dev/null"], in: scratch.path,
      with: ["COLUMNS": "100", "TERM": "dumb"], input: input)
    outcome.stdout = outcome.stdout.replacing("\r\n", with: "\n")
    return outcome
  }

  @Test("a work: what makes it one, a name made from its title, and again what can't be used") func work() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    expect(
      try await typed("add work", "  Sociologie du numérique ", "Antonio Casilli", "französisch", "fr", "Socio", "", in: scratch),
      is: Outcome(
        stdout: """
          Title in its own language (may be left out): Author (may be left out): Language it was written in: error: \
          “französisch” is not a language tag: its parts are 1 to 8 ASCII letters or digits, with “-” between them.
          Language it was written in: Name of its folder [sociologie-du-numerique]: error: “Socio” can't be a name: \
          “Socio” is not a slug: it may have a to z, 0 to 9 and “-” in it. Did you mean “socio”?
          Name of its folder [sociologie-du-numerique]: <id> Add sociologie-du-numerique

          """))
    #expect(
      try await scratch.committed("editions/sociologie-du-numerique/work.yaml") == """
        title: Sociologie du numérique
        language: fr
        contributors:
          - role: author
            name: Antonio Casilli

        """)
    try await scratch.expectSound()
  }

  @Test("an answer with what arrow keys send is asked for again") func arrowKeys() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let outcome = try await typed("add work", "Tit\u{1B}[D\u{1B}[Ale", "Title", "\u{1B}[A", "", "fr", "", in: scratch)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.stdout.count(of: "holds the control character U+001B, which belongs to no text; arrow keys send it.") == 2, "\(outcome)")
    #expect(!outcome.stdout.contains("\u{1B}"))
    #expect(try await scratch.committed("editions/title/work.yaml") == "title: Title\nlanguage: fr\n")
  }

  @Test("an edition that is found in a later state, and since when") func edition() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    expect(
      try await typed(
        "add edition", "robts", "robots/it", "it, fr", "", "Feltrinelli", "", "publishd", "published", "2021-13", "2021", in: scratch),
      is: Outcome(
        stdout: """
          Which work? error: there is no “robts” in this catalogue. Did you mean “robots”?
          Which work? Language: Title on the book (may be left out): Publisher (may be left out): Translator (may be left out): \
          State it is found in [proposed]: error: “publishd” is no state of the workflow translation: there are proposed, \
          offered, declined, optioned, contracted, translating, delivered, revising, accepted, in-production, published, \
          reprinting, out-of-print, withdrawn, postponed, reverted, expired, cancelled. Did you mean “published”?
          State it is found in [proposed]: Since when? (may be left out): error: there is no month 13.
          Since when? (may be left out): <id> Add robots/it

          """))
    #expect(
      try await scratch.message() == """
        Add robots/it

        Edition: robots/it
        Transition: (new) -> published
        Effective-Date: 2021
        Workflow: translation 2


        """)
    #expect(
      try await scratch.committed("editions/robots/it.yaml")
        == "language: [it, fr]\nworkflow: translation\nstatus: published\npublisher:\n  name: Feltrinelli\ndates:\n  published: 2021\n")
  }

  @Test("what was said is not asked for") func said() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await typed("add edition robots", "it", in: scratch), is: Outcome(stdout: "Language: <id> Add robots/it\n"))
    expect(
      try await typed("add edition robots --language pl", in: scratch), is: Outcome(stdout: "<id> Add robots/pl\n"))
    expect(
      try await typed("add review robots --date 2019", "Les forçats du clic", in: scratch),
      is: Outcome(stdout: "Title: <id> Add robots/reception/review-2019\n"))
    expect(
      try await typed("add work casilli", "fr", in: scratch),
      is: Outcome(stdout: "Language it was written in: <id> Add casilli\n"))
  }

  @Test("what kind of record") func kind() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let outcome = try await typed("add", "prise", "5", "robots", "Prix des libraires", "2019-11", "", "", "", in: scratch)
    #expect(
      outcome.stdout == """
           record
        1  work       Add a work.
        2  edition    Add an edition.
        3  review     Add a review about a work or an edition.
        4  interview  Add an interview about a work or an edition.
        5  prize      Add a prize about a work or an edition.
        6  event      Add an event about a work or an edition.
        7  podcast    Add a podcast about a work or an edition.
        8  video      Add a video about a work or an edition.
        9  mention    Add a mention about a work or an edition.
        What is added? error: “prise” is none of these. Did you mean “prize”?
        What is added? What is it about: which work, or edition? Title: When did it appear or take place? \
        Paper, station, jury or house (may be left out): Who wrote, asked or spoke (may be left out): \
        Where it can be read, heard or seen (may be left out): <id> Add robots/reception/prize-2019

        """)
  }

  @Test("which edition, which step, when: and what each step lacks today") func step() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    expect(
      try await typed("advance", "roboter", "robots/es", "sing", "3", "2023-02-30", "2023-02", "Siglo XXI", in: scratch),
      is: Outcome(
        stdout: """
          Which edition? error: there is no “roboter” in this catalogue. Try: colophon list
          Which edition? robots/es, proposed
             step    leads to    what it lacks
          1  offer   offered
          2  option  optioned    publisher.name is missing
          3  sign    contracted  publisher.name is missing
          4  appear  published   title is missing; no translator is named
          5  cancel  cancelled   it needs a reason, one of by-publisher, by-author, breach
          Which step? error: “sing” is none of these. Did you mean “sign”?
          Which step? When did it happen? [2024-03-01]: error: there is no day 30: the month has 01 to 28.
          When did it happen? [2024-03-01]: sign: publisher.name is missing
          publisher.name: <id> Sign robots/es

          """))
    #expect(
      try await scratch.message() == """
        Sign robots/es

        Edition: robots/es
        Transition: proposed -> contracted
        Effective-Date: 2023-02
        Workflow: translation 2


        """)
    #expect(
      try await scratch.committed("editions/robots/es.yaml")
        == "language: es\nworkflow: translation\nstatus: contracted\npublisher:\n  name: Siglo XXI\ndates:\n  contracted: 2023-02\n")
    try await scratch.expectSound()
  }

  @Test("an empty answer takes today; a state is as good as its step") func today() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await typed("advance robots/es", "offered", "", in: scratch),
      is: Outcome(
        stdout: """
          robots/es, proposed
             step    leads to    what it lacks
          1  offer   offered
          2  option  optioned    publisher.name is missing
          3  sign    contracted  publisher.name is missing
          4  appear  published   title is missing; no translator is named
          5  cancel  cancelled   it needs a reason, one of by-publisher, by-author, breach
          Which step? When did it happen? [2024-03-01]: <id> Offer robots/es

          """))
  }

  @Test("guards are answered, with the workflow's reason") func guards() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("set", "robots/ar", "--unset", "contributors")
    try await scratch.colophon("set", "robots/ar", "--unset", "title")
    expect(
      try await typed("advance robots/ar --to publish --on 2022", "", "في انتظار الروبوت", "Maha", in: scratch),
      is: Outcome(
        stdout: """
          publish: title is missing
          title: title: publish: no translator is named
          contributors.translator: <id> Publish robots/ar

          """))
  }

  @Test("the reason is asked for once, for all of them") func reason() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    expect(
      try await typed("advance robots/es robots/ar --to cancel", "bankrupt", "by-author", in: scratch),
      is: Outcome(
        stdout: """
          cancel: it needs a reason, one of by-publisher, by-author, breach
          Reason: error: “bankrupt” is none of the reasons by-publisher, by-author, breach.
          Reason: <id> Cancel 2 editions

          """))
    #expect(
      try await scratch.message() == """
        Cancel 2 editions

        Effective-Date: 2024-03-01
        Workflow: translation 2
        Reason: by-author
        Edition: robots/es
        Transition: proposed -> cancelled
        Edition: robots/ar
        Transition: in-production -> cancelled


        """)
  }

  @Test(
    "who gives no answer gets the error that would have come, and nothing is written",
    arguments: [
      "advance", "advance robots/es", "advance robots/es --to sign", "advance robots/ar robots/es --to cancel", "add work",
      "add edition", "add edition robots", "add review robots",
    ]) func unanswered(_ command: String) async throws
  {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let before = try await scratch.id()
    let unasked = try await scratch.colophon(command.split(separator: " ").map(String.init))
    let outcome = try await typed(command, in: scratch)
    #expect(unasked.code > 1 && !unasked.stderr.isEmpty)
    #expect(outcome.code == unasked.code)
    #expect(outcome.stdout.hasSuffix(": \n" + unasked.stderr) || outcome.stdout.hasSuffix("? \n" + unasked.stderr), "\(outcome) \(unasked)")
    #expect(try await scratch.id() == before)
    try await scratch.expectSound()
  }

  @Test(
    "nothing is asked where nobody could answer, or a program wants to know",
    arguments: [
      "advance robots/es </dev/null", "advance robots/es 2>/dev/null", "advance robots/es --quiet", "advance robots/es --format json",
      "add edition robots </dev/null", "add review robots -q",
    ]) func nobody(_ command: String) async throws
  {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let outcome = try await typed(command, "1", "2", "3", in: scratch)
    #expect(outcome.code == 2)
    #expect(!outcome.stdout.contains("Which") && !outcome.stdout.contains("Language:") && !outcome.stdout.contains("Title:"), "\(outcome)")
  }

  @Test(
    "what nothing is there to name is not asked for",
    arguments: [
      ("advance", "there is no edition in this catalogue yet. Try: colophon add edition WORK --language TAG"),
      ("add edition", "there is no work in this catalogue yet. Try: colophon add work"),
      ("add review", "there is no work in this catalogue yet. Try: colophon add work"),
    ])
  func empty(command: String, message: String) async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init")
    expect(try await typed(command, "robots", in: scratch), is: Outcome(stdout: "error: \(message)\n", code: 4))
  }

  @Test("what can't be put right by an answer is not asked about") func hopeless() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    expect(
      try await typed("advance robots/es --to publish", "1", in: scratch),
      is: Outcome(
        stdout:
          "error: publish robots/es: the workflow translation does not allow it: it is proposed, and the step leaves from in-production; title is missing (--set title=TITLE); no translator is named (--set contributors.translator=NAME). Try: colophon advance robots/es --to sign --on DATE --set publisher.name=NAME, then: colophon advance robots/es --to start --on DATE, then: colophon advance robots/es --to deliver --on DATE, then: colophon advance robots/es --to produce --on DATE, then: colophon advance robots/es --to publish --set title=TITLE --set contributors.translator=NAME\n",
        code: 3))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
