public import Catalogue
public import Git
public import Judging

/// One finding of an audit: a change that the workflow of its time did not allow, or something worth knowing.
public struct AuditFinding: Hashable, Sendable {
  /// The rule that was broken.
  public let rule: AuditRule
  /// The severity; only errors that nobody has mended or acknowledged set an exit code.
  public let severity: Problem.Severity
  /// The commit that brought it in; nil for a finding about the whole repository.
  public let commit: ObjectID?
  /// The record, with the format where it is about one; nil where it is about another file, or none.
  public let reference: RecordReference?
  /// The file, from the root of the catalogue; nil where it is about none.
  public let path: String?
  /// The finding, as a sentence without its full stop.
  public let message: String
  /// The state of things that would have been right.
  public let expected: String?
  /// The acknowledgement, with its author and reason; nil where there is none.
  public internal(set) var acknowledged: Acknowledgement?
  /// The real author of that line in the settings; nil where there is none, or it is excused in another way.
  public internal(set) var acknowledgedBy: AcknowledgementOrigin?

  /// The later commit that took back what the commit did to the record, so that it counts for nothing; nil where none
  /// did.
  public internal(set) var mendedBy: ObjectID?

  /// True if it is about an object of git's that is spoilt or missing, whatever it holds.
  var isSpoiltObject = false

  init(
    _ rule: AuditRule, _ severity: Problem.Severity = .error, commit: ObjectID?, reference: RecordReference? = nil,
    path: String? = nil, message: String, expected: String? = nil
  ) {
    (self.rule, self.severity, self.commit, self.reference) = (rule, severity, commit, reference)
    (self.path, self.message, self.expected) = (path ?? reference?.file, message, expected)
  }

  /// True if it makes the answer “no”.
  public var isOpenError: Bool { severity == .error && acknowledged == nil && mendedBy == nil }
}

/// The extent of an audit.
public struct AuditSummary: Hashable, Sendable {
  /// The number of commits.
  public var commits = 0
  /// The number of editions that they changed or named.
  public var editions = 0
  /// The number of editions that they brought in in another state than the initial one.
  public var found = 0

  /// An audit of nothing yet.
  public init() {}
}
