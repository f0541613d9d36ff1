internal import Git

/// A hook of git that Colophon provides.
public enum Hook: String, Sendable, CaseIterable {
  /// Refuses a push whole that holds an error.
  case preReceive = "pre-receive"
  /// Refuses a commit of what is staged that holds an error.
  case preCommit = "pre-commit"

  /// What it judges.
  fileprivate var subject: String {
    switch self {
    case .preReceive: "the push"
    case .preCommit: "the commit"
    }
  }
}

extension Ledger {
  /// Puts the hook of this kind of repository in its place: `pre-receive` in a bare one, `pre-commit` in a checkout.
  ///
  /// - Parameter program: The path of this program.
  /// - Returns: the hook, and the file; nil where it was there already.
  /// - Throws: `LedgerError.conflict` where another hook is there, or hooks are kept outside of the repository.
  public func installHook(running program: String) throws -> (hook: Hook, file: String, isNew: Bool) {
    let hook: Hook = repository.isBare ? .preReceive : .preCommit
    let folder = try hooksFolder()
    let file = "\(folder)/\(hook.rawValue)"
    let text = """
      #!/bin/sh
      # \(Self.hookMark)
      \(program.shellQuoted) hook run \(hook.rawValue)
      code=$?
      # a program that is gone or was killed has said nothing
      [ $code -le 70 ] || echo "error: the hook ended with $code before it had judged \(hook.subject): nothing is taken in" >&2
      exit $code

      """
    if let there = try Path.read(file) {
      let old = String(decoding: there, as: UTF8.self)
      if old == text { return (hook, file, false) }
      guard old.contains(Self.hookMark) else {
        throw LedgerError(
          .conflict, "there is another \(hook.rawValue) hook", at: file,
          why: "it is not Colophon's", mend: "call this from it: \(program.shellQuoted) hook run \(hook.rawValue)")
      }
    }
    try Path.makeFolder(folder)
    try Path.replace(file, with: Array(text.utf8), isExecutable: true)
    return (hook, file, true)
  }

  private static let hookMark = "Refuses what the workflow does not allow. Made by: colophon hook install"

  /// Where git looks for hooks.
  private func hooksFolder() throws -> String {
    guard let path = try repository.configuration().string("core.hookspath"), !path.isEmpty else {
      return repository.commonDirectory + "/hooks"
    }
    let top = repository.workingDirectory ?? repository.gitDirectory
    let folder = path.hasPrefix("/") ? path : "\(top)/\(path)"
    guard folder.hasPrefix(top + "/") else {
      throw LedgerError(
        .conflict, "the hook is not installed", at: folder,
        why: "core.hooksPath names a folder that other repositories may share",
        mend: "git config core.hooksPath .git/hooks, or call colophon hook run from the hook there")
    }
    return folder
  }
}
