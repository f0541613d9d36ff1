internal import Clibgit2
internal import CLibrary
internal import Files
internal import SystemPackage

/// An index file, read whole: the files that are staged.
///
/// Changes are made in memory until they are written; all other entries keep their stages and flags (intent-to-add,
/// assume-unchanged, skip-worktree). libgit2 writes the extensions for trees, resolved conflicts and renames, and drops
/// the optional ones that only make git faster: untracked cache, file system monitor, end of entries, offset table. git
/// makes them again by itself.
public final class Index {
  /// The file it was read from.
  let path: String

  let handle: Handle

  private let repository: Repository

  /// The time when the file was last written.
  private let timestamp: timespec?

  /// The paths whose entries were put here.
  private var fresh: Set<String> = []

  /// Opens the index file at `path`; where there is none, the empty index.
  ///
  /// - Throws: `.unsupported` with the command that mends it for a split or sparse index.
  init(at path: String, of repository: Repository) throws(GitError) {
    if path == repository.indexPath { try repository.checkIndexFile() }
    self.path = path
    self.repository = repository
    timestamp = File.status(of: path)?.modified
    repository.indexReadings += 1
    do {
      handle = try Handle(freedBy: git_index_free) { git_index_open(&$0, path) }
    } catch {
      throw error.explained(readingIndex: path)
    }
  }

  /// The entry of a path; nil when there is none, or only the sides of a conflict.
  public func entry(_ path: String) throws(GitError) -> IndexEntry? {
    git_index_get_bypath(handle.pointer, path, 0).map { IndexEntry(copying: $0.pointee) }
  }

  /// Tells whether a path is in conflict: a merge left more than one version of it.
  public func hasConflict(_ path: String) throws(GitError) -> Bool {
    (1...3).contains { git_index_get_bypath(handle.pointer, path, $0) != nil }
  }

  /// Puts an entry for a file just written in place of the one of that path.
  ///
  /// The flags assume-unchanged and skip-worktree stay; a conflict is resolved.
  /// - Parameters:
  ///   - path: The path below the root of the work tree.
  ///   - blob: The content.
  ///   - mode: The mode of the entry.
  ///   - file: The file whose size and times the entry takes, so that git need not read it again.
  /// - Throws: `.notFound` when there is no such file, `.invalid` for a path or mode that git would not take.
  public func put(
    _ path: String, blob: ObjectID, mode: TreeEntry.Mode, statOf file: String
  ) throws(GitError) {
    let status = try attempt("cannot examine \(file)") { () throws(Errno) in try FileStatus(ofLink: file) }
    let previous = git_index_get_bypath(handle.pointer, path, 0)?.pointee
    var entry = git_index_entry()
    entry.mode = mode.rawValue
    entry.flags = (previous?.flags ?? 0) & UInt16(GIT_INDEX_ENTRY_VALID.rawValue)
    entry.flags_extended = (previous?.flags_extended ?? 0) & UInt16(GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue)
    entry.take(status)
    try add(path, blob, &entry)
    fresh.insert(path)
  }

  /// Puts a blob in place of the one an entry has, and leaves its mode and flags: for a file that is not in the work tree.
  ///
  /// - Throws: `.invalid` for a path that git would not take.
  public func put(_ path: String, blob: ObjectID, keepingFlagsOf previous: IndexEntry) throws(GitError) {
    var entry = git_index_entry()
    entry.mode = previous.mode.rawValue
    entry.flags = previous.flags
    entry.flags_extended = previous.extendedFlags
    try add(path, blob, &entry)
  }

  /// Puts an entry for a file that a sparse checkout leaves out.
  ///
  /// - Throws: `.invalid` for a path that git would not take.
  public func put(_ path: String, leavingOut blob: ObjectID, mode: TreeEntry.Mode) throws(GitError) {
    var entry = git_index_entry()
    entry.mode = mode.rawValue
    entry.flags_extended = UInt16(GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue)
    try add(path, blob, &entry)
  }

  private func add(_ path: String, _ blob: ObjectID, _ entry: inout git_index_entry) throws(GitError) {
    if try hasConflict(path) { try check(git_index_conflict_remove(handle.pointer, path)) }
    entry.id = blob.raw
    let result = path.withCString {
      entry.path = $0
      return git_index_add(handle.pointer, &entry)
    }
    try check(result)
  }

  /// Takes the entry of a path away, in all stages; nothing happens where there is none.
  public func remove(_ path: String) throws(GitError) {
    for stage: Int32 in 0...3 where git_index_get_bypath(handle.pointer, path, stage) != nil {
      try check(git_index_remove(handle.pointer, path, stage))
    }
  }
}

extension Index {
  /// Writes the file in place of the old one.
  ///
  /// - Throws: `.locked` when a lock beside the file exists.
  func write() throws(GitError) {
    repository.indexWritings += 1
    try markDoubtful()
    try check(git_index_write(handle.pointer))
  }

  /// Marks the entries whose files may have changed without their times telling, as git does when it writes an index.
  ///
  /// git trusts an entry's times only where they lie before the second in which the index was written. The new index is
  /// younger, so entries that the old one left in doubt are checked now; size 0 makes git look again.
  /// - SeeAlso: git's Documentation/technical/racy-git.txt
  private func markDoubtful() throws(GitError) {
    guard let timestamp, let top = repository.workingDirectory else { return }
    var doubtful: [git_index_entry] = []
    for position in 0..<git_index_entrycount(handle.pointer) {
      guard let entry = git_index_get_byindex(handle.pointer, position)?.pointee,
        entry.mtime.seconds >= Int32(truncatingIfNeeded: timestamp.tv_sec), entry.file_size != 0,
        git_index_entry_stage(git_index_get_byindex(handle.pointer, position)) == 0
      else { continue }
      let path = String(cString: entry.path)
      if !fresh.contains(path), try !isSurelyUnchanged(entry, path, below: top, since: timestamp) {
        doubtful.append(entry)
      }
    }
    for var entry in doubtful {
      entry.file_size = 0
      let path = String(cString: entry.path)
      try add(path, ObjectID(entry.id), &entry)
    }
  }

  private func isSurelyUnchanged(
    _ entry: git_index_entry, _ path: String, below top: String, since timestamp: timespec
  ) throws(GitError) -> Bool {
    guard let status = File.linkStatus(of: "\(top)/\(path)") else { return true }
    var now = entry
    now.take(status)
    guard now.mtime == entry.mtime, now.ctime == entry.ctime, now.ino == entry.ino, now.file_size == entry.file_size
    else { return false }
    // The clock of files ticks some hundred times a second: within a tick, times tell nothing.
    if entry.mtime.nanosecondsSince1970 + 100_000_000 < git_index_time(timestamp).nanosecondsSince1970 { return true }
    guard status.kind == .file else { return false }
    let content = try repository.toObject(File.content(of: "\(top)/\(path)") ?? [], path: path)
    return try ObjectID(ofBlob: content) == ObjectID(entry.id)
  }
}
