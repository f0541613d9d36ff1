internal import Clibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Finds entries by their paths below one tree, and keeps folders open: who asks in the order of the paths has each read once.
public final class TreePaths {
  private let repository: Repository
  private let root: ObjectID
  private let keepsAll: Bool
  /// The folders on the last path, from the top down.
  private var open: [(id: ObjectID, folder: Folder)] = []
  /// All that were read, where they are kept.
  private var known: [ObjectID: Folder] = [:]

  /// The paths below a tree.
  ///
  /// - Parameter keepsAll: Whether all folders are kept, for who goes over the same paths several times; else those on the last path.
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
  private let tree: Handle

  init(_ id: ObjectID, in repository: Repository) throws(GitError) {
    var raw = id.raw
    tree = try repository.lookUp(id, freedBy: git_tree_free) { git_tree_lookup(&$0, repository.handle.pointer, &raw) }
  }

  func entry(_ name: String) -> TreeEntry? {
    git_tree_entry_byname(tree.pointer, name).map(TreeEntry.init(copying:))
  }

  /// Lends its entries in git's order: the bytes of the name, the mode as it is stored, and the id.
  func forEach(_ body: (UnsafeRawBufferPointer, UInt32, ObjectID) -> Void) {
    for place in 0..<git_tree_entrycount(tree.pointer) {
      guard let entry = git_tree_entry_byindex(tree.pointer, place), let name = git_tree_entry_name(entry) else {
        continue
      }
      body(
        UnsafeRawBufferPointer(start: name, count: strlen(name)),
        UInt32(bitPattern: Int32(git_tree_entry_filemode_raw(entry).rawValue)),
        ObjectID(git_tree_entry_id(entry).pointee))
    }
  }
}
