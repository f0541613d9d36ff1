import Foundation
import Testing

@Suite("What an import does not take") struct ImportRejectsTests {
  @Test("an item that doesn't fit is left, with what names it; the rest is taken", arguments: Place.allCases)
  func misfit(_ place: Place) async throws {
    let scratch = try await Scratch.harbour(in: place)
    try scratch.correct("\"1989/99\"", "\"nineteen\"")
    let outcome = try await scratch.imported("--rejects", "rejects.json", "--quiet")
    expect(
      outcome,
      is: Outcome(
        stdout: "",
        stderr: """
          data/books.json:2:96: error: edition: “nineteen” is no date: a date is written YYYY, YYYY-MM or YYYY-MM-DD [rejected]
          data/books.json:4:3: error: edition: it names the item at data/books.json:2:3, which is not taken [rejected]

          """, code: 1))
    #expect(try await scratch.message().hasPrefix("Import 3 records\n"))
    #expect(
      try scratch.text("rejects.json") == """
        {
          "books": [
            { "reasons": ["edition: “nineteen” is no date: a date is written YYYY, YYYY-MM or YYYY-MM-DD"], "at": "data/books.json:2:3", "item": { "id": 10, "work": 1, "lang": "pt_br", "title": "O farol", "house": "Mar (Mundos)", "year": "nineteen",
            "by": ["Silva, Rui"], "isbn": "978-0-306-40615-7" } },
            { "reasons": ["edition: it names the item at data/books.json:2:3, which is not taken"], "at": "data/books.json:4:3", "item": { "id": 11, "work": 1, "lang": "pt-BR", "title": "O farol", "house": "Mar", "year": 2001, "by": ["Silva, Rui"], "first": 10 } }
          ]
        }

        """)
    // mended, they are taken from the file of rejects itself
    try scratch.correct("nineteen", "1990", in: "rejects.json")
    let second = ImportFixtures.mapping.replacing("file: books.json\n", with: "file: rejects.json\n    items: books.item\n")
    try scratch.write(second, to: "harbour.yaml")
    try await scratch.colophon("import", "data/works.json", "rejects.json", "--mapping", "harbour.yaml")
    #expect(try await scratch.message().hasPrefix("Import 2 records\n"))
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
  }

  @Test("a misfit may be noted or ignored instead", arguments: ["note", "ignore"])
  func policies(_ policy: String) async throws {
    let scratch = try await Scratch.harbour(
      in: .bare,
      mapping: ImportFixtures.mapping.replacing("{ $repair: $b.year }", with: "{ $repair: $b.year, $misfit: \(policy) }"))
    try scratch.correct("\"1989/99\"", "\"nineteen\"")
    let outcome = try await scratch.imported()
    #expect(outcome.code == 0)
    #expect(outcome.stderr.contains("books.json:2:96: note: “nineteen” is no date") == (policy == "note"))
    #expect(outcome.stderr.contains("left out: books year, 1 value\n"))
    #expect(try await !scratch.show("editions/der-leuchtturm/pt-br-nineteen.yaml").contains("dates"))
  }

  @Test("two items that claim one record, and one that could be several, are rejected and never merged") func ties() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try scratch.correct("\"id\": 11", "\"id\": 10")
    expect(
      try await scratch.imported("--quiet"),
      is: Outcome(
        stderr: """
          data/books.json:2:3: error: edition: another item claims the same record (harbour 10): data/books.json:4:3 [rejected]
          data/books.json:4:3: error: edition: another item claims the same record (harbour 10): data/books.json:2:3 [rejected]

          """, code: 1))
    #expect(try await scratch.message().hasPrefix("Import 3 records\n"))

    try scratch.correct("\"id\": 10, \"work\": 1, \"lang\": \"pt-BR\"", "\"id\": 11, \"work\": 1, \"lang\": \"pt-BR\"")
    try await scratch.colophon("add", "edition", "die-fahre/es", "--language", "es", "--set", "identifiers.harbour=10", "--quiet")
    try await scratch.colophon("add", "edition", "die-fahre/it", "--language", "it", "--set", "identifiers.harbour=10", "--quiet")
    expect(
      try await scratch.imported("--quiet"),
      is: Outcome(
        stderr: """
          data/books.json:2:3: error: edition: it could be any of die-fahre/es, die-fahre/it: they have its key or its ISBN [rejected]
          data/books.json:4:3: error: edition: it names the item at data/books.json:2:3, which is not taken [rejected]

          """, code: 1))
  }

  @Test("a record kept by hand is found by its ISBN, and only what it lacks is filled in") func byISBN() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.colophon("add", "work", "farol", "--language", "de", "--quiet")
    try await scratch.colophon(
      "add", "edition", "farol/br", "--language", "pt-BR", "--publisher", "Mar Editora", "--isbn", "0306406152", "--status",
      "in-production", "--quiet")
    expect(
      try await scratch.imported("--quiet"),
      is: Outcome(
        stderr: """
          data/books.json:2:3: error: farol/br: status is “in-production” here, by hand, and “published” in the source; it stays [refused]; colophon show farol/br
          data/books.json:2:3: error: farol/br: publisher.name is “Mar Editora” here, by hand, and “Mar” in the source; it stays [refused]; to follow the source: colophon set farol/br publisher.name=Mar
          data/books.json:2:3: error: farol/br: formats[0].isbn is “0306406152” here, by hand, and “9780306406157” in the source; it stays [refused]; to follow the source: colophon set farol/br 'formats[0].isbn=9780306406157'

          """, code: 1))
    #expect(
      try await scratch.show("editions/farol/br.yaml")
        == ImportFixtures.brazilian.replacing("status: published", with: "status: in-production")
        .replacing("name: Mar\n", with: "name: Mar Editora\n")
        .replacing("form: paperback\n    isbn: \"9780306406157\"", with: "isbn: \"0306406152\"\n    form: paperback"))
    #expect(
      try await scratch.show("editions/der-leuchtturm/pt-br-2001.yaml")
        == ImportFixtures.reprint.replacing("of: pt-br-1989-99", with: "of: farol/br"))
  }

  @Test("edits that are not committed are not written over") func edits() async throws {
    let scratch = try await Scratch.harbour(in: .checkout)
    try await scratch.imported("--quiet")
    let file = "editions/die-fahre/ar-2010.yaml"
    let edited = try scratch.text(file) + "notes: mine\n"
    try scratch.write(edited, to: file)
    try scratch.correct("\"year\": 2010", "\"year\": 2011")
    expect(
      try await scratch.imported(),
      is: Outcome(
        stderr:
          "error: edits that are not committed are in the way (editions/die-fahre/ar-2010.yaml): nothing is written over them. Try: colophon save, or: git checkout HEAD -- editions/die-fahre/ar-2010.yaml\n",
        code: 5))
    #expect(try scratch.text(file) == edited)
  }

  @Test("killed in between, the next command brings it to its end", arguments: ["reference-moved", "file-written", "files-written"])
  func killed(_ step: String) async throws {
    let scratch = try await Scratch.harbour(in: .checkout)
    let killed = try await scratch.imported(with: ["COLOPHON_KILL_AT": step])
    #expect(killed.code == -9)
    #expect(try await scratch.colophon("list").code == 0)
    expect(try await scratch.git("status", "--porcelain", "-uno"), is: Outcome())
    #expect(try scratch.text("editions/der-leuchtturm/pt-br-1989-99.yaml") == ImportFixtures.brazilian)
    expect(try await scratch.imported(), is: Outcome(stderr: ImportFixtures.again))
  }

  @Test("text with a control character is a reject that names it, in no output raw") func controls() async throws {
    let scratch = try await Scratch.harbour(in: .checkout)
    try scratch.correct("\"title\": \"O farol\", \"house\": \"Mar (Mundos)\"", "\"title\": \"O\\u001b[31m farol\", \"house\": \"Mar (Mundos)\"")
    let outcome = try await scratch.imported("--dry-run")
    #expect(outcome.code == 1 && outcome.stderr.contains("“O\\u{001B}[31m farol” holds the control character U+001B"), "\(outcome)")
    #expect(!(outcome.stdout + outcome.stderr).unicodeScalars.contains("\u{1B}"))
  }

  @Test("text that would disturb a terminal or forge a trailer stays text") func hostile() async throws {
    let scratch = try await Scratch.harbour(in: .checkout)
    let title = ##"[31mO farol\u202e\nStatus: x\nEdition: forged: - \"#"##
    try scratch.correct("\"title\": \"O farol\", \"house\": \"Mar (Mundos)\"", "\"title\": \"\(title)\", \"house\": \"Mar (Mundos)\"")
    let outcome = try await scratch.imported("--dry-run")
    #expect(outcome.code == 0)
    #expect(!(outcome.stdout + outcome.stderr).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\0" })
    try await scratch.imported("--quiet")
    let shown = try await scratch.colophon("show", "der-leuchtturm/pt-br-1989-99", "--format", "json").stdout
    let record = try #require(try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
    #expect(record["title"] as? String == "[31mO farol\u{202E}\nStatus: x\nEdition: forged: - \"#")
    #expect(try await scratch.message() == ImportFixtures.message)
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
  }
}
