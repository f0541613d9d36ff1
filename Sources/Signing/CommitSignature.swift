internal import Git

/// What is known of a commit's signature.
public struct CommitSignature: Hashable, Sendable {
  /// What its check said.
  public enum Status: String, Sendable {
    /// It is the commit's, and its key is known and counts.
    case good
    /// It is not the commit's, or its key has expired or was revoked.
    case bad
    /// It can't be told whose it is: the key is not among those that are known here, or its form can't be checked.
    case unknownKey = "unknown-key"
    /// There is none.
    case none
  }

  /// What its check said.
  public let status: Status
  /// Its form; nil where there is none, or none that git knows.
  public let format: SignatureFormat?
  /// Who signed: a principal of the file of allowed signers, or a user's id of the keyring.
  public let principal: String?
  /// The key that made it: `SHA256:…` for ssh, the fingerprint for openpgp; nil where that is not known.
  public let key: String?
  /// The fingerprint of the primary key that the key is a part of; nil where there is none.
  let primaryKey: String?
  /// Why it isn't good, in a phrase.
  public let reason: String?

  init(
    _ status: Status, _ format: SignatureFormat? = nil, principal: String? = nil, key: String? = nil,
    primaryKey: String? = nil, reason: String? = nil
  ) {
    (self.status, self.format, self.principal, self.key) = (status, format, principal, key)
    (self.primaryKey, self.reason) = (primaryKey, reason)
  }

  /// What a commit without one has.
  public static let none = CommitSignature(.none)

  /// The keys that it proves to be the signer's; empty unless it is good.
  var provenKeys: [String] { status == .good ? keys : [] }

  /// The keys that it names.
  package var keys: [String] { [key, primaryKey].compactMap { $0 } }
}
