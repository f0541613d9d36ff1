internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Parallel
internal import Reading
internal import History
internal import Signing
internal import Judging
internal import Writing

/// The same step of many editions, each judged by its own record and its own past: on several threads where they are many.
struct BulkStep {
  let request: AdvanceRequest
  let actor: Actor
  private let references: [RecordReference]
  /// The places of the requests for one record: several formats of an edition may move at once.
  private let groups: [[Int]]

  /// The outcome for one record.
  struct Outcome: Sendable {
    let record: RecordReference
    /// The bytes of the record after its steps.
    var bytes: [UInt8]
    var taken: [(place: Int, statement: CommitMessage.Statement, changed: Written.Changed)] = []
    var refused: [(place: Int, refusal: RefusedStep)] = []
    var mismatches: [(mismatch: DateMismatch, record: Record)] = []
  }

  /// - Parameter references: Editions or formats, each once.
  init(_ request: AdvanceRequest, on references: [RecordReference], by actor: Actor) {
    (self.request, self.references, self.actor) = (request, references, actor)
    var places: [RecordReference: Int] = [:]
    var groups: [[Int]] = []
    for (place, reference) in references.enumerated() {
      if let group = places[reference.record] {
        groups[group].append(place)
      } else {
        places[reference.record] = groups.count
        groups.append([place])
      }
    }
    self.groups = groups
  }

  /// The number of records that a thread takes at a time.
  private static let portion = 64

  /// Judges all steps at a commit.
  ///
  /// - Throws: The first error that is none of the workflow's refusals.
  func outcomes(in snapshot: Snapshot, _ ledger: Ledger) throws -> [Outcome] {
    var outcomes = [Outcome?](repeating: nil, count: groups.count)
    var open = Array(groups.indices)
    if let tip = snapshot.commit, try ledger.commits(concerning: [], at: tip.id) != nil {
      for (group, outcome) in try judge(open, by: nil, in: snapshot, ledger) { outcomes[group] = outcome }
      open = open.filter { outcomes[$0] == nil }
    }
    // records whose whole history is needed are judged when it was read
    let histories = try ledger.histories(of: open.map(record), at: snapshot.commit?.id)
    for (group, outcome) in try judge(open, by: histories, in: snapshot, ledger) { outcomes[group] = outcome }
    return outcomes.compactMap(\.self)
  }

  private func record(_ group: Int) -> RecordReference { references[groups[group][0]].record }

  /// Judges some groups.
  ///
  /// - Parameter histories: Their histories; nil: an index tells which commits to read, and a group that needs more has
  ///   no outcome.
  private func judge(
    _ open: [Int], by histories: [RecordReference: [Event]]?, in snapshot: Snapshot, _ ledger: Ledger
  ) throws -> [(group: Int, outcome: Outcome)] {
    if open.count > Self.portion {
      try Library.keepNoObjects()
      ledger.repository.readDirectly(from: ledger.repository.packs())
    }
    let next = open.portions(of: Self.portion)
    let (place, commit) = (ledger.place, snapshot.commit?.id)
    let stream = ParallelStream(
      threads: 2,
      of: { try next().map { Portion(groups: $0, pasts: try pasts(of: $0, by: histories, at: commit, ledger)) } },
      own: Opened(ledger, snapshot),
      with: {
        let ledger = try place.opened()
        return Opened(ledger, try ledger.snapshot(at: commit))
      },
      making: { opened, portion in
        let found = try portion.groups.compactMap { group in
          try outcome(of: groups[group], portion.pasts, opened).map { (group: group, outcome: $0) }
        }
        return (found: found, count: portion.groups.count)
      })
    var all: [(group: Int, outcome: Outcome)] = []
    var done = groups.count - open.count
    while let portion = try stream.next() {
      all += portion.found
      done += portion.count
      ledger.report(.judging, done: done, of: groups.count)
    }
    return all
  }

  /// The pasts of the records of some groups: by their histories where they were read, else by an index.
  private func pasts(
    of groups: ArraySlice<Int>, by histories: [RecordReference: [Event]]?, at commit: ObjectID?, _ ledger: Ledger
  ) throws -> Pasts {
    if let histories { return Pasts(histories: histories) }
    return Pasts(
      commits: try commit.flatMap { try ledger.commits(concerning: Set(groups.map(record)), at: $0)?.commits } ?? [:])
  }

  /// Some groups, as one thread takes them.
  private struct Portion: Sendable {
    let groups: ArraySlice<Int>
    let pasts: Pasts
  }

  /// The catalogue, as one thread has it open.
  fileprivate struct Opened {
    let snapshot: Snapshot
    let dates: StatedDates

    init(_ ledger: Ledger, _ snapshot: Snapshot) {
      (self.snapshot, dates) = (snapshot, StatedDates(of: ledger))
      snapshot.keepFolders()
    }
  }
}

/// The knowledge about the past of each record.
private struct Pasts: Sendable {
  /// The commits that concern it, by an index.
  var commits: [RecordReference: [ObjectID]] = [:]
  /// The whole past of those for which it was read.
  var histories: [RecordReference: [Event]]?
}

extension BulkStep {
  /// The outcome for one record; nil where its whole history must be read first.
  private func outcome(of places: [Int], _ pasts: Pasts, _ opened: Opened) throws -> Outcome? {
    let snapshot = opened.snapshot
    let parent = try snapshot.record(references[places[0]].record)
    var (outcome, record) = (Outcome(record: parent.reference, bytes: parent.bytes), parent)
    for place in places {
      let reference = references[place]
      guard let past = try past(of: parent, as: reference, pasts, opened.dates, in: snapshot) else { return nil }
      do {
        let taken = try request.step(on: reference, record, since: parent, past, in: snapshot, by: actor)
        record = taken.record
        outcome.mismatches += taken.mismatches.map { ($0, taken.record) }
        outcome.taken.append(
          (place, taken.statement, .init(reference: reference, changes: taken.changes, step: taken.step)))
      } catch let refusal as RefusedStep { outcome.refused.append((place, refusal)) }
    }
    outcome.bytes = record.bytes
    return outcome
  }

  private func past(
    of record: Record, as reference: RecordReference, _ pasts: Pasts, _ dates: StatedDates, in snapshot: Snapshot
  ) throws -> EarlierSteps? {
    if let histories = pasts.histories { return .whole(histories[reference.record] ?? []) }
    guard reference.format == nil, let commits = pasts.commits[reference] else { return nil }
    let name = try record.fields["workflow"].text ?? snapshot.settings().workflow
    // without a workflow there is no step, whatever came before
    guard let workflow = try snapshot.workflows()[name] else { return .lastDated(nil) }
    let state = workflow.state(of: record.fields)
    let goesBack = workflow.transitions.values.contains { transition in
      transition.to == .previous && (transition.name == request.to || workflow.leaves(transition, from: state))
    }
    return goesBack ? nil : try dates.last(of: reference, in: commits).map(EarlierSteps.lastDated)
  }
}
