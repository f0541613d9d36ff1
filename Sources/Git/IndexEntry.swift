internal import Clibgit2
internal import CLibrary
internal import Files

/// The entry of the index for one path.
public struct IndexEntry: Hashable, Sendable {
  /// The blob staged.
  public let id: ObjectID
  /// The kind of file.
  public let mode: TreeEntry.Mode
  /// True if a sparse checkout leaves the file out of the work tree.
  public var skipsWorkTree: Bool { extendedFlags & UInt16(GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue) != 0 }

  /// True if git is told to take its file for unchanged, without looking.
  public var isAssumedUnchanged: Bool { flags & UInt16(GIT_INDEX_ENTRY_VALID.rawValue) != 0 }

  let flags: UInt16
  let extendedFlags: UInt16

  init(copying raw: git_index_entry) {
    id = ObjectID(raw.id)
    mode = TreeEntry.Mode(rawValue: raw.mode)
    flags = raw.flags
    extendedFlags = raw.flags_extended
  }
}

extension git_index_entry {
  /// Takes size, times and inode from a file; the index keeps the low 32 bits.
  mutating func take(_ status: FileStatus) {
    ctime = git_index_time(status.changed)
    mtime = git_index_time(status.modified)
    dev = UInt32(truncatingIfNeeded: status.device)
    ino = UInt32(truncatingIfNeeded: status.number)
    uid = UInt32(truncatingIfNeeded: status.owner)
    gid = UInt32(truncatingIfNeeded: status.group)
    file_size = UInt32(truncatingIfNeeded: status.size)
  }
}

extension git_index_time {
  init(_ time: timespec) {
    self.init(seconds: Int32(truncatingIfNeeded: time.tv_sec), nanoseconds: UInt32(truncatingIfNeeded: time.tv_nsec))
  }

  var nanosecondsSince1970: Int64 { Int64(seconds) * 1_000_000_000 + Int64(nanoseconds) }

  static func == (left: Self, right: Self) -> Bool { left.nanosecondsSince1970 == right.nanosecondsSince1970 }
}
