internal import Catalogue
package import Git
package import Reading
internal import History
internal import Signing
internal import CLibrary

/// An action as it was prepared last, and its commit.
package struct Committed {
  package let action: Action
  /// Its commit; nil where there was nothing to write.
  package var commit: ObjectID?
  /// The clocks, where the commit is dated more than a day before its parent; nil: it isn't.
  var clockBehind: ClockBehind?
}

extension Transaction {
  /// Writes one action as one commit.
  ///
  /// The action is prepared from HEAD; where another writer was first, HEAD is read again, and the action judged and
  /// prepared again, so that no update is lost.
  ///
  /// - Parameter prepare: Prepares the action, given the catalogue as it is.
  /// - Returns: The action as it was prepared last, and its commit.
  /// - Throws: The errors of `prepare`; `LedgerError.conflict` for uncommitted edits in the way, `.surroundings` for a
  ///   lock that stays.
  package func write(_ prepare: (Snapshot) throws -> Action) throws -> Committed {
    try ledger.repository.refuseInQuarantine()
    let patience = Self.patience(ledger.environment)
    let turn = try WriterTurn(
      in: ledger.repository.gitDirectory, patience: min(WriterTurn.patience, patience),
      sharing: ledger.repository.sharing())
    return try withExtendedLifetime(turn) {
      var pause: UInt32 = 5_000
      var last = ""
      let end = ContinuousClock.now + .seconds(patience)
      var attempts = 0
      repeat {
        removeAbandonedLock()
        do {
          return try ledger.repository.workingDirectory == nil
            ? writeBare(prepare) : writeCheckout(prepare)
        } catch let error as GitError where error.code == .modified || error.code == .locked {
          last = error.message
          attempts += 1
          turn.extend(by: 3 * WriterTurn.patience)
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
    guard let head = try? ledger.repository.head(), let lock = ledger.repository.removeAbandonedLock(of: head) else {
      return
    }
    ledger.notice?("a lock that an interrupted colophon had left was removed: \(lock)")
  }

  private func writeBare(
    _ prepare: (Snapshot) throws -> Action
  ) throws -> Committed {
    let head = try ledger.repository.head()
    let action = try prepare(ledger.snapshot(at: head.commit))
    guard !action.isEmpty else { return Committed(action: action) }
    let clockBehind = try checkClock(on: head.commit)
    let made = try action.makeCommit(on: head.commit, by: actor, in: ledger)
    WriteStep.objectsWritten.reached(ledger.environment)
    try move(head, to: made.commit, action)
    return Committed(action: action, commit: made.commit, clockBehind: clockBehind)
  }

  private func writeCheckout(
    _ prepare: (Snapshot) throws -> Action
  ) throws -> Committed {
    let checkout = try Checkout(ledger.repository, environment: ledger.environment)
    try ledger.finishInterrupted(before: checkout)
    let head = try ledger.repository.head()
    let action = try prepare(ledger.snapshot(at: head.commit))
    guard !action.isEmpty else { return Committed(action: action) }
    if action.merging == nil { try ledger.repository.refuseOperationUnderway() }
    try checkout.refuseObstacles(to: action.changes.map { ledger.path($0.file) })
    if !action.isFromCheckout {
      try checkout.refuseEdits(
        of: action.changes.map { ledger.path($0.file) }, at: head.commit, in: ledger.folder)
    }
    let clockBehind = try checkClock(on: head.commit)
    let made = try action.makeCommit(on: head.commit, by: actor, in: ledger)
    WriteStep.objectsWritten.reached(ledger.environment)
    let pending = Pending(commit: made.commit, files: made.files)
    try pending.write(in: ledger.repository, ledger.environment)
    WriteStep.pendingWritten.reached(ledger.environment)
    do { try move(head, to: made.commit, action) } catch {
      // one that stays names a commit that HEAD is not at, so nobody follows it
      try? Pending.remove(in: ledger.repository.gitDirectory)
      throw error
    }
    do {
      try checkout.bring(pending.files) { ledger.report(.placing, done: $0, of: pending.files.count) }
    } catch {
      // not to be tried again: the commit stands
      throw LedgerError(
        standing: made.commit, "its files are not yet all in place", why: error.reason,
        mend: "mend that; the next colophon command brings them along")
    }
    do {
      if action.merging != nil { try ledger.repository.endMerge(committedAs: made.commit) }
      if action.isOfAllEdits { ledger.repository.forgetPreparedMessage() }
      try Pending.remove(in: ledger.repository.gitDirectory)
    } catch {
      throw LedgerError(
        standing: made.commit, "and its files are in place, but what was noted for the case of a kill is still there",
        why: "\(Path.pending(in: ledger.repository.gitDirectory)): \(error.reason)",
        mend: "remove it by hand, before you edit these files")
    }
    WriteStep.pendingRemoved.reached(ledger.environment)
    checkout.release()
    WriteStep.released.reached(ledger.environment)
    return Committed(action: action, commit: made.commit, clockBehind: clockBehind)
  }

  /// Moves HEAD to a new commit.
  ///
  /// - Throws: An error only if it did not move, whatever git says of it.
  private func move(_ head: Head, to commit: ObjectID, _ action: Action) throws {
    do {
      try ledger.repository.moveHead(
        from: head, to: commit, log: action.message.subject, by: actor.committer
      ) { WriteStep.referenceLocked.reached(ledger.environment) }
    } catch {
      // a disk may fail after the name is in its place, and another may have gone on from there
      guard let now = try? ledger.repository.head().commit else { throw error }
      guard now == commit || (try? ledger.repository.reaches(commit, from: now)) == true else { throw error }
    }
    WriteStep.referenceMoved.reached(ledger.environment)
  }
}
