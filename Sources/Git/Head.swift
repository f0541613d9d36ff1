/// The branch or commit that is checked out.
public enum Head: Hashable, Sendable {
  /// A branch and its commit; nil while it is unborn.
  ///
  /// The name lacks `refs/heads/`. Where that branch is itself a symbolic reference, it is the name of the one it ends at.
  case branch(name: String, at: ObjectID?)
  /// A commit, and no branch.
  case detached(ObjectID)

  /// The commit; nil on an unborn branch.
  public var commit: ObjectID? {
    switch self {
    case .branch(_, let commit): commit
    case .detached(let commit): commit
    }
  }

  /// The full name of the reference that a new commit moves.
  public var reference: String {
    switch self {
    case .branch(let name, _): name.hasPrefix("refs/") ? name : "refs/heads/" + name
    case .detached: "HEAD"
    }
  }
}
