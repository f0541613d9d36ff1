internal import Git
internal import Reading

extension Repository {
  /// Refuses to write in the middle of an operation of git's that ends with a commit.
  ///
  /// A commit in between would be taken for that of the operation, or the next one would have another's name and date.
  /// - Throws: `LedgerError.conflict` with the way to end it.
  package func refuseOperationUnderway() throws {
    if let command = pickingCommand {
      let open = try unsolved()
      throw LedgerError(
        .conflict, "nothing is written",
        why: "\(command == "am" ? "an" : "a") \(command) is under way, and its commit is git's\(open.why)",
        mend: "\(open.way)git \(command) --continue; to give it up: git \(command) --abort")
    }
    guard try !mergeHeads().isEmpty else { return }
    throw LedgerError(
      .conflict, "nothing is written", why: "a merge is under way, and the next commit is to be its",
      mend: "colophon save; to give the merge up: git merge --abort")
  }

  /// The conflicts that git still has, as a part of a reason, and the commands by which they end before another; empty
  /// where none is left.
  ///
  /// Each file is named: `git add -A` would take in others, with the markers that are left in them.
  package func unsolved() throws -> (why: String, way: String) {
    let paths = try conflictedPaths()
    guard !paths.isEmpty else { return ("", "") }
    let files = paths.map(\.shellQuoted).joined(separator: " ")
    let named = paths.count == 1 ? "the conflict in \(paths[0]) is" : "the conflicts in \(paths.count) files are"
    return ("; \(named) to be solved first, by hand", "git add \(files), then: ")
  }
}
