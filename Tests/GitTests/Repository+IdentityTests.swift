import Testing

@testable import Git

@Suite("Author and committer") struct RepositoryIdentityTests {
  static let table: [(variables: [String: String], settings: [String: String])] = [
    ([:], [:]),
    (["GIT_AUTHOR_NAME": "-", "GIT_COMMITTER_NAME": "-"], ["user.name": "Uma"]),
    (
      ["GIT_AUTHOR_NAME": "-", "GIT_COMMITTER_NAME": "-"],
      ["user.name": "Uma", "author.name": "Aya", "committer.name": "Kim"]
    ),
    (["GIT_AUTHOR_EMAIL": "-", "GIT_COMMITTER_EMAIL": "-"], ["user.email": "u@x", "committer.email": "k@x"]),
    (["GIT_AUTHOR_EMAIL": "-", "GIT_COMMITTER_EMAIL": "-", "EMAIL": "e@x"], [:]),
    (["GIT_AUTHOR_EMAIL": "-", "GIT_COMMITTER_EMAIL": "-", "EMAIL": "e@x"], ["user.useConfigOnly": "no"]),
    (["GIT_AUTHOR_EMAIL": "-", "GIT_COMMITTER_EMAIL": "-", "EMAIL": "e@x"], ["user.email": "u@x"]),
    (["GIT_AUTHOR_EMAIL": ""], [:]),
    (["GIT_AUTHOR_NAME": ""], ["user.name": "Uma"]),
    (["GIT_AUTHOR_NAME": " .<Ann>, ", "GIT_AUTHOR_EMAIL": "<a@x>"], [:]),
    (["GIT_AUTHOR_NAME": "...", "GIT_COMMITTER_NAME": "Bob"], ["user.name": "Uma"]),
    (["GIT_AUTHOR_NAME": "-", "GIT_COMMITTER_NAME": "-"], [:]),
    (["GIT_COMMITTER_EMAIL": "-"], [:]),
    (["GIT_AUTHOR_DATE": "2022-07-01T10:00:00", "GIT_COMMITTER_DATE": "@1 -0930"], [:]),
    (["GIT_AUTHOR_DATE": "2022-01-01 10:00:00", "GIT_COMMITTER_DATE": "2022-03-27 02:30:00"], [:]),
    (["GIT_AUTHOR_DATE": "2022-10-30 02:30:00", "GIT_COMMITTER_DATE": "2022-03-27 03:30:00"], [:]),
    (["GIT_AUTHOR_DATE": "no date"], [:]),
  ]

  @Test("they are git's, and missing where git knows none", arguments: table)
  func asGit(variables: [String: String], settings: [String: String]) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    // git would else guess from the account and the host.
    try await scratch.git("config", "user.useConfigOnly", "true")
    for (key, value) in settings { try await scratch.git("config", key, value) }
    let repository = try Repository(at: scratch.path("r"), environment: scratch.environment(variables))
    let outcome = try await scratch.attempt(["commit", "-q", "--allow-empty", "-m", "Next"], with: variables)
    let witness: [Signature]? =
      if outcome.code == 0 {
        try [repository.commit(repository.resolve("HEAD"))].flatMap { [$0.author, $0.committer] }
      } else { nil }
    let ours: [Signature]?
    do throws(GitError) {
      ours = [try repository.author(), try repository.committer()]
    } catch {
      ours = nil
    }
    #expect(ours == witness)
  }

  @Test("what is missing is said") func missing() async throws {
    let scratch = try Scratch(["GIT_AUTHOR_NAME": "-", "GIT_COMMITTER_EMAIL": "-"])
    try await scratch.git("init", "-q", "r", in: scratch.directory)
    let repository = try scratch.repository()
    #expect(
      throws: GitError(.noIdentity, "git does not know the author's name")
    ) { try repository.author() }
    #expect(
      throws: GitError(.noIdentity, "git does not know the committer's e-mail address")
    ) { try repository.committer() }
  }

  @Test("a name that a variable empties is told with the variable", arguments: ["", ".,;", "<>"]) func emptied(_ name: String) async throws {
    let scratch = try Scratch(["GIT_AUTHOR_NAME": name])
    try await scratch.git("init", "-q", "r", in: scratch.directory)
    #expect(
      throws: GitError(
        .invalid, "GIT_AUTHOR_NAME is '\(name)', which holds no name, and git asks nothing else while it is set. Unset it: unset GIT_AUTHOR_NAME")
    ) { try scratch.repository().author() }
  }

  @Test("without a date it is now, on the local clock") func now() async throws {
    let scratch = try Scratch(["GIT_AUTHOR_DATE": "-", "GIT_COMMITTER_DATE": "-"])
    try await scratch.git("init", "-q", "r", in: scratch.directory)
    #expect(
      try scratch.repository().author().when == Instant(secondsSince1970: Scratch.now, offsetMinutes: 60))
  }
}
