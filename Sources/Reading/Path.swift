internal import Catalogue
package import Git

#if canImport(Glibc)
  package import Glibc
#else
  package import Darwin
#endif

/// The files of a checkout and of the git directory, through the system's calls.
package enum Path {
  /// The path at which an action under way notes the files that it is about to bring into a checkout.
  package static func pending(in gitDirectory: String) -> String { "\(gitDirectory)/colophon-pending" }

  /// Tells whether there is anything at a path; a link counts as itself.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The mode of the file at a path; nil where there is none.
  package static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Tells whether a folder holds `colophon.yaml`, or an `editions/` with a `work.yaml` in one of its folders.
  static func holdsCatalogue(_ folder: String) -> Bool {
    if let settings = mode("\(folder)/\(Settings.file)") { return settings != S_IFDIR }
    let editions = "\(folder)/\(RecordReference.root)"
    return mode(editions) == S_IFDIR
      && folders(in: editions).contains { holdsWork("\(editions)/\($0)", depth: 1) }
  }

  private static func holdsWork(_ folder: String, depth: Int) -> Bool {
    if let work = mode("\(folder)/work.yaml"), work != S_IFDIR { return true }
    return depth < RecordReference.greatestDepth
      && folders(in: folder).contains { holdsWork("\(folder)/\($0)", depth: depth + 1) }
  }

  /// The folders in a folder, without hidden ones; a link is none.
  private static func folders(in folder: String) -> [String] {
    names(in: folder).filter { !$0.hasPrefix(".") && mode("\(folder)/\($0)") == S_IFDIR }
  }

  /// The names in a folder; none where it can't be read.
  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  /// The path of a directory below another, both resolved; empty for the same.
  ///
  /// - Throws: `LedgerError.notFound` where there is no such directory, or it isn't below.
  package static func relative(_ directory: String, to top: String) throws -> String {
    guard let real = realpath(directory, nil), let realTop = realpath(top, nil) else {
      throw LedgerError(.notFound, "there is no folder \(directory)", why: reason())
    }
    defer {
      free(real)
      free(realTop)
    }
    let (path, root) = (String(cString: real), String(cString: realTop))
    if path == root { return "" }
    guard path.hasPrefix(root + "/") else {
      throw LedgerError(.notFound, "\(directory) is not inside the work tree \(top)")
    }
    // by bytes: a folder's name may be in any script, and in either normal form
    return String(decoding: path.utf8.dropFirst(root.utf8.count + 1), as: UTF8.self)
  }

  /// The nearest folder at or above a path that exists.
  package static func nearestFolder(to path: String) -> String {
    var path = path
    while !exists(path) {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      guard !parts.isEmpty else { return "." }
      path = parts.count == 1 && parts.first == "" ? "/" : parts.joined(separator: "/")
    }
    return path
  }

  /// Makes a folder, and those above it.
  package static func makeFolder(_ path: String) throws {
    var above: [String] = []
    for part in path.split(separator: "/") {
      above.append(String(part))
      let folder = (path.hasPrefix("/") ? "/" : "") + above.joined(separator: "/")
      guard exists(folder) || mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        throw LedgerError(.surroundings, "the folder \(folder) can't be made", why: reason())
      }
    }
  }

  /// The bytes of a plain file; nil where there is none.
  ///
  /// - Throws: `LedgerError.surroundings` where it can't be read; a link is not followed, a pipe not waited for.
  package static func read(_ path: String, limit: Int = 1 << 26) throws -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw LedgerError(
        .surroundings, "\(path) can't be read", why: errno == ELOOP ? "it is a link, which is not followed" : reason())
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw LedgerError(.surroundings, "\(path) can't be read", why: "it is no plain file")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw LedgerError(.surroundings, "\(path) can't be read", why: reason()) }
      if count == 0 { return bytes }
      bytes += buffer[0..<count]
      guard bytes.count <= limit else {
        throw LedgerError(.surroundings, "\(path) can't be read", why: "it is larger than \(limit) bytes")
      }
    }
  }

  /// The name under which a file is written before it is put in place.
  ///
  /// It is always the same: files are written under the lock, and whoever finds a leftover of a killed process removes
  /// it.
  package static func beside(_ path: String) -> String { "\(path).colophon-new" }

  /// Puts a file in place whole: written beside it, then renamed.
  ///
  /// - Parameters:
  ///   - sharing: The other users who may use it, for a file of the git directory.
  ///   - whenBeside: Called between the two.
  package static func replace(
    _ path: String, with bytes: [UInt8], isExecutable: Bool, sharing: Sharing = .none, whenBeside: () -> Void = {}
  ) throws {
    let beside = beside(path)
    // a file of that name may be a pipe, or have another name elsewhere: it is never written to
    guard unlink(beside) == 0 || errno == ENOENT || errno == ENOTDIR else {
      throw LedgerError(.surroundings, "\(path) can't be written", why: "\(beside) can't be removed: \(reason())")
    }
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, isExecutable ? 0o777 : 0o666)
    guard file >= 0 else { throw LedgerError(.surroundings, "\(path) can't be written", why: reason()) }
    do {
      try write(bytes, to: file, path)
      guard close(file) == 0 else { throw LedgerError(.surroundings, "\(path) can't be written", why: reason()) }
      try sharing.adjust(beside)
      whenBeside()
      guard rename(beside, path) == 0 else {
        throw LedgerError(.surroundings, "\(path) can't be written", why: reason())
      }
    } catch {
      unlink(beside)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(file)
        throw LedgerError(.surroundings, "\(path) can't be written", why: reason())
      }
      written += count
    }
  }

  /// Makes the folders that a file below `top` needs; never through a link.
  package static func makeFolders(for file: String, below top: String) throws {
    try checkFolders(for: file, below: top)
    try makeFolder("\(top)/\(file.split(separator: "/").dropLast().joined(separator: "/"))")
  }

  /// Refuses a path that leads out of the folder it counts from, or into a git directory on any file system.
  static func checkInside(_ file: String) throws {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let isOutside = file.utf8.contains(0) || parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
    guard isOutside || parts.contains(where: GitDirectoryName.isTaken) else { return }
    throw LedgerError(
      .conflict, "\(file) can't be written", at: file,
      why: isOutside ? "it is no path inside the work tree" : "some file system takes a part of it for .git")
  }

  /// Checks that the existing folders on the way to a file are folders, and no links to some.
  package static func checkFolders(for file: String, below top: String) throws {
    try checkInside(file)
    var path = top
    for part in file.split(separator: "/").dropLast() {
      path += "/\(part)"
      guard let mode = mode(path), mode != S_IFDIR else { continue }
      throw LedgerError(
        .conflict, "\(file) can't be written", at: path, why: "\(path) is no folder but a link or a file",
        mend: "put a plain folder in its place")
    }
  }

  /// Removes a file, and the folders below `top` that it leaves empty, as git does.
  package static func remove(_ file: String, below top: String) {
    unlink("\(top)/\(file)")
    var folders = file.split(separator: "/").dropLast()
    while !folders.isEmpty, rmdir("\(top)/\(folders.joined(separator: "/"))") == 0 { folders = folders.dropLast() }
  }

  package static func remove(_ path: String) { unlink(path) }

  /// Removes a file that must go; one that is not there is gone.
  ///
  /// - Throws: `LedgerError.surroundings` where it stays.
  package static func take(_ path: String) throws {
    guard unlink(path) != 0, errno != ENOENT else { return }
    throw LedgerError(.surroundings, "\(path) can't be removed", why: reason())
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
