internal import Git
internal import Reading
internal import Files
internal import SystemPackage

/// A folder that only this user can look into, for programs that take files alone; it is removed at the end of its
/// life.
struct TemporaryFolder: ~Copyable {
  let path: String
  private var files: [String] = []

  /// - Throws: `LedgerError.surroundings` where none can be made.
  init(_ environment: Environment) throws {
    let parent = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    do throws(Errno) { path = try FileSystem.makeTemporaryFolder("\(parent)/colophon-") } catch {
      throw LedgerError(
        .surroundings, "no folder can be made in \(parent)", why: "\(error)", mend: "make room there, or set TMPDIR")
    }
  }

  deinit {
    files.forEach(Path.remove)
    try? FileSystem.removeFolder(path)
  }

  /// Writes a file, and returns its path.
  mutating func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = expect(name)
    try Path.replace(file, with: bytes, isExecutable: false)
    return file
  }

  /// The path of a file that a program will write.
  mutating func expect(_ name: String) -> String {
    files.append("\(path)/\(name)")
    return "\(path)/\(name)"
  }
}
