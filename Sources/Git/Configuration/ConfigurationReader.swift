internal import CLibrary
internal import Files

/// Reads the files of a configuration, and those that they include, in git's order.
///
/// Every condition that git knows up to 2.50 is followed: `gitdir:`, `gitdir/i:`, `onbranch:`,
/// `hasconfig:remote.*.url:`. As in git, any other condition does not hold.
/// - SeeAlso: git-config(1), “Includes” and “Conditional includes”
struct ConfigurationReader {
  /// The repository whose configuration it is; nil: outside of any.
  struct Surroundings {
    /// Its git directory, as `gitdir:` means it.
    let gitDirectory: String
    /// The branch that HEAD names, born or not; nil where it names none.
    let branch: String?
  }

  /// A file of the configuration, or settings that come from no file.
  enum Level {
    case file(String)
    case settings([Setting])
  }

  private let levels: [Level]
  /// The levels in which the addresses of remotes are looked for.
  private let all: [Level]
  private let surroundings: Surroundings?
  private let environment: Environment
  private(set) var settings: [Setting] = []

  /// The addresses of remotes, where a condition has asked for them.
  private var addresses: [String]?
  /// True while only those addresses are looked for: then `hasconfig:` holds.
  private var seeksAddresses = false
  /// The number of files that include the one being read, and whether a condition was among them.
  private var depth = 0, isConditional = false

  private static let mostDepth = 10

  /// - Parameter all: The levels in which the addresses of remotes are looked for, where a condition asks for them.
  /// - Throws: `.error` for a file that is malformed, `.invalid` for an include that git refuses.
  init(
    _ levels: [Level], of all: [Level], in surroundings: Surroundings?, environment: Environment
  ) throws(GitError) {
    (self.levels, self.all, self.surroundings, self.environment) = (levels, all, surroundings, environment)
    try read(levels)
  }

  private mutating func read(_ levels: [Level]) throws(GitError) {
    for level in levels {
      switch level {
      case .file(let path): try read(path)
      case .settings(let given): try take(given, from: nil)
      }
    }
  }

  /// Reads a file; one that is not there, or not to be read by this user, says nothing.
  private mutating func read(_ path: String) throws(GitError) {
    guard !path.isEmpty, path != "/dev/null", FileSystem.allows(R_OK, path), let status = File.status(of: path),
      status.kind != .folder
    else { return }
    let bytes = try File.plain(path).read()
    try take(ConfigurationFile(bytes, at: path).settings, from: path)
  }

  private mutating func take(_ given: [Setting], from file: String?) throws(GitError) {
    for setting in given {
      settings.append(setting)
      if setting.key.hasPrefix("remote."), setting.parts.middle != nil, setting.parts.name == "url", seeksAddresses {
        guard !isConditional else { throw Self.forbidden }
      }
      guard setting.key == "include.path" else {
        if setting.key.hasPrefix("includeif."), setting.key.hasSuffix(".path") { try includeIfMet(setting, from: file) }
        continue
      }
      try include(setting, from: file)
    }
  }

  private static let forbidden = GitError(
    .invalid,
    """
    remote URLs cannot be configured in a file that includeIf brings in, \
    while another includeIf depends on them (hasconfig:remote.*.url)
    """)

  private mutating func includeIfMet(_ setting: Setting, from file: String?) throws(GitError) {
    guard let condition = setting.parts.middle, try isMet(String(condition), from: file) else { return }
    let before = isConditional
    isConditional = true
    defer { isConditional = before }
    try include(setting, from: file)
  }

  private mutating func include(_ setting: Setting, from file: String?) throws(GitError) {
    guard let value = setting.value else { throw GitError(.invalid, "missing value for '\(setting.key)'") }
    guard var path = expanded(value) else { throw GitError(.invalid, "could not expand include path '\(value)'") }
    if !path.hasPrefix("/") {
      guard let file else {
        throw GitError(.invalid, "relative config includes must come from files: '\(value)' comes from a variable")
      }
      path = Self.folder(of: file) + path
    }
    guard depth < Self.mostDepth else {
      throw GitError(.invalid, "exceeded maximum include depth (\(Self.mostDepth)) while including \(path)")
    }
    depth += 1
    defer { depth -= 1 }
    try read(path)
  }

  /// The path with `~`, `~user` and `%(prefix)` replaced; nil where there is no such home.
  private func expanded(_ path: String) -> String? {
    let prefix = "%(prefix)/"
    if path.hasPrefix(prefix) { return "/usr/" + path.dropFirst(prefix.count) }
    guard path.hasPrefix("~") else { return path }
    let user = path.dropFirst().prefix { $0 != "/" }
    let home =
      user.isEmpty ? environment["HOME"] : getpwnam(String(user)).map { String(cString: $0.pointee.pw_dir) }
    return home.map { $0 + path.dropFirst(user.count + 1) }
  }

  /// The folder of a file, with a slash at its end; empty for a bare name.
  private static func folder(of file: String) -> String {
    file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[...$0]) } ?? ""
  }
}

// MARK: - Conditions

extension ConfigurationReader {
  private mutating func isMet(_ condition: String, from file: String?) throws(GitError) -> Bool {
    if let pattern = Self.text(of: condition, after: "gitdir:") { return try isInGitDirectory(pattern, from: file) }
    if let pattern = Self.text(of: condition, after: "gitdir/i:") {
      return try isInGitDirectory(pattern, ignoringCase: true, from: file)
    }
    if let pattern = Self.text(of: condition, after: "onbranch:") {
      return surroundings?.branch.map { Wildmatch(Self.withAllBelow(pattern)).matches($0) } ?? false
    }
    guard let pattern = Self.text(of: condition, after: "hasconfig:remote.*.url:") else { return false }
    if seeksAddresses { return true }
    let matcher = Wildmatch(pattern)
    return try remoteAddresses().contains { matcher.matches($0) }
  }

  private static func text(of condition: String, after word: String) -> String? {
    condition.hasPrefix(word) ? String(condition.dropFirst(word.count)) : nil
  }

  private static func withAllBelow(_ pattern: String) -> String { pattern.hasSuffix("/") ? pattern + "**" : pattern }

  /// The addresses of all remotes, wherever they are configured.
  private mutating func remoteAddresses() throws(GitError) -> [String] {
    if let addresses { return addresses }
    var seeker = self
    (seeker.settings, seeker.seeksAddresses, seeker.depth, seeker.isConditional) = ([], true, 0, false)
    try seeker.read(all)
    let found = seeker.settings.filter {
      $0.key.hasPrefix("remote.") && $0.parts.middle != nil && $0.parts.name == "url"
    }.compactMap(\.value)
    addresses = found
    return found
  }

  private func isInGitDirectory(
    _ pattern: String, ignoringCase: Bool = false, from file: String?
  ) throws(GitError) -> Bool {
    guard let directory = surroundings?.gitDirectory else { return false }
    var (literal, pattern) = ("", resolvedHome(pattern) ?? pattern)
    if pattern.hasPrefix("./") {
      guard let file else {
        throw GitError(.invalid, "relative config include conditionals must come from files: 'gitdir:\(pattern)'")
      }
      literal = Self.folder(of: (try? FileSystem.resolved(file)) ?? file)
      pattern = String(pattern.dropFirst(2))
    } else if !pattern.hasPrefix("/") {
      pattern = "**/" + pattern
    }
    let matcher = Wildmatch(pattern.isEmpty ? "**" : Self.withAllBelow(pattern), ignoringCase: ignoringCase)
    return places(of: directory).contains { place in
      let beginning = String(decoding: place.utf8.prefix(literal.utf8.count), as: UTF8.self)
      guard ignoringCase ? beginning.lowercased() == literal.lowercased() : beginning == literal else { return false }
      return matcher.matches(String(decoding: place.utf8.dropFirst(literal.utf8.count), as: UTF8.self))
    }
  }

  /// The pattern with its home as it really lies; nil where it names none.
  private func resolvedHome(_ pattern: String) -> String? {
    guard pattern.hasPrefix("~") || pattern.hasPrefix("%"), let path = expanded(pattern) else { return nil }
    guard pattern == "~" || pattern.hasPrefix("~/"), let home = environment["HOME"],
      let real = try? FileSystem.resolved(home)
    else { return path }
    return real + pattern.dropFirst()
  }

  /// The git directory without links, and as the shell has come there.
  private func places(of directory: String) -> [String] {
    let real = (try? FileSystem.resolved(directory)) ?? directory
    guard let shell = environment.value("PWD"), shell.hasPrefix("/"), let there = try? FileSystem.resolved(shell),
      let rest = Self.text(of: real, after: there == "/" ? "" : there), rest.hasPrefix("/")
    else { return [real] }
    return [real, shell + rest]
  }
}
