internal import Catalogue
internal import Git
internal import Reading
internal import History

extension MergeJudge {
  /// Judges a workflow of another name than a parent had, which is a change by the merge unless one side alone had made
  /// it.
  func checkWorkflow() throws {
    guard reference.kind == .edition else { return }
    for change in try memory.workflowChanges(of: reference, by: commit.id) { try judge.judgeWorkflow(of: change) }
  }
}

extension AuditMemory {
  /// The changes of an edition's workflow to one of another name that a commit makes, against each of its parents.
  ///
  /// At a merge, a change that one side alone had made is none.
  func workflowChanges(of reference: RecordReference, by id: ObjectID) throws -> [WorkflowChange] {
    guard let after = try version(of: reference, at: id) else { return [] }
    let now = try snapshot(at: id)
    let kept = try after["workflow"].text ?? now.settings().workflow
    let holders = try parents(of: id).filter { try version(of: reference, at: $0) != nil }
    return try holders.compactMap { parent in
      let name = try workflowName(of: reference, at: parent)
      guard name != kept else { return nil }
      let isTaken = try holders.contains { other in
        guard try workflowName(of: reference, at: other) == kept else { return false }
        return try Ancestral(
          of: parent, other, bases: { try mergeBases($0, and: $1) }, { try workflowName(of: reference, at: $0) })
          == .part(name)
      }
      guard !isTaken else { return nil }
      return try WorkflowChange(
        reference, since: parent, from: version(of: reference, at: parent) ?? .absent, to: after, in: now,
        then: snapshot(at: parent))
    }
  }
}
