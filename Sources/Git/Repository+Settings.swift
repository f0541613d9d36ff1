internal import CLibrary
internal import Clibgit2

extension Repository {
  /// Sets a key of the repository's own configuration.
  public func set(_ key: String, to value: String) throws(GitError) {
    let path = commonDirectory + "/config"
    let file = try Handle(freedBy: git_config_free) { git_config_open_ondisk(&$0, path) }
    try check(git_config_set_string(file.pointer, key, value))
  }

  /// The folder from which git, run here, takes relative paths: the top of the work tree, or the bare repository.
  public var top: String { workingDirectory ?? gitDirectory }

  /// A path as git's configuration writes it: `~/` is the home, `~anna/` hers, and a relative one counts from ``top``.
  public func path(configured text: String) -> String {
    guard text.hasPrefix("~") else { return Self.join(top, text) }
    let user = text.dropFirst().prefix { $0 != "/" }
    let home =
      user.isEmpty ? environment.value("HOME") : getpwnam(String(user)).map { String(cString: $0.pointee.pw_dir) }
    return home.map { $0 + text.dropFirst(user.count + 1) } ?? Self.join(top, text)
  }
}
