import Testing

@Suite("colophon list") struct ListTests {
  private static let french = "robots/fr-2019\tfr\tpublished\tEn attendant les robots\tSeuil\t\t2019-01-03\n"
  private static let arabic = "robots/ar\tar\tin-production\tفي انتظار الروبوت\tدار المرايا\tمها قابيل\t\n"
  private static let spanish = "robots/es\tes\tproposed\t\t\t\t\n"

  @Test(
    "each option narrows the answer",
    arguments: [
      ([], arabic + spanish + french), (["editions"], arabic + spanish + french), (["--language", "ar"], arabic),
      (["--status", "proposed"], spanish), (["--category", "available"], french),
      (["--work", "robots"], arabic + spanish + french),
      (["--publisher", "seuil"], french), (["--publisher", "almaraya"], arabic), (["--translator", "qabil"], arabic),
      (["--contributor", "maha"], arabic), (["--year", "2019"], french), (["--year", "2018"], ""),
      (["--sort", "status"], arabic + spanish + french), (["--sort", "published"], french + arabic + spanish),
      (["works"], "robots\tfr\tEn attendant les robots\tAntonio Casilli\t2019\n"), (["reception"], ""),
    ], Place.allCases)
  func filters(_ asked: ([String], String), _ place: Place) async throws {
    let (arguments, expected) = asked
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon(["list"] + arguments), is: Outcome(stdout: expected))
  }

  @Test("a language finds its variants, a variant not its siblings") func variants() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    for tag in ["zh-Hant", "zh-Hans"] { try await scratch.colophon("add", "edition", "robots", "--language", tag) }
    let (hans, hant) = ("robots/zh-hans\tzh-Hans\tproposed\t\t\t\t\n", "robots/zh-hant\tzh-Hant\tproposed\t\t\t\t\n")
    expect(try await scratch.colophon("list", "--language", "zh"), is: Outcome(stdout: hans + hant))
    expect(try await scratch.colophon("list", "--language", "zh-Hant"), is: Outcome(stdout: hant))
  }

  @Test("JSON has the keys of the file, with reference, work and category", arguments: Place.allCases)
  func json(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("list", "--format", "jsonl", "--status", "published"),
      is: Outcome(
        stdout: """
          {"reference":"robots/fr-2019","work":"robots","category":"available","matched":[null],"language":"fr","title":"En attendant les robots","workflow":"original","status":"published","publisher":{"name":"Seuil"},"dates":{"published":"2019-01-03"}}

          """))
    expect(try await scratch.colophon("list", "--format", "json", "--language", "de"), is: Outcome(stdout: "[]\n"))
    expect(
      try await scratch.colophon("list", "--format", "yaml", "--language", "es"),
      is: Outcome(
        stdout: """
          - reference: robots/es
            work: robots
            category: planned
            language: es
            workflow: translation
            status: proposed

          """))
  }

  @Test("CSV and TSV have a header row") func delimited() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("list", "--format", "csv", "--language", "es"),
      is: Outcome(
        stdout: """
          reference,work,language,status,title,publisher,translator,published,category,workflow,romanized-title,translation-of,isbn,format-status
          robots/es,robots,es,proposed,,,,,planned,translation,,,,

          """))
    expect(
      try await scratch.colophon("list", "works", "--format", "tsv"),
      is: Outcome(
        stdout: """
          reference\twork\tlanguage\ttitle\tauthor\tfirst published
          robots\trobots\tfr\tEn attendant les robots\tAntonio Casilli\t2019

          """))
  }

  @Test("edits that are not committed are not in the answer, and said so") func edits() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: ca\n", to: "editions/robots/es.yaml")
    expect(
      try await scratch.colophon("list", "--status", "proposed"),
      is: Outcome(
        stdout: Self.spanish,
        stderr: "1 record has edits that are not committed and not shown; colophon save commits them\n"))
    expect(
      try await scratch.colophon("list", "--status", "proposed", "--quiet"), is: Outcome(stdout: Self.spanish))
  }

  @Test("a file that is no record is named, the rest is listed, and the answer is 1", arguments: Place.allCases)
  func unreadable(_ place: Place) async throws {
    let source = try await Scratch.catalogue(in: .checkout)
    try source.write("language: [es\n", to: "editions/robots/es.yaml")
    try await source.git("commit", "-qm", "Break it", "editions/robots/es.yaml")
    let outcome = try await source.colophon("list")
    #expect(outcome.stdout == Self.arabic + Self.french)
    #expect(outcome.stderr.hasPrefix("editions/robots/es.yaml:"), "\(outcome.stderr)")
    #expect(outcome.code == 1)
  }

  @Test("a state that no workflow has is a slip") func slip() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("list", "--status", "publishd"),
      is: Outcome(
        stderr: "error: no workflow of this catalogue has a state “publishd”. Did you mean “published”?\n", code: 2))
  }

  @Test("an empty catalogue lists nothing") func empty() async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init")
    let said = "the catalogue is empty; colophon add work makes its first record\n"
    expect(try await scratch.colophon("list"), is: Outcome(stderr: said))
    expect(try await scratch.colophon("list", "--format", "json"), is: Outcome(stdout: "[]\n", stderr: said))
  }

  /// A second work without an edition, and more editions of the first.
  private func wall(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "a wall, \(place)") {
      let scratch = try await Scratch.catalogue(in: place)
      try await scratch.colophon("add", "work", "zero", "--title", "Zéro", "--language", "fr")
      try await scratch.colophon("add", "edition", "robots/ar-2", "--language", "ar", "--set", "language+=fr")
      return scratch
    }
  }

  @Test("works stand against languages, a bilingual edition under each", arguments: Place.allCases)
  func matrix(_ place: Place) async throws {
    let scratch = try await wall(place)
    expect(
      try await scratch.colophon("list", "--matrix"),
      is: Outcome(
        stdout: """
          work\ttitle\tar\tes\tfr
          robots\tEn attendant les robots\tin-production; proposed\tproposed\tproposed; published
          zero\tZéro\t\t\t

          """))
    expect(
      try await scratch.colophon("list", "--matrix", "--status", "published", "--format", "csv"),
      is: Outcome(stdout: "work,title,fr\nrobots,En attendant les robots,published\n"))
    expect(
      try await scratch.colophon("list", "--matrix", "--format", "jsonl", "--work", "robots", "--category", "planned"),
      is: Outcome(
        stdout: """
          {"work":"robots","languages":{"ar":[{"reference":"robots/ar-2","status":"proposed","formats":{}}],\
          "es":[{"reference":"robots/es","status":"proposed","formats":{}}],"fr":[{"reference":"robots/ar-2","status":"proposed","formats":{}}]}}

          """))
    try await scratch.expectSound()
  }

  @Test("an edition without a language, and one whose work has no file, have their place too") func strays() async throws {
    let scratch = try await wall(.checkout)
    try scratch.write("title: T\n", to: "editions/lost/one.yaml")
    try await scratch.git("add", "editions/lost/one.yaml")
    try await scratch.git("commit", "-qm", "By hand", "--", "editions/lost/one.yaml")
    expect(
      try await scratch.colophon("list", "--matrix", "--work", "zero"), is: Outcome(stdout: "work\ttitle\nzero\tZéro\n"))
    let lines = try await scratch.colophon("list", "--matrix").stdout.split(separator: "\n")
    #expect(lines.first == "work\ttitle\tar\tes\tfr\tund")
    #expect(lines.dropFirst().first == "lost\t\t\t\t\tproposed")
    let works = try await scratch.colophon("list", "works", "--matrix")
    #expect(works.code == 2)
    #expect(works.stderr.hasPrefix("error: --matrix shows editions, so it doesn't go with works."), "\(works)")
  }
}
