internal import Catalogue
package import Git
package import Files
internal import SystemPackage

/// The files of a checkout and of the git directory, through the system's calls.
package enum Path {
  /// The path at which an action under way notes the files that it is about to bring into a checkout.
  package static func pending(in gitDirectory: String) -> String { "\(gitDirectory)/colophon-pending" }

  /// Tells whether there is anything at a path; a link counts as itself.
  package static func exists(_ path: String) -> Bool { kind(path) != nil }

  /// The kind of the file at a path; nil where there is none.
  package static func kind(_ path: String) -> FileStatus.Kind? { (try? FileStatus(ofLink: path))?.kind }

  /// Tells whether this user may run a file.
  package static func isExecutable(_ path: String) -> Bool {
    (try? FileStatus(ofLink: path)).map { $0.mode & 0o100 != 0 } ?? false
  }

  /// Tells whether a folder holds `colophon.yaml`, or an `editions/` with a `work.yaml` in one of its folders.
  static func holdsCatalogue(_ folder: String) -> Bool {
    if let settings = kind("\(folder)/\(Settings.file)") { return settings != .folder }
    let editions = "\(folder)/\(RecordReference.root)"
    return kind(editions) == .folder
      && folders(in: editions).contains { holdsWork("\(editions)/\($0)", depth: 1) }
  }

  private static func holdsWork(_ folder: String, depth: Int) -> Bool {
    if let work = kind("\(folder)/work.yaml"), work != .folder { return true }
    return depth < RecordReference.greatestDepth
      && folders(in: folder).contains { holdsWork("\(folder)/\($0)", depth: depth + 1) }
  }

  /// The folders in a folder, without hidden ones; a link is none.
  private static func folders(in folder: String) -> [String] {
    names(in: folder).filter { !$0.hasPrefix(".") && kind("\(folder)/\($0)") == .folder }
  }

  /// The names in a folder; none where it can't be read.
  private static func names(in folder: String) -> [String] { (try? FileSystem.names(in: folder)) ?? [] }

  /// The path of a directory below another, both resolved; empty for the same.
  ///
  /// - Throws: `LedgerError.notFound` where there is no such directory, or it isn't below.
  package static func relative(_ directory: String, to top: String) throws -> String {
    let (path, root): (String, String)
    do throws(Errno) { (path, root) = (try FileSystem.resolved(directory), try FileSystem.resolved(top)) } catch {
      throw LedgerError(.notFound, "there is no folder \(directory)", why: "\(error)")
    }
    if path == root { return "" }
    guard path.hasPrefix(root + "/") else {
      throw LedgerError(.notFound, "\(directory) is not inside the work tree \(top)")
    }
    // by bytes: a folder's name may be in any script, and in either normal form
    return String(decoding: path.utf8.dropFirst(root.utf8.count + 1), as: UTF8.self)
  }

  /// The nearest folder at or above a path that exists.
  package static func nearestFolder(to path: String) -> String {
    var path = path
    while !exists(path) {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      guard !parts.isEmpty else { return "." }
      path = parts.count == 1 && parts.first == "" ? "/" : parts.joined(separator: "/")
    }
    return path
  }

  /// Makes a folder, and those above it.
  package static func makeFolder(_ path: String) throws {
    var above: [String] = []
    for part in path.split(separator: "/") {
      above.append(String(part))
      let folder = (path.hasPrefix("/") ? "/" : "") + above.joined(separator: "/")
      if exists(folder) { continue }
      do throws(Errno) { try FileSystem.makeFolder(folder) } catch {
        if error == .fileExists { continue }
        throw LedgerError(.surroundings, "the folder \(folder) can't be made", why: "\(error)")
      }
    }
  }

  /// The bytes of a plain file; nil where there is none.
  ///
  /// - Throws: `LedgerError.surroundings` where it can't be read; a link is not followed, a pipe not waited for.
  package static func read(_ path: String, limit: Int = 1 << 26) throws -> [UInt8]? {
    func unreadable(_ why: String) -> LedgerError { LedgerError(.surroundings, "\(path) can't be read", why: why) }
    let file: OpenFile
    do throws(Errno) { file = try OpenFile(path, .readOnly, [.noFollow, .nonBlocking]) } catch {
      switch error {
      case .noSuchFileOrDirectory, .notDirectory: return nil
      case .tooManySymbolicLinkLevels: throw unreadable("it is a link, which is not followed")
      default: throw unreadable("\(error)")
      }
    }
    guard (try? file.status())?.kind == .file else { throw unreadable("it is no plain file") }
    let bytes: [UInt8]
    do throws(Errno) { bytes = try file.read(limit: limit + 1) } catch { throw unreadable("\(error)") }
    guard bytes.count <= limit else { throw unreadable("it is larger than \(limit) bytes") }
    return bytes
  }

  /// The name under which a file is written before it is put in place.
  ///
  /// It is always the same: files are written under the lock, and whoever finds a leftover of a killed process removes
  /// it.
  package static func beside(_ path: String) -> String { "\(path).colophon-new" }

  /// Puts a file in place whole: written beside it, then renamed.
  ///
  /// - Parameters:
  ///   - sharing: The other users who may use it, for a file of the git directory.
  ///   - whenBeside: Called between the two.
  package static func replace(
    _ path: String, with bytes: [UInt8], isExecutable: Bool, sharing: Sharing = .none, whenBeside: () -> Void = {}
  ) throws {
    let beside = beside(path)
    func unwritten(_ why: String) -> LedgerError { LedgerError(.surroundings, "\(path) can't be written", why: why) }
    // a file of that name may be a pipe, or have another name elsewhere: it is never written to
    do throws(Errno) { try FileSystem.remove(beside) } catch {
      guard error == .noSuchFileOrDirectory || error == .notDirectory else {
        throw unwritten("\(beside) can't be removed: \(error)")
      }
    }
    let file: OpenFile
    do throws(Errno) {
      file = try OpenFile(
        beside, .writeOnly, [.create, .exclusiveCreate, .noFollow],
        permissions: FilePermissions(rawValue: isExecutable ? 0o777 : 0o666))
    } catch { throw unwritten("\(error)") }
    do {
      do throws(Errno) {
        try file.write(bytes)
        try file.close()
      } catch { throw unwritten("\(error)") }
      try sharing.adjust(beside)
      whenBeside()
      do throws(Errno) { try FileSystem.rename(beside, to: path) } catch { throw unwritten("\(error)") }
    } catch {
      remove(beside)
      throw error
    }
  }

  /// Makes the folders that a file below `top` needs; never through a link.
  package static func makeFolders(for file: String, below top: String) throws {
    try checkFolders(for: file, below: top)
    try makeFolder("\(top)/\(file.split(separator: "/").dropLast().joined(separator: "/"))")
  }

  /// Refuses a path that leads out of the folder it counts from, or into a git directory on any file system.
  private static func checkInside(_ file: String, toBe what: String) throws {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let isOutside = file.utf8.contains(0) || parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
    guard isOutside || parts.contains(where: GitDirectoryName.isTaken) else { return }
    throw LedgerError(
      .conflict, "\(file) can't be \(what)", at: file,
      why: isOutside ? "it is no path inside the work tree" : "some file system takes a part of it for .git")
  }

  /// Checks that the existing folders on the way to a file are folders, and no links to some.
  ///
  /// - Parameter what: The word for what is about to be done with the file.
  package static func checkFolders(for file: String, below top: String, toBe what: String = "written") throws {
    try checkInside(file, toBe: what)
    var path = top
    for part in file.split(separator: "/").dropLast() {
      path += "/\(part)"
      guard let kind = kind(path), kind != .folder else { continue }
      throw LedgerError(
        .conflict, "\(file) can't be \(what)", at: path, why: "\(path) is no folder but a link or a file",
        mend: kind == .link
          ? "git checkout HEAD -- \(path.shellQuoted)" : "put a plain folder in its place")
    }
  }

  /// Removes a file, and the folders below `top` that it leaves empty, as git does.
  package static func remove(_ file: String, below top: String) {
    remove("\(top)/\(file)")
    var folders = file.split(separator: "/").dropLast()
    while !folders.isEmpty, (try? FileSystem.removeFolder("\(top)/\(folders.joined(separator: "/"))")) != nil {
      folders = folders.dropLast()
    }
  }

  package static func remove(_ path: String) { try? FileSystem.remove(path) }

  /// Removes a file that must go; one that is not there is gone.
  ///
  /// - Throws: `LedgerError.surroundings` where it stays.
  package static func take(_ path: String) throws {
    do throws(Errno) { try FileSystem.remove(path) } catch {
      if error == .noSuchFileOrDirectory { return }
      throw LedgerError(.surroundings, "\(path) can't be removed", why: "\(error)")
    }
  }
}
