internal import OrderedCollections

/// Rights that an edition's record says were granted, with their works, territory and time.
public struct Licence: Hashable, Sendable {
  /// A work in a language.
  public struct Subject: Hashable, Sendable {
    /// The work, by its path below `editions/`.
    public let work: String
    /// The language of the translation.
    public let language: LanguageTag

    /// A work in a language.
    public init(work: String, language: LanguageTag) { (self.work, self.language) = (work, language) }
  }

  /// The edition whose record holds it.
  public let edition: RecordReference
  /// Its place among the licences of that record, from 0.
  public private(set) var index: Int
  /// The licensee: the publisher of the edition.
  public let publisher: String?
  /// The texts granted: the edition's work, and every work it contains, in each of its languages.
  public let subjects: [Subject]
  /// The territory.
  public let territory: TerritorySet
  /// The forms granted; forms that have parted from the edition and whose rights have ended are left out.
  public let forms: FormSet
  /// True if nobody else may have the same; nil where the record doesn't say. That is no exclusivity, and leaves
  /// nothing free either.
  public let isExclusive: Bool?
  /// The first and the last day.
  public let period: LicencePeriod
  /// The time in which stock may be sold after the end.
  public let sellOff: CalendarDuration?
  /// True if the edition's rights have ended, so that the licence no longer counts.
  public let hasEnded: Bool
  /// The date on which the rights reverted, where that was before the term was over.
  let reverted: EDTF?

  /// The last day on which stock may be sold; nil where it is not known.
  public var sellOffEnd: Day? {
    let end = [reverted?.latest, period.latest].compactMap(\.self).min()
    return sellOff.flatMap { sellOff in end.map { $0 + sellOff } }
  }

  /// Its place in the record.
  private(set) var way: [PathComponent]
}

extension Licence {
  /// The licences of an edition's record, in the order of the file.
  ///
  /// - Parameter workflow: The workflow that the edition goes by; nil where it can't be read: then no licence has
  ///   ended.
  public static func all(of reference: RecordReference, _ fields: Value, in workflow: Workflow?) -> [Licence] {
    let licences = fields["licence"]
    guard licences != .absent else { return [] }
    let isList = if case .list = licences { true } else { false }
    let items: [Value] = if case .list(let items) = licences { items } else { [licences] }
    let (living, subjects) = (living(fields, in: workflow), subjects(of: reference, fields))
    let publisher = fields.licensee
    return items.enumerated().compactMap { index, item in
      guard item.fields != nil else { return nil }
      let period = LicencePeriod(of: item, expires: fields["dates"]["expires"].date)
      let stated = FormSet(of: item["formats"])
      let left = stated.intersection(living)
      return Licence(
        edition: reference, index: index, publisher: publisher,
        subjects: subjects,
        territory: TerritorySet(territory: item["territory"], except: item["except"]),
        forms: left.isEmpty ? stated : left,
        isExclusive: item["exclusive"].text.flatMap(Bool.init), period: period,
        sellOff: item["sell-off"].text.flatMap { try? CalendarDuration(parsing: $0) }, hasEnded: left.isEmpty,
        reverted: left.isEmpty ? fields["dates"]["reverted"].date : nil,
        way: [.key("licence")] + (isList ? [.index(index)] : []))
    }
  }

  /// The forms whose rights have not ended: all, or those that have parted from the rest.
  private static func living(_ fields: Value, in workflow: Workflow?) -> FormSet {
    guard let workflow else { return .all }
    func hasEnded(_ fields: Value) -> Bool { workflow.states[workflow.state(of: fields)]?.category == .ended }
    let formats = Formats(of: fields)
    let parted = formats.indices.filter { formats.status(at: $0) != nil }
    func forms(_ indices: [Int]) -> Set<String> { Set(indices.compactMap { formats.form(at: $0)?.lowercased() }) }
    let ended = parted.filter { hasEnded(formats.fields(at: $0)) }
    // a form of which another item goes on has not ended
    let others = forms(formats.indices.filter { !ended.contains($0) })
    return hasEnded(fields)
      ? FormSet(forms(parted.filter { !ended.contains($0) }))
      : FormSet.all.subtracting(FormSet(forms(ended).subtracting(others)))
  }

  /// The texts that an edition holds: its work and the works of its items, in each language.
  static func subjects(of reference: RecordReference, _ fields: Value) -> [Subject] {
    func languages(_ value: Value) -> [LanguageTag] {
      value["language"].items.compactMap(\.text).compactMap { try? LanguageTag(parsing: $0) }
    }
    let own = languages(fields)
    var all = own.map { Subject(work: reference.work.path, language: $0) }
    for item in fields["contains"].items {
      guard let work = item["work"].text else { continue }
      let stated = languages(item)
      all += (stated.isEmpty ? own : stated).map { Subject(work: work, language: $0) }
    }
    var (seen, counts): (Set<Subject>, [String: Int]) = ([], [:])
    return all.filter { subject in
      guard seen.insert(subject).inserted else { return false }
      counts[subject.work, default: 0] += 1
      return counts[subject.work, default: 0] <= ComparisonLimits.languages
    }
  }
}

extension Licence {
  /// Tells whether the two are the same grant, wherever it stands in the record.
  public func grantsTheSame(as other: Licence) -> Bool {
    var copy = other
    (copy.index, copy.way) = (index, way)
    return copy == self
  }
}

extension Value {
  /// The licensee of the rights in an edition with these fields: the first that is its publisher.
  var licensee: String? {
    let publishers = self["publisher"].items.map(Publisher.init)
    let first = publishers.first { $0.role == nil || $0.role == "publisher" } ?? publishers.first
    return first.flatMap { $0.name ?? $0.romanized }
  }
}

extension Licence.Subject {
  /// Tells whether both are of one work, and one language includes the other: `pt` and `pt-BR` meet, `pt-PT` and
  /// `pt-BR` do not.
  func meets(_ other: Licence.Subject) -> Bool { work == other.work && language.meets(other.language) }
}

extension LanguageTag {
  /// Tells whether one of the two languages includes the other.
  func meets(_ other: LanguageTag) -> Bool { matches(other) || other.matches(self) }
}
