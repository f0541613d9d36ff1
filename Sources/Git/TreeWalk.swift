#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Walks through the entries of two trees side by side, and finds those in which they differ; nothing is made of those that are the same.
///
/// On the way it sees whether the right one is as sound as the left one, so that the trees of a history are looked at where they change.
struct TreeWalk {
  private var before: RawTreeEntries
  private var after: RawTreeEntries
  /// The entries that differ, by name.
  private(set) var found: [(before: TreeEntry?, after: TreeEntry?)] = []
  /// Whether nothing is wrong with the right tree if nothing is with the left one; false where that takes a closer look.
  private(set) var staysSound = true
  /// The entry of the right tree that was passed last.
  private var last: RawTreeEntry?
  /// Whether the left tree has no entry of that name and mode.
  private var isLastNew = false

  /// Walks to the end.
  ///
  /// - Throws: `.invalid` where the bytes of one are no tree.
  init(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) throws(GitError) {
    (before, after) = (RawTreeEntries(left), RawTreeEntries(right))
    var (mine, theirs): (RawTreeEntry?, RawTreeEntry?)
    while true {
      // most of two trees is the same, byte for byte
      if mine == nil, theirs == nil, try skipSame() { return }
      if mine == nil { mine = try before.next() }
      if theirs == nil { theirs = try after.next() }
      guard mine != nil || theirs != nil else { return }
      let order = RawTreeEntry.order(mine, theirs)
      if order != 0 || !Self.isSame(mine, theirs) {
        found.append((order <= 0 ? mine?.entry : nil, order >= 0 ? theirs?.entry : nil))
      }
      if order >= 0, let theirs { pass(theirs, isNew: order > 0 || mine?.mode != theirs.mode) }
      if order <= 0 { mine = nil }
      if order >= 0 { theirs = nil }
    }
  }

  private static func isSame(_ left: RawTreeEntry?, _ right: RawTreeEntry?) -> Bool {
    guard let left, let right else { return false }
    return left.isSame(as: right)
  }

  /// Looks at an entry of the right tree. Those that the left one has too stand in its order; one that is new is held against its
  /// neighbours.
  private mutating func pass(_ entry: RawTreeEntry, isNew: Bool) {
    let isFolder = entry.mode == TreeEntry.Mode.directory.rawValue
    if isNew {
      // behind what begins with a folder's name a file of that name may stand somewhere
      let isInPlace = last.map { $0.isPlainlyBefore(entry) && !(isFolder && $0.name.starts(with: entry.name)) } ?? true
      staysSound = staysSound && entry.isPlain && isInPlace
    } else {
      staysSound = staysSound && !entry.isNull && (!isLastNew || last?.isPlainlyBefore(entry) ?? true)
    }
    (last, isLastNew) = (entry, isNew)
  }

  /// Goes over the entries that both have in common from here on; true where nothing else is left.
  private mutating func skipSame() throws(GitError) -> Bool {
    guard let one = before.rest.baseAddress, let other = after.rest.baseAddress else {
      return before.rest.isEmpty && after.rest.isEmpty
    }
    let isEnd = before.count == after.count && memcmp(one, other, before.count) == 0
    var (length, start) = (0, 0)
    while !isEnd, let next = before.length(ofEntryAt: length), length + next <= after.count,
      memcmp(one + length, other + length, next) == 0
    { (start, length) = (length, length + next) }
    guard isEnd || length > 0 else { return false }
    if isLastNew, let first = try Self.entry(of: after, at: 0) { pass(first, isNew: false) }
    guard !isEnd else { return true }
    (last, isLastNew) = (try Self.entry(of: after, at: start), false)
    (before, after) = (before.dropping(length), after.dropping(length))
    return false
  }

  private static func entry(of entries: RawTreeEntries, at start: Int) throws(GitError) -> RawTreeEntry? {
    var entries = entries.dropping(start)
    return try entries.next()
  }
}
