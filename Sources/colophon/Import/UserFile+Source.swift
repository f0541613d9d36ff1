internal import Interchange
internal import Reading

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension UserFile {
  /// The file as a source, of which each part is read when it is needed; input from a pipe is copied to a file first.
  ///
  /// - Parameter staysOpen: Whether the file is kept open between two readings.
  /// - Throws: `LedgerError.notFound` where there is none, `.surroundings` where it can't be read.
  func source(staysOpen: Bool) throws -> SourceFile {
    let file = try opened()
    var status = stat()
    guard fstat(file, &status) == 0 else {
      defer { close(file) }
      throw failure("read")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      defer { close(file) }
      return source(KeptFile(try copy(of: file)))
    }
    if staysOpen { return source(KeptFile(file)) }
    close(file)
    let known = FileVersion(status)
    return SourceFile(name: path, count: known.count) { range in
      let file = try opened()
      defer { close(file) }
      return try bytes(range, of: file, known)
    }
  }

  private func source(_ kept: KeptFile) -> SourceFile {
    SourceFile(name: path, count: kept.version.count) { try bytes($0, of: kept.file, kept.version) }
  }

  /// The bytes of a range.
  ///
  /// - Throws: `LedgerError.surroundings` where they can't be read, or the file has changed.
  private func bytes(_ range: Range<Int>, of file: Int32, _ known: FileVersion) throws -> [UInt8] {
    let changed = LedgerError(
      .surroundings, "\(path) can't be imported", why: "it was changed while it was read", mend: "import it again")
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure("read") }
    guard FileVersion(status) == known else { throw changed }
    return try [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count, let base = buffer.baseAddress {
        let read = pread(file, base + count, range.count - count, off_t(range.lowerBound + count))
        if read < 0, errno == EINTR { continue }
        guard read >= 0 else { throw failure("read") }
        guard read > 0 else { throw changed }
        count += read
      }
    }
  }

  /// The rest of an open file, in a file that nobody else knows.
  private func copy(of file: Int32) throws -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    func failed() -> LedgerError {
      LedgerError(
        .surroundings, "\(path) can't be put aside in \(folder)", why: String(cString: strerror(errno)),
        mend: "make room there, or set TMPDIR to another folder")
    }
    var name = Array("\(folder)/colophon-XXXXXX".utf8CString)
    let copy = mkstemp(&name)
    guard copy >= 0 else { throw failed() }
    unlink(name)
    do {
      guard fcntl(copy, F_SETFD, FD_CLOEXEC) == 0 else { throw failed() }
      try eachPortion(of: file) { portion in
        do { try Console(output: copy).write(Array(portion)) } catch { throw failed() }
      }
      return copy
    } catch {
      close(copy)
      throw error
    }
  }
}

/// A file that is open as long as somebody reads it.
private final class KeptFile: Sendable {
  let file: Int32
  let version: FileVersion

  init(_ file: Int32) {
    self.file = file
    var status = stat()
    fstat(file, &status)
    version = FileVersion(status)
  }

  deinit { close(file) }
}

/// The identity of a file, and the time of its last change.
private struct FileVersion: Equatable {
  let device: UInt64
  let file: UInt64
  let count: Int
  let seconds: Int
  let nanoseconds: Int

  init(_ status: stat) {
    (device, file, count) = (UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino), Int(status.st_size))
    #if canImport(Glibc)
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    #else
      (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
    #endif
  }
}
