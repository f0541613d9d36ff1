internal import OrderedCollections

internal import Catalogue
internal import Git

/// What an audit remembers of one edition: its steps, undos and corrections, as far as later ones are judged by them.
struct AuditTrack {
  private var steps: [Step] = []
  private var overruling: [HistoryReader.Overruling] = []
  /// What is judged of the edition as it was last seen, and the blob that it was read from.
  private(set) var known: (blob: ObjectID, fields: Value)?

  /// An event, without what only a reader of history wants.
  struct Step {
    let commit: ObjectID
    var action = Event.Action.advance
    let isStated: Bool
    var format: FormatIdentity?
    var formatsBefore: [String: String] = [:]
    var transition: Event.Passage?
    var effective: String?
    var undoes: ObjectID?
    var corrects: ObjectID?

    /// Whether anything later is judged by it.
    var isRemembered: Bool { transition != nil || undoes != nil || corrects != nil || !formatsBefore.isEmpty }
  }

  /// Takes in what a commit was to the edition.
  mutating func take(_ steps: [Step]) { self.steps += steps.filter(\.isRemembered) }

  /// Takes in what a merge was to the edition.
  mutating func take(_ events: [Event], _ overruling: [HistoryReader.Overruling]) {
    take(
      events.map { event in
        Step(
          commit: event.commit.id, action: event.action, isStated: event.isStated, format: event.formatMoved,
          formatsBefore: event.formatsBefore, transition: event.transition, effective: event.effective?.description,
          undoes: event.undoes, corrects: event.corrects)
      })
    self.overruling += overruling
  }

  /// Keeps what the next change of the edition is compared with.
  mutating func keep(_ fields: Value, readFrom blob: ObjectID) { known = (blob, fields.judged) }

  /// The events that a commit has behind it, oldest first, with what later ones say of earlier ones.
  ///
  /// - Parameter reaches: Whether the commit reaches another, or is it.
  func history(
    of reference: RecordReference, in graph: CommitGraph, where reaches: (ObjectID) -> Bool
  ) -> [Event] {
    var events = steps.filter { reaches($0.commit) }.map { $0.event(of: reference) }
    HistoryReader.settle(&events, overruling.filter { reaches($0.merge) }, in: graph)
    return events
  }
}

extension AuditTrack.Step {
  fileprivate func event(of reference: RecordReference) -> Event {
    let nobody = Signature(name: "", email: "", when: Instant(secondsSince1970: 0, offsetMinutes: 0))
    let effective = effective.flatMap { try? EDTF(parsing: $0) }
    return Event(
      reference: reference, formatMoved: format, formatsBefore: formatsBefore,
      commit: Commit(id: commit, tree: .emptyTree, parents: [], author: nobody, committer: nobody, message: ""),
      action: action, effective: effective, recordedEffective: effective, transition: transition, changes: [],
      note: nil, reason: nil, undoes: undoes, undoneBy: nil, corrects: corrects, overruledBy: nil, isStated: isStated)
  }
}

extension Value {
  /// What of an edition a step is judged by: its workflow, its state, and the formats with theirs.
  fileprivate var judged: Value {
    var kept: Fields = [:]
    for key in ["workflow", "status"] where self[key] != .absent { kept[key] = self[key] }
    if self["formats"] != .absent {
      kept["formats"] = .list(
        self["formats"].items.map { format in
          guard let fields = format.fields else { return format }
          return .mapping(fields.filter { ["form", "isbn", "status"].contains($0.key) })
        })
    }
    return .mapping(kept)
  }
}
