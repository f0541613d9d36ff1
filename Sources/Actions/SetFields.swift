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
    try Transaction(on: ledger, isDryRun: isDryRun).perform { snapshot in
      var edited: OrderedDictionary<RecordReference, NewVersion> = [:]
      for named in try ledger.resolve(selection, among: Set(RecordReference.Kind.allCases), in: snapshot) {
        let reference = named.record
        let before = try edited[reference]?.before ?? snapshot.record(reference)
        let format = Formats(of: before.fields).index(of: named)
        if format != nil { try Self.checkInFormat(assignments, of: named) }
        let workflow = try reference.kind == .edition ? snapshot.workflow(of: before.fields) : nil
        let after = try snapshot.checkingReferences(
          of: (edited[reference]?.after ?? before).applying(
            assignments.map { $0.inside(format) }, in: workflow),
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
      return Action(
        changes: changes, records: written,
        message: CommitMessage(
          subject: subject, note: note, catalogue: ledger.folder, statements: written.map { .init($0.reference) }))
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
  /// Checks that a record whose workflow changes stands, before and after, in a state of the same name.
  func checkWorkflow(of after: Value, _ before: Value, _ reference: RecordReference) throws {
    guard let name = after["workflow"].text, name != before["workflow"].text else { return }
    let workflow = try workflow(name)
    let standard = try settings().workflow
    let state =
      try before["status"].text ?? self.self.self.self.self.self.self.self.self.self.self.self.self.self.self.workflow(
        of: before)?.initial ?? ""
    guard workflow.states[state] == nil || workflow.state(of: after) != state else { return }
    let refusal = Refusal.workflowChanged(from: before["workflow"].text ?? standard, to: name, state: state)
    throw RefusedStep(Refusals(all: [refusal]), "set", on: reference, workflow: name).error()
  }
}
