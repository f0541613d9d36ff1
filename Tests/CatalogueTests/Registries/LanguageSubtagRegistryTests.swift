import Testing

@testable import Catalogue

@Suite("The language subtag registry") struct LanguageSubtagRegistryTests {
  /// Of the registry of 2024-05-16, without the ranges for private use.
  static let counts: [(LanguageSubtagRegistry.Kind, Int)] = [
    (.language, 8262), (.extendedLanguage, 253), (.script, 221), (.region, 303), (.variant, 120),
  ]
  @Test("every subtag of it is found", arguments: counts)
  func complete(kind: LanguageSubtagRegistry.Kind, count: Int) {
    let all = LanguageSubtagRegistry.all(kind)
    #expect(all.count == count)
    let lost = all.filter {
      LanguageSubtagRegistry.entry(kind, $0.subtag)?.names != $0.entry.names || $0.entry.names.isEmpty
    }
    #expect(lost.map(\.subtag) == [])
  }

  @Test("what a subtag of it refers to is in it too") func closed() {
    for kind in [LanguageSubtagRegistry.Kind.language, .extendedLanguage] {
      for (subtag, entry) in LanguageSubtagRegistry.all(kind) {
        for other in [entry.preferred, entry.parent] {
          #expect(other.map { LanguageSubtagRegistry.entry(.language, $0) != nil } ?? true, "\(subtag)")
        }
        #expect(entry.suppressedScript.map { LanguageSubtagRegistry.entry(.script, $0) != nil } ?? true, "\(subtag)")
      }
    }
  }

  static let privateUse: [(LanguageSubtagRegistry.Kind, String, Bool)] = [
    (.language, "qaa", true), (.language, "qtz", true), (.language, "qzz", false), (.language, "qaab", false),
    (.script, "Qaaa", true), (.script, "Qabx", true), (.script, "Qaby", false), (.region, "QM", true),
    (.region, "QL", false), (.region, "XK", true), (.region, "xa", true), (.region, "AA", true), (.region, "YA", false),
    (.variant, "qaaaa", false),
  ]
  @Test("ranges for private use are known by their ends", arguments: privateUse)
  func ranges(kind: LanguageSubtagRegistry.Kind, subtag: String, isKnown: Bool) {
    #expect((LanguageSubtagRegistry.entry(kind, subtag) != nil) == isKnown)
  }

  static let codes = [
    ("alb", "sq"), ("arm", "hy"), ("baq", "eu"), ("bur", "my"), ("chi", "zh"), ("cze", "cs"), ("dut", "nl"),
    ("fre", "fr"),
    ("geo", "ka"), ("ger", "de"), ("gre", "el"), ("ice", "is"), ("mac", "mk"), ("mao", "mi"), ("may", "ms"),
    ("per", "fa"),
    ("rum", "ro"), ("slo", "sk"), ("tib", "bo"), ("wel", "cy"), ("fra", "fr"), ("deu", "de"), ("zho", "zh"),
    ("ara", "ar"),
  ]
  @Test("codes of three letters, bibliographic ones too, lead to those of two", arguments: codes)
  func shortCode(code: String, short: String) {
    #expect(LanguageSubtagRegistry.twoLetterCode(for: code) == short)
    #expect(LanguageSubtagRegistry.entry(.language, code) == nil)
  }

  static let names: [(LanguageSubtagRegistry.Kind, String, String?)] = [
    (.language, "Tonga", "to"), (.language, "greek", "el"), (.language, "Modern Greek (1453-)", "el"),
    (.language, "Hebrew", "he"), (.language, "Indonesian", "id"), (.language, "Volapük", "vo"),
    (.language, "Elvish", nil),
    (.script, "Cyrillic", "cyrl"), (.region, "Türkiye", "tr"), (.region, "turkey", "tr"), (.region, "Germany", "de"),
  ]
  @Test("a name leads to the subtag in use", arguments: names)
  func named(kind: LanguageSubtagRegistry.Kind, name: String, subtag: String?) {
    #expect(LanguageSubtagRegistry.subtag(kind, named: name) == subtag)
  }
}
