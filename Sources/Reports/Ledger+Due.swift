public import Catalogue
internal import Git
internal import History
internal import OrderedCollections
public import Reading

extension Ledger {
  /// The editions that should leave their state by a day, and the deadlines on their rights side, the earliest first.
  ///
  /// Computed from the files and their history at HEAD: nothing moves by itself.
  /// - Parameters:
  ///   - today: The day against which something is overdue.
  ///   - last: The last day that is looked at.
  ///   - isWanted: Chooses the editions, given their states.
  /// - Returns: The editions, and the files that could not be read.
  public func due(
    on today: Day, until last: Day, where isWanted: (Edition, String, State.Category?) -> Bool
  ) throws -> (due: [DueEdition], unreadable: [Problem]) {
    let snapshot = try now()
    let (editions, unreadable) = try dueByIndex(until: last, on: today, in: snapshot) ?? allEditions(in: snapshot)
    return (try due(of: editions, on: today, until: last, in: snapshot, where: isWanted), unreadable)
  }

  /// Tells the rows of what is due by a day in the order of deadlines, ready to be written.
  ///
  /// - Returns: The files that could not be read; nil where no index has the rows: then nothing was told.
  public func dueLines(on today: Day, until last: Day, _ body: (String) throws -> Void) throws -> [Problem]? {
    let snapshot = try now()
    guard let (index, tip, lost) = try deadlines(in: snapshot),
      let (lines, others) = index.dueLines(by: last, on: today, at: tip)
    else { return nil }
    let changing = try due(of: others, on: today, until: last, in: snapshot) { _, _, _ in true }.map(DueLine.init)
    var rest = changing[...]
    for line in lines {
      while let next = rest.first, (next.deadline, next.reference) < (line.deadline, line.reference) {
        try body(rest.removeFirst().line(on: today))
      }
      try body(line.line(on: today))
    }
    for line in rest { try body(line.line(on: today)) }
    return try snapshot.problems(of: lost)
  }

  private typealias PastEdition = (edition: Edition, past: CountedSteps)

  private func due(
    of editions: [PastEdition], on today: Day, until last: Day, in snapshot: Snapshot,
    where isWanted: (Edition, String, State.Category?) -> Bool
  ) throws -> [DueEdition] {
    let settings = try snapshot.settings()
    return try editions.flatMap { edition, past in
      DueEdition.all(
        of: edition, past, by: try snapshot.workflow(of: edition.fields), settings, on: today
      ).filter { $0.deadline.day <= last && isWanted($0.edition, $0.state, $0.category) }
    }.sorted(by: DueEdition.isBefore)
  }

  private func dueByIndex(until last: Day, on today: Day, in snapshot: Snapshot) throws -> (
    editions: [PastEdition], unreadable: [Problem]
  )? {
    guard let (index, tip, lost) = try deadlines(in: snapshot),
      let editions = index.editions(dueBy: last, on: today, at: tip)
    else { return nil }
    return (editions, try snapshot.problems(of: lost))
  }

  /// An index that knows deadlines, the commit that it stands for, and the editions that can't be read.
  private func deadlines(in snapshot: Snapshot) throws -> (
    index: any DeadlineIndex, tip: ObjectID, lost: [RecordReference]
  )? {
    guard let tip = snapshot.commit?.id, let lost = try snapshot.fromIndex({ $0.unreadable(of: [.edition]) }),
      let index = try snapshot.usableIndex() as? any DeadlineIndex
    else { return nil }
    return (index, tip, lost)
  }

  private func allEditions(in snapshot: Snapshot) throws -> (editions: [PastEdition], unreadable: [Problem]) {
    let (records, unreadable) = try snapshot.recordsWithoutText(of: [.edition])
    let timed = try records.filter { record in
      try snapshot.workflow(of: record.fields).map { $0.hasClock(for: record.fields) } ?? false
    }
    let pasts = try countedSteps(of: timed.map { ($0.reference, $0.fields) }, at: snapshot.commit?.id)
    let none = CountedSteps(ofEdition: [], firstRecorded: nil)
    return (
      records.map { (Edition($0.reference, $0.fields), pasts[$0.reference] ?? none) }, unreadable
    )
  }
}

extension Workflow {
  /// Tells whether the state of an edition, or of one of its formats, has a clock that counts from a step.
  fileprivate func hasClock(for fields: Value) -> Bool {
    let formats = Formats(of: fields)
    let parted = formats.indices.filter { formats.status(at: $0) != nil }.map { formats.fields(at: $0) }
    return ([fields] + parted).contains { states[state(of: $0)]?.within != nil }
  }
}
