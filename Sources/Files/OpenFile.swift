internal import CLibrary
package import SystemPackage

/// An open file, closed at the end of its life. Programs that are started meanwhile don't inherit it.
///
/// A refusal of the system is thrown as its error number; the caller adds what was attempted. A call that a signal
/// interrupts is made again.
package struct OpenFile: ~Copyable, Sendable {
  package let descriptor: FileDescriptor

  /// Takes over a file that is open already.
  package init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  /// Opens a file.
  ///
  /// - Parameter permissions: The permissions of a new file, less the umask.
  package init(
    _ path: String, _ access: FileDescriptor.AccessMode, _ options: FileDescriptor.OpenOptions = [],
    permissions: FilePermissions = [.ownerReadWrite, .groupReadWrite, .otherReadWrite]
  ) throws(Errno) {
    descriptor = try refusing {
      try FileDescriptor.open(
        path, access, options: options.union(.closeOnExec), permissions: permissions, retryOnInterrupt: false)
    }
  }

  /// Makes a file with a new name, which begins with `prefix`. It is open for reading and writing, and only its owner
  /// may use it.
  package init(named name: inout String, beginning prefix: String) throws(Errno) {
    var letters = Array((prefix + "XXXXXX").utf8CString)
    let made = mkstemp(&letters)
    guard made >= 0, fcntl(made, F_SETFD, FD_CLOEXEC) == 0 else { throw .current }
    descriptor = FileDescriptor(rawValue: made)
    name = String(decoding: letters.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? descriptor.close() }

  /// Closes the file, which may throw that written bytes did not get to the disk.
  package consuming func close() throws(Errno) {
    let descriptor = descriptor
    discard self
    try refusing { try descriptor.close() }
  }
}

extension OpenFile {
  /// The file's state.
  package func status() throws(Errno) -> FileStatus {
    var status = stat()
    guard fstat(descriptor.rawValue, &status) == 0 else { throw .current }
    return FileStatus(status)
  }

  /// Lends the bytes from the current position to the end, one portion after the other.
  package func readPortions(of size: Int, _ body: (UnsafeRawBufferPointer) -> Void) throws(Errno) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { buffer.deallocate() }
    while case let count = try read(into: buffer), count > 0 {
      body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// The bytes from the current position to the end; reading stops once there are `limit` or more.
  package func read(limit: Int = .max) throws(Errno) -> [UInt8] {
    var content: [UInt8] = []
    while content.count < limit {
      let portion = try read(atMost: 1 << 16)
      if portion.isEmpty { break }
      content += portion
    }
    return content
  }

  /// The next bytes, as many as the system gives at once; none at the end.
  package func read(atMost count: Int) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(Errno) { filled = try read(into: UnsafeMutableRawBufferPointer(buffer)) } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    try refusing { try descriptor.read(into: buffer) }
  }

  /// The bytes from a place on, as many as there are of `count`; the current position stays.
  package func read(_ count: Int, at place: Int) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let room = UnsafeMutableRawBufferPointer(buffer)
      do throws(Errno) {
        while filled < count {
          let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
          let read = try refusing { try descriptor.read(fromAbsoluteOffset: Int64(place + filled), into: rest) }
          if read == 0 { break }
          filled += read
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all the bytes.
  package func write(_ bytes: [UInt8]) throws(Errno) {
    _ = try refusing { try descriptor.writeAll(bytes) }
  }

  /// Writes all the bytes from a place on; the current position stays.
  package func write(_ bytes: [UInt8], at place: Int) throws(Errno) {
    _ = try refusing { try descriptor.writeAll(toAbsoluteOffset: Int64(place), bytes) }
  }

  /// Moves the current position, and returns it.
  @discardableResult
  package func seek(_ offset: Int, from origin: FileDescriptor.SeekOrigin) throws(Errno) -> Int {
    Int(try refusing { try descriptor.seek(offset: Int64(offset), from: origin) })
  }

  /// Cuts the file to a length.
  package func resize(to length: Int) throws(Errno) {
    try refusing { try descriptor.resize(to: Int64(length), retryOnInterrupt: false) }
  }

  /// Waits until the content is on the disk.
  package func synchronize() throws(Errno) {
    guard fsync(descriptor.rawValue) == 0 else { throw .current }
  }

  /// Takes the file's advisory lock (flock(2)) for this process, without waiting.
  ///
  /// - Parameter isShared: Whether others may hold it too.
  /// - Throws: `.wouldBlock` where another holds it.
  package func lock(isShared: Bool = false) throws(Errno) {
    guard flock(descriptor.rawValue, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else { throw .current }
  }
}

extension FileDescriptor {
  /// Writes the first of the bytes, as many as the system takes at once.
  ///
  /// - Returns: How many were written.
  package func writeSome(_ bytes: ArraySlice<UInt8>) throws(Errno) -> Int {
    try refusing { try bytes.withUnsafeBytes { try write($0) } }
  }
}

/// Calls swift-system, and throws its error as an `Errno`: it throws no other.
func refusing<Answer>(_ body: () throws -> Answer) throws(Errno) -> Answer {
  do { return try body() } catch { throw error as? Errno ?? .ioError }
}

extension Errno {
  /// The error number of the call just made.
  static var current: Errno { Errno(rawValue: errno) }
}
