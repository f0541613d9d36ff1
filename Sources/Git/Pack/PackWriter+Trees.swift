extension PackWriter {
  /// Writes the trees that differ from another by the changes given, each once, from the leaves up.
  ///
  /// - Parameters:
  ///   - base: The tree to start from; nil: the empty one.
  ///   - changes: The changes, each of another path.
  ///   - paths: The paths below that tree, if its folders are open already.
  /// - Throws: As ``Repository/writeTree(from:changes:)``.
  public func writeTree(from base: ObjectID?, changes: [TreeChange], _ paths: TreePaths? = nil) throws(GitError)
    -> ObjectID
  {
    let paths = paths ?? base.map { TreePaths(below: $0, in: repository, keepsAll: true) }
    try TreeChangeCheck(paths: paths, base: base).check(changes)
    // in place, for there may be very many
    var sorted = changes.map(PathChange.init)
    sorted.sort { $0.path.lexicographicallyPrecedes($1.path) }
    let folder = try base.flatMap { base throws(GitError) in try paths?.folder(base) }
    guard let tree = try write(folder, sorted[...], paths, from: 0) else { return try writeTree([]) }
    return tree
  }

  /// A change with the bytes of its path.
  private struct PathChange {
    let path: [UInt8]
    /// The blob that is put there; nil: the path goes.
    let blob: (id: ObjectID, mode: UInt32)?

    init(_ change: TreeChange) {
      path = Array(change.path.utf8)
      blob = if case .put(_, let id, let mode) = change { (id, mode.rawValue) } else { nil }
    }
  }

  /// An entry of a tree.
  private struct Entry {
    let name: [UInt8]
    let mode: UInt32
    let id: ObjectID

    /// Tells whether it stands before another in git's order: a folder as if its name ended in a slash.
    func precedes(_ other: Entry) -> Bool {
      let shared = min(name.count, other.name.count)
      for index in 0..<shared where name[index] != other.name[index] { return name[index] < other.name[index] }
      return byte(at: shared) < other.byte(at: shared)
    }

    /// Writes it as a tree holds it.
    func append(to bytes: inout [UInt8]) {
      bytes += Array(String(mode, radix: 8).utf8)
      bytes.append(UInt8(ascii: " "))
      bytes += name
      bytes.append(0)
      id.append(to: &bytes)
    }

    private func byte(at index: Int) -> UInt8 {
      index < name.count ? name[index] : mode == TreeEntry.Mode.directory.rawValue ? UInt8(ascii: "/") : 0
    }
  }

  /// Writes a folder; nil where nothing is left in it.
  ///
  /// - Parameters:
  ///   - base: The folder as it was; nil where there was none.
  ///   - start: The place in the paths where the names in this folder begin.
  private func write(
    _ base: Folder?, _ changes: ArraySlice<PathChange>, _ paths: TreePaths?, from start: Int
  ) throws(GitError) -> ObjectID? {
    var changed: [[UInt8]: Entry?] = [:]
    var open = changes
    while let first = open.first {
      let end = first.path[start...].firstIndex(of: UInt8(ascii: "/")) ?? first.path.count
      let name = Array(first.path[start..<end])
      guard end < first.path.count else {
        changed[name] = .some(first.blob.map { Entry(name: name, mode: $0.mode, id: $0.id) })
        open = open.dropFirst()
        continue
      }
      let below = open.prefix {
        $0.path.count > end && $0.path[end] == UInt8(ascii: "/") && $0.path[start..<end].elementsEqual(name)
      }
      open = open.dropFirst(below.count)
      let old = try base?.entry(String(decoding: name, as: UTF8.self)).flatMap { entry throws(GitError) in
        try paths?.folder(entry.id)
      }
      let tree = try write(old, below, paths, from: end + 1)
      changed[name] = .some(tree.map { Entry(name: name, mode: TreeEntry.Mode.directory.rawValue, id: $0) })
    }
    let entries = Self.entries(of: base, with: changed)
    guard !entries.isEmpty else { return nil }
    var bytes: [UInt8] = []
    for entry in entries { entry.append(to: &bytes) }
    return try writeTree(bytes)
  }

  /// The entries of a folder after some have changed, in git's order; nil: it goes.
  private static func entries(of base: Folder?, with changed: [[UInt8]: Entry?]) -> [Entry] {
    var (entries, new): ([Entry], [[UInt8]: Entry?]) = ([], changed)
    base?.forEach { name, mode, id in
      let name = Array(name)
      if let change = new.removeValue(forKey: name) {
        // a replaced entry stays in its place: a file never becomes a folder
        if let change { entries.append(change) }
      } else {
        entries.append(Entry(name: name, mode: mode, id: id))
      }
    }
    guard !new.isEmpty else { return entries }
    return (entries + new.values.compactMap(\.self)).sorted { $0.precedes($1) }
  }
}
