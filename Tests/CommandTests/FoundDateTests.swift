import Testing

/// Editions that are brought in in some state, and since when they are in it.
@Suite("Since when a record is in the state in which it is found") struct FoundDateTests {
  private func catalogue() async throws -> Scratch {
    try await Scratch.copy(of: "found dates") {
      let scratch = try Scratch()
      try await scratch.colophon("init")
      try await scratch.colophon("add", "work", "w", "--language", "fr", "--title", "W")
      return scratch
    }
  }

  @Test("--on sets the field that the step into the state would have set") func field() async throws {
    let scratch = try await catalogue()
    let add = ["add", "edition", "w/it", "--language", "it", "--status", "published", "--on", "2020-09-17"]
    expect(try await scratch.colophon(add), is: Outcome(stdout: "<id> Add w/it\n"))
    #expect(
      try scratch.text("editions/w/it.yaml")
        == "language: it\nworkflow: translation\nstatus: published\ndates:\n  published: 2020-09-17\n")
    #expect(try await scratch.colophon("list", "--year", "2020").stdout == "w/it\tit\tpublished\t\t\t\t2020-09-17\n")
    #expect(
      try await scratch.gitUnchanged("log", "-1", "--format=%b")
        == "Edition: w/it\nTransition: (new) -> published\nEffective-Date: 2020-09-17\nWorkflow: translation 2\n\n")
    #expect(try await scratch.colophon("audit", "-q").code == 0)
  }

  @Test("without --on the field tells it, for add and save alike") func fieldTells() async throws {
    let scratch = try await catalogue()
    try await scratch.colophon(
      "add", "edition", "w/it", "--language", "it", "--status", "published", "--set", "dates.published=2018-09")
    try scratch.write("language: es\nworkflow: translation\nstatus: published\ndates: { published: 2019 }\n", to: "editions/w/es.yaml")
    #expect(try await scratch.colophon("save").code == 0)
    for (name, date) in [("it", "2018-09"), ("es", "2019")] {
      let told = try await scratch.colophon("history", "w/\(name)").stdout
      #expect(told.hasPrefix("\(date)\t2024-03-01\tadd\t(new) -> published"), "\(told)")
    }
  }

  @Test("a field that can't be the date is refused, both named; one that may be it stays") func clash() async throws {
    let scratch = try await catalogue()
    let add = ["add", "edition", "w/it", "--language", "it", "--status", "published", "--set", "dates.published=2018-09", "--on"]
    expect(
      try await scratch.colophon(add + ["2018-10"]),
      is: Outcome(
        stderr:
          "error: w/it can't be published since two dates: dates.published says 2018-09, and --on says 2018-10. Leave out the one that is wrong\n",
        code: 2))
    #expect(!scratch.exists("editions/w/it.yaml"))
    #expect(try await scratch.colophon(add + ["2018-09-17"]).code == 0)
    #expect(try scratch.text("editions/w/it.yaml").contains("published: 2018-09\n"))
  }

  @Test("before its first event a record's own dates tell its state") func before() async throws {
    let scratch = try await catalogue()
    let add = ["add", "edition", "--language", "de", "--status", "out-of-print"]
    try await scratch.colophon(add + ["w/one", "--set", "dates:={published: 1992}"])
    try await scratch.colophon(add + ["w/two", "--set", "dates:={published: 1992, out-of-print: 1999}"])
    for (day, states) in [
      ("1900", ""), ("1991-12-31", ""), ("1992", "w/one published 1992, w/two published 1992"),
      ("1999", "w/one published 1992, w/two out-of-print 1992"), ("2024-02-29", "w/one published 1992, w/two out-of-print 1992"),
      ("2024-03-01", "w/one out-of-print 1992, w/two out-of-print 1992"),
    ] {
      let lines = try await scratch.colophon("list", "--as-of", day, "-q").stdout.split(separator: "\n")
      let told = lines.map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        return "\(cells[0]) \(cells[2]) \(cells[6])"
      }
      #expect(told.joined(separator: ", ") == states, "\(day)")
    }
    // a date that had not come is not shown
    let then = try await scratch.colophon("show", "w/two", "--as-of", "1995")
    #expect(!then.stdout.contains("1999"))
    #expect(try await scratch.colophon("show", "w/two", "--as-of", "1999").stdout.contains("dates.out-of-print\t1999"))
  }

  @Test("a date that a step set is not there before the step") func setByStep() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("advance", "ar", "--to", "publish", "--on", "2022")
    try await scratch.colophon("advance", "ar", "--to", "reprint", "--on", "2023-05")
    try await scratch.colophon("advance", "ar", "--to", "reprint", "--on", "2023-11")
    for (day, dates) in [("2021", ""), ("2022", "published\t2022"), ("2023-06", "published\t2022 reprinted[0]\t2023-05")] {
      let lines = try await scratch.colophon("show", "robots/ar", "--as-of", day).stdout.split(separator: "\n")
      let told = lines.filter { $0.hasPrefix("dates.") }.map { $0.dropFirst("dates.".count) }
      #expect(told.joined(separator: " ") == dates, "\(day): \(lines)")
    }
  }

  @Test("correct rewrites the field of a found record too; one that holds another date is a conflict") func correct() async throws {
    let scratch = try await catalogue()
    try await scratch.colophon("add", "edition", "w/it", "--language", "it", "--status", "published", "--on", "2020-09-17")
    #expect(try await scratch.colophon("correct", "w/it", "published", "--on", "2020-09-18").code == 0)
    #expect(try scratch.text("editions/w/it.yaml").contains("published: 2020-09-18\n"))
    #expect(try await scratch.colophon("history", "w/it").stdout.hasPrefix("2020-09-18\t"))
    expect(
      try await scratch.colophon("set", "w/it", "dates.published=1999"),
      is: Outcome(
        stdout: "<id> Set w/it: dates.published\n",
        stderr:
          "editions/w/it.yaml:5:14: warning: dates.published: 1999, and the history says 2020-09-18 for the step into published [date-mismatch]; if the field is right: colophon correct w/it published --on 1999; if the history is: colophon set w/it dates.published=2020-09-18\n"
      ))
    #expect(try await scratch.colophon("check", "w/it").stdout.contains("[date-mismatch]"))
    expect(
      try await scratch.colophon("correct", "w/it", "published", "--on", "2021"),
      is: Outcome(
        stderr:
          "error: w/it is not corrected (editions/w/it.yaml:5:14): dates.published says 1999, which is neither the date of the step so far, 2020-09-18, nor 2021. Try: colophon set w/it dates.published=2021, then this again\n",
        code: 5))
    // as the warning says
    #expect(try await scratch.colophon("correct", "w/it", "published", "--on", "1999").code == 0)
    expect(try await scratch.colophon("check", "w/it"), is: Outcome(stderr: "nothing to report\n"))
  }

  @Test("a step that finds another date in its field says so") func advance() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("set", "robots/ar", "dates.published=2019")
    let outcome = try await scratch.colophon("advance", "robots/ar", "--to", "publish", "--on", "2022")
    #expect(outcome.code == 0 && outcome.stderr.contains("dates.published: 2019, and the history says 2022"), "\(outcome)")
  }

  @Test("a date of what has happened that lies in the future is a warning, wherever it comes from") func future() async throws {
    let scratch = try await catalogue()
    let warning = "lies in the future (today is 2024-03-01) [date-future]"
    for words in [
      ["add", "edition", "w/it", "--language", "it", "--status", "published", "--set", "dates.published=9999"],
      ["add", "work", "v", "--language", "fr", "--set", "first-published=9999"], ["set", "w/it", "dates.reprinted+=2050-01"],
      ["set", "w", "first-published=2031"], ["add", "review", "w", "--title", "R", "--date", "2050"],
    ] {
      let outcome = try await scratch.colophon(words)
      #expect(outcome.code == 0 && outcome.stderr.contains(warning), "\(words) \(outcome)")
    }
    // a plan is none, nor what was in the future before
    #expect(try await scratch.colophon("set", "w/it", "dates.expected=2050", "title=T").stderr.isEmpty)
    #expect(try await scratch.colophon("add", "event", "w", "--title", "E", "--date", "2050").stderr.isEmpty)
    #expect(try await scratch.colophon("check").stdout.split(separator: "\n").count { $0.contains("[date-future]") } == 5)
  }
}
