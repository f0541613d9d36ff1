import Testing

/// One way to each exit code, with the whole error as people and as scripts read it.
@Suite("Errors") struct ErrorsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let code: Int32
    let text: String
    let json: String
    var testDescription: String { "\(code): colophon \(arguments.joined(separator: " "))" }
  }

  private static let cases = [
    Case(
      arguments: ["advance", "robots/es", "--to", "nowhere"], code: 2,
      text: """
        error: “nowhere” is neither a transition nor a state of the workflow translation: from proposed there are: \
        offer, option, sign, appear, cancel.

        """,
      json: """
        {"error":{"code":2,"what":"“nowhere” is neither a transition nor a state of the workflow translation",\
        "where":null,"why":"from proposed there are: offer, option, sign, appear, cancel","mend":null}}

        """),
    Case(
      arguments: ["set", "robots/es", "dates.published=2022-13"], code: 2,
      text: "error: robots/es can't be changed so: dates.published: there is no month 13.\n",
      json: """
        {"error":{"code":2,"what":"robots/es can't be changed so","where":null,\
        "why":"dates.published: there is no month 13","mend":null}}

        """),
    Case(
      arguments: ["bogus"], code: 2,
      text: """
        error: “bogus” is no command: there are add, advance, audit, blame, check, correct, diff, due, export, help, history, hook, import, index, init, list, log, \
        merge, move, remove, report, save, search, set, show, undo, \
        workflow.

        """,
      json: """
        {"error":{"code":2,"what":"“bogus” is no command: there are add, advance, audit, blame, check, correct, diff, due, export, help, history, hook, import, index, init, list, log, merge, move, remove, report, \
        save, search, set, show, undo, workflow","where":null,"why":null,"mend":null}}

        """),
    Case(
      arguments: ["list", "--sort", "size"], code: 2,
      text: """
        error: The value 'size' is invalid for '--sort <key>'. Please provide one of the following: reference, language, \
        title, status, publisher, published.

        """,
      json: """
        {"error":{"code":2,"what":"The value 'size' is invalid for '--sort <key>'. Please provide one of the following: \
        reference, language, title, status, publisher, published","where":null,"why":null,"mend":null}}

        """),
    Case(
      arguments: ["advance", "robots/es", "--to", "cancel"], code: 3,
      text: """
        error: cancel robots/es: the workflow translation does not allow it: it needs a reason, one of \
        by-publisher, by-author, breach. Try: colophon advance robots/es --to cancel --reason REASON

        """,
      json: """
        {"error":{"code":3,"what":"cancel robots/es: the workflow translation does not allow it","where":null,\
        "why":"it needs a reason, one of by-publisher, by-author, breach",\
        "mend":"colophon advance robots/es --to cancel --reason REASON"}}

        """),
    Case(
      arguments: ["show", "robots/ers"], code: 4,
      text: "error: there is no “robots/ers” in this catalogue. Did you mean “robots/es”?\n",
      json: """
        {"error":{"code":4,"what":"there is no “robots/ers” in this catalogue","where":null,"why":null,\
        "mend":"did you mean “robots/es”?"}}

        """),
    Case(
      arguments: ["add", "work", "robots", "--language", "fr"], code: 5,
      text: "error: there is a work robots already. Try: colophon show robots\n",
      json: """
        {"error":{"code":5,"what":"there is a work robots already","where":null,"why":null,\
        "mend":"colophon show robots"}}

        """),
  ]

  @Test("each has its code, on standard error and nothing on standard output", arguments: cases, Place.allCases)
  func errors(_ error: Case, _ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(try await scratch.colophon(error.arguments), is: Outcome(stderr: error.text, code: error.code))
    expect(
      try await scratch.colophon(error.arguments + ["--format", "json"]),
      is: Outcome(stderr: error.json, code: error.code))
    #expect(try await scratch.count() == "2\n")
    try await scratch.expectSound()
  }

  @Test("1: a part of the catalogue can't be read", arguments: ["show", "advance"])
  func unreadable(_ command: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: [es\n", to: "editions/robots/es.yaml")
    try await scratch.git("commit", "-qm", "Break it", "editions/robots/es.yaml")
    let arguments = command == "show" ? ["show", "es"] : ["advance", "es", "--to", "offer"]
    let outcome = try await scratch.colophon(arguments)
    #expect(outcome.code == 1)
    #expect(outcome.stdout == "")
    #expect(
      outcome.stderr.hasPrefix("error: editions/robots/es.yaml can't be read (editions/robots/es.yaml:2:1): "),
      "\(outcome.stderr)")
    let json = try await scratch.colophon(arguments + ["--format", "json"])
    #expect(
      json.stderr.hasPrefix(
        #"{"error":{"code":1,"what":"editions/robots/es.yaml can't be read","where":"editions/robots/es.yaml:2:1","why":""#
      ), "\(json.stderr)")
    try await scratch.expectSound()
  }

  @Test("1: check has an error") func check() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: español\nworkflow: translation\nstatus: proposed\n", to: "editions/robots/es.yaml")
    let outcome = try await scratch.colophon("check")
    #expect(outcome.code == 1)
    #expect(outcome.stdout.hasPrefix("editions/robots/es.yaml:1:11: error: "), "\(outcome.stdout)")
    #expect(outcome.stderr == "1 error\n")
  }

  @Test("4: no catalogue, with the command that makes one") func noCatalogue() async throws {
    let scratch = try Scratch()
    expect(
      try await scratch.colophon("list"),
      is: Outcome(
        stderr: "error: no catalogue at or above .: there is no git repository. Try: colophon init .\n", code: 4))
    try await scratch.git("init", "-q")
    expect(
      try await scratch.colophon("list"),
      is: Outcome(
        stderr: """
          error: no catalogue at or above .: no folder of the repository up to <scratch>/books holds colophon.yaml, or \
          editions/ with a work.yaml. Try: colophon init .

          """, code: 4))
    try await scratch.git("init", "-q", "--bare", "bare.git")
    #expect(try await scratch.colophon("-C", "bare.git", "list").code == 4)
  }

  @Test("6: the surroundings fail: nothing is written, with what mends it", arguments: Place.allCases)
  func identity(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    for name in ["AUTHOR", "COMMITTER"] {
      scratch.environment["GIT_\(name)_NAME"] = nil
      scratch.environment["GIT_\(name)_EMAIL"] = nil
    }
    let text = try await scratch.colophon("set", "es", "title=T")
    #expect(text.code == 6)
    #expect(text.stdout == "")
    #expect(text.stderr.hasPrefix("error: nothing is written: "), "\(text.stderr)")
    #expect(
      text.stderr.hasSuffix("Try: git config --global user.name 'Your Name' && git config --global user.email you@example.org\n"),
      "\(text.stderr)")
    let json = try await scratch.colophon("set", "es", "title=T", "--format", "json")
    #expect(json.stderr.hasPrefix(#"{"error":{"code":6,"what":"nothing is written","where":null,"why":""#))
    #expect(try await scratch.count() == "2\n")
    try await scratch.expectSound()
  }

  @Test(
    "a mistyped command or option is the one that is blamed",
    arguments: [
      ("list --lang ar", "there is no option --lang. Did you mean “--language”?"),
      ("add edition robots --langage fr", "there is no option --langage. Did you mean “--language”?"),
      (
        "workflow shw",
        "“shw” is no command of colophon workflow: there are check, diagram, list, show, upgrade. Did you mean “show”?"
      ),
    ])
  func slips(arguments: String, message: String) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon(arguments.split(separator: " ").map(String.init)),
      is: Outcome(stderr: "error: \(message)\n", code: 2))
  }

  @Test("a record that was never committed is named, with what commits it") func uncommitted() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: it\n", to: "editions/robots/it.yaml")
    for command in [["show", "robots/it"], ["history", "it"], ["set", "robots/it", "title=T"]] {
      expect(
        try await scratch.colophon(command),
        is: Outcome(
          stderr: """
            error: robots/it was never committed (editions/robots/it.yaml): what is not in git is not read. \
            Try: colophon save robots/it

            """, code: 4))
    }
  }

  @Test("above the folder of the catalogue, the folder is named") func folder() async throws {
    let scratch = try Scratch()
    try await scratch.git("init", "-q")
    try await scratch.colophon("init", "press/list")
    let outcome = try await scratch.colophon("list")
    #expect(outcome.code == 4)
    expect(outcome, is: Outcome(stderr: "error: no catalogue at or above .: this repository has one in press/list. Try: colophon -C <scratch>/books/press/list list\n", code: 4))
    #expect(outcome.stderr.hasSuffix("/press/list list\n"))
  }
}
