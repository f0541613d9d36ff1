import Catalogue
import Testing

@Suite("A reader's order") struct SortKeyTests {
  @Test("case and accents decide only between texts that are equal without them")
  func order() {
    let sorted = ["Zola", "émile", "Emile", "Łem", "Éluard", "مها", "Ωmega", "eco", "lem", "Lezama"]
      .sorted { $0.sortKey < $1.sortKey }
    #expect(sorted == ["eco", "Éluard", "Emile", "émile", "lem", "Łem", "Lezama", "Zola", "Ωmega", "مها"])
  }

  @Test("a text is not before itself, and its key equals only its own")
  func equality() {
    #expect(!("Éluard".sortKey < "Éluard".sortKey))
    #expect("Éluard".sortKey == "E\u{301}luard".sortKey)
    #expect("Éluard".sortKey != "Eluard".sortKey)
  }
}
