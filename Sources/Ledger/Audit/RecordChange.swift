internal import OrderedCollections

internal import Catalogue
internal import Git

/// What a commit made of a record that a parent had, judged by the workflow and the roles of the parent's tree.
struct RecordChange {
  let judge: RecordJudge
  let parent: ObjectID?
  /// What is judged of the version before.
  let before: Value
  let after: Record
  /// Whether the formats and their states are the same in both.
  private let hasSameFormats: Bool
  private let entryBefore: TreeEntry
  let judgedBefore: JudgedFields
  /// What the commit was to the edition and to each of its formats.
  private(set) var steps: [AuditTrack.Step] = []

  private var commit: AuditedCommit { judge.commit }
  private var reference: RecordReference { judge.reference }

  /// - Parameter judged: What is judged of the version after; nil of another record than an edition.
  init(
    _ judge: RecordJudge, since parent: ObjectID?, from before: JudgedFields, readFrom entry: TreeEntry,
    to after: Record, _ judged: JudgedFields?
  ) {
    (self.judge, self.parent, self.before, self.after) = (judge, parent, before.value, after)
    judgedBefore = before
    hasSameFormats = judged?.hasSameFormats(as: before) ?? false
    entryBefore = entry
  }

  mutating func check() throws {
    // of which formats alone something is taken back is said with their names
    let undone = try commit.undoing(of: reference).map(judgeUndo) ?? []
    guard reference.kind == .edition, let parent else { return }
    let snapshot = try judge.auditor.snapshot(at: parent)
    let workflow = try snapshot.workflow(of: before)
    if let workflow {
      try judgeWorkflow(workflow, in: snapshot)
    } else if entryBefore.id != commit.after(reference)?.id {
      try judge.reportWorkflowMissing(before)
    }
    let formats = Formats(of: after.fields)
    for part in [nil] + (isAboutFormats ? formats.indices.map(Optional.some) : []) {
      let place = part.map { formats.way(to: $0) } ?? []
      // what an undo brought back is judged as the undo
      let isUndone = undone.contains { (place + [.key("status")]).starts(with: $0) }
      try judgePart(part, workflow, in: snapshot, isUndone: isUndone)
    }
  }

  /// Whether a format changed, or the commit says something that may be meant for one.
  private var isAboutFormats: Bool {
    let statements = commit.statements(of: reference)
    return !hasSameFormats || statements.contains { $0.format != nil }
      || (commit.isOurs && statements.isEmpty && commit.stated.shared["Transition"] != nil)
  }

  /// A record whose workflow changes must stand, before and after, in a state of the same name.
  private func judgeWorkflow(_ workflow: Workflow, in snapshot: Snapshot) throws {
    guard before["workflow"] != after.fields["workflow"], try !judge.isMerge(taking: "workflow", of: after, not: parent)
    else { return }
    guard let other = try snapshot.workflow(of: after.fields) else {
      return try judge.reportWorkflowMissing(after.fields)
    }
    let state = workflow.state(of: before)
    guard other.name != workflow.name, other.states[state] == nil || other.state(of: after.fields) != state else {
      return
    }
    try judge.report(
      .workflow, "its workflow changes from \(workflow.name) to \(other.name), and it is not \(state) in both",
      expected: "a state that both workflows have")
  }

  /// The edition, or one of its formats.
  private mutating func judgePart(_ part: Int?, _ workflow: Workflow?, in snapshot: Snapshot, isUndone: Bool) throws {
    let formats = Formats(of: after.fields)
    let statements = commit.statements(of: reference)
    let stated =
      statements.first { statement in
        part == nil ? statement.format == nil : statement.format.map { formats.indices(named: $0).first } == part
      }?.values
    let values = stated ?? (commit.isOurs && statements.isEmpty ? commit.stated.shared : [:])
    let passage = HistoryReader.passage(
      of: part, from: before, to: after.fields, by: workflow, stated: values["Transition"])
    if part == nil || stated != nil || passage != nil { remember(part, values, passage) }
    guard let workflow, !isUndone else { return }
    let name = part.flatMap { formats.name(at: $0) }
    try judgeTrailers(stated ?? [:], name, passage, workflow, part)
    if let corrected = stated?["Corrects"] { try judgeCorrection(of: corrected, values, name, part, in: snapshot) }
    guard let passage, passage.from != Event.Passage.new else { return }
    if try judgeMerged(part, name, passage, values["Transition"]) { return }
    try StepJudge(self, part: part, name: name, statement: values, workflow: workflow, snapshot: snapshot).check(
      passage)
  }

  /// A merge that mixes the versions of its parents: the state of one of them was entered there, and is no step of the merge. But
  /// it must be one that this side had moved to where the other had moved too.
  ///
  /// - Returns: whether the state is another parent's.
  private func judgeMerged(_ part: Int?, _ name: String?, _ passage: Event.Passage, _ stated: String?) throws -> Bool {
    guard let parent, let kept = try judge.parent(of: commit, inStateOf: part, after, stated, but: parent) else {
      return false
    }
    let bases = try judge.auditor.mergeBases(kept, parent)
    let isUntouched = try bases.allSatisfy { base in
      try judge.isInState(of: part, after, stated, at: base) && judge.isWrittenSo(part, after, at: base)
    }
    if !bases.isEmpty, isUntouched {
      try judge.report(
        .dropped, ofFormat: name,
        "the merge leaves it \(passage.to), as \(kept.short) had it, where it had not moved, and drops that "
          + "\(parent.short) had moved it to \(passage.from)",
        expected: "\(passage.from), or a commit that takes that back")
    }
    return true
  }

  private mutating func remember(_ part: Int?, _ values: [String: String], _ passage: Event.Passage?) {
    let formats = Formats(of: after.fields)
    var step = AuditTrack.Step(commit: commit.id, isStated: commit.isOurs)
    if let part {
      let name = formats.name(at: part)
      step.format = (formats.key(at: part) ?? name).map { FormatIdentity(name: name ?? $0, key: $0) }
    }
    step.formatsBefore = HistoryReader.formatsBefore(before, after.fields)
    step.undoes = values["Undoes"].flatMap(ObjectID.init(hex:))
    step.corrects = values["Corrects"].flatMap(ObjectID.init(hex:))
    step.action = step.undoes != nil ? .undo : step.corrects != nil ? .correct : .advance
    step.transition = step.undoes == nil ? passage : nil
    step.effective =
      values["Effective-Date"]
      ?? (commit.isOurs || passage == nil ? nil : EDTF(commit.commit.committer.when.day).description)
    steps.append(step)
  }

  /// The trailers must say what the tree says.
  private func judgeTrailers(
    _ values: [String: String], _ name: String?, _ passage: Event.Passage?, _ workflow: Workflow, _ part: Int?
  ) throws {
    if let text = values["Transition"], let stated = StatedTransition(text), values["Undoes"] == nil {
      let state = workflow.state(of: after.fields(ofFormat: part))
      let (from, to) = passage.map { ($0.from, $0.to) } ?? (state, state)
      if stated.from != from || stated.to != to {
        try judge.report(
          .trailer, ofFormat: name, "the trailer states \(text), and the record went from \(from) to \(to)",
          expected: "Transition: \(from) -> \(to)")
      } else if let step = stated.name, workflow.transitions[step] == nil {
        try judge.report(
          .trailer, ofFormat: name, "the trailer names the step “\(step)”, which the workflow \(workflow.name) has not",
          expected: "Transition: \(from) -> \(to)")
      }
    }
    let own = "\(workflow.name) \(workflow.version)"
    if let text = values["Workflow"], text != own {
      try judge.report(
        .trailer, ofFormat: name, "the trailer states the workflow \(text), and it goes by \(own)",
        expected: "Workflow: \(own)")
    }
  }

  /// A correction gives an earlier event a date that is possible there.
  private func judgeCorrection(
    of text: String, _ values: [String: String], _ name: String?, _ part: Int?, in snapshot: Snapshot
  ) throws {
    let history = try history(of: part)
    guard let id = ObjectID(hex: text),
      let index = history.firstIndex(where: { $0.commit.id == id && $0.transition != nil })
    else {
      return try judge.report(
        .trailer, ofFormat: name, "it corrects “\(text)”, which is no step in its history", expected: "the id of a step"
      )
    }
    guard let date = values["Effective-Date"].flatMap({ try? EDTF(parsing: $0) }) else {
      return try judge.report(
        .trailer, ofFormat: name, "it corrects \(id.short) and gives no date", expected: "Effective-Date: DATE")
    }
    for refusal in history.refusals(ofDate: date, at: index, on: commit.commit.committer.when.day) {
      try judge.report(
        AuditRule(refusal), ofFormat: name, refusal.message, expected: refusal.advice(for: reference.description))
    }
  }

  /// The history of the edition or of one format that the parent has behind it.
  func history(of part: Int?) throws -> [Event] {
    guard let parent else { return [] }
    let all = try judge.auditor.history(of: reference, behind: parent, asIn: judgedBefore)
    return part.flatMap { Formats(of: after.fields).key(at: $0) }.map(all.events(ofFormat:)) ?? all.ofEdition
  }

  /// The ways to all that an undo takes back, with what doesn't have the value from before the undone commit reported.
  private func judgeUndo(_ statement: [String: String]) throws -> [[Step]] {
    guard let undone = try judge.undoneCommit(statement) else { return [] }
    let (old, new) = try (
      undone.parents.first.map { try judge.ledger.snapshot(at: $0) }?.fields(of: reference) ?? .absent,
      judge.ledger.snapshot(at: undone.id).fields(of: reference) ?? .absent
    )
    let current = (try? Record(reference, sayingOf: entryBefore, in: judge.ledger.repository))?.fields ?? .absent
    guard old != .absent || new == .absent else {
      try judge.report(
        .undo, "it undoes \(undone.id.short), which brought it in, and it is still there", expected: "no such record")
      return [[]]
    }
    var ways = new.differences(from: old, taken: current)
    let formats = Formats(of: new)
    let named = commit.statements(of: reference).map(\.format)
    if !named.contains(nil) {
      // of the formats that are named alone
      let own = named.compactMap { $0 }.flatMap { formats.indices(named: $0) }.map(formats.way(to:))
      ways = ways.filter { way in own.contains { way.starts(with: $0) } }
    }
    for way in ways where after.fields.value(at: way) != old.value(at: way) {
      try judge.report(
        .undo, "it undoes \(undone.id.short), and \(way.fieldName) is not what it was before that",
        expected: "\(way.fieldName): \(old.value(at: way).text ?? "as it was")")
    }
    return ways
  }
}

extension AuditRule {
  /// The rule that a refusal of the engine breaks.
  init(_ refusal: Refusal) {
    self =
      switch refusal {
      case .notFrom, .unknownState, .noPrevious: .illegalTransition
      case .missing, .invalid, .forbidden, .namedState, .reasonMissing, .reasonNotAllowed: .guardFailed
      case .notPermitted: .role
      case .notSigned: .signature
      case .dateBefore, .dateAfter: .dateOrder
      case .dateInFuture: .dateFuture
      case .workflowChanged: .workflow
      }
  }
}

extension AuditTrack.Step {
  /// A record that came in, in the state it was found in.
  init(of commit: AuditedCommit, _ record: Record) {
    let values = commit.statement(of: record.reference)
    self.init(commit: commit.id, action: .add, isStated: commit.isOurs)
    transition = Event.Passage(name: nil, from: Event.Passage.new, to: record.fields["status"].text ?? "")
    undoes = values["Undoes"].flatMap(ObjectID.init(hex:))
    if undoes != nil { transition = nil }
    effective = values["Effective-Date"]
  }
}
