internal import Reading
internal import Files
internal import SystemPackage

/// A file that the command line names, outside the catalogue.
struct UserFile {
  let path: String

  /// True if it exists; links are followed.
  var exists: Bool { kind != nil }

  /// True if it is a folder.
  var isFolder: Bool { kind == .folder }

  private var kind: FileStatus.Kind? { (try? FileStatus(of: path))?.kind }

  /// The names of the files in a folder.
  ///
  /// - Throws: `LedgerError.surroundings` where they can't be read; a folder that is not there has none.
  func names() throws -> [String] {
    guard exists else { return [] }
    do throws(Errno) {
      return try FileSystem.names(in: path).filter { !UserFile(path: "\(path)/\($0)").isFolder }
    } catch { throw failure("read", error) }
  }

  /// Opens the file for reading.
  ///
  /// - Throws: `LedgerError.notFound` where there is none, `.surroundings` where it can't be read.
  func opened() throws -> OpenFile {
    do throws(Errno) { return try OpenFile(path, .readOnly) } catch {
      if error == .noSuchFileOrDirectory { throw LedgerError(.notFound, "there is no file \(path)") }
      throw failure("read", error)
    }
  }

  /// The bytes of the file.
  ///
  /// - Throws: `LedgerError.notFound` where there is none, `.surroundings` where it can't be read, or has more bytes than `limit`.
  func bytes(limit: Int) throws -> [UInt8] {
    let file = try opened()
    var bytes: [UInt8] = []
    while case let portion = try portion(of: file), !portion.isEmpty {
      bytes += portion
      guard bytes.count <= limit else {
        throw LedgerError(.surroundings, "\(path) can't be read", why: "it is larger than \(limit) bytes")
      }
    }
    return bytes
  }

  /// The next bytes of the file, which is open; none at its end.
  ///
  /// - Throws: `LedgerError.surroundings` where it can't be read.
  func portion(of file: borrowing OpenFile) throws -> [UInt8] {
    do throws(Errno) { return try file.read(atMost: 1 << 16) } catch { throw failure("read", error) }
  }

  /// Puts a file in place whole: written beside it, then renamed. A pipe or a device is written to as it is.
  ///
  /// - Parameter body: Writes the text, one part after the other.
  /// - Throws: `LedgerError.surroundings` where that fails, and the errors of `body`; then the old file is still there.
  func write(_ body: ((String) throws -> Void) throws -> Void) throws {
    let isReplaced = kind.map { $0 == .file } ?? true
    let beside = isReplaced ? path + ".colophon-new" : path
    let file: OpenFile
    do throws(Errno) { file = try OpenFile(beside, .writeOnly, isReplaced ? [.create, .truncate] : []) } catch {
      throw failure("written", error)
    }
    do {
      try fill(file, by: body)
      do throws(Errno) {
        try file.close()
        if isReplaced { try FileSystem.rename(beside, to: path) }
      } catch { throw failure("written", error) }
    } catch {
      if isReplaced { try? FileSystem.remove(beside) }
      throw error
    }
  }

  private func fill(_ file: borrowing OpenFile, by body: ((String) throws -> Void) throws -> Void) throws {
    try body { text in
      do throws(Errno) { try file.write(Array(text.utf8)) } catch { throw failure("written", error) }
    }
  }

  func failure(_ what: String, _ error: Errno) -> LedgerError {
    LedgerError(.surroundings, "\(path) can't be \(what)", why: "\(error)")
  }
}
