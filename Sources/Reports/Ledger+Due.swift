internal import OrderedCollections

public import Catalogue
internal import Git
public import Reading
internal import History

/// An edition that should have moved, or soon must.
public struct DueEdition: Sendable {
  /// The edition.
  public let edition: Edition
  /// The format, where one with a state of its own is meant.
  public let format: String?
  /// The state it is in.
  public let state: String
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
  fileprivate var partner: String?

  /// The publisher that it concerns; nil where the record names none.
  public var publisher: String? { partner ?? edition.publishers.first.flatMap { $0.name ?? $0.romanized } }

  /// The edition, or the format of it.
  public var reference: RecordReference { edition.reference.format(format) }
}

extension Ledger {
  /// The editions that should leave their state by a day, and the deadlines on their rights side, the earliest first.
  ///
  /// Computed from the files and their history at HEAD: nothing moves by itself.
  /// - Parameters:
  ///   - today: The day against which something is overdue.
  ///   - last: The last day that is looked at.
  ///   - isWanted: Chooses the editions, given their states.
  /// - Returns: The editions, and the files that could not be read.
  public func due(
    on today: Day, until last: Day, where isWanted: (Edition, String, State.Category?) -> Bool
  ) throws -> (due: [DueEdition], unreadable: [Problem]) {
    let snapshot = try now()
    let (records, unreadable) = try snapshot.recordsWithoutText(of: [.edition])
    let timed = try records.flatMap { record in
      try snapshot.workflow(of: record.fields).map { Self.timed(record, $0, isWanted) } ?? []
    }
    let clocked = timed.filter { $0.state.within != nil }.map(\.edition.reference)
    let histories = try histories(of: clocked, at: snapshot.commit?.id)
    let due = timed.compactMap { timed -> DueEdition? in
      let (edition, state) = (timed.edition, timed.state)
      let all = histories[edition.reference] ?? []
      let formats = Formats(of: edition.fields)
      let history = timed.format.flatMap { formats.key(at: $0) }.map(all.events(ofFormat:)) ?? all.ofEdition
      let fields = timed.format.map { formats.fields(at: $0) } ?? edition.fields
      let deadline = timed.workflow.deadline(
        of: state.name, on: fields, entered: history.entry(into: state.name), last: history.last(of:))
      guard let deadline, deadline.day <= last else { return nil }
      return DueEdition(
        edition: edition, format: timed.format.flatMap { formats.name(at: $0) }, state: state.name, deadline: deadline,
        isOverdue: deadline.day < today,
        steps: timed.workflow.transitions(from: state.name).filter { $0.to != .same }.map(\.name))
    }
    let ofRights = try rightsDue(in: records, on: today, until: last, at: snapshot, where: isWanted).filter { rights in
      !due.contains { $0.reference == rights.reference && $0.deadline == rights.deadline }
    }
    let sorted = (due + ofRights).sorted { ($0.deadline, $0.reference) < ($1.deadline, $1.reference) }
    return (sorted, unreadable)
  }

  /// The deadlines on the rights side of editions: answers, options, payments, notices, ends.
  private func rightsDue(
    in records: [Record], on today: Day, until last: Day, at snapshot: Snapshot,
    where isWanted: (Edition, String, State.Category?) -> Bool
  ) throws -> [DueEdition] {
    let (workflows, settings) = (try snapshot.workflows(), try snapshot.settings())
    return records.flatMap { record -> [DueEdition] in
      guard let workflow = workflows[record.fields["workflow"].text ?? settings.workflow] else { return [] }
      let state = workflow.state(of: record.fields)
      let edition = Edition(record.reference, record.fields)
      let deadlines = RightsClocks.deadlines(
        of: record.reference, record.fields, in: state, workflow, answerWithin: settings.answerWithin,
        naming: settings.territories, on: today
      ).filter { $0.deadline.day <= last }
      guard !deadlines.isEmpty, isWanted(edition, state, workflow.states[state]?.category) else { return [] }
      return deadlines.map {
        DueEdition(
          edition: edition, format: nil, state: state, deadline: $0.deadline, isOverdue: $0.deadline.day < today,
          steps: $0.steps, field: $0.field, payment: $0.payment, partner: $0.publisher)
      }
    }
  }

  private typealias Timed = (edition: Edition, format: Int?, state: State, workflow: Workflow)

  /// An edition whose state has a clock, and each of its formats that has a state of its own with one.
  private static func timed(
    _ record: Record, _ workflow: Workflow, _ isWanted: (Edition, String, State.Category?) -> Bool
  ) -> [Timed] {
    let edition = Edition(record.reference, record.fields)
    let formats = Formats(of: record.fields)
    let parted = formats.indices.filter { formats.status(at: $0) != nil }
    return ([nil] + parted).compactMap { format in
      let name = workflow.state(of: record.fields(ofFormat: format))
      guard let state = workflow.states[name], state.due != nil || state.within != nil,
        isWanted(edition, state.name, state.category)
      else { return nil }
      return (edition, format, state, workflow)
    }
  }
}

extension [Event] {
  /// The date on which the record came into its state, by events that count; nil where nobody gave one.
  func entry(into state: String) -> EDTF? {
    last { $0.counts && $0.transition?.to == state && $0.transition?.from != state }?.effective
  }

  /// The date on which a transition was last taken, by events that count.
  func last(of transition: String) -> EDTF? {
    last { $0.counts && $0.transition?.name == transition }?.effective
  }
}
