import Foundation
import Testing

/// A small catalogue of one real book that is harder than it looks, with what is asked of it and what is answered.
struct HardCase: CustomTestStringConvertible {
  let name: String

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/cases")
    .standardizedFileURL

  static let all = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    .filter { !$0.contains(".") }.map(HardCase.init)

  var testDescription: String { name }

  private var folder: URL { Self.folder.appending(path: name) }

  /// The commands of the transcript, each with its answer.
  func asked() throws -> [(command: String, answer: String)] {
    let text = try String(contentsOf: folder.appending(path: "transcript.txt"), encoding: .utf8)
    return ("\n" + text).components(separatedBy: "\n$ ").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let answer = lines.count > 1 ? String(lines[1]) : ""
      return (String(lines[0]), answer.isEmpty || answer.hasSuffix("\n") ? answer : answer + "\n")
    }
  }

  /// The catalogue, as somebody keeps it who has never run Colophon.
  func scratch() async throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      at: folder.appending(path: "editions"), to: scratch.directory.appending(path: "editions"))
    try await scratch.git("init", "-q", "-b", "main")
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-qm", "Begin")
    return scratch
  }
}

@Suite("Hard cases of real books") struct HardCasesTests {
  @Test("what is asked of each is answered, and check has nothing to say", arguments: HardCase.all)
  func answers(_ hard: HardCase) async throws {
    let scratch = try await hard.scratch()
    expect(try await scratch.colophon("check"), is: Outcome(stderr: "nothing to report\n"))
    let asked = try hard.asked()
    #expect(!asked.isEmpty)
    for (command, answer) in asked {
      let outcome = try await scratch.shell(command, in: scratch.path)
      expect(outcome, is: Outcome(stdout: answer), "\(command)")
    }
  }

  @Test("each has a line in the list of them that says what it teaches") func listed() throws {
    let readme = try String(contentsOf: HardCase.folder.appending(path: "README.md"), encoding: .utf8)
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.map { String($0.dropFirst(3).prefix { $0 != "`" }) } == HardCase.all.map(\.name))
    #expect(rows.allSatisfy { $0.split(separator: "|").last.map { $0.count > 30 } ?? false })
  }
}
