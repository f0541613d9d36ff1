public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
internal import Judging

/// The scope of an audit.
public struct AuditScope: Sendable {
  /// The last commit; nil: HEAD.
  public var tip: String?
  /// The commit that is taken for sound, with all behind it; nil: none.
  public var since: String?
  /// The only record that is judged; for a work with all that belongs to it; nil: all.
  public var only: ReferenceQuery?
  /// The last commit, where it is known and need not be looked up.
  var commit: ObjectID?
  /// True if every object that the last commit reaches is hashed first.
  public var verifies = false
  /// True if unreadable objects were named, and the audit judges the rest.
  var goesOnOverDamage = false
  /// Further commits that are taken for sound, with all behind them.
  var known: [ObjectID] = []
  /// All of the history, if it was read already.
  var whole: CommitGraph?
  /// The commit whose settings give the acknowledgements; nil: the last one that is audited.
  var acceptedAt: ObjectID?
  /// The proof behind the last commit, if that is only about to be made; nil: it is there, signed or not.
  var proof: Actor.Proof?

  /// The whole history of HEAD.
  public init() {}
}

extension Ledger {
  /// Judges every commit of a history by the workflow in that commit's parents, and reports findings as it finds them,
  /// oldest commit first.
  ///
  /// - Parameters:
  ///   - progress: Told how many commits are done, and how many there are.
  ///   - report: Takes each finding.
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

  /// Tells whether an error is about something unreadable: where every object was checked, that was named already.
  private static func isOfDamage(_ error: any Error) -> Bool {
    error is GitError || (error as? LedgerError)?.kind == .answerIsNo
  }

  /// Hashes every object that a commit reaches, and names those that are spoilt or missing.
  ///
  /// - Returns: True if none is.
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

  /// Judges commits that arrive at a door.
  ///
  /// - Parameter door: The door; nil: the commits are there already.
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
    isAuditing = only == nil
    defer { isAuditing = false }
    let (graph, wanted, past) = try history(upTo: tip, since: sound, whole: scope.whole)
    // what arrives at a door can still be made anew
    let mendings = door == nil ? Mendings(of: self, in: graph) : nil
    let auditor = Auditor(self, graph, only: only, wanted: wanted, past: past, door: door) { finding in
      try tell(mendings?.told(finding) ?? finding)
    }
    auditor.passesOver = { scope.goesOnOverDamage && Self.isOfDamage($0) }
    auditor.memory.unmade = scope.proof.map { (tip, $0) }
    let commits = CommitReadAhead(of: self, graph, only: only, since: past?.start)
    commits.passesOver = scope.goesOnOverDamage
    defer { commits.stop() }
    let count = commits.count
    while let commit = try commits.next() {
      progress(commit.place, count)
      do { try auditor.look(at: commit.commit) } catch { guard auditor.passesOver(error) else { throw error } }
    }
    try auditor.finish()
    progress(count, count)
    // a catalogue that was moved here whole has its history where it was
    if door == nil {
      for arrival in auditor.memory.arrivals {
        let before = Ledger(repository, folder: arrival.folder, environment: environment)
        _ = try before.audit(upTo: arrival.last, since: sound, only, AuditScope(), nil, { _, _ in }, tell)
      }
    }
    return auditor.summary
  }

  /// Reports findings with their excuses: at a door the commits that are let in, else the acknowledgements of the
  /// settings.
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

  /// The commits to walk through, those of them whose findings are wanted, and the state before all of them.
  ///
  /// If an index knows the state before, only the commits after the one taken for sound are walked through.
  ///
  /// - Parameter whole: All of the history, if it was read already.
  func history(upTo tip: ObjectID, since sound: [ObjectID], whole: CommitGraph? = nil) throws -> (
    graph: CommitGraph, wanted: Set<ObjectID>?, past: EarlierHistory?
  ) {
    if let start = sound.first, sound.count == 1, index?.isThere == true,
      let graph = try CommitGraph(from: tip, since: start, in: repository, limit: Self.mostSince),
      let past = try EarlierHistory(of: self, before: graph, since: start, upTo: tip)
    {
      return (graph, nil, past)
    }
    try Library.keepNoObjects()
    let graph = try whole ?? CommitGraph(from: tip, in: repository, messages: .ofMerges)
    guard !sound.isEmpty else { return (graph, nil, nil) }
    return (graph, try Set(graph.headers.keys).subtracting(graph.reached(from: sound, in: repository)), nil)
  }

  /// The most commits that are judged by looking up the state before; for more, all of history is read at once.
  static let mostSince = 20_000

  /// Tells whether git knows a commit by this name.
  public func isRevision(_ name: String) throws -> Bool { try repository.commit(ifNamed: name) != nil }

  /// Tells whether a name means a record at HEAD.
  public func isRecord(_ name: String) throws -> Bool {
    try !ReferenceQuery(name).candidates(among: now().references()).isEmpty
  }

  /// The records that an audit is asked about; a record that is gone is given by its old name.
  private func audited(_ query: ReferenceQuery, in snapshot: Snapshot) throws -> AuditedRecords {
    do { return AuditedRecords(named: try resolve(query, in: snapshot).record) } catch let error as LedgerError
      where error.kind == .notFound
    {
      if RecordReference(file: query.description) == nil, try snapshot.entry(query.description) != nil {
        throw LedgerError(
          .usage, "“\(query)” is no record", why: "an audit of a name is one of a work, an edition or a reception item",
          mend: "what changed other files is judged where all is: colophon audit")
      }
      guard let ending = try ending(of: query) else { throw error }
      return AuditedRecords(named: ending.reference)
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
