internal import Catalogue
internal import Git

extension Ledger {
  /// The records that differ between a commit and any of its parents.
  func changedRecords(by header: CommitHeader, in graph: CommitGraph) throws -> Set<RecordReference> {
    let parents = header.parents.isEmpty ? [nil] : header.parents.map { graph.headers[$0]?.tree }
    return Set(try parents.flatMap { try changedRecords(from: $0, to: header.tree) })
  }

  /// The records that differ between two trees of the repository.
  func changedRecords(from old: ObjectID?, to new: ObjectID?) throws -> [RecordReference] {
    let top = folder.isEmpty ? 0 : folder.utf8.count + 1
    return try repository.changedFiles(from: old, to: new, below: path(RecordReference.root)).compactMap {
      RecordReference(file: String(decoding: $0.utf8.dropFirst(top), as: UTF8.self))
    }
  }
}
