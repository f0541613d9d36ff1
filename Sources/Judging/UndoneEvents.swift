internal import Catalogue
package import Git
package import History

/// The events of one record that an undo takes back, those of them that still count, and the obstacles.
package struct UndoneEvents {
  /// The undone commit.
  package let target: Commit
  /// The events of the record behind the undo, oldest first, with what counts there.
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

  /// The formats that the undone commit moved, by their names then.
  package var formatsMoved: [String] { history.filter { $0.commit.id == target.id }.compactMap(\.format) }

  /// The events of the edition, or of one of its formats, that it takes back.
  ///
  /// - Parameter format: The identity of the format; nil: the edition.
  func events(ofFormat format: String?) throws -> [Event] {
    try history.filter { try $0.formatMoved?.key == format && brought($0.commit.id) }
  }

  /// Tells whether an event counts, or would if the undone merge had not set it aside.
  private func isStanding(_ event: Event) -> Bool {
    event.undoneBy == nil && (event.overruledBy ?? target.id) == target.id
  }

  /// The undo or the merge because of which none of these counts any more; nil where one does, or there are none.
  package func ender(ofFormat format: String?) throws -> ObjectID? {
    let events = try events(ofFormat: format).filter { $0.transition != nil || $0.undoes != nil || $0.isRemoval }
    guard !events.isEmpty, !events.contains(where: isStanding) else { return nil }
    return events.lazy.compactMap { $0.undoneBy ?? $0.overruledBy }.first
  }

  /// A step or a found record that counts and came later: it is an obstacle to taking back a state.
  package func later(ofFormat format: String?) throws -> Event? {
    // events that agree with it are taken back with it
    let own = try events(ofFormat: format)
    let leaders = Set(own.map(\.commit.id) + own.compactMap(\.agreesWith))
    return try history.last { event in
      guard event.counts, event.transition != nil, event.formatMoved?.key == format,
        !leaders.contains(event.commit.id)
      else { return false }
      return try !brought(event.commit.id) && !isBefore(event.commit.id)
    }
  }

  /// The events whose role is asked: those taken back and, for an undo that is taken back, those that count again.
  package func revised(ofFormat format: String?) throws -> [Event] {
    // events that the merge overruled count again
    let overruled = history.filter { $0.overruledBy == target.id && $0.formatMoved?.key == format }
    let brought = try events(ofFormat: format).filter { isStanding($0) && !overruled.contains($0) }
    return (brought + overruled)
      .flatMap { ($0.isStep ? [$0] : []) + ($0.isRemoval ? [] : history.revised(by: $0)) }.filter { !$0.isRemoval }
  }

  /// Tells whether it takes back a removal of the record.
  package func holdsRemoval() throws -> Bool {
    try events(ofFormat: nil).contains { $0.isRemoval && isStanding($0) }
  }
}

extension [Event] {
  /// The events that an undo takes back or, where it takes back another undo, makes count again.
  package func revised(by undo: Event) -> [Event] {
    guard let id = undo.undoes else { return [] }
    return filter { $0.commit.id == id && (undo.formatMoved == nil || $0.formatMoved?.key == undo.formatMoved?.key) }
      .flatMap { event in
        event.isRemoval
          ? [event] : (event.isStep ? [event] : []) + (event.commit.id == undo.commit.id ? [] : revised(by: event))
      }
  }
}
