import Catalogue
import TestSupport
import Testing

@testable import Git
@testable import Index
@testable import Reading

@Suite("The index against git, over histories at random") struct IndexEqualityTests {
  @Test(
    "records added, changed, moved, merged, removed and taken back, on lines that are left, gone back to and merged",
    arguments: 200..<200 + Extent.rounds(2, ofFull: 8))
  func records(seed: Int) throws {
    let catalogue = try RandomMoves(seed: seed)
    try LedgerIndex(for: catalogue.ledger).rebuild()
    var names: Set<RecordReference> = []
    for number in 0..<48 {
      try catalogue.act(withBranches: true)
      if seed % 2 == 0 || number % 5 == 0 {
        names.formUnion(try catalogue.ledger.now().references())
        let asked = number % 8 == 7 ? names.sorted() : Array(names.sorted().prefix(3))
        try catalogue.ledger.expectIndexToAgree(historiesOf: asked, catalogue.story)
      }
    }
  }
}
