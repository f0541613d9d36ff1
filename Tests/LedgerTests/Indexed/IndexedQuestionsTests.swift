import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Git
@testable import History
@testable import Index
@testable import Reading

@Suite("Questions at random, by the index and without it") struct IndexedQuestionsTests {
  @Test("about records that were moved, merged, removed and taken back, on lines that are merged", arguments: 500..<500 + Extent.rounds(2, ofFull: 12))
  func moved(seed: Int) throws {
    let catalogue = try RandomMoves(seed: seed)
    var former: Set<RecordReference> = []
    for number in 0..<40 {
      try catalogue.act(withBranches: seed % 2 == 0)
      former.formUnion(try catalogue.ledger.now().references())
      if number % 10 == 9 { try Self.ask(catalogue.ledger, Extent.rounds(8, ofFull: 40), seed: seed * 100 + number, former.sorted(), catalogue.story) }
    }
  }

  @Test("about records that name each other", arguments: 600..<600 + Extent.rounds(2, ofFull: 12))
  func related(seed: Int) throws {
    let catalogue = try RandomRecords(seed: seed, bare: true)
    for number in 0..<2 {
      try catalogue.commit()
      try Self.ask(catalogue.ledger, Extent.rounds(20, ofFull: 60), seed: seed * 100 + number, [], "seed \(seed)")
    }
  }

  @Test("about steps, undos, corrections and merges", arguments: 700..<700 + Extent.rounds(2, ofFull: 12))
  func steps(seed: Int) throws {
    let catalogue = try RandomCatalogue(seed: seed)
    for number in 0..<3 {
      try catalogue.act(15)
      try Self.ask(catalogue.ledger, Extent.rounds(10, ofFull: 60), seed: seed * 100 + number, [], catalogue.story)
    }
  }

  /// The catalogue that is asked in the full form, and the number of questions: `COLOPHON_QUESTIONS=/path/to/L.git:500`.
  private static let catalogue = ProcessInfo.processInfo.environment["COLOPHON_QUESTIONS"]?.split(separator: ":").map(String.init)

  @Test("about a large catalogue, against one that has read all of it once", .enabled(if: catalogue?.count == 2))
  func large() throws {
    let asked = try #require(Self.catalogue)
    let ledger = try Ledger(discoveringFrom: asked[0], environment: .process)
    let plain = Ledger(ledger.repository, folder: ledger.folder, environment: ledger.environment)
    plain.index = try MemoryIndex(ledger)
    var questions = try Questions(about: plain, seed: 1)
    for number in 0..<(try #require(Int(asked[1]))) {
      let question = questions.next()
      #expect(question.asked(of: ledger.withIndex().ledger) == question.asked(of: plain), "\(number): \(question)")
    }
  }

  /// Asks a catalogue with an index, made now and brought up before each time, and one without.
  private static func ask(_ ledger: Ledger, _ count: Int, seed: Int, _ former: [RecordReference], _ story: String) throws {
    if !LedgerIndex(for: ledger).isThere { try LedgerIndex(for: ledger).rebuild() }
    var questions = try Questions(about: ledger, seed: seed, former: former)
    for _ in 0..<count {
      let question = questions.next()
      let (indexed, index) = ledger.withIndex()
      let plain = Ledger(ledger.repository, folder: ledger.folder, environment: ledger.environment)
      let (answer, wanted) = (question.asked(of: indexed), question.asked(of: plain))
      #expect(answer == wanted, "\(question), seed \(seed)\n\(story)")
      #expect(index.isThere, "the index is not given up: \(question), seed \(seed)")
    }
  }
}
