internal import CLibrary
internal import Files
internal import SystemPackage

/// The `git commit` that runs this process as its hook, found among the processes above it: git tells a hook neither
/// the parents nor the options of a commit.
enum CallingCommit {
  /// Tells whether the commit takes the place of HEAD; nil where the system doesn't tell.
  static func amends() -> Bool? {
    var process = getppid()
    for _ in 0..<32 {
      guard process > 1, let words = words(of: process), let above = parent(of: process) else { return nil }
      if let answer = amends(words) { return answer }
      process = above
    }
    return nil
  }

  /// Tells the same of a command line; nil where it is no `git commit`.
  static func amends(_ words: [String]) -> Bool? {
    guard let program = words.first?.split(separator: "/").last, program == "git" else { return nil }
    var rest = words.dropFirst()
    while let word = rest.first, word.hasPrefix("-") {
      rest = rest.dropFirst(globalWithValue.contains(word) ? 2 : 1)
    }
    switch rest.first {
    case "commit": return commitAmends(rest.dropFirst())
    case "merge", "pull": return false
    default: return nil
    }
  }

  private static func commitAmends(_ words: ArraySlice<String>) -> Bool {
    var (rest, answer) = (words, false)
    while let word = rest.popFirst(), word != "--" {
      if word.hasPrefix("--") {
        // an option may be shortened as long as no other begins in the same way
        if word.count >= 4, "--amend".hasPrefix(word) { answer = true }
        if word.count >= 6, "--no-amend".hasPrefix(word) { answer = false }
        if longWithValue.contains(word) { rest = rest.dropFirst() }
      } else if word.hasPrefix("-"), let place = word.dropFirst().firstIndex(where: { "mFCct".contains($0) }) {
        if word.index(after: place) == word.endIndex { rest = rest.dropFirst() }
      }
    }
    return answer
  }

  private static let globalWithValue: Set<String> = [
    "-C", "-c", "--git-dir", "--work-tree", "--namespace", "--super-prefix", "--config-env", "--attr-source",
  ]
  private static let longWithValue: Set<String> = [
    "--message", "--file", "--author", "--date", "--reuse-message", "--reedit-message", "--fixup", "--squash",
    "--template",
    "--cleanup", "--trailer", "--pathspec-from-file",
  ]

  private static func words(of process: pid_t) -> [String]? {
    content(of: "/proc/\(process)/cmdline").map { bytes in
      bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The parent of a process: the second word behind its name, which stands in brackets and may hold anything.
  private static func parent(of process: pid_t) -> pid_t? {
    guard let bytes = content(of: "/proc/\(process)/stat") else { return nil }
    let rest = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.split(separator: " ")
    return rest.flatMap { $0.count > 1 ? pid_t($0[1]) : nil }
  }

  /// The content of a file of the system; nil where there is none of that name.
  private static func content(of path: String) -> [UInt8]? { try? OpenFile(path, .readOnly).read() }
}
