import Foundation
import Testing

@Suite("colophon import") struct ImportTests {
  @Test("records come in as one commit, each as it is found", arguments: Place.allCases)
  func whole(_ place: Place) async throws {
    let scratch = try await Scratch.harbour(in: place)
    expect(
      try await scratch.imported(),
      is: Outcome(stdout: "<id> Import 5 records\n", stderr: ImportFixtures.account))
    #expect(try await scratch.message() == ImportFixtures.message)
    #expect(try await scratch.count() == "2\n")
    #expect(
      try await scratch.show("editions/der-leuchtturm/work.yaml") == """
        kind: novel
        title: Der Leuchtturm
        language: de
        contributors:
          - role: author
            name: Anna Weber
        first-published: 1963
        identifiers:
          harbour-work: "1"

        """)
    #expect(try await scratch.show("editions/der-leuchtturm/pt-br-1989-99.yaml") == ImportFixtures.brazilian)
    #expect(try await scratch.show("editions/der-leuchtturm/pt-br-2001.yaml") == ImportFixtures.reprint)
    #expect(try await scratch.show("editions/die-fahre/ar-2010.yaml") == ImportFixtures.arabic)
    expect(
      try await scratch.colophon("history", "die-fahre/ar-2010"),
      is: Outcome(stdout: "2010\t2024-03-01\tadd\t(new) -> published\tAnna Weber\t<id>\t\n"))
    expect(try await scratch.colophon("check"), is: Outcome(stderr: "nothing to report\n"))
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
    if place == .checkout {
      #expect(try scratch.text("editions/der-leuchtturm/pt-br-1989-99.yaml") == ImportFixtures.brazilian)
      expect(try await scratch.git("status", "--porcelain", "-uno"), is: Outcome())
    }
  }

  @Test("a dry run shows the records and the findings, and writes nothing", arguments: Place.allCases)
  func dryRun(_ place: Place) async throws {
    let scratch = try await Scratch.harbour(in: place)
    let before = try await scratch.id()
    expect(
      try await scratch.imported("--dry-run"),
      is: Outcome(
        stdout: """
          would commit: Import 5 records

          der-leuchtturm (new)
            kind: novel
            title: Der Leuchtturm
            language: de
            contributors[0].role: author
            contributors[0].name: Anna Weber
            first-published: 1963
            identifiers.harbour-work: 1
          die-fahre (new)
            kind: poetry
            title: Die Fähre
            language: de
            contributors[0].role: author
            contributors[0].name: Anna Weber
            identifiers.harbour-work: 2
          der-leuchtturm/pt-br-1989-99 (new)
            language: pt-BR
            title: O farol
            workflow: translation
            status: published
            publisher.name: Mar
            contributors[0].role: translator
            contributors[0].name: Rui Silva
            formats[0].form: paperback
            formats[0].isbn: 9780306406157
            dates.published: 1989/1999
            series.title: Mundos
            identifiers.harbour: 10
          der-leuchtturm/pt-br-2001 (new)
            language: pt-BR
            title: O farol
            workflow: translation
            status: published
            publisher.name: Mar
            contributors[0].role: translator
            contributors[0].name: Rui Silva
            formats[0].form: paperback
            dates.published: 2001
            reprints.of: pt-br-1989-99
            identifiers.harbour: 11
          die-fahre/ar-2010 (new)
            language: ar
            title: العبارة
            workflow: translation
            status: published
            publisher.name: دار البحر
            formats[0].form: paperback
            formats[0].isbn-as-printed: 9780306406158
            dates.published: 2010
            identifiers.harbour: 12

          """,
        stderr: ImportFixtures.account))
    #expect(try await scratch.id() == before)
    #expect(!scratch.exists("editions/der-leuchtturm"))
  }

  @Test("importing twice changes nothing and says so", arguments: Place.allCases)
  func twice(_ place: Place) async throws {
    let scratch = try await Scratch.harbour(in: place)
    try await scratch.imported("--quiet")
    let before = try await scratch.id()
    expect(try await scratch.imported(), is: Outcome(stderr: ImportFixtures.again))
    #expect(try await scratch.id() == before)
  }

  @Test("corrected data makes one commit of just the corrections; comments and what was added by hand stay", arguments: Place.allCases)
  func corrected(_ place: Place) async throws {
    let scratch = try await Scratch.harbour(in: place)
    try await scratch.imported("--quiet")
    try await scratch.colophon("set", "die-fahre/ar-2010", "notes=Seen at the fair", "dates.announced=2009", "--quiet")
    if place == .checkout {
      let file = "editions/der-leuchtturm/pt-br-1989-99.yaml"
      try scratch.write("# from the shelf\n" + (try scratch.text(file)).replacing("O farol\n", with: "O farol   # sic\n") + "x-box: 12\n", to: file)
      try await scratch.colophon("save", "--quiet")
    }
    try scratch.correct("\"1989/99\"", "1989")
    try scratch.correct("العبارة", "العبّارة")
    try scratch.correct("\"year\": 2010", "\"year\": 2011")
    let outcome = try await scratch.imported("--note", "Corrected by the library")
    #expect(outcome.code == 0)
    #expect(outcome.stdout == "<id> Import 2 records\n")
    #expect(
      try await scratch.message() == """
        Import 2 records

        Corrected by the library

        Import: harbour
        Edition: der-leuchtturm/pt-br-1989-99
        Edition: die-fahre/ar-2010


        """)
    let diff = try await scratch.gitUnchanged("show", "--format=", "-U0")
    let changed = diff.split(separator: "\n").filter { ($0.hasPrefix("+") || $0.hasPrefix("-")) && !$0.hasPrefix("+++") && !$0.hasPrefix("---") }
    #expect(
      changed.sorted() == [
        "+  published: 1989", "+  published: 2011", "+title: العبّارة", "-  published: 1989/1999", "-  published: 2010",
        "-title: العبارة",
      ])
    expect(
      try await scratch.imported(),
      is: Outcome(
        stderr: """
          nothing to change
          data/books.json:5:115: note: the check digit of “9780306406158” would have to be 7; a digit is wrong; it is filed as isbn-as-printed [noted]
          5 records as they were
          “pt_br” is read as “pt-BR”, once
          left out: works shelfmark, 1 value

          """))
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
  }

  @Test("what was changed by hand stays while the source says what it said; a step by the workflow too")
  func byHand() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.imported("--quiet")
    try await scratch.colophon("set", "der-leuchtturm/pt-br-2001", "title=O farol, de novo", "--quiet")
    try await scratch.colophon("advance", "der-leuchtturm/pt-br-2001", "--to", "exhaust", "--on", "2005", "--quiet")
    let before = try await scratch.id()
    // the same data again, and once more after another record was corrected
    let byHand = ImportFixtures.again.replacing("they were\n", with: "they were\n2 fields kept as they were changed by hand\n")
    expect(try await scratch.imported(), is: Outcome(stderr: byHand))
    #expect(try await scratch.id() == before)
    try scratch.correct("\"year\": 2010", "\"year\": 2011")
    expect(
      try await scratch.imported(),
      is: Outcome(
        stdout: "<id> Import die-fahre/ar-2010\n",
        stderr: """
          data/books.json:5:114: note: the check digit of “9780306406158” would have to be 7; a digit is wrong; it is filed as isbn-as-printed [noted]
          1 record corrected
          4 records as they were
          2 fields kept as they were changed by hand
          “pt_br” is read as “pt-BR”, once
          “1989/99” is read as “1989/1999”, once
          left out: works shelfmark, 1 value

          """))
    expect(try await scratch.imported(), is: Outcome(stderr: byHand))
    #expect(
      try await scratch.show("editions/der-leuchtturm/pt-br-2001.yaml")
        == ImportFixtures.reprint.replacing("title: O farol", with: "title: O farol, de novo")
        .replacing("status: published", with: "status: out-of-print")
        .replacing("published: 2001", with: "published: 2001\n  out-of-print: 2005"))
  }

  @Test("where source and hand changed one field, the hand's stays and the source's is named") func conflict() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.imported("--quiet")
    try await scratch.colophon("set", "die-fahre/ar-2010", "title=عبّارة", "--quiet")
    try scratch.correct("العبارة", "العبّارة")
    try scratch.correct("\"year\": 2010", "\"year\": 2011")
    let outcome = try await scratch.imported("--rejects", scratch.beside("rejects.json"))
    expect(
      outcome,
      is: Outcome(
        stdout: "<id> Import die-fahre/ar-2010\n",
        stderr: """
          data/books.json:5:115: note: the check digit of “9780306406158” would have to be 7; a digit is wrong; it is filed as isbn-as-printed [noted]
          data/books.json:5:3: error: die-fahre/ar-2010: title is “عبّارة” here, by hand, and “العبّارة” in the source; it stays [refused]; to follow the source: colophon set die-fahre/ar-2010 title=العبّارة
          1 record corrected
          4 records as they were
          1 item not taken, or not in full
          “pt_br” is read as “pt-BR”, once
          “1989/99” is read as “1989/1999”, once
          left out: works shelfmark, 1 value

          """, code: 1))
    #expect(
      try await scratch.show("editions/die-fahre/ar-2010.yaml")
        == ImportFixtures.arabic.replacing("title: العبارة", with: "title: عبّارة").replacing("published: 2010", with: "published: 2011"))
    #expect(
      try String(contentsOfFile: scratch.beside("rejects.json"), encoding: .utf8) == """
        {
          "books": [
            { "reasons": ["die-fahre/ar-2010: title is “عبّارة” here, by hand, and “العبّارة” in the source; it stays"], "at": "data/books.json:5:3", "item": { "id": 12, "work": 2, "lang": "ar", "title": "العبّارة", "house": "دار البحر", "year": 2011, "by": [], "isbn": "9780306406158" } }
          ]
        }

        """)
  }

  @Test("what the source no longer says goes, unless a hand changed it") func dropped() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.imported("--quiet")
    try await scratch.colophon("set", "der-leuchtturm/pt-br-2001", "publisher.name=Mar e Sol", "--quiet")
    try scratch.correct(" (Mundos)", "")
    try scratch.correct("\"house\": \"Mar\", \"year\": 2001", "\"year\": 2001")
    let outcome = try await scratch.imported()
    expect(
      outcome,
      is: Outcome(
        stdout: "<id> Import der-leuchtturm/pt-br-1989-99\n",
        stderr: """
          data/books.json:5:114: note: the check digit of “9780306406158” would have to be 7; a digit is wrong; it is filed as isbn-as-printed [noted]
          data/books.json:4:3: error: der-leuchtturm/pt-br-2001: publisher is “name: Mar e Sol” here, by hand, and “nothing” in the source; it stays [refused]; colophon show der-leuchtturm/pt-br-2001
          1 record corrected
          3 records as they were
          1 item not taken, or not in full
          “pt_br” is read as “pt-BR”, once
          “1989/99” is read as “1989/1999”, once
          left out: works shelfmark, 1 value

          """, code: 1))
    #expect(
      try await scratch.show("editions/der-leuchtturm/pt-br-1989-99.yaml")
        == ImportFixtures.brazilian.replacing("series:\n  title: Mundos\n", with: ""))
    #expect(
      try await scratch.show("editions/der-leuchtturm/pt-br-2001.yaml")
        == ImportFixtures.reprint.replacing("name: Mar", with: "name: Mar e Sol"))
  }

  @Test("a state that the source would change is left to the workflow, and said") func status() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.imported("--quiet")
    try scratch.write(ImportFixtures.mapping.replacing("status: published", with: "status: withdrawn"), to: "harbour.yaml")
    let before = try await scratch.id()
    expect(
      try await scratch.imported("--quiet"),
      is: Outcome(
        stderr: """
          data/books.json:2:3: error: der-leuchtturm/pt-br-1989-99: status would become “withdrawn”, and it moves through the workflow only [refused]; colophon advance der-leuchtturm/pt-br-1989-99 --to withdrawn --on DATE
          data/books.json:4:3: error: der-leuchtturm/pt-br-2001: status would become “withdrawn”, and it moves through the workflow only [refused]; colophon advance der-leuchtturm/pt-br-2001 --to withdrawn --on DATE
          data/books.json:5:3: error: die-fahre/ar-2010: status would become “withdrawn”, and it moves through the workflow only [refused]; colophon advance die-fahre/ar-2010 --to withdrawn --on DATE

          """, code: 1))
    #expect(try await scratch.id() == before)
  }

  @Test("the account for scripts holds everything") func json() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    let outcome = try await scratch.imported("--format", "json", "--quiet")
    #expect(outcome.code == 0 && outcome.stderr == "")
    var answer = try #require(try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [String: Any])
    // the records are those of the dry run
    let records = try #require(answer.removeValue(forKey: "records") as? [[String: Any]])
    #expect(
      records.map { "\($0["reference"] ?? "") \(($0["changes"] as? [Any])?.count ?? 0)" } == [
        "der-leuchtturm 7", "die-fahre 6", "der-leuchtturm/pt-br-1989-99 12", "der-leuchtturm/pt-br-2001 11", "die-fahre/ar-2010 9",
      ])
    let wanted = #"""
      {"commit": "<id>", "subject": "Import 5 records", "new": 5, "corrected": 0, "unchanged": 0, "taken-away": [], "kept": 0, "rejected": 0,
       "findings": [{"rule": "noted", "severity": "note", "path": "data/books.json", "line": 5, "column": 114, "mend": null,
         "message": "the check digit of “9780306406158” would have to be 7; a digit is wrong; it is filed as isbn-as-printed"}],
       "repaired": [{"from": "pt_br", "to": "pt-BR", "count": 1}, {"from": "1989/99", "to": "1989/1999", "count": 1}],
       "left-out": [{"source": "works", "field": "shelfmark", "count": 1, "reason": null}]}
      """#
    #expect(answer as NSDictionary == (try JSONSerialization.jsonObject(with: Data(wanted.utf8))) as? NSDictionary)
  }
}
