import TestSupport
import Testing

@testable import Actions
@testable import Audit
@testable import Git
@testable import History
@testable import Reading
@testable import Writing

@Suite("Moves, merges and removals at random") struct RandomMovesTests {
  @Test("nothing is lost: every event is found through, every reference leads somewhere, an undo is to the byte", arguments: Extent.sample(1, of: Array(0..<12)) + [30, 33, 41])
  func line(seed: Int) throws {
    let catalogue = try RandomMoves(seed: seed)
    for number in 0..<48 {
      try catalogue.act(withBranches: false)
      if number % 12 == 11 { try catalogue.compare() }
    }
    #expect(try catalogue.fsck() == "")
  }

  @Test("over branches that were merged, history has the events of both sides", arguments: Extent.sample(1, of: Array(100..<110)) + [114, 122, 127, 136, 151])
  func branches(seed: Int) throws {
    let catalogue = try RandomMoves(seed: seed)
    for number in 0..<56 {
      try catalogue.act(withBranches: true)
      if number % 14 == 13 { try catalogue.compare() }
    }
    #expect(try catalogue.fsck() == "")
  }
}
