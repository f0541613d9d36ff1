extension EDTF: Comparable {
  /// Tells whether it stands before the other in a list: a total order, equal only where the texts are.
  ///
  /// The order goes by the first possible day (open or unknown first), then the last possible day (open or unknown
  /// last), then the precision (finest first), then the text. It says nothing about which date came first;
  /// `isPossiblyBefore` does.
  public static func < (left: EDTF, right: EDTF) -> Bool {
    if left.earliest != right.earliest {
      guard let leftDay = left.earliest else { return true }
      guard let rightDay = right.earliest else { return false }
      return leftDay < rightDay
    }
    if left.latest != right.latest {
      guard let leftDay = left.latest else { return false }
      guard let rightDay = right.latest else { return true }
      return leftDay < rightDay
    }
    return (left.precision, left.description) < (right.precision, right.description)
  }
}

extension EDTF {
  /// Tells whether it ends before the other begins, whichever of their possible days are the true ones.
  ///
  /// It is false where one of the two is uncertain or approximate, or where the ends that meet are open or unknown.
  public func isCertainlyBefore(_ other: EDTF) -> Bool {
    guard !isQualified, !other.isQualified, let latest, let begin = other.earliest else { return false }
    return latest < begin
  }

  /// Tells whether it ends before the other begins for some of their possible days.
  ///
  /// A day is not before itself. 2022 is possibly before 2022, since two days of that year may be meant. A date that is
  /// certainly before another is possibly before it.
  public func isPossiblyBefore(_ other: EDTF) -> Bool {
    guard let earliestEnd, let begin = other.latestBegin else { return true }
    return earliestEnd < begin
  }

  /// Tells whether an event with this date possibly begins on or after the day on which the earlier one begins.
  ///
  /// This is the rule for events of one record: 2022 can follow 2022-02-02, 2021 cannot. Marks of doubt add no days.
  public func canFollow(_ earlier: EDTF) -> Bool {
    guard let latestBegin, let begin = earlier.earliest else { return true }
    return latestBegin >= begin
  }

  /// Tells whether an event with this date has possibly begun by the end of a day.
  public func possiblyBeginsOnOrBefore(_ day: Day) -> Bool {
    guard let earliest else { return true }
    return earliest <= day
  }

  /// Tells whether both may mean the same day: `2018-09` may be `2018-09-17`, `2018-10` may not.
  public func isPossiblySame(as other: EDTF) -> Bool {
    func begins(_ one: EDTF, byTheEndOf other: EDTF) -> Bool {
      guard let begin = one.earliest, let end = other.latest else { return true }
      return begin <= end
    }
    return begins(self, byTheEndOf: other) && begins(other, byTheEndOf: self)
  }

  /// Tells whether it lies in the future: an event with this date begins more than a day after a day, since where it
  /// happened it may be tomorrow already.
  public func isFuture(on today: Day) -> Bool {
    guard let earliest else { return false }
    return earliest > today.adding(days: 1)
  }

  /// True if a mark says that the date is in doubt.
  private var isQualified: Bool { isUncertain || isApproximate }
}
