/// The rights in works on a day: those licensed, until when, and those that are free.
public struct LicenceReport {
  /// The status of a row's territory and forms.
  public enum Status: String, Sendable, CaseIterable {
    /// Granted, on the day.
    case licensed
    /// Granted, from a later day on.
    case toCome = "to-come"
    /// Promised to somebody.
    case option
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
    /// The publisher who has it.
    public var publisher: String?
    /// The edition whose record tells it.
    public var edition: RecordReference?
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
  private let byWork: [String: [EditionRights]]

  /// A report on a day, over every edition of a catalogue.
  public init(of editions: [EditionRights], on day: Day) {
    self.day = day
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
      for subject in edition.subjects where subject.work == work && asked.map(subject.language.matches) ?? true {
        let isOriginal = originals.contains { $0.meets(subject.language) }
        if asked != nil || !isOriginal || !edition.licences.isEmpty { languages.insert(subject.language) }
      }
    }
    if let asked, languages.isEmpty, chosen.count == editions.count { languages = [asked] }
    return languages.sorted().flatMap { language in
      chosen.flatMap { granted($0, work, language) }.sorted { $0.isBefore($1) } + free(work, language, editions)
    }
  }
}

// MARK: Grants

extension LicenceReport {
  private func granted(_ edition: EditionRights, _ work: String, _ language: LanguageTag) -> [Row] {
    guard edition.subjects.contains(.init(work: work, language: language)) else { return [] }
    let licences = edition.licences.compactMap { row(of: $0, work, language) }
    let options = edition.options.filter { $0.until.latest.map { $0 >= day } ?? true }.map { option in
      Row(
        work: work, language: language, status: .option, isExclusive: option.isExclusive, publisher: option.publisher,
        edition: edition.reference, until: option.until, isCertain: option.until.earliest.map { $0 >= day } ?? true)
    }
    guard edition.isUnrecorded else { return licences + options }
    return [
      Row(
        work: work, language: language, status: .unrecorded, publisher: edition.publisher, edition: edition.reference)
    ]
  }

  private func row(of licence: Licence, _ work: String, _ language: LanguageTag) -> Row? {
    guard let status = status(of: licence) else { return nil }
    return Row(
      work: work, language: language, status: status, territory: licence.territory, forms: licence.forms,
      isExclusive: licence.isExclusive, publisher: licence.publisher, edition: licence.edition,
      from: licence.period.from, until: licence.period.until, sellOffEnd: licence.sellOffEnd,
      isCertain: status != .licensed || licence.period.certainlyHolds(day))
  }

  /// The status of a licence on the day; nil for one that is over.
  private func status(of licence: Licence) -> Status? {
    let isSelling = licence.sellOffEnd.map { $0 >= day } ?? false
    if licence.hasEnded || licence.period.isEmpty { return isSelling ? .sellOff : nil }
    if licence.period.possiblyHolds(day) { return .licensed }
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

  private func free(_ work: String, _ language: LanguageTag, _ editions: [EditionRights]) -> [Row] {
    let subject = Licence.Subject(work: work, language: language)
    let near = editions.filter { $0.subjects.contains(where: subject.meets) }
    let isHeld = near.contains { edition in
      edition.isUnrecorded
        || edition.options.contains { $0.isExclusive != false && $0.until.latest.map { $0 >= day } ?? true }
    }
    guard !isHeld else { return [] }
    let licences = near.flatMap(\.licences).filter { [.licensed, .toCome].contains(status(of: $0)) }
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
          work: work, language: language, status: .free, territory: stretch.territory,
          forms: forms.count == universe.count ? .all : FormSet(forms), isExclusive: stretch.isExclusive,
          until: stretch.until.map { EDTF($0) })
      }
    }
  }

  /// The rights that are free beside the licences for one form: first those that can be granted exclusively, then those
  /// of which others have a share.
  private func stretches(_ licences: [Licence]) -> [Stretch] {
    let now = licences.filter { status(of: $0) == .licensed }
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
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
