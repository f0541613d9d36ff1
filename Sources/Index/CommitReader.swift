internal import Catalogue
internal import Git
internal import Parallel
internal import Reading
internal import History

/// Finds the records that commits concern: those in which a commit differs from any of its parents, those that the
/// sides of a merge changed alike, and those that it names.
struct CommitReader {
  private let ledger: Ledger

  /// The number of commits that are compared between two reports.
  private static let portion = 1000

  init(of ledger: Ledger) {
    self.ledger = ledger
  }

  /// Reads the names of the records that each of some commits concerns, with the commit's place among them.
  func read(_ commits: [FoundCommit], _ progress: (String, Int, Int) -> Void) throws -> [(name: String, place: Int)] {
    let trees = try trees(of: commits)
    if commits.count > Self.portion { ledger.repository.readDirectly(from: ledger.repository.packs()) }
    let stream = ParallelStream(
      threads: 2, of: commits.portions(of: Self.portion), own: ledger,
      with: { [place = ledger.place] in try place.opened() },
      making: { ledger, portion in
        var found: [(name: String, place: Int)] = []
        for place in portion.indices {
          found += try Self.names(concernedBy: portion[place], trees, in: ledger).map { ($0, place) }
        }
        return (names: found, count: portion.count)
      })
    var all: [(name: String, place: Int)] = []
    var done = 0
    while let portion = try stream.next() {
      all += portion.names
      done += portion.count
      progress("commits", done, commits.count)
    }
    return all
  }

  private func trees(of commits: [FoundCommit]) throws -> [ObjectID: ObjectID] {
    var trees: [ObjectID: ObjectID] = [:]
    trees.reserveCapacity(commits.count)
    for commit in commits { trees[commit.id] = commit.tree }
    for parent in commits.lazy.flatMap(\.parents) where trees[parent] == nil {
      trees[parent] = try ledger.repository.header(of: parent).tree
    }
    return trees
  }

  private static func names(concernedBy commit: FoundCommit, _ trees: [ObjectID: ObjectID], in ledger: Ledger) throws
    -> Set<String>
  {
    var names = Set(commit.named)
    let parents = commit.parents.isEmpty ? [nil] : commit.parents.map { trees[$0] }
    for tree in parents where tree != commit.tree {
      let files = try ledger.repository.changedFiles(
        from: tree, to: commit.tree, below: ledger.path(RecordReference.root))
      names.formUnion(ledger.records(files).map(\.indexName))
    }
    if commit.parents.count > 1 {
      let alike = try ledger.repository.filesChangedAlike(
        before: commit.parents, below: ledger.path(RecordReference.root))
      names.formUnion(ledger.records(alike).map(\.indexName))
    }
    return names
  }
}

extension RecordReference {
  /// The name of the record in the index of commits.
  var indexName: String { "\(kind.number)\(path)" }
}
