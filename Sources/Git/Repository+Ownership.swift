internal import Clibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Repository {
  /// Refuses a repository of somebody else, whose settings could name programs to run.
  ///
  /// libgit2's own check is off, for it looks for `safe.directory` without regard to `GIT_CONFIG_GLOBAL` and its like.
  /// - Throws: `.owner` with the command that trusts it.
  /// - SeeAlso: git-config(1), `safe.directory`
  static func checkOwner(of repository: OpaquePointer, environment: Environment) throws(GitError) {
    let gitDirectory = folder(git_repository_path(repository)) ?? ""
    let workTree = folder(git_repository_workdir(repository))
    let places = [gitDirectory] + (workTree.map { [$0, $0 + "/.git"] } ?? [])
    guard !places.allSatisfy({ isOurs($0, environment) }) else { return }
    let named = workTree ?? gitDirectory
    var isSafe = false
    for value in try Configuration(environment: environment).values("safe.directory") {
      // An empty value takes back the ones before it.
      isSafe = value.isEmpty ? false : isSafe || value == "*" || value == named
    }
    guard isSafe else { throw GitError(.owner, "").explained(opening: named) }
  }

  private static func isOurs(_ path: String, _ environment: Environment) -> Bool {
    guard let owner = File.linkStatus(of: path)?.st_uid, owner != geteuid() else { return true }
    // Under sudo, one's own repositories are still one's own.
    return geteuid() == 0 && environment.value("SUDO_UID").flatMap(uid_t.init) == owner
  }
}
