import Testing

@testable import Catalogue

@Suite("Formats of an edition") struct FormatsTests {
  private func formats(_ text: String) throws -> Formats {
    Formats(of: try Record(RecordReference(.edition, "w/e"), parsing: Array(text.utf8)).fields)
  }

  @Test(
    "a format goes by its form where it is the only one of it, else by its ISBN",
    arguments: [
      ("formats: [ebook, {form: paperback}]", ["ebook", "paperback"]),
      ("formats: ebook", ["ebook"]), ("formats: {form: ebook}", ["ebook"]), ("formats: []", []), ("title: a", []),
      ("formats: [ebook, {form: ebook, isbn: 9783161484100}]", ["-", "9783161484100"]),
      ("formats: [{isbn: 316148410X}, ~, {}]", ["9783161484100", "-", "-"]),
    ])
  func names(_ text: String, _ names: [String]) throws {
    let formats = try formats(text + "\n")
    #expect(formats.indices.map { formats.name(at: $0) ?? "-" } == names)
  }

  @Test(
    "a name means those of a form, or of an ISBN",
    arguments: [
      ("ebook", [1, 2]), ("Paperback", [0]), ("978-3-16-148410-0", [2]), ("316148410X", [2]), ("audiobook", []), ("", []),
    ])
  func named(_ name: String, _ found: [Int]) throws {
    let formats = try formats("formats: [{form: paperback}, ebook, {form: ebook, isbn: 9783161484100}]\n")
    #expect(formats.indices(named: name) == found)
  }

  @Test(
    "formats of two versions are the same by ISBN, then by a form that is left alone",
    arguments: [
      ("[ebook, paperback]", "[paperback, ebook]", ["1-0", "0-1"]),
      ("[ebook]", "[{form: ebook, isbn: 9783161484100}]", ["0-0"]),
      ("[{form: ebook, isbn: 9783161484100}]", "[{form: ebook, isbn: 9782021401103}]", ["0-0"]),
      ("[{form: ebook, isbn: 9783161484100}]", "[{form: ebook, isbn: 9782021401103}, {form: hardback, isbn: 9783161484100}]", ["--0", "0-1"]),
      ("[ebook, ebook]", "[ebook]", ["--0", "0--", "1--"]), ("[]", "[ebook]", ["--0"]), ("[ebook]", "[]", ["0--"]),
    ])
  func pairs(_ before: String, _ after: String, _ pairs: [String]) throws {
    let found = Formats.pairs(try formats("formats: \(before)\n"), try formats("formats: \(after)\n"))
    #expect(found.map { "\($0.before.map(String.init) ?? "-")-\($0.after.map(String.init) ?? "-")" } == pairs)
  }

  @Test("as a format has it, the record has the format's status and dates before the edition's, and no other format") func view() throws {
    let formats = try formats(
      """
      title: T
      status: published
      dates: { published: 2020, expected: 2019 }
      formats: [{form: paperback, status: out-of-print, dates: {published: 2021, out-of-print: 2024}}, ebook]

      """)
    let paperback = formats.fields(at: 0)
    #expect(paperback["status"].text == "out-of-print")
    #expect(
      paperback["dates"].scalars().map { "\($0.path): \($0.text)" } == ["published: 2021", "expected: 2019", "out-of-print: 2024"])
    #expect(paperback.values(at: "formats.form").map(\.text) == ["paperback"])
    #expect(formats.fields(at: 1)["status"].text == "published")
  }
}
