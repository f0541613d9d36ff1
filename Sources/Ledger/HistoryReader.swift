internal import Catalogue
internal import Git

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
