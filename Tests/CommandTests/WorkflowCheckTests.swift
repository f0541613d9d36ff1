import Testing

@Suite("colophon workflow check") struct WorkflowCheckTests {
  @Test("the shipped definitions are in order", arguments: Place.allCases)
  func clean(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(try await scratch.colophon("workflow", "check"), is: Outcome(stderr: "nothing to report\n"))
    expect(try await scratch.colophon("workflow", "check", "original", "--quiet"), is: Outcome())
    try await scratch.expectSound()
  }

  @Test("an error is named with its place, before it is committed") func wrong() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(
      """
      workflow: small
      version: 1
      title: Small
      initial: open
      states:
        open: { title: Open, category: planned }
        done: { title: Done, category: ended, final: true }
      transitions:
        finish: { from: [open], to: don }

      """, to: "workflows/small.yaml")
    let outcome = try await scratch.colophon("workflow", "check")
    #expect(outcome.code == 1)
    expect(outcome, is: Outcome(stdout: "workflows/small.yaml:9:27: error: “finish” leads to “don”, which is no state [workflow-name]; did you mean “done”?\n", code: 1))
    expect(try await scratch.colophon("workflow", "check", "original", "--quiet"), is: Outcome())
    expect(
      try await scratch.colophon("workflow", "check", "smal"),
      is: Outcome(
        stderr: """
          error: there is no workflow “smal”: workflows/ holds community, original, small, translation. \
          Did you mean “small”?

          """, code: 4))
    try await scratch.expectSound(["?? workflows/small.yaml"])
  }
}
