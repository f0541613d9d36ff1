internal import Clibgit2

extension Repository {
  /// The branch or commit that is checked out.
  ///
  /// - Throws: `.invalid` when HEAD leads nowhere in five steps.
  public func head() throws(GitError) -> Head {
    var name = "HEAD"
    for _ in 0..<5 {
      let reference: Handle
      do {
        reference = try Handle(freedBy: git_reference_free) { git_reference_lookup(&$0, handle.pointer, name) }
      } catch  where error.code == .notFound && name != "HEAD" {
        return .branch(name: Self.shortName(name), at: nil)
      }
      if let target = git_reference_symbolic_target(reference.pointer) {
        name = String(cString: target)
        continue
      }
      guard let id = ObjectID(git_reference_target(reference.pointer)) else { break }
      return name == "HEAD" ? .detached(id) : .branch(name: Self.shortName(name), at: id)
    }
    throw GitError(.invalid, "HEAD leads to no commit: it ends at \(name)")
  }

  private static func shortName(_ reference: String) -> String {
    reference.hasPrefix("refs/heads/") ? String(reference.dropFirst("refs/heads/".count)) : reference
  }

  /// The commit that a revision means, in git's grammar (`HEAD~2`, `main@{1}`, `v1.0`, an abbreviated id).
  ///
  /// - Throws: `.notFound`, `.ambiguous`, `.invalidSpec`, or `.wrongKind` for what is no commit and leads to none.
  /// - SeeAlso: gitrevisions(7)
  public func resolve(_ revision: String) throws(GitError) -> ObjectID {
    do {
      let object = try Handle(freedBy: git_object_free) { git_revparse_single(&$0, handle.pointer, revision) }
      let commit = try Handle(freedBy: git_object_free) { git_object_peel(&$0, object.pointer, GIT_OBJECT_COMMIT) }
      return ObjectID(git_object_id(commit.pointer).pointee)
    } catch {
      // libgit2 refuses to read some commits that git reads
      guard error.code != .notFound, error.code != .ambiguous, let id = try plainlyResolved(revision) else {
        throw error
      }
      return id
    }
  }

  /// The commit that a revision means, as ``resolve(_:)`` finds it; nil where it means none.
  ///
  /// - Throws: An error where git can't read what the revision leads to.
  public func commit(ifNamed revision: String) throws(GitError) -> ObjectID? {
    do { return try resolve(revision) } catch {
      guard !error.isDamage else { throw error }
      return nil
    }
  }

  /// A commit.
  ///
  /// - Throws: `.notFound` when it is missing or no commit.
  public func commit(_ id: ObjectID) throws(GitError) -> Commit {
    let isBoundary = try isBoundary(id)
    return try withObject(id) { (content, kind) throws(GitError) in
      guard kind == GIT_OBJECT_COMMIT else { throw GitError(.wrongKind, "\(id) is no commit") }
      guard let commit = Commit(id, parsing: content, isBoundary: isBoundary, isStored: readsCommitsAsStored) else {
        throw GitError(.invalid, "commit \(id) is malformed; see: git fsck")
      }
      return commit
    }
  }

  /// The entries of a folder, in git's order (a folder sorts as if its name ended in `/`).
  ///
  /// - Throws: `.notFound` when the tree is missing or no tree.
  public func entries(ofTree id: ObjectID) throws(GitError) -> [TreeEntry] {
    try tree(id)?.entries() ?? []
  }

  /// The fault of a tree as it is stored; nil where there is none.
  public func fault(ofTree id: ObjectID) throws(GitError) -> TreeFault? { try tree(id)?.fault }

  /// The entry at a path below a tree; nil when there is none.
  ///
  /// The empty path has none.
  /// - Throws: `.notFound` when a tree on the way is missing.
  public func entry(in tree: ObjectID, path: String) throws(GitError) -> TreeEntry? {
    var folder = tree
    var steps = path.split(separator: "/", omittingEmptySubsequences: false)[...]
    while let step = steps.popFirst() {
      guard let tree = try self.tree(folder), let entry = try tree.entry(named: step) else { return nil }
      if steps.isEmpty { return entry }
      guard entry.mode == TreeEntry.Mode.directory else { return nil }
      folder = entry.id
    }
    return nil
  }

  /// The size of a blob in bytes, from its header alone.
  ///
  /// - Throws: `.notFound` when it is missing, `.wrongKind` when it is no blob.
  public func blobSize(_ id: ObjectID) throws(GitError) -> Int {
    var raw = id.raw
    var (size, kind) = (0, GIT_OBJECT_ANY)
    do {
      try check(git_odb_read_header(&size, &kind, database.pointer, &raw))
    } catch {
      throw explained(error, reading: id)
    }
    guard kind == GIT_OBJECT_BLOB else { throw GitError(.wrongKind, "\(id) is no blob").naming(id) }
    return size
  }

  /// The content of a blob.
  ///
  /// - Parameters:
  ///   - id: The blob.
  ///   - limit: The most bytes taken; the size is looked at before anything is read.
  /// - Throws: `.tooLarge`, `.notFound`, `.wrongKind`.
  public func blob(_ id: ObjectID, limit: Int) throws(GitError) -> [UInt8] {
    if let packed = packed(id), packed.kind == .blob, packed.content.count <= limit {
      return [UInt8](packed.content)
    }
    let size = try blobSize(id)
    guard size <= limit else { throw GitError(.tooLarge, "\(id) has \(size) bytes, more than \(limit)") }
    return try withObject(id) { (content, _) throws(GitError) in [UInt8](content) }
  }

  /// Opens an object, and says why where it is missing.
  func lookUp(
    _ id: ObjectID, freedBy release: @escaping @convention(c) (OpaquePointer?) -> Void,
    _ make: (inout OpaquePointer?) -> Int32
  ) throws(GitError) -> Handle {
    do {
      return try Handle(freedBy: release, make)
    } catch {
      throw explained(error, reading: id)
    }
  }

  /// Lends the raw content of an object and its kind.
  func withObject<Result>(
    _ id: ObjectID, _ body: (UnsafeRawBufferPointer, git_object_t) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    if let packed = packed(id) { return try body(packed.content, git_object_t(packed.kind)) }
    var raw = id.raw
    let object = try lookUp(id, freedBy: git_odb_object_free) { git_odb_read(&$0, database.pointer, &raw) }
    let content = UnsafeRawBufferPointer(
      start: git_odb_object_data(object.pointer), count: git_odb_object_size(object.pointer))
    return try body(content, git_odb_object_type(object.pointer))
  }

  private func explained(_ error: GitError, reading id: ObjectID) -> GitError {
    guard error.code == .notFound, (try? isPartialClone) == true else { return error.naming(id) }
    return GitError(
      .notFound,
      """
      object \(id) is not in this partial clone: it is still with the remote. \
      Fetch everything once: git fetch --refetch --no-filter
      """, category: error.category)
  }
}

extension GitError {
  /// The same failure, naming the object that was read.
  func naming(_ id: ObjectID) -> GitError {
    let isNamed = message.contains(id.hex)
    var error = GitError(code, isNamed ? message : "object \(id): \(message)", category: category)
    error.object = id
    return error
  }
}

extension git_object_t {
  /// libgit2's name of a kind of object.
  init(_ kind: PackFile.Kind) {
    self =
      switch kind {
      case .commit: GIT_OBJECT_COMMIT
      case .tree: GIT_OBJECT_TREE
      case .blob: GIT_OBJECT_BLOB
      case .tag: GIT_OBJECT_TAG
      }
  }
}
