internal import Clibgit2

extension Repository {
  /// Makes a repository, and the folders on the way to it, or takes the one that is there, unchanged.
  ///
  /// - Parameters:
  ///   - path: The folder of the work tree, or of the repository itself where it is bare.
  ///   - bare: Whether it has no work tree.
  ///   - initialBranch: The branch that HEAD names; nil: `init.defaultBranch`, and where that is not set `master`, as
  ///     git 2.39 has it. An existing repository keeps its own.
  ///   - environment: The environment by which configuration is found.
  /// - Throws: `.invalidSpec` for a branch that git would not take, `.system` or `.error` where nothing could be made.
  public static func create(
    at path: String, bare: Bool = false, initialBranch: String? = nil, environment: Environment
  ) throws(GitError) -> Repository {
    try refuseInQuarantine(environment)
    try Library.start()
    // libgit2 makes no folders on a way with an empty step, `books//list`
    let path = (path.hasPrefix("/") ? "/" : "") + path.split(separator: "/").joined(separator: "/")
    do {
      let found = try Repository(at: path, environment: environment)
      try found.refuseUnlessNamed(comingFrom: path)
      return found
    } catch  where error.code == .notFound {
      // there is none yet
    }
    let configuration = try Configuration(environment: environment)
    let (configured, sharing) = try (configuration.string("init.defaultbranch"), Sharing(configuration))
    let branch = initialBranch ?? configured ?? "master"
    guard branchIsValid(branch) else { throw GitError(.invalidSpec, "'\(branch)' is no name for a branch") }

    var options = git_repository_init_options()
    try check(git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)))
    options.flags = GIT_REPOSITORY_INIT_MKPATH.rawValue | (bare ? GIT_REPOSITORY_INIT_BARE.rawValue : 0)
    try sharing.applied { () throws(GitError) in
      let result = branch.withCString { name in
        options.initial_head = name
        var made: OpaquePointer?
        defer { git_repository_free(made) }
        return git_repository_init_ext(&made, path, &options)
      }
      try check(result)
    }
    let made = try Repository(at: path, environment: environment)
    guard sharing.isOn else { return made }
    try made.share(as: sharing)
    return try Repository(at: path, environment: environment)
  }

  /// Records in a new repository how it is shared, as git does, and shares its files.
  private func share(as sharing: Sharing) throws(GitError) {
    let file = gitDirectory + "/config"
    let configuration = try Handle(freedBy: git_config_free) { git_config_open_ondisk(&$0, file) }
    try check(git_config_set_string(configuration.pointer, "core.sharedrepository", sharing.setting))
    try check(git_config_set_string(configuration.pointer, "receive.denyNonFastforwards", "true"))
    var found = [gitDirectory]
    while let path = found.popLast() {
      try sharing.adjust(path)
      found += File.names(in: path).filter { $0 != "." && $0 != ".." }.map { "\(path)/\($0)" }
    }
  }

  private static func branchIsValid(_ name: String) -> Bool {
    var valid: Int32 = 0
    return git_branch_name_is_valid(&valid, name) == 0 && valid == 1
  }
}
