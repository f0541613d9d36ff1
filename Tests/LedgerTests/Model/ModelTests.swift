import TestSupport
import Testing

@Suite("The model of docs/judging.md") struct ModelTests {
  /// Undo, correction, formats and merges among them; in full a hundred thousand actions.
  @Test("agrees with what the ledger does and tells", arguments: 0..<Extent.rounds(8, ofFull: 40)) func agree(seed: Int) throws {
    let catalogue = try RandomCatalogue(seed: seed)
    let count = Extent.rounds(100, ofFull: 2500)
    try catalogue.act(count)
    #expect(catalogue.written > count / 14)
  }
}
