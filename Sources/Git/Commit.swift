/// A commit, read whole: a value, free of its repository.
public struct Commit: Hashable, Sendable, Identifiable {
  /// Its name.
  public let id: ObjectID
  /// The tree it records.
  public let tree: ObjectID
  /// Its parents, in order; none for a root, or where a shallow clone ends.
  public let parents: [ObjectID]
  /// The person who made the change.
  public private(set) var author: Signature
  /// The person who recorded it.
  public private(set) var committer: Signature
  /// The whole message.
  ///
  /// Bytes that are not UTF-8 are replaced by U+FFFD.
  public let message: String
  /// True if a signature stands in its header, sound or not.
  public let isSigned: Bool
  /// The part of its header that git would not write so, as a sentence without its full stop; nil where there is none.
  public internal(set) var oddity: String?

  /// A commit of these parts.
  public init(
    id: ObjectID, tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String,
    isSigned: Bool = false
  ) {
    (self.id, self.tree, self.parents) = (id, tree, parents)
    (self.author, self.committer, self.message) = (author, committer, message)
    self.isSigned = isSigned
  }

  /// The commit with its people as a map shows them.
  public func shown(by mailmap: Mailmap) -> Commit {
    var shown = self
    (shown.author, shown.committer) = (mailmap.shown(author), mailmap.shown(committer))
    return shown
  }

  /// The first paragraph of the message on one line, as `git log --format=%s` has it.
  public var subject: String {
    // By bytes: to `Character` a line ending in CRLF has no line feed.
    let lines = message.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let paragraph = lines.map { $0.trimmingEnd() }.drop { $0.isEmpty }.prefix { !$0.isEmpty }
    return String(decoding: Array(paragraph.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }
}

/// The part of a commit that a walk through history needs.
public struct CommitHeader: Hashable, Sendable {
  /// The tree it records.
  public let tree: ObjectID
  /// Its parents, in order; none where a shallow clone ends.
  public let parents: [ObjectID]
  /// The time it was recorded, in the committer's zone.
  public let recorded: Instant
  /// The message as it is stored.
  public let message: [UInt8]
  /// True if a signature stands in the header, sound or not.
  public let isSigned: Bool
}

extension CommitHeader {
  /// The time it was recorded, in seconds since 1970.
  public var committerSeconds: Int64 { recorded.secondsSince1970 }

  /// The same tree in a commit without parents and without a message, for where a walk ends.
  public var asRoot: CommitHeader {
    CommitHeader(tree: tree, parents: [], recorded: recorded, message: [], isSigned: isSigned)
  }
}
