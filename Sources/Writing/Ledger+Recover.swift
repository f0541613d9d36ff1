internal import Catalogue
internal import Git
public import Reading

extension Ledger {
  /// Completes what a killed action left undone in a checkout.
  ///
  /// It touches only files that `colophon-pending` names, only while HEAD is at its commit, and of those only files and
  /// entries of the index that are as they were before, or as they should be. Anything else is the user's edit.
  ///
  /// - Returns: The work that was done, for the user to read, or the reason why it can't be done; nil where nothing was
  ///   left. If git's index can't be read, that.
  public func recover() throws -> String? {
    // in a quarantine nothing is written, nor brought forward
    guard (try? repository.refuseInQuarantine()) != nil else { return nil }
    let directory = repository.gitDirectory
    guard repository.workingDirectory != nil else { return nil }
    do { try repository.checkIndexFile() } catch { return "edits are not looked for: \(error.message)" }
    guard Path.exists(Path.pending(in: directory)) || Path.exists("\(directory)/index.lock") else { return nil }
    do { return try recoverUnderLock(in: directory) } catch let error as GitError where error.code == .locked {
      return nil  // somebody is at work, perhaps the very one whose pending file it is
    } catch {
      // a reader is not stopped by it; a writer meets the same fault again
      return "an interrupted action can't be brought to its end yet: \(error.reason)"
    }
  }

  private func recoverUnderLock(in directory: String) throws -> String? {
    let checkout = try Checkout(repository, environment: environment)
    let done = try finishInterrupted(in: checkout)
    checkout.release()
    return done
  }

  /// Completes an interrupted action before another begins; costs one look where there is none.
  ///
  /// - Throws: `LedgerError.surroundings` where that can't be done: the new action would hide what is still to do.
  func finishInterrupted(before checkout: borrowing Checkout) throws {
    do { _ = try finishInterrupted(in: checkout) } catch let error as GitError where error.code == .locked {
      throw error
    } catch {
      throw LedgerError(
        .surroundings, "nothing is written", at: Path.pending(in: repository.gitDirectory),
        why: "an interrupted action can't be brought to its end: \(error.reason)",
        mend: (error as? LedgerError)?.mend)
    }
  }

  private func finishInterrupted(in checkout: borrowing Checkout) throws -> String? {
    let directory = repository.gitDirectory
    guard Path.exists(Path.pending(in: directory)) else { return nil }
    let done = try bringForward(in: checkout, from: Pending.left(in: directory))
    try Pending.remove(in: directory)
    return done
  }

  /// Brings forward the files that are as they were before; gives the work done, nil for none.
  private func bringForward(in checkout: borrowing Checkout, from pending: Pending?) throws -> String? {
    guard let pending, try repository.head().commit == pending.commit else { return nil }
    defer { try? repository.endMerge(committedAs: pending.commit) }
    var files = try believed(pending)
    files += try leftInConflict(by: pending.commit, but: files)
    checkout.removeLeftovers(of: files)
    let behind = try checkout.behind(of: files)
    guard !behind.isEmpty else { return nil }
    try checkout.bring(behind)
    let names =
      behind.count > 8 ? "\(behind.count) files" : behind.map(\.path).joined(separator: ", ")
    return "an interrupted action was brought to its end: \(names) (commit \(pending.commit.short))"
  }
}

// MARK: - Trust in the pending file

extension Ledger {
  /// The files that were left behind, as HEAD and its first parent have them.
  ///
  /// - Throws: `LedgerError.surroundings` where a path is none that the commit changed, or leads anywhere but to a plain file of
  ///   this repository's work tree.
  private func believed(_ pending: Pending) throws -> [Pending.File] {
    let directory = repository.gitDirectory
    guard let top = repository.workingDirectory, repository.isNamedByWorkTree else {
      throw Pending.notFollowed(
        in: directory, because: "the folder that this repository takes for its work tree has no .git that leads here")
    }
    let commit = try repository.commit(pending.commit)
    let after = TreePaths(below: commit.tree, in: repository, keepsAll: true)
    let before = try commit.parents.first.map {
      TreePaths(below: try repository.commit($0).tree, in: repository, keepsAll: true)
    }
    return try pending.files.map { stated in
      do { try Path.checkFolders(for: stated.path, below: top) } catch let error as LedgerError {
        throw Pending.notFollowed(in: directory, because: "\(stated.path): \(error.reason)")
      }
      let (old, new) = (try before?.entry(stated.path), try after.entry(stated.path))
      let file = Pending.File(
        path: stated.path, before: old?.id, after: new?.id, isExecutable: new?.mode == .executable,
        wasExecutable: old?.mode == .executable)
      guard [old, new].allSatisfy({ $0?.mode.isFile ?? true }), file.isChanged, file.says(the: stated) else {
        throw Pending.notFollowed(
          in: directory, because: "\(stated.path) is no file that commit \(commit.id.short) so changed")
      }
      return file
    }
  }

  /// The files that git still has in conflict and in which the merge changed nothing against its first parent: nothing
  /// else tells of them.
  private func leftInConflict(by commit: ObjectID, but files: [Pending.File]) throws -> [Pending.File] {
    guard try repository.isConcluded(by: commit) else { return [] }
    let tree = try repository.commit(commit).tree
    let known = Set(files.map(\.path))
    let top = repository.workingDirectory ?? ""
    return try repository.conflictedPaths().filter { !known.contains($0) }.map { path in
      do { try Path.checkFolders(for: path, below: top) } catch let error as LedgerError {
        throw Pending.notFollowed(in: repository.gitDirectory, because: "\(path): \(error.reason)")
      }
      let entry = try repository.entry(in: tree, path: path)
      return Pending.File(
        path: path, before: entry?.id, after: entry?.id, isExecutable: entry?.mode == .executable)
    }
  }
}

extension Pending.File {
  /// Tells whether the statement about a file is true of its commits.
  fileprivate func says(the stated: Pending.File) -> Bool {
    (before, after, isExecutable) == (stated.before, stated.after, stated.isExecutable)
  }
}
