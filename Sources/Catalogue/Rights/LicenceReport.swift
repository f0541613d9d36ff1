/// The rights in works on a day: those licensed, until when, and those that are free.
public struct LicenceReport {
  /// The status of a row's territory and forms.
  public enum Status: String, Sendable, CaseIterable {
    /// Granted, on the day.
    case licensed
    /// Granted by a licensee out of what it has, on the day.
    case sublicensed = "sub-licensed"
    /// Granted to the publisher of another edition, under whose licence this one appears.
    case under
    /// Granted, from a later day on.
    case toCome = "to-come"
    /// Promised to somebody.
    case promised
    /// Unknown: the edition goes on, but its record has no licence, so nobody can tell what is free beside it.
    case unrecorded
    /// Over, though stock may still be sold.
    case sellOff = "sell-off"
    /// Free: nobody has it.
    case free
  }

  /// A row of the report: one grant, or one stretch of free rights.
  public struct Row: Hashable, Sendable {
    /// The work, by its path below `editions/`.
    public var work: String
    /// The language.
    public var language: LanguageTag
    /// The status.
    public var status: Status
    /// The territory; nil where it isn't recorded.
    public var territory: TerritorySet?
    /// The forms; nil where they aren't recorded.
    public var forms: FormSet?
    /// For a grant, whether it is exclusive; for free rights, whether they can be granted exclusively; nil where it
    /// isn't known.
    public var isExclusive: Bool?
    /// The licensee, or the publisher to whom it is promised.
    public var publisher: String?
    /// The edition whose record tells it.
    public var edition: RecordReference?
    /// The edition whose licence it stands on: carved out of it, or under it.
    public var grant: RecordReference?
    /// The first day; free rights have none.
    public var from: EDTF?
    /// The last day; of free rights, the day before they are granted to somebody.
    public var until: EDTF?
    /// The last day on which stock may be sold.
    public var sellOffEnd: Day?
    /// True if it is so whatever days the dates mean.
    public var isCertain = true
  }

  private let day: Day
  private let ties: LicenceTies
  private let byWork: [String: [EditionRights]]

  /// A report on a day, over every edition of a catalogue.
  public init(of editions: [EditionRights], on day: Day) {
    self.day = day
    ties = LicenceTies(editions.lazy.flatMap(\.licences))
    var byWork: [String: [EditionRights]] = [:]
    for edition in editions {
      for work in Set(edition.subjects.map(\.work)) { byWork[work, default: []].append(edition) }
    }
    self.byWork = byWork
  }

  /// The works that some edition holds.
  public var works: [String] { byWork.keys.sorted() }

  /// The rows of one work, by language, grants before free rights.
  ///
  /// - Parameters:
  ///   - originals: The languages of the original. They are the original publisher's, and are reported only when asked
  ///     for by name, or where a licence is recorded in them.
  ///   - asked: The language that is asked for; nil: every one in which there is an edition.
  ///   - isWanted: Chooses the editions: their grants are reported, and the free rights in their languages.
  public func rows(
    of work: String, originals: [LanguageTag], in asked: LanguageTag? = nil, where isWanted: (RecordReference) -> Bool
  ) -> [Row] {
    let editions = byWork[work] ?? []
    let chosen = editions.filter { isWanted($0.reference) }
    var languages: Set<LanguageTag> = []
    for edition in chosen {
      for subject in edition.subjects where subject.work == work {
        let language = asked.map { subject.language.matches($0) ? subject.language : $0 } ?? subject.language
        guard asked.map(subject.language.meets) ?? true else { continue }
        let isOriginal = originals.contains { $0.meets(subject.language) }
        if asked != nil || !isOriginal || !edition.licences.isEmpty { languages.insert(language) }
      }
    }
    if let asked, languages.isEmpty, chosen.count == editions.count { languages = [asked] }
    return languages.sorted().flatMap { language in
      let subject = Licence.Subject(work: work, language: language)
      let grants = chosen.flatMap { granted($0, subject, isAsked: language == asked) }
      return grants.sorted { $0.isBefore($1) } + free(subject, editions)
    }
  }
}

// MARK: Grants

extension LicenceReport {
  /// The rows of an edition for a work in a language.
  ///
  /// - Parameter isAsked: True if the language was asked for by name: a grant in a wider one covers it.
  private func granted(_ edition: EditionRights, _ subject: Licence.Subject, isAsked: Bool) -> [Row] {
    guard edition.subjects.contains(where: { $0 == subject || isAsked && subject.lies(within: $0) }) else { return [] }
    let (work, language) = (subject.work, subject.language)
    let licences = edition.licences.filter { $0.isGrant || ties.isRooted($0) }.flatMap(ties.parts).compactMap {
      row(of: $0, subject)
    }
    let promises = edition.promises.filter { $0.possiblyHolds(day) }.map { promise in
      Row(
        work: work, language: language, status: .promised, isExclusive: promise.isExclusive,
        publisher: promise.publisher, edition: edition.reference, from: promise.since, until: promise.until,
        isCertain: promise.certainlyHolds(day))
    }
    guard isUnrecorded(edition) else { return licences + promises }
    return licences + [
      Row(
        work: work, language: language, status: .unrecorded, publisher: edition.publisher, edition: edition.reference)
    ] + promises
  }

  /// Tells whether nobody can know what is free beside an edition: it has no licence, or one that stands on none.
  private func isUnrecorded(_ edition: EditionRights) -> Bool {
    edition.isUnrecorded
      || edition.licences.contains { licence in
        !ties.isRooted(licence) && (status(of: licence).map { $0.isNow || $0 == .toCome } ?? false)
      }
  }

  private func row(of licence: Licence, _ subject: Licence.Subject) -> Row? {
    guard let status = status(of: licence) else { return nil }
    return Row(
      work: subject.work, language: subject.language, status: status,
      territory: licence.isTerritoryKnown ? licence.territory : nil,
      forms: licence.areFormsKnown ? licence.forms : nil, isExclusive: licence.isExclusive,
      publisher: licence.licensee, edition: licence.edition,
      grant: ties.source(of: licence), from: licence.period.from, until: licence.until,
      sellOffEnd: licence.sellOffEnd, isCertain: !status.isNow || licence.period.certainlyHolds(day))
  }

  /// The status of a licence on the day; nil for one that is over.
  private func status(of licence: Licence) -> Status? {
    let isSelling = licence.sellOffEnd.map { $0 >= day } ?? false
    // of an end whose day nobody knows, the one at which a person recorded it counts
    let hasEnded = licence.hasEnded && (licence.ended?.earliest.map { $0 <= day } ?? true)
    if hasEnded || licence.period.isEmpty { return isSelling ? .sellOff : nil }
    if licence.period.possiblyHolds(day) {
      switch licence.basis {
      case .own: return .licensed
      case .sublicence: return .sublicensed
      case .under: return .under
      }
    }
    if let first = licence.period.earliest, first > day { return .toCome }
    return isSelling ? .sellOff : nil
  }
}

// MARK: Free rights

extension LicenceReport {
  /// A territory that is free for some forms, and the day until which it is.
  private struct Stretch: Hashable {
    let territory: TerritorySet
    let isExclusive: Bool
    let until: Day?
  }

  private func free(_ subject: Licence.Subject, _ editions: [EditionRights]) -> [Row] {
    let near = editions.filter { $0.subjects.contains(where: subject.meets) }
    guard !near.isEmpty else {
      return [
        Row(
          work: subject.work, language: subject.language, status: .free, territory: .world, forms: .all,
          isExclusive: true)
      ]
    }
    let isHeld = near.contains { edition in
      isUnrecorded(edition) || edition.promises.contains { $0.isExclusive != false && $0.possiblyHolds(day) }
    }
    guard !isHeld else { return [] }
    let licences = near.flatMap(\.licences).filter(\.isGrant).flatMap(ties.parts).filter { licence in
      status(of: licence).map { $0.isNow || $0 == .toCome } ?? false
    }
    let universe = RecordFields.forms + Set(licences.flatMap(\.forms.named)).subtracting(RecordFields.forms).sorted()
    // forms with the same free rights share their rows
    var shared: [(stretches: [Stretch], forms: [String])] = []
    for form in universe {
      let stretches = self.stretches(licences.filter { $0.forms.contains(form) })
      if let place = shared.firstIndex(where: { $0.stretches == stretches }) {
        shared[place].forms.append(form)
      } else {
        shared.append((stretches, [form]))
      }
    }
    return shared.flatMap { stretches, forms in
      stretches.map { stretch in
        Row(
          work: subject.work, language: subject.language, status: .free, territory: stretch.territory,
          forms: forms.count == universe.count ? .all : FormSet(forms), isExclusive: stretch.isExclusive,
          until: stretch.until.map { EDTF($0) })
      }
    }
  }

  /// The rights that are free beside the licences for one form: first those that can be granted exclusively, then those
  /// of which others have a share.
  private func stretches(_ licences: [Licence]) -> [Stretch] {
    let now = licences.filter { status(of: $0)?.isNow ?? false }
    let taken = Self.territory(of: now.filter { $0.isExclusive != false })
    let open = Self.territory(of: now.filter { $0.isExclusive == false })
    let coming = licences.filter { status(of: $0) == .toCome }.sorted {
      $0.period.begin.lowerBound < $1.period.begin.lowerBound
    }
    return split(TerritorySet.world.subtracting(taken).subtracting(open), isExclusive: true, before: coming)
      + split(open.subtracting(taken), isExclusive: false, before: coming.filter { $0.isExclusive != false })
  }

  /// A free territory by the day before its parts are granted.
  private func split(_ territory: TerritorySet, isExclusive: Bool, before coming: [Licence]) -> [Stretch] {
    var (left, stretches): (TerritorySet, [Stretch]) = (territory, [])
    for licence in coming {
      guard let first = licence.period.earliest else { continue }
      let part = left.intersection(licence.territory)
      left = left.subtracting(part)
      guard !part.isEmpty else { continue }
      if let last = stretches.last, last.until == first.adding(days: -1) {
        stretches[stretches.count - 1] = Stretch(
          territory: last.territory.union(part), isExclusive: isExclusive, until: last.until)
      } else {
        stretches.append(Stretch(territory: part, isExclusive: isExclusive, until: first.adding(days: -1)))
      }
    }
    let rest = left.isEmpty ? [] : [Stretch(territory: left, isExclusive: isExclusive, until: nil)]
    return rest + stretches
  }

  private static func territory(of licences: [Licence]) -> TerritorySet {
    licences.reduce(TerritorySet()) { $0.union($1.territory) }
  }
}

extension LicenceReport.Row {
  /// Orders rows by status, then edition; those of one record in the order of its licences.
  fileprivate func isBefore(_ other: Self) -> Bool {
    guard status == other.status, let edition, let others = other.edition else {
      return status.order < other.status.order
    }
    return edition < others
  }
}

extension LicenceReport.Status {
  /// True of a grant that somebody has on the day.
  fileprivate var isNow: Bool { [.licensed, .sublicensed, .under].contains(self) }

  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
