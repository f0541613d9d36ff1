internal import Git

/// What an action is about to bring into a checkout: `colophon-pending` in the git directory, while the action runs.
///
/// Where a process was killed in between, the next one finds here what is still to be done.
struct Pending: Hashable {
  /// One file: what it was before the commit, and what it is in it; nil: there is none.
  struct File: Hashable {
    let path: String
    let before: ObjectID?
    let after: ObjectID?
    let isExecutable: Bool
  }

  let commit: ObjectID
  let files: [File]

  private static let name = "colophon-pending"
  private static let none = "-"

  /// Where it lies.
  static func path(in gitDirectory: String) -> String { "\(gitDirectory)/\(name)" }

  /// What was left behind; nil where nothing was, or the file is not whole.
  static func left(in gitDirectory: String) throws -> Pending? {
    guard let bytes = try Path.read("\(gitDirectory)/\(name)") else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    // the last line tells a whole file from one that was cut off
    guard lines.last == "end", let first = lines.first, let commit = ObjectID(hex: String(first)) else { return nil }
    let files = lines.dropFirst().dropLast().compactMap { line -> File? in
      let parts = line.split(separator: " ", maxSplits: 3)
      guard parts.count == 4 else { return nil }
      return File(
        path: String(parts[3]), before: ObjectID(hex: String(parts[0])), after: ObjectID(hex: String(parts[1])),
        isExecutable: parts[2] == "x")
    }
    return Pending(commit: commit, files: files)
  }

  /// Whether anything was left behind; costs one look at the directory.
  static func isLeft(in gitDirectory: String) -> Bool { Path.exists("\(gitDirectory)/\(name)") }

  func write(in repository: Repository, _ environment: Environment) throws {
    let lines = files.map {
      "\($0.before?.hex ?? Self.none) \($0.after?.hex ?? Self.none) \($0.isExecutable ? "x" : "f") \($0.path)"
    }
    let text = ([commit.hex] + lines + ["end"]).joined(separator: "\n") + "\n"
    try Path.replace(
      "\(repository.gitDirectory)/\(Self.name)", with: Array(text.utf8), isExecutable: false,
      sharing: repository.sharing()
    ) {
      WriteStep.pendingBeside.reached(environment)
    }
  }

  /// - Throws: `LedgerError.surroundings` where it stays.
  static func remove(in gitDirectory: String) throws {
    let path = "\(gitDirectory)/\(name)"
    Path.remove(Path.beside(path))
    try Path.take(path)
  }
}
