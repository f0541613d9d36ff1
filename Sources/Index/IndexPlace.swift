internal import Git
internal import Reading
internal import CLibrary
internal import Files
internal import SystemPackage

/// The place of the index of a catalogue: in the git directory that all work trees share, else in the user's cache.
struct IndexPlace {
  /// The folder; nobody else may look into it, unless the repository is shared.
  let folder: String
  private let sharing: Sharing
  /// The database.
  let path: String

  /// - Returns: nil where the git directory can't be written to and there is no cache either.
  init?(of ledger: Ledger) {
    let common = ledger.repository.commonDirectory
    let own = Self.folder(in: common)
    guard let folder = own ?? Self.cache(of: common, ledger.environment) else { return nil }
    self.folder = folder
    sharing = own == nil ? .none : (try? ledger.repository.sharing()) ?? .none
    let name = ledger.folder.isEmpty ? "index" : "index-\(Self.hash(of: ledger.folder))"
    path = "\(folder)/\(name).sqlite"
  }

  /// A lock that keeps the file in place while it is open: readers share it, a process that replaces the file holds it
  /// alone.
  var lock: String { path + ".lock" }
  /// A lock of the process that makes the index.
  var buildLock: String { path + ".build" }
  /// The file that is being made, until it is put in place.
  var new: String { path + ".new" }

  /// The file in the place of one of the index's that can't be it: a link, a pipe, a file that has another name
  /// elsewhere, or the journal that an index never has; nil where all are as Colophon leaves them. It costs one look
  /// for each.
  ///
  /// A journal in the git directory of a stranger could name any file, and SQLite would delete that file.
  var stranger: String? {
    let files = ["", "-wal", "-shm", ".lock", ".build", ".new", ".new-wal", ".new-shm"].map { path + $0 }
    let journals = [path + "-journal", new + "-journal"]
    return files.first { !Self.isPlain($0) } ?? journals.first { !Self.isAbsent($0) }
  }

  /// Tells whether there is nothing of a name, or a plain file that has no other.
  private static func isPlain(_ path: String) -> Bool {
    guard let status = try? FileStatus(ofLink: path) else { return true }
    return status.kind == .file && status.names == 1
  }

  private static func isAbsent(_ path: String) -> Bool { (try? FileStatus(ofLink: path)) == nil }

  /// True if there is an index, whatever is in it.
  var isThere: Bool { FileSystem.allows(F_OK, path) }

  /// The size of the index in bytes.
  var size: Int { Self.size(of: path) }
  /// The size of the part that was written and is not in its file yet.
  var logSize: Int { Self.size(of: path + "-wal") }

  private static func size(of path: String) -> Int { (try? FileStatus(of: path))?.size ?? 0 }

  /// Removes the index.
  func remove() {
    for suffix in ["", "-wal", "-shm", "-journal"] { try? FileSystem.remove(path + suffix) }
  }

  /// Puts the new one in its place.
  func replace() -> Bool {
    for suffix in ["-wal", "-shm", "-journal"] { try? FileSystem.remove(path + suffix) }
    return (try? FileSystem.rename(new, to: path)) != nil
  }

  /// Removes an unfinished index.
  func removeNew() { try? FileSystem.remove(new) }

  /// Makes the folder.
  func makeFolder() -> Bool {
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/\(part)"
      if FileSystem.allows(F_OK, made) { continue }
      do throws(Errno) { try FileSystem.makeFolder(made, mode: mode(of: 0o777)) } catch {
        guard error == .fileExists else { return false }
      }
    }
    share(folder)
    return true
  }

  /// The mode for files made here: private, unless the repository is shared.
  private func mode(of shared: mode_t) -> mode_t { sharing.isOn ? shared : shared & 0o700 }

  /// Gives a file or the folder the mode that git would give it; a colleague's file is left as it is.
  private func share(_ path: String) { try? sharing.adjust(path) }

  /// Makes an empty file that only readers of the repository may read.
  ///
  /// - Returns: True if it could be made.
  func makeNew() -> Bool {
    do {
      _ = try OpenFile(
        new, .readWrite, [.create, .exclusiveCreate], permissions: FilePermissions(rawValue: mode(of: 0o666)))
    } catch { return false }
    share(new)
    return true
  }

  /// Holds a lock that many may share.
  func hold(_ lock: String, isShared: Bool, patience: Int = 0) -> FileLock? {
    let held = FileLock(lock, isShared: isShared, mode: mode(of: 0o666), patience: patience)
    for path in [lock, path] { share(path) }
    return held
  }

  private static func folder(in common: String) -> String? {
    let folder = common + "/colophon"
    if let status = try? FileStatus(ofLink: folder) {
      return status.kind == .folder && FileSystem.allows(W_OK | X_OK, folder) ? folder : nil
    }
    return FileSystem.allows(W_OK | X_OK, common) ? folder : nil
  }

  private static func cache(of common: String, _ environment: Git.Environment) -> String? {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.cache" }
    // an XDG path that is not absolute is to be ignored
    guard let cache = environment["XDG_CACHE_HOME"].flatMap({ $0.hasPrefix("/") ? $0 : nil }) ?? home else {
      return nil
    }
    return "\(cache)/colophon/\(hash(of: common))"
  }

  /// FNV-1a, 64 bits, in hexadecimal: a name for a path.
  private static func hash(of text: String) -> String {
    let hash = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}

/// A lock on a file, held until the end of its life. A process that is killed lets go of it.
final class FileLock {
  private let file: OpenFile

  /// - Parameters:
  ///   - isShared: Whether others may hold it too.
  ///   - mode: The mode of the file, where it is made.
  ///   - patience: The time to wait for it, in milliseconds.
  /// - Returns: nil where another one has it, or the file can't be made.
  init?(_ path: String, isShared: Bool, mode: mode_t, patience: Int) {
    let options: FileDescriptor.OpenOptions = [.create, .noFollow, .nonBlocking]
    guard let file = try? OpenFile(path, .readWrite, options, permissions: FilePermissions(rawValue: mode)),
      Self.locks(file, isShared: isShared, patience: patience)
    else { return nil }
    self.file = file
  }

  private static func locks(_ file: borrowing OpenFile, isShared: Bool, patience: Int) -> Bool {
    for waited in 0...(patience / 10) {
      if (try? file.lock(isShared: isShared)) != nil { return true }
      if waited < patience / 10 { usleep(10_000) }
    }
    return false
  }
}
