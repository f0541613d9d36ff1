import OrderedCollections
import TestSupport

@testable import Catalogue

/// The fields of records as tables: one for each kind of record, then one for each mapping that their fields hold.
struct FieldTables {
  /// A mapping that fields hold: the fields that hold it, and what it may say.
  struct Part {
    var holders: [String]
    let fields: [FieldDefinition]
    let bare: String?

    /// The keys that tell one mapping from another.
    var keys: [String] { fields.map(\.key) }
  }

  private let records: [(kind: RecordReference.Kind, fields: Value)]
  private var examples: [String: String] = [:]
  private(set) var parts: OrderedDictionary<[String], Part> = [:]

  /// The tables, with examples taken from records.
  init(examples records: [Record]) {
    self.records = records.map { ($0.reference.kind, $0.fields) }
    for kind in Self.kinds { collect(RecordFields.shape(of: kind), from: "") }
    for record in self.records { gather(record.fields, RecordFields.shape(of: record.kind)) }
  }

  static let kinds: [RecordReference.Kind] = [.edition, .work, .reception]

  private mutating func collect(_ shape: FieldShape, from path: String) {
    var found: [(shape: FieldShape, path: String)] = []
    for field in shape.fields ?? [] {
      guard let below = field.shape.fields else { continue }
      let path = path.isEmpty ? field.key : "\(path).\(field.key)"
      let keys = below.map(\.key)
      if parts[keys] == nil {
        parts[keys] = Part(holders: [path], fields: below, bare: field.shape.bareKey)
        found.append((field.shape, path))
      } else if parts[keys]?.holders.contains(path) == false {
        parts[keys]?.holders.append(path)
      }
    }
    for part in found { collect(part.shape, from: part.path) }
  }

  private mutating func gather(_ value: Value, _ shape: FieldShape) {
    for item in value.items {
      for field in shape.fields ?? [] where item[field.key] != .absent {
        let name = Self.name(field, among: shape.fields ?? [])
        if examples[name] == nil { examples[name] = Self.example(item[field.key]) }
        gather(item[field.key], field.shape)
      }
    }
  }

  private static func name(_ field: FieldDefinition, among fields: [FieldDefinition]) -> String {
    fields.map(\.key).joined(separator: ",") + "/" + field.key
  }

  /// A value on one line, where it is short.
  private static func example(_ value: Value) -> String? {
    switch value {
    case .absent: return nil
    case .text(let text):
      let line = text.split(separator: "\n").first.map(String.init) ?? ""
      return line.count > 40 ? line.prefix(39) + "…" : line
    case .list(let items):
      let texts = items.compactMap(\.text)
      return texts.isEmpty ? nil : "[" + texts.joined(separator: ", ") + "]"
    case .mapping(let fields):
      let texts = fields.compactMap { key, value in value.text.map { "\(key): \($0)" } }
      return texts.count == fields.count ? "{" + texts.joined(separator: ", ") + "}" : nil
    }
  }

  /// The table of a kind of record.
  func text(of kind: RecordReference.Kind) -> String {
    table(RecordFields.shape(of: kind).fields ?? [], of: "\(kind)")
  }

  /// The tables of all that fields hold.
  var textOfParts: String {
    parts.values.map { part in
      let held = part.holders.map { "`\($0)`" }.joined(separator: ", ")
      let bare = part.bare.map { "A bare value stands for its `\($0)`.\n\n" } ?? ""
      return "### \(Self.title(part))\n\nHeld by \(held).\n\n\(bare)\(table(part.fields, of: part.holders[0]))"
    }.joined(separator: "\n")
  }

  private static func title(_ part: Part) -> String { "`\(part.holders[0])`" }

  private func table(_ fields: [FieldDefinition], of part: String) -> String {
    MarkdownTable(
      header: ["field", "holds", "meaning", "example"],
      rows: fields.map { field in
        [
          "`\(field.key)`", holds(field.shape), Self.meaning(field, in: part),
          examples[Self.name(field, among: fields)].map { "`\($0)`" } ?? "",
        ]
      }
    ).text
  }

  /// The fields without an example in the records given; scalars only.
  var withoutExample: [String] {
    let tops = Self.kinds.compactMap { RecordFields.shape(of: $0).fields }
    return (tops + parts.values.map(\.fields)).flatMap { fields in
      fields.filter { $0.shape.fields == nil && examples[Self.name($0, among: fields)] == nil }.map(\.key)
    }
  }

  private static func meaning(_ field: FieldDefinition, in part: String) -> String {
    standards["\(part).\(field.key)"].map { "\(field.meaning) (\($0))" } ?? field.meaning
  }

  /// The standards of the values of fields, where their shape doesn't tell it.
  private static let standards = [
    "contributors.role": "ONIX List 17", "contributors.name-type": "ONIX List 18",
    "contributors.unnamed": "ONIX List 19", "contributors.ids": "ONIX List 44", "publisher.role": "ONIX List 45",
    "formats.form": "ONIX List 150", "formats.isbn-as-printed": "MARC 020 $z",
    "series.issn": "ISO 3297", "host.issn": "ISO 3297",
    "edition.original-title": "ONIX List 15, 03", "edition.translation-of": "ONIX List 164, 29; MARC 765",
    "edition.via": "MARC 041 $k", "edition.status": "ONIX List 64 for what is announced",
    "edition.revises": "ONIX List 164, 28", "edition.host": "MARC 773", "edition.part-of": "ONIX List 51, 02",
    "edition.equivalent": "ONIX List 51, 32", "edition.type": "ONIX List 21", "edition.replaces": "ONIX List 51, 03",
    "contains.extent": "ONIX List 164, 21 and 25", "contains.original-language": "ONIX List 22, 02",
    "dates.announced": "ONIX List 163, 09", "dates.delivered": "ONIX List 163, 41",
    "dates.accepted": "ONIX List 163, 42", "dates.published": "ONIX List 163, 01",
    "dates.first-published": "ONIX List 163, 11", "dates.reprinted": "ONIX List 163, 12",
    "dates.out-of-print": "ONIX List 163, 13",
  ]

  private func holds(_ shape: FieldShape) -> String {
    switch shape {
    case .text: "text"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .usual(let words): words.map { "`\($0)`" }.joined(separator: ", ") + ", or another word"
    case .language: "language (BCP 47)"
    case .country: "country (ISO 3166-1)"
    case .territory: "country (ISO 3166-1), `WORLD`, or a set that the settings name"
    case .amount: "decimal number"
    case .currency: "currency (ISO 4217)"
    case .date: "date (EDTF)"
    case .isbn: "ISBN (ISO 2108)"
    case .boolean: "`true`, `false`"
    case .number: "whole number, or text"
    case .duration: "duration (ISO 8601)"
    case .reference: "reference of an edition"
    case .work: "reference of a work"
    case .address: "web address"
    case .issn: "ISSN"
    case .list(let item): "one or several: \(holds(item))"
    case .open(let item): "keys of your own: \(holds(item))"
    case .mapping(let fields, _):
      parts[fields.map(\.key)].map { "[fields](#\(Self.title($0).filter { $0.isLetter || $0 == "-" }))" } ?? "fields"
    }
  }
}
