internal import Clibgit2
internal import Synchronization

/// The settings of libgit2 that hold for the whole process.
public enum Library {
  /// The repository extensions that this module reads although libgit2 does not know them.
  ///
  /// `worktreeConfig` is read by ``Configuration``; a partial clone lacks objects, which is reported object by object;
  /// `preciousObjects` forbids what is never done here: deleting objects; `relativeWorktrees` is a way of writing links
  /// that libgit2 reads; `noop-v1` says nothing. ``RepositoryFormat`` looks at the values of `objectFormat` and
  /// `refStorage`.
  static let extensions: [StaticString] = [
    "noop-v1", "objectformat", "partialclone", "preciousobjects", "refstorage", "relativeworktrees", "worktreeconfig",
  ]

  /// Starts libgit2 at the first use.
  ///
  /// It is never shut down, since objects may outlive any last user.
  private static let started: Int32 = {
    let result = git_libgit2_init()
    guard result >= 0 else { return result }
    var names = extensions.map { UnsafeRawPointer($0.utf8Start).assumingMemoryBound(to: CChar.self) as UnsafePointer? }
    git_shim_set_extensions(&names, names.count)
    // in a damaged pack or index, another object than the one that is meant may be read
    git_shim_verify_hashes(1)
    git_shim_validate_ownership(0)
    return result
  }()

  /// Starts libgit2 unless it runs already.
  ///
  /// - Throws: `GitError` when it cannot start.
  static func start() throws(GitError) {
    try check(started)
  }

  /// Sets whether every object read is hashed again and compared with its id, in the whole process.
  ///
  /// Objects that libgit2 reads are always hashed. For those read straight from packs it is off until asked for, and
  /// the checksum in the pack's index is compared instead: with it, comparing many trees takes about 1.6 times as long.
  ///
  /// - Throws: `GitError` when libgit2 cannot start.
  public static func verifyObjects(_ on: Bool) throws(GitError) {
    try start()
    verifying.store(on, ordering: .relaxed)
  }

  private static let verifying = Atomic(false)

  /// True if every object read is hashed again.
  static var verifiesObjects: Bool { verifying.load(ordering: .relaxed) }

  /// Tells libgit2 to keep no objects in memory after they were read, in the whole process.
  ///
  /// This serves readers of a whole history: nearly every object is read once, and libgit2 takes longer to make room
  /// for the next one the more it holds.
  ///
  /// - Throws: `GitError` when libgit2 cannot start.
  public static func keepNoObjects() throws(GitError) {
    try start()
    for kind in [GIT_OBJECT_TREE, GIT_OBJECT_COMMIT] { try check(git_shim_cache_objects(kind, 0)) }
  }
}
