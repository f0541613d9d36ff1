package import Git

/// The message of a commit in the file that git hands to `commit-msg`, before git has cleaned it up.
///
/// - SeeAlso: git-commit(1), `--cleanup`
package struct EditedMessage {
  /// What the commit will say.
  package let text: String

  /// - Parameters:
  ///   - content: The file.
  ///   - isEdited: Whether git has let somebody edit it.
  ///   - configuration: How git is told to clean up, and what begins a comment; `--cleanup` on a command line is known to git alone.
  package init(_ content: String, isEdited: Bool, _ configuration: Configuration) throws(GitError) {
    let mode = try configuration.string("commit.cleanup") ?? "default"
    var lines = content.split(separator: "\n", omittingEmptySubsequences: false)
    let sign = try Self.commentSign(configuration, lines)
    if isEdited, let cut = lines.firstIndex(where: { $0.hasPrefix("\(sign) ------------------------ >8 ----") }) {
      lines = Array(lines[..<cut])
    }
    if mode == "strip" || mode == "default" && isEdited { lines.removeAll { $0.hasPrefix(sign) } }
    text = lines.joined(separator: "\n")
  }

  /// What a comment begins with.
  private static func commentSign(_ configuration: Configuration, _ lines: [Substring]) throws(GitError) -> String {
    guard let sign = try configuration.string("core.commentchar"), !sign.isEmpty else { return "#" }
    guard sign == "auto" else { return sign }
    // git has taken a sign that no line of the message began with, and written its own lines last
    let last = lines.last { !$0.isEmpty }?.first.map { String($0) } ?? "#"
    return "#;@!$%^&|:".contains(last) ? last : "#"
  }
}
