import Testing

@Suite("colophon remove") struct RemoveTests {
  @Test("a record goes, says why, and comes back to the byte", arguments: Place.allCases)
  func edition(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let before = try await scratch.id("HEAD^{tree}")
    expect(
      try await scratch.colophon("remove", "robots/ar", "--reason", "never  a\nbook"),
      is: Outcome(stdout: "<id> Remove robots/ar\n"))
    #expect(
      try await scratch.message() == """
        Remove robots/ar

        Edition: robots/ar
        Removed: yes
        Reason: never  a book


        """)
    try await scratch.expectSound()
    expect(
      try await scratch.colophon("show", "robots/ar"),
      is: Outcome(
        stderr: """
          error: robots/ar was removed in <id>: never  a book. Try: colophon history robots/ar; colophon undo <id> brings it back

          """, code: 4))
    expect(
      try await scratch.colophon("history", "robots/ar"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          \t2024-03-01\tremove\tlanguage, title, translation-of, … (10)\tAnna Weber\t<id>\tnever  a book

          """, stderr: "robots/ar was removed in <id>\n"))
    try await scratch.colophon("undo")
    #expect(try await scratch.id("HEAD^{tree}") == before)
    #expect(try await scratch.colophon("history", "robots/ar").stdout.split(separator: "\n").count == 3)
    try await scratch.expectSound()
  }

  @Test("a name that is free again begins a new history, with dates of its own") func reused() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("advance", "robots/es", "--to", "sign", "--on", "2023", "--set", "publisher.name=P")
    try await scratch.colophon("remove", "robots/es", "--reason", "twice")
    let removal = try await scratch.id()
    try await scratch.colophon("add", "edition", "robots/es", "--language", "es")
    #expect(
      try await scratch.colophon("advance", "robots/es", "--to", "offer", "--on", "2020").code == 0,
      "the dates of the one before bound nothing")
    #expect(try await scratch.colophon("history", "robots/es").stdout.split(separator: "\n").count == 2)
    expect(
      try await scratch.colophon("undo", removal),
      is: Outcome(
        stderr: """
          error: robots/es can't be taken back (editions/robots/es.yaml): there is another record of that name since. \
          Try: colophon history robots/es

          """, code: 5))
    try await scratch.expectSound()
  }

  @Test("what others name, and a work that isn't empty, stay") func refused() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("set", "robots/es", "equivalent:=[ar, fr-2019]")
    expect(
      try await scratch.colophon("remove", "robots/fr-2019", "--reason", "x"),
      is: Outcome(
        stderr: """
          error: robots/fr-2019 is not removed: named by robots/ar (translation-of), robots/es (equivalent[1]). \
          Take that away first, as: colophon set robots/ar --unset translation-of

          """, code: 5))
    expect(
      try await scratch.colophon("remove", "robots", "--reason", "x"),
      is: Outcome(
        stderr: """
          error: robots is not removed: there belong to it: robots/ar, robots/es, robots/fr-2019. Remove those first, \
          as: colophon remove robots/ar --reason TEXT; or give them to another work: colophon merge robots --into WORK

          """, code: 5))
    expect(
      try await scratch.colophon("remove", "robots/es", "--reason", " "),
      is: Outcome(stderr: "error: the reason is empty. Say in a few words why: --reason TEXT\n", code: 2))
    #expect(try await scratch.colophon("remove", "robots/es").code == 2)
    #expect(try await scratch.count() == "3\n")
    try await scratch.expectSound()
  }

  @Test("a work that an anthology names stays") func anthology() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("add", "work", "machines", "--language", "fr")
    try await scratch.colophon("set", "robots/es", "contains:=[{title: T, work: machines}]")
    expect(
      try await scratch.colophon("remove", "machines", "--reason", "x"),
      is: Outcome(
        stderr: """
          error: machines is not removed: named by robots/es (contains[0].work). Take that away first, as: \
          colophon set robots/es --unset 'contains[0].work'

          """, code: 5))
  }

  @Test("reception and an empty work go") func others() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("add", "work", "machines", "--language", "fr")
    try await scratch.colophon("add", "review", "machines", "--title", "T", "--date", "2020")
    #expect(try await scratch.colophon("remove", "machines/reception/review-2020", "--reason", "x").code == 0)
    #expect(
      try await scratch.message() == """
        Remove machines/reception/review-2020

        Reception: machines/reception/review-2020
        Removed: yes
        Reason: x


        """)
    #expect(try await scratch.colophon("remove", "machines", "--reason", "x").code == 0)
    #expect(!scratch.exists("editions/machines"))
    try await scratch.expectSound()
  }

  @Test("what left by git alone is said to be gone, without a reason") func byHand() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.git("rm", "-q", "editions/robots/es.yaml")
    try await scratch.git("commit", "-qm", "Tidy", "editions/robots/es.yaml")
    expect(
      try await scratch.colophon("show", "robots/es"),
      is: Outcome(
        stderr: """
          error: robots/es is gone since <id>, which doesn't say why: Tidy. Try: colophon history robots/es

          """, code: 4))
    try await scratch.colophon("add", "edition", "robots/pt", "--language", "pt")
    try await scratch.colophon("undo")
    expect(
      try await scratch.colophon("show", "robots/pt"),
      is: Outcome(
        stderr: """
          error: robots/pt was taken back in <id>: Undo <id>: Add robots/pt. Try: colophon history robots/pt

          """, code: 4))
  }
}
