import Catalogue
import TestSupport
import Testing

@testable import Audit
@testable import Git
@testable import Index
@testable import Judging
@testable import Reading

@Suite("An audit of what is new, by the index and without it") struct IndexedAuditTests {
  @Test("finds the same in steps, undos, corrections and merges, lawful or not", arguments: 600..<600 + Extent.rounds(2, ofFull: 6))
  func steps(seed: Int) throws {
    var lookedUp = 0
    let catalogue = try RandomCatalogue(seed: seed) { lookedUp += try Self.compare($0.ledger, $0.story) }
    try catalogue.act(Extent.rounds(150, ofFull: 300))
    #expect(lookedUp > 0)
  }

  @Test("finds the same where records moved, were merged, removed and taken back", arguments: 700..<700 + Extent.rounds(1, ofFull: 4))
  func moves(seed: Int) throws {
    let catalogue = try RandomMoves(seed: seed)
    for _ in 0..<40 { try catalogue.act(withBranches: seed % 2 > 0) }
    let lookedUp = try Self.compare(catalogue.ledger, catalogue.story)
    #expect(lookedUp > 0)
  }

  /// Compares the findings since commits of the first-parent line.
  ///
  /// - Returns: for how many of them what stood before was looked up.
  private static func compare(_ ledger: Ledger, _ story: String) throws -> Int {
    guard let tip = try ledger.repository.head().commit else { return 0 }
    let indexed = Ledger(ledger.repository, folder: ledger.folder, environment: ledger.environment)
    try LedgerIndex(for: indexed).rebuild()
    indexed.index = LedgerIndex(for: indexed)
    var (since, lookedUp, place): (ObjectID?, Int, Int) = (try parent(of: tip, in: ledger), 0, 0)
    while let start = since {
      if place % 3 == 0 {
        let (found, wanted) = try (findings(in: indexed, start), findings(in: ledger, start))
        #expect(found == wanted, "since \(start.short)\n\(story)")
        if try indexed.history(upTo: tip, since: [start]).past != nil { lookedUp += 1 }
      }
      (since, place) = (try parent(of: start, in: ledger), place + 1)
    }
    return lookedUp
  }

  private static func parent(of id: ObjectID, in ledger: Ledger) throws -> ObjectID? {
    try ledger.repository.header(of: id).parents.first
  }

  private static func findings(in ledger: Ledger, _ since: ObjectID) throws -> [String] {
    final class Told { var findings: [String] = [] }
    let told = Told()
    var scope = AuditScope()
    scope.since = since.hex
    let summary = try ledger.audit(scope) { finding in
      told.findings.append(
        "\(finding.commit?.short ?? "-") \(finding.rule.rawValue) \(finding.reference?.description ?? "-"): \(finding.message)")
    }
    return told.findings.sorted() + ["\(summary)"]
  }
}
