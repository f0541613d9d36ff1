/// Finds entries by their paths below one tree, and keeps folders open: asked in the order of the paths, it reads each
/// folder once.
public final class TreePaths {
  private let repository: Repository
  private let root: ObjectID
  private let keepsAll: Bool
  /// The folders on the last path, from the top down.
  private var open: [(id: ObjectID, folder: Folder)] = []
  /// All folders that were read, where they are kept.
  private var known: [ObjectID: Folder] = [:]

  /// The paths below a tree.
  ///
  /// - Parameters:
  ///   - root: The tree.
  ///   - repository: The repository that has it.
  ///   - keepsAll: Whether all folders are kept, for asking the same paths several times; else only those on the last
  ///     path.
  public init(below root: ObjectID, in repository: Repository, keepsAll: Bool = false) {
    (self.root, self.repository, self.keepsAll) = (root, repository, keepsAll)
  }

  /// The entry at a path; nil where there is none.
  ///
  /// The empty path has none.
  /// - Throws: `.notFound` when a tree on the way is missing.
  public func entry(_ path: String) throws(GitError) -> TreeEntry? {
    var steps = path.split(separator: "/", omittingEmptySubsequences: false)[...]
    var (id, depth) = (root, 0)
    while let step = steps.popFirst() {
      guard let entry = try folder(id, at: depth).entry(String(step)) else { return nil }
      if steps.isEmpty { return entry }
      guard entry.mode == .directory else { return nil }
      (id, depth) = (entry.id, depth + 1)
    }
    return nil
  }

  private func folder(_ id: ObjectID, at depth: Int) throws(GitError) -> Folder {
    if open.indices.contains(depth), open[depth].id == id { return open[depth].folder }
    open.removeSubrange(min(depth, open.count)...)
    let folder = try folder(id)
    open.append((id, folder))
    return folder
  }

  /// A folder, by its id; read where it isn't kept.
  func folder(_ id: ObjectID) throws(GitError) -> Folder {
    if let folder = known[id] { return folder }
    let folder = try Folder(id, in: repository)
    if keepsAll { known[id] = folder }
    return folder
  }
}

/// A tree kept open: a bulk change asks a large one thousands of times.
final class Folder {
  private let tree: TreeContent?
  /// The place where each entry begins, in git's order.
  private var starts: [Int] = []

  init(_ id: ObjectID, in repository: Repository) throws(GitError) {
    tree = try repository.tree(id)
    guard let tree else { return }
    var entries = RawTreeEntries(tree.bytes)
    var start = 0
    while try entries.next() != nil {
      starts.append(start)
      start = tree.bytes.count - entries.count
    }
  }

  /// The fault of the tree as it is stored; nil where there is none.
  var fault: TreeFault? { tree?.fault }

  /// The entry of a name; nil where there is none.
  func entry(_ name: String) -> TreeEntry? {
    var name = name
    return name.withUTF8 { name in
      let name = UnsafeRawBufferPointer(name)
      // a file and a folder of one name stand in different places
      return place(of: name, TreeEntry.Mode.file.rawValue) ?? place(of: name, TreeEntry.Mode.directory.rawValue)
    }?.entry
  }

  private func place(of name: UnsafeRawBufferPointer, _ mode: UInt32) -> RawTreeEntry? {
    guard let base = tree?.bytes.baseAddress else { return nil }
    let wanted = RawTreeEntry(mode: mode, name: name, id: base)
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      guard let entry = entry(at: middle) else { return nil }
      let order = RawTreeEntry.order(entry, wanted)
      if order == 0 { return entry }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private func entry(at place: Int) -> RawTreeEntry? {
    guard let tree else { return nil }
    var rest = RawTreeEntries(UnsafeRawBufferPointer(rebasing: tree.bytes[starts[place]...]))
    return (try? rest.next()) ?? nil
  }

  /// Lends its entries in git's order: the bytes of the name, the mode as it is stored, and the id.
  func forEach(_ body: (UnsafeRawBufferPointer, UInt32, ObjectID) -> Void) {
    for place in starts.indices {
      guard let entry = entry(at: place) else { continue }
      body(entry.name, entry.mode, ObjectID(bytes: entry.id))
    }
  }
}
