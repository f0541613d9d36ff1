import Testing

@testable import Git

@Suite("Creating a repository") struct RepositoryCreationTests {
  @Test("the branch is the one given, else init.defaultBranch, else master") func branch() async throws {
    let scratch = try Scratch()
    let environment = scratch.environment
    _ = try Repository.create(at: scratch.path("a/b"), environment: environment)
    #expect(try await scratch.git("symbolic-ref", "HEAD", in: "a/b") == "refs/heads/master")
    try scratch.write("[init]\n\tdefaultBranch = trunk\n", to: ".gitconfig")
    let second = try Repository.create(at: scratch.path("c"), environment: environment)
    #expect(try second.head() == .branch(name: "trunk", at: nil))
    #expect(try await scratch.git("symbolic-ref", "HEAD", in: "c") == "refs/heads/trunk")
    _ = try Repository.create(at: scratch.path("d"), initialBranch: "dev", environment: environment)
    #expect(try await scratch.git("symbolic-ref", "HEAD", in: "d") == "refs/heads/dev")
    #expect(throws: GitError(.invalidSpec, "'a..b' is no name for a branch")) {
      try Repository.create(at: scratch.path("e"), initialBranch: "a..b", environment: environment)
    }
    #expect(!scratch.exists("e"))
  }

  @Test("empty steps of a path are passed over") func emptySteps() throws {
    let scratch = try Scratch()
    for (path, bare) in [("//a//b/", false), ("//c", true)] {
      #expect(
        try Repository.create(at: scratch.directory + path, bare: bare, environment: scratch.environment).head()
          == .branch(name: "master", at: nil))
    }
  }

  @Test("a bare repository is bare to git") func bare() async throws {
    let scratch = try Scratch()
    let repository = try Repository.create(at: scratch.path("b"), bare: true, environment: scratch.environment)
    #expect(repository.isBare)
    #expect(repository.gitDirectory == scratch.path("b"))
    #expect(try await scratch.git("rev-parse", "--is-bare-repository", in: "b") == "true")
    #expect(try await scratch.attempt(["fsck", "--strict"], in: "b").code == 0)
  }

  @Test("an existing repository is taken as it is") func again() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("sparse-checkout", "set", "--cone", "d")
    let before = try scratch.bytes("r/.git/config")
    let repository = try Repository.create(
      at: scratch.path("r"), initialBranch: "other", environment: scratch.environment)
    #expect(try repository.head() == .branch(name: "main", at: try repository.resolve("main")))
    #expect(try scratch.bytes("r/.git/config") == before)
  }

  @Test("files that are there stay, and a repository above is not taken") func nested() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let inner = try Repository.create(at: scratch.path("r/d"), environment: scratch.environment)
    #expect(inner.workingDirectory == scratch.path("r/d"))
    #expect(try scratch.bytes("r/d/b.txt") == Array("b\n".utf8))
  }
}
