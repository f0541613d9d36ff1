import Catalogue
import Foundation
import Testing

@Suite("Canonical composition (UAX #15)") struct NormalizedTextTests {
  @Test(
    "a text is composed, byte for byte",
    arguments: [
      ("", ""), ("Casilli", "Casilli"), ("Éditions", "Éditions"), ("E\u{301}ditions", "\u{C9}ditions"),
      ("a\u{301}\u{323}", "\u{1EA1}\u{301}"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("\u{212B}", "\u{C5}"),
      ("\u{0627}\u{0653}", "\u{0622}"), ("\u{ACE0}\u{11B8}", "\u{ACF1}"), ("\u{0958}", "\u{0915}\u{093C}"),
      ("a\u{0}e\u{301}", "a\u{0}\u{E9}"),
    ])
  func composes(text: String, composed: String) {
    #expect(Array(text.nfc.utf8) == Array(composed.utf8))
  }

  // Foundation is no oracle for composing: it leaves a Hangul LV syllable and a final consonant apart (U+ACE0 U+11B8).
  @Test(
    "a random text stays canonically equal, and however it is spelled it composes to the same bytes", arguments: 0..<20)
  func isCanonical(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<200 {
      let text = random.text()
      let composed = text.nfc
      let respelled = text.decomposedStringWithCanonicalMapping.nfc
      #expect(composed == text, "seed \(seed): \(text.unicodeScalars.map(\.value))")
      #expect(Array(composed.utf8) == Array(respelled.utf8), "seed \(seed): \(text.unicodeScalars.map(\.value))")
      #expect(Array(composed.nfc.utf8) == Array(composed.utf8), "seed \(seed): \(text.unicodeScalars.map(\.value))")
    }
  }
}
