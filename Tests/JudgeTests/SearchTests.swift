import TestSupport
import Testing
import Witness

@Suite("The judge, over all small histories") struct SearchTests {
  @Test(
    "finds an error wherever somebody without a role brought a record to where no lawful way leads",
    arguments: HonestBase.all)
  func attacks(base: HonestBase) {
    var attack = Attack(on: base, most: Extent.rounds(2, ofFull: 3))
    #expect(attack.errorsBefore == [])
    attack.run(upTo: 3)
    #expect(attack.holes.map(\.description) == [])
    #expect(attack.unlawful > 1000)
    Extent.tell("attacks on \(base): \(attack.judged) histories, \(attack.unlawful) end where no lawful way leads")
  }

  @Test("finds no error where all were honest", arguments: Honest.roots) func honest(root: Commit) {
    var honest = Honest(from: root, most: Extent.rounds(4, ofFull: 5))
    honest.run(upTo: 3)
    #expect(honest.accused.map(Self.told) == [])
    #expect(honest.judged > 1000)
    Extent.tell("honest histories from \(root): \(honest.judged)")
  }

  private static func told(_ history: History) -> String {
    var judge = Judge()
    for commit in history.commits { judge.append(commit) }
    return "\(history)\n\(judge.findings(at: history.commits.count - 1))"
  }
}
