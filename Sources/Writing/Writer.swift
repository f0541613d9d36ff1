internal import Catalogue
package import Git
package import Reading
internal import History
package import Signing

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An action as it was prepared last, and its commit.
package struct Committed {
  package let action: Action
  /// Its commit; nil where there was nothing to write.
  package var commit: ObjectID?
  /// The clocks, where the commit is dated more than a day before its parent; nil: it isn't.
  var clockBehind: ClockBehind?
}

extension Ledger {
  /// Writes one action as one commit.
  ///
  /// The action is prepared from HEAD; where another writer was first, HEAD is read again, and the action judged and
  /// prepared again, so that no update is lost.
  ///
  /// - Parameter prepare: Prepares the action, given the catalogue as it is.
  /// - Returns: The action as it was prepared last, and its commit.
  /// - Throws: The errors of `prepare`; `LedgerError.conflict` for uncommitted edits in the way, `.surroundings` for a
  ///   lock that stays.
  package func write(by actor: Actor, _ prepare: (Snapshot) throws -> Action) throws -> Committed {
    try repository.refuseInQuarantine()
    let patience = Self.patience(environment)
    let turn = try Turn(
      in: repository.gitDirectory, patience: min(Turn.patience, patience), sharing: repository.sharing())
    return try withExtendedLifetime(turn) {
      var pause: UInt32 = 5_000
      var last = ""
      let end = ContinuousClock.now + .seconds(patience)
      var attempts = 0
      repeat {
        removeAbandonedLock()
        do {
          return try repository.workingDirectory == nil
            ? writeBare(by: actor, prepare) : writeCheckout(by: actor, prepare)
        } catch let error as GitError where error.code == .modified || error.code == .locked {
          last = error.message
          attempts += 1
          turn.extend(by: 3 * Turn.patience)
          // a pause of its own length for each writer, so that they don't meet again
          usleep(pause + UInt32.random(in: 0..<pause))
          pause = min(pause * 2, 40_000)
        }
        // a process that was stopped for long has tried once, and finds that its time is up
      } while ContinuousClock.now < end || attempts < 5
      throw LedgerError(
        .surroundings, "nothing is written", why: last,
        mend: "wait until the other command is done; if none is running, remove the lock")
    }
  }

  /// The seconds for which a writer tries again where others are first, or hold a lock.
  private static func patience(_ environment: Environment) -> Int {
    #if DEBUG
      if let seconds = environment["COLOPHON_PATIENCE"].flatMap({ Int($0) }) { return seconds }
    #endif
    return 30
  }

  /// Removes the lock that a dead process of ours left on the branch or HEAD, and reports it.
  private func removeAbandonedLock() {
    guard let head = try? repository.head(), let lock = repository.removeAbandonedLock(of: head) else { return }
    notice?("a lock that an interrupted colophon had left was removed: \(lock)")
  }

  private func writeBare(
    by actor: Actor, _ prepare: (Snapshot) throws -> Action
  ) throws -> Committed {
    let head = try repository.head()
    let action = try prepare(snapshot(at: head.commit))
    guard !action.isEmpty else { return Committed(action: action) }
    let clockBehind = try checkClock(of: actor, on: head.commit)
    let made = try makeCommit(of: action, on: head.commit, by: actor)
    WriteStep.objectsWritten.reached(environment)
    try move(head, to: made.commit, action, by: actor)
    return Committed(action: action, commit: made.commit, clockBehind: clockBehind)
  }

  private func writeCheckout(
    by actor: Actor, _ prepare: (Snapshot) throws -> Action
  ) throws -> Committed {
    let checkout = try Checkout(repository, environment: environment)
    try finishInterrupted(before: checkout)
    let head = try repository.head()
    let action = try prepare(snapshot(at: head.commit))
    guard !action.isEmpty else { return Committed(action: action) }
    try checkout.refuseObstacles(to: action.changes.map { path($0.file) })
    if !action.isFromCheckout {
      try checkout.refuseEdits(of: action.changes.map { path($0.file) }, at: head.commit)
    }
    let clockBehind = try checkClock(of: actor, on: head.commit)
    let made = try makeCommit(of: action, on: head.commit, by: actor)
    WriteStep.objectsWritten.reached(environment)
    let pending = Pending(commit: made.commit, files: made.files)
    try pending.write(in: repository, environment)
    WriteStep.pendingWritten.reached(environment)
    do { try move(head, to: made.commit, action, by: actor) } catch {
      try? Pending.remove(in: repository.gitDirectory)
      throw error
    }
    do {
      try checkout.bring(pending.files) { report(.placing, $0, of: pending.files.count) }
    } catch {
      // not to be tried again: the commit stands
      throw LedgerError(
        standing: made.commit, "its files are not yet all in place", why: Self.reason(error),
        mend: "mend that; the next colophon command brings them along")
    }
    do {
      if action.merging != nil { try repository.endMerge(committedAs: made.commit) }
      try Pending.remove(in: repository.gitDirectory)
    } catch {
      throw LedgerError(
        standing: made.commit, "and its files are in place, but what was noted for the case of a kill is still there",
        why: "\(Path.pending(in: repository.gitDirectory)): \(Self.reason(error))",
        mend: "remove it by hand, before you edit these files")
    }
    WriteStep.pendingRemoved.reached(environment)
    checkout.release()
    WriteStep.released.reached(environment)
    return Committed(action: action, commit: made.commit, clockBehind: clockBehind)
  }

  /// Moves HEAD to a new commit.
  ///
  /// - Throws: An error only if it did not move, whatever git says of it.
  private func move(_ head: Head, to commit: ObjectID, _ action: Action, by actor: Actor) throws {
    do {
      try repository.moveHead(
        from: head, to: commit, log: action.message.subject, by: actor.committer
      ) { WriteStep.referenceLocked.reached(environment) }
    } catch {
      // a disk may fail after the name is in its place, and another may have gone on from there
      guard let now = try? repository.head().commit else { throw error }
      guard now == commit || (try? repository.reaches(commit, from: now)) == true else { throw error }
    }
    WriteStep.referenceMoved.reached(environment)
  }

  /// The most files of an action that are written as loose objects; git unpacks what it receives up to as many.
  ///
  /// - SeeAlso: git-config(1), `transfer.unpackLimit`
  package static let mostLoose = 100

  /// The entry at a path that is to be written; nil where there is none.
  ///
  /// - Throws: `LedgerError.conflict` where it is no file.
  private func replaceable(_ path: String, in paths: TreePaths?) throws -> TreeEntry? {
    guard let entry = try paths?.entry(path) else { return nil }
    guard entry.mode.isFile else {
      let what =
        entry.mode == .symlink ? "a symbolic link" : entry.mode == .submodule ? "a submodule" : "a folder"
      throw LedgerError(
        .conflict, "\(path) can't be written", at: path, why: "it is \(what)",
        mend: "put a plain file in its place, with git")
    }
    return entry
  }

  /// The number of blobs that are compressed at a time.
  private static let portion = 4096

  /// Writes the new bytes of files; nil for each that has none.
  private func writeBlobs(of action: Action, into pack: PackWriter?) throws -> [ObjectID?] {
    guard let pack else { return try action.changes.map { try $0.bytes.map(repository.writeBlob) } }
    guard action.changes.contains(where: { $0.bytes != nil }) else { return action.changes.map { _ in nil } }
    var ids: [ObjectID?] = []
    for start in stride(from: 0, to: action.changes.count, by: Self.portion) {
      report(.writing, start, of: action.changes.count)
      let portion = action.changes[start..<min(start + Self.portion, action.changes.count)]
      var written = try pack.writeBlobs(portion.compactMap(\.bytes))[...]
      ids += portion.map { $0.bytes == nil ? nil : written.popFirst() }
      WriteStep.packBegun.reached(environment)
    }
    return ids
  }

  private func writeTree(
    from base: ObjectID?, _ paths: TreePaths?, _ changes: [TreeChange], into pack: PackWriter?
  ) throws -> ObjectID {
    guard let pack else { return try repository.writeTree(from: base, changes: changes) }
    let tree = try pack.writeTree(from: base, changes: changes, paths)
    try pack.finish()
    return tree
  }

  /// The reason of a failure, in the words of the part that failed.
  static func reason(_ error: any Error) -> String {
    switch error {
    case let error as GitError: error.message
    case let error as LedgerError: error.why ?? error.what
    default: "\(error)"
    }
  }

  /// Writes the objects of an action.
  ///
  /// - Parameter isTrial: Whether they are only to be looked at, in memory: then there is no pack.
  package func makeCommit(of action: Action, on parent: ObjectID?, by actor: Actor, isTrial: Bool = false) throws -> (
    commit: ObjectID, files: [Pending.File]
  ) {
    let first = try parent.map { try repository.commit($0).tree }
    let base = try action.merging.map { _ in try repository.writeTreeWithoutConflicts() } ?? first
    let paths = base.map { TreePaths(below: $0, in: repository, keepsAll: true) }
    let replaced = try action.changes.map { try replaceable(path($0.file), in: paths) }
    // a file in conflict in a merge has no entry in its base
    let older = base == first ? paths : first.map { TreePaths(below: $0, in: repository, keepsAll: true) }
    let pack = try action.pack ?? (action.changes.count > Self.mostLoose && !isTrial ? PackWriter(in: repository) : nil)
    let blobs = try writeBlobs(of: action, into: pack)
    // a bare repository has no files to bring along
    let isBare = repository.workingDirectory == nil
    var files: [Pending.File] = []
    var changes: [TreeChange] = []
    changes.reserveCapacity(action.changes.count)
    for (change, (replaced, blob)) in zip(action.changes, zip(replaced, blobs)) {
      let path = path(change.file)
      let before = base == first ? replaced : try older?.entry(path)
      let mode = change.entry?.mode ?? replaced?.mode ?? before?.mode ?? .file
      let after = blob ?? change.blob ?? change.entry?.id
      changes.append(after.map { .put(path: path, blob: $0, mode: mode) } ?? .remove(path: path))
      guard !isBare else { continue }
      files.append(
        Pending.File(
          path: path, before: before?.id, after: after, isExecutable: after != nil && mode == .executable,
          wasExecutable: before?.mode == .executable))
    }
    if !isBare, let merge = action.merging {
      files += try merge.gone.map {
        Pending.File(path: $0, before: try older?.entry($0)?.id, after: nil, isExecutable: false)
      }
    }
    // an event that changes no file keeps its parent's tree
    let tree = try changes.isEmpty ? base ?? .emptyTree : writeTree(from: base, paths, changes, into: pack)
    let (parents, message) = (action.merging?.parents ?? parent.map { [$0] } ?? [], action.message.text)
    guard case .signer(let signer) = actor.proof else {
      let commit = try repository.writeCommit(
        tree: tree, parents: parents, author: actor.author, committer: actor.committer, message: message)
      return (commit, files)
    }
    let commit = try repository.writeCommit(
      tree: tree, parents: parents, author: actor.author, committer: actor.committer, message: message,
      signedBy: signer.sign)
    return (commit, files)
  }
}
