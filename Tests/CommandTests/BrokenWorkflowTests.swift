import Foundation
import TestSupport
import Testing

/// Definitions under `Tests/Fixtures/workflows`: a sound one, and each thing that somebody may get wrong in it.
@Suite("Broken workflows") struct BrokenWorkflowTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/workflows")

  /// The names of the broken ones.
  private static var broken: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.standardized.path).filter { $0 != "sound.yaml" }.sorted()
    }
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test("each is refused with an error that docs/errors.md shows whole, and the sound one is not") func page() async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init", "--quiet")
    let sound = try Self.text("sound.yaml")
    try scratch.write(sound, to: "workflows/serial.yaml")
    expect(try await scratch.colophon("workflow", "check", "--quiet"), is: Outcome())
    let names = try Self.broken
    var shown: [String] = []
    for name in names {
      let text = try Self.text(name)
      try scratch.write(text, to: "workflows/serial.yaml")
      let outcome = try await scratch.colophon("workflow", "check", "serial")
      #expect(outcome.code == 1, "\(name)")
      let lines = outcome.stdout.split(separator: "\n")
      #expect(!lines.isEmpty, "\(name)")
      for line in lines {
        // file, line and column, why, and after the rule what to do
        #expect(line.contains(/^workflows\/serial\.yaml:\d+:\d+: error: .+ \[[a-z-]+\]; .+$/), "\(name): \(line)")
      }
      // the commit holds another definition, so an error of the file alone keeps nobody from work
      #expect(try await scratch.colophon("list", "--quiet").code == 0, "\(name)")
      shown.append(Self.shown(text, sound, outcome.stdout))
    }
    try Page(name: "errors.md").expect("workflows", toSay: shown.joined(separator: "\n"))
  }

  @Test("once it is committed no edition goes by it, and `check` says the same") func committed() async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init", "--quiet")
    try await scratch.colophon("add", "work", "robots", "--language", "fr")
    for name in try Self.broken {
      try scratch.write(try Self.text(name), to: "workflows/serial.yaml")
      try await scratch.git("add", ".")
      try await scratch.git("commit", "-qm", "A workflow of our own")
      let found = try await scratch.colophon("workflow", "check", "serial")
      #expect(try await scratch.colophon("check").stdout.hasPrefix(found.stdout), "\(name)")
      // a state that only one step asks of others keeps nobody from the other steps
      guard name != "requires-state-unknown.yaml" else { continue }
      let before = try await scratch.id()
      let outcome = try await scratch.colophon("add", "edition", "robots", "--language", "it", "--workflow", "serial")
      #expect(outcome.code == 1 && outcome.stderr.contains("workflows/serial.yaml:"), "\(name): \(outcome)")
      #expect(try await scratch.id() == before, "\(name)")
    }
    expect(try await scratch.git("fsck", "--strict"), is: Outcome())
  }

  /// The difference from the sound definition, and the problem reported for it.
  private static func shown(_ text: String, _ sound: String, _ said: String) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    let changed = lines.dropFirst().filter { !sound.contains("\($0)\n") }.map { $0.replacing("\t", with: "→") + "\n" }
    let excerpt = changed.isEmpty ? "" : "```yaml\n\(changed.joined())```\n"
    return "**\(lines[0].dropFirst(2))**\n\n\(excerpt)```text\n\(said)```\n"
  }
}
