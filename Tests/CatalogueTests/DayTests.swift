import Testing

@testable import Catalogue

@Suite("Days of the proleptic Gregorian calendar") struct DayTests {
  @Test(
    "a day that the calendar lacks is none",
    arguments: [(1900, 2, 29), (2022, 2, 30), (2022, 13, 1), (2022, 0, 1), (2022, 1, 0), (2022, 4, 31), (-1, 2, 29)])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "a day is written as ISO 8601 does",
    arguments: [
      (2022, 2, 2, "2022-02-02"), (0, 2, 29, "0000-02-29"), (-43, 3, 15, "-0043-03-15"),
      (12022, 12, 31, "+12022-12-31"),
      (7, 1, 1, "0007-01-01"),
    ])
  func text(year: Int, month: Int, day: Int, expected: String) {
    #expect(Day(year: year, month: month, day: day)?.description == expected)
  }

  @Test(
    "days are counted from 1970",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2022-02-02", 19025), ("0000-01-01", -719_528),
      ("-0001-12-31", -719_529),
    ])
  func count(text: String, days: Int) throws {
    let day = try Day(parsing: text)
    #expect(day.daysSince1970 == days)
    #expect(Day(daysSince1970: days) == day)
  }

  @Test("every day of 800 years, before and after year 0, follows the one before it")
  func successors() throws {
    var expected = try Day(parsing: "-0400-01-01")
    for count in expected.daysSince1970..<(expected.daysSince1970 + 2 * 146_097) {
      #expect(Day(daysSince1970: count) == expected)
      #expect(expected.daysSince1970 == count)
      let next =
        Day(year: expected.year, month: expected.month, day: expected.day + 1)
        ?? Day(year: expected.year, month: expected.month + 1, day: 1) ?? Day(year: expected.year + 1, month: 1, day: 1)
      expected = try #require(next)
    }
    #expect(expected.description == "0400-01-01")
  }

  @Test(
    "months and years are clamped to the end of the month",
    arguments: [
      ("2022-01-31", 1, "2022-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2022-03-31", -1, "2022-02-28"),
      ("2022-12-15", 1, "2023-01-15"), ("2022-01-15", -1, "2021-12-15"), ("2022-01-15", -13, "2020-12-15"),
      ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", -48, "2020-02-29"), ("0000-01-31", -1, "-0001-12-31"),
    ])
  func months(text: String, months: Int, expected: String) throws {
    let day = try Day(parsing: text)
    #expect(day.adding(months: months).description == expected)
    if months % 12 == 0 { #expect(day.adding(years: months / 12).description == expected) }
  }

  @Test("days are added across months and years") func days() throws {
    #expect(try Day(parsing: "2022-12-31").adding(days: 60).description == "2023-03-01")
    #expect(try Day(parsing: "2024-03-01").adding(days: -1).description == "2024-02-29")
    #expect(try Day(parsing: "2024-02-15").lastOfMonth.description == "2024-02-29")
    #expect(try Day(parsing: "2024-02-15").firstOfMonth.description == "2024-02-01")
    #expect(try Day(parsing: "2020-01-01").distance(to: Day(parsing: "2021-01-01")) == 366)
  }

  @Test(
    "a month or a marked day is no single day",
    arguments: ["2022-02", "2022-02-02?", "2022-02-02T10:00:00Z", "[2022-02-02]"])
  func notADay(text: String) {
    #expect(throws: ParsingError(text: text, reason: "a single day is needed, written YYYY-MM-DD")) {
      try Day(parsing: text)
    }
  }
}
