import Testing

@Suite("colophon move") struct MoveTests {
  @Test("a record gets another name, and whatever names it is rewritten, comments and all", arguments: Place.allCases)
  func edition(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("add", "review", "robots/fr-2019", "--title", "T", "--date", "2020")
    let before = try await scratch.id("HEAD^{tree}")
    expect(
      try await scratch.colophon("move", "robots/fr-2019", "fr", "--note", "Only one in French."),
      is: Outcome(stdout: "<id> Move robots/fr-2019 to robots/fr\n"))
    #expect(try await scratch.committed("editions/robots/fr.yaml") == Records.french)
    #expect(
      try await scratch.committed("editions/robots/ar.yaml")
        == Records.arabic.replacing("translation-of: fr-2019", with: "translation-of: fr"))
    #expect(try await scratch.committed("editions/robots/reception/review-2020.yaml").hasSuffix("about: fr\n"))
    #expect(
      try await scratch.message() == """
        Move robots/fr-2019 to robots/fr

        Only one in French.

        Edition: robots/fr
        Moved-From: robots/fr-2019
        Edition: robots/ar
        Reception: robots/reception/review-2020


        """)
    #expect(!scratch.exists("editions/robots/fr-2019.yaml"))
    try await scratch.expectSound()
    expect(
      try await scratch.colophon("undo"),
      is: Outcome(stdout: "<id> Undo <id>: Move robots/fr-2019 to robots/fr\n"))
    #expect(try await scratch.id("HEAD^{tree}") == before, "undone to the byte")
    try await scratch.expectSound()
  }

  @Test("what was is answered with what became of it", arguments: Place.allCases)
  func ending(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("advance", "ar", "--to", "publish", "--on", "2022")
    try await scratch.colophon("move", "robots/ar", "arabic")
    try await scratch.colophon("move", "robots/arabic", "egypt")
    let further = Outcome(
      stderr: "error: robots/ar was moved to robots/egypt in <id>. Did you mean “robots/egypt”?\n", code: 4)
    for arguments in [
      ["show", "robots/ar"], ["set", "robots/ar", "title=T"], ["advance", "robots/ar", "--to", "publish"],
      ["move", "robots/ar", "b"], ["correct", "robots/ar", "published", "--on", "2021"],
    ] {
      expect(try await scratch.colophon(arguments), is: further, "\(arguments)")
    }
    expect(
      try await scratch.colophon("show", "robots/ar#ebook"),
      is: Outcome(stderr: "error: robots/ar was moved to robots/egypt in <id>. Did you mean “robots/egypt#ebook”?\n", code: 4))
    let events = """
      \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
      2022\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\t
      \t2024-03-01\tmove\trobots/ar -> robots/arabic\tAnna Weber\t<id>\t
      \t2024-03-01\tmove\trobots/arabic -> robots/egypt\tAnna Weber\t<id>\t

      """
    expect(try await scratch.colophon("history", "egypt"), is: Outcome(stdout: events))
    for old in ["robots/ar", "robots/arabic"] {
      expect(
        try await scratch.colophon("history", old),
        is: Outcome(stdout: events, stderr: "\(old) was moved to robots/egypt in <id>\n"))
    }
    // what came before the move bounds what comes after it
    #expect(try await scratch.colophon("advance", "egypt", "--to", "run-out", "--on", "2021").code == 3)
    try await scratch.expectSound()
  }

  @Test("a work moves with all below it, told by one name", arguments: Place.allCases)
  func work(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("add", "work", "bureau", "--language", "fr")
    try await scratch.colophon("add", "edition", "bureau/it", "--language", "it", "--set", "translation-of=robots/fr-2019")
    try await scratch.colophon(
      "set", "bureau/it", "contains:=[{title: T, work: robots, reprints: {of: 'robots/ar#ebook'}}]")
    let before = try await scratch.id("HEAD^{tree}")
    expect(
      try await scratch.colophon("move", "robots", "c/casilli/robots"),
      is: Outcome(stdout: "<id> Move robots to c/casilli/robots\n"))
    #expect(
      try await scratch.message() == """
        Move robots to c/casilli/robots

        Work: c/casilli/robots
        Moved-From: robots
        Edition: bureau/it


        """)
    for (path, text) in Records.all {
      #expect(try await scratch.committed(path.replacing("editions/", with: "editions/c/casilli/")) == text)
    }
    #expect(
      try await scratch.committed("editions/bureau/it.yaml") == """
        language: it
        translation-of: c/casilli/robots/fr-2019
        workflow: translation
        status: proposed
        contains:
          - title: T
            work: c/casilli/robots
            reprints:
              of: c/casilli/robots/ar#ebook

        """)
    expect(
      try await scratch.colophon("history", "robots/es"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> proposed\tAnna Weber\t<id>\t
          \t2024-03-01\tmove\trobots/es -> c/casilli/robots/es\tAnna Weber\t<id>\t

          """))
    expect(
      try await scratch.colophon("check"),
      is: Outcome(
        stdout: """
          editions/bureau/it.yaml:9:11: error: reprints names c/casilli/robots/ar, which is in another language (ar) [other-language]; where it was translated from that, the field is translation-of, or via
          editions/bureau/it.yaml:9:11: warning: “c/casilli/robots/ar#ebook” names a format that c/casilli/robots/ar doesn't list [dangling-reference]

          """, stderr: "1 error, 1 warning\n", code: 1))
    try await scratch.expectSound()
    try await scratch.colophon("undo")
    #expect(try await scratch.id("HEAD^{tree}") == before)
    try await scratch.expectSound()
  }

  @Test("an edition goes to another work, and names its own by their whole references then")
  func toAnotherWork() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("add", "work", "bureau", "--language", "fr")
    expect(try await scratch.colophon("move", "robots/ar", "bureau"), is: Outcome(stdout: "<id> Move robots/ar to bureau/ar\n"))
    #expect(
      try await scratch.committed("editions/bureau/ar.yaml")
        == Records.arabic.replacing("translation-of: fr-2019", with: "translation-of: robots/fr-2019"))
    expect(
      try await scratch.colophon("move", "bureau/ar", "robots/ar"),
      is: Outcome(stdout: "<id> Move bureau/ar to robots/ar\n"))
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Records.arabic)
    #expect(try await scratch.colophon("history", "robots/ar").stdout.split(separator: "\n").count == 3)
    try await scratch.expectSound()
  }

  static let refusals: [([String], String, Int32)] = [
    (["robots/ar", "es"], "there is an edition robots/es already. Choose another name; if the two are one: colophon merge robots/ar --into robots/es", 5),
    (["robots/ar", "ar"], "robots/ar is called so already. Try: colophon show robots/ar", 5),
    (["robots/ar", "Ar 2"], "“robots/Ar 2” can't be a name: “Ar 2” is not a slug: it may have a to z, 0 to 9 and “-” in it. Did you mean “ar-2”?", 2),
    (["robots/ar", "work"], "“robots/work” can't be a name: “work” is reserved: a file of that name means something else. Did you mean “work-1”?", 2),
    (["robots/ar", "bureau/ar"], "there is no work “bureau”: an edition belongs to a work. Try: colophon add work bureau --language TAG", 4),
    (["robots/ar", "../ar"], "“..” can't be a name: “..” is not a slug: it may have a to z, 0 to 9 and “-” in it.", 2),
    (["robots", "robots/robots"], "robots can't be moved into itself. Choose a name outside of robots", 2),
    (["robots", "Casilli/robots"], "“Casilli/robots” can't be a name: “Casilli” is not a slug: it may have a to z, 0 to 9 and “-” in it. Did you mean “casilli”?", 2),
    (["other", "robots"], "there is a work robots already. Choose another name; if the two are one: colophon merge other --into robots", 5),
    (["other", "robots/other"], "robots/other can't be a work: robots is a work, and a work holds no other.", 2),
    (["robots", "s"], "there is a folder s already (editions/s/shelved/work.yaml): it is a shelf with works of its own. Try: colophon move robots s/robots", 5),
    (["robots", "old"], "old can't stand beside editions/Old: they differ only in upper and lower case, and some file systems take the two for one. Choose another name", 5),
    (["robots/ar#ebook", "b"], "robots/ar has no format “ebook”: it lists none. Try: colophon set robots/ar 'formats+:={form: ebook}'", 4),
    (["nothing", "b"], "there is no “nothing” in this catalogue. Try: colophon list", 4),
  ]

  @Test("what can't be is refused, and nothing changes", arguments: refusals)
  func refused(_ arguments: [String], _ why: String, _ code: Int32) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("add", "work", "other", "--language", "fr")
    try await scratch.colophon("add", "work", "s/shelved", "--language", "fr")
    try scratch.write("title: T\n", to: "editions/Old/work.yaml")
    try await scratch.git("add", "editions")
    try await scratch.git("commit", "-qm", "Old", "editions")
    let head = try await scratch.id()
    expect(try await scratch.colophon(["move"] + arguments), is: Outcome(stderr: "error: \(why)\n", code: code))
    #expect(try await scratch.id() == head)
    try await scratch.expectSound()
  }

  @Test("edits that nobody committed are never written over, nor files in the way") func edits() async throws {
    for (path, text) in [
      ("editions/robots/ar.yaml", Records.arabic + "notes: by hand\n"), ("editions/robots/egypt.yaml", "mine\n"),
    ] {
      let scratch = try await Scratch.catalogue(in: .checkout)
      try scratch.write(text, to: path)
      let outcome = try await scratch.colophon("move", "robots/ar", "egypt")
      #expect(outcome.code == 5)
      #expect(outcome.stderr.hasPrefix("error: edits that are not committed are in the way (\(path))"), "\(outcome)")
      #expect(try scratch.text(path) == text)
      #expect(try await scratch.count() == "2\n")
    }
  }

  @Test("files beside the records go along; modes are kept") func otherFiles() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("a picture", to: "editions/robots/cover.jpg")
    try await scratch.shell("chmod +x editions/robots/cover.jpg; git add editions; git commit -qm Cover editions")
    try await scratch.colophon("move", "robots", "machines")
    #expect(
      try await scratch.gitUnchanged("ls-tree", "HEAD", "editions/machines/cover.jpg").hasPrefix("100755 blob"))
    #expect(try await scratch.committed("editions/machines/cover.jpg") == "a picture")
    #expect(!scratch.exists("editions/robots"))
    try await scratch.expectSound()
  }

  @Test("a dry run shows each change and writes nothing", arguments: Place.allCases)
  func dryRun(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("move", "robots/fr-2019", "fr", "--dry-run"),
      is: Outcome(
        stdout: """
          would commit:

              Move robots/fr-2019 to robots/fr

              Edition: robots/fr
              Moved-From: robots/fr-2019
              Edition: robots/ar

          robots/fr (was robots/fr-2019)
          robots/ar
            translation-of: fr-2019 -> fr

          """))
    #expect(try await scratch.count() == "2\n")
    try await scratch.expectSound()
  }

  @Test("a reference that is shared through an anchor refuses the move") func anchor() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let text = "language: it\nworkflow: translation\nstatus: proposed\ntranslation-of: &f fr-2019\nequivalent: *f\n"
    try scratch.write(text, to: "editions/robots/it.yaml")
    try await scratch.git("add", "editions")
    try await scratch.git("commit", "-qm", "It", "editions")
    let outcome = try await scratch.colophon("move", "robots/fr-2019", "fr")
    #expect(outcome.code == 2)
    #expect(outcome.stderr.hasPrefix("error: robots/it can't be changed so (editions/robots/it.yaml:4:"), "\(outcome)")
    #expect(try await scratch.committed("editions/robots/fr-2019.yaml") == Records.french)
  }

  @Test("a name that is free again belongs to who takes it") func reused() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("move", "robots/es", "es-2019")
    try await scratch.colophon("add", "edition", "robots/es", "--language", "es")
    #expect(try await scratch.colophon("history", "robots/es").stdout == "\t2024-03-01\tadd\t(new) -> proposed\tAnna Weber\t<id>\t\n")
    #expect(try await scratch.colophon("history", "robots/es-2019").stdout.split(separator: "\n").count == 2)
    expect(
      try await scratch.colophon("undo", "HEAD~1"),
      is: Outcome(
        stderr: """
          error: robots/es-2019 can't be moved back to robots/es: there is an edition of that name again. \
          Give that another name first: colophon move robots/es NEWREF

          """, code: 5))
    let log = try await scratch.colophon("log").stdout.split(separator: "\n").filter { $0.contains("robots/es") }
    #expect(
      log.map { $0.split(separator: "\t", omittingEmptySubsequences: false)[1...4].joined(separator: " ") } == [
        "robots/es  add (new) -> proposed", "robots/es-2019  move robots/es -> robots/es-2019",
        "robots/es  add (new) -> proposed",
      ])
  }
}
