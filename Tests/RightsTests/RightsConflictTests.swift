import TestSupport
import Testing

@testable import Catalogue

@Suite("Rights that two editions give away") struct RightsConflictTests {
  /// The conflicts of two editions, as the oracle says them.
  private static func found(_ one: GeneratedRights, _ other: GeneratedRights, in states: [RecordReference: String], _ workflow: Workflow) throws -> RightsOracle.Answer {
    let editions = [one, other]
    let territories = try Settings(parsing: Array(GeneratedLicence.territories.utf8)).territories
    let rights = editions.map {
      EditionRights(of: $0.edition, $0.fields(in: states[$0.edition] ?? ""), in: workflow, naming: territories)
    }
    let countries = try GeneratedLicence.codes.map { try Country(parsing: $0) }
    var answer = RightsOracle.Answer()
    for conflict in RightsConflict.all(among: rights) {
      switch conflict {
      case .overlap(let overlap):
        try #require(answer.overlap == nil)
        answer.overlap = RightsOracle.Overlap(
          isCertain: overlap.isCertain, isError: conflict.severity == .error,
          countries: countries.filter(overlap.territory.contains).map(\.description),
          forms: Set((GeneratedLicence.words + ["any other"]).filter(overlap.forms.contains)),
          languages: Set(overlap.subjects.map(\.language.description)))
      case .promise(let broken):
        let places = [broken.promise.edition, broken.licence.edition].compactMap { edition in editions.firstIndex { $0.edition == edition } }
        answer.broken[places] = broken.isCertain
      case .promises(let twice):
        try #require(answer.isPromisedTwice == nil)
        answer.isPromisedTwice = twice.isCertain
      }
    }
    return answer
  }

  @Test("are those that a count of days, countries, forms and texts finds, and every rule decides some of them") func generated() throws {
    let workflow = try #require(
      WorkflowFile(parsing: Array(ShippedWorkflows.translation.utf8), path: "translation.yaml").workflow)
    var generator = SeededGenerator(seed: 2026)
    let pairs = Extent.rounds(2_000, ofFull: 12_000)
    var decided = Dictionary(uniqueKeysWithValues: RightsOracle.Rule.allCases.map { ($0, 0) })
    for number in 0..<pairs {
      let family = GeneratedRights.families.randomElement(using: &generator)?.keys.sorted() ?? []
      let widths: [GeneratedLicence.Width] = [.narrow, .narrow, .shared, .shared] + Array(repeating: .wide, count: 9)
      let width = widths.randomElement(using: &generator) ?? .narrow
      let one = GeneratedRights(of: "a", in: family, width, using: &generator)
      let other = GeneratedRights(of: "b", in: family, standingOn: one.edition.path, width, using: &generator)
      let states = Dictionary(
        uniqueKeysWithValues: [one, other].map {
          ($0.edition, ["offered", "optioned", "published", "published", "reverted"].randomElement(using: &generator) ?? "")
        })
      let counted = RightsOracle(left: nil, states: states).answer(one, other)
      let found = try Self.found(one, other, in: states, workflow)
      try #require(found == counted, "pair \(number): \([one, other].map { ($0.edition, $0.fields(in: states[$0.edition] ?? "")) })")
      for rule in RightsOracle.Rule.allCases where RightsOracle(left: rule, states: states).answer(one, other) != counted {
        decided[rule, default: 0] += 1
      }
    }
    // in the full form each decides three hundred at least
    for (rule, count) in decided { #expect(count * 40 >= pairs, "\(rule) decides \(count) of \(pairs)") }
    Extent.tell("conflicts of rights: \(pairs) pairs, \(decided.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", "))")
  }
}
