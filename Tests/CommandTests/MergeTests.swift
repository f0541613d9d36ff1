import Testing

@Suite("colophon merge") struct MergeTests {
  /// A second record of the Spanish edition, and what names the two.
  private func doubled(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "doubled, \(place)") {
      let scratch = try await Scratch.catalogue(in: place)
      try await scratch.colophon(
        "add", "edition", "robots/es-2", "--language", "es", "--title", "Esperando", "--publisher", "Caja",
        "--translator", "L. Ruiz", "--isbn", "9780306406157", "--set", "translation-of=fr-2019", "--set", "x-shelf=4",
        "--set", "formats+:={form: ebook, status: contracted}", "--set", "equivalent=es", "--status", "offered")
      try await scratch.colophon(
        "set", "robots/es", "title=En espera", "publisher:={name: Caja, place: Madrid}", "notes=Ask again.",
        "contributors.translator+=Luisa Ruiz")
      try await scratch.colophon("set", "robots/ar", "equivalent:=[es-2, 'es-2#ebook', es]")
      try await scratch.colophon("add", "review", "robots/es-2", "--title", "T", "--date", "2020")
      return scratch
    }
  }

  @Test("the other says all that both said, and whatever named the one names it", arguments: Place.allCases)
  func united(_ place: Place) async throws {
    let scratch = try await doubled(place)
    let before = try await scratch.id("HEAD^{tree}")
    expect(
      try await scratch.colophon("merge", "robots/es-2", "--into", "robots/es", "--note", "The same book."),
      is: Outcome(stdout: "<id> Merge robots/es-2 into robots/es\n"))
    #expect(
      try await scratch.committed("editions/robots/es.yaml") == """
        language: es
        title: En espera
        translation-of: fr-2019
        workflow: translation
        status: proposed
        publisher:
          name: Caja
          place: Madrid
        contributors:
          - role: translator
            name: Luisa Ruiz
        formats:
          - isbn: "9780306406157"
          - form: ebook
            status: contracted
        notes: Ask again.
        sources:
          - field: title
            value: Esperando
            from: robots/es-2
          - field: status
            value: offered
            from: robots/es-2
          - field: contributors.translator.name
            value: L. Ruiz
            from: robots/es-2
        x-shelf: "4"

        """)
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Records.arabic + "equivalent: [es, es#ebook]\n")
    #expect(try await scratch.committed("editions/robots/reception/review-2020.yaml").hasSuffix("about: es\n"))
    #expect(
      try await scratch.message() == """
        Merge robots/es-2 into robots/es

        The same book.

        Edition: robots/es-2
        Merged-Into: robots/es
        Edition: robots/es
        Edition: robots/es#ebook
        Transition: (new) -> contracted
        Edition: robots/ar
        Reception: robots/reception/review-2020


        """)
    #expect(try await scratch.colophon("check").code == 0)
    try await scratch.expectSound()
    expect(
      try await scratch.colophon("show", "robots/es-2"),
      is: Outcome(stderr: "error: robots/es-2 was merged into robots/es in <id>. Did you mean “robots/es”?\n", code: 4))
    expect(
      try await scratch.colophon("history", "robots/es-2"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> offered\tAnna Weber\t<id>\t
          \t2024-03-01\tadd\tebook: (new) -> contracted\tAnna Weber\t<id>\t
          \t2024-03-01\tmerge\tlanguage, title, translation-of, … (13)\tAnna Weber\t<id>\tinto robots/es; The same book.

          """, stderr: "robots/es-2 was merged into robots/es in <id>\n"))
    #expect(
      try await scratch.colophon("history", "robots/es").stdout.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false)[2]
      } == ["add", "set", "merge", "merge"])
    expect(
      try await scratch.colophon("history", "robots/es#ebook"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> proposed\tAnna Weber\t<id>\t
          \t2024-03-01\tset\ttitle, publisher.name, publisher.place, … (6)\tAnna Weber\t<id>\t
          \t2024-03-01\tmerge\ttranslation-of, formats[0].isbn, sources[0].field, … (12)\tAnna Weber\t<id>\tof robots/es-2; The same book.
          \t2024-03-01\tmerge\tebook: (new) -> contracted\tAnna Weber\t<id>\tof robots/es-2; The same book.

          """))
    try await scratch.colophon("undo")
    #expect(try await scratch.id("HEAD^{tree}") == before, "undone to the byte")
    #expect(
      try await scratch.colophon("history", "robots/es-2").stdout.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false)[2]
      } == ["add", "add", "merge", "undo"])
    try await scratch.expectSound()
  }

  @Test("what stands in the record that stays is not touched, its comments neither") func comments() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("add", "edition", "robots/ar-2", "--language", "ar", "--set", "pages=300")
    try await scratch.colophon("merge", "robots/ar-2", "--into", "robots/ar")
    #expect(
      try await scratch.committed("editions/robots/ar.yaml")
        == Records.arabic + "pages: \"300\"\nsources:\n  - field: status\n    value: proposed\n    from: robots/ar-2\n")
  }

  @Test("a format with another ISBN is another format, and references to the first follow its new name")
  func formats() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon(
      "set", "robots/es", "formats:=[{form: paperback, isbn: 9780306406157, pages: 10}, {form: ebook}]")
    try await scratch.colophon("add", "edition", "robots/es-2", "--language", "es")
    try await scratch.colophon(
      "set", "robots/es-2", "formats:=[{form: paperback, isbn: 9782021401882}, {form: ebook, pages: 3}]")
    try await scratch.colophon(
      "advance", "robots/es-2#paperback", "--to", "sign", "--on", "2024", "--set", "publisher.name=P")
    try await scratch.colophon("set", "robots/ar", "equivalent:=['es#paperback', 'es-2#paperback', 'es-2#ebook']")
    #expect(try await scratch.colophon("merge", "robots/es-2", "--into", "robots/es").code == 0)
    #expect(
      try await scratch.colophon("show", "robots/es").stdout.split(separator: "\n").filter { $0.hasPrefix("formats") } == [
        "formats[0].form\tpaperback", "formats[0].isbn\t978-0-306-40615-7", "formats[0].pages\t10",
        "formats[1].form\tebook", "formats[1].pages\t3", "formats[2].form\tpaperback",
        "formats[2].isbn\t978-2-02-140188-2", "formats[2].status\tcontracted", "formats[2].dates.contracted\t2024",
      ])
    #expect(
      try await scratch.committed("editions/robots/ar.yaml").hasSuffix(
        "equivalent: [es#9780306406157, es#9782021401882, es#ebook]\n"))
    #expect(try await scratch.colophon("check").code == 0)
    #expect(try await scratch.colophon("undo").code == 0)
    #expect(
      try await scratch.committed("editions/robots/ar.yaml").hasSuffix(
        "equivalent: [es#paperback, es-2#paperback, es-2#ebook]\n"))
  }

  @Test("of two works the editions and the reception go over", arguments: Place.allCases)
  func works(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("add", "work", "machines", "--language", "fr", "--title", "Robots")
    try await scratch.colophon("add", "edition", "machines/pl", "--language", "pl")
    try await scratch.colophon("add", "edition", "machines/ru", "--language", "ru", "--set", "translation-of=pl")
    try await scratch.colophon("set", "robots/es", "translation-of=machines/pl")
    try await scratch.colophon("add", "review", "machines/pl", "--title", "T", "--date", "2020")
    let before = try await scratch.id("HEAD^{tree}")
    expect(
      try await scratch.colophon("merge", "machines", "--into", "robots"),
      is: Outcome(stdout: "<id> Merge machines into robots\n"))
    #expect(
      try await scratch.committed("editions/robots/ru.yaml") == """
        language: ru
        translation-of: pl
        workflow: translation
        status: proposed

        """)
    #expect(
      try await scratch.committed("editions/robots/es.yaml") == """
        language: es
        translation-of: pl
        workflow: translation
        status: proposed

        """)
    #expect(
      try await scratch.committed("editions/robots/work.yaml")
        == Records.work + "sources:\n  - field: title\n    value: Robots\n    from: machines\n")
    #expect(
      try await scratch.message() == """
        Merge machines into robots

        Work: machines
        Merged-Into: robots
        Work: robots
        Edition: robots/pl
        Moved-From: machines/pl
        Reception: robots/reception/review-2020
        Moved-From: machines/reception/review-2020
        Edition: robots/ru
        Moved-From: machines/ru
        Edition: robots/es


        """)
    #expect(try await scratch.colophon("check").code == 0)
    #expect(try await scratch.colophon("history", "robots/pl").stdout.split(separator: "\n").count == 2)
    expect(
      try await scratch.colophon("show", "machines/ru"),
      is: Outcome(stderr: "error: machines/ru was moved to robots/ru in <id>. Did you mean “robots/ru”?\n", code: 4))
    try await scratch.expectSound()
    try await scratch.colophon("undo")
    #expect(try await scratch.id("HEAD^{tree}") == before)
    try await scratch.expectSound()
  }

  static let refusals: [([String], String, Int32)] = [
    (["robots/es", "--into", "robots/es"], "robots/es can't be merged into itself. Name two records", 2),
    (["robots", "--into", "robots/es"], "robots can't be merged into robots/es: one is a work, the other an edition. Name two of one kind", 2),
    (
      ["machines", "--into", "robots"],
      "machines can't be merged into robots: both have es. Where the two are one: colophon merge machines/es --into robots/es; else: colophon move machines/es NEWREF", 5
    ),
    (
      ["robots/es", "--into", "robots/ar"],
      "robots/es can't be merged into robots/ar: they disagree on pages, which is private, and sources are not. Let both say the same first: colophon set robots/es robots/ar pages=VALUE", 5
    ),
    (["robots/es", "--into", "robots/pt"], "there is no “robots/pt” in this catalogue. Did you mean “robots/ar”?", 4),
  ]

  @Test("what can't be is refused, and nothing changes", arguments: refusals)
  func refused(_ arguments: [String], _ why: String, _ code: Int32) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("add", "work", "machines", "--language", "fr")
    try await scratch.colophon("add", "edition", "machines/es", "--language", "es")
    try await scratch.colophon("set", "robots/es", "pages=10")
    try await scratch.colophon("set", "robots/ar", "pages=12")
    try scratch.write("private: [pages]\n", to: "colophon.yaml")
    try await scratch.git("commit", "-qm", "Pages are nobody's business", "colophon.yaml")
    let head = try await scratch.id()
    expect(try await scratch.colophon(["merge"] + arguments), is: Outcome(stderr: "error: \(why)\n", code: code))
    #expect(try await scratch.id() == head)
    try await scratch.expectSound()
  }
}
