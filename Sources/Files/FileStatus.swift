package import CLibrary
package import SystemPackage

/// What the system knows of a file.
package struct FileStatus: Sendable {
  private let status: stat

  package init(_ status: stat) { self.status = status }

  /// What has a path, a symbolic link followed.
  package init(of path: String) throws(Errno) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .current }
    self.status = status
  }

  /// What has a path, a symbolic link itself.
  package init(ofLink path: String) throws(Errno) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .current }
    self.status = status
  }

  /// What has a name in the file system.
  package enum Kind: Sendable {
    case file, folder, link
    /// A pipe, a socket or a device.
    case other
  }

  /// What it is.
  package var kind: Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Its kind and what it lets whom do, as the system has them together.
  package var mode: mode_t { status.st_mode }
  /// Its size in bytes.
  package var size: Int { Int(status.st_size) }
  /// Whose it is.
  package var owner: uid_t { status.st_uid }
  /// Whose group's it is.
  package var group: gid_t { status.st_gid }
  /// How many names it has.
  package var names: Int { Int(status.st_nlink) }
  /// The number of the file on its device.
  package var number: UInt64 { UInt64(status.st_ino) }
  /// The device it lies on.
  package var device: UInt64 { UInt64(truncatingIfNeeded: status.st_dev) }

  /// Whether it is the same file as another.
  package func isSame(as other: FileStatus) -> Bool { number == other.number && device == other.device }

  /// When the content was last changed.
  package var modified: timespec { status.modified }
  /// When the file or what is known of it was last changed.
  package var changed: timespec { status.changed }
}
