import Testing

@testable import Catalogue

@Suite("EDTF: single dates") struct EDTFDateTests {
  /// The meaning of a text: the first and last possible day, the precision, the mark.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String, first: String?, last: String?, precision: EDTF.Precision
    init(_ text: String, _ first: String?, _ last: String?, _ precision: EDTF.Precision) {
      (self.text, self.first, self.last, self.precision) = (text, first, last, precision)
    }
    var testDescription: String { text }

    func check() throws {
      let date = try EDTF(parsing: text)
      #expect(date.description == text)
      #expect(date.earliest?.description == first)
      #expect(date.latest?.description == last)
      #expect(date.precision == precision)
      #expect(date.isUncertain == (text.contains("?") || text.contains("%")))
      #expect(date.isApproximate == (text.contains("~") || text.contains("%")))
    }
  }

  static let level0 = [
    Case("2001-02-03", "2001-02-03", "2001-02-03", .day), Case("2008-12", "2008-12-01", "2008-12-31", .month),
    Case("2008", "2008-01-01", "2008-12-31", .year), Case("0000", "0000-01-01", "0000-12-31", .year),
    Case("2016", "2016-01-01", "2016-12-31", .year), Case("0409", "0409-01-01", "0409-12-31", .year),
    Case("0023", "0023-01-01", "0023-12-31", .year), Case("0007", "0007-01-01", "0007-12-31", .year),
    Case("9999", "9999-01-01", "9999-12-31", .year), Case("2016-05", "2016-05-01", "2016-05-31", .month),
    Case("2016-01", "2016-01-01", "2016-01-31", .month), Case("2016-12", "2016-12-01", "2016-12-31", .month),
    Case("2016-05-01", "2016-05-01", "2016-05-01", .day), Case("2016-05-13", "2016-05-13", "2016-05-13", .day),
    Case("2016-05-29", "2016-05-29", "2016-05-29", .day), Case("2016-05-30", "2016-05-30", "2016-05-30", .day),
    Case("2016-05-31", "2016-05-31", "2016-05-31", .day), Case("2000-02-29", "2000-02-29", "2000-02-29", .day),
    Case("0000-02-29", "0000-02-29", "0000-02-29", .day), Case("1900-02", "1900-02-01", "1900-02-28", .month),
    Case("2024-02", "2024-02-01", "2024-02-29", .month),
  ]
  @Test("level 0", arguments: level0) func level0Case(_ row: Case) throws { try row.check() }

  static let negativeAndLongYears = [
    Case("-0999", "-0999-01-01", "-0999-12-31", .year), Case("-0002", "-0002-01-01", "-0002-12-31", .year),
    Case("-9999", "-9999-01-01", "-9999-12-31", .year), Case("-1985", "-1985-01-01", "-1985-12-31", .year),
    Case("-1985-04", "-1985-04-01", "-1985-04-30", .month), Case("-0004-02-29", "-0004-02-29", "-0004-02-29", .day),
    Case("Y170000002", "+170000002-01-01", "+170000002-12-31", .year),
    Case("Y-170000002", "-170000002-01-01", "-170000002-12-31", .year),
    Case("Y170002", "+170002-01-01", "+170002-12-31", .year), Case("Y10000", "+10000-01-01", "+10000-12-31", .year),
    Case("Y-170002", "-170002-01-01", "-170002-12-31", .year), Case("Y-10000", "-10000-01-01", "-10000-12-31", .year),
    Case("Y999999999999?", "+999999999999-01-01", "+999999999999-12-31", .year),
  ]
  @Test("level 1: negative and long years", arguments: negativeAndLongYears)
  func years(_ row: Case) throws { try row.check() }

  static let seasons = [
    Case("2001-21", "2001-01-01", "2001-12-31", .season), Case("2001-22", "2001-01-01", "2002-02-28", .season),
    Case("2001-23", "2001-01-01", "2001-12-31", .season), Case("2003-24", "2003-01-01", "2004-02-29", .season),
    Case("2001-21?", "2001-01-01", "2001-12-31", .season),
  ]
  @Test("level 1: seasons of either hemisphere", arguments: seasons) func seasonsCase(_ row: Case) throws {
    try row.check()
  }

  static let marks = [
    Case("1984?", "1984-01-01", "1984-12-31", .year), Case("2004-06-11?", "2004-06-11", "2004-06-11", .day),
    Case("2004-06?", "2004-06-01", "2004-06-30", .month), Case("1984~", "1984-01-01", "1984-12-31", .year),
    Case("1984%", "1984-01-01", "1984-12-31", .year), Case("2016?", "2016-01-01", "2016-12-31", .year),
    Case("2016~", "2016-01-01", "2016-12-31", .year), Case("2016%", "2016-01-01", "2016-12-31", .year),
    Case("2016-05?", "2016-05-01", "2016-05-31", .month), Case("2016-05~", "2016-05-01", "2016-05-31", .month),
    Case("2016-05%", "2016-05-01", "2016-05-31", .month), Case("2016-05-03?", "2016-05-03", "2016-05-03", .day),
    Case("2016-05-03~", "2016-05-03", "2016-05-03", .day), Case("2016-05-03%", "2016-05-03", "2016-05-03", .day),
    Case("2004-06-11%", "2004-06-11", "2004-06-11", .day), Case("-0275~", "-0275-01-01", "-0275-12-31", .year),
    Case("-0001~", "-0001-01-01", "-0001-12-31", .year), Case("0000~", "0000-01-01", "0000-12-31", .year),
  ]
  @Test("level 1: marks qualify the whole and add no days", arguments: marks) func marksCase(_ row: Case) throws {
    try row.check()
    #expect(try EDTF(parsing: row.text).exactDay == nil)
  }

  static let unspecified = [
    Case("199X", "1990-01-01", "1999-12-31", .decade), Case("198X", "1980-01-01", "1989-12-31", .decade),
    Case("196X", "1960-01-01", "1969-12-31", .decade), Case("201X", "2010-01-01", "2019-12-31", .decade),
    Case("19XX", "1900-01-01", "1999-12-31", .century), Case("20XX", "2000-01-01", "2099-12-31", .century),
    Case("1999-XX", "1999-01-01", "1999-12-31", .year), Case("2016-XX", "2016-01-01", "2016-12-31", .year),
    Case("1999-01-XX", "1999-01-01", "1999-01-31", .month), Case("2016-05-XX", "2016-05-01", "2016-05-31", .month),
    Case("1900-02-XX", "1900-02-01", "1900-02-28", .month), Case("1999-XX-XX", "1999-01-01", "1999-12-31", .year),
    Case("1985-XX-XX", "1985-01-01", "1985-12-31", .year), Case("198X~", "1980-01-01", "1989-12-31", .decade),
    Case("-198X", "-1989-01-01", "-1980-12-31", .decade), Case("-000X", "-0009-01-01", "-0001-12-31", .decade),
    Case("-00XX", "-0099-01-01", "-0001-12-31", .century), Case("000X", "0000-01-01", "0009-12-31", .decade),
  ]
  @Test("level 1: unspecified digits", arguments: unspecified) func unspecifiedCase(_ row: Case) throws {
    try row.check()
  }

  static let noDay29 = "there is no day 29: the month has 01 to 28"
  static let notADate = "is no date: a date is written YYYY, YYYY-MM or YYYY-MM-DD"
  static let impossible: [(String, String)] = [
    ("2022-02-30", "there is no day 30: the month has 01 to 28"), ("1900-02-29", noDay29), ("2100-02-29", noDay29),
    ("2016-02-30", "there is no day 30: the month has 01 to 29"),
    ("2016-02-39", "there is no day 39: the month has 01 to 29"),
    ("2016-02-31", "there is no day 31: the month has 01 to 29"),
    ("2016-04-31", "there is no day 31: the month has 01 to 30"),
    ("2016-06-31", "there is no day 31: the month has 01 to 30"),
    ("2016-09-31", "there is no day 31: the month has 01 to 30"),
    ("2016-11-31", "there is no day 31: the month has 01 to 30"),
    ("2016-05-32", "there is no day 32: the month has 01 to 31"),
    ("2016-05-00", "there is no day 00: the month has 01 to 31"), ("2016-13", "there is no month 13"),
    ("2016-00", "there is no month 00"), ("2016-13-08", "there is no month 13"), ("2016-13-XX", "there is no month 13"),
    ("2016-21-01", "there is no month 21"), ("-0000", "there is no year -0000"),
    ("-0000-01-01", "there is no year -0000"),
    ("12345", "a year has four digits; a longer one begins with Y"),
    ("Y9999", "after Y stands a year of more than four digits, and nothing else"),
    ("Y00001", "after Y stands a year of more than four digits, and nothing else"),
    ("Y-9999", "after Y stands a year of more than four digits, and nothing else"),
    ("Y-00001", "after Y stands a year of more than four digits, and nothing else"),
    ("Y170002-12", "after Y stands a year of more than four digits, and nothing else"),
    ("Y1234567890123", "a year has twelve digits at most here"),
    ("", "a date can't be empty: what nobody knows is left out"),
    ("-", "“-” \(notADate)"), ("not a edtf string", "“not a edtf string” \(notADate)"),
    ("2004-(06)?-11", "“2004-(06)?-11” \(notADate)"),
    ("(2011)-06-04~", "“(2011)-06-04~” \(notADate)"), ("2004-06-(11)~", "“2004-06-(11)~” \(notADate)"),
    ("2004-(06)%", "“2004-(06)%” \(notADate)"), ("2004-(06-11)?", "“2004-(06-11)?” \(notADate)"),
    ("2004?-06-(11)~", "“2004?-06-(11)~” \(notADate)"), ("(2004-(06)~)?", "“(2004-(06)~)?” \(notADate)"),
    ("(2004)?-06-04~", "“(2004)?-06-04~” \(notADate)"), ("2011-(06-04)~", "“2011-(06-04)~” \(notADate)"),
    ("2022-02-", "“2022-02-” \(notADate)"), ("2022-02-02-02", "“2022-02-02-02” \(notADate)"),
    ("?", "a date has one mark at most: % is ? and ~ together"),
    ("1995??", "a date has one mark at most: % is ? and ~ together"),
    ("19", "a century as two digits is no EDTF; with XX it is level 1"),
  ]
  @Test("an impossible date is refused and says why", arguments: impossible)
  func impossibleCase(text: String, reason: String) { #expect(reasonToRefuse(text) == reason) }

  static let inner = "a mark on a part of a date is EDTF level 2; at the end it qualifies the whole"
  static let digits = "X is EDTF level 2 here; level 1 has it for the last one or two digits of a lone year"
  static let half = "one unspecified digit of a month or day is EDTF level 2; level 1 has XX"
  static let decade = "a decade as three digits is EDTF level 2; with X it is level 1"
  static let exponent = "a year in exponential form is EDTF level 2: write all its digits"
  static let significant = "significant digits of a year are EDTF level 2"
  static let level2: [(String, String)] = [
    ("?2001", inner), ("2001~-09", inner), ("2001-?09~-09", inner), ("2004?-06-~11", inner), ("2004?-06-11", inner),
    ("2004-06~-11", inner), ("2004-06-~11", inner), ("2004-%06", inner), ("2004-?06-?11", inner), ("?2004-%06", inner),
    ("2004?-%06", inner), ("2004?-~06-~04", inner), ("2011-~06-~04", inner), ("156X-12-25", digits),
    ("156X-12-31", digits),
    ("15XX-12-25", digits), ("15XX-12-XX", digits), ("15XX-01-3X", digits), ("15XX-XX-25", digits),
    ("15XX-0X-25", digits),
    ("15XX-X2", digits), ("1XXX-XX", digits), ("1XXX-12", digits), ("1XX3", digits), ("XXXX", digits),
    ("XXXX-XX", digits),
    ("XXXX-XX-XX", digits), ("XXXX-XX-23", digits), ("1500-1X-25", half), ("1500-01-2X", half), ("2004-1X", half),
    ("1560-XX-25", "a day of an unspecified month is EDTF level 2"), ("193", decade), ("019", decade), ("000", decade),
    ("-193", decade), ("197~", decade), ("197?", decade), ("197%", decade), ("Y17E7", exponent), ("Y-17E7", exponent),
    ("Y17E7-12-26", exponent), ("Y-17101E3S3", exponent), ("1950S2", significant), ("Y17101000S3", significant),
    ("2001-25", "25 in place of a month is EDTF level 2; the seasons of level 1 are 21 to 24"),
    ("2001-29", "29 in place of a month is EDTF level 2; the seasons of level 1 are 21 to 24"),
    ("2001-34", "34 in place of a month is EDTF level 2; the seasons of level 1 are 21 to 24"),
    ("2001-36", "36 in place of a month is EDTF level 2; the seasons of level 1 are 21 to 24"),
    ("2001-39", "39 in place of a month is EDTF level 2; the seasons of level 1 are 21 to 24"),
  ]
  @Test("level 2 is refused by name", arguments: level2)
  func level2Case(text: String, reason: String) { #expect(reasonToRefuse(text) == reason) }
}

/// The reason why a text is no date; nil where it is one.
func reasonToRefuse(_ text: String) -> String? {
  do throws(ParsingError) {
    _ = try EDTF(parsing: text)
    return nil
  } catch {
    return error.text == text ? error.reason : "the error speaks of \(error.text)"
  }
}
