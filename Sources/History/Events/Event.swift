public import Catalogue
public import Git

/// One change of a record, as a commit states it.
public struct Event: Hashable, Sendable {
  /// What kind of change it is.
  public enum Action: String, Sendable, CaseIterable {
    case add, set, advance, undo, correct, move, merge, remove
    /// A change by hand, without trailers of ours.
    case edit
  }

  /// A step between states; `from` is `(new)` for a record that came in.
  public struct Passage: Hashable, Sendable {
    /// The transition; nil where the workflow has none, as for a new record.
    public let name: String?
    /// Where it leaves from.
    public let from: String
    /// Where it leads.
    public let to: String

    package init(name: String?, from: String, to: String) {
      (self.name, self.from, self.to) = (name, from, to)
    }

    /// What a record that came in is said to come from.
    public static let new = "(new)"
  }

  /// The record, as it was called in that commit.
  public let reference: RecordReference
  /// The format that it is about, as it was called then; nil where it is about the edition itself.
  public var format: String? { formatMoved?.name }
  package let formatMoved: FormatIdentity?
  /// How formats were identified before this commit, by how they are after it.
  package let formatsBefore: [String: String]
  /// The commit.
  public let commit: Commit
  /// What kind of change it is.
  public let action: Action
  /// When it happened in the world, as corrected; nil where nobody said.
  public internal(set) var effective: EDTF?
  /// When it was first said to have happened.
  public let recordedEffective: EDTF?
  /// The step; nil where the state stayed.
  public package(set) var transition: Passage?
  /// How it differs from before.
  public let changes: [Change]
  /// A note for the history.
  public let note: String?
  /// Why, where it asks for a reason.
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
  /// Whether the commit has trailers of ours.
  public let isStated: Bool
  /// Whether a later event says when it happened.
  var isCorrected = false
  package var whereabouts = Whereabouts()

  package init(
    reference: RecordReference, formatMoved: FormatIdentity?, formatsBefore: [String: String], commit: Commit,
    action: Action, effective: EDTF? = nil, recordedEffective: EDTF?, transition: Passage? = nil,
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

  /// What it was called before, where the commit gave it another name.
  public var movedFrom: RecordReference? { whereabouts.movedFrom }
  /// The record that it went into.
  public var mergedInto: RecordReference? { whereabouts.mergedInto }
  /// The records that went into it.
  public var mergedFrom: [RecordReference] { whereabouts.mergedFrom }
  /// Whether the commit says that the record ends here.
  var isEnd: Bool { whereabouts.isRemoved || whereabouts.mergedInto != nil }

  /// Whether it counts: an event that is undone, overruled or another's twin stays in history and bears on nothing.
  public var counts: Bool { undoneBy == nil && overruledBy == nil && agreesWith == nil }
}

/// What a commit says of where a record went, and whether that is so.
package struct Whereabouts: Hashable, Sendable {
  var movedFrom: RecordReference?
  var mergedInto: RecordReference?
  var mergedFrom: [RecordReference] = []
  var isRemoved = false
  /// Whether the record isn't there after the commit.
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

/// What tells a format of an edition from the others.
package struct FormatIdentity: Hashable, Sendable {
  /// What it is called after `#`.
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
      $0.from == Event.Passage.new ? nil : $0.from
    }
  }

  /// The date that a later event must possibly follow: of the last event that has one, was stated, counts, and is no `(new)`.
  public var lastDated: EDTF? { last { $0.bound != nil }?.bound }
}

extension Event {
  /// Takes the date that a later event says.
  mutating func correct(on date: EDTF?) {
    guard let date else { return }
    (effective, isCorrected) = (date, true)
  }

  /// The date that bounds those of other events; nil where it bounds none.
  ///
  /// The day of a commit by hand says little of when something happened, and bounds nothing until somebody has said more.
  var bound: EDTF? {
    counts && (isStated || isCorrected) && action != .correct && transition?.from != Passage.new ? effective : nil
  }
}
