internal import CLibrary
internal import Files
internal import SystemPackage

/// A file's bytes, mapped into memory as long as this lives.
///
/// `@unchecked Sendable`, since a pointer alone is not `Sendable`: the mapping is read-only, its address never changes,
/// and it ends with the last reference. `release()` lets go of pages that the file gives again to anyone who reads them
/// meanwhile.
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// - Throws: `.system` where the file can't be opened or mapped.
  init(_ path: String) throws(GitError) {
    let file = try File(opening: path, .readOnly)
    let size = try file.status().size
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0), start != MAP_FAILED else {
      throw GitError(Errno(rawValue: errno), "cannot map \(path)")
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  /// Lets go of the pages that were read; reading them again brings them back.
  func release() {
    if let start = bytes.baseAddress { madvise(UnsafeMutableRawPointer(mutating: start), bytes.count, MADV_DONTNEED) }
  }

  deinit {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }

  /// The unsigned number of 4 bytes at a place, the highest first.
  func number(at place: Int) -> Int {
    Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
  }
}
