public import Catalogue
internal import Git

extension Ledger {
  /// The events of one record at HEAD, oldest first, read from commits alone.
  ///
  /// - Throws: `LedgerError.notFound` where no commit ever held it.
  public func history(of reference: RecordReference) throws -> [Event] {
    let events = try histories(of: [reference], at: repository.head().commit)[reference] ?? []
    guard try !events.isEmpty || isShallow() && now().contains(reference) else {
      throw LedgerError(.notFound, "no commit has a \(reference.kind.rawValue) \(reference)")
    }
    return events
  }

  /// The events of some records at a commit, each oldest first.
  func histories(of references: [RecordReference], at tip: ObjectID?) throws -> [RecordReference: [Event]] {
    guard let tip, !references.isEmpty else { return [:] }
    let graph = try CommitGraph(from: tip, in: repository)
    var readers = Dictionary(
      references.map { ($0, HistoryReader($0, graph: graph, ledger: self)) }, uniquingKeysWith: { first, _ in first })
    for id in graph.parentsFirst() {
      for reference in try concerned(by: id, in: graph, among: readers.keys) { try readers[reference]?.look(at: id) }
    }
    return readers.mapValues { $0.finished() }
  }

  /// The records that a commit may have changed or named: a few are all looked at, of many those that its trees say.
  private func concerned(
    by id: ObjectID, in graph: CommitGraph, among references: some Collection<RecordReference>
  ) throws -> [RecordReference] {
    guard references.count > 8 else { return Array(references) }
    guard let header = graph.headers[id] else { return [] }
    let wanted = Set(references)
    return try changedRecords(by: header, in: graph).union(Set(namedBy: header, in: folder)).intersection(wanted)
      .sorted()
  }

  /// Whether history ends early because the clone is shallow.
  public func isShallow() throws -> Bool {
    try !repository.shallowCommits().isEmpty
  }
}

/// Finds the events of one record in a graph of commits.
struct HistoryReader {
  let reference: RecordReference
  private let graph: CommitGraph
  let ledger: Ledger
  private let path: String
  /// The record's entry in the commits looked at.
  private var entries: [ObjectID: ObjectID?] = [:]
  private var entriesByTree: [ObjectID: ObjectID?] = [:]
  private var found: [Event] = []
  private var overruling: [Overruling] = []

  init(_ reference: RecordReference, graph: CommitGraph, ledger: Ledger) {
    (self.reference, self.graph, self.ledger) = (reference, graph, ledger)
    path = ledger.path(reference.file)
  }

  /// A merge that kept one parent's version of the record and passed over another's.
  struct Overruling {
    let merge: ObjectID
    let kept: ObjectID
    let other: ObjectID
  }

  /// Takes in one commit; its parents come before it.
  mutating func look(at id: ObjectID) throws {
    let (event, merges) = try examined(id)
    if let event { found.append(event) }
    overruling += merges
  }

  /// What one commit is to the record: an event, or a merge that passed over a side.
  mutating func examined(_ id: ObjectID) throws -> (event: Event?, overruling: [Overruling]) {
    guard let header = graph.headers[id] else { return (nil, []) }
    let entry = try entry(of: id, header)
    var parents: [ObjectID?] = []
    for parent in header.parents { parents.append(try self.entry(of: parent, graph.headers[parent])) }
    let isChanged = header.parents.isEmpty ? entry != nil : !parents.contains { $0 == entry }
    var found: Event?
    if isChanged || names(header) {
      let isBoundary = try header.parents.isEmpty && ledger.repository.isBoundary(id)
      // where a shallow clone ends, nobody knows what was there before: only what the commit states is an event
      if !isBoundary || names(header) {
        found = try event(id, header, from: isBoundary ? nil : parents, to: entry)
      }
    }
    guard header.parents.count > 1, !isChanged, let kept = parents.firstIndex(where: { $0 == entry }) else {
      return (found, [])
    }
    let passedOver = parents.indices.filter { parents[$0] != entry }
    return (
      found, passedOver.map { Overruling(merge: id, kept: header.parents[kept], other: header.parents[$0]) }
    )
  }

  /// The events, oldest first, with what later ones say of earlier ones.
  func finished() -> [Event] {
    var events = found
    overrule(overruling, &events)
    Self.settle(&events)
    return events
  }

  private mutating func entry(of commit: ObjectID, _ header: CommitHeader?) throws -> ObjectID? {
    if let known = entries[commit] { return known }
    guard let tree = header?.tree else { return nil }
    let entry: ObjectID?
    if let known = entriesByTree[tree] {
      entry = known
    } else {
      entry = try ledger.repository.entry(in: tree, path: path)?.id
      entriesByTree[tree] = .some(entry)
    }
    entries[commit] = .some(entry)
    return entry
  }

  /// Whether a commit's trailers name the record; the bytes are searched before anything is parsed.
  private func names(_ header: CommitHeader) -> Bool {
    guard header.message.holds("\(reference.trailer): \(reference.path)") else { return false }
    let stated = StatedTrailers(of: String(decoding: header.message, as: UTF8.self))
    return stated.catalogue == ledger.folder && stated.statement(of: reference) != nil
  }

  /// Events on a side that a merge passed over count for nothing.
  private func overrule(_ merges: [Overruling], _ events: inout [Event]) {
    for merge in merges {
      let keptSide = graph.reached(from: merge.kept)
      let otherSide = graph.reached(from: merge.other)
      for index in events.indices where events[index].overruledBy == nil {
        let commit = events[index].commit.id
        if otherSide.contains(commit), !keptSide.contains(commit) { events[index].overruledBy = merge.merge }
      }
    }
  }

  /// Works out what undoing and correcting events say of earlier ones: an undo holds unless it is overruled or undone itself.
  private static func settle(_ events: inout [Event]) {
    var standing: [ObjectID: ObjectID] = [:]
    for index in events.indices.reversed() {
      let id = events[index].commit.id
      events[index].undoneBy = standing[id]
      if let undone = events[index].undoes, events[index].counts, standing[undone] == nil { standing[undone] = id }
    }
    for index in events.indices where events[index].counts {
      if let corrected = events[index].corrects, let earlier = events.firstIndex(where: { $0.commit.id == corrected }) {
        events[earlier].effective = events[index].effective ?? events[earlier].effective
      }
    }
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
