public import Catalogue
public import Git
public import Judging

/// One thing that an audit has found: a change that the workflow of its time did not allow, or something worth knowing.
public struct AuditFinding: Hashable, Sendable {
  /// What was broken.
  public let rule: AuditRule
  /// How much it weighs; only errors that nobody has acknowledged set an exit code.
  public let severity: Problem.Severity
  /// The commit that brought it in; nil for what concerns the whole repository.
  public let commit: ObjectID?
  /// The record, with the format where it is about one; nil where it is about another file, or none.
  public let reference: RecordReference?
  /// The file, from the root of the catalogue; nil where it is about none.
  public let path: String?
  /// What is wrong, as a sentence without its full stop.
  public let message: String
  /// What would have been right.
  public let expected: String?
  /// Who has accepted it, and why; nil where nobody has.
  public internal(set) var acknowledged: Acknowledgement?
  /// Who wrote that into the settings; nil where nobody has, or it is excused otherwise.
  public internal(set) var acknowledgedBy: AcknowledgementOrigin?

  /// Whether it is about an object of git's that is spoilt or missing, whatever stands in it.
  var isSpoiltObject = false

  init(
    _ rule: AuditRule, _ severity: Problem.Severity = .error, commit: ObjectID?, reference: RecordReference? = nil,
    path: String? = nil, message: String, expected: String? = nil
  ) {
    (self.rule, self.severity, self.commit, self.reference) = (rule, severity, commit, reference)
    (self.path, self.message, self.expected) = (path ?? reference?.file, message, expected)
  }

  /// Whether it makes the answer no.
  public var isOpenError: Bool { severity == .error && acknowledged == nil }
}

/// What an audit has looked at.
public struct AuditSummary: Hashable, Sendable {
  /// How many commits.
  public var commits = 0
  /// How many editions they changed or named.
  public var editions = 0
  /// How many editions they brought in, in another state than the initial one: found so.
  public var found = 0

  /// Nothing yet.
  public init() {}
}
