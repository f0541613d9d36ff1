/// The settings that `git -c KEY=VALUE` hands on to the programs that git starts, in `GIT_CONFIG_PARAMETERS`.
///
/// The variable holds words in single quotes: `'key'='value'` for each setting, or `'key=value'` from a git before
/// 2.31. A key without a value is true.
/// - SeeAlso: `git_config_from_parameters` in git's config.c
struct CommandLineSettings {
  let pairs: [(key: String, value: String?)]

  /// - Throws: `.invalid` where it is not in that form.
  init(_ text: String) throws(GitError) {
    var (pairs, rest): ([(key: String, value: String?)], Substring.UnicodeScalarView) = ([], text[...].unicodeScalars)
    // blanks may stand between and behind the words, not before them
    guard rest.first != " " else { throw Self.malformed }
    while true {
      rest = rest.drop { $0 == " " }
      if rest.isEmpty { break }
      guard let word = Self.word(&rest) else { throw Self.malformed }
      guard rest.first == "=" else {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        pairs.append((String(parts[0]), parts.count > 1 ? String(parts[1]) : nil))
        continue
      }
      rest.removeFirst()
      guard let next = rest.first, next != " " else {
        pairs.append((word, nil))
        continue
      }
      guard let value = Self.word(&rest) else { throw Self.malformed }
      pairs.append((word, value))
    }
    self.pairs = pairs
  }

  private static let malformed = GitError(.invalid, "GIT_CONFIG_PARAMETERS is not as git writes it")

  /// The next word in quotes. A quote or a `!` inside the word stands outside of the quotes, behind a backslash.
  private static func word(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var word = String.UnicodeScalarView()
    guard rest.popFirst() == "'" else { return nil }
    while true {
      guard let end = rest.firstIndex(of: "'") else { return nil }
      word.append(contentsOf: rest[..<end])
      rest = rest[rest.index(after: end)...]
      guard rest.first == "\\" else { return String(word) }
      rest.removeFirst()
      guard let escaped = rest.popFirst(), escaped == "'" || escaped == "!", rest.popFirst() == "'" else { return nil }
      word.append(escaped)
    }
  }
}
