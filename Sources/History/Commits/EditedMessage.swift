package import Git

/// The message of a commit in the file that git hands to `commit-msg`, before git has cleaned it up.
///
/// - SeeAlso: git-commit(1), `--cleanup`
package struct EditedMessage {
  /// The text that the commit will have.
  package let text: String

  /// - Parameters:
  ///   - content: The file.
  ///   - isEdited: Whether git let somebody edit it.
  ///   - configuration: Git's configuration, for the clean-up and the sign of comments; a `--cleanup` on the command
  ///     line is known to git alone.
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

  /// The sign that begins a comment.
  private static func commentSign(_ configuration: Configuration, _ lines: [Substring]) throws(GitError) -> String {
    guard let sign = try configuration.string("core.commentchar"), !sign.isEmpty else { return "#" }
    guard sign == "auto" else { return sign }
    // git has taken a sign that no line of the message began with, and written its own lines last
    let last = lines.last { !$0.isEmpty }?.first.map { String($0) } ?? "#"
    return "#;@!$%^&|:".contains(last) ? last : "#"
  }
}
