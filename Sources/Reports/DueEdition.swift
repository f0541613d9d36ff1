public import Catalogue
package import History
internal import OrderedCollections
internal import Reading

/// An edition that should have moved, or soon must.
public struct DueEdition: Sendable {
  /// The edition.
  public let edition: Edition
  /// The format, where one with a state of its own is meant.
  public let format: String?
  /// The state it is in.
  public let state: String
  /// The category of the state.
  let category: State.Category?
  /// The day by which it should have left that state, or something else should be done.
  public let deadline: Deadline
  /// True if that day has passed.
  public let isOverdue: Bool
  /// The steps that lead on, in the order of its workflow; for a deadline on the rights side, those that settle it.
  public let steps: [String]
  /// The field that settles it by being written, or removed; nil where none does.
  public var field: FieldPath?
  /// The payment that is due; nil where none is.
  public var payment: Payment?
  /// The publisher that the deadline concerns; nil: that of the edition.
  var partner: String?

  /// The publisher that it concerns; nil where the record names none.
  public var publisher: String? { partner ?? edition.publishers.first.flatMap { $0.name ?? $0.romanized } }

  /// The edition, or the format of it.
  public var reference: RecordReference { edition.reference.format(format) }
}

extension DueEdition {
  /// Everything that is due of an edition, or will be.
  ///
  /// - Parameters:
  ///   - past: The steps of the edition; nil: none are known.
  ///   - workflow: The workflow that it goes by; nil where that can't be read.
  ///   - today: The day against which something is overdue.
  package static func all(
    of edition: Edition, _ past: CountedSteps?, by workflow: Workflow?, _ settings: Settings, on today: Day
  ) -> [DueEdition] {
    guard let workflow else { return [] }
    let formats = Formats(of: edition.fields)
    let parted = formats.indices.filter { formats.status(at: $0) != nil }
    let clocks = ([nil] + parted).compactMap { format in
      ofState(of: edition, format, formats, past, by: workflow, on: today)
    }
    return clocks
      + ofRights(of: edition, by: workflow, settings, on: today).filter { rights in
        !clocks.contains { $0.reference == rights.reference && $0.deadline == rights.deadline }
      }
  }

  /// The deadline of the state that an edition or one of its formats is in.
  private static func ofState(
    of edition: Edition, _ format: Int?, _ formats: Formats, _ past: CountedSteps?, by workflow: Workflow, on today: Day
  ) -> DueEdition? {
    let fields = format.map { formats.fields(at: $0) } ?? edition.fields
    guard let state = workflow.states[workflow.state(of: fields)], state.due != nil || state.within != nil else {
      return nil
    }
    let steps = format.map { past?.ofFormat(formats.key(at: $0)) ?? [] } ?? past?.ofEdition ?? []
    let deadline = workflow.deadline(
      of: state.name, on: fields, entered: steps.entry(into: state.name), last: steps.last(of:))
    return deadline.map { deadline in
      DueEdition(
        edition: edition, format: format.flatMap { formats.name(at: $0) }, state: state.name, category: state.category,
        deadline: deadline, isOverdue: deadline.day < today,
        steps: workflow.transitions(from: state.name).filter { $0.to != .same }.map(\.name))
    }
  }

  /// The deadlines on the rights side: answers, options, payments, notices, ends.
  private static func ofRights(
    of edition: Edition, by workflow: Workflow, _ settings: Settings, on today: Day
  ) -> [DueEdition] {
    let state = workflow.state(of: edition.fields)
    return RightsClocks.deadlines(
      of: edition.reference, edition.fields, in: state, workflow, answerWithin: settings.answerWithin,
      naming: settings.territories, on: today
    ).map {
      DueEdition(
        edition: edition, format: nil, state: state, category: workflow.states[state]?.category, deadline: $0.deadline,
        isOverdue: $0.deadline.day < today, steps: $0.steps, field: $0.field,
        payment: $0.payment, partner: $0.publisher)
    }
  }

  /// Orders by deadline, then by reference.
  static func isBefore(_ left: DueEdition, _ right: DueEdition) -> Bool {
    (left.deadline, left.reference) < (right.deadline, right.reference)
  }
}

extension DueEdition {
  /// The cells of its row: the day, how long that is over, and those that are the same on every day.
  public func cells(on today: Day) -> [String] {
    [deadline.day.description, Self.overdue(deadline.day, isOverdue, on: today)] + lastingCells
  }

  /// The cells that are the same on every day. An index may keep them: whoever changes them raises the version of the
  /// index.
  package var lastingCells: [String] {
    [
      reference.description, state, edition.fields["title"].text ?? "",
      (steps + (field.map { ["set \($0)"] } ?? [])).joined(separator: ", "), deadline.reason,
      publisher ?? "", payment?.amount ?? "", payment?.currency ?? "",
    ]
  }

  /// The number of days by which a deadline is over, in words.
  static func overdue(_ day: Day, _ isOverdue: Bool, on today: Day) -> String {
    guard isOverdue else { return "" }
    let days = day.distance(to: today)
    return "\(days) \(days == 1 ? "day" : "days")"
  }
}

extension [CountedStep] {
  /// The date on which the record came into its state; nil where nobody gave one.
  fileprivate func entry(into state: String) -> EDTF? {
    last { $0.change.to == state && $0.change.from != state }?.effective
  }

  /// The date on which a transition was last taken.
  fileprivate func last(of transition: String) -> EDTF? { last { $0.change.name == transition }?.effective }
}
