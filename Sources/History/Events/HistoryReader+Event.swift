internal import Catalogue
internal import Git
internal import Reading

extension HistoryReader {
  /// The events of a commit that changes the record, or names it: one for the edition, one for each format that moved.
  ///
  /// - Parameter parents: The record in each parent; nil where a shallow clone ends, and the state before isn't known.
  mutating func events(_ id: ObjectID, _ header: CommitHeader, from parents: [Entry]?, to after: Entry) throws
    -> [Event]
  {
    let (commit, stated) = try ledger.eventCache.stated(by: id, in: ledger)
    let isOurs = stated != nil
    let statements = stated?.statements(of: after.name) ?? []
    let whereabouts = stated.map { Whereabouts(of: after, from: parents, $0) } ?? Whereabouts()
    let versions = try versions(from: parents, to: after, header, at: id)
    let movements = try movements(statements, stated?.shared ?? [:], versions)
    return try movements.map { movement in
      let statement = movement.statement
      let undoes = statement["Undoes"].flatMap(ObjectID.init(hex:))
      let corrects = statement["Corrects"].flatMap(ObjectID.init(hex:))
      let effective = Self.effective(
        statement["Effective-Date"], isOurs: isOurs, movement.stateChange, on: commit.committer.when.day)
      return Event(
        reference: after.name, formatMoved: movement.format, formatsBefore: versions.formatsBefore, commit: commit,
        action: action(
          whereabouts, isOurs: isOurs, hadRecord: versions.hadRecord && !movement.isFound(versions),
          hasRecord: after.file != nil, movement.stateChange,
          undoes: undoes, corrects: corrects),
        effective: effective, recordedEffective: corrects == nil ? effective : nil,
        transition: try undoes.map { try hasMoved(in: $0, movement.format, as: commit) } ?? false
          ? nil : movement.stateChange,
        changes: movement.changes,
        note: Self.note(commit.message, isOurs: isOurs, isStored: ledger.repository.readsCommitsAsStored),
        reason: statement["Reason"], undoes: undoes, undoneBy: nil,
        corrects: corrects, overruledBy: nil, isStated: isOurs, whereabouts: whereabouts)
    }
  }

  /// Tells whether an undone commit moved the edition or one of its formats: a change by the undo beyond that is a step
  /// of its own.
  private mutating func hasMoved(in undone: ObjectID, _ format: FormatIdentity?, as undo: Commit) throws -> Bool {
    // after a rebase the id is another commit's
    guard try graph.known(undone) != nil else { return undo.quotedSubject != nil }
    func state(_ version: Value?) -> String? {
      guard let version else { return nil }
      guard let format else { return version["status"].text ?? "" }
      let formats = Formats(of: version)
      return formats.indices.first { formats.key(at: $0) == format.key }.flatMap { formats.status(at: $0) } ?? ""
    }
    // a graph of the newest commits alone has no parents of the earlier ones
    let header = try ledger.repository.header(of: undone)
    let after = try fields(entry(of: undone, header).file)
    let before = try header.parents.first.flatMap {
      try fields(entry(of: $0, ledger.repository.header(of: $0)).file)
    }
    return state(before) != state(after)
  }

  /// The change that a commit made to the edition, or to one format of it.
  private struct Movement {
    var format: FormatIdentity?
    var statement: [String: String]
    var stateChange: Event.StateChange?
    var changes: [Change] = []

    /// True if the commit says that the edition came in with it, where a shallow clone lacks what was before.
    func isFound(_ versions: RecordVersions) -> Bool {
      versions.isBoundary && format == nil && stateChange?.from == Event.StateChange.new
    }
  }

  /// The movements of a commit. Its changes beside the formats it names belong to the first of them.
  private func movements(
    _ statements: [(format: String?, values: [String: String])], _ shared: [String: String], _ versions: RecordVersions
  ) throws -> [Movement] {
    let plain = statements.first { $0.format == nil }?.values
    var changes = versions.changes
    var moved = try formatMovements(statements, shared, versions)
    for index in moved.indices {
      guard let prefix = moved[index].field else { continue }
      moved[index].movement.changes = changes.filter { $0.field == prefix || $0.field.hasPrefix(prefix + ".") }
      changes.removeAll { $0.field == prefix || $0.field.hasPrefix(prefix + ".") }
    }
    // a statement for all names of a commit is not one about an edition of which it names only formats
    let statement = plain ?? (statements.isEmpty ? shared : [:])
    let stateChange = try self.stateChange(of: nil, versions, stated: statement["Transition"])
    let isOnlyOfFormats = plain == nil && !statements.isEmpty && stateChange == nil
    if isOnlyOfFormats, !moved.isEmpty {
      moved[0].movement.changes += changes
    } else if plain != nil || stateChange != nil || !changes.isEmpty || moved.isEmpty {
      let ofEdition = Movement(statement: statement, stateChange: stateChange, changes: changes)
      return [ofEdition] + moved.map(\.movement)
    }
    return moved.map(\.movement)
  }

  /// The formats that a commit names, or whose own status it changed.
  private func formatMovements(
    _ statements: [(format: String?, values: [String: String])], _ shared: [String: String], _ versions: RecordVersions
  ) throws -> [(movement: Movement, field: String?)] {
    let formats = Formats(of: versions.after ?? versions.before.first?.fields ?? .absent)
    var found: [(movement: Movement, field: String?)] = []
    var taken: Set<Int> = []
    for case (let name?, let values) in statements {
      let index = formats.indices(named: name).first
      if let index, !taken.insert(index).inserted { continue }
      let stateChange = try self.stateChange(
        of: versions.after == nil ? nil : index, versions, stated: values["Transition"])
      let identity = FormatIdentity(name: name, key: index.flatMap { formats.key(at: $0) } ?? name)
      found.append(
        (
          Movement(format: identity, statement: values, stateChange: index == nil ? nil : stateChange),
          index.map { formats.path(at: $0).description }
        ))
    }
    // the effect of an undo of the whole record on its formats is told with the record
    let isUndo = statements.contains { $0.format == nil && $0.values["Undoes"] != nil }
    guard versions.after != nil, !isUndo else { return found }
    for index in formats.indices where !taken.contains(index) && versions.changesStatus(ofFormat: index) {
      guard let stateChange = try self.stateChange(of: index, versions, stated: nil), let key = formats.key(at: index)
      else {
        continue
      }
      let identity = FormatIdentity(name: formats.name(at: index) ?? key, key: key)
      found.append(
        (
          Movement(format: identity, statement: statements.isEmpty ? shared : [:], stateChange: stateChange),
          formats.path(at: index).description
        ))
    }
    return found
  }

  private func action(
    _ whereabouts: Whereabouts, isOurs: Bool, hadRecord: Bool, hasRecord: Bool, _ stateChange: Event.StateChange?,
    undoes: ObjectID?, corrects: ObjectID?
  ) -> Event.Action {
    if undoes != nil { return .undo }
    if corrects != nil { return .correct }
    if whereabouts.movedFrom != nil { return .move }
    if whereabouts.mergedInto != nil || !whereabouts.mergedFrom.isEmpty { return .merge }
    if !hasRecord, hadRecord { return .remove }
    if !hadRecord { return .add }
    guard isOurs else { return .edit }
    return stateChange == nil ? .set : .advance
  }

  /// The date of a change: the stated one; of a step by hand the day of its commit.
  static func effective(_ stated: String?, isOurs: Bool, _ stateChange: Event.StateChange?, on day: Day) -> EDTF? {
    if let stated { return try? EDTF(parsing: stated) }
    guard !isOurs, let stateChange, stateChange.from != Event.StateChange.new else { return nil }
    return EDTF(day)
  }

  /// The message without its subject and our trailers.
  ///
  /// - Parameter isStored: Whether it is read as for the first audit logs: they have the comments behind trailers, and no
  ///   line end where a carriage return or a mark stands beside it.
  static func note(_ message: String, isOurs: Bool, isStored: Bool = false) -> String? {
    var lines =
      isStored
      ? message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
      : message.parts(at: "\n").map(\.withoutCarriageReturn)[...]
    // git passes over comments behind the trailers
    while isOurs, !isStored, let last = lines.last,
      last.utf8.first == UInt8(ascii: "#") || last.allSatisfy(\.isWhitespace)
    {
      lines.removeLast()
    }
    var paragraphs = lines.dropFirst().split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }).map {
      $0.joined(separator: "\n")
    }
    if isOurs, !paragraphs.isEmpty { paragraphs.removeLast() }
    let note = paragraphs.joined(separator: "\n\n")
    return note.isEmpty ? nil : note
  }
}

extension String {
  /// The line without the carriage return of a line end from Windows.
  fileprivate var withoutCarriageReturn: String {
    utf8.last == UInt8(ascii: "\r") ? String(unicodeScalars.dropLast()) : self
  }
}
