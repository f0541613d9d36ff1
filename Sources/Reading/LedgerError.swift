public import Catalogue
public import Git

/// The failure to do or answer something: what, where, why, and the remedy.
public struct LedgerError: Error, Hashable, Sendable {
  /// The kind of failure, which exit codes go by.
  public enum Kind: String, Sendable {
    /// A part of the catalogue can't be read, or the answer is no.
    case answerIsNo
    /// The question itself is wrong: an unknown field, an invalid value.
    case usage
    /// The workflow does not allow it.
    case refused
    /// There is no such thing, or there are several.
    case notFound
    /// Somebody else's change is in the way.
    case conflict
    /// Disk, lock, permission, identity or network failed.
    case surroundings
    /// A commit is written, but not told or not brought into the files.
    case unfinished
    /// A mistake in this program.
    case bug
  }

  /// The kind.
  public let kind: Kind
  /// The failure, as a sentence without its full stop.
  public let what: String
  /// `file:line:column`, where there is a place.
  public let place: String?
  /// The reason, as a sentence without its full stop.
  public let why: String?
  /// The command or the act that is the remedy.
  public let mend: String?
  /// The commit that stands all the same, if it is `unfinished`.
  public private(set) var commit: ObjectID?
  /// True if git can't give an object that is asked for, so that its content is unknown; a file that is no record is
  /// one for good.
  package private(set) var isDamage = false
  /// True if a file of the catalogue is not what it should be, which is so for good, whoever asks.
  package var isOfContent: Bool { kind == .answerIsNo && !isDamage }
  /// True if a name could be that of several things.
  package var isAmbiguous = false
  /// The refusals that further words on the command line would satisfy, the same for every edition; empty where that
  /// would not do.
  public package(set) var lacking: [Refusal] = []

  /// A failure with as much as is known about it.
  public init(_ kind: Kind, _ what: String, at place: String? = nil, why: String? = nil, mend: String? = nil) {
    (self.kind, self.what, self.place, self.why, self.mend) = (kind, what, place, why, mend)
  }
}

extension LedgerError {
  /// The failure after a commit was written, which stands.
  ///
  /// - Parameter what: The part that is not done, to follow “the commit … is written, ”.
  public init(standing commit: ObjectID, _ what: String, why: String?, mend: String?) {
    self.init(.unfinished, "the commit \(commit.hex) is written, \(what)", why: why, mend: mend)
    self.commit = commit
  }

  /// A name that could be that of several things.
  package static func ambiguous(_ name: String, why candidates: String, mend: String? = nil) -> LedgerError {
    var error = LedgerError(.notFound, "“\(name)” could be several", why: candidates, mend: mend)
    error.isAmbiguous = true
    return error
  }

  /// An object that git can't give.
  ///
  /// - Parameters:
  ///   - what: The thing that can't be read without it.
  ///   - path: The file that it is, where that is known.
  init(damage error: GitError, _ what: String, at path: String? = nil) {
    self.init(.answerIsNo, "\(what) can't be read", at: path, why: error.message, mend: "git fsck")
    isDamage = true
  }

  /// The same failure, with another thing that can't be read in place of its own.
  func concerning(_ what: String) -> LedgerError {
    var error = LedgerError(kind, "\(what) can't be read", at: place, why: why, mend: mend)
    error.isDamage = isDamage
    return error
  }

  /// A record that can't be read.
  package init(_ error: DocumentError, in path: String) {
    self.init(
      .answerIsNo, "\(path) can't be read", at: "\(path):\(error.position)", why: error.message, mend: error.mend)
  }

  /// Several failures of one action as one, each with its place, its reason and its remedy.
  ///
  /// - Parameter what: The action, to follow the number of things.
  package static func all(_ errors: [LedgerError], _ what: String) -> LedgerError? {
    guard let first = errors.first else { return nil }
    guard errors.count > 1 else { return first }
    let isOneRemedy = errors.allSatisfy { $0.mend == first.mend }
    let told = errors.map { error in
      error.what + (error.place.map { " (\($0))" } ?? "") + (error.why.map { ": \($0)" } ?? "")
        + (isOneRemedy ? "" : error.mend.map { " [\($0)]" } ?? "")
    }
    return LedgerError(
      first.kind, "\(errors.count) \(what)", why: told.joined(separator: "; "), mend: isOneRemedy ? first.mend : nil)
  }

  /// A change that a record does not take.
  package init(_ error: FieldError, in reference: RecordReference) {
    let kind: Kind =
      switch error.kind {
      case .usage, .file: .usage
      case .workflow: .refused
      }
    self.init(
      kind, "\(reference) can't be changed so", at: error.position.map { "\(reference.file):\($0)" },
      why: error.message,
      mend: error.mend)
  }
}
