internal import OrderedCollections

public import Catalogue
internal import Git

/// An edition that should have moved, or soon must.
public struct DueEdition: Sendable {
  /// The edition.
  public let edition: Edition
  /// The state it is in.
  public let state: String
  /// By when it should have left that state.
  public let deadline: Deadline
  /// Whether that day has passed.
  public let isOverdue: Bool
  /// The steps that lead on, in the order of its workflow.
  public let steps: [String]
}

extension Ledger {
  /// The editions that should leave their state by a day, the earliest first.
  ///
  /// Computed from the files and their history at HEAD: nothing moves by itself.
  /// - Parameters:
  ///   - today: The day against which something is overdue.
  ///   - last: The last day that is looked at.
  ///   - isWanted: Which editions are asked for, given their states.
  /// - Returns: what is due, and the files that could not be read.
  public func due(
    on today: Day, until last: Day, where isWanted: (Edition, String, State.Category?) -> Bool
  ) throws -> (due: [DueEdition], unreadable: [Problem]) {
    let snapshot = try now()
    let (records, unreadable) = try snapshot.records(of: [.edition])
    let timed = try records.compactMap { record -> (edition: Edition, state: State, workflow: Workflow)? in
      guard let workflow = try snapshot.workflow(of: record.fields),
        let state = workflow.states[workflow.state(of: record.fields)], state.due != nil || state.within != nil
      else { return nil }
      let edition = Edition(record.reference, record.fields)
      return isWanted(edition, state.name, state.category) ? (edition, state, workflow) : nil
    }
    let clocked = timed.filter { $0.state.within != nil }.map(\.edition.reference)
    let histories = try histories(of: clocked, at: snapshot.commit?.id)
    let due = timed.compactMap { edition, state, workflow -> DueEdition? in
      let history = histories[edition.reference] ?? []
      let deadline = workflow.deadline(
        of: state.name, on: edition.fields, entered: history.entry(into: state.name), last: history.last(of:))
      guard let deadline, deadline.day <= last else { return nil }
      return DueEdition(
        edition: edition, state: state.name, deadline: deadline, isOverdue: deadline.day < today,
        steps: workflow.transitions(from: state.name).filter { $0.to != .same }.map(\.name))
    }
    let sorted = due.sorted { ($0.deadline, $0.edition.reference) < ($1.deadline, $1.edition.reference) }
    return (sorted, unreadable)
  }

  /// The day it is, on the clock and in the zone of this process.
  public func today() -> Day {
    let seconds = environment.now()
    return Instant(secondsSince1970: seconds, offsetMinutes: environment.offsetMinutes(at: seconds)).day
  }
}

extension [Event] {
  /// When the record came into the state it is in, by events that count; nil where nobody said.
  func entry(into state: String) -> EDTF? {
    last { $0.counts && $0.transition?.to == state && $0.transition?.from != state }?.effective
  }

  /// When a transition was last taken, by events that count.
  func last(of transition: String) -> EDTF? {
    last { $0.counts && $0.transition?.name == transition }?.effective
  }
}
