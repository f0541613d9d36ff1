import Testing

@testable import Catalogue

@Suite("The script of a language") struct LanguageTagScriptTests {
  static let scripts: [(String, String?, Bool)] = [
    ("ar", "Arab", true), ("ar-Latn", "Latn", false), ("arz", "Arab", true), ("fa", "Arab", true),
    ("prs", "Arab", true),
    ("ur", "Arab", true), ("ps", "Arab", true), ("ckb", "Arab", true), ("ku", "Latn", false), ("ku-IQ", "Arab", true),
    ("sd", "Arab", true), ("ug", "Arab", true), ("he", "Hebr", true), ("iw", "Hebr", true), ("yi", "Hebr", true),
    ("yi-Latn", "Latn", false), ("dv", "Thaa", true), ("syr", "Syrc", true), ("ff-Adlm", "Adlm", true),
    ("nqo", "Nkoo", true), ("zh", "Hans", false), ("zh-TW", "Hant", false), ("zh-Hant", "Hant", false),
    ("cmn", "Hans", false), ("zh-yue", "Hant", false), ("sr", "Cyrl", false), ("sr-Latn", "Latn", false),
    ("az", "Latn", false), ("az-Arab", "Arab", true), ("uz-AF", "Arab", true), ("pa", "Guru", false),
    ("pa-PK", "Arab", true), ("de", "Latn", false), ("en-GB-oed", "Latn", false), ("ru", "Cyrl", false),
    ("ja", "Jpan", false), ("ko", "Kore", false), ("fil", "Latn", false), ("grc", "Grek", false), ("x-ar", nil, false),
    ("i-klingon", nil, false), ("qaa", nil, false),
    ("ota", "Arab", true), ("uzs", "Arab", true), ("sdh", "Arab", true), ("hbo", "Hebr", true),
    ("nan-TW", "Hant", false),
    ("zh-yue-CN", "Hans", false), ("ug-KZ", "Cyrl", false), ("kk-IR", "Arab", true), ("sq-Todr", "Todr", true),
  ]
  @Test("its likely script, and the direction of that", arguments: scripts)
  func script(tag: String, script: String?, isRightToLeft: Bool) throws {
    let read = try LanguageTag(parsing: tag)
    #expect(read.likelyScript == script)
    #expect(read.isRightToLeft == isRightToLeft)
  }

  @Test("every language with a code of two letters has one") func twoLetters() throws {
    let languages = LanguageSubtagRegistry.all(.language).map(\.subtag).filter { $0.utf8.count == 2 }
    #expect(languages.count == 190)
    #expect(try languages.filter { try LanguageTag(parsing: $0).likelyScript == nil } == [])
  }
}
