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

  /// The grant that a licence stands on.
  public enum Basis: Hashable, Sendable {
    /// The holder of the rights granted it.
    case own
    /// The licensee of the edition named granted it, out of what that one has.
    case sublicence(String)
    /// It is that of the edition named: the record that holds this one appears under it, and nothing more is granted.
    case under(String)
  }

  /// The edition whose record holds it.
  public let edition: RecordReference
  /// Its place among the licences of that record, from 0.
  public private(set) var index: Int
  /// The grant that it stands on.
  public let basis: Basis
  /// The licensee: the one that it names, else the first publisher of the edition.
  public let licensee: String?
  /// The names of the licensee, in every script that the record has, folded.
  let licenseeNames: Set<String>
  /// The texts granted: the edition's work, and every work it contains, in each of its languages; not those of which it
  /// holds an excerpt.
  public let subjects: [Subject]
  /// The territory; what a licence that stands on another leaves open is as `LicenceTies` has it.
  public internal(set) var territory: TerritorySet
  /// The forms granted; forms that have parted from the edition and whose rights have ended are left out.
  public internal(set) var forms: FormSet
  /// True if nobody else may have the same; nil where the record doesn't say. That is no exclusivity, and leaves
  /// nothing free either.
  public let isExclusive: Bool?
  /// The first and the last day.
  public internal(set) var period: LicencePeriod
  /// The time in which stock may be sold after the end.
  public let sellOff: CalendarDuration?
  /// True if the edition's rights have ended, or those that it stands on, so that the licence no longer counts.
  public internal(set) var hasEnded: Bool
  /// The date of that end; nil where it goes on, or nobody knows the date.
  public internal(set) var ended: EDTF?
  /// The forms whose rights have ended, each with the date of that; `LicenceTies` makes parts of them.
  var losses: [Loss]
  /// The limits that the record names in words that can't be read: they are as wide as they may be meant.
  var unread: Unread

  /// Forms whose rights have ended.
  struct Loss: Hashable {
    var forms: FormSet
    /// The date of the end; nil where nobody knows it.
    let ended: EDTF?
  }

  /// Limits that can't be read.
  struct Unread: Hashable {
    var territory: Bool
    var forms: Bool
  }

  /// True if its record says which territory it is for, or that it is for all.
  public var isTerritoryKnown: Bool { !unread.territory }
  /// True if its record says which forms it is for, or that it is for all.
  public var areFormsKnown: Bool { !unread.forms }

  /// The last day: that of its time, or that of an end before it.
  public var until: EDTF? {
    guard let day = ended?.latest else { return period.until }
    return period.latest.map { $0 <= day } ?? false ? period.until : ended
  }

  /// The last day on which stock may be sold, which begins on the day after the end; nil where it is not known.
  public var sellOffEnd: Day? {
    let end = [ended?.latest, period.latest].compactMap(\.self).min()
    return sellOff.flatMap { sellOff in end.map { $0.adding(days: 1).last(of: sellOff) } }
  }

  /// Its place in the record.
  private(set) var way: [PathComponent]
  /// The limits that it states; what it leaves open is as wide as the grant that it stands on.
  let stated: Limits

  /// The day on which an edition that appears under another's licence was published.
  let appeared: EDTF?

  /// The limits of a licence that its record states.
  struct Limits: Hashable, Sendable {
    let territory: Bool
    let forms: Bool
    let from: Bool
    let until: Bool
  }
}

extension Licence {
  /// True if it grants something: one that another edition's stands for grants nothing itself.
  public var isGrant: Bool { !basis.isUnder }

  /// The name of the edition whose licence it stands on; nil for one of its own.
  public var source: String? {
    switch basis {
    case .own: nil
    case .sublicence(let name), .under(let name): name
    }
  }

  /// The editions that the name of its source may stand for.
  public var sources: [RecordReference] { source.map { edition.editions(named: $0) } ?? [] }
}

extension Licence {
  /// The licences of an edition's record, in the order of the file.
  ///
  /// - Parameter workflow: The workflow that the edition goes by; nil where it can't be read: then no licence has
  ///   ended.
  public static func all(
    of reference: RecordReference, _ fields: Value, in workflow: Workflow?,
    naming territories: Territories = Territories()
  ) -> [Licence] {
    guard fields["licence"] != .absent || fields["under"] != .absent else { return [] }
    let (ends, subjects) = (RightsEnds(of: fields, in: workflow), subjects(of: reference, fields))
    let publisher = fields.licensee
    let items = fields.entries(of: "licence").filter { $0.value.fields != nil }
    let others = fields.entries(of: "under").map { (way: $0.way, value: Value.mapping(["under": $0.value])) }
    return (items + others).enumerated().map { index, entry in
      var item = entry.value
      let basis = Basis(of: item)
      if basis.isUnder { item = item.limited(asSoldIn: fields) }
      let period = LicencePeriod(of: item, expires: basis == .own ? fields["dates"]["expires"].date : nil)
      let named = FormSet(of: item["formats"])
      let forms = named ?? .all
      let left = forms.intersection(ends.living)
      let (territory, isTerritoryKnown) = TerritorySet.widest(
        territory: item["territory"], except: item["except"], naming: territories)
      let licensee =
        item["licensee"].text.map { (name: $0, names: Set([$0.folded])) }
        ?? publisher.flatMap { publisher in publisher.licenseeName.map { (name: $0, names: publisher.foldedNames) } }
      return Licence(
        edition: reference, index: index, basis: basis, licensee: licensee?.name,
        licenseeNames: licensee?.names ?? [], subjects: subjects,
        territory: territory, forms: left.isEmpty ? forms : left,
        isExclusive: item["exclusive"].text.flatMap(Bool.init), period: period,
        sellOff: item["sell-off"].text.flatMap { try? CalendarDuration(parsing: $0) }, hasEnded: left.isEmpty,
        ended: left.isEmpty ? ends.date : nil, losses: ends.losses(of: forms),
        unread: Unread(territory: !isTerritoryKnown, forms: named == nil), way: entry.way,
        stated: Limits(
          territory: item["territory"] != .absent || item["except"] != .absent, forms: item["formats"] != .absent,
          from: item["from"] != .absent,
          until: period.until != nil || item["until"] != .absent || item["term"] != .absent),
        appeared: basis.isUnder ? fields["dates"]["published"].date : nil)
    }
  }

  /// The texts that an edition holds whole: its work and the works of its items, in each language.
  ///
  /// An excerpt is printed by permission: it takes nothing from anybody.
  static func subjects(of reference: RecordReference, _ fields: Value) -> [Subject] {
    func languages(_ value: Value) -> [LanguageTag] {
      value["language"].items.compactMap(\.text).compactMap { try? LanguageTag(parsing: $0) }
    }
    let own = languages(fields)
    var all = own.map { Subject(work: reference.work.path, language: $0) }
    for item in fields["contains"].items where item["extent"].text != "excerpt" {
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

extension Licence.Basis {
  /// True if nothing is granted by it.
  fileprivate var isUnder: Bool { if case .under = self { true } else { false } }

  fileprivate init(of item: Value) {
    if let name = item["under"].text {
      self = .under(name)
    } else if let name = item["sub-licence-of"].text {
      self = .sublicence(name)
    } else {
      self = .own
    }
  }
}

extension Value {
  /// An item of `licence` with the forms and the market of its edition, where it names none itself.
  fileprivate func limited(asSoldIn edition: Value) -> Value {
    var item = fields ?? [:]
    let forms = Formats(of: edition)
    let listed = forms.indices.compactMap { forms.form(at: $0) }
    if self["formats"] == .absent, !listed.isEmpty { item["formats"] = .list(listed.map { .text($0) }) }
    if self["territory"] == .absent, self["except"] == .absent { item["territory"] = edition["market"] }
    return .mapping(item)
  }

  /// The licensee of the rights in an edition with these fields, where no licence names one: the first that is its
  /// publisher.
  var licensee: Publisher? {
    let publishers = self["publisher"].items.map(Publisher.init)
    let first = publishers.first { $0.role == nil || $0.role == "publisher" } ?? publishers.first
    return first
  }
}

extension Publisher {
  /// The name by which it is told as a licensee; nil where the record gives none.
  var licenseeName: String? { name ?? romanized }

  /// All its names, folded.
  var foldedNames: Set<String> { Set([name, romanized].compactMap { $0?.folded }) }
}

extension Licence.Subject {
  /// Tells whether both are of one work, and one language includes the other: `pt` and `pt-BR` meet, `pt-PT` and
  /// `pt-BR` do not.
  func meets(_ other: Licence.Subject) -> Bool { work == other.work && language.meets(other.language) }

  /// Tells whether it is all in another: of the same work, in a language that the other's contains.
  func lies(within other: Licence.Subject) -> Bool { work == other.work && language.matches(other.language) }
}
