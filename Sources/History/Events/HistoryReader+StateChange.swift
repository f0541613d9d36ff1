package import Catalogue
internal import Git
internal import Reading

/// A record as a commit leaves it, and as the commit's parents had it.
struct RecordVersions {
  /// The commit.
  let commit: ObjectID
  /// The record after the commit; nil where it is gone.
  let after: Value?
  /// The record in each parent that has it; `.absent` where it can't be read.
  let before: [(commit: ObjectID, fields: Value)]
  /// True if a parent had it, as far as is known.
  let hadRecord: Bool
  /// The commit's own changes: at a merge, the differences from every parent that has the record.
  let changes: [Change]
  /// The earlier identities of its formats, by the present ones.
  let formatsBefore: [String: String]
  /// True if the state before isn't known, because the clone is shallow.
  let isBoundary: Bool

  /// Tells whether a format's own status differs from the first parent's.
  func changesStatus(ofFormat index: Int) -> Bool {
    let new = Formats(of: after ?? .absent)
    guard !isBoundary, let first = before.first else { return !isBoundary && new.status(at: index) != nil }
    let old = Formats(of: first.fields)
    let match = Formats.pairs(old, new).first { $0.after == index }?.before
    return match.flatMap { old.status(at: $0) } != new.status(at: index)
  }
}

extension HistoryReader {
  /// The versions of the record in a commit and its parents.
  ///
  /// - Parameter parents: The record in each parent; nil where a shallow clone ends, and the state before isn't known.
  mutating func versions(from parents: [Entry]?, to after: Entry, _ header: CommitHeader, at id: ObjectID) throws
    -> RecordVersions
  {
    let new = try fields(after.file)
    guard let parents else {
      return RecordVersions(
        commit: id, after: new, before: [], hadRecord: true, changes: [], formatsBefore: [:], isBoundary: true)
    }
    let before = try zip(header.parents, parents).filter { $1.file != nil }.map {
      ($0, try fields($1.file) ?? .absent)
    }
    var changes = Change.between(before.first?.1 ?? .absent, and: new ?? .absent)
    for (_, version) in before.dropFirst() {
      let others = Set(Change.between(version, and: new ?? .absent).map(\.field))
      changes = changes.filter { others.contains($0.field) }
    }
    return RecordVersions(
      commit: id, after: new, before: before, hadRecord: !before.isEmpty, changes: changes,
      formatsBefore: Self.formatsBefore(before.first?.1, new), isBoundary: false)
  }

  package static func formatsBefore(_ old: Value?, _ new: Value?) -> [String: String] {
    guard let old, let new, old["formats"] != new["formats"] else { return [:] }
    let (before, after) = (Formats(of: old), Formats(of: new))
    let keys = Formats.pairs(before, after).compactMap { pair -> (String, String)? in
      guard let then = pair.before.flatMap({ before.key(at: $0) }), let now = pair.after.flatMap({ after.key(at: $0) }),
        then != now
      else { return nil }
      return (now, then)
    }
    return Dictionary(keys, uniquingKeysWith: { first, _ in first })
  }

  /// A version of the record; nil where there is none, `.absent` where the file is no record.
  ///
  /// - Throws: `LedgerError`, `GitError` where git can't give it.
  mutating func fields(_ blob: ObjectID?) throws -> Value? {
    guard let blob else { return nil }
    if let known = parsed.first(where: { $0.blob == blob }) { return known.fields }
    // an object that can't be had is an error: history must never look shorter than it is
    let record = try blob == .emptyTree ? nil : Record.understood(reference, blob: blob, in: ledger.repository)
    parsed = parsed.suffix(3) + [(blob, record?.fields ?? .absent)]
    return record?.fields ?? .absent
  }

  /// The status that a version has for the edition, or for a format of a later one.
  static func status(of format: Int?, in new: Value, asIn old: Value) -> String? {
    guard let format else { return old["status"].text }
    let before = Formats(of: old)
    let match = Formats.pairs(before, Formats(of: new)).first { $0.after == format }?.before
    return match.flatMap { before.status(at: $0) }
  }

  /// The step that a commit took the edition or one of its formats, by its place in the list; nil where it took none.
  ///
  /// At a merge, a state in which one side stood already was entered there.
  func stateChange(of format: Int?, _ versions: RecordVersions, stated: String?) throws -> Event.StateChange? {
    guard reference.kind == .edition else { return nil }
    if versions.isBoundary { return stated.flatMap(StatedTransition.init)?.stateChange }
    guard let first = versions.before.first else {
      return try stateChange(of: format, nil, versions, stated: stated)
    }
    let stateChange = try self.stateChange(of: format, first, versions, stated: stated)
    for parent in versions.before.dropFirst() where stateChange != nil {
      if try self.stateChange(of: format, parent, versions, stated: stated) == nil { return nil }
    }
    return stateChange
  }

  /// The step since one parent: the tree gives the two states, the trailer the name where several steps join them.
  private func stateChange(
    of format: Int?, _ parent: (commit: ObjectID, fields: Value)?, _ versions: RecordVersions, stated: String?
  ) throws -> Event.StateChange? {
    guard let new = versions.after else { return nil }
    // a file that no parent has is judged by its own commit's workflow
    let snapshot = try ledger.judgedSnapshot(at: parent?.commit ?? versions.commit)
    let workflow = try snapshot.workflow(of: parent?.fields ?? new)
    return Self.stateChange(of: format, from: parent?.fields, to: new, by: workflow, stated: stated)
  }

  /// The step between two versions of an edition, or of one of the later version's formats; nil where it took none.
  ///
  /// - Parameters:
  ///   - old: The version before; nil where there was none.
  ///   - stated: The trailer's text.
  package static func stateChange(
    of format: Int?, from old: Value?, to new: Value, by workflow: Workflow?, stated: String?
  )
    -> Event.StateChange?
  {
    let view = format.map { Formats(of: new).fields(at: $0) } ?? new
    let to = view["status"].text ?? workflow?.initial ?? ""
    guard let old else {
      return to.isEmpty ? nil : Event.StateChange(name: nil, from: Event.StateChange.new, to: to)
    }
    let said = stated.flatMap(StatedTransition.init)
    // a format that a merge of two records brought in is found in its state
    if let format, said?.from == Event.StateChange.new, said?.to == to, !Self.lists(format, of: new, old) {
      return Event.StateChange(name: nil, from: Event.StateChange.new, to: to)
    }
    let oldView = format.map { Self.view(ofFormat: $0, in: new, asIn: old) } ?? old
    let from = oldView["status"].text ?? workflow?.initial ?? ""
    // a format that goes with the edition in both has not moved, whatever the edition did
    let isMoved =
      from != to && format.map { Self.status(of: $0, in: new, asIn: old) != Formats(of: new).status(at: $0) } ?? true
    guard isMoved || (said?.from == from && said?.to == to) else { return nil }
    return Event.StateChange(
      name: transitionName(in: workflow, from: from, to: to, said: said?.name, view), from: from, to: to)
  }

  /// Tells whether an earlier version lists a format.
  private static func lists(_ index: Int, of new: Value, _ old: Value) -> Bool {
    Formats.pairs(Formats(of: old), Formats(of: new)).first { $0.after == index }?.before != nil
  }

  /// An earlier version as a format had it; a format that it doesn't list yet went with the edition.
  private static func view(ofFormat index: Int, in new: Value, asIn old: Value) -> Value {
    let before = Formats(of: old)
    let match = Formats.pairs(before, Formats(of: new)).first { $0.after == index }?.before
    return match.map { before.fields(at: $0) } ?? old
  }

  private static func transitionName(in workflow: Workflow?, from: String, to: String, said: String?, _ fields: Value)
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
}
