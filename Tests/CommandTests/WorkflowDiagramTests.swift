import Foundation
import Testing

/// True if Graphviz is installed.
private let hasDot = FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")

@Suite("colophon workflow diagram") struct WorkflowDiagramTests {
  @Test("the way of an edition is marked, in the workflow it goes by", arguments: Place.allCases)
  func way(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("advance", "ar", "--to", "publish", "--on", "2022")
    let mermaid = try await scratch.colophon("workflow", "diagram", "--for", "ar")
    #expect(mermaid.code == 0)
    #expect(mermaid.stdout.hasPrefix("stateDiagram-v2\n  direction LR\n  state \"Proposed\" as s0\n"))
    #expect(mermaid.stdout.hasSuffix("  class s9,s10 visited\n  classDef current stroke-width:4px\n  class s10 current\n"))
    #expect(mermaid.stdout.contains("  s9 --> s10: ✓ publish\n"))
    let original = try await scratch.colophon("workflow", "diagram", "--for", "fr-2019", "--format", "dot")
    #expect(original.stdout.hasPrefix("digraph \"original\" {\n"))
    expect(
      try await scratch.colophon("workflow", "diagram", "original", "--for", "ar"),
      is: Outcome(
        stderr: """
          error: robots/ar took no way through original: it goes by the workflow translation. \
          Try: colophon workflow diagram translation --for robots/ar

          """, code: 2))
    try await scratch.expectSound()
  }

  @Test(
    "Graphviz draws each of the shipped workflows", .enabled(if: hasDot, "Graphviz is not installed"),
    arguments: ["translation", "original", "community"])
  func drawn(workflow: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let svg = try await scratch.colophon("workflow", "diagram", workflow, "--format", "svg")
    #expect(svg.code == 0)
    #expect(svg.stderr == "")
    #expect(svg.stdout.hasSuffix("</svg>\n"))
    let dot = try await scratch.colophon("workflow", "diagram", workflow, "--format", "dot").stdout
    try scratch.write(dot, to: "picture.dot")
    let canonical = try await scratch.runner.run("/usr/bin/dot", ["-Tcanon", "picture.dot"], in: scratch.path, with: [:], input: "")
    #expect(canonical.code == 0)
    #expect(canonical.stderr == "")
  }

  static let programs: [(line: String, told: String, code: Int32)] = [
    ("cat", "", 0), ("echo hm >&2; cat", "hm\n", 0),
    (
      "exit 3",
      """
      error: the picture can't be drawn: dot ended with an error. \
      Install Graphviz (apt-get install graphviz), or take --format dot or mermaid

      """, 6
    ),
  ]

  @Test("what dot says, and whether it fails, is passed on", arguments: programs)
  func program(line: String, told: String, code: Int32) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.shell("mkdir bin; printf '#!/bin/sh\n%s\n' '\(line)' > bin/dot; chmod +x bin/dot")
    let picture = try await scratch.colophon("workflow", "diagram", "--format", "dot").stdout
    let outcome = try await scratch.colophon(
      "workflow", "diagram", "--format", "svg", with: ["PATH": "\(scratch.path)/bin:/usr/bin:/bin"])
    #expect(outcome == Outcome(stdout: code == 0 ? picture : "", stderr: told, code: code))
  }

  @Test("without Graphviz there is no SVG, and what helps is said") func missing() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let outcome = try await scratch.colophon("workflow", "diagram", "--format", "svg", with: ["PATH": "/nowhere"])
    expect(
      outcome,
      is: Outcome(
        stderr: """
          error: the picture can't be drawn: Graphviz is not installed. \
          Install Graphviz (apt-get install graphviz), or take --format dot or mermaid

          """, code: 6))
  }
}
