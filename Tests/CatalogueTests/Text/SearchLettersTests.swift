import Testing

@testable import Catalogue

@Suite("Letters that search takes for others") struct SearchLettersTests {
  @Test("what a letter becomes is folded already, so the table needs no second pass")
  func isClosed() {
    let unfinished = SearchLetters.plain.values.filter { $0.folded != $0 }
    #expect(unfinished == [])
  }

  @Test("no letter is stripped but tatweel and the romanized hamza and ayn")
  func stripsOnlyMarks() {
    let letters = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      SearchLetters.isStripped($0)
        && ![.nonspacingMark, .enclosingMark, .unassigned].contains($0.properties.generalCategory)
    }
    #expect(letters == ["\u{2BE}", "\u{2BF}", "\u{640}"])
  }
}
