internal import Clibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that differs between two trees.
public struct FileDifference: Hashable, Sendable {
  /// The path from the trees' roots.
  public let path: String
  /// The entry in the old tree; nil where there is none, or a folder.
  public let before: TreeEntry?
  /// The entry in the new tree; nil where there is none, or a folder.
  public let after: TreeEntry?
}

extension Repository {
  /// The paths of the files that differ between two trees, below a folder; only folders that differ are read.
  ///
  /// - Parameters:
  ///   - old: A tree; nil: the empty one.
  ///   - new: Another tree; nil: the empty one.
  ///   - folder: The folder's path from the trees' roots; empty: everything.
  /// - Returns: paths from the trees' roots, sorted by their bytes; one that is a file here and a folder there is among them.
  /// - Throws: `.notFound` where the repository lacks a tree on the way.
  public func changedFiles(from old: ObjectID?, to new: ObjectID?, below folder: String) throws(GitError) -> [String] {
    try differences(from: old, to: new, below: folder).map(\.path)
  }

  /// The files that differ between two trees, with what they were and are; otherwise as ``changedFiles(from:to:below:)``.
  public func differences(
    from old: ObjectID?, to new: ObjectID?, below folder: String
  ) throws(GitError) -> [FileDifference] {
    guard old != new else { return [] }
    let (left, right) = (try subtree(folder, of: old), try subtree(folder, of: new))
    var found: [FileDifference] = []
    try compare(left, right, at: folder.isEmpty ? "" : folder + "/", into: &found)
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func subtree(_ folder: String, of tree: ObjectID?) throws(GitError) -> ObjectID? {
    guard let tree, !folder.isEmpty else { return tree }
    guard let entry = try entry(in: tree, path: folder), entry.mode == .directory else { return nil }
    return entry.id
  }

  private func compare(
    _ old: ObjectID?, _ new: ObjectID?, at prefix: String, into found: inout [FileDifference]
  ) throws(GitError) {
    for (before, after) in try differingEntries(old, new) {
      guard let name = after?.name ?? before?.name else { continue }
      let (left, right) = (before?.folder, after?.folder)
      if left != nil || right != nil { try compare(left, right, at: prefix + name + "/", into: &found) }
      let (old, new) = (before?.file, after?.file)
      if old != nil || new != nil { found.append(FileDifference(path: prefix + name, before: old, after: new)) }
    }
  }

  /// The entries in which two trees differ, by name; nothing is made of those that are the same.
  private func differingEntries(
    _ old: ObjectID?, _ new: ObjectID?
  ) throws(GitError) -> [(before: TreeEntry?, after: TreeEntry?)] {
    guard old != new else { return [] }
    return try withTree(old) { (left) throws(GitError) in
      try withTree(new) { (right) throws(GitError) in
        var found: [(before: TreeEntry?, after: TreeEntry?)] = []
        var (before, after) = (RawTreeEntries(left), RawTreeEntries(right))
        var (mine, theirs) = (try before.next(), try after.next())
        while mine != nil || theirs != nil {
          let order = RawTreeEntry.order(mine, theirs)
          if order == 0, let one = mine, let other = theirs, one.isSame(as: other) {
            (mine, theirs) = (try before.next(), try after.next())
            continue
          }
          found.append((order <= 0 ? mine?.entry : nil, order >= 0 ? theirs?.entry : nil))
          if order <= 0 { mine = try before.next() }
          if order >= 0 { theirs = try after.next() }
        }
        return found
      }
    }
  }

  /// Lends the bytes of a tree; none for nil, and for the empty tree whether it is stored or not.
  private func withTree<Result>(
    _ id: ObjectID?, _ body: (UnsafeRawBufferPointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    guard let id, id != .emptyTree else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return try withObject(id) { (content, kind) throws(GitError) in
      guard kind == GIT_OBJECT_TREE else { throw GitError(.wrongKind, "\(id) is no tree") }
      return try body(content)
    }
  }
}

extension TreeEntry {
  fileprivate var folder: ObjectID? { mode == .directory ? id : nil }

  fileprivate var file: TreeEntry? { mode == .directory ? nil : self }
}

/// An entry of a tree as it is stored: `100644 name`, a zero, and the 20 bytes of the id.
private struct RawTreeEntry {
  let mode: UInt32
  let name: UnsafeRawBufferPointer
  let id: UnsafeRawPointer

  private static let idLength = 20

  var entry: TreeEntry {
    TreeEntry(name: String(decoding: name, as: UTF8.self), mode: .init(rawValue: mode), id: ObjectID(bytes: id))
  }

  func isSame(as other: RawTreeEntry) -> Bool {
    mode == other.mode && memcmp(id, other.id, Self.idLength) == 0
  }

  /// Below zero where the first stands before the second in git's order, above where it stands after; one that is missing stands last.
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
private struct RawTreeEntries {
  private var rest: Slice<UnsafeRawBufferPointer>

  init(_ content: UnsafeRawBufferPointer) { rest = content[...] }

  /// - Throws: `.invalid` where the bytes are no entry.
  mutating func next() throws(GitError) -> RawTreeEntry? {
    guard !rest.isEmpty else { return nil }
    var mode: UInt32 = 0
    var place = rest.startIndex
    while place < rest.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(rest[place]) {
      mode = mode << 3 | UInt32(rest[place] - UInt8(ascii: "0"))
      place += 1
    }
    guard place < rest.endIndex, rest[place] == UInt8(ascii: " "), let zero = rest[place...].firstIndex(of: 0),
      rest.endIndex - zero > 20, let base = rest.base.baseAddress
    else { throw GitError(.invalid, "a tree is malformed; see: git fsck") }
    let name = UnsafeRawBufferPointer(rebasing: rest[(place + 1)..<zero])
    rest = rest[(zero + 21)...]
    return RawTreeEntry(mode: mode, name: name, id: base + zero + 1)
  }
}
