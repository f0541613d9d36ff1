internal import Catalogue
package import Git
internal import Reading

/// The readings of commits for records that a ledger has made.
///
/// A question at a terminal, and a writer that was second, ask for the same histories again.
package final class EventCache {
  private struct Key: Hashable {
    let commit: ObjectID
    let record: RecordReference
  }

  private var known: [Key: HistoryReader.Reading] = [:]
  private var headers: [ObjectID: CommitHeader] = [:]
  private var last: (commit: Commit, stated: StatedTrailers?)?
  private var moved: [ObjectID: Moves.Moved?] = [:]
  private var lastStated: (message: [UInt8], tree: ObjectID, stated: StatedTrailers?)?

  /// The commits that a tip reaches; those of the last graph are not read again.
  package func graph(from tip: ObjectID, in repository: Repository) throws -> CommitGraph {
    let graph = try CommitGraph(from: tip, in: repository, known: headers)
    headers = graph.headers
    return graph
  }

  /// The moves that a commit states; they are kept, since it may have moved thousands of records, and is asked for with
  /// each.
  func moved(by id: ObjectID, in ledger: Ledger, header: () throws -> CommitHeader?) rethrows -> Moves.Moved? {
    if let known = moved[id] { return known }
    let read = try header().flatMap { Moves.Moved(by: id, $0, in: ledger) }
    moved[id] = .some(read)
    return read
  }

  /// A commit and its trailers, nil where it has none of ours about the catalogue; the last one is kept, since it may
  /// name thousands of records, and is asked for with each.
  func stated(by id: ObjectID, in ledger: Ledger) throws -> (commit: Commit, stated: StatedTrailers?) {
    if let last, last.commit.id == id { return last }
    let commit = try ledger.repository.commit(id)
    let read = (commit, commit.stated(in: ledger.folder, of: ledger.repository))
    last = read
    return read
  }

  /// The trailers of a commit, nil where it has none of ours about the catalogue; those of the last message are kept,
  /// since it may name thousands of records, and is asked for with each.
  func stated(by header: CommitHeader, in ledger: Ledger) -> StatedTrailers? {
    if let lastStated, lastStated.message == header.message, lastStated.tree == header.tree { return lastStated.stated }
    let stated = header.stated(in: ledger.folder, of: ledger.repository)
    lastStated = (header.message, header.tree, stated)
    return stated
  }

  func of(_ commit: ObjectID, _ record: RecordReference) -> HistoryReader.Reading? {
    known[Key(commit: commit, record: record)]
  }

  /// Keeps an event or a merge of the record; that a commit is none is seen quickly enough.
  func keep(_ reading: HistoryReader.Reading, of commit: ObjectID, _ record: RecordReference) {
    guard !reading.events.isEmpty || !reading.overruling.isEmpty else { return }
    known[Key(commit: commit, record: record)] = reading
  }
}

extension Ledger {
  /// The readings of history that the ledger keeps.
  package var eventCache: EventCache { kept(EventCache.init) }
}
