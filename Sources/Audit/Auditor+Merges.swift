internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Judging

// The judgement of merges.
extension Auditor {
  /// Judges what a merge made of a record, and remembers which of its events no longer count.
  func lookAtMerge(_ judge: RecordJudge) throws {
    guard try isOpen(judge.reference, judge.commit) else {
      let isSaid = judge.commit.statements(of: judge.reference).contains { $0.values["Keeps"] != nil }
      return isSilent || !isSaid ? () : try MergeJudge(judge).checkStatement()
    }
    let merge = try MergeJudge(judge)
    if judge.reference.kind == .edition { remember(merge.settlement.overruling, of: judge.reference) }
    if !isSilent { try merge.check() }
  }

  /// Tells whether a merge may have given up something of a record, or two sides took the same step; false where each
  /// side whose version it drops is as the common ancestors were.
  private func isOpen(_ reference: RecordReference, _ commit: AuditedCommit) throws -> Bool {
    let differing = commit.parents.indices.filter { commit.difference(reference.file, since: $0) != nil }
    if differing.isEmpty { return reference.kind == .edition }
    let same = commit.parents.indices.filter { !differing.contains($0) }
    guard let kept = same.first else { return true }
    // of more than two sides, some may have taken the same step
    if same.count > 1, reference.kind == .edition { return true }
    return try differing.contains { place in
      let before = commit.difference(reference.file, since: place)?.before?.id
      let bases = try mergeBases(commit.parents[place], commit.parents[kept])
      return try bases.isEmpty ? before != nil : bases.contains { try entry(of: reference, at: $0)?.id != before }
    }
  }
}

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
  func isTaken(by commit: AuditedCommit, _ auditor: Auditor) throws -> Bool {
    guard commit.id != merge, commit.parents.count == 1, let parent = commit.parents.first,
      try auditor.reaches(merge, from: commit.id),
      let version = try auditor.version(of: reference, at: commit.id)
    else { return false }
    let snapshot = try auditor.snapshot(at: parent)
    let workflow = try snapshot.workflow(of: version)
    let formats = Formats(of: version)
    let isSaid = commit.statements(of: reference).contains { statement in
      let place = statement.format.flatMap { formats.indices(named: $0).first }
      guard place.flatMap({ formats.key(at: $0) }) == decision.format else { return false }
      let own = place.flatMap { formats.status(at: $0) }
      return statement.values["Keeps"] == own ?? version["status"].text ?? workflow?.initial
    }
    guard isSaid else { return false }
    let entitlement = try Entitlement(of: auditor.actor(of: commit.id), by: workflow, in: snapshot, auditor.ledger)
    return MergeJudge.refusals(of: decision, by: entitlement).isEmpty
  }
}
