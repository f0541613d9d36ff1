internal import Catalogue
internal import Reading

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that only grows: its present content must be the beginning of the text, and the rest is appended.
///
/// Nothing is appended before all of the content was compared. An interrupted process leaves a beginning, which the
/// next one continues.
final class GrowingFile {
  private let path: String
  private var file: Int32
  /// True once all of the content has been compared.
  private var isCompared: Bool
  private var pending: [UInt8] = []
  private var isNew = false
  private var line = 0
  /// The number of bytes appended.
  private(set) var appended = 0

  /// - Throws: `LedgerError.usage` for what is no file, `.conflict` where another is writing to it, `.surroundings` where it can't be opened.
  init(_ path: String) throws {
    self.path = path
    file = open(path, O_RDWR | O_CLOEXEC)
    isCompared = file < 0
    guard file >= 0 else {
      if errno != ENOENT { throw failure("opened") }
      return
    }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw LedgerError(.usage, "\(path) is no file that can grow", mend: "leave --output out to write to a pipe")
    }
    try lock()
  }

  deinit { if file >= 0 { close(file) } }

  /// Takes in the next line of the text, line end included.
  ///
  /// - Throws: `LedgerError.conflict` where the file has other bytes there.
  func take(_ text: String) throws {
    line += 1
    var rest = Array(text.utf8)[...]
    while !isCompared, !rest.isEmpty {
      let there = try read(rest.count)
      if there.isEmpty { isCompared = true }
      guard rest.starts(with: there) else { throw differs("line \(line) is another there") }
      rest = rest.dropFirst(there.count)
    }
    guard !rest.isEmpty else { return }
    pending += rest
    if pending.count > 1 << 16 { try write() }
  }

  /// Ends the text.
  ///
  /// - Throws: `LedgerError.conflict` where the file goes on.
  func finish() throws {
    if !isCompared, try !read(1).isEmpty { throw differs("it has more than the \(line) lines of this history") }
    if file < 0 || !pending.isEmpty { try write() }
    guard file < 0 || fsync(file) == 0 else { throw failure("written") }
  }

  /// Removes the appended bytes, since the text can't be told to its end.
  func abandon() throws {
    pending = []
    guard appended > 0 else { return }
    var status = stat()
    guard fstat(file, &status) == 0, ftruncate(file, status.st_size - off_t(appended)) == 0 else {
      throw failure("brought back to what it was")
    }
    if isNew { unlink(path) }
    appended = 0
  }

  private func write() throws {
    if file < 0 {
      isNew = true
      file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard file >= 0 else { throw failure("written") }
      try lock()
    }
    do { try Console(output: file).write(pending) } catch { throw failure("written") }
    appended += pending.count
    pending = []
  }

  private func lock() throws {
    guard flock(file, LOCK_EX | LOCK_NB) != 0 else { return }
    throw LedgerError(.conflict, "somebody else is writing to \(path)", mend: "try again")
  }

  private func read(_ count: Int) throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    while true {
      let found = systemRead(file, &buffer, count)
      if found >= 0 { return Array(buffer[0..<found]) }
      guard errno == EINTR else { throw failure("read") }
    }
  }

  private func differs(_ why: String) -> LedgerError {
    LedgerError(
      .conflict, "\(path) is not the beginning of this history", why: why,
      mend: "name a file that is not there yet, and find out which of the two was changed: docs/audit.md")
  }

  private func failure(_ what: String) -> LedgerError {
    LedgerError(.surroundings, "\(path) can't be \(what)", why: String(cString: strerror(errno)))
  }
}

#if canImport(Glibc)
  private let systemRead = Glibc.read
#else
  private let systemRead = Darwin.read
#endif
