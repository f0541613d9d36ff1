import Testing

@testable import Catalogue

@Suite("Filters") struct RecordFilterTests {
  private func edition(_ text: String, _ path: String = "c/robots/ar") throws -> Edition {
    Edition(RecordReference(.edition, path), try Document(parsing: Array(text.utf8)).value)
  }

  private func filter(_ set: (inout RecordFilter) throws -> Void) rethrows -> RecordFilter {
    var filter = RecordFilter()
    try set(&filter)
    return filter
  }

  static let languages: [(String, String, Bool)] = [
    ("zh", "zh-Hant", true), ("zh-Hant", "zh-Hant", true), ("zh-Hant", "zh-Hans", false), ("zh-Hant", "zh", false),
    ("ar", "[fr, ar]", true),
    ("ar", "fr", false), ("ar", "xx", false),
  ]

  @Test("a language finds its narrower ones, and a bilingual edition under each", arguments: languages)
  func language(asked: String, written: String, finds: Bool) throws {
    let filter = try filter { $0.language = try LanguageTag(parsing: asked) }
    #expect(filter.finds(try edition("language: \(written)"), state: "published", category: nil) == finds)
    #expect(filter.finds(Work(RecordReference(.work, "a"), try edition("language: \(written)").fields)) == finds)
    #expect(
      filter.finds(Reception(RecordReference(.reception, "a/reception/b"), try edition("language: \(written)").fields))
        == finds)
  }

  static let names: [(String, String, Bool)] = [
    ("publisher: Éditions du Seuil", "editions", true), ("publisher: {name: Éditions du Seuil}", "SEUIL", true),
    ("publisher: {name: دار المرايا, romanized: Dar Almarāyā}", "almaraya", true),
    ("publisher: {name: a, imprint: Verticales}", "vert", true),
    ("publisher: [Seuil, Gallimard]", "gallimard", true), ("publisher: Seuil", "gallimard", false),
    ("title: Seuil", "seuil", false),
  ]

  @Test("a publisher is found by part of a name, folded", arguments: names)
  func publisher(text: String, asked: String, finds: Bool) throws {
    #expect(filter { $0.publisher = asked }.finds(try edition(text), state: "a", category: nil) == finds)
  }

  @Test("a translator is found in the edition and in what it contains, and by a romanized name") func translator()
    throws
  {
    let qabil = try edition(
      "contributors: [{role: translator, name: مها قابيل, romanized: Maha Qābil}, {role: author, name: Casilli}]")
    let inside = try edition("contains: [{contributors: [{role: translator, name: Qabil}]}]")
    for asked in ["qabil", "قابيل"] {
      #expect(filter { $0.translator = asked }.finds(qabil, state: "a", category: nil))
    }
    #expect(filter { $0.translator = "qabil" }.finds(inside, state: "a", category: nil))
    #expect(!filter { $0.translator = "casilli" }.finds(qabil, state: "a", category: nil))
    #expect(filter { $0.contributor = "casilli" }.finds(qabil, state: "a", category: nil))
  }

  @Test("a state, a category, a work, a form, a year") func others() throws {
    let edition = try edition("formats: [ebook, {form: paperback}]\ndates: {published: [1989, 2022-02]}")
    let passes: [(RecordFilter, Bool)] = [
      (filter { $0.status = "published" }, true), (filter { $0.status = "open" }, false),
      (filter { $0.category = .available }, true),
      (filter { $0.category = .ended }, false), (filter { $0.work = "c/robots" }, true),
      (filter { $0.work = "robots" }, false),
      (filter { $0.form = "ebook" }, true), (filter { $0.form = "audiobook" }, false),
      (filter { $0.kind = "review" }, false),
      (try filter { $0.year = try EDTF(parsing: "2022") }, true),
      (try filter { $0.year = try EDTF(parsing: "2023") }, false),
      (try filter { $0.year = try EDTF(parsing: "1989") }, true), (RecordFilter(), true),
    ]
    #expect(passes.map { $0.0.finds(edition, state: "published", category: .available) } == passes.map(\.1))
    #expect(
      try !filter { $0.year = try EDTF(parsing: "2022") }.finds(try self.edition("title: a"), state: "a", category: nil)
    )
  }

  @Test("reception is found by kind, outlet and people; an edition's questions find none") func reception() throws {
    let item = Reception(
      RecordReference(.reception, "robots/reception/a"),
      try edition("kind: review\ndate: 2022-05-16\noutlet: Le Monde\npeople: [{role: reviewer, name: Ali Ata}]").fields)
    let passes: [(RecordFilter, Bool)] = [
      (filter { $0.kind = "review" }, true), (filter { $0.kind = "prize" }, false),
      (filter { $0.publisher = "monde" }, true),
      (filter { $0.contributor = "ali" }, true), (filter { $0.status = "open" }, false),
      (filter { $0.form = "ebook" }, false),
      (try filter { $0.year = try EDTF(parsing: "2022") }, true), (filter { $0.work = "robots" }, true),
    ]
    #expect(passes.map { $0.0.finds(item) } == passes.map(\.1))
  }
}
