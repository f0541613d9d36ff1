public import Catalogue
internal import Git
internal import OrderedCollections

/// An import to be written: what is asked beside the records themselves.
public struct ImportRequest: Sendable {
  /// The name of the mapping, which the commit states and by which a later import finds what it brought in.
  public var mapping: String
  /// A note for the history.
  public var note: String?
  /// Whether nothing is to be written.
  public var isDryRun = false
  /// Whether the outcome is to tell each field of each record.
  public var tellsChanges = true

  /// An import by a mapping.
  public init(mapping: String) { self.mapping = mapping }
}

/// What an import came to.
public struct ImportOutcome: Sendable {
  /// What was written.
  public let written: Written
  /// Records that are there already and differ in nothing that the source says.
  public var unchanged = 0
  /// Fields that were changed by hand and that the source has not changed since.
  public var kept = 0
  /// What was refused for records that are there, or new ones that can't be: by the number of the imported record.
  public var refused: [(number: Int, problem: Problem)] = []
}

extension Ledger {
  /// Brings in records as one commit: new ones as they are found, those that are there with what the source corrected.
  ///
  /// - Parameter make: The records, given what the catalogue holds; asked again where another writer was first.
  /// - Throws: `LedgerError` as every action; what `make` throws.
  public func `import`(_ request: ImportRequest, _ make: (Holdings) throws -> [ImportedRecord]) throws -> ImportOutcome
  {
    let actor = try actor()
    var outcome: Import?
    let written = try perform(by: actor, isDryRun: request.isDryRun) { snapshot in
      let (records, unreadable) = try snapshot.records()
      if let first = unreadable.first {
        throw LedgerError(
          .conflict, "nothing is imported while a record can't be read", at: first.place, why: first.message,
          mend: first.mend ?? "colophon check")
      }
      var work = Import(request, snapshot, Dictionary(uniqueKeysWithValues: records.map { ($0.reference, $0) }))
      var imported = try make(Holdings(records))
      try work.take(&imported, self)
      outcome = work
      return work.action(folder)
    }
    return ImportOutcome(
      written: written, unchanged: outcome?.unchanged ?? 0, kept: outcome?.kept ?? 0, refused: outcome?.refused ?? [])
  }
}

/// The work of one import on one state of the catalogue.
private struct Import {
  let request: ImportRequest
  let snapshot: Snapshot
  let records: [RecordReference: Record]
  var unchanged = 0
  var kept = 0
  var refused: [(number: Int, problem: Problem)] = []
  private var changes: [Action.FileChange] = []
  private var statements: [CommitMessage.Statement] = []
  private var written: [Written.Changed] = []
  private var workflows: [String: Workflow] = [:]

  init(_ request: ImportRequest, _ snapshot: Snapshot, _ records: [RecordReference: Record]) {
    (self.request, self.snapshot, self.records) = (request, snapshot, records)
  }

  /// - Parameter imported: Let go of as they are taken, so that they need not be held beside what is made of them.
  mutating func take(_ imported: inout [ImportedRecord], _ ledger: Ledger) throws {
    let count = imported.count
    let standard = try snapshot.settings().workflow
    var differing: [(imported: ImportedRecord, current: Record)] = []
    var new: [ImportedRecord] = []
    for record in imported {
      guard !record.isNew, let current = records[record.reference] else {
        new.append(record)
        continue
      }
      let standing = record.standing(as: current)
      if ImportMerge.isSame(standing.fields, as: current.fields) {
        unchanged += 1
      } else {
        differing.append((standing, current))
      }
    }
    imported = []
    let known = count - new.count
    try takeNew(&new, standard) { ledger.report(.judging, known + $0, of: count) }
    guard !differing.isEmpty else { return }
    let bases = try ledger.imported(Set(differing.map(\.current.reference)), by: request.mapping, at: snapshot.commit)
    for (record, current) in differing { takeChanged(record, current, since: bases[current.reference] ?? .absent) }
  }

  /// How many new records are written as text at a time; no more of them are held twice.
  private static let portion = 4096

  private mutating func takeNew(
    _ imported: inout [ImportedRecord], _ standard: String, _ report: (Int) -> Void
  ) throws {
    let count = imported.count
    while !imported.isEmpty {
      report(count - imported.count)
      let portion = Array(imported.prefix(Self.portion))
      imported.removeFirst(portion.count)
      let prepared = try portion.map { try prepare($0, standard) }
      let lawful = prepared.filter { $0.refusal == nil }.map { ($0.statement.reference, $0.fields) }
      var made = NewRecord.all(of: lawful, tellsChanges: request.tellsChanges)[...]
      for (record, prepared) in zip(portion, prepared) {
        if let refusal = prepared.refusal {
          refuse(record, refusal.message, refusal.mend)
        } else if let new = made.popFirst() {
          take(new, prepared, of: record)
        }
      }
    }
  }

  /// A new record before it is written as text, or why it isn't.
  private struct Prepared {
    var statement: CommitMessage.Statement
    var fields: Value
    var state: String?
    var refusal: (message: String, mend: String)?
  }

  private mutating func take(_ new: NewRecord, _ prepared: Prepared, of imported: ImportedRecord) {
    if let error = new.error {
      return refuse(imported, "it can't be written as a record: \(error.message)", error.mend)
    }
    var changed = Written.Changed(reference: new.reference, changes: new.changes, isNew: true)
    changed.found = prepared.state.map { ($0, nil) }
    changes.append(.init(file: new.reference.file, bytes: new.bytes))
    statements.append(prepared.statement)
    written.append(changed)
  }

  private mutating func prepare(_ imported: ImportedRecord, _ standard: String) throws -> Prepared {
    let reference = imported.reference
    var prepared = Prepared(statement: .init(reference), fields: imported.fields)
    guard reference.kind == .edition else { return prepared }
    var fields = imported.fields.fields ?? [:]
    let name = fields["workflow"]?.text ?? standard
    let workflow = try workflow(name)
    if fields["workflow"] == nil { fields["workflow"] = .text(name) }
    if fields["status"] == nil { fields["status"] = .text(workflow.initial) }
    let state = fields["status"]?.text ?? workflow.initial
    let formats = Formats(of: .mapping(fields))
    for state in [state] + formats.indices.compactMap({ formats.status(at: $0) }) where workflow.states[state] == nil {
      prepared.refusal = (
        "“\(state)” is no state of the workflow \(name)",
        workflow.states.keys.nearest(to: state).map { "did you mean “\($0)”?" }
          ?? "the states are \(workflow.states.keys.joined(separator: ", "))"
      )
      return prepared
    }
    prepared.statement.transition = "\(Event.Passage.new) -> \(state)"
    prepared.statement.workflow = "\(workflow.name) \(workflow.version)"
    (prepared.state, prepared.fields) = (state, .mapping(fields))
    return prepared
  }

  private mutating func workflow(_ name: String) throws -> Workflow {
    if let known = workflows[name] { return known }
    let workflow = try snapshot.workflow(name)
    workflows[name] = workflow
    return workflow
  }

  private mutating func refuse(_ imported: ImportedRecord, _ message: String, _ mend: String? = nil) {
    let place = imported.place
    refused.append(
      (
        imported.number,
        Problem(
          rule: "refused", severity: .error, path: place.path, position: place.position,
          message: "\(imported.reference): \(message)", mend: mend)
      ))
  }

  private mutating func takeChanged(_ imported: ImportedRecord, _ current: Record, since base: Value) {
    let reference = current.reference
    let merge = ImportMerge(of: imported.fields, since: base, into: current.fields, reference.kind)
    kept += merge.kept
    for conflict in merge.conflicts {
      refuse(
        imported,
        "\(conflict.field) is “\(conflict.current.shown)” here, by hand, and “\(conflict.imported.shown)” in the source; it stays",
        Self.mend(conflict, reference))
    }
    let lawful = merge.changes.filter { change in
      guard let field = Self.judged(change, reference.kind) else { return true }
      let wanted = change.value.text ?? "STATE"
      refuse(
        imported, "\(field) would become “\(change.value.shown)”, and it moves through the workflow only",
        field.head == "workflow"
          ? "colophon set \(reference) workflow=NAME" : "colophon advance \(reference) --to \(wanted)")
      return false
    }
    guard !lawful.isEmpty else {
      if merge.conflicts.isEmpty, lawful.count == merge.changes.count { unchanged += 1 }
      return
    }
    do throws(FieldError) {
      // from the end, so that what is taken away moves nothing that is still to be changed
      let record = try current.replacing(lawful.reversed())
      guard record.bytes != current.bytes else { return }
      changes.append(.init(file: reference.file, bytes: record.bytes))
      statements.append(.init(reference))
      written.append(.init(reference: reference, changes: Change.between(current.fields, record.fields)))
    } catch { refuse(imported, error.message, error.mend) }
  }

  /// The field of a change that the workflow alone may make; nil for any other.
  private static func judged(_ change: (way: [Step], value: Value), _ kind: RecordReference.Kind) -> FieldPath? {
    guard kind == .edition, case .key(let head)? = change.way.first else { return nil }
    if head == "status" || head == "workflow" { return FieldPath(way: change.way) }
    guard head == "formats" else { return nil }
    return change.way.last == .key("status") || change.value.states("status") ? FieldPath(way: change.way) : nil
  }

  private static func mend(_ conflict: ImportMerge.Conflict, _ reference: RecordReference) -> String {
    guard conflict.field.head != "status", let text = conflict.imported.text else {
      return "colophon show \(reference)"
    }
    return "to follow the source: colophon set \(reference) \("\(conflict.field)=\(text)".shellQuoted)"
  }

  func action(_ folder: String) -> Action {
    let subject =
      statements.count == 1 ? "Import \(statements[0].reference)" : "Import \(statements.count) records"
    var message = CommitMessage(subject: subject, note: request.note, catalogue: folder, statements: statements)
    message.imports = request.mapping
    return Action(changes: changes, records: written, message: message)
  }
}

extension ImportedRecord {
  /// With the workflow and the state of a record that is there, where the source says nothing of them.
  fileprivate func standing(as current: Record) -> ImportedRecord {
    guard reference.kind == .edition, var fields = fields.fields else { return self }
    for key in ["workflow", "status"] where fields[key] == nil && current.fields[key] != .absent {
      fields[key] = current.fields[key]
    }
    return ImportedRecord(reference, .mapping(fields), isNew: isNew, from: place, number: number)
  }
}

extension Value {
  /// The value on one line, for a message.
  fileprivate var shown: String {
    switch self {
    case .absent: "nothing"
    case .text(let text): text
    case .list(let items): items.map(\.shown).joined(separator: ", ")
    case .mapping(let fields): fields.map { "\($0): \($1.shown)" }.joined(separator: ", ")
    }
  }
}

extension Ledger {
  /// What imports by a mapping last said of some records: what they wrote, without what was changed by hand in between.
  ///
  /// Read from the commits that state the mapping, along first parents; as far back as the records were brought in.
  fileprivate func imported(_ wanted: Set<RecordReference>, by mapping: String, at commit: Commit?) throws
    -> [RecordReference: Value]
  {
    var steps: [RecordReference: [(before: Value, after: Value)]] = [:]
    var open = wanted
    var next = commit?.id
    while let id = next, !open.isEmpty {
      let header = try repository.header(of: id)
      next = header.parents.first
      guard String(decoding: header.message, as: UTF8.self).contains("\n\(CommitMessage.importTrailer): \(mapping)\n")
      else { continue }
      let parent = try next.map { try repository.header(of: $0).tree }
      for reference in try changedRecords(from: parent, to: header.tree) where open.contains(reference) {
        let after = try fields(of: reference, in: header.tree)
        let before = try fields(of: reference, in: parent)
        steps[reference, default: []].append((before ?? .absent, after ?? .absent))
        if before == nil { open.remove(reference) }
      }
    }
    return steps.mapValues { steps in
      steps.reversed().reduce(Value.mapping([:])) { said, step in
        step.before == .absent ? step.after : said.following(step.before, to: step.after)
      }
    }
  }

  private func fields(of reference: RecordReference, in tree: ObjectID?) throws -> Value? {
    guard let tree, let entry = try repository.entry(in: tree, path: path(reference.file)), entry.mode.isFile else {
      return nil
    }
    return try? Record(reference, parsing: repository.blob(entry.id, limit: Document.Limits.record.bytes)).fields
  }
}
