import Foundation
import Git
import TestSupport
import Testing
import Witness

@testable import Audit
@testable import History
@testable import Judging
@testable import Reading

@Suite("The judge and the audit, over histories in git") struct AgreementTests {
  @Test("say the same of every attack that once went through", arguments: KnownAttack.all)
  func known(attack: KnownAttack) throws {
    let written = try WrittenHistories()
    let agreement = try Agreement(attack.commits, in: written, written.ledger())
    #expect(agreement.isAgreed, "\(agreement.story)")
  }

  @Test("say the same of histories at random, in which every rule is broken") func random() throws {
    let count = Extent.rounds(250, ofFull: JudgeTests.full)
    let written = try WrittenHistories()
    let ledger = written.ledger()
    var (broken, disagreed): ([String: Int], [String]) = ([:], [])
    for seed in 0..<count {
      let agreement = try Agreement(RandomHistory.commits(seed: seed), in: written, ledger)
      if !agreement.isAgreed { disagreed.append("\(seed): \(agreement.story)") }
      for rule in Set(agreement.audited.map(\.rule)) { broken[rule, default: 0] += 1 }
    }
    #expect(disagreed.isEmpty, "\(disagreed.count) of \(count):\n\(disagreed.prefix(3).joined(separator: "\n"))")
    // a rule that the audit left out would be missed in each of these
    let least = Extent.rounds(1, ofFull: 200)
    #expect(Rule.allCases.allSatisfy { broken[$0.rawValue, default: 0] >= least }, "\(broken)")
    Extent.tell("judge and audit agree on \(count - disagreed.count) of \(count) histories in git; broken: \(broken)")
  }
}
