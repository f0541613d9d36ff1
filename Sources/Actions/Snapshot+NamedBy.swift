internal import Catalogue
internal import Git
internal import Reading
internal import Writing

extension [RecordReference] {
  /// The first names, and the number of all.
  var text: String { prefix(8).map(\.path).joined(separator: ", ") + (count > 8 ? ", … (\(count))" : "") }
}

extension Snapshot {
  /// The records that name some editions or works, and the fields.
  func records(naming records: Set<RecordReference>) throws -> [(
    record: Record, field: FieldPath, named: RecordReference, name: String
  )] {
    let mentions = Mentions(of: Array(records))
    // the text of a field may have the same letters in another form
    let works = Dictionary(
      records.filter { $0.kind == .work }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return try (recordsThatMayName(records) ?? references()).flatMap {
      reference -> [(record: Record, field: FieldPath, named: RecordReference, name: String)] in
      guard let bytes = try bytes(of: reference.file), mentions.mayStand(in: bytes),
        let record = try? Record(reference, parsing: bytes)
      else { return [] }
      let named = try record.namedEditions.compactMap { field, name in
        let meant = try record.editions(named: name).first { try contains($0) }
        return meant.flatMap { records.contains($0) ? (record, field, $0, name) : nil }
      }
      // an edition may contain a translation of another work
      return named
        + record.namedWorks.compactMap { field, name in works[name].map { (record, field, $0, name) } }
    }
  }
}

extension Snapshot {
  /// Refuses an undo after which a reference would lead nowhere: to a record that goes with it, or that has gone since.
  ///
  /// References that led nowhere before the undone commit may come back.
  func checkReferences(after changes: [Action.FileChange], since before: Snapshot) throws {
    var there: [RecordReference: Bool] = [:]
    for change in changes {
      guard let reference = RecordReference(file: change.file) else { continue }
      there[reference] = change.bytes != nil || change.entry != nil
    }
    func isThere(_ edition: RecordReference) throws -> Bool { try there[edition] ?? contains(edition) }
    for change in changes {
      guard let reference = RecordReference(file: change.file), let bytes = change.bytes,
        let record = try? Record(reference, parsing: bytes)
      else { continue }
      for (field, name) in record.namedEditions where try !record.editions(named: name).contains(where: isThere) {
        guard let meant = try record.editions(named: name).first(where: before.contains) else { continue }
        throw Self.dangling(record, field, meant, how: "which is there no more")
      }
    }
    let going = Set(try there.filter { try $0.key.kind != .reception && !$0.value && contains($0.key) }.map(\.key))
    guard !going.isEmpty else { return }
    let works = going.filter { $0.kind == .work }
    let left = try works.isEmpty ? [] : references().filter { $0.kind != .work && there[$0] ?? true }
    if let work = left.map(\.work).first(where: works.contains) {
      let left = left.filter { $0.work == work }
      guard let first = left.first else { return }
      throw LedgerError(
        .conflict, "this can't be taken back", why: "\(work) would be gone, and there belong to it: \(left.text)",
        mend: "colophon remove \(first) --reason TEXT, or: colophon merge \(work) --into WORK")
    }
    for naming in try records(naming: going) where there[naming.record.reference] == nil {
      throw Self.dangling(naming.record, naming.field, naming.named, how: "which would be gone")
    }
  }

  private static func dangling(_ record: Record, _ field: FieldPath, _ edition: RecordReference, how: String)
    -> LedgerError
  {
    LedgerError(
      .conflict, "this can't be taken back", at: record.reference.file,
      why: "\(record.reference) (\(field)) names \(edition), \(how)",
      mend: "\(unsetting(field, in: record.reference)), or let it name another")
  }

  /// The command that takes away a name. A licence that stands on another goes with it: as one of its own it would grant
  /// something else.
  static func unsetting(_ field: FieldPath, in record: RecordReference) -> String {
    let isOfLicence = field.head == "licence" && field.selectors.count > 1
    let going = isOfLicence ? FieldPath(Array(field.selectors.dropLast())) : field
    return "colophon set \(record) --unset \(going.description.shellQuoted)"
  }
}
