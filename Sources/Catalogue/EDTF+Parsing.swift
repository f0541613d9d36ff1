extension EDTF {
  /// Reads a date; the errors have no suggestion, and their text may be a part of the whole.
  static func read(_ text: String) throws(ParsingError) -> EDTF {
    if let day = plainDay(text) { return EDTF(text, .date, Extent(first: day, last: day, precision: .day)) }
    guard !text.isEmpty else { throw Self.error(text, "a date can't be empty: what nobody knows is left out") }
    if text.hasPrefix("{") {
      throw Self.error(text, "{…}, all of several dates, is EDTF level 2; one of several is written […]")
    }
    if text.hasPrefix("[") { return EDTF(text, .oneOf, try oneOf(text)) }
    if text.contains("/") { return EDTF(text, .interval, try interval(text)) }
    if let time = text.firstIndex(of: "T"), text.first?.isNumber == true || text.hasPrefix("-") {
      return EDTF(text, .dateAndTime, try dateAndTime(text[..<time], text[time...].dropFirst()))
    }
    return EDTF(text, .date, try date(text[...]))
  }

  /// The day of a date in the most common form, `YYYY-MM-DD`: one answer may take a hundred thousand of them.
  private static func plainDay(_ text: String) -> Day? {
    guard text.utf8.count == 10 else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for (place, byte) in text.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch place {
      case ..<4: numbers.year = numbers.year * 10 + digit
      case ..<7: numbers.month = numbers.month * 10 + digit
      default: numbers.day = numbers.day * 10 + digit
      }
    }
    return Day(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  static func error(_ text: some StringProtocol, _ reason: String) -> ParsingError {
    ParsingError(text: String(text), reason: reason)
  }

  // MARK: Intervals and sets

  private static func interval(_ text: String) throws(ParsingError) -> Extent {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2 else { throw error(text, slashes(in: text, between: ends)) }
    let begin = try end(ends[0])
    let end = try end(ends[1])
    guard begin != nil || end != nil else {
      throw error(text, "an interval needs a date at one end at least: what nobody knows is left out")
    }
    if let first = begin?.earliestBegin, let last = end?.latestEnd, last < first {
      throw error(text, "the interval ends before it begins")
    }
    return Extent(from: begin, to: end)
  }

  /// The fault of a text with several slashes: a day and a month that may be either, or too many dates.
  private static func slashes(in text: String, between parts: [Substring]) -> String {
    let numbers = parts.compactMap(number)
    guard numbers.count == 3, parts.count == 3, parts[2].count == 4, (1...12).contains(numbers[0]),
      (1...12).contains(numbers[1])
    else { return "“\(text)” has more than one /: an interval is two dates with one / between them" }
    let days = [(numbers[1], numbers[0]), (numbers[0], numbers[1])].map { month, day in
      "\(parts[2])-\(Day.padded(month, to: 2))-\(Day.padded(day, to: 2))"
    }
    return "“\(text)” may have the day or the month first: write \(days[0]) or \(days[1]), whichever is meant"
  }

  /// One end of an interval; nil where it is open or unknown.
  private static func end(_ text: Substring) throws(ParsingError) -> Extent? {
    if text.isEmpty || text == ".." { return nil }
    guard !text.contains("T") else { throw error(text, "an interval runs from day to day, without times") }
    return try date(text)
  }

  private static func oneOf(_ text: String) throws(ParsingError) -> Extent {
    guard text.hasSuffix("]"), text.utf8.count > 2 else {
      throw error(text, "one of several dates is written [1989,1999] or [1989..1999]")
    }
    let items = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimming(" ") }
    var whole: Extent?
    for (index, item) in items.enumerated() {
      guard index == 0 || !item.hasPrefix("..") else {
        throw error(text, "only the first date of a set can begin with ..")
      }
      guard index == items.count - 1 || !item.hasSuffix("..") else {
        throw error(text, "only the last date of a set can end with ..")
      }
      let extent = try choice(item)
      whole = whole?.union(extent) ?? extent
    }
    guard let whole else { throw error(text, "a set needs one date at least") }
    return whole
  }

  /// One item of a set: a date, or all dates of a kind from, to or between two.
  private static func choice(_ text: Substring) throws(ParsingError) -> Extent {
    guard let dots = text.firstRange(of: "..") else { return try date(text) }
    let (left, right) = (text[..<dots.lowerBound], text[dots.upperBound...])
    let first = left.isEmpty ? nil : try plainDate(left)
    let last = right.isEmpty ? nil : try plainDate(right)
    guard let precision = (first ?? last)?.precision else { throw error(text, ".. needs a date before or after it") }
    if let first, let last {
      guard first.precision == last.precision else {
        throw error(text, "the two dates around .. are equally precise: both years, both months or both days")
      }
      guard let begin = first.earliestBegin, let end = last.latestEnd, begin <= end else {
        throw error(text, "the dates around .. are in the wrong order")
      }
    }
    return Extent(first: first?.earliestBegin, last: last?.latestEnd, precision: precision)
  }

  /// A year, month or day in full, without marks, which can stand beside `..`.
  private static func plainDate(_ text: Substring) throws(ParsingError) -> Extent {
    let extent = try date(text)
    guard !text.contains("X"), extent.precision != .season, !extent.isUncertain, !extent.isApproximate else {
      throw error(text, "beside .. stands a year, a month or a day, without X and without a mark")
    }
    return extent
  }

  // MARK: Times

  private static func dateAndTime(_ day: Substring, _ time: Substring) throws(ParsingError) -> Extent {
    let extent = try date(day)
    guard extent.precision == .day, !extent.isUncertain, !extent.isApproximate else {
      throw error(day, "a time belongs to one day, written YYYY-MM-DD")
    }
    let zoneStart = time.firstIndex { $0 == "Z" || $0 == "+" || $0 == "-" } ?? time.endIndex
    let (clock, zone) = (time[..<zoneStart], time[zoneStart...])
    guard isClock(clock) else { throw error(time, "a time is written hh:mm:ss, from 00:00:00 to 24:00:00") }
    guard zone.isEmpty || zone == "Z" || isOffset(zone) else {
      throw error(time, "a zone is Z or written +hh:mm, from -12:00 to +14:00")
    }
    return extent
  }

  /// `hh:mm:ss`, with or without a decimal fraction.
  private static func isClock(_ text: Substring) -> Bool {
    let (whole, fraction) = (text.prefix(8), text.dropFirst(8))
    let parts = whole.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }) else { return false }
    let numbers = parts.compactMap(number)
    guard numbers.count == 3, numbers[1] < 60, numbers[2] < 60 else { return false }
    guard fraction.isEmpty || (fraction.hasPrefix(".") && number(fraction.dropFirst()) != nil) else { return false }
    let isMidnight = numbers[0] == 24 && numbers[1] == 0 && numbers[2] == 0 && fraction.isEmpty
    return numbers[0] < 24 || isMidnight
  }

  /// `+hh` or `+hh:mm`; ISO 8601 has no -00:00.
  private static func isOffset(_ text: Substring) -> Bool {
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }) else { return false }
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count, numbers.count == 1 || numbers[1] < 60 else { return false }
    let minutes = numbers[0] * 60 + (numbers.count == 2 ? numbers[1] : 0)
    return text.hasPrefix("-") ? (1...720).contains(minutes) : minutes <= 840
  }

  /// A number of at most 18 ASCII digits and nothing else.
  static func number(_ text: Substring) -> Int? {
    guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}

extension Substring {
  /// The text without this character at its ends.
  fileprivate func trimming(_ character: Character) -> Substring {
    var rest = drop { $0 == character }
    while rest.last == character { rest.removeLast() }
    return rest
  }
}
