import Testing

@testable import Catalogue

@Suite("Paths of fields") struct FieldPathTests {
  static let written: [(String, [FieldPath.Selector])] = [
    ("title", [.name("title")]),
    ("dates.published", [.name("dates"), .name("published")]),
    ("links[0].href", [.name("links"), .index(0), .name("href")]),
    ("a[1][2]", [.name("a"), .index(1), .index(2)]),
    ("[0].a", [.index(0), .name("a")]),
    ("identifiers.\"doi.org\"", [.name("identifiers"), .name("doi.org")]),
    (#""a\"b\\c"[3]"#, [.name(#"a"b\c"#), .index(3)]),
    (#"x-مفتاح.a b"#, [.name("x-مفتاح"), .name("a b")]),
  ]

  @Test("a path is read and written back", arguments: written)
  func reading(text: String, selectors: [FieldPath.Selector]) throws {
    let path = try FieldPath(parsing: text)
    #expect(path.selectors == selectors)
    #expect(path.description == text)
  }

  @Test(
    "what is no path says why",
    arguments: [
      ("", "“” is no field: a name is missing between its dots"),
      ("a..b", "“a..b” is no field: a name is missing between its dots"),
      ("a.[0]", "“a.[0]” is no field: a name is missing between its dots"),
      ("a[x]", "“a[x]” is no field: “[x” should be a number in brackets, as [0]"),
      ("a[-1]", "“a[-1]” is no field: “[-1” should be a number in brackets, as [0]"),
      ("a[1", "“a[1” is no field: “[1” should be a number in brackets, as [0]"),
      ("a[0]b", "“a[0]b” is no field: after a bracket or a quote there is a dot or nothing, not “b”"),
      ("\"a", "“\"a” is no field: a quote is not closed"),
    ])
  func faults(text: String, reason: String) {
    #expect(throws: ParsingError(text: text, reason: reason)) { try FieldPath(parsing: text) }
  }

  @Test("whatever a file has for keys, the path of a value is read back as that path") func anyKey() throws {
    let signs: [Character] = ["a", ".", "[", "]", "\"", "\\", "=", "+", "-", ":", " ", "é", "7", "\n"]
    for seed in UInt64(0)..<2000 {
      var random = SplitMix64(state: seed)
      let selectors = (0..<Int.random(in: 1...4, using: &random)).map { place -> FieldPath.Selector in
        if place > 0, Bool.random(using: &random) { return .index(Int.random(in: 0...12, using: &random)) }
        return .name(
          String((0..<Int.random(in: 0...4, using: &random)).compactMap { _ in signs.randomElement(using: &random) }))
      }
      let path = FieldPath(selectors)
      #expect(try FieldPath(parsing: path.description) == path, "seed \(seed): \(path)")
      let assignment = try FieldAssignment(parsing: "\(path)=v")
      #expect(assignment.path == path, "seed \(seed): \(path)")
    }
  }

  @Test("a path leads to every value that it names") func values() throws {
    let record = try Document(
      parsing: Array(
        """
        language: [ar, fr]
        publisher: Seuil
        contributors: [{role: translator, name: A}, {role: translator, name: B}, {role: editor, name: C}]
        formats: [ebook, {form: paperback, isbn: 1}]
        dates: {published: [1989, 1999]}
        """.utf8)
    ).value
    let found = [
      "language", "publisher.name", "contributors.translator.name", "contributors.name", "contributors[2].name",
      "formats.ebook.form", "formats.paperback.isbn", "formats.hardback", "title", "dates.published", "language[1]",
      "publisher[0]",
    ]
    .map {
      record.values(at: FieldPath(stringLiteral: "")).isEmpty
        ? [] : record.values(at: (try? FieldPath(parsing: $0)) ?? "").compactMap(\.text)
    }
    #expect(
      found == [
        ["ar", "fr"], ["Seuil"], ["A", "B"], ["A", "B", "C"], ["C"], ["ebook"], ["1"], [], [], ["1989", "1999"], ["fr"],
        ["Seuil"],
      ])
    #expect(
      record.scalars().map { "\($0.path)=\($0.text)" }.prefix(5) == [
        "language[0]=ar", "language[1]=fr", "publisher=Seuil", "contributors[0].role=translator",
        "contributors[0].name=A",
      ])
  }
}
