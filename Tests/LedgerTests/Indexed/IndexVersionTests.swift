import Testing

@testable import Git
@testable import Index
@testable import Reading

@Suite("The index of another Colophon") struct IndexVersionTests {
  private func made(as version: Int) throws -> (line: Line, place: IndexPlace) {
    let line = try Line()
    try line.go(to: line.commit([], "language: ar\ntitle: One\n", "First\n", at: 1))
    try LedgerIndex(for: line.ledger).rebuild()
    let place = try #require(LedgerIndex(for: line.ledger).place)
    // as SQLite writes it in this process, with checksums
    try Database(at: place.path).execute("PRAGMA user_version = \(version)")
    return (line, place)
  }

  @Test("a newer one is left alone, and git is read, until it is asked to be made again") func newer() throws {
    let (line, place) = try made(as: IndexDatabase.version + 1)
    var told: [String] = []
    let index = LedgerIndex(for: line.ledger, told: { told.append($0) })
    let head = try #require(try line.ledger.repository.head().commit)
    #expect(!index.stands(for: head))
    #expect(try index.status().condition == .newer)
    #expect(told.isEmpty)
    #expect(throws: IndexDatabase.Unusable.newer) { try IndexDatabase(at: place) }
    try index.rebuild()
    #expect(try LedgerIndex(for: line.ledger).status().condition == .current)
  }

  @Test("an older one is made anew, in a line") func older() throws {
    let (line, _) = try made(as: IndexDatabase.version - 1)
    var told: [String] = []
    let index = LedgerIndex(for: line.ledger, told: { told.append($0) })
    let head = try #require(try line.ledger.repository.head().commit)
    #expect(try index.status().condition == .unusable)
    #expect(index.stands(for: head))
    #expect(told == [LedgerIndex.madeAnew])
  }
}
