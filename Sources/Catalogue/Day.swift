/// One day of the proleptic Gregorian calendar, the calendar of ISO 8601: the year before 0001 is 0000.
///
/// A day has no time and no zone. Days are counted one by one: `(from...to)` is every day between, ends included.
public struct Day: Hashable, Sendable, Strideable, CustomStringConvertible {
  /// The year; 0 is 1 BCE, -1 is 2 BCE.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 28, 29, 30 or 31.
  public let day: Int

  /// The day of these numbers; nil where the calendar has none (29 February 1900).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Self.count(ofMonth: month, year: year)).contains(day) else { return nil }
    self.init(known: year, month, day)
  }

  /// The day so many days after 1 January 1970, as Unix time counts; negative numbers lie before it.
  public init(daysSince1970 days: Int) {
    // Counted from 1 March 0000, so that a leap day ends its year; 146,097 days are 400 years.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      known: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// A day whose numbers are known to be right.
  private init(known year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The number of days after 1 January 1970; negative before it.
  public var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day in ISO 8601: `2022-02-02`, `-0043-03-15`; years of more than four digits have a sign, `+12022-02-02`.
  public var description: String {
    "\(Self.text(ofYear: year))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// Tells whether the first is the earlier day.
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

// MARK: Arithmetic

extension Day {
  /// The number of days from this day to another; negative where the other is earlier.
  public func distance(to other: Day) -> Int {
    other.daysSince1970 - daysSince1970
  }

  /// The day so many days later; earlier for a negative number.
  public func advanced(by days: Int) -> Day {
    Day(daysSince1970: daysSince1970 + days)
  }

  /// The day so many days later; earlier for a negative number.
  public func adding(days: Int) -> Day {
    advanced(by: days)
  }

  /// The same day so many months later, or the last day of that month where it is shorter: 31 January + 1 is 28 February.
  public func adding(months: Int) -> Day {
    let total = month - 1 + months
    let carried = total >= 0 ? total / 12 : (total - 11) / 12
    let (newYear, newMonth) = (year + carried, total - carried * 12 + 1)
    return Day(known: newYear, newMonth, min(day, Self.count(ofMonth: newMonth, year: newYear)))
  }

  /// The same day so many years later, or 28 February where 29 February is missing.
  public func adding(years: Int) -> Day {
    Day(known: year + years, month, min(day, Self.count(ofMonth: month, year: year + years)))
  }

  /// The first day of this day's month.
  public var firstOfMonth: Day {
    Day(known: year, month, 1)
  }

  /// The last day of this day's month.
  public var lastOfMonth: Day {
    Day(known: year, month, Self.count(ofMonth: month, year: year))
  }

  /// 1 January of a year.
  package static func first(ofYear year: Int) -> Day {
    Day(known: year, 1, 1)
  }

  /// 31 December of a year.
  static func last(ofYear year: Int) -> Day {
    Day(known: year, 12, 31)
  }

  /// The number of days of a month; the month is 1 to 12.
  static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// MARK: Text

extension Day {
  /// The day written as `YYYY-MM-DD`, and nothing else.
  ///
  /// - Throws: `ParsingError`, with the day that was probably meant where one can tell.
  public init(parsing text: String) throws(ParsingError) {
    let date = try EDTF(parsing: text)
    guard date.form == .date, let day = date.exactDay else {
      throw ParsingError(text: text, reason: "a single day is needed, written YYYY-MM-DD")
    }
    self = day
  }

  /// A year as ISO 8601 writes it, with at least four digits.
  private static func text(ofYear year: Int) -> String {
    let digits = padded(Int(year.magnitude), to: 4)
    return year < 0 ? "-" + digits : year > 9999 ? "+" + digits : digits
  }

  /// A number with zeros before it.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
