package import Catalogue
package import Git
package import History
internal import Reading

/// An index that knows deadlines too. As with ``CatalogueIndex``, nil is the answer where git has to be asked.
package protocol DeadlineIndex: HistoryIndex {
  /// The editions of which something is due by a day, or may be, each with its fields and its past.
  ///
  /// - Parameter today: The day on which that is asked.
  func editions(dueBy last: Day, on today: Day, at tip: ObjectID) -> [(edition: Edition, past: CountedSteps)]?

  /// The rows of what is due by a day in the order of deadlines, as far as they are the same whenever they are asked
  /// for; and the editions that have others.
  func dueLines(by last: Day, on today: Day, at tip: ObjectID) -> (
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
  /// Rows that are the same on whatever day they are asked for, in their order; but for the days on which a payment was
  /// open that was settled since.
  case lines([DueLine], before: Before?)
  /// Some of them depend on the day; this is the first possible deadline.
  case changing(first: Day)

  /// The days before the last payment was settled.
  package struct Before: Sendable {
    /// The day since when the rows hold.
    package let since: Day
    /// The first deadline that there may have been before.
    package let first: Day
  }

  /// - Parameters: As those of `DueEdition.all`.
  package init(of edition: Edition, _ past: CountedSteps, by workflow: Workflow?, _ settings: Settings) {
    let since = Payment.settled(of: edition.reference, edition.fields)
    let days = [Day.first(ofYear: -9999), Day.first(ofYear: 99_999)]
    func all(_ day: Day) -> [DueEdition] {
      DueEdition.all(of: edition, past, by: workflow, settings, on: day).sorted(by: DueEdition.isBefore)
    }
    let found = days.map(all)
    let lines = found.map { $0.map(DueLine.init) }
    // but for the payments that were settled since
    let lasting = found[0].filter { $0.payment?.isSettled != true }
    let isSame = lasting.map(DueLine.init).elementsEqual(lines[1]) { $0.deadline == $1.deadline && $0.rest == $1.rest }
    if isSame,
      lines[1].allSatisfy({ $0.deadline.reason.isSortedByBytes && ($0.reference.format ?? "").isSortedByBytes })
    {
      let before = since.flatMap { since in found[0].map(\.deadline.day).min().map { Before(since: since, first: $0) } }
      self = .lines(lines[1], before: before)
    } else {
      self = .changing(first: lines.joined().map(\.deadline.day).min() ?? days[1])
    }
  }
}

extension String {
  /// True if a comparison of bytes orders it as one of texts does.
  fileprivate var isSortedByBytes: Bool { utf8.elementsEqual(nfc.utf8) }
}
