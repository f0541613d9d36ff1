internal import Catalogue
internal import Git

extension HistoryReader {
  /// The event of a commit that changes the record, or names it; nil where neither version can be told apart from nothing.
  func event(
    _ id: ObjectID, _ header: CommitHeader, from before: ObjectID?, to after: ObjectID?, isChanged: Bool
  ) throws -> Event? {
    let commit = try ledger.repository.commit(id)
    let stated = StatedTrailers(of: commit.message)
    let isOurs = stated.isOurs && stated.catalogue == ledger.folder
    let statement = isOurs ? stated.statement(of: reference) ?? stated.shared : [:]
    let (old, new) = try (fields(before), fields(after))
    let passage = try passage(old, new, stated: statement["Transition"], parent: header.parents.first, at: id)
    let undoes = isOurs ? statement["Undoes"].flatMap(ObjectID.init(hex:)) : nil
    let corrects = isOurs ? statement["Corrects"].flatMap(ObjectID.init(hex:)) : nil
    let effective = effective(statement["Effective-Date"], isOurs: isOurs, passage, commit)
    return Event(
      reference: reference, commit: commit,
      action: action(
        statement, isOurs: isOurs, before: before, after: after, passage, undoes: undoes, corrects: corrects),
      effective: effective, recordedEffective: corrects == nil ? effective : nil,
      transition: undoes == nil ? passage : nil, changes: Change.between(old ?? .absent, new ?? .absent),
      note: Self.note(commit.message, isOurs: isOurs), reason: statement["Reason"], undoes: undoes, undoneBy: nil,
      corrects: corrects, overruledBy: nil, isStated: isOurs)
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
    _ statement: [String: String], isOurs: Bool, before: ObjectID?, after: ObjectID?, _ passage: Event.Passage?,
    undoes: ObjectID?, corrects: ObjectID?
  ) -> Event.Action {
    if undoes != nil { return .undo }
    if corrects != nil { return .correct }
    if isOurs, statement["Moved-From"] != nil { return .move }
    if isOurs, statement["Merged-Into"] != nil { return .merge }
    if after == nil, before != nil { return .remove }
    if before == nil { return .add }
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
