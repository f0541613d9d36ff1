internal import OrderedCollections

/// One rendering of a work into a language, wherever it was printed (IFLA-LRM Expression).
///
/// Its identity is the text of its first edition: a reprint of that is the same translation, a revision is another.
public struct Translation: Sendable {
  /// The text as it first appeared.
  public let first: PrintedText
  /// Everything that prints it, the first included, oldest first; editions without a date come last.
  public let appearances: [PrintedText]
  /// The work, by its path; nil where no record names one.
  public let work: String?
  /// The languages it was put into.
  public let languages: [LanguageTag]
  /// The languages of the original; empty where nobody knows.
  public let originalLanguages: [LanguageTag]
  /// The translators. One who is somebody else in the book (`same-as: author`) has that person's name.
  public let translators: [Contributor]
  /// The date on which it first appeared.
  public let published: EDTF?
  /// The edition it was translated from, by its path.
  public let translationOf: String?
  /// The text it was made from in place of the original.
  public let via: Via?
  /// The translations it revises, each as it first appeared.
  public internal(set) var revises: [PrintedText] = []
  /// The people who revised it.
  public internal(set) var revisers: [Contributor] = []
  /// Its place among the translations of the work into its first language, by age, from 1; nil for an excerpt and where the work is unknown.
  public internal(set) var number: Int?
  /// The number of translations of the work into that language.
  public internal(set) var count: Int?

  /// The text that a relay translation was made from.
  public struct Via: Sendable {
    /// The languages of it.
    public let languages: [LanguageTag]
    /// The edition, by its path; nil where the catalogue doesn't hold it.
    public let edition: String?
  }

  /// True if the work had certainly been translated into its language before.
  public internal(set) var isRetranslation = false

  /// Its title, as it first appeared.
  public var title: String? { first.title }
}

extension Translation {
  /// A translation from the texts that print it.
  ///
  /// - Parameters:
  ///   - members: The places of the texts, the first appearance first.
  ///   - holders: Further texts that print it among others.
  init(_ members: [Int], holders: [Int], of texts: PrintedTexts) {
    let own = members.map { texts.all[$0] }
    first = own[0]
    let others = (own.dropFirst() + holders.map { texts.all[$0] }).sorted(by: PrintedText.isOlder)
    appearances = [own[0]] + others
    work = own.lazy.compactMap(\.work).first
    languages = own.first { !$0.languages.isEmpty }?.translatedInto ?? []
    originalLanguages = own.first { !$0.originalLanguages.isEmpty }?.originalLanguages ?? []
    translators = own.lazy.map { texts.people(in: "translator", of: $0) }.first { !$0.isEmpty } ?? []
    published = own[0].firstPublished
    let facts = own.map { (text: $0, fields: $0.edition.fields) }
    translationOf =
      facts.lazy.flatMap { fact in
        StatedRelation.all("translation-of", in: fact.fields).compactMap {
          texts.edition(named: $0.edition, in: fact.text.edition.reference)
        }
      }.first
    via = own.first { $0.via != .absent }.map { text in
      let edition = text.via["of"].text ?? text.via.text
      return Via(
        languages: text.via["language"].items.compactMap { $0.text.flatMap { try? LanguageTag(parsing: $0) } },
        edition: edition.flatMap { texts.edition(named: String($0.prefix { $0 != "#" }), in: text.edition.reference) })
    }
  }
}

extension PrintedText {
  /// Tells whether a text was certainly or possibly printed before another: by the first day that its date may mean,
  /// then by its name.
  static func isOlder(_ left: PrintedText, _ right: PrintedText) -> Bool {
    let (first, second) = (left.published?.earliest, right.published?.earliest)
    if first != second {
      guard let first else { return false }
      guard let second else { return true }
      return first < second
    }
    let (one, other) = (left.edition.reference, right.edition.reference)
    return one == other ? (left.index ?? -1) < (right.index ?? -1) : one < other
  }
}

extension PrintedTexts {
  /// The people in a role of a text; one who is somebody else (`same-as`) with that person's name.
  func people(in role: String, of text: PrintedText) -> [Contributor] {
    text.contributors.filter { $0.role == role }.map { person in
      guard person.name == nil, let other = person.sameAs else { return person }
      return holders(of: other, in: text).first.map { person.named(as: $0) } ?? person
    }
  }

  /// The edition's fields as a text has them, for a filter: its own title, languages and contributors, those of its
  /// work beside them, everybody by name, and no other item.
  func fields(of text: PrintedText) -> Value {
    var fields = text.fields.fields ?? [:]
    let own = Set(text.contributors.compactMap(\.role))
    let work = text.work.flatMap { works[$0] }?.people ?? []
    let people =
      (fields["contributors"] ?? .absent).items + work.filter { $0["role"].text.map { !own.contains($0) } ?? false }
    fields["contributors"] = .list(people.map { named($0, in: text) })
    if let item = text.item?.fields, text.item?["contributors"] != .absent {
      var item = item
      item["contributors"] = .list(text.item?["contributors"].items.map { named($0, in: text) } ?? [])
      fields["contains"] = .list([.mapping(item)])
    }
    return .mapping(fields)
  }

  /// A contributor who is somebody else, with that person's name.
  private func named(_ person: Value, in text: PrintedText) -> Value {
    guard var fields = person.fields, fields["name"] == nil, let role = person["same-as"].text,
      let other = holders(of: role, in: text).first
    else { return person }
    for (key, name) in [("name", other.name), ("romanized", other.romanized), ("real-name", other.realName)] {
      fields[key] = name.map { .text($0) }
    }
    return .mapping(fields)
  }

  /// The holders of a role in a text: its own contributors, its edition's, those of the work.
  func holders(of role: String, in text: PrintedText) -> [Contributor] {
    let of = text.work.flatMap { works[$0] }?.contributors ?? []
    let folder = text.index == nil ? [] : works[text.edition.reference.work.path]?.contributors ?? []
    return [text.contributors, of, folder].lazy.map { people in
      people.filter { $0.role == role && $0.sameAs != role && ($0.name ?? $0.unnamed) != nil }
    }.first { !$0.isEmpty } ?? []
  }
}
