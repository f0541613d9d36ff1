internal import CLibrary
internal import Files
internal import SystemPackage

/// The users beside the owner who may use the files of a repository, by `core.sharedRepository`.
///
/// - SeeAlso: git-config(1), `core.sharedRepository`; git's `calc_shared_perm` and `adjust_shared_perm`
public struct Sharing: Equatable, Sendable {
  /// The bits of a file that may be read and written.
  private let bits: mode_t
  /// True if files have exactly these bits; else they have them beside those that the umask leaves.
  private let isExact: Bool

  /// Nothing is shared on purpose: modes are as the umask has them.
  public static let none = Sharing(bits: 0, isExact: false)
  static let group = Sharing(bits: 0o660, isExact: false)
  static let everybody = Sharing(bits: 0o664, isExact: false)

  private init(bits: mode_t, isExact: Bool) { (self.bits, self.isExact) = (bits, isExact) }

  /// Reads the setting from a configuration, in all the forms that git knows.
  ///
  /// - Throws: `.invalid` for a mode that takes reading or writing from the owner, `.error` for what is no value of it.
  init(_ configuration: Configuration) throws(GitError) {
    let key = "core.sharedrepository"
    guard let value = try configuration.string(key) else {
      self = .none
      return
    }
    switch value {
    case "umask": self = .none
    case "group": self = .group
    case "all", "world", "everybody": self = .everybody
    default:
      guard let number = Int32(value, radix: 8) else {
        self = try configuration.bool(key) == true ? .group : .none
        return
      }
      switch number {
      case 0: self = .none
      case 1: self = .group
      case 2: self = .everybody
      default:
        guard number & 0o600 == 0o600 else {
          throw GitError(
            .invalid, "core.sharedRepository is \(value), and the owner of files must be able to read and write them")
        }
        // nobody else is ever given the right to write to all; the x bits of folders follow those to read
        self.init(bits: mode_t(truncatingIfNeeded: number) & 0o666, isExact: true)
      }
    }
  }

  /// True if files are given other modes than the umask leaves them.
  public var isOn: Bool { self != .none }

  /// The setting of a new repository, in words that older versions of git know too.
  var setting: String {
    switch self {
    case .none: "0"
    case .group: "1"
    case .everybody: "2"
    default: "0" + String(bits, radix: 8)
    }
  }

  /// The mode that a file or a folder made with another one gets.
  func adjusted(_ mode: mode_t) -> mode_t {
    guard isOn else { return mode }
    let isFolder = mode & S_IFMT == S_IFDIR
    var added = mode & S_IWUSR == 0 ? bits & ~0o222 : bits
    if mode & S_IXUSR != 0 { added |= Self.searchable(added) }
    var adjusted = isExact ? mode & ~0o777 | added : mode | added
    if isFolder {
      adjusted |= Self.searchable(adjusted)
      // new files in it belong to its group
      if adjusted & 0o060 != 0 { adjusted |= S_ISGID }
    }
    return adjusted
  }

  /// Gives a file or a folder that was just made the mode that git would give it.
  ///
  /// - Throws: `.system` where it is somebody else's.
  public func adjust(_ path: String) throws(GitError) {
    guard isOn else { return }
    let mode = try attempt("cannot examine \(path)") { () throws(Errno) in try FileStatus(ofLink: path).mode }
    let wanted = adjusted(mode)
    guard wanted != mode else { return }
    try attempt("cannot set the mode of \(path)") { () throws(Errno) in
      try FileSystem.setMode(of: path, to: wanted & 0o7777)
    }
  }

  /// Makes the folders that a file needs, as git would.
  func makeFolders(above path: String) throws(Errno) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += "\(part)/"
      do throws(Errno) { try FileSystem.makeFolder(folder) } catch {
        guard error == .fileExists || FileSystem.allows(F_OK, folder) else { throw error }
        continue
      }
      // if another process has removed it again, the caller finds out
      try? adjust(folder)
    }
  }

  /// The mode that a file made with another has in the end: by the umask, then by the sharing.
  func mode(of mode: mode_t) -> mode_t {
    let mask = umask(0)
    umask(mask)
    return adjusted(mode & ~mask)
  }

  /// Runs code that makes libgit2 write files: it knows nothing of sharing, but follows the umask.
  ///
  /// The umask is the whole process's: meanwhile no other thread may make files outside of the repository.
  @discardableResult
  func applied<Answer>(_ body: () throws(GitError) -> Answer) throws(GitError) -> Answer {
    guard isOn else { return try body() }
    let open = bits | Self.searchable(bits)
    let own = umask(0o077)
    umask(isExact ? 0o777 & ~open : own & ~open)
    defer { umask(own) }
    return try body()
  }

  /// The bits to go through a folder, for whoever may read it.
  private static func searchable(_ bits: mode_t) -> mode_t { (bits & 0o444) >> 2 }
}

extension Repository {
  /// The users beside the owner who may use this repository's files.
  ///
  /// - Throws: `.invalid` for a mode that git would not take.
  public func sharing() throws(GitError) -> Sharing { try Sharing(configuration()) }

  /// Runs code that writes objects, which are shared as the repository is.
  @discardableResult
  func writingObjects<Answer>(_ body: () throws(GitError) -> Answer) throws(GitError) -> Answer {
    let sharing = try sharing()
    guard sharing.isOn else { return try body() }
    let folder = commonDirectory + "/objects"
    let before = Set(File.names(in: folder))
    let answer = try sharing.applied(body)
    for name in File.names(in: folder) where !before.contains(name) { try sharing.adjust("\(folder)/\(name)") }
    return answer
  }

  /// Runs code that writes a reference and its log, which are shared as the repository is.
  @discardableResult
  func writingReference<Answer>(_ name: String, _ body: () throws(GitError) -> Answer) throws(GitError) -> Answer {
    let sharing = try sharing()
    guard sharing.isOn else { return try body() }
    let logs = [commonDirectory + "/logs/" + name, gitDirectory + "/logs/HEAD"]
    let made = Self.missingFolders(above: logs + [commonDirectory + "/" + name])
    let answer = try sharing.applied(body)
    for folder in made where File.linkStatus(of: folder) != nil { try sharing.adjust(folder) }
    // a log that is there already may be another user's, who has shared it
    for log in logs { try? sharing.adjust(log) }
    return answer
  }

  private static func missingFolders(above paths: [String]) -> Set<String> {
    var missing: Set<String> = []
    for path in paths {
      var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      while parts.count > 1, File.linkStatus(of: parts.joined(separator: "/")) == nil {
        missing.insert(parts.joined(separator: "/"))
        parts = parts.dropLast()
      }
    }
    return missing
  }
}
