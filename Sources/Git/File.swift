#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An open file, closed at the end of its life.
struct File: ~Copyable {
  let descriptor: Int32

  /// Opens a file with the flags of open(2); it is not inherited by programs started meanwhile.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0o666) throws(GitError) {
    let descriptor = open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw GitError(system: errno, "cannot open \(path)") }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The file's state.
  func status() throws(GitError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw GitError(system: errno, "cannot examine an open file") }
    return status
  }

  /// Tells whether a name is still this file's.
  func isNamed(_ path: String) throws(GitError) -> Bool {
    let status = try status()
    return File.status(of: path).map { $0.st_ino == status.st_ino && $0.st_dev == status.st_dev } ?? false
  }

  /// The bytes from the current position to the end of the file; reading stops once there are `limit` or more.
  func read(limit: Int = .max) throws(GitError) -> [UInt8] {
    var content: [UInt8] = []
    while content.count < limit {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
        repeat { count = Self.read(descriptor, buffer) } while count < 0 && errno == EINTR
        filled = max(count, 0)
      }
      guard count >= 0 else { throw GitError(system: errno, "cannot read a file") }
      if count == 0 { break }
      content += chunk
    }
    return content
  }

  /// Writes all the bytes.
  func write(_ bytes: [UInt8]) throws(GitError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Self.write(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw GitError(system: errno, "cannot write a file") }
      written += count
    }
  }

  /// Writes all the bytes from a place on, without moving the current position.
  func write(_ bytes: [UInt8], at place: Int) throws(GitError) {
    let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(place)) }
    guard count == bytes.count else { throw GitError(system: errno, "cannot write a file") }
  }

  /// Lends all the bytes in parts, from the first, and leaves the current position at the end.
  func readAll(_ body: (UnsafeRawBufferPointer) -> Void) throws(GitError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw GitError(system: errno, "cannot read a file") }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
    defer { buffer.deallocate() }
    while true {
      let count = Self.read(descriptor, buffer)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw GitError(system: errno, "cannot read a file") }
      if count == 0 { return }
      body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer).prefix(count)))
    }
  }

  /// Waits until the content is on the disk.
  func synchronize() throws(GitError) {
    guard fsync(descriptor) == 0 else { throw GitError(system: errno, "cannot write a file to the disk") }
  }

  /// Takes the file's advisory lock for this process, without waiting; false when another holds it.
  func tryLock() throws(GitError) -> Bool {
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return true }
    guard errno == EWOULDBLOCK else { throw GitError(system: errno, "cannot lock a file") }
    return false
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}

extension File {
  /// Opens a plain file for reading; anything else of that name is neither waited for nor read.
  ///
  /// - Parameter flags: Further flags of open(2); `O_NOFOLLOW` refuses a link.
  static func plain(_ path: String, _ flags: Int32 = 0) throws(GitError) -> File {
    let file = try File(opening: path, O_RDONLY | O_NONBLOCK | flags)
    guard try file.status().st_mode & S_IFMT == S_IFREG else { throw GitError(.system, "\(path) is no plain file") }
    return file
  }

  /// The content of a file; nil when there is none of that name.
  ///
  /// - Throws: `.system` for what is no plain file: a pipe or a device might never end.
  static func content(of path: String) throws(GitError) -> [UInt8]? {
    guard status(of: path) != nil else { return nil }
    return try File.plain(path).read()
  }

  /// The state of the file of that name, a symbolic link followed; nil when there is none.
  static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// The state of the file of that name, a symbolic link itself; nil when there is none.
  static func linkStatus(of path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  /// Makes a file with a name nobody has, beginning with `prefix`, and writes `content` to it.
  ///
  /// - Returns: The name. The file is readable to its owner alone.
  static func makeTemporary(_ prefix: String, content: [UInt8]) throws(GitError) -> String {
    var name = Array((prefix + "XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw GitError(system: errno, "cannot make a file \(prefix)XXXXXX") }
    close(descriptor)
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    do {
      try File(opening: path, O_WRONLY).write(content)
    } catch {
      unlink(path)
      throw error
    }
    return path
  }
}

extension GitError {
  /// An error of the operating system: what was attempted, and the reason that `number` (`errno`) stands for.
  init(system number: Int32, _ attempt: String) {
    self.init(number == ENOENT ? .notFound : .system, "\(attempt): \(String(cString: strerror(number)))")
  }
}
