/// One change of a tree.
///
/// Paths are relative to its root, their steps joined by `/`.
public enum TreeChange: Hashable, Sendable {
  /// Puts a blob at a path, in place of the file that is there; missing folders are made.
  case put(path: String, blob: ObjectID, mode: TreeEntry.Mode)
  /// Takes a file away; a folder that becomes empty goes with it.
  case remove(path: String)

  /// The path that changes.
  public var path: String {
    switch self {
    case .put(let path, _, _), .remove(let path): path
    }
  }
}
