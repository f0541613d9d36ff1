import Testing

@Suite("colophon workflow upgrade") struct WorkflowUpgradeTests {
  /// A catalogue from before the step `appear` came, with a text of the user's own.
  private func catalogue(_ edit: (String) -> String = { $0 }, roles: String? = nil) async throws -> Scratch {
    let scratch = try await Scratch.copy(of: "upgrades") {
      let scratch = try Scratch()
      try await scratch.colophon("init")
      return scratch
    }
    for name in ["translation", "original"] {
      let file = "workflows/\(name).yaml"
      let text = try scratch.text(file).inFirstVersion
      try scratch.write(name == "translation" ? edit(text) : text, to: file)
    }
    if let roles { try scratch.write(roles, to: "workflows/roles.yaml") }
    try await scratch.shell("git add workflows && git commit -qm 'As it was'")
    return scratch
  }

  @Test("adds what the shipped versions differ by, and nothing else") func plain() async throws {
    let scratch = try await catalogue()
    let new = try await Scratch.copy(of: "upgrades") { throw CancellationError() }
    let texts = try ["translation", "original"].map { try new.text("workflows/\($0).yaml") }
    let outcome = try await scratch.colophon("workflow", "upgrade")
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.stdout.hasPrefix("<id> Upgrade the workflows original, translation\nworkflows/original.yaml\n-version: 1\n+version: 2\n+  appear:"))
    #expect(try ["translation", "original"].map { try scratch.text("workflows/\($0).yaml") } == texts)
    #expect(try await scratch.gitUnchanged("show", "--format=%s", "--shortstat").contains("2 files changed, 4 insertions(+), 2 deletions(-)"))
    expect(try await scratch.colophon("workflow", "upgrade"), is: Outcome(stderr: "nothing to change\n"))
    #expect(try await scratch.colophon("workflow", "check").code == 0)
    #expect(try await scratch.colophon("audit", "-q").code == 0)
  }

  @Test("keeps the user's text, and takes the guards of the user's own publish") func own() async throws {
    let scratch = try await catalogue { text in
      text.replacing("  offered:       {", with: "  # ours: who was asked\n  offered:       {").replacing("declined", with: "refused")
        .replacing("roles: [rights, publisher], ", with: "roles: [chief], reason: optional, ")
        .replacing("version: 1", with: "version: \"7\"   # by hand").replacing("\n", with: "\r\n")
    }
    let before = try scratch.text("workflows/translation.yaml")
    #expect(try await scratch.colophon("workflow", "upgrade", "translation", "-q").code == 0)
    let line =
      "  appear:    { from: [proposed, offered, optioned, contracted, translating, delivered, revising, accepted, postponed], to: published, requires: [title, contributors.translator], roles: [chief], reason: optional, sets: { dates.published: effective } }\r\n"
    let after = try scratch.text("workflows/translation.yaml")
    #expect(after.replacing(line, with: "").replacing("version: \"8\"", with: "version: \"7\"") == before)
    #expect(after.contains(line))
    // the other is left for another time
    #expect(try !scratch.text("workflows/original.yaml").contains("appear"))
  }

  @Test("adds the step to those that must be signed where publish is") func signed() async throws {
    let roles = "# who\nroles: {rights: [anna@desk.example], publisher: [anna@desk.example]}\nsigned: [sign, publish]   # by hand\n"
    let scratch = try await catalogue(roles: roles)
    let outcome = try await scratch.colophon("workflow", "upgrade", "--dry-run")
    #expect(outcome.stdout.hasSuffix("workflows/roles.yaml\n-signed: [sign, publish]   # by hand\n+signed: [sign, publish, appear]   # by hand\n"), "\(outcome)")
    #expect(try scratch.text("workflows/roles.yaml") == roles)
    #expect(try await scratch.colophon("workflow", "upgrade").code == 0)
    #expect(try scratch.text("workflows/roles.yaml") == roles.replacing("publish]   ", with: "publish, appear]   "))
    #expect(try await scratch.count() == "3\n")
  }

  @Test(
    "prints the lines where a text does not let them in, and writes nothing",
    arguments: [
      ("transitions: { publish", "its text does not let a step in"), ("appear:      { title: A", "“appear” is the name of a state in it"),
    ]) func impossible(_ one: (sign: String, why: String)) async throws
  {
    let scratch = try await catalogue { text in
      guard one.sign.hasPrefix("transitions") else {
        return text.replacing("  proposed:      {", with: "  appear:        { title: A, category: planned }\n  proposed:      {")
          .replacing(
            "from: [proposed, declined], to: offered", with: "from: [proposed, declined], to: offered }\n  rise:      { from: [proposed], to: appear }\n  fall:      { from: [appear], to: offered")
      }
      return """
        workflow: translation
        version: 1
        initial: proposed
        states: { proposed: { category: planned }, published: { category: available } }
        transitions: { publish: { from: [proposed], to: published } }

        """
    }
    let outcome = try await scratch.colophon("workflow", "upgrade")
    #expect(outcome.code == 5, "\(outcome)")
    #expect(outcome.stderr.contains("workflows/translation.yaml: \(one.why)") && outcome.stderr.contains("appear: { from: ["), "\(outcome)")
    #expect(try !scratch.text("workflows/original.yaml").contains("appear"))
    #expect(try await scratch.count() == "2\n")
  }

  @Test(
    "names the version as the reason where that can't be raised",
    arguments: [
      ("9223372036854775807", "its version can't be raised further"), ("99999999999999999999", "its version, 99999999999999999999, is no whole number that can be raised"),
      ("1.10", "its version, 1.10, is no whole number that can be raised"), ("0x1", "its version, 0x1, is no whole number that can be raised"),
    ]) func version(_ one: (version: String, why: String)) async throws
  {
    let scratch = try await catalogue { $0.replacing("version: 1", with: "version: \(one.version)") }
    let outcome = try await scratch.colophon("workflow", "upgrade", "translation")
    #expect(outcome.code == 5 && outcome.stderr.contains("workflows/translation.yaml: \(one.why)"), "\(outcome)")
    #expect(outcome.stderr.contains("version: 2") && outcome.stderr.contains("appear: { from: ["), "\(outcome)")
    #expect(try await scratch.count() == "2\n")
  }

  @Test("is refused to who may not change the rules") func rules() async throws {
    let scratch = try await catalogue(roles: "roles: {owner: [paul@desk.example]}\nrules: [owner]\n")
    let outcome = try await scratch.colophon("workflow", "upgrade")
    #expect(outcome.code == 3 && outcome.stderr.contains("paul@desk.example"), "\(outcome)")
    #expect(try await scratch.colophon(["workflow", "upgrade"], with: ["GIT_AUTHOR_EMAIL": "paul@desk.example"]).code == 0)
    #expect(try await scratch.colophon("workflow", "upgrade", "nix").code == 4)
  }

  @Test("is the way that an error shows to the step which the workflow has not got yet") func shown() async throws {
    let scratch = try await catalogue()
    try await scratch.colophon("add", "work", "salt", "--language", "en")
    try await scratch.colophon("add", "edition", "salt/es", "--language", "es", "--workflow", "translation")
    let asked = ["advance", "salt/es", "--to", "appear", "--on", "2024-02", "--set", "title=T", "--set", "contributors.translator=N"]
    expect(
      try await scratch.colophon(asked),
      is: Outcome(
        stderr: """
          error: “appear” is neither a transition nor a state of the workflow translation: from proposed there are: offer, option, sign, cancel. Try: colophon workflow upgrade translation

          """, code: 2))
    #expect(try await scratch.colophon("workflow", "upgrade", "translation").code == 0)
    #expect(try await scratch.colophon(asked).code == 0)
    // the community's definition has no such step in any version
    try await scratch.colophon("add", "edition", "salt/fr", "--language", "fr", "--workflow", "community")
    let other = try await scratch.colophon("advance", "salt/fr", "--to", "appear")
    #expect(other.code == 2 && !other.stderr.contains("upgrade"), "\(other)")
  }

  @Test("names the way to copies of its own where a catalogue has none") func none() async throws {
    let scratch = try await catalogue()
    try await scratch.colophon("add", "work", "salt", "--language", "en")
    try await scratch.shell("git rm -q -r workflows && git commit -qm 'Without'")
    try await scratch.colophon("add", "edition", "salt/es", "--language", "es", "--workflow", "translation")
    let asked = ["advance", "salt/es", "--to", "appear", "--on", "2024-02", "--set", "title=T", "--set", "contributors.translator=N"]
    let outcome = try await scratch.colophon(asked)
    #expect(outcome.code == 2 && outcome.stderr.hasSuffix(" Try: colophon init\n"), "\(outcome)")
    for name in ["", "translation"] {
      let upgrade = try await scratch.colophon(["workflow", "upgrade"] + (name.isEmpty ? [] : [name]))
      #expect(upgrade.code == 4 && upgrade.stderr.hasSuffix(" Try: colophon init\n"), "\(upgrade)")
    }
    #expect(try await scratch.colophon("init").code == 0)
    #expect(try await scratch.colophon(asked).code == 0)
    #expect(try await scratch.colophon("audit").code == 0)
  }
}
