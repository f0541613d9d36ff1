/// A file that differs between two trees.
public struct FileDifference: Hashable, Sendable {
  /// The path from the trees' roots.
  public let path: String
  /// The entry in the old tree; nil where there is none, or a folder.
  public let before: TreeEntry?
  /// The entry in the new tree; nil where there is none, or a folder.
  public let after: TreeEntry?
}

/// The differences of two trees below a folder.
public struct TreeDifferences: Sendable {
  /// The files that differ, sorted by the bytes of their paths.
  public internal(set) var files: [FileDifference] = []
  /// The paths of folders that differ although no file in them does: trees without a file, or that git would not write
  /// so.
  public internal(set) var hollow: [String] = []
  /// The faults of the folders of the new tree that were read: those that differ, on the way to the folder too.
  public internal(set) var faults: [FaultyFolder] = []
}

extension Repository {
  /// The paths of the files that differ between two trees, below a folder; only folders that differ are read.
  ///
  /// - Parameters:
  ///   - old: A tree; nil: the empty one.
  ///   - new: Another tree; nil: the empty one.
  ///   - folder: The folder's path from the trees' roots; empty: everything.
  /// - Returns: paths from the trees' roots, sorted by their bytes; one that is a file here and a folder there is among them.
  /// - Throws: `.notFound` where the repository lacks a tree on the way.
  public func changedFiles(from old: ObjectID?, to new: ObjectID?, below folder: String) throws(GitError) -> [String] {
    try differences(from: old, to: new, below: folder).map(\.path)
  }

  /// The files that differ between two trees, with their old and new entries; otherwise as
  /// ``changedFiles(from:to:below:)``.
  public func differences(
    from old: ObjectID?, to new: ObjectID?, below folder: String
  ) throws(GitError) -> [FileDifference] {
    try compared(old, new, below: folder).files
  }

  /// The same, with the other things seen on the way.
  public func compared(_ old: ObjectID?, _ new: ObjectID?, below folder: String) throws(GitError) -> TreeDifferences {
    var comparison = TreeComparison(of: self)
    var (left, right) = (old, new)
    var prefix = ""
    for step in folder.split(separator: "/") {
      guard left != right else { return comparison.seen }
      try comparison.look(at: right, prefix)
      left = try entry(in: left ?? .emptyTree, path: String(step))?.folder
      right = try entry(in: right ?? .emptyTree, path: String(step))?.folder
      prefix += step + "/"
    }
    try comparison.compare(left, right, at: prefix)
    comparison.seen.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return comparison.seen
  }

  /// The entries in which two trees differ, by name; equal entries are skipped unread.
  fileprivate func differingEntries(
    _ old: ObjectID?, _ new: ObjectID?
  ) throws(GitError) -> [(before: TreeEntry?, after: TreeEntry?)] {
    guard old != new else { return [] }
    let (left, right) = (try tree(old), try uncheckedTree(new))
    return try withExtendedLifetime((left, right)) { () throws(GitError) in
      if let left, left.fault == nil, let right, !right.isChecked,
        let walk = try? TreeWalk(left.bytes, right.bytes), walk.staysSound
      {
        right.takeAsSound()
        return walk.found
      }
      right?.check()
      let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
      return try TreeWalk(left?.bytes ?? nothing, right?.bytes ?? nothing).found
    }
  }

  /// The bytes of a tree; nil for nil, and for the empty tree whether it is stored or not.
  func tree(_ id: ObjectID?) throws(GitError) -> TreeContent? {
    let content = try uncheckedTree(id)
    content?.check()
    return content
  }

  private func uncheckedTree(_ id: ObjectID?) throws(GitError) -> TreeContent? {
    guard let id, id != .emptyTree else { return nil }
    if let known = recentTrees[id] { return known }
    let content = try TreeContent(id, in: self)
    recentTrees.keep(content, as: id)
    return content
  }
}

extension Repository {
  /// The paths of the files that differ between a tree and two later ones, and are the same in these two.
  ///
  /// - Parameters:
  ///   - base: The earlier tree; nil: the empty one.
  ///   - one: The first later tree; nil: the empty one.
  ///   - other: The second later tree; nil: the empty one.
  ///   - folder: The folder's path from the trees' roots; empty: everything.
  /// - Throws: `.notFound` where the repository lacks a tree on the way.
  public func filesChangedAlike(
    since base: ObjectID?, in one: ObjectID?, and other: ObjectID?, below folder: String
  ) throws(GitError) -> [String] {
    var found: [String] = []
    try compareAlike(
      subtree(folder, of: base), subtree(folder, of: one), subtree(folder, of: other),
      at: folder.isEmpty ? "" : folder + "/", into: &found)
    return found
  }

  private func compareAlike(
    _ base: ObjectID?, _ one: ObjectID?, _ other: ObjectID?, at prefix: String, into found: inout [String]
  ) throws(GitError) {
    guard base != one, base != other else { return }
    if one == other {
      found += try differences(from: base, to: one, below: "").map { prefix + $0.path }
      return
    }
    var theirs: [String: TreeEntry?] = [:]
    for (before, after) in try differingEntries(base, other) {
      if let name = after?.name ?? before?.name { theirs[name] = .some(after) }
    }
    for (before, after) in try differingEntries(base, one) {
      guard let name = after?.name ?? before?.name, let match = theirs[name] else { continue }
      if [before, after, match].contains(where: { $0?.folder != nil }) {
        try compareAlike(before?.folder, after?.folder, match?.folder, at: prefix + name + "/", into: &found)
      }
      if before?.file != after?.file, after?.file == match?.file { found.append(prefix + name) }
    }
  }

  private func subtree(_ folder: String, of tree: ObjectID?) throws(GitError) -> ObjectID? {
    guard let tree, !folder.isEmpty else { return tree }
    guard let entry = try entry(in: tree, path: folder), entry.mode == .directory else { return nil }
    return entry.id
  }
}

/// Walks through two trees side by side, where they differ.
private struct TreeComparison {
  private let repository: Repository
  var seen = TreeDifferences()

  init(of repository: Repository) { self.repository = repository }

  /// Notes the fault of a folder of the new tree.
  mutating func look(at tree: ObjectID?, _ prefix: String) throws(GitError) {
    guard let tree, let fault = try repository.fault(ofTree: tree) else { return }
    seen.faults.append(FaultyFolder(path: String(prefix.dropLast()), tree: tree, fault: fault))
  }

  mutating func compare(_ old: ObjectID?, _ new: ObjectID?, at prefix: String) throws(GitError) {
    guard old != new else { return }
    let entries = try repository.differingEntries(old, new)
    try look(at: new, prefix)
    let before = (seen.files.count, seen.hollow.count)
    for (before, after) in entries {
      guard let name = after?.name ?? before?.name else { continue }
      let (left, right) = (before?.folder, after?.folder)
      if left != nil || right != nil { try compare(left, right, at: prefix + name + "/") }
      let (old, new) = (before?.file, after?.file)
      if old != nil || new != nil { seen.files.append(FileDifference(path: prefix + name, before: old, after: new)) }
    }
    if before == (seen.files.count, seen.hollow.count) { seen.hollow.append(String(prefix.dropLast())) }
  }
}

extension TreeEntry {
  fileprivate var folder: ObjectID? { mode == .directory ? id : nil }

  fileprivate var file: TreeEntry? { mode == .directory ? nil : self }
}
