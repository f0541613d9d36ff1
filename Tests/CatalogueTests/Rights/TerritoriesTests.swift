import Testing

@testable import Catalogue

@Suite("Named territories") struct TerritoriesTests {
  private static func setting(_ text: String) throws -> Value { try Document(parsing: Array(text.utf8)).value }

  @Test(
    "a set may name countries, the world without some, and other sets, in any case and order",
    arguments: [
      ("{DACH: [DE, AT, CH]}", "dach", "AT, CH, DE"), ("{BIG: [dach, LI], DACH: \"DE, AT, CH\"}", "BIG", "AT, CH, DE, LI"),
      ("{Rest: WORLD except DACH, DACH: [DE, AT, CH]}", "REST", "WORLD except AT, CH, DE"), ("{ONE: XK}", "One", "XK"),
      ("{Länder: [DE], OLD_1: [FR]}", "LÄNDER", "DE"), ("{A-B: [DE, WORLD]}", "a-b", "WORLD"),
    ])
  func sets(text: String, name: String, said: String) throws {
    let setting = try Self.setting(text.replacing("WORLD except DACH", with: "\"WORLD except DACH\""))
    #expect(Territories.faults(of: setting).isEmpty)
    #expect(try TerritorySet(parsing: name, naming: Territories(of: setting)).description == said)
  }

  @Test(
    "circles, unknown names and names that would be taken for others are errors",
    arguments: [
      ("{AAA: [BBB], BBB: [CCC], CCC: [AAA]}", "the sets AAA, BBB, CCC, AAA name each other in a circle", 3),
      ("{AAA: [AAA]}", "the sets AAA, AAA name each other in a circle", 1),
      ("{AAA: [DE, DACK], DACH: [DE]}", "“DACK” is no country of ISO 3166-1, such as EG or FR, and no other set here", 1),
      ("{AAA: [SU]}", "“SU” (USSR) is no country since 1992, and rights can't be had there", 1),
      ("{DE: [DE]}", "“DE” can't name a set: a name has three letters or more, digits, “-” and “_”", 1),
      ("{World: [DE]}", "“World” can't name a set: a name has three letters or more, digits, “-” and “_”", 1),
      ("{\"A B C\": [DE]}", "“A B C” can't name a set: a name has three letters or more, digits, “-” and “_”", 1),
      ("{AAA: []}", "“AAA” holds no country", 1), ("{AAA: {a: b}}", "“AAA” should be a list of countries and names of sets", 1),
      ("[DE]", "“territories” should be names with the countries of each", 1),
      ("{AAA: [\"DE except DE\"]}", "“DE except DE” covers no country at all", 1),
    ])
  func faults(text: String, reason: String, count: Int) throws {
    let found = Territories.faults(of: try Self.setting(text))
    #expect(found.count == count && found.first?.error.reason == reason, "\(found)")
  }

  @Test("a row of sets that name each other without end is an error, not an exhausted machine") func depth() throws {
    let text = "{" + (0..<5_000).map { "S\($0)S: [S\($0 + 1)S]" }.joined(separator: ", ") + "}"
    #expect(!Territories.faults(of: try Self.setting(text)).isEmpty)
  }

  @Test("a value keeps the name, as the settings write it") func kept() throws {
    let territories = Territories(of: try Self.setting("{Dach: [DE, AT, CH]}"))
    let shape = FieldShape.territory
    for (text, kept) in [("DACH", "Dach"), ("dach,  it", "Dach, IT"), ("world EXCEPT dach", "WORLD except Dach"), ("it", "IT")] {
      #expect(try shape.kept(.text(text), at: "market", naming: territories) == .text(kept))
    }
    #expect(shape.problem(with: "DACK", naming: territories)?.error.suggestion == "Dach")
    #expect(shape.problem(with: "DACH")?.rule == "country")
    #expect(shape.problem(with: "Italy", naming: territories)?.error.suggestion == "IT")
    #expect(shape.problem(with: "anything", naming: .unknown) == nil && shape.problem(with: "UK", naming: .unknown) != nil)
  }

  @Test("the settings tell of their sets") func settings() throws {
    let text = "territories:\n  DACH: [DE, AT, CH]\n  BAD: [DACK]\n"
    #expect(try TerritorySet(parsing: "DACH", naming: Settings(parsing: Array(text.utf8)).territories).description == "AT, CH, DE")
    let problems = Settings.problems(in: Array(text.utf8))
    #expect(problems.map(\.rule) == ["territory"] && problems[0].position?.line == 3 && problems[0].mend == "did you mean “DACH”?")
  }

  @Test(
    "a former country is one for a publisher, and names its successors for a territory",
    arguments: [
      ("SU", "USSR", "RU, AM, AZ, BY, EE, GE, KZ, KG, LV, LT, MD, TJ, TM, UA, UZ"), ("dd", "German Democratic Republic", "DE"),
      ("YU", "Yugoslavia", "BA, HR, ME, MK, RS, SI, XK"), ("CS", "Czechoslovakia or Serbia and Montenegro", "CZ, SK, RS, ME"),
      ("AN", "Netherlands Antilles", "CW, SX, BQ"),
    ])
  func former(code: String, name: String, successors: String) throws {
    #expect(try Country(parsing: code).description == code.uppercased())
    #expect(FieldShape.country.problem(with: code) == nil)
    let fault = try #require(FieldShape.territory.problem(with: code))
    #expect(fault.error.reason.contains("(\(name))") && fault.error.suggestion == successors)
  }
}
