import Testing

@Suite("Formats that part ways") struct PartedFormatTests {
  /// The file of it.
  private static let published =
    Records.arabic.replacing("status: in-production", with: "status: published") + """
      formats:
        - form: paperback
          isbn: "9783161484100"
        - form: ebook
          isbn: "9782021401103"
        - form: ebook
        - form: audiobook
      dates:
        published: 2022

      """

  @Test("one format moves, with its own status, dates and history; the edition stays", arguments: Place.allCases)
  func advance(_ place: Place) async throws {
    let scratch = try await Scratch.formats(in: place)
    expect(
      try await scratch.colophon("advance", "ar#paperback", "--to", "out-of-print", "--on", "2024"),
      is: Outcome(stdout: "<id> Exhaust robots/ar#paperback\n"))
    #expect(
      try await scratch.gitUnchanged("log", "-1", "--format=%B") == """
        Exhaust robots/ar#paperback

        Edition: robots/ar#paperback
        Transition: published -> out-of-print
        Effective-Date: 2024
        Workflow: translation 2


        """)
    #expect(
      try await scratch.committed("editions/robots/ar.yaml")
        == Self.published.replacing("9783161484100\"\n", with: "9783161484100\"\n    status: out-of-print\n    dates:\n      out-of-print: 2024\n"))
    // the next step of the format follows its own last one, that of the edition its own
    #expect(try await scratch.colophon("advance", "ar", "--to", "reprint", "--on", "2023").code == 0)
    expect(
      try await scratch.colophon("advance", "ar#9783161484100", "--to", "restock", "--on", "2023"),
      is: Outcome(
        stderr: """
          error: restock robots/ar#paperback: the workflow translation does not allow it: 2023 is before the last dated event, \
          2024. Try: colophon correct robots/ar#paperback out-of-print --on DATE, then: colophon advance robots/ar#paperback --to restock --on 2023

          """, code: 3))
    #expect(try await scratch.colophon("advance", "ar", "--form", "audiobook", "--to", "withdraw", "--on", "2023-06").code == 0)
    expect(
      try await scratch.colophon("history", "ar#paperback"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          \t2024-03-01\tset\tformats[0].form, formats[0].isbn, formats[1].form, … (6)\tAnna Weber\t<id>\t
          2022\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\t
          2024\t2024-03-01\tadvance\tpaperback: published -> out-of-print\tAnna Weber\t<id>\t

          """))
    expect(
      try await scratch.colophon("history", "ar", "-q", "--format", "csv"),
      is: Outcome(
        stdout: """
          effective,recorded,action,step,by,commit,remark
          ,2024-03-01,add,(new) -> in-production,Anna Weber,<id>,
          ,2024-03-01,set,"formats[0].form, formats[0].isbn, formats[1].form, … (6)",Anna Weber,<id>,
          2022,2024-03-01,advance,in-production -> published,Anna Weber,<id>,
          2024,2024-03-01,advance,paperback: published -> out-of-print,Anna Weber,<id>,
          2023,2024-03-01,advance,published -> published (reprint),Anna Weber,<id>,
          2023-06,2024-03-01,advance,audiobook: published -> withdrawn,Anna Weber,<id>,

          """))
    try await scratch.expectSound()
  }

  @Test("list and show say which stands where", arguments: Place.allCases) func list(_ place: Place) async throws {
    let scratch = try await Scratch.formats(in: place)
    try await scratch.colophon("advance", "ar#paperback", "ar#9782021401103", "--to", "out-of-print", "--on", "2024")
    #expect(try await scratch.gitUnchanged("log", "-1", "--format=%s") == "Exhaust 2 formats\n")
    let row = "robots/ar\tar\tpublished (paperback out-of-print, 9782021401103 out-of-print)\tفي انتظار الروبوت\tدار المرايا\tمها قابيل\t2022\n"
    expect(try await scratch.colophon("list", "--status", "out-of-print"), is: Outcome(stdout: row))
    expect(try await scratch.colophon("list", "--where", "category:unavailable"), is: Outcome(stdout: row))
    expect(
      try await scratch.colophon("list", "--status", "published"),
      is: Outcome(
        stdout: """
          robots/ar\tar\tpublished (paperback out-of-print, 9782021401103 out-of-print)\tفي انتظار الروبوت\tدار المرايا\tمها قابيل\t2022
          robots/fr-2019\tfr\tpublished\tEn attendant les robots\tSeuil\t\t2019-01-03

          """))
    #expect(try await scratch.colophon("list", "--where", "-status:published out-of-print:2024").stdout == row)
    expect(
      try await scratch.colophon("list", "--status", "out-of-print", "--format", "jsonl"),
      is: Outcome(
        stdout:
          #"{"reference":"robots/ar","work":"robots","category":"available","matched":["paperback","9782021401103"],"language":"ar","title":"في انتظار الروبوت","translation-of":"fr-2019","workflow":"translation","status":"published","publisher":{"name":"دار المرايا","romanized":"Dar Almaraya"},"contributors":[{"role":"translator","name":"مها قابيل","romanized":"Maha Qabil"}],"formats":[{"form":"paperback","isbn":"9783161484100","status":"out-of-print","dates":{"out-of-print":"2024"}},{"form":"ebook","isbn":"9782021401103","status":"out-of-print","dates":{"out-of-print":"2024"}},{"form":"ebook"},{"form":"audiobook"}],"dates":{"published":"2022"}}"#
          + "\n"))
    #expect(
      try await scratch.colophon("list", "--matrix", "--language", "ar", "--format", "jsonl").stdout == """
        {"work":"robots","languages":{"ar":[{"reference":"robots/ar","status":"published",\
        "formats":{"paperback":"out-of-print","9782021401103":"out-of-print"}}]}}

        """)
    let shown = try await scratch.colophon("show", "ar#paperback").stdout
    #expect(
      shown == """
        reference\trobots/ar#paperback
        category\tunavailable
        language\tar (Arabic)
        title\tفي انتظار الروبوت
        translation-of\tfr-2019
        workflow\ttranslation
        status\tout-of-print
        publisher.name\tدار المرايا
        publisher.romanized\tDar Almaraya
        contributors[0].role\ttranslator
        contributors[0].name\tمها قابيل
        contributors[0].romanized\tMaha Qabil
        formats[0].form\tpaperback
        formats[0].isbn\t978-3-16-148410-0
        formats[0].status\tout-of-print
        formats[0].dates.out-of-print\t2024
        dates.published\t2022
        dates.out-of-print\t2024

        """)
    try await scratch.expectSound()
  }

  @Test("a format that isn't there, or isn't clear, is said to be so") func unclear() async throws {
    let scratch = try await Scratch.formats(in: .checkout)
    func error(_ words: String...) async throws -> String {
      let outcome = try await scratch.colophon(words)
      #expect(outcome.code == 4, "\(words)")
      return outcome.stderr
    }
    #expect(
      try await error("advance", "ar#ebok", "--to", "exhaust") == """
        error: robots/ar has no format “ebok”: it has paperback, 9782021401103, audiobook. \
        Try: colophon set robots/ar 'formats+:={form: FORM}'

        """)
    #expect(
      try await error("show", "ar#ebook") == """
        error: “robots/ar#ebook” could be several: robots/ar#9782021401103. \
        Give each an ISBN, as: colophon set robots/ar formats[1].isbn=ISBN

        """)
    #expect(
      try await error("history", "robots#ebook") == """
        error: robots has no format “ebook”: it is a work, and only editions have formats.

        """)
    let id = try await scratch.id()
    #expect(try await scratch.colophon("history", "ar#paperback", "--form", "paperback").code == 2)
    #expect(try await scratch.colophon("set", "ar#paperback", "title=x").code == 2)
    #expect(try await scratch.colophon("set", "ar#paperback", "status=withdrawn").code == 3)
    #expect(try await scratch.id() == id)
  }

  @Test("a field that formats have is set in the format") func set() async throws {
    let scratch = try await Scratch.formats(in: .checkout)
    try await scratch.colophon("set", "ar#audiobook", "dates.expected=2025", "price=12 EUR")
    #expect(
      try await scratch.committed("editions/robots/ar.yaml")
        == Self.published.replacing("audiobook\n", with: "audiobook\n    dates:\n      expected: 2025\n    price: 12 EUR\n"))
    #expect(try await scratch.gitUnchanged("log", "-1", "--format=%(trailers)") == "Edition: robots/ar\n\n")
    #expect(
      try await scratch.colophon("advance", "ar#audiobook", "--to", "withdraw", "--set", "pages=12", "--set", "subtitle=S").code == 0)
    #expect(
      try await scratch.committed("editions/robots/ar.yaml")
        == Self.published.replacing("on the cover\n", with: "on the cover\nsubtitle: S\n").replacing(
          "audiobook\n",
          with: "audiobook\n    status: withdrawn\n    dates:\n      expected: 2025\n      withdrawn: 2024-03-01\n    pages: \"12\"\n    price: 12 EUR\n"))
  }

  @Test("an undo takes back one format of a commit that moved several, and can itself be undone", arguments: Place.allCases)
  func undo(_ place: Place) async throws {
    let scratch = try await Scratch.formats(in: place)
    let before = try await scratch.committed("editions/robots/ar.yaml")
    try await scratch.colophon("advance", "ar#paperback", "ar#audiobook", "--to", "out-of-print", "--on", "2024")
    let both = try await scratch.committed("editions/robots/ar.yaml")
    let commit = try await scratch.id()
    expect(
      try await scratch.colophon("undo", "ar#paperback"), is: Outcome(stdout: "<id> Undo <id>: Exhaust 2 formats\n"))
    #expect(
      try await scratch.gitUnchanged("log", "-1", "--format=%(trailers)")
        == "Undoes: \(commit)\nEdition: robots/ar#paperback\n\n")
    #expect(
      try await scratch.committed("editions/robots/ar.yaml")
        == Self.published.replacing("audiobook\n", with: "audiobook\n    status: out-of-print\n    dates:\n      out-of-print: 2024\n"))
    expect(
      try await scratch.colophon("history", "ar#paperback"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          \t2024-03-01\tset\tformats[0].form, formats[0].isbn, formats[1].form, … (6)\tAnna Weber\t<id>\t
          2022\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\t
          2024\t2024-03-01\tadvance\tpaperback: published -> out-of-print\tAnna Weber\t<id>\tundone by <id>
          \t2024-03-01\tundo\tformats[0].status, formats[0].dates.out-of-print\tAnna Weber\t<id>\t

          """))
    expect(
      try await scratch.colophon("history", "ar#audiobook"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          \t2024-03-01\tset\tformats[0].form, formats[0].isbn, formats[1].form, … (6)\tAnna Weber\t<id>\t
          2022\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\t
          2024\t2024-03-01\tadvance\taudiobook: published -> out-of-print\tAnna Weber\t<id>\t

          """))
    // what is left of the commit is what a bare undo takes next
    try await scratch.colophon("undo")
    #expect(
      try await scratch.gitUnchanged("log", "-1", "--format=%(trailers)")
        == "Undoes: \(commit)\nEdition: robots/ar#audiobook\n\n")
    #expect(try await scratch.committed("editions/robots/ar.yaml") == before)
    for _ in 0..<2 { try await scratch.colophon("undo", try await scratch.id()) }
    try await scratch.colophon("undo", commit)
    #expect(try await scratch.committed("editions/robots/ar.yaml") == before)
    #expect(both != before)
    try await scratch.expectSound()
  }

  @Test("a step of a format is corrected in its own dates; a step of the edition is the edition's") func correct() async throws {
    let scratch = try await Scratch.formats(in: .checkout)
    try await scratch.colophon("advance", "ar#paperback", "--to", "out-of-print", "--on", "2024")
    expect(
      try await scratch.colophon("correct", "ar#paperback", "out-of-print", "--on", "2023-11"),
      is: Outcome(stdout: "<id> Correct robots/ar#paperback: out-of-print on 2023-11\n"))
    #expect(
      try await scratch.committed("editions/robots/ar.yaml")
        == Self.published.replacing("9783161484100\"\n", with: "9783161484100\"\n    status: out-of-print\n    dates:\n      out-of-print: 2023-11\n"))
    expect(
      try await scratch.colophon("history", "ar#paperback"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          \t2024-03-01\tset\tformats[0].form, formats[0].isbn, formats[1].form, … (6)\tAnna Weber\t<id>\t
          2022\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\t
          2023-11\t2024-03-01\tadvance\tpaperback: published -> out-of-print\tAnna Weber\t<id>\tfirst said to be 2024
          2023-11\t2024-03-01\tcorrect\tformats[0].dates.out-of-print\tAnna Weber\t<id>\tof <id>

          """))
    let refused = try await scratch.colophon("correct", "ar#paperback", "published", "--on", "2021")
    expect(
      refused, is: Outcome(stderr: "error: <id> can't be corrected: it is a step of the whole edition, which is corrected as such: robots/ar. Try: colophon history robots/ar#paperback\n", code: 3))
  }

  @Test("what is due of a format by its own clock is due of it alone; requires-state may name a format") func due() async throws {
    let scratch = try await Scratch.formats(in: .checkout)
    let text = try scratch.text("workflows/translation.yaml")
      .replacing("within: P30D }", with: "within: P30D }\n  pulping: { title: Pulping, category: ended, within: P10D }")
      .replacing(
        "transitions:",
        with: "transitions:\n  pulp: { from: [published], to: pulping, requires-state: { translation-of: unavailable } }\n  pulped: { from: [pulping], to: withdrawn }"
      )
    try scratch.write(text, to: "workflows/translation.yaml")
    try await scratch.git("commit", "-qm", "Pulp", "--", "workflows/translation.yaml")
    try await scratch.colophon("set", "fr-2019", "formats:=[ebook]")
    try await scratch.colophon("set", "ar", "translation-of=fr-2019#ebook")
    let refused = try await scratch.colophon("advance", "ar#paperback", "--to", "pulp", "--on", "2024-01-10")
    #expect(refused.code == 3)
    expect(
      refused,
      is: Outcome(
        stderr:
          "error: pulp robots/ar#paperback: the workflow translation does not allow it: translation-of names robots/fr-2019#ebook, which is published and must be unavailable. Take that one on first; where it stands: colophon show robots/fr-2019#ebook\n",
        code: 3))
    try await scratch.colophon("advance", "fr-2019#ebook", "--to", "exhaust", "--on", "2020")
    #expect(try await scratch.colophon("advance", "ar#paperback", "--to", "pulp", "--on", "2024-01-10").code == 0)
    expect(
      try await scratch.colophon("due", "--on", "2024-02-01", "--format", "jsonl"),
      is: Outcome(
        stdout: """
          {"reference":"robots/ar","format":"paperback","state":"pulping","due":"2024-01-20","overdue":true,"steps":["pulped","cancel"],"counted":"P10D from 2024-01-10","field":null,"publisher":"دار المرايا","amount":null,"currency":null}

          """))
  }
}

extension Scratch {
  /// The Arabic edition, published in 2022 as a paperback, two ebooks and an audiobook.
  static func formats(in place: Place) async throws -> Scratch {
    try await copy(of: "formats, \(place)") {
      let scratch = try await catalogue(in: place)
      let formats = "formats:=[{form: paperback, isbn: 9783161484100}, {form: ebook, isbn: 9782021401103}, {form: ebook}, audiobook]"
      try await scratch.colophon("set", "ar", formats)
      try await scratch.colophon("advance", "ar", "--to", "publish", "--on", "2022")
      return scratch
    }
  }
}
