public import Catalogue
internal import Git

extension Ledger {
  /// The events of one record at HEAD, oldest first, read from commits alone; those of its formats among them.
  ///
  /// Of one format: its own, and those of the edition from before it had any.
  /// - Throws: `LedgerError.notFound` where no commit ever held it.
  public func history(of reference: RecordReference) throws -> [Event] {
    let snapshot = try now()
    let record = reference.record
    let all = try wholeHistory(of: record, in: snapshot)
    let events =
      try reference.format.map {
        // what was moved lists its formats under its new name
        all.events(ofFormat: try key(ofFormat: $0, of: all.last?.reference ?? record, in: snapshot))
      } ?? all
    guard try !events.isEmpty || isShallow() && snapshot.contains(record) else {
      throw LedgerError(.notFound, "no commit has \(reference.kind.withArticle) \(reference)")
    }
    return events
  }

  /// The events of a record; of one that is there no more those up to its end, or of what it is called now.
  private func wholeHistory(
    of record: RecordReference, in snapshot: Snapshot, notBy seen: Set<RecordReference> = []
  ) throws -> [Event] {
    var (name, tip) = (record, snapshot.commit?.id)
    let fate = try snapshot.contains(record) ? nil : fate(of: ReferenceQuery(record.path), among: [record.kind])
    if let fate {
      // the name may have been another's before and since
      switch fate.end {
      case .moved(let now, true): name = now
      case .moved(let last, false) where last != record && !seen.contains(last):
        // under its last name its end is told, where that was not another's later
        let events = try wholeHistory(of: last, in: snapshot, notBy: seen.union([record]))
        if events.contains(where: { $0.commit.id == fate.commit.id }) { return events }
      case .moved: break
      default: tip = fate.commit.id
      }
    }
    let events = try histories(of: [name], at: tip)[name] ?? []
    guard events.isEmpty, let fate, case .moved = fate.end else { return events }
    // its last name was another's later: what is told is what came up to the move
    return try histories(of: [record], at: fate.commit.parents.first)[record] ?? []
  }

  /// What identifies a format of a record; its name where the record lists it no more.
  private func key(ofFormat name: String, of record: RecordReference, in snapshot: Snapshot) throws -> String {
    guard try snapshot.contains(record) else { return name }
    let formats = Formats(of: try snapshot.record(record).fields)
    return formats.indices(named: name).first.flatMap { formats.key(at: $0) } ?? name
  }

  /// The events of some records at a commit, each oldest first.
  func histories(of references: [RecordReference], at tip: ObjectID?) throws -> [RecordReference: [Event]] {
    guard let tip, !references.isEmpty else { return [:] }
    let known = try indexedHistories(of: references, at: tip)
    let wanted = Set(references).subtracting(known.keys)
    guard !wanted.isEmpty else { return known }
    let graph = try readings.graph(from: tip, in: repository)
    let moves = Moves(in: graph, of: self)
    var readers = Dictionary(
      uniqueKeysWithValues: wanted.map { ($0, HistoryReader($0, graph: graph, moves, ledger: self)) })
    let byName = wanted.count > 8 ? Self.byName(wanted, moves) : nil
    for id in graph.order {
      let concerned = try byName.map { try self.concerned(by: id, in: graph, among: $0) } ?? wanted
      for reference in concerned { try readers[reference]?.look(at: id) }
    }
    return known.merging(readers.mapValues { $0.finished() }) { $1 }
  }

  /// Records by every name that they may have had.
  private static func byName(_ references: Set<RecordReference>, _ moves: Moves) -> [RecordReference:
    [RecordReference]]
  {
    references.reduce(into: [:]) { found, reference in
      for name in moves.concerning(reference).names { found[name, default: []].append(reference) }
    }
  }

  /// The records that a commit may have changed or named: a few are all looked at, of many those that its trees say.
  private func concerned(by id: ObjectID, in graph: CommitGraph, among byName: [RecordReference: [RecordReference]])
    throws -> Set<RecordReference>
  {
    guard let header = graph.headers[id] else { return [] }
    let names = try changedRecords(by: header, in: graph).union(Set(namedBy: header, in: folder))
    return Set(names.flatMap { byName[$0] ?? [] })
  }

  /// Whether history ends early because the clone is shallow.
  public func isShallow() throws -> Bool {
    try !repository.shallowCommits().isEmpty
  }
}

/// Finds the events of one record in a graph of commits.
struct HistoryReader {
  let reference: RecordReference
  let graph: any HistoryGraph
  let ledger: Ledger
  private let path: String
  private var names: RecordNames
  /// The record in the commits looked at.
  private var entries: [ObjectID: Entry] = [:]
  private var entriesByTree: [ObjectID: ObjectID?] = [:]
  /// The versions parsed last: what a commit leaves is what the next one begins with.
  var parsed: [(blob: ObjectID, fields: Value)] = []
  private var found: [Event] = []
  private var overruling: [Overruling] = []

  init(_ reference: RecordReference, graph: any HistoryGraph, _ moves: Moves? = nil, ledger: Ledger) {
    (self.reference, self.graph, self.ledger) = (reference, graph, ledger)
    path = ledger.path(reference.file)
    names = RecordNames(reference, moves)
  }

  /// The record in a commit: what it is called there, and its file; nil where it isn't there.
  struct Entry {
    let name: RecordReference
    let file: ObjectID?
    /// Whether the name is this record's there, and not another's.
    var isBearer = true

    /// Whether nothing of the record differs, its name neither.
    func isSame(as other: Entry) -> Bool { file == other.file && (file == nil || name == other.name) }
  }

  /// A merge that kept one parent's version of the record, or only of its state, and passed over another's.
  struct Overruling {
    let merge: ObjectID
    /// The commits that only the other side has.
    let passedOver: Set<ObjectID>
    /// What of the record was passed over.
    var part = Part.record

    /// What of a record a merge may pass over.
    enum Part: Hashable {
      case record
      /// The steps of the edition, or of the format that this identifies.
      case steps(format: String?)
    }

    /// Whether an event is passed over.
    func concerns(_ event: Event) -> Bool {
      guard passedOver.contains(event.commit.id) else { return false }
      return switch part {
      case .record: true
      case .steps(let format):
        event.formatMoved?.key == format
          && (event.transition != nil || event.action == .undo || event.action == .correct)
      }
    }
  }

  /// Takes in one commit; its parents come before it.
  mutating func look(at id: ObjectID) throws {
    let reading = try known(id) ?? examined(id)
    // what was moved is another record's name at another time
    if names.isConstant { ledger.readings.keep(reading, of: id, reference) }
    found += reading.events
    overruling += reading.overruling
  }

  /// What a commit was to the record, where that was read before.
  func known(_ id: ObjectID) -> Reading? { names.isConstant ? ledger.readings.of(id, reference) : nil }

  /// What one commit is to a record.
  typealias Reading = (events: [Event], overruling: [Overruling])

  /// What one commit is to the record: an event, one more for each format that moved, or a merge that passed over a side.
  mutating func examined(_ id: ObjectID) throws -> Reading {
    guard let header = try graph.header(of: id) else { return ([], []) }
    let entry = try entry(of: id, header)
    var parents: [Entry] = []
    for parent in header.parents { parents.append(try self.entry(of: parent, graph.header(of: parent))) }
    let isChanged = header.parents.isEmpty ? entry.file != nil : !parents.contains { $0.isSame(as: entry) }
    var found: [Event] = []
    if isChanged || names(header, entry) {
      let isBoundary = try header.parents.isEmpty && ledger.repository.isBoundary(id)
      // where a shallow clone ends, nobody knows what was there before: only what the commit states is an event
      if !isBoundary || names(header, entry) {
        found = try events(id, header, from: isBoundary ? nil : parents, to: entry)
      }
    }
    guard header.parents.count > 1 else { return (found, []) }
    guard let kept = parents.firstIndex(where: { $0.isSame(as: entry) }) else {
      return (found, try mixed(versions(from: parents, to: entry, header, at: id)))
    }
    let passedOver = parents.indices.filter { !parents[$0].isSame(as: entry) }
    return (
      found,
      try passedOver.map { other in
        Overruling(
          merge: id, passedOver: try graph.reached(from: header.parents[other], butNotFrom: header.parents[kept]))
      }
    )
  }

  /// The events, oldest first, with what later ones say of earlier ones.
  func finished() -> [Event] {
    var events = found
    Self.settle(&events, overruling, in: graph)
    return events.ofLastBearer
  }

  /// The record in a commit, under the name that it has there.
  mutating func entry(of commit: ObjectID, _ header: CommitHeader?) throws -> Entry {
    if let known = entries[commit] { return known }
    guard let tree = header?.tree else { return Entry(name: reference, file: nil) }
    let entry = try names.isConstant ? Entry(name: reference, file: file(in: tree)) : moved(in: tree, at: commit)
    entries[commit] = entry
    return entry
  }

  private mutating func file(in tree: ObjectID) throws -> ObjectID? {
    if let known = entriesByTree[tree] { return known }
    let entry = try file(at: path, in: tree)
    entriesByTree[tree] = .some(entry)
    return entry
  }

  private func file(at path: String, in tree: ObjectID) throws -> ObjectID? {
    // a submodule names a commit of another repository: there is nothing here to read
    try ledger.repository.entry(in: tree, path: path).map { $0.mode == .submodule ? .emptyTree : $0.id }
  }

  private mutating func moved(in tree: ObjectID, at commit: ObjectID) throws -> Entry {
    let possible = try names.names(at: commit)
    for name in possible {
      if let file = try file(at: ledger.path(name.file), in: tree) {
        return Entry(name: name, file: file)
      }
    }
    return Entry(name: possible.first ?? reference, file: nil, isBearer: !possible.isEmpty)
  }

  /// Whether a commit's trailers name the record; the bytes are searched before anything is parsed.
  private func names(_ header: CommitHeader, _ entry: Entry) -> Bool {
    let name = entry.name
    guard entry.isBearer, header.message.holds("\(name.trailer): \(name.path)") else { return false }
    let stated = StatedTrailers(of: String(decoding: header.message, as: UTF8.self))
    return stated.catalogue == ledger.folder && !stated.statements(of: name).isEmpty
  }

  /// Events on a side that a merge passed over count for nothing.
  private static func overrule(_ merges: [Overruling], _ events: inout [Event], in graph: any HistoryGraph) {
    for merge in merges {
      for index in events.indices where events[index].overruledBy == nil && merge.concerns(events[index]) {
        events[index].overruledBy = merge.merge
      }
    }
  }

  /// Works out what merges, undoing and correcting events say of earlier ones: an undo holds unless it is overruled or
  /// undone itself.
  static func settle(_ events: inout [Event], _ merges: [Overruling], in graph: any HistoryGraph) {
    overrule(merges, &events, in: graph)
    var undoing = Undoing()
    for index in events.indices.reversed() {
      events[index].undoneBy = undoing.undoer(of: events[index])
      undoing.take(events[index])
    }
    for index in events.indices where events[index].counts {
      let event = events[index]
      let earlier = event.corrects.flatMap { corrected in
        events.firstIndex { $0.commit.id == corrected && $0.formatMoved?.key == event.formatMoved?.key }
      }
      if let earlier { events[earlier].correct(on: event.effective) }
    }
  }
}

/// What commits were to records, as far as a ledger has read them.
///
/// A question at a terminal, and a writer that was second, ask for the same histories again.
final class HistoryReadings {
  private struct Key: Hashable {
    let commit: ObjectID
    let record: RecordReference
  }

  private var known: [Key: HistoryReader.Reading] = [:]
  private var headers: [ObjectID: CommitHeader] = [:]

  /// The commits that a tip reaches; those of the last graph are not read again.
  func graph(from tip: ObjectID, in repository: Repository) throws -> CommitGraph {
    let graph = try CommitGraph(from: tip, in: repository, known: headers)
    headers = graph.headers
    return graph
  }

  func of(_ commit: ObjectID, _ record: RecordReference) -> HistoryReader.Reading? {
    known[Key(commit: commit, record: record)]
  }

  /// Keeps what was an event or a merge of the record; that nothing was is seen soon enough.
  func keep(_ reading: HistoryReader.Reading, of commit: ObjectID, _ record: RecordReference) {
    guard !reading.events.isEmpty || !reading.overruling.isEmpty else { return }
    known[Key(commit: commit, record: record)] = reading
  }
}

extension [Event] {
  /// The events of the record that has the name now: one that got it after its end was announced begins anew.
  fileprivate var ofLastBearer: [Event] {
    let beginning = indices.last { index in
      let event = self[index]
      guard event.counts, event.isStated, event.action == .add else { return false }
      // what came in between and was taken back is no end of its own
      return self[..<index].last { $0.counts && !($0.action == .undo && $0.whereabouts.isGone) }?.isEnd ?? false
    }
    return beginning.map { Array(self[$0...]) } ?? self
  }
}

/// Which commits were undone, gathered from the newest event of a record back to the oldest.
struct Undoing {
  private var standing: [ObjectID: [(format: String?, by: ObjectID)]] = [:]

  /// Takes in an event; of several undos of one commit the newest holds.
  mutating func take(_ event: Event) {
    guard let undone = event.undoes, event.counts else { return }
    standing[undone, default: []].append((event.formatMoved?.key, event.commit.id))
  }

  /// The commit that undid an event. One that names the record alone undid what the commit did to its formats too.
  func undoer(of event: Event) -> ObjectID? {
    standing[event.commit.id]?.first { $0.format == nil || $0.format == event.formatMoved?.key }?.by
  }
}

extension Collection<UInt8> {
  /// Whether the bytes of a text are among these.
  func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, count >= wanted.count else { return false }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: wanted) { return true }
      start = index(after: found)
    }
    return false
  }
}
