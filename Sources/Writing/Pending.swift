internal import Git
internal import Reading

/// The files that an action is about to bring into a checkout: `colophon-pending` in the git directory, while the
/// action runs.
///
/// If a process was killed in between, the next one finds here what is still to be done. The finder did not write it:
/// it believes only the path of a file, and asks the commit and its parent for the rest.
package struct Pending: Hashable {
  /// One file: its version before the commit, and in it; nil: there is none.
  package struct File: Hashable {
    let path: String
    let before: ObjectID?
    let after: ObjectID?
    let isExecutable: Bool
    /// True if it was a program before; false where it did not exist.
    var wasExecutable = false

    /// True if the commit does not change the mode, so that a file which somebody made a program, or not, stays so.
    var keepsMode: Bool { before != nil && isExecutable == wasExecutable }

    /// True if the commit has another file than its parent.
    var isChanged: Bool { before != after || (after != nil && isExecutable != wasExecutable) }
  }

  let commit: ObjectID
  let files: [File]

  /// The action that was left behind; nil where there is none, or the file was cut off.
  ///
  /// - Throws: `LedgerError.surroundings` where it can't be read, or is nothing that an action leaves.
  static func left(in gitDirectory: String) throws -> Pending? {
    guard let bytes = try Path.read(Path.pending(in: gitDirectory)) else { return nil }
    // by bytes: in a text, a carriage return and the line end behind it are one character
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    // the last line tells a whole file from one that was cut off
    guard lines.last == "end" else { return nil }
    guard let first = lines.first, let commit = ObjectID(hex: first) else {
      throw notFollowed(in: gitDirectory, because: "it names no commit")
    }
    let files = try lines.dropFirst().dropLast().map { line in
      guard let file = File(line: line) else {
        throw notFollowed(in: gitDirectory, because: "“\(line)” is no line of one")
      }
      return file
    }
    return Pending(commit: commit, files: files)
  }

  /// The refusal to follow it.
  static func notFollowed(in gitDirectory: String, because why: String) -> LedgerError {
    let path = Path.pending(in: gitDirectory)
    return LedgerError(
      .surroundings, "\(path) is not followed", why: "\(path) was not left by an action of Colophon's: \(why)",
      mend: "see what git status says, then: rm \(path.shellQuoted)")
  }

  /// Writes it; of the files only those that the commit changes.
  func write(in repository: Repository, _ environment: Environment) throws {
    let lines = files.filter(\.isChanged).map(\.line)
    let text = ([commit.hex] + lines + ["end"]).joined(separator: "\n") + "\n"
    try Path.replace(
      Path.pending(in: repository.gitDirectory), with: Array(text.utf8), isExecutable: false,
      sharing: repository.sharing()
    ) {
      WriteStep.pendingBeside.reached(environment)
    }
  }

  /// - Throws: `LedgerError.surroundings` where it stays.
  static func remove(in gitDirectory: String) throws {
    Path.remove(Path.beside(Path.pending(in: gitDirectory)))
    try Path.take(Path.pending(in: gitDirectory))
  }
}

extension Pending.File {
  private static let none = "-"

  /// The blob before, the blob after, `x` for a program or `f`, the path; a line end in the path is written as NUL,
  /// which no path has.
  fileprivate var line: String {
    let path = Self.exchanging("\n", for: "\0", in: path.unicodeScalars)
    return "\(before?.hex ?? Self.none) \(after?.hex ?? Self.none) \(isExecutable ? "x" : "f") \(path)"
  }

  fileprivate init?(line: String) {
    let parts = line.unicodeScalars.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let before = Self.blob(parts[0]), let after = Self.blob(parts[1]) else { return nil }
    let mode = String(parts[2])
    guard mode == "x" || mode == "f" else { return nil }
    let path = Self.exchanging("\0", for: "\n", in: parts[3])
    self.init(path: path, before: before, after: after, isExecutable: mode == "x")
  }

  /// The blob of a text; nil within for the sign of none, nil for anything else.
  private static func blob(_ text: Substring.UnicodeScalarView) -> ObjectID?? {
    if String(text) == none { return .some(nil) }
    return ObjectID(hex: String(text)).map { .some($0) }
  }

  private static func exchanging(
    _ old: Unicode.Scalar, for new: Unicode.Scalar, in text: some Sequence<Unicode.Scalar>
  ) -> String {
    var exchanged = String.UnicodeScalarView()
    for scalar in text { exchanged.append(scalar == old ? new : scalar) }
    return String(exchanged)
  }
}
