import Foundation
import Testing

/// A file system in memory, a few megabytes large, that can be filled to the last page.
final class TinyDisk {
  /// The path at which it is mounted.
  let path: String

  /// True if one can be mounted here: by root, with the right to.
  static let canMount: Bool = {
    guard geteuid() == 0, let disk = try? TinyDisk() else { return false }
    return withExtendedLifetime(disk) { true }
  }()

  init() throws {
    path = URL.temporaryDirectory.appending(path: "colophon-disk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard mount("none", path, "tmpfs", 0, "size=6m,mode=755") == 0 else {
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
    rmdir(path)
  }

  private var ballast: String { "\(path)/ballast" }

  /// Fills it, all but some pages of 4,096 bytes.
  func fill(leaving pages: Int) {
    let file = open(ballast, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(file) }
    let page = [UInt8](repeating: 1, count: 4096)
    var size: off_t = 0
    while Foundation.write(file, page, page.count) == page.count { size += 4096 }
    ftruncate(file, max(size - off_t(pages) * 4096, 0))
  }

  /// Frees it again.
  func free() { unlink(ballast) }
}
