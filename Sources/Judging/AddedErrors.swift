package import Catalogue
package import Git
package import Reading
internal import History

/// The errors of `check` that a commit has, and that those before it have not.
///
/// An error is the same where rule, record and field are. Asked are the records that differ, and those that name one of
/// them.
package struct AddedErrors {
  private let ledger: Ledger
  private let tip: ObjectID
  /// The commits before it: an error that one of them has is not added.
  private let before: [ObjectID]

  /// - Parameter before: The commits before it; none: the catalogue is new.
  package init(in ledger: Ledger, at tip: ObjectID, since before: [ObjectID]) {
    (self.ledger, self.tip, self.before) = (ledger, tip, before)
  }

  /// The errors, in the order of their files.
  package func all() throws -> [Problem] {
    guard let first = before.first else { return try errors(in: nil, at: tip, over: nil) }
    // an index stands for HEAD alone
    let head = ledger.index?.isThere == true ? try ledger.repository.head().commit : nil
    let base = BaseRecords(try ledger.snapshot(at: head ?? first))
    var selection: Set<RecordReference> = []
    for commit in before { selection.formUnion(try changed(from: commit, to: tip)) }
    selection.formUnion(try naming(selection, in: base))
    let now = try errors(in: selection, at: tip, over: base)
    guard !now.isEmpty else { return [] }
    let earlier = try before.map { try errors(in: selection, at: $0, over: base) }
    return Dictionary(grouping: now, by: Kind.init).flatMap { kind, errors -> [Problem] in
      let known = earlier.map { $0.filter { Kind($0) == kind } }
      let added = errors.count - (known.map(\.count).max() ?? 0)
      guard added > 0 else { return [] }
      let told = Set(known.joined().map(\.message))
      let fresh = errors.filter { !told.contains($0.message) }
      return Array((fresh.count >= added ? fresh : errors).suffix(added))
    }.sorted { ($0.path, $0.position ?? Self.top, $0.rule) < ($1.path, $1.position ?? Self.top, $1.rule) }
  }

  private static let top = Position(line: 1, column: 1)

  /// The rule, the record and the field of an error.
  private struct Kind: Hashable {
    let rule: String
    let path: String
    let field: [String]

    init(_ error: Problem) { (rule, path, field) = (error.rule, error.path, error.field) }
  }

  private func changed(from one: ObjectID, to other: ObjectID) throws -> [RecordReference] {
    guard one != other else { return [] }
    return try ledger.changedRecords(
      from: ledger.repository.header(of: one).tree, to: ledger.repository.header(of: other).tree)
  }

  /// The records that name one of some others.
  private func naming(_ others: Set<RecordReference>, in base: BaseRecords) throws -> [RecordReference] {
    if let known = try base.snapshot.recordsThatMayName(others) { return known }
    return try base.all().records.filter { record in
      record.namedEditions.contains { record.editions(named: $0.name).contains(where: others.contains) }
        || record.namedWorks.contains { others.contains(RecordReference(.work, $0.name)) }
    }.map(\.reference)
  }

  /// The errors in some records as a commit has them, and in its files of rules.
  ///
  /// - Parameters:
  ///   - selection: The records; nil: all.
  ///   - base: The catalogue that all other records are taken from.
  private func errors(in selection: Set<RecordReference>?, at commit: ObjectID, over base: BaseRecords?) throws
    -> [Problem]
  {
    let snapshot = try ledger.snapshot(at: commit)
    let checked =
      try base.map { try overlaid(selection, at: snapshot, over: $0) }
      ?? snapshot.checked(
        selection, over: EditedRecords([:]))
    let workflowFiles = try snapshot.readableWorkflowFiles()
    // settings that can't be read are an error of the audit
    let settings = try snapshot.understoodSettings()
    var problems = checked.unreadable
    let territories = settings?.territories ?? Territories()
    problems += checked.records.filter { selection?.contains($0.reference) ?? true }.flatMap {
      RecordCheck.problems(in: $0, naming: territories)
    }
    problems += CatalogueCheck.problems(
      in: checked.records, among: checked.names, selection: selection,
      workflows: workflowFiles.compactMapValues(\.workflow), settings: settings ?? Settings())
    problems += try snapshot.bytes(of: Settings.file).map(Settings.problems) ?? []
    return problems.filter { $0.severity == .error }
  }

  /// The records to look at: those of a commit over those that it has alike with the base.
  private func overlaid(_ selection: Set<RecordReference>?, at snapshot: Snapshot, over base: BaseRecords) throws
    -> CheckedRecords
  {
    var files: [RecordReference: [UInt8]?] = [:]
    if let one = base.snapshot.commit?.id, let other = snapshot.commit?.id {
      for reference in try changed(from: one, to: other) {
        files[reference] = .some(try snapshot.bytes(of: reference.file))
      }
    }
    let edited = EditedRecords(files)
    return try selection.flatMap { try base.snapshot.checkedByIndex($0, over: edited) }
      ?? Snapshot.checked(base.all(), selection, over: edited)
  }
}

/// The catalogue that most records are taken from; all are read at most once, and only where no index knows them.
private final class BaseRecords {
  let snapshot: Snapshot
  private var read: (records: [Record], unreadable: [Problem])?

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  func all() throws -> (records: [Record], unreadable: [Problem]) {
    let all = try read ?? snapshot.records()
    read = all
    return all
  }
}
