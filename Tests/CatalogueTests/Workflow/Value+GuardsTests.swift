import Testing

@testable import Catalogue

@Suite("Guards on fields") struct ValueGuardsTests {
  static let cases: [(String, String, Bool)] = [
    ("title: a", "title", true), ("title: ~", "title", false), ("title: ''", "title", false),
    ("language: xx", "language", false),
    ("language: [ar, fr]", "language", true), ("publisher: Seuil", "publisher.name", true),
    ("publisher: {name: Seuil}", "publisher.name", true),
    ("publisher: [{place: Paris}, {name: Seuil}]", "publisher.name", true),
    ("publisher: [Seuil, Gallimard]", "publisher.name", true), ("publisher: {place: Paris}", "publisher.name", false),
    ("publisher: {name: ~}", "publisher", false), ("publisher: {name: a}", "publisher", true),
    ("dates: {published: 2022}", "dates.published", true), ("dates: {published: soon}", "dates.published", false),
    ("dates: {published: [1989, 1999]}", "dates.published", true),
    ("dates: {published: [1989, soon]}", "dates.published", false),
    ("dates: {reprinted: [soon, 1999]}", "dates.reprinted", true),
    ("formats: [ebook]", "formats.ebook", true), ("formats: [{form: ebook}]", "formats.ebook.isbn", false),
    ("contributors: [{role: translator, name: a}]", "contributors.translator", true),
    ("contributors: {role: translator, name: a}", "contributors.translator", true),
    ("contributors: [{role: translator, unnamed: unknown}]", "contributors.translator", true),
    ("contributors: [{role: translator, same-as: author}]", "contributors.translator", true),
    ("contributors: [{role: translator}]", "contributors.translator", false),
    ("contributors: [{role: editor, name: a}]", "contributors.translator", false),
    ("contributors: [{role: editor}]", "contributors.editor", false),
    (
      "contains: [{contributors: [{role: translator, name: a}]}, {contributors: {role: translator, name: b}}]",
      "contributors.translator", true
    ),
    ("contains: [{contributors: [{role: translator, name: a}]}, {title: b}]", "contributors.translator", false),
    ("contains: []", "contributors.translator", false),
    ("contains: [{title: a}]\ncontributors: [{role: translator, name: a}]", "contributors.translator", true),
  ]

  @Test("a field holds when it is there with a valid value", arguments: cases)
  func holds(text: String, field: String, expected: Bool) throws {
    let value = try Document(parsing: Array(text.utf8)).value
    #expect(value.holds(try FieldPath(parsing: field)) == expected)
  }
}
