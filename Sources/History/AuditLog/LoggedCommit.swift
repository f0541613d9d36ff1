public import Git

/// A commit as an audit log tells it: by itself and its parents alone, so that nothing that comes later changes what is said.
public struct LoggedCommit: Hashable, Sendable {
  /// The commit.
  public let commit: Commit
  /// What it was to each record, by their names; an event says neither what undid it nor what overruled it.
  public let events: [Event]
  /// The other files of the catalogue that it changed (at a merge against every parent): workflows, roles, settings.
  public let files: [String]
}
