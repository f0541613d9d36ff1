/// A length of time in calendar units, as ISO 8601 writes durations: `P60D`, `P12M`, `P7Y`, `P1Y6M`, `P2W`.
///
/// It has no time part. Twelve months and one year are different durations that lead to the same day. Weeks stand
/// alone (ISO 8601-1, 5.5.2.3). The value does not remember leading zeros or parts that are zero: `P01Y0M` is `P1Y`.
public struct CalendarDuration: Hashable, Sendable, CustomStringConvertible {
  /// Whole years, never negative; like each part, at most 999,999.
  public let years: Int
  /// Whole months, never negative; may exceed 11.
  public let months: Int
  /// Whole weeks, never negative; other than zero only where the other parts are zero.
  public let weeks: Int
  /// Whole days, never negative.
  public let days: Int

  /// A duration written in ISO 8601.
  ///
  /// - Throws: `ParsingError`, with the duration that was probably meant (`P60D` for `60 days`).
  public init(parsing text: String) throws(ParsingError) {
    do {
      self = try Self.read(text)
    } catch {
      throw ParsingError(text: text, reason: error.reason, proposal: Self.suggestion(for: text).map { .certain($0) })
    }
  }

  /// Its length, for comparing it with others, in 4,800th parts of a day: a month counts as a twelfth of a mean year.
  var length: Int { (years * 12 + months) * 146_097 + (weeks * 7 + days) * 4_800 }

  /// A number of days.
  init(days: Int) { self.init(years: 0, months: 0, weeks: 0, days: days) }

  private init(years: Int, months: Int, weeks: Int, days: Int) {
    (self.years, self.months, self.weeks, self.days) = (years, months, weeks, days)
  }

  /// The duration in ISO 8601, without parts that are zero; no time at all is `P0D`.
  public var description: String {
    let parts = [(years, "Y"), (months, "M"), (weeks, "W"), (days, "D")].filter { $0.0 != 0 }
    return parts.isEmpty ? "P0D" : "P" + parts.map { "\($0)\($1)" }.joined()
  }
}

extension Day {
  /// The day a duration later: years and months first, clamped to the end of the month, then weeks and days.
  public static func + (day: Day, duration: CalendarDuration) -> Day {
    day.adding(months: duration.years * 12 + duration.months).adding(days: duration.weeks * 7 + duration.days)
  }

  /// The day a duration earlier: years and months first, clamped to the end of the month, then weeks and days.
  public static func - (day: Day, duration: CalendarDuration) -> Day {
    day.adding(months: -duration.years * 12 - duration.months).adding(days: -duration.weeks * 7 - duration.days)
  }
}

extension Day {
  /// The last day of a term that begins with this day: the day before the one of the same number in the last month, or
  /// the last of that month where it has no such day; weeks and days of the term come after.
  ///
  /// - SeeAlso: The German civil code (BGB) § 188 (2) and (3), which most of the continent's contracts follow.
  func last(of term: CalendarDuration) -> Day {
    let same = adding(months: term.years * 12 + term.months)
    let last = same.day == day ? same.adding(days: -1) : same
    return last.adding(days: term.weeks * 7 + term.days)
  }
}

// MARK: Parsing

extension CalendarDuration {
  private static func read(_ text: String) throws(ParsingError) -> CalendarDuration {
    func error(_ reason: String) -> ParsingError { ParsingError(text: text, reason: reason) }
    guard text.hasPrefix("P") else { throw error("a duration begins with P, as in P60D, P12M or P1Y6M") }
    guard !text.contains("T") else {
      throw error("a duration has no time part here: years, months, weeks and days only")
    }
    let units: [Character] = ["Y", "M", "W", "D"]
    // a dictionary by characters would cost more to set up than all the rest
    var amounts: [Int?] = [nil, nil, nil, nil]
    var next = 0
    var digits = ""
    for character in text.dropFirst() {
      if ("0"..."9").contains(character) {
        digits.append(character)
        continue
      }
      guard let unit = units.firstIndex(of: character), !digits.isEmpty else {
        throw error("a duration is P, then whole numbers each followed by Y, M, W or D")
      }
      guard unit >= next else { throw error("years, months and days stand once each and in that order") }
      guard let amount = Int(digits), amount < 1_000_000 else { throw error("“\(digits)” is too large a number") }
      amounts[unit] = amount
      (next, digits) = (unit + 1, "")
    }
    guard digits.isEmpty, next > 0 else { throw error("each number of a duration is followed by Y, M, W or D") }
    let (years, months, weeks, days) = (amounts[0], amounts[1], amounts[2], amounts[3])
    guard weeks == nil || (years ?? months ?? days) == nil else {
      throw error("weeks stand alone: write them as days")
    }
    return CalendarDuration(years: years ?? 0, months: months ?? 0, weeks: weeks ?? 0, days: days ?? 0)
  }

  /// The duration that was meant by `60 days`, `60D` or `p60d`.
  private static func suggestion(for text: String) -> String? {
    var written = text.uppercased().filter { !$0.isWhitespace && $0 != "," }
    for (word, letter) in [("YEAR", "Y"), ("MONTH", "M"), ("WEEK", "W"), ("DAY", "D")] {
      for form in [word + "S", word] {
        guard let range = written.firstRange(of: form) else { continue }
        written.replaceSubrange(range, with: letter)
      }
    }
    let candidate = written.hasPrefix("P") ? written : "P" + written
    return candidate != text && (try? read(candidate)) != nil ? candidate : nil
  }
}
