internal import Catalogue
internal import Git
internal import Reading

/// Goes through the versions of records, oldest first, and keeps for each scalar the commit that gave it its value.
///
/// A value that came back by an undo belongs to the commit that gave it first: undone commits count for nothing.
final class Blamer {
  private let ledger: Ledger
  private let tip: ObjectID
  /// The commits that the record asked for has behind it, once they are needed.
  private lazy var graph = Result { try ledger.eventCache.graph(from: tip, in: ledger.repository) }
  private var known: [Question: BlamedValue] = [:]
  /// True if an index tells which commits concern a record.
  private var isIndexed = true

  private struct Question: Hashable {
    let record: RecordReference
    let tip: ObjectID
  }

  init(_ ledger: Ledger, at tip: ObjectID) { (self.ledger, self.tip) = (ledger, tip) }

  /// The fields of a record at the tip, with their origins; nothing where there is no such record.
  func blame(_ record: RecordReference) throws -> BlamedValue {
    do { return try blame(record, at: tip) } catch {
      // whatever it is, it is met again on the way through all commits, and told there
      guard isIndexed else { throw error }
      if error is IndexLost { ledger.index?.settle() }
      (isIndexed, known) = (false, [:])
      return try blame(record, at: tip)
    }
  }

  /// The same at a commit.
  private func blame(_ record: RecordReference, at tip: ObjectID) throws -> BlamedValue {
    let question = Question(record: record, tip: tip)
    if let known = known[question] { return known }
    let found = try isIndexed ? blameByIndex(record, at: tip) : blameByGraph(record, at: tip)
    known[question] = found
    return found
  }

  private func blameByGraph(_ record: RecordReference, at tip: ObjectID) throws -> BlamedValue {
    let whole = try graph.get()
    let graph = try CommitGraph(from: tip, in: ledger.repository, known: whole.headers)
    let order = Dictionary(uniqueKeysWithValues: zip(whole.order, 0...))
    let isBefore = { (one: ObjectID, other: ObjectID) in order[one, default: 0] < order[other, default: 0] }
    var reader = HistoryReader(record, graph: graph, Moves(in: graph, of: ledger), ledger: ledger)
    var versions: [ObjectID: BlamedValue] = [:]
    for id in graph.order {
      guard let header = graph.headers[id] else { continue }
      do {
        versions[id] = try version(at: id, header, isBefore, &reader) { parent in versions[parent] }
      } catch { try ledger.tellDamage(error, to: record, at: id) }
    }
    return versions[tip] ?? BlamedValue()
  }

  /// The same from the commits that an index tells for the record: between them nothing happened to it.
  ///
  /// - Throws: `IndexLost` where they don't tell it.
  private func blameByIndex(_ record: RecordReference, at tip: ObjectID) throws -> BlamedValue {
    guard let (ids, moves, known) = try passages(of: record) else { throw IndexLost() }
    // names are followed from the tip
    guard moves == nil || tip == self.tip else { throw IndexLost() }
    let graph = known.graph
    let places = IndexedPlaces(in: graph)
    var (reader, versions): (HistoryReader, [ObjectID: BlamedValue]) = (known, [:])
    func version(at commit: ObjectID) throws -> BlamedValue? {
      let found = try ids.last(behind: commit, in: graph).compactMap { versions[$0] }
      guard let first = found.first, found.count > 1 else { return found.first }
      // the sides have equal files, each from its own commits
      return BlameCarry(commit: nil, isBefore: places.isBefore).carried(first.value, from: [found])
    }
    for id in ids where try graph.reaches(id, from: tip) {
      guard let header = try graph.header(of: id) else { throw IndexLost() }
      versions[id] = try self.version(at: id, header, places.isBefore, &reader, versions: version)
    }
    let found = try version(at: tip) ?? BlamedValue()
    guard !places.areLost, !(moves?.isLost ?? false) else { throw IndexLost() }
    return found
  }

  /// The commits that an index tells for a record, parents first, and a reader that has looked at none.
  private func passages(of record: RecordReference) throws -> (
    commits: [ObjectID], moves: Moves?, reader: HistoryReader
  )? {
    guard let concerning = try ledger.commits(concerning: [record], at: tip), let ids = concerning.commits[record]
    else {
      return try ledger.passages(ofMoved: record, at: tip)
    }
    return (ids, nil, HistoryReader(record, graph: concerning.graph, ledger: ledger))
  }

  /// The record as a commit leaves it; nil where it isn't there.
  ///
  /// - Parameters:
  ///   - isBefore: Tells whether one commit comes before another in the order of history.
  ///   - versions: Gives the record as an earlier commit left it.
  private func version(
    at id: ObjectID, _ header: CommitHeader, _ isBefore: @escaping (ObjectID, ObjectID) -> Bool,
    _ reader: inout HistoryReader,
    versions: (ObjectID) throws -> BlamedValue?
  ) throws -> BlamedValue? {
    let entry = try reader.entry(of: id, header)
    guard let file = entry.file else { return nil }
    let parents = try header.parents.compactMap(versions)
    // nothing has changed, on no side; where sides with equal values have them from several commits, the earliest is
    // looked for
    if let before = parents.first, parents.count == header.parents.count,
      try header.parents.allSatisfy({ try reader.entry(of: $0, reader.graph.header(of: $0)).file == file }),
      parents.dropFirst().allSatisfy({ $0.origins == before.origins })
    {
      return before
    }
    let value = try reader.fields(file) ?? .absent
    // a version that can't be read is skipped: the next readable one is compared with the last
    guard value != .absent else { return parents.first }
    let stated = header.stated(in: ledger.folder, of: ledger.repository)
    let own = stated?.statements(of: entry.name) ?? []
    let carry = BlameCarry(commit: try isKnown(id, header, own) ? id : nil, isBefore: isBefore)
    // most commits change a version that stands in their parent, and nothing else has to be looked at
    guard let stated, !own.isEmpty else {
      let renamed = parents.isEmpty ? try renamed(to: entry, at: id, header) : []
      return carry.carried(value, from: [parents, renamed])
    }
    let undone = own.compactMap { $0.values["Undoes"] }.compactMap(ObjectID.init(hex:))
    let restored = try undone.flatMap { try reader.graph.known($0)?.parents ?? [] }.compactMap(versions)
    let merged = try stated.merged(into: entry.name).flatMap { other in
      try header.parents.map { try blame(other, at: $0) }
    }
    return carry.carried(value, from: [parents, restored, merged])
  }

  /// Tells whether a commit is known to have made its changes: where a shallow clone ends, only stated new records are.
  private func isKnown(_ id: ObjectID, _ header: CommitHeader, _ own: [(format: String?, values: [String: String])])
    throws -> Bool
  {
    guard try header.parents.isEmpty && ledger.repository.isBoundary(id) else { return true }
    return own.contains { $0.values["Transition"].flatMap(StatedTransition.init)?.from == Event.StateChange.new }
  }

  /// The records that a commit renamed to this one by git alone, with their content unchanged.
  private func renamed(to entry: HistoryReader.Entry, at id: ObjectID, _ header: CommitHeader) throws -> [BlamedValue] {
    try header.parents.flatMap { parent -> [BlamedValue] in
      let before = try ledger.repository.header(of: parent).tree
      let gone = try ledger.changedRecords(from: before, to: header.tree).filter { other in
        let file = ledger.path(other.file)
        return try other.kind == entry.name.kind && ledger.repository.entry(in: header.tree, path: file) == nil
          && ledger.repository.entry(in: before, path: file)?.id == entry.file
      }
      return try gone.sorted().prefix(1).map { try blame($0, at: parent) }
    }
  }
}

/// The order of the commits of an index.
private final class IndexedPlaces {
  private let graph: any HistoryGraph
  /// True if the index failed, so that an order that was told is none.
  private(set) var areLost = false

  init(in graph: any HistoryGraph) { self.graph = graph }

  /// Tells whether one commit comes before another in the order of history.
  func isBefore(_ one: ObjectID, _ other: ObjectID) -> Bool {
    do {
      guard let first = try graph.place(of: one), let second = try graph.place(of: other) else { throw IndexLost() }
      return first < second
    } catch {
      areLost = true
      return false
    }
  }
}

extension [ObjectID] {
  /// Those of these commits, parents first, that another commit has behind it, or is, and that none of the others has.
  fileprivate func last(behind commit: ObjectID, in graph: any HistoryGraph) throws -> [ObjectID] {
    var last: [ObjectID] = []
    for id in reversed() where try graph.reaches(id, from: commit) {
      if try !last.contains(where: { try graph.reaches(id, from: $0) }) { last.append(id) }
    }
    return last
  }
}
