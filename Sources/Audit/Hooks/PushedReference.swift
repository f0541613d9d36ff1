public import Git

/// One reference that a push wants to move, as git tells a `pre-receive` hook.
public struct PushedReference: Hashable, Sendable {
  /// The full name.
  public let name: String
  /// Where it is; nil where it is new.
  public let old: ObjectID?
  /// Where it is to be; nil where it is to go.
  public let new: ObjectID?

  /// Reads a line, without its end: two ids and a name; nil for anything else.
  ///
  /// By bytes: git allows names that are no text, and such as begin with a mark that would make one letter with the slash before.
  public init?(line: some Collection<UInt8>) {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, let old = ObjectID(hex: words[0]), let new = ObjectID(hex: words[1]) else { return nil }
    let nothing = String(repeating: "0", count: 40)
    self.init(name: words[2], old: words[0] == nothing ? nil : old, new: words[1] == nothing ? nil : new)
  }

  /// A reference that a push wants to move.
  public init(name: String, old: ObjectID?, new: ObjectID?) { (self.name, self.old, self.new) = (name, old, new) }

  /// Whether it is a branch: of other references nothing is asked.
  var isBranch: Bool { name.utf8.starts(with: "refs/heads/".utf8) }

  /// Whether git would show another object in the place of one, for its sake.
  var isReplacement: Bool { name.utf8.starts(with: "refs/replace/".utf8) }
}

/// What a judge says of a push.
public struct PushJudgement: Sendable {
  /// Every reason against it; none: it may be taken in.
  public internal(set) var objections: [PushObjection] = []
  /// What is worth telling, and no reason against it.
  public internal(set) var warnings: [PushWarning] = []
}

/// Why a push is refused.
public enum PushObjection: Sendable {
  /// A branch would go.
  case deletes(String)
  /// A branch would lose commits that it has; how many.
  case drops(String, Int)
  /// A branch would lose commits that are not here, so that nobody can say how many.
  case dropsUnknown(String)
  /// Another object would be shown in the place of one.
  case replaces(String)
  /// A branch would get a commit that is dated more than a day ahead of the clock here; both times.
  case ahead(String, commit: ObjectID, dated: Instant, clock: Instant)
  /// A branch would get a commit that the workflow does not allow.
  case finding(String, AuditFinding)
}

/// What is worth telling of a push that may be taken in.
public enum PushWarning: Sendable {
  /// A branch would get a commit of which there is something to say.
  case finding(String, AuditFinding)
  /// A value of `colophon.accept` that names no commit.
  case acceptsNothing(String)
}
