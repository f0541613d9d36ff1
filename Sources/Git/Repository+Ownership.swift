internal import Clibgit2
internal import CLibrary
internal import Files

extension Repository {
  /// Refuses a repository of somebody else, whose settings could name programs to run.
  ///
  /// libgit2's own check is off, since it looks for `safe.directory` without regard to `GIT_CONFIG_GLOBAL` and its
  /// like.
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

  /// True if the work tree leads to this repository by its own `.git`, or the user names it (`GIT_WORK_TREE`).
  ///
  /// Otherwise only the repository's own files say where the work tree lies: `core.worktree`, or `gitdir` of a linked
  /// one.
  public var isNamedByWorkTree: Bool {
    guard !isWorkTreeNamed else { return true }
    guard let workingDirectory, let own = File.status(of: gitDirectory) else { return false }
    let name = workingDirectory + "/.git"
    guard var found = File.status(of: name) else { return false }
    if found.kind == .file {
      guard let place = Self.gitDirectory(namedIn: name) else { return false }
      guard let status = File.status(of: Self.join(workingDirectory, place)) else { return false }
      found = status
    }
    return found.isSame(as: own)
  }

  /// The git directory that a file `.git` leads to, as linked work trees and submodules have it.
  private static func gitDirectory(namedIn file: String) -> String? {
    guard let bytes = try? File.plain(file).read(limit: 1 << 16) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("gitdir: ") else { return nil }
    return String(text.dropFirst(8).prefix { !$0.isNewline })
  }

  /// True if the user names the work tree (`GIT_WORK_TREE`).
  public var isWorkTreeNamed: Bool { environment.value("GIT_WORK_TREE") != nil }

  private static func isOurs(_ path: String, _ environment: Environment) -> Bool {
    guard let owner = File.linkStatus(of: path)?.owner, owner != geteuid() else { return true }
    // Under sudo, one's own repositories are still one's own.
    return geteuid() == 0 && environment.value("SUDO_UID").flatMap(uid_t.init) == owner
  }
}
