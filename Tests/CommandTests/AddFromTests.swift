import Testing

@Suite("colophon add edition --from") struct AddFromTests {
  private func catalogue() async throws -> Scratch {
    try await Scratch.copy(of: "one to add from") {
      let scratch = try await Scratch.catalogue(in: .bare)
      try await scratch.colophon(
        "set", "robots/ar", "formats:=[{form: paperback, isbn: 9780306406157, pages: 10}, ebook]", "pages=300",
        "publisher.isbn=9782021401882", "identifiers.oclc=1", "notes=n", "x-shelf=3", "series=S", "dates.expected=2024",
        "licence:={from: 2020}")
      return scratch
    }
  }

  @Test("takes over what a further edition shares, and no state, dates, keys or rights") func same() async throws {
    let scratch = try await catalogue()
    expect(
      try await scratch.colophon("add", "edition", "robots", "--from", "robots/ar", "--on", "2023"),
      is: Outcome(stdout: "<id> Add robots/ar-2023\n"))
    #expect(
      try await scratch.committed("editions/robots/ar-2023.yaml") == """
        language: ar
        title: في انتظار الروبوت
        translation-of: fr-2019
        workflow: translation
        status: proposed
        publisher:
          name: دار المرايا
          romanized: Dar Almaraya
        contributors:
          - role: translator
            name: مها قابيل
            romanized: Maha Qabil
        formats:
          - form: paperback
          - form: ebook
        series:
          title: S

        """)
    try await scratch.expectSound()
  }

  @Test("in another language neither titles nor translators; what is given replaces it") func other() async throws {
    let scratch = try await catalogue()
    try await scratch.colophon("set", "robots/ar", "contributors.preface+=P")
    try await scratch.colophon("add", "work", "bureau", "--language", "fr")
    try await scratch.colophon("add", "edition", "bureau/pt", "--from", "robots/ar", "--language", "pt")
    #expect(
      try await scratch.committed("editions/bureau/pt.yaml") == """
        language: pt
        translation-of: robots/fr-2019
        workflow: translation
        status: proposed
        contributors:
          - role: preface
            name: P
        formats:
          - form: paperback
          - form: ebook

        """)
    try await scratch.colophon(
      "add", "edition", "robots/ar-2", "--from", "robots/ar", "--translator", "W", "--publisher", "Neu", "--set", "title=T")
    let text = try await scratch.committed("editions/robots/ar-2.yaml")
    #expect(
      text == """
        language: ar
        title: T
        translation-of: fr-2019
        workflow: translation
        status: proposed
        publisher:
          name: Neu
        contributors:
          - role: preface
            name: P
          - role: translator
            name: W
        formats:
          - form: paperback
          - form: ebook
        series:
          title: S

        """)
    try await scratch.expectSound()
  }

  @Test("a record that isn't there, or a format, is refused") func refused() async throws {
    let scratch = try await catalogue()
    #expect(try await scratch.colophon("add", "edition", "robots/x", "--from", "robots/pt").code == 4)
    expect(
      try await scratch.colophon("add", "edition", "robots/x", "--from", "robots/ar#ebook"),
      is: Outcome(
        stderr: "error: robots/ar#ebook is a format, and a new edition starts from a whole one. Try: --from robots/ar\n",
        code: 2))
    #expect(try await scratch.colophon("add", "edition", "robots/x").code == 2, "a language is needed without it")
    try await scratch.expectSound()
  }
}
