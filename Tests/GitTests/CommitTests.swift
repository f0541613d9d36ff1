import Testing

@testable import Git

@Suite("Commits") struct CommitTests {
  static let messages = [
    "Subject\n", "Subject\n\nBody\n", "Two\nlines\n\nBody\n", "\n\nLate\n", "Crlf\r\n\r\nBody\r\n", "  Indented \n",
    "x",
  ]

  @Test("the subject is git's", arguments: messages) func subject(message: String) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let tree = try repository.commit(try repository.resolve("HEAD")).tree
    let id = try repository.writeCommit(
      tree: tree, parents: [], author: try repository.author(), committer: try repository.committer(), message: message)
    let shown = try await scratch.git("log", "-1", "--format=%s", id.hex)
    #expect(try repository.commit(id).subject == shown)
  }
}
