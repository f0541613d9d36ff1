import Testing

@Suite("colophon init") struct InitTests {
  private static let made = """
    <id> Start a catalogue
      colophon.yaml
      workflows/translation.yaml
      workflows/original.yaml
      workflows/community.yaml

    """

  @Test("a folder becomes a catalogue, committed, and git finds nothing wrong with it") func start() async throws {
    let scratch = try Scratch()
    expect(try await scratch.colophon("init"), is: Outcome(stdout: Self.made))
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
    expect(
      try await scratch.git("log", "--format=%s|%an|%cI|%P"),
      is: Outcome(stdout: "Start a catalogue|Anna Weber|2024-03-01T10:00:00+01:00|\n"))
    expect(try await scratch.git("fsck", "--strict"), is: Outcome())
    expect(
      try await scratch.colophon("check"), is: Outcome(stderr: "nothing to report\n"), "what it made is in order")
  }

  @Test("a bare repository is made, on the branch that git's configuration says") func bare() async throws {
    let scratch = try Scratch()
    try await scratch.git("config", "--global", "init.defaultBranch", "trunk")
    expect(try await scratch.colophon("init", "books.git", "--bare"), is: Outcome(stdout: Self.made))
    #expect(
      try await scratch.git("symbolic-ref", "HEAD", in: scratch.path + "/books.git").stdout == "refs/heads/trunk\n")
    expect(try await scratch.git("fsck", "--strict", in: scratch.path + "/books.git"), is: Outcome())
    expect(try await scratch.colophon("-C", "books.git", "list", "--quiet"), is: Outcome())
  }

  @Test("a second time nothing is changed") func again() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    expect(
      try await scratch.colophon("init"), is: Outcome(stderr: "there is a catalogue already; nothing was changed\n"))
    try await scratch.expectSound()
    #expect(try await scratch.count() == "2\n")
  }

  @Test("files that are there stay as they are, and are not committed") func existing() async throws {
    let scratch = try Scratch()
    try await scratch.git("init", "-q")
    try scratch.write("workflow: original\n", to: "colophon.yaml")
    expect(
      try await scratch.colophon("init"), is: Outcome(stdout: Self.made.replacing("  colophon.yaml\n", with: "")))
    #expect(try scratch.text("colophon.yaml") == "workflow: original\n")
    expect(try await scratch.git("status", "--porcelain"), is: Outcome(stdout: "?? colophon.yaml\n"))
  }

  @Test("a folder of a repository becomes a catalogue of its own") func folder() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    expect(
      try await scratch.colophon("init", "press/list", "--shelving", "author"),
      is: Outcome(
        stdout: """
          <id> Start a catalogue
            colophon.yaml
            workflows/translation.yaml
            workflows/original.yaml
            workflows/community.yaml

          """))
    #expect(try await scratch.message() == "Start a catalogue\n\nCatalogue: press/list\n\n")
    #expect(
      try scratch.text("press/list/colophon.yaml") == """
        # The settings of this catalogue.
        shelving: author   # how works are shelved under editions/: none, initial, author
        workflow: translation   # the workflow of editions that name none

        """)
    try await scratch.expectSound()
  }

  @Test("a way of shelving that is none is refused with the nearest") func shelving() async throws {
    let scratch = try Scratch()
    expect(
      try await scratch.colophon("init", "--shelving", "authors"),
      is: Outcome(stderr: "error: The value 'authors' is invalid for '--shelving <way>': “authors” is no way of shelving: there are none, initial, author; did you mean “author”?\n", code: 2))
    #expect(!scratch.exists(".git"))
  }

  @Test("a catalogue that is there is not shelved otherwise by init") func reshelving() async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init", "--shelving", "initial")
    expect(
      try await scratch.colophon("init", "--shelving", "author"),
      is: Outcome(
        stderr: """
          error: there is a catalogue already, and it is shelved otherwise (colophon.yaml): it says “shelving: initial”, \
          and works that are there are not moved by init. Try: colophon move --shelving author

          """, code: 5))
    #expect(try await scratch.colophon("init", "--shelving", "initial").code == 0)
    #expect(try await scratch.count() == "1\n")
  }

  @Test("scripts are told the commit and the files") func json() async throws {
    let scratch = try Scratch()
    expect(
      try await scratch.colophon("init", "--format", "jsonl"),
      is: Outcome(
        stdout: """
          {"commit":"<id>","files":["colophon.yaml","workflows/translation.yaml","workflows/original.yaml","workflows/community.yaml"]}

          """))
  }
}
