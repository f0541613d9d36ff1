internal import Files

extension Repository {
  /// Refuses a bare repository that was found by walking up, where the user trusts only those named by `GIT_DIR`.
  ///
  /// Such a repository may lie among anybody's files, and its configuration comes with them. A git directory called
  /// `.git`, and those that git keeps below it for work trees and submodules, can't be part of what is checked out, and
  /// are not meant.
  /// - Throws: `.owner` with the way to name it, `.invalid` for a value that git would not take.
  /// - SeeAlso: git-config(1), `safe.bareRepository`
  public func refuseUnlessNamed(comingFrom start: String) throws(GitError) {
    guard environment.value("GIT_DIR") == nil else { return }
    let values = try Configuration(environment: environment).values("safe.barerepository")
    guard let value = values.last, let found = Self.resolved(gitDirectory), Self.isComeUpon(found, from: start) else {
      return
    }
    for value in values where value != "explicit" && value != "all" {
      throw GitError(.invalid, "safe.bareRepository is '\(value)', and must be explicit or all")
    }
    guard value == "explicit" else { return }
    throw GitError(
      .owner,
      """
      the bare repository \(found) is not used, for it is not named by GIT_DIR (safe.bareRepository is explicit). \
      If you trust it: GIT_DIR=\(found) colophon
      """)
  }

  /// Tells whether walking up from a folder leads into a git directory itself, and to no `.git` that names it.
  private static func isComeUpon(_ found: String, from start: String) -> Bool {
    let parts = found.split(separator: "/")
    if parts.last == ".git" || found.contains("/.git/worktrees/") || found.contains("/.git/modules/") { return false }
    guard var path = resolved(start) else { return false }
    while true {
      // a .git beside it is looked at first
      if File.linkStatus(of: path + "/.git") != nil, path != found { return false }
      if path == found { return true }
      guard let slash = path.lastIndex(of: "/"), path != "/" else { return false }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }

  private static func resolved(_ path: String) -> String? { try? FileSystem.resolved(path) }
}
