internal import Clibgit2

extension Repository {
  /// The tree, the parents and the date of a commit, read from its bytes without making an object of it.
  ///
  /// - Parameters:
  ///   - id: The commit.
  ///   - needsMessage: Whether the message is wanted too of a commit with at most one parent.
  /// - Throws: `.notFound` when it is missing, `.wrongKind` when it is no commit, `.invalid` when it is malformed.
  public func header(of id: ObjectID, needsMessage: Bool = true) throws(GitError) -> CommitHeader {
    try withObject(id) { (content, kind) throws(GitError) in
      guard kind == GIT_OBJECT_COMMIT else { throw GitError(.wrongKind, "\(id) is no commit") }
      guard let header = CommitHeader(parsing: content, needsMessage: needsMessage, isStored: readsCommitsAsStored)
      else {
        throw GitError(.invalid, "commit \(id) is malformed; see: git fsck")
      }
      return try isBoundary(id) ? header.withoutParents : header
    }
  }
}

extension CommitHeader {
  /// Reads the header of a commit object; nil where git can't either.
  ///
  /// - Parameter isStored: Whether the encoding that the commit states is passed over.
  init?(parsing content: UnsafeRawBufferPointer, needsMessage: Bool = true, isStored: Bool = false) {
    guard let parts = CommitParts(of: content, isStored: isStored) else { return nil }
    self.init(
      tree: parts.tree, parents: parts.parents,
      recorded: parts.committer.map { Ident(of: $0).when } ?? Instant(secondsSince1970: 0, offsetMinutes: 0),
      message: needsMessage || parts.parents.count > 1 ? parts.decodedMessage : [],
      isSigned: parts.isSigned)
  }

  /// The same as if it were a root.
  public var withoutParents: CommitHeader {
    CommitHeader(
      tree: tree, parents: [], recorded: recorded, message: message, isSigned: isSigned)
  }
}

extension Commit {
  /// Reads a commit object as git does, whatever form its header has; nil where git can't either.
  ///
  /// - Parameters:
  ///   - isBoundary: Whether a shallow clone ends there.
  ///   - isStored: Whether the encoding that the commit states is passed over.
  init?(_ id: ObjectID, parsing content: UnsafeRawBufferPointer, isBoundary: Bool, isStored: Bool = false) {
    guard let parts = CommitParts(of: content, isStored: isStored) else { return nil }
    let (author, committer) = (
      parts.author.map { Ident(of: $0, in: parts.encoding) }, parts.committer.map { Ident(of: $0, in: parts.encoding) }
    )
    let message = parts.decodedMessage.drop { $0 == UInt8(ascii: "\n") }.prefix { $0 != 0 }
    self.init(
      id: id, tree: parts.tree, parents: isBoundary ? [] : parts.parents, author: author?.signature ?? .nobody,
      committer: committer?.signature ?? .nobody, message: String(decoding: message, as: UTF8.self),
      isSigned: parts.isSigned)
    oddity =
      parts.oddity ?? (author == nil ? "it has no author" : author?.oddity.map { "its author \($0)" })
      ?? (committer == nil ? "it has no committer" : committer?.oddity.map { "its committer \($0)" })
      ?? (parts.message.contains(0) ? "its message goes on behind a NUL, where git ends it" : nil)
  }
}
