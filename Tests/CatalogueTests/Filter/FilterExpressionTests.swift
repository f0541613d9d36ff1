import TestSupport
import Testing

@testable import Catalogue

@Suite("Filters in one word") struct FilterExpressionTests {
  private static let record = """
    language: [ar, zh-Hant]
    title: À l'œuvre
    romanized-title: Fi l-amal
    status: in-production
    publisher: [{ name: دار المرايا, romanized: Dar Almaraya, country: EG }]
    contributors:
      - { role: translator, name: مها قابيل, romanized: Maha Qabil }
      - { role: editor, name: Otto Kahn }
    formats: [{ form: paperback, isbn: "9780306406157" }, ebook]
    dates: { contracted: 2020-05, published: "[2021,2023]", expected: "2022?", delivered: ../2020, reprinted: [2024, 2025-02] }
    edition: { number: 2 }
    licence: { exclusive: true }
    translation-of: fr-2019
    x-shelf: B 12
    """

  private func finds(_ filter: String) throws -> Bool {
    let fields = try Document(parsing: Array(Self.record.utf8)).value
    return try FilterExpression(parsing: filter).finds(
      RecordReference(.edition, "c/casilli/robots/ar"), fields, state: "in-production", category: .inProgress)
  }

  @Test(
    "what a term finds",
    arguments: [
      "language:ar", "language:zh", "language:zh-Hant", "language:fr,zh", "-language:zh-Hans", "status:in-production",
      "category:in-progress", "-category:ended", "work:robots", "work:casilli/robots", "work:c/casilli", "work:c",
      "title:oeuvre", "title:\"a l'\"", "title:AMAL", "publisher:almaraya", "publisher:المرايا", "publisher.country:eg",
      "translator:qabil", "translator:\"maha q\"", "contributors.translator:maha", "editor:otto", "-translator:otto",
      "contributor:otto", "person:*", "-author:*", "form:ebook", "form:hardback,ebook", "format.isbn:*",
      "isbn:978-0-306-40615-7", "isbn:0306406152", "formats.paperback.isbn:9780306406157", "edition.number:2",
      "edition.number:>=2", "-edition.number:>2", "licence.exclusive:true", "translation-of:fr-2019", "translation-of:robots/fr-2019", "translation-of:c/casilli/robots/fr-2019", "x-shelf:\"b 12\"",
      "x-shelf:*", "-x-other:*", "published:2021", "published:2023", "published:>=2023", "published:<2022",
      "certainly:published:>=2021", "-certainly:published:>=2022", "-certainly:published:2021", "published:*",
      "contracted:>2020-04", "-contracted:>2020-05", "certainly:contracted:2020", "expected:2022",
      "-certainly:expected:2022", "delivered:<1950", "-certainly:delivered:<1950", "certainly:delivered:<=2020",
      "reprinted:2025", "reprinted:>=2025-02", "-reprinted:2026", "-accepted:<2100", "year:2022",
      "published:[1989,2021]", "  language:ar   -status:published ",
    ])
  func holds(filter: String) throws {
    #expect(try finds(filter))
    // the opposite of one term
    guard !filter.trimmingSpaces.contains(" ") || filter.contains("\"") else { return }
    #expect(try !finds(filter.hasPrefix("-") ? String(filter.dropFirst()) : "-" + filter))
  }

  @Test(
    "an error names the column, and what was probably meant",
    arguments: [
      ("", "column 1 of the filter: it asks for nothing", "status:published"), ("   ", "column 1 of the filter: it asks for nothing", "status:published"),
      ("language:ar foo", "column 13 of the filter: “foo” is no term: KEY:VALUE", "title:foo"),
      ("languge:ar", "column 1 of the filter: “languge” is no field that a filter can ask for", "language"),
      ("-transaltor:a", "column 2 of the filter: “transaltor” is no field that a filter can ask for", "translator"),
      ("form:paperbak", "column 6 of the filter: “paperbak” is none of paperback, hardback, ebook, audiobook, other", "paperback"),
      ("language:ar,arabic", "column 13 of the filter: ", "ar"), ("title:\"a", "column 7 of the filter: the quotes are not closed", nil),
      ("title:", "column 7 of the filter: a value is missing; any value is “*”", nil),
      ("title:a,", "column 9 of the filter: a value is missing; any value is “*”", nil),
      (":a", "column 1 of the filter: a key is missing", "title:"),
      ("published:>=22", "column 11 of the filter: ", nil), ("title:>a", "column 7 of the filter: “>” compares dates, numbers, sums and durations, and this is neither", nil),
      ("certainly:title:a", "column 11 of the filter: “certainly” is asked of dates, and title is none", nil),
      ("isbn:9780306406158", "column 6 of the filter: ", nil),
    ] as [(String, String, String?)])
  func errors(filter: String, reason: String, suggestion: String?) {
    do {
      _ = try FilterExpression(parsing: filter)
      Issue.record("\(filter) was read")
    } catch {
      #expect(error.reason.hasPrefix(reason), "\(error.reason)")
      if let suggestion { #expect(error.suggestion == suggestion) }
    }
  }

  @Test("no text makes the reader fail otherwise than with an error") func random() {
    var random = SeededGenerator(seed: 7)
    let parts = ["language", "title", ":", ",", "\"", "\\", "-", "certainly:", ">=", "<", " ", "[", "]", "*", "2022", "é", "x-a"]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      if let expression = try? FilterExpression(parsing: text) { #expect(!expression.terms.isEmpty) }
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
