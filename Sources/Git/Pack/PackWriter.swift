internal import Clibgit2
internal import Files
internal import SystemPackage

/// New objects on their way into one pack, written as they come.
///
/// Nobody sees them before ``finish()``. A writer that dies leaves a file in `objects/pack` that is named like git's
/// own unfinished packs, and git's upkeep removes it.
/// - SeeAlso: gitformat-pack(5)
public final class PackWriter {
  let repository: Repository
  private let folder: String
  /// The name of the pack until it is whole.
  private let path: String
  private let file: File
  private let sharing: Sharing
  private let level: Int
  private let deflater: Deflater
  /// The bytes that are not in the file yet.
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
    try repository.refuseInQuarantine()
    self.repository = repository
    folder = repository.commonDirectory + "/objects/pack"
    sharing = try repository.sharing()
    if (try? FileSystem.makeFolder(folder)) != nil { try sharing.adjust(folder) }
    level = try repository.packCompression()
    deflater = try Deflater(level: level)
    path = try File.makeTemporary(folder + "/tmp_pack_", content: [])
    file = try File(opening: path, .readWrite)
    buffer.reserveCapacity(Self.bufferSize + 4096)
    appendHeader(count: 0)
  }

  deinit { if !isFinished { File.remove(path) } }

  /// The number of objects in it so far.
  public var count: Int { entries.count }

  /// Writes a blob; one that exists already is not written again.
  public func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    try add(PackedObject(bytes, GIT_OBJECT_BLOB, deflater))
  }

  /// Writes blobs, compressed on several threads; all of them must fit twice into memory.
  ///
  /// - Returns: Their ids, in the same order.
  public func writeBlobs(_ contents: [[UInt8]]) throws(GitError) -> [ObjectID] {
    var ids: [ObjectID] = []
    for object in try PackedObject.blobs(contents, level: level) { ids.append(try add(object)) }
    return ids
  }

  /// Writes a tree from the bytes of its entries.
  func writeTree(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    try add(PackedObject(bytes, GIT_OBJECT_TREE, deflater))
  }

  private func add(_ object: PackedObject) throws(GitError) -> ObjectID {
    var raw = object.id.raw
    // an object that another process writes meanwhile may be there twice, which harms nothing
    let isThere = git_odb_exists_ext(repository.database.pointer, &raw, GIT_ODB_LOOKUP_NO_REFRESH.rawValue) == 1
    guard !isThere, known.insert(object.id).inserted else { return object.id }
    entries.append(PackIndex.Entry(id: object.id, offset: length, checksum: object.checksum))
    buffer += object.bytes
    length += UInt64(object.bytes.count)
    if buffer.count >= Self.bufferSize { try flush() }
    return object.id
  }

  /// Puts the pack in place, on the disk before it has its name; a pack without objects is left out.
  ///
  /// - Throws: `.system` where that fails; then none of the objects is there.
  public func finish() throws(GitError) {
    guard !isFinished else { return }
    guard !entries.isEmpty else {
      isFinished = true
      File.remove(path)
      return
    }
    try flush()
    // only now is the number of objects known
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
      try File(opening: index, .readOnly).synchronize()
      // git looks for packs by their indexes: the index comes last
      for (made, end) in [(path, ".pack"), (index, ".idx")] {
        try attempt("cannot put \(name)\(end) in place") { () throws(Errno) in
          try FileSystem.setMode(of: made, to: sharing.mode(of: 0o444))
          try FileSystem.rename(made, to: name + end)
        }
      }
    } catch {
      File.remove(index)
      throw error
    }
    isFinished = true
    try File(opening: folder, .readOnly).synchronize()
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

  private func flush() throws(GitError) {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

extension Repository {
  /// The level at which packs are compressed: `pack.compression`, else `core.compression`, else zlib's own choice.
  fileprivate func packCompression() throws(GitError) -> Int {
    for key in ["pack.compression", "core.compression"] {
      if let level = try configuration().int(key), (-1...9).contains(level) { return level }
    }
    return -1
  }
}
