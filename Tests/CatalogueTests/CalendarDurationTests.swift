import Testing

@testable import Catalogue

@Suite("Durations in calendar units (ISO 8601)") struct CalendarDurationTests {
  @Test(
    "a duration is read and written",
    arguments: [
      ("P60D", "P60D"), ("P12M", "P12M"), ("P7Y", "P7Y"), ("P1Y6M", "P1Y6M"), ("P2W", "P2W"), ("P1Y2M3D", "P1Y2M3D"),
      ("P0D", "P0D"), ("P0M", "P0D"), ("P01Y0M", "P1Y"), ("P999999D", "P999999D"),
    ])
  func roundTrip(text: String, written: String) throws {
    #expect(try CalendarDuration(parsing: text).description == written)
  }

  static let tooLarge = "“1000000” is too large a number"
  static let units = "each number of a duration is followed by Y, M, W or D"
  static let shape = "a duration is P, then whole numbers each followed by Y, M, W or D"
  static let beginning = "a duration begins with P, as in P60D, P12M or P1Y6M"
  static let order = "years, months and days stand once each and in that order"
  static let time = "a duration has no time part here: years, months, weeks and days only"

  @Test(
    "what is no duration is refused, and the one that was meant is offered",
    arguments: [
      ("", beginning, nil), ("P", units, nil), ("P60", units, nil), ("PD", shape, nil), ("P1.5Y", shape, nil),
      ("P-1Y", shape, nil), ("-P1Y", beginning, nil), ("P6M1Y", order, nil), ("P1Y1Y", order, nil), ("PT5H", time, nil),
      ("P1DT5H", time, nil), ("P1000000D", tooLarge, nil), ("P1Y2W", "weeks stand alone: write them as days", nil),
      ("p60d", beginning, "P60D"), ("60D", beginning, "P60D"), ("60 days", beginning, "P60D"),
      ("1 year, 6 months", beginning, "P1Y6M"), ("2 weeks", beginning, "P2W"), ("P 60 D", shape, "P60D"),
      ("P٦٠D", shape, nil),
    ])
  func refused(text: String, reason: String, suggestion: String?) {
    #expect(throws: ParsingError(text: text, reason: reason, suggestion: suggestion)) {
      try CalendarDuration(parsing: text)
    }
  }

  @Test(
    "a duration leads from day to day",
    arguments: [
      ("2022-02-02", "P60D", "2022-04-03", "2021-12-04"), ("2022-01-31", "P1M", "2022-02-28", "2021-12-31"),
      ("2024-02-29", "P1Y", "2025-02-28", "2023-02-28"), ("2024-02-29", "P12M", "2025-02-28", "2023-02-28"),
      ("2022-01-31", "P1M1D", "2022-03-01", "2021-12-30"), ("2022-02-02", "P2W", "2022-02-16", "2022-01-19"),
    ])
  func arithmetic(start: String, duration: String, later: String, earlier: String) throws {
    let (day, length) = (try Day(parsing: start), try CalendarDuration(parsing: duration))
    #expect((day + length).description == later)
    #expect((day - length).description == earlier)
  }
}
