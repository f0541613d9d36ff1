import Catalogue
import Judging
import TestSupport
import Testing

@testable import History
@testable import Reading

@Suite("Records found in any state") struct RandomFoundTests {
  @Test(
    "answer of every day what a slow model does, and say in check where a date in the file is another than in history",
    arguments: 0..<Extent.rounds(20, ofFull: 3000))
  func agree(seed: Int) throws {
    let catalogue = try RandomFound(seed: seed)
    try catalogue.find()
    try compare(catalogue)
    for _ in 0..<4 {
      try catalogue.act()
      try compare(catalogue)
    }
  }

  private func compare(_ catalogue: RandomFound) throws {
    guard let model = catalogue.model else { return }
    let reference = RandomFound.reference
    for day in try catalogue.days() {
      let snapshot = try catalogue.ledger.snapshot(knownAt: nil, asOf: EDTF(day))
      var fields: Value?
      do { fields = try snapshot.record(reference).fields } catch let error as LedgerError where error.kind == .notFound {}
      try #require(fields?["status"].text == model.state(on: day.description), "\(day)\n\(catalogue.told)")
      guard let fields else { continue }
      try #require(RandomFound.dates(of: fields) == model.dates(on: day.description), "\(day)\n\(catalogue.told)")
    }
    let found = try catalogue.ledger.check([], at: "HEAD").filter { $0.rule == "date-mismatch" }
    let fields = Set(found.compactMap { $0.message.split(separator: ":").first?.dropFirst(6).description })
    try #require(fields == model.parted, "\(catalogue.told)")
    // of many records the messages of the commits tell first whose histories are read
    let now = try catalogue.ledger.now()
    let workflow = try now.workflow(of: now.record(reference).fields)
    let asOfMany = try now.dateMismatches(in: [now.record(reference)], catalogue.ledger, many: 0) { _ in workflow }
    try #require(Set(asOfMany) == Set(found), "\(catalogue.told)")
  }
}
