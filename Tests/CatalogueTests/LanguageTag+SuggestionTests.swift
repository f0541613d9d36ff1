import TestSupport
import Testing

@testable import Catalogue

@Suite("The language tag that was meant") struct LanguageTagSuggestionTests {
  static let meant: [(String, String?)] = [
    ("pt_br", "pt-BR"), ("pt_BR.UTF-8", "pt-BR"), ("ca_ES@valencia", "ca-ES"), ("zh hant tw", "zh-Hant-TW"),
    (" fr ", "fr"), ("pt‑BR", "pt-BR"), ("pt–BR", "pt-BR"), ("arabic", "ar"), ("French", "fr"), ("ENGLISH", "en"),
    ("Greek", "el"), ("Persian", "fa"), ("farsi", "fa"), ("Flemish", "nl"), ("Malay", "ms"), ("Mandarin", "cmn"),
    ("Norwegian Bokmål", "nb"), ("norwegian bokmal", "nb"), ("Haitian Creole", "ht"), ("Ancient Greek", "grc"),
    ("Portuguese (Brazil)", "pt-BR"), ("Chinese (Traditional)", "zh-Hant"),
    ("Chinese (Simplified, Singapore)", "zh-Hans-SG"),
    ("fra", "fr"), ("fre", "fr"), ("FRA", "fr"), ("ger", "de"), ("deu", "de"), ("chi", "zh"), ("zho", "zh"),
    ("zho-Hant-tw", "zh-Hant-TW"), ("eng_us", "en-US"), ("en-UK", "en-GB"), ("uk-UK", "uk-GB"), ("jp", "ja"),
    ("cz-CZ", "cs-CZ"), ("zh-Hnat", "zh-Hant"), ("germna", "de"), ("arabci", "ar"), ("spansh", "es"),
    ("sl-rozja", "sl-rozaj"), ("xyzzyxyz", nil), ("no such language", nil), ("", nil), ("français", "fr"),
    ("Deutsch", "de"), ("العربية", "ar"), ("中文", "zh"), ("Brazilian Portuguese", "pt-BR"),
    ("portuguese brazil", "pt-BR"),
    ("Traditional Chinese", "zh-Hant"), ("Serbian Latin", "sr-Latn"), ("Serbian (Latin)", "sr-Latn"),
    ("Latin American Spanish", "es-419"), ("Swiss German", "gsw"), ("pt-Brazil", "pt-BR"), ("pt-BRA", "pt-BR"),
    ("zh-TW-Hant", "zh-Hant-TW"), ("de-1996-CH-x-a", "de-CH-1996-x-a"), ("zh-HK-yue", "zh-yue-HK"), ("ir", "fa"),
    ("vn", "vi"), ("xqq", nil),
  ]
  @Test("is offered where the text says enough", arguments: meant)
  func suggestion(text: String, tag: String?) {
    do {
      let read = try LanguageTag(parsing: text)
      Issue.record("\(text) was read as \(read)")
    } catch {
      #expect(error.suggestion == tag)
    }
  }

  @Test(
    "a tag that leaves something out, or takes one language for a script, is a guess",
    arguments: [
      ("pt@br", "pt"), ("en.french", "en"), ("sr_RS@latin", "sr-RS"), ("Chinese Japanese", "zh-Jpan"), ("Georgian English", "en-Geor"),
      ("Chinese (Japanese)", "zh-Jpan"),
    ])
  func guessed(text: String, tag: String) { #expect(LanguageTag.proposal(for: text) == .guess(tag)) }

  @Test(
    "a name of one language, and a locale with its encoding, are certain",
    arguments: [
      ("pt_BR.UTF-8", "pt-BR"), ("de_DE@euro", "de-DE"), ("ru_RU.KOI8-R", "ru-RU"), ("de_DE.ISO-8859-15@euro", "de-DE"), ("Serbian (Latin)", "sr-Latn"),
      ("Brazilian Portuguese", "pt-BR"), ("Traditional Chinese", "zh-Hant"), ("Swiss German", "gsw"), ("Ancient Greek", "grc"),
    ])
  func certain(text: String, tag: String) { #expect(LanguageTag.proposal(for: text) == .certain(tag)) }

  @Test("every suggestion can be read as it stands", arguments: 0..<10) func readable(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let letters = Array("abdefghijlmnorstuz-_ 19")
    for _ in 0..<30 {
      let text = String(
        (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      guard let suggestion = LanguageTag.proposal(for: text)?.text else { continue }
      #expect(try LanguageTag(parsing: suggestion).description == suggestion, "seed \(seed): \(text)")
    }
  }
}
