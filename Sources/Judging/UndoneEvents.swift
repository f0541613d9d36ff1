internal import Catalogue
package import Git
package import History

/// What an undo takes back of one record: which events, which of them still count, and what stands in its way.
package struct UndoneEvents {
  /// The undone commit.
  package let target: Commit
  /// The events of the record that the undo has behind it, oldest first, with what counts there.
  let history: [Event]
  private let brought: (ObjectID) throws -> Bool
  private let isBefore: (ObjectID) throws -> Bool

  /// - Parameter reaches: Whether the first commit is behind the second, or is it.
  package init(of target: Commit, in history: [Event], reaches: @escaping (ObjectID, ObjectID) throws -> Bool) {
    (self.target, self.history) = (target, history)
    let (id, parents) = (target.id, target.parents)
    let isMerge = parents.count > 1
    brought = { commit in
      guard commit != id else { return true }
      return try isMerge && reaches(commit, id) && !reaches(commit, parents[0])
    }
    isBefore = { commit in
      guard commit != id else { return false }
      return try isMerge ? reaches(commit, parents[0]) : reaches(commit, id)
    }
  }

  /// The formats that the undone commit moved, as they were called then.
  package var formatsMoved: [String] { history.filter { $0.commit.id == target.id }.compactMap(\.format) }

  /// The events that it takes back of the edition, or of one of its formats.
  ///
  /// - Parameter format: What identifies the format; nil: the edition.
  func events(ofFormat format: String?) throws -> [Event] {
    try history.filter { try $0.formatMoved?.key == format && brought($0.commit.id) }
  }

  /// Whether an event counts, or would but for the undone merge, which set it aside.
  private func isStanding(_ event: Event) -> Bool {
    event.undoneBy == nil && (event.overruledBy ?? target.id) == target.id
  }

  /// The undo or the merge because of which none of these counts any more; nil where one does, or there are none.
  package func ender(ofFormat format: String?) throws -> ObjectID? {
    let events = try events(ofFormat: format).filter { $0.transition != nil || $0.undoes != nil || $0.isRemoval }
    guard !events.isEmpty, !events.contains(where: isStanding) else { return nil }
    return events.lazy.compactMap { $0.undoneBy ?? $0.overruledBy }.first
  }

  /// A step or a found record that counts and came after what is taken back: it stands in the way of taking back a state.
  package func later(ofFormat format: String?) throws -> Event? {
    // what is one with it is taken back with it
    let own = try events(ofFormat: format)
    let leaders = Set(own.map(\.commit.id) + own.compactMap(\.agreesWith))
    return try history.last { event in
      guard event.counts, event.transition != nil, event.formatMoved?.key == format,
        !leaders.contains(event.commit.id)
      else { return false }
      return try !brought(event.commit.id) && !isBefore(event.commit.id)
    }
  }

  /// The events for whose role is asked: those taken back and, where an undo is, those that count again.
  package func revised(ofFormat format: String?) throws -> [Event] {
    // what a merge overruled counts again
    let overruled = history.filter { $0.overruledBy == target.id && $0.formatMoved?.key == format }
    let brought = try events(ofFormat: format).filter { isStanding($0) && !overruled.contains($0) }
    return (brought + overruled)
      .flatMap { ($0.isStep ? [$0] : []) + ($0.isRemoval ? [] : history.revised(by: $0)) }.filter { !$0.isRemoval }
  }

  /// Whether it takes back that the record was taken away.
  package func holdsRemoval() throws -> Bool {
    try events(ofFormat: nil).contains { $0.isRemoval && isStanding($0) }
  }
}

extension [Event] {
  /// The events that an undo takes back or, where it takes back another undo, that it makes count again.
  package func revised(by undo: Event) -> [Event] {
    guard let id = undo.undoes else { return [] }
    return filter { $0.commit.id == id && (undo.formatMoved == nil || $0.formatMoved?.key == undo.formatMoved?.key) }
      .flatMap { event in
        event.isRemoval
          ? [event] : (event.isStep ? [event] : []) + (event.commit.id == undo.commit.id ? [] : revised(by: event))
      }
  }
}
