import Testing

@testable import Catalogue

@Suite("Private fields") struct PrivacyTests {
  private static func shown(
    _ text: String, private names: String? = nil, of reference: RecordReference = RecordReference(.edition, "robots/it"),
    without hidden: String? = nil
  ) throws -> String {
    let settings = try Settings(parsing: Array((names.map { "private: \($0)\n" } ?? "").utf8))
    let record = try Record(reference, parsing: Array(text.utf8))
    let there = ["robots/it", "robots/es", "robots/en", "robots/fr-2019", "robots/it-1998", "robots/it-1999"]
    let fields = Privacy(settings).shown(of: record) { there.contains($0.path) && $0.path != hidden }
    return String(decoding: RecordFields.text(of: fields, reference.kind), as: UTF8.self)
  }

  @Test("licences, approaches and notes are hidden wherever they stand, and what is left of nothing goes") func standard() throws {
    #expect(
      try Self.shown(
        """
        title: a   # offered to two
        approaches: [Einaudi]
        licence: &l {from: 2020}
        formats: [{form: ebook, notes: b}, {notes: only}]
        contains: [{title: c, notes: d, contributors: [{role: notes, name: e}]}]
        notes: f
        series: {notes: g}
        """) == """
          title: a
          formats:
            - form: ebook
          contains:
            - title: c
              contributors:
                - role: notes
                  name: e

          """)
  }

  @Test(
    "what can't be read doesn't show what it was to hide",
    arguments: [
      ("contributors: [{role: author, name: a, real-name: b, name-type: Pseudonym}]", "b"),
      ("contributors: [{role: author, name: a, real-name: b, name-type: [pseudonym]}]", "b"),
      ("contributors: [{role: author, name: a, real-name: b, name-type: pen name}]", "b"),
      ("contributors: [{role: author, name: a, real-name: b, Name-Type: pseudonym}]", "b"),
      ("contributors: [{role: author, name: a, real-name: b, name_type: pseudonym}]", "b"),
      ("title: a\nsources: [{field: Licence, value: b, from: a}]", "b"), ("title: a\nsources: [{field: licnce, value: b, from: a}]", "b"),
      ("title: a\nsources: [{Field: licence, value: b, from: a}]", "b"), ("title: a\nsources: [{field: contributors.author.Real-Name, value: b, from: a}]", "b"),
    ])
  func unreadable(text: String, hidden: String) throws {
    #expect(try !Self.shown(text + "\n").contains(": \(hidden)\n"))
  }

  @Test("a role that can't be read may be the one that is hidden") func unreadableRoles() throws {
    let text = "contributors: [{role: Translator, name: b}, {role: editor, name: c}]\nformats: [{form: E-Book, isbn: b}, {form: paperback}]\n"
    let shown = try Self.shown(text, private: "[contributors.translator, formats.ebook]")
    #expect(shown == "contributors:\n  - role: editor\n    name: c\nformats:\n  - form: paperback\n")
  }

  @Test(
    "a decision that can't be read keeps a record in",
    arguments: [
      ("public: true", true), ("public: false", false), ("public: no", false), ("public: False", false), ("public: yes", false), ("public: 0", false),
      ("public: [false]", false), ("public: {a: b}", false), ("Public: false", false), ("pubilc: false", false), ("title: a", nil), ("publisher: a", nil),
      ("public: ~", nil), ("x-public: false", nil),
    ] as [(String, Bool?)])
  func decision(text: String, said: Bool?) throws {
    #expect(try Publicity.said(of: Record(RecordReference(.work, "w"), parsing: Array(text.utf8)).fields) == said)
  }

  @Test("an edition in a state that its workflow doesn't know stays, whatever its dates say") func unknownState() throws {
    let day = try #require(Day(year: 2024, month: 1, day: 1))
    let fields = try Record(RecordReference(.edition, "w/it"), parsing: Array("status: Cancelled\ndates: {announced: 2020}\n".utf8)).fields
    #expect(!Publicity(on: day).goesOut(edition: fields, in: nil))
  }

  static let names: [(String, String, String)] = [
    ("[]", "title: a\nnotes: b\n", "title: a\nnotes: b\n"),
    ("licence", "notes: b\nlicence: {from: 2020}\n", "notes: b\n"),
    (
      "[dates.option-until]", "dates: {option-until: 2020, published: 2021}\nformats: [{form: ebook, dates: {option-until: 2020}}]\n",
      "dates:\n  published: 2021\nformats:\n  - form: ebook\n"
    ),
    (
      "[contributors.translator.real-name]",
      "contributors: [{role: translator, name: a, real-name: b}, {role: author, name: c, real-name: d}]\n",
      "contributors:\n  - role: translator\n    name: a\n  - role: author\n    name: c\n    real-name: d\n"
    ),
    (
      "[contributors.translator.real-name]", "contributors: {role: translator, name: a, real-name: b}\n",
      "contributors:\n  role: translator\n  name: a\n"
    ),
    ("[contributors.editor]", "contributors: [{role: editor, name: a}]\ntitle: b\n", "title: b\n"),
    ("[contributors.real-name]", "contributors: [{role: editor, name: a, real-name: b}]\n", "contributors:\n  - role: editor\n    name: a\n"),
    ("[publisher.name]", "publisher: Seuil\ntitle: b\n", "title: b\n"),
    ("[publisher.name]", "publisher: [Seuil, {name: Minuit, place: Paris}]\n", "publisher:\n  - place: Paris\n"),
    ("[x-own]", "x-own: a\nx-other: {x-own: b, c: d}\n", "x-other:\n  c: d\n"),
    ("[x-*]", "title: a\nx-own: a\nformats: [{form: ebook, x-price: 3}]\n", "title: a\nformats:\n  - form: ebook\n"),
    ("[identifiers.oclc]", "identifiers: {oclc: a, lccn: b}\n", "identifiers:\n  lccn: b\n"),
    ("[links]", "language: it\nlinks: [{href: \"https://a\"}]\n", "language: it\n"),
  ]

  @Test("a name hides a field, an item, or a field of every item", arguments: names)
  func named(private names: String, text: String, shown: String) throws {
    #expect(try Self.shown(text, private: names) == shown)
  }

  @Test("a field that Colophon doesn't know is hidden: it may be one that is mistyped") func unknown() throws {
    #expect(try Self.shown("title: a\nlicense: {from: 2020}\nformats: [{form: ebook, colour: red}]\n") == "title: a\nformats:\n  - form: ebook\n")
  }

  @Test("the source of a hidden fact is hidden with it") func sources() throws {
    #expect(
      try Self.shown(
        """
        sources:
          - {field: title, from: a}
          - {field: licence, from: b}
          - {field: licence.from, value: 2020, from: c}
          - {field: formats.ebook.notes, from: d}
          - {field: "licence[", from: e}
          - f
        """) == "sources:\n  - field: title\n    from: a\n  - f\n")
    #expect(
      try Self.shown("sources: [{field: dates, from: a}, {field: dates.published, from: b}]\n", private: "[dates.option-until]")
        == "sources:\n  - field: dates.published\n    from: b\n")
  }

  @Test("what names an edition that is not shown doesn't name it") func references() throws {
    let text = "translation-of: fr-2019\nvia: {of: robots/en, language: en}\nreprints: [{of: it-1998, item: a}, it-1999]\n"
    #expect(
      try Self.shown(text, without: "robots/en") == """
        translation-of: fr-2019
        via:
          language: en
        reprints:
          - of: it-1998
            item: a
          - it-1999

        """)
  }

  @Test("works and reception have private fields too") func others() throws {
    #expect(try Self.shown("title: a\nnotes: b\n", of: RecordReference(.work, "robots")) == "title: a\n")
    #expect(
      try Self.shown("kind: review\nnotes: b\nabout: [it, es]\n", of: RecordReference(.reception, "robots/reception/a"), without: "robots/es")
        == "kind: review\nabout: [it]\n")
  }
}
