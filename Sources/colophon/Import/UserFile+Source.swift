internal import Interchange
internal import Ledger

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension UserFile {
  /// The file as a source, of which each part is read when it is wanted; what comes through a pipe is put aside first.
  ///
  /// - Throws: `LedgerError.notFound` where there is none, `.surroundings` where it can't be read.
  func source() throws -> SourceFile {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { throw LedgerError(.notFound, "there is no file \(path)") }
      throw failure("read")
    }
    var opened = try OpenedFile(file, self)
    if !opened.isRegular { opened = try opened.copied() }
    return SourceFile(name: path, count: opened.count) { [opened] in try opened.bytes($0) }
  }
}

/// A file that is open, and was as large and as old when it was opened.
private final class OpenedFile: Sendable {
  private let file: Int32
  private let user: UserFile
  private let size: off_t
  private let seconds: Int
  private let nanoseconds: Int
  let isRegular: Bool

  init(_ file: Int32, _ user: UserFile) throws {
    (self.file, self.user) = (file, user)
    var status = stat()
    let code = fstat(file, &status)
    (size, isRegular) = (status.st_size, status.st_mode & S_IFMT == S_IFREG)
    (seconds, nanoseconds) = status.changed
    guard code == 0 else { throw user.failure("read") }
  }

  deinit { close(file) }

  var count: Int { Int(size) }

  /// The bytes of a range.
  ///
  /// - Throws: `LedgerError.surroundings` where they can't be read, or the file was changed since.
  func bytes(_ range: Range<Int>) throws -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw user.failure("read") }
    guard status.st_size == size, status.changed == (seconds, nanoseconds) else {
      throw LedgerError(
        .surroundings, "\(user.path) can't be imported", why: "it was changed while it was read",
        mend: "import it again")
    }
    return try [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count, let base = buffer.baseAddress {
        let read = pread(file, base + count, range.count - count, off_t(range.lowerBound + count))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { throw user.failure("read") }
        count += read
      }
    }
  }

  /// All that can be read of it, in a file that nobody else knows.
  func copied() throws -> OpenedFile {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/colophon-XXXXXX".utf8CString)
    let copy = mkstemp(&name)
    guard copy >= 0 else { throw user.failure("read") }
    unlink(name)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count == 0 { break }
      var written = 0
      while count > 0, written < count {
        let more = buffer.withUnsafeBytes { write(copy, $0.baseAddress.map { $0 + written }, count - written) }
        guard more > 0 else { break }
        written += more
      }
      guard count > 0, written == count else {
        defer { close(copy) }
        throw user.failure("read")
      }
    }
    return try OpenedFile(copy, user)
  }
}

extension stat {
  /// When what is in the file was changed last, in seconds and nanoseconds.
  fileprivate var changed: (Int, Int) {
    #if canImport(Glibc)
      (st_mtim.tv_sec, st_mtim.tv_nsec)
    #else
      (st_mtimespec.tv_sec, st_mtimespec.tv_nsec)
    #endif
  }
}
