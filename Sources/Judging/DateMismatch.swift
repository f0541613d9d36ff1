package import Catalogue
internal import Git
package import History
internal import OrderedCollections
package import Reading

/// A date in a field of an edition, or of one of its formats, that can't be the one that history gives for the step
/// which set it.
package struct DateMismatch {
  /// The edition or the format.
  let reference: RecordReference
  /// The way to the field in the record.
  package let way: [PathComponent]
  /// The dates that the field holds.
  let held: [EDTF]
  /// The step, its date, and its name for `correct`.
  let step: (to: String, date: EDTF, word: String)

  /// All in one record.
  ///
  /// - Parameter events: The history of the record.
  package static func all(in record: Record, _ events: [Event], by workflow: Workflow?) -> [DateMismatch] {
    guard let workflow else { return [] }
    let dated = workflow.datedFields
    let formats = Formats(of: record.fields)
    let own = mismatches(
      of: record.reference, record.fields, below: [], events.ofEdition,
      DatedSteps(of: events.ofEdition, .absent, by: workflow),
      dated)
    return own
      + formats.indices.flatMap { index -> [DateMismatch] in
        guard formats.item(at: index)["dates"] != .absent, let key = formats.key(at: index) else { return [] }
        let history = events.events(ofFormat: key)
        let steps = DatedSteps(of: history, .absent, by: workflow).ofFormat
        return mismatches(
          of: record.reference.format(formats.name(at: index)), formats.item(at: index), below: formats.way(to: index),
          history, steps, dated.filter(Formats.has))
      }
  }

  private static func mismatches(
    of reference: RecordReference, _ fields: Value, below way: [PathComponent], _ history: [Event], _ steps: DatedSteps,
    _ dated: [FieldPath]
  ) -> [DateMismatch] {
    dated.flatMap { field -> [DateMismatch] in
      let held = fields.dates(at: field)
      // the day on which a record was found is no date that somebody gave
      let setting = steps.steps.filter { $0.fields.contains(field) && $0.event?.effective != nil }
      guard !held.isEmpty, !setting.isEmpty else { return [] }
      let parted = setting.filter { step in
        !held.contains { date in step.date?.isPossiblySame(as: date) ?? true }
      }
      // a field of one date holds that of the first step that set it
      guard field.holdsSeveral || parted.count == setting.count else { return [] }
      return (field.holdsSeveral ? parted : Array(parted.suffix(1))).compactMap { step in
        guard let date = step.date, let event = step.event else { return nil }
        return DateMismatch(
          reference: reference, way: way + field.way, held: held,
          step: (step.change.to, date, history.word(for: event)))
      }
    }
  }

  /// Those of a step that is about to be taken, with dates that the record held before.
  ///
  /// - Parameters:
  ///   - reference: The edition or the format.
  ///   - record: The record after the step.
  package static func all(
    of step: TakenStep, on reference: RecordReference, in record: Record, by workflow: Workflow
  ) -> [DateMismatch] {
    let formats = Formats(of: record.fields)
    let format = formats.index(of: reference)
    return (workflow.transitions[step.transition]?.sets ?? []).compactMap { field in
      let way = Formats.has(field) ? format.map { formats.way(to: $0) } ?? [] : []
      let held = record.fields.value(at: way).dates(at: field)
      guard !held.isEmpty, !held.contains(where: step.effective.isPossiblySame) else { return nil }
      return DateMismatch(
        reference: reference, way: way + field.way, held: held, step: (step.to, step.effective, step.to))
    }
  }

  /// The warning.
  package func problem(in record: Record) -> Problem {
    let field = FieldPath(way: way)
    let said = held.map(\.description).joined(separator: ", ")
    let correct = "colophon correct \(reference) \(step.word) --on \(held.count == 1 ? said : "DATE")"
    let set = "colophon set \(record.reference) " + "\(field)=\(step.date)".shellQuoted
    return Problem(
      rule: "date-mismatch", severity: .warning, path: record.reference.file,
      position: record.document.position(of: way) ?? record.document.position(ofKeyOrValue: way),
      message: "\(field): \(said), and the history says \(step.date) for the step into \(step.to)",
      mend:
        "if the field is right: \(correct); if the history is: \(held.count == 1 ? set : "put \(step.date) into the field")"
    )
  }
}

extension Snapshot {
  /// The dates of editions that part from their history.
  ///
  /// - Parameter many: The number of editions from which the messages of all commits are read first, so that the
  ///   histories of few are.
  package func dateMismatches(in records: [Record], _ ledger: Ledger, many: Int = 64) throws -> [Problem] {
    let dated = try records.filter { record in
      guard record.reference.kind == .edition, let workflow = try workflow(of: record.fields) else { return false }
      let formats = Formats(of: record.fields)
      return ([record.fields] + formats.indices.map { formats.item(at: $0) }).contains { fields in
        workflow.datedFields.contains { fields.value(at: $0.way) != .absent }
      }
    }
    let suspected =
      dated.count < many ? nil : try SuspectedDates(among: dated, in: self, ledger).found
    let open = dated.filter { suspected?.contains($0.reference) ?? true }
    let histories = try ledger.histories(of: open.map(\.reference), at: commit?.id)
    return try open.flatMap { record in
      try DateMismatch.all(in: record, histories[record.reference] ?? [], by: workflow(of: record.fields)).map {
        $0.problem(in: record)
      }
    }
  }
}
