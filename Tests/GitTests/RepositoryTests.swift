import Foundation
import Testing

@testable import Git

@Suite("Repositories") struct RepositoryTests {
  @Test("a repository is found from a folder below it, and its folders are git's") func discovery() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try Repository(discoveringFrom: scratch.path("r/d"), environment: scratch.environment)
    #expect(repository.workingDirectory == (try await scratch.git("rev-parse", "--show-toplevel")))
    #expect(repository.gitDirectory == (try await scratch.git("rev-parse", "--absolute-git-dir")))
    #expect(repository.commonDirectory == repository.gitDirectory)
    #expect(!repository.isBare)
    #expect(repository.indexPath == repository.gitDirectory + "/index")
  }

  @Test("the walk up ends at a ceiling, and where there is no repository") func notFound() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    var environment = scratch.environment(["GIT_CEILING_DIRECTORIES": scratch.path("r")])
    let inside = #expect(throws: GitError.self) {
      try Repository(discoveringFrom: scratch.path("r/d"), environment: environment)
    }
    #expect(inside?.code == .notFound)
    environment = scratch.environment(["GIT_CEILING_DIRECTORIES": scratch.directory])
    try scratch.write("", to: "elsewhere/x")
    let outside = #expect(throws: GitError.self) {
      try Repository(discoveringFrom: scratch.path("elsewhere"), environment: environment)
    }
    #expect(outside?.code == .notFound)
  }

  @Test("a linked work tree has its own git folder, HEAD and index") func linkedWorktree() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("worktree", "add", "-q", "-b", "side", "../linked")
    let repository = try Repository(discoveringFrom: scratch.path("linked/d"), environment: scratch.environment)
    #expect(repository.gitDirectory == scratch.path("r/.git/worktrees/linked"))
    #expect(repository.commonDirectory == scratch.path("r/.git"))
    #expect(repository.workingDirectory == scratch.path("linked"))
    #expect(try repository.head() == .branch(name: "side", at: try repository.resolve("main")))
  }

  @Test("GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE are followed") func variables() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let environment = scratch.environment(
      ["GIT_DIR": ".git", "GIT_WORK_TREE": "../other", "GIT_INDEX_FILE": "/somewhere/index"])
    try scratch.write("", to: "other/x")
    let repository = try Repository(discoveringFrom: scratch.path("r"), environment: environment)
    #expect(repository.gitDirectory == scratch.path("r/.git"))
    #expect(repository.workingDirectory == scratch.path("other"))
    #expect(repository.indexPath == "/somewhere/index")
  }

  @Test("objects that a push holds in quarantine are seen") func quarantine() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write("", to: "quarantine/info/x")
    let id = try await scratch.git(
      "hash-object", "-w", "--stdin", input: "new", with: ["GIT_OBJECT_DIRECTORY": scratch.path("quarantine")])
    let blob = try #require(ObjectID(hex: id))
    #expect(throws: GitError.self) { try scratch.repository().blobSize(blob) }
    let environment = scratch.environment(["GIT_OBJECT_DIRECTORY": scratch.path("quarantine")])
    #expect(try Repository(at: scratch.path("r"), environment: environment).blobSize(blob) == 3)
  }

  @Test("the boundary of a shallow clone is known") func shallow() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("commit", "-q", "--allow-empty", "-m", "Second")
    try await scratch.git("commit", "-q", "--allow-empty", "-m", "Third")
    #expect(try scratch.repository().shallowCommits() == [])
    try await scratch.git("clone", "-q", "--depth", "2", "file://" + scratch.path("r"), "s", in: scratch.directory)
    let clone = try scratch.repository("s")
    let boundary = try clone.resolve("HEAD~1")
    #expect(try clone.shallowCommits() == [boundary])
    #expect(try clone.header(of: boundary).parents == [])
    #expect(try clone.commit(boundary).parents == [])
    let missing = try scratch.repository().resolve("HEAD~2")
    let error = #expect(throws: GitError.self) { try clone.header(of: missing) }
    #expect(error?.code == .notFound)
  }

  @Test("what a partial clone lacks is said in plain words") func partial() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("config", "uploadpack.allowFilter", "true")
    try await scratch.git(
      "clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + scratch.path("r"), "p", in: scratch.directory)
    let clone = try scratch.repository("p")
    #expect(try clone.isPartialClone)
    #expect(try !scratch.repository().isPartialClone)
    let tree = try clone.commit(try clone.resolve("HEAD")).tree
    let entry = try #require(try clone.entry(in: tree, path: "d/b.txt"))
    let expected = """
      object \(entry.id) is not in this partial clone: it is still with the remote. \
      Fetch everything once: git fetch --refetch --no-filter
      """
    for attempt in [{ _ = try clone.blobSize(entry.id) }, { _ = try clone.blob(entry.id, limit: 100) }] {
      let error = #expect(throws: GitError.self) { try attempt() }
      #expect(error?.code == .notFound)
      #expect(error?.message == expected)
    }
    try await scratch.git("fetch", "-q", "--refetch", "--no-filter", in: "p")
    #expect(try scratch.repository("p").blob(entry.id, limit: 100) == Array("b\n".utf8))
  }

  @Test("a sparse checkout opens, although it makes git keep a configuration for each work tree") func sparse()
    async throws
  {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("sparse-checkout", "set", "--cone", "e")
    #expect(try await scratch.git("config", "extensions.worktreeConfig") == "true")
    let repository = try scratch.repository()
    #expect(try repository.configuration().bool("core.sparsecheckout") == true)
    #expect(repository.workingDirectory == scratch.path("r"))
    #expect(try repository.index().entry("d/b.txt")?.skipsWorkTree == true)
    #expect(try repository.index().entry("a.txt")?.skipsWorkTree == false)
  }

  @Test("a bare repository stays bare when its configuration moves to the work tree's file") func bareWorktreeConfig()
    async throws
  {
    let scratch = try Scratch()
    try await scratch.makeRepository("--bare")
    try await scratch.git("config", "extensions.worktreeConfig", "true")
    try await scratch.git("config", "--unset", "core.bare")
    try scratch.write("[core]\n\tbare = true\n", to: "r/config.worktree")
    let repository = try scratch.repository()
    #expect(repository.isBare)
    #expect(repository.workingDirectory == nil)
  }

  @Test("a repository of a kind that only git reads is refused with the reason and the remedy") func unsupported()
    async throws
  {
    let scratch = try Scratch()
    try await scratch.git("init", "-q", "--object-format=sha256", "r", in: scratch.directory)
    let sha256 = #expect(throws: GitError.self) { try scratch.repository() }
    #expect(sha256?.code == .unsupported)
    #expect(
      sha256?.message == """
        the repository at \(scratch.path("r")) names its objects by SHA-256 (extensions.objectFormat), which only git \
        itself reads. Use a repository with SHA-1: git init --object-format=sha1
        """)
    try await scratch.git("init", "-q", "t", in: scratch.directory)
    try scratch.write(
      "[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefStorage = reftable\n", to: "t/.git/config")
    let reftable = #expect(throws: GitError.self) { try scratch.repository("t") }
    #expect(
      reftable?.message == """
        the repository at \(scratch.path("t")) keeps its references as a reftable (extensions.refStorage), which only \
        git itself reads. Convert it: git refs migrate --ref-format=files
        """)
    try scratch.write(
      "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tnovelty = x\n", to: "t/.git/config")
    let novelty = #expect(throws: GitError.self) { try scratch.repository("t") }
    #expect(
      novelty?.message == """
        the repository at \(scratch.path("t")) uses the extension novelty, which only git itself reads. \
        See: git config --get-regexp '^extensions'
        """)
  }

  @Test("a repository of another user is refused with the remedy", .enabled(if: getuid() == 0)) func owner()
    async throws
  {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    for name in ["r", "r/.git"] { #expect(chown(scratch.path(name), 65_534, 65_534) == 0) }
    let error = #expect(throws: GitError.self) { try scratch.repository() }
    #expect(error?.code == .owner)
    #expect(
      error?.message == """
        the repository at \(scratch.path("r")) belongs to another user, so git's settings in it are not trusted. \
        If you trust it: git config --global --add safe.directory \(scratch.path("r"))
        """)
    try scratch.write("[safe]\n\tdirectory = \(scratch.path("r"))\n", to: "trusting")
    let trusting = scratch.environment(["GIT_CONFIG_GLOBAL": scratch.path("trusting")])
    #expect(try Repository(at: scratch.path("r"), environment: trusting).workingDirectory == scratch.path("r"))
  }

  @Test("signatures are asked for by commit.gpgSign") func signing() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    #expect(try !scratch.repository().signatureRequested())
    try await scratch.git("config", "commit.gpgSign", "yes")
    #expect(try scratch.repository().signatureRequested())
  }
}
