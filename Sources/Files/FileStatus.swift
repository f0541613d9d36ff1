package import CLibrary
package import SystemPackage

/// The system's facts about a file.
package struct FileStatus: Sendable {
  private let status: stat

  package init(_ status: stat) { self.status = status }

  /// Looks at the file of a path, following a symbolic link.
  package init(of path: String) throws(Errno) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .current }
    self.status = status
  }

  /// Looks at the file of a path, or at a symbolic link itself.
  package init(ofLink path: String) throws(Errno) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .current }
    self.status = status
  }

  /// The kind of a file.
  package enum Kind: Sendable {
    case file, folder, link
    /// A pipe, a socket or a device.
    case other
  }

  /// The kind.
  package var kind: Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Its kind and permissions in one number, as the system has them.
  package var mode: mode_t { status.st_mode }
  /// Its size in bytes.
  package var size: Int { Int(status.st_size) }
  /// Its owner.
  package var owner: uid_t { status.st_uid }
  /// Its group.
  package var group: gid_t { status.st_gid }
  /// The number of its names.
  package var names: Int { Int(status.st_nlink) }
  /// The number of the file on its device.
  package var number: UInt64 { UInt64(status.st_ino) }
  /// The device it lies on.
  package var device: UInt64 { UInt64(truncatingIfNeeded: status.st_dev) }

  /// The file of the program that runs; nil where the system doesn't tell it.
  package static var ofProgram: FileStatus? {
    #if os(Linux)
      return try? FileStatus(of: "/proc/self/exe")
    #else
      var path = [UInt8](repeating: 0, count: 4 * Int(MAXPATHLEN))
      guard proc_pidpath(getpid(), &path, UInt32(path.count)) > 0 else { return nil }
      return try? FileStatus(of: String(decoding: path.prefix { $0 != 0 }, as: UTF8.self))
    #endif
  }

  /// Tells whether it is the same file as another.
  package func isSame(as other: FileStatus) -> Bool { number == other.number && device == other.device }

  /// The time when the content was last changed.
  package var modified: timespec { status.modified }
  /// The time when the content or the file's properties were last changed.
  package var changed: timespec { status.changed }
}
