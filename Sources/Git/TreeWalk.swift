internal import CLibrary

/// Walks through the entries of two trees side by side, and finds those in which they differ; equal entries are skipped
/// unread.
///
/// On the way it finds out whether the right tree is as sound as the left one, so that the trees of a history are
/// checked where they change.
struct TreeWalk {
  private var before: RawTreeEntries
  private var after: RawTreeEntries
  /// The entries that differ, by name.
  private(set) var found: [(before: TreeEntry?, after: TreeEntry?)] = []
  /// True if the right tree has no fault if the left one has none; false where finding out takes a closer look.
  private(set) var staysSound = true
  /// The entry of the right tree that was passed last.
  private var last: RawTreeEntry?
  /// True if the left tree has no entry of that name and mode.
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

  /// Looks at an entry of the right tree. Entries that the left one has too are in order; a new one is compared with
  /// its neighbours.
  private mutating func pass(_ entry: RawTreeEntry, isNew: Bool) {
    let isFolder = entry.mode == TreeEntry.Mode.directory.rawValue
    if isNew {
      // behind a folder, and behind names that begin with the folder's name, a file of that name may follow
      let isInPlace = last.map { $0.isPlainlyBefore(entry) && !(isFolder && $0.name.starts(with: entry.name)) } ?? true
      staysSound = staysSound && entry.isPlain && isInPlace
    } else {
      staysSound = staysSound && !entry.isNull && (!isLastNew || last?.isPlainlyBefore(entry) ?? true)
    }
    (last, isLastNew) = (entry, isNew)
  }

  /// Skips the entries that both have in common from here on; true where nothing else is left.
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
