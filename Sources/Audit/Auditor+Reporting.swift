internal import Catalogue
internal import Git
internal import Judging

// The reporting of findings: each rule once a commit and record; a finding that a later commit may mend waits until
// none can.
extension Auditor {
  /// Reports a finding about a record once, even if a merge broke the rule against several parents.
  ///
  /// - Parameter open: The decision that a later commit may confirm, so that there is nothing to report.
  func tell(_ finding: AuditFinding, unless open: OpenDecision?) throws {
    if told.commit != finding.commit { told = (finding.commit, []) }
    let rule = ToldRule(rule: finding.rule, severity: finding.severity, reference: finding.reference)
    guard told.rules.insert(rule).inserted else {
      // a finding that can't be mended is reported, even if the same was left open
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

  /// Reports a finding that is not about one record.
  func tellOf(_ finding: AuditFinding, unless open: OpenDecision? = nil) throws {
    guard held.isEmpty, open == nil else { return held.append((finding, open.map { [$0] } ?? [])) }
    try report(finding)
  }

  /// Drops the findings of earlier merges that a commit mends.
  func mend(_ reference: RecordReference, by commit: AuditedCommit) throws {
    guard !held.isEmpty, commit.statements(of: reference).contains(where: { $0.values["Keeps"] != nil }) else { return }
    try held.removeAll { held in
      guard let open = held.open.first, try memory.names(of: reference).contains(open.reference) else { return false }
      return try held.open.allSatisfy { try $0.isTaken(by: commit, memory) }
    }
    try flush()
  }

  /// Reports the findings that wait no longer.
  private func flush() throws {
    let ready = held.prefix { $0.open.isEmpty }
    held.removeFirst(ready.count)
    for (finding, _) in ready { try report(finding) }
  }

  /// Reports the findings that waited for a later commit, which did not come.
  func finish() throws {
    for (finding, _) in held { try report(finding) }
    held = []
  }
}

/// A rule that a commit broke in a record.
struct ToldRule: Hashable {
  let rule: AuditRule
  /// The severity, since a warning hides no error.
  let severity: Problem.Severity
  let reference: RecordReference?
}
