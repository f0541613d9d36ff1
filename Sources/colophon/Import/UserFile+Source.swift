internal import Interchange
internal import Reading
internal import CLibrary
internal import Files
internal import Git
internal import SystemPackage

extension UserFile {
  /// The file as a source, of which each part is read when it is needed; input from a pipe is copied to a file first.
  ///
  /// - Parameter staysOpen: Whether the file is kept open between two readings.
  /// - Throws: `LedgerError.notFound` where there is none, `.surroundings` where it can't be read.
  func source(staysOpen: Bool) throws -> SourceFile {
    let file = try opened()
    let status = try status(of: file)
    guard status.kind == .file else {
      let copy = try copy(of: file)
      let version = FileVersion(try self.status(of: copy))
      return source(KeptFile(copy, version))
    }
    let known = FileVersion(status)
    if staysOpen { return source(KeptFile(file, known)) }
    return SourceFile(name: path, count: known.count) { range in
      try bytes(range, of: try opened(), known)
    }
  }

  private func status(of file: borrowing OpenFile) throws -> FileStatus {
    do throws(Errno) { return try file.status() } catch { throw failure("read", error) }
  }

  private func source(_ kept: KeptFile) -> SourceFile {
    SourceFile(name: path, count: kept.version.count) { try bytes($0, of: kept.file, kept.version) }
  }

  /// The bytes of a range.
  ///
  /// - Throws: `LedgerError.surroundings` where they can't be read, or the file has changed.
  private func bytes(_ range: Range<Int>, of file: borrowing OpenFile, _ known: FileVersion) throws -> [UInt8] {
    let changed = LedgerError(
      .surroundings, "\(path) can't be imported", why: "it was changed while it was read", mend: "import it again")
    guard FileVersion(try status(of: file)) == known else { throw changed }
    let bytes: [UInt8]
    do throws(Errno) { bytes = try file.read(range.count, at: range.lowerBound) } catch { throw failure("read", error) }
    guard bytes.count == range.count else { throw changed }
    return bytes
  }

  /// The rest of an open file, in a file that nobody else knows.
  private func copy(of file: borrowing OpenFile) throws -> OpenFile {
    let folder = Environment.process["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    func failed(_ error: Errno) -> LedgerError {
      LedgerError(
        .surroundings, "\(path) can't be put aside in \(folder)", why: "\(error)",
        mend: "make room there, or set TMPDIR to another folder")
    }
    var name = ""
    let copy: OpenFile
    do throws(Errno) { copy = try OpenFile(named: &name, beginning: "\(folder)/colophon-") } catch {
      throw failed(error)
    }
    try? FileSystem.remove(name)
    while case let portion = try portion(of: file), !portion.isEmpty {
      do throws(Errno) { try copy.write(portion) } catch { throw failed(error) }
    }
    return copy
  }
}

/// A file that is open as long as somebody reads it.
private final class KeptFile: Sendable {
  let file: OpenFile
  let version: FileVersion

  init(_ file: consuming OpenFile, _ version: FileVersion) {
    self.file = file
    self.version = version
  }
}

/// The identity of a file, and the time of its last change.
private struct FileVersion: Equatable {
  let device: UInt64
  let file: UInt64
  let count: Int
  let seconds: Int
  let nanoseconds: Int

  init(_ status: FileStatus) {
    (device, file, count) = (status.device, status.number, status.size)
    (seconds, nanoseconds) = (status.modified.tv_sec, status.modified.tv_nsec)
  }
}
