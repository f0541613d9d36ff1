internal import Git
public import Reading
internal import Files
internal import SystemPackage

/// A hook that is installed.
public struct InstalledHook: Sendable {
  /// The hook.
  public let hook: Hook
  /// The file.
  public let file: String
  /// True if it was not there before, or was another version.
  public let isNew: Bool
  /// The hook that was there before and is called first; nil where there was none.
  public let kept: String?
}

extension Ledger {
  /// Installs the hooks of this kind of repository: `pre-receive` in a bare one, `commit-msg` and `pre-push` in a
  /// checkout.
  ///
  /// Another hook of that name is moved aside and called first. The `pre-commit` of an earlier version is removed.
  ///
  /// - Parameter program: The path of this program.
  /// - Throws: `LedgerError.conflict` where another hook is there and one was moved aside already, or hooks are kept outside of the
  ///   repository.
  public func installHooks(running program: String) throws -> [InstalledHook] {
    let folder = try hooksFolder()
    let hooks = Hook.all(inBare: repository.isBare)
    for hook in hooks { try refuseObstacle(to: hook, in: folder) }
    try makeHooksFolder(folder)
    let installed = try hooks.map { try install($0, in: folder, running: program) }
    let former = "\(folder)/\(Hook.preCommit.rawValue)"
    if hooks.contains(.commitMessage), try isOurs(.preCommit, at: former) { Path.remove(former) }
    return installed
  }

  private func install(_ hook: Hook, in folder: String, running program: String) throws -> InstalledHook {
    let file = "\(folder)/\(hook.rawValue)"
    let text = hook.script(running: program.shellQuoted)
    let isThere = Path.exists(file)
    let isOurs = try isThere && isOurs(hook, at: file)
    if isOurs, try Path.read(file).map({ String(decoding: $0, as: UTF8.self) }) == text {
      return InstalledHook(hook: hook, file: file, isNew: false, kept: nil)
    }
    let kept = isThere && !isOurs ? file + Hook.endOfKept : nil
    // both names at once: the hook is never away
    if let kept {
      do throws(Errno) { try FileSystem.link(file, as: kept) } catch {
        throw LedgerError(.surroundings, "the hook that is there can't be kept", at: kept, why: "\(error)")
      }
    }
    try Path.replace(file, with: Array(text.utf8), isExecutable: true, sharing: repository.sharing())
    return InstalledHook(hook: hook, file: file, isNew: true, kept: kept)
  }

  /// Tells whether a hook is a file that Colophon made, and not somebody's own.
  private func isOurs(_ hook: Hook, at file: String) throws -> Bool {
    guard Path.kind(file) == .file, let bytes = try Path.read(file) else { return false }
    return hook.made(String(decoding: bytes, as: UTF8.self))
  }

  private func refuseObstacle(to hook: Hook, in folder: String) throws {
    let file = "\(folder)/\(hook.rawValue)"
    guard Path.exists(file), try !isOurs(hook, at: file) else { return }
    let kept = file + Hook.endOfKept
    guard Path.kind(file) == .folder || Path.exists(kept) else { return }
    throw LedgerError(
      .conflict, "there is another \(hook.rawValue) hook", at: file,
      why: Path.exists(kept) ? "one that was there before stands in \(kept) already" : "it is a folder",
      mend: "put into \(kept) whatever is to be called first, and remove \(file)")
  }

  private func makeHooksFolder(_ folder: String) throws {
    guard !Path.exists(folder) else { return }
    try Path.makeFolder(folder)
    if folder.hasPrefix(repository.commonDirectory + "/") { try repository.sharing().adjust(folder) }
  }

  /// The folder in which git looks for hooks; all work trees share that of the git directory.
  private func hooksFolder() throws -> String {
    guard let path = try repository.configuration().string("core.hookspath"), !path.isEmpty else {
      return repository.commonDirectory + "/hooks"
    }
    let top = repository.workingDirectory ?? repository.gitDirectory
    // a path that git writes for a home is none of the repository's
    let folder = path.hasPrefix("/") || path.hasPrefix("~") ? path : "\(top)/\(path)"
    let isOwn = [top, repository.commonDirectory].contains { folder.isBelow($0) && !folder.leavesByLink($0) }
    guard isOwn else {
      throw LedgerError(
        .conflict, "the hook is not installed", at: folder,
        why: "core.hooksPath names a folder that other repositories may share",
        mend: "git config core.hooksPath .git/hooks, or call colophon hook run from the hook there")
    }
    return folder
  }
}

extension String {
  /// Tells whether something on the way from a folder to this path below it is a link: it may lead anywhere.
  fileprivate func leavesByLink(_ folder: String) -> Bool {
    var path = folder
    return split(separator: "/").dropFirst(folder.split(separator: "/").count).contains { part in
      path += "/\(part)"
      return Path.kind(path) == .link
    }
  }

  /// Tells whether a path leads below a folder, and not out of it again.
  fileprivate func isBelow(_ folder: String) -> Bool {
    let parts = split(separator: "/").filter { $0 != "." }
    guard !parts.contains("..") else { return false }
    return hasPrefix("/") && parts.starts(with: folder.split(separator: "/"))
      && parts.count > folder.split(separator: "/").count
  }
}
