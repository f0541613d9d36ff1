import Catalogue
import Index
import Testing

@testable import Git
@testable import Reading
@testable import Reports

@Suite("Reports, by the index and without it") struct IndexedReportTests {
  /// The licensed and the due rights, as text.
  private func reports(of ledger: Ledger) throws -> [String] {
    let day = try Day(parsing: "2020-01-01")
    let last = try Day(parsing: "2040-01-01")
    let snapshot = try ledger.now()
    let (due, unreadable) = try ledger.due(on: day, until: last) { _, _, _ in true }
    let licences = try ["-status:published", "language:it", "licence:*"].map { filter in
      "\(try ledger.licences(in: snapshot, on: day, where: FilterExpression(parsing: filter)))"
    }
    return [
      "\(due.map { "\($0.reference) \($0.state) \($0.deadline) \($0.isOverdue) \($0.steps) \($0.field?.description ?? "")" })",
      "\(unreadable)", "\(try ledger.licences(in: snapshot, on: day))",
    ] + licences
  }

  @Test("say the same, whatever records say", arguments: 0..<6)
  func same(seed: Int) throws {
    let catalogue = try RandomRecords(seed: 300 + seed, bare: true)
    for _ in 0..<2 {
      try catalogue.commit()
      let plain = try reports(of: catalogue.ledger)
      let ledger = try catalogue.ledger.place.opened()
      let index = LedgerIndex(for: ledger)
      ledger.index = index
      #expect(index.make(for: try #require(try ledger.now().commit?.id)))
      #expect(try ledger.now().fromIndex { _ in true } == true)
      #expect(try reports(of: ledger) == plain)
      #expect(plain[0] != "[]" && plain[2].contains("LicenceReport"), "\(plain[2].prefix(200))")
    }
  }
}
