internal import OrderedCollections

public import Catalogue
public import Git
public import Reading

extension Ledger {
  /// Tells the events of every record at HEAD, newest first, one after the other as they are found.
  ///
  /// - Parameters:
  ///   - work: Only the events of records of this work; nil: of all.
  ///   - isWanted: Whether the events of a record are asked for; the others are not read.
  ///   - mayHold: Whether a commit may hold events that are asked for; the others are read only where they bear on earlier
  ///     ones.
  ///   - body: Takes an event; false ends the telling.
  public func log(
    of work: RecordReference? = nil, where isWanted: (RecordReference) throws -> Bool,
    in mayHold: (ObjectID, CommitHeader) throws -> Bool = { _, _ in true }, _ body: (Event) throws -> Bool
  ) throws {
    guard let tip = try repository.head().commit else { return }
    _ = try log(from: tip, of: work, where: isWanted, in: mayHold, body)
  }

  /// Tells the events up to a commit, and those from before the whole catalogue came from another folder.
  ///
  /// - Returns: False if the telling was ended.
  private func log(
    from tip: ObjectID, of work: RecordReference?, where isWanted: (RecordReference) throws -> Bool,
    in mayHold: (ObjectID, CommitHeader) throws -> Bool, _ body: (Event) throws -> Bool
  ) throws -> Bool {
    let snapshot = try snapshot(at: tip)
    let isAskedFor = { reference in
      try work.map { reference == $0 || reference.work == $0 } ?? true && isWanted(reference)
    }
    var told = 0
    if let newest = try snapshot.usableIndex()?.newestCommits(of: work, at: tip) {
      let bearers = NameBearers(.indexed(self), at: snapshot)
      do {
        return try log(newest.next, in: newest.graph, by: bearers, of: isAskedFor, in: mayHold) { event in
          told += 1
          return try body(event)
        }
      } catch is IndexLost { index?.settle() }
    }
    let graph = try eventCache.graph(from: tip, in: repository)
    var all: [ObjectID]? = graph.order.reversed()
    // what an index told before it failed is the beginning
    return try log(
      { all.take() ?? [] }, in: graph, by: NameBearers(.all(Moves(in: graph, of: self)), at: snapshot), of: isAskedFor,
      in: mayHold
    ) {
      told -= 1
      return try told >= 0 || body($0)
    }
  }

  /// Tells the events of commits that are given a portion at a time, the newest first.
  ///
  /// - Returns: False if the telling was ended.
  private func log(
    _ next: () throws -> [ObjectID], in graph: any HistoryGraph, by bearers: NameBearers,
    of isWanted: (RecordReference) throws -> Bool, in mayHold: (ObjectID, CommitHeader) throws -> Bool,
    _ body: (Event) throws -> Bool
  ) throws -> Bool {
    let tip = bearers.tip
    var tails: [RecordReference: LogTail] = [:]
    var earlier: (ledger: Ledger, commit: ObjectID)?
    while case let ids = try next(), !ids.isEmpty {
      for id in ids {
        if let header = try graph.header(of: id), header.isOfStepsAlone, try !mayHold(id, header) { continue }
        let isLeft = try read(id, in: graph, by: bearers, of: isWanted) { reference, events, isOpen in
          var tail = tails[reference, default: LogTail()]
          if try tail.whole == nil && (isOpen || tail.needsWhole(events, in: graph)) {
            tail.whole = Dictionary(
              try histories(of: [reference], at: tip)[reference, default: []].map { ($0.eventName, $0) },
              uniquingKeysWith: { first, _ in first })
          }
          guard !bearers.areLost else { throw IndexLost() }
          defer { tails[reference] = tail }
          if let first = events.first, try isArrival(first), let before = try before(id) {
            earlier = before
            return true
          }
          for event in events.reversed() {
            if try !body(tail.settled(event)) { return false }
          }
          return true
        }
        guard isLeft else { return false }
      }
    }
    return try earlier.map { try $0.ledger.log(from: $0.commit, of: nil, where: isWanted, in: mayHold, body) } ?? true
  }

  /// Reads the events of one commit for each record that it changed or named, in the order of their names.
  ///
  /// - Parameters:
  ///   - isSettling: Whether it matters if a merge may set events aside.
  ///   - body: Takes the reading, and whether the commit may set events aside; false ends the reading.
  /// - Returns: False if the reading was ended.
  func read(
    _ id: ObjectID, in graph: any HistoryGraph, by bearers: NameBearers,
    of isWanted: (RecordReference) throws -> Bool = { _ in true }, isSettling: Bool = true,
    _ body: (RecordReference, _ events: [Event], _ isOpen: Bool) throws -> Bool
  ) throws -> Bool {
    guard let header = try graph.header(of: id) else { return true }
    let changed: Set<RecordReference>
    do { changed = try changedRecords(by: header, in: graph) } catch {
      try tellDamage(error, to: nil, at: id)
      return true
    }
    let names = changed.union(Set(namedBy: header, in: folder, of: repository))
    var told: Set<RecordReference> = []
    for reference in try bearers.bearers(of: names) where try isWanted(reference) {
      var reader = HistoryReader(reference, graph: graph, try bearers.moves(of: reference), ledger: self)
      // not kept: a log may be long, and past events are not asked for again
      let events = try (reader.read(id) ?? reader.examined(id, isSettling: false)).events
      let isOpen = try isSettling && header.parents.count > 1 && reader.isOpen(id, header)
      guard !events.isEmpty || isOpen,
        try told.insert(reader.entry(of: id, header).name).inserted
      else { continue }
      if try !body(reference, events, isOpen) { return false }
    }
    return true
  }
}

extension CommitHeader {
  /// True if it tells of records by our trailers, and of no other commit: nothing in it bears on earlier events.
  fileprivate var isOfStepsAlone: Bool {
    parents.count == 1 && ["\nEdition: ", "\nEditions: ", "\nWork: ", "\nReception: "].contains { message.holds($0) }
      && !["\nUndoes: ", "\nCorrects: "].contains { message.holds($0) }
  }
}

/// The records that bore the names that commits change: a record goes by its present name, whatever it was then.
final class NameBearers {
  /// The moves by which records are followed.
  enum Source {
    /// All moves of a history.
    case all(Moves)
    /// Those that bear on a name, by the index of a ledger.
    case indexed(Ledger)
  }

  private let source: Source
  private let snapshot: Snapshot
  private var known: [RecordReference: [RecordReference]] = [:]
  private var indexed: [RecordReference: Moves?] = [:]
  private var made: [Set<ObjectID>: Moves] = [:]

  init(_ source: Source, at snapshot: Snapshot) { (self.source, self.snapshot) = (source, snapshot) }

  /// The commit at which records have their present names.
  var tip: ObjectID? { snapshot.commit?.id }

  /// True if an index failed, so that what was told since is not sure.
  var areLost: Bool { indexed.values.contains { $0?.isLost ?? false } }

  /// The moves that bear on a name, and perhaps others; nil where none does.
  func moves(of name: RecordReference) throws -> Moves? {
    guard case .indexed(let ledger) = source else {
      guard case .all(let moves) = source, !moves.steps.isEmpty else { return nil }
      return moves
    }
    if let known = indexed[name] { return known }
    let found = try tip.flatMap { try ledger.index?.moves(of: name, at: $0, in: ledger, made: &made) }
    indexed[name] = .some(found)
    return found
  }

  /// The records that may have had any of these names, in their order; records that were moved and are gone come last.
  func bearers(of names: Set<RecordReference>) throws -> [RecordReference] {
    var (found, gone): (Set<RecordReference>, Set<RecordReference>) = ([], [])
    for name in names {
      let bearers = try moves(of: name).map { try self.bearers(of: name, $0) } ?? [name]
      guard bearers != [name] else {
        found.insert(name)
        continue
      }
      for bearer in bearers {
        if try snapshot.contains(bearer) { found.insert(bearer) } else { gone.insert(bearer) }
      }
    }
    return found.sorted() + gone.sorted()
  }

  private func bearers(of name: RecordReference, _ moves: Moves) throws -> [RecordReference] {
    if let known = known[name] { return known }
    let possible = moves.concerning(name).names
    var bearers = [name]
    if possible.count > 1, let tip {
      bearers = try possible.filter { name in
        var names = RecordNames(name, moves)
        // a record that was moved away goes by its later name
        return try snapshot.contains(name) || names.names(at: tip).count < 2
      }
    }
    for other in possible { known[other] = bearers }
    return bearers
  }
}

/// The effects of later events of one record on earlier ones.
private struct LogTail {
  /// Its events with all effects, where later events alone don't tell them.
  var whole: [EventName: Event]?
  private var undoing = Undoing()
  private var corrections: [Corrected: EDTF] = [:]

  private struct Corrected: Hashable {
    let commit: ObjectID
    let format: String?
  }

  /// Tells whether the whole history of the record has to be known from these events on: the undo of a merge takes back
  /// all that it brought in, and an undo of an unknown commit means the newest that is like it.
  func needsWhole(_ events: [Event], in graph: any HistoryGraph) throws -> Bool {
    try events.contains { event in
      try [event.undoes, event.corrects].compactMap { $0 }.contains { (try graph.known($0)?.parents.count ?? 2) > 1 }
    }
  }

  /// An event with the effects of later ones; its own effects on earlier ones are kept.
  mutating func settled(_ event: Event) throws -> Event {
    if let whole { return whole[event.eventName] ?? event }
    var event = event
    event.undoneBy = undoing.undoer(of: event)
    let format = event.formatMoved?.key
    event.correct(on: corrections[Corrected(commit: event.commit.id, format: format)])
    guard event.counts else { return event }
    try undoing.take(event)
    if let earlier = event.corrects.map({ Corrected(commit: $0, format: format) }), corrections[earlier] == nil {
      corrections[earlier] = event.effective
    }
    return event
  }
}
