import Testing

@testable import Catalogue

@Suite("The English name of a language") struct LanguageTagDisplayNameTests {
  static let names = [
    ("ar", "Arabic"), ("pt-BR", "Portuguese (Brazil)"), ("zh-Hant", "Chinese (Traditional Han)"),
    ("zh-Hant-TW", "Chinese (Traditional Han, Taiwan)"), ("el", "Greek"), ("sw", "Swahili"), ("grc", "Ancient Greek"),
    ("ps", "Pashto"), ("pa", "Punjabi"), ("nb", "Norwegian Bokmål"),
    ("es-419", "Spanish (Latin America and the Caribbean)"),
    ("ko-KP", "Korean (North Korea)"), ("ar-SY", "Arabic (Syria)"), ("fa-IR", "Persian (Iran)"),
    ("ur-Aran", "Urdu (Nastaliq Arabic)"),
    ("ja-Jpan", "Japanese (Japanese)"), ("to", "Tonga (Tonga Islands)"), ("zh-yue", "Cantonese"),
    ("sgn-BR", "Brazilian Sign Language"),
    ("de-1901", "German (Traditional German orthography)"), ("i-default", "Default Language"), ("i-klingon", "Klingon"),
    ("x-foo", "x-foo"), ("qaa-Qaaa-QM", "qaa (Qaaa, QM)"), ("en-x-foo", "English"), ("mo", "Moldavian"),
    ("en-GB-oed", "English (United Kingdom, Oxford English Dictionary spelling)"),
  ]
  @Test("the usual name, with script, region and variants in brackets", arguments: names)
  func name(tag: String, name: String) throws { #expect(try LanguageTag(parsing: tag).displayName == name) }

  @Test("of languages, scripts and regions, the name leads back to the tag") func back() throws {
    for tag in ["ar", "pt-BR", "zh-Hant-TW", "el", "nb", "ko-KP", "es-419", "sr-Cyrl-RS", "ckb-Arab-IQ"] {
      let name = try LanguageTag(parsing: tag).displayName
      #expect(LanguageTag.suggestion(for: name) == tag, "\(name)")
    }
  }
}
