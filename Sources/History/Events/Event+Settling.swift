internal import Catalogue
internal import Git
package import Reading

// The effect of later events and merges on earlier ones.
extension [Event] {
  /// The events, oldest first, with the effects of merges, undos and corrections on earlier ones: an undo holds unless
  /// it is set aside or undone itself.
  package func settled(by merges: [Overruling], in graph: any HistoryGraph) throws -> [Event] {
    // in most records no later event concerns an earlier one
    guard !merges.isEmpty || contains(where: { $0.undoes != nil || $0.corrects != nil }) else { return self }
    var events = self
    var undoing = Undoing()
    for place in events.indices.reversed() {
      let name = events[place].eventName
      let standing = merges.filter { !undoing.lifts($0.merge) }
      events[place].overruledBy = standing.overruler(of: name)
      events[place].agreesWith = standing.lazy.compactMap { $0.agreeing[name] }.first
      events[place].undoneBy = undoing.undoer(of: events[place], agreeing: standing)
      try undoing.take(events[place], among: events[..<place], in: graph)
    }
    for place in events.indices where events[place].counts {
      guard let earlier = events.corrected(by: events[place], before: place) else { continue }
      events[earlier].correct(on: events[place].effective)
    }
    return events
  }

  /// The place of the event whose date another corrects; nil where it corrects none of these.
  private func corrected(by event: Event, before place: Int) -> Int? {
    guard let id = event.corrects else { return nil }
    let own = { (commit: ObjectID) in
      firstIndex { $0.commit.id == commit && $0.formatMoved?.key == event.formatMoved?.key }
    }
    // correcting one of two events that agree corrects the other
    if let named = own(id) { return self[named].agreesWith.flatMap(own) ?? named }
    // after a rebase the id is another commit's: the step into the state that the subject names is meant
    return self[..<place].lastIndex {
      $0.formatMoved?.key == event.formatMoved?.key && event.commit.quotedState != nil
        && $0.transition?.to == event.commit.quotedState
    }
  }
}

extension [Overruling] {
  /// The merge that set an event aside; nil where none did, or a later one made it count again.
  fileprivate func overruler(of name: EventName) -> ObjectID? {
    var overruler: ObjectID?
    for merge in self {
      if merge.setAside.contains(name) { overruler = overruler ?? merge.merge }
      if merge.restored.contains(name) { overruler = nil }
    }
    return overruler
  }
}

/// The commits that were undone, gathered from the newest event of a record back to the oldest.
struct Undoing {
  private struct Undo {
    let by: ObjectID
    /// The format that is taken back; nil: the record.
    let format: String?
    /// The commits that an undone merge had brought in.
    var brought: Set<ObjectID> = []
  }

  private var standing: [ObjectID: [Undo]] = [:]

  /// Adds an event; of several undos of one commit the newest holds.
  ///
  /// - Parameter earlier: The events before it, oldest first.
  mutating func take(_ event: Event, among earlier: ArraySlice<Event> = [], in graph: (any HistoryGraph)? = nil) throws
  {
    guard let stated = event.undoes, event.counts else { return }
    let undone = event.target(named: stated, among: earlier)
    var undo = Undo(by: event.commit.id, format: event.formatMoved?.key)
    if let graph, let header = try graph.known(undone), header.parents.count > 1 {
      undo.brought = try graph.reached(from: undone, butNotFrom: header.parents[0])
    }
    standing[undone, default: []].append(undo)
  }

  /// Tells whether a merge was undone, so that the events it set aside count again.
  func lifts(_ merge: ObjectID) -> Bool { standing[merge]?.contains { $0.format == nil } ?? false }

  /// The commit that undid an event, or one that it agrees with. An undo that names the record alone also undid the
  /// commit's changes of its formats.
  func undoer(of event: Event, agreeing merges: [Overruling] = []) -> ObjectID? {
    let format = event.formatMoved?.key
    var same = [event.commit.id]
    for merge in merges {
      if let leader = merge.agreeing[event.eventName] { same.append(leader) }
      same += merge.agreeing.filter { $0.key.format == format && same.contains($0.value) }.map(\.key.commit)
    }
    for id in same {
      if let undo = standing[id]?.first(where: { $0.format == nil || $0.format == format }) { return undo.by }
    }
    for undos in standing.values {
      for undo in undos where undo.brought.contains(event.commit.id) && (undo.format == nil || undo.format == format) {
        return undo.by
      }
    }
    return nil
  }
}

extension Event {
  /// The commit that an undo means: the one it names, or after a rebase the newest before it with the subject that it quotes, if
  /// exactly that is taken back.
  fileprivate func target(named stated: ObjectID, among earlier: ArraySlice<Event>) -> ObjectID {
    guard !earlier.contains(where: { $0.commit.id == stated }), let quoted = commit.quotedSubject else { return stated }
    let same = earlier.last { $0.commit.subject == quoted && $0.formatMoved?.key == formatMoved?.key }
    guard let same, takesBack(same) else { return stated }
    return same.commit.id
  }

  private func takesBack(_ earlier: Event) -> Bool {
    let undone = Set(earlier.changes.map { Change(field: $0.field, before: $0.after, after: $0.before) })
    return !undone.isEmpty && undone == Set(changes)
  }
}

extension Commit {
  /// The state whose step a correction corrects, by its subject: `Correct robots/ar: published on 2024-02-01`.
  package var quotedState: String? {
    let words = subject.split(separator: " ")
    guard words.count == 5, words[0] == "Correct", words[3] == "on" else { return nil }
    return String(words[2])
  }

  /// The subject that an undo quotes in its own: `Undo 4d4b8ae: Publish robots/ar`.
  package var quotedSubject: String? {
    let start = "Undo "
    guard subject.hasPrefix(start) else { return nil }
    let rest = subject.utf8.dropFirst(start.utf8.count)
    let id = rest.prefix { $0 != UInt8(ascii: ":") }
    guard (4...40).contains(id.count), id.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return String(Substring(rest.dropFirst(id.count + 2)))
  }
}

extension HistoryGraph {
  /// The header of a commit; nil where it is none of these.
  func known(_ id: ObjectID) throws -> CommitHeader? {
    do { return try header(of: id) } catch let error as GitError where error.code == .notFound { return nil }
  }
}
