/// A file that differs between two trees.
public struct FileDifference: Hashable, Sendable {
  /// The path from the trees' roots.
  public let path: String
  /// The entry in the old tree; nil where there is none, or a folder.
  public let before: TreeEntry?
  /// The entry in the new tree; nil where there is none, or a folder.
  public let after: TreeEntry?
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

  /// The files that differ between two trees, with what they were and are; otherwise as ``changedFiles(from:to:below:)``.
  public func differences(
    from old: ObjectID?, to new: ObjectID?, below folder: String
  ) throws(GitError) -> [FileDifference] {
    var faults: [FaultyFolder] = []
    return try differences(from: old, to: new, below: folder, faults: &faults)
  }

  /// The same, with what is wrong with the folders of the new tree that were read: those that differ, on the way to the folder too.
  public func differences(
    from old: ObjectID?, to new: ObjectID?, below folder: String, faults: inout [FaultyFolder]
  ) throws(GitError) -> [FileDifference] {
    var comparison = TreeComparison(of: self)
    var (left, right) = (old, new)
    var prefix = ""
    for step in folder.split(separator: "/") {
      guard left != right else { return [] }
      try comparison.look(at: right, prefix)
      left = try entry(in: left ?? .emptyTree, path: String(step))?.folder
      right = try entry(in: right ?? .emptyTree, path: String(step))?.folder
      prefix += step + "/"
    }
    try comparison.compare(left, right, at: prefix)
    faults += comparison.faults
    return comparison.found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The entries in which two trees differ, by name; nothing is made of those that are the same.
  fileprivate func differingEntries(
    _ old: ObjectID?, _ new: ObjectID?
  ) throws(GitError) -> [(before: TreeEntry?, after: TreeEntry?)] {
    guard old != new else { return [] }
    let (left, right) = (try tree(old), try tree(new))
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    return try withExtendedLifetime((left, right)) { () throws(GitError) in
      try RawTreeEntries.differing(left?.bytes ?? nothing, right?.bytes ?? nothing)
    }
  }

  /// The bytes of a tree; nil for nil, and for the empty tree whether it is stored or not.
  func tree(_ id: ObjectID?) throws(GitError) -> TreeContent? {
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
  private(set) var found: [FileDifference] = []
  private(set) var faults: [FaultyFolder] = []

  init(of repository: Repository) { self.repository = repository }

  /// Takes note of what is wrong with a folder of the new tree.
  mutating func look(at tree: ObjectID?, _ prefix: String) throws(GitError) {
    guard let tree, let fault = try repository.fault(ofTree: tree) else { return }
    faults.append(FaultyFolder(path: String(prefix.dropLast()), tree: tree, fault: fault))
  }

  mutating func compare(_ old: ObjectID?, _ new: ObjectID?, at prefix: String) throws(GitError) {
    guard old != new else { return }
    try look(at: new, prefix)
    for (before, after) in try repository.differingEntries(old, new) {
      guard let name = after?.name ?? before?.name else { continue }
      let (left, right) = (before?.folder, after?.folder)
      if left != nil || right != nil { try compare(left, right, at: prefix + name + "/") }
      let (old, new) = (before?.file, after?.file)
      if old != nil || new != nil { found.append(FileDifference(path: prefix + name, before: old, after: new)) }
    }
  }
}

extension TreeEntry {
  fileprivate var folder: ObjectID? { mode == .directory ? id : nil }

  fileprivate var file: TreeEntry? { mode == .directory ? nil : self }
}
