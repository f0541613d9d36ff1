internal import Reading

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that the command line names, outside the catalogue.
struct UserFile {
  let path: String

  /// True if it exists; links are followed.
  var exists: Bool { mode != nil }

  /// True if it is a folder.
  var isFolder: Bool { mode == S_IFDIR }

  private var mode: mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Opens the file for reading.
  ///
  /// - Throws: `LedgerError.notFound` where there is none, `.surroundings` where it can't be read.
  func opened() throws -> Int32 {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { throw LedgerError(.notFound, "there is no file \(path)") }
      throw failure("read")
    }
    return file
  }

  /// The bytes of the file.
  ///
  /// - Throws: `LedgerError.notFound` where there is none, `.surroundings` where it can't be read, or has more bytes than `limit`.
  func bytes(limit: Int) throws -> [UInt8] {
    let file = try opened()
    defer { close(file) }
    var bytes: [UInt8] = []
    try eachPortion(of: file) { portion in
      bytes += portion
      guard bytes.count <= limit else {
        throw LedgerError(.surroundings, "\(path) can't be read", why: "it is larger than \(limit) bytes")
      }
    }
    return bytes
  }

  /// Reads the file, which is open, to its end.
  ///
  /// - Throws: `LedgerError.surroundings` where it can't be read, and the errors of `body`.
  func eachPortion(of file: Int32, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("read") }
      if count == 0 { return }
      try body(buffer[0..<count])
    }
  }

  /// Puts a file in place whole: written beside it, then renamed. A pipe or a device is written to as it is.
  ///
  /// - Parameter body: Writes the text, one part after the other.
  /// - Throws: `LedgerError.surroundings` where that fails, and the errors of `body`; then the old file is still there.
  func write(_ body: ((String) throws -> Void) throws -> Void) throws {
    let isReplaced = mode.map { $0 == S_IFREG } ?? true
    let beside = isReplaced ? path + ".colophon-new" : path
    let file = open(beside, O_WRONLY | (isReplaced ? O_CREAT | O_TRUNC : 0) | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure("written") }
    let console = Console(output: file)
    do {
      try body { text in
        do { try console.write(text) } catch { throw failure("written") }
      }
    } catch {
      close(file)
      if isReplaced { unlink(beside) }
      throw error
    }
    guard close(file) == 0, !isReplaced || rename(beside, path) == 0 else {
      if isReplaced { unlink(beside) }
      throw failure("written")
    }
  }

  func failure(_ what: String) -> LedgerError {
    LedgerError(.surroundings, "\(path) can't be \(what)", why: String(cString: strerror(errno)))
  }
}

#if canImport(Glibc)
  private let systemRead = Glibc.read
#else
  private let systemRead = Darwin.read
#endif
