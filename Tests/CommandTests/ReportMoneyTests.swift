import Testing

@Suite("colophon report money") struct ReportMoneyTests {
  private func catalogue(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "money to report, \(place)") {
      let scratch = try await Scratch.catalogue(in: place)
      func payments(_ items: String) -> String { "licence:={from: 2022-01-01, until: 2028-12-31, payments: [\(items)]}" }
      for command in [
        [
          "add", "edition", "robots/it", "--language", "it", "--publisher", "Luca", "--status", "reverted", "--set",
          payments(
            "{due: 2023-06-30, amount: 500.50, currency: EUR, paid: 2023-07-02}, {due: 2023-12-31, amount: 100.25, currency: EUR}, {due: 2023-01, amount: 0.1, currency: EUR}, {due: 2023-02, amount: 0.2, currency: EUR}, {due: 2023-12, amount: 7, currency: EUR, waived: 2024-01-01}"
          ),
        ],
        [
          "add", "edition", "robots/de", "--language", "de", "--publisher", "Anker", "--set",
          payments("{due: 2024-09-30, amount: 1000, currency: EUR}, {due: 2024-09-30, amount: 20, currency: CHF}, {due: 2025-01-31, amount: 3, currency: EUR}"),
        ],
        [
          "add", "edition", "robots/pt", "--language", "pt", "--publisher", "Luca", "--set",
          payments("{due: 2024-09-30, amount: 9, currency: EUR}, {due: 2024, currency: EUR}, {amount: 5, currency: EUR}, {due: 2024/2025, amount: 5, currency: EUR}, {due: 2024-05, amount: 5}"),
        ],
      ] {
        let outcome = try await scratch.colophon(command)
        #expect(outcome.code == 0, "\(command): \(outcome.stderr)")
      }
      return scratch
    }
  }

  private static let unsummed = """
    robots/pt licence.payments[1] is in no sum: it has no amount
    robots/pt licence.payments[2] is in no sum: it is not paid, and no date says when it is due
    robots/pt licence.payments[3] is in no sum: “2024/2025” is in no one year
    robots/pt licence.payments[4] is in no sum: it has no currency

    """

  @Test("what is due, overdue and paid is summed by publisher, currency and year, and the rest is named", arguments: Place.allCases)
  func table(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    expect(
      try await scratch.colophon("report", "money", "--on", "2024-04-10"),
      is: Outcome(
        stdout: """
          Anker\tCHF\t2024\t20\t0\t0
          Anker\tEUR\t2024\t1000\t0\t0
          Anker\tEUR\t2025\t3\t0\t0
          Luca\tEUR\t2023\t0\t100.55\t500.5
          Luca\tEUR\t2024\t9\t0\t0

          """, stderr: Self.unsummed))
    expect(
      try await scratch.colophon("report", "money", "--on", "2024-10-01", "--where", "publisher:anker", "--format", "csv"),
      is: Outcome(stdout: "publisher,currency,year,due,overdue,paid\nAnker,CHF,2024,0,20,0\nAnker,EUR,2024,0,1000,0\nAnker,EUR,2025,3,0,0\n"))
    expect(
      try await scratch.colophon("report", "money", "--on", "2024-04-10", "--where", "language:it", "--format", "jsonl"),
      is: Outcome(stdout: #"{"publisher":"Luca","currency":"EUR","year":"2023","due":"0","overdue":"100.55","paid":"500.5"}"# + "\n"))
    try await scratch.colophon("set", "it", "licence.payments[1].paid=2024-04-09")
    let paid = try await scratch.colophon("report", "money", "--on", "2024-04-10", "--where", "language:it").stdout
    #expect(paid == "Luca\tEUR\t2023\t0\t0.3\t500.5\nLuca\tEUR\t2024\t0\t0\t100.25\n")
    try await scratch.expectSound()
  }

  @Test("what was paid or waived later was still due on the day") func days() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon(
      "add", "edition", "robots/it", "--language", "it", "--publisher", "Luca", "--status", "contracted", "--on", "2022-01", "--set",
      "licence:={from: 2022, payments: [{due: 2023-11-30, amount: 5, currency: EUR, paid: 2024-01-07}, {due: 2023-12-15, amount: 7, currency: EUR, waived: 2024-02-01}, {due: 2024-02-28, amount: 1, currency: EUR, paid: 2023}]}"
    )
    for (asked, rows) in [
      ("2023-12-01", "Luca\tEUR\t2023\t7\t5\t1\n"), ("2023-12-31", "Luca\tEUR\t2023\t0\t12\t1\n"),
      ("2024-01-07", "Luca\tEUR\t2023\t0\t7\t1\nLuca\tEUR\t2024\t0\t0\t5\n"),
      ("2024-02-01", "Luca\tEUR\t2023\t0\t0\t1\nLuca\tEUR\t2024\t0\t0\t5\n"),
    ] {
      for option in ["--on", "--as-of"] {
        let outcome = try await scratch.colophon("report", "money", option, asked)
        expect(outcome, is: Outcome(stdout: rows), "\(option) \(asked)")
      }
    }
  }

  @Test("a licensee of its own pays what its licence names") func licensee() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon(
      "add", "edition", "robots/it", "--language", "it", "--publisher", "Luca", "--set",
      "licence:={licensee: Anker, from: 2024, until: 2025, payments: {due: 2024-06, amount: 5, currency: EUR}}")
    expect(try await scratch.colophon("report", "money", "--on", "2024-04-10"), is: Outcome(stdout: "Anker\tEUR\t2024\t5\t0\t0\n"))
    #expect(try await scratch.colophon("due", "--on", "2024-06-10").stdout.contains("\tAnker\t5\tEUR\n"))
  }
}
