extension GitError {
  /// The same failure of opening the repository at `path`, in plain words where git made what libgit2 cannot read.
  func explained(opening path: String) -> GitError {
    if code == .owner {
      return GitError(
        .owner,
        """
        the repository at \(path) belongs to another user, so git's settings in it are not trusted. \
        If you trust it: git config --global --add safe.directory \(path)
        """, category: category)
    }
    guard let name = Self.text(after: "unsupported extension name extensions.", in: message) else { return self }
    return Self.unsupportedExtension(name, at: path, category: category)
  }

  /// The same failure of reading the index file at `path`, in plain words.
  func explained(readingIndex path: String) -> GitError {
    if let name = Self.text(after: "unsupported mandatory extension: '", in: message)?.prefix(4) {
      let (kind, remedy) =
        switch name {
        case "link": ("split (core.splitIndex)", "git update-index --no-split-index")
        case "sdir": ("sparse (index.sparse)", "git sparse-checkout reapply --no-sparse-index")
        default: ("written with the extension '\(name)'", "git update-index --index-version 2")
        }
      return GitError(
        .unsupported,
        "the index \(path) is \(kind), a form that only git itself reads. Write it in the plain form: \(remedy)",
        category: category)
    }
    if message.contains("checksum") {
      return GitError(
        .unsupported,
        """
        the index \(path) is damaged, or was written without a checksum (index.skipHash). \
        Write it again: git -c index.skipHash=false update-index --force-write-index
        """, category: category)
    }
    return self
  }

  /// The error for a repository with an extension that can't be read here.
  ///
  /// - Parameter name: The name of the extension, in lower case.
  static func unsupportedExtension(_ name: String, at path: String, category: Int32 = 0) -> GitError {
    GitError(.unsupported, explanation(ofExtension: name, at: path), category: category)
  }

  private static func explanation(ofExtension name: String, at path: String) -> String {
    switch name {
    case "objectformat":
      """
      the repository at \(path) names its objects by SHA-256 (extensions.objectFormat), which only git itself reads. \
      Use a repository with SHA-1: git init --object-format=sha1
      """
    case "refstorage":
      """
      the repository at \(path) keeps its references as a reftable (extensions.refStorage), which only git itself reads. \
      Convert it: git refs migrate --ref-format=files
      """
    default:
      """
      the repository at \(path) uses the extension \(name), which only git itself reads. \
      See: git config --get-regexp '^extensions'
      """
    }
  }

  private static func text(after prefix: String, in message: String) -> String? {
    guard let range = message.firstRange(of: prefix) else { return nil }
    return String(message[range.upperBound...].prefix { $0 != "'" && !$0.isWhitespace })
  }
}
