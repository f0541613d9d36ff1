import Testing

@testable import Catalogue

@Suite("Deprecated language tags") struct LanguageTagPreferredTests {
  static let replaced: [(String, String)] = [
    ("iw", "he"), ("in", "id"), ("ji", "yi"), ("jw", "jv"), ("mo", "ro"), ("iw-IL", "he-IL"), ("de-DD", "de-DE"),
    ("my-BU", "my-MM"), ("fr-FX", "fr-FR"), ("art-lojban", "jbo"), ("en-GB-oed", "en-GB-oxendict"),
    ("i-klingon", "tlh"),
    ("i-lux", "lb"), ("no-bok", "nb"), ("no-nyn", "nn"), ("sgn-BE-FR", "sfb"), ("zh-guoyu", "cmn"),
    ("zh-min-nan", "nan"),
    ("zh-xiang", "hsn"), ("sgn-BR", "bzs"), ("zh-cmn-Hant", "cmn-Hant"), ("zh-cmn-Hant-TW", "cmn-Hant-TW"),
    ("zh-yue-HK", "yue-HK"), ("ar-arz", "arz"), ("ar-ajp-SY", "apc-SY"), ("ja-Latn-heploc", "ja-Latn-alalc97"),
    ("iw-x-iw", "he-x-iw"),
  ]
  @Test("a deprecated tag keeps its spelling and says what replaced it", arguments: replaced)
  func replacement(tag: String, preferred: String) throws {
    let read = try LanguageTag(parsing: tag)
    #expect(read.description == tag)
    #expect(read.preferred?.description == preferred)
  }

  static let current = ["he", "sh", "pt-BR", "zh-Hant", "i-default", "i-mingo", "zh-min", "x-iw", "en-x-iw", "sr-YU"]
  @Test("a tag in use, or that nothing replaced, has none", arguments: current)
  func none(tag: String) throws { #expect(try LanguageTag(parsing: tag).preferred == nil) }
}
