public import Catalogue
internal import Git

/// What an audit is asked about.
public struct AuditScope: Sendable {
  /// The last commit; nil: HEAD.
  public var tip: String?
  /// The commits that are taken for sound: this one and what it has behind it; nil: none.
  public var since: String?
  /// The only record that is judged; nil: all.
  public var only: ReferenceQuery?
  /// Whether every object that the last commit reaches is hashed first.
  public var verifies = false
  /// Further commits that are taken for sound, with what they have behind them.
  var known: [ObjectID] = []
  /// The commit whose settings say what is acknowledged; nil: the last one that is audited.
  var acceptedAt: ObjectID?
  /// What will stand behind the last commit, where that is only about to be made; nil: it is there, signed or not.
  var proof: Actor.Proof?

  /// The whole history of HEAD.
  public init() {}
}

extension Ledger {
  /// Judges every commit of a history by the workflow as it stood in that commit's parents, and tells what it finds as it
  /// finds it, oldest commit first.
  ///
  /// - Parameters:
  ///   - progress: Told how many commits are done, of how many.
  ///   - report: What is done with a finding.
  /// - Throws: `LedgerError.notFound` where the scope names no commit or no record.
  public func audit(
    _ scope: AuditScope, progress: (Int, Int) -> Void = { _, _ in }, _ report: @escaping (AuditFinding) throws -> Void
  ) throws -> AuditSummary {
    guard let tip = try scope.tip.map(commit(named:)) ?? repository.head().commit else { return AuditSummary() }
    let isSound = try !scope.verifies || verify(from: tip, progress, report)
    do { return try judge(scope, upTo: tip, progress, report) } catch let error as GitError where !isSound {
      // what can't be read was named
      _ = error
      return AuditSummary()
    }
  }

  /// Hashes every object that a commit reaches, and names those that are spoilt or missing.
  ///
  /// - Returns: Whether none is.
  private func verify(
    from tip: ObjectID, _ progress: (Int, Int) -> Void, _ report: (AuditFinding) throws -> Void
  ) throws -> Bool {
    var isSound = true
    try repository.eachSpoiltObject(from: tip, progress) { object in
      isSound = false
      try report(
        AuditFinding(
          .unreadable, commit: object.commit, path: object.path,
          message: "the \(object.kind) \(object.id) \(object.what)",
          expected: "the object from a clone that has it: git fsck"))
    }
    try Library.verifyObjects(true)
    return isSound
  }

  private func judge(
    _ scope: AuditScope, upTo tip: ObjectID, _ progress: (Int, Int) -> Void,
    _ report: @escaping (AuditFinding) throws -> Void
  ) throws -> AuditSummary {
    let now = try snapshot(at: tip)
    // what can't be read acknowledges nothing, and is a finding itself
    let settings = try? snapshot(at: scope.acceptedAt ?? tip).bytes(of: Settings.file)
    let acknowledged = settings.map(Acknowledgement.all(in:)) ?? []
    let tell = { (finding: AuditFinding) in
      var finding = finding
      finding.acknowledged = acknowledged.first {
        $0.covers(commit: finding.commit?.hex, rule: finding.rule.rawValue, reference: finding.reference)
      }
      try report(finding)
    }
    let only = try scope.only.map { try audited($0, in: now) }
    let sound = try scope.known + (scope.since.map { [try commit(named: $0)] } ?? [])
    repository.readDirectly(from: repository.packs())
    let (graph, wanted, past) = try history(upTo: tip, since: sound)
    try tellHidden(tell)
    let auditor = Auditor(self, graph, only: only, wanted: wanted, past: past, report: tell)
    auditor.unmade = scope.proof.map { (tip, $0) }
    let commits = CommitsAhead(of: self, graph, only: only, since: past?.start)
    defer { commits.stop() }
    let count = commits.count
    while let commit = try commits.next() {
      progress(commit.place, count)
      try auditor.look(at: commit.commit)
    }
    try auditor.finish()
    progress(count, count)
    return auditor.summary
  }

  /// The commits to walk through, those of them whose findings are wanted, and what stands before all of them.
  ///
  /// Where an index knows what stands before, only the commits after the one that is taken for sound are walked through.
  func history(upTo tip: ObjectID, since sound: [ObjectID]) throws -> (
    graph: CommitGraph, wanted: Set<ObjectID>?, past: AuditedPast?
  ) {
    if let start = sound.first, sound.count == 1, index?.isThere == true,
      let graph = try CommitGraph(from: tip, since: start, in: repository, limit: Self.mostSince),
      let past = try AuditedPast(of: self, before: graph, since: start, upTo: tip)
    {
      return (graph, nil, past)
    }
    try Library.keepNoObjects()
    let graph = try CommitGraph(from: tip, in: repository, messages: .ofMerges)
    guard !sound.isEmpty else { return (graph, nil, nil) }
    let wanted = sound.reduce(into: Set(graph.headers.keys)) { $0.subtract(graph.reached(from: $1)) }
    return (graph, wanted, nil)
  }

  /// How many commits are judged by looking up what stood before; for more, all of history is read at once.
  private static let mostSince = 20_000

  /// Whether git knows a commit by this name.
  public func isRevision(_ name: String) throws -> Bool { (try? repository.resolve(name)) != nil }

  /// Whether a name means a record at HEAD.
  public func isRecord(_ name: String) throws -> Bool {
    try !ReferenceQuery(name).candidates(among: now().references()).isEmpty
  }

  /// The record that an audit is asked about; one that is gone may be named whole.
  private func audited(_ query: ReferenceQuery, in snapshot: Snapshot) throws -> RecordReference {
    do { return try resolve(query, in: snapshot).record } catch let error as LedgerError where error.kind == .notFound {
      guard query.path.contains("/") else { throw error }
      return RecordReference(.edition, query.path)
    }
  }

  private func tellHidden(_ report: (AuditFinding) throws -> Void) throws {
    for what in try repository.hiddenHistory() {
      try report(
        AuditFinding(
          .hiddenHistory, commit: nil, message: "\(what): git shows another history than the one that is audited",
          expected: "git replace -d, or no info/grafts"))
    }
    for boundary in try repository.shallowCommits().sorted() {
      try report(
        AuditFinding(
          .hiddenHistory, commit: boundary,
          message: "the clone is shallow: what was before \(boundary.short) is not here",
          expected: "git fetch --unshallow"))
    }
  }
}
