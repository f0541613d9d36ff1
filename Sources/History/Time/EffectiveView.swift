internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading

/// The world as it was on a day: each record in the state it was in then, by the effective dates of its events, and
/// before them by its own dates.
///
/// A date that steps set is as the steps up to then had it; other fields are as they are known. An edition that was in
/// no state yet is not there.
final class EffectiveView: RecordView {
  private let ledger: Ledger
  private let tip: ObjectID
  /// The last day that counts.
  private let day: Day
  /// Whether editions that were in no state yet are there, in none.
  private let keepsUnborn: Bool
  private var steps: [RecordReference: CountedSteps] = [:]
  /// The pasts of records found in a state, by workflow and state, and the fields that the steps of a workflow set.
  private var pasts: [[String]: FoundPast] = [:]
  private var datedFields: [String: [FieldPath]] = [:]

  init(_ ledger: Ledger, at tip: ObjectID, on day: Day, keepsUnborn: Bool = false) {
    (self.ledger, self.tip, self.day, self.keepsUnborn) = (ledger, tip, day, keepsUnborn)
  }

  /// Reads the steps of many records at once, before they are asked for one by one.
  func prepare(_ records: [Record]) throws {
    let missing = records.filter { $0.reference.kind == .edition && steps[$0.reference] == nil }
    steps.merge(try ledger.countedSteps(of: missing.map { ($0.reference, $0.fields) }, at: tip)) { $1 }
  }

  /// A record as it was on the day; nil where it was not there yet.
  func record(_ record: Record) throws -> Record? {
    guard record.reference.kind == .edition else { return record }
    try prepare([record])
    let past = self.steps[record.reference] ?? CountedSteps(ofEdition: [], firstRecorded: nil)
    let workflow = try ledger.snapshot(at: tip).workflow(of: record.fields)
    let steps = DatedSteps(of: past.ofEdition, record.fields, by: workflow)
    let known = steps.steps.isEmpty ? workflow?.state(of: record.fields) : nil
    let state = known ?? self.state(by: steps, of: record.fields, workflow)
    guard state != nil || keepsUnborn else { return nil }
    var fields = record.fields
    fields.put(state.map { .text($0) } ?? .absent, at: [.key("status")])
    putDates(by: steps, in: &fields, below: [], workflow)
    let formats = Formats(of: record.fields)
    for index in formats.indices {
      let own = ownSteps(ofFormat: index, formats, past, workflow)
      let way = formats.way(to: index)
      if formats.status(at: index) != nil {
        let then = own.flatMap { self.state(by: $0, of: formats.fields(at: index), workflow) }
        // until it had a step of its own, a format went with its edition
        let value = then.flatMap { $0 == state ? nil : Value.text($0) } ?? .absent
        fields.put(value, at: way + [.key("status")])
      }
      putDates(by: own?.ofFormat ?? .none, in: &fields, below: way, workflow)
    }
    return fields == record.fields ? record : Record(record.reference, fields: fields)
  }

  /// The steps of a format that has parted from its edition, or was found apart from it; nil where it went with the
  /// edition on the day.
  private func ownSteps(ofFormat index: Int, _ formats: Formats, _ past: CountedSteps, _ workflow: Workflow?)
    -> DatedSteps?
  {
    guard let status = formats.status(at: index) else { return nil }
    let view = formats.fields(at: index)
    guard let own = formats.key(at: index).flatMap({ past.ofPartedFormats[$0] }) else {
      return DatedSteps(ofFormatFoundIn: status, recorded: past.firstRecorded, view, by: workflow)
    }
    let steps = DatedSteps(of: own, view, by: workflow)
    return steps.ofFormat.steps.contains { $0.isPast(day) } ? steps : nil
  }

  private func state(by steps: DatedSteps, of fields: Value, _ workflow: Workflow?) -> String? {
    steps.state(on: day, by: fields) { found in
      guard let workflow else { return nil }
      let key = [workflow.name, found]
      if let known = pasts[key] { return known }
      let past = FoundPast(of: found, by: workflow)
      pasts[key] = past
      return past
    }
  }

  /// Puts the dates that steps set as they were on the day.
  private func putDates(by steps: DatedSteps, in fields: inout Value, below way: [PathComponent], _ workflow: Workflow?)
  {
    guard let workflow else { return }
    let dated = datedFields[workflow.name] ?? workflow.datedFields
    datedFields[workflow.name] = dated
    for field in dated where way.isEmpty || Formats.has(field) {
      let place = way + field.way
      let known = fields.value(at: place)
      guard known != .absent else { continue }
      fields.put(steps.value(of: field, known: known, on: day), at: place)
    }
  }
}

extension Value {
  /// Puts a value at a place, or takes away what stands there.
  fileprivate mutating func put(_ value: Value, at place: [PathComponent]) {
    guard self.value(at: place) != value else { return }
    self =
      value == .absent
      ? removing(place[...])
      : setting(place[...], to: value, keyOrder: RecordFields.keyOrder(of: .edition)) ?? self
  }
}
