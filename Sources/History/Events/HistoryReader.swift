package import Catalogue
package import Git
package import Reading

/// Finds the events of one record in a graph of commits.
package struct HistoryReader {
  let reference: RecordReference
  let graph: any HistoryGraph
  let ledger: Ledger
  private let readings: EventCache
  private let path: String
  private var names: RecordNames
  /// The record in the commits looked at.
  private var entries: [ObjectID: Entry] = [:]
  private var entriesByTree: [ObjectID: ObjectID?] = [:]
  /// The versions parsed last: the next commit begins with the version that one leaves.
  var parsed: [(blob: ObjectID, fields: Value)] = []
  package private(set) var past: RecordEvents
  /// The findings about earlier commits, if not all of them were looked at.
  var known: RecordEvents?

  package init(_ reference: RecordReference, graph: any HistoryGraph, _ moves: Moves? = nil, ledger: Ledger) {
    (self.reference, self.graph, self.ledger) = (reference, graph, ledger)
    readings = ledger.eventCache
    path = ledger.path(reference.file)
    names = RecordNames(reference, moves)
    past = RecordEvents(graph: graph)
  }

  /// The record in a commit: its name and its file there; nil where it isn't there.
  struct Entry {
    let name: RecordReference
    let file: ObjectID?
    /// True if the name is this record's there, and not another's.
    var isBearer = true

    /// Tells whether the record and its name are the same.
    func isSame(as other: Entry) -> Bool { file == other.file && (file == nil || name == other.name) }
  }

  /// Looks at one commit; its parents come before it.
  package mutating func look(at id: ObjectID) throws {
    let reading = try read(id) ?? examined(id)
    // a name of a moved record is another record's at another time
    if names.isConstant { readings.keep(reading, of: id, reference) }
    past.add(reading)
  }

  /// The reading of a commit for the record, if it was read before.
  func read(_ id: ObjectID) -> Reading? { names.isConstant ? readings.of(id, reference) : nil }

  /// The meaning of one commit for a record.
  package typealias Reading = (events: [Event], overruling: [Overruling])

  /// Reads one commit for the record: an event, one more for each format that moved, or a merge that sets events aside.
  ///
  /// - Parameter isSettling: Whether the events that a merge sets aside are wanted.
  /// - Throws: `LedgerError` where that can't be read, unless the ledger reports damage and goes on: then the result is
  ///   empty.
  package mutating func examined(_ id: ObjectID, isSettling: Bool = true) throws -> Reading {
    do { return try looked(at: id, isSettling: isSettling) } catch {
      try ledger.tellDamage(error, to: reference, at: id)
      return ([], [])
    }
  }

  private mutating func looked(at id: ObjectID, isSettling: Bool) throws -> Reading {
    guard let header = try graph.header(of: id) else { return ([], []) }
    let entry = try entry(of: id, header)
    var parents: [Entry] = []
    for parent in header.parents { parents.append(try self.entry(of: parent, graph.header(of: parent))) }
    // a name that no record has, here or before, is no event of one
    let isThere = entry.file != nil || parents.contains { $0.file != nil }
    if !isThere, !ledger.repository.readsCommitsAsStored, try !ledger.repository.isBoundary(id) { return ([], []) }
    let isChanged = header.parents.isEmpty ? entry.file != nil : !parents.contains { $0.isSame(as: entry) }
    var found: [Event] = []
    if isChanged || names(header, entry) {
      let isBoundary = try header.parents.isEmpty && ledger.repository.isBoundary(id)
      // where a shallow clone ends, nobody knows the state before: only the statements of the commit are events
      if !isBoundary || names(header, entry) {
        found = try events(id, header, from: isBoundary ? nil : parents, to: entry)
      }
    }
    guard isSettling else { return (found, []) }
    return (found, try overruling(at: id, header.parents, parents, entry).map { [$0] } ?? [])
  }

  /// The events, oldest first, with the effects of later ones.
  func finished() throws -> [Event] { try past.settled().ofLastBearer }

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

  /// Tells whether a commit's trailers name the record; the bytes are searched before anything is parsed.
  private func names(_ header: CommitHeader, _ entry: Entry) -> Bool {
    let name = entry.name
    guard entry.isBearer else { return false }
    // a long message is parsed once, and not searched for each of the records that it names
    let isShort = header.message.count < 4096
    guard !isShort || header.message.holds("\(name.trailer): \(name.path)") else { return false }
    let stated =
      isShort ? header.stated(in: ledger.folder, of: ledger.repository) : readings.stated(by: header, in: ledger)
    return stated.map { !$0.statements(of: name).isEmpty } ?? false
  }
}

extension [Event] {
  /// The events of the record that has the name now: one that got it after its announced end begins anew.
  fileprivate var ofLastBearer: [Event] {
    let beginning = indices.last { index in
      let event = self[index]
      guard event.counts, event.isStated, event.action == .add else { return false }
      // a record that came in between and was taken back is no end of its own
      return self[..<index].last { $0.counts && !($0.action == .undo && $0.whereabouts.isGone) }?.isEnd ?? false
    }
    return beginning.map { Array(self[$0...]) } ?? self
  }
}
