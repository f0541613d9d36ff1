/// Who may do what: `workflows/roles.yaml`.
public struct Roles: Sendable {
  /// The people of each role: e-mail addresses, and keys as `key:SHA256:…`.
  public let members: [String: [String]]
  /// The transitions that must be signed.
  public let signed: [String]

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
  }

  /// The roles of somebody with this e-mail address, letter case aside.
  public func roles(of email: String) -> Set<String> {
    Set(members.filter { $0.value.contains { $0.lowercased() == email.lowercased() } }.keys)
  }
}
