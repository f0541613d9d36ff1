import Testing

@testable import Catalogue

@Suite("The name of a language") struct LanguageTagDisplayNameTests {
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

  @Test(
    "in the languages of the interface; in English what has no name there",
    arguments: [
      ("ar", ["العربية", "Arabic", "árabe", "arabe", "arabo"]),
      ("pt-BR", ["البرتغالية (البرازيل)", "Portuguese (Brazil)", "portugués (Brasil)", "portugais (Brésil)", "portoghese (Brasile)"]),
      ("zh-Hant", ["الصينية (التقليدية)", "Chinese (Traditional Han)", "chino (tradicional)", "chinois (traditionnel)", "cinese (tradizionale)"]),
      ("sr-Latn-RS", ["الصربية (اللاتينية, صربيا)", "Serbian (Latin, Serbia)", "serbio (latino, Serbia)", "serbe (latin, Serbie)", "serbo (latino, Serbia)"]),
      ("bnt", ["البانتو", "Bantu languages", "lenguas bantúes", "bantoue", "bantu"]),
      ("aa", ["Afar", "Afar", "afar", "afar", "afar"]), ("x-foo", ["x-foo", "x-foo", "x-foo", "x-foo", "x-foo"]),
      ("i-klingon", ["Klingon", "Klingon", "klingon", "klingon", "klingon"]),
    ])
  func translated(tag: String, names: [String]) throws {
    let tag = try LanguageTag(parsing: tag)
    #expect(InterfaceLanguage.allCases.map { tag.displayName(in: $0) } == names)
  }

  @Test("every name of a language with two letters leads back to it, in each language of the interface") func everyName() throws {
    let languages = LanguageSubtagRegistry.all(.language).filter { $0.subtag.utf8.count == 2 && $0.entry.preferred == nil }
    var astray: [String] = []
    for (subtag, _) in languages {
      for reader in InterfaceLanguage.allCases {
        guard let name = TranslatedNames.name(of: subtag, .language, in: reader) else { continue }
        if LanguageTag.proposal(for: name)?.text != subtag { astray.append("\(name) \(subtag)") }
      }
    }
    #expect(languages.count > 180)
    #expect(astray == [])
  }

  @Test("of languages, scripts and regions, the name leads back to the tag") func back() throws {
    for tag in ["ar", "pt-BR", "zh-Hant-TW", "el", "nb", "ko-KP", "es-419", "sr-Cyrl-RS", "ckb-Arab-IQ"] {
      let name = try LanguageTag(parsing: tag).displayName
      #expect(LanguageTag.proposal(for: name)?.text == tag, "\(name)")
    }
  }
}
