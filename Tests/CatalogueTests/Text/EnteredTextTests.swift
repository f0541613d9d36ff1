import OrderedCollections
import Testing

@testable import Catalogue

@Suite("Text as it is entered") struct EnteredTextTests {
  @Test(
    "in which nothing can be seen is empty",
    arguments: [
      "", " ", "\u{A0}", "\u{200B}", "\u{3164}", "\u{2800}", "\t\n ", "\u{200C}\u{200D}", "\u{FE0F}", "\u{E0041}\u{E007F}", "\u{115F}\u{1160}",
      "\u{180E}", "\u{34F}", "\u{AD}", "\u{FFF9}\u{FFFB}", "\u{2028}", "\u{3000}", "\u{1}", "\u{FEFF}", "\u{202E}",
    ])
  func invisible(text: String) throws {
    #expect(text.isInvisible)
    #expect(Document.value(of: "title: \"\(ScalarForm(text: text).doubleQuoted.dropFirst().dropLast())\"\n")["title"] == .absent)
  }

  @Test("with a mark, a letter or a picture is none", arguments: ["a", " a", "\u{301}", "\u{200B}a", "👩‍👧", "\u{600}", "-", "\u{FFFD}"])
  func visible(text: String) { #expect(!text.isInvisible) }

  @Test(
    "loses the blanks at its ends",
    arguments: [
      ("  x  ", "x"), ("\u{A0}x\u{3000}", "x"), ("a b", "a b"), ("x\n", "x"), ("\n\n  a\n b\n\n", "  a\n b\n"), ("a\r\nb", "a\nb"), ("a\nb", "a\nb"),
      ("e\u{301}", "é"), ("نیم\u{200C}", "نیم\u{200C}"), ("\tx", "x"),
    ])
  func blanks(text: String, kept: String) throws {
    #expect(Array(try text.entered().utf8) == Array(kept.utf8))
    #expect(try kept.entered() == kept)
  }

  @Test("holds no control character but tabs and line ends", arguments: ["\u{1B}[D", "a\u{7}", "\u{9B}D", "a\rb", "\u{7F}", "\u{0}", "\u{85}"])
  func controls(text: String) {
    #expect { try text.entered() } throws: { "\($0)".contains("holds the control character U+00") }
    #expect { try Value.list([.mapping(["a": .text(text)])]).entered() } throws: { $0 is ParsingError }
  }
}

extension Document {
  fileprivate static func value(of text: String) -> Value { (try? Document(parsing: Array(text.utf8)).value) ?? .text("unread") }
}
