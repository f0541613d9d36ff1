import Testing

@testable import Catalogue

@Suite("EDTF: times, intervals and sets") struct EDTFParsingTests {
  static let times = [
    "2001-02-03T09:30:01", "2004-01-01T10:10:10Z", "2004-01-01T10:10:10+05:00", "1985-04-12T23:20:30",
    "1985-04-12T23:20:30Z", "2016-05-02T16:54:59", "2016-05-02T16:54:59.042", "2016-05-02T24:00:00",
    "2016-05-02T16:54:59Z",
    "2016-05-02T16:54:59.042Z", "2016-05-02T16:54:59+02:30", "2016-05-02T16:54:59+00:00", "2016-05-02T16:54:59+14:00",
    "2016-05-02T16:54:59+13:30", "2016-05-02T16:54:59+12:00", "2016-05-02T16:54:59+04:10", "2016-05-02T16:54:59-00:15",
    "2016-05-02T16:54:59-11:59", "2016-05-02T16:54:59-12:00", "2016-05-02T16:54:59+14", "2016-05-02T16:54:59-12",
  ]
  @Test("a time is kept, and the day is the one written", arguments: times) func time(text: String) throws {
    let date = try EDTF(parsing: text)
    #expect(date.description == text)
    #expect(date.form == .dateAndTime)
    #expect(date.exactDay?.description == String(text.prefix(10)))
  }

  static let clock = "a time is written hh:mm:ss, from 00:00:00 to 24:00:00"
  static let zone = "a zone is Z or written +hh:mm, from -12:00 to +14:00"
  static let badTimes: [(String, String)] = [
    ("2016-05-02T24:00:01", clock), ("2016-05-02T00:61:00", clock), ("2016-05-02T01:01:60", clock),
    ("2016-05-02T", clock),
    ("2016-05-02T10", clock), ("2016-05-02T10:00", clock), ("2016-05-02T10:00:00.", clock),
    ("2016-05-02T24:00:00.5", clock),
    ("2016-05-02T1:00:000", clock), ("2016-05-02T12:00:00-00:00", zone), ("2016-05-02T12:00:00-12:01", zone),
    ("2016-05-02T12:00:00-13:00", zone), ("2016-05-02T12:00:00-14:00", zone), ("2016-05-02T12:00:00+14:01", zone),
    ("2016-05-02T12:00:00-0000", zone), ("2016-05-02T12:00:00-2000", zone), ("2016-05-02T12:00:00+0230", zone),
    ("2016-05-02T12:00:00-00", zone), ("2016-05-02T12:00:00-13", zone), ("2016-05-02T12:00:00-14", zone),
    ("2016-05-02T12:00:00+15", zone), ("2016-05-02T12:00:00Z?", zone), ("2016-05-02T12:00:00ZZ", zone),
    ("2016-05T12:00:00", "a time belongs to one day, written YYYY-MM-DD"),
    ("2016-05-02?T12:00:00", "a time belongs to one day, written YYYY-MM-DD"),
    ("2016-02-30T12:00:00", "there is no day 30: the month has 01 to 29"),
  ]
  @Test("an impossible time or zone is refused", arguments: badTimes)
  func badTime(text: String, reason: String) { #expect(reasonToRefuse(text) == reason) }

  /// The text, then the first and last day of the beginning, the first and last day of the end.
  static let intervals: [(String, [String?])] = [
    ("1964/2008", ["1964-01-01", "1964-12-31", "2008-01-01", "2008-12-31"]),
    ("1980/1994", ["1980-01-01", "1980-12-31", "1994-01-01", "1994-12-31"]),
    ("1980-08/1994", ["1980-08-01", "1980-08-31", "1994-01-01", "1994-12-31"]),
    ("2004-06/2006-08", ["2004-06-01", "2004-06-30", "2006-08-01", "2006-08-31"]),
    ("2004-02-01/2005-02-08", ["2004-02-01", "2004-02-01", "2005-02-08", "2005-02-08"]),
    ("2004-02-01/2005-02", ["2004-02-01", "2004-02-01", "2005-02-01", "2005-02-28"]),
    ("2004-02-01/2005", ["2004-02-01", "2004-02-01", "2005-01-01", "2005-12-31"]),
    ("2005/2006-02", ["2005-01-01", "2005-12-31", "2006-02-01", "2006-02-28"]),
    ("-2005/-1999-02", ["-2005-01-01", "-2005-12-31", "-1999-02-01", "-1999-02-28"]),
    ("2004-06-11/2004-06", ["2004-06-11", "2004-06-11", "2004-06-11", "2004-06-30"]),
    ("2004/2004-06-11", ["2004-01-01", "2004-06-11", "2004-06-11", "2004-06-11"]),
    ("2004/2004", ["2004-01-01", "2004-12-31", "2004-01-01", "2004-12-31"]),
    ("/2006", [nil, "2006-12-31", "2006-01-01", "2006-12-31"]),
    ("/2016-05", [nil, "2016-05-31", "2016-05-01", "2016-05-31"]),
    ("../1985", [nil, "1985-12-31", "1985-01-01", "1985-12-31"]),
    ("../2006", [nil, "2006-12-31", "2006-01-01", "2006-12-31"]),
    ("../2016", [nil, "2016-12-31", "2016-01-01", "2016-12-31"]),
    ("2004-06-01/", ["2004-06-01", "2004-06-01", "2004-06-01", nil]),
    ("1985/", ["1985-01-01", "1985-12-31", "1985-01-01", nil]),
    ("1985/..", ["1985-01-01", "1985-12-31", "1985-01-01", nil]),
    ("2016-05/..", ["2016-05-01", "2016-05-31", "2016-05-01", nil]),
    ("2004-06-01/..", ["2004-06-01", "2004-06-01", "2004-06-01", nil]),
    ("2004-01-01/..", ["2004-01-01", "2004-01-01", "2004-01-01", nil]),
    ("2016-05-31/..", ["2016-05-31", "2016-05-31", "2016-05-31", nil]),
    ("1984~/2004-06", ["1984-01-01", "1984-12-31", "2004-06-01", "2004-06-30"]),
    ("1984/2004-06~", ["1984-01-01", "1984-12-31", "2004-06-01", "2004-06-30"]),
    ("1980?/1994~", ["1980-01-01", "1980-12-31", "1994-01-01", "1994-12-31"]),
    ("1984?/2004%", ["1984-01-01", "1984-12-31", "2004-01-01", "2004-12-31"]),
    ("1984~/2004~", ["1984-01-01", "1984-12-31", "2004-01-01", "2004-12-31"]),
    ("1984-06?/2004-08?", ["1984-06-01", "1984-06-30", "2004-08-01", "2004-08-31"]),
    ("1984-06-02?/2004-08-08~", ["1984-06-02", "1984-06-02", "2004-08-08", "2004-08-08"]),
    ("1984-06-02?/", ["1984-06-02", "1984-06-02", "1984-06-02", nil]),
    ("2004-06-XX/2004-07-03", ["2004-06-01", "2004-06-30", "2004-07-03", "2004-07-03"]),
    ("198X/1985", ["1980-01-01", "1985-12-31", "1985-01-01", "1985-12-31"]),
    ("2018-21/2018-23", ["2018-01-01", "2018-12-31", "2018-01-01", "2018-12-31"]),
  ]
  @Test("an interval begins in its first date and ends in its second", arguments: intervals)
  func interval(text: String, days: [String?]) throws {
    let date = try EDTF(parsing: text)
    #expect(date.description == text)
    #expect(date.form == .interval)
    #expect(date.exactDay == nil)
    #expect([date.earliest, date.latestBegin, date.earliestEnd, date.latest].map { $0?.description } == days)
    #expect(date.isUncertain == (text.contains("?") || text.contains("%")))
    #expect(date.isApproximate == (text.contains("~") || text.contains("%")))
  }

  static let sets: [(String, [String?])] = [
    ("[1667,1668,1670..1672]", ["1667-01-01", "1672-12-31"]),
    ("[1667,1668, 1670..1672]", ["1667-01-01", "1672-12-31"]),
    ("[1667, 1668, 1670..1672]", ["1667-01-01", "1672-12-31"]), ("[..1760-12-03]", [nil, "1760-12-03"]),
    ("[1760-12..]", ["1760-12-01", nil]), ("[1760..]", ["1760-01-01", nil]),
    ("[1760-01, 1760-02, 1760-12..]", ["1760-01-01", nil]), ("[1667, 1760-12]", ["1667-01-01", "1760-12-31"]),
    ("[1667, 1672-12]", ["1667-01-01", "1672-12-31"]), ("[1989,1999]", ["1989-01-01", "1999-12-31"]),
    ("[1999,1989]", ["1989-01-01", "1999-12-31"]), ("[1995]", ["1995-01-01", "1995-12-31"]),
    ("[198X,1995-05?]", ["1980-01-01", "1995-05-31"]), ("[2020-01-01..2020-01-03]", ["2020-01-01", "2020-01-03"]),
    ("[..1760,1770..]", [nil, nil]),
  ]
  @Test("a set is one of its dates", arguments: sets) func set(text: String, days: [String?]) throws {
    let date = try EDTF(parsing: text)
    #expect(date.description == text)
    #expect(date.form == .oneOf)
    #expect([date.earliest, date.latest].map { $0?.description } == days)
    #expect(date.earliestEnd == date.earliest)
    #expect(date.latestBegin == date.latest)
  }

  static let allOf = "{…}, all of several dates, is EDTF level 2; one of several is written […]"
  static let shape = "one of several dates is written [1989,1999] or [1989..1999]"
  static let empty = "an interval needs a date at one end at least: what nobody knows is left out"
  static let reversed = "the interval ends before it begins"
  static let two = "has more than one /: an interval is two dates with one / between them"
  static let notADate = "is no date: a date is written YYYY, YYYY-MM or YYYY-MM-DD"
  static let beside = "beside .. stands a year, a month or a day, without X and without a mark"
  static let refused: [(String, String)] = [
    ("2020-06/2020-05", reversed), ("2004/2003", reversed), ("2005/2004-12", reversed),
    ("2020-02-02/2020-02-01", reversed),
    ("-1999/-2005", reversed), ("2018-21/2017-01-01", reversed), ("/", empty), ("../..", empty), ("/..", empty),
    ("../", empty),
    ("1985/1986/1987", "“1985/1986/1987” \(two)"), ("1985//1986", "“1985//1986” \(two)"),
    ("3/4/2026", "“3/4/2026” may have the day or the month first: write 2026-04-03 or 2026-03-04, whichever is meant"),
    ("2004-02-01T10:00:00Z/2005", "an interval runs from day to day, without times"),
    ("1985/2022-02-30", "there is no day 30: the month has 01 to 28"), ("1985/unknown", "“unknown” \(notADate)"),
    ("2004-06-~01/2004-06-~20", EDTFDateTests.inner), ("2004-06-(01)~/2004-06-(20)~", "“2004-06-(01)~” \(notADate)"),
    ("1800/1X01", EDTFDateTests.digits), ("{1667,1668, 1670..1672}", allOf), ("{1960, 1961-12}", allOf),
    ("{1667, 1670..1672}", allOf),
    ("{1960 ,  1961-12}", allOf), ("{1760..}", allOf), ("{..1760}", allOf), ("{1999]", allOf), ("{1999", allOf),
    ("[1999}", shape), ("[1999", shape), ("[]", shape), ("[", shape), ("[,]", "“” \(notADate)"),
    ("[1999,]", "“” \(notADate)"),
    ("[..]", ".. needs a date before or after it"), ("[1672..1670]", "the dates around .. are in the wrong order"),
    ("[1670..1672-05]", "the two dates around .. are equally precise: both years, both months or both days"),
    ("[167X..1690]", beside), ("[1670?..1690]", beside), ("[1670-XX..1690]", beside), ("[1670-21..]", beside),
    ("[1667,..1670]", "only the first date of a set can begin with .."),
    ("[1667..,1670]", "only the last date of a set can end with .."), ("[1667/1668]", "“1667/1668” \(notADate)"),
    ("[1985-04-12T23:20:30Z]", "“1985-04-12T23:20:30Z” \(notADate)"), ("1670..1672", "“1670..1672” \(notADate)"),
  ]
  @Test("what is no interval and no one-of set is refused and says why", arguments: refused)
  func refusedCase(text: String, reason: String) { #expect(reasonToRefuse(text) == reason) }
}
