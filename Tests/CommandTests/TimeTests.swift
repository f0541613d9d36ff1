import Testing

@Suite("--as-of and --known-at") struct TimeTests {
  private func states(_ scratch: Scratch, _ reference: String, asOf date: String) async throws -> String {
    let shown = try await scratch.colophon("show", reference, "--as-of", date, "--format", "tsv")
    guard shown.code == 0 else { return "\(shown.code)" }
    let lines = shown.stdout.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    return lines.filter { $0[0].hasSuffix("status") }.map { $0[1] }.joined(separator: " ")
  }

  @Test("a format goes with its edition until its own step") func formats() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    for words in [
      ["set", "robots/ar", "formats+:={form: paperback}", "formats+:={form: ebook}"],
      ["advance", "robots/ar", "--to", "publish", "--on", "2022-02-02"],
      ["advance", "robots/ar#ebook", "--to", "withdraw", "--on", "2023-05"],
      ["advance", "robots/ar", "--to", "exhaust", "--on", "2023-11"],
      ["advance", "robots/ar#ebook", "--to", "restore", "--on", "2024-01"],
    ] {
      #expect(try await scratch.colophon(words).code == 0, "\(words)")
    }
    for (date, states) in [
      ("2022-02-01", "4"), ("2022-02-02", "published"), ("2022", "published"), ("2023-04-30", "published"),
      ("2023-05-01", "published withdrawn"), ("2023-11", "out-of-print withdrawn"), ("2024-01", "out-of-print published"),
    ] {
      #expect(try await self.states(scratch, "robots/ar", asOf: date) == states, "\(date)")
    }
    #expect(
      try await scratch.colophon("list", "--as-of", "2023-06", "--status", "withdrawn", "-q").stdout.hasPrefix("robots/ar\t"))
    #expect(try await scratch.colophon("list", "--as-of", "2023-04", "--status", "withdrawn", "-q") == Outcome())
  }

  @Test("an edition that was found published is not there before it was; one without a date, before it was recorded")
  func found() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    #expect(try await states(scratch, "robots/fr-2019", asOf: "2019-01-03") == "published")
    expect(
      try await scratch.colophon("show", "robots/fr-2019", "--as-of", "2018"),
      is: Outcome(stderr: "error: robots/fr-2019 was not there yet. Try: colophon history robots/fr-2019\n", code: 4))
    #expect(try await states(scratch, "robots/es", asOf: "2024-02-29") == "4")
    #expect(try await states(scratch, "robots/es", asOf: "2024-03-01") == "proposed")
    #expect(try await scratch.colophon("list", "--as-of", "2018", "-q").stdout.isEmpty)
  }

  @Test("what was undone was never so, and an undo later does not hide what was known then") func undone() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("advance", "robots/ar", "--to", "publish", "--on", "2022")
    let published = try await scratch.id()
    try await scratch.colophon("undo")
    #expect(try await states(scratch, "robots/ar", asOf: "2023") == "4")
    #expect(try await states(scratch, "robots/ar", asOf: "2024") == "in-production")
    expect(
      try await scratch.colophon("show", "robots/ar", "--as-of", "2023", "--known-at", published),
      is: Outcome(
        stdout: """
          reference\trobots/ar
          category\tavailable
          language\tar (Arabic)
          title\tفي انتظار الروبوت
          translation-of\tfr-2019
          workflow\ttranslation
          status\tpublished
          publisher.name\tدار المرايا
          publisher.romanized\tDar Almaraya
          contributors[0].role\ttranslator
          contributors[0].name\tمها قابيل
          contributors[0].romanized\tMaha Qabil
          dates.published\t2022

          """))
    #expect(try await scratch.colophon("list", "--known-at", "2001", "-q") == Outcome())
    #expect(try await scratch.colophon("list", "--known-at", "nix").code == 4)
    expect(try await scratch.colophon("list", "--known-at", "2001"), is: Outcome(stderr: "nothing was recorded by then; the first commit with a record came later\n"))
    expect(
      try await scratch.colophon("list", "--known-at", "2026-12-40"),
      is: Outcome(stderr: "error: “2026-12-40” is neither a date nor a commit: there is no day 40: the month has 01 to 31.\n", code: 2))
    #expect(try await scratch.colophon("list", "--as-of", "nix").code == 2)
    #expect(try await scratch.colophon("list", "--as-of", "2020/..").code == 2)
  }
}
