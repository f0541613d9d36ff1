internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Parallel
internal import Reading
internal import History
internal import Signing
internal import Judging
internal import Writing

/// The work of one import on one state of the catalogue. It holds the places of records, not their fields.
struct ImportUnderway {
  private let request: ImportRequest
  private let snapshot: Snapshot
  private let ledger: Ledger
  private let standard: String
  private var files: NewFiles
  private var message: ImportMessage
  private var told: [Written.Changed] = []
  private var workflows: [String: Workflow] = [:]
  private var counts = (new: 0, corrected: 0, unchanged: 0, kept: 0)
  private var refused: [(number: Int, problem: Problem)] = []
  private var warnings: [Problem] = []
  private var findings: ImportedFindings
  private let actor: Actor
  private var licences = ImportedLicences()
  /// Those that stay away, looked for when the first new record comes.
  private var takenAway: TakenAway?
  private var withheld: [RecordReference] = []

  init(_ request: ImportRequest, _ snapshot: Snapshot, _ ledger: Ledger, _ actor: Actor) throws {
    (self.request, self.snapshot, self.ledger, self.actor) = (request, snapshot, ledger, actor)
    standard = try snapshot.settings().workflow
    files = NewFiles(for: request.isDryRun ? nil : ledger)
    message = ImportMessage(request, catalogue: ledger.folder)
    findings = ImportedFindings(try snapshot.circumstances(by: actor))
  }

  /// Takes all records: new ones first, then existing ones that differ.
  mutating func take(_ records: ImportedRecords) throws {
    var differing: [(place: Int, reference: RecordReference)] = []
    for start in stride(from: 0, to: records.count, by: Snapshot.portion) {
      report(start, of: records.count)
      let places = start..<min(start + Snapshot.portion, records.count)
      let portion = try records[places]
      let differs = try whatDiffers(among: portion.filter { !$0.isNew })
      for (place, record) in zip(places, portion) where !record.isNew {
        if differs.contains(record.reference) {
          differing.append((place, record.reference))
        } else {
          counts.unchanged += 1
        }
      }
      try takeNew(remaining(of: portion.filter(\.isNew)))
    }
    try findings.check()
    try takeChanged(differing, of: records)
  }

  private func report(_ done: Int, of all: Int) {
    ledger.report(request.isDryRun ? .judging : .writing, done: done, of: all)
  }

  /// The records of which the source differs from the catalogue.
  private func whatDiffers(among portion: [ImportedRecord]) throws -> Set<RecordReference> {
    let byReference = Dictionary(portion.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    let found = try snapshot.mapFiles(of: portion.map(\.reference)) { reference, file -> Result<Bool, LedgerError> in
      Result { () throws(LedgerError) in
        let current = try Snapshot.fields(of: reference, file)
        guard let record = byReference[reference] else { return false }
        return !ImportMerge.isSame(record.standing(as: current).fields, as: current)
      }
    }
    return Set(try zip(portion, found).filter { try $1.get() }.map(\.0.reference))
  }

  /// The new records without those that a person has taken away.
  private mutating func remaining(of records: [ImportedRecord]) throws -> [ImportedRecord] {
    guard !request.restores, !records.isEmpty else { return records }
    let known = try takenAway ?? TakenAway(by: request.mapping, from: snapshot, in: ledger)
    takenAway = known
    var remaining: [ImportedRecord] = []
    for record in records {
      if known.has(record) {
        withheld.append(record.reference)
      } else if record.reference.kind != .work, known.has(work: record.reference.work) {
        refuse(record, because: "its work was taken away since it was imported", mend: "import it with --restore")
      } else {
        remaining.append(record)
      }
    }
    return remaining
  }

  private mutating func takeNew(_ records: [ImportedRecord]) throws {
    var prepared = try records.map { try prepare($0) }
    let new = prepared.filter { $0.refusal == nil }.map { RewrittenRecord(before: nil, after: $0.record) }
    try refuseGuarded(new)
    let refusals = try licences.refusals(of: new, in: snapshot)
    for place in prepared.indices {
      prepared[place].refusal = prepared[place].refusal ?? refusals[prepared[place].statement.reference]
    }
    let lawful = prepared.filter { $0.refusal == nil }.map { ($0.statement.reference, $0.fields) }
    var made = NewRecord.all(of: lawful, tellsChanges: request.tellsRecords)[...]
    for (record, prepared) in zip(records, prepared) {
      if let refusal = prepared.refusal {
        refuse(record, because: refusal.message, mend: refusal.mend)
      } else if let new = made.popFirst() {
        take(new, prepared, of: record)
      }
    }
    // an import that is refused as a whole need not be written first
    if findings.areAllowed { try files.write() }
  }

  private mutating func takeChanged(
    _ differing: [(place: Int, reference: RecordReference)], of records: ImportedRecords
  ) throws {
    guard !differing.isEmpty else { return }
    let before = try ledger.imported(Set(differing.map(\.reference)), by: request.mapping, at: snapshot.commit)
    for start in stride(from: 0, to: differing.count, by: Snapshot.portion) {
      report(start, of: differing.count)
      let portion = differing[start..<min(start + Snapshot.portion, differing.count)]
      let said = try portion.map {
        ($0.reference, try before[$0.reference]?.files(of: $0.reference, in: ledger.repository) ?? [])
      }
      let bases = said.parallelMap { ImportedBefore.said($0.1, of: $0.0) }
      let records = try records[portion.map(\.place)]
      let currents = try snapshot.mapFiles(of: portion.map(\.reference)) { reference, file in
        Result { try Record(reference, parsing: file.get()) }
      }
      var corrected: [(imported: ImportedRecord, versions: RewrittenRecord)] = []
      for (imported, (current, base)) in zip(records, zip(currents, bases)) {
        let current = try current.get()
        if let after = correct(current, since: base, by: imported.standing(as: current.fields)) {
          corrected.append((imported, RewrittenRecord(before: current, after: after)))
        }
      }
      try takeChanged(corrected)
      try files.write()
    }
  }

  /// A new record before it is written as text, or the reason why it can't be one.
  private struct Prepared {
    var statement: CommitMessage.Statement
    var fields: Value
    var state: String?
    var since: EDTF?
    var refusal: ImportedLicences.Refusal?

    var record: Record { Record(statement.reference, fields: fields) }
  }

  /// Refuses the whole import where it writes values that the importer may not.
  private func refuseGuarded(_ records: [RewrittenRecord]) throws {
    try snapshot.refuseGuarded(
      records.map { record in
        let reference = record.after.reference
        return (
          GuardedVersion(reference, record.before?.fields ?? .absent), GuardedVersion(reference, record.after.fields),
          reference
        )
      }, by: actor)
  }

  private mutating func take(_ new: NewRecord, _ prepared: Prepared, of imported: ImportedRecord) {
    if let error = new.error {
      return refuse(imported, because: "it can't be written as a record: \(error.message)", mend: error.mend)
    }
    counts.new += 1
    files.add(new.reference.file, new.bytes)
    message.state(prepared.statement)
    warnings += FutureDates.problems(in: Record(new.reference, fields: prepared.fields), on: actor.today)
    guard request.tellsRecords else { return }
    var changed = Written.Changed(reference: new.reference, changes: new.changes, isNew: true)
    changed.found = prepared.state.map { ($0, prepared.since) }
    told.append(changed)
  }

  private mutating func prepare(_ imported: ImportedRecord) throws -> Prepared {
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
    findings.add(reference, .mapping(fields), by: workflow)
    prepared.statement.transition = "\(Event.StateChange.new) -> \(state)"
    prepared.statement.workflow = "\(workflow.name) \(workflow.version)"
    (prepared.state, prepared.fields) = (state, .mapping(fields))
    prepared.since = try FoundDate(of: reference, prepared.fields, in: state, by: workflow, today: actor.today)
      .effective
    prepared.statement.effective = prepared.since?.description
    return prepared
  }

  private mutating func workflow(_ name: String) throws -> Workflow {
    if let known = workflows[name] { return known }
    let workflow = try snapshot.workflow(name)
    workflows[name] = workflow
    return workflow
  }

  private mutating func refuse(_ imported: ImportedRecord, because message: String, mend: String? = nil) {
    let place = imported.place
    refused.append(
      (
        imported.number,
        Problem(
          rule: "refused", severity: .error, path: place.path, position: place.position,
          message: "\(imported.reference): \(message)", mend: mend)
      ))
  }

  private mutating func takeChanged(_ corrected: [(imported: ImportedRecord, versions: RewrittenRecord)]) throws {
    try refuseGuarded(corrected.map(\.versions))
    let refusals = try licences.refusals(of: corrected.map(\.versions), in: snapshot)
    for (imported, versions) in corrected {
      let record = versions.after
      if let refusal = refusals[record.reference] {
        refuse(imported, because: refusal.message, mend: refusal.mend)
        continue
      }
      counts.corrected += 1
      let known = Set(
        versions.before.map { FutureDates.problems(in: $0, on: actor.today).map(\.message) } ?? [])
      warnings += FutureDates.problems(in: record, on: actor.today).filter { !known.contains($0.message) }
      files.add(record.reference.file, record.bytes)
      message.state(.init(record.reference))
      guard request.tellsRecords else { continue }
      let changes = Change.between(versions.before?.fields ?? .absent, and: record.fields)
      told.append(.init(reference: record.reference, changes: changes))
    }
  }

  /// A record with the source's corrections; nil where none is left to make.
  private mutating func correct(_ current: Record, since base: Value, by imported: ImportedRecord) -> Record? {
    let reference = current.reference
    let merge = ImportMerge(of: imported.fields, since: base, into: current.fields, reference.kind)
    counts.kept += merge.kept
    for conflict in merge.conflicts {
      refuse(
        imported,
        because:
          "\(conflict.field) is “\(conflict.current.shown)” here, by hand, and “\(conflict.imported.shown)” in the source; it stays",
        mend: Self.mend(conflict, reference))
    }
    let lawful = merge.changes.filter { change in
      guard let field = Self.judged(change, reference.kind) else { return true }
      let wanted = change.value.text ?? "STATE"
      refuse(
        imported, because: "\(field) would become “\(change.value.shown)”, and it moves through the workflow only",
        mend: field.head == "workflow"
          ? "colophon set \(reference) workflow=NAME" : "colophon advance \(reference) --to \(wanted) --on DATE")
      return false
    }
    guard !lawful.isEmpty else {
      if merge.conflicts.isEmpty, lawful.count == merge.changes.count { counts.unchanged += 1 }
      return nil
    }
    do throws(FieldError) {
      // from the end, so that a removal moves nothing that is still to be changed
      let record = try current.replacing(lawful.reversed())
      return record.bytes == current.bytes ? nil : record
    } catch {
      refuse(imported, because: error.message, mend: error.mend)
      return nil
    }
  }

  func action() -> Action {
    var action = Action(changes: files.changes, records: told, message: message.message)
    (action.pack, action.isJudged) = (files.pack, true)
    return action
  }

  func outcome(_ written: Written) -> ImportOutcome {
    ImportOutcome(
      written: written, new: counts.new, corrected: counts.corrected, unchanged: counts.unchanged, takenAway: withheld,
      kept: counts.kept, refused: refused, warnings: warnings)
  }
}
