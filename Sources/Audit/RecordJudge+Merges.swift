internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading
internal import History

// At a merge, a version that one parent has is no change against the others.
extension RecordJudge {
  /// Another parent of a merge in which the edition, or one of its formats, stood in the state that the merge leaves it in.
  func parent(of commit: AuditedCommit, inStateOf part: Int?, _ after: Record, _ stated: String?, but parent: ObjectID)
    throws -> ObjectID?
  {
    guard commit.parents.count > 1 else { return nil }
    return try commit.parents.first { other in
      try other != parent && isInState(of: part, after, stated, at: other)
    }
  }

  /// Tells whether the edition, or one of its formats, stood in the same state at an earlier commit.
  func isInState(of part: Int?, _ after: Record, _ stated: String?, at commit: ObjectID) throws -> Bool {
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
