/// A day of the Gregorian calendar, in UTC.
struct Day: Comparable, CustomStringConvertible {
  /// Days since 1 January 1970.
  let number: Int

  init(at seconds: Int) { number = seconds / 86_400 }
  private init(number: Int) { self.number = number }

  static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  func before(by days: Int) -> Day { Day(number: number - days) }

  var year: Int { parts.year }

  /// The day as ISO 8601 has it.
  var description: String { "\(parts.year)-\(Self.two(parts.month))-\(Self.two(parts.day))" }

  /// The same month of the year after.
  var monthOfNextYear: String { "\(parts.year + 1)-\(Self.two(parts.month))" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The parts of the date, counted in eras of 400 years that begin on 1 March: Howard Hinnant, chrono-Compatible
  /// Low-Level Date Algorithms.
  private var parts: (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let (era, ofEra) = (days / 146_097, days % 146_097)
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let (day, civil) = (ofYear - (153 * month + 2) / 5 + 1, month < 10 ? month + 3 : month - 9)
    return (yearOfEra + era * 400 + (civil <= 2 ? 1 : 0), civil, day)
  }
}
