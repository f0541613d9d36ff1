internal import Git

/// The check of a commit's signature.
public struct CommitSignature: Hashable, Sendable {
  /// The result of the check.
  public enum Status: String, Sendable {
    /// The signature is the commit's, and its key is known and counts.
    case good
    /// The signature is not the commit's, or its key has expired or was revoked.
    case bad
    /// The signer can't be told: the key is not known here, or the form can't be checked.
    case unknownKey = "unknown-key"
    /// There is none.
    case none
  }

  /// The result of the check.
  public let status: Status
  /// Its form; nil where there is none, or none that git knows.
  public let format: SignatureFormat?
  /// The signer: a principal of the file of allowed signers, or a user's id of the keyring.
  public let principal: String?
  /// The key that made it: `SHA256:…` for ssh, the fingerprint for openpgp; nil where that is not known.
  public let key: String?
  /// The fingerprint of the primary key that the key is a part of; nil where there is none.
  let primaryKey: String?
  /// The reason why it isn't good, in a phrase.
  public let reason: String?

  init(
    _ status: Status, _ format: SignatureFormat? = nil, principal: String? = nil, key: String? = nil,
    primaryKey: String? = nil, reason: String? = nil
  ) {
    (self.status, self.format, self.principal, self.key) = (status, format, principal, key)
    (self.primaryKey, self.reason) = (primaryKey, reason)
  }

  /// The check of a commit without one.
  public static let none = CommitSignature(.none)

  /// The keys that it proves to be the signer's; empty unless it is good.
  var provenKeys: [String] { status == .good ? keys : [] }

  /// The keys that it names.
  package var keys: [String] { [key, primaryKey].compactMap { $0 } }
}
