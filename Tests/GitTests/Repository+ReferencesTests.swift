import Testing

@testable import Git

@Suite("Moving references") struct RepositoryReferencesTests {
  @Test("a branch moves only from where it was seen") func compareAndSwap() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let by = try repository.committer()
    let first = try repository.resolve("HEAD")
    let second = try Self.commit("Second", on: [first], in: repository)
    let third = try Self.commit("Third", on: [first], in: repository)
    try repository.moveReference("refs/heads/main", from: first, to: second, log: "test: one\ntwo", by: by)
    for (name, old) in [("refs/heads/main", first), ("refs/heads/main", nil), ("refs/heads/new", first)] {
      let error = #expect(throws: GitError.self) {
        try repository.moveReference(name, from: old, to: third, log: "x", by: by)
      }
      #expect(error?.code == (name == "refs/heads/new" ? .notFound : .modified), "\(name) \(old as Any)")
    }
    try repository.moveReference("refs/heads/new", from: nil, to: third, log: "test: made", by: by)
    #expect(
      try await scratch.git("for-each-ref", "--format=%(refname) %(objectname)")
        == "refs/heads/main \(second)\nrefs/heads/new \(third)")
    #expect(
      try await scratch.git("reflog", "--format=%gs|%gn|%ge", "main")
        == "test: one two|Bob|bob@example.org\ncommit (initial): First|Bob|bob@example.org")
    #expect(try await scratch.git("reflog", "-1", "--format=%gs", "HEAD") == "test: one two")
  }

  @Test("every reference is told with where it leads, and whether an object is there") func listing() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let first = try repository.resolve("HEAD")
    try await scratch.git("tag", "-a", "-m", "One", "v1")
    try await scratch.git("symbolic-ref", "refs/heads/alias", "refs/heads/main")
    try await scratch.git("symbolic-ref", "refs/heads/broken", "refs/heads/none")
    let tag = try ObjectID(hex: await scratch.git("rev-parse", "v1"))
    let found = try repository.references().map { "\($0.name) \($0.target)" }.sorted()
    #expect(
      found == [
        "HEAD \(first)", "refs/heads/alias \(first)", "refs/heads/main \(first)",
        "refs/tags/v1 \(tag.map(\.description) ?? "")",
      ])
    #expect(repository.contains(first))
    #expect(!repository.contains(try #require(ObjectID(hex: String(repeating: "1", count: 40)))))
  }

  @Test("a lock that another holds is reported as such") func locked() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let first = try repository.resolve("HEAD")
    try scratch.write("", to: "r/.git/refs/heads/main.lock")
    let error = #expect(throws: GitError.self) {
      try repository.moveReference(
        "refs/heads/main", from: first, to: first, log: "x", by: try repository.committer())
    }
    #expect(error?.code == .locked)
  }

  @Test("HEAD moves as a branch, unborn, detached, in a linked work tree and in a bare repository") func head()
    async throws
  {
    let scratch = try Scratch()
    try await scratch.makeRepository("--bare")
    let bare = try scratch.repository()
    let by = try bare.committer()
    let root = try Self.commit("Root", on: [], in: bare)
    try bare.moveHead(from: .branch(name: "main", at: nil), to: root, log: "test", by: by)
    #expect(try bare.head() == .branch(name: "main", at: root))
    #expect(try await scratch.git("rev-parse", "HEAD", "main") == "\(root)\n\(root)")
    try await scratch.git("worktree", "add", "-q", "--detach", "../linked")
    let linked = try scratch.repository("linked")
    let next = try Self.commit("Next", on: [root], in: linked)
    try linked.moveHead(from: .detached(root), to: next, log: "test", by: by)
    #expect(try linked.head() == .detached(next))
    #expect(try await scratch.git("rev-parse", "HEAD", in: "linked") == next.hex)
    #expect(try await scratch.git("rev-parse", "HEAD") == root.hex)
    #expect(try await scratch.git("fsck", "--strict", "--no-dangling") == "")
    let error = #expect(throws: GitError.self) {
      try linked.moveHead(from: .branch(name: "main", at: root), to: next, log: "x", by: by)
    }
    #expect(error?.code == .modified)
    let stale = #expect(throws: GitError.self) {
      try linked.moveHead(from: .detached(root), to: root, log: "x", by: by)
    }
    #expect(stale?.code == .modified)
  }

  @Test("the entry of the log has an address even where the committer has none") func emptyAddress() async throws {
    let scratch = try Scratch(["GIT_COMMITTER_EMAIL": ""])
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let head = try repository.head()
    let next = try Self.commit("Next", on: [try repository.resolve("HEAD")], in: repository)
    try repository.moveHead(from: head, to: next, log: "test", by: try repository.committer())
    let line = try await scratch.git("reflog", "-1", "--format=%gs|%gn|%ge")
    #expect(line == "test|Bob|unknown")
    #expect(try await scratch.git("log", "-1", "--format=%cn|%ce") == "Bob|")
    #expect(try await scratch.attempt(["fsck", "--strict"]).code == 0)
  }

  @Test("of eight writers with 25 commits each on one branch, none loses any", .timeLimit(.minutes(20)))
  func concurrency() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let repository = try scratch.repository()
          for number in 0..<25 { try await Self.add("w\(writer)/\(number).txt", to: repository) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await scratch.git("rev-list", "--count", "main") == "201")
    let files = try await scratch.git("ls-tree", "-r", "--name-only", "main").split(separator: "\n")
    #expect(files.count == 202)
    #expect(try await scratch.git("fsck", "--strict", "--no-dangling") == "")
  }

  private static func add(_ path: String, to repository: Repository) async throws {
    let by = try repository.committer()
    let blob = try repository.writeBlob(Array(path.utf8))
    while true {
      let head = try repository.head()
      let parent = try #require(head.commit)
      let tree = try repository.writeTree(
        from: try repository.header(of: parent).tree, changes: [.put(path: path, blob: blob, mode: .file)])
      let commit = try repository.writeCommit(tree: tree, parents: [parent], author: by, committer: by, message: path)
      // A function of its own: Swift 6.3.1 crashes on a typed catch with a clause in an async function.
      if try move(repository, from: head, to: commit, log: path, by: by) { return }
      try await Task.sleep(for: .milliseconds(Int.random(in: 1...5)))
    }
  }

  /// Moves the branch; false when another writer was first.
  private static func move(
    _ repository: Repository, from head: Head, to commit: ObjectID, log: String, by: Signature
  ) throws(GitError) -> Bool {
    do {
      try repository.moveHead(from: head, to: commit, log: log, by: by)
      return true
    } catch {
      guard error.code == .modified || error.code == .locked else { throw error }
      return false
    }
  }

  private static func commit(_ message: String, on parents: [ObjectID], in repository: Repository) throws -> ObjectID {
    let by = try repository.committer()
    let tree = try repository.writeTree(from: nil, changes: [])
    return try repository.writeCommit(tree: tree, parents: parents, author: by, committer: by, message: message)
  }
}
