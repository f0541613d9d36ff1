extension PackWriter {
  /// Writes the trees that differ from another in the changes given, each once, from the leaves up.
  ///
  /// - Parameter base: The tree to start from; nil: the empty one.
  /// - Throws: As ``Repository/writeTree(from:changes:)``.
  public func writeTree(from base: ObjectID?, changes: [TreeChange]) throws(GitError) -> ObjectID {
    try TreeChangeCheck(repository: repository, base: base).check(changes)
    let sorted = changes.map { PathChange(Array($0.path.utf8), $0) }.sorted {
      $0.path.lexicographicallyPrecedes($1.path)
    }
    guard let tree = try write(base, sorted[...], from: 0) else { return try writeTree([]) }
    return tree
  }

  /// A change with the bytes of its path.
  private struct PathChange {
    let path: [UInt8]
    let change: TreeChange

    init(_ path: [UInt8], _ change: TreeChange) { (self.path, self.change) = (path, change) }
  }

  /// An entry of a tree: the bytes up to its id, and the id.
  private struct Entry {
    let name: [UInt8]
    let mode: UInt32
    let id: ObjectID

    /// Whether it stands before another in git's order: a folder as if its name ended in a slash.
    func precedes(_ other: Entry) -> Bool {
      let shared = min(name.count, other.name.count)
      for index in 0..<shared where name[index] != other.name[index] { return name[index] < other.name[index] }
      return byte(at: shared) < other.byte(at: shared)
    }

    private func byte(at index: Int) -> UInt8 {
      index < name.count ? name[index] : mode == TreeEntry.Mode.directory.rawValue ? UInt8(ascii: "/") : 0
    }
  }

  /// Writes a folder; nil where nothing is left in it.
  ///
  /// - Parameter start: Where in the paths the names begin that stand in this folder.
  private func write(
    _ base: ObjectID?, _ changes: ArraySlice<PathChange>, from start: Int
  ) throws(GitError) -> ObjectID? {
    var entries: [[UInt8]: Entry] = [:]
    if let base {
      let tree = try TreeContent(base, in: repository)
      var rest = RawTreeEntries(tree.bytes)
      while let entry = try rest.next() {
        let name = Array(entry.name)
        entries[name] = Entry(name: name, mode: entry.mode, id: ObjectID(bytes: entry.id))
      }
    }
    var open = changes
    while let first = open.first {
      let end = first.path[start...].firstIndex(of: UInt8(ascii: "/")) ?? first.path.count
      let name = Array(first.path[start..<end])
      guard end < first.path.count else {
        entries[name] =
          if case .put(_, let id, let mode) = first.change {
            Entry(name: name, mode: mode.rawValue, id: id)
          } else { nil }
        open = open.dropFirst()
        continue
      }
      let below = open.prefix {
        $0.path.count > end && $0.path[end] == UInt8(ascii: "/") && $0.path[start..<end].elementsEqual(name)
      }
      open = open.dropFirst(below.count)
      let tree = try write(entries[name]?.id, below, from: end + 1)
      entries[name] = tree.map { Entry(name: name, mode: TreeEntry.Mode.directory.rawValue, id: $0) }
    }
    guard !entries.isEmpty else { return nil }
    var bytes: [UInt8] = []
    for entry in entries.values.sorted(by: { $0.precedes($1) }) {
      bytes += Array(String(entry.mode, radix: 8).utf8)
      bytes.append(UInt8(ascii: " "))
      bytes += entry.name
      bytes.append(0)
      entry.id.append(to: &bytes)
    }
    return try writeTree(bytes)
  }
}
