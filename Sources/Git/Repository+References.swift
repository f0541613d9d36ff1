internal import Clibgit2
internal import Files

extension Repository {
  /// Moves a reference, only if it still points where the caller last saw it.
  ///
  /// git's log gets an entry unless `core.logAllRefUpdates` says otherwise, signed by `identity` and dated now.
  /// - Parameters:
  ///   - name: The full name. A symbolic reference is not followed: name the branch, not HEAD, unless HEAD is detached.
  ///   - old: The commit it pointed to; nil when it must not exist yet.
  ///   - new: The commit it is to point to.
  ///   - log: The line of the log.
  ///   - identity: Who moves it, for the log.
  ///   - whenLocked: Called while the reference is locked and has not moved.
  /// - Throws: `.modified` when another writer was first: read again, judge again, retry. `.locked` while another is
  ///   writing: wait a little, then the same. `.invalidSpec` for a name that git would not take.
  /// - SeeAlso: git-update-ref(1)
  public func moveReference(
    _ name: String, from old: ObjectID?, to new: ObjectID, log: String, by identity: Signature,
    whenLocked: () -> Void = {}
  ) throws(GitError) {
    try refuseInQuarantine()
    var isValid: Int32 = 0
    guard git_reference_name_is_valid(&isValid, name) == 0, isValid == 1 else {
      throw GitError(.invalidSpec, "'\(name)' is no name for a reference")
    }
    let folder = folder(of: name)
    // a branch below it leaves an empty folder there; libgit2 takes it away
    let isFolder = File.status(of: "\(folder)/\(name)")?.kind == .folder
    let sharing = try sharing()
    guard !isFolder,
      let lock = try ReferenceLock(of: name, in: folder, content: "\(new.hex)\n", sharing: sharing)
    else {
      return try moveThroughLibrary(name, from: old, to: new, log: log, by: identity)
    }
    if old == nil { try checkRoom(for: name) }
    let found = try target(of: name)
    guard found == old else {
      throw GitError(found == nil ? .notFound : .modified, "\(name) is no longer where it was")
    }
    whenLocked()
    try logMove(of: name, from: old, to: new, saying: log, by: identity)
    try lock.commit(isSynchronized: SynchronizedComponents(configuration().string("core.fsync") ?? "").references)
  }

  private func moveThroughLibrary(
    _ name: String, from old: ObjectID?, to new: ObjectID, log: String, by identity: Signature
  ) throws(GitError) {
    // An all-zero id means "must not exist", and is checked under the lock; without `force` it would be checked before.
    var (target, expected) = (new.raw, old?.raw ?? git_oid())
    let line = String(String.UnicodeScalarView(log.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
    // libgit2's log has no line for an empty address.
    let address = identity.email.isEmpty ? "unknown" : identity.email
    try check(git_repository_set_ident(handle.pointer, identity.name, address))
    try writingReference(name) { () throws(GitError) in
      try check(git_reference_create_matching(nil, handle.pointer, name, &target, 1, &expected, line))
    }
  }

  /// The object that a direct reference leads to; nil where there is none.
  private func target(of name: String) throws(GitError) -> ObjectID? {
    let reference: Handle
    do throws(GitError) {
      reference = try Handle(freedBy: git_reference_free) { git_reference_lookup(&$0, handle.pointer, name) }
    } catch {
      if error.code == .notFound { return nil }
      throw error
    }
    guard let id = ObjectID(git_reference_target(reference.pointer)) else {
      throw GitError(.modified, "\(name) leads to another reference")
    }
    return id
  }

  /// Checks that no reference would have to be a folder of another's name.
  private func checkRoom(for name: String) throws(GitError) {
    for other in try references() where other.name.hasPrefix(name + "/") || name.hasPrefix(other.name + "/") {
      throw GitError(.invalidSpec, "\(name) can't be made beside \(other.name)")
    }
  }

  /// The git directory that holds the file of a reference: each work tree has a HEAD of its own, all else is shared.
  func folder(of reference: String) -> String {
    let own = ["refs/bisect/", "refs/worktree/", "refs/rewritten/"]
    return !reference.hasPrefix("refs/") || own.contains { reference.hasPrefix($0) } ? gitDirectory : commonDirectory
  }

  /// Removes the lock of the branch or HEAD where a dead process of this program left it, and that process's notes.
  ///
  /// - Returns: The lock; nil where there was none of that kind. Anybody else's is left alone.
  public func removeAbandonedLock(of head: Head) -> String? {
    ReferenceLock.removeAbandoned(of: head.reference, in: folder(of: head.reference))
  }

  /// Moves what is checked out to a new commit: the branch, which may be unborn, or a detached HEAD itself.
  ///
  /// - Parameters:
  ///   - head: HEAD as the caller read it before it judged.
  ///   - new: The commit that is to be checked out.
  ///   - log: The line of the log.
  ///   - identity: Who moves it, for the log.
  ///   - whenLocked: As for ``moveReference(_:from:to:log:by:whenLocked:)``.
  /// - Throws: As that; `.modified` also when HEAD has been switched to something else.
  public func moveHead(
    from head: Head, to new: ObjectID, log: String, by identity: Signature, whenLocked: () -> Void = {}
  ) throws(GitError) {
    guard try self.head().reference == head.reference else {
      throw GitError(.modified, "HEAD has been switched away from \(head.reference)")
    }
    try moveReference(head.reference, from: head.commit, to: new, log: log, by: identity, whenLocked: whenLocked)
  }
}

extension Repository {
  /// Every reference and the object it leads to in the end, HEAD too, in no order; unborn branches are left out.
  public func references() throws(GitError) -> [(name: String, target: ObjectID)] {
    var names = git_strarray()
    defer { git_strarray_dispose(&names) }
    try check(git_reference_list(&names, handle.pointer))
    let all = (0..<names.count).compactMap { names.strings?[$0].map { String(cString: $0) } } + ["HEAD"]
    var found: [(name: String, target: ObjectID)] = []
    for name in all {
      var id = git_oid()
      let result = git_reference_name_to_id(&id, handle.pointer, name)
      if result == GIT_ENOTFOUND.rawValue { continue }
      try check(result)
      found.append((name, ObjectID(id)))
    }
    return found
  }

  /// The commits that the references below a prefix lead to, in no order; those that lead nowhere are left out.
  ///
  /// No name is read: git allows names that are no text.
  public func tips(below prefix: String) throws(GitError) -> [ObjectID] {
    let iterator = try Handle(freedBy: git_reference_iterator_free) {
      git_reference_iterator_glob_new(&$0, handle.pointer, prefix + "*")
    }
    var tips: [ObjectID] = []
    while true {
      var next: OpaquePointer?
      let result = git_reference_next(&next, iterator.pointer)
      if result == GIT_ITEROVER.rawValue { return tips }
      let reference = try Handle(freedBy: git_reference_free) {
        $0 = next
        return result
      }
      var target: OpaquePointer?
      let peeled = git_reference_peel(&target, reference.pointer, GIT_OBJECT_COMMIT)
      // a symbolic one of a branch that is not born yet, or one that leads to no commit
      if [GIT_ENOTFOUND.rawValue, GIT_EPEEL.rawValue, GIT_EINVALIDSPEC.rawValue].contains(peeled) { continue }
      // libgit2 rejects a header that git reads
      if peeled < 0, let direct = git_reference_target(reference.pointer) {
        let id = ObjectID(direct.pointee)
        _ = try header(of: id)
        tips.append(id)
        continue
      }
      let commit = try Handle(freedBy: git_object_free) {
        $0 = target
        return peeled
      }
      tips.append(ObjectID(git_object_id(commit.pointer).pointee))
    }
  }

  /// Tells whether a reference is a symbolic one that leads to a branch.
  public func leadsToBranch(_ name: String) throws(GitError) -> Bool {
    var name = name
    for _ in 0..<5 {
      let reference: Handle
      do {
        reference = try Handle(freedBy: git_reference_free) { git_reference_lookup(&$0, handle.pointer, name) }
      } catch  where error.code == .notFound || error.code == .invalidSpec {
        return false
      }
      guard let target = git_reference_symbolic_target(reference.pointer) else { return false }
      name = String(cString: target)
      if name.utf8.starts(with: "refs/heads/".utf8) { return true }
    }
    return false
  }

  /// Tells whether the repository has an object, in its own database or one that it borrows from.
  public func contains(_ id: ObjectID) -> Bool {
    var raw = id.raw
    return git_odb_exists(database.pointer, &raw) == 1
  }
}
