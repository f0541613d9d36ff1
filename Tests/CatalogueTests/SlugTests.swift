import TestSupport
import Testing

@testable import Catalogue

@Suite("Slugs") struct SlugTests {
  @Test(
    "a slug is read as it stands",
    arguments: ["ar-2022", "robots", "2020", "a", "a-b-c-1", "works", String(repeating: "a", count: 80)])
  func valid(text: String) throws { #expect(try Slug(parsing: text).description == text) }

  static let alphabet = "it may have a to z, 0 to 9 and “-” in it"
  static let single = "“-” stands singly between letters or digits"
  static let refused: [(String, String, String?)] = [
    ("", "a slug is not empty", nil),
    ("work", "“work” is reserved: a file of that name means something else", "work-1"),
    ("reception", "“reception” is reserved: a file of that name means something else", "reception-1"),
    ("editions", "“editions” is reserved: a file of that name means something else", "editions-1"),
    ("roles", "“roles” is reserved: a file of that name means something else", "roles-1"),
    ("Robots", "“Robots” is not a slug: \(alphabet)", "robots"), ("a_b", "“a_b” is not a slug: \(alphabet)", "a-b"),
    ("a/b", "“a/b” is not a slug: \(alphabet)", "a-b"), ("été", "“été” is not a slug: \(alphabet)", "ete"),
    ("كتاب", "“كتاب” is not a slug: \(alphabet)", nil), ("..", "“..” is not a slug: \(alphabet)", nil),
    ("-a", "“-a” is not a slug: \(single)", "a"), ("a-", "“a-” is not a slug: \(single)", "a"),
    ("a--b", "“a--b” is not a slug: \(single)", "a-b"), ("-", "“-” is not a slug: \(single)", nil),
    (
      String(repeating: "ab-", count: 27) + "a", "a slug has at most 80 bytes, this one has 82",
      String(repeating: "ab-", count: 26) + "ab"
    ),
  ]
  @Test("what is none is refused, with the slug that could be made of it", arguments: refused)
  func refusal(text: String, reason: String, suggestion: String?) {
    #expect(throws: ParsingError(text: text, reason: reason, suggestion: suggestion)) { try Slug(parsing: text) }
  }

  static let titles: [(String, String?)] = [
    ("En attendant les robots", "en-attendant-les-robots"), ("L’été à Paris", "l-ete-a-paris"),
    ("Fī intiẓār al-rūbūt", "fi-intizar-al-rubut"), ("في انتظار الروبوت", nil), ("Qurʾān", "quran"),
    ("Łódź, Øre & Straße", "lodz-ore-strasse"), ("Æsir Œuvre Đorđe Þór ĳs ſ", "aesir-oeuvre-dorde-thor-ijs-s"),
    ("Über  die   Brücke!", "uber-die-brucke"), ("待機 Robots 2", "robots-2"), ("Work", "work-1"), ("", nil), ("—", nil),
    ("İstanbul’da Ağaç", "istanbul-da-agac"), ("e\u{301}te\u{301}", "ete"), ("٢٠٢٢", "2022"), ("№ 5", "no-5"),
    (String(repeating: "x", count: 100), String(repeating: "x", count: 80)),
  ]
  @Test("a title becomes a slug, where it has Latin letters or digits", arguments: titles)
  func suggestion(title: String, slug: String?) { #expect(Slug.suggest(from: title)?.description == slug) }

  @Test("every suggestion is a slug", arguments: 0..<20) func suggestionsAreSlugs(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let letters = Array("abz019 -_.ÉßłøŒع字İ\u{301}\0")
    for _ in 0..<20 {
      let text = String(
        (0..<Int.random(in: 0...120, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      guard let slug = Slug.suggest(from: text) else { continue }
      #expect(try Slug(parsing: slug.description) == slug, "seed \(seed)")
    }
  }
}
