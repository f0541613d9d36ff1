internal import Catalogue
internal import OrderedCollections
internal import Reading

/// The date since when a new edition is in the state in which it is found.
struct FoundDate {
  /// The date that its commit states; nil where nobody gives one.
  let effective: EDTF?
  /// The changes that the step into the state would have made: the date in its fields, where they are absent.
  let changes: [FieldAssignment]

  /// - Parameters:
  ///   - fields: The fields of the edition.
  ///   - on: The date that was given beside them.
  /// - Throws: `LedgerError.usage` where a field holds a date that can't be that one.
  init(
    of reference: RecordReference, _ fields: Value, in state: String, on: EDTF? = nil, by workflow: Workflow, today: Day
  )
    throws
  {
    guard let on else {
      // a date in the future is none since when it is there; a warning names it
      effective = workflow.date(ofEntering: state, in: fields).flatMap { $0.isFuture(on: today) ? nil : $0 }
      changes = []
      return
    }
    let dating = workflow.fieldsDating(state)
    for field in dating {
      let held = fields.dates(at: field)
      guard let other = held.first, !held.contains(where: on.isPossiblySame) else { continue }
      throw LedgerError(
        .usage, "\(reference) can't be \(state) since two dates", why: "\(field) says \(other), and --on says \(on)",
        mend: "leave out the one that is wrong")
    }
    effective = on
    changes = dating.filter { fields.values(at: $0).isEmpty }.map { field in
      FieldAssignment(field, field.holdsSeveral ? .append : .set, .text(on.description))
    }
  }
}
