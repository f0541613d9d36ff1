import Catalogue
import Testing

@Suite("Text on a terminal") struct DisplayTextTests {
  @Test(
    "a cluster takes the columns that a terminal gives it",
    arguments: [
      ("", 0), ("robots", 6), ("é", 1), ("e\u{301}", 1), ("現代", 4), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("في انتظار", 9), ("مُ", 1), ("हिन्दी", 3), ("क्\u{200D}ष", 2), ("می\u{200C}خواهم", 7), ("…", 1), ("\u{7}", 0),
      ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇫🇷", 2), ("1️⃣", 2), ("❤️", 2), ("❤", 1), ("ｶﾞ", 2), ("\u{2068}a\u{2069}", 1),
      ("Ａ", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test(
    "what commands a terminal or reorders text is spelled out, line ends and tabs are a space",
    arguments: [
      ("plain é مها", "plain é مها"), ("\u{1B}[2J", "\\u{001B}[2J"), ("a\u{7F}\u{9B}b", "a\\u{007F}\\u{009B}b"),
      ("a\tb\nc\r\nd", "a b c d"), ("a\rb", "a\\u{000D}b"),
      ("a\u{202E}b\u{2066}\u{61C}", "a\\u{202E}b\\u{2066}\\u{061C}"),
      ("\u{200E}\u{200F}\u{2028}\u{2029}", "\\u{200E}\\u{200F}\\u{2028}\\u{2029}"), ("\u{FEFF}x", "\\u{FEFF}x"),
      ("\u{206A}\u{E0041}", "\\u{206A}\\u{E0041}"),
      ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👨‍👩‍👧", "👨‍👩‍👧"),
    ])
  func visible(text: String, shown: String) {
    #expect(Array(text.visible.utf8) == Array(shown.utf8))
  }

  @Test(
    "a noncharacter is spelled out",
    arguments: [(0xFFFE, "\\u{FFFE}"), (0xFDD0, "\\u{FDD0}"), (0x1FFFF, "\\u{1FFFF}"), (0x10FFFF, "\\u{10FFFF}")])
  func noncharacters(value: UInt32, shown: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(String(scalar).visible == shown)
  }

  @Test("the visible form of any text disturbs nothing and is its own visible form", arguments: 0..<10)
  func visibleIsFinal(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<200 {
      let shown = random.text().visible
      #expect(shown.unicodeScalars.filter(\.disturbsDisplay).isEmpty, "seed \(seed): \(shown)")
      #expect(shown.visible == shown, "seed \(seed): \(shown)")
    }
  }

  @Test(
    "only text that holds something written from right to left is isolated",
    arguments: [
      ("Casilli", "Casilli"), ("現代", "現代"), ("😀", "😀"), ("مها", "\u{2068}مها\u{2069}"),
      ("שלום", "\u{2068}שלום\u{2069}"),
      ("Dar دار", "\u{2068}Dar دار\u{2069}"), ("٢٠٢٢", "\u{2068}٢٠٢٢\u{2069}"),
      ("\u{10D00}", "\u{2068}\u{10D00}\u{2069}"), ("", ""),
    ])
  func isolated(text: String, isolated: String) {
    #expect(Array(text.isolated.utf8) == Array(isolated.utf8))
  }
}
