public import Git

/// A commit as an audit log tells it: by itself and its parents alone, so that no later commit changes it.
public struct LoggedCommit: Hashable, Sendable {
  /// The commit.
  public let commit: Commit
  /// The events of the commit, by record; an event has neither its undo nor its overruling.
  public let events: [Event]
  /// The other files of the catalogue that it changed (at a merge against every parent): workflows, roles, settings.
  public let files: [String]
}
