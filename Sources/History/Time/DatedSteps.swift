package import Catalogue
internal import Git
internal import OrderedCollections
internal import Reading

/// The steps of an edition, or of one of its formats, that count, in the order of history, each with the date since when
/// its state holds and the fields that it dates.
package struct DatedSteps {
  /// One step, or the state in which it was found.
  package struct Step {
    package let change: Event.StateChange
    /// The date; nil where nobody gave one.
    package let date: EDTF?
    /// The fields that take the date.
    package let fields: [FieldPath]
    /// True if it is a format's own.
    let isOfFormat: Bool
    /// True if somebody gave the date.
    package let isGiven: Bool
    /// The event, where events are known; none tells of a format that was found apart from its edition.
    package let event: Event?
  }

  package let steps: [Step]

  private init(_ steps: [Step]) { self.steps = steps }

  /// No steps.
  static let none = DatedSteps([])

  /// The steps of some events.
  ///
  /// - Parameters: As those of ``init(of:_:by:)``.
  package init(of events: [Event], _ fields: Value, by workflow: Workflow?) {
    self.init(
      events.compactMap { event in CountedStep(event).map { ($0, event) } }, fields, workflow)
  }

  /// The steps, with their dates.
  ///
  /// - Parameters:
  ///   - fields: The record as it is known, or as one format has it.
  ///   - workflow: The workflow that it goes by; nil where that can't be read.
  package init(of steps: [CountedStep], _ fields: Value, by workflow: Workflow?) {
    self.init(steps.map { ($0, nil) }, fields, workflow)
  }

  private init(_ counted: [(step: CountedStep, event: Event?)], _ fields: Value, _ workflow: Workflow?) {
    steps = counted.map { step, event in
      let change = step.change
      let isFound = change.from == Event.StateChange.new
      let sets = isFound ? workflow?.fieldsDating(change.to) : change.name.flatMap { workflow?.transitions[$0]?.sets }
      let found = isFound ? Self.found(change.to, on: step.recorded, fields, workflow) : nil
      return Step(
        change: change, date: step.effective ?? found, fields: sets ?? [], isOfFormat: step.isOfFormat,
        isGiven: step.effective != nil, event: event)
    }
  }

  /// The one step of a format that was found in a state of its own when its edition came in.
  ///
  /// - Parameter day: The day on which that was recorded; nil where it isn't known.
  init(ofFormatFoundIn state: String, recorded day: Day?, _ fields: Value, by workflow: Workflow?) {
    let change = Event.StateChange(name: nil, from: Event.StateChange.new, to: state)
    let date = day.map { Self.found(state, on: $0, fields, workflow) }
    steps = [
      Step(
        change: change, date: date, fields: workflow?.fieldsDating(state) ?? [], isOfFormat: true, isGiven: false,
        event: nil)
    ]
  }

  /// The date since when a record is in the state in which it was found: that of its field, else the day on which it
  /// was recorded.
  private static func found(_ state: String, on day: Day, _ fields: Value, _ workflow: Workflow?) -> EDTF {
    workflow?.date(ofEntering: state, in: fields) ?? EDTF(day)
  }
}

extension DatedSteps.Step {
  /// Tells whether it has happened by the end of a day, as far as is known.
  func isPast(_ day: Day) -> Bool { date?.possiblyBeginsOnOrBefore(day) ?? false }
}

// What was true on a day.
extension DatedSteps {
  /// Those of the format itself, where these are the steps of one; the others were the edition's.
  package var ofFormat: DatedSteps { DatedSteps(steps.filter(\.isOfFormat)) }

  /// The state on a day; nil before the earliest.
  ///
  /// - Parameters:
  ///   - fields: The record as it is known, or as one format has it.
  ///   - past: The past of a record that is found in a state; nil where no workflow tells it.
  func state(on day: Day, by fields: Value, past: (String) -> FoundPast?) -> String? {
    if let last = steps.last(where: { $0.isPast(day) }) { return last.change.to }
    guard let first = steps.first else { return nil }
    // where history begins with a step, it left a state that the record was in before
    guard first.change.from == Event.StateChange.new else { return first.change.from }
    return past(first.change.to)?.state(on: day, by: fields)
  }

  /// The value of a field that steps set, on a day: as the steps up to then had it. Before all steps, and where none set
  /// it, a date that had not come is left out.
  ///
  /// - Parameter known: The value as it is known now.
  func value(of field: FieldPath, known: Value, on day: Day) -> Value {
    let setting = steps.contains { $0.isPast(day) } ? steps.filter { $0.fields.contains(field) } : []
    guard field.holdsSeveral else { return one(known, setting, on: day) }
    let kept = known.items.filter { item in
      guard let date = item.date else { return true }
      let same = setting.filter { $0.date?.isPossiblySame(as: date) ?? false }
      return same.isEmpty ? date.possiblyBeginsOnOrBefore(day) : same.contains { $0.isPast(day) }
    }
    if kept.count == known.items.count { return known }
    return kept.isEmpty ? .absent : .list(kept)
  }

  private func one(_ known: Value, _ setting: [Step], on day: Day) -> Value {
    guard let date = known.date else { return known }
    guard !setting.isEmpty else { return date.possiblyBeginsOnOrBefore(day) ? known : .absent }
    let past = setting.filter { $0.isPast(day) }
    if past.contains(where: { $0.date?.isPossiblySame(as: date) ?? false }) { return known }
    return past.first?.date.map { .text($0.description) } ?? .absent
  }
}

extension [Event] {
  /// The word by which `correct` finds an event: the state that it was the last to enter, else its commit.
  package func word(for event: Event) -> String {
    guard let state = event.transition?.to, event.transition?.from != state else { return event.commit.id.short }
    let last = last { $0.counts && $0.transition?.to == state && $0.transition?.from != state }
    return last?.commit.id == event.commit.id ? state : event.commit.id.short
  }
}
