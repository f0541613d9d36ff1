internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Judging

/// Judges what one commit did to one record: against its parent, at a merge against each of them.
struct RecordJudge {
  let reference: RecordReference
  let commit: AuditedCommit
  let memory: AuditMemory
  let judgement: Judgement
  /// The name under which the record has its history: an earlier one where it was renamed by hand.
  var former: RecordReference

  init(_ reference: RecordReference, in commit: AuditedCommit, _ memory: AuditMemory, _ judgement: Judgement) {
    (self.reference, self.commit, self.memory, self.judgement) = (reference, commit, memory, judgement)
    former = reference
  }

  var ledger: Ledger { memory.ledger }

  mutating func judge() throws {
    // where a shallow clone ends, nobody knows the state before
    guard try !ledger.repository.isBoundary(commit.id) else { return }
    try judgeStatements()
    let places = commit.parents.isEmpty ? [0] : Array(commit.parents.indices)
    let differing = places.filter { commit.difference(reference.file, since: $0) != nil }
    // at a merge, a version of one parent is no change; the versions of the others are judged apart
    guard commit.parents.count < 2 || differing.count == places.count else {
      return try judgeStated(since: places.filter { !differing.contains($0) }.map { commit.parents[$0] })
    }
    if differing.isEmpty { return try judgeUnchanged(since: commit.parents.first) }
    if commit.isOurs, !commit.names(reference) {
      report(.trailer, "the commit changes it and doesn't name it", expected: "\(reference.trailer): \(reference)")
    }
    try judgeGuardedFields()
    for place in places {
      guard let difference = commit.difference(reference.file, since: place) else { continue }
      try judge(difference, since: commit.parents.isEmpty ? nil : commit.parents[place])
    }
  }

  private mutating func judge(_ difference: FileDifference, since parent: ObjectID?) throws {
    guard let after = difference.after else { return try judgeGone(difference, since: parent) }
    guard let new = try readable(after) else { return }
    if reference.kind == .edition { judgement.read = (after.id, JudgedFields(new.fields)) }
    guard let before = try difference.before ?? moved(from: parent) else {
      judgement.steps = [EditionMemory.RememberedStep(of: commit, new)]
      return try judgeNew(new, since: parent)
    }
    guard let old = try earlier(before) else { return }
    try judge(RecordChange(self, since: parent, from: old, readFrom: before, to: new, judgement.read?.fields))
  }

  private mutating func judge(_ change: RecordChange) throws {
    var change = change
    try change.check()
    judgement.steps = change.steps
  }

  /// The entry of the record in a parent under its stated earlier name: stated by the commit, or at a merge by one
  /// behind it.
  func moved(from parent: ObjectID?) throws -> TreeEntry? {
    guard let parent, let tree = memory.graph.headers[parent]?.tree else { return nil }
    var names = commit.origin(of: reference).map { [$0] } ?? []
    if commit.parents.count > 1 { names += try memory.names(of: reference, behind: commit.id).dropFirst() }
    for name in names where try isLeft(name) {
      if let entry = try ledger.repository.entry(in: tree, path: ledger.path(name.file)) { return entry }
    }
    return nil
  }

  /// Tells whether a record with a stated new name no longer goes by the old one; otherwise it is a copy.
  private func isLeft(_ origin: RecordReference) throws -> Bool {
    try commit.origin(of: origin) != nil
      || ledger.repository.entry(in: commit.commit.tree, path: ledger.path(origin.file)) == nil
  }

  /// The judged fields of a parent's version; nil where it can't be read, which was reported there.
  private func earlier(_ entry: TreeEntry) throws -> JudgedFields? {
    try memory.known(reference, readFrom: entry.id)
      ?? Record.understood(reference, entry, in: ledger.repository).map { JudgedFields($0.fields) }
  }

  /// Judges a merge that leaves the record as some parents have it: its statements are judged like those of a commit
  /// that leaves it so.
  private mutating func judgeStated(since parents: [ObjectID]) throws {
    guard !commit.statements(of: reference).isEmpty else { return }
    // the removal of a record is stated where it happens, and may be stated again
    let isGone = try ledger.repository.entry(in: commit.commit.tree, path: ledger.path(reference.file)) == nil
    guard !isGone || !commit.parents.contains(where: { commit.before(reference, in: $0) != nil }) else { return }
    guard try !isGone || memory.removal(of: reference, behind: commit.id) == nil else { return }
    for parent in parents { try judgeUnchanged(since: parent) }
  }

  /// Judges a commit that names the record and leaves its file as it is.
  private mutating func judgeUnchanged(since parent: ObjectID?) throws {
    guard let entry = try ledger.repository.entry(in: commit.commit.tree, path: ledger.path(reference.file)) else {
      return report(.trailer, "the commit names it, and there is no such record", expected: "no such trailer")
    }
    guard let record = try Record.understood(reference, entry, in: ledger.repository) else { return }
    let fields = JudgedFields(record.fields)
    try judge(RecordChange(self, since: parent, from: fields, readFrom: entry, to: record, fields))
  }

  private mutating func judgeGone(_ difference: FileDifference, since parent: ObjectID?) throws {
    let statement = commit.statement(of: reference)
    guard try !hasMoved() else { return }
    judgement.steps = [
      EditionMemory.RememberedStep(commit: commit.id, action: .remove, isStated: commit.isOurs, isGone: true)
    ]
    if let parent, statement["Undoes"] != nil,
      let target = try undoneCommit(statement, since: parent, to: .absent)
    {
      judgement.steps[0].action = .undo
      judgement.steps[0].undoes = target.id
      let before = try difference.before.flatMap(earlier) ?? JudgedFields(.absent)
      _ = try UndoJudge(self, of: target, since: parent, from: before, to: .absent).check()
      return
    }
    guard !commit.tellsEnd(of: reference) else { return }
    if let name = try memory.handMoves(of: commit, since: parent).name(of: reference) {
      return report(
        .movedByHand, as: .note, "it was renamed to \(name.file) without a trailer, its content as it was",
        expected: "colophon move, which says so")
    }
    report(
      .vanished, "it is gone, and the commit doesn't say why",
      expected: "colophon remove, merge or move, which say so")
  }

  /// Tells whether the commit states the record's new place, and it is there.
  func hasMoved() throws -> Bool {
    guard let name = commit.destination(of: reference) else { return false }
    return try ledger.repository.entry(in: commit.commit.tree, path: ledger.path(name.file)) != nil
  }

  /// The record of an entry; nil, and reported, where it can't be read as one.
  private func readable(_ entry: TreeEntry) throws -> Record? {
    do {
      let record = try commit.record(reference, entry, in: ledger.repository)
      if let count = Formats.excess(in: record.fields) {
        report(
          .unreadable, "it lists \(count) formats, which are not told apart, so the state of none is judged",
          expected: "at most \(ComparisonLimits.formats)")
      }
      return record
    } catch let error as LedgerError {
      let place = error.place.map { " (\($0))" } ?? ""
      report(.unreadable, (error.why ?? error.what) + place, expected: error.mend)
      return nil
    }
  }

  func reportWorkflowMissing(_ fields: Value) {
    report(
      .workflow,
      "it goes by the workflow “\(fields["workflow"].text ?? "")”, which is not there or has an error",
      expected: "a workflow that can be read under workflows/")
  }

  func report(
    _ rule: AuditRule, as severity: Problem.Severity = .error, ofFormat format: String? = nil, _ message: String,
    expected: String? = nil
  ) {
    judgement.tell(
      AuditFinding(
        rule, severity, commit: commit.id, reference: reference.format(format), message: message, expected: expected))
  }
}

extension RecordJudge {
  /// Checks that the trailers can be read at all.
  private func judgeStatements() throws {
    guard commit.isOurs else { return }
    if commit.parents.count > 1, commit.undoing(of: reference) != nil {
      report(.undo, "a merge undoes nothing", expected: "the undo in a commit of its own")
    }
    for (format, values) in commit.statements(of: reference) {
      if let text = values["Effective-Date"], (try? EDTF(parsing: text)) == nil {
        report(.trailer, ofFormat: format, "the effective date “\(text)” is no date", expected: "a date in EDTF")
      }
      if let text = values["Transition"], StatedTransition(text) == nil {
        report(
          .trailer, ofFormat: format, "the trailer “Transition: \(text)” names no step",
          expected: "Transition: FROM -> TO")
      }
    }
  }
}

extension AuditedCommit {
  /// The statement about a record, or formats of it, that takes something back; nil where there is none.
  func undoing(of reference: RecordReference) -> [String: String]? {
    let whole = statement(of: reference)
    return whole["Undoes"] != nil ? whole : statements(of: reference).first { $0.values["Undoes"] != nil }?.values
  }
}
