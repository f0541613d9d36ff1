extension Repository {
  /// Refuses to write while git holds a push in quarantine, as in a `pre-receive` hook.
  ///
  /// New objects could build upon objects that git throws away when the push is refused.
  /// - Throws: `.system`; `.unsupported` where `GIT_OBJECT_DIRECTORY` asks for objects to be written elsewhere.
  /// - SeeAlso: git-receive-pack(1), “Quarantine environment”
  public func refuseInQuarantine() throws(GitError) {
    try Self.refuseInQuarantine(environment)
    guard let folder = environment.value("GIT_OBJECT_DIRECTORY"),
      !Self.isSame(Self.join(top, folder), as: commonDirectory + "/objects")
    else { return }
    throw GitError(
      .unsupported,
      "nothing is written while GIT_OBJECT_DIRECTORY names \(folder), in which only git itself writes objects")
  }

  static func refuseInQuarantine(_ environment: Environment) throws(GitError) {
    guard environment["GIT_QUARANTINE_PATH"] != nil else { return }
    throw GitError(
      .system,
      """
      nothing is written while git holds a push in quarantine (GIT_QUARANTINE_PATH is set, as in a pre-receive hook), \
      for the push may yet be refused. Write in post-receive
      """)
  }
}
