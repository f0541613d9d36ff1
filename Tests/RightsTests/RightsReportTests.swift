import Catalogue
import TestSupport
import Testing

@testable import Git
@testable import History
@testable import Reading
@testable import Reports

@Suite("What is licensed, promised and free, of random catalogues at random dates") struct RightsReportTests {
  private static let words = GeneratedLicence.words + ["any other"]

  private static func grants(of rows: [LicenceReport.Row], _ countries: [Country]) -> Set<ReportOracle.Grant> {
    Set(
      rows.filter { $0.status != .free }.map { row in
        ReportOracle.Grant(
          edition: row.edition?.path ?? "", status: row.status.rawValue,
          countries: Set(row.territory.map { countries.filter($0.contains).map(\.description) } ?? []),
          forms: Set(row.forms.map { words.filter($0.contains) } ?? []), isExclusive: row.isExclusive, publisher: row.publisher,
          grant: row.grant?.path, isCertain: row.isCertain)
      })
  }

  /// The free rights by form and country; each stands in one row at most.
  private static func free(of rows: [LicenceReport.Row], _ countries: [Country], _ forms: [String]) throws -> [String: ReportOracle.Free] {
    var found: [String: ReportOracle.Free] = [:]
    for row in rows where row.status == .free {
      for form in forms where row.forms?.contains(form) ?? false {
        for country in countries where row.territory?.contains(country) ?? false {
          let free = ReportOracle.Free(isExclusive: row.isExclusive ?? false, until: row.until?.description)
          try #require(found.updateValue(free, forKey: "\(form) \(country)") == nil)
        }
      }
    }
    return found
  }

  @Test("the report says what a count finds, as of a day and as known on a day") func generated() throws {
    var generator = SeededGenerator(seed: 2028)
    let countries = try GeneratedLicence.codes.map { try Country(parsing: $0) }
    let catalogues = Extent.rounds(60, ofFull: 2_000)
    var seen: [String: Int] = [:]
    for number in 0..<catalogues {
      let catalogue = try RightsCatalogue(using: &generator)
      for _ in 0..<4 {
        let known = Bool.random(using: &generator) ? Int.random(in: 2...62, using: &generator) : nil
        let effective = Bool.random(using: &generator) ? Int.random(in: 1...62, using: &generator) : nil
        let day = Int.random(in: 1...62, using: &generator)
        let snapshot = try catalogue.ledger.snapshot(
          knownAt: known.map(GeneratedLicence.day), asOf: effective.map { try EDTF(parsing: GeneratedLicence.day($0)) })
        let rows = try catalogue.ledger.licences(
          in: snapshot, on: Day(parsing: GeneratedLicence.day(day)), work: RecordReference(.work, "robots")
        ).rows
        let oracle = ReportOracle(editions: catalogue.editions(knownAt: known, asOf: effective), day: day)
        let context = "catalogue \(number), known \(known ?? -1), as of \(effective ?? -1), on \(day): \(catalogue.versions)"
        try #require(Set(rows.map(\.language.description)).isSubset(of: oracle.languages), "\(context)")
        for language in oracle.languages {
          let own = rows.filter { $0.language.description == language }
          let grants = oracle.grants(in: language)
          try #require(Self.grants(of: own, countries) == grants, "\(language) \(context)")
          let free = oracle.free(in: language) ?? ([:], RecordFields.forms)
          try #require(try Self.free(of: own, countries, free.forms) == free.rights, "\(language) \(context)")
          for grant in grants { seen[grant.status, default: 0] += 1 }
          if own.contains(where: { $0.status == .free }) { seen["free", default: 0] += 1 }
        }
      }
    }
    for status in LicenceReport.Status.allCases where status != .sellOff {
      #expect(seen[status.rawValue, default: 0] >= catalogues / 10, "\(status): \(seen)")
    }
    Extent.tell("reports of rights: \(catalogues) catalogues, \(seen.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", "))")
  }
}
