internal import Catalogue
internal import OrderedCollections

extension JSONValue {
  /// A translation as scripts read it.
  init(_ translation: Translation) {
    let first = translation.first
    self = [
      "reference": .string(first.edition.reference.path), "item": .text(first.key),
      "field": .text(first.field?.description), "work": .text(translation.work),
      "language": .array(translation.languages.map { .string($0.description) }),
      "original-language": .array(translation.originalLanguages.map { .string($0.description) }),
      "title": .text(translation.title), "romanized-title": .text(first.romanizedTitle), "extent": .text(first.extent),
      "translators": .array(translation.translators.map(JSONValue.init)),
      "published": .text(translation.published?.description),
      "number": translation.number.map { .integer($0) } ?? .null,
      "count": translation.count.map { .integer($0) } ?? .null,
      "retranslation": .bool(translation.isRetranslation), "translation-of": .text(translation.translationOf),
      "via": translation.via.map(JSONValue.init) ?? .null,
      "revises": .array(translation.revises.map { JSONValue(place: $0) }),
      "revisers": .array(translation.revisers.map(JSONValue.init)),
      "appearances": .array(translation.appearances.map { JSONValue(appearance: $0) }),
    ]
  }

  /// An original, with its reprints.
  init(original: Translation) {
    let first = original.first
    self = [
      "reference": .string(first.edition.reference.path), "item": .text(first.key),
      "field": .text(first.field?.description),
      "language": .array(first.languages.map { .string($0.description) }), "title": .text(first.title),
      "published": .text(original.published?.description),
      "appearances": .array(original.appearances.map { JSONValue(appearance: $0) }),
    ]
  }

  private init(_ person: Contributor) {
    let facts = [
      ("role", person.role), ("name", person.name), ("romanized", person.romanized), ("kind", person.kind),
      ("name-type", person.nameType), ("real-name", person.realName), ("unnamed", person.unnamed),
      ("same-as", person.sameAs),
    ]
    self = .object(facts.compactMap { key, text in text.map { Member(key, .string($0)) } })
  }

  private init(_ via: Translation.Via) {
    self = ["language": .array(via.languages.map { .string($0.description) }), "of": .text(via.edition)]
  }

  /// The place of a text: its edition and its item.
  private init(place text: PrintedText) {
    self = [
      "reference": .string(text.edition.reference.path), "item": .text(text.key),
      "field": .text(text.field?.description),
    ]
  }

  private init(appearance text: PrintedText) {
    self = [
      "reference": .string(text.edition.reference.path), "item": .text(text.key),
      "field": .text(text.field?.description), "title": .text(text.title ?? text.edition.title),
      "language": .array(text.languages.map { .string($0.description) }),
      "publisher": .array(text.edition.publishers.compactMap(\.name).map { .string($0) }),
      "published": .text(text.published?.description),
    ]
  }

  /// The family of a work for scripts.
  init(_ family: Family, reception: Int) {
    self = [
      "originals": .array(family.originals.map { JSONValue(original: $0) }),
      "translations": .array(family.translations.map { JSONValue($0) }),
      "collections": .array(
        family.collections.map { collection in
          [
            "reference": .string(collection.edition.reference.path),
            "work": .string(collection.edition.reference.work.path), "title": .text(collection.edition.title),
            "items": .array(
              collection.texts.map { text in
                ["item": .text(text.key), "field": .text(text.field?.description), "work": .text(text.work)]
              }),
          ]
        }), "reception": .integer(reception),
    ]
  }

  /// The relations of an edition to others for scripts.
  init(_ kinship: Kinship, reception: Int) {
    let places = { (texts: [PrintedText]) in JSONValue.array(texts.map { JSONValue(place: $0) }) }
    let names = { (references: [RecordReference]) in JSONValue.array(references.map { .string($0.path) }) }
    self = [
      "reprints": places(kinship.reprints), "reprinted-by": places(kinship.reprintedBy),
      "revises": places(kinship.revises), "revised-by": places(kinship.revisedBy),
      "translated-as": names(kinship.translatedAs), "relayed-as": names(kinship.relayedAs),
      "reception": .integer(reception),
    ]
  }
}

/// The columns that translations are listed in.
enum TranslationColumns {
  /// The columns on a terminal.
  static let table: [Table.Column] = [
    Table.Column("first appeared in"), Table.Column("item"), Table.Column("language"), Table.Column("work"),
    Table.Column("title", shrinksTo: 12), Table.Column("translator", shrinksTo: 8), Table.Column("published"),
    Table.Column("editions"),
  ]

  /// The titles of the columns for spreadsheets.
  static let delimited = [
    "reference", "item", "language", "work", "title", "translator", "published", "editions", "original-language",
    "romanized-title", "extent", "via", "revises", "number", "count", "appearances",
  ]

  /// The cells of a translation on a terminal.
  static func row(_ translation: Translation) -> [String] {
    [
      translation.first.edition.reference.path, translation.first.item, tags(translation.languages),
      translation.work ?? "", translation.title ?? translation.first.edition.title ?? "", people(translation),
      translation.published?.description ?? "", String(editions(translation).count),
    ]
  }

  /// The cells of a translation for spreadsheets.
  static func cells(_ translation: Translation) -> [String] {
    row(translation) + [
      tags(translation.originalLanguages), translation.first.romanizedTitle ?? "", translation.first.extent ?? "",
      translation.via.map { $0.edition ?? tags($0.languages) } ?? "",
      translation.revises.map(\.place).joined(separator: "; "), translation.number.map { "\($0)" } ?? "",
      translation.count.map { "\($0)" } ?? "", editions(translation).joined(separator: "; "),
    ]
  }

  /// The names of its translators, with semicolons between.
  static func people(_ translation: Translation) -> String {
    translation.translators.map(\.displayName).joined(separator: "; ")
  }

  private static func editions(_ translation: Translation) -> [String] {
    OrderedSet(translation.appearances.map(\.edition.reference.path)).elements
  }

  private static func tags(_ tags: [LanguageTag]) -> String { tags.map(\.description).joined(separator: "; ") }
}

extension PrintedText {
  /// The item of its edition, by its key, else by its place; empty where it is the whole.
  var item: String { key ?? index.map { "[\($0)]" } ?? "" }

  /// Its edition, with the item in brackets.
  var place: String { index == nil ? edition.reference.path : "\(edition.reference.path) (\(item))" }
}
