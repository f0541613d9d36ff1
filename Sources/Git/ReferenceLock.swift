internal import CLibrary
internal import Files
internal import SystemPackage

/// The lock of a reference, `<reference>.lock`, as git respects it; released at the end of its life.
///
/// The lock is a second name of a file of ours in the git directory, the note, which its holder keeps locked
/// (flock(2)). No lock of git's is that, and the kernel releases it when the holder dies. So a lock that a killed
/// process left is known for ours, and for abandoned, whatever process has its number now.
struct ReferenceLock: ~Copyable {
  /// The path of the lock, and that of the reference.
  private let path: String
  private let target: String
  private let note: String
  private let file: File

  /// The beginning of the names of all notes about a reference; a lock on another reference is cleared by those who use
  /// that one.
  ///
  /// Made by FNV-1a, 64 bits, since the name of a reference can be longer than that of a file.
  static func prefix(of reference: String) -> String {
    let hash = reference.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return "colophon-ref-\(String(hash, radix: 16))-"
  }

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - folder: The git directory that the reference's file lies in.
  ///   - content: The new content of the reference.
  ///   - sharing: The other users of the reference.
  /// - Returns: nil where the file system has no second names for a file.
  /// - Throws: `.locked` where there is a lock.
  init?(of reference: String, in folder: String, content: String, sharing: Sharing) throws(GitError) {
    target = "\(folder)/\(reference)"
    path = target + ".lock"
    note = "\(folder)/\(Self.prefix(of: reference))\(Machine.start ?? "")-\(UInt64.random(in: 0 ... .max))"
    let file = try File(opening: note, .readWrite, [.create, .exclusiveCreate, .noFollow])
    do throws(GitError) {
      guard try file.tryLock() else { throw GitError(.locked, "\(note) is locked by another process") }
      try file.write(Array(content.utf8))
      try sharing.adjust(note)
    } catch {
      File.remove(note)
      throw error
    }
    do throws(Errno) { try Self.link(note, as: path, sharing) } catch {
      File.remove(note)
      switch error {
      case .notPermitted, .improperLink, .notSupportedOnSocket, .tooManyLinks: return nil
      // the folder is gone, or the note: it was not locked yet, and was taken for a leftover
      case .fileExists, .noSuchFileOrDirectory:
        throw GitError(.locked, "\(path) exists: another command is writing the reference, or died while it was")
      default: throw GitError(error, "cannot make \(path)")
      }
    }
    self.file = file
  }

  deinit {
    if (try? file.isNamed(path)) == true { File.remove(path) }
    File.remove(note)
  }

  /// Puts the reference in its place, which releases the lock.
  ///
  /// - Parameter isSynchronized: Whether it is on the disk before it counts.
  func commit(isSynchronized: Bool) throws(GitError) {
    if isSynchronized { try file.synchronize() }
    try attempt("cannot write \(target)") { () throws(Errno) in try FileSystem.rename(path, to: target) }
    guard isSynchronized else { return }
    let folder = target.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    try File(opening: folder, .readOnly, .directory).synchronize()
  }

  /// Gives a file a second name, and makes the folders that the name needs; 0, or the system's error number.
  private static func link(_ file: String, as name: String, _ sharing: Sharing) throws(Errno) {
    for _ in 0..<3 {
      do throws(Errno) { return try FileSystem.link(file, as: name) } catch {
        guard error == .noSuchFileOrDirectory else { throw error }
      }
      // between the two calls another process may remove the empty folder
      try sharing.makeFolders(above: name)
    }
    throw .noSuchFileOrDirectory
  }

  /// Removes leftovers of dead processes: the lock of a reference, where it is one of ours, and the notes about it.
  ///
  /// Whatever is not proved to be abandoned stays.
  /// - Returns: The lock that was taken away; nil where there was none.
  static func removeAbandoned(of reference: String, in folder: String) -> String? {
    let lock = "\(folder)/\(reference).lock"
    let prefix = prefix(of: reference)
    var removed: String?
    for name in File.names(in: folder) where name.hasPrefix(prefix) {
      let note = "\(folder)/\(name)"
      guard let file = try? File(opening: note, .readOnly, [.noFollow, .nonBlocking]),
        (try? file.isOurs) == true, (try? file.tryLock()) == true,
        Machine.seesHolders(of: file, from: start(in: name.dropFirst(prefix.count)))
      else { continue }
      // while the note is locked here, nobody else takes the lock for abandoned
      if (try? file.isNamed(lock)) == true, (try? FileSystem.remove(lock)) != nil { removed = lock }
      File.remove(note)
    }
    return removed
  }

  /// The start of the machine that the rest of a note's name tells.
  private static func start(in name: Substring) -> String? { name.lastIndex(of: "-").map { String(name[..<$0]) } }
}

extension File {
  /// True if it is a plain file of this user's.
  var isOurs: Bool {
    get throws(GitError) {
      let status = try status()
      return status.kind == .file && status.owner == geteuid()
    }
  }
}
