internal import Files
internal import SystemPackage

/// An open file, closed at the end of its life, whose errors tell what was attempted.
struct File: ~Copyable {
  private let file: OpenFile

  /// Opens a file; it is not inherited by programs started meanwhile.
  init(
    opening path: String, _ access: FileDescriptor.AccessMode, _ options: FileDescriptor.OpenOptions = []
  ) throws(GitError) {
    file = try attempt("cannot open \(path)") { () throws(Errno) in try OpenFile(path, access, options) }
  }

  /// The file's number in the system.
  var descriptor: Int32 { file.descriptor.rawValue }

  /// The file's state.
  func status() throws(GitError) -> FileStatus {
    try attempt("cannot examine an open file") { () throws(Errno) in try file.status() }
  }

  /// Tells whether a name is still this file's.
  func isNamed(_ path: String) throws(GitError) -> Bool {
    let status = try status()
    return File.status(of: path)?.isSame(as: status) ?? false
  }

  /// The bytes from the current position to the end of the file; reading stops once there are `limit` or more.
  func read(limit: Int = .max) throws(GitError) -> [UInt8] {
    try attempt("cannot read a file") { () throws(Errno) in try file.read(limit: limit) }
  }

  /// The bytes from a place on, as many as there are of `count`, without moving the current position.
  func read(_ count: Int, at place: Int) throws(GitError) -> [UInt8] {
    try attempt("cannot read a file") { () throws(Errno) in try file.read(count, at: place) }
  }

  /// Writes all the bytes.
  func write(_ bytes: [UInt8]) throws(GitError) {
    try attempt("cannot write a file") { () throws(Errno) in try file.write(bytes) }
  }

  /// Writes all the bytes from a place on, without moving the current position.
  func write(_ bytes: [UInt8], at place: Int) throws(GitError) {
    try attempt("cannot write a file") { () throws(Errno) in try file.write(bytes, at: place) }
  }

  /// Lends all the bytes in parts, from the first, and leaves the current position at the end.
  func readAll(_ body: (UnsafeRawBufferPointer) -> Void) throws(GitError) {
    try attempt("cannot read a file") { () throws(Errno) in
      try file.seek(0, from: .start)
      try file.readPortions(of: 1 << 18, body)
    }
  }

  /// The current position.
  func position() throws(GitError) -> Int {
    try attempt("cannot read a file") { () throws(Errno) in try file.seek(0, from: .current) }
  }

  /// Cuts the file to a length.
  func resize(to length: Int) throws(GitError) {
    try attempt("cannot write a file") { () throws(Errno) in try file.resize(to: length) }
  }

  /// Waits until the content is on the disk.
  func synchronize() throws(GitError) {
    try attempt("cannot write a file to the disk") { () throws(Errno) in try file.synchronize() }
  }

  /// Takes the file's advisory lock for this process, without waiting; false when another holds it.
  func tryLock() throws(GitError) -> Bool {
    try attempt("cannot lock a file") { () throws(Errno) in
      do throws(Errno) { try file.lock() } catch {
        guard error == .wouldBlock else { throw error }
        return false
      }
      return true
    }
  }
}

extension File {
  /// Opens a plain file for reading; anything else of that name is neither waited for nor read.
  ///
  /// - Parameter options: Further ways of opening it; `.noFollow` refuses a link.
  static func plain(_ path: String, _ options: FileDescriptor.OpenOptions = []) throws(GitError) -> File {
    let file = try File(opening: path, .readOnly, options.union(.nonBlocking))
    guard try file.status().kind == .file else { throw GitError(.system, "\(path) is no plain file") }
    return file
  }

  /// The content of a file; nil when there is none of that name.
  ///
  /// - Throws: `.system` for anything but a plain file: a pipe or a device might never end.
  static func content(of path: String) throws(GitError) -> [UInt8]? {
    guard status(of: path) != nil else { return nil }
    return try File.plain(path).read()
  }

  /// The state of the file of that name, a symbolic link followed; nil when there is none.
  static func status(of path: String) -> FileStatus? { try? FileStatus(of: path) }

  /// The state of the file of that name, a symbolic link itself; nil when there is none.
  static func linkStatus(of path: String) -> FileStatus? { try? FileStatus(ofLink: path) }

  /// The names in a folder, in no order; none where it can't be read.
  static func names(in folder: String) -> [String] { (try? FileSystem.names(in: folder)) ?? [] }

  /// Removes a file, if it is there and can be removed.
  static func remove(_ path: String) { try? FileSystem.remove(path) }

  /// Makes a file with a name nobody has, beginning with `prefix`, and writes `content` to it.
  ///
  /// - Returns: The name. The file is readable to its owner alone.
  static func makeTemporary(_ prefix: String, content: [UInt8]) throws(GitError) -> String {
    var path = ""
    let file = try attempt("cannot make a file \(prefix)XXXXXX") { () throws(Errno) in
      try OpenFile(named: &path, beginning: prefix)
    }
    do throws(Errno) { try file.write(content) } catch {
      remove(path)
      throw GitError(error, "cannot write a file")
    }
    return path
  }
}

/// Calls the system, and adds to its refusal what was attempted.
func attempt<Answer: ~Copyable>(
  _ attempt: @autoclosure () -> String, _ body: () throws(Errno) -> Answer
) throws(GitError) -> Answer {
  do { return try body() } catch { throw GitError(error, attempt()) }
}

extension GitError {
  /// An error of the operating system: what was attempted, and the reason.
  init(_ error: Errno, _ attempt: String) {
    self.init(error == .noSuchFileOrDirectory ? .notFound : .system, "\(attempt): \(error)")
  }
}
