internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading
internal import History

/// The memory that an audit has of one edition: its steps, undos and corrections, as far as later ones are judged by
/// them.
struct EditionMemory {
  private var steps: [KeptStep] = []
  private(set) var overruling: [Overruling] = []
  /// The judged fields of the edition as it was last seen, and the blob that they were read from.
  private(set) var known: (blob: ObjectID, fields: JudgedFields)?

  /// An event, without the parts that only a reader of history wants.
  struct RememberedStep {
    let commit: ObjectID
    var action = Event.Action.advance
    let isStated: Bool
    var format: FormatIdentity?
    var formatsBefore: [String: String] = [:]
    var transition: Event.StateChange?
    var effective: String?
    var undoes: ObjectID?
    var corrects: ObjectID?
    /// The subject of a correction; after a rebase it alone tells the step that is meant.
    var subject = ""
    /// True if it removed the edition.
    var isGone = false

    /// True if anything later is judged by it.
    var isRemembered: Bool {
      transition != nil || undoes != nil || corrects != nil || isGone || !formatsBefore.isEmpty
    }
  }

  /// True if the steps from before the audit's first commit are included, or there are none.
  var hasPast = false

  /// Adds the events of later commits.
  mutating func add(_ later: EditionMemory) {
    steps += later.steps
    overruling += later.overruling
    known = later.known
  }

  /// Adds the events that the edition had under another name.
  ///
  /// - Parameter place: The place of a commit in the order of history.
  mutating func unite(_ other: EditionMemory, place: (ObjectID) -> Int) {
    let known = Set(steps.map(\.commit))
    let others = other.steps.filter { !known.contains($0.commit) }
    if !others.isEmpty {
      steps = (steps + others).enumerated().sorted {
        let (left, right) = (place($0.element.commit), place($1.element.commit))
        return left == right ? $0.offset < $1.offset : left < right
      }.map(\.element)
    }
    let merges = Set(overruling.map(\.merge))
    overruling += other.overruling.filter { !merges.contains($0.merge) }
  }

  /// Adds the events of a commit for the edition.
  mutating func take(_ steps: [RememberedStep], _ stateChanges: StateChangePool) {
    for step in steps where step.isRemembered { self.steps.append(KeptStep(step, stateChanges)) }
  }

  /// Adds events that were read.
  mutating func take(_ reading: HistoryReader.Reading, _ stateChanges: StateChangePool) {
    take(reading.events.map(RememberedStep.init), stateChanges)
    overruling += reading.overruling
  }

  /// Adds all that was read of the edition's past.
  mutating func take(_ past: RecordEvents, _ stateChanges: StateChangePool) {
    take((past.events, past.overruling), stateChanges)
  }

  /// Adds the events that a merge sets aside.
  mutating func take(_ merge: Overruling) { overruling.append(merge) }

  /// Keeps the version that the next change of the edition is compared with.
  mutating func keep(_ fields: JudgedFields, readFrom blob: ObjectID) { known = (blob, fields) }

  /// The events that a commit has behind it, oldest first, with the effect of later ones on earlier ones.
  ///
  /// - Parameter reaches: Whether the commit reaches another, or is it.
  func history(
    of reference: RecordReference, in graph: any HistoryGraph, _ stateChanges: StateChangePool,
    where reaches: (ObjectID) -> Bool
  ) throws -> [Event] {
    var events: [Event] = []
    for step in steps where reaches(step.commit) { events.append(step.step(stateChanges).event(of: reference)) }
    return try events.settled(by: overruling.filter { reaches($0.merge) }, in: graph)
  }

  /// Tells whether the edition took a step, or had one undone or decided, in some commits.
  func isMoved(in commits: Set<ObjectID>) -> Bool {
    steps.contains { commits.contains($0.commit) } || overruling.contains { commits.contains($0.merge) }
  }
}

extension EditionMemory.RememberedStep {
  /// Keeps the parts of an event that are needed.
  init(_ event: Event) {
    self.init(
      commit: event.commit.id, action: event.action, isStated: event.isStated, format: event.formatMoved,
      formatsBefore: event.formatsBefore, transition: event.transition, effective: event.effective?.description,
      undoes: event.undoes, corrects: event.corrects,
      subject: event.corrects == nil ? "" : event.commit.subject, isGone: event.isRemoval)
  }

  fileprivate func event(of reference: RecordReference) -> Event {
    let nobody = Signature(name: "", email: "", when: Instant(secondsSince1970: 0, offsetMinutes: 0))
    let effective = effective.flatMap { try? EDTF(parsing: $0) }
    var whereabouts = Whereabouts()
    whereabouts.isGone = isGone
    return Event(
      reference: reference, formatMoved: format, formatsBefore: formatsBefore,
      commit: Commit(id: commit, tree: .emptyTree, parents: [], author: nobody, committer: nobody, message: subject),
      action: action, effective: effective, recordedEffective: effective, transition: transition, changes: [],
      note: nil, reason: nil, undoes: undoes, undoneBy: nil, corrects: corrects, overruledBy: nil, isStated: isStated,
      whereabouts: whereabouts)
  }
}

/// A step as it is kept to the end of the audit: there may be a million.
private struct KeptStep {
  let commit: ObjectID
  private let effective: String?
  /// The place of the change of state in the pool.
  private let stateChange: Int32?
  private let action: Event.Action
  private let isStated: Bool
  private let rare: Rare?

  /// The fields that few steps have.
  private final class Rare {
    let format: FormatIdentity?
    let formatsBefore: [String: String]
    let undoes: ObjectID?
    let corrects: ObjectID?
    let subject: String
    let isGone: Bool

    init?(_ step: EditionMemory.RememberedStep) {
      guard
        step.format != nil || step.undoes != nil || step.corrects != nil || step.isGone || !step.formatsBefore.isEmpty
      else { return nil }
      (format, formatsBefore) = (step.format, step.formatsBefore)
      (undoes, corrects, isGone) = (step.undoes, step.corrects, step.isGone)
      subject = step.subject
    }
  }

  init(_ step: EditionMemory.RememberedStep, _ stateChanges: StateChangePool) {
    (commit, effective, action, isStated) = (step.commit, step.effective, step.action, step.isStated)
    stateChange = step.transition.map(stateChanges.place(of:))
    rare = Rare(step)
  }

  func step(_ stateChanges: StateChangePool) -> EditionMemory.RememberedStep {
    EditionMemory.RememberedStep(
      commit: commit, action: action, isStated: isStated, format: rare?.format,
      formatsBefore: rare?.formatsBefore ?? [:], transition: stateChange.map { stateChanges[$0] }, effective: effective,
      undoes: rare?.undoes, corrects: rare?.corrects, subject: rare?.subject ?? "", isGone: rare?.isGone ?? false)
  }
}

/// The changes of state in a history: there are few, each in very many steps.
final class StateChangePool {
  private var places: [Event.StateChange: Int32] = [:]
  private var stateChanges: [Event.StateChange] = []

  func place(of stateChange: Event.StateChange) -> Int32 {
    if let known = places[stateChange] { return known }
    let place = Int32(stateChanges.count)
    (places[stateChange], stateChanges) = (place, stateChanges + [stateChange])
    return place
  }

  subscript(place: Int32) -> Event.StateChange { stateChanges[Int(place)] }
}
