internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Judging

/// A decision of a merge, or a change that came in by it, that a later commit may still confirm.
struct OpenDecision {
  let merge: ObjectID
  let reference: RecordReference
  let decision: MergeDecision
}

extension OpenDecision {
  /// Tells whether a commit confirms it: it names the record with its present state, and its author might have decided
  /// so.
  ///
  /// A merge can't: its author could choose the parent by whose rules he is asked.
  func isTaken(by commit: AuditedCommit, _ memory: AuditMemory) throws -> Bool {
    guard commit.id != merge, commit.parents.count == 1, let parent = commit.parents.first,
      try memory.reaches(merge, from: commit.id),
      let version = try memory.version(of: reference, at: commit.id)
    else { return false }
    let snapshot = try memory.snapshot(at: parent)
    let workflow = try snapshot.workflow(of: version)
    let formats = Formats(of: version)
    let isSaid = commit.statements(of: reference).contains { statement in
      let place = statement.format.flatMap { formats.indices(named: $0).first }
      guard place.flatMap({ formats.key(at: $0) }) == decision.format else { return false }
      let own = place.flatMap { formats.status(at: $0) }
      return statement.values["Keeps"] == own ?? version["status"].text ?? workflow?.initial
    }
    guard isSaid else { return false }
    let entitlement = try Entitlement(of: memory.actor(of: commit.id), by: workflow, in: snapshot, memory.ledger)
    return MergeJudge.refusals(of: decision, by: entitlement).isEmpty
  }
}
