import Catalogue
import Testing

@testable import Git
@testable import Index
@testable import Reading

@Suite("A search, by the index and without it") struct IndexedSearchTests {
  @Test("finds what stands behind a letter that ends a text in C") func nul() throws {
    let catalogue = try RandomRecords(seed: 1, bare: true)
    try catalogue.commit(more: ["editions/n/work.yaml": "language: fr\n", "editions/n/own.yaml": "title: \"Début\\0 suite\"\n"])
    let (indexed, index) = catalogue.ledger.withIndex()
    try index.rebuild()
    for word in ["debut", "suite", "but suit"] {
      let query = try SearchQuery(parsing: word)
      let found = try indexed.now().search(query).found.map { "\($0.hit)" }
      #expect(try found == catalogue.ledger.now().search(query).found.map { "\($0.hit)" }, "\(word)")
      #expect(found.count == 1, "\(word)")
    }
  }
}
