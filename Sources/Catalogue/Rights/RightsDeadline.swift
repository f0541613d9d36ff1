internal import OrderedCollections

/// A day by which something must happen on the rights side of an edition.
public struct RightsDeadline: Hashable, Sendable {
  /// The day, and what it is counted from.
  public let deadline: Deadline
  /// The steps that settle it, in the order of the workflow.
  public let steps: [String]
  /// The field that settles it by being written, or removed; nil where none does.
  public let field: FieldPath?
  /// The publisher that it concerns; nil: that of the edition.
  public var publisher: String?
  /// The payment that is due; nil where none is.
  public var payment: Payment?
}

/// The clocks of the rights side: deadlines of an edition beside that of its state.
///
/// A date that is not exact counts with its last possible day, so that an overdue deadline is overdue for certain.
public struct RightsClocks {
  private let reference: RecordReference
  private let fields: Value
  private let state: String
  private let workflow: Workflow
  private let licences: [Licence]
  private let answerWithin: CalendarDuration
  private let category: State.Category?
  private var found: [RightsDeadline] = []

  /// The deadlines of an edition in a state, in no order.
  ///
  /// - Parameters:
  ///   - answerWithin: The time that a publisher may think about an offer.
  ///   - today: The present day. After the end of rights only payments and deadlines ahead are told, since nothing
  ///     settles other past ones.
  public static func deadlines(
    of reference: RecordReference, _ fields: Value, in state: String, _ workflow: Workflow,
    answerWithin: CalendarDuration, naming territories: Territories = Territories(), on today: Day
  ) -> [RightsDeadline] {
    var clocks = RightsClocks(
      reference: reference, fields: fields, state: state, workflow: workflow,
      licences: Licence.all(of: reference, fields, in: workflow, naming: territories),
      answerWithin: answerWithin, category: workflow.states[state]?.category)
    if clocks.category == .ended {
      clocks.ended(today)
    } else {
      clocks.approaches()
      clocks.publication(today)
      clocks.notices()
      clocks.outOfPrint()
      clocks.ends()
    }
    // what is owed stays so, whatever becomes of the edition
    clocks.payments(today)
    return clocks.found
  }

  private mutating func add(
    _ day: Day?, _ reason: String, _ steps: [String], field: FieldPath? = nil, of publisher: String? = nil,
    payment: Payment? = nil
  ) {
    guard let day else { return }
    found.append(
      RightsDeadline(
        deadline: Deadline(day: day, reason: reason), steps: steps, field: field, publisher: publisher, payment: payment
      ))
  }

  /// The steps that lead on; `ending` are those of them that end the rights.
  private var onward: [String] { workflow.transitions(from: state).filter { $0.to != .same }.map(\.name) }

  private var ending: [String] {
    workflow.transitions(from: state).filter { transition in
      guard case .state(let name) = transition.to else { return false }
      return workflow.states[name]?.category == .ended
    }.map(\.name)
  }
}

// MARK: Before the contract

extension RightsClocks {
  /// Options that lapse and answers that are overdue, until there is a contract.
  private mutating func approaches() {
    guard category == .planned, licences.isEmpty else { return }
    for (way, approach) in fields.fieldItems(of: "approaches") where approach["answer"].text != "declined" {
      let publisher = approach["publisher"].text ?? approach.text
      let whom = publisher.map { " (\($0))" } ?? ""
      if let option = approach["option-until"].date {
        // the state itself may have this clock
        if let own = workflow.states[state]?.due, fields.wholeValues(at: own).first?.date == option { continue }
        add(option.latest, "\(way.appending(.name("option-until")))\(whom)", onward, of: publisher)
      } else if approach["answer"] == .absent, let sent = approach["sent"].date {
        add(
          sent.latest.map { $0 + answerWithin }, "\(answerWithin) from \(way.appending(.name("sent"))) \(sent)\(whom)",
          onward, field: way.appending(.name("answer")), of: publisher)
      }
    }
  }
}

// MARK: The contract

extension RightsClocks {
  /// The last day for publication, until it is published; once it is missed, notice can be given.
  private mutating func publication(_ today: Day) {
    let isOut = category == .available || category == .unavailable || fields["dates"]["published"].date != nil
    guard !isOut else { return }
    add(fields["dates"]["publish-by"].date?.latest, "dates.publish-by", onward)
    for (way, licence) in licenceItems {
      let field = way.appending(.name("publish-by"))
      guard let day = licence["publish-by"].date?.latest else { continue }
      let canRevert = day < today && licence["notice"] == .absent
      add(
        day, canRevert ? "\(field): the rights can revert" : field.description, onward,
        field: canRevert ? way.appending(.name("notice")) : nil)
    }
  }

  /// Adds the payments that are neither paid nor waived on the day.
  private mutating func payments(_ today: Day) {
    for payment in Payment.all(of: reference, fields) where payment.isOpen(on: today) {
      let sum = [payment.amount, payment.currency].compactMap(\.self).joined(separator: " ")
      add(
        payment.due?.latest, "\(payment.field).due" + (sum.isEmpty ? "" : " (\(sum))"), [],
        field: payment.field.appending(.name("paid")), of: payment.publisher, payment: payment)
    }
  }

  /// The end of the time to mend a breach after notice: then the rights can revert.
  private mutating func notices() {
    for (way, licence) in licenceItems {
      guard let notice = licence["notice"].date, let day = notice.latest else { continue }
      let field = way.appending(.name("notice"))
      if let cure = licence["cure"].text.flatMap({ try? CalendarDuration(parsing: $0) }) {
        add(day + cure, "\(cure) from \(field) \(notice)", onward, field: field)
      } else {
        add(day, field.description, onward, field: field)
      }
    }
  }

  /// Out of print, with rights that run on: notice can be given, and the rights can revert.
  private mutating func outOfPrint() {
    let date: FieldPath = "dates.out-of-print"
    let isOutOfPrint = workflow.transitions.values.contains { $0.to == .state(state) && $0.sets.contains(date) }
    guard isOutOfPrint, let since = fields["dates"]["out-of-print"].date, licences.contains(where: \.isGrant) else {
      return
    }
    for (way, licence) in items(of: licences.filter(\.isGrant)) where licence["notice"] == .absent {
      add(since.latest, "\(date): the rights can revert", onward, field: way.appending(.name("notice")))
    }
  }
}

// MARK: The end

extension RightsClocks {
  /// The last day of the rights, and the last day on which stock may be sold after it.
  private mutating func ends() {
    for licence in licences where !licence.hasEnded && !licences.contains(where: { $0.continues(licence) }) {
      add(licence.period.latest, endReason(of: licence), ending, of: licence.licensee)
      if let end = licence.sellOffEnd, licence.ended == nil {
        add(end, sellOffReason(of: licence), ending, of: licence.licensee)
      }
    }
    if let expires = fields["dates"]["expires"].date, !licences.contains(where: { $0.period.until == expires }) {
      add(expires.latest, "dates.expires", ending)
    }
  }

  private mutating func ended(_ today: Day) {
    for licence in licences {
      guard let end = licence.sellOffEnd, end >= today else { continue }
      add(end, sellOffReason(of: licence), [], of: licence.licensee)
    }
  }

  private func endReason(of licence: Licence) -> String {
    let item = fields.value(at: licence.way)
    let way = FieldPath(way: licence.way)
    if item["until"].date == nil, let term = item["term"].text, let from = item["from"].date {
      return "\(term) from \(way.appending(.name("from"))) \(from)"
    }
    return item["until"].date == nil ? "dates.expires" : way.appending(.name("until")).description
  }

  private func sellOffReason(of licence: Licence) -> String {
    let start = licence.until
    let field = FieldPath(way: licence.way).appending(.name("sell-off"))
    return "\(licence.sellOff?.description ?? "") from \(start?.description ?? "") (\(field))"
  }

  /// The licences as the record has them, each with its path.
  private var licenceItems: [(way: FieldPath, item: Value)] { items(of: licences) }

  private func items(of licences: [Licence]) -> [(way: FieldPath, item: Value)] {
    licences.map { (FieldPath(way: $0.way), fields.value(at: $0.way)) }
  }
}

extension Licence {
  /// Tells whether this one takes over from another of the same record without a gap, with all that it covered.
  fileprivate func continues(_ other: Licence) -> Bool {
    guard self != other, let end = other.period.latest, period.possiblyHolds(end.adding(days: 1)) else { return false }
    return territory.isSuperset(of: other.territory) && other.forms.subtracting(forms).isEmpty
  }
}
