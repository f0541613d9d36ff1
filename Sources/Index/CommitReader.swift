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

  /// Reads the records that each of some commits concerns, with the commit's place among them.
  func read(_ commits: [FoundCommit], _ progress: (String, Int, Int) -> Void) throws -> [FoundPassage] {
    let trees = try trees(of: commits)
    if commits.count > Self.portion { ledger.repository.readDirectly(from: ledger.repository.packs()) }
    let stream = ParallelStream(
      threads: 2, of: commits.portions(of: Self.portion), own: ledger,
      with: { [place = ledger.place] in try place.opened() },
      making: { ledger, portion in
        var found: [FoundPassage] = []
        for place in portion.indices {
          found += try Self.passages(of: portion[place], at: place, trees, in: ledger)
        }
        return (passages: found, count: portion.count)
      })
    var all: [FoundPassage] = []
    var done = 0
    while let portion = try stream.next() {
      all += portion.passages
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

  private static func passages(
    of commit: FoundCommit, at place: Int, _ trees: [ObjectID: ObjectID], in ledger: Ledger
  ) throws -> [FoundPassage] {
    var versions: [String: [UInt8]] = [:]
    for name in commit.named { versions[name] = [] }
    let parents = commit.parents.isEmpty ? [nil] : commit.parents.map { trees[$0] }
    let folder = ledger.path(RecordReference.root)
    for (number, tree) in parents.enumerated() where tree != commit.tree {
      let seen = try ledger.repository.compared(tree, commit.tree, below: folder)
      for file in seen.files {
        guard let record = ledger.records([file.path]).first else { continue }
        if number == 0, file.before?.id != file.after?.id {
          versions[record.indexName] = file.version
        } else if versions[record.indexName] == nil {
          versions[record.indexName] = []
        }
      }
      if number == 0, !seen.faults.isEmpty { versions[FoundPassage.faulty] = [] }
      if try rules(in: tree, ledger) != rules(in: commit.tree, ledger) { versions[FoundPassage.rules] = [] }
    }
    if commit.parents.count > 1 {
      versions[FoundPassage.merge] = []
      let alike = try ledger.repository.filesChangedAlike(before: commit.parents, below: folder)
      for record in ledger.records(alike) where versions[record.indexName] == nil { versions[record.indexName] = [] }
    }
    return versions.map { FoundPassage(name: $0, place: place, version: $1) }
  }

  /// The objects of the rules in a tree.
  private static func rules(in tree: ObjectID?, _ ledger: Ledger) throws -> [ObjectID?] {
    try [Settings.file, WorkflowFile.folder].map { file in
      try tree.flatMap { try ledger.repository.entry(in: $0, path: ledger.path(file)) }?.id
    }
  }
}

/// A commit that concerns a record, or something else of which commits are told.
struct FoundPassage: Sendable {
  /// The record, as the index has it.
  let name: String
  /// The place of the commit among those that were read.
  let place: Int
  /// The file in the commit and in its first parent, encoded; empty where they have the same.
  let version: [UInt8]

  /// The version of a file that is no plain one, or wasn't before.
  static let odd: [UInt8] = [0]

  /// The name for a change of the rules.
  static let rules = "rules"
  /// The name for merges.
  static let merge = "merge"
  /// The name for folders that git would not write so.
  static let faulty = "faulty"
}

extension FileDifference {
  /// The blobs, encoded: the beginning of the one before, then the one after, or zeros where there is none; a single
  /// byte for anything but plain files.
  fileprivate var version: [UInt8] {
    guard [before, after].allSatisfy({ $0?.mode.isFile ?? true }) else { return FoundPassage.odd }
    return PlainHistory.FileChange.beginning(of: before?.id) + (after?.id.bytes ?? Array(repeating: 0, count: 20))
  }
}

extension RecordReference {
  /// The name of the record in the index of commits.
  var indexName: String { "\(kind.number)\(path)" }
}
