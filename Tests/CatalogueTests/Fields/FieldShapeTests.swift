import OrderedCollections
import Testing

@testable import Catalogue

@Suite("What fields may hold") struct FieldShapeTests {
  static let edition = RecordFields.shape(of: .edition)

  @Test(
    "a path that names a field has a shape",
    arguments: [
      "title", "language", "language[1]", "publisher.name", "publisher[1].place", "publisher.co-publisher.name",
      "contributors.translator", "contributors.translator.romanized", "contributors.dramaturge.name",
      "formats.ebook.isbn",
      "formats.ebook.dates.out-of-print", "dates.reprinted", "edition.number", "identifiers.gnd", "links.order.href",
      "contains.tale.contributors.translator.name", "contributors.author.ids.isni", "licence.advance.amount",
      "via.language",
    ])
  func known(path: String) throws {
    #expect(Self.edition.shape(at: try FieldPath(parsing: path)) != nil)
  }

  @Test(
    "a path that names none has none",
    arguments: [
      "titel", "title.name", "contributors.translator.nmae", "publisher.plaec", "formats.papreback", "dates.printed",
      "contributors[0].translator", "x-own", "contributors.x-own", "language.ar",
    ])
  func unknown(path: String) throws {
    #expect(Self.edition.shape(at: try FieldPath(parsing: path)) == nil)
  }

  static let faults: [(String, String, String?)] = [
    ("language", "arabic", "language"), ("language", "no", nil), ("dates.published", "2022-02-30", "date"),
    ("dates.published", "[1989,1999]", nil), ("dates.reprinted", "yesterday", "date"),
    ("formats.ebook.isbn", "978-2-02-140188-1", "isbn"), ("formats.ebook.isbn", "9782021401882", nil),
    ("formats.ebook.form", "epub", "choice"),
    ("edition.number", "4bis", nil), ("edition.number", "2", nil), ("licence.exclusive", "maybe", "choice"),
    ("licence.term", "7 years", "duration"), ("translation-of", "fr-2019", nil),
    ("translation-of", "robots/fr-2019#ebook", nil),
    ("translation-of", "En attendant", "reference"), ("links", "https://example.org/é", nil),
    ("links", "www.example.org", "address"),
    ("publisher", "Seuil", nil), ("dates", "2022", "shape"), ("identifiers", "123", "shape"), ("formats", "ebook", nil),
    ("edition", "2", nil), ("series", "Du monde entier", nil),
  ]

  @Test("a scalar fits its field, or the rule that it breaks is named", arguments: faults)
  func problems(path: String, text: String, rule: String?) throws {
    let shape = try #require(Self.edition.shape(at: try FieldPath(parsing: path)))
    #expect(shape.problem(with: text)?.rule == rule)
  }

  static let otherNames: [(String, RecordReference.Kind, String?)] = [
    ("titel", RecordReference.Kind.edition, "title"), ("Translator", .edition, "contributors.translator"),
    ("editor", .edition, "contributors.editor"), ("published", .edition, "dates.published"),
    ("year", .edition, "dates.published"),
    ("year", .work, "first-published"), ("year", .reception, "date"), ("isbn", .edition, "formats.paperback.isbn"),
    ("translated_by", .edition, "contributors.translator"), ("romanized_title", .edition, "romanized-title"),
    ("publisher", .reception, "outlet"), ("shelfmark", .edition, nil),
  ]

  @Test(
    "a field by another name, or mistyped, is recognised",
    arguments: otherNames)
  func nearest(text: String, kind: RecordReference.Kind, field: String?) {
    #expect(RecordFields.nearest(to: text, of: kind) == field)
  }

  @Test("a value is kept as its field has it") func kept() throws {
    let shape = Self.edition
    let typed: Value = .mapping([
      "language": .list([.text("AR"), .text("pt-br")]), "publisher": .text("Seuil"),
      "formats": .list([.mapping(["form": .text("ebook"), "isbn": .text("978-2-02-140188-3")])]),
      "dates": .mapping(["published": .list([.text("1989"), .text("1999")])]), "x-own": .mapping(["a": .text("b")]),
    ])
    let isbn = try #require(ISBN.valid(prefix: "978202140188"))
    let valid = typed.replacing("formats", with: .list([.mapping(["form": .text("ebook"), "isbn": .text(isbn)])]))
    #expect(
      try shape.kept(valid, at: "title")
        == .mapping([
          "language": .list([.text("ar"), .text("pt-BR")]), "publisher": .mapping(["name": .text("Seuil")]),
          "formats": .list([.mapping(["form": .text("ebook"), "isbn": .text(isbn.filter { $0 != "-" })])]),
          "dates": .mapping(["published": .text("[1989,1999]")]), "x-own": .mapping(["a": .text("b")]),
        ]))
  }
}

extension ISBN {
  /// The ISBN-13 of twelve digits, with hyphens somewhere.
  static func valid(prefix: String) -> String? {
    (0...9).map { "\(prefix.prefix(3))-\(prefix.dropFirst(3))-\($0)" }.first { (try? ISBN(parsing: $0)) != nil }
  }
}

extension Value {
  /// This mapping with another value of a key.
  func replacing(_ key: String, with value: Value) -> Value {
    var fields = self.fields ?? [:]
    fields[key] = value
    return .mapping(fields)
  }
}
