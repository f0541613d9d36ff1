internal import OrderedCollections

public import Catalogue
internal import Git

extension Ledger {
  /// Changes fields of some records, as one commit; a record that has the values already is left out.
  ///
  /// - Throws: `LedgerError.usage` for an unknown field or an invalid value, `.refused` for `status`.
  public func set(
    _ selection: Selection, _ assignments: [FieldAssignment], note: String? = nil, isDryRun: Bool = false
  ) throws -> Written {
    let actor = try actor()
    return try perform(by: actor, isDryRun: isDryRun) { snapshot in
      var written: [Written.Changed] = []
      var changes: [Action.FileChange] = []
      for reference in try resolve(selection, among: Set(RecordReference.Kind.allCases), in: snapshot) {
        let before = try snapshot.record(reference)
        let workflow =
          reference.kind == .edition
          ? try snapshot.workflows()[before.fields["workflow"].text ?? snapshot.settings().workflow] : nil
        let after = try checkingReferences(
          of: applying(assignments, to: before, in: workflow), since: before, in: snapshot)
        if reference.kind == .edition { try checkWorkflow(of: after.fields, before.fields, reference, in: snapshot) }
        guard after.bytes != before.bytes else { continue }
        changes.append(.init(file: reference.file, bytes: after.bytes))
        written.append(.init(reference: reference, changes: Change.between(before.fields, after.fields)))
      }
      let fields = Self.unique(assignments.map(\.path.description)).joined(separator: ", ")
      let subject =
        written.count == 1 ? "Set \(written[0].reference): \(fields)" : "Set \(written.count) records: \(fields)"
      return Action(
        changes: changes, records: written,
        message: CommitMessage(
          subject: subject, note: note, catalogue: folder, statements: written.map { .init($0.reference) }))
    }
  }

  /// A record whose workflow changes must stand, before and after, in a state of the same name.
  func checkWorkflow(of after: Value, _ before: Value, _ reference: RecordReference, in snapshot: Snapshot) throws {
    guard let name = after["workflow"].text, name != before["workflow"].text else { return }
    let workflow = try snapshot.workflow(name)
    let standard = try snapshot.settings().workflow
    let state = try before["status"].text ?? snapshot.workflows()[before["workflow"].text ?? standard]?.initial ?? ""
    guard workflow.states[state] == nil || workflow.state(of: after) != state else { return }
    let refusal = Refusal.workflowChanged(from: before["workflow"].text ?? standard, to: name, state: state)
    throw RefusedStep(Refusals(all: [refusal]), "set", on: reference, workflow: name).error()
  }

  static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
