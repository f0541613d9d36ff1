package import Catalogue

extension [Event] {
  /// Tells whether an event can have a date, by the dated events before and after it that count.
  package func isInOrder(_ date: EDTF, at index: Int) -> Bool {
    refusals(ofDate: date, at: index, on: Day(daysSince1970: 10_000_000)).isEmpty
  }

  /// The reasons why an event can't have a date: the dated events before and after it that count, and the present day.
  package func refusals(ofDate date: EDTF, at index: Int, on today: Day) -> [Refusal] {
    var refusals: [Refusal] = []
    if let last = Array(self[..<index]).lastDated, !date.canFollow(last) {
      refusals.append(.dateBefore(date, last: last))
    }
    // a (new) bounds nothing, so events after it don't bound it either
    let isFound = self[index].transition?.from == Event.StateChange.new
    if !isFound, let next = self[(index + 1)...].lazy.compactMap(\.bound).first, !next.canFollow(date) {
      refusals.append(.dateAfter(date, next: next))
    }
    if let first = date.earliest, first > today.adding(days: 1) {
      refusals.append(.dateInFuture(date, today: today, ofPublication: self[index].transition?.to == "published"))
    }
    return refusals
  }
}
