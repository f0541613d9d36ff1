import Testing

@testable import Catalogue

@Suite("The time of a licence") struct LicencePeriodTests {
  private static func period(_ text: String, expires: String? = nil) throws -> LicencePeriod {
    LicencePeriod(of: try Document(parsing: Array(text.utf8)).value, expires: try expires.map { try EDTF(parsing: $0) })
  }

  @Test(
    "the last day is the one before a term after the first",
    arguments: [
      ("{from: 2020-06-15, term: P7Y}", "2027-06-14"), ("{from: 2020-02-29, term: P1Y}", "2021-02-28"),
      ("{from: 2024-01-31, term: P1M}", "2024-02-29"), ("{from: 2024-03-31, term: P6M}", "2024-09-30"),
      ("{from: 2024-03-31, term: P6M2D}", "2024-10-02"), ("{from: 2024-02-29, term: P4Y}", "2028-02-28"),
      ("{from: 2024-03-30, term: P6M}", "2024-09-29"), ("{from: 2020-01-31, term: P0D}", "2020-01-30"), ("{from: 2020-01-01, term: P60D}", "2020-02-29"),
      ("{from: 2020, term: P7Y}", "[2026-12-31..2027-12-30]"), ("{from: 2020-06-15?, term: P7Y}", "2027-06-14"),
      ("{from: 2020-06-15, until: 2025}", "2025"), ("{from: 2020-06-15, term: P7Y, until: 2025}", "2025"),
      ("{term: P7Y}", nil), ("{from: 2020}", nil),
    ])
  func until(text: String, last: String?) throws {
    #expect(try Self.period(text).until?.description == last)
  }

  @Test("where the licence names no end, the day on which the record says it expires is one") func expires() throws {
    #expect(try Self.period("{from: 2020}", expires: "2027-06").until?.description == "2027-06")
    #expect(try Self.period("{from: 2020-01-01, term: P1Y}", expires: "2027-06").until?.description == "2020-12-31")
    #expect(try Self.period("{until: 2021}", expires: "2027-06").until?.description == "2021")
  }

  @Test("a day is in it for certain, possibly or not at all") func holds() throws {
    func said(_ text: String, _ day: String) throws -> String {
      let (period, day) = (try Self.period(text), try Day(parsing: day))
      return period.certainlyHolds(day) ? "certainly" : period.possiblyHolds(day) ? "possibly" : "no"
    }
    #expect(try said("{from: 2020, until: 2022}", "2020-12-31") == "certainly")
    #expect(try said("{from: 2020, until: 2022}", "2020-12-30") == "possibly")
    #expect(try said("{from: 2020, until: 2022}", "2022-01-02") == "possibly")
    #expect(try said("{from: 2020, until: 2022}", "2023-01-01") == "no")
    #expect(try said("{from: 2020~, until: 2022}", "2021-06-01") == "possibly")
    #expect(try said("{}", "1900-01-01") == "certainly")
    #expect(try said("{from: 2020-01-01/.., until: 2022}", "2021-06-01") == "possibly")
  }

  @Test("an end before the beginning leaves its time unknown") func empty() throws {
    #expect(try Self.period("{from: 2022, until: 2021-12-31}").isContradictory)
    #expect(try !Self.period("{from: 2022, until: 2022-01-01}").isEmpty)
    #expect(try Self.period("{from: 2022-01-01, term: P0D}").isContradictory)
  }
}
