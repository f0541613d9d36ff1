import Foundation
import TestSupport
import Testing

@testable import Git

/// The text of configuration files, put together at random and read by git too.
@Suite("Configuration files, as git reads them") struct ConfigurationTextTests {
  private static let pieces = [
    "[core]", "[Core \"Sub Section\"]", "[a.B]", "[a \"x\\\"y\\\\z\"]", "[a]key=1", "[", "]", "[a\"b\"]", "[a \"b]", "[x-1]",
    "key = value", "Key2=  v  w ", "name", "name = ", "n = \"quoted ; # x\" tail", "n = a\\nb\\t\\\"c\\\\", "n = a\\x", "n = \\",
    "n = \"open", "n = a ; comment", "n = a # comment", "n=a\tb", "# comment", "; comment", "1n = x", "n_ = x", "n-1 = x",
    "n = first \\\n  second", "n = \"a  b\"  c", "\t n = x", "=", "n == x", "n : x", "é = x", "n = é", " [core] n = x", "n = x\r",
    "[core]\r", "n = true", "n = \"\"", "[core]n", "", " ", "\u{FEFF}[a]", "n = \"a\\\nb\"", "n = a\u{0B}b", "[ core]", "[core ]", "[a  \"b\"]",
    "[a \"b\" ]", "[a \"\"]",
  ]

  @Test("settings and faults are git's") func asGit() async throws {
    let scratch = try Scratch()
    var random = SeededGenerator(seed: 1)
    var taken = 0
    for round in 0..<Extent.rounds(120, ofFull: 4000) {
      let lines = (0..<Int.random(in: 1...6, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
      let text = (round.isMultiple(of: 3) ? "" : "[core]\n") + lines.joined(separator: "\n") + (round.isMultiple(of: 5) ? "" : "\n")
      try scratch.write(text, to: "file")
      let witness = try await scratch.attempt(["config", "--file", "file", "--null", "--list"], in: scratch.directory)
      let expected = witness.code == 0 ? witness.output.split(separator: "\0").map(String.init) : nil
      var ours: [String]?
      do throws(GitError) {
        ours = try ConfigurationFile(Array(text.utf8), at: "file").settings.map { "\($0.key)\($0.value.map { "\n" + $0 } ?? "")" }
      } catch {
        ours = nil
      }
      #expect(ours == expected, "\(text.debugDescription)")
      if expected?.isEmpty == false { taken += 1 }
    }
    #expect(taken > 20)
  }

  @Test("a fault is told with its file and line") func fault() throws {
    #expect(throws: GitError(.error, "bad config line 3 in file here")) {
      try ConfigurationFile(Array("[a]\nb = c\nd : e\n".utf8), at: "here")
    }
  }
}
