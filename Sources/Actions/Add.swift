internal import OrderedCollections

public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
internal import Judging
public import Writing

/// A request for a new record.
public struct AddRequest: Sendable {
  /// The kind of record, and its place.
  public enum Target: Sendable {
    /// A work, by its path or slug.
    case work(String)
    /// An edition, by its work, or by its whole path.
    case edition(String)
    /// A reception item of a kind, about a work or an edition.
    case reception(kind: String, String)
  }

  /// The kind of record, and its place.
  public var target: Target
  /// The fields of the record, in the order in which they are written.
  public var fields: Value
  /// Changes of fields, made in the same commit.
  public var assignments: [FieldAssignment] = []
  /// The edition that a new one starts from; `fields` replace its values.
  public var model: ReferenceQuery?
  /// The date on which it came into the state in which it is found.
  public var on: EDTF?
  /// A note for the history.
  public var note: String?
  /// True if nothing is to be written.
  public var isDryRun = false
  /// The edition whose references the fields hold, as they are written there.
  fileprivate(set) var home: RecordReference?

  /// A new record with these fields.
  public init(_ target: Target, fields: Value) {
    (self.target, self.fields) = (target, fields)
  }
}

/// Adds a record, as one commit.
public struct Add {
  let request: AddRequest
  let ledger: Ledger

  /// A new record of a catalogue.
  public init(_ request: AddRequest, to ledger: Ledger) {
    (self.request, self.ledger) = (request, ledger)
  }

  /// Writes the record.
  ///
  /// - Throws: `LedgerError.conflict` where there is one of that name, `.notFound` where its work is missing, `.usage` for an
  ///   invalid value or name.
  public func perform() throws -> Written {
    let transaction = try Transaction(on: ledger, isDryRun: request.isDryRun)
    let actor = transaction.actor
    return try transaction.perform { snapshot in
      let request = try started(in: snapshot)
      let add = Add(request, to: ledger)
      let (reference, fields) = try add.newReference(in: snapshot)
      guard try !snapshot.contains(reference) else {
        throw LedgerError(
          .conflict, "there is \(reference.kind.withArticle) \(reference) already", mend: "colophon show \(reference)")
      }
      var made = try newRecord(reference, fields, request.assignments, from: request.home, in: snapshot)
      var statement = CommitMessage.Statement(reference)
      var found: (state: String, effective: EDTF?)?
      if reference.kind == .edition {
        let (state, since) = try foundState(made, request.on, &statement, actor, in: snapshot)
        found = (state, since.effective)
        if !since.changes.isEmpty {
          made = try newRecord(
            reference, fields, request.assignments + since.changes, from: request.home, in: snapshot)
        }
      }
      let record = try snapshot.checkingReferences(of: made, since: nil)
      var action = Action(
        changes: [.init(file: reference.file, bytes: record.bytes)],
        records: [
          Written.Changed(
            reference: reference, changes: Change.between(.absent, and: record.fields), found: found, isNew: true)
        ],
        message: CommitMessage(
          subject: "Add \(reference)", note: request.note, catalogue: ledger.folder, statements: [statement]))
      action.warnings =
        try FutureDates.problems(in: record, on: actor.today) + add.workflowNote(for: record, in: snapshot)
      return action
    }
  }

  /// The request with the fields that the new edition takes over from another.
  private func started(in snapshot: Snapshot) throws -> AddRequest {
    guard let query = request.model else { return request }
    let model = try ledger.resolve(query, among: [.edition], in: snapshot)
    guard model.format == nil else {
      throw LedgerError(
        .usage, "\(model) is a format, and a new edition starts from a whole one", mend: "--from \(model.record)")
    }
    let languages = request.fields["language"].items.compactMap(\.text)
    var fields = try snapshot.record(model).startingPoint(for: languages).fields ?? [:]
    for (key, value) in request.fields.fields ?? [:] where value != .absent {
      // contributors that are named replace those of the same role
      if key == "contributors", let copied = fields[key] {
        let roles = Set(value.items.map { $0["role"] })
        fields[key] = .list(copied.items.filter { !roles.contains($0["role"]) } + value.items)
      } else {
        fields[key] = value
      }
    }
    var request = request
    request.fields = .mapping(fields)
    request.home = model
    return request
  }

  /// The record before its references are checked.
  ///
  /// - Parameter home: The edition whose references the fields hold, as they are written there.
  func newRecord(
    _ reference: RecordReference, _ fields: Value, _ assignments: [FieldAssignment],
    from home: RecordReference? = nil, in snapshot: Snapshot
  ) throws -> Record {
    // a title that a record has from the start stands on one line with the other fields: absent keys are left out
    let whole = (fields.fields ?? [:]).filter { $0.value != .absent }
    var record = try parsed(reference, Array("{}".utf8))
    let order = RecordFields.keyOrder(of: reference.kind)
    let first = order.filter { whole[$0] != nil }.map {
      FieldAssignment(FieldPath([.name($0)]), .set, whole[$0] ?? .absent)
    }
    let territories = try snapshot.settings().territories
    do {
      record = try record.applying(first, naming: territories)
      if let home {
        let names = Renaming(
          wasThere: { try snapshot.contains($0) }, isThere: { try snapshot.contains($0) }, newName: { $0 })
        record = try Record(home, parsing: record.bytes).renamed(to: reference, names)
      }
      record = try record.applying(assignments, naming: territories).withoutContradictions(
        since: nil, naming: territories)
    } catch let error as FieldError { throw LedgerError(error, in: reference) }
    // written afresh, so that a new file has the house style in whatever order fields were set
    return try parsed(reference, RecordFields.text(of: record.fields.inOrder(order), reference.kind))
  }

  private func parsed(_ reference: RecordReference, _ text: [UInt8]) throws -> Record {
    do throws(DocumentError) { return try Record(reference, parsing: text) } catch {
      throw LedgerError(error, in: reference.file)
    }
  }

  /// The state of a new edition, which may be any of its workflow, as it was found, and since when it is in it.
  private func foundState(
    _ record: Record, _ on: EDTF?, _ statement: inout CommitMessage.Statement, _ actor: Actor, in snapshot: Snapshot
  ) throws -> (state: String, since: FoundDate) {
    let workflow = try snapshot.workflow(record.fields["workflow"].text ?? snapshot.settings().workflow)
    let state = workflow.state(of: record.fields)
    let formats = Formats(of: record.fields)
    for state in [state] + formats.indices.compactMap({ formats.status(at: $0) }) where workflow.states[state] == nil {
      throw LedgerError(
        .usage, "“\(state)” is no state of the workflow \(workflow.name)",
        why: "the states are \(workflow.states.keys.joined(separator: ", "))",
        mend: workflow.states.keys.nearest(to: state).map { "did you mean “\($0)”?" })
    }
    try snapshot.refuseFinding(record, by: workflow, actor, verb: "add")
    if let on, on.isFuture(on: actor.today) {
      let refusals = Refusals(all: [
        .dateInFuture(
          on, today: actor.today, ofPublication: workflow.fieldsDating(state).contains("dates.published"))
      ])
      throw RefusedStep(refusals, "add", on: record.reference, workflow: workflow.name).error()
    }
    statement.transition = "\(Event.StateChange.new) -> \(state)"
    let since = try FoundDate(
      of: record.reference, record.fields, in: state, on: on, by: workflow, today: actor.today)
    statement.effective = since.effective?.description
    statement.workflow = "\(workflow.name) \(workflow.version)"
    return (state, since)
  }
}

extension Value {
  /// A mapping with its keys in an order; keys that the order doesn't name come last, as they are.
  func inOrder(_ order: [String]) -> Value {
    guard let fields else { return self }
    let known = order.filter { fields[$0] != nil }
    return .mapping(
      Fields(
        (known + fields.keys.filter { !order.contains($0) }).map { ($0, fields[$0] ?? .absent) },
        uniquingKeysWith: { $1 }))
  }
}
