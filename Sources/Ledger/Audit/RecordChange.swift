internal import OrderedCollections

internal import Catalogue
internal import Git

/// What a commit made of a record that a parent had, judged by the workflow and the roles of the parent's tree.
struct RecordChange {
  let judge: RecordJudge
  let parent: ObjectID?
  let before: Record
  let after: Record

  private var commit: AuditedCommit { judge.commit }
  private var reference: RecordReference { judge.reference }

  init(_ judge: RecordJudge, since parent: ObjectID?, from before: Record, to after: Record) {
    (self.judge, self.parent, self.before, self.after) = (judge, parent, before, after)
  }

  func check() throws {
    let statement = commit.statement(of: reference)
    let undone = try statement["Undoes"] == nil ? [] : judgeUndo(statement)
    guard reference.kind == .edition, let parent else { return }
    let snapshot = try judge.ledger.snapshot(at: parent)
    guard let workflow = try snapshot.workflow(of: before.fields) else {
      if before.fields != after.fields { try judge.reportWorkflowMissing(before) }
      return
    }
    try judgeWorkflow(workflow, in: snapshot)
    let formats = Formats(of: after.fields)
    for part in [nil] + formats.indices.map(Optional.some) {
      let place = part.map { formats.way(to: $0) } ?? []
      // what an undo brought back is judged as the undo
      if undone.contains(where: { (place + [.key("status")]).starts(with: $0) }) { continue }
      try judgePart(part, workflow, in: snapshot)
    }
  }

  /// A record whose workflow changes must stand, before and after, in a state of the same name.
  private func judgeWorkflow(_ workflow: Workflow, in snapshot: Snapshot) throws {
    guard before.fields["workflow"] != after.fields["workflow"] else { return }
    guard let other = try snapshot.workflow(of: after.fields) else { return try judge.reportWorkflowMissing(after) }
    let state = workflow.state(of: before.fields)
    guard other.name != workflow.name, other.states[state] == nil || other.state(of: after.fields) != state else {
      return
    }
    try judge.report(
      .workflow, "its workflow changes from \(workflow.name) to \(other.name), and it is not \(state) in both",
      expected: "a state that both workflows have")
  }

  /// The edition, or one of its formats.
  private func judgePart(_ part: Int?, _ workflow: Workflow, in snapshot: Snapshot) throws {
    let formats = Formats(of: after.fields)
    let name = part.flatMap { formats.name(at: $0) }
    let statements = commit.isOurs ? commit.stated.statements(of: reference) : []
    let stated =
      statements.first { statement in
        part == nil ? statement.format == nil : statement.format.map { formats.indices(named: $0).first } == part
      }?.values
    let values = stated ?? (commit.isOurs && statements.isEmpty ? commit.stated.shared : [:])
    guard let parent else { return }
    let versions = RecordVersions(
      commit: commit.id, after: after.fields, before: [(parent, before.fields)], hadRecord: true, changes: [],
      formatsBefore: [:], isBoundary: false)
    let passage = try judge.reader.passage(of: part, versions, stated: values["Transition"])
    try judgeTrailers(stated ?? [:], name, passage, workflow, part)
    if let corrected = stated?["Corrects"] { try judgeCorrection(of: corrected, values, name, part, in: snapshot) }
    guard let passage, passage.from != Event.Passage.new else { return }
    try StepJudge(self, part: part, name: name, statement: values, workflow: workflow, snapshot: snapshot).check(
      passage)
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
    let history = history(of: part)
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
  func history(of part: Int?) -> [Event] {
    guard let parent else { return [] }
    let all = judge.auditor.history(of: reference, behind: parent)
    return part.flatMap { Formats(of: after.fields).key(at: $0) }.map(all.events(ofFormat:)) ?? all.ofEdition
  }

  /// The ways to all that an undo takes back, with what doesn't have the value from before the undone commit reported.
  private func judgeUndo(_ statement: [String: String]) throws -> [[Step]] {
    guard let undone = try judge.undoneCommit(statement) else { return [] }
    let (old, new) = try (
      undone.parents.first.map { try judge.ledger.snapshot(at: $0) }?.fields(of: reference) ?? .absent,
      judge.ledger.snapshot(at: undone.id).fields(of: reference) ?? .absent
    )
    guard old != .absent || new == .absent else {
      try judge.report(
        .undo, "it undoes \(undone.id.short), which brought it in, and it is still there", expected: "no such record")
      return [[]]
    }
    var ways = new.differences(from: old, taken: before.fields)
    let formats = Formats(of: new)
    let named = commit.stated.statements(of: reference).map(\.format)
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
      case .dateBefore, .dateAfter: .dateOrder
      case .dateInFuture: .dateFuture
      case .workflowChanged: .workflow
      }
  }
}
