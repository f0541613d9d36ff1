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
    guard old != new else { return [] }
    let (left, right) = (try subtree(folder, of: old), try subtree(folder, of: new))
    var paths: [String] = []
    try compare(left, right, at: folder.isEmpty ? "" : folder + "/", into: &paths)
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func subtree(_ folder: String, of tree: ObjectID?) throws(GitError) -> ObjectID? {
    guard let tree, !folder.isEmpty else { return tree }
    guard let entry = try entry(in: tree, path: folder), entry.mode == .directory else { return nil }
    return entry.id
  }

  private func compare(
    _ old: ObjectID?, _ new: ObjectID?, at prefix: String, into paths: inout [String]
  ) throws(GitError) {
    guard old != new else { return }
    var before: [String: TreeEntry] = [:]
    if let old { for entry in try entries(ofTree: old) { before[entry.name] = entry } }
    if let new {
      for entry in try entries(ofTree: new) {
        let other = before.removeValue(forKey: entry.name)
        guard other?.id != entry.id || other?.mode != entry.mode else { continue }
        try compare(other, entry, at: prefix, into: &paths)
      }
    }
    for entry in before.values { try compare(entry, nil, at: prefix, into: &paths) }
  }

  private func compare(
    _ old: TreeEntry?, _ new: TreeEntry?, at prefix: String, into paths: inout [String]
  ) throws(GitError) {
    guard let name = new?.name ?? old?.name else { return }
    let (left, right) = (old?.mode == .directory ? old?.id : nil, new?.mode == .directory ? new?.id : nil)
    if left != nil || right != nil { try compare(left, right, at: prefix + name + "/", into: &paths) }
    let isFile = [old, new].contains { $0 != nil && $0?.mode != .directory }
    if isFile { paths.append(prefix + name) }
  }
}
