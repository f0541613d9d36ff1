internal import Clibgit2

extension Repository {
  /// Keeps every object written from now on in memory, where only this repository finds it.
  public func keepWritesInMemory() throws(GitError) {
    var backend: UnsafeMutablePointer<git_odb_backend>?
    try check(git_mempack_new(&backend))
    // before those of the disk, so that it is the one written to; the database frees it
    try check(git_odb_add_backend(database.pointer, backend, 999))
  }

  /// Writes the tree that a commit of what is staged would have.
  ///
  /// - Throws: `.unmerged` where a merge has left conflicts.
  public func writeStagedTree() throws(GitError) -> ObjectID {
    let index = try index()
    var tree = git_oid()
    try check(git_index_write_tree_to(&tree, index.handle.pointer, handle.pointer))
    return ObjectID(tree)
  }
}
