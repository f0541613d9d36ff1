internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Judging

/// Walks through a history, parents before children: has each commit judged, and what it did to each record, reports
/// the findings, and remembers what later commits are judged by.
final class Auditor {
  /// The memory that the judges ask.
  let memory: AuditMemory
  let report: (AuditFinding) throws -> Void
  private(set) var summary = AuditSummary()
  /// Tells which errors end the judgement of one record or commit alone, and not the audit.
  var passesOver: (any Error) -> Bool = { _ in false }
  /// The records that the current commit found in some state.
  private var found = FoundRecords()
  /// The findings about records of the current commit.
  var told: (commit: ObjectID?, rules: Set<ToldRule>) = (nil, [])
  /// The findings that wait: one that a later commit may mend, and all after it, so that they are reported in order.
  var held: [(finding: AuditFinding, open: [OpenDecision])] = []
  private var seen: Set<RecordReference> = []
  /// The only records that are judged; nil: all.
  private let only: AuditedRecords?
  /// The door at which the commits arrive; nil: they are there already.
  private let door: Door?

  init(
    _ ledger: Ledger, _ graph: CommitGraph, only: AuditedRecords?, wanted: Set<ObjectID>?, past: EarlierHistory? = nil,
    door: Door? = nil, report: @escaping (AuditFinding) throws -> Void
  ) {
    memory = AuditMemory(ledger, graph, wanted: wanted, past: past)
    (self.only, self.door, self.report) = (only, door, report)
  }

  /// Judges the next commit.
  func look(at commit: AuditedCommit) throws {
    let isWanted = memory.isWanted(commit.id)
    try memory.add(commit)
    if isWanted {
      summary.commits += 1
      try passing { try judge(commit) }
    }
    for reference in commit.concerned where only?.contains(reference) ?? true {
      if isWanted, reference.kind == .edition { count(reference, in: commit) }
      try passing { try look(at: reference, in: commit, isWanted: isWanted) }
    }
    if let note = found.take(of: commit.id) { try report(note) }
  }

  /// Counts an edition once; a name that no edition has, here or before, is none.
  private func count(_ reference: RecordReference, in commit: AuditedCommit) {
    guard !seen.contains(reference) else { return }
    // what can't be read is told where it is judged
    guard (try? commit.has(reference, in: memory.ledger.folder, of: memory.ledger.repository)) ?? true else { return }
    seen.insert(reference)
    summary.editions += 1
  }

  /// Does one part of the work; goes on with the next where the error of this one is passed over.
  private func passing(_ work: () throws -> Void) throws {
    do { try work() } catch { guard passesOver(error) else { throw error } }
  }

  /// Judges what a commit is beside its records.
  private func judge(_ commit: AuditedCommit) throws {
    let judgement = Judgement(isWanted: true)
    let judge = CommitJudge(commit: commit, memory: memory, judgement: judgement, door: door)
    try reporting(judgement) {
      try judge.judgeMoves()
      memory.add(judgement.arrivals)
      if only == nil {
        try judge.check()
        try StatementJudge(commit, memory, judgement).check()
      }
      if only.map({ commit.concerned.contains(where: $0.contains) }) ?? true { try judge.judgeSignature() }
    }
  }

  private func look(at reference: RecordReference, in commit: AuditedCommit, isWanted: Bool) throws {
    try memory.prepare(reference, for: commit)
    let judgement = Judgement(isWanted: isWanted)
    var judge = RecordJudge(reference, in: commit, memory, judgement)
    let isMerge = commit.parents.count > 1
    try reporting(judgement) {
      if isMerge {
        // also where the merge can't be judged to its end
        defer { if let overruling = judgement.overruling { memory.remember(overruling, of: reference) } }
        try judge.judgeMerge()
      }
      // a commit whose findings are not wanted is only remembered, and only editions are
      if isWanted || (reference.kind == .edition && !isMerge) { try judge.judge() }
    }
    try mend(reference, by: commit)
    try memory.add(judgement, of: reference, in: commit)
  }

  /// Reports the findings of a judge, also where he fails half-way.
  private func reporting(_ judgement: Judgement, _ judge: () throws -> Void) throws {
    do { try judge() } catch {
      try take(judgement)
      throw error
    }
    try take(judgement)
  }

  private func take(_ judgement: Judgement) throws {
    // once, even if a merge found the record against several parents
    for (reference, isStated) in judgement.found where found.add(reference, isStated: isStated) { summary.found += 1 }
    for told in judgement.findings {
      try told.isOfRecord ? tell(told.finding, unless: told.open) : tellOf(told.finding)
    }
  }
}
