package import CLibrary
package import SystemPackage

/// The names in the file system, by the calls that swift-system lacks.
package enum FileSystem {
  /// Gives a file another name, in place of a file that has it.
  package static func rename(_ path: String, to name: String) throws(Errno) {
    try refusing(CLibrary.rename(path, name))
  }

  /// Removes a name, and the file with its last one.
  package static func remove(_ path: String) throws(Errno) { try refusing(unlink(path)) }

  /// Gives a file one more name, which no other file may have.
  package static func link(_ path: String, as name: String) throws(Errno) {
    try refusing(CLibrary.link(path, name))
  }

  /// Makes a folder.
  ///
  /// - Parameter mode: The permissions, less the umask.
  package static func makeFolder(_ path: String, mode: mode_t = 0o777) throws(Errno) {
    try refusing(mkdir(path, mode))
  }

  /// Removes an empty folder.
  package static func removeFolder(_ path: String) throws(Errno) { try refusing(rmdir(path)) }

  /// Makes a folder with a new name, which begins with `prefix`; only its owner may use it.
  package static func makeTemporaryFolder(_ prefix: String) throws(Errno) -> String {
    var letters = Array((prefix + "XXXXXX").utf8CString)
    guard mkdtemp(&letters) != nil else { throw .current }
    return String(decoding: letters.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Sets the permissions of a file.
  package static func setMode(of path: String, to mode: mode_t) throws(Errno) { try refusing(chmod(path, mode)) }

  /// Sets the time when a file was last read and changed.
  package static func setTime(of path: String, to time: timespec) throws(Errno) {
    try refusing(utimensat(AT_FDCWD, path, [time, time], 0))
  }

  /// Tells whether this user may read, write or run (`R_OK`, `W_OK`, `X_OK`) the file of a path; for `F_OK`, whether
  /// there is one.
  package static func allows(_ wish: Int32, _ path: String) -> Bool { access(path, wish) == 0 }

  /// The path without links and dots.
  package static func resolved(_ path: String) throws(Errno) -> String {
    guard let real = realpath(path, nil) else { throw .current }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names in a folder, in no order, with those of itself and of the one above.
  package static func names(in folder: String) throws(Errno) -> [String] {
    guard let directory = opendir(folder) else { throw .current }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  private static func refusing(_ result: Int32) throws(Errno) {
    guard result == 0 else { throw .current }
  }
}
