internal import Clibgit2

/// Finds changes of a tree that are impossible, and names the path, since libgit2 refuses them without it.
struct TreeChangeCheck {
  /// The folders that are there; nil: none.
  let paths: TreePaths?
  let base: ObjectID?

  /// - Throws: As ``Repository/writeTree(from:changes:)``.
  func check(_ changes: [TreeChange]) throws(GitError) {
    // by bytes: names that differ in the form of Unicode alone are two
    var paths: Set<[UInt8]> = []
    for change in changes {
      guard Self.isValid(change.path) else { throw GitError(.invalidSpec, "'\(change.path)' is no path for git") }
      guard paths.insert(Array(change.path.utf8)).inserted else {
        throw GitError(.invalid, "\(change.path) is changed twice")
      }
    }
    for change in changes { try check(change, among: paths) }
  }

  private static func isValid(_ path: String) -> Bool {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.utf8.contains(0)
      && !steps.contains { $0.isEmpty || $0 == "." || $0 == ".." || GitDirectoryName.isTaken(by: $0) }
  }

  private func check(_ change: TreeChange, among changed: Set<[UInt8]>) throws(GitError) {
    var found = base.map { TreeEntry(name: "", mode: .directory, id: $0) }
    var folder = ""
    for step in change.path.split(separator: "/") {
      if changed.contains(Array(folder.utf8)) {
        throw GitError(.pathConflict, "\(folder) is changed, and \(change.path) below it too")
      }
      if let found, found.mode != .directory {
        throw GitError(.pathConflict, "\(folder) is \(found.mode.inWords), so nothing can be put at \(change.path)")
      }
      if let id = found?.id {
        let here = try paths?.folder(id)
        if let fault = here?.fault {
          throw GitError(
            .invalid,
            "the folder \(folder.isEmpty ? "at the top" : folder) can't be written to: \(fault.explanation); see: git fsck"
          )
        }
        found = here?.entry(String(step))
      }
      folder += (folder.isEmpty ? "" : "/") + step
    }
    try check(change, inPlaceOf: found)
  }

  private func check(_ change: TreeChange, inPlaceOf found: TreeEntry?) throws(GitError) {
    switch change {
    case .remove(let path):
      guard let found else { throw GitError(.notFound, "there is no \(path) to remove") }
      guard found.mode != .directory else {
        throw GitError(.pathConflict, "\(path) is a folder: its files are removed one by one")
      }
    case .put(let path, _, let mode):
      guard mode != .directory else { throw GitError(.invalid, "\(path) cannot be put as a folder") }
      if let found, found.mode == .directory || (found.mode == .submodule) != (mode == .submodule) {
        throw GitError(.pathConflict, "\(path) is \(found.mode.inWords), and cannot be replaced by \(mode.inWords)")
      }
    }
  }
}

extension TreeEntry.Mode {
  /// The kind of entry, for a message.
  fileprivate var inWords: String {
    switch self {
    case .directory: "a folder"
    case .symlink: "a symbolic link"
    case .submodule: "a submodule"
    default: "a file"
    }
  }
}
