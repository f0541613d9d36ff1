/// A date as precise as it is known, in the Extended Date/Time Format: `2022`, `1995?`, `198X`, `2020-05/2020-06`.
///
/// Levels 0 and 1 of ISO 8601-2:2019 as the Library of Congress states them, and of level 2 the one-of sets,
/// `[1989,1999]`. The text is kept as written, and two dates are equal when their texts are.
///
/// The days a date can mean:
/// - A date less precise than a day is one unknown day of its period: `2022-02` is a day of February 2022.
/// - A date with a time is the day written, in its own zone.
/// - An interval begins on a day of its first date and ends on one of its second. An end that is open (`..`) or
///   unknown (nothing) may be any day that does not lie on the wrong side of the other.
/// - A season belongs to no hemisphere at level 1, and summer and winter may run into the next year: spring and autumn
///   are any day of their year, summer and winter any day until the end of the February after.
/// - `?` (uncertain), `~` (approximate) and `%` (both) add no days: the text names the days, the mark says how sure
///   they are. A conclusion from a marked date is possible at most, never certain.
public struct EDTF: Hashable, Sendable, CustomStringConvertible {
  /// The date exactly as it was written.
  public let description: String
  /// The kind of expression: a date, an interval or a set.
  public let form: Kind
  let extent: Extent

  /// A date as its text states it.
  ///
  /// - Throws: `ParsingError`, with the date that was probably meant where one can tell.
  public init(parsing text: String) throws(ParsingError) {
    do {
      self = try Self.read(text)
    } catch {
      throw ParsingError(text: text, reason: error.reason, proposal: Self.proposal(for: text))
    }
  }

  /// A day that is known.
  ///
  /// EDTF writes no days of years before -9999 and after 9999: there it is the year alone.
  public init(_ day: Day) {
    if (-9999...9999).contains(day.year) {
      self.init(day.description, .date, Extent(first: day, last: day, precision: .day))
    } else {
      let (first, last) = (Day.first(ofYear: day.year), Day.last(ofYear: day.year))
      self.init("Y\(day.year)", .date, Extent(first: first, last: last, precision: .year))
    }
  }

  init(_ text: String, _ form: Kind, _ extent: Extent) {
    (self.description, self.form, self.extent) = (text, form, extent)
  }

  /// Tells whether the two texts are the same.
  public static func == (left: EDTF, right: EDTF) -> Bool {
    left.description == right.description
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(description)
  }
}

extension EDTF {
  /// The kind of expression that a date is.
  public enum Kind: Hashable, Sendable {
    /// A day, month, season, year, decade or century: `2022-02`.
    case date
    /// A day and a time: `1985-04-12T23:20:30Z`.
    case dateAndTime
    /// From one date to another: `2020-05/2020-06`, `1985/..`.
    case interval
    /// One of several dates, unknown which: `[1667,1668,1670..1672]`.
    case oneOf
  }

  /// The precision of a date, finest first.
  public enum Precision: Int, Hashable, Sendable, Comparable, CaseIterable {
    case day, month, season, year, decade, century

    /// Tells whether the first is finer.
    public static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }
}

// MARK: What a date says

extension EDTF {
  /// The first day on which it possibly begins; nil where that is open or unknown.
  public var earliest: Day? { extent.earliestBegin }
  /// The last day on which it possibly begins; nil where any later day is possible.
  public var latestBegin: Day? { extent.latestBegin }
  /// The first day on which it possibly ends; nil where any earlier day is possible.
  public var earliestEnd: Day? { extent.earliestEnd }
  /// The last day on which it possibly ends; nil where that is open or unknown.
  public var latest: Day? { extent.latestEnd }

  /// The precision, as far as unspecified digits leave any (`2004-XX` is a year); of an interval or a set, that of the
  /// coarsest part.
  public var precision: Precision { extent.precision }
  /// True if any part has the mark `?` or `%`: the source may be wrong.
  public var isUncertain: Bool { extent.isUncertain }
  /// True if any part has the mark `~` or `%`: the true date is near this one, not exactly it.
  public var isApproximate: Bool { extent.isApproximate }

  /// The day, where this is one day, with or without a time, and no mark puts it in doubt.
  public var exactDay: Day? {
    let isDay = (form == .date || form == .dateAndTime) && precision == .day && !isUncertain && !isApproximate
    return isDay ? earliest : nil
  }
}

// MARK: The days it can mean

/// The days on which something begins and ends, as far as its date tells; nil is without a limit.
struct Extent: Sendable {
  var earliestBegin: Day?
  var latestBegin: Day?
  var earliestEnd: Day?
  var latestEnd: Day?
  var precision: EDTF.Precision
  var isUncertain = false
  var isApproximate = false

  /// One unknown day from `first` to `last`.
  init(first: Day?, last: Day?, precision: EDTF.Precision) {
    (earliestBegin, latestBegin, earliestEnd, latestEnd) = (first, last, first, last)
    self.precision = precision
  }

  /// The time from a day of `begin` to a day of `end`, not before it; nil is an end that is open or unknown.
  init(from begin: Extent?, to end: Extent?) {
    earliestBegin = begin?.earliestBegin
    latestEnd = end?.latestEnd
    latestBegin = [begin?.latestBegin, latestEnd].compactMap(\.self).min()
    earliestEnd = [end?.earliestEnd, earliestBegin].compactMap(\.self).max()
    let parts = [begin, end].compactMap(\.self)
    precision = parts.map(\.precision).max() ?? .day
    isUncertain = parts.contains(where: \.isUncertain)
    isApproximate = parts.contains(where: \.isApproximate)
  }

  /// The days of either.
  func union(_ other: Extent) -> Extent {
    func outermost(_ path: KeyPath<Extent, Day?>, _ choose: (Day, Day) -> Day) -> Day? {
      guard let mine = self[keyPath: path], let others = other[keyPath: path] else { return nil }
      return choose(mine, others)
    }
    var both = self
    both.earliestBegin = outermost(\.earliestBegin, min)
    both.latestBegin = outermost(\.latestBegin, max)
    both.earliestEnd = outermost(\.earliestEnd, min)
    both.latestEnd = outermost(\.latestEnd, max)
    both.precision = max(precision, other.precision)
    both.isUncertain = isUncertain || other.isUncertain
    both.isApproximate = isApproximate || other.isApproximate
    return both
  }
}
