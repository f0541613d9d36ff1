internal import Catalogue
internal import Git

extension HistoryReader {
  /// The event of a commit that changes the record, or names it.
  ///
  /// - Parameter parents: The record in each parent; nil where a shallow clone ends, and what was before isn't known.
  func event(_ id: ObjectID, _ header: CommitHeader, from parents: [ObjectID?]?, to after: ObjectID?) throws -> Event {
    let commit = try ledger.repository.commit(id)
    let stated = StatedTrailers(of: commit.message)
    let isOurs = stated.isOurs && stated.catalogue == ledger.folder
    let statement = isOurs ? stated.statement(of: reference) ?? stated.shared : [:]
    let undoes = isOurs ? statement["Undoes"].flatMap(ObjectID.init(hex:)) : nil
    let corrects = isOurs ? statement["Corrects"].flatMap(ObjectID.init(hex:)) : nil
    let change =
      try parents.map { try difference(from: $0, to: after, stated: statement["Transition"], header, at: id) }
      ?? Difference(hadRecord: true, passage: statement["Transition"].flatMap(StatedTransition.init)?.passage)
    let effective = effective(statement["Effective-Date"], isOurs: isOurs, change.passage, commit)
    return Event(
      reference: reference, commit: commit,
      action: action(
        statement, isOurs: isOurs, hadRecord: change.hadRecord, hasRecord: after != nil, change.passage,
        undoes: undoes, corrects: corrects),
      effective: effective, recordedEffective: corrects == nil ? effective : nil,
      transition: undoes == nil ? change.passage : nil, changes: change.changes,
      note: Self.note(commit.message, isOurs: isOurs), reason: statement["Reason"], undoes: undoes, undoneBy: nil,
      corrects: corrects, overruledBy: nil, isStated: isOurs)
  }

  /// How a commit's version of the record differs from those before it.
  private struct Difference {
    var hadRecord: Bool
    var passage: Event.Passage?
    var changes: [Change] = []
  }

  /// What a commit itself changed: at a merge, that is what differs from every parent that has the record.
  private func difference(
    from parents: [ObjectID?], to after: ObjectID?, stated: String?, _ header: CommitHeader, at id: ObjectID
  ) throws -> Difference {
    let new = try fields(after)
    let before = zip(header.parents, parents).filter { $1 != nil }
    guard let (first, _) = before.first else {
      let passage = try passage(nil, new, stated: stated, parent: nil, at: id)
      return Difference(hadRecord: false, passage: passage, changes: Change.between(.absent, new ?? .absent))
    }
    let versions = try before.map { try fields($1) ?? .absent }
    var changes = Change.between(versions[0], new ?? .absent)
    var difference = Difference(hadRecord: true)
    difference.passage = try passage(versions[0], new, stated: stated, parent: first, at: id)
    for (parent, version) in zip(before, versions).dropFirst() {
      let others = Set(Change.between(version, new ?? .absent).map(\.field))
      changes = changes.filter { others.contains($0.field) }
      // a state that one side was in already was entered there
      if try passage(version, new, stated: stated, parent: parent.0, at: id) == nil { difference.passage = nil }
    }
    difference.changes = changes
    return difference
  }

  /// What a version of the record says; nil where there is none, `.absent` where it can't be read.
  private func fields(_ blob: ObjectID?) throws -> Value? {
    try blob.map { blob in
      let limit = Document.Limits.record.bytes
      // an object that a partial clone lacks is thrown: history must never look shorter than it is
      guard try ledger.repository.blobSize(blob) <= limit else { return .absent }
      return (try? Record(reference, parsing: ledger.repository.blob(blob, limit: limit)))?.fields ?? .absent
    }
  }

  private func action(
    _ statement: [String: String], isOurs: Bool, hadRecord: Bool, hasRecord: Bool, _ passage: Event.Passage?,
    undoes: ObjectID?, corrects: ObjectID?
  ) -> Event.Action {
    if undoes != nil { return .undo }
    if corrects != nil { return .correct }
    if isOurs, statement["Moved-From"] != nil { return .move }
    if isOurs, statement["Merged-Into"] != nil { return .merge }
    if !hasRecord, hadRecord { return .remove }
    if !hadRecord { return .add }
    guard isOurs else { return .edit }
    return passage == nil ? .set : .advance
  }

  /// The step between two versions: the tree says from where to where, the trailer which step it was where several are.
  private func passage(
    _ old: Value?, _ new: Value?, stated: String?, parent: ObjectID?, at commit: ObjectID
  ) throws -> Event.Passage? {
    guard reference.kind == .edition, let new else { return nil }
    // a file that no parent has is judged by its own commit's workflow
    let snapshot = try ledger.snapshot(at: old == nil ? commit : parent)
    let name = try (old ?? new)["workflow"].text ?? snapshot.settings().workflow
    let workflow = try snapshot.workflows()[name]
    let to = new["status"].text ?? workflow?.initial ?? ""
    guard let old else { return to.isEmpty ? nil : Event.Passage(name: nil, from: Event.Passage.new, to: to) }
    let from = old["status"].text ?? workflow?.initial ?? ""
    let said = stated.flatMap(StatedTransition.init)
    guard from != to || (said?.from == from && said?.to == to) else { return nil }
    return Event.Passage(
      name: transitionName(in: workflow, from: from, to: to, said: said?.name, new), from: from, to: to)
  }

  private func transitionName(in workflow: Workflow?, from: String, to: String, said: String?, _ fields: Value)
    -> String?
  {
    guard let workflow else { return said }
    let possible = workflow.transitions(from: from).filter { transition in
      switch transition.to {
      case .state(let name): name == to && from != to
      case .same: from == to
      case .previous: from != to
      }
    }
    if let said, possible.contains(where: { $0.name == said }) { return said }
    // a step that names its target comes before one that goes back
    let ranked = possible.filter { $0.to != .previous } + possible.filter { $0.to == .previous }
    return (ranked.first { workflow.fieldGuardsHold(for: $0, on: fields) } ?? ranked.first)?.name
  }

  private func effective(
    _ stated: String?, isOurs: Bool, _ passage: Event.Passage?, _ commit: Commit
  ) -> EDTF? {
    if let stated { return try? EDTF(parsing: stated) }
    // a step by hand has its commit's day
    guard !isOurs, let passage, passage.from != Event.Passage.new else { return nil }
    return EDTF(commit.committer.when.day)
  }

  /// The message without its subject and our trailers.
  private static func note(_ message: String, isOurs: Bool) -> String? {
    var paragraphs = message.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }).map { $0.joined(separator: "\n") }
    if isOurs, !paragraphs.isEmpty { paragraphs.removeLast() }
    let note = paragraphs.joined(separator: "\n\n")
    return note.isEmpty ? nil : note
  }
}
