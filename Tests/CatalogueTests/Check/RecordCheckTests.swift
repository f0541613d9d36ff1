import Foundation
import Testing

@testable import Catalogue

@Suite("Checks of one record") struct RecordCheckTests {
  /// The findings in a record: place, severity, rule and message.
  private func found(_ text: String, _ kind: RecordReference.Kind = .edition, _ path: String = "robots/ar") throws
    -> [String]
  {
    RecordCheck.problems(in: try Record(RecordReference(kind, path), parsing: Array(text.utf8)), naming: Territories()).map { problem in
      "\(problem.position.map(\.description) ?? "") \(problem.severity) \(problem.rule): \(problem.message)"
        + (problem.mend.map { " | \($0)" } ?? "")
    }
  }

  static let good: [String] = [
    "language: ar\npublisher: Seuil\n",
    "language: [ar, fr]\ntitle: no\npublisher: [Seuil, {name: Gallimard, role: co-publisher}]\n",
    "language: ar\ncontributors: [{role: translator, name: مها}, {role: dramaturge, name: B}]\n",
    "language: ar\nformats: [paperback, {form: ebook, isbn: 978-2-02-140188-2, price: 12 EUR}]\n",
    "language: ar\ndates: {published: [1989, 1999], reprinted: [2020, 2021?], expected: 2022-02}\n",
    "language: ar\nedition: 2\nseries: Du monde entier\nhost: Relations\npages: 350\n",
    "language: ar\nedition: { number: 2, type: [revised], statement: 2e édition revue, replaces: fr-2019 }\n",
    "language: ar\nidentifiers: {oclc: [1, 2], signatur: ita_080}\nlinks: [\"https://a\", {rel: order, href: \"https://b\"}]\n",
    "language: ar\nx-own: [1, {a: b}]\nnotes: |\n  a\n\n  b\nsources: [the author]\n",
    "language: ar\ntitle: ~\nformats: []\ndates:\n",
    "language: ar\nvia: { language: en }\ntranslation-of: fr-2019\nreprints: {of: robots/it-2020, item: tale}\nmarket: [US, CA]\n",
    "language: ar\ncontains: [{key: a, work: robots, title: b, original-language: de, extent: excerpt}, A title]\n",
    "language: ar\nlicence: [{from: 2020, term: P7Y, until: 2027, exclusive: true, territory: \"WORLD except US\"}]\n",
    "language: ar\napproaches: [{publisher: Einaudi, sent: 2026-11, answer: declined}, Adelphi]\nlicence: {from: 2020, term: P7Y, exclusive: true, territory: [IT, WORLD]}\n",
  ]

  @Test("a plain good record is nothing to complain about", arguments: good)
  func nothing(text: String) throws {
    #expect(try found(text) == [])
  }

  static let bad: [(String, [String])] = [
    (
      "language: ar\nlicence: [{from: 2020-06-15, term: P7Y, until: 2026-12-31, exclusive: true}]\n",
      [
        "2:48 error licence-term: licence[0].until: from and term give 2027-06-14 as the last day, not 2026-12-31 | correct the one that is wrong, or leave out until or term"
      ]
    ),
    (
      "language: ar\nlicence: {from: 2020, until: 2019, exclusive: false}\n",
      ["2:30 error licence-period: the licence ends on 2019, before it begins"]
    ),
    (
      "language: ar\nlicence: {territory: [US], except: [US, UK], exclusive: true}\n",
      ["2:41 error country: licence.except[1]: “UK” is no country of ISO 3166-1, such as EG or FR | did you mean “GB”?"]
    ),
    (
      "language: ar\nlicence: {territory: [US], except: [US], exclusive: true, formats: ebok}\n",
      [
        "2:22 error licence-territory: licence.territory and except leave no country at all",
        "2:68 warning slip: licence.formats: “ebok” is almost “ebook” | did you mean “ebook”?",
      ]
    ),
    (
      "language: ar\nlicence: {from: 2020}\n",
      [
        "2:10 note licence-exclusivity: the licence doesn't say whether it is exclusive, so it shuts nobody out, and nothing it covers counts as free | colophon set robots/ar licence.exclusive=true, or false"
      ]
    ),
    (
      "language: [sr, sr-Latn, sr-RS]\n",
      [
        "1:12 note language-vague: language[0]: “sr” doesn't say in which script | “sr-Cyrl” or “sr-Latn”, where that is known",
        "1:25 note language-vague: language[2]: “sr-RS” doesn't say in which script | “sr-Cyrl” or “sr-Latn”, where that is known",
      ]
    ),
    (
      "language: no\n",
      ["1:11 note language-vague: language: “no” says neither Bokmål nor Nynorsk | “nb” or “nn”, where that is known"]
    ),
    (
      "title: a\n",
      ["1:1 warning no-language: it has no language, so no list by language has it | colophon set robots/ar language=…"]
    ),
    (
      "language: ar\ntranslator: b\n",
      [
        "2:1 warning unknown-key: “translator” is no field that Colophon knows; it is kept as it is | did you mean “contributors.translator”?"
      ]
    ),
    (
      "language: ar\nshelfmark: b\n",
      [
        "2:1 note unknown-key: “shelfmark” is no field that Colophon knows; it is kept as it is | a key of your own begins with “x-”"
      ]
    ),
    (
      "language: ar\npublished: 2022\n",
      [
        "2:1 warning unknown-key: “published” is no field that Colophon knows; it is kept as it is | did you mean “dates.published”?"
      ]
    ),
    (
      "language: ar\ncontributors: {translator: b}\n",
      [
        "2:16 warning unknown-key: “contributors.translator” says the role with its key, so nothing finds it | write a list of items, each as “- role: translator” and its other fields"
      ]
    ),
    (
      "language: AR\n", ["1:11 note language-case: language: “AR” is written “ar” | colophon set robots/ar language=ar"]
    ),
    (
      "language: [ar, iw]\n",
      ["1:16 warning language-deprecated: language[1]: “iw” is deprecated | the registry says “he”"]
    ),
    ("language: ar\ntitle: [a, b]\n", ["2:8 error shape: title holds one value, not a list"]),
    ("language: ar\ntitle: {a: b}\n", ["2:8 error shape: title holds a value, not keys and values"]),
    ("language: ar\ndates: 2022\n", ["2:8 error shape: dates: “2022” stands where fields should: "]),
    ("language: ar\ndates: {published: [1989, soon]}\n", ["2:20 error date: dates.published: "]),
    ("language: ar\nformats: [{form: ebook, isbn: 9782021401881}]\n", ["2:31 error isbn: formats[0].isbn: "]),
    (
      "language: ar\nformats: [epub]\n",
      ["2:11 error choice: formats[0]: “epub” is none of paperback, hardback, ebook, audiobook, other"]
    ),
    ("language: ar\nlinks: www.example.org\n", ["2:8 error address: links: "]),
  ]

  @Test("what is wrong is named at its place", arguments: bad)
  func problems(text: String, expected: [String]) throws {
    let found = try found(text)
    #expect(found.count == expected.count)
    for (one, start) in zip(found, expected) {
      #expect(one == start || (start.hasSuffix(": ") || start.hasSuffix("other")) && one.hasPrefix(start), "\(one)")
    }
  }

  @Test("a name that is no slug is named once, with one that would be") func slugs() throws {
    #expect(
      try found("language: ar\n", .edition, "Robots/Ar") == [
        "1:1 warning slug: the name of the file is no slug: “Ar” is not a slug: it may have a to z, 0 to 9 and “-” in it | “ar” would be one"
      ])
    #expect(try found("title: a\n", .work, "robots") == [])
    #expect(try found("kind: review\n", .reception, "robots/reception/a") == [])
  }

  @Test("the project's own records have nothing wrong in them") func own() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    let editions = root.appending(path: "editions").path
    var count = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: editions) {
      guard let reference = RecordReference(file: "editions/" + name) else { continue }
      let bytes = try Array(Data(contentsOf: root.appending(path: "editions/" + name)))
      #expect(RecordCheck.problems(in: try Record(reference, parsing: bytes), naming: Territories()) == [])
      count += 1
    }
    #expect(count > 10)
  }
}
