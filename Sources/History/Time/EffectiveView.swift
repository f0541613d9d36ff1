internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading

/// The world as it was on a day: each record in the state it was in then, by the effective dates of its events.
///
/// Other fields are as they are known. An edition that came into its found state only later is not there yet.
final class EffectiveView: RecordView {
  private let ledger: Ledger
  private let tip: ObjectID
  /// The last day that counts.
  private let day: Day
  private var histories: [RecordReference: [Event]] = [:]

  init(_ ledger: Ledger, at tip: ObjectID, on day: Day) {
    (self.ledger, self.tip, self.day) = (ledger, tip, day)
  }

  /// Reads the histories of many records in one walk, before they are asked for one by one.
  func prepare(_ references: [RecordReference]) throws {
    let missing = references.filter { $0.kind == .edition && histories[$0] == nil }
    histories.merge(try ledger.histories(of: missing, at: tip)) { $1 }
  }

  /// A record as it was on the day; nil where it was not there yet.
  func record(_ record: Record) throws -> Record? {
    guard record.reference.kind == .edition else { return record }
    try prepare([record.reference])
    let events = histories[record.reference] ?? []
    let workflow = try ledger.snapshot(at: tip).workflow(of: record.fields)
    guard let state = state(by: events.ofEdition, of: record.fields, workflow) else { return nil }
    var values: [(way: [PathComponent], value: Value)] = [([.key("status")], .text(state))]
    let formats = Formats(of: record.fields)
    for index in formats.indices where formats.status(at: index) != nil {
      let own = formats.key(at: index).map(events.events(ofFormat:)) ?? []
      let isOwn = own.contains { $0.formatMoved != nil && $0.counts && $0.transition != nil && isPast($0) }
      let then = isOwn ? self.state(by: own, of: formats.fields(at: index), workflow) : nil
      // until it had a step of its own, a format went with its edition
      let value = then.map { $0 == state ? .absent : Value.text($0) } ?? foundApart(formats, format: index, own)
      values.append((formats.way(to: index) + [.key("status")], value))
    }
    do throws(FieldError) {
      return try record.replacing(values.filter { record.fields.value(at: $0.way) != $0.value })
    } catch {
      throw LedgerError(error, in: record.reference)
    }
  }

  /// The status of a format that has no step of its own: the one in which it was found, if it was so from the start.
  private func foundApart(_ formats: Formats, format index: Int, _ own: [Event]) -> Value {
    let hasStep = own.contains { $0.formatMoved != nil && $0.counts && $0.transition != nil }
    return hasStep ? .absent : formats.status(at: index).map(Value.text) ?? .absent
  }

  private func isPast(_ event: Event) -> Bool { event.effective?.possiblyBeginsOnOrBefore(day) ?? false }

  /// The state by the events; nil where there was none yet.
  private func state(by events: [Event], of fields: Value, _ workflow: Workflow?) -> String? {
    let steps = events.filter { $0.counts && $0.transition != nil }
    if let last = steps.last(where: isPast) { return last.transition?.to }
    guard let found = steps.first?.transition, found.from == Event.StateChange.new else {
      // nobody gave a date: the first step left a state that it was in before
      return steps.first?.transition?.from ?? workflow?.state(of: fields)
    }
    guard steps.first?.effective == nil else { return nil }
    return beganLater(found.to, fields, workflow) ? nil : found.to
  }

  /// Tells whether a date that a step into the state sets lies after the day.
  private func beganLater(_ state: String, _ fields: Value, _ workflow: Workflow?) -> Bool {
    let entering = workflow?.transitions.values.filter { $0.to == .state(state) } ?? []
    let dates = entering.flatMap(\.sets).flatMap { fields.values(at: $0) }.compactMap(\.date)
    return !dates.isEmpty && !dates.contains { $0.possiblyBeginsOnOrBefore(day) }
  }
}
