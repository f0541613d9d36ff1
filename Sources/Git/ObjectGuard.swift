internal import Cdeflate
internal import Clibgit2

/// Stands before libgit2's own readers of packs and of loose objects, and stops damage that would lead them astray.
///
/// libgit2 reads on for ever where a loose object ends too soon, and reads beyond the mapped memory where the index of
/// a pack leads out of the pack. Loose objects are read here. Of packs it is checked that an object's place is in the
/// pack, and so are those that its delta stands on. All else is left to libgit2.
final class ObjectGuard {
  private let folder: String
  /// The packs as they were found when an object was first asked for; a pack that came later is left to libgit2.
  lazy var packs = PackFile.all(in: folder + "/pack")

  private init(_ folder: String) { self.folder = folder }

  /// The priority of libgit2's own reader of packs is 2, that of its reader of loose objects 1.
  private static let priority: Int32 = 3

  /// Puts a guard before the readers of a database, which frees it.
  ///
  /// - Parameter folder: Where the objects lie.
  static func stand(before database: OpaquePointer, of folder: String) throws(GitError) -> ObjectGuard {
    let made = ObjectGuard(folder)
    var backend = git_odb_backend()
    try check(git_odb_init_backend(&backend, UInt32(GIT_ODB_BACKEND_VERSION)))
    let guarding = UnsafeMutablePointer<GuardingBackend>.allocate(capacity: 1)
    backend.read = { data, count, kind, backend, id in
      guard let backend, let id, let data, let count, let kind else { return GIT_ERROR.rawValue }
      return ObjectGuard.of(backend).read(
        ObjectID(id.pointee), for: backend, &data.pointee, &count.pointee, &kind.pointee)
    }
    backend.read_header = { _, _, backend, id in
      guard let backend, let id else { return GIT_ERROR.rawValue }
      return ObjectGuard.of(backend).answer(for: ObjectID(id.pointee)) ?? GIT_PASSTHROUGH.rawValue
    }
    backend.free = { backend in
      guard let backend else { return }
      Unmanaged.passUnretained(ObjectGuard.of(backend)).release()
      UnsafeMutableRawPointer(backend).assumingMemoryBound(to: GuardingBackend.self).deallocate()
    }
    guarding.initialize(
      to: GuardingBackend(backend: backend, context: Unmanaged.passRetained(made)))
    try check(
      git_odb_add_backend(
        database, UnsafeMutableRawPointer(guarding).assumingMemoryBound(to: git_odb_backend.self), priority))
    return made
  }

  private static func of(_ backend: UnsafeMutablePointer<git_odb_backend>) -> ObjectGuard {
    UnsafeMutableRawPointer(backend).assumingMemoryBound(to: GuardingBackend.self).pointee.context.takeUnretainedValue()
  }

  /// The answer for libgit2 about an object that a pack has; nil where none has it.
  private func answer(for id: ObjectID) -> Int32? {
    for pack in packs {
      guard let isSound = pack.leadsToAnObject(id) else { continue }
      return isSound
        ? GIT_PASSTHROUGH.rawValue : Self.tell("pack/\(pack.name) leads astray: \(id) is not where it says")
    }
    return nil
  }

  private func read(
    _ id: ObjectID, for backend: UnsafeMutablePointer<git_odb_backend>, _ data: inout UnsafeMutableRawPointer?,
    _ count: inout Int, _ kind: inout git_object_t
  ) -> Int32 {
    if let answer = answer(for: id) { return answer }
    let hex = id.hex
    let stored: [UInt8]?
    do throws(GitError) { stored = try File.content(of: "\(folder)/\(hex.prefix(2))/\(hex.dropFirst(2))") } catch {
      return GIT_PASSTHROUGH.rawValue
    }
    guard let stored else { return GIT_PASSTHROUGH.rawValue }
    guard let object = LooseObject(stored) else { return Self.tell("the loose object \(id) is damaged") }
    guard let room = git_odb_backend_data_alloc(backend, object.content.count + 1) else { return GIT_ERROR.rawValue }
    object.content.withUnsafeBytes {
      room.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(room), byteCount: $0.count)
    }
    room.storeBytes(of: 0, toByteOffset: object.content.count, as: UInt8.self)
    (data, count, kind) = (room, object.content.count, object.kind)
    return GIT_OK.rawValue
  }

  private static func tell(_ message: String) -> Int32 {
    git_error_set_str(Int32(GIT_ERROR_ODB.rawValue), message)
    return GIT_ERROR.rawValue
  }
}

/// A backend as libgit2 knows it, followed by our own fields; the backend comes first in memory, as libgit2 expects.
private struct GuardingBackend {
  var backend: git_odb_backend
  let context: Unmanaged<ObjectGuard>
}

/// An object in a file of its own: `kind size`, a zero and the content, compressed.
///
/// - SeeAlso: gitformat-loose(5)
struct LooseObject {
  let kind: git_object_t
  let content: ArraySlice<UInt8>

  /// The most bytes that an object has here.
  private static let limit = 1 << 31

  /// - Returns: nil where the bytes are none, or end too soon.
  init?(_ stored: [UInt8]) {
    guard let plain = Self.inflated(stored), let zero = plain.firstIndex(of: 0),
      let words = String(validating: plain[..<zero], as: UTF8.self)?.split(
        separator: " ", omittingEmptySubsequences: false),
      words.count == 2, let size = Int(words[1]), size == plain.count - zero - 1
    else { return nil }
    kind = git_object_string2type(String(words[0]))
    guard [GIT_OBJECT_COMMIT, GIT_OBJECT_TREE, GIT_OBJECT_BLOB, GIT_OBJECT_TAG].contains(kind) else { return nil }
    content = plain[(zero + 1)...]
  }

  private static func inflated(_ stored: [UInt8]) -> [UInt8]? {
    guard let inflater = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(inflater) }
    var room = max(4096, stored.count * 4)
    while room <= limit {
      var result = LIBDEFLATE_BAD_DATA
      let plain = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        result = libdeflate_zlib_decompress(inflater, stored, stored.count, buffer.baseAddress, room, &count)
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      switch result {
      case LIBDEFLATE_SUCCESS: return plain
      case LIBDEFLATE_INSUFFICIENT_SPACE: room *= 4
      default: return nil
      }
    }
    return nil
  }
}
