import Testing

@testable import Catalogue

@Suite("Roles") struct RolesTests {
  @Test("somebody has the roles that list their address, letter case aside") func members() throws {
    let text =
      "roles:\n  rights: [Anna@desk.example, \"key:SHA256:x\"]\n  publisher: anna@desk.example\n  none: ~\nsigned: [sign]\n"
    let roles = try Roles(parsing: Array(text.utf8))
    #expect(roles.roles(of: "anna@Desk.example") == ["rights", "publisher"])
    #expect(roles.roles(of: "bo@desk.example") == [])
    #expect(roles.signed == ["sign"])
    #expect(
      roles.members == [
        "rights": ["Anna@desk.example", "key:SHA256:x"], "publisher": ["anna@desk.example"], "none": [],
      ])
  }

  @Test("a role that a key holds is had by who proves the key, whatever address they claim") func keys() throws {
    let text = """
      roles:
        rights: ["key:SHA256:aBc+/d", anna@desk.example]
        publisher: ["key:ABCD 1234 EF56", "key:sha256:other"]

      """
    let roles = try Roles(parsing: Array(text.utf8))
    #expect(roles.roles(of: "ben@desk.example", keys: ["SHA256:aBc+/d"]) == ["rights"])
    #expect(roles.roles(of: "ben@desk.example", keys: ["SHA256:abc+/d"]) == [], "letter case tells keys of ssh apart")
    #expect(roles.roles(of: "anna@desk.example", keys: ["abcd1234ef56"]) == ["rights", "publisher"])
    #expect(roles.roles(of: "key:SHA256:aBc+/d") == [], "a key is no address")
    #expect(roles.namesKeys && roles.names(keys: ["x", "ABCD1234EF56"]) && !roles.names(keys: ["x"]))
    #expect(try !Roles(parsing: Array("roles: {rights: [anna@desk.example]}".utf8)).namesKeys)
  }

  @Test("a file without roles is an error", arguments: ["", "signed: [sign]\n", "roles: [rights]\n"])
  func none(text: String) {
    #expect(
      throws: DocumentError(
        rule: "roles", message: "it should have a mapping “roles” of names to e-mail addresses",
        position: Position(line: 1, column: 1), mend: "roles: {rights: [anna@desk.example]}")
    ) { try Roles(parsing: Array(text.utf8)) }
  }
}
