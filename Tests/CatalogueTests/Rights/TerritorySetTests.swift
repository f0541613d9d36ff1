import Testing

@testable import Catalogue

@Suite("Territories (ISO 3166-1)") struct TerritorySetTests {
  @Test(
    "a territory is said in the shorter way",
    arguments: [
      ("IT", "IT"), ("world", "WORLD"), ("it, sm", "IT, SM"), ("WORLD except US, CA", "WORLD except CA, US"),
      ("World  EXCEPT  us", "WORLD except US"), ("IT, SM except SM", "IT"),
    ])
  func written(typed: String, said: String) throws {
    #expect(try TerritorySet(parsing: typed).description == said)
  }

  @Test("what is no country is named, with the one that was meant") func wrong() {
    #expect(throws: ParsingError(text: "UK", reason: "“UK” is no country of ISO 3166-1, such as EG or FR", suggestion: "GB")) {
      try TerritorySet(parsing: "WORLD except US, UK")
    }
    #expect(throws: ParsingError.self) { try TerritorySet(parsing: "WORLD except") }
    #expect(throws: ParsingError(text: "WORLD except WORLD", reason: "“WORLD except WORLD” covers no country at all")) {
      try TerritorySet(parsing: "WORLD except WORLD")
    }
    #expect(throws: ParsingError.self) { try TerritorySet(parsing: "IT,,SM") }
    #expect(throws: ParsingError.self) { try TerritorySet(parsing: "") }
  }

  @Test("sets are joined, cut and taken apart over every country") func algebra() throws {
    let (some, most) = (try TerritorySet(parsing: "IT, SM"), try TerritorySet(parsing: "WORLD except SM, VA"))
    #expect(TerritorySet.world.countries.count == CountryCodes.all.count)
    #expect(some.intersection(most).description == "IT")
    #expect(some.union(most).description == "WORLD except VA")
    #expect(most.subtracting(some).description == "WORLD except IT, SM, VA")
    #expect(some.subtracting(most).description == "SM")
    #expect(TerritorySet.world.subtracting(.world).isEmpty && !some.isEmpty)
    #expect(most.isSuperset(of: TerritorySet([try Country(parsing: "ZW")])) && !most.isSuperset(of: some))
  }

  @Test(
    "territory and except of a record make one set; absent, it is everywhere",
    arguments: [
      ("{}", "WORLD"), ("{except: [VA]}", "WORLD except VA"), ("{territory: [IT, WORLD], except: [US]}", "WORLD except US"),
      ("{territory: [IT, SM], except: SM}", "IT"), ("{territory: WORLD except US, except: CA}", "WORLD except CA, US"),
      ("{territory: [Italy, SM]}", "SM"), ("{territory: Italy}", ""),
    ])
  func record(text: String, said: String) throws {
    let value = try Document(parsing: Array(text.replacing("WORLD except US,", with: "\"WORLD except US\",").utf8)).value
    #expect(TerritorySet(territory: value["territory"], except: value["except"]).description == said)
  }
}
