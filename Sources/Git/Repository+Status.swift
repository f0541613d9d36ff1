internal import Clibgit2
internal import Files

extension Repository {
  /// The index as it is now, to be looked at; changes of it are written only through an ``IndexLock``.
  ///
  /// - Throws: `.unsupported` with the command that mends it for a split or sparse index.
  public func index() throws(GitError) -> Index { try Index(at: indexPath, of: self) }

  /// Refuses an index that is a link, or no plain file: somebody who prepared it could make it lead anywhere, or never
  /// end.
  ///
  /// One that `GIT_INDEX_FILE` names is the user's own choice.
  /// - Throws: `.system` naming it.
  public func checkIndexFile() throws(GitError) {
    guard environment.value("GIT_INDEX_FILE") == nil, let status = File.linkStatus(of: indexPath) else { return }
    switch status.kind {
    case .file: return
    case .link: throw GitError(.system, "the index \(indexPath) is a link, which is not followed")
    default: throw GitError(.system, "the index \(indexPath) is no plain file")
    }
  }

  /// The paths below a folder whose file in the work tree, or entry in the index, differs from a tree; sorted.
  ///
  /// New files that git does not know yet are among them, ignored ones are not. Files are read only where the times in the
  /// index don't answer.
  /// - Parameters:
  ///   - prefix: The folder below the root of the work tree; empty for all.
  ///   - tree: What to compare with; nil: the empty tree.
  public func changedPaths(below prefix: String, from tree: ObjectID?) throws(GitError) -> [String] {
    try checkIndexFile()
    var options = git_diff_options()
    try check(git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)))
    options.flags =
      GIT_DIFF_INCLUDE_UNTRACKED.rawValue | GIT_DIFF_RECURSE_UNTRACKED_DIRS.rawValue
      | GIT_DIFF_INCLUDE_TYPECHANGE.rawValue | GIT_DIFF_DISABLE_PATHSPEC_MATCH.rawValue
      | GIT_DIFF_SKIP_BINARY_CHECK.rawValue
    let tree = tree ?? .emptyTree
    var raw = tree.raw
    let base = try lookUp(tree, freedBy: git_tree_free) { git_tree_lookup(&$0, self.handle.pointer, &raw) }
    let diff = try lastingly { () throws(GitError) in
      try Handle(freedBy: git_diff_free) { made in
        prefix.withCString { prefix in
          var paths: [UnsafeMutablePointer<CChar>?] = [UnsafeMutablePointer(mutating: prefix)]
          return paths.withUnsafeMutableBufferPointer { paths in
            if prefix.pointee != 0 { options.pathspec = git_strarray(strings: paths.baseAddress, count: 1) }
            return git_diff_tree_to_workdir_with_index(&made, handle.pointer, base.pointer, &options)
          }
        }
      }
    }
    return try paths(in: diff, since: tree)
  }

  /// The difference, made again where it fails: a file that is replaced between libgit2's look at its size and at its
  /// bytes is an error there.
  private func lastingly(_ compare: () throws(GitError) -> Handle) throws(GitError) -> Handle {
    for _ in 1..<Self.mostComparisons {
      do throws(GitError) { return try compare() } catch {
        _ = try index()  // says better what an index is that can't be read
      }
    }
    return try compare()
  }

  private static let mostComparisons = 8

  /// Tells whether git is told to ignore a file that it doesn't know.
  public func isIgnored(_ path: String) throws(GitError) -> Bool {
    var ignored: Int32 = 0
    try check(git_ignore_path_is_ignored(&ignored, handle.pointer, path))
    return ignored != 0
  }

  private func paths(in diff: borrowing Handle, since tree: ObjectID) throws(GitError) -> [String] {
    // read only where it is asked: its checksum costs more than the rest
    var index: Index?
    var changed: [String] = []
    for position in 0..<git_diff_num_deltas(diff.pointer) {
      guard let delta = git_diff_get_delta(diff.pointer, position)?.pointee else { continue }
      guard let path = (delta.new_file.path ?? delta.old_file.path).map({ String(cString: $0) }) else { continue }
      if delta.status == GIT_DELTA_DELETED {
        if index == nil { index = try self.index() }
        if let index, try index.isLeftOut(path, of: tree, in: self) { continue }
      }
      changed.append(path)
    }
    return changed.sortedByBytes()
  }
}

extension [String] {
  /// The paths in the order of their bytes, each once. Two that differ in the form of Unicode alone are two.
  fileprivate func sortedByBytes() -> [String] {
    var sorted: [String] = []
    for path in self.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if let last = sorted.last, last.utf8.elementsEqual(path.utf8) { continue }
      sorted.append(path)
    }
    return sorted
  }
}

extension Index {
  /// Tells whether a sparse checkout leaves a file out whose entry is as a tree has it.
  fileprivate func isLeftOut(_ path: String, of tree: ObjectID, in repository: Repository) throws(GitError) -> Bool {
    guard let entry = try entry(path), entry.skipsWorkTree else { return false }
    return try repository.entry(in: tree, path: path)?.id == entry.id
  }
}
