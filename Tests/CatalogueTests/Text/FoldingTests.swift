import Catalogue
import TestSupport
import Testing

@Suite("Folding for search") struct FoldingTests {
  static let latin = [
    ("Éditions du Seuil", "editions du seuil"), ("Fī intiẓār al-rūbūt", "fi intizar al rubut"), ("ŁÓDŹ", "lodz"),
    ("Søren Đorđe", "soren dorde"), ("Straße STRAẞE", "strasse strasse"), ("Ærø, Œuvre", "aero oeuvre"),
    ("İstanbul, Diyarbakır", "istanbul diyarbakir"), ("ﬁn ² №", "fin 2 no"), ("ʿArabī, Qurʾān", "arabi quran"),
    ("Nguyễn", "nguyen"), ("Þórður", "thordur"),
  ]
  static let arabic = [
    ("أإآٱا", "ااااا"), ("مُؤَسَّسَة", "موسسه"), ("هـــدى", "هدي"), ("کتاب فارسی", "كتاب فارسي"), ("٢٠٢٢ ۱۹۸۴", "2022 1984"),
    ("می\u{200C}خواهم", "ميخواهم"), ("ﻻ", "لا"),
  ]
  static let otherScripts = [
    ("שָׁלוֹם", "שלומ"), ("תל־אביב", "תל אביב"), ("Ὀδυσσεύς", "οδυσσευσ"), ("Ёлка", "елка"), ("ФЁДОР", "федор"),
    ("हिन्दी", "हिन्दी"), ("हाल", "हाल"), ("क्\u{200D}ष", "क्ष"), ("२०२२", "2022"), ("தமிழ்", "தமிழ்"), ("ภาษาไทยที่", "ภาษาไทยที"),
    ("が", "か"), ("ｶﾞ", "か"), ("한국", "한국"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("現代", "现代"),
  ]
  static let signs = [
    ("L’Âge d‘or", "lage dor"), ("l´ami", "lami"), ("«Ja» “Yes” „Nein“", "ja yes nein"),
    ("1995–2001 — fin", "1995 2001 fin"), ("  a\u{A0}\n\t b  ", "a b"), ("co\u{AD}operate", "cooperate"),
    ("a\u{202E}b\u{2066}c\u{FEFF}", "abc"), ("", ""), (" \n", ""),
  ]

  @Test("letters, marks and signs are taken for what people type", arguments: latin + arabic + otherScripts + signs)
  func folds(text: String, folded: String) {
    #expect(Array(text.folded.utf8) == Array(folded.utf8), "\(text.folded.unicodeScalars.map(\.value))")
  }

  @Test(
    "words that differ by a vowel sign or a virama stay different",
    arguments: [("हल", "हाल"), ("कल", "किल"), ("कम", "कम्"), ("ڪ", "ك")])
  func keepsApart(one: String, other: String) {
    #expect(one.folded != other.folded)
  }

  @Test(
    "a part is found in a text",
    arguments: [
      ("seuil", "Éditions du Seuil", true), ("EDITIONS", "Éditions du Seuil", true), ("maha", "Maha Qabil", true),
      ("مها", "مها قابيل", true), ("المرايا", "دار المَرايا للثقافة", true), ("حدي", "هدى", false),
      ("", "anything", true),
      ("", "", true), ("a", "", false), ("seuils", "seuil", false), ("하", "한국", false), ("한", "한국", true),
      ("हिन", "हिन्दी", true), ("हल", "हाल", false), ("か", "が", true), ("ss", "Straße", true), ("aab", "aaab", true),
    ])
  func findsParts(part: String, text: String, isFound: Bool) {
    #expect(text.contains(folded: part.folded) == isFound)
  }

  @Test("folding twice, or folding a decomposed text, changes nothing", arguments: 0..<20)
  func isStable(seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<200 {
      let text = random.text()
      let folded = Array(text.folded.utf8)
      #expect(Array(text.folded.folded.utf8) == folded, "seed \(seed): \(text.unicodeScalars.map(\.value))")
      #expect(Array(text.nfc.folded.utf8) == folded, "seed \(seed): \(text.unicodeScalars.map(\.value))")
    }
  }

  @Test("a text of ASCII alone is folded as it is beside other letters", arguments: 0..<20)
  func ofASCII(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var text = String.UnicodeScalarView()
      for _ in 0..<12 { text.append(Unicode.Scalar(UInt8.random(in: 0..<128, using: &random))) }
      #expect((String(text) + "xé").folded == (String(text) + "xe").folded, "\(text.map(\.value))")
    }
  }
}
