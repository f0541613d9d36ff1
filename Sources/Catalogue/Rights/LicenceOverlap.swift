/// The rights that two licences both grant, where at least one of them is exclusive.
public struct LicenceOverlap: Hashable, Sendable {
  /// The first, by the order of their records.
  public let first: Licence
  /// The second.
  public let second: Licence
  /// The texts in both; of two languages of which one includes the other, the narrower.
  public let subjects: [Licence.Subject]
  /// The territory in both.
  public let territory: TerritorySet
  /// The forms in both.
  public let forms: FormSet
  /// The first day that is possibly in both; nil: without a limit.
  public let from: Day?
  /// The last day that is possibly in both; nil: without a limit.
  public let until: Day?
  /// True if they overlap whatever days their dates mean.
  public let isCertain: Bool

  /// The overlap of two licences whose limits are known; nil where there is none, or neither is exclusive, or one no
  /// longer counts or grants nothing.
  init?(_ one: Licence, _ other: Licence) {
    let (first, second) = one.order < other.order ? (one, other) : (other, one)
    guard first.counts, second.counts, first.isExclusive == true || second.isExclusive == true,
      !first.period.isEmpty, !second.period.isEmpty, first.period.possiblyOverlaps(second.period)
    else { return nil }
    (territory, forms) = (
      first.territory.intersection(second.territory), first.forms.intersection(second.forms)
    )
    subjects = Self.common(first.subjects, second.subjects)
    guard !territory.isEmpty, !forms.isEmpty, !subjects.isEmpty else { return nil }
    (self.first, self.second) = (first, second)
    from = [first.period.earliest, second.period.earliest].compactMap(\.self).max()
    until = [first.period.latest, second.period.latest].compactMap(\.self).min()
    isCertain =
      first.period.certainlyOverlaps(second.period)
      && [first, second].allSatisfy { $0.isTerritoryKnown && $0.areFormsKnown }
  }

  /// The texts in both; a work of the one is compared only with the same work of the other.
  private static func common(_ first: [Licence.Subject], _ second: [Licence.Subject]) -> [Licence.Subject] {
    let byWork = Dictionary(grouping: second, by: \.work)
    return first.flatMap { subject in
      let others = byWork[subject.work] ?? []
      Effort.took(others.count)
      return others.filter(subject.meets).map { $0.language.matches(subject.language) ? $0 : subject }
    }
  }
}

extension LicenceOverlap {
  /// True if both are exclusive.
  public var isBetweenExclusive: Bool { first.isExclusive == true && second.isExclusive == true }

  /// True if both were granted to one publisher, so that one grant may stand in two records.
  public var isOfOnePublisher: Bool {
    first.edition != second.edition && !first.licenseeNames.isDisjoint(with: second.licenseeNames)
  }

  /// The severity: an error where two exclusive licences certainly overlap and were granted to different publishers;
  /// else a warning.
  public var severity: Problem.Severity {
    isBetweenExclusive && isCertain && !isOfOnePublisher ? .error : .warning
  }

  /// Tells whether a licence is one of the two.
  public func concerns(_ licence: Licence) -> Bool { first.isTheSame(as: licence) || second.isTheSame(as: licence) }

  /// The problem, told of one of the two editions.
  public func message(of edition: RecordReference) -> String {
    let (own, other) = first.edition == edition ? (first, second) : (second, first)
    let name = other.edition == own.edition ? "another of the same record" : "that of \(other.name)"
    let verb = isCertain ? "overlaps" : "possibly overlaps"
    let who =
      switch (own.isExclusive == true, other.isExclusive == true) {
      case (true, true): "its licence \(verb) \(name), and both are exclusive"
      case (true, false): "its exclusive licence \(verb) \(name)"
      default: "its licence \(verb) \(name), which is exclusive"
      }
    return "\(who): \(extent(from: edition))"
  }

  /// The texts, forms, territory and time of the overlap, told of one of the two editions.
  private func extent(from edition: RecordReference) -> String {
    let languages = subjects.map { subject in
      subject.work == edition.work.path ? subject.language.description : "\(subject.work) in \(subject.language)"
    }
    var seen: Set<String> = []
    let what = languages.filter { seen.insert($0).inserted }.joined(separator: ", ")
    let formats = forms == .all ? "all formats" : forms.description
    return "\(what); \(formats); \(territory); \(time)"
  }

  private var time: String {
    switch (from, until) {
    case (nil, nil): "at all times"
    case (let from?, nil): "from \(from) on"
    case (nil, let until?): "until \(until)"
    case (let from?, let until?): "from \(from) until \(until)"
    }
  }
}

extension LicenceOverlap {
  /// Every overlap among some licences, in the order of their records.
  ///
  /// A licence is compared only with those of the same work and the same primary language whose time has begun. That is
  /// near-linear in a catalogue whose works have few licences each. A licence that is carved out of another is never in
  /// its way.
  public static func all(among licences: [Licence]) -> [LicenceOverlap] {
    all(among: licences, LicenceTies(licences))
  }

  static func all(among licences: [Licence], _ ties: LicenceTies) -> [LicenceOverlap] {
    let licences = licences.flatMap(ties.parts)
    var groups: [Group: [Int]] = [:]
    var counts: [RecordReference: Int] = [:]
    for licence in licences { counts[licence.edition, default: 0] += 1 }
    let compared = licences.enumerated().filter { counts[$1.edition, default: 0] <= ComparisonLimits.licences }
    for (place, licence) in compared where licence.counts && !licence.period.isEmpty {
      for group in Set(licence.subjects.flatMap(Group.groups(of:))) { groups[group, default: []].append(place) }
    }
    var pairs: Set<Pair> = []
    for places in groups.values where places.count > 1 {
      let byBegin = places.sorted { licences[$0].period.begin.lowerBound < licences[$1].period.begin.lowerBound }
      for (position, one) in byBegin.enumerated() {
        for other in byBegin[(position + 1)...] {
          Effort.took()
          guard licences[other].period.begin.lowerBound <= licences[one].period.end.upperBound else { break }
          guard licences[one].isExclusive == true || licences[other].isExclusive == true,
            !licences[one].isTheSame(as: licences[other]), !ties.areOne(licences[one], licences[other])
          else { continue }
          pairs.insert(Pair(min(one, other), max(one, other)))
        }
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.compactMap {
      LicenceOverlap(licences[$0.first], licences[$0.second])
    }
  }

  /// A work, and the language that a tag begins with or the widest one that encompasses it.
  private struct Group: Hashable {
    let work: String
    let language: String

    /// The groups of a subject: a tag meets those like itself, and those of the languages around it.
    static func groups(of subject: Licence.Subject) -> [Group] {
      [subject.language.language, subject.language.widestLanguage].map { Group(work: subject.work, language: $0) }
    }
  }

  /// Two licences, by their places.
  private struct Pair: Hashable {
    let first: Int
    let second: Int

    init(_ first: Int, _ second: Int) { (self.first, self.second) = (first, second) }
  }
}

extension Licence {
  /// True if it grants something that has not ended.
  var counts: Bool { isGrant && !hasEnded }

  /// The edition, and the licensee where there is one.
  var name: String { licensee.map { "\(edition) (\($0))" } ?? edition.description }

  /// Tells whether both stand in one place of one record.
  public func isTheSame(as other: Licence) -> Bool { edition == other.edition && index == other.index }

  fileprivate var order: (RecordReference, Int) { (edition, index) }
}
