public import Catalogue
public import Git
public import Reading

/// One scalar of a record, and the commit that gave it its present value.
public struct BlamedField: Hashable, Sendable {
  /// The field, with places in lists: `contributors[0].name`.
  public let field: String
  /// Its value.
  public let value: String
  /// The commit; nil where the value was there already when a shallow clone begins.
  public internal(set) var commit: Commit?
  /// The note of the commit.
  public let note: String?
  /// The reason, where the commit gives one.
  public let reason: String?
}

extension Ledger {
  /// Every scalar of a record at HEAD in the order of its file, each with the commit that gave it its present value.
  ///
  /// For one format: its own fields, and those of its edition that it doesn't have itself.
  /// - Throws: `LedgerError.notFound` where there is no such record, `.answerIsNo` where its file can't be read.
  public func blame(of reference: RecordReference) throws -> [BlamedField] {
    let snapshot = try now()
    let record = try snapshot.record(reference.record)
    guard let tip = snapshot.commit?.id else { return [] }
    let formats = Formats(of: record.fields)
    let format = formats.index(of: reference)
    let blamed = try Blamer(self, at: tip).blame(reference.record)
    var commits: [ObjectID: Commit] = [:]
    return try blamed.scalars().filter { scalar in
      format.map { formats.concerns($0, scalar.path) } ?? true
    }.map { path, text, id in
      let commit = try id.map { try commits[$0] ?? repository.commit($0) }
      if let commit { commits[commit.id] = commit }
      return BlamedField(field: path.description, value: text, commit: commit, in: self, of: reference.record)
    }
  }
}

extension BlamedField {
  fileprivate init(field: String, value: String, commit: Commit?, in ledger: Ledger, of reference: RecordReference) {
    let stated = commit?.stated(in: ledger.folder, of: ledger.repository)
    (self.field, self.value, self.commit) = (field, value, commit)
    note = commit.flatMap { HistoryReader.note($0.message, isOurs: stated != nil) }
    let own = stated?.statements(of: reference).first { $0.values["Reason"] != nil }?.values
    reason = own?["Reason"] ?? stated?.shared["Reason"]
  }
}

extension Formats {
  /// Tells whether a field concerns a format: its own fields, and those of the edition that it doesn't have itself.
  fileprivate func concerns(_ index: Int, _ field: FieldPath) -> Bool {
    let text = field.description
    let others = indices.filter { $0 != index }.map { path(at: $0).description }
    if others.contains(where: { text == $0 || text.hasPrefix($0 + ".") }) { return false }
    guard text == "status" || field.head == "dates" else { return true }
    let date = text.split(separator: ".").dropFirst().first?.prefix { $0 != "[" }
    return date.map { item(at: index)["dates"][String($0)] == .absent } ?? (status(at: index) == nil)
  }
}
