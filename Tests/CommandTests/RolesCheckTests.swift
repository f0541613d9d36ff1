import Testing

@Suite("What check says of roles.yaml") struct RolesCheckTests {
  /// A file of roles, and what is said of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let file: String
    let said: String
    var testDescription: String { file }
  }

  private static let start = "roles: {rights: [a@b.example], publisher: [a@b.example], owner: [a@b.example]}\n"

  static let faults: [Fault] = [
    Fault(
      file: start + "rules: [ownr]\n",
      said: "2:9: error: “rules” names the role “ownr”, which nobody here has [roles-name]; did you mean “owner”?"),
    Fault(
      file: start + "found: [owner, dsk]\n",
      said:
        "2:16: error: “found” names the role “dsk”, which nobody here has [roles-name]; the roles are owner, publisher, rights"),
    Fault(
      file: start + "signed: [publsh]\n",
      said:
        "2:10: error: no workflow here has a step “publsh”, so nothing is signed for it [roles-name]; did you mean “publish”?"),
    Fault(
      file: start + "sgined: [publish]\n",
      said: "2:1: error: “sgined” means nothing here, so what it says protects nothing [unknown-key]; did you mean “signed”?"),
    Fault(
      file: start + "colour: blue\n",
      said: "2:1: note: “colour” means nothing here [unknown-key]; a key of your own begins with “x-”"),
    Fault(
      file: start + "signed: publish\n",
      said:
        "2:9: warning: “signed” should be a list; the one name is read as a list of one [roles-shape]; signed: [publish]"),
    Fault(
      file: start + "signed: {publish: yes}\n",
      said:
        "2:9: error: “signed” should be a list of names, and until it is one every step must be signed [roles-shape]; signed: [publish]"
    ),
    Fault(
      file: "roles: {rights: a@b.example, publisher: [a@b.example]}\n",
      said:
        "1:17: warning: “rights” should be a list; the one name is read as a list of one [roles-shape]; rights: [a@b.example]"
    ),
    Fault(
      file: start + "fields: {notes: []}\n",
      said:
        "2:17: warning: no role stands for “notes”, so nobody may write it [roles-empty]; name a role: notes: [rights]; or remove the line"),
    Fault(
      file: "roles: [", said: "1:9: error: something else was expected here [syntax]"),
  ]

  @Test("a name that nothing defines is named with its place, by check and workflow check", arguments: faults)
  func named(_ fault: Fault) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(fault.file, to: "workflows/roles.yaml")
    let checked = try await scratch.colophon("check")
    for outcome in [checked, try await scratch.colophon("workflow", "check")] {
      let first = outcome.stdout.split(separator: "\n").first.map(String.init) ?? ""
      #expect(first.hasPrefix("workflows/roles.yaml:" + fault.said), "\(outcome)")
      #expect(outcome.code == (fault.said.contains(" error: ") ? 1 : 0), "\(outcome)")
    }
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-qm", "Roles")
    expect(try await scratch.colophon("check", "--at", "HEAD"), is: checked)
  }

  @Test("a role that a step asks for and that is another one here is named in the workflow") func asked() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("roles: {rihgts: [a@b.example], publisher: [a@b.example]}\n", to: "workflows/roles.yaml")
    expect(
      try await scratch.colophon("check"),
      is: Outcome(
        stdout: """
          workflows/original.yaml:21:84: error: “sign” asks for the role “rights”, which nobody has in workflows/roles.yaml: nobody may take the step [roles-name]; did you mean “rihgts”?
          workflows/original.yaml:24:80: error: “publish” asks for the role “rights”, which nobody has in workflows/roles.yaml [roles-name]; did you mean “rihgts”?
          workflows/original.yaml:25:97: error: “appear” asks for the role “rights”, which nobody has in workflows/roles.yaml [roles-name]; did you mean “rihgts”?
          workflows/translation.yaml:35:105: error: “sign” asks for the role “rights”, which nobody has in workflows/roles.yaml: nobody may take the step [roles-name]; did you mean “rihgts”?
          workflows/translation.yaml:42:106: error: “publish” asks for the role “rights”, which nobody has in workflows/roles.yaml [roles-name]; did you mean “rihgts”?
          workflows/translation.yaml:43:197: error: “appear” asks for the role “rights”, which nobody has in workflows/roles.yaml [roles-name]; did you mean “rihgts”?

          """, stderr: "6 errors\n", code: 1))
  }

  @Test("steps that must be signed and can't be understood are all of them") func closed() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(
      "roles: {rights: [anna@desk.example]}\nsigned: {publish: yes}\n", to: "workflows/roles.yaml")
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-qm", "Roles")
    let outcome = try await scratch.colophon("advance", "robots/es", "--to", "offer")
    expect(
      outcome,
      is: Outcome(
        stderr: "error: offer robots/es: the workflow translation does not allow it: it must be signed, and it is not. Try: git config commit.gpgsign true && git config user.signingkey KEY\n", code: 3
      ))
  }
}
