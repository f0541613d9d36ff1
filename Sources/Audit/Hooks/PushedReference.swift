public import Catalogue
public import Git

/// One reference that a push wants to move, as git tells a `pre-receive` hook.
public struct PushedReference: Hashable, Sendable {
  /// The full name.
  public let name: String
  /// Its present commit; nil where it is new.
  public let old: ObjectID?
  /// Its new commit; nil where it is deleted.
  public let new: ObjectID?

  /// Reads a line, without its end: two ids and a name; nil for anything else.
  ///
  /// It goes by bytes: git allows names that are no text, and names that begin with a mark which would make one letter
  /// with the slash before.
  public init?(line: some Collection<UInt8>) {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, let old = ObjectID(hex: words[0]), let new = ObjectID(hex: words[1]) else { return nil }
    let nothing = String(repeating: "0", count: 40)
    self.init(name: words[2], old: words[0] == nothing ? nil : old, new: words[1] == nothing ? nil : new)
  }

  /// A reference that a push wants to move.
  public init(name: String, old: ObjectID?, new: ObjectID?) { (self.name, self.old, self.new) = (name, old, new) }

  /// True if it is a branch; other references are not judged.
  var isBranch: Bool { name.utf8.starts(with: "refs/heads/".utf8) }

  /// True if it makes git show another object in the place of one.
  var isReplacement: Bool { name.utf8.starts(with: "refs/replace/".utf8) }
}

/// The judgement of a push.
public struct PushJudgement: Sendable {
  /// Every objection; none: the push may be taken in.
  public internal(set) var objections: [PushObjection] = []
  /// The warnings, which are no objections.
  public internal(set) var warnings: [PushWarning] = []
}

/// A reason to refuse a push.
public enum PushObjection: Sendable {
  /// A branch would be deleted.
  case deletes(String)
  /// A branch would lose commits that it has; with their number.
  case drops(String, Int)
  /// A branch would lose commits that are not here, so that nobody can count them.
  case dropsUnknown(String)
  /// Another object would be shown in the place of one.
  case replaces(String)
  /// A branch would get a commit that is dated more than a day ahead of the clock here; with both times.
  case ahead(String, commit: ObjectID, dated: Instant, clock: Instant)
  /// A branch would get a commit that the workflow does not allow.
  case finding(String, AuditFinding)
  /// A branch would get a commit with an error of `check` that was not there before.
  case adds(String, commit: ObjectID, Problem)
}

/// A warning about a push that may be taken in.
public enum PushWarning: Sendable {
  /// A branch would get a commit with a finding that is no error.
  case finding(String, AuditFinding)
  /// A value of `colophon.accept` that names no commit.
  case acceptsNothing(String)
}
