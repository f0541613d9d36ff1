internal import Catalogue
internal import Git
internal import Reading
internal import Writing

extension [RecordReference] {
  /// The first names, and the number of all.
  var text: String { prefix(8).map(\.path).joined(separator: ", ") + (count > 8 ? ", … (\(count))" : "") }
}

extension Ledger {
  /// Refuses an undo after which a reference would lead nowhere: to a record that goes with it, or that has gone since.
  ///
  /// References that led nowhere before the undone commit may come back.
  func checkReferences(after changes: [Action.FileChange], since before: Snapshot, in now: Snapshot) throws {
    var there: [RecordReference: Bool] = [:]
    for change in changes {
      guard let reference = RecordReference(file: change.file) else { continue }
      there[reference] = change.bytes != nil || change.entry != nil
    }
    func isThere(_ edition: RecordReference) throws -> Bool { try there[edition] ?? now.contains(edition) }
    for change in changes {
      guard let reference = RecordReference(file: change.file), let bytes = change.bytes,
        let record = try? Record(reference, parsing: bytes)
      else { continue }
      for (field, name) in record.namedEditions where try !record.editions(named: name).contains(where: isThere) {
        guard let meant = try record.editions(named: name).first(where: before.contains) else { continue }
        throw Self.dangling(record, field, meant, "which is there no more")
      }
    }
    let going = Set(try there.filter { try $0.key.kind != .reception && !$0.value && now.contains($0.key) }.map(\.key))
    guard !going.isEmpty else { return }
    let works = going.filter { $0.kind == .work }
    let left = try works.isEmpty ? [] : now.references().filter { $0.kind != .work && there[$0] ?? true }
    if let work = left.map(\.work).first(where: works.contains) {
      let left = left.filter { $0.work == work }
      guard let first = left.first else { return }
      throw LedgerError(
        .conflict, "this can't be taken back", why: "\(work) would be gone, and there belong to it: \(left.text)",
        mend: "colophon remove \(first) --reason TEXT, or: colophon merge \(work) --into WORK")
    }
    for naming in try records(naming: going, in: now) where there[naming.record.reference] == nil {
      throw Self.dangling(naming.record, naming.field, naming.named, "which would be gone")
    }
  }

  private static func dangling(_ record: Record, _ field: FieldPath, _ edition: RecordReference, _ how: String)
    -> LedgerError
  {
    LedgerError(
      .conflict, "this can't be taken back", at: record.reference.file,
      why: "\(record.reference) (\(field)) names \(edition), \(how)",
      mend: "colophon set \(record.reference) --unset \(field.description.shellQuoted), or let it name another")
  }
}
