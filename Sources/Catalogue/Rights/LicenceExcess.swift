/// The part of a licence that lies outside the grants that it stands on.
public struct LicenceExcess: Hashable, Sendable {
  /// The texts that no grant has.
  public private(set) var subjects: [Licence.Subject] = []
  /// The territory that no grant has at the time and in the forms of the licence.
  public private(set) var territory = TerritorySet()
  /// The forms that no grant has.
  public private(set) var forms = FormSet([])
  /// The first day, or the last, on which no grant holds.
  public private(set) var day: Day?
  /// True if a day that may be meant otherwise decides it.
  public private(set) var isDoubtful = false

  /// The early end of all grants, after which the licence goes on.
  public private(set) var end: End?

  /// An end of rights before their time was over.
  public struct End: Hashable, Sendable {
    /// The date; nil where nobody knows it.
    public let date: EDTF?
    /// True if the licence that goes on may have been over by then.
    let isDoubtful: Bool
  }

  private let licence: Licence
  private let grants: [Licence]

  /// The excess of a licence; nil where it lies within its grants.
  ///
  /// Only what a licence states can lie outside. Each of its days counts for which the dates leave no other meaning.
  init?(of licence: Licence, beyond grants: [Licence]) {
    (self.licence, self.grants) = (licence, grants)
    subjects = licence.subjects.filter { subject in
      !grants.contains { $0.subjects.contains(where: subject.lies) }
    }
    let times = days.map { day in (day: day, grants: grants.filter { $0.possiblyHolds(day) }) }
    day = times.first { $0.grants.isEmpty }.flatMap { LicencePeriod.day($0.day) }
    isDoubtful = day != nil && (licence.period.isInDoubt || grants.contains { $0.period.isInDoubt })
    let slices = times.isEmpty ? [grants] : times.map(\.grants).filter { !$0.isEmpty }
    for slice in slices { compare(slice) }
    if day == nil { end = earlyEnd }
    guard !subjects.isEmpty || !territory.isEmpty || !forms.isEmpty || day != nil || end != nil else { return nil }
  }

  /// The days that decide: the first, the last, and those on which a grant begins or ends between them.
  private var days: [Int] {
    let period = licence.period
    var first = licence.stated.from ? period.begin.upperBound : nil
    var last = licence.stated.until ? period.end.lowerBound : nil
    if first == nil, last == nil, let appeared = licence.appeared,
      !grants.contains(where: { $0.possiblyHolds(appeared) })
    {
      first = appeared.earliest?.daysSince1970
    }
    if let one = first, let other = last, other < one { (first, last) = (one, one) }
    let ends = [first, last].compactMap(\.self).filter { $0 != .min && $0 != .max }
    guard let low = ends.first, let high = ends.last, low < high else { return ends }
    let limits: [Int] = grants.flatMap { [$0.period.begin.lowerBound, $0.period.end.upperBound] }
    let around = limits.filter { $0 != .min && $0 != .max }.flatMap { [$0 - 1, $0, $0 + 1] }
    return (ends + around.filter { low < $0 && $0 < high }).sorted()
  }

  /// The early end of all the grants for its forms, where the licence goes on after it.
  private var earlyEnd: End? {
    let meeting = grants.filter { !$0.forms.intersection(licence.forms).isEmpty }
    guard !licence.hasEnded, !meeting.isEmpty, meeting.allSatisfy(\.hasEnded) else { return nil }
    let last = meeting.compactMap(\.ended).max {
      $0.latest?.daysSince1970 ?? .max < $1.latest?.daysSince1970 ?? .max
    }
    // what was over by its own date needed no more
    let over = licence.stated.until ? licence.period.latest : nil
    if let over, let day = last?.latest, over <= day { return nil }
    return End(date: last, isDoubtful: last == nil && over != nil)
  }

  /// Compares forms and territory with the grants of a time.
  private mutating func compare(_ grants: [Licence]) {
    guard let first = grants.first else { return }
    let granted = grants.reduce(first.forms) { $0.union($1.forms) }
    // what can't be read is told as that
    if licence.stated.forms, licence.areFormsKnown { forms = forms.union(licence.forms.subtracting(granted)) }
    guard licence.stated.territory, licence.isTerritoryKnown else { return }
    let words = licence.stated.forms ? licence.forms.intersection(granted).complete : []
    let lists = words.isEmpty ? [grants] : words.map { word in grants.filter { $0.forms.contains(word) } }
    for list in lists where !list.isEmpty {
      let covered = list.reduce(TerritorySet()) { $0.union($1.territory) }
      territory = territory.union(licence.territory.subtracting(covered))
    }
  }
}

extension Licence {
  fileprivate func possiblyHolds(_ day: Int) -> Bool {
    period.begin.lowerBound <= day && day <= min(period.end.upperBound, ended?.latest?.daysSince1970 ?? .max)
  }

  fileprivate func possiblyHolds(_ date: EDTF) -> Bool {
    period.begin.lowerBound <= date.latest?.daysSince1970 ?? .max
      && date.earliest?.daysSince1970 ?? .min <= period.end.upperBound
  }
}

extension LicenceExcess {
  /// The severity: an error, but where a doubtful date decides.
  public var severity: Problem.Severity {
    let isOfTime = subjects.isEmpty && territory.isEmpty && forms.isEmpty
    return isOfTime && (isDoubtful || end?.isDoubtful ?? false) ? .warning : .error
  }

  /// The excess in words: `US; ebook; it holds on 2031-12-31, when that one doesn't hold`.
  public var description: String {
    var parts = subjects.map {
      $0.work == licence.edition.work.path ? $0.language.description : "\($0.work) in \($0.language)"
    }
    if !territory.isEmpty { parts.append(territory.description) }
    if !forms.isEmpty { parts.append(forms == .all ? "all other formats" : forms.description) }
    if let day {
      let verb = licence.stated.from || licence.stated.until ? "holds" : "appeared"
      parts.append("it \(verb) on \(day), when that one doesn't hold")
    }
    if let end { parts.append("it goes on, and that one ended" + (end.date.map { " on \($0)" } ?? "")) }
    return parts.joined(separator: "; ")
  }
}
