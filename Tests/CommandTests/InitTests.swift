import Testing

@Suite("colophon init") struct InitTests {
  @Test("a folder becomes a catalogue, committed, and git finds nothing wrong with it") func start() async throws {
    let scratch = try Scratch()
    let outcome = try await scratch.colophon("init")
    #expect(outcome.code == 0)
    #expect(outcome.stderr == "")
    #expect(
      outcome.stdout.hasSuffix(
        " Start a catalogue\n  colophon.yaml\n  workflows/translation.yaml\n  workflows/original.yaml\n  workflows/community.yaml\n"
      ))
    #expect(try await scratch.git("status", "--porcelain", "-uno") == Outcome(stdout: "", stderr: "", code: 0))
    #expect(
      try await scratch.git("log", "--format=%s|%an|%cI")
        == Outcome(stdout: "Start a catalogue|Anna Weber|2024-03-01T10:00:00+01:00\n", stderr: "", code: 0))
    #expect(try await scratch.git("fsck", "--strict").code == 0)
  }
}
