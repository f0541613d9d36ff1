import Testing

@Suite("colophon workflow show") struct WorkflowShowTests {
  @Test("the steps of a workflow, a row each", arguments: Place.allCases)
  func table(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("workflow", "show", "community"),
      is: Outcome(
        stdout: """
          claim\topen\tclaimed\tcontributors.translator\t
          draft\tclaimed\tdrafting\t\t
          submit\tdrafting\tin-review\t\t
          return\tin-review\tdrafting\t\t
          publish\tin-review\tpublished\ttitle, contributors.translator\tdates.published
          outdate\tpublished\toutdated\t\t
          refresh\toutdated\tdrafting\t\t
          release\tclaimed, drafting\topen\t\t
          retire\tpublished, outdated\tretired\t\t

          """))
  }

  @Test("without a name it is the one that the catalogue's editions go by") func standard() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("workflow: community\n", to: "colophon.yaml")
    try await scratch.git("commit", "-qm", "Go by another", "--", "colophon.yaml")
    for command in ["show", "diagram"] {
      expect(
        try await scratch.colophon("workflow", command), is: try await scratch.colophon("workflow", command, "community"))
    }
  }

  @Test("one that was never committed is not read, and that is said", arguments: ["show", "diagram"])
  func uncommitted(command: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let text = try scratch.text("workflows/community.yaml").replacing("workflow: community", with: "workflow: serial")
    try scratch.write(text, to: "workflows/serial.yaml")
    expect(
      try await scratch.colophon("workflow", command, "serial"),
      is: Outcome(
        stderr: """
          error: the workflow “serial” was never committed (workflows/serial.yaml): what is not in git is not read. \
          Try: git add workflows/serial.yaml, then: git commit

          """, code: 4))
  }

  @Test("the definition for scripts") func json() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let line = try await scratch.colophon("workflow", "show", "original", "--format", "jsonl").stdout
    #expect(
      line.hasPrefix(
        #"{"workflow":"original","version":2,"title":"First publication in the original language","initial":"planned","states":[{"name":"planned","#
      ))
    #expect(
      line.contains(
        #"{"name":"sign","from":["planned"],"to":"contracted","requires":[["publisher.name"]],"forbids":[],"requires-state":{},"roles":["rights"],"#
      ), "\(line)")
  }

  @Test("an unknown one is not found, with the nearest") func unknown() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("workflow", "show", "orignal"),
      is: Outcome(
        stderr: """
          error: there is no workflow “orignal”: workflows/ holds community, original, translation. Did you mean “original”?

          """, code: 4))
  }
}
