internal import Clibgit2

/// An object whose bytes are not those that its id names, or that is not there.
public struct SpoiltObject: Hashable, Sendable {
  /// Its name.
  public let id: ObjectID
  /// The kind that it should be: commit, tree or blob.
  public let kind: String
  /// The fault, in words to go behind its name.
  public let what: String
  /// The first commit found to reach it.
  public let commit: ObjectID
  /// The path of the file or the folder there; nil of a commit.
  public let path: String?
}

extension Repository {
  /// Hashes every object that a commit reaches, each once: commits, trees, blobs.
  ///
  /// - Parameters:
  ///   - tip: The commit.
  ///   - progress: Told how many commits are done, of how many are known.
  ///   - report: Told each object that is spoilt or missing; objects behind it are not reached.
  public func eachSpoiltObject(
    from tip: ObjectID, _ progress: (Int, Int) -> Void, _ report: (SpoiltObject) throws -> Void
  ) throws {
    readDirectly(from: packs())
    var seen: Set<ObjectID> = [tip]
    var commits = [tip]
    var done = 0
    while let id = commits.popLast() {
      progress(done, done + commits.count + 1)
      done += 1
      var header: CommitHeader?
      let fault = verify(id, GIT_OBJECT_COMMIT) { header = CommitHeader(parsing: $0, needsMessage: false) }
      guard let header, fault == nil else {
        try report(SpoiltObject(id: id, kind: "commit", what: fault ?? "is malformed", commit: id, path: nil))
        continue
      }
      for parent in try isBoundary(id) ? [] : header.parents where seen.insert(parent).inserted {
        commits.append(parent)
      }
      try verify(folder: header.tree, at: "", of: id, &seen, report)
    }
  }

  private func verify(
    folder tree: ObjectID, at path: String, of commit: ObjectID, _ seen: inout Set<ObjectID>,
    _ report: (SpoiltObject) throws -> Void
  ) throws {
    guard tree != .emptyTree, seen.insert(tree).inserted else { return }
    var entries: [TreeEntry] = []
    let fault = verify(tree, GIT_OBJECT_TREE) { bytes in
      var rest = RawTreeEntries(bytes)
      // a malformed tree is told where it is judged
      while let entry = (try? rest.next()) ?? nil { entries.append(entry.entry) }
    }
    if let fault {
      return try report(
        SpoiltObject(id: tree, kind: "tree", what: fault, commit: commit, path: path.isEmpty ? "." : path))
    }
    for entry in entries where entry.mode != .submodule {
      let place = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
      guard entry.mode != .directory else {
        try verify(folder: entry.id, at: place, of: commit, &seen, report)
        continue
      }
      guard seen.insert(entry.id).inserted, let fault = verify(entry.id, GIT_OBJECT_BLOB, { _ in }) else { continue }
      try report(SpoiltObject(id: entry.id, kind: "blob", what: fault, commit: commit, path: place))
    }
  }

  /// The fault of an object; nil where there is none, and its bytes were lent.
  private func verify(_ id: ObjectID, _ kind: git_object_t, _ body: (UnsafeRawBufferPointer) -> Void) -> String? {
    do throws(GitError) {
      return try withObject(id) { (content, found) throws(GitError) in
        guard found == kind else { return "is of another kind" }
        var hash = git_oid()
        try check(git_odb_hash(&hash, content.baseAddress, content.count, found))
        guard ObjectID(hash) == id else { return "holds other bytes than its id names" }
        body(content)
        return nil
      }
    } catch { return error.code == .notFound ? "is missing" : "can't be read: \(error.message)" }
  }
}
