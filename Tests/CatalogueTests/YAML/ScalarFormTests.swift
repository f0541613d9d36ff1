import Testing

@testable import Catalogue

@Suite("Scalars as they are written") struct ScalarFormTests {
  static let quoted = [
    "no", "NO", "yes", "On", "off", "y", "N", "true", "False", "null", "~", "", "0", "12", "-3", "+1", "0o7", "017",
    "0x1F", "0b1",
    "1_000", "12:30", "1:2:3.5", "1.5", ".5", "1.", "1e3", "-1.5E-3", ".inf", "-.INF", ".NaN", "2022-02-02", "2022-2-2",
    "2022-02-02T10:00:00Z", "2022-02-02 10:00", "<<", "=", "a: b", "a:", "a #b", " a", "a ", "- a", "-", "?", "? a",
    "1995\t?", "1995?",
    "[1989,1999]", "{a", "]", ",", "#a", "&a", "*a", "!a", "|", ">", "'a", "\"a", "%a", "@a", "`a", "---", "--- a",
    "...", ": a",
    "a\u{7F}", "\u{200F}a", "a\u{2066}b", "\u{FEFF}", "a\u{85}b", "a\u{2028}b",
  ]

  @Test("what would be read as something else is quoted, and reads as it was", arguments: quoted)
  func quoting(text: String) throws {
    let written = ScalarForm(text: text).inline(inFlow: false, plain: nil, preferring: nil)
    #expect(written.first == "\"")
    #expect(try Document(parsing: Array("a: \(written)".utf8)).node(at: ["a"])?.text == text)
  }

  static let plain = [
    "a", "Norway", "nope", "2021~", "978-2-02-1", "198X", "2020-05/2020-06", "-a", "a:b", "a#b", "it's",
    "في انتظار", "機械",
    "🧑🏽‍💻", "می‌خواهم", "a, b", "a [b]", "https://example.org/a?b=c", "0z", "1.2.3.x", "c'est", "x@y", "100%", "2022-02",
  ]

  @Test("other text is plain, and reads as it was", arguments: plain)
  func plainness(text: String) throws {
    #expect(ScalarForm(text: text).inline(inFlow: false, plain: nil, preferring: nil) == text)
    #expect(try Document(parsing: Array("a: \(text)".utf8)).value["a"] == .text(text))
  }

  @Test(
    "in brackets, commas, brackets and colons are quoted",
    arguments: ["a, b", "a]", "{", "a:b", "-a", "a?b", "https://x"])
  func inBrackets(text: String) {
    #expect(ScalarForm(text: text).inline(inFlow: true, plain: nil, preferring: nil) == "\"\(text)\"")
  }

  @Test("a date is plain where dates are expected", arguments: ["2022", "2022-02", "2022-02-02"])
  func dates(text: String) {
    #expect(ScalarForm(text: text).inline(inFlow: false, plain: .date, preferring: nil) == text)
  }

  @Test("a style that is asked for is kept where it can hold the text")
  func styles() {
    #expect(ScalarForm(text: "l'an").inline(inFlow: false, plain: nil, preferring: .singleQuoted) == "'l''an'")
    #expect(ScalarForm(text: "a\nb").inline(inFlow: false, plain: nil, preferring: .singleQuoted) == #""a\nb""#)
    #expect(ScalarForm(text: "a").inline(inFlow: false, plain: nil, preferring: .doubleQuoted) == #""a""#)
    #expect(ScalarForm(text: "\u{0}\u{202E}\\\"\t\u{10FFFD}").doubleQuoted == "\"\\u0000\\u202E\\\\\\\"\\t\u{10FFFD}\"")
  }

  static let literals: [(String, String)] = [
    ("a\nb\n", "|\n  a\n  b"), ("a\n\nb", "|-\n  a\n\n  b"), ("a\n\n", "|+\n  a\n"), (" a\nb\n", "|2\n   a\n  b"),
    ("\n\ta\n", "|2\n\n  \ta"),
  ]

  @Test("text of several lines is a literal block", arguments: literals)
  func literal(text: String, written: String) throws {
    let form = try #require(ScalarForm(text: text).literal(at: 2, in: 0))
    #expect(([form.header] + form.lines).joined(separator: "\n") == written)
    #expect(try Document(parsing: Array("a: \(written)\n".utf8)).value["a"] == .text(text))
  }
}
