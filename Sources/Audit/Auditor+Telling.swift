internal import Catalogue
internal import Git
internal import Judging

// What is told of a commit: each rule once, and what a later commit may mend when that has not come.
extension Auditor {
  /// Tells a finding about a record once, though a merge broke the rule against several parents.
  ///
  /// - Parameter open: What a later commit may take upon itself, so that there is nothing to tell.
  func tell(_ finding: AuditFinding, unless open: OpenDecision? = nil) throws {
    guard !isSilent else { return }
    if told.commit != finding.commit { told = (finding.commit, []) }
    let rule = ToldRule(rule: finding.rule, severity: finding.severity, reference: finding.reference)
    guard told.rules.insert(rule).inserted else {
      // what can't be mended is told, though the same was left open
      let isSame = { (held: AuditFinding) in
        held.commit == finding.commit && held.severity == finding.severity && held.rule == finding.rule
          && held.reference == finding.reference
      }
      if let place = held.firstIndex(where: { isSame($0.finding) }), !held[place].open.isEmpty {
        held[place].open = open.map { held[place].open + [$0] } ?? []
      }
      return
    }
    try tellOf(finding, unless: open)
  }

  /// Tells a finding that is not about one record.
  func tellOf(_ finding: AuditFinding, unless open: OpenDecision? = nil) throws {
    guard held.isEmpty, open == nil else { return held.append((finding, open.map { [$0] } ?? [])) }
    try report(finding)
  }

  /// Forgets what a commit takes upon itself that was left open at a merge before it.
  func mend(_ reference: RecordReference, by commit: AuditedCommit) throws {
    guard !held.isEmpty, commit.statements(of: reference).contains(where: { $0.values["Keeps"] != nil }) else { return }
    try held.removeAll { held in
      guard let open = held.open.first, try names(of: reference).contains(open.reference) else { return false }
      return try held.open.allSatisfy { try $0.isTaken(by: commit, self) }
    }
    try flush()
  }

  /// Tells what waits no longer.
  private func flush() throws {
    let ready = held.prefix { $0.open.isEmpty }
    held.removeFirst(ready.count)
    for (finding, _) in ready { try report(finding) }
  }

  /// Tells what waited for a later commit, which did not come.
  func finish() throws {
    for (finding, _) in held { try report(finding) }
    held = []
  }
}

/// That a commit broke a rule in a record.
struct ToldRule: Hashable {
  let rule: AuditRule
  /// A warning hides no error.
  let severity: Problem.Severity
  let reference: RecordReference?
}
