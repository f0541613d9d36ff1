internal import Clibgit2
internal import Synchronization

/// libgit2 as a whole: what is set once for a process.
public enum Library {
  /// The repository extensions this module reads although libgit2 does not know them.
  ///
  /// `worktreeConfig` is read by ``Configuration``; a partial clone lacks objects, which is reported object by object;
  /// `preciousObjects` forbids what is never done here: deleting objects.
  static let extensions: [StaticString] = ["worktreeconfig", "partialclone", "preciousobjects"]

  /// Starts libgit2 at the first use.
  ///
  /// It is never shut down: objects may outlive any last user.
  private static let started: Int32 = {
    let result = git_libgit2_init()
    guard result >= 0 else { return result }
    var names = extensions.map { UnsafeRawPointer($0.utf8Start).assumingMemoryBound(to: CChar.self) as UnsafePointer? }
    git_shim_set_extensions(&names, names.count)
    // of a damaged pack or index another object may be read than the one that is meant
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

  /// Says whether every object read is hashed again and compared with its id, in the whole process.
  ///
  /// Those that libgit2 reads always are. Off until asked for of those that are read straight from packs, where the checksum in the
  /// pack's index is compared: comparing many trees takes about 1.6 times as long with it.
  ///
  /// - Throws: `GitError` when libgit2 cannot start.
  public static func verifyObjects(_ on: Bool) throws(GitError) {
    try start()
    verifying.store(on, ordering: .relaxed)
  }

  private static let verifying = Atomic(false)

  /// Whether every object read is hashed again.
  static var verifiesObjects: Bool { verifying.load(ordering: .relaxed) }

  /// Has libgit2 keep no objects at hand that were read, in the whole process.
  ///
  /// It serves who reads a history from end to end: nearly every object is read once, and making room for the next one
  /// takes libgit2 longer the more it holds.
  ///
  /// - Throws: `GitError` when libgit2 cannot start.
  public static func keepNoObjects() throws(GitError) {
    try start()
    for kind in [GIT_OBJECT_TREE, GIT_OBJECT_COMMIT] { try check(git_shim_cache_objects(kind, 0)) }
  }
}
