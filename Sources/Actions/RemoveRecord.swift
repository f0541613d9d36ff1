internal import OrderedCollections

public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
public import Writing

/// Removes a record, as one commit with the reason; history keeps it.
public struct RemoveRecord {
  let query: ReferenceQuery
  let reason: String
  let note: String?
  let isDryRun: Bool
  let ledger: Ledger

  /// The removal of a record, and why.
  public init(
    _ query: ReferenceQuery, reason: String, note: String? = nil, isDryRun: Bool = false, from ledger: Ledger
  ) {
    (self.query, self.reason, self.note, self.isDryRun) = (query, reason, note, isDryRun)
    self.ledger = ledger
  }

  /// Writes the removal.
  ///
  /// - Throws: `LedgerError.conflict` where others name it, or a work still has records of its own.
  public func perform() throws -> Written {
    let transaction = try Transaction(on: ledger, isDryRun: isDryRun)
    guard !reason.isInvisible else {
      throw LedgerError(.usage, "the reason is empty", mend: "say in a few words why: --reason TEXT")
    }
    return try transaction.perform { snapshot in
      let reference = try ledger.resolve(query, in: snapshot)
      guard reference.format == nil else {
        throw LedgerError(
          .usage, "\(reference) is a format, and no record of its own",
          mend: "colophon set \(reference.record) --unset formats.\(reference.format ?? "")")
      }
      try refuseOrphans(of: reference, in: snapshot)
      try refuseDangling(to: reference, in: snapshot)
      let fields = try snapshot.writtenFields(of: reference)
      var statement = CommitMessage.Statement(reference)
      (statement.isRemoved, statement.reason) = (true, reason)
      var changed = Written.Changed(reference: reference, changes: Change.between(fields, and: .absent))
      changed.isRemoved = true
      return Action(
        changes: [.init(file: reference.file, bytes: nil)], records: [changed],
        message: CommitMessage(
          subject: "Remove \(reference)", note: note, catalogue: ledger.folder, statements: [statement]))
    }
  }

  /// Refuses to remove a work that has editions or reception.
  private func refuseOrphans(of work: RecordReference, in snapshot: Snapshot) throws {
    guard work.kind == .work else { return }
    let own = try snapshot.references().filter { $0.kind != .work && $0.work == work }
    guard let first = own.first else { return }
    throw LedgerError(
      .conflict, "\(work) is not removed", why: "there belong to it: \(own.text)",
      mend:
        "remove those first, as: colophon remove \(first) --reason TEXT; or give them to another work: colophon merge \(work) --into WORK"
    )
  }

  /// Refuses to remove a record that others name.
  private func refuseDangling(to reference: RecordReference, in snapshot: Snapshot) throws {
    let naming = try snapshot.records(naming: [reference]).filter { $0.record.reference != reference }
    guard let first = naming.first else { return }
    let all = naming.map { "\($0.record.reference) (\($0.field))" }
    throw LedgerError(
      .conflict, "\(reference) is not removed",
      why: "named by \(all.prefix(8).joined(separator: ", "))" + (all.count > 8 ? ", … (\(all.count))" : ""),
      mend:
        "take that away first, as: \(Snapshot.unsetting(first.field, in: first.record.reference))"
    )
  }
}
