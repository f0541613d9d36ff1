import TestSupport
import Testing
import Witness

@Suite("The judge, over histories at random") struct JudgeTests {
  /// The number of histories that the full form of a comparison with the audit looks at.
  static let full = 20_000

  @Test("finds an error in every attack that once went through", arguments: KnownAttack.all)
  func known(attack: KnownAttack) {
    #expect(Agreement.judge(attack.commits, without: []).contains { $0.severity == "error" })
  }

  @Test("sees every rule broken two hundred times in twenty thousand histories, and thousands that break none") func broken() {
    var counts: [String: Int] = [:]
    for seed in 0..<Self.full {
      let said = Agreement.judge(RandomHistory.commits(seed: seed), without: [])
      for rule in Set(said.map { "\($0.rule), \($0.severity)" }) { counts[rule, default: 0] += 1 }
      if !said.contains(where: { $0.severity == "error" }) { counts["none", default: 0] += 1 }
    }
    let told = counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    #expect(Set(counts.keys.map { String($0.prefix { $0 != "," }) }) == Set(Rule.allCases.map(\.rawValue) + ["none"]))
    #expect(counts.values.allSatisfy { $0 >= 200 }, "\(told)")
    Extent.tell("broken in \(Self.full) histories at random: \(told.joined(separator: "; "))")
  }

  @Test("says something else of some history without any one of its rules", arguments: Clause.allCases)
  func clauses(clause: Clause) {
    let isSeen =
      KnownAttack.all.contains { Self.differs($0.commits, without: clause) }
      || (0..<Self.full).contains { Self.differs(RandomHistory.commits(seed: $0), without: clause) }
    #expect(isSeen)
  }

  private static func differs(_ commits: [Witness.Commit], without clause: Clause) -> Bool {
    Agreement.judge(commits, without: [clause]) != Agreement.judge(commits, without: [])
  }
}
