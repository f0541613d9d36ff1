import Testing

@Suite("What was taken back, and what would be") struct TakenBackTests {
  @Test("an error whose commit was undone is told with the commit that mended it, and is no open one") func mended() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("sed -i 's/^status: .*/status: accepted/' editions/robots/es.yaml && git commit -qm Bad editions/robots/es.yaml")
    let bad = try await scratch.id()
    #expect(try await scratch.colophon("audit", "-q").code == 1)
    #expect(try await scratch.colophon("undo", "HEAD").code == 0)
    let mender = try await scratch.id()
    let outcome = try await scratch.colophon("audit")
    #expect(outcome.code == 0 && outcome.stdout.hasSuffix("\tmended by <id>\n"), "\(outcome)")
    #expect(outcome.stderr.contains("1 error mended since"), "\(outcome)")
    let json = try await scratch.unchanged("audit", "--format", "jsonl")
    #expect(json.contains("\"severity\":\"error\"") && json.contains("\"commit\":\"\(bad)\"") && json.contains("\"mended-by\":\"\(mender)\""))
    let explained = try await scratch.colophon("audit", "--explain")
    #expect(explained.stdout.contains("  mended by <id>\n") && explained.stdout.contains("Nothing more needs to be done: <id> took it back."), "\(explained)")
    // what took it back is taken back itself
    #expect(try await scratch.colophon("undo", mender).code == 0)
    #expect(try await scratch.colophon("audit", "-q").code == 1)
  }

  @Test("a bare undo that finds a newer commit by hand says which it takes back, and which is newer") func newer() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("set", "es", "title=T")
    try await scratch.colophon("set", "ar", "notes=N")
    try await scratch.shell("sed -i 's/^title: .*/title: Hand/' editions/robots/es.yaml && git commit -qm 'By hand' editions/robots/es.yaml")
    let newer = "<id> (By hand) is newer, and was made by hand: with its id it is taken back"
    expect(
      try await scratch.colophon("undo"),
      is: Outcome(stdout: "<id> Undo <id>: Set robots/ar: notes\n", stderr: "\(newer)\n"))
    // the next one is in its way
    expect(
      try await scratch.colophon("undo"),
      is: Outcome(
        stderr:
          "error: <id> (Set robots/es: title) can't be taken back (editions/robots/es.yaml): robots/es can't be taken back, changed since: title; \(newer). Try: colophon undo <id>, then this again\n",
        code: 5))
    // one about other records is in nobody's way
    expect(
      try await scratch.colophon("undo", "ar"),
      is: Outcome(stderr: "error: there is nothing to undo: no action of Colophon by anna@desk.example is left on this line. Name a commit: colophon undo COMMIT\n", code: 4))
  }
}
