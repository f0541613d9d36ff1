package import Catalogue
package import Git
internal import Reading

extension Ledger {
  /// The records that differ between a commit and any of its parents, or that the sides of a merge changed alike.
  func changedRecords(by header: CommitHeader, in graph: any HistoryGraph) throws -> Set<RecordReference> {
    let parents = try header.parents.isEmpty ? [nil] : header.parents.map { try graph.header(of: $0)?.tree }
    var found = Set(try parents.flatMap { try changedRecords(from: $0, to: header.tree) })
    if header.parents.count > 1 {
      found.formUnion(
        records(try repository.filesChangedAlike(before: header.parents, below: path(RecordReference.root))))
    }
    return found
  }

  /// The records that differ between two trees of the repository.
  package func changedRecords(from old: ObjectID?, to new: ObjectID?) throws -> [RecordReference] {
    records(try repository.changedFiles(from: old, to: new, below: path(RecordReference.root)))
  }

  /// The records among paths from the root of the repository.
  package func records(_ paths: [String]) -> [RecordReference] {
    let top = folder.isEmpty ? 0 : folder.utf8.count + 1
    return paths.compactMap { RecordReference(file: String(decoding: $0.utf8.dropFirst(top), as: UTF8.self)) }
  }
}

extension Repository {
  /// The paths of the files that some two parents of a merge have alike, and one of their best common ancestors has
  /// otherwise.
  ///
  /// Both took the same step there, or state it: the merge has to tell which of the two counts (docs/judging.md,
  /// “Merges”, 3).
  package func filesChangedAlike(before parents: [ObjectID], below folder: String) throws(GitError) -> [String] {
    var found: [String] = []
    for (place, one) in parents.enumerated() {
      for other in parents[(place + 1)...] where other != one {
        let (left, right) = (try header(of: one).tree, try header(of: other).tree)
        for base in try mergeBases(one, other) where base != one && base != other {
          found += try filesChangedAlike(since: header(of: base).tree, in: left, and: right, below: folder)
        }
      }
    }
    return found
  }
}
