// One date, without time: a year, decade, century, month, season or day, with or without a mark.

extension EDTF {
  /// Reads one date of level 0 or 1; parts of level 2 are refused by name.
  static func date(_ text: Substring) throws(ParsingError) -> Extent {
    guard !text.isEmpty, text.utf8.allSatisfy({ "0123456789-XYES?~%".utf8.contains($0) }) else {
      throw error(text, "“\(text)” is no date: a date is written YYYY, YYYY-MM or YYYY-MM-DD")
    }
    let mark = text.last.flatMap { "?~%".contains($0) ? $0 : nil }
    let body = mark == nil ? text : text.dropLast()
    guard body.last.map({ !"?~%".contains($0) }) ?? false else {
      throw error(text, "a date has one mark at most: % is ? and ~ together")
    }
    guard !body.contains(where: { "?~%".contains($0) }) else {
      throw error(text, "a mark on a part of a date is EDTF level 2; at the end it qualifies the whole")
    }
    var extent = try body.hasPrefix("Y") ? longYear(body) : calendarDate(body)
    extent.isUncertain = mark == "?" || mark == "%"
    extent.isApproximate = mark == "~" || mark == "%"
    return extent
  }

  /// `Y` and a year of more than four digits.
  private static func longYear(_ text: Substring) throws(ParsingError) -> Extent {
    guard !text.contains("E") else {
      throw error(text, "a year in exponential form is EDTF level 2: write all its digits")
    }
    guard !text.contains("S") else { throw error(text, "significant digits of a year are EDTF level 2") }
    let isNegative = text.hasPrefix("Y-")
    let digits = text.dropFirst(isNegative ? 2 : 1)
    guard digits.utf8.count > 4, !digits.hasPrefix("0"), digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw error(text, "after Y stands a year of more than four digits, and nothing else")
    }
    guard digits.utf8.count <= 12, let magnitude = number(digits) else {
      throw error(text, "a year has twelve digits at most here")
    }
    return wholeYear(isNegative ? -magnitude : magnitude)
  }

  private static func calendarDate(_ text: Substring) throws(ParsingError) -> Extent {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: "-", omittingEmptySubsequences: false)
    guard !text.contains("S") else { throw error(text, "significant digits of a year are EDTF level 2") }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) || $0 == 88 } }),
      parts.count <= 3
    else { throw error(text, "“\(text)” is no date: a date is written YYYY, YYYY-MM or YYYY-MM-DD") }
    try checkWidths(parts, of: text)
    guard let year = number(parts[0]) else { return try unspecifiedYear(text, parts, isNegative: isNegative) }
    guard year != 0 || !isNegative else { throw error(text, "there is no year -0000") }
    let signed = isNegative ? -year : year
    switch parts.count {
    case 1: return wholeYear(signed)
    case 2: return try month(parts[1], year: signed, of: text)
    default: return try day(parts[2], month: parts[1], year: signed, of: text)
    }
  }

  private static func checkWidths(_ parts: [Substring], of text: Substring) throws(ParsingError) {
    switch (parts[0].utf8.count, parts.count) {
    case (4, _): break
    case (3, 1): throw error(text, "a decade as three digits is EDTF level 2; with X it is level 1")
    case (2, 1): throw error(text, "a century as two digits is no EDTF; with XX it is level 1")
    case (5..., 1): throw error(text, "a year has four digits; a longer one begins with Y")
    default: throw error(text, "a year has four digits")
    }
    guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else {
      throw error(text, "a month and a day have two digits each")
    }
  }

  /// A decade (`198X`) or a century (`19XX`).
  private static func unspecifiedYear(
    _ text: Substring, _ parts: [Substring], isNegative: Bool
  ) throws(ParsingError) -> Extent {
    let known = parts[0].prefix { $0 != "X" }
    guard parts.count == 1, (2...3).contains(known.utf8.count),
      parts[0].dropFirst(known.count).allSatisfy({ $0 == "X" }),
      let leading = number(known)
    else { throw error(text, "X is EDTF level 2 here; level 1 has it for the last one or two digits of a lone year") }
    let span = known.utf8.count == 3 ? 10 : 100
    let (low, high) = (leading * span, leading * span + span - 1)
    // There is no year -0000.
    let years = isNegative ? (-high)...(low == 0 ? -1 : -low) : low...high
    return Extent(
      first: .first(ofYear: years.lowerBound), last: .last(ofYear: years.upperBound),
      precision: span == 10 ? .decade : .century)
  }

  private static func wholeYear(_ year: Int) -> Extent {
    Extent(first: .first(ofYear: year), last: .last(ofYear: year), precision: .year)
  }

  /// A month, a season, or `XX`.
  private static func month(_ part: Substring, year: Int, of text: Substring) throws(ParsingError) -> Extent {
    if part == "XX" { return wholeYear(year) }
    try checkUnspecified(part, of: text)
    switch number(part) {
    case 21, 23:
      return Extent(first: .first(ofYear: year), last: .last(ofYear: year), precision: .season)
    case 22, 24:
      let february = Day.first(ofYear: year + 1).adding(months: 1).lastOfMonth
      return Extent(first: .first(ofYear: year), last: february, precision: .season)
    case let season? where (25...41).contains(season):
      throw error(text, "\(season) in place of a month is EDTF level 2; the seasons of level 1 are 21 to 24")
    case let month?:
      guard let first = Day(year: year, month: month, day: 1) else { throw error(text, "there is no month \(part)") }
      return Extent(first: first, last: first.lastOfMonth, precision: .month)
    case nil:
      throw error(text, "there is no month \(part)")
    }
  }

  /// A day, or `XX`.
  private static func day(
    _ part: Substring, month: Substring, year: Int, of text: Substring
  ) throws(ParsingError) -> Extent {
    if part == "XX", month == "XX" { return wholeYear(year) }
    try checkUnspecified(month, of: text)
    guard month != "XX" else {
      throw error(text, "a day of an unspecified month is EDTF level 2")
    }
    guard let monthNumber = number(month), let first = Day(year: year, month: monthNumber, day: 1) else {
      throw error(text, "there is no month \(month)")
    }
    if part == "XX" { return Extent(first: first, last: first.lastOfMonth, precision: .month) }
    try checkUnspecified(part, of: text)
    guard let dayNumber = number(part), let day = Day(year: year, month: monthNumber, day: dayNumber) else {
      throw error(text, "there is no day \(part): the month has 01 to \(first.lastOfMonth.day)")
    }
    return Extent(first: day, last: day, precision: .day)
  }

  private static func checkUnspecified(_ part: Substring, of text: Substring) throws(ParsingError) {
    guard part == "XX" || !part.contains("X") else {
      throw error(text, "one unspecified digit of a month or day is EDTF level 2; level 1 has XX")
    }
  }
}
