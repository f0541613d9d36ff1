internal import OrderedCollections

public import Catalogue
internal import Git
public import Reading
public import History
internal import Signing
internal import Judging
public import Writing

/// Changes fields of some records, as one commit; a record that has the values already is left out.
public struct SetFields {
  let selection: Selection
  let assignments: [FieldAssignment]
  let note: String?
  let isDryRun: Bool
  let ledger: Ledger

  /// Changes of fields of some records.
  public init(
    of selection: Selection, _ assignments: [FieldAssignment], note: String? = nil, isDryRun: Bool = false,
    in ledger: Ledger
  ) {
    (self.selection, self.assignments, self.note, self.isDryRun) = (selection, assignments, note, isDryRun)
    self.ledger = ledger
  }

  /// Writes the changes.
  ///
  /// - Throws: `LedgerError.usage` for an unknown field or an invalid value, `.refused` for `status`.
  public func perform() throws -> Written {
    let transaction = try Transaction(on: ledger, isDryRun: isDryRun)
    return try transaction.perform { snapshot in
      var edited: OrderedDictionary<RecordReference, NewVersion> = [:]
      for named in try ledger.resolve(selection, among: Set(RecordReference.Kind.allCases), in: snapshot) {
        let reference = named.record
        let before = try edited[reference]?.before ?? snapshot.record(reference)
        let format = Formats(of: before.fields).index(of: named)
        if format != nil { try Self.checkInFormat(assignments, of: named) }
        let workflow = try reference.kind == .edition ? snapshot.workflow(of: before.fields) : nil
        let after = try snapshot.checkingReferences(
          of: (edited[reference]?.after ?? before).applying(
            assignments.map { $0.inside(format) }, in: workflow, naming: snapshot.settings().territories),
          since: before)
        if reference.kind == .edition { try snapshot.checkWorkflow(of: after.fields, before.fields, reference) }
        edited[reference] = NewVersion(before: before, after: after)
      }
      let changed = edited.filter { $0.value.after.bytes != $0.value.before.bytes }
      let written = changed.map { reference, record in
        Written.Changed(reference: reference, changes: Change.between(record.before.fields, and: record.after.fields))
      }
      let changes = changed.map { Action.FileChange(file: $0.file, bytes: $1.after.bytes) }
      let fields = OrderedSet(assignments.map(\.path.description)).joined(separator: ", ")
      let subject =
        written.count == 1 ? "Set \(written[0].reference): \(fields)" : "Set \(written.count) records: \(fields)"
      var action = Action(
        changes: changes, records: written,
        message: CommitMessage(
          subject: subject, note: note, catalogue: ledger.folder, statements: written.map { .init($0.reference) }))
      action.warnings = try snapshot.dateWarnings(of: Array(changed.values), on: transaction.actor.today, ledger)
      return action
    }
  }

  /// Refuses fields that formats don't have.
  private static func checkInFormat(_ assignments: [FieldAssignment], of reference: RecordReference) throws {
    guard let other = assignments.first(where: { !Formats.has($0.path) }) else { return }
    throw LedgerError(
      .usage, "“\(other.path)” is no field of a format",
      mend: "colophon set \(reference.record) \(other.description.shellQuoted) sets it for the edition")
  }
}

extension Snapshot {
  /// The dates that new versions of records have in the future, or apart from the history; none that were so before.
  func dateWarnings(of versions: [NewVersion], on today: Day, _ ledger: Ledger) throws -> [Problem] {
    let redated = try versions.filter { version in
      guard version.after.reference.kind == .edition else { return false }
      return try workflow(of: version.after.fields)?.datedFields.contains { field in
        version.before.fields.values(at: field) != version.after.fields.values(at: field)
      } ?? false || version.before.fields["formats"] != version.after.fields["formats"]
    }
    let histories = try ledger.histories(of: redated.map(\.after.reference), at: commit?.id)
    func problems(_ version: (NewVersion) -> Record) throws -> [Problem] {
      try versions.flatMap { FutureDates.problems(in: version($0), on: today) }
        + redated.map(version).flatMap { record in
          try DateMismatch.all(in: record, histories[record.reference] ?? [], by: workflow(of: record.fields)).map {
            $0.problem(in: record)
          }
        }
    }
    let (old, new) = (try problems(\.before), try problems(\.after))
    let known = Set(old.map { [$0.path, $0.message] })
    return new.filter { !known.contains([$0.path, $0.message]) }
  }

  /// Checks that a record whose workflow changes stands, before and after, in a state of the same name.
  func checkWorkflow(of after: Value, _ before: Value, _ reference: RecordReference) throws {
    guard let name = after["workflow"].text, name != before["workflow"].text else { return }
    let workflow = try workflow(name)
    let standard = try settings().workflow
    let state =
      try before["status"].text ?? self.workflow(of: before)?.initial ?? ""
    guard workflow.states[state] == nil || workflow.state(of: after) != state else { return }
    let refusal = Refusal.workflowChanged(from: before["workflow"].text ?? standard, to: name, state: state)
    throw RefusedStep(Refusals(all: [refusal]), "set", on: reference, workflow: name).error()
  }
}
