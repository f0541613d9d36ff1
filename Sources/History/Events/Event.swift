public import Catalogue
public import Git

/// One change of a record, as a commit states it.
public struct Event: Hashable, Sendable {
  /// The kind of change.
  public enum Action: String, Sendable, CaseIterable {
    case add, set, advance, undo, correct, move, merge, remove
    /// A change by hand, without trailers of ours.
    case edit
  }

  /// A step between states; `from` is `(new)` for a record that came in.
  public struct StateChange: Hashable, Sendable {
    /// The transition; nil where the workflow has none, as for a new record.
    public let name: String?
    /// The state it leaves.
    public let from: String
    /// The state it leads to.
    public let to: String

    package init(name: String?, from: String, to: String) {
      (self.name, self.from, self.to) = (name, from, to)
    }

    /// The origin of a record that came in.
    public static let new = "(new)"
  }

  /// The record, by its name in that commit.
  public let reference: RecordReference
  /// The format that it is about, by its name then; nil where it is about the edition itself.
  public var format: String? { formatMoved?.name }
  package let formatMoved: FormatIdentity?
  /// The identities of formats before this commit, by those after it.
  package let formatsBefore: [String: String]
  /// The commit.
  public internal(set) var commit: Commit
  /// The kind of change.
  public let action: Action
  /// The date on which it happened in the world, as corrected; nil where nobody gave one.
  public internal(set) var effective: EDTF?
  /// The date that was first given for it.
  public let recordedEffective: EDTF?
  /// The step; nil where the state stayed.
  public package(set) var transition: StateChange?
  /// Its changes.
  public let changes: [Change]
  /// A note for the history.
  public let note: String?
  /// The reason, where the step takes one.
  public let reason: String?
  /// The commit that this one undoes.
  public let undoes: ObjectID?
  /// The commit that undid this one.
  public internal(set) var undoneBy: ObjectID?
  /// The commit whose effective date this one corrects.
  public let corrects: ObjectID?
  /// The merge that kept another side's version.
  public internal(set) var overruledBy: ObjectID?
  /// The commit of another side that took the same step, and whose event counts for both.
  public internal(set) var agreesWith: ObjectID?
  /// True if the commit has trailers of ours.
  public let isStated: Bool
  /// True if a later event gives its date.
  var isCorrected = false
  package var whereabouts = Whereabouts()

  package init(
    reference: RecordReference, formatMoved: FormatIdentity?, formatsBefore: [String: String], commit: Commit,
    action: Action, effective: EDTF? = nil, recordedEffective: EDTF?, transition: StateChange? = nil,
    changes: [Change], note: String?, reason: String?, undoes: ObjectID?, undoneBy: ObjectID? = nil,
    corrects: ObjectID?, overruledBy: ObjectID? = nil, agreesWith: ObjectID? = nil, isStated: Bool,
    isCorrected: Bool = false, whereabouts: Whereabouts = Whereabouts()
  ) {
    (self.reference, self.formatMoved, self.formatsBefore) = (reference, formatMoved, formatsBefore)
    (self.commit, self.action, self.effective) = (commit, action, effective)
    (self.recordedEffective, self.transition, self.changes) = (recordedEffective, transition, changes)
    (self.note, self.reason, self.undoes) = (note, reason, undoes)
    (self.undoneBy, self.corrects, self.overruledBy) = (undoneBy, corrects, overruledBy)
    (self.agreesWith, self.isStated, self.isCorrected) = (agreesWith, isStated, isCorrected)
    self.whereabouts = whereabouts
  }

  /// The name before, where the commit gave it another.
  public var movedFrom: RecordReference? { whereabouts.movedFrom }
  /// The record that it was merged into.
  public var mergedInto: RecordReference? { whereabouts.mergedInto }
  /// The records that were merged into it.
  public var mergedFrom: [RecordReference] { whereabouts.mergedFrom }
  /// True if the commit states that the record ends here.
  var isEnd: Bool { whereabouts.isRemoved || whereabouts.mergedInto != nil }

  /// True if it counts: an event that is undone, overruled or agrees with another stays in history and has no effect.
  public var counts: Bool { undoneBy == nil && overruledBy == nil && agreesWith == nil }
}

/// The statements of a commit about a record's place, and whether they are true.
package struct Whereabouts: Hashable, Sendable {
  var movedFrom: RecordReference?
  var mergedInto: RecordReference?
  var mergedFrom: [RecordReference] = []
  var isRemoved = false
  /// True if the record isn't there after the commit.
  package var isGone = false

  package init() {}

  /// - Parameters:
  ///   - entry: The record as the commit leaves it.
  ///   - parents: The record in each parent, where that is known.
  init(of entry: HistoryReader.Entry, from parents: [HistoryReader.Entry]?, _ stated: StatedTrailers) {
    let own = stated.statements(of: entry.name).first { $0.format == nil }?.values
    guard entry.file != nil else {
      isGone = true
      mergedInto = own?["Merged-Into"].map { RecordReference(entry.name.kind, $0) }
      isRemoved = own?["Removed"] == "yes"
      return
    }
    mergedFrom = stated.merged(into: entry.name)
    let before =
      if let parents { parents.first { $0.file != nil }?.name } else {
        own?["Moved-From"].map { RecordReference(entry.name.kind, $0) }
      }
    if before != entry.name { movedFrom = before }
  }
}

/// The identity of a format of an edition.
package struct FormatIdentity: Hashable, Sendable {
  /// Its name after `#`.
  package let name: String
  /// Its ISBN, else its form.
  package let key: String

  package init(name: String, key: String) {
    (self.name, self.key) = (name, key)
  }
}

extension [Event] {
  /// The state before the present one, by events that count.
  public var previousState: String? {
    last { $0.counts && $0.transition != nil && $0.transition?.from != $0.transition?.to }?.transition.flatMap {
      $0.from == Event.StateChange.new ? nil : $0.from
    }
  }

  /// The date that a later event must possibly follow: that of the last event that has one, was stated, counts, and is
  /// no `(new)`.
  public var lastDated: EDTF? { last { $0.bound != nil }?.bound }
}

extension Event {
  /// Takes the date that a later event gives.
  mutating func correct(on date: EDTF?) {
    guard let date else { return }
    (effective, isCorrected) = (date, true)
  }

  /// The date that bounds those of other events; nil where it bounds none.
  ///
  /// The day of a commit by hand says little about the true date, and bounds nothing until somebody has given a date.
  package var bound: EDTF? {
    counts && (isStated || isCorrected) && action != .correct && transition?.from != StateChange.new ? effective : nil
  }
}
