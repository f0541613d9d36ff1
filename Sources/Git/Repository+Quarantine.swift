extension Repository {
  /// Refuses to write while git holds a push in quarantine, as in a `pre-receive` hook.
  ///
  /// New objects could build upon objects that git throws away when the push is refused.
  /// - Throws: `.system`.
  /// - SeeAlso: git-receive-pack(1), “Quarantine environment”
  public func refuseInQuarantine() throws(GitError) { try Self.refuseInQuarantine(environment) }

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
