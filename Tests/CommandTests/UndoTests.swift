import Testing

@Suite("colophon undo") struct UndoTests {
  @Test("the newest action is taken back, byte for byte, and history keeps both", arguments: Place.allCases)
  func newest(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("advance", "robots/ar", "--to", "publish", "--on", "2022")
    let undone = try await scratch.id()
    expect(
      try await scratch.colophon("undo", "--note", "Too early."),
      is: Outcome(stdout: "<id> Undo <id>: Publish robots/ar\n"))
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Records.arabic)
    #expect(
      try await scratch.gitUnchanged("log", "-1", "--format=%B") == """
        Undo \(undone.prefix(7)): Publish robots/ar

        Too early.

        Undoes: \(undone)
        Edition: robots/ar


        """)
    expect(
      try await scratch.colophon("history", "robots/ar"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          2022\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\tundone by <id>
          \t2024-03-01\tundo\tstatus, dates.published\tAnna Weber\t<id>\tToo early.

          """))
    try await scratch.expectSound()
  }

  @Test("undos and what is undone are skipped, one action after the other", arguments: Place.allCases)
  func skipping(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("set", "robots/es", "title=One")
    try await scratch.colophon("set", "robots/es", "title=Two")
    try await scratch.colophon("set", "robots/ar", "title=Three")
    for subject in ["Set robots/ar: title", "Set robots/es: title", "Set robots/es: title"] {
      expect(try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: \(subject)\n"))
      try await scratch.expectSound()
    }
    #expect(try await scratch.committed("editions/robots/es.yaml") == Records.spanish)
    expect(
      try await scratch.colophon("undo"),
      is: Outcome(
        stderr: """
          error: there is nothing to undo: no action of Colophon by anna@desk.example is left on this line. \
          Name a commit: colophon undo COMMIT

          """, code: 4))
  }

  @Test("an undo is undone by its id, and what it undid counts again", arguments: Place.allCases)
  func undoOfUndo(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("advance", "robots/ar", "--to", "publish", "--on", "2022-05-05")
    let published = try await scratch.committed("editions/robots/ar.yaml")
    try await scratch.colophon("undo")
    expect(
      try await scratch.colophon("undo", scratch.id()),
      is: Outcome(stdout: "<id> Undo <id>: Undo <id>: Publish robots/ar\n"))
    #expect(try await scratch.committed("editions/robots/ar.yaml") == published)
    #expect(
      try await scratch.colophon("advance", "robots/ar", "--to", "run-out", "--on", "2022-05-04").code == 3,
      "its date bounds later ones again")
    // and bare undo finds the publication again, which is not undone any more
    expect(try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Publish robots/ar\n"))
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Records.arabic)
    try await scratch.expectSound()
  }

  @Test("an undone step bears on nothing: an earlier date is allowed again") func bearsOnNothing() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("advance", "robots/ar", "--to", "publish", "--on", "2022-05-05")
    try await scratch.colophon("undo")
    #expect(try await scratch.colophon("advance", "robots/ar", "--to", "publish", "--on", "2021").code == 0)
  }

  @Test("a field that has changed since is named, and nothing is written", arguments: Place.allCases)
  func conflict(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("set", "robots/ar", "title=One", "publisher.name=P")
    let first = try await scratch.id()
    try await scratch.colophon("set", "robots/ar", "title=Two")
    expect(
      try await scratch.colophon("undo", first),
      is: Outcome(
        stderr: """
          error: robots/ar can't be taken back (editions/robots/ar.yaml): changed since: title. \
          Try: colophon history robots/ar

          """, code: 5))
    #expect(try await scratch.count() == "4\n")
    try await scratch.expectSound()
  }

  @Test("other fields that have changed since stay as they are", arguments: Place.allCases)
  func others(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("set", "robots/ar", "title=One")
    let first = try await scratch.id()
    try await scratch.colophon("set", "robots/ar", "publisher.name=P")
    #expect(try await scratch.colophon("undo", first).code == 0)
    #expect(
      try await scratch.committed("editions/robots/ar.yaml") == Records.arabic.replacing("دار المرايا", with: "P"))
    try await scratch.expectSound()
  }

  @Test("an added record goes again, and its folders with it", arguments: Place.allCases)
  func added(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("add", "review", "robots", "--title", "T", "--date", "2020", "--outlet", "Le Monde")
    expect(
      try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Add robots/reception/le-monde-2020\n"))
    expect(try await scratch.git("ls-tree", "-r", "--name-only", "HEAD", "editions/robots/reception"), is: Outcome())
    #expect(!scratch.exists("editions/robots/reception"))
    #expect(
      try await scratch.colophon("history", "robots/reception/le-monde-2020").stdout
        .hasSuffix("undo\tkind, date, title, … (4)\tAnna Weber\t<id>\t\n"), "what is gone has a history")
    try await scratch.expectSound()
  }

  @Test("of a commit that changed several records, those named alone are taken back", arguments: Place.allCases)
  func some(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("set", "robots/ar", "robots/es", "title=T")
    expect(
      try await scratch.colophon("undo", "robots/es"), is: Outcome(stdout: "<id> Undo <id>: Set 2 records: title\n"))
    #expect(try await scratch.committed("editions/robots/es.yaml") == Records.spanish)
    #expect(try await scratch.committed("editions/robots/ar.yaml") != Records.arabic)
    expect(try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Set 2 records: title\n"))
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Records.arabic)
    try await scratch.expectSound()
  }

  @Test("only one's own actions are the newest; a commit by hand needs its id", arguments: Place.allCases)
  func own(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("set", "robots/ar", "title=Mine")
    try await scratch.colophon("set", "robots/es", "title=Theirs", with: ["GIT_AUTHOR_EMAIL": "else@desk.example"])
    expect(try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Set robots/ar: title\n"))
    expect(
      try await scratch.colophon("undo", "HEAD~1"), is: Outcome(stdout: "<id> Undo <id>: Set robots/es: title\n"))
    try await scratch.expectSound()
  }

  @Test("a step that a commit takes here with the statements of another catalogue is nobody's to take back who may not take it")
  func ofOtherCatalogue() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("roles: {publisher: [paul@desk.example]}\n", to: "workflows/roles.yaml")
    try await scratch.git("add", "workflows")
    try await scratch.git("commit", "-qm", "Roles")
    try scratch.write(
      Records.arabic.replacing("status: in-production", with: "status: published"), to: "editions/robots/ar.yaml")
    try await scratch.git("commit", "-qam", "Elsewhere\n\nCatalogue: elsewhere\nEdition: robots/ar")
    let head = try await scratch.id()
    #expect(try await scratch.colophon("undo", head).code == 3)
    #expect(try await scratch.id() == head)
  }

  @Test("a word that is neither a commit nor a record is not found", arguments: ["xyz", "1234567", "HEAD~99"])
  func unknown(_ word: String) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("undo", word),
      is: Outcome(
        stderr:
          "error: there is neither a commit nor a record “\(word == "1234567" ? "<id>" : word)”. Try: git log --oneline\n",
        code: 4))
  }
}
