internal import Clibgit2
internal import CLibrary

/// The bytes of a tree object, as long as this lives; those of a tree with faults are mended, in the way all readers
/// here take it.
final class TreeContent {
  private var object: Handle?
  private var packed: PackedContent?
  private var mended: UnsafeMutableRawBufferPointer?
  private(set) var bytes: UnsafeRawBufferPointer
  /// The fault of the tree as it is stored; nil where there is none, or nobody has looked.
  private(set) var fault: TreeFault?
  /// True once the tree has been checked for faults.
  private(set) var isChecked = false

  init(_ id: ObjectID, in repository: Repository) throws(GitError) {
    if let packed = repository.packed(id), packed.kind == .tree {
      self.packed = packed
      bytes = packed.content
      return
    }
    var raw = id.raw
    let database = repository.database.pointer
    let object = try repository.lookUp(id, freedBy: git_odb_object_free) { git_odb_read(&$0, database, &raw) }
    guard git_odb_object_type(object.pointer) == GIT_OBJECT_TREE else {
      throw GitError(.wrongKind, "\(id) is no tree").naming(id)
    }
    bytes = UnsafeRawBufferPointer(
      start: git_odb_object_data(object.pointer), count: git_odb_object_size(object.pointer))
    self.object = consume object
  }

  /// Takes it for a tree without faults, as somebody has seen.
  func takeAsSound() { isChecked = true }

  /// Looks for faults, once.
  func check() {
    guard !isChecked else { return }
    isChecked = true
    var check = TreeCheck(of: bytes)
    fault = check.fault()
    guard fault != nil else { return }
    let content = check.mended()
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 1)
    room.copyBytes(from: content)
    (mended, bytes) = (room, UnsafeRawBufferPointer(room))
  }

  deinit { mended?.deallocate() }
}

extension TreeContent {
  /// All entries, in git's order.
  func entries() throws(GitError) -> [TreeEntry] {
    var (entries, found) = (RawTreeEntries(bytes), [TreeEntry]())
    while let entry = try entries.next() { found.append(entry.entry) }
    return found
  }

  /// The entry of a name; nil where there is none.
  func entry(named name: Substring) throws(GitError) -> TreeEntry? {
    var entries = RawTreeEntries(bytes)
    let wanted = Array(name.utf8)
    while let entry = try entries.next() {
      if entry.name.count == wanted.count, entry.name.elementsEqual(wanted) { return entry.entry }
    }
    return nil
  }
}

/// The trees that were read last: the next commit begins with what one commit leaves.
struct RecentTrees {
  /// The number of trees kept, a power of two.
  private static let slots = 1024
  private var trees = [(id: ObjectID, content: TreeContent)?](repeating: nil, count: slots)

  subscript(id: ObjectID) -> TreeContent? {
    trees[id.number % Self.slots].flatMap { $0.id == id ? $0.content : nil }
  }

  mutating func keep(_ tree: TreeContent, as id: ObjectID) { trees[id.number % Self.slots] = (id, tree) }
}

/// An entry of a tree as it is stored: `100644 name`, a zero, and the 20 bytes of the id.
struct RawTreeEntry {
  let mode: UInt32
  let name: UnsafeRawBufferPointer
  let id: UnsafeRawPointer

  var entry: TreeEntry {
    TreeEntry(name: String(decoding: name, as: UTF8.self), mode: .init(rawValue: mode), id: ObjectID(bytes: id))
  }

  func isSame(as other: RawTreeEntry) -> Bool {
    mode == other.mode && memcmp(id, other.id, ObjectID.length) == 0
  }

  /// Below zero where the first stands before the second in git's order, above where it stands after; a missing one
  /// stands last.
  static func order(_ left: RawTreeEntry?, _ right: RawTreeEntry?) -> Int32 {
    guard let left else { return 1 }
    guard let right else { return -1 }
    let shared = min(left.name.count, right.name.count)
    if let one = left.name.baseAddress, let other = right.name.baseAddress {
      let order = memcmp(one, other, shared)
      guard order == 0 else { return order }
    }
    // a folder sorts as if its name ended in a slash, so that a file and a folder of one name are two entries
    return Int32(left.byte(at: shared)) - Int32(right.byte(at: shared))
  }

  private func byte(at index: Int) -> UInt8 {
    index < name.count ? name[index] : mode == TreeEntry.Mode.directory.rawValue ? UInt8(ascii: "/") : 0
  }
}

/// The entries of a tree, read one after the other from its bytes.
struct RawTreeEntries {
  private(set) var rest: UnsafeRawBufferPointer

  init(_ content: UnsafeRawBufferPointer) { rest = content }

  /// The number of bytes left.
  var count: Int { rest.count }

  /// The number of bytes that an entry takes; nil at the end, and where the bytes are no entry.
  func length(ofEntryAt start: Int) -> Int? {
    guard start < rest.count, let base = rest.baseAddress,
      let zero = memchr(base + start, 0, rest.count - start)
    else { return nil }
    let length = UnsafeRawPointer(zero) - (base + start) + 1 + ObjectID.length
    return start + length <= rest.count ? length : nil
  }

  func dropping(_ length: Int) -> RawTreeEntries {
    RawTreeEntries(UnsafeRawBufferPointer(rebasing: rest.dropFirst(length)))
  }

  /// The next entry; nil at the end.
  ///
  /// - Throws: `.invalid` where the bytes are no entry.
  mutating func next() throws(GitError) -> RawTreeEntry? {
    guard let base = rest.baseAddress, !rest.isEmpty else { return nil }
    guard let length = length(ofEntryAt: 0) else { throw Self.malformed }
    var (mode, place): (UInt32, Int) = (0, 0)
    while (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(rest[place]) {
      mode = mode << 3 | UInt32(rest[place] - UInt8(ascii: "0"))
      place += 1
    }
    // more digits than git writes, and a zero before them, are no mode; the bits stay as git takes them
    if place > 7 { mode |= 1 << 31 }
    let zero = length - 1 - ObjectID.length
    guard rest[place] == UInt8(ascii: " "), place < zero else { throw Self.malformed }
    let name = UnsafeRawBufferPointer(start: base + place + 1, count: zero - place - 1)
    self = dropping(length)
    return RawTreeEntry(mode: mode, name: name, id: base + zero + 1)
  }

  private static var malformed: GitError { GitError(.invalid, "a tree is malformed; see: git fsck") }
}
