internal import Clibgit2

/// Owns one libgit2 object and frees it once; `release` is the `git_*_free` of its kind.
struct Handle: ~Copyable {
  /// The object, valid as long as this handle.
  let pointer: OpaquePointer

  private let release: @convention(c) (OpaquePointer?) -> Void

  /// Keeps the object that `make` leaves in its parameter.
  init(
    freedBy release: @escaping @convention(c) (OpaquePointer?) -> Void,
    _ make: (inout OpaquePointer?) -> Int32
  ) throws(GitError) {
    var made: OpaquePointer?
    try check(make(&made))
    guard let made else { throw GitError(.error, "libgit2 returned no object") }
    self.pointer = made
    self.release = release
  }

  deinit { release(pointer) }
}
