/// The time for which rights are granted, as far as it is known.
///
/// Without `from` there is no first day, without `until` and `term` no last one. A date less precise than a day, and a
/// one-of set, is some day between its first and its last. `?` and `~` add no days, and no conclusion from a date so
/// marked is certain.
public struct LicencePeriod: Hashable, Sendable {
  /// The days, counted from 1970, that something may fall on; `Int.min` and `Int.max` are without a limit.
  typealias Days = ClosedRange<Int>

  /// The first day, as it is written.
  public let from: EDTF?
  /// The last day: as it is written, else as `term` gives it.
  public let until: EDTF?
  let begin: Days
  let end: Days
  /// True if a mark says that a date is in doubt, a date or term can't be read, or they contradict each other.
  let isInDoubt: Bool
  /// True if its record says that it ends before it begins, so that nobody knows its time.
  let isContradictory: Bool

  private static let anyDay: Days = Int.min...Int.max

  /// The period that the fields of a licence give. What can't be read may be any day, and so may both ends of one that
  /// ends before it begins.
  ///
  /// - Parameter expires: The record's date of expiry, for a licence that gives none itself.
  init(of fields: Value, expires: EDTF? = nil) {
    let (from, stated, term) = (fields["from"].date, fields["until"].date, Self.term(of: fields))
    let isFromUnread = from == nil && fields["from"] != .absent
    let isUntilUnread = stated == nil && fields["until"] != .absent
    let begin = isFromUnread ? Self.anyDay : from.map(Self.days) ?? Int.min...Int.min
    let computed = term.flatMap { term in from.flatMap { Self.end(of: term, from: $0) } }
    var end: Days
    var isEndUnread = false
    if let last = stated ?? (fields["term"] == .absent && !isUntilUnread ? expires : nil) {
      (until, end) = (last, Self.days(of: last))
      if let computed, !computed.overlaps(end) {
        end = min(end.lowerBound, computed.lowerBound)...max(end.upperBound, computed.upperBound)
        isEndUnread = true
      }
    } else if let computed, !isUntilUnread {
      (until, end) = (Self.date(of: computed), computed)
    } else {
      isEndUnread = isUntilUnread || fields["term"] != .absent
      (until, end) = (nil, isEndUnread ? Self.anyDay : Int.max...Int.max)
    }
    self.from = from
    isContradictory = end.upperBound < begin.lowerBound
    (self.begin, self.end) = isContradictory ? (Self.anyDay, Self.anyDay) : Self.ordered(begin, end)
    isInDoubt =
      isFromUnread || isEndUnread || isContradictory
      || [from, until].contains { $0.map { $0.isUncertain || $0.isApproximate } ?? false }
  }

  /// A period that begins and ends with others where it states no end of its own.
  ///
  /// - Parameter grants: The periods of the grants that it stands on; several count as one from the first day to the
  ///   last.
  init(_ own: LicencePeriod, beginsStated: Bool, endsStated: Bool, within grants: [LicencePeriod]) {
    let first = beginsStated ? own : grants.min { $0.begin.lowerBound < $1.begin.lowerBound } ?? own
    let last = endsStated ? own : grants.max { $0.end.upperBound < $1.end.upperBound } ?? own
    (from, until) = (first.from, last.until)
    (begin, end) = Self.ordered(first.begin, last.end)
    isInDoubt = first.isInDoubt || last.isInDoubt
    isContradictory = false
  }

  /// The part of a period that lies within one of several grants; as long as the grant where it states no end of its own.
  init(_ own: LicencePeriod, beginsStated: Bool, endsStated: Bool, clippedTo grant: LicencePeriod) {
    let first = beginsStated && own.begin.lowerBound >= grant.begin.lowerBound ? own : grant
    let last = endsStated && own.end.upperBound <= grant.end.upperBound ? own : grant
    (from, until) = (first.from, last.until)
    (begin, end) = Self.ordered(first.begin, last.end)
    isInDoubt = first.isInDoubt || last.isInDoubt
    isContradictory = false
  }

  /// The days of a beginning and an end of which the beginning comes first; as they are where it certainly doesn't.
  private static func ordered(_ begin: Days, _ end: Days) -> (begin: Days, end: Days) {
    guard end.upperBound >= begin.lowerBound else { return (begin, end) }
    return (
      begin.lowerBound...min(begin.upperBound, end.upperBound), max(end.lowerBound, begin.lowerBound)...end.upperBound
    )
  }

  /// The last day by `from` and `term`, for comparing it with a stated one; nil where they give none.
  static func computedEnd(of fields: Value) -> EDTF? {
    guard let term = term(of: fields), let from = fields["from"].date else { return nil }
    return end(of: term, from: from).flatMap(date)
  }

  private static func term(of fields: Value) -> CalendarDuration? {
    fields["term"].text.flatMap { try? CalendarDuration(parsing: $0) }
  }

  /// The days that a date may mean.
  private static func days(of date: EDTF) -> Days {
    let first = date.earliest?.daysSince1970 ?? .min
    return first...Swift.max(first, date.latest?.daysSince1970 ?? .max)
  }

  /// The last day of a term that begins on one of some days.
  private static func end(of term: CalendarDuration, from: EDTF) -> Days? {
    let first = from.earliest.map { $0.last(of: term).daysSince1970 } ?? .min
    let last = from.latest.map { $0.last(of: term).daysSince1970 } ?? .max
    return first <= last ? first...last : nil
  }

  /// A date for some days: one day, or one of several.
  private static func date(of days: Days) -> EDTF? {
    guard let first = Self.day(days.lowerBound), let last = Self.day(days.upperBound) else { return nil }
    return first == last ? EDTF(first) : try? EDTF(parsing: "[\(first)..\(last)]")
  }

  static func day(_ number: Int) -> Day? {
    number == .min || number == .max ? nil : Day(daysSince1970: number)
  }
}

extension LicencePeriod {
  /// True if it certainly ends before it begins, so that it holds no day.
  var isEmpty: Bool { end.upperBound < begin.lowerBound }

  /// The first day on which it possibly begins; nil: without a limit.
  public var earliest: Day? { Self.day(begin.lowerBound) }
  /// The last day on which it possibly ends; nil: without a limit.
  public var latest: Day? { Self.day(end.upperBound) }

  /// Tells whether a day is possibly in it.
  public func possiblyHolds(_ day: Day) -> Bool {
    begin.lowerBound <= day.daysSince1970 && day.daysSince1970 <= end.upperBound
  }

  /// Tells whether a day is in it, whatever days its dates mean.
  public func certainlyHolds(_ day: Day) -> Bool {
    !isInDoubt && begin.upperBound <= day.daysSince1970 && day.daysSince1970 <= end.lowerBound
  }

  /// Tells whether some day is in both for some of the days that their dates may mean.
  func possiblyOverlaps(_ other: LicencePeriod) -> Bool {
    begin.lowerBound <= other.end.upperBound && other.begin.lowerBound <= end.upperBound
  }

  /// Tells whether some day is in both, whatever days their dates mean.
  ///
  /// Two periods of a year that both begin in 2020 overlap for certain, although no day is certainly in either.
  func certainlyOverlaps(_ other: LicencePeriod) -> Bool {
    !isInDoubt && !other.isInDoubt && begin.upperBound <= other.end.lowerBound
      && other.begin.upperBound <= end.lowerBound
  }
}
