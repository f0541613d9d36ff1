internal import Files

/// The form in which git keeps a repository, as its own `config` says. git reads it without what that file includes.
///
/// - SeeAlso: gitrepository-layout(5), “GIT REPOSITORY FORMAT VERSIONS”; git-config(1), `extensions.*`
struct RepositoryFormat {
  /// The version of the form; nil: not said, which means 0.
  private(set) var version: String?
  /// The extensions, by their names in lower case.
  private(set) var extensions: [String: String] = [:]
  /// `core.worktree`, as it is written.
  private(set) var workTree: String?

  /// - Parameter folder: The folder of the files that all work trees share, with a slash at its end.
  /// - Throws: `.error` for a malformed file.
  init(of folder: String) throws(GitError) {
    let path = folder + "config"
    for setting in try ConfigurationFile(File.content(of: path) ?? [], at: path).settings {
      switch setting.key {
      case "core.repositoryformatversion": version = setting.value
      case "core.worktree": workTree = setting.value
      default:
        let parts = setting.parts
        guard parts.section == "extensions", parts.middle == nil else { continue }
        extensions[String(parts.name)] = setting.value ?? "true"
      }
    }
  }

  /// True if each work tree has a file of settings of its own, `config.worktree`.
  var usesWorktreeFile: Bool {
    extensions["worktreeconfig"].map { !["", "0", "false", "no", "off"].contains($0.lowercased()) } ?? false
  }

  /// The extensions that git itself takes in a repository of version 1 only.
  private static let ofVersion1 = [
    "compatobjectformat", "noop-v1", "objectformat", "refstorage", "relativeworktrees",
  ]

  /// Refuses a form that only git reads, or that git refuses too.
  ///
  /// - Parameter path: The repository, as the user names it.
  /// - Throws: `.unsupported` with the remedy.
  func check(at path: String) throws(GitError) {
    if version == nil || version == "0" {
      guard let found = Self.ofVersion1.first(where: { extensions[$0] != nil }) else { return }
      throw GitError(
        .unsupported,
        """
        the repository at \(path) has extensions.\(found), which means nothing in its format, version 0. \
        If it is meant: git config core.repositoryFormatVersion 1
        """)
    }
    for (name, plain) in [("objectformat", "sha1"), ("refstorage", "files")] {
      if let value = extensions[name], value != plain { throw GitError.unsupportedExtension(name, at: path) }
    }
  }
}
