import Testing

/// The permission to bring in a record in a state, as every command that does so asks it.
@Suite("Finding a record in a state") struct FindingTests {
  /// A catalogue in which nobody here has a role, or in which the one who acts has one that finds.
  private func catalogue(in place: Place = .checkout, found: Bool = false) async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(
      "roles: {rights: [paul@desk.example], publisher: [paul@desk.example], desk: [anna@desk.example]}\n"
        + (found ? "found: [desk]\n" : ""), to: "workflows/roles.yaml")
    try await scratch.shell("git add workflows && git commit -qm Roles workflows")
    return scratch
  }

  private static let reason =
    "the workflow translation does not let everybody bring it in as published: anna@desk.example has none of the roles rights, publisher in workflows/roles.yaml. Ask paul@desk.example\n"

  @Test("add is refused where a step into the state asks for a role that the author lacks") func add() async throws {
    let scratch = try await catalogue()
    let add = ["add", "edition", "robots", "--language", "de", "--status"]
    expect(
      try await scratch.colophon(add + ["published"]),
      is: Outcome(stderr: "error: add robots/de: \(Self.reason)", code: 3))
    #expect(try await scratch.count() == "3\n")
    // cancelled it can be from the start
    #expect(try await scratch.colophon(add + ["cancelled"]).code == 0)
    let paul = ["GIT_AUTHOR_EMAIL": "paul@desk.example"]
    #expect(try await scratch.colophon(["add", "edition", "robots/de-2", "--language", "de", "--status", "published"], with: paul).code == 0)
    #expect(try await scratch.colophon("audit", "-q").code == 0)
    try await scratch.expectSound()
  }

  @Test("a role under found: finds it whoever takes the steps") func found() async throws {
    let scratch = try await catalogue(found: true)
    #expect(try await scratch.colophon("add", "edition", "robots", "--language", "de", "--status", "published").code == 0)
    #expect(try await scratch.colophon("audit", "-q").code == 0)
  }

  @Test("save is refused alike, and the file stays as it is") func save() async throws {
    let scratch = try await catalogue()
    let text = "language: it\nstatus: published\n"
    try scratch.write(text, to: "editions/robots/it.yaml")
    expect(
      try await scratch.colophon("save"), is: Outcome(stderr: "error: save robots/it: \(Self.reason)", code: 3))
    #expect(try scratch.text("editions/robots/it.yaml") == text)
    #expect(try await scratch.count() == "3\n")
    // a format in a state of its own is asked like an edition
    try scratch.write("language: it\nformats:\n  - form: ebook\n    status: published\n", to: "editions/robots/it.yaml")
    expect(
      try await scratch.colophon("save"), is: Outcome(stderr: "error: save robots/it#ebook: \(Self.reason)", code: 3))
  }

  @Test("undoing a removal asks for what finding the record would") func undo() async throws {
    let scratch = try await catalogue()
    #expect(try await scratch.colophon("remove", "robots/ar", "--reason", "twice").code == 0)
    let undone = try await scratch.colophon("undo", "HEAD")
    #expect(undone.code == 3)
    expect(
      undone,
      is: Outcome(
        stderr:
          "error: undo robots/ar: the workflow translation does not let everybody bring it in as in-production: anna@desk.example does not have the role rights in workflows/roles.yaml. Ask paul@desk.example\n",
        code: 3))
    #expect(try await scratch.colophon("undo", "HEAD", with: ["GIT_AUTHOR_EMAIL": "paul@desk.example"]).code == 0)
    #expect(try await scratch.colophon("audit", "-q").code == 0)
    try await scratch.expectSound()
  }

  @Test("an import is refused whole, in one message that says how many and which") func imported() async throws {
    let scratch = try await Scratch.harbour(in: .checkout)
    try scratch.write("roles: {publisher: [paul@desk.example]}\n", to: "workflows/roles.yaml")
    try await scratch.shell("git add workflows && git commit -qm Roles")
    let (count, status) = (try await scratch.count(), try await scratch.git("status", "--porcelain", "-uall"))
    let refused = try await scratch.imported()
    #expect(refused.code == 3)
    #expect(
      refused.stderr.hasPrefix(
        """
        error: nothing is imported: 3 new editions would be found in states that not everybody may find one in: der-leuchtturm/pt-br-1989-99 (published), \
        der-leuchtturm/pt-br-2001 (published), die-fahre/ar-2010 (published); anna@desk.example has none of the roles rights, publisher in workflows/roles.yaml. \
        Ask paul@desk.example
        """), "\(refused.stderr)")
    #expect(try await scratch.count() == count)
    #expect(try await scratch.git("status", "--porcelain", "-uall") == status)
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
  }
}
