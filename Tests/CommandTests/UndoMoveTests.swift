import Testing

@Suite("colophon undo of what was moved") struct UndoMoveTests {
  @Test("later changes stay, and what names the record since is rewritten", arguments: Place.allCases)
  func later(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("move", "robots/fr-2019", "fr")
    let move = try await scratch.id()
    try await scratch.colophon("set", "robots/fr", "pages=300")
    try await scratch.colophon("set", "robots/es", "translation-of=fr")
    expect(
      try await scratch.colophon("undo", move), is: Outcome(stdout: "<id> Undo <id>: Move robots/fr-2019 to robots/fr\n"))
    #expect(try await scratch.committed("editions/robots/fr-2019.yaml") == Records.french + "pages: \"300\"\n")
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Records.arabic)
    #expect(
      try await scratch.committed("editions/robots/es.yaml")
        == Records.spanish.replacing("language: es\n", with: "language: es\ntranslation-of: fr-2019\n"))
    #expect(
      try await scratch.message()
        == """
        Undo \(move.prefix(7)): Move robots/fr-2019 to robots/fr

        Undoes: \(move)
        Edition: robots/fr-2019
        Moved-From: robots/fr
        Edition: robots/ar
        Edition: robots/es


        """.replacing(move, with: "<id>").replacing(move.prefix(7), with: "<id>"))
    expect(
      try await scratch.colophon("history", "robots/fr-2019"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> published\tAnna Weber\t<id>\t
          \t2024-03-01\tmove\trobots/fr-2019 -> robots/fr\tAnna Weber\t<id>\tundone by <id>
          \t2024-03-01\tset\tpages\tAnna Weber\t<id>\t
          \t2024-03-01\tundo\trobots/fr -> robots/fr-2019\tAnna Weber\t<id>\t

          """))
    try await scratch.expectSound()
    // an undo is undone by its id
    #expect(try await scratch.colophon("undo", "HEAD").code == 0)
    #expect(
      try await scratch.committed("editions/robots/es.yaml") == """
        language: es
        translation-of: fr
        workflow: translation
        status: proposed

        """)
    try await scratch.expectSound()
  }

  @Test("a step from before the move is taken back under the new name") func earlier() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("advance", "robots/ar", "--to", "publish", "--on", "2022")
    let step = try await scratch.id()
    try await scratch.colophon("move", "robots", "machines")
    expect(try await scratch.colophon("undo", step), is: Outcome(stdout: "<id> Undo <id>: Publish robots/ar\n"))
    #expect(try await scratch.committed("editions/machines/ar.yaml") == Records.arabic)
    #expect(
      try await scratch.colophon("history", "machines/ar").stdout.split(separator: "\n")[1]
        == "2022\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\tundone by <id>")
    // the step is done with, so the newest that is left is the move
    expect(
      try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Move robots to machines\n"))
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Records.arabic)
    expect(
      try await scratch.colophon("undo"),
      is: Outcome(
        stderr: """
          error: there is nothing to undo: no action of Colophon by anna@desk.example is left on this line. \
          Name a commit: colophon undo COMMIT

          """, code: 4))
    try await scratch.expectSound()
  }

  @Test("an edition that came into a moved work goes back with it") func cameAlong() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("move", "robots", "machines")
    let move = try await scratch.id()
    try await scratch.colophon("add", "edition", "machines/it", "--language", "it")
    #expect(try await scratch.colophon("undo", move).code == 0)
    #expect(!scratch.exists("editions/machines"))
    #expect(try await scratch.committed("editions/robots/it.yaml").hasPrefix("language: it\n"))
    #expect(try await scratch.colophon("history", "robots/it").stdout.split(separator: "\n").count == 2)
    try await scratch.expectSound()
  }

  @Test("what was moved on, removed or changed since is refused, and named") func conflicts() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("move", "robots/fr-2019", "fr")
    let move = try await scratch.id()
    try await scratch.colophon("move", "robots/fr", "french")
    expect(
      try await scratch.colophon("undo", move),
      is: Outcome(
        stderr: """
          error: robots/fr can't be moved back to robots/fr-2019: robots/fr was moved to robots/french in <id>. \
          Try: colophon history robots/fr

          """, code: 5))
    try await scratch.colophon("undo")
    try await scratch.colophon("set", "robots/ar", "translation-of=es")
    expect(
      try await scratch.colophon("undo", move),
      is: Outcome(
        stderr: """
          error: robots/ar can't be taken back (editions/robots/ar.yaml): changed since: translation-of. \
          Try: colophon history robots/ar

          """, code: 5))
    try await scratch.expectSound()
  }

  @Test("the undo of a merge of works is told of the work that took the other in", arguments: Place.allCases)
  func mergedWorks(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("add", "work", "bureau", "--language", "fr")
    try await scratch.colophon("add", "edition", "bureau/it", "--language", "it")
    let before = try await scratch.id("HEAD^{tree}")
    expect(
      try await scratch.colophon("merge", "bureau", "--into", "robots"), is: Outcome(stdout: "<id> Merge bureau into robots\n"))
    expect(
      try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Merge bureau into robots\n"))
    #expect(try await scratch.id("HEAD^{tree}") == before)
    expect(
      try await scratch.colophon("history", "robots"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\ttitle, language, contributors[0].role, … (5)\tAnna Weber\t<id>\t
          \t2024-03-01\tmerge\t\tAnna Weber\t<id>\tundone by <id>; of bureau
          \t2024-03-01\tundo\t\tAnna Weber\t<id>\t

          """))
    expect(
      try await scratch.colophon("history", "bureau"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\tlanguage\tAnna Weber\t<id>\t
          \t2024-03-01\tmerge\tlanguage\tAnna Weber\t<id>\tundone by <id>; into robots
          \t2024-03-01\tundo\tlanguage\tAnna Weber\t<id>\t

          """))
    expect(
      try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Add bureau/it\n"), "the merge is done with")
    try await scratch.expectSound()
  }

  @Test("an addition is never taken back of another record that has the name since") func anothersName() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("add", "edition", "robots/it", "--language", "it")
    let addition = try await scratch.id()
    try await scratch.colophon("move", "robots/it", "it-1")
    try await scratch.colophon("remove", "robots/it-1", "--reason", "twice")
    try await scratch.colophon("add", "edition", "robots/it-1", "--language", "it", "--title", "Other")
    try await scratch.colophon("move", "robots/it-1", "it-2")
    let tree = try await scratch.id("HEAD^{tree}")
    expect(
      try await scratch.colophon("undo", addition),
      is: Outcome(
        stderr:
          "error: robots/it can't be taken back (editions/robots/it.yaml): it is gone since. Try: colophon history robots/it\n",
        code: 5))
    #expect(try await scratch.id("HEAD^{tree}") == tree)
  }

  @Test("a move is never taken back of another record that has the new name since") func anothersNewName() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("move", "robots/es", "es-1")
    let move = try await scratch.id()
    try await scratch.colophon("move", "robots/es-1", "es-2")
    try await scratch.colophon("add", "edition", "robots/es-1", "--language", "es")
    expect(
      try await scratch.colophon("undo", move),
      is: Outcome(
        stderr: """
          error: robots/es-1 can't be moved back to robots/es: another record has that name since, and what was moved is \
          called robots/es-2. Try: colophon history robots/es-2

          """, code: 5))
  }

  @Test("nor where its name of then is another's now") func twiceBesideAnother() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("remove", "robots/ar", "--reason", "twice")
    let removal = try await scratch.id()
    #expect(try await scratch.colophon("undo", removal).code == 0)
    try await scratch.colophon("move", "robots/ar", "egypt")
    try await scratch.colophon("remove", "robots/egypt", "--reason", "twice")
    try await scratch.colophon("add", "edition", "robots/egypt", "--language", "ar")
    expect(
      try await scratch.colophon("undo", removal),
      is: Outcome(stderr: "error: robots/ar can't be taken back: it was brought back in <id> already, and is gone since. Try: colophon history robots/ar\n", code: 5))
  }

  @Test("what was brought back, moved and removed for good doesn't come back a second time") func twice() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("remove", "robots/ar", "--reason", "twice")
    let removal = try await scratch.id()
    #expect(try await scratch.colophon("undo", removal).code == 0)
    try await scratch.colophon("move", "robots/ar", "egypt")
    expect(
      try await scratch.colophon("undo", removal),
      is: Outcome(
        stderr: """
          error: robots/ar can't be taken back: it is there again, as robots/egypt. Try: colophon history robots/egypt

          """, code: 5))
    try await scratch.colophon("remove", "robots/egypt", "--reason", "twice")
    expect(
      try await scratch.colophon("undo", removal),
      is: Outcome(
        stderr: """
          error: robots/ar can't be taken back: it was brought back in <id> already, and is gone since. \
          Try: colophon history robots/ar

          """, code: 5))
    #expect(try await scratch.colophon("undo").code == 0)
    #expect(try await scratch.committed("editions/robots/egypt.yaml") == Records.arabic)
  }

  @Test("what was moved on a branch that came in by a merge is found by a bare undo") func besideAMerge() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.git("commit", "-qam", "The rest")
    try await scratch.git("branch", "side")
    try await scratch.colophon("set", "robots/ar", "pages=300")
    try await scratch.git("checkout", "-q", "side")
    try await scratch.colophon("move", "robots/ar", "egypt")
    try await scratch.git("checkout", "-q", "-")
    expect(try await scratch.git("merge", "-q", "--no-edit", "side"), is: Outcome())
    #expect(try await scratch.committed("editions/robots/egypt.yaml") == Records.arabic + "pages: \"300\"\n")
    expect(try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Set robots/ar: pages\n"))
    #expect(try await scratch.committed("editions/robots/egypt.yaml") == Records.arabic)
    expect(try await scratch.git("status", "--porcelain", "-uno"), is: Outcome())
  }
}
