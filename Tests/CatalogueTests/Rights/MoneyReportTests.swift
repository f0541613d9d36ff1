import TestSupport
import Testing

@testable import Catalogue

@Suite("Sums of payments") struct MoneyReportTests {
  @Test("each sum is that of a slow count in cents", arguments: 0..<20) func sums(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let today = try Day(parsing: "2024-07-01")
    for _ in 0..<20 {
      var (items, counted): ([String], [String: [Int]]) = ([], [:])
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let cents = Int.random(in: 0...100_000, using: &random)
        let currency = ["EUR", "USD", "JPY"].randomElement(using: &random) ?? ""
        let (due, paid) = (
          "202\(Int.random(in: 2...6, using: &random))-0\(Int.random(in: 1...9, using: &random))-15",
          "202\(Int.random(in: 2...6, using: &random))-03-01"
        )
        let waived = Bool.random(using: &random) ? "given up" : "202\(Int.random(in: 3...5, using: &random))-03-01"
        let fate = Int.random(in: 0...3, using: &random)
        items.append(
          "{due: \(due), amount: \(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100), currency: \(currency)"
            + (fate == 0 ? ", paid: \(paid)" : fate == 1 ? ", waived: \(waived)" : "") + "}")
        // what was done with later was still due
        guard fate != 1 || waived.hasPrefix("2025") else { continue }
        let isPaid = fate == 0 && paid < "2024-07-01"
        let key = "\(currency) \((isPaid ? paid : due).prefix(4))"
        let place = isPaid ? 2 : due < "2024-07-01" ? 1 : 0
        counted[key, default: [0, 0, 0]][place] += cents
      }
      let text = "publisher: P\nlicence: {from: 2020, payments: [\(items.joined(separator: ", "))]}"
      let fields = try Document(parsing: Array(text.utf8)).value
      let report = MoneyReport(of: Payment.all(of: RecordReference(.edition, "w/e"), fields), on: today)
      #expect(report.unsummed.isEmpty)
      let summed = try Dictionary(
        uniqueKeysWithValues: report.rows.map { row in
          let cents = try [row.due, row.overdue, row.paid].map { amount in
            let parts = amount.description.split(separator: ".")
            let whole = try #require(Int(parts[0]))
            return whole * 100 + (parts.count > 1 ? Int((parts[1] + "0").prefix(2)) ?? 0 : 0)
          }
          return ("\(row.currency) \(row.year)", cents)
        })
      #expect(summed == counted, "seed \(seed): \(text)")
    }
  }
}
