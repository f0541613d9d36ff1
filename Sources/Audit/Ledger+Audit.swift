public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
internal import Judging

/// What an audit is asked about.
public struct AuditScope: Sendable {
  /// The last commit; nil: HEAD.
  public var tip: String?
  /// The commits that are taken for sound: this one and what it has behind it; nil: none.
  public var since: String?
  /// The only record that is judged, of a work with all that belongs to it; nil: all.
  public var only: ReferenceQuery?
  /// The last commit, where it is known and need not be looked up.
  var commit: ObjectID?
  /// Whether every object that the last commit reaches is hashed first.
  public var verifies = false
  /// Whether what can't be read was named, and what can be judged is.
  var goesOnOverDamage = false
  /// Further commits that are taken for sound, with what they have behind them.
  var known: [ObjectID] = []
  /// All of the history, where it was read already.
  var whole: CommitGraph?
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
    guard let tip = try scope.commit ?? scope.tip.map(commit(named:)) ?? repository.head().commit else {
      return AuditSummary()
    }
    var scope = scope
    scope.goesOnOverDamage = try scope.verifies && !verify(from: tip, progress, report)
    do { return try judge(scope, upTo: tip, at: nil, progress, report) } catch {
      guard scope.goesOnOverDamage, Self.isOfDamage(error) else { throw error }
      return AuditSummary()
    }
  }

  /// Whether an error is that something can't be read: where every object was looked at, that was named.
  private static func isOfDamage(_ error: any Error) -> Bool {
    error is GitError || (error as? LedgerError)?.kind == .answerIsNo
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
      var finding = AuditFinding(
        .unreadable, commit: object.commit, path: object.path,
        message: "the \(object.kind) \(object.id) \(object.what)",
        expected: "the object from a clone that has it: git fsck")
      finding.isSpoiltObject = true
      try report(finding)
    }
    try Library.verifyObjects(true)
    return isSound
  }

  /// The same of commits that are to be taken in.
  ///
  /// - Parameter door: Where; nil: they are there.
  func audit(
    _ scope: AuditScope, at door: Door?, progress: (Int, Int) -> Void = { _, _ in },
    _ report: @escaping (AuditFinding) throws -> Void
  ) throws -> AuditSummary {
    guard let tip = try scope.commit ?? scope.tip.map(commit(named:)) ?? repository.head().commit else {
      return AuditSummary()
    }
    return try judge(scope, upTo: tip, at: door, progress, report)
  }

  private func judge(
    _ scope: AuditScope, upTo tip: ObjectID, at door: Door?, _ progress: (Int, Int) -> Void,
    _ report: @escaping (AuditFinding) throws -> Void
  ) throws -> AuditSummary {
    let only = try scope.only.map { try audited($0, in: snapshot(at: tip)) }
    let tell = try excusing(in: scope, at: door, upTo: tip, report)
    // the push is not at fault where history is hidden already
    if door == nil { try tellHidden(tell) }
    return try audit(upTo: tip, since: sound(in: scope), only, scope, door, progress, tell)
  }

  /// The commits that are taken for sound.
  private func sound(in scope: AuditScope) throws -> [ObjectID] {
    try scope.known + (scope.since.map { [try commit(named: $0)] } ?? [])
  }

  private func audit(
    upTo tip: ObjectID, since sound: [ObjectID], _ only: AuditedRecords?, _ scope: AuditScope, _ door: Door?,
    _ progress: (Int, Int) -> Void, _ tell: @escaping (AuditFinding) throws -> Void
  ) throws -> AuditSummary {
    repository.readDirectly(from: repository.packs())
    isAuditing = true
    defer { isAuditing = false }
    let (graph, wanted, past) = try history(upTo: tip, since: sound, whole: scope.whole)
    let auditor = Auditor(self, graph, only: only, wanted: wanted, past: past, door: door, report: tell)
    auditor.unmade = scope.proof.map { (tip, $0) }
    let commits = CommitsAhead(of: self, graph, only: only, since: past?.start)
    commits.passesOver = scope.goesOnOverDamage
    defer { commits.stop() }
    let count = commits.count
    while let commit = try commits.next() {
      progress(commit.place, count)
      do { try auditor.look(at: commit.commit) } catch {
        guard scope.goesOnOverDamage, Self.isOfDamage(error) else { throw error }
      }
    }
    try auditor.finish()
    progress(count, count)
    // a catalogue that was moved here whole has its history where it was
    if door == nil {
      for (_, folder, last) in auditor.origins {
        let before = Ledger(repository, folder: folder, environment: environment)
        _ = try before.audit(upTo: last, since: sound, only, AuditScope(), nil, { _, _ in }, tell)
      }
    }
    return auditor.summary
  }

  /// Tells findings with what excuses them: at the door what is let in, else what the settings acknowledge.
  private func excusing(
    in scope: AuditScope, at door: Door?, upTo tip: ObjectID, _ report: @escaping (AuditFinding) throws -> Void
  ) throws -> (AuditFinding) throws -> Void {
    if let door {
      let folder = folder
      return { finding in
        var finding = finding
        finding.acknowledged = try door.excuse(for: finding, in: folder)
        try report(finding)
      }
    }
    let origins = try AcknowledgementOrigins(at: scope.acceptedAt ?? tip, path: path(Settings.file), in: repository)
    return { finding in
      var finding = finding
      if let commit = finding.commit, let known = origins.all.first(where: { $0.covers(finding) }) {
        finding.acknowledged = known
        finding.acknowledgedBy = try origins.origin(of: known, excusing: commit)
      }
      try report(finding)
    }
  }

  /// The commits to walk through, those of them whose findings are wanted, and what stands before all of them.
  ///
  /// Where an index knows what stands before, only the commits after the one that is taken for sound are walked through.
  ///
  /// - Parameter whole: All of the history, where it was read already.
  func history(upTo tip: ObjectID, since sound: [ObjectID], whole: CommitGraph? = nil) throws -> (
    graph: CommitGraph, wanted: Set<ObjectID>?, past: AuditedPast?
  ) {
    if let start = sound.first, sound.count == 1, index?.isThere == true,
      let graph = try CommitGraph(from: tip, since: start, in: repository, limit: Self.mostSince),
      let past = try AuditedPast(of: self, before: graph, since: start, upTo: tip)
    {
      return (graph, nil, past)
    }
    try Library.keepNoObjects()
    let graph = try whole ?? CommitGraph(from: tip, in: repository, messages: .ofMerges)
    guard !sound.isEmpty else { return (graph, nil, nil) }
    return (graph, try Set(graph.headers.keys).subtracting(graph.reached(from: sound, in: repository)), nil)
  }

  /// How many commits are judged by looking up what stood before; for more, all of history is read at once.
  static let mostSince = 20_000

  /// Whether git knows a commit by this name.
  public func isRevision(_ name: String) throws -> Bool { (try? repository.resolve(name)) != nil }

  /// Whether a name means a record at HEAD.
  public func isRecord(_ name: String) throws -> Bool {
    try !ReferenceQuery(name).candidates(among: now().references()).isEmpty
  }

  /// The records that an audit is asked about; one that is gone is named as it was.
  private func audited(_ query: ReferenceQuery, in snapshot: Snapshot) throws -> AuditedRecords {
    do { return AuditedRecords(named: try resolve(query, in: snapshot).record) } catch let error as LedgerError
      where error.kind == .notFound
    {
      if RecordReference(file: query.description) == nil, try snapshot.entry(query.description) != nil {
        throw LedgerError(
          .usage, "“\(query)” is no record", why: "an audit of a name is one of a work, an edition or a reception item",
          mend: "what changed other files is judged where all is: colophon audit")
      }
      guard let fate = try fate(of: query) else { throw error }
      return AuditedRecords(named: fate.reference)
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
