internal import Clibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Repository {
  /// The tree, the parents and the date of a commit, read from its bytes without making an object of it.
  ///
  /// - Parameter needsMessage: Whether the message is wanted of a commit with one parent or none, too.
  /// - Throws: `.notFound` when it is missing, `.wrongKind` when it is no commit, `.invalid` when it is malformed.
  public func header(of id: ObjectID, needsMessage: Bool = true) throws(GitError) -> CommitHeader {
    try withObject(id) { (content, kind) throws(GitError) in
      guard kind == GIT_OBJECT_COMMIT else { throw GitError(.wrongKind, "\(id) is no commit") }
      guard let header = CommitHeader(parsing: content, needsMessage: needsMessage) else {
        throw GitError(.invalid, "commit \(id) is malformed; see: git fsck")
      }
      return try isBoundary(id) ? header.withoutParents : header
    }
  }
}

extension CommitHeader {
  /// Reads the header of a commit object; nil when it is malformed.
  init?(parsing content: UnsafeRawBufferPointer, needsMessage: Bool = true) {
    guard let parts = CommitParts(of: content), let bracket = parts.committer.lastIndex(of: UInt8(ascii: ">")),
      let seconds = Int64(
        String(
          decoding: parts.committer[(bracket + 1)...].split(separator: UInt8(ascii: " ")).first ?? [], as: UTF8.self))
    else { return nil }
    self.init(
      tree: parts.tree, parents: parts.parents, committerSeconds: seconds,
      message: needsMessage || parts.parents.count > 1 ? Array(parts.message) : [],
      isSigned: parts.isSigned)
  }

  /// The same as if it were a root.
  public var withoutParents: CommitHeader {
    CommitHeader(
      tree: tree, parents: [], committerSeconds: committerSeconds, message: message, isSigned: isSigned)
  }
}

extension Commit {
  /// Reads a commit object in the plain form that git writes; nil where libgit2 has to be asked what to make of it.
  ///
  /// - Parameter isBoundary: Whether a shallow clone ends there.
  init?(_ id: ObjectID, parsing content: UnsafeRawBufferPointer, isBoundary: Bool) {
    guard let parts = CommitParts(of: content), let author = Signature(plain: parts.author),
      let committer = Signature(plain: parts.committer)
    else { return nil }
    let message = parts.message.drop { $0 == UInt8(ascii: "\n") }.prefix { $0 != 0 }
    self.init(
      id: id, tree: parts.tree, parents: isBoundary ? [] : parts.parents, author: author, committer: committer,
      message: String(decoding: message, as: UTF8.self), isSigned: parts.isSigned)
  }
}

extension Signature {
  /// Reads `NAME <E-MAIL> SECONDS ZONE` where it is written plainly, with nothing that git would trim; nil for anything else.
  fileprivate init?(plain line: Slice<UnsafeRawBufferPointer>) {
    let (open, close) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
    guard let start = line.firstIndex(of: open), let end = line[start...].firstIndex(of: close),
      start > line.startIndex, line[start - 1] == UInt8(ascii: " "), line.last.map({ (48...57).contains($0) }) == true,
      !line[(start + 1)..<end].contains(open), !line[end...].dropFirst().contains(where: { $0 == open || $0 == close }),
      !line.contains(0)
    else { return nil }
    let (writtenName, writtenEmail) = (line[..<(start - 1)], line[(start + 1)..<end])
    guard Self.isClean(writtenName), Self.isClean(writtenEmail) else { return nil }
    let (name, email) = (String(decoding: writtenName, as: UTF8.self), String(decoding: writtenEmail, as: UTF8.self))
    let when = String(decoding: line[(end + 1)...], as: UTF8.self)
    let words = when.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    guard words.count == 2, let seconds = Int64(words[0]), seconds >= 0, words[1].utf8.count == 5,
      let zone = Int(words[1]), ["+", "-"].contains(words[1].prefix(1)), abs(zone) <= 1400, abs(zone) % 100 < 60
    else { return nil }
    self.init(
      asWritten: name, email,
      when: Instant(secondsSince1970: seconds, offsetMinutes: zone / 100 * 60 + zone % 100))
  }
}

/// The header lines of a commit object, and its message.
private struct CommitParts {
  let tree: ObjectID
  private(set) var parents: [ObjectID] = []
  /// `NAME <E-MAIL> SECONDS ZONE`, as it stands.
  let author: Slice<UnsafeRawBufferPointer>
  /// The same of who recorded it.
  let committer: Slice<UnsafeRawBufferPointer>
  let message: Slice<UnsafeRawBufferPointer>
  let isSigned: Bool

  /// Reads the bytes of a commit object; nil when they are malformed.
  init?(of content: UnsafeRawBufferPointer) {
    var rest = content[...]
    guard let tree = Self.takeID(after: "tree ", from: &rest) else { return nil }
    self.tree = tree
    while let parent = Self.takeID(after: "parent ", from: &rest) { parents.append(parent) }
    // The author's line, and none but it, stands before the committer's; both end in `> SECONDS ZONE`.
    guard let author = Self.takeLine(after: "author ", from: &rest),
      let committer = Self.takeLine(after: "committer ", from: &rest)
    else { return nil }
    (self.author, self.committer) = (author, committer)
    (message, isSigned) = Self.message(in: rest)
  }

  /// What follows the first empty line, and whether a line before it begins a signature.
  private static func message(in rest: Slice<UnsafeRawBufferPointer>) -> (Slice<UnsafeRawBufferPointer>, isSigned: Bool)
  {
    let newline = UInt8(ascii: "\n")
    var line = rest.startIndex
    var isSigned = false
    while line < rest.endIndex {
      if rest[line] == newline { return (rest[(line + 1)...], isSigned) }
      guard let end = rest[line...].place(of: newline) else { break }
      isSigned = isSigned || rest[line..<end].starts(with: SignedContent.header)
      line = end + 1
    }
    return (rest[rest.endIndex...], isSigned)
  }

  private static func takeID(after key: StaticString, from rest: inout Slice<UnsafeRawBufferPointer>) -> ObjectID? {
    guard let line = takeLine(after: key, from: &rest) else { return nil }
    return ObjectID(hexDigits: line)
  }

  private static func takeLine(
    after key: StaticString, from rest: inout Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer>? {
    let prefix = UnsafeRawBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    guard rest.starts(with: prefix), let end = rest.place(of: UInt8(ascii: "\n")) else { return nil }
    let line = rest[(rest.startIndex + prefix.count)..<end]
    rest = rest[(end + 1)...]
    return line
  }
}

extension Slice<UnsafeRawBufferPointer> {
  /// Where a byte stands first; nil where it doesn't.
  fileprivate func place(of byte: UInt8) -> Index? {
    guard let start = base.baseAddress.map({ $0 + startIndex }), !isEmpty else { return nil }
    return memchr(start, Int32(byte), count).map { startIndex + (UnsafeRawPointer($0) - start) }
  }
}
