import Catalogue
import Foundation
import Testing

@testable import Git
@testable import History
@testable import Index
@testable import Reading

@Suite("An index that another process keeps") struct IndexedLockTests {
  private func catalogue() throws -> (line: Line, first: ObjectID, second: ObjectID) {
    let line = try Line()
    let first = try line.commit([], "language: ar\ntitle: One\n", "First\n", at: 1)
    let second = try line.commit([first], "language: ar\ntitle: Two\n", "Second\n", at: 2)
    try line.go(to: first)
    try LedgerIndex(for: line.ledger).rebuild()
    return (line, first, second)
  }

  private func title(_ ledger: Ledger) throws -> [String] {
    try ledger.now().listed(.edition, RecordFilter(), withCategory: false).records.map { $0.text("title") }
  }

  @Test("while another one writes, what it stands for is read, and what it doesn't comes from git")
  func written() throws {
    let (line, first, second) = try catalogue()
    let place = try #require(LedgerIndex(for: line.ledger).place)
    let other = try IndexDatabase(at: place)
    try other.db.execute("BEGIN IMMEDIATE")
    #expect(line.ledger.withIndex().index.stands(for: first))
    try line.go(to: second)
    let (ledger, index) = line.ledger.withIndex()
    #expect(try title(ledger) == ["Two"])
    #expect(try ledger.history(of: Line.reference).count == 2)
    #expect(!index.stands(for: second))
    try other.db.execute("ROLLBACK")
    #expect(line.ledger.withIndex().index.stands(for: second))
  }

  @Test("a reader goes on with the commit it began with, while others bring the index further")
  func read() throws {
    let (line, first, second) = try catalogue()
    let (reading, index) = line.ledger.withIndex()
    #expect(index.stands(for: first))
    let snapshot = try reading.now()
    try line.go(to: second)
    let (writing, newer) = line.ledger.withIndex()
    #expect(newer.stands(for: second))
    #expect(try title(writing) == ["Two"])
    let records = try snapshot.listed(.edition, RecordFilter(), withCategory: false).records
    #expect(records.map { $0.text("title") } == ["One"])
    #expect(index.stands(for: first))
  }

  @Test("who moves HEAD itself is answered for where it is then") func moved() throws {
    let (line, first, second) = try catalogue()
    let (ledger, index) = line.ledger.withIndex()
    #expect(index.stands(for: first))
    #expect(try title(ledger) == ["One"])
    #expect(try ledger.history(of: Line.reference).count == 1)
    try line.go(to: second)
    #expect(index.stands(for: second))
    #expect(try title(ledger) == ["Two"])
    #expect(index.commits(concerning: [Line.reference], at: second)?.commits[Line.reference]?.count == 2)
    #expect(!index.stands(for: first))
  }

  @Test("one that is read is not replaced, nor made twice at once")
  func replaced() throws {
    let (line, first, _) = try catalogue()
    let index = LedgerIndex(for: line.ledger)
    let place = try #require(index.place)
    var reader: IndexDatabase? = try IndexDatabase(at: place)
    #expect(try index.derivation?.make(for: first, withPassages: true, patience: 50) == false)
    #expect(reader != nil)
    reader = nil
    // a program that another test starts has the lock too until it runs
    #expect(try index.derivation?.make(for: first, withPassages: true, patience: 10_000) == true)
    let building = try #require(place.hold(place.buildLock, isShared: false, patience: 10_000))
    #expect(try index.derivation?.make(for: first, withPassages: true, patience: 50) == false)
    withExtendedLifetime(building) {}
  }

  #if os(Linux)
    @Test("one that a process opens twice stays locked against who would put its log away")
    func lockedTwice() throws {
      let (line, first, _) = try catalogue()
      let place = try #require(LedgerIndex(for: line.ledger).place)
      let databases = try (0..<2).map { _ in try IndexDatabase(at: place) }
      for database in databases { #expect(try database.db[.commit] == first.hex) }
      let number = try FileManager.default.attributesOfItem(atPath: place.path)[.systemFileNumber] as? Int
      let file = try "\(getpid()) .*:\(#require(number)) "
      func isLocked() throws -> Bool {
        let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
        return locks.range(of: "POSIX +ADVISORY +READ +" + file, options: .regularExpression) != nil
      }
      #expect(try isLocked())
      // that would be seen: whoever closes the file itself lets go of it
      close(open(place.path, O_RDONLY))
      #expect(try !isLocked())
      withExtendedLifetime(databases) {}
    }
  #endif

  @Test("a long log is brought into the file by the next to open it, unless somebody reads it")
  func log() throws {
    let (line, first, _) = try catalogue()
    let place = try #require(LedgerIndex(for: line.ledger).place)
    let other = try IndexDatabase(at: place)
    try other.db.execute("CREATE TABLE more(bytes BLOB); INSERT INTO more VALUES (zeroblob(500000))")
    try other.db.execute("BEGIN")
    #expect(try other.db[.commit] == first.hex)
    let length = place.logSize
    #expect(length > 500_000)
    #expect(line.ledger.withIndex().index.stands(for: first))
    #expect(place.logSize == length)
    try other.db.execute("ROLLBACK")
    #expect(line.ledger.withIndex().index.stands(for: first))
    #expect(place.logSize == 0)
    let kept = try other.db.integer("SELECT length(bytes) FROM more")
    #expect(kept == 500_000)
  }
}
