internal import Clibgit2

extension Repository {
  /// The tree, the parents and the date of a commit, read from its bytes without making an object of it.
  ///
  /// - Throws: `.notFound` when it is missing, `.wrongKind` when it is no commit, `.invalid` when it is malformed.
  public func header(of id: ObjectID) throws(GitError) -> CommitHeader {
    try withObject(id) { (content, kind) throws(GitError) in
      guard kind == GIT_OBJECT_COMMIT else { throw GitError(.wrongKind, "\(id) is no commit") }
      guard let header = CommitHeader(parsing: content) else {
        throw GitError(.invalid, "commit \(id) is malformed; see: git fsck")
      }
      return try isBoundary(id) ? header.withoutParents : header
    }
  }
}

extension CommitHeader {
  /// Reads the header of a commit object; nil when it is malformed.
  init?(parsing content: UnsafeRawBufferPointer) {
    var rest = content[...]
    guard let tree = Self.takeID(after: "tree ", from: &rest) else { return nil }
    var parents: [ObjectID] = []
    while let parent = Self.takeID(after: "parent ", from: &rest) { parents.append(parent) }
    // The author's line, and none but it, stands before the committer's; both end in `> SECONDS ZONE`.
    guard Self.takeLine(after: "author ", from: &rest) != nil,
      let committer = Self.takeLine(after: "committer ", from: &rest),
      let bracket = committer.lastIndex(of: UInt8(ascii: ">")),
      let seconds = Int64(
        String(decoding: committer[(bracket + 1)...].split(separator: UInt8(ascii: " ")).first ?? [], as: UTF8.self))
    else { return nil }
    let (message, isSigned) = Self.message(in: rest)
    self.init(tree: tree, parents: parents, committerSeconds: seconds, message: message, isSigned: isSigned)
  }

  /// The same without its message.
  public var withoutMessage: CommitHeader {
    CommitHeader(tree: tree, parents: parents, committerSeconds: committerSeconds, message: [], isSigned: isSigned)
  }

  fileprivate var withoutParents: CommitHeader {
    CommitHeader(
      tree: tree, parents: [], committerSeconds: committerSeconds, message: message, isSigned: isSigned)
  }

  /// What follows the first empty line, and whether a line before it begins a signature.
  private static func message(in rest: Slice<UnsafeRawBufferPointer>) -> ([UInt8], isSigned: Bool) {
    let newline = UInt8(ascii: "\n")
    var line = rest.startIndex
    var isSigned = false
    while line < rest.endIndex {
      if rest[line] == newline { return (Array(rest[(line + 1)...]), isSigned) }
      guard let end = rest[line...].firstIndex(of: newline) else { break }
      isSigned = isSigned || rest[line..<end].starts(with: SignedContent.header)
      line = end + 1
    }
    return ([], isSigned)
  }

  private static func takeID(after key: StaticString, from rest: inout Slice<UnsafeRawBufferPointer>) -> ObjectID? {
    guard let line = takeLine(after: key, from: &rest) else { return nil }
    return ObjectID(hexDigits: line)
  }

  private static func takeLine(
    after key: StaticString, from rest: inout Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer>? {
    let prefix = UnsafeRawBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    guard rest.starts(with: prefix), let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let line = rest[(rest.startIndex + prefix.count)..<end]
    rest = rest[(end + 1)...]
    return line
  }
}
