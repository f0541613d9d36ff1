internal import Catalogue
internal import Git
internal import Reading

/// Goes through the versions of records, oldest first, and keeps for each scalar the commit that gave it its value.
///
/// A value that came back by an undo belongs to the commit that gave it first: undone commits count for nothing.
final class Blamer {
  private let ledger: Ledger
  /// The commits that the record asked for has behind it.
  private let graph: CommitGraph
  private let places: [ObjectID: Int]
  private var known: [Question: BlamedValue] = [:]

  private struct Question: Hashable {
    let record: RecordReference
    let tip: ObjectID
  }

  init(_ ledger: Ledger, at tip: ObjectID) throws {
    self.ledger = ledger
    graph = try ledger.eventCache.graph(from: tip, in: ledger.repository)
    places = Dictionary(uniqueKeysWithValues: zip(graph.order, 0...))
  }

  /// The fields of a record at a commit, with their origins; nothing where the commit has no such record.
  func blame(_ record: RecordReference, at tip: ObjectID) throws -> BlamedValue {
    let question = Question(record: record, tip: tip)
    if let known = known[question] { return known }
    let graph = try CommitGraph(from: tip, in: ledger.repository, known: graph.headers)
    var reader = HistoryReader(record, graph: graph, Moves(in: graph, of: ledger), ledger: ledger)
    var versions: [ObjectID: BlamedValue] = [:]
    for id in graph.order {
      guard let header = graph.headers[id] else { continue }
      do { versions[id] = try version(at: id, header, from: versions, &reader) } catch {
        try ledger.tellDamage(error, to: record, at: id)
      }
    }
    let found = versions[tip] ?? BlamedValue()
    known[question] = found
    return found
  }

  /// The record as a commit leaves it; nil where it isn't there.
  private func version(
    at id: ObjectID, _ header: CommitHeader, from versions: [ObjectID: BlamedValue], _ reader: inout HistoryReader
  ) throws -> BlamedValue? {
    let entry = try reader.entry(of: id, header)
    guard let file = entry.file else { return nil }
    let parents = header.parents.compactMap { versions[$0] }
    // nothing has changed, on no side; where sides with equal values have them from several commits, the earliest is
    // looked for
    if let before = parents.first, parents.count == header.parents.count,
      try header.parents.allSatisfy({ try reader.entry(of: $0, graph.headers[$0]).file == file }),
      parents.dropFirst().allSatisfy({ $0.origins == before.origins })
    {
      return before
    }
    let value = try reader.fields(file) ?? .absent
    // a version that can't be read is skipped: the next readable one is compared with the last
    guard value != .absent else { return parents.first }
    let stated = header.stated(in: ledger.folder, of: ledger.repository)
    let own = stated?.statements(of: entry.name) ?? []
    let carry = BlameCarry(commit: try isKnown(id, header, own) ? id : nil) { [places] in
      places[$0, default: 0] < places[$1, default: 0]
    }
    // most commits change a version that stands in their parent, and nothing else has to be looked at
    guard let stated, !own.isEmpty else {
      let renamed = parents.isEmpty ? try renamed(to: entry, at: id, header) : []
      return carry.carried(value, from: [parents, renamed])
    }
    let undone = own.compactMap { $0.values["Undoes"] }.compactMap(ObjectID.init(hex:))
    let restored = undone.flatMap { graph.headers[$0]?.parents ?? [] }.compactMap { versions[$0] }
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
      guard let before = graph.headers[parent]?.tree else { return [] }
      let gone = try ledger.changedRecords(from: before, to: header.tree).filter { other in
        let file = ledger.path(other.file)
        return try other.kind == entry.name.kind && ledger.repository.entry(in: header.tree, path: file) == nil
          && ledger.repository.entry(in: before, path: file)?.id == entry.file
      }
      return try gone.sorted().prefix(1).map { try blame($0, at: parent) }
    }
  }
}
