internal import OrderedCollections

/// The roles of a catalogue and their holders: `workflows/roles.yaml`.
public struct Roles: Sendable {
  /// The people of each role: e-mail addresses, and keys as `key:SHA256:…`.
  public let members: [String: [String]]
  /// The transitions that must be signed.
  public let signed: [String]
  /// True if every transition must be signed, since the list of those that must can't be understood.
  public let signsEverything: Bool
  /// The roles that may find a record in any state, whoever else may take the steps that lead there.
  public let found: [String]
  /// The roles that may change workflows, this file and the settings; nil: anybody may.
  public let rules: [String]?
  /// The fields whose values only some may write.
  public let fields: [GuardedField]

  /// The roles of a file that can't be read: nobody has one, and anybody may mend the file.
  public static let ofNobody = Roles()

  private init() { (members, signed, signsEverything, found, rules, fields) = ([:], [], false, [], nil, []) }

  /// The path of the file.
  public static let file = "workflows/roles.yaml"

  /// Reads the file.
  ///
  /// - Throws: `DocumentError` where it is no YAML, or has no mapping `roles`.
  public init(parsing bytes: [UInt8]) throws(DocumentError) {
    let value = try Document(parsing: bytes).value
    guard let roles = value["roles"].fields else {
      throw DocumentError(
        rule: "roles", message: "it should have a mapping “roles” of names to e-mail addresses",
        position: Position(line: 1, column: 1), mend: "roles: {rights: [anna@desk.example]}")
    }
    members = Dictionary(uniqueKeysWithValues: roles.map { ($0, $1.items.compactMap(\.text)) })
    signed = value["signed"].items.compactMap(\.text)
    signsEverything = signed.count < value["signed"].items.count
    found = value["found"].items.compactMap(\.text)
    // an empty list permits nobody: only without the key anybody may
    rules = value.fields?.keys.contains("rules") == true ? value["rules"].items.compactMap(\.text) : nil
    fields = (value["fields"].fields ?? [:]).compactMap { name, roles in
      guard let path = try? FieldPath(parsing: name) else { return nil }
      return GuardedField(path: path, roles: roles.items.compactMap(\.text))
    }
  }

  /// The roles of somebody with this e-mail address, letter case aside, or one of these keys.
  ///
  /// - Parameter keys: The fingerprints of keys that are proved to be theirs.
  public func roles(of email: String, keys: [String] = []) -> Set<String> {
    let keys = Set(keys.map { Self.spelled($0) })
    return Set(
      members.filter { role in
        role.value.contains { member in
          Self.key(of: member).map(keys.contains) ?? (member.lowercased() == email.lowercased())
        }
      }.keys)
  }

  /// True if a role is held by a key.
  public var namesKeys: Bool { members.values.contains { $0.contains { Self.key(of: $0) != nil } } }

  /// Tells whether one of these keys holds a role.
  public func names(keys: [String]) -> Bool { keys.contains { !roles(of: "", keys: [$0]).isEmpty } }

  /// The fingerprint of a member that is a key, in the spelling that is compared; nil for an address.
  private static func key(of member: String) -> String? {
    member.hasPrefix(keyPrefix) ? spelled(String(member.dropFirst(keyPrefix.count))) : nil
  }

  static let keyPrefix = "key:"

  /// A fingerprint as it is compared: one of OpenPGP without groups and in one case, one of ssh as it is.
  private static func spelled(_ fingerprint: String) -> String {
    fingerprint.contains(":") ? fingerprint : fingerprint.filter { !$0.isWhitespace }.uppercased()
  }
}

/// The state of the signature of a step's commit.
public enum Signing: Hashable, Sendable {
  /// There is none, and none will be made.
  case absent
  /// It is good, or will be made.
  case sound
  /// It is not the commit's, or its key no longer counts.
  case broken
  /// Nobody here knows its key.
  case unknownKey
}
