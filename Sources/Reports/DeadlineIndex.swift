package import Catalogue
package import Git
package import History
internal import Reading

/// An index that knows deadlines too. As with ``CatalogueIndex``, nil is the answer where git has to be asked.
package protocol DeadlineIndex: HistoryIndex {
  /// The editions of which something is due by a day, or may be, each with its fields and its past.
  func editions(dueBy last: Day, at tip: ObjectID) -> [(edition: Edition, past: CountedSteps)]?

  /// The rows of what is due by a day in the order of deadlines, as far as they are the same whenever they are asked
  /// for; and the editions that have others.
  func dueLines(by last: Day, at tip: ObjectID) -> (
    lines: [DueLine], others: [(edition: Edition, past: CountedSteps)]
  )?
}

/// A row of what is due, ready to be written.
package struct DueLine: Sendable {
  package let deadline: Deadline
  package let reference: RecordReference
  /// The cells that are the same on every day, between tabs, with the line end.
  package let rest: String

  package init(deadline: Deadline, reference: RecordReference, rest: String) {
    (self.deadline, self.reference, self.rest) = (deadline, reference, rest)
  }

  /// The row of an edition.
  package init(_ due: DueEdition) {
    self.init(deadline: due.deadline, reference: due.reference, rest: String.line(of: due.lastingCells))
  }

  /// The whole row on a day.
  func line(on today: Day) -> String {
    "\(deadline.day)\t\(DueEdition.overdue(deadline.day, deadline.day < today, on: today))\t\(rest)"
  }
}

/// The deadlines of an edition in the form in which an index keeps them.
package enum KeptDeadlines: Sendable {
  /// Rows that are the same on whatever day they are asked for, in their order.
  case lines([DueLine])
  /// Some of them depend on the day; this is the first possible deadline.
  case changing(first: Day)

  /// - Parameters: As those of `DueEdition.all`.
  package init(of edition: Edition, _ past: CountedSteps, by workflow: Workflow?, _ settings: Settings) {
    let days = [Day.first(ofYear: -9999), Day.first(ofYear: 99_999)]
    let found = days.map { day in
      DueEdition.all(of: edition, past, by: workflow, settings, on: day).sorted(by: DueEdition.isBefore)
    }
    let lines = found.map { $0.map(DueLine.init) }
    let isSame = lines[0].elementsEqual(lines[1]) { $0.deadline == $1.deadline && $0.rest == $1.rest }
    if isSame,
      lines[0].allSatisfy({ $0.deadline.reason.isSortedByBytes && ($0.reference.format ?? "").isSortedByBytes })
    {
      self = .lines(lines[0])
    } else {
      self = .changing(first: lines.joined().map(\.deadline.day).min() ?? days[1])
    }
  }
}

extension String {
  /// True if a comparison of bytes orders it as one of texts does.
  fileprivate var isSortedByBytes: Bool { utf8.elementsEqual(nfc.utf8) }
}
