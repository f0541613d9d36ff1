internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Synchronization

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
    let reader = RowReader(of: ledger, at: .emptyTree, readsMany: commits.count > Self.portion)
    let portions = (commits.count + Self.portion - 1) / Self.portion
    let next = Atomic<Int>(0)
    let all = Mutex<(names: [(name: String, place: Int)], done: Int)>(([], 0))
    let failure = FirstFailure()
    func work(_ ledger: Ledger) {
      do {
        while true {
          let portion = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard portion < portions, !failure.isSet else { return }
          let range = portion * Self.portion..<min(commits.count, (portion + 1) * Self.portion)
          var found: [(name: String, place: Int)] = []
          for place in range {
            let names = try Self.names(concernedBy: commits[place], trees, in: ledger)
            found += names.map { ($0, place) }
          }
          all.withLock { all in
            all.names += found
            all.done += range.count
            progress("commits", all.done, commits.count)
          }
        }
      } catch { failure.set(error) }
    }
    if portions == 1 {
      work(ledger)
    } else {
      sideBySide(min(portions, 2)) { do { work(try reader.opened()) } catch { failure.set(error) } }
    }
    try failure.check()
    return all.withLock { $0.names }
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
