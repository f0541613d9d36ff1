internal import Catalogue
internal import Git
internal import Reading
internal import History

/// The state before the commits of an audit, looked up record by record where an index tells which commits to read.
///
/// It is only for commits that all stand on one that is taken for sound: everything behind that one is behind them too.
final class EarlierHistory {
  /// The commit that is taken for sound, with all it has behind it.
  let start: ObjectID
  private let ledger: Ledger
  private let index: any CatalogueIndex
  /// The commit that the index stands for.
  private let tip: ObjectID
  private let later: Set<ObjectID>

  /// Prepares the lookup; nil where there is no index that stands for the tip, or for the commit taken for sound.
  init?(of ledger: Ledger, before graph: CommitGraph, since start: ObjectID, upTo tip: ObjectID) throws {
    let head = try ledger.repository.head().commit
    guard let head, head == tip || head == start, let index = ledger.index, index.isThere,
      index.commits(concerning: [], at: head) != nil
    else { return nil }
    (self.ledger, self.start, self.index) = (ledger, start, index)
    (self.tip, later) = (head, Set(graph.order).subtracting([start]))
  }

  /// The last commit that removed a record; nil where none did.
  func removal(of reference: RecordReference) throws -> ObjectID? {
    try commits(of: reference).last { id in
      let commit = try ledger.repository.header(of: id)
      return try !holds(reference, in: commit.tree)
        && commit.parents.contains { try holds(reference, in: ledger.repository.header(of: $0).tree) }
    }
  }

  /// Tells whether a record may have had another name; for one that certainly has not, the index names the commits.
  func mayHaveMoved(_ reference: RecordReference) throws -> Bool {
    guard try holds(reference, in: ledger.repository.header(of: start).tree) else { return true }
    return index.commits(concerning: [reference], at: tip)?.commits[reference] == nil
  }

  /// The earlier names of records that the commits up to the one taken for sound state.
  func moves() throws -> [AnnouncedMove] {
    let graph = try ledger.eventCache.graph(from: start, in: ledger.repository)
    return graph.order.flatMap { id -> [AnnouncedMove] in
      guard let header = graph.headers[id], header.message.holds("\nMoved-From: "),
        let stated = header.stated(in: ledger.folder, of: ledger.repository)
      else { return [] }
      return stated.moves.map { AnnouncedMove(commit: id, from: $0.from, to: $0.to) }
    }
  }

  private func holds(_ reference: RecordReference, in tree: ObjectID) throws -> Bool {
    try ledger.repository.entry(in: tree, path: ledger.path(reference.file)) != nil
  }

  /// The commits that changed or named a record, oldest first.
  private func commits(of reference: RecordReference) throws -> [ObjectID] {
    guard let concerning = index.commits(concerning: [reference], at: tip) else {
      return try ledger.histories(of: [reference], at: start)[reference]?.map(\.commit.id) ?? []
    }
    return (concerning.commits[reference] ?? []).filter { !later.contains($0) }
  }

  /// The memory that an audit would have of an edition.
  ///
  /// - Parameter version: The edition's version just before the audited commits, where it is known.
  func memory(of reference: RecordReference, asIn version: JudgedFields?, _ pool: StateChangePool) throws
    -> EditionMemory
  {
    do { return try indexedMemory(of: reference, asIn: version, pool) } catch is IndexLost {
      index.settle()
      return try wholeMemory(of: reference, pool)
    }
  }

  private func indexedMemory(of reference: RecordReference, asIn version: JudgedFields?, _ pool: StateChangePool) throws
    -> EditionMemory
  {
    guard let concerning = index.commits(concerning: [reference], at: tip) else {
      return try wholeMemory(of: reference, pool)
    }
    let commits = (concerning.commits[reference] ?? []).filter { !later.contains($0) }
    // the formats that came in with an edition, in states of their own, only matter where some still have them
    return try statedMemory(of: reference, commits, concerning.graph, isPlain: version?.hasFormatStates == false, pool)
      ?? examinedMemory(of: reference, commits, concerning.graph, pool)
  }

  private func examinedMemory(
    of reference: RecordReference, _ commits: [ObjectID], _ graph: any HistoryGraph, _ pool: StateChangePool
  ) throws -> EditionMemory {
    var memory = EditionMemory()
    var reader = HistoryReader(reference, graph: graph, ledger: ledger)
    for id in commits { try reader.look(at: id) }
    memory.take(reader.past, pool)
    return memory
  }

  /// The same, with the steps that the trailers state: commits taken for sound state what their trees show.
  ///
  /// The result is nil where a format had a state of its own, since only the record tells its identity.
  private func statedMemory(
    of reference: RecordReference, _ commits: [ObjectID], _ graph: any HistoryGraph, isPlain: Bool,
    _ pool: StateChangePool
  ) throws -> EditionMemory? {
    var memory = EditionMemory()
    var reader = HistoryReader(reference, graph: graph, ledger: ledger)
    var isThere = false
    for id in commits {
      let steps = try graph.header(of: id).flatMap { self.steps(of: reference, at: id, $0) }
      let isNew = steps?.first?.action == .add
      if let steps, isThere ? !isNew : isNew && isPlain {
        isThere = true
        memory.take(steps, pool)
      } else {
        // the effect of a merge depends on all that stands before it
        guard try graph.header(of: id)?.parents.count ?? 0 < 2 else { return nil }
        let reading = try reader.examined(id)
        guard reading.events.allSatisfy({ $0.formatMoved == nil }) else { return nil }
        isThere = reading.events.last.map { Self.staying.contains($0.action) } ?? isThere
        memory.take(reading, pool)
      }
    }
    return memory
  }

  /// The step that a commit states for an edition, or none; nil where it may be anything else to it.
  private func steps(of reference: RecordReference, at id: ObjectID, _ header: CommitHeader)
    -> [EditionMemory.RememberedStep]?
  {
    guard header.parents.count == 1, let stated = header.stated(in: ledger.folder, of: ledger.repository),
      let stated = StatedStep(of: reference, in: stated), stated.isNamed, !stated.namesFormats
    else { return nil }
    guard stated.statesTransition else { return [] }
    guard let change = stated.change else { return nil }
    var step = EditionMemory.RememberedStep(commit: id, isStated: true)
    step.transition = change
    step.action = change.from == Event.StateChange.new ? .add : .advance
    step.effective = stated.effective
    return [step]
  }

  /// The actions after which the edition certainly exists.
  private static let staying: Set<Event.Action> = [.add, .advance, .set, .correct, .edit]

  private func wholeMemory(of reference: RecordReference, _ pool: StateChangePool) throws -> EditionMemory {
    var memory = EditionMemory()
    if let past = try ledger.past(of: reference, at: start) { memory.take(past, pool) }
    return memory
  }

  /// Tells whether a commit is the one taken for sound, or behind it.
  func holds(_ id: ObjectID) throws -> Bool {
    // a trailer may name any commit it likes
    guard id != start else { return true }
    do throws(GitError) { _ = try ledger.repository.header(of: id) } catch {
      guard error.code == .notFound || error.code == .wrongKind else { throw error }
      return false
    }
    return try ledger.repository.reaches(id, from: start)
  }
}
