import Git
import Witness

@testable import Audit
@testable import Judging
@testable import Reading

/// The findings of the audit and the judge in a history.
struct Agreement {
  let commits: [Witness.Commit]
  let judged: Set<Said>
  let audited: Set<Said>

  /// A finding about a commit, in the words of both.
  struct Said: Hashable, Comparable, CustomStringConvertible {
    let commit: Int
    let rule: String
    let severity: String

    var description: String { "\(commit) \(rule) \(severity)" }
    static func < (one: Said, two: Said) -> Bool { one.description < two.description }
  }

  /// Rules that neither is asked about: notes of lawful changes.
  private static let passedOver: Set<String> = ["by-hand", "found"]

  init(_ commits: [Witness.Commit], in written: WrittenHistories, _ ledger: Ledger) throws {
    self.commits = commits
    judged = Self.judge(commits, without: [])
    let ids = try written.write(commits)
    final class Told { var said: Set<Said> = [] }
    let told = Told()
    var scope = AuditScope()
    scope.tip = ids.last?.hex
    _ = try ledger.audit(scope) { finding in
      let place = finding.commit.flatMap { ids.firstIndex(of: $0) } ?? -1
      guard !Self.passedOver.contains(finding.rule.rawValue) else { return }
      told.said.insert(Said(commit: place, rule: finding.rule.rawValue, severity: "\(finding.severity)"))
    }
    audited = told.said
  }

  /// The judge's findings, some of its rules left out.
  static func judge(_ commits: [Witness.Commit], without: Set<Clause>) -> Set<Said> {
    var judge = Judge(without: without)
    for commit in commits { judge.append(commit) }
    return Set(
      judge.findings(at: commits.count - 1).map {
        Said(commit: $0.commit, rule: $0.rule.rawValue, severity: $0.severity.rawValue)
      })
  }

  var isAgreed: Bool { judged == audited }

  /// The history, and what one says and the other doesn't.
  var story: String {
    let only = { (one: Set<Said>, two: Set<Said>) in one.subtracting(two).sorted().map(\.description).joined(separator: ", ") }
    return "\(History(commits))\nonly the judge: \(only(judged, audited))\nonly the audit: \(only(audited, judged))"
  }
}
