internal import CLibrary
internal import Files
internal import SystemPackage

extension Repository {
  /// Writes a line into the logs of a reference, and of HEAD where that names it, as far as git keeps them.
  ///
  /// The reference is locked meanwhile, and moved only afterwards. A line is there whole or not at all.
  /// - Throws: `.system` where a log that is kept can't be written.
  /// - SeeAlso: git-config(1), `core.logAllRefUpdates`
  func logMove(
    of reference: String, from old: ObjectID?, to new: ObjectID, saying message: String, by identity: Signature
  ) throws(GitError) {
    // a log has no line for an empty address
    let email = identity.email.isEmpty ? "unknown" : identity.email
    let by = "\(identity.name) <\(email)> \(Self.now())"
    let text = String(String.UnicodeScalarView(message.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
    let line = "\(old?.hex ?? String(repeating: "0", count: 40)) \(new.hex) \(by)\t\(text)\n"
    try ReferenceLog(of: reference, in: self).append(line)
    guard reference != "HEAD", try head().reference == reference else { return }
    try ReferenceLog(of: "HEAD", in: self).append(line)
  }

  /// The time now as git writes it: seconds, and the offset of this zone.
  private static func now() -> String {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    let minutes = abs(local.tm_gmtoff) / 60
    let offset = String(10_000 + minutes / 60 * 100 + minutes % 60).dropFirst()
    return "\(seconds) \(local.tm_gmtoff < 0 ? "-" : "+")\(offset)"
  }
}

/// The log of a reference, a file that is only ever added to.
private struct ReferenceLog {
  private let path: String
  private let sharing: Sharing
  /// True if the log is begun where there is none.
  private let isBegun: Bool

  init(of reference: String, in repository: Repository) throws(GitError) {
    path = "\(repository.folder(of: reference))/logs/\(reference)"
    sharing = try repository.sharing()
    let prefixes = ["refs/heads/", "refs/remotes/", "refs/notes/"]
    let kept = reference == "HEAD" || prefixes.contains { reference.hasPrefix($0) }
    let configuration = repository.configuration()
    isBegun =
      switch try configuration.string("core.logallrefupdates")?.lowercased() {
      case "always": true
      case nil: kept && !repository.isBare
      default: try configuration.bool("core.logallrefupdates") == true && kept
      }
  }

  /// Adds a line; a part of a line that does not fit is taken back.
  func append(_ line: String) throws(GitError) {
    guard isBegun || File.status(of: path) != nil else { return }
    if isBegun {
      try attempt("cannot make the folders of \(path)") { () throws(Errno) in try sharing.makeFolders(above: path) }
      // an empty folder of that name stays where there was a branch below it
      try? FileSystem.removeFolder(path)
    }
    let file = try File(
      opening: path, .writeOnly, isBegun ? [.append, .nonBlocking, .create] : [.append, .nonBlocking])
    // a log that is there already may be another user's, who has shared it
    try? sharing.adjust(path)
    let before = try file.status().size
    do { try file.write(Array(line.utf8)) } catch {
      if try file.status().size < before + line.utf8.count { try? file.resize(to: before) }
      throw GitError(error.code, "cannot write \(path): \(error.message)")
    }
  }
}
