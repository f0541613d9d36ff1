package import Catalogue
package import Git
package import Reading

/// A step of an edition, or of one of its formats, that counts; or the state in which it was found.
package struct CountedStep: Hashable, Sendable {
  /// The step.
  package let change: Event.StateChange
  /// The date on which it happened in the world, as corrected; nil where nobody gave one.
  package let effective: EDTF?
  /// The day on which it was recorded.
  package let recorded: Day
  /// True if a format took it by itself.
  package let isOfFormat: Bool

  package init(change: Event.StateChange, effective: EDTF?, recorded: Day, isOfFormat: Bool = false) {
    (self.change, self.effective, self.recorded, self.isOfFormat) = (change, effective, recorded, isOfFormat)
  }

  /// The step of an event; nil where it took none, or doesn't count.
  init?(_ event: Event) {
    guard event.counts, let change = event.transition else { return nil }
    self.init(
      change: change, effective: event.effective, recorded: event.commit.committer.when.day,
      isOfFormat: event.formatMoved != nil)
  }
}

/// The steps of an edition that count, in the order of history: all that its past tells of its states.
package struct CountedSteps: Hashable, Sendable {
  /// The steps of the edition itself.
  package let ofEdition: [CountedStep]
  /// The history of each format that took a step by itself: the edition's steps before, then its own; by the format's
  /// present identity.
  package let ofPartedFormats: [String: [CountedStep]]
  /// The day of the first event that counts; nil where there is none.
  package let firstRecorded: Day?

  package init(ofEdition: [CountedStep], ofPartedFormats: [String: [CountedStep]] = [:], firstRecorded: Day?) {
    (self.ofEdition, self.ofPartedFormats, self.firstRecorded) = (ofEdition, ofPartedFormats, firstRecorded)
  }

  /// The steps of the events of an edition.
  ///
  /// - Parameter fields: The edition as it is now, which lists the formats.
  package init(of events: [Event], in fields: Value) {
    ofEdition = events.ofEdition.compactMap(CountedStep.init)
    firstRecorded = events.ofEdition.first(where: \.counts)?.commit.committer.when.day
    var parted: [String: [CountedStep]] = [:]
    let formats = Formats(of: fields)
    // in most editions no format was ever moved
    for index in events.contains(where: { $0.formatMoved != nil }) ? Array(formats.indices) : [] {
      guard let key = formats.key(at: index) else { continue }
      let steps = events.events(ofFormat: key).compactMap(CountedStep.init)
      if steps.contains(where: \.isOfFormat) { parted[key] = steps }
    }
    ofPartedFormats = parted
  }

  /// The history of a format, by its present identity: the edition's until it took a step by itself.
  package func ofFormat(_ key: String?) -> [CountedStep] { key.flatMap { ofPartedFormats[$0] } ?? ofEdition }
}

extension Ledger {
  /// The steps that an index has of some editions at a commit; nil where none tells them.
  package func knownSteps(of editions: [RecordReference], at tip: ObjectID?) throws -> [RecordReference: CountedSteps]?
  {
    guard let tip, let index = try snapshot(at: tip).usableIndex() as? any HistoryIndex else { return nil }
    return index.countedSteps(of: editions, at: tip)
  }

  /// The steps of some editions at a commit, given with their fields there.
  package func countedSteps(
    of editions: [(reference: RecordReference, fields: Value)], at tip: ObjectID?
  ) throws -> [RecordReference: CountedSteps] {
    guard let tip, !editions.isEmpty else { return [:] }
    var found = try knownSteps(of: editions.map(\.reference), at: tip) ?? [:]
    let others = editions.filter { found[$0.reference] == nil }
    let histories = try toldHistories(of: others.map(\.reference), at: tip)
    for (reference, fields) in others {
      found[reference] = CountedSteps(of: histories[reference] ?? [], in: fields)
    }
    return found
  }
}
