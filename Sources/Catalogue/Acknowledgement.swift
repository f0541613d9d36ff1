/// A finding of an audit that somebody has accepted: `audit: {acknowledged: […]}` in `colophon.yaml`.
public struct Acknowledgement: Hashable, Sendable {
  /// The commit, by its id or the beginning of it, seven digits at least.
  public let commit: String
  /// The rule; nil: every rule that the commit breaks.
  public let rule: String?
  /// The record, with `#format` where only one format is meant; nil: every record.
  public let reference: String?
  /// The person who accepted it.
  public let who: String?
  /// The reason.
  public let why: String?
  /// The date.
  public let when: String?

  /// Accepts everything that is found in a commit.
  public init(ofAll commit: String, who: String) {
    self.init(commit: commit, rule: nil, reference: nil, who: who, why: nil, when: nil)
  }

  private init(commit: String, rule: String?, reference: String?, who: String?, why: String?, when: String?) {
    (self.commit, self.rule, self.reference) = (commit, rule, reference)
    (self.who, self.why, self.when) = (who, why, when)
  }

  /// The acknowledgements of a settings file; items without a commit are left out.
  public static func all(in bytes: [UInt8]) -> [Acknowledgement] {
    guard let value = try? Document(parsing: bytes).value else { return [] }
    return value["audit"]["acknowledged"].items.compactMap { item in
      guard let commit = item["commit"].text, commit.utf8.count >= 7 else { return nil }
      return Acknowledgement(
        commit: commit.lowercased(), rule: item["rule"].text, reference: item["reference"].text, who: item["who"].text,
        why: item["why"].text, when: item["when"].text)
    }
  }

  /// Tells whether it covers a finding.
  public func covers(commit: String?, rule: String, reference: RecordReference?) -> Bool {
    guard let commit, commit.hasPrefix(self.commit), self.rule ?? rule == rule else { return false }
    return self.reference.map { $0 == reference?.description || $0 == reference?.path } ?? true
  }
}
