internal import Catalogue
internal import Git

extension Ledger {
  /// Brings to its end what a killed action left undone in a checkout.
  ///
  /// Only what `colophon-pending` names is touched, only while HEAD is at its commit, and of that only files and entries of the
  /// index that are as they were before, or as they should be. Anything else is the user's edit.
  ///
  /// - Returns: What was done, for the user to read; nil where nothing was left.
  public func recover() throws -> String? {
    guard (try? repository.refuseInQuarantine()) != nil else { return nil }
    let directory = repository.gitDirectory
    guard repository.workingDirectory != nil, Pending.isLeft(in: directory) || Path.exists("\(directory)/index.lock")
    else { return nil }
    do { return try recoverUnderLock(in: directory) } catch let error as GitError where error.code == .locked {
      return nil  // somebody is at work, perhaps the very one whose pending file it is
    } catch {
      // whoever only reads is not kept from it; whoever writes meets the same fault again
      return "an interrupted action can't be brought to its end yet: \(Self.reason(error))"
    }
  }

  private func recoverUnderLock(in directory: String) throws -> String? {
    let checkout = try Checkout(repository, environment: environment)
    let behind = try bringForward(in: checkout, from: Pending.left(in: directory))
    try Pending.remove(in: directory)
    checkout.release()
    return behind
  }

  /// Brings forward the files that are as they were before; what was done, nil where nothing was to do.
  private func bringForward(in checkout: borrowing Checkout, from pending: Pending?) throws -> String? {
    guard let pending else { return nil }
    checkout.removeLeftovers(of: pending.files)
    guard try repository.head().commit == pending.commit else { return nil }
    defer { try? repository.endMerge(committedAs: pending.commit) }
    let behind = try checkout.behind(of: pending.files)
    guard !behind.isEmpty else { return nil }
    try checkout.bring(behind)
    let names =
      behind.count > 8 ? "\(behind.count) files" : behind.map(\.path).joined(separator: ", ")
    return "an interrupted action was brought to its end: \(names) (commit \(pending.commit.short))"
  }
}
