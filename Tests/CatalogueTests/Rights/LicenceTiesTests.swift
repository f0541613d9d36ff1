import TestSupport
import Testing

@testable import Catalogue

@Suite("What a licence is that stands on several") struct LicenceTiesTests {
  private static let countries = ["IT", "FR", "DE"]
  private static let forms = ["paperback", "hardback", "ebook"]
  private static let days = 1...28

  /// The limits that a licence states; nil: none.
  private struct Limits {
    var from: Int?
    var until: Int?
    var countries: [String]?
    var forms: [String]?

    /// Random limits; without `isOpen` the days are stated.
    init(isOpen: Bool, using generator: inout SeededGenerator) {
      let two = [Int.random(in: days, using: &generator), Int.random(in: days, using: &generator)].sorted()
      func stated<Item>(_ item: Item, _ chance: Int) -> Item? { Int.random(in: 0..<4, using: &generator) < chance ? item : nil }
      from = isOpen ? stated(two[0], 1) : two[0]
      until = isOpen ? stated(two[1], 1) : two[1]
      countries = stated(LicenceTiesTests.countries.filter { _ in Bool.random(using: &generator) }, 2)
      forms = stated(LicenceTiesTests.forms.filter { _ in Bool.random(using: &generator) }, 2)
      if countries == [] { countries = nil }
      if forms == [] { forms = nil }
    }

    var isAll: Bool { from != nil && until != nil && countries != nil && forms != nil }

    var text: String {
      let day = { (day: Int) in "2024-01-\(day < 10 ? "0" : "")\(day)" }
      return [
        from.map { "from: \(day($0))" }, until.map { "until: \(day($0))" }, countries.map { "territory: \($0)" }, forms.map { "formats: \($0)" },
      ].compactMap(\.self).joined(separator: ", ").replacing("\"", with: "")
    }

    func holds(_ day: Int, _ country: String, _ form: String) -> Bool {
      (from ?? 1) <= day && day <= (until ?? 28) && countries?.contains(country) ?? true && forms?.contains(form) ?? true
    }
  }

  private static func licences(_ path: String, _ text: String) throws -> [Licence] {
    let record = try Record(RecordReference(.edition, path), parsing: Array("language: it\n\(text)\n".utf8))
    return Licence.all(of: record.reference, record.fields, in: nil)
  }

  @Test("costs in proportion to the row that it stands in, and ends where that is too long") func rows() throws {
    func cost(_ count: Int) throws -> Int {
      let row = try (0..<count).flatMap { number in
        let item = number == 0 ? "{}" : "{sub-licence-of: e\(number - 1)}"
        return try Self.licences("robots/e\(number)", "licence: [\(item == "{}" ? "{from: 2020}" : item), \(item == "{}" ? "{until: 2030}" : item)]")
      }
      let before = Effort.steps ?? 0
      let ties = LicenceTies(row)
      #expect(row.filter { !ties.isRooted($0) }.count == max(0, count - ComparisonLimits.ties) * 2)
      for licence in row { _ = ties.parts(of: licence) }
      return (Effort.steps ?? 0) - before
    }
    let (short, long) = (try cost(20), try cost(80))
    // a row of rows: each is followed to its end, at most as far as the limit
    #expect(long < short * 32, "\(short), \(long)")
    _ = try cost(ComparisonLimits.ties + 5)
  }

  @Test("is on each day, in each country and form, what it states of what one of them grants", arguments: ["under", "sub-licence-of"])
  func parts(word: String) throws {
    var generator = SeededGenerator(seed: 1450)
    let countries = try Self.countries.map { try Country(parsing: $0) }
    let calendar = try Self.days.map { try Day(parsing: "2024-01-\($0 < 10 ? "0" : "")\($0)") }
    var asked = 0
    for _ in 0..<Extent.rounds(300, ofFull: 10_000) {
      let grants = (0..<Int.random(in: 2...3, using: &generator)).map { _ in Limits(isOpen: false, using: &generator) }
      let own = Limits(isOpen: true, using: &generator)
      let heads = try Self.licences("robots/a", "licence: [\(grants.map { "{\($0.text)}" }.joined(separator: ", "))]")
      let licence = try #require(
        try Self.licences("robots/b", "licence: {\(word): a\(own.text.isEmpty ? "" : ", ")\(own.text)}").first, "\(own)")
      let parts = LicenceTies(heads + [licence]).parts(of: licence)
      var (isSame, isAny) = (true, false)
      for (day, date) in zip(Self.days, calendar) {
        for (code, country) in zip(Self.countries, countries) {
          for form in Self.forms {
            let wanted = own.holds(day, code, form) && grants.contains { $0.holds(day, code, form) }
            let found = parts.contains { $0.period.possiblyHolds(date) && $0.territory.contains(country) && $0.forms.contains(form) }
            isSame = isSame && wanted == found
            isAny = isAny || wanted
          }
        }
      }
      // one that states all of it is what it states, and so is one that lies outside of all of them
      guard isAny, !own.isAll else { continue }
      asked += 1
      #expect(isSame, "\(own.text) on \(grants.map(\.text))")
    }
    #expect(asked > 100)
  }
}
