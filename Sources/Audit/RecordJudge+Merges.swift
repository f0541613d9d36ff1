internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading
internal import History

// At a merge, a version that one parent has is no change against the others.
extension RecordJudge {
  /// Judges what a merge made of the record.
  func judgeMerge() throws {
    guard try isOpen() else {
      let isSaid = commit.statements(of: reference).contains { $0.values["Keeps"] != nil }
      return !judgement.isWanted || !isSaid ? () : try MergeJudge(self).checkStatement()
    }
    let merge = try MergeJudge(self)
    if reference.kind == .edition { judgement.overruling = merge.settlement.overruling }
    if judgement.isWanted { try merge.check() }
  }

  /// Tells whether a merge may have given up something of a record, or two sides took the same step; false where each
  /// side whose version it drops is as the common ancestors were.
  private func isOpen() throws -> Bool {
    let differing = commit.parents.indices.filter { commit.difference(reference.file, since: $0) != nil }
    if differing.isEmpty { return reference.kind == .edition }
    let same = commit.parents.indices.filter { !differing.contains($0) }
    guard let kept = same.first else { return true }
    // of more than two sides, some may have taken the same step
    if same.count > 1, reference.kind == .edition { return true }
    return try differing.contains { place in
      let before = commit.difference(reference.file, since: place)?.before?.id
      let bases = try memory.mergeBases(commit.parents[place], and: commit.parents[kept])
      return try bases.isEmpty
        ? before != nil : bases.contains { try memory.entry(of: reference, at: $0)?.id != before }
    }
  }

  /// Another parent of a merge in which the edition, or one of its formats, stood in the state that the merge leaves it in.
  func parent(of commit: AuditedCommit, inStateOf part: Int?, _ after: Record, _ stated: String?, but parent: ObjectID)
    throws -> ObjectID?
  {
    guard commit.parents.count > 1 else { return nil }
    return try commit.parents.first { other in
      try other != parent && isInState(of: part, after, stated: stated, at: other)
    }
  }

  /// Tells whether the edition, or one of its formats, stood in the same state at an earlier commit.
  func isInState(of part: Int?, _ after: Record, stated: String?, at commit: ObjectID) throws -> Bool {
    guard let old = try version(at: commit) else { return false }
    let workflow = try ledger.judgedSnapshot(at: commit).workflow(of: old)
    return HistoryReader.stateChange(of: part, from: old, to: after.fields, by: workflow, stated: stated) == nil
  }

  /// The fields of the record at an earlier commit; nil where it wasn't there, or can't be read.
  private func version(at id: ObjectID) throws -> Value? {
    let tree = try ledger.repository.commit(id).tree
    guard
      let entry = try ledger.repository.entry(in: tree, path: ledger.path(reference.file))
        ?? (commit.parents.contains(id) ? moved(from: id) : nil)
    else { return nil }
    return try Record.understood(reference, entry, in: ledger.repository)?.fields
  }
}
