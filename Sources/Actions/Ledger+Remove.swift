internal import OrderedCollections

public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
public import Writing

extension Ledger {
  /// Removes a record, as one commit with the reason; history keeps it.
  ///
  /// - Throws: `LedgerError.conflict` where others name it, or a work still has records of its own.
  public func remove(_ query: ReferenceQuery, reason: String, note: String? = nil, isDryRun: Bool = false) throws
    -> Written
  {
    let actor = try actor()
    guard !reason.trimmed.isEmpty else {
      throw LedgerError(.usage, "the reason is empty", mend: "say in a few words why: --reason TEXT")
    }
    return try perform(by: actor, isDryRun: isDryRun) { snapshot in
      let reference = try resolve(query, in: snapshot)
      guard reference.format == nil else {
        throw LedgerError(
          .usage, "\(reference) is a format, and no record of its own",
          mend: "colophon set \(reference.record) --unset formats.\(reference.format ?? "")")
      }
      try refuseOrphans(of: reference, in: snapshot)
      try refuseDangling(to: reference, in: snapshot)
      let fields = try fields(reference, in: snapshot)
      var statement = CommitMessage.Statement(reference)
      (statement.isRemoved, statement.reason) = (true, reason)
      var changed = Written.Changed(reference: reference, changes: Change.between(fields, .absent))
      changed.isRemoved = true
      return Action(
        changes: [.init(file: reference.file, bytes: nil)], records: [changed],
        message: CommitMessage(
          subject: "Remove \(reference)", note: note, catalogue: folder, statements: [statement]))
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
    let naming = try records(naming: [reference], in: snapshot).filter { $0.record.reference != reference }
    guard let first = naming.first else { return }
    let all = naming.map { "\($0.record.reference) (\($0.field))" }
    throw LedgerError(
      .conflict, "\(reference) is not removed",
      why: "named by \(all.prefix(8).joined(separator: ", "))" + (all.count > 8 ? ", … (\(all.count))" : ""),
      mend:
        "take that away first, as: colophon set \(first.record.reference) --unset \(first.field.description.shellQuoted)"
    )
  }

  /// The records that name some editions or works, and the fields.
  func records(naming records: Set<RecordReference>, in snapshot: Snapshot) throws -> [(
    record: Record, field: FieldPath, named: RecordReference, name: String
  )] {
    let mentions = Mentions(of: Array(records))
    return try (snapshot.recordsThatMayName(records) ?? snapshot.references()).flatMap {
      reference -> [(record: Record, field: FieldPath, named: RecordReference, name: String)] in
      guard let bytes = try snapshot.bytes(of: reference.file), mentions.mayStand(in: bytes),
        let record = try? Record(reference, parsing: bytes)
      else { return [] }
      let named = try record.namedEditions.compactMap { field, name in
        let meant = try record.editions(named: name).first { try snapshot.contains($0) }
        return meant.flatMap { records.contains($0) ? (record, field, $0, name) : nil }
      }
      // an edition may contain a translation of another work
      return named
        + record.namedWorks.compactMap { field, name in
          let work = RecordReference(.work, name)
          return records.contains(work) ? (record, field, work, name) : nil
        }
    }
  }
}
