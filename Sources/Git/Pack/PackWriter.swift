internal import Clibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// New objects on their way into one pack, written as they come.
///
/// Nobody sees them before ``finish()``. What a writer that died leaves in `objects/pack` is called as git's own packs are
/// while they are made, and git's upkeep removes it.
/// - SeeAlso: gitformat-pack(5)
public final class PackWriter {
  let repository: Repository
  private let folder: String
  /// The name of the pack until it is whole.
  private let path: String
  private let file: File
  private let deflater: Deflater
  /// What is not in the file yet.
  private var buffer: [UInt8] = []
  private var length: UInt64 = 0
  private var entries: [PackIndex.Entry] = []
  private var known: Set<ObjectID> = []
  private var isFinished = false

  private static let headerLength = 12
  private static let bufferSize = 1 << 18

  /// Begins a pack in a repository.
  ///
  /// - Throws: `.system` where its folder can't be written to.
  public init(in repository: Repository) throws(GitError) {
    self.repository = repository
    folder = repository.commonDirectory + "/objects/pack"
    mkdir(folder, 0o777)
    deflater = try Deflater(level: repository.packCompression())
    path = try File.makeTemporary(folder + "/tmp_pack_", content: [])
    file = try File(opening: path, O_RDWR)
    buffer.reserveCapacity(Self.bufferSize + 4096)
    appendHeader(count: 0)
  }

  deinit { if !isFinished { unlink(path) } }

  /// How many objects are in it so far.
  public var count: Int { entries.count }

  /// Writes a blob; one that exists already is not written again.
  public func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID { try write(bytes, GIT_OBJECT_BLOB) }

  /// Writes a tree from the bytes of its entries.
  func writeTree(_ bytes: [UInt8]) throws(GitError) -> ObjectID { try write(bytes, GIT_OBJECT_TREE) }

  private func write(_ bytes: [UInt8], _ kind: git_object_t) throws(GitError) -> ObjectID {
    var raw = git_oid()
    try check(bytes.withUnsafeBytes { git_odb_hash(&raw, $0.baseAddress, $0.count, kind) })
    let id = ObjectID(raw)
    // what another writes meanwhile may be there twice, which harms nothing
    let isThere = git_odb_exists_ext(repository.database.pointer, &raw, GIT_ODB_LOOKUP_NO_REFRESH.rawValue) == 1
    guard !isThere, known.insert(id).inserted else { return id }
    let header = Self.objectHeader(kind, bytes.count)
    let offset = length
    var whole: Result<UInt, GitError> = .success(0)
    bytes.withUnsafeBytes { bytes in
      do throws(GitError) {
        whole = .success(
          try deflater.compress(bytes) { (compressed) throws(GitError) in
            let sum = header.withUnsafeBytes { Deflater.checksum($0) }
            try self.append(header)
            try self.append(compressed)
            return Deflater.checksum(compressed, after: sum)
          })
      } catch { whole = .failure(error) }
    }
    entries.append(PackIndex.Entry(id: id, offset: offset, checksum: UInt32(truncatingIfNeeded: try whole.get())))
    return id
  }

  /// Puts the pack in place, on the disk before its name is there; a pack without objects is left out.
  ///
  /// - Throws: `.system` where that fails; then none of the objects is there.
  public func finish() throws(GitError) {
    guard !isFinished, !entries.isEmpty else { return }
    try flush()
    // only now is it known how many there are
    buffer.removeAll(keepingCapacity: true)
    appendHeader(count: entries.count)
    try file.write(buffer, at: 0)
    let checksum = try sum()
    try file.write(checksum)
    try file.synchronize()
    let index = try File.makeTemporary(
      folder + "/tmp_idx_", content: PackIndex(entries, packChecksum: checksum).content)
    let name = folder + "/pack-" + checksum.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    do throws(GitError) {
      try File(opening: index, O_RDONLY).synchronize()
      // git looks for packs by their indexes: the index comes last
      for (made, end) in [(path, ".pack"), (index, ".idx")] {
        guard chmod(made, 0o444) == 0, rename(made, name + end) == 0 else {
          throw GitError(system: errno, "cannot put \(name)\(end) in place")
        }
      }
    } catch {
      unlink(index)
      throw error
    }
    isFinished = true
    try File(opening: folder, O_RDONLY).synchronize()
    try check(git_odb_refresh(repository.database.pointer))
  }

  /// The checksum of all that was written; the file is left at its end.
  private func sum() throws(GitError) -> [UInt8] {
    var hash = SHA1()
    try file.readAll { hash.update($0) }
    return hash.finish()
  }

  private func appendHeader(count: Int) {
    buffer += Array("PACK".utf8)
    buffer.append(bigEndian: 2 as UInt32)
    buffer.append(bigEndian: UInt32(clamping: count))
    if length == 0 { length = UInt64(Self.headerLength) }
  }

  /// The kind and the size of an object, four and then seven bits a byte, the lowest first.
  private static func objectHeader(_ kind: git_object_t, _ size: Int) -> [UInt8] {
    var bytes = [UInt8(truncatingIfNeeded: kind.rawValue) << 4 | UInt8(size & 15)]
    var rest = size >> 4
    while rest > 0 {
      bytes[bytes.count - 1] |= 0x80
      bytes.append(UInt8(rest & 0x7F))
      rest >>= 7
    }
    return bytes
  }

  private func append(_ bytes: some Collection<UInt8>) throws(GitError) {
    buffer += bytes
    length += UInt64(bytes.count)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  private func flush() throws(GitError) {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

extension Repository {
  /// How much packs are compressed, as git is told to: `pack.compression`, else `core.compression`, else zlib's own choice.
  fileprivate func packCompression() throws(GitError) -> Int {
    for key in ["pack.compression", "core.compression"] {
      if let level = try configuration().int(key), (-1...9).contains(level) { return level }
    }
    return -1
  }
}
