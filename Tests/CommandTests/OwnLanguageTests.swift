import Testing

/// Editions in the language of their work, and collections of what others translated.
@Suite("Originals and collections") struct OwnLanguageTests {
  private func catalogue() async throws -> Scratch {
    try await Scratch.copy(of: "own languages") {
      let scratch = try Scratch()
      try await scratch.colophon("init")
      try await scratch.colophon("add", "work", "w", "--language", "en", "--title", "W")
      return scratch
    }
  }

  @Test("the first edition in the language of its work is an original; another is told what it goes by") func original() async throws {
    let scratch = try await catalogue()
    expect(
      try await scratch.colophon("add", "edition", "w", "--language", "en-GB", "--publisher", "P"),
      is: Outcome(stdout: "<id> Add w/en-gb\n"))
    #expect(try scratch.text("editions/w/en-gb.yaml").contains("workflow: original\nstatus: planned\n"))
    expect(
      try await scratch.colophon("add", "edition", "w", "--language", "en"),
      is: Outcome(
        stdout: "<id> Add w/en\n",
        stderr:
          "editions/w/en.yaml: note: its language is the work's own, and it goes by the workflow translation: w/en-gb is the original [own-language]; if it is no translation, take this back and add it again with --workflow original\n"
      ))
    // what is said to be a translation is one, and another language too
    for words in [["--language", "en", "--translator", "T"], ["--language", "en", "--workflow", "translation"], ["--language", "fr"]] {
      let outcome = try await scratch.colophon(["add", "edition", "w"] + words)
      #expect(outcome.code == 0 && outcome.stderr.isEmpty, "\(outcome)")
    }
  }

  @Test("without the workflow original the catalogue's own is taken, and told") func none() async throws {
    let scratch = try await catalogue()
    try await scratch.shell("git rm -q workflows/original.yaml && git commit -qm 'No originals'")
    let outcome = try await scratch.colophon("add", "edition", "w", "--language", "en")
    #expect(outcome.stderr.contains("goes by the workflow translation: there is no workflow original here"), "\(outcome)")
    #expect(try scratch.text("editions/w/en.yaml").contains("workflow: translation\nstatus: proposed\n"))
  }

  @Test("an item that was printed before has the translator that is named there; one that lacks one is named") func collection() async throws {
    let scratch = try await catalogue()
    try await scratch.colophon("add", "edition", "w/fr-1990", "--language", "fr", "--title", "T", "--translator", "Marie", "--status", "published")
    try await scratch.colophon("add", "edition", "w/fr-1995", "--language", "fr", "--title", "T", "--set", "reprints=fr-1990")
    try await scratch.colophon("add", "work", "all", "--language", "fr", "--set", "kind=collection")
    try scratch.write(
      """
      language: fr
      title: Tout
      workflow: translation
      status: in-production
      contains:
        - { key: one, title: Un, reprints: w/fr-1995 }
        - { title: Deux }
        - title: Trois
          contributors: [{ role: translator, name: Paul }]

      """, to: "editions/all/fr.yaml")
    #expect(try await scratch.colophon("save").code == 0)
    expect(
      try await scratch.colophon("advance", "all/fr", "--to", "published", "--on", "2020"),
      is: Outcome(
        stderr:
          "error: publish all/fr: the workflow translation does not allow it: no translator is named for “Deux” (contains[1]). Try: colophon advance all/fr --to published --on 2020 --set 'contains[1].contributors.translator=NAME'\n",
        code: 3))
    #expect(
      try await scratch.colophon(
        "advance", "all/fr", "--to", "published", "--on", "2020", "--set", "contains[1].contributors.translator=Anne"
      ).code == 0)
    // a reprint of the whole has it too, and the audit asks as the step did
    #expect(try await scratch.colophon("advance", "w/fr-1995", "--to", "appear", "--on", "1995").code == 0)
    #expect(try await scratch.colophon("audit", "-q").code == 0)
  }
}
