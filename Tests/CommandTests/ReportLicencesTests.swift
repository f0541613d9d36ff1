import Testing

@Suite("colophon report licences") struct ReportLicencesTests {
  private func catalogue(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "licences to report, \(place)") {
      let scratch = try await Scratch.catalogue(in: place)
      for command in [
        [
          "advance", "es", "--to", "sign", "--on", "2024-02", "--set", "publisher.name=Caja", "--set",
          "licence:={from: 2024-02-15, term: P5Y, territory: [ES, MX], exclusive: true, formats: [paperback, ebook], sell-off: P6M}",
        ],
        ["add", "work", "night", "--language", "de", "--title", "Nacht"],
        [
          "add", "edition", "night/it", "--language", "it", "--set",
          "approaches:={publisher: Einaudi, sent: 2024-01, option-until: 2024-05-31, exclusive: true}",
        ],
      ] {
        let outcome = try await scratch.colophon(command)
        #expect(outcome.code == 0, "\(command): \(outcome.stderr)")
      }
      return scratch
    }
  }

  private static let rows = """
    night\tit\tpromised\t\t\tyes\tEinaudi\t2024-01\t2024-05-31\t\tnight/it\t
    robots\tar\tunrecorded\t\t\t\tدار المرايا\t\t\t\trobots/ar\t
    robots\tes\tlicensed\tES, MX\tpaperback, ebook\tyes\tCaja\t2024-02-15\t2029-02-14\t2029-08-14\trobots/es\t
    robots\tes\tfree\tWORLD except ES, MX\tpaperback, ebook\tyes\t\t\t\t\t\t
    robots\tes\tfree\tWORLD\thardback, audiobook, other\tyes\t\t\t\t\t\t

    """

  @Test("what is granted comes before what is free, by work and language", arguments: Place.allCases)
  func table(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let lines = Self.rows.split(separator: "\n").map { "\($0)\n" }
    expect(try await scratch.colophon("report", "licences", "--on", "2024-03-01"), is: Outcome(stdout: Self.rows))
    expect(
      try await scratch.colophon("report", "licences", "--on", "2024-03-01", "--work", "robots", "--language", "es", "--status", "free"),
      is: Outcome(stdout: lines[3...].joined()))
    expect(
      try await scratch.colophon("report", "licences", "--on", "2024-03-01", "--where", "publisher:caja"),
      is: Outcome(stdout: lines[2...].joined()))
    expect(
      try await scratch.colophon("report", "licences", "--on", "2029-03", "--work", "robots", "--language", "es"),
      is: Outcome(
        stdout: """
          robots\tes\tsell-off\tES, MX\tpaperback, ebook\tyes\tCaja\t2024-02-15\t2029-02-14\t2029-08-14\trobots/es\t
          robots\tes\tfree\tWORLD\tall\tyes\t\t\t\t\t\t

          """))
    expect(
      try await scratch.colophon("report", "licences", "--language", "ja"),
      is: Outcome(stdout: "night\tja\tfree\tWORLD\tall\tyes\t\t\t\t\t\t\nrobots\tja\tfree\tWORLD\tall\tyes\t\t\t\t\t\t\n"))
    try await scratch.expectSound()
  }

  @Test("spreadsheets and scripts are told the same") func formats() async throws {
    let scratch = try await catalogue(.bare)
    let asked = ["report", "licences", "--on", "2024-03-01", "--language", "es"]
    expect(
      try await scratch.colophon(asked + ["--format", "csv", "--work", "robots"]),
      is: Outcome(
        stdout: """
          work,language,status,territory,formats,exclusive,publisher,from,until,sell-off,edition,grant
          robots,es,licensed,"ES, MX","paperback, ebook",yes,Caja,2024-02-15,2029-02-14,2029-08-14,robots/es,
          robots,es,free,"WORLD except ES, MX","paperback, ebook",yes,,,,,,
          robots,es,free,WORLD,"hardback, audiobook, other",yes,,,,,,

          """))
    expect(
      try await scratch.colophon(asked + ["--format", "jsonl"]),
      is: Outcome(
        stdout: """
          {"work":"night","language":"es","status":"free","territory":["WORLD"],"except":[],\
          "formats":["paperback","hardback","ebook","audiobook","other"],"exclusive":true,"publisher":null,"from":null,\
          "until":null,"sell-off-until":null,"edition":null,"grant":null,"certain":true}
          {"work":"robots","language":"es","status":"licensed","territory":["ES","MX"],"except":[],\
          "formats":["paperback","ebook"],"exclusive":true,"publisher":"Caja","from":"2024-02-15","until":"2029-02-14",\
          "sell-off-until":"2029-08-14","edition":"robots/es","grant":null,"certain":true}
          {"work":"robots","language":"es","status":"free","territory":["WORLD"],"except":["ES","MX"],\
          "formats":["paperback","ebook"],"exclusive":true,"publisher":null,"from":null,"until":null,"sell-off-until":null,\
          "edition":null,"grant":null,"certain":true}
          {"work":"robots","language":"es","status":"free","territory":["WORLD"],"except":[],\
          "formats":["hardback","audiobook","other"],"exclusive":true,"publisher":null,"from":null,"until":null,\
          "sell-off-until":null,"edition":null,"grant":null,"certain":true}

          """))
  }

  @Test("what was licensed on a day, and what was thought so, are two questions", arguments: Place.allCases)
  func times(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let recorded = ["GIT_AUTHOR_DATE": "2025-06-20T10:00:00+02:00", "GIT_COMMITTER_DATE": "2025-06-20T10:00:00+02:00"]
    let told = ["advance", "es", "--to", "cancel", "--reason", "breach", "--on", "2025-06-05"]
    #expect(try await scratch.colophon(told, with: recorded).code == 0)
    let later = ["GIT_AUTHOR_DATE": "2025-07-01T10:00:00+02:00", "GIT_COMMITTER_DATE": "2025-07-01T10:00:00+02:00"]
    let sellOff = "robots\tes\tsell-off\tES, MX\tpaperback, ebook\tyes\tCaja\t2024-02-15\t2029-02-14\t2029-08-14\trobots/es\t\n"
    let free = sellOff + "robots\tes\tfree\tWORLD\tall\tyes\t\t\t\t\t\t\n"
    let licensed = Self.rows.split(separator: "\n")[2...].map { "\($0)\n" }.joined()
    for (options, rows) in [
      ([], free), (["--on", "2025-05"], free), (["--as-of", "2025-06-05"], free), (["--as-of", "2025-06-04"], licensed),
      (["--known-at", "2025-06-19"], licensed), (["--known-at", "2025-06-20"], free), (["--known-at", "HEAD~1"], licensed),
      // the step of the fifth was recorded on the twentieth
      (["--known-at", "2025-06-19", "--as-of", "2025-06-10"], licensed),
      (["--known-at", "2025-06-20", "--as-of", "2025-06-10"], free), (["--known-at", "2025-06-20", "--as-of", "2025-05"], licensed),
      // reckoned on another day than that of the states
      (["--as-of", "2025-05", "--on", "2029-03"], free), (["--as-of", "2025-05", "--on", "2030"], free.split(separator: "\n")[1] + "\n"),
    ] {
      let asked = ["report", "licences", "--work", "robots", "--language", "es"] + options
      expect(try await scratch.colophon(asked, with: later), is: Outcome(stdout: rows), "\(options)")
    }
    expect(
      try await scratch.colophon("report", "licences", "--known-at", "2023", "--work", "robots"),
      is: try await scratch.colophon("list", "--known-at", "2023", "--work", "robots"), "before there was anything")
    #expect(try await scratch.colophon("report", "licences", "--as-of", "2023/..").code == 2)
    try await scratch.expectSound()
  }

  @Test("a status that is none is a slip, and a report that is none too") func slips() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let outcome = try await scratch.colophon("report", "licences", "--status", "fre")
    expect(
      outcome,
      is: Outcome(
        stderr: """
          error: The value 'fre' is invalid for '--status <status>': “fre” is no status of rights: there are licensed, sub-licensed, under, to-come, promised, unrecorded, sell-off, free; did you mean “free”?

          """, code: 2))
    #expect(try await scratch.colophon("report", "licenses").code == 2)
  }
}
