internal import Clibgit2
internal import Files

/// One open repository.
///
/// Not `Sendable`: each task opens its own. Its configuration is read once, when it is opened.
public final class Repository {
  let handle: Handle
  let database: Handle

  /// Stands before libgit2's readers of the database.
  let objectGuard: ObjectGuard

  /// True if the names and messages of commits are read as UTF-8 whatever encoding they state, as an audit log has them.
  public var readsCommitsAsStored = false

  /// The surroundings in which it was opened.
  public let environment: Environment

  private let layeredConfiguration: Configuration

  /// The trees that ``differences(from:to:below:)`` read last.
  var recentTrees = RecentTrees()

  /// Reads packs without libgit2, where it was asked to or much has been read.
  var packReader: PackReader?

  /// The number of objects that libgit2 was asked for.
  var indirectReads = 0

  /// The number of times that an index file was read here, and written: each time whole, however little is asked or
  /// changed.
  public internal(set) var indexReadings = 0, indexWritings = 0

  private var knownShallowCommits: Set<ObjectID>?

  private var knownUserConfiguration: Configuration?

  /// Opens the repository that holds the folder `path`, found by walking up as git does.
  ///
  /// `GIT_DIR` and `GIT_WORK_TREE` name it, or its work tree, instead where they are set, as in a hook; relative ones
  /// count from `path`. `GIT_CEILING_DIRECTORIES` and `GIT_DISCOVERY_ACROSS_FILESYSTEM` end the walk.
  /// - Throws: `.notFound` where there is none, `.owner` where it belongs to somebody else, `.unsupported` where git
  ///   made it in a form that cannot be read here, or a variable asks for what only git does.
  public convenience init(discoveringFrom path: String, environment: Environment) throws(GitError) {
    for name in ["GIT_DIR", "GIT_WORK_TREE"] where environment[name] == "" {
      throw GitError(.invalid, "\(name) is empty, which git takes for no path")
    }
    if let directory = environment["GIT_DIR"] {
      let place = Self.join(path, directory)
      // without a work tree of its own, a repository that is named has none
      let isBare = environment.value("GIT_WORK_TREE") == nil && environment.denies("GIT_IMPLICIT_WORK_TREE")
      let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | (isBare ? GIT_REPOSITORY_OPEN_BARE.rawValue : 0)
      try self.init(opening: place, flags, ceilings: nil, environment: environment)
      try takeWorkTree(namedFrom: path, isGitDirectoryNamed: true)
      return
    }
    var flags: UInt32 = 0
    if environment.isSet("GIT_DISCOVERY_ACROSS_FILESYSTEM") { flags |= GIT_REPOSITORY_OPEN_CROSS_FS.rawValue }
    try self.init(opening: path, flags, ceilings: environment["GIT_CEILING_DIRECTORIES"], environment: environment)
    try refuseUnlessNamed(comingFrom: path)
    try takeWorkTree(namedFrom: path, isGitDirectoryNamed: false)
  }

  /// Opens the repository at `path`, which is its work tree, its `.git` or the bare repository itself.
  ///
  /// - Throws: As ``init(discoveringFrom:environment:)``.
  public convenience init(at path: String, environment: Environment) throws(GitError) {
    try self.init(opening: path, GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue, ceilings: nil, environment: environment)
  }

  private init(opening path: String, _ flags: UInt32, ceilings: String?, environment: Environment) throws(GitError) {
    var opened = try Self.open(path, flags, ceilings)
    try Self.checkOwner(of: opened.pointer, environment: environment)
    try RepositoryFormat(of: String(cString: git_repository_commondir(opened.pointer))).check(at: path)
    layeredConfiguration = try Configuration(of: opened.pointer, environment: environment)
    if try layeredConfiguration.saysBare(opened.pointer) {
      opened = try Self.open(path, flags | GIT_REPOSITORY_OPEN_BARE.rawValue, ceilings)
    }
    let repository = opened.pointer
    handle = opened
    self.environment = environment
    try layeredConfiguration.govern(repository, in: environment.value("TMPDIR"))
    database = try Handle(freedBy: git_odb_free) { git_repository_odb(&$0, repository) }
    try Self.synchronize(repository, as: layeredConfiguration)
    let common = Self.folder(git_repository_commondir(repository)) ?? ""
    objectGuard = try ObjectGuard.stand(before: database.pointer, of: common + "/objects")
    // Hooks that judge a push see what it has in quarantine.
    let others = (environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] ?? "").split(separator: ":").map(String.init)
    for directory in [environment["GIT_OBJECT_DIRECTORY"] ?? ""] + others where !directory.isEmpty {
      try check(git_odb_add_disk_alternate(database.pointer, directory))
    }
  }

  /// Takes the work tree that the surroundings name, as git does.
  ///
  /// - Parameters:
  ///   - start: The folder from which the repository was looked for.
  ///   - isGitDirectoryNamed: Whether `GIT_DIR` names the repository: then a work tree that nobody names is the folder
  ///     `start`.
  /// - SeeAlso: git(1), `GIT_WORK_TREE`; git-config(1), `core.worktree`
  private func takeWorkTree(namedFrom start: String, isGitDirectoryNamed: Bool) throws(GitError) {
    if let folder = environment.value("GIT_COMMON_DIR"), !Self.isSame(Self.join(start, folder), as: commonDirectory) {
      throw GitError(
        .unsupported,
        "GIT_COMMON_DIR names \(folder), and the repository's own is \(commonDirectory); only git follows it")
    }
    if let folder = environment.value("GIT_WORK_TREE") {
      try check(git_repository_set_workdir(handle.pointer, Self.join(start, folder), 0))
      return
    }
    guard isGitDirectoryNamed, !isBare else { return }
    guard try configuration().string("core.worktree") == nil else { return }
    // a hook of a repository with a work tree runs in the git directory, which is nobody's work tree
    let inside = (try? FileSystem.resolved(start)).map { $0 == gitDirectory || $0.hasPrefix(gitDirectory + "/") }
    guard inside != true else { return }
    try check(git_repository_set_workdir(handle.pointer, start, 0))
  }

  private static func open(_ path: String, _ flags: UInt32, _ ceilings: String?) throws(GitError) -> Handle {
    try Library.start()
    do {
      return try Handle(freedBy: git_repository_free) { git_repository_open_ext(&$0, path, flags, ceilings) }
    } catch {
      throw error.explained(opening: path)
    }
  }

  /// git's configuration, all levels of it, as it was when the repository was opened.
  public func configuration() -> Configuration { layeredConfiguration }

  /// The configuration by the word of the system, the user and the environment alone. The repository's own files, which
  /// a stranger may have prepared, are left out. Conditions of the user's own (`includeIf "gitdir:…"`) count.
  public func userConfiguration() throws(GitError) -> Configuration {
    if let knownUserConfiguration { return knownUserConfiguration }
    let read = try Configuration(of: handle.pointer, ownFiles: false, environment: environment)
    knownUserConfiguration = read
    return read
  }

  /// The folder of git's own files for this work tree, without a `/` at its end.
  public var gitDirectory: String { Self.folder(git_repository_path(handle.pointer)) ?? "" }

  /// The folder of git's files that all work trees share; that of ``gitDirectory`` unless this one is linked.
  public var commonDirectory: String { Self.folder(git_repository_commondir(handle.pointer)) ?? "" }

  /// The root of the work tree, without a `/` at its end; nil in a bare repository.
  public var workingDirectory: String? { Self.folder(git_repository_workdir(handle.pointer)) }

  /// True if there is no work tree.
  public var isBare: Bool { git_repository_is_bare(handle.pointer) == 1 }

  /// The index file of this work tree: `GIT_INDEX_FILE` where that is set.
  public var indexPath: String {
    guard let path = environment["GIT_INDEX_FILE"], !path.isEmpty else { return gitDirectory + "/index" }
    return Self.join(workingDirectory ?? gitDirectory, path)
  }

  /// True if this clone leaves objects with the remote it came from.
  public var isPartialClone: Bool {
    get throws(GitError) {
      if try configuration().string("extensions.partialclone") != nil { return true }
      for name in try configuration().names(from: "remote.", to: ".promisor") {
        if try configuration().bool(name) == true { return true }
      }
      return false
    }
  }

  /// The commits whose parents this shallow clone lacks; empty in a whole one.
  ///
  /// - Throws: `.system` when the file cannot be read, `.invalid` when it is malformed.
  public func shallowCommits() throws(GitError) -> Set<ObjectID> {
    if let knownShallowCommits { return knownShallowCommits }
    let content = try File.content(of: commonDirectory + "/shallow") ?? []
    var commits: Set<ObjectID> = []
    for line in content.split(separator: UInt8(ascii: "\n")) {
      guard let id = ObjectID(hex: String(decoding: line, as: UTF8.self)) else {
        throw GitError(.invalid, "\(commonDirectory)/shallow holds a line that is no commit id")
      }
      commits.insert(id)
    }
    knownShallowCommits = commits
    return commits
  }

  /// Tells whether a shallow clone ends at a commit.
  public func isBoundary(_ commit: ObjectID) throws(GitError) -> Bool { try shallowCommits().contains(commit) }

  /// Tells whether git is asked to sign every commit (`commit.gpgSign`).
  public func signatureRequested() throws(GitError) -> Bool { try configuration().bool("commit.gpgsign") == true }

  /// Tells whether two paths lead to the same file.
  static func isSame(_ path: String, as other: String) -> Bool {
    guard let one = File.status(of: path), let two = File.status(of: other) else { return false }
    return one.isSame(as: two)
  }

  static func join(_ folder: String, _ path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }

  static func folder(_ raw: UnsafePointer<CChar>?) -> String? {
    guard let path = raw.map({ String(cString: $0) }) else { return nil }
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
