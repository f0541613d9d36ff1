import Testing

@testable import Git

@Suite("History") struct RepositoryHistoryTests {
  @Test("the header of every commit is what git log shows, also of merges and signed ones") func header() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("checkout", "-q", "-b", "side")
    try await scratch.git("commit", "-q", "--allow-empty", "-m", "Side", with: ["GIT_COMMITTER_DATE": "@5 -0930"])
    try await scratch.git("checkout", "-q", "main")
    try await scratch.git("commit", "-q", "--allow-empty", "-m", "committer X <x> 1 +0000")
    try await scratch.git("merge", "-q", "--no-ff", "-m", "Merge", "side")
    let repository = try scratch.repository()
    let shown = try await scratch.git("log", "--format=%H|%T|%P|%ct", "main")
    let lines = try shown.split(separator: "\n").map { line in
      let id = try #require(ObjectID(hex: String(line.prefix(40))))
      let header = try repository.header(of: id)
      return "\(id)|\(header.tree)|\(header.parents.map(\.hex).joined(separator: " "))|\(header.committerSeconds)"
    }
    #expect(lines.joined(separator: "\n") == shown)
    #expect(lines.count == 4)
    let raw = try await scratch.git("cat-file", "commit", "HEAD~1")
    let parts = raw.split(separator: "\n\n", maxSplits: 1)
    let signed = parts[0] + "\ngpgsig -----BEGIN-----\n tree x\n parent y\n -----END-----\n\n" + parts[1] + "\n"
    let text = try await scratch.git("hash-object", "-t", "commit", "-w", "--stdin", input: String(signed))
    let id = try #require(ObjectID(hex: text))
    let (header, plain) = try (repository.header(of: id), repository.header(of: repository.resolve("HEAD~1")))
    #expect(header.isSigned && !plain.isSigned)
    #expect(header.tree == plain.tree && header.parents == plain.parents && header.message == plain.message)
    #expect(header.committerSeconds == plain.committerSeconds)
  }

  @Test("what is no commit, or a damaged one, is refused") func refused() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let blob = try repository.writeBlob([1])
    #expect(throws: GitError(.wrongKind, "\(blob) is no commit")) { try repository.header(of: blob) }
    let text = try await scratch.git(
      "hash-object", "-t", "commit", "-w", "--literally", "--stdin", input: "tree x\n\nbad\n")
    let damaged = try #require(ObjectID(hex: text))
    #expect(throws: GitError(.invalid, "commit \(damaged) is malformed; see: git fsck")) {
      try repository.header(of: damaged)
    }
  }
}
