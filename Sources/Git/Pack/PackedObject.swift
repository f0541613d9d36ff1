internal import Clibgit2
internal import Parallel

/// An object as it stands in a pack.
struct PackedObject: Sendable {
  let id: ObjectID
  /// Its kind and size, then its compressed content.
  let bytes: [UInt8]
  let checksum: UInt32

  init(_ content: [UInt8], _ kind: git_object_t, _ deflater: Deflater) throws(GitError) {
    id = try Self.id(of: content, kind)
    var bytes = Self.header(kind, content.count)
    var failure: GitError?
    content.withUnsafeBytes { content in
      do throws(GitError) { try deflater.compress(content) { bytes += $0 } } catch { failure = error }
    }
    if let failure { throw failure }
    self.bytes = bytes
    checksum = bytes.withUnsafeBytes { Deflater.checksum($0) }
  }

  /// The id of an object, stored or not.
  static func id(of content: [UInt8], _ kind: git_object_t) throws(GitError) -> ObjectID {
    var raw = git_oid()
    try check(content.withUnsafeBytes { git_odb_hash(&raw, $0.baseAddress, $0.count, kind) })
    return ObjectID(raw)
  }

  /// The kind and the size of an object, four and then seven bits a byte, the lowest first.
  private static func header(_ kind: git_object_t, _ size: Int) -> [UInt8] {
    var bytes = [UInt8(truncatingIfNeeded: kind.rawValue) << 4 | UInt8(size & 15)]
    var rest = size >> 4
    while rest > 0 {
      bytes[bytes.count - 1] |= 0x80
      bytes.append(UInt8(rest & 0x7F))
      rest >>= 7
    }
    return bytes
  }

  /// Blobs, compressed on several threads.
  static func blobs(_ contents: [[UInt8]], level: Int) throws(GitError) -> [PackedObject] {
    try contents.parallelMap(
      portion: portion, with: { () throws(GitError) in try Deflater(level: level) },
      by: { deflater, content throws(GitError) in try PackedObject(content, GIT_OBJECT_BLOB, deflater) })
  }

  /// The number of blobs that a thread takes at a time.
  private static let portion = 64
}
