import TestSupport
import Testing

@testable import Catalogue

@Suite("Languages within others") struct LanguageTagContainmentTests {
  /// A range, the tags that it finds and those that it doesn't.
  static let ranges: [(String, [String], [String])] = [
    ("no", ["nb", "nn", "nb-NO", "no-NO"], ["da", "sv"]),
    ("nb", [], ["no", "nn"]),
    ("zh", ["cmn", "yue", "zh-yue", "zh-Hant", "zh-TW", "cmn-Hans", "nan-TW"], ["ja", "bo"]),
    ("zh-Hant", ["zh-TW", "zh-HK", "zh-MO", "cmn-TW", "yue-HK", "yue-Hant"], ["zh", "zh-CN", "zh-SG", "zh-Hans", "yue", "yue-CN"]),
    ("zh-Hans", ["zh-CN", "zh-SG", "yue-CN", "zh-MY"], ["zh", "zh-TW", "zh-Hant"]),
    ("zh-HK", ["zh-Hant-HK", "zh-MO", "zh-Hant-MO"], ["zh-TW", "zh-Hans-MO"]),
    ("zh-Hani", ["zh-Hant", "zh-Hans", "zh-TW"], ["zh", "zh-Latn-pinyin"]),
    ("es", ["es-MX", "es-419"], ["ca", "gl"]),
    ("es-419", ["es-MX", "es-AR", "es-PR", "es-US"], ["es", "es-ES", "es-GQ", "pt-BR"]),
    ("en-001", ["en-GB", "en-AU", "en-150", "en-DE", "en-US"], ["en"]),
    ("en-150", ["en-GB", "en-DE", "en-IE"], ["en-US", "en-AU", "en-001"]),
    ("en-Latn", ["en", "en-GB", "en-001", "en-Latn-US"], ["en-Shaw", "en-Shaw-GB"]),
    ("en-GB", ["en-GB-oxendict", "en-GB-oed"], ["en-IE", "en"]),
    ("pt-PT", ["pt-AO", "pt-MZ"], ["pt-BR", "pt"]),
    ("sr-Latn", ["sr-ME", "sr-Latn-RS"], ["sr", "sr-RS", "sr-BA", "hr"]),
    ("sr-Cyrl", ["sr-RS", "sr-BA"], ["sr", "sr-ME"]),
    ("sh", ["sr", "hr", "bs", "sr-Latn", "hr-BA"], ["sl", "mk"]),
    ("az-Arab", ["az-IR"], ["az", "az-AZ"]), ("az-Latn", ["az-AZ"], ["az", "az-RU"]),
    ("pa-Guru", ["pa", "pa-IN"], ["pa-PK", "pa-Arab"]), ("uz-Cyrl", ["uz-CN"], ["uz", "uz-UZ"]),
    ("ja-Jpan", ["ja"], ["ja-Latn"]), ("ceb-Latn", ["ceb", "ceb-PH"], []), ("ku-Latn", ["ku-TR"], ["ku", "ku-IQ"]),
    ("de-Latn", ["de", "de-AT", "de-Latf"], ["de-Hebr"]), ("de-Latf", [], ["de", "de-Latn"]),
    ("fr-015", ["fr-DZ", "fr-MA"], ["fr-FR", "fr-SN"]), ("fr-002", ["fr-DZ", "fr-SN"], ["fr-FR"]), ("fr-EU", ["fr-FR", "fr-BE"], ["fr-CH"]),
    ("sq-039", ["sq-XK", "sq-AL"], ["sq-DE"]),
    ("ar", ["arz", "arb", "ar-EG", "apc"], ["he", "mt"]), ("fa", ["prs", "pes", "fa-AF"], ["ps", "tg"]),
    ("de-1901", ["de-DE-1901", "de-1901-x-a"], ["de", "de-1996", "de-AT"]), ("zh-Hant-x-a", ["zh-TW-x-a"], ["zh-TW"]),
    // what CLDR shows readers for want of better is no part of the language
    ("en-IN", [], ["hi-Latn", "hi"]), ("fr-HT", [], ["ht"]), ("x-a", [], ["x-b", "en-x-a"]), ("i-klingon", ["tlh"], []),
  ]
  @Test("a range finds what lies within it, and nothing else", arguments: ranges)
  func contains(range: String, found: [String], others: [String]) throws {
    let wanted = try LanguageTag(parsing: range)
    for tag in found { #expect(try LanguageTag(parsing: tag).matches(wanted), "\(tag) within \(range)") }
    for tag in others { #expect(try !LanguageTag(parsing: tag).matches(wanted), "\(tag) within \(range)") }
  }

  @Test("a tag within a tag within a third is within that too, but where the one between leaves the script open")
  func transitive() throws {
    let tags = try Set(Self.ranges.flatMap { [$0.0] + $0.1 + $0.2 }).map { try LanguageTag(parsing: $0) }
    // by the place of a tag, the places of those within it
    let within = tags.map { one in tags.indices.filter { tags[$0].matches(one) } }
    for one in tags.indices {
      let found = Set(within[one])
      for other in found where tags[other].script != nil {
        // RFC 4647 finds `zh-Hans-MO` by `zh-MO`, and `pa-PK` by `pa`, though these go without saying in another script
        for third in within[other] {
          #expect(found.contains(third), "\(tags[third]) within \(tags[other]) within \(tags[one])")
        }
      }
    }
  }

  @Test("a tag finds itself, and is found by its language; languages that meet have the same widest one", arguments: 0..<4)
  func properties(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let languages = LanguageSubtagRegistry.all(.language)
    for _ in 0..<Extent.rounds(200, ofFull: 5_000) {
      let entry = try #require(languages.randomElement(using: &random))
      let script = ["", "-Latn", "-Arab", "-Cyrl", "-Hant"].randomElement(using: &random) ?? ""
      let region = ["", "-BR", "-419", "-TW", "-150", "-XK", "-SU"].randomElement(using: &random) ?? ""
      let tag = try LanguageTag(parsing: entry.subtag + script + region)
      let language = try LanguageTag(parsing: entry.subtag)
      #expect(tag.matches(tag) && tag.matches(language), "\(tag)")
      #expect(tag.widestLanguage == language.widestLanguage, "\(tag)")
      guard let parent = entry.entry.parent.flatMap({ try? LanguageTag(parsing: $0) }) else { continue }
      #expect(language.matches(parent) && language.widestLanguage == parent.widestLanguage, "\(tag)")
    }
  }
}
