internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Signing
internal import Judging

/// Walks through a history, parents before children, and judges what each commit did to each record.
///
/// It keeps each edition's steps, undos and corrections, and the graph of the commits.
final class Auditor {
  let ledger: Ledger
  let graph: CommitGraph
  let report: (AuditFinding) throws -> Void
  private(set) var summary = AuditSummary()
  /// The records that the current commit renamed by hand.
  var handMoves: HandMoves?
  /// The records that the current commit found in some state.
  private var found = FoundRecords()
  /// The reasons why the author of the current commit may not find something, by workflow and state.
  private var refusals: (commit: ObjectID, parent: ObjectID?, known: [[String]: [Refusal]])?
  private var ancestors = AncestorIndex()
  private var memories: [RecordReference: EditionMemory] = [:]
  /// Records that were removed, with the commits that did it.
  private var gone: [RecordReference: [ObjectID]] = [:]
  private let stateChanges = StateChangePool()
  /// The catalogue at the commits looked at last.
  private var snapshots = RecentSnapshots()
  /// The common ancestors asked for lately: those of one merge are asked for again and again.
  private var bases: [[ObjectID]: [ObjectID]] = [:]
  /// The findings about records of the current commit.
  var told: (commit: ObjectID?, rules: Set<ToldRule>) = (nil, [])
  /// The findings that wait: one that a later commit may mend, and all after it, so that they are reported in order.
  var held: [(finding: AuditFinding, open: [OpenDecision])] = []
  /// The earlier names of records that the commits so far state.
  private(set) var moves = AnnouncedMoves()
  /// All commits by their subjects, once one was quoted.
  var quoted: QuotedCommits?
  private var hasPastMoves = false
  /// True if the findings of the current commit are not wanted.
  private(set) var isSilent = false
  /// The door at which the commits arrive; nil: they are there already.
  let door: Door?
  /// The whole catalogues that were moved here: the commit, the folder they had, and the last commit that had them
  /// there.
  var origins: [(move: ObjectID, folder: String, last: ObjectID)] = []
  /// A commit that is only about to be made, and the proof that it will have.
  var unmade: (commit: ObjectID, proof: Actor.Proof)?
  private var seen: Set<RecordReference> = []
  /// The only records that are judged; nil: all.
  private let only: AuditedRecords?
  /// The commits whose findings are wanted; nil: all.
  private let wanted: Set<ObjectID>?
  /// The state before the audited commits; nil: nothing.
  private let past: EarlierHistory?

  init(
    _ ledger: Ledger, _ graph: CommitGraph, only: AuditedRecords?, wanted: Set<ObjectID>?, past: EarlierHistory? = nil,
    door: Door? = nil, report: @escaping (AuditFinding) throws -> Void
  ) {
    (self.ledger, self.graph, self.only, self.wanted, self.report) = (ledger, graph, only, wanted, report)
    (self.past, self.door) = (past, door)
    if let past { ancestors.append(past.start, parents: []) }
  }

  /// Judges the next commit.
  func look(at commit: AuditedCommit) throws {
    let id = commit.id
    ancestors.append(id, parents: commit.parents)
    let isWanted = wanted?.contains(id) ?? true
    let rules = commit.keepsRules ? commit.parents.first.flatMap { snapshots[$0]?.rules } : nil
    let snapshot = try ledger.snapshot(at: commit.commit, rules: rules)
    (snapshot.isJudging, snapshot.passesOverDamage) = (true, true)
    snapshots.keep(snapshot, as: id)
    isSilent = !isWanted
    if commit.isOurs {
      moves.append(commit.stated.moves.map { AnnouncedMove(commit: id, from: $0.from, to: $0.to) })
    }
    if isWanted {
      summary.commits += 1
      try judgeMoves(of: commit)
      if only == nil {
        try judgeCommit(commit)
        try StatementJudge(commit, self).check()
      }
      if only.map({ commit.concerned.contains(where: $0.contains) }) ?? true { try judgeSignature(of: commit) }
    }
    for reference in commit.concerned where only?.contains(reference) ?? true {
      if isWanted, reference.kind == .edition, seen.insert(reference).inserted { summary.editions += 1 }
      try look(at: reference, in: commit)
    }
    if let note = found.take(of: id) { try report(note) }
  }

  /// Notes that a record was found in a state, once even if a merge found it against several parents.
  func noteFound(_ reference: RecordReference, isStated: Bool) {
    guard !isSilent, found.add(reference, isStated: isStated) else { return }
    summary.found += 1
  }

  /// The reasons why somebody may not find something in a state: asked once for all records that a commit finds in it.
  func refusals(
    ofFindingIn state: String, by workflow: Workflow, _ roles: Roles, in commit: AuditedCommit, since parent: ObjectID?,
    _ actor: Actor
  ) throws -> [Refusal] {
    let key = [workflow.name, workflow.version, state]
    if let refusals, refusals.commit == commit.id, refusals.parent == parent, let known = refusals.known[key] {
      return known
    }
    let circumstances = try snapshot(at: parent ?? commit.id).circumstances(by: actor, roles)
    let found = workflow.refusals(ofFindingIn: state, circumstances)
    if refusals?.commit != commit.id || refusals?.parent != parent { refusals = (commit.id, parent, [:]) }
    refusals?.known[key] = found
    return found
  }

  private func look(at reference: RecordReference, in commit: AuditedCommit) throws {
    // the record before a move is its history still, and takes the place of no other's
    if let origin = commit.origin(of: reference), commit.isNew(reference) {
      try bringPast(of: origin)
      if let memory = memories[origin] { memories[reference] = memory }
    }
    try bringMoved(reference, before: commit.id)
    var judge = RecordJudge(reference: reference, commit: commit, auditor: self)
    let isMerge = commit.parents.count > 1
    if isMerge {
      try uniteMemories(of: reference)
      try lookAtMerge(judge)
    }
    // a commit whose findings are not wanted is only remembered, and only editions are
    if !isSilent || (reference.kind == .edition && !isMerge) { try judge.judge() }
    try mend(reference, by: commit)
    note(reference, in: commit)
    guard reference.kind == .edition else { return }
    if isMerge {
      var reader = HistoryReader(reference, graph: graph, ledger: ledger)
      memories[reference, default: EditionMemory()].take(
        try reader.examined(commit.id, isSettling: false), stateChanges)
    } else {
      memories[reference, default: EditionMemory()].take(judge.steps, stateChanges)
    }
    if let (blob, fields) = judge.read { memories[reference]?.keep(fields, readFrom: blob) }
  }

  /// Remembers an edition that came here with the whole catalogue by its history: found by the commit that moved it.
  private func bringMoved(_ reference: RecordReference, before commit: ObjectID) throws {
    guard reference.kind == .edition, memories[reference] == nil,
      let move = try origins.last(where: { try $0.move != commit && reaches($0.move, from: commit) })?.move
    else { return }
    var reader = HistoryReader(reference, graph: graph, ledger: ledger)
    memories[reference, default: EditionMemory()].take(try reader.examined(move, isSettling: false), stateChanges)
  }

  /// Joins the memories of a record under the names that it has on other sides with that under its own.
  private func uniteMemories(of reference: RecordReference) throws {
    for name in try names(of: reference).dropFirst() {
      try bringPast(of: name)
      if let other = memories[name] {
        memories[reference, default: EditionMemory()].unite(other) { ancestors.place(of: $0) }
      }
    }
  }

  /// Remembers the events of an edition that a merge sets aside.
  func remember(_ overruling: Overruling, of reference: RecordReference) {
    if !overruling.isEmpty { memories[reference, default: EditionMemory()].take(overruling) }
  }

  /// The proof behind the names of a commit.
  func proof(of commit: AuditedCommit) throws -> Actor.Proof {
    if let unmade, unmade.commit == commit.id { return unmade.proof }
    return .checked(try ledger.signature(of: commit.commit))
  }

  /// The judged fields of a record in a blob, if that is its last version seen.
  func known(_ reference: RecordReference, readFrom blob: ObjectID) -> JudgedFields? {
    memories[reference]?.known.flatMap { $0.blob == blob ? $0.fields : nil }
  }

  /// The catalogue at a commit.
  func snapshot(at commit: ObjectID) throws -> Snapshot { try snapshots[commit] ?? ledger.judgedSnapshot(at: commit) }

  /// The events of an edition that a commit has behind it, without its own.
  ///
  /// - Parameter version: The edition's version there, where it is known.
  func history(of reference: RecordReference, behind commit: ObjectID, asIn version: JudgedFields? = nil) throws
    -> [Event]
  {
    try bringPast(of: reference, asIn: version)
    return try memories[reference]?.history(of: reference, in: graph, stateChanges) { reachesKnown($0, from: commit) }
      ?? []
  }

  /// The events of an edition that merges behind a commit set aside.
  func overruling(of reference: RecordReference, behind commit: ObjectID) -> [Overruling] {
    memories[reference]?.overruling.filter { reachesKnown($0.merge, from: commit) } ?? []
  }

  /// The editions that took a step in some commits, or had one undone or decided, by name.
  func editions(movedIn commits: Set<ObjectID>) -> [RecordReference] {
    memories.filter { $0.value.isMoved(in: commits) }.keys.sorted()
  }

  /// True if records may have been renamed, as far as is known without looking at all that stands before.
  var mayKnowMoves: Bool { past != nil || !moves.isEmpty }

  /// Remembers the moves from before the audited commits, if a record was among them.
  func bringMoves(of reference: RecordReference) throws {
    guard let past, !hasPastMoves, try past.mayHaveMoved(reference) else { return }
    moves = try moves.following(past.moves())
    hasPastMoves = true
  }

  /// Remembers an edition's steps from before the audited commits too.
  private func bringPast(of reference: RecordReference, asIn version: JudgedFields? = nil) throws {
    guard let past, reference.kind == .edition, memories[reference]?.hasPast != true else { return }
    var memory = try past.memory(of: reference, asIn: version, stateChanges)
    if let known = memories[reference] { memory.add(known) }
    memory.hasPast = true
    memories[reference] = memory
  }

  /// The commit behind another that removed a record; nil where none did.
  func removal(of reference: RecordReference, behind commit: ObjectID) throws -> ObjectID? {
    if let removal = try gone[reference]?.last(where: { try reaches($0, from: commit) }) { return removal }
    return try past?.removal(of: reference).flatMap { try reaches($0, from: commit) ? $0 : nil }
  }

  private static let mostBases = 64

  /// The best common ancestors of two commits.
  func mergeBases(_ one: ObjectID, _ other: ObjectID) throws -> [ObjectID] {
    if let known = bases[[one, other]] { return known }
    let found = try ledger.repository.mergeBases(one, other)
    if bases.count >= Self.mostBases { bases = [:] }
    bases[[one, other]] = found
    return found
  }

  /// The time of a commit, by its committer's clock.
  func seconds(of commit: ObjectID) throws -> Int64 {
    try graph.headers[commit]?.committerSeconds ?? ledger.repository.header(of: commit).committerSeconds
  }

  /// Tells whether one commit has another behind it, or is it.
  func reaches(_ earlier: ObjectID, from later: ObjectID) throws -> Bool {
    if ancestors.knows(earlier) { return ancestors.reaches(earlier, from: later) }
    return try past?.holds(earlier) ?? false
  }

  /// Tells the same of a commit that was an event of an edition: one from before the audited commits is behind all of
  /// them.
  private func reachesKnown(_ earlier: ObjectID, from later: ObjectID) -> Bool {
    ancestors.knows(earlier) ? ancestors.reaches(earlier, from: later) : past != nil
  }

  private func note(_ reference: RecordReference, in commit: AuditedCommit) {
    guard commit.after(reference) == nil, commit.parents.contains(where: { commit.before(reference, $0) != nil }) else {
      return
    }
    gone[reference, default: []].append(commit.id)
  }
}

/// The catalogue at a few commits: most commits are judged by their parent's.
private struct RecentSnapshots {
  private var snapshots: [(commit: ObjectID, snapshot: Snapshot)] = []
  private var next = 0

  subscript(commit: ObjectID) -> Snapshot? { snapshots.last { $0.commit == commit }?.snapshot }

  mutating func keep(_ snapshot: Snapshot, as commit: ObjectID) {
    if snapshots.count < 8 { return snapshots.append((commit, snapshot)) }
    snapshots[next] = (commit, snapshot)
    next = (next + 1) % snapshots.count
  }
}
