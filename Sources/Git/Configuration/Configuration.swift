internal import Clibgit2
internal import CLibrary
internal import Files
internal import SystemPackage

/// git's configuration as it stood when it was read: all levels, the later over the earlier.
///
/// The levels are git's: system (`GIT_CONFIG_SYSTEM`, `GIT_CONFIG_NOSYSTEM`), XDG and home, or `GIT_CONFIG_GLOBAL` in
/// place of both, the repository, its work tree (`config.worktree`), the variables `GIT_CONFIG_COUNT`,
/// `GIT_CONFIG_KEY_n`, `GIT_CONFIG_VALUE_n`, and the command line's (`git -c`, which git hands on as
/// `GIT_CONFIG_PARAMETERS`). libgit2 reads none of these variables and not all conditions of `includeIf`, so the files
/// are read here, and it is given what was read. Its own search path, which is one for the whole process, decides only
/// where attributes for all repositories are looked for.
/// - SeeAlso: git-config(1)
public final class Configuration {
  /// The settings in order; the last of a key counts.
  let settings: [Setting]
  /// The values of each key, in order.
  private let valuesByKey: [String: [String?]]

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
    let user = Self.files(environment).map(ConfigurationReader.Level.file)
    let variables = ConfigurationReader.Level.settings(try Self.variables(environment))
    let own = try repository.map { (repository) throws(GitError) in try Self.ownFiles(of: repository) } ?? []
    let all = user + own + [variables]
    let surroundings = repository.map {
      ConfigurationReader.Surroundings(
        gitDirectory: String(String(cString: git_repository_path($0)).dropLast()), branch: Self.branch(of: $0))
    }
    let levels = ownFiles ? all : user + [variables]
    settings = try ConfigurationReader(levels, of: all, in: surroundings, environment: environment).settings
    valuesByKey = Dictionary(grouping: settings, by: \.key).mapValues { $0.map(\.value) }
  }

  private static func ownFiles(of repository: OpaquePointer) throws(GitError) -> [ConfigurationReader.Level] {
    let folder = String(cString: git_repository_commondir(repository))
    let file = ConfigurationReader.Level.file(folder + "config")
    guard try RepositoryFormat(of: folder).usesWorktreeFile else { return [file] }
    return [file, .file(String(cString: git_repository_path(repository)) + "config.worktree")]
  }

  /// The branch that HEAD leads to, born or not; nil where it leads to none.
  private static func branch(of repository: OpaquePointer) -> String? {
    var (name, branch) = ("HEAD", String?.none)
    for _ in 0..<5 {
      guard let reference = try? Handle(freedBy: git_reference_free, { git_reference_lookup(&$0, repository, name) }),
        let target = git_reference_symbolic_target(reference.pointer)
      else { break }
      name = String(cString: target)
      branch = name
    }
    return branch.flatMap { $0.hasPrefix("refs/heads/") ? String($0.dropFirst("refs/heads/".count)) : nil }
  }

  /// The value of a key, the last where there are several; nil when it is not set.
  ///
  /// - Throws: `.invalidSpec` for a key without a section.
  public func string(_ key: String) throws(GitError) -> String? { try last(key).map { $0 ?? "" } }

  /// The value of a key as a truth value (`true`, `yes`, `on`, 1, or the key alone); nil when it is not set.
  ///
  /// - Throws: `.error` for a value that is none.
  public func bool(_ key: String) throws(GitError) -> Bool? {
    guard let value = try last(key) else { return nil }
    guard let text = value?.lowercased() else { return true }
    if ["true", "yes", "on"].contains(text) { return true }
    if ["false", "no", "off", ""].contains(text) { return false }
    guard let number = Self.number(text) else {
      throw GitError(.error, "bad boolean config value '\(text)' for '\(key)'")
    }
    return number != 0
  }

  /// The value of a key as a number, which may end in `k`, `m` or `g`; nil when it is not set.
  ///
  /// - Throws: `.error` for a value that is none.
  public func int(_ key: String) throws(GitError) -> Int? {
    guard let value = try last(key) else { return nil }
    guard let number = Self.number(value?.lowercased() ?? "") else {
      throw GitError(.error, "bad numeric config value '\(value ?? "")' for '\(key)'")
    }
    return number
  }

  private static func number(_ text: String) -> Int? {
    let units: [Character: Int] = ["k": 1 << 10, "m": 1 << 20, "g": 1 << 30]
    let unit = text.last.flatMap { units[$0] }
    let digits = unit == nil ? text[...] : text.dropLast()
    guard let number = Int(digits) else { return nil }
    let (product, isTooLarge) = number.multipliedReportingOverflow(by: unit ?? 1)
    return isTooLarge ? nil : product
  }

  /// All values of a key, from the first level to the last.
  public func values(_ key: String) throws(GitError) -> [String] {
    try (valuesByKey[Self.normalized(key)] ?? []).map { $0 ?? "" }
  }

  /// The keys that are set and have this beginning and end, in the form that git gives them; in order, with
  /// repetitions.
  public func names(from prefix: String, to suffix: String) throws(GitError) -> [String] {
    settings.map(\.key).filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }
  }

  private func last(_ key: String) throws(GitError) -> String?? { valuesByKey[try Self.normalized(key)]?.last }

  /// A key with its section and its name in lower case.
  private static func normalized(_ key: String) throws(GitError) -> String {
    let parts = Setting(key: key, value: nil).parts
    guard !parts.section.isEmpty, !parts.name.isEmpty, !key.unicodeScalars.contains("\n") else {
      throw GitError(.invalidSpec, "'\(key)' is no key of git's configuration")
    }
    return parts.section.lowercased() + (parts.middle.map { ".\($0)" } ?? "") + "." + parts.name.lowercased()
  }

  /// Tells whether the work tree's own file says that there is no work tree. libgit2 does not read that.
  func saysBare(_ repository: OpaquePointer) throws(GitError) -> Bool {
    guard git_repository_is_bare(repository) == 0, git_repository_is_worktree(repository) == 0 else { return false }
    guard try bool("extensions.worktreeconfig") == true else { return false }
    return try bool("core.bare") == true
  }

  /// Makes libgit2 follow this configuration in a repository, also where a work tree has one of its own.
  ///
  /// - Parameter folder: A folder for temporary files.
  func govern(_ repository: OpaquePointer, in folder: String?) throws(GitError) {
    let handle = try handle(in: folder)
    try check(git_repository_set_config(repository, handle.pointer))
    guard try bool("extensions.worktreeconfig") == true, let top = try string("core.worktree") else { return }
    let base = String(cString: git_repository_path(repository))
    try check(git_repository_set_workdir(repository, top.hasPrefix("/") ? top : base + top, 0))
  }

  /// The settings in the form in which libgit2 reads them.
  private func handle(in folder: String?) throws(GitError) -> Handle {
    let text = settings.map(\.line).joined()
    return try Self.lending(Array(text.utf8), in: folder) { (path) throws(GitError) in
      let layers = try Handle(freedBy: git_config_free) { git_config_new(&$0) }
      let level = git_config_level_t(rawValue: GIT_CONFIG_LEVEL_APP.rawValue)
      try check(git_config_add_file_ondisk(layers.pointer, path, level, nil, 0))
      return try Handle(freedBy: git_config_free) { git_config_snapshot(&$0, layers.pointer) }
    }
  }

  /// Lends the path of a file that holds some bytes: one in memory, where the system has them.
  ///
  /// libgit2 1.5 takes a configuration from files only.
  private static func lending<Result: ~Copyable>(
    _ bytes: [UInt8], in folder: String?, _ body: (String) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let descriptor = git_shim_memory_file("git-config")
    if descriptor >= 0 {
      let file = OpenFile(FileDescriptor(rawValue: descriptor))
      let path = "/proc/self/fd/\(descriptor)"
      if FileSystem.allows(R_OK, path) {
        try attempt("cannot write a file in memory") { () throws(Errno) in try file.write(bytes) }
        return try body(path)
      }
    }
    let path = try File.makeTemporary((folder ?? "/tmp") + "/git-config-", content: bytes)
    defer { File.remove(path) }
    return try body(path)
  }
}

// MARK: - Levels

extension Configuration {
  private static func files(_ environment: Environment) -> [String] {
    var files: [String] = []
    if !environment.isSet("GIT_CONFIG_NOSYSTEM") { files.append(environment["GIT_CONFIG_SYSTEM"] ?? "/etc/gitconfig") }
    if let global = environment["GIT_CONFIG_GLOBAL"] { return files + [global] }
    let home = environment["HOME"]
    if let folder = environment.value("XDG_CONFIG_HOME") ?? home.map({ $0 + "/.config" }) {
      files.append(folder + "/git/config")
    }
    if let home { files.append(home + "/.gitconfig") }
    return files
  }

  /// The settings in variables, in the order of their numbers, and then those of the command line.
  private static func variables(_ environment: Environment) throws(GitError) -> [Setting] {
    let lines = try CommandLineSettings(environment["GIT_CONFIG_PARAMETERS"] ?? "").pairs
    var settings: [Setting] = []
    for (key, value) in try numbered(environment) + lines {
      settings.append(Setting(key: try normalized(key), value: value))
    }
    return settings
  }

  private static func numbered(_ environment: Environment) throws(GitError) -> [(key: String, value: String?)] {
    guard let text = environment["GIT_CONFIG_COUNT"], !text.isEmpty else { return [] }
    guard let count = Int(text), (0...100_000).contains(count) else {
      throw GitError(.invalid, "GIT_CONFIG_COUNT is '\(text)', which is no number of settings")
    }
    var pairs: [(key: String, value: String?)] = []
    for number in 0..<count {
      guard let key = environment["GIT_CONFIG_KEY_\(number)"], let value = environment["GIT_CONFIG_VALUE_\(number)"]
      else { throw GitError(.invalid, "GIT_CONFIG_COUNT is \(count), but pair \(number) is not set") }
      pairs.append((key, value))
    }
    return pairs
  }
}

extension Setting {
  /// A line of a configuration file that says it, below its section; nothing for an include, which is followed already.
  fileprivate var line: String {
    let parts = parts
    guard parts.section != "include", parts.section != "includeif" else { return "" }
    let middle = parts.middle.map { " \"\(Self.escaped($0))\"" } ?? ""
    return "[\(parts.section)\(middle)]\n\t\(parts.name)\(value.map { " = \"\(Self.escaped($0[...]))\"" } ?? "")\n"
  }

  private static func escaped(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { result.append("\\") }
      if scalar == "\n" { result.append(contentsOf: "\\n".unicodeScalars) } else { result.append(scalar) }
    }
    return String(result)
  }
}
