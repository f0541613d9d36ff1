/// The same rights promised to two publishers, to each alone.
public struct PromisedTwice: Hashable, Sendable {
  /// The first promise, by the order of the records.
  public let first: RightsPromise
  /// The second.
  public let second: RightsPromise
  /// The texts in both.
  public let subjects: [Licence.Subject]
  /// True if both bind on one day, whatever days their dates mean, and both publishers are named.
  public let isCertain: Bool

  /// The rights that two exclusive promises both give; nil where there are none, or both were given to one publisher.
  init?(_ first: RightsPromise, _ second: RightsPromise) {
    guard first.isExclusive == true, second.isExclusive == true, first.names.isDisjoint(with: second.names) else {
      return nil
    }
    let subjects = second.subjects.filter { first.subjects.contains(where: $0.meets) }
    let (one, other) = (first.days, second.days)
    guard !subjects.isEmpty, one.first.lowerBound <= other.last.upperBound,
      other.first.lowerBound <= one.last.upperBound
    else { return nil }
    (self.first, self.second, self.subjects) = (first, second, subjects)
    isCertain =
      first.isDated && second.isDated && !first.names.isEmpty && !second.names.isEmpty
      && one.first.upperBound <= other.last.lowerBound && other.first.upperBound <= one.last.lowerBound
  }

  /// The severity: an error where it is certain.
  public var severity: Problem.Severity { isCertain ? .error : .warning }

  /// All rights that are promised twice.
  static func all(among promises: [RightsPromise]) -> [PromisedTwice] {
    var counts: [RecordReference: Int] = [:]
    let exclusive = promises.filter { promise in
      guard promise.isExclusive == true, promise.days.first.lowerBound <= promise.days.last.upperBound else {
        return false
      }
      counts[promise.edition, default: 0] += 1
      return counts[promise.edition, default: 0] <= ComparisonLimits.licences
    }
    let byWork = Dictionary(
      grouping: exclusive.indices.flatMap { index in
        Set(exclusive[index].subjects.map(\.work)).map { (work: $0, index: index) }
      }, by: \.work)
    return exclusive.indices.flatMap { place in
      let near = Set(Set(exclusive[place].subjects.map(\.work)).flatMap { byWork[$0]?.map(\.index) ?? [] })
      Effort.took(near.count)
      return near.filter { $0 > place }.sorted().compactMap { PromisedTwice(exclusive[place], exclusive[$0]) }
    }
  }

  /// The problem, told of one of the two editions.
  func message(of edition: RecordReference) -> String {
    let (own, other) = second.edition == edition ? (second, first) : (first, second)
    let texts = subjects.map {
      $0.work == edition.work.path ? $0.language.description : "\($0.work) in \($0.language)"
    }
    let whose = own.edition == other.edition ? "" : " by \(other.edition)"
    let verb = isCertain ? "are promised" : "are possibly promised"
    return "the rights promised\(own.terms) \(verb)\(other.terms) too\(whose): \(texts.joined(separator: ", "))"
  }
}

extension RightsPromise {
  /// The days that may be its first and its last; of a day that nobody knows, any.
  fileprivate var days: (first: ClosedRange<Int>, last: ClosedRange<Int>) {
    func days(_ date: EDTF?, else none: ClosedRange<Int>) -> ClosedRange<Int> {
      guard let date else { return none }
      let first = date.earliest?.daysSince1970 ?? .min
      return first...max(first, date.latest?.daysSince1970 ?? .max)
    }
    let (end, answer) = (days(until, else: Int.min...Int.max), days(declined, else: Int.max...Int.max))
    func before(_ day: Int) -> Int { day == .min || day == .max ? day : day - 1 }
    return (
      days(since, else: Int.min...Int.max),
      min(end.lowerBound, before(answer.lowerBound))...min(end.upperBound, before(answer.upperBound))
    )
  }

  /// True if its dates are known, and no mark puts one in doubt.
  fileprivate var isDated: Bool {
    since != nil && until != nil
      && ![since, until, declined].contains { $0.map { $0.isUncertain || $0.isApproximate } ?? false }
  }

  fileprivate var terms: String {
    (publisher.map { " to \($0)" } ?? "") + " alone" + (since.map { " since \($0)" } ?? "")
      + (until.map { " until \($0)" } ?? "")
  }
}
