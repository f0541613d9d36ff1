internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Judging

/// Trailers of ours in an earlier paragraph, because a host put those of others (`Co-authored-by:`) in one of their own
/// behind them.
///
/// Nobody reads them, and the commit is judged as one by hand. Where they only say what it did, they are no false
/// statement.
struct MisplacedTrailers {
  private let stated: StatedTrailers
  private let isAlone: Bool
  private let commit: AuditedCommit
  private let memory: AuditMemory
  private let judgement: Judgement

  /// The trailers that may stand there: for every other it matters whether it is read.
  private static let harmless: Set<String> = ["Transition", "Effective-Date", "Workflow", "Reason"]

  init(_ paragraph: String, of commit: AuditedCommit, _ memory: AuditMemory, _ judgement: Judgement) {
    stated = StatedTrailers(of: "x\n\n" + paragraph)
    let others = Trailers.parse(commit.commit.message).map { MessageForm.spelled($0.key) }
    isAlone = !others.isEmpty && TrailerFault.ours.isDisjoint(with: others) && !commit.stated.isOurs
    (self.commit, self.memory, self.judgement) = (commit, memory, judgement)
  }

  /// Tells whether that explains the paragraph; a lost date is reported.
  func isTold() throws -> Bool {
    guard isAlone, commit.parents.count == 1, stated.isOurs, stated.faults.isEmpty,
      stated.catalogue == memory.ledger.folder, stated.shared["Editions"] == nil
    else { return false }
    var lost: [AuditFinding] = []
    for (reference, statements) in stated.statementsByRecord() {
      guard commit.difference(reference.file, since: 0) != nil else { return false }
      for (format, values) in statements {
        guard Self.harmless.isSuperset(of: values.keys), try isTrue(values, of: reference, format: format) else {
          return false
        }
        if let finding = lostDate(values, of: reference.format(format)) { lost.append(finding) }
      }
    }
    for finding in lost.sorted(by: { ($0.reference?.description ?? "") < ($1.reference?.description ?? "") }) {
      judgement.tell(finding)
    }
    return true
  }

  /// Tells whether the record did what is stated.
  private func isTrue(_ values: [String: String], of reference: RecordReference, format: String?) throws -> Bool {
    guard let after = try memory.version(of: reference, at: commit.id) else { return false }
    guard reference.kind == .edition else { return values.isEmpty }
    let before = try memory.version(of: reference, at: commit.parents[0])
    let part = format.flatMap { Formats(of: after).indices(named: $0).first }
    guard format == nil || part != nil else { return false }
    let snapshot = try memory.snapshot(at: before == nil ? commit.id : commit.parents[0])
    let workflow = try snapshot.workflow(of: before ?? after)
    if let text = values["Workflow"], text != workflow.map({ "\($0.name) \($0.version)" }) { return false }
    guard let text = values["Transition"] else { return values["Effective-Date"] == nil }
    let stateChange = HistoryReader.stateChange(of: part, from: before, to: after, by: workflow, stated: nil)
    guard let stateChange, let said = StatedTransition(text), said.from == stateChange.from, said.to == stateChange.to
    else {
      return false
    }
    return said.name == nil || said.name == stateChange.name
  }

  /// Reports a stated date that differs from the day on which a step by hand counts.
  private func lostDate(_ values: [String: String], of reference: RecordReference) -> AuditFinding? {
    let day = EDTF(commit.commit.committer.when.day)
    guard let date = values["Effective-Date"], date != day.description, let text = values["Transition"],
      let said = StatedTransition(text), said.from != Event.StateChange.new
    else { return nil }
    return AuditFinding(
      .trailer, .warning, commit: commit.id, reference: reference,
      message: "the date of its step, \(date), stands in an earlier paragraph, which nobody reads: it counts on \(day)",
      expected: "colophon correct \(reference) \(said.to) --on \(date)")
  }
}
