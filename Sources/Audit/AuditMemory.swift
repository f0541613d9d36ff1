internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Signing
internal import Judging

/// The memory of an audit: the graph of its commits, each edition's steps, undos and corrections, and the names that
/// records had.
///
/// The auditor adds each commit to it; the judges ask it about what stands behind the one that they judge.
final class AuditMemory {
  let ledger: Ledger
  let graph: CommitGraph
  /// A commit that is only about to be made, and the proof that it will have.
  var unmade: (commit: ObjectID, proof: Actor.Proof)?
  /// The whole catalogues that were moved here.
  private(set) var arrivals: [CatalogueArrival] = []
  /// The records that the current commit renamed by hand.
  var handMoves: HandMoves?
  /// All commits by their subjects, once one was quoted.
  var quoted: QuotedCommits?
  /// The versions of the rules, left by commits taken for sound, that were looked through for files git can't give.
  private var rulesBehind: Set<RulesVersion> = []
  /// The files among them that git can't give.
  private var lostRules: Set<ObjectID> = []
  /// The earlier names of records that the commits so far state.
  private(set) var moves = AnnouncedMoves()
  private var hasPastMoves = false
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
  /// The state before the audited commits; nil: nothing.
  private let past: EarlierHistory?
  /// The commits whose findings are wanted; nil: all.
  private let wanted: Set<ObjectID>?

  init(_ ledger: Ledger, _ graph: CommitGraph, wanted: Set<ObjectID>?, past: EarlierHistory?) {
    (self.ledger, self.graph, self.wanted, self.past) = (ledger, graph, wanted, past)
    if let past { ancestors.append(past.start, parents: []) }
  }

  /// Adds a commit, whose parents came before it.
  func add(_ commit: AuditedCommit) throws {
    ancestors.append(commit.id, parents: commit.parents)
    let rules = commit.keepsRules ? commit.parents.first.flatMap { snapshots[$0]?.rules } : nil
    let snapshot = try ledger.snapshot(at: commit.commit, rules: rules)
    (snapshot.isJudging, snapshot.passesOverDamage) = (true, ledger.isAuditing)
    snapshots.keep(snapshot, as: commit.id)
    guard commit.isOurs else { return }
    moves.append(commit.stated.moves.map { AnnouncedMove(commit: commit.id, from: $0.from, to: $0.to) })
  }

  /// Adds the whole catalogues that a commit moved here.
  func add(_ arrivals: [CatalogueArrival]) { self.arrivals += arrivals }

  /// Gathers what the record had behind it under other names, before it is judged.
  func prepare(_ reference: RecordReference, for commit: AuditedCommit) throws {
    // the record before a move is its history still, and takes the place of no other's
    if let origin = commit.origin(of: reference), commit.isNew(reference) {
      try bringPast(of: origin)
      if let memory = memories[origin] { memories[reference] = memory }
    }
    try bringMoved(reference, before: commit.id)
    if commit.parents.count > 1 { try uniteMemories(of: reference) }
  }

  /// Adds what a commit was to a record.
  func add(_ judgement: Judgement, of reference: RecordReference, in commit: AuditedCommit) throws {
    note(reference, in: commit)
    guard reference.kind == .edition else { return }
    if commit.parents.count > 1 {
      var reader = HistoryReader(reference, graph: graph, ledger: ledger)
      memories[reference, default: EditionMemory()].take(
        try reader.examined(commit.id, isSettling: false), stateChanges)
    } else {
      memories[reference, default: EditionMemory()].take(judgement.steps, stateChanges)
    }
    if let (blob, fields) = judgement.read { memories[reference]?.keep(fields, readFrom: blob) }
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

  /// Remembers an edition that came here with the whole catalogue by its history: found by the commit that moved it.
  private func bringMoved(_ reference: RecordReference, before commit: ObjectID) throws {
    guard reference.kind == .edition, memories[reference] == nil,
      let move = try arrivals.last(where: { try $0.move != commit && reaches($0.move, from: commit) })?.move
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

  /// The rules that git can't give, and that a commit taken for sound left: each file once.
  func rulesLost(at commit: ObjectID) throws -> [Problem] {
    guard try isTakenForSound(commit) && rulesBehind.insert(rules(at: commit)).inserted else { return [] }
    return try snapshot(at: commit).damagedRules().filter { lostRules.insert($0.entry.id).inserted }.map(\.problem)
  }

  /// Tells whether the findings about a commit are wanted.
  func isWanted(_ commit: ObjectID) -> Bool { wanted?.contains(commit) ?? true }

  /// Tells whether a commit is taken for sound, so that no finding names a fault in it.
  private func isTakenForSound(_ commit: ObjectID) -> Bool {
    wanted.map { !$0.contains(commit) } ?? (commit == past?.start || !ancestors.knows(commit))
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
  func mergeBases(_ one: ObjectID, and other: ObjectID) throws -> [ObjectID] {
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
    guard commit.after(reference) == nil, commit.parents.contains(where: { commit.before(reference, in: $0) != nil })
    else {
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
