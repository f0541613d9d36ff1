import Testing

/// Text from elsewhere must command nothing: not the terminal, not the table, not the commit.
@Suite("Hostile text") struct HostileTextTests {
  private static let title = "A\u{1B}[31mred\u{202E}desrever\u{7}\tB\r\u{9B}2J"
  private static let forbidden: [Unicode.Scalar] = ["\u{1B}", "\u{202E}", "\u{7}", "\r", "\u{9B}"]

  /// Commits the title by git, since Colophon refuses it.
  private func commitTitle(in scratch: Scratch) async throws {
    let text = "language: es\nworkflow: translation\nstatus: proposed\ntitle: \"A\\e[31mred\\u202Edesrever\\a\\tB\\r\\x9B2J\"\n"
    let outcome = try await scratch.shell(
      """
      export GIT_INDEX_FILE=$PWD/hostile.index; git read-tree HEAD
      blob=$(printf '%s' "$TEXT" | git hash-object -w --stdin); git update-index --cacheinfo 100644,$blob,editions/robots/es.yaml
      git update-ref HEAD $(git commit-tree -p HEAD -m "By hand" $(git write-tree)); rm hostile.index; unset GIT_INDEX_FILE
      git rev-parse --is-bare-repository | grep -q true || git checkout -q HEAD -- editions/robots/es.yaml
      """, with: ["TEXT": text])
    #expect(outcome.code == 0, "\(outcome)")
  }

  private static let shown = [
    ["list"], ["list", "--format", "json"], ["list", "--format", "jsonl"], ["list", "--format", "tsv"], ["list", "--format", "csv"], ["show", "es", "--format", "csv"],
    ["history", "es", "--format", "csv"],
    ["log"], ["log", "--format", "csv"], ["blame", "es"], ["blame", "es", "--format", "csv"], ["search", "red"], ["diff", "HEAD~1", "HEAD"],
    ["diff", "HEAD~1", "HEAD", "--format", "csv"], ["audit", "--sarif"], ["export", "audit-log"], ["list", "--format", "csv", "--columns", "title"],
    ["list", "--format", "yaml"], ["show", "es"], ["show", "es", "--format", "json"], ["history", "es", "--format", "json"],
    ["set", "es", "title=x", "--dry-run"], ["check"], ["check", "--format", "json"],
  ]

  @Test("controls in a title reach no output raw", arguments: Place.allCases) func outputs(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    #expect(try await scratch.colophon("set", "es", "title=\(Self.title)", "language=\(Self.title)").code == 2)
    #expect(try await scratch.colophon("set", "es", "title=\(Self.title)").code == 2)
    try await commitTitle(in: scratch)
    for arguments in Self.shown {
      let outcome = try await scratch.colophon(arguments)
      let raw = (outcome.stdout + outcome.stderr).unicodeScalars.filter(Self.forbidden.contains)
      #expect(raw.isEmpty, "\(arguments): \(raw.map { String($0.value, radix: 16) })")
    }
    try await scratch.expectSound()
  }

  @Test("nor do they in errors, subjects and what a terminal is shown") func errors() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    for arguments in [
      ["show", Self.title], ["set", "es", "\(Self.title)=x"], ["advance", "es", "--to", Self.title],
      ["list", "--status", Self.title], ["list", "--language", Self.title], [Self.title], ["undo", Self.title],
      ["workflow", "show", Self.title], ["add", "work", Self.title, "--language", "fr"], ["-C", Self.title, "list"],
    ] {
      for format in ["table", "json"] {
        let outcome = try await scratch.colophon(arguments + ["--format", format])
        #expect(outcome.code != 0)
        let raw = (outcome.stdout + outcome.stderr).unicodeScalars.filter(Self.forbidden.contains)
        #expect(raw.isEmpty, "\(arguments.first ?? ""): \(raw.map { String($0.value, radix: 16) })")
      }
    }
    try await commitTitle(in: scratch)
    let shown = try await scratch.shell(
      "script -qec '\(Scratch.binary) list' /dev/null", with: ["COLUMNS": "200", "TERM": "dumb"])
    #expect(shown.stdout.contains("\\u{001B}[31mred\\u{202E}desrever"))
    #expect(!shown.stdout.unicodeScalars.contains("\u{1B}") && !shown.stdout.unicodeScalars.contains("\u{202E}"))
  }

  @Test(
    "a note that looks like trailers is a note",
    arguments: [
      "Edition: robots/ar\nTransition: in-production -> published", "First.\n\nUndoes: 1234567\nEdition: robots/ar",
      "Signed-off-by: A <a@b.example>\r\nWork: robots",
    ])
  func note(_ note: String) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    #expect(try await scratch.colophon("set", "es", "title=T", "--note", note).code == 0)
    #expect(try await scratch.git("log", "-1", "--format=%(trailers)").stdout == "Edition: robots/es\n\n")
    #expect(try await scratch.colophon("history", "ar").stdout.split(separator: "\n").count == 1)
    let lines = try await scratch.colophon("history", "es", "--format", "jsonl").stdout.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.contains("\"action\":\"set\"") == true)
    #expect(lines.last?.contains("Edition: robots/ar") == note.contains("Edition: robots/ar"))
    expect(try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Set robots/es: title\n"))
    try await scratch.expectSound()
  }

  @Test("a line break in a reason or a value forges no trailer", arguments: ["\n", "\r\n", "\u{2028}", "\n\n"])
  func reason(_ lineBreak: String) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let forged = "given up\(lineBreak)Edition: robots/ar\(lineBreak)Transition: in-production -> published"
    try await scratch.colophon("add", "edition", "robots/open", "--language", "de", "--workflow", "community")
    #expect(try await scratch.colophon("advance", "robots/open", "--to", "claim", "--set", "contributors.translator=\(forged)").code == 0)
    #expect(try await scratch.colophon("advance", "robots/open", "--to", "release", "--reason", forged).code == 0)
    #expect(try await scratch.colophon("set", "es", "title=\(forged)").code == 0)
    let named = try await scratch.git("log", "--format=%(trailers:key=Edition,valueonly,separator=%x2C)").stdout
    #expect(named == "robots/es\nrobots/open\nrobots/open\nrobots/open\n\n\n")
    #expect(try await scratch.colophon("history", "ar").stdout.split(separator: "\n").count == 1)
    try await scratch.expectSound()
  }
}
