internal import Clibgit2

/// The signature in a commit's header, and the bytes that it signs.
///
/// - SeeAlso: gitformat-signature(5)
public struct SignedContent: Hashable, Sendable {
  /// The signature, as the program that made it wrote it.
  public let signature: [UInt8]
  /// The commit without its signatures.
  public let payload: [UInt8]

  static let header = Array("gpgsig ".utf8)
  /// The beginning of a signature over the same commit in a repository with other ids.
  private static let otherHeader = Array("gpgsig".utf8)

  init(signature: [UInt8], payload: [UInt8]) { (self.signature, self.payload) = (signature, payload) }

  /// Takes a commit apart as git does; nil where it has no signature.
  init?(parsing content: UnsafeRawBufferPointer) {
    enum Part { case payload, signature, other }
    let (newline, space) = (UInt8(ascii: "\n"), UInt8(ascii: " "))
    var (signature, payload): ([UInt8], [UInt8]) = ([], [])
    var part = Part.payload
    var start = content.startIndex
    while start < content.endIndex, content[start] != newline {
      let end = content[start...].firstIndex(of: newline).map { $0 + 1 } ?? content.endIndex
      let line = content[start..<end]
      if line.starts(with: Self.header) {
        part = .signature
      } else if line.starts(with: Self.otherHeader) {
        part = .other
      } else if line.first != space {
        part = .payload
      }
      switch part {
      case .payload: payload += line
      case .signature: signature += line.dropFirst(line.first == space ? 1 : Self.header.count)
      case .other: break
      }
      start = end
    }
    guard !signature.isEmpty else { return nil }
    payload += content[start...]
    (self.signature, self.payload) = (signature, payload)
  }
}

extension Repository {
  /// The signature of a commit, and the bytes that it signs; nil where it has none.
  ///
  /// - Throws: `.notFound` when it is missing, `.wrongKind` when it is no commit.
  public func signedContent(of id: ObjectID) throws(GitError) -> SignedContent? {
    try withObject(id) { (content, kind) throws(GitError) in
      guard kind == GIT_OBJECT_COMMIT else { throw GitError(.wrongKind, "\(id) is no commit") }
      return SignedContent(parsing: content)
    }
  }

  /// Writes a signed commit, and moves no reference to it.
  ///
  /// - Parameters:
  ///   - tree: The tree of the commit.
  ///   - parents: Its parents.
  ///   - author: Who wrote it.
  ///   - committer: Who commits it.
  ///   - message: Its message.
  ///   - sign: Makes the signature of these bytes. Its errors are thrown on, and no commit is written.
  /// - Throws: Besides, as ``writeCommit(tree:parents:author:committer:message:)``.
  public func writeCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String,
    signedBy sign: (_ content: [UInt8]) throws -> [UInt8]
  ) throws -> ObjectID {
    let text = try Self.commitMessage(message, by: author, committer)
    let content = content(ofCommit: text, tree: tree, parents: parents, author, committer)
    var signature = try sign(content)
    // the header ends with the signature's last line
    while signature.last == UInt8(ascii: "\n") { signature.removeLast() }
    guard !signature.isEmpty, !signature.contains(0) else {
      throw GitError(.invalid, "the signature of a commit is empty, or holds a NUL")
    }
    var made = git_oid()
    try writingObjects { () throws(GitError) in
      try check(
        git_commit_create_with_signature(
          &made, handle.pointer, String(decoding: content, as: UTF8.self), String(decoding: signature, as: UTF8.self),
          "gpgsig"))
    }
    return ObjectID(made)
  }

  /// The bytes of a commit before it is signed.
  private func content(
    ofCommit message: String, tree: ObjectID, parents: [ObjectID], _ author: Signature, _ committer: Signature
  ) -> [UInt8] {
    let lines =
      ["tree \(tree)"] + parents.map { "parent \($0)" }
      + ["author \(author.headerText)", "committer \(committer.headerText)", "", message]
    return Array(lines.joined(separator: "\n").utf8)
  }
}

extension Signature {
  /// The text that stands in a commit's header.
  fileprivate var headerText: String {
    let minutes = abs(when.offsetMinutes)
    let zone = String(minutes / 60 * 100 + minutes % 60)
    let padded = String(repeating: "0", count: max(0, 4 - zone.count)) + zone
    return "\(name) <\(email)> \(when.secondsSince1970) \(when.offsetMinutes < 0 ? "-" : "+")\(padded)"
  }
}
