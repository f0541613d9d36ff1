import TestSupport
import Testing

@testable import Catalogue

@Suite("EDTF: values") struct EDTFTests {
  @Test("a day becomes a date and is read back", arguments: ["2022-02-02", "-0043-03-15", "0000-02-29", "9999-12-31"])
  func fromDay(text: String) throws {
    let day = try Day(parsing: text)
    #expect(EDTF(day).description == text)
    #expect(EDTF(day).exactDay == day)
    #expect(try EDTF(parsing: text) == EDTF(day))
  }

  @Test("a day of a year beyond four digits becomes its year", arguments: [(12022, "Y12022"), (-12022, "Y-12022")])
  func fromFarDay(year: Int, text: String) throws {
    let date = EDTF(try #require(Day(year: year, month: 5, day: 6)))
    #expect(date.description == text)
    #expect(date.precision == .year)
    let read = try EDTF(parsing: text)
    #expect([read.earliest, read.latest] == [date.earliest, date.latest])
  }

  @Test("dates are equal when their texts are") func equality() throws {
    #expect(try EDTF(parsing: "[1989,1999]") != EDTF(parsing: "[1989, 1999]"))
    #expect(try EDTF(parsing: "2004-XX") != EDTF(parsing: "2004"))
    #expect(try Set([EDTF(parsing: "1995?"), EDTF(parsing: "1995?")]).count == 1)
  }

  @Test("text at random never crashes; what is read is written back, what is offered can be read, seed 1")
  func randomText() {
    var random = SeededGenerator(seed: 1)
    let alphabet = Array("0123456789012-XX?~%/.,[]{}YTZ: +ESu–٢é\u{0}")
    let seeds = [
      "2022-02-02", "198X~", "2020-05/..", "[1667,1668,1670..1672]", "Y170000002", "1985-04-12T23:20:30Z", "-0044",
      "May 2022",
    ]
    var accepted = 0
    for _ in 0..<20_000 {
      var characters = Array(seeds.randomElement(using: &random) ?? "")
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0...characters.count, using: &random)
        let end = min(characters.count, place + Int.random(in: 0...2, using: &random))
        let count = Int.random(in: 0...2, using: &random)
        characters.replaceSubrange(
          place..<end, with: (0..<count).compactMap { _ in alphabet.randomElement(using: &random) })
      }
      let text = String(characters)
      do throws(ParsingError) {
        let date = try EDTF(parsing: text)
        accepted += 1
        #expect(date.description == text)
      } catch {
        #expect(error.text == text)
        if let suggestion = error.suggestion { #expect(reasonToRefuse(suggestion) == nil, "\(text) → \(suggestion)") }
      }
    }
    #expect((1_000..<19_000).contains(accepted))
  }
}
