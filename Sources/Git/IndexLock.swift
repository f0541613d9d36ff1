internal import CLibrary
internal import Files
internal import SystemPackage

/// The lock of an index file, `index.lock`, as git respects it; released at the end of its life.
///
/// Its content names the holder, and an advisory lock on it (flock(2)) shows that the holder still lives. So a lock
/// whose holder died can be told from a living one, and from one of git's, which is never touched.
public struct IndexLock: ~Copyable {
  /// The index file.
  private let original: String
  private let repository: Repository
  private let file: File
  private let sharing: Sharing

  /// Takes the lock of an index file.
  ///
  /// The lock never exists without its content: it is written under another name, locked, and linked to its own.
  /// - Parameters:
  ///   - repository: The repository; it need not have an index yet.
  ///   - owner: The first line, which tells our kinds of lock apart. The second line is the number of the process, the
  ///     third names the machine's start.
  /// - Throws: `.locked` when there is a lock, whoever holds it.
  public init(in repository: Repository, owner: String) throws(GitError) {
    let index = repository.indexPath
    let content = "\(owner)\n\(getpid())\n\(Machine.start ?? "")\n"
    let temporary = try File.makeTemporary(index + Self.lockSuffix, content: Array(content.utf8))
    defer { File.remove(temporary) }
    let sharing = try repository.sharing()
    // readable as git's own is: colleagues must see who holds it
    try attempt("cannot set the mode of \(temporary)") { () throws(Errno) in
      try FileSystem.setMode(of: temporary, to: sharing.mode(of: 0o666))
    }
    let file = try File(opening: temporary, .readOnly)
    // Another process, looking for leftovers, may hold the new file for a moment.
    guard try file.tryLock() else { throw GitError(.locked, "\(temporary) is locked by another process") }
    let path = Self.path(for: index)
    do throws(Errno) { try FileSystem.link(temporary, as: path) } catch {
      guard error == .fileExists || error == .noSuchFileOrDirectory else {
        throw GitError(error, "cannot make \(path)")
      }
      throw GitError(.locked, "\(path) exists: another command is writing the index, or died while it was")
    }
    // Set only now: a value that does not hold the lock must not remove it at the end of its life.
    self.original = index
    self.repository = repository
    self.file = file
    self.sharing = sharing
  }

  deinit {
    // After a commit, or where somebody removed our lock by hand, both names may belong to another process.
    guard (try? file.isNamed(path)) == true else { return }
    File.remove(copy)
    File.remove(path)
  }

  private var path: String { Self.path(for: original) }

  /// The copy being changed.
  ///
  /// There is one at a time, since only the holder of the lock makes one.
  private var copy: String { "\(original)\(Self.copySuffix)\(getpid())" }

  /// Opens a copy of the index to be changed and given to ``commit(_:)``; where there is no index, an empty one.
  ///
  /// - Throws: `.unsupported` with the command that mends it for a split or sparse index, `.system` for one that is no plain file.
  public func index() throws(GitError) -> Index {
    try repository.checkIndexFile()
    File.remove(copy)
    if let content = try File.content(of: original) {
      try File(opening: copy, .writeOnly, [.create, .exclusiveCreate]).write(content)
      try matchTime(of: original, at: copy)
    }
    do {
      return try Index(at: copy, of: repository)
    } catch {
      throw error.naming(original, insteadOf: copy)
    }
  }

  /// Writes a changed copy to the disk, puts it in place of the index at once, and releases the lock.
  ///
  /// - Throws: `.system` when that fails; the index is then what it was.
  public func commit(_ changed: Index) throws(GitError) {
    try replaceIndex(with: changed)
    if try file.isNamed(path) { File.remove(path) }
  }

  /// Writes a changed copy to the disk and puts it in place of the index at once; the lock is held on.
  ///
  /// - Throws: `.system` when that fails; the index is then what it was.
  public func replaceIndex(with changed: Index) throws(GitError) {
    try sharing.applied(changed.write)
    try File(opening: copy, .readOnly).synchronize()
    try attempt("cannot replace \(original)") { () throws(Errno) in try FileSystem.rename(copy, to: original) }
  }

  /// Removes the lock of an index file if it is of our kind and its holder is dead.
  ///
  /// - Parameters:
  ///   - repository: The repository of the index.
  ///   - owner: The line that our kind of lock begins with.
  /// - Returns: Whether there was such a lock. Anybody else's is left alone.
  @discardableResult
  public static func removeAbandoned(in repository: Repository, owner: String) throws(GitError) -> Bool {
    let index = repository.indexPath
    let path = path(for: index)
    let file: File
    do {
      file = try File(opening: path, .readOnly, [.noFollow, .nonBlocking])
    } catch {
      return false  // None there, or one that is not ours to read.
    }
    guard try file.isOurs, try file.status().size <= longest else { return false }
    let content = try String(decoding: file.read(), as: UTF8.self)
    let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, lines.first.map(String.init) == owner, try file.tryLock(),
      Machine.seesHolders(of: file, from: lines.count > 2 ? String(lines[2]) : nil)
    else { return false }
    // The name may have passed to another lock since it was opened. While this one is held, nobody else removes it.
    guard try file.isNamed(path) else { return false }
    removeLeftovers(of: index)
    try attempt("cannot remove \(path)") { () throws(Errno) in try FileSystem.remove(path) }
    return true
  }

  /// Removes leftovers of dead holders: copies, and locks not yet linked.
  ///
  /// Called under the lock, so that no copy is in use; a lock that is about to be linked is itself locked.
  private static func removeLeftovers(of index: String) {
    let parts = index.split(separator: "/", omittingEmptySubsequences: false)
    let (folder, name) = (parts.dropLast().joined(separator: "/"), parts.last.map(String.init) ?? "")
    for found in File.names(in: folder) where found.hasPrefix(name + copySuffix) || found.hasPrefix(name + lockSuffix) {
      let path = "\(folder)/\(found)"
      if let file = try? File.plain(path, .noFollow), (try? file.tryLock()) == true { File.remove(path) }
    }
  }

  /// The most bytes that a lock of ours has.
  private static let longest = 4096
  private static func path(for index: String) -> String { index + ".lock" }
  private static let copySuffix = ".colophon-"
  private static let lockSuffix = ".lock-colophon-"
}

/// Gives a copy the time of the original, which tells git whose files may have changed since.
private func matchTime(of original: String, at copy: String) throws(GitError) {
  guard let status = File.status(of: original) else { return }
  try attempt("cannot date \(copy)") { () throws(Errno) in try FileSystem.setTime(of: copy, to: status.modified) }
}

extension GitError {
  /// The same failure, told of the file that the reader knows.
  fileprivate func naming(_ known: String, insteadOf temporary: String) -> GitError {
    GitError(code, message.replacing(temporary, with: known), category: category)
  }
}
