/// A moment, and the offset from UTC of the clock that it was read from.
public struct Instant: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public var secondsSince1970: Int64

  /// Minutes east of UTC.
  public var offsetMinutes: Int

  /// Makes a moment.
  public init(secondsSince1970: Int64, offsetMinutes: Int) {
    self.secondsSince1970 = secondsSince1970
    self.offsetMinutes = offsetMinutes
  }

  /// The moment as RFC 3339 writes it: `2022-02-02T10:00:00+01:00`, with `Z` where the offset is zero.
  public var rfc3339: String {
    let second = Int(local - local.dividedRoundingDown(by: 86_400) * 86_400)
    let (year, month, day) = CivilDate.from(daysSince1970: local.dividedRoundingDown(by: 86_400))
    let clock = "\(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))"
    let zone =
      offsetMinutes == 0
      ? "Z"
      : "\(offsetMinutes < 0 ? "-" : "+")\(twoDigits(abs(offsetMinutes) / 60)):\(twoDigits(abs(offsetMinutes) % 60))"
    let padded = String(repeating: "0", count: max(0, 4 - String(abs(year)).count)) + String(abs(year))
    return "\(year < 0 ? "-" : "")\(padded)-\(twoDigits(month))-\(twoDigits(day))T\(clock)\(zone)"
  }

  private var local: Int64 { secondsSince1970 &+ Int64(offsetMinutes) * 60 }
}

/// Days of the proleptic Gregorian calendar, counted from 1970-01-01.
enum CivilDate {
  // Both count years from March, so that the leap day is a year's last.
  // See "chrono-Compatible Low-Level Date Algorithms" by Howard Hinnant.

  /// The day of that number.
  static func from(daysSince1970 days: Int64) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted.dividedRoundingDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (Int(year), Int(month), Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1))
  }

  /// The number of a day; a day past the end of its month counts on into the next.
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int64 {
    let shiftedYear = Int64(month <= 2 ? year - 1 : year)
    let era = shiftedYear.dividedRoundingDown(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * Int64(month > 2 ? month - 3 : month + 9) + 2) / 5 + Int64(day) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Int64 {
  /// The quotient, rounded towards minus infinity.
  fileprivate func dividedRoundingDown(by divisor: Int64) -> Int64 {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
