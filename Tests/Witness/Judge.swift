/// Judges a history by the rules of docs/judging.md, slowly and plainly: each rule is a function named for it.
///
/// Written from that page alone, so that it is a witness of the audit's that shares nothing with it.
public struct Judge: Sendable {
  public private(set) var history = History()
  /// The rules that are left out.
  public let without: Set<Clause>
  /// The effect of each commit on the record.
  var deeds: [Deed] = []
  /// The findings in each commit.
  var found: [[Found]] = []

  /// A finding, and what a later `Keeps:` has to have the roles for to mend it; nil where nothing mends it.
  struct Found: Sendable {
    let finding: Finding
    let mendedBy: [Demand]?
  }

  public init(without: Set<Clause> = []) { self.without = without }

  func asks(_ clause: Clause) -> Bool { !without.contains(clause) }

  /// Judges one commit more.
  public mutating func append(_ commit: Commit) {
    let this = history.commits.count
    history.append(commit)
    deeds.append(Deed())
    found.append([])
    deeds[this].main = commit.tree.files.main
    deeds[this].other = commit.tree.files.other
    deeds[this].roles = commit.tree.files.roles
    deeds[this].workflow = commit.tree.record?.workflow ?? .main
    if commit.parents.count > 1 { judgeMerge(this) } else { judgeOrdinary(this) }
  }

  /// Forgets the last commit.
  public mutating func removeLast() {
    history.removeLast()
    deeds.removeLast()
    found.removeLast()
  }

  mutating func report(_ rule: Rule, _ severity: Severity = .error, at commit: Int, mendedBy: [Demand]? = nil) {
    found[commit].append(Found(finding: Finding(rule: rule, severity: severity, commit: commit), mendedBy: mendedBy))
  }

  /// Tells whether a commit has an error that no later one can mend.
  public func hasError(at commit: Int) -> Bool { found[commit].contains { $0.finding.severity == .error } }

  /// The findings in all that a commit has behind it.
  public func findings(at tip: Int) -> Set<Finding> {
    var findings: Set<Finding> = []
    for commit in history.behind[tip] {
      for one in found[commit] where !isMendedLater(one, in: history.behind[tip]) { findings.insert(one.finding) }
    }
    return findings
  }

  // MARK: What counts

  /// The events behind some commits that count: neither undone nor set aside.
  func counted(_ behind: CommitSet) -> CommitSet {
    var taken: CommitSet = []
    for commit in behind.newestFirst where !taken.has(commit) {
      taken.formUnion(deeds[commit].undoes)
      if asks(.overruled) { taken.formUnion(deeds[commit].setsAside) }
      for (_, agreeing) in deeds[commit].agreements { taken.formUnion(agreeing) }
    }
    return behind.subtracting(taken)
  }

  /// The events behind some commits that are neither undone nor set aside, those that only agree with another among them.
  func recordStates(_ behind: CommitSet) -> CommitSet {
    var taken: CommitSet = []
    for commit in behind.newestFirst where !taken.has(commit) {
      taken.formUnion(deeds[commit].undoes)
      if asks(.overruled) { taken.formUnion(deeds[commit].setsAside) }
    }
    return behind.subtracting(taken)
  }

  /// The events that agree with one of these, or with which one of these agrees.
  func agreeing(with events: CommitSet, in behind: CommitSet) -> CommitSet {
    var all = events
    for merge in behind {
      for (leader, agreeing) in deeds[merge].agreements where !agreeing.isDisjoint(with: all) { all.formUnion(leader) }
      for (leader, agreeing) in deeds[merge].agreements where !leader.isDisjoint(with: all) { all.formUnion(agreeing) }
    }
    return all
  }

  /// The state before the present one: where the last step that counts and led elsewhere came from.
  func previousState(_ behind: CommitSet) -> State? {
    for commit in counted(behind).newestFirst {
      switch deeds[commit].kind {
      case .step(let from, let to, _) where from != to: return from
      case .ownStep(let from, _): return from.compactMap(\.self).first
      case .found: return nil
      default: continue
      }
    }
    return nil
  }
}
