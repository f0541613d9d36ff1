internal import Catalogue
internal import Git

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
