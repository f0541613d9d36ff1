import Testing

@testable import Git

@Suite("Trailers (git interpret-trailers)") struct TrailersTests {
  static let messages = [
    "Publish robots/ar-2022\n\nEdition: robots/ar-2022\nTransition: in-production -> published\n",
    "Subject: only\n", "Subject\n\nText: not\nonly trailers here\nat all\n", "Subject\n\nBody\n\nKey : spaced\n",
    "Subject\n\nKey: folded\n  over two\n\tlines\nOther: x\n", "Subject\n\nA: 1\n\nB: 2\n\n\n", "S\n\nNo-Value:\n", "",
    "S\n\nSigned-off-by: Ann <a@b>\nfree text\nEdition: x\n", "S\n\n(cherry picked from commit abc)\nEdition: x\n",
    "S\n\nEdition: x\n# comment\n", "S\n\nEdition: في انتظار\nReason: 😀: b\n", "S\r\n\r\nEdition: x\r\n",
    "S\n\n---\n\nEdition: x\n", "S\n\nEdition: x\n---\nWorkflow: y\n", "S\n\nEdition: x\n\n---\n diff\n",
    "S\n\nhttp://x.org\nEdition: y\n", "S\n\nEdition=x\nWork: y\n", "Edition: x\n\nWork: y", "S\n\n Edition: x\n",
  ]

  @Test("the trailers of a message are those that git log shows", arguments: messages)
  func asGitLog(message: String) async throws {
    let scratch = try Scratch()
    try await scratch.git("init", "-q", "-b", "main", "r", in: scratch.directory)
    let tree = try await scratch.git("mktree")
    let id = try await scratch.git("commit-tree", tree, "-F", "-", input: message)
    let shown = try await scratch.git("log", "-1", "--format=%(trailers:only,unfold,key_value_separator=%x00)", id)
    let expected = shown.split(separator: "\n").map { line in
      let parts = line.split(separator: "\0", maxSplits: 1, omittingEmptySubsequences: false)
      return [String(parts[0]), parts.count > 1 ? String(parts[1]) : ""]
    }
    #expect(Trailers.parse(message).map { [$0.key, $0.value] } == expected)
  }
}
