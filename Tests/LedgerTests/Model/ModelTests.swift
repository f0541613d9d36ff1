import Testing

@Suite("The model of docs/judging.md") struct ModelTests {
  /// 40 times 2,500: a hundred thousand actions with undo, correction, formats and merges.
  @Test("agrees with what the ledger does and tells", arguments: 0..<40) func agree(seed: Int) throws {
    let catalogue = try RandomCatalogue(seed: seed)
    try catalogue.act(2500)
    #expect(catalogue.written > 300)
  }
}
