import Testing

@testable import Catalogue

@Suite("Countries") struct CountryTests {
  @Test("a code is read in any case", arguments: [("EG", "EG", "Egypt"), ("fr", "FR", "France"), ("Tw", "TW", "Taiwan")])
  func code(text: String, code: String, name: String) throws {
    let country = try Country(parsing: text)
    #expect(country.description == code)
    #expect(country.name.hasPrefix(name))
  }

  @Test(
    "what is none is refused, with what was probably meant",
    arguments: [
      ("UK", "GB"), ("Egypt", "EG"), ("egpyt", "EG"), ("Côte d'Ivoire", "CI"), ("USA", "US"), ("Égypte", "EG"), ("الجزائر", "DZ"), ("Svizzera", "CH"),
      ("EU", nil), ("XX", nil),
      ("", nil), ("E", nil), ("SX2", nil), ("e\u{301}g", nil),
    ] as [(String, String?)])
  func none(text: String, meant: String?) {
    do {
      _ = try Country(parsing: text)
      Issue.record("\(text) was read")
    } catch { #expect(error.suggestion == meant, "\(text)") }
  }

  @Test("each code has a name in the registry of regions") func names() throws {
    #expect(CountryCodes.all.count == 250)
    #expect(CountryCodes.all.allSatisfy { LanguageSubtagRegistry.entry(.region, $0)?.names.first != nil })
    #expect(try Country(parsing: "XK").name == "Kosovo")
  }

  @Test("fields of countries keep capitals, and refuse what is none") func fields() throws {
    #expect(
      try changed("title: a\n", ["publisher.country=eg", "market+=ca"])
        == "title: a\npublisher:\n  country: EG\nmarket: [CA]\n")
    #expect(
      try changed("title: a\n", ["publisher.country=UK"])
        == "! publisher.country: “UK” is no country of ISO 3166-1, such as EG or FR | did you mean “GB”?")
    #expect(
      try changed("title: a\n", ["licence.territory:=[it, world]"])
        == "title: a\nlicence:\n  territory: [IT, WORLD]\n")
    #expect(try changed("title: a\n", ["licence.territory=Worlds"]).hasPrefix("! licence.territory: “Worlds” is no"))
  }
}
