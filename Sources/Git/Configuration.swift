internal import Clibgit2
internal import CLibrary
internal import Files

/// git's configuration as it stood when it was read: all levels, the later over the earlier.
///
/// The levels are git's: system (`GIT_CONFIG_SYSTEM`, `GIT_CONFIG_NOSYSTEM`), XDG and home, or `GIT_CONFIG_GLOBAL` in place of
/// both, the repository, its work tree (`config.worktree`), the variables `GIT_CONFIG_COUNT`, `GIT_CONFIG_KEY_n`,
/// `GIT_CONFIG_VALUE_n`, and the command line's (`git -c`, which git hands on as `GIT_CONFIG_PARAMETERS`). libgit2 reads none of these variables, so the files are named to it one by one. Its own search path,
/// which is one for the whole process, is left as it is; it decides only `~` in an `include.path`, and
/// where attributes for all repositories are looked for.
/// - SeeAlso: git-config(1)
public final class Configuration {
  /// A snapshot: reading it touches no file, and text can be lent from it.
  let handle: Handle

  /// Reads the configuration that holds outside any repository.
  ///
  /// - Throws: `.error` naming the file and the line for a malformed file.
  public convenience init(environment: Environment) throws(GitError) {
    try self.init(of: nil, environment: environment)
  }

  /// Reads the configuration that holds in a repository.
  ///
  /// - Parameter ownFiles: Whether the repository's own files count too: `config`, `config.worktree`, and those that
  ///   these include.
  init(of repository: OpaquePointer?, ownFiles: Bool = true, environment: Environment) throws(GitError) {
    try Library.start()
    let layers = try Handle(freedBy: git_config_free) { git_config_new(&$0) }
    for (path, level) in Self.files(environment) {
      try Self.add(path, level, to: layers.pointer, of: repository)
    }
    if let repository, ownFiles {
      let folder = String(cString: git_repository_commondir(repository))
      try Self.add(folder + "config", GIT_CONFIG_LEVEL_LOCAL.rawValue, to: layers.pointer, of: repository)
      var usesWorktreeFile: Int32 = 0
      if git_config_get_bool(&usesWorktreeFile, layers.pointer, "extensions.worktreeconfig") == 0, usesWorktreeFile == 1
      {
        let path = String(cString: git_repository_path(repository)) + "config.worktree"
        try Self.add(path, GIT_CONFIG_LEVEL_APP.rawValue, to: layers.pointer, of: repository)
      }
    }
    handle = try Self.snapshot(of: layers.pointer, with: Self.variables(environment), in: environment["TMPDIR"])
  }

  /// The value of a key, the last where there are several; nil when it is not set.
  ///
  /// - Throws: `.invalidSpec` for a key without a section.
  public func string(_ key: String) throws(GitError) -> String? {
    var value: UnsafePointer<CChar>?
    guard try found(git_config_get_string(&value, handle.pointer, key)) else { return nil }
    return value.map { String(cString: $0) }
  }

  /// The value of a key as a truth value (`true`, `yes`, `on`, 1, or the key alone); nil when it is not set.
  ///
  /// - Throws: `.error` for a value that is none.
  public func bool(_ key: String) throws(GitError) -> Bool? {
    var value: Int32 = 0
    return try found(git_config_get_bool(&value, handle.pointer, key)) ? value != 0 : nil
  }

  /// The value of a key as a number, which may end in `k`, `m` or `g`; nil when it is not set.
  ///
  /// - Throws: `.error` for a value that is none.
  public func int(_ key: String) throws(GitError) -> Int? {
    var value: Int64 = 0
    return try found(git_config_get_int64(&value, handle.pointer, key)) ? Int(value) : nil
  }

  /// All values of a key, from the first level to the last.
  public func values(_ key: String) throws(GitError) -> [String] {
    let iterator: Handle
    do {
      iterator = try Handle(freedBy: git_config_iterator_free) {
        git_config_multivar_iterator_new(&$0, handle.pointer, key, nil)
      }
    } catch  where error.code == .notFound {
      return []
    }
    return try Self.collect(iterator.pointer) { $0.value }
  }

  /// The keys that are set and have this beginning and end, in the form that git gives them; in order, with
  /// repetitions.
  ///
  /// libgit2 1.5 could match a regular expression, but leaks 20 KB for every key that it looks at.
  public func names(from prefix: String, to suffix: String) throws(GitError) -> [String] {
    let iterator = try Handle(freedBy: git_config_iterator_free) { git_config_iterator_new(&$0, handle.pointer) }
    return try Self.collect(iterator.pointer) { $0.name }.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }
  }

  /// Tells whether the work tree's own file says that there is no work tree. libgit2 does not read that.
  func saysBare(_ repository: OpaquePointer) throws(GitError) -> Bool {
    guard git_repository_is_bare(repository) == 0, git_repository_is_worktree(repository) == 0 else { return false }
    guard try bool("extensions.worktreeconfig") == true else { return false }
    return try bool("core.bare") == true
  }

  /// Makes libgit2 follow this configuration in a repository, also where a work tree has one of its own.
  func govern(_ repository: OpaquePointer) throws(GitError) {
    try check(git_repository_set_config(repository, handle.pointer))
    guard try bool("extensions.worktreeconfig") == true, let folder = try string("core.worktree") else { return }
    let base = String(cString: git_repository_path(repository))
    try check(git_repository_set_workdir(repository, folder.hasPrefix("/") ? folder : base + folder, 0))
  }

  private func found(_ result: Int32) throws(GitError) -> Bool {
    guard result != GIT_ENOTFOUND.rawValue else { return false }
    try check(result)
    return true
  }

  private static func collect(
    _ iterator: OpaquePointer, _ part: (git_config_entry) -> UnsafePointer<CChar>?
  ) throws(GitError) -> [String] {
    var texts: [String] = []
    var entry: UnsafeMutablePointer<git_config_entry>?
    while true {
      let result = git_config_next(&entry, iterator)
      if result == GIT_ITEROVER.rawValue { return texts }
      try check(result)
      if let entry { texts.append(part(entry.pointee).map { String(cString: $0) } ?? "") }
    }
  }
}

// MARK: - Levels

extension Configuration {
  private static func files(_ environment: Environment) -> [(String, Int32)] {
    var files: [(String, Int32)] = []
    if !environment.isSet("GIT_CONFIG_NOSYSTEM") {
      files.append((environment["GIT_CONFIG_SYSTEM"] ?? "/etc/gitconfig", GIT_CONFIG_LEVEL_SYSTEM.rawValue))
    }
    if let global = environment["GIT_CONFIG_GLOBAL"] {
      return files + [(global, GIT_CONFIG_LEVEL_GLOBAL.rawValue)]
    }
    let home = environment["HOME"]
    let xdg = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    if let folder = xdg ?? home.map({ $0 + "/.config" }) {
      files.append((folder + "/git/config", GIT_CONFIG_LEVEL_XDG.rawValue))
    }
    if let home { files.append((home + "/.gitconfig", GIT_CONFIG_LEVEL_GLOBAL.rawValue)) }
    return files
  }

  private static func add(
    _ path: String, _ level: Int32, to layers: OpaquePointer, of repository: OpaquePointer?
  ) throws(GitError) {
    guard !path.isEmpty, path != "/dev/null", FileSystem.allows(R_OK, path) else { return }
    try check(git_config_add_file_ondisk(layers, path, git_config_level_t(rawValue: level), repository, 0))
  }

  /// The settings in variables, in the order of their numbers, and then those of the command line.
  private static func variables(_ environment: Environment) throws(GitError) -> [(key: String, value: String)] {
    try numbered(environment) + CommandLineSettings(environment["GIT_CONFIG_PARAMETERS"] ?? "").pairs
  }

  private static func numbered(_ environment: Environment) throws(GitError) -> [(key: String, value: String)] {
    guard let text = environment["GIT_CONFIG_COUNT"], !text.isEmpty else { return [] }
    guard let count = Int(text), (0...100_000).contains(count) else {
      throw GitError(.invalid, "GIT_CONFIG_COUNT is '\(text)', which is no number of settings")
    }
    var pairs: [(key: String, value: String)] = []
    for number in 0..<count {
      guard let key = environment["GIT_CONFIG_KEY_\(number)"], let value = environment["GIT_CONFIG_VALUE_\(number)"]
      else { throw GitError(.invalid, "GIT_CONFIG_COUNT is \(count), but pair \(number) is not set") }
      pairs.append((key, value))
    }
    return pairs
  }

  /// Freezes the layers, with `pairs` on top.
  ///
  /// The pairs go through a temporary file: libgit2 1.5 takes a configuration from files only.
  private static func snapshot(
    of layers: OpaquePointer, with pairs: [(key: String, value: String)], in folder: String?
  ) throws(GitError) -> Handle {
    var path: String?
    defer { if let path { File.remove(path) } }
    if !pairs.isEmpty {
      var content = ""
      for pair in pairs { content += try section(for: pair.key, pair.value) }
      path = try File.makeTemporary((folder ?? "/tmp") + "/git-config-", content: Array(content.utf8))
    }
    if let path {
      let level = git_config_level_t(rawValue: GIT_CONFIG_LEVEL_APP.rawValue + 1)
      try check(git_config_add_file_ondisk(layers, path, level, nil, 0))
    }
    return try Handle(freedBy: git_config_free) { git_config_snapshot(&$0, layers) }
  }

  /// A setting as a configuration file has it.
  private static func section(for key: String, _ value: String) throws(GitError) -> String {
    guard let first = key.firstIndex(of: "."), let last = key.lastIndex(of: "."), first != key.startIndex,
      !key.unicodeScalars.contains("\n"), key.index(after: last) != key.endIndex
    else { throw GitError(.invalidSpec, "'\(key)' is no key of git's configuration") }
    func escaped(_ text: some StringProtocol) -> String {
      var result = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        if scalar == "\\" || scalar == "\"" { result.append("\\") }
        if scalar == "\n" { result.append(contentsOf: "\\n".unicodeScalars) } else { result.append(scalar) }
      }
      return String(result)
    }
    let middle = first == last ? "" : " \"\(escaped(key[key.index(after: first)..<last]))\""
    return "[\(key[..<first])\(middle)]\n\t\(key[key.index(after: last)...]) = \"\(escaped(value))\"\n"
  }
}
