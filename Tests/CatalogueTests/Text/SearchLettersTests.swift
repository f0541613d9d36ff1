import Testing

@testable import Catalogue

@Suite("Letters that search takes for others") struct SearchLettersTests {
  private static let scalars = (0x80...0x323AF).compactMap { Unicode.Scalar(UInt32($0)) }

  @Test("what a letter becomes is folded already, so the table needs no second pass")
  func isClosed() {
    let unfinished = Self.scalars.filter { scalar in
      guard case .others(let first, let second) = SearchLetters.outcome(of: scalar) else { return false }
      let text = String(String.UnicodeScalarView([first] + (second.map { [$0] } ?? [])))
      return text != " " && text.folded != text
    }
    #expect(unfinished == [])
  }

  @Test("what goes is a mark, or a sign that stands within words") func goes() {
    let letters = Self.scalars.filter { scalar in
      guard case .gone = SearchLetters.outcome(of: scalar) else { return false }
      return scalar.properties.generalCategory == .otherLetter
    }
    // signs of the Vedas, and a part of a letter
    #expect(letters == ["\u{1CF2}", "\u{1CF3}", "\u{FE73}"])
  }
}
