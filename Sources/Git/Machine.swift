internal import Clibgit2
internal import SystemPackage

/// This machine since it was started, which tells whether the end of a process elsewhere would be seen here.
///
/// An advisory lock (flock(2)) ends with its process, but only processes under the same kernel see it: on a network
/// disk, or in a folder that a virtual machine shares, another machine may not. The number of a process proves nothing:
/// it is given again, and means another process in another container.
enum Machine {
  /// Names this start of the machine; nil where the system has no such name.
  static let start: String? = {
    guard let bytes = try? File(opening: "/proc/sys/kernel/random/boot_id", .readOnly).read() else { return nil }
    let name = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return name.isEmpty ? nil : name
  }()

  /// Tells whether an advisory lock that is free proves that its earlier holder, in some start of some machine, is
  /// dead.
  ///
  /// - Parameter start: The start in which the lock was taken, as its holder wrote it down.
  static func seesHolders(of file: borrowing File, from start: String?) -> Bool {
    (start != nil && start == Self.start) || file.isOnLocalDisk
  }
}

extension File {
  /// True if the file lies in a file system that only one kernel has mounted at a time.
  fileprivate var isOnLocalDisk: Bool {
    Self.localSystems.contains(git_shim_file_system(descriptor))
  }

  /// The numbers of ext2 to ext4, XFS, Btrfs, F2FS, tmpfs, overlayfs, ZFS, bcachefs, JFS and ReiserFS.
  ///
  /// - SeeAlso: statfs(2)
  private static let localSystems: Set<UInt32> = [
    0xEF53, 0x5846_5342, 0x9123_683E, 0xF2F5_2010, 0x0102_1994, 0x794C_7630, 0x2FC1_2FC1, 0xCA45_1A4E, 0x3153_464A,
    0x5265_4973,
  ]
}
