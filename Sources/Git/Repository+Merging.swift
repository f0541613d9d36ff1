internal import Clibgit2

// A merge that git has begun, and that waits for its commit.
extension Repository {
  /// The commits that a merge in progress would have as further parents.
  public func mergeHeads() throws(GitError) -> [ObjectID] {
    let content = try File.content(of: gitDirectory + "/MERGE_HEAD") ?? []
    return content.split(separator: UInt8(ascii: "\n")).compactMap {
      ObjectID(hex: String(decoding: $0, as: UTF8.self))
    }
  }

  /// The message that git has prepared for the merge, comments and all; nil where it has left none.
  public func mergeMessage() throws(GitError) -> String? {
    try File.content(of: gitDirectory + "/MERGE_MSG").map { String(decoding: $0, as: UTF8.self) }
  }

  /// True if git put edits aside before the merge, to bring them back when it is committed.
  public var hasPutAside: Bool { has("MERGE_AUTOSTASH") }

  /// The command whose work git is in the middle of, where that is no merge and the next commit is to be git's: it has
  /// the author and the date of another; nil where there is none.
  ///
  /// A rebase that has stopped to let somebody edit takes any commit.
  public var pickingCommand: String? {
    if has("CHERRY_PICK_HEAD") { return "cherry-pick" }
    if has("REVERT_HEAD") { return "revert" }
    if has("rebase-merge"), has("REBASE_HEAD"), !has("rebase-merge/amend") { return "rebase" }
    guard has("rebase-apply") else { return nil }
    return has("rebase-apply/applying") ? "am" : "rebase"
  }

  private func has(_ name: String) -> Bool { File.linkStatus(of: "\(gitDirectory)/\(name)") != nil }

  /// Removes the message that `git merge --squash`, or a command given `--no-commit`, has left for a commit that stands
  /// now, as `git commit` does.
  public func forgetPreparedMessage() {
    for name in ["SQUASH_MSG", "MERGE_MSG"] { File.remove("\(gitDirectory)/\(name)") }
  }

  /// The paths of which a merge left more than one version in the index; sorted.
  public func conflictedPaths() throws(GitError) -> [String] { try index().conflictedPaths() }

  /// Writes the tree of what is staged, without the paths in conflict.
  public func writeTreeWithoutConflicts() throws(GitError) -> ObjectID {
    let index = try index()
    for path in try index.conflictedPaths() { try index.remove(path) }
    var tree = git_oid()
    try writingObjects { () throws(GitError) in
      try check(git_index_write_tree_to(&tree, index.handle.pointer, handle.pointer))
    }
    return ObjectID(tree)
  }

  /// Tells whether a commit is that of the merge in progress.
  public func isConcluded(by commit: ObjectID) throws(GitError) -> Bool {
    let heads = try mergeHeads()
    guard !heads.isEmpty else { return false }
    return try self.commit(commit).parents.dropFirst() == heads[...]
  }

  /// Ends the merge in progress, once its commit stands; a merge of other commits goes on.
  public func endMerge(committedAs commit: ObjectID) throws(GitError) {
    guard try isConcluded(by: commit) else { return }
    for name in ["MERGE_HEAD", "MERGE_MSG", "MERGE_MODE", "AUTO_MERGE"] { File.remove("\(gitDirectory)/\(name)") }
  }
}

extension Index {
  /// The paths that have no entry but the sides of a conflict; sorted.
  func conflictedPaths() throws(GitError) -> [String] {
    var paths: [String] = []
    for position in 0..<git_index_entrycount(handle.pointer) {
      guard let entry = git_index_get_byindex(handle.pointer, position) else { continue }
      guard git_index_entry_stage(entry) > 0 else { continue }
      // the sides of one path stand side by side
      let path = String(cString: entry.pointee.path)
      if let last = paths.last, last.utf8.elementsEqual(path.utf8) { continue }
      paths.append(path)
    }
    return paths
  }
}
