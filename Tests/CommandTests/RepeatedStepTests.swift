import Testing

@Suite("A step that comes again") struct RepeatedStepTests {
  private func advance(_ scratch: Scratch, _ step: String, on date: String) async throws -> Outcome {
    try await scratch.colophon("advance", "w/it", "--to", step, "--on", date)
  }

  @Test("into the same state is no mismatch with the date of the first, in check or at the step") func again() async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init")
    try await scratch.colophon("add", "work", "w", "--language", "fr", "--title", "W")
    try await scratch.colophon(
      "add", "edition", "w/it", "--language", "it", "--status", "published", "--on", "2020", "--title", "T", "--translator", "N", "--publisher", "P")
    for (step, date) in [("exhaust", "2022"), ("restock", "2023"), ("exhaust", "2024-02")] {
      let outcome = try await advance(scratch, step, on: date)
      #expect(outcome.code == 0 && outcome.stderr == "", "\(step): \(outcome)")
    }
    #expect(try scratch.text("editions/w/it.yaml").contains("out-of-print: 2022"))
    #expect(try await !scratch.colophon("check").stdout.contains("date-mismatch"))
  }

  @Test("no way out is one that another step would have to make room for") func mend() async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init")
    try await scratch.colophon("add", "work", "w", "--language", "fr", "--title", "W")
    try await scratch.colophon(
      "add", "edition", "w/it", "--language", "it", "--status", "published", "--on", "2020", "--title", "T", "--translator", "N", "--publisher", "P")
    for (step, date) in [("exhaust", "2022"), ("restock", "2023")] { #expect(try await advance(scratch, step, on: date).code == 0) }
    try await scratch.colophon("set", "w/it", "dates.out-of-print=2021")
    let outcome = try await advance(scratch, "exhaust", on: "2024-02")
    #expect(outcome.code == 0 && outcome.stderr.contains("dates.out-of-print: 2021, and the history says 2024-02"), "\(outcome)")
    for said in [outcome.stderr, try await scratch.colophon("check").stdout] {
      #expect(said.contains("colophon set w/it dates.out-of-print=2024-02") && !said.contains("colophon correct"), "\(said)")
    }
  }
}
