internal import Git
internal import Reading

extension Repository {
  /// Refuses to write in the middle of an operation of git's that ends with a commit.
  ///
  /// A commit in between would be taken for that of the operation, or the next one would have another's name and date.
  /// - Throws: `LedgerError.conflict` with the way to end it.
  package func refuseOperationUnderway() throws {
    if let command = pickingCommand {
      throw LedgerError(
        .conflict, "nothing is written",
        why: "\(command == "am" ? "an" : "a") \(command) is under way, and its commit is git's",
        mend:
          "solve its conflicts and git add FILE for each of them, then: git \(command) --continue; to give it up: git \(command) --abort"
      )
    }
    guard try !mergeHeads().isEmpty else { return }
    throw LedgerError(
      .conflict, "nothing is written", why: "a merge is under way, and the next commit is to be its",
      mend: "colophon save; to give the merge up: git merge --abort")
  }
}
