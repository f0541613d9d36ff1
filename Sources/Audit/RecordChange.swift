internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Judging

/// A commit's change of a record that a parent had, judged by the workflow and the roles of the parent's tree.
struct RecordChange {
  let judge: RecordJudge
  let parent: ObjectID?
  /// The judged fields of the version before.
  let before: Value
  let after: Record
  /// True if the formats and their states are the same in both.
  private let hasSameFormats: Bool
  let entryBefore: TreeEntry
  let judgedBefore: JudgedFields
  /// The events of the commit for the edition and each of its formats.
  private(set) var steps: [EditionMemory.RememberedStep] = []
  /// The commit that it takes back, and the ways to all fields that this covers.
  private var undoes: ObjectID?
  private var undone: [[PathComponent]] = []
  private var isOtherWorkflow = false

  private var commit: AuditedCommit { judge.commit }
  private var reference: RecordReference { judge.reference }

  /// - Parameter judged: The judged fields of the version after; nil for other records than editions.
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
    // an undo of some formats alone names them
    if let parent, commit.parents.count < 2, let statement = commit.undoing(of: reference),
      let target = try judge.undoneCommit(statement, since: parent, to: after.fields)
    {
      undoes = target.id
      undone = try UndoJudge(judge, of: target, since: parent, from: judgedBefore, to: after.fields).check()
    }
    guard reference.kind == .edition, let parent else { return }
    let snapshot = try judge.memory.snapshot(at: parent)
    let workflow = try snapshot.workflow(of: before)
    let now = try judge.memory.snapshot(at: commit.id)
    let change = try WorkflowChange(reference, since: parent, from: before, to: after.fields, in: now, then: snapshot)
    isOtherWorkflow = change != nil
    if let change {
      // a merge is judged as a whole; changes that an undo makes together with a step are judged as the undo
      let isWorkflowUndone = ["status", "workflow"].allSatisfy { field in
        undone.contains { [.key(field)].starts(with: $0) }
      }
      if commit.parents.count < 2, !isWorkflowUndone { try judge.judgeWorkflow(of: change) }
    } else if workflow == nil, entryBefore.id != commit.after(reference)?.id {
      judge.reportWorkflowMissing(before)
    }
    let formats = Formats(of: after.fields)
    for part in [nil] + (isAboutFormats ? formats.indices.map(Optional.some) : []) {
      let place = part.map { formats.way(to: $0) } ?? []
      // fields that an undo brought back are judged as the undo
      let isUndone = undone.contains { (place + [.key("status")]).starts(with: $0) }
      try judgePart(part, workflow, in: snapshot, isUndone: isUndone)
    }
  }

  /// Tells whether it is reported already that no step can be taken here, since the workflow is another one than
  /// before.
  private func isInOtherWorkflow(_ stateChange: Event.StateChange) throws -> Bool {
    guard stateChange.from != stateChange.to, isOtherWorkflow else { return false }
    guard commit.parents.count > 1 else { return true }
    return try judge.memory.workflowChanges(of: reference, by: commit.id).contains { $0.parent == parent }
  }

  /// True if a format changed, or a statement may be meant for one.
  private var isAboutFormats: Bool {
    let statements = commit.statements(of: reference)
    return !hasSameFormats || statements.contains { $0.format != nil }
      || (commit.isOurs && statements.isEmpty && commit.stated.shared["Transition"] != nil)
  }

  /// Judges the edition, or one of its formats.
  private mutating func judgePart(_ part: Int?, _ workflow: Workflow?, in snapshot: Snapshot, isUndone: Bool) throws {
    let formats = Formats(of: after.fields)
    let statements = commit.statements(of: reference)
    let stated =
      statements.first { statement in
        part == nil ? statement.format == nil : statement.format.map { formats.indices(named: $0).first } == part
      }?.values
    let values = stated ?? (commit.isOurs && statements.isEmpty ? commit.stated.shared : [:])
    let stateChange = HistoryReader.stateChange(
      of: part, from: before, to: after.fields, by: workflow, stated: values["Transition"])
    if part == nil || stated != nil || stateChange != nil { remember(part, values, isUndone ? nil : stateChange) }
    guard let workflow, !isUndone else { return }
    let name = part.flatMap { formats.name(at: $0) }
    try judgeTrailers(stated ?? [:], named: name, stateChange, workflow, part: part)
    if let corrected = stated?["Corrects"] {
      try judgeCorrection(of: corrected, values, named: name, part: part, in: snapshot)
    }
    guard let stateChange else { return }
    // a state of another parent was entered there
    if let parent, try judge.parent(of: commit, inStateOf: part, after, values["Transition"], but: parent) != nil {
      return
    }
    if stateChange.from == Event.StateChange.new {
      if let part { try judge.judgeFoundFormat(part, of: after, by: workflow, since: parent) }
      return
    }
    guard try !isInOtherWorkflow(stateChange) else { return }
    try StepJudge(self, part: part, name: name, statement: values, workflow: workflow, snapshot: snapshot).check(
      stateChange)
    try judgeByKeptRules(stateChange, part: part, named: name, values)
  }

  /// Judges a step of the merge itself, which must also be one by the rules that it keeps.
  private func judgeByKeptRules(
    _ stateChange: Event.StateChange, part: Int?, named name: String?, _ values: [String: String]
  )
    throws
  {
    guard commit.parents.count > 1 else { return }
    let snapshot = try judge.memory.snapshot(at: commit.id)
    guard let workflow = try snapshot.workflow(of: after.fields) else { return }
    try StepJudge(
      self, part: part, name: name, statement: values, workflow: workflow, snapshot: snapshot, isKept: true
    ).check(stateChange)
  }

  private mutating func remember(_ part: Int?, _ values: [String: String], _ stateChange: Event.StateChange?) {
    let formats = Formats(of: after.fields)
    var step = EditionMemory.RememberedStep(commit: commit.id, isStated: commit.isOurs)
    if let part {
      // a format without a form or an ISBN goes by its place, and is still not the edition
      let key = formats.key(at: part) ?? formats.path(at: part).description
      step.format = FormatIdentity(name: formats.name(at: part) ?? key, key: key)
    }
    step.formatsBefore = HistoryReader.formatsBefore(before, after.fields)
    step.undoes = values["Undoes"] == nil ? nil : undoes
    step.corrects = values["Corrects"].flatMap(ObjectID.init(hex:))
    if step.corrects != nil { step.subject = commit.commit.subject }
    step.action = step.undoes != nil ? .undo : step.corrects != nil ? .correct : .advance
    step.transition = stateChange
    step.effective =
      values["Effective-Date"]
      ?? (commit.isOurs || stateChange == nil ? nil : EDTF(commit.commit.committer.when.day).description)
    steps.append(step)
  }

  /// Checks that the trailers say what the tree says.
  private func judgeTrailers(
    _ values: [String: String], named name: String?, _ stateChange: Event.StateChange?, _ workflow: Workflow, part: Int?
  ) throws {
    if let text = values["Transition"], let stated = StatedTransition(text), values["Undoes"] == nil {
      let state = workflow.state(of: after.fields(ofFormat: part))
      let (from, to) = stateChange.map { ($0.from, $0.to) } ?? (state, state)
      if stated.from != from || stated.to != to, try stateChange != nil || !isFromOther(stated, part: part) {
        judge.report(
          .trailer, ofFormat: name,
          "the trailer states \(text), and the record "
            + (stateChange == nil ? "stays \(state)" : "went from \(from) to \(to)"),
          expected: stateChange == nil ? "no trailer Transition" : "Transition: \(from) -> \(to)")
      } else if let step = stated.name, workflow.transitions[step] == nil {
        judge.report(
          .trailer, ofFormat: name, "the trailer names the step “\(step)”, which the workflow \(workflow.name) has not",
          expected: "Transition: \(from) -> \(to)")
      }
    }
    if let text = values["Keeps"], commit.parents.count < 2 {
      let state = workflow.state(of: after.fields(ofFormat: part))
      if text != state {
        judge.report(
          .trailer, ofFormat: name, "the trailer states Keeps: \(text), and it is \(state)",
          expected: "Keeps: \(state)")
      }
    }
    let own = "\(workflow.name) \(workflow.version)"
    if let text = values["Workflow"], text != own {
      judge.report(
        .trailer, ofFormat: name, "the trailer states the workflow \(text), and it goes by \(own)",
        expected: "Workflow: \(own)")
    }
  }

  /// Tells whether a merge states the step by which the record came to its state from another parent than this.
  private func isFromOther(_ stated: StatedTransition, part: Int?) throws -> Bool {
    guard commit.parents.count > 1, stated.from != stated.to else { return false }
    return try commit.parents.contains { other in
      guard other != parent, let version = try judge.memory.version(of: reference, at: other) else { return false }
      let workflow = try judge.memory.snapshot(at: other).workflow(of: version)
      let stateChange = HistoryReader.stateChange(of: part, from: version, to: after.fields, by: workflow, stated: nil)
      return stateChange.map { $0.from == stated.from && $0.to == stated.to } ?? false
    }
  }

  /// Judges a correction, which must give an earlier event a date that is possible there.
  private func judgeCorrection(
    of text: String, _ values: [String: String], named name: String?, part: Int?, in snapshot: Snapshot
  ) throws {
    let history = try history(of: part)
    guard let id = ObjectID(hex: text), let index = try place(of: id, named: name, in: history, part: part) else {
      return judge.report(
        .trailer, ofFormat: name, "it corrects “\(text)”, which is no step in its history", expected: "the id of a step"
      )
    }
    guard let date = values["Effective-Date"].flatMap({ try? EDTF(parsing: $0) }) else {
      return judge.report(
        .trailer, ofFormat: name, "it corrects \(id.short) and gives no date", expected: "Effective-Date: DATE")
    }
    for refusal in history.refusals(ofDate: date, at: index, on: commit.commit.committer.when.day) {
      judge.report(
        AuditRule(refusal), ofFormat: name, refusal.message, expected: refusal.advice(for: reference.description))
    }
  }

  /// The place of the step that a correction means: the one it names or, where that is not in its history, the newest
  /// into the state that its subject quotes; nil where there is none.
  private func place(of id: ObjectID, named name: String?, in history: [Event], part: Int?) throws -> Int? {
    let steps = history.indices.filter { history[$0].commit.id == id && history[$0].transition != nil }
    // one commit may have moved the edition and the format
    if let own = steps.first(where: { (history[$0].formatMoved == nil) == (part == nil) }) ?? steps.first { return own }
    guard try !judge.memory.reaches(id, from: commit.id), let state = commit.commit.quotedState,
      let place = history.lastIndex(where: {
        ($0.formatMoved == nil) == (part == nil) && $0.transition?.to == state
      })
    else { return nil }
    let meant = history[place].commit.id
    judge.report(
      .rebased, as: .note, ofFormat: name,
      "it corrects \(id.short), which is none of its history; meant is \(meant.short)", expected: "Corrects: \(meant)")
    return place
  }

  /// The history of the edition or of one format behind the parent.
  func history(of part: Int?) throws -> [Event] {
    guard let parent else { return [] }
    let all = try judge.memory.history(of: reference, behind: parent, asIn: judgedBefore)
    guard let part else { return all.ofEdition }
    let formats = Formats(of: after.fields)
    return all.events(ofFormat: formats.key(at: part) ?? formats.path(at: part).description)
  }
}

extension AuditRule {
  /// The rule that a refusal of the engine breaks.
  init(_ refusal: Refusal) {
    self =
      switch refusal {
      case .notFrom, .unknownState, .noPrevious: .illegalTransition
      case .missing, .untranslated, .invalid, .forbidden, .namedState, .reasonMissing, .reasonNotAllowed: .guardFailed
      case .notPermitted, .nobodyMay: .role
      case .notSigned: .signature
      case .dateBefore, .dateAfter: .dateOrder
      case .dateInFuture: .dateFuture
      case .workflowChanged: .workflow
      }
  }
}

extension EditionMemory.RememberedStep {
  /// The event of a new record, in the state in which it was found.
  init(of commit: AuditedCommit, _ record: Record) {
    let values = commit.statement(of: record.reference)
    self.init(commit: commit.id, action: .add, isStated: commit.isOurs)
    transition = Event.StateChange(name: nil, from: Event.StateChange.new, to: record.fields["status"].text ?? "")
    effective = values["Effective-Date"]
  }
}
