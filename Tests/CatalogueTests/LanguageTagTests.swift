import TestSupport
import Testing

@testable import Catalogue

@Suite("Language tags (RFC 5646)") struct LanguageTagTests {
  static let appendixA = [
    "de", "fr", "ja", "i-enochian", "zh-Hant", "zh-Hans", "sr-Cyrl", "sr-Latn", "zh-cmn-Hans-CN", "cmn-Hans-CN",
    "zh-yue-HK", "yue-HK", "zh-Hans-CN", "sr-Latn-RS", "sl-rozaj", "sl-rozaj-biske", "sl-nedis", "de-CH-1901",
    "sl-IT-nedis", "hy-Latn-IT-arevela", "de-DE", "en-US", "es-419", "de-CH-x-phonebk", "x-whatever",
    "qaa-Qaaa-QM-x-southern", "de-Qaaa", "sr-Latn-QM", "sr-Qaaa-RS", "en-US-u-islamcal", "zh-CN-a-myext-x-private",
    "en-a-myext-b-another",
  ]
  @Test("the examples of appendix A are read and kept", arguments: appendixA)
  func example(tag: String) throws { #expect(try LanguageTag(parsing: tag).description == tag) }

  static let canonicalCases = [
    ("mn-cYRL-mn", "mn-Cyrl-MN"), ("MN-CYRL-MN", "mn-Cyrl-MN"), ("mN-cYrL-Mn", "mn-Cyrl-MN"),
    ("en-ca-x-ca", "en-CA-x-ca"), ("EN-CA-X-CA", "en-CA-x-ca"), ("sgn-be-fr", "sgn-BE-FR"),
    ("AZ-LATN-X-LATN", "az-Latn-x-latn"), ("az-Arab-x-AZE-derbend", "az-Arab-x-aze-derbend"), ("ES-419", "es-419"),
    ("I-Enochian", "i-enochian"), ("EN-gb-OED", "en-GB-oed"), ("DE-ch-1901", "de-CH-1901"), ("SL-Rozaj", "sl-rozaj"),
    ("X-Whatever", "x-whatever"), ("en-U-CA-Gregory", "en-u-ca-gregory"), ("zh-GAN-hANT", "zh-gan-Hant"),
  ]
  @Test("a tag is written in canonical case", arguments: canonicalCases)
  func canonicalCase(typed: String, canonical: String) throws {
    #expect(try LanguageTag(parsing: typed).description == canonical)
  }

  static let malformed = "is not a language tag: its parts are 1 to 8 ASCII letters or digits, with “-” between them"
  static let refused: [(String, String, String?)] = [
    ("de-419-DE", "“de-419-DE” has two regions", nil),
    ("a-DE", "“a-DE” is not a language tag: it does not start with a language", nil),
    ("ar-a-aaa-b-bbb-a-ccc", "the extension “a” stands twice in “ar-a-aaa-b-bbb-a-ccc”", nil),
    ("de-DE-1901-1901", "the variant “1901” stands twice in “de-DE-1901-1901”", nil),
    ("zh-Hant-Hans", "“zh-Hant-Hans” has two scripts", nil),
    ("zh-yue-gan", "“zh-yue-gan” has two extended languages", nil),
    ("de-DE-Latn", "“latn” does not belong where it stands in “de-DE-Latn”", "de-Latn-DE"),
    ("ar-yue", "“yue” follows “zh” only, not “ar”", nil),
    ("en-a", "nothing follows the extension “a” in “en-a”", nil),
    ("en-a-x-b", "nothing follows the extension “a” in “en-a-x-b”", nil),
    ("en-x", "nothing follows “x” in “en-x”", nil),
    ("x", "nothing follows “x” in “x”", nil),
    ("i-nothing", "“i-nothing” is not a language tag: it does not start with a language", nil),
    ("419", "“419” is not a language tag: it does not start with a language", nil),
    ("", "a language tag is not empty", nil),
    ("-", "“-” \(malformed)", nil),
    ("de-", "“de-” \(malformed)", "de"),
    ("de--DE", "“de--DE” \(malformed)", "de-DE"),
    ("en-abcdefghi", "“en-abcdefghi” \(malformed)", nil),
    ("عربي", "“عربي” \(malformed)", nil),
    ("dé", "“dé” \(malformed)", nil),
    ("de-DE\0", "“de-DE\0” \(malformed)", nil),
    ("zz-Latn", "“zz” is not a registered language", "za-Latn"),
  ]
  @Test("what is not valid is refused with its reason", arguments: refused)
  func refusal(text: String, reason: String, suggestion: String?) {
    #expect(throws: ParsingError(text: text, reason: reason, suggestion: suggestion)) { try LanguageTag(parsing: text) }
  }

  @Test("the parts of a tag are at hand") func parts() throws {
    let tag = try LanguageTag(parsing: "SL-latn-it-ROZAJ-biske-1994-u-ca-gregory-x-a")
    #expect(tag.description == "sl-Latn-IT-rozaj-biske-1994-u-ca-gregory-x-a")
    #expect((tag.language, tag.extendedLanguage) == ("sl", nil))
    #expect((tag.script, tag.region) == ("Latn", "IT"))
    #expect(tag.variants == ["rozaj", "biske", "1994"])
    let chinese = try LanguageTag(parsing: "zh-yue-HK")
    #expect((chinese.language, chinese.extendedLanguage, chinese.script) == ("zh", "yue", nil))
  }

  @Test("tags are sorted by their bytes") func order() throws {
    let tags = try ["zh-Hant", "zh", "pt-BR", "pt", "ar"].map { try LanguageTag(parsing: $0) }
    #expect(tags.sorted().map(\.description) == ["ar", "pt", "pt-BR", "zh", "zh-Hant"])
  }

  @Test("a valid tag in any case is the same tag, and reading it again changes nothing", arguments: 0..<20)
  func anyCase(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Extent.rounds(40, ofFull: 100) {
      let tag = Self.validTag(&random)
      let typed = String(
        tag.map { Bool.random(using: &random) ? Character($0.uppercased()) : Character($0.lowercased()) })
      let read = try LanguageTag(parsing: typed)
      #expect(read.description == tag, "seed \(seed)")
      #expect(try LanguageTag(parsing: read.description) == read, "seed \(seed)")
      #expect(read.preferred?.preferred == nil, "seed \(seed): \(tag)")
      #expect(read.matches(read), "seed \(seed): \(tag)")
    }
  }

  private static let extendedLanguages = LanguageSubtagRegistry.all(.extendedLanguage)
  private static let languages = LanguageSubtagRegistry.all(.language).map(\.subtag)
  private static let variants = LanguageSubtagRegistry.all(.variant).map(\.subtag)

  /// In canonical case.
  private static func validTag(_ random: inout SeededGenerator) -> String {
    var subtags: [String] = []
    if Int.random(in: 0..<5, using: &random) == 0, let extended = extendedLanguages.randomElement(using: &random) {
      subtags += [extended.entry.parent ?? "", extended.subtag]
    } else {
      subtags.append(languages.randomElement(using: &random) ?? "")
    }
    let choices: [[String]] = [["Latn", "Arab", "Hant", "Qaaa", "Zzzz"], ["BR", "419", "QM", "XK", "CS"]]
    for choice in choices where Bool.random(using: &random) {
      subtags += choice.randomElement(using: &random).map { [$0] } ?? []
    }
    subtags += variants.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
    for more in [["a", "foo"], ["u", "ca", "gregory"], ["x", "ab", "c", "12345678"]] where Bool.random(using: &random) {
      subtags += more
    }
    return subtags.joined(separator: "-")
  }
}

@Suite("Matching of language tags (RFC 4647 §3.3.2)") struct LanguageTagMatchingTests {
  static let extended = [
    ("de-DE", true), ("de-de", true), ("de-Latn-DE", true), ("de-Latf-DE", true), ("de-DE-x-goethe", true),
    ("de-Latn-DE-1996", true), ("de-Deva-DE", true), ("de", false), ("de-x-DE", false), ("de-Deva", false),
  ]
  @Test("the examples of the standard for de-DE", arguments: extended)
  func standard(tag: String, isFound: Bool) throws {
    #expect(try LanguageTag(parsing: tag).matches(LanguageTag(parsing: "de-DE")) == isFound)
  }

  static let pairs = [
    ("zh", "zh-Hant", true), ("zh", "zh", true), ("zh", "zh-Hant-TW", true), ("zh-Hant", "zh-Hant-TW", true),
    ("zh-TW", "zh-Hant-TW", true), ("zh-Hant", "zh-Hans", false), ("zh-Hant", "zh", false), ("pt", "pt-BR", true),
    ("pt-BR", "pt", false), ("pt-BR", "pt-PT", false), ("ar", "arz", true), ("he", "iw", true), ("iw", "he", true),
    ("iw", "he-IL", true), ("cmn", "zh-cmn-Hans", true), ("zh", "zh-cmn-Hans", true), ("nb", "no-bok", true),
    ("en", "en-GB-oed", true), ("x-a", "x-a-b", true), ("x-a", "x-b", false), ("en-x-a", "en-US-x-a", true),
    ("en-a-foo", "en-a-foo", true),
  ]
  @Test("a range finds what is more special than it", arguments: pairs)
  func pair(range: String, tag: String, isFound: Bool) throws {
    #expect(try LanguageTag(parsing: tag).matches(LanguageTag(parsing: range)) == isFound)
  }
}
