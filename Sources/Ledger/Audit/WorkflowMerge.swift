internal import Catalogue
internal import Git

extension MergeJudge {
  /// A workflow of another name than a parent had is a change by the merge, unless one side alone had made it.
  func checkWorkflow() throws {
    guard reference.kind == .edition, let after = joined.after else { return }
    let now = try auditor.snapshot(at: commit.id)
    let kept = try after["workflow"].text ?? now.settings().workflow
    let names = try Dictionary(
      uniqueKeysWithValues: joined.holders.map { ($0, try auditor.workflowName(of: reference, at: joined.parents[$0])) }
    )
    for place in joined.holders where names[place] != kept {
      let (parent, before) = (joined.parents[place], joined.before[place] ?? .absent)
      let isTaken = try joined.holders.contains { other in
        guard names[other] == kept else { return false }
        return try Ancestral(
          of: parent, joined.parents[other], bases: { try auditor.mergeBases($0, $1) },
          { try auditor.workflowName(of: reference, at: $0) }) == .part(names[place] ?? nil)
      }
      let change = try WorkflowChange(
        reference, since: parent, from: before, to: after, in: now, then: auditor.snapshot(at: parent))
      if !isTaken, let change { try judge.judgeWorkflow(of: change) }
    }
  }
}
