internal import OrderedCollections

public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
public import Writing

/// Joins two records into one, as one commit: the second gets the values of both, and references to the first are
/// rewritten.
///
/// If the two disagree, the second's value stays, and the other is kept as a source. Its status stays. For works,
/// the editions and the reception go over too.
public struct MergeRecords {
  let query: ReferenceQuery
  let other: ReferenceQuery
  let note: String?
  let isDryRun: Bool
  let ledger: Ledger

  /// The record that goes, and the one that stays.
  public init(
    _ query: ReferenceQuery, into other: ReferenceQuery, note: String? = nil, isDryRun: Bool = false, in ledger: Ledger
  ) {
    (self.query, self.other, self.note, self.isDryRun) = (query, other, note, isDryRun)
    self.ledger = ledger
  }

  /// Writes the joined record.
  ///
  /// - Throws: `LedgerError.conflict` where both works have an edition of one slug, `.usage` for two records of different kinds.
  public func perform() throws -> Written {
    try Transaction(on: ledger, isDryRun: isDryRun).perform { snapshot in
      let (one, into) = try (ledger.resolve(query, in: snapshot), ledger.resolve(other, in: snapshot))
      try checkMergeable(one, into: into)
      let moves = try one.kind == .work ? movesOfAll(below: one, to: into, in: snapshot) : []
      var relocation = try MoveChanges(moves, in: snapshot)
      if one.kind == .work { try relocation.takeAlong(below: one, to: into) }
      let united = try unite(one, into: into, relocation, in: snapshot)
      let isSettled: Set<RecordReference> = [one, into]
      let redirecting = try redirect(one, to: into, united, relocation, in: snapshot)
      let before = try snapshot.record(into)
      var changed = try relocation.rewritten(redirecting, naming: [one, into], leaving: isSettled.contains)
      for (reference, record) in changed where record.before.reference.kind != .work {
        let tidy = try withoutDoubles(record.after, since: record.before, of: [one, into], in: snapshot)
        changed[reference] = NewVersion(before: record.before, after: tidy)
      }
      changed[into] = NewVersion(before: before, after: united.record)
      return try action(merging: one, into, relocation, changed, united, note: note)
    }
  }

  private func checkMergeable(_ one: RecordReference, into: RecordReference) throws {
    if let format = [one, into].first(where: { $0.format != nil }) {
      throw LedgerError(
        .usage, "\(format) is a format, and only whole records are merged", mend: "name the edition: \(format.record)")
    }
    guard one != into else { throw LedgerError(.usage, "\(one) can't be merged into itself", mend: "name two records") }
    guard one.kind == into.kind else {
      throw LedgerError(
        .usage, "\(one) can't be merged into \(into)",
        why: "one is \(one.kind.withArticle), the other \(into.kind.withArticle)", mend: "name two of one kind")
    }
  }

  private func movesOfAll(below work: RecordReference, to other: RecordReference, in snapshot: Snapshot) throws
    -> [Move]
  {
    let own = try snapshot.references().filter { $0.kind != .work && $0.work == work }
    let moves = own.map { Move(from: $0, to: $0.moved(from: work, to: other)) }
    let taken = try moves.filter { try snapshot.contains($0.to) }
    guard let first = taken.first else { return moves }
    throw LedgerError(
      .conflict, "\(work) can't be merged into \(other)",
      why: "both have \(taken.map(\.from.slug).joined(separator: ", "))",
      mend:
        "where the two are one: colophon merge \(first.from) --into \(first.to); else: colophon move \(first.from) NEWREF"
    )
  }

  /// A record with what another adds to it.
  private struct United {
    let record: Record
    /// The new places of the other's formats, by those that they had.
    let formats: [Int: Int]
    let before: Record
    let other: Record
  }

  /// The fields of the record afterwards.
  private func unite(
    _ one: RecordReference, into: RecordReference, _ relocation: MoveChanges, in snapshot: Snapshot
  ) throws -> United {
    let (other, record) = try (snapshot.record(one), snapshot.record(into))
    var renaming = relocation.renaming
    let names = renaming.newName
    renaming.newName = { try $0 == one ? into : names($0) }
    renaming.isThere = { try $0 != one && snapshot.contains($0) }
    do {
      // neither names itself, nor the other, which it is from now on
      let mine = try record.withoutReferences(to: [one, into], wasThere: snapshot.contains)
      let theirs = try other.withoutReferences(to: [one, into], wasThere: snapshot.contains)
        .renamed(to: into, renaming)
      let union = RecordUnion(
        mine, with: theirs.fields,
        isSameWorkflow: try name(ofWorkflow: other, in: snapshot) == name(ofWorkflow: record, in: snapshot))
      let isPrivate = try snapshot.settings().isPrivate
      if let first = union.disagreements.first(where: { isPrivate($0.field) }) {
        throw LedgerError(
          .conflict, "\(one) can't be merged into \(into)",
          why: "they disagree on \(first.field), which is private, and sources are not",
          mend: "let both say the same first: colophon set \(one) \(into) \(first.field)=VALUE")
      }
      let united = try mine.united(union, sources: union.disagreements, from: one.path)
      return United(record: united, formats: union.formats, before: record, other: other)
    } catch let error as FieldError { throw LedgerError(error, in: into) }
  }

  private func name(ofWorkflow record: Record, in snapshot: Snapshot) throws -> String {
    try record.fields["workflow"].text ?? snapshot.settings().workflow
  }

  /// The new names of records and formats afterwards: an appended format may take from another the name that was its
  /// form.
  private func redirect(
    _ one: RecordReference, to into: RecordReference, _ united: United, _ relocation: MoveChanges, in snapshot: Snapshot
  ) throws -> Renaming {
    var renaming = relocation.renaming
    let (names, isThere) = (renaming.newName, renaming.isThere)
    renaming.newName = { try $0 == one ? into : names($0) }
    renaming.isThere = { try $0 != one && isThere($0) }
    let formats = (
      Formats(of: united.other.fields), Formats(of: united.before.fields), Formats(of: united.record.fields)
    )
    renaming.newFormat = { edition, format in
      guard edition == one || edition == into else { return format }
      let place = (edition == one ? formats.0 : formats.1).indices(named: format).first
      let now = edition == one ? place.flatMap { united.formats[$0] } : place
      return now.flatMap { formats.2.name(at: $0) } ?? format
    }
    return renaming
  }

  /// A record without the second mention in a list that named both.
  private func withoutDoubles(
    _ record: Record, since before: Record, of both: Set<RecordReference>, in snapshot: Snapshot
  ) throws -> Record {
    let named = try record.namedEditions.filter { field, _ in
      guard case .index? = field.selectors.last else { return false }
      let old = before.fields.value(at: field.way).text ?? ""
      return try before.editions(named: old).first { try snapshot.contains($0) }.map(both.contains) ?? false
    }
    var seen: Set<[String]> = []
    let doubles = named.filter { field, name in
      !seen.insert([FieldPath(field.selectors.dropLast()).description, name]).inserted
    }
    do throws(FieldError) { return try record.replacing(doubles.reversed().map { ($0.field.way, .absent) }) } catch {
      throw LedgerError(error, in: record.reference)
    }
  }

  private func action(
    merging one: RecordReference, _ into: RecordReference, _ relocation: MoveChanges,
    _ changed: OrderedDictionary<RecordReference, NewVersion>, _ united: United, note: String?
  ) throws -> Action {
    var action = try relocation.action(changed, subject: "Merge \(one) into \(into)", note: note)
    action.changes.append(.init(file: one.file, bytes: nil))
    var statement = CommitMessage.Statement(one)
    statement.mergedInto = into
    action.message.statements.removeAll { $0.reference == into }
    action.message.statements.insert(
      contentsOf: [statement, .init(into)] + Self.found(united, in: into), at: 0)
    var gone = Written.Changed(reference: one, changes: Change.between(united.other.fields, and: .absent))
    gone.mergedInto = into
    let told = action.records.filter { $0.reference == into }
    action.records.removeAll { $0.reference == into }
    action.records.insert(contentsOf: [gone] + told, at: 0)
    return action
  }
}

extension MergeRecords {
  /// The statements about formats that came over with a state of their own: they are found in it.
  private static func found(_ united: United, in reference: RecordReference) -> [CommitMessage.Statement] {
    let (before, after) = (Formats(of: united.before.fields), Formats(of: united.record.fields))
    return after.indices.dropFirst(before.indices.count).compactMap { index in
      guard let status = after.status(at: index), let name = after.name(at: index) else { return nil }
      var statement = CommitMessage.Statement(reference.format(name))
      statement.transition = "\(Event.StateChange.new) -> \(status)"
      return statement
    }
  }
}

extension Record {
  /// The record without its references to some editions; a mapping that stands for the reference goes with it.
  fileprivate func withoutReferences(
    to editions: Set<RecordReference>, wasThere: (RecordReference) throws -> Bool
  ) throws -> Record {
    let found = try namedEditions.filter { _, name in
      try self.editions(named: name).first(where: wasThere).map(editions.contains) ?? false
    }
    return try replacing(found.reversed().map { (fieldStandingFor($0.field).way, .absent) })
  }
}
