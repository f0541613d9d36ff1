internal import Clibgit2
internal import CLibrary

extension Repository {
  /// Writes a blob; one that exists already is not written again.
  public func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var id = git_oid()
    try writingObjects { () throws(GitError) in
      let result = bytes.withUnsafeBytes {
        git_odb_write(&id, database.pointer, $0.baseAddress, $0.count, GIT_OBJECT_BLOB)
      }
      try check(result)
    }
    return ObjectID(id)
  }

  /// Writes a tree that differs from another in the changes given.
  ///
  /// Only the folders on their paths are written.
  /// - Parameters:
  ///   - base: The tree to start from; nil: the empty one.
  ///   - changes: The changes, each of another path.
  /// - Throws: `.pathConflict` naming the path where something else stands in the way (a file, symbolic link or submodule
  ///   where a folder must be, a folder where a file must be), `.notFound` for a removal of what is not there,
  ///   `.invalidSpec` for a path that git would not take, `.invalid` when two changes concern one path.
  public func writeTree(from base: ObjectID?, changes: [TreeChange]) throws(GitError) -> ObjectID {
    let folders = base.map { TreePaths(below: $0, in: self, keepsAll: true) }
    try TreeChangeCheck(paths: folders, base: base).check(changes)
    if changes.isEmpty, let base { return base }
    guard !changes.isEmpty else { return try writeEmptyTree() }

    var paths: [UnsafeMutablePointer<CChar>?] = []
    defer { paths.forEach { free($0) } }
    let updates = changes.map { change in
      var update = git_tree_update()
      paths.append(strdup(change.path))
      update.path = UnsafePointer(paths.last ?? nil)
      switch change {
      case .put(_, let id, let mode):
        update.action = GIT_TREE_UPDATE_UPSERT
        update.id = id.raw
        update.filemode = git_filemode_t(rawValue: .init(mode.rawValue))
      case .remove: update.action = GIT_TREE_UPDATE_REMOVE
      }
      return update
    }
    var made = git_oid()
    try writingObjects { () throws(GitError) in
      if var raw = base?.raw {
        let tree = try Handle(freedBy: git_tree_free) { git_tree_lookup(&$0, handle.pointer, &raw) }
        try check(git_tree_create_updated(&made, handle.pointer, tree.pointer, updates.count, updates))
      } else {
        try check(git_tree_create_updated(&made, handle.pointer, nil, updates.count, updates))
      }
    }
    return ObjectID(made)
  }

  /// Writes a commit without a signature, and moves no reference to it.
  ///
  /// A line feed is added to a message that lacks its last one, as git does.
  /// - Throws: `.notFound` when the tree or a parent is missing, `.invalid` for a message with a NUL in it or a
  ///   signature without a name.
  public func writeCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    let text = try Self.commitMessage(message, by: author, committer)
    let raw = parents.map(\.raw)
    var (id, treeID) = (git_oid(), tree.raw)
    try author.withRaw { (author) throws(GitError) in
      try committer.withRaw { (committer) throws(GitError) in
        try writingObjects { () throws(GitError) in
          let result = raw.withUnsafeBufferPointer { parents in
            var pointers = parents.indices.map { parents.baseAddress?.advanced(by: $0) }
            return git_commit_create_from_ids(
              &id, handle.pointer, nil, author, committer, nil, text, &treeID, pointers.count, &pointers)
          }
          try check(result)
        }
      }
    }
    return ObjectID(id)
  }

  /// A message as a commit holds it.
  static func commitMessage(
    _ message: String, by author: Signature, _ committer: Signature
  ) throws(GitError) -> String {
    guard !message.utf8.contains(0) else { throw GitError(.invalid, "a commit message cannot hold a NUL") }
    guard !author.name.isEmpty, !committer.name.isEmpty else {
      throw GitError(.invalid, "the name of an author or committer is empty")
    }
    return message.utf8.last == UInt8(ascii: "\n") ? message : message + "\n"
  }

  private func writeEmptyTree() throws(GitError) -> ObjectID {
    var made = git_oid()
    try writingObjects { () throws(GitError) in
      try check(git_odb_write(&made, database.pointer, "", 0, GIT_OBJECT_TREE))
    }
    return ObjectID(made)
  }
}
