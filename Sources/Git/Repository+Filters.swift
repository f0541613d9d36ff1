internal import Clibgit2

extension Repository {
  /// The bytes that git would store for a file with these: encoding, line ends and `$Id$` as configuration and
  /// attributes ask.
  ///
  /// Text that `core.safecrlf` would refuse is converted all the same. Drivers named by `filter=` are not run: ask
  /// ``externalFilter(path:)`` first.
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - path: The file's path below the root of the work tree; it need not exist.
  /// - Throws: `.unsupported` for a text that the encoding asked for by `working-tree-encoding` does not have.
  /// - SeeAlso: gitattributes(5)
  public func toObject(_ bytes: [UInt8], path: String) throws(GitError) -> [UInt8] {
    try filtered(decoded(bytes, path: path), path, GIT_FILTER_TO_ODB, blob: nil)
  }

  /// The bytes that git would write to a file for a blob with these.
  ///
  /// - Parameters:
  ///   - bytes: The blob's content; for `$Id$` to be filled in, the blob must have been written.
  ///   - path: The file's path below the root of the work tree; it need not exist.
  /// - Throws: `.unsupported` for a text that the encoding asked for by `working-tree-encoding` does not have.
  public func toWorkingTree(_ bytes: [UInt8], path: String) throws(GitError) -> [UInt8] {
    var id = try ObjectID(ofBlob: bytes).raw
    guard git_odb_exists(database.pointer, &id) == 1 else {
      return try encoded(filtered(bytes, path, GIT_FILTER_TO_WORKTREE, blob: nil), path: path)
    }
    let blob = try Handle(freedBy: git_object_free) { git_blob_lookup(&$0, handle.pointer, &id) }
    return try encoded(filtered(bytes, path, GIT_FILTER_TO_WORKTREE, blob: blob.pointer), path: path)
  }

  /// The driver that attributes name for a path (`filter=lfs`); nil when there is none.
  ///
  /// Only git runs such programs; without them the bytes would not be those that git writes.
  public func externalFilter(path: String) throws(GitError) -> String? { try attribute("filter", path) }

  /// The text given to an attribute of a path; nil when it is unspecified, set or unset without one.
  func attribute(_ name: String, _ path: String) throws(GitError) -> String? {
    var value: UnsafePointer<CChar>?
    let flags = UInt32(GIT_ATTR_CHECK_FILE_THEN_INDEX) | (ignoresSystem ? UInt32(GIT_ATTR_CHECK_NO_SYSTEM) : 0)
    try check(git_attr_get(&value, handle.pointer, flags, path, name))
    guard git_attr_value(value) == GIT_ATTR_VALUE_STRING else { return nil }
    return value.map { String(cString: $0) }
  }

  private var ignoresSystem: Bool { environment.isSet("GIT_ATTR_NOSYSTEM") }

  private func filtered(
    _ bytes: [UInt8], _ path: String, _ mode: git_filter_mode_t, blob: OpaquePointer?
  ) throws(GitError) -> [UInt8] {
    var flags = GIT_FILTER_ALLOW_UNSAFE.rawValue
    if ignoresSystem { flags |= GIT_FILTER_NO_SYSTEM_ATTRIBUTES.rawValue }
    var filters: OpaquePointer?
    defer { git_filter_list_free(filters) }
    try check(git_filter_list_load(&filters, handle.pointer, blob, path, mode, flags))
    guard filters != nil else { return bytes }
    var output = git_buf()
    defer { git_buf_dispose(&output) }
    // Only from a blob does libgit2 know the id that `$Id$` asks for.
    let result = bytes.withUnsafeBytes { input in
      blob.map { git_filter_list_apply_to_blob(&output, filters, $0) }
        ?? git_filter_list_apply_to_buffer(&output, filters, input.bindMemory(to: CChar.self).baseAddress, input.count)
    }
    try check(result)
    return [UInt8](UnsafeRawBufferPointer(start: output.ptr, count: output.size))
  }
}
