package import Catalogue
internal import Git
package import History
internal import OrderedCollections
package import Reading

/// A date in a field of an edition, or of one of its formats, that can't be the one that history gives for the step
/// which set it.
package struct DateMismatch: Sendable {
  /// The edition or the format.
  let reference: RecordReference
  /// The way to the field in the record.
  package let way: [PathComponent]
  /// The dates that the field holds.
  let held: [EDTF]
  /// The step, its date, and its name for `correct`.
  let step: (to: String, date: EDTF, word: String)
  /// True if the step can have had the date in the field, by those before and after it.
  let isCorrectable: Bool
  /// The field, and the identity of the format that has it; nil: the edition has it.
  let field: FieldPath
  let format: String?

  /// All in one record.
  ///
  /// - Parameter events: The history of the record.
  package static func all(in record: Record, _ events: [Event], by workflow: Workflow?) -> [DateMismatch] {
    func history(of format: String?) -> [Event] { format.map(events.events(ofFormat:)) ?? events.ofEdition }
    return partings(in: record, by: workflow) { DatedSteps(of: history(of: $0), .absent, by: workflow) }.compactMap {
      parting in
      guard let date = parting.step.date, let event = parting.step.event else { return nil }
      let own = history(of: parting.format)
      let place = own.firstIndex { $0.commit.id == event.commit.id }
      return DateMismatch(
        reference: parting.reference, way: parting.way, held: parting.held,
        step: (parting.step.change.to, date, own.word(for: event)),
        isCorrectable: place.map { place in parting.held.allSatisfy { own.isInOrder($0, at: place) } } ?? true,
        field: parting.field, format: parting.format)
    }
  }

  /// Tells whether there may be one in a record, by its steps alone.
  static func mayBe(in record: Record, _ past: CountedSteps, by workflow: Workflow?) -> Bool {
    // formats that took steps go by names that only history tells
    guard past.ofPartedFormats.isEmpty else { return true }
    return !partings(in: record, by: workflow) { _ in DatedSteps(of: past.ofEdition, .absent, by: workflow) }.isEmpty
  }

  /// A field whose dates part from those of a step.
  private struct Parting {
    let reference: RecordReference
    /// The identity of the format; nil where the field is the edition's.
    let format: String?
    let way: [PathComponent]
    let field: FieldPath
    let held: [EDTF]
    let step: DatedSteps.Step
  }

  /// - Parameter steps: Gives the history of the edition, for nil, or of a format by its identity.
  private static func partings(in record: Record, by workflow: Workflow?, _ steps: (String?) -> DatedSteps) -> [Parting]
  {
    guard let workflow else { return [] }
    let dated = workflow.datedFields
    let formats = Formats(of: record.fields)
    let own = partings(steps(nil), record.fields, dated).map { field, held, step in
      Parting(reference: record.reference, format: nil, way: field.way, field: field, held: held, step: step)
    }
    return own
      + formats.indices.flatMap { index -> [Parting] in
        guard formats.item(at: index)["dates"] != .absent, let key = formats.key(at: index) else { return [] }
        return partings(steps(key).ofFormat, formats.item(at: index), dated.filter(Formats.has)).map {
          field, held, step in
          Parting(
            reference: record.reference.format(formats.name(at: index)), format: key,
            way: formats.way(to: index) + field.way, field: field, held: held, step: step)
        }
      }
  }

  private static func partings(_ steps: DatedSteps, _ fields: Value, _ dated: [FieldPath]) -> [(
    field: FieldPath, held: [EDTF], step: DatedSteps.Step
  )] {
    dated.flatMap { field -> [(field: FieldPath, held: [EDTF], step: DatedSteps.Step)] in
      let held = fields.dates(at: field)
      // the day on which a record was found is no date that somebody gave
      let setting = steps.steps.filter { $0.fields.contains(field) && $0.isGiven }
      guard !held.isEmpty, !setting.isEmpty else { return [] }
      let parted = setting.filter { step in
        !held.contains { date in step.date?.isPossiblySame(as: date) ?? true }
      }
      // a field of one date holds that of the first step that set it
      guard field.holdsSeveral || parted.count == setting.count else { return [] }
      return (field.holdsSeveral ? parted : Array(parted.suffix(1))).map { (field, held, $0) }
    }
  }

  /// Those of a step that is about to be taken, with dates that the record held before.
  ///
  /// - Parameters:
  ///   - reference: The edition or the format.
  ///   - record: The record after the step.
  ///   - last: The date that bounds that of the step.
  package static func all(
    of step: TakenStep, on reference: RecordReference, in record: Record, after last: EDTF?, by workflow: Workflow
  ) -> [DateMismatch] {
    let formats = Formats(of: record.fields)
    let format = formats.index(of: reference)
    return (workflow.transitions[step.transition]?.sets ?? []).compactMap { field in
      let way = Formats.has(field) ? format.map { formats.way(to: $0) } ?? [] : []
      let held = record.fields.value(at: way).dates(at: field)
      guard !held.isEmpty, !held.contains(where: step.effective.isPossiblySame) else { return nil }
      return DateMismatch(
        reference: reference, way: way + field.way, held: held, step: (step.to, step.effective, step.to),
        isCorrectable: held.allSatisfy { date in last.map(date.canFollow) ?? true }, field: field,
        format: Formats.has(field) ? format.flatMap { formats.key(at: $0) } : nil)
    }
  }

  /// Tells whether the field holds the date of an earlier step, as a field of one date does.
  package func isOfEarlierStep(in events: [Event], by workflow: Workflow?) -> Bool {
    guard !field.holdsSeveral else { return false }
    let own = DatedSteps(of: format.map(events.events(ofFormat:)) ?? events.ofEdition, .absent, by: workflow)
    return (format == nil ? own : own.ofFormat).steps.contains { step in
      step.isGiven && step.fields.contains(field)
        && held.contains { date in step.date?.isPossiblySame(as: date) ?? true }
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
      at: way,
      message: "\(field): \(said), and the history says \(step.date) for the step into \(step.to)",
      mend: isCorrectable
        ? "if the field is right: \(correct); if the history is: \(held.count == 1 ? set : "put \(step.date) into the field")"
        : "the step can't have been then, by those beside it; if it was on \(step.date): \(held.count == 1 ? set : "put that into the field")"
    )
  }
}

extension Snapshot {
  /// The dates of editions that part from their history.
  ///
  /// - Parameters:
  ///   - workflow: Gives the workflow that a record goes by; nil where it can't be read, which others report.
  ///   - many: The number of editions from which the messages of all commits are read first, so that the histories of few
  ///     are.
  package func dateMismatches(
    in records: [Record], _ ledger: Ledger, many: Int = 64, by workflow: @escaping (Value) -> Workflow?
  ) throws -> [Problem] {
    let dated = records.filter { record in
      guard record.reference.kind == .edition, let workflow = workflow(record.fields) else { return false }
      let formats = Formats(of: record.fields)
      return ([record.fields] + formats.indices.map { formats.item(at: $0) }).contains { fields in
        workflow.datedFields.contains { fields.value(at: $0.way) != .absent }
      }
    }
    let open = try suspected(among: dated, ledger, many: many, by: workflow)
    let histories = try ledger.toldHistories(of: open.map(\.reference), at: commit?.id)
    return open.flatMap { record in
      DateMismatch.all(in: record, histories[record.reference] ?? [], by: workflow(record.fields)).map {
        $0.problem(in: record)
      }
    }
  }

  /// The records among these whose history has to be read: by an index those whose steps part from them, else those whose
  /// trailers may.
  private func suspected(
    among dated: [Record], _ ledger: Ledger, many: Int, by workflow: @escaping (Value) -> Workflow?
  ) throws -> [Record] {
    if let pasts = try ledger.knownSteps(of: dated.map(\.reference), at: commit?.id) {
      return dated.filter { record in
        pasts[record.reference].map { DateMismatch.mayBe(in: record, $0, by: workflow(record.fields)) }
          ?? true
      }
    }
    guard dated.count >= many else { return dated }
    let suspected = try SuspectedDates(among: dated, in: self, ledger, by: workflow).found
    return dated.filter { suspected.contains($0.reference) }
  }
}
