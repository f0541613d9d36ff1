internal import Catalogue
package import Git
internal import Reading

/// What commits were to records, as far as a ledger has read them.
///
/// A question at a terminal, and a writer that was second, ask for the same histories again.
package final class HistoryReadings {
  private struct Key: Hashable {
    let commit: ObjectID
    let record: RecordReference
  }

  private var known: [Key: HistoryReader.Reading] = [:]
  private var headers: [ObjectID: CommitHeader] = [:]
  private var last: (commit: Commit, stated: StatedTrailers)?
  private var lastStated: (message: [UInt8], stated: StatedTrailers)?

  /// The commits that a tip reaches; those of the last graph are not read again.
  package func graph(from tip: ObjectID, in repository: Repository) throws -> CommitGraph {
    let graph = try CommitGraph(from: tip, in: repository, known: headers)
    headers = graph.headers
    return graph
  }

  /// A commit and what its trailers state; the last one is kept, for it may name thousands of records, and is asked for with each.
  func stated(by id: ObjectID, in repository: Repository) throws -> (commit: Commit, stated: StatedTrailers) {
    if let last, last.commit.id == id { return last }
    let commit = try repository.commit(id)
    let read = (commit, StatedTrailers(of: commit.message))
    last = read
    return read
  }

  /// What the trailers of a message state; that of the last one is kept, for it may name thousands of records.
  func stated(in message: [UInt8]) -> StatedTrailers {
    if let lastStated, lastStated.message == message { return lastStated.stated }
    let stated = StatedTrailers(of: String(decoding: message, as: UTF8.self))
    lastStated = (message, stated)
    return stated
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

extension Ledger {
  /// What was read of history.
  package var readings: HistoryReadings { kept(HistoryReadings.init) }
}
