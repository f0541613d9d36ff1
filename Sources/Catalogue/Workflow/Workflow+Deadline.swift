internal import OrderedCollections

/// The day by which an edition should have left its state.
public struct Deadline: Hashable, Sendable, Comparable {
  /// The last possible day.
  public let day: Day
  /// The field or the event that it is counted from, in a phrase: `dates.manuscript-due`, `P60D from 2022-02-02`.
  public let reason: String

  /// A deadline on a day.
  package init(day: Day, reason: String) { (self.day, self.reason) = (day, reason) }

  /// Orders deadlines by the day.
  public static func < (left: Self, right: Self) -> Bool {
    (left.day, left.reason) < (right.day, right.reason)
  }
}

extension Workflow {
  /// The day by which an edition should have left its state: the earlier of the date that `due` names and the end of
  /// the time that `within` allows.
  ///
  /// A date that is not exact counts with its last possible day, so that an overdue edition is overdue for certain.
  /// - Parameters:
  ///   - entered: The date on which it came into the state; nil where it is unknown.
  ///   - last: The date of the last event of a transition that counts; nil where there is none.
  public func deadline(
    of state: String, on fields: Value, entered: EDTF?, last: (String) -> EDTF?
  ) -> Deadline? {
    guard let definition = states[state] else { return nil }
    var deadlines: [Deadline] = []
    if let field = definition.due, let day = fields.date(at: field)?.latest {
      deadlines.append(Deadline(day: day, reason: field.description))
    }
    if let clock = definition.within, let start = start(of: clock, in: state, on: fields, entered: entered, last: last),
      let day = start.latest
    {
      deadlines.append(Deadline(day: day + clock.period, reason: "\(clock.period) from \(start)"))
    }
    return deadlines.min()
  }

  private func start(
    of clock: State.Clock, in state: String, on fields: Value, entered: EDTF?, last: (String) -> EDTF?
  ) -> EDTF? {
    guard let name = clock.of else { return entered ?? arrival(in: state, on: fields) }
    return last(name) ?? transitions[name]?.sets.lazy.compactMap { fields.date(at: $0) }.first
  }

  /// The date on which an edition that was found in a state came into it, by a field that a transition into the state
  /// sets.
  public func arrival(in state: String, on fields: Value) -> EDTF? {
    transitions.values.filter { $0.to == .state(state) }.flatMap(\.sets).lazy.compactMap { fields.date(at: $0) }.first
  }
}

extension Value {
  fileprivate func date(at field: FieldPath) -> EDTF? { wholeValues(at: field).first?.date }
}
