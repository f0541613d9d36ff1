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
    #expect(
      try await scratch.show("editions/der-leuchtturm/pt-br-2001.yaml").contains("\nreprints:\n  of: pt-br-1989-99\n"))
    #expect(
      try await scratch.show("editions/die-fahre/ar-2010.yaml").contains(
        "\n  - form: paperback\n    isbn-as-printed: \"9780306406158\"\n"))
    expect(
      try await scratch.colophon("history", "die-fahre/ar-2010"),
      is: Outcome(stdout: "\t2024-03-01\tadd\t(new) -> published\tAnna Weber\t<id>\t\n"))
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
    let outcome = try await scratch.imported("--dry-run")
    #expect(outcome.code == 0)
    #expect(outcome.stderr == ImportFixtures.account)
    #expect(
      outcome.stdout.hasPrefix(
        """
        would commit: Import 5 records

        der-leuchtturm (new)
          kind: novel
          title: Der Leuchtturm
        """.replacing("  kind: novel", with: outcome.stdout.contains("  kind: novel\n") ? "  kind: novel" : "  kind: → novel")
          .replacing("  title: Der Leuchtturm", with: outcome.stdout.contains("  title: Der Leuchtturm\n") ? "  title: Der Leuchtturm" : "  title: → Der Leuchtturm")))
    #expect(try await scratch.id() == before)
    #expect(!scratch.exists("editions/der-leuchtturm"))
  }

  @Test("importing twice changes nothing and says so", arguments: Place.allCases)
  func twice(_ place: Place) async throws {
    let scratch = try await Scratch.harbour(in: place)
    try await scratch.imported("--quiet")
    let before = try await scratch.id()
    let outcome = try await scratch.imported()
    #expect(outcome.code == 0)
    #expect(outcome.stdout == "")
    #expect(outcome.stderr.contains("nothing to change\n"))
    #expect(outcome.stderr.contains("5 records as they were\n"))
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
    #expect(try await scratch.imported().stderr.contains("nothing to change"))
    try await scratch.git("fsck", "--strict")
  }

  @Test("what was changed by hand stays while the source says what it said; a step by the workflow too")
  func byHand() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.imported("--quiet")
    try await scratch.colophon("set", "der-leuchtturm/pt-br-2001", "title=O farol, de novo", "--quiet")
    try await scratch.colophon("advance", "der-leuchtturm/pt-br-2001", "--to", "exhaust", "--on", "2005", "--quiet")
    let before = try await scratch.id()
    // the same data again, and once more after another record was corrected
    let again = try await scratch.imported().stderr
    #expect(again.contains("2 fields kept as they were changed by hand\n"), "\(again)")
    #expect(try await scratch.id() == before)
    try scratch.correct("\"year\": 2010", "\"year\": 2011")
    #expect(try await scratch.imported().stdout == "<id> Import die-fahre/ar-2010\n")
    #expect(try await scratch.imported().stderr.contains("2 fields kept as they were changed by hand\n"))
    let text = try await scratch.show("editions/der-leuchtturm/pt-br-2001.yaml")
    #expect(
      text == """
        language: pt-BR
        title: O farol, de novo
        workflow: translation
        status: out-of-print
        publisher:
          name: Mar
        contributors:
          - role: translator
            name: Rui Silva
        formats:
          - form: paperback
        dates:
          published: 2001
          out-of-print: 2005
        reprints:
          of: pt-br-1989-99
        identifiers:
          harbour: "11"

        """)
  }

  @Test("where source and hand changed one field, the hand's stays and the source's is named") func conflict() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.imported("--quiet")
    try await scratch.colophon("set", "die-fahre/ar-2010", "title=عبّارة", "--quiet")
    try scratch.correct("العبارة", "العبّارة")
    try scratch.correct("\"year\": 2010", "\"year\": 2011")
    let outcome = try await scratch.imported("--rejects", scratch.beside("rejects.json"))
    #expect(outcome.code == 1)
    #expect(outcome.stdout == "<id> Import die-fahre/ar-2010\n")
    #expect(
      outcome.stderr.contains(
        "data/books.json:5:3: error: die-fahre/ar-2010: title is “عبّارة” here, by hand, and “العبّارة” in the source; it stays"
          + " [refused]; to follow the source: colophon set die-fahre/ar-2010 title=العبّارة\n"), "\(outcome.stderr)")
    #expect(
      try await scratch.show("editions/die-fahre/ar-2010.yaml") == """
        language: ar
        title: عبّارة
        workflow: translation
        status: published
        publisher:
          name: دار البحر
        formats:
          - form: paperback
            isbn-as-printed: "9780306406158"
        dates:
          published: 2011
        identifiers:
          harbour: "12"

        """)
    #expect(
      try await scratch.show("editions/die-fahre/ar-2010.yaml") == """
        language: ar
        title: عبّارة
        workflow: translation
        status: published
        publisher:
          name: دار البحر
        formats:
          - form: paperback
            isbn-as-printed: "9780306406158"
        dates:
          published: 2011
        identifiers:
          harbour: "12"

        """)
    let rejects = try String(contentsOfFile: scratch.beside("rejects.json"), encoding: .utf8)
    #expect(rejects.contains("\"id\": 12"))
  }

  @Test("what the source no longer says goes, unless a hand changed it") func dropped() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.imported("--quiet")
    try await scratch.colophon("set", "der-leuchtturm/pt-br-2001", "publisher.name=Mar e Sol", "--quiet")
    try scratch.correct(" (Mundos)", "")
    try scratch.correct("\"house\": \"Mar\", \"year\": 2001", "\"year\": 2001")
    let outcome = try await scratch.imported()
    #expect(outcome.code == 1)
    #expect(outcome.stdout == "<id> Import der-leuchtturm/pt-br-1989-99\n")
    #expect(try await !scratch.show("editions/der-leuchtturm/pt-br-1989-99.yaml").contains("series"))
    #expect(outcome.stderr.contains("publisher is “name: Mar e Sol” here, by hand, and “nothing” in the source"), "\(outcome.stderr)")
    #expect(
      try await scratch.show("editions/der-leuchtturm/pt-br-2001.yaml") == """
        language: pt-BR
        title: O farol
        workflow: translation
        status: published
        publisher:
          name: Mar e Sol
        contributors:
          - role: translator
            name: Rui Silva
        formats:
          - form: paperback
        dates:
          published: 2001
        reprints:
          of: pt-br-1989-99
        identifiers:
          harbour: "11"

        """)
  }

  @Test("a state that the source would change is left to the workflow, and said") func status() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.imported("--quiet")
    try scratch.write(ImportFixtures.mapping.replacing("status: published", with: "status: withdrawn"), to: "harbour.yaml")
    let before = try await scratch.id()
    let outcome = try await scratch.imported("--quiet")
    #expect(outcome.code == 1)
    #expect(outcome.stdout == "")
    #expect(
      outcome.stderr.contains(
        "data/books.json:5:3: error: die-fahre/ar-2010: status would become “withdrawn”, and it moves through the workflow only"
          + " [refused]; colophon advance die-fahre/ar-2010 --to withdrawn\n"), "\(outcome.stderr)")
    #expect(try await scratch.id() == before)
  }

  @Test("the account for scripts holds everything") func json() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    let outcome = try await scratch.imported("--format", "json", "--quiet")
    #expect(outcome.code == 0)
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [String: Any])
    #expect(answer["new"] as? Int == 5)
    #expect(answer["rejected"] as? Int == 0)
    #expect((answer["records"] as? [Any])?.count == 5)
    #expect((answer["findings"] as? [[String: Any]])?.first?["line"] as? Int == 5)
    #expect((answer["left-out"] as? [[String: Any]])?.first?["field"] as? String == "shelfmark")
    #expect((answer["repaired"] as? [[String: Any]])?.count == 2)
  }
}
