internal import OrderedCollections

/// One text as one edition prints it: the work of the edition's folder or, where it lists what it contains, one item of that.
///
/// Several editions may print the same translation; `Translations` tells which.
public struct PrintedText: Sendable {
  /// The edition.
  public let edition: Edition
  /// The place of the item in `contains`, from 0; nil where the edition is one text.
  public let index: Int?
  /// The key of the item; nil where it has none.
  public let key: String?
  /// The work, by its path; nil for an item that names none.
  public let work: String?
  /// The title it has here.
  public let title: String?
  /// The title in Latin letters.
  public let romanizedTitle: String?
  /// The languages of the text: the item's own, else the edition's.
  public let languages: [LanguageTag]
  /// The languages of the original, as far as they are known: those that the item gives, else those of the work.
  public let originalLanguages: [LanguageTag]
  /// The item's own contributors, then those of the edition; a role that the item fills itself is not taken from the
  /// edition.
  public let contributors: [Contributor]
  /// `excerpt`, `abridged` or `complete`, where the item gives it.
  public let extent: String?
  /// The language a relay translation was made from, or the edition, as the file names it.
  public let via: Value
  /// True if it is a translation, as `Translations` defines one.
  public internal(set) var isTranslation: Bool
  /// The fields of the item; nil where the edition is one text.
  let item: Value?
  /// The way to the item; empty where the edition is one text.
  let way: [PathComponent]

  /// The text that is a whole edition.
  init(_ edition: Edition, work: WorkFacts?) {
    self.edition = edition
    (index, key, item, extent, way) = (nil, nil, nil, nil, [])
    self.work = edition.reference.work.path
    (title, romanizedTitle, languages) = (edition.title, edition.romanizedTitle, edition.languages)
    originalLanguages = work?.languages ?? []
    via = edition.fields["via"]
    contributors = edition.contributors
    let isSaid =
      contributors.contains { $0.role == "translator" } || via != .absent
      || edition.fields["translation-of"] != .absent
    isTranslation = isSaid || Self.differs(languages, from: originalLanguages)
  }

  /// The text that is an item of what an edition contains.
  init(_ item: Value, at way: [PathComponent], of edition: Edition, work named: (String) -> WorkFacts?) {
    self.edition = edition
    (self.item, self.way, key, extent) = (item, way, item["key"].text, item["extent"].text)
    index = if case .index(let index)? = way.last { index } else { 0 }
    work = item["work"].text
    title = item["title"].text ?? item.text
    romanizedTitle = item["romanized-title"].text
    languages = item["language"] == .absent ? edition.languages : Self.tags(item["language"])
    let stated = Self.tags(item["original-language"])
    originalLanguages = stated.isEmpty ? work.flatMap(named)?.languages ?? [] : stated
    via = item["via"] == .absent ? edition.fields["via"] : item["via"]
    let own = item["contributors"].items.map(Contributor.init)
    let roles = Set(own.compactMap(\.role))
    contributors = own + edition.contributors.filter { person in person.role.map { !roles.contains($0) } ?? true }
    if roles.contains("translator") || item["via"] != .absent {
      isTranslation = true
    } else if !originalLanguages.isEmpty, !languages.isEmpty {
      isTranslation = Self.differs(languages, from: originalLanguages)
    } else {
      // only the edition tells it
      isTranslation =
        contributors.contains { $0.role == "translator" } || via != .absent
        || edition.fields["translation-of"] != .absent
    }
  }

  /// Tells whether one of the languages is none of the original's; false where these are unknown. Scripts and regions
  /// make no translation.
  private static func differs(_ languages: [LanguageTag], from original: [LanguageTag]) -> Bool {
    let known = Set(original.map(\.main)).subtracting(unspecific)
    return !known.isEmpty && languages.contains { !known.contains($0.main) && !unspecific.contains($0.main) }
  }

  /// The codes for several languages, an unknown one, one without a code, and none (ISO 639-2).
  private static let unspecific: Set<String> = ["mul", "und", "mis", "zxx"]

  private static func tags(_ value: Value) -> [LanguageTag] {
    value.items.compactMap(\.text).compactMap { try? LanguageTag(parsing: $0) }
  }

  /// The languages into which it was translated: its own, without those of the original unless no others are left.
  var translatedInto: [LanguageTag] {
    let known = Set(originalLanguages.map(\.main))
    let others = languages.filter { !known.contains($0.main) }
    return others.isEmpty ? languages : others
  }

  /// The date on which it was published here.
  public var published: EDTF? { edition.date("published") }

  /// The date on which it first appeared, as far as this edition knows.
  public var firstPublished: EDTF? { edition.date("first-published") ?? edition.date("published") }

  /// Its place in the record, in the grammar of fields: `contains.station`, `contains[3]`; nil where it is the whole.
  public var field: FieldPath? {
    index.map { FieldPath([.name("contains"), key.map { .name($0) } ?? .index($0)]) }
  }

  /// The edition's fields as this text has them: its own title, languages and contributors, and no other item.
  var fields: Value {
    guard let item else { return edition.fields }
    var fields = edition.fields.fields ?? [:]
    let roles = Set(item["contributors"].items.compactMap { $0["role"].text })
    fields["contributors"] = .list(
      edition.fields["contributors"].items.filter { $0["role"].text.map { !roles.contains($0) } ?? true })
    for key in ["title", "romanized-title"] { fields[key] = item[key] }
    for key in ["language", "via"] where item[key] != .absent { fields[key] = item[key] }
    if let title = item.text { fields["title"] = .text(title) }
    fields["contains"] = .list([item])
    return .mapping(fields)
  }
}

/// The facts about a work that bear on its editions.
struct WorkFacts: Sendable {
  let languages: [LanguageTag]
  let contributors: [Contributor]
  /// The contributors as the record has them.
  let people: [Value]
  let firstPublished: EDTF?

  init(_ fields: Value) {
    people = fields["contributors"].items
    firstPublished = fields["first-published"].date
    languages = fields["language"].items.compactMap(\.text).compactMap { try? LanguageTag(parsing: $0) }
    contributors = fields["contributors"].items.map(Contributor.init)
  }
}

extension LanguageTag {
  /// The language alone, by the tag that replaced it where one did: `he` for `iw`, `zh` for `zh-Hant`.
  package var main: String { (preferred ?? self).language }
}
