import Foundation
import Testing

@testable import Catalogue

@Suite("Translations, derived from editions") struct TranslationsTests {
  static func records(_ files: [(String, String)]) throws -> [Record] {
    try files.map { path, text in
      let reference = try #require(RecordReference(file: "editions/\(path).yaml"))
      return try Record(reference, parsing: Array(text.utf8))
    }.sorted { $0.reference < $1.reference }
  }

  /// Each translation on a line: where it first appeared, its languages, who translated it, and where it appears again.
  private func found(_ files: [(String, String)]) throws -> [String] {
    try Translations(of: Self.records(files)).all.map { translation in
      let place = { (text: PrintedText) in
        text.edition.reference.path + (text.field.map { " \($0)" } ?? "")
      }
      let again = translation.appearances.dropFirst().map(place)
      return
        ([place(translation.first), translation.languages.map(\.description).joined(separator: "+")]
        + [translation.translators.map(\.displayName).joined(separator: ", ")]
        + (again.isEmpty ? [] : ["again in " + again.joined(separator: ", ")])).joined(separator: " | ")
    }
  }

  private static let work = ("w/work", "language: fr\ncontributors: [{role: author, name: A. Author}]\n")
  private static let it = ("w/it", "language: it\ncontributors: [{role: translator, name: Neri}]\ndates: {published: 1990}\n")

  static let rules: [(String, [String])] = [
    ("language: fr\n", []),  // the language of the work
    ("language: fr-CA\n", []),  // a country makes no translation
    ("language: fr-Latn\n", []),  // nor does a script
    ("language: it\n", ["w/e | it | "]),
    ("language: [fr, it]\n", ["w/e | it | "]),
    ("title: no language\n", []), ("language: mul\n", []), ("language: und\n", []),
    ("language: fr\ncontributors: [{role: translator, unnamed: ai}]\n", ["w/e | fr | (ai)"]),
    ("language: fr\nvia: {language: pl}\n", ["w/e | fr | "]),
    ("language: fr\ntranslation-of: old\n", ["w/e | fr | "]),
    ("language: it\ncontributors: [{role: translator, same-as: author}]\n", ["w/e | it | A. Author"]),
    ("language: it\ncontributors: [{role: translator, same-as: editor}]\n", ["w/e | it | (editor)"]),
    (
      "language: it\ncontributors: [{role: translator, same-as: editor}, {role: editor, name: E}]\n", ["w/e | it | E"]
    ),
    // items: the original language they state, else that of their work, else what the edition says
    ("language: it\ncontains: [{key: a, work: w}, {key: b, original-language: it}]\n", ["w/e contains.a | it | "]),
    ("language: it\ncontains: [{key: a, title: T}]\n", []),
    (
      "language: it\ncontributors: [{role: translator, name: N}]\ncontains: [{key: a, title: T}, {original-language: it}]\n",
      ["w/e contains.a | it | N"]
    ),
    (
      "language: it\ncontributors: [{role: translator, name: N}]\ncontains: [{contributors: [{role: translator, name: M}]}]\n",
      ["w/e contains[0] | it | M"]
    ),
    ("language: [it, de]\ncontains: [{language: de, work: w}, A title]\n", ["w/e contains[0] | de | "]),
  ]

  @Test("what is a translation and what is not", arguments: rules)
  func rule(edition: String, expected: [String]) throws {
    #expect(try found([Self.work, ("w/e", edition)]) == expected)
  }

  @Test("reprints make no translation, through as many editions as it takes, in whatever order") func chains() throws {
    let files = [
      Self.work, Self.it, ("w/a", "language: it\nreprints: z\ndates: {published: 2001}\n"),
      ("w/z", "language: it\nreprints: {of: w/it}\ndates: {published: 2000}\n"),
      ("other/work", "kind: collection\n"),
      ("other/it", "language: it\ndates: {published: 2002}\ncontains: [{key: k, work: w, reprints: w/a}, {key: l, work: w}]\n"),
      ("w/b", "language: it\nreprints: {of: other/it, item: k}\n"),
    ]
    let expected = ["other/it contains.l | it | ", "w/it | it | Neri | again in w/z, w/a, other/it contains.k, w/b"]
    #expect(try found(files) == expected)
    #expect(try found(files.reversed()) == expected)
  }

  @Test("an edition that reprints a collection whole prints each of its items again") func holders() throws {
    let files = [
      Self.work, ("v/work", "language: de\n"), ("c/work", "kind: collection\n"),
      ("c/one", "language: it\ndates: {published: 1990}\ncontains: [{key: a, work: w}, {key: b, work: v}]\n"),
      ("c/two", "language: it\nreprints: one\ndates: {published: 1991}\n"),
      ("c/three", "language: it\nreprints: two\ndates: {published: 1992}\n"),
      ("w/late", "language: it\nreprints: c/three\ndates: {published: 1993}\n"),
    ]
    #expect(
      try found(files) == [
        "c/one contains.a | it |  | again in c/two, c/three, w/late", "c/one contains.b | it |  | again in c/two, c/three",
      ])
  }

  @Test("what an edition says of all its items holds for those that are recognized") func inherited() throws {
    let files = [
      Self.work, ("v/work", "language: de\n"), ("c/work", "kind: collection\n"),
      ("c/one", "language: it\ncontains: [{key: a, work: w}, {key: b, work: v}]\n"),
      ("c/two", "language: it\nreprints: one\ncontains: [{key: a}, {key: x, work: v}, {key: y, work: w}, {key: n, original-language: de}]\n"),
    ]
    #expect(
      try found(files) == [
        "c/one contains.a | it |  | again in c/two contains.a, c/two contains.y",
        "c/one contains.b | it |  | again in c/two contains.x", "c/two contains.n | it | ",
      ])
  }

  @Test("a reprint of what is not there, or in a circle, is where it is known first") func strange() throws {
    #expect(try found([Self.work, ("w/a", "language: it\nreprints: gone\n")]) == ["w/a | it | "])
    #expect(
      try found([Self.work, ("w/a", "language: it\nreprints: b\n"), ("w/b", "language: it\nreprints: a\ndates: {published: 1990}\n")])
        == ["w/b | it |  | again in w/a"])
    #expect(try found([Self.work, ("w/a", "language: it\nreprints: a\n")]) == ["w/a | it | "])
  }

  @Test("a revision is a translation of its own, and says what it revises") func revisions() throws {
    let all = try Translations(
      of: Self.records([
        Self.work, Self.it,
        ("w/it-2", "language: it\nrevises: {of: it, by: [{role: reviser, name: Bruni}]}\ndates: {published: 2000}\n"),
        ("w/it-3", "language: it\ncontributors: [{role: translator, name: Rossi}]\ndates: {published: 1995}\n"),
      ])
    ).all
    #expect(all.map { $0.revises.map(\.edition.reference.slug) } == [[], ["it"], []])
    #expect(all.map { $0.revisers.map(\.displayName) } == [[], ["Bruni"], []])
    #expect(all.map(\.number) == [1, nil, 2])
    #expect(all.map(\.count) == [2, nil, 2])
  }

  @Test(
    "a retranslation comes certainly after another; else only the order is known",
    arguments: [
      (["1990", "1991"], [false, true]), (["1990", "1990"], [false, false]), (["1990?", "1995"], [false, false]),
      (["1990", ""], [false, false]), (["1990", "1985/1995", "2000"], [false, false, true]),
      (["1990-02", "1990-03"], [false, true]),
    ])
  func retranslations(dates: [String], expected: [Bool]) throws {
    let editions = dates.enumerated().map { index, date in
      ("w/it-\(index)", "language: it\n" + (date.isEmpty ? "" : "dates: {published: \"\(date)\"}\n"))
    }
    let all = try Translations(of: Self.records([Self.work] + editions)).all
    #expect(all.map(\.isRetranslation) == expected)
    #expect(all.compactMap(\.number).sorted() == Array(1...dates.count))
  }

  @Test("an excerpt has no number, and languages are counted by their whole tags") func numbers() throws {
    let all = try Translations(
      of: Self.records([
        Self.work, ("w/a", "language: pt-BR\ndates: {published: 2000}\n"), ("w/b", "language: pt-PT\ndates: {published: 1999}\n"),
        ("w/c", "language: pt-BR\ndates: {published: 1998}\ncontains: [{key: k, work: w, extent: excerpt}]\n"),
      ])
    ).all
    #expect(all.map(\.number) == [1, 1, nil])
    #expect(all.map(\.isRetranslation) == [false, false, false])
  }

  @Test("the family of a work has its originals, its translations by language and age, and what holds it") func family() throws {
    let family = try Translations(
      of: Self.records([
        Self.work, Self.it, ("w/fr", "language: fr\ndates: {published: 1980}\n"), ("w/fr-2", "language: fr\nreprints: fr\n"),
        ("w/en", "language: en\ndates: {published: 2001}\n"), ("w/en-1", "language: en\ndates: {published: 2000}\n"),
        ("c/work", "kind: collection\n"), ("c/de", "language: de\ncontains: [{key: k, work: w}, {key: l, title: T}]\n"),
      ])
    ).family(of: RecordReference(.work, "w"))
    #expect(family.originals.map { $0.appearances.map(\.edition.reference.path) } == [["w/fr", "w/fr-2"]])
    #expect(family.translations.map(\.first.edition.reference.path) == ["c/de", "w/en-1", "w/en", "w/it"])
    #expect(family.collections.map(\.edition.reference.path) == ["c/de"])
    #expect(family.collections.map { $0.texts.map(\.key) } == [["k"]])
  }

  @Test("an edition knows what it stands to") func kinship() throws {
    let translations = try Translations(
      of: Self.records([
        Self.work, Self.it, ("w/it-2", "language: it\nreprints: it\n"), ("w/it-3", "language: it\nrevises: it\n"),
        ("w/en", "language: en\nvia: {of: it}\n"), ("w/de", "language: de\ntranslation-of: w/it#ebook\n"),
      ]))
    let first = translations.kinship(of: RecordReference(.edition, "w/it"))
    #expect(first.reprints.isEmpty)
    #expect(first.reprintedBy.map(\.edition.reference.slug) == ["it-2"])
    #expect(first.revisedBy.map(\.edition.reference.slug) == ["it-3"])
    #expect(first.translatedAs.map(\.slug) == ["de"])
    #expect(first.relayedAs.map(\.slug) == ["en"])
    #expect(translations.kinship(of: RecordReference(.edition, "w/it-2")).reprints.map(\.edition.reference.slug) == ["it"])
    #expect(translations.kinship(of: RecordReference(.edition, "w/it-3")).revises.map(\.edition.reference.slug) == ["it"])
  }

  @Test("twenty thousand editions that reprint each other in a chain are one translation") func scale() throws {
    let count = 20_000
    let files = (0..<count).map { index in
      ("w/e-\(index)", index == 0 ? "language: it\n" : "language: it\nreprints: e-\(index - 1)\n")
    }
    let all = try Translations(of: Self.records([Self.work] + files)).all
    #expect(all.count == 1)
    #expect(all.first?.first.edition.reference.slug == "e-0")
    #expect(all.first?.appearances.count == count)
  }
}
