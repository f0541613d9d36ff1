internal import Catalogue
internal import Git

/// What an audit remembers of one edition: its steps, undos and corrections, as far as later ones are judged by them.
struct AuditTrack {
  private var steps: [Step] = []
  private var overruling: [HistoryReader.Overruling] = []

  /// An event, without what only a reader of history wants.
  fileprivate struct Step {
    let commit: ObjectID
    let action: Event.Action
    let isStated: Bool
    let format: FormatIdentity?
    let formatsBefore: [String: String]
    let transition: Event.Passage?
    let effective: String?
    let undoes: ObjectID?
    let corrects: ObjectID?
  }

  /// Takes in what a commit was to the edition.
  mutating func take(_ events: [Event], _ overruling: [HistoryReader.Overruling]) {
    for event in events {
      guard event.transition != nil || event.undoes != nil || event.corrects != nil || !event.formatsBefore.isEmpty
      else { continue }
      steps.append(
        Step(
          commit: event.commit.id, action: event.action, isStated: event.isStated, format: event.formatMoved,
          formatsBefore: event.formatsBefore, transition: event.transition, effective: event.effective?.description,
          undoes: event.undoes, corrects: event.corrects))
    }
    self.overruling += overruling
  }

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
