import Testing

@testable import Git

@Suite("Writing trees and commits") struct RepositoryWritingTests {
  @Test("random changes of a tree make the tree that git makes", arguments: [UInt64](1...12), [false, true])
  func trees(seed: UInt64, isPacked: Bool) async throws {
    let scratch = try Scratch()
    try await scratch.git("init", "-q", "-b", "main", "r", in: scratch.directory)
    let repository = try scratch.repository()
    var random = SplitMix64(state: seed)
    var files: [String: (ObjectID, TreeEntry.Mode)] = [:]
    var tree: ObjectID?
    for step in 0..<6 {
      var changes: [TreeChange] = []
      for path in files.keys.sorted() where Int.random(in: 0..<3, using: &random) == 0 {
        changes.append(.remove(path: path))
        files[path] = nil
      }
      let removed = Set(changes.map(\.path))
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        // Names that sort differently with and without the `/` that git adds to a folder's.
        let folders = (0..<Int.random(in: 0...3, using: &random)).map { _ in
          ["a", "a-b", "a.d", "é", "z"].randomElement(using: &random) ?? ""
        }
        let path = (folders + [["a.txt", "b", "é.y"].randomElement(using: &random) ?? ""]).joined(separator: "/")
        guard !removed.contains(path), !changes.contains(where: { $0.path == path }) else { continue }
        let blob = try repository.writeBlob(Array("\(seed) \(step) \(path)".utf8))
        let mode: TreeEntry.Mode = Bool.random(using: &random) ? .file : .executable
        changes.append(.put(path: path, blob: blob, mode: mode))
        files[path] = (blob, mode)
      }
      changes.shuffle(using: &random)
      let written: ObjectID
      if isPacked {
        let pack = try PackWriter(in: repository)
        written = try pack.writeTree(from: tree, changes: changes)
        try pack.finish()
      } else {
        written = try repository.writeTree(from: tree, changes: changes)
      }
      tree = written
      let listing = files.map { "\(String($1.1.rawValue, radix: 8)) \($1.0)\t\($0)\n" }.joined()
      try await scratch.git("read-tree", "--empty")
      try await scratch.git("update-index", "--index-info", input: listing)
      let expected = try await scratch.git("write-tree")
      #expect(written.hex == expected, "seed \(seed), step \(step): \(changes)")
    }
    #expect(try await scratch.attempt(["fsck", "--strict"]).code == 0)
  }

  @Test("no change gives the same tree, and the last removal the empty one") func empty() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let tree = try repository.commit(try repository.resolve("HEAD")).tree
    let empty = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    #expect(try repository.writeTree(from: tree, changes: []) == tree)
    #expect(try repository.writeTree(from: nil, changes: []).hex == empty)
    #expect(
      try repository.writeTree(from: tree, changes: [.remove(path: "a.txt"), .remove(path: "d/b.txt")]).hex == empty)
    #expect(try await scratch.git("cat-file", "-t", empty) == "tree")
  }

  static let zero = ObjectID(hex: String(repeating: "01", count: 20))

  @Test("what stands in the way is named") func conflicts() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let commit = try repository.resolve("HEAD")
    let blob = try repository.writeBlob([])
    let tree = try repository.writeTree(
      from: try repository.commit(commit).tree,
      changes: [.put(path: "link", blob: blob, mode: .symlink), .put(path: "sub", blob: commit, mode: .submodule)])
    let table: [([TreeChange], GitError)] = [
      (
        [.put(path: "a.txt/x", blob: blob, mode: .file)],
        GitError(.pathConflict, "a.txt is a file, so nothing can be put at a.txt/x")
      ),
      (
        [.put(path: "link/x/y", blob: blob, mode: .file)],
        GitError(.pathConflict, "link is a symbolic link, so nothing can be put at link/x/y")
      ),
      (
        [.put(path: "sub/x", blob: blob, mode: .file)],
        GitError(.pathConflict, "sub is a submodule, so nothing can be put at sub/x")
      ),
      (
        [.put(path: "d", blob: blob, mode: .file)],
        GitError(.pathConflict, "d is a folder, and cannot be replaced by a file")
      ),
      (
        [.put(path: "sub", blob: blob, mode: .file)],
        GitError(.pathConflict, "sub is a submodule, and cannot be replaced by a file")
      ),
      ([.remove(path: "d")], GitError(.pathConflict, "d is a folder: its files are removed one by one")),
      ([.remove(path: "n")], GitError(.notFound, "there is no n to remove")),
      ([.remove(path: "n/n")], GitError(.notFound, "there is no n/n to remove")),
      (
        [.remove(path: "a.txt"), .put(path: "a.txt/x", blob: blob, mode: .file)],
        GitError(.pathConflict, "a.txt is changed, and a.txt/x below it too")
      ),
      (
        [.remove(path: "a.txt"), .put(path: "a.txt", blob: blob, mode: .file)],
        GitError(.invalid, "a.txt is changed twice")
      ),
    ]
    for (changes, error) in table {
      #expect(throws: error) { try repository.writeTree(from: tree, changes: changes) }
    }
    for path in ["", "/x", "x/", "a//b", ".", "../x", "x/.git/y", ".GIT", "x\0y"] {
      #expect(throws: GitError(.invalidSpec, "'\(path)' is no path for git")) {
        try repository.writeTree(from: tree, changes: [.put(path: path, blob: blob, mode: .file)])
      }
    }
  }

  @Test("a commit is written as git would, byte for byte") func commit() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let head = try repository.resolve("HEAD")
    let tree = try repository.commit(head).tree
    let message = "Publish robots/ar\n\nفي انتظار 😀\n\nEdition: robots/ar\n"
    for parents in [[], [head], [head, head]] where parents.count < 2 {
      let ours = try repository.writeCommit(
        tree: tree, parents: parents, author: try repository.author(), committer: try repository.committer(),
        message: message)
      let arguments = ["commit-tree", tree.hex] + parents.flatMap { ["-p", $0.hex] } + ["-F", "-"]
      let outcome = try await scratch.attempt(arguments, input: message)
      #expect(outcome == Outcome(code: 0, output: ours.hex + "\n", error: ""))
    }
    #expect(try await scratch.attempt(["fsck", "--strict"]).code == 0)
  }

  @Test("a commit that would be damaged is refused") func refused() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let head = try repository.resolve("HEAD")
    let tree = try repository.commit(head).tree
    let somebody = try repository.author()
    let nobody = Signature(name: " <> ", email: "x@example.org", when: somebody.when)
    let missing = try #require(Self.zero)
    #expect(throws: GitError(.invalid, "a commit message cannot hold a NUL")) {
      try repository.writeCommit(tree: tree, parents: [], author: somebody, committer: somebody, message: "a\0b")
    }
    #expect(throws: GitError(.invalid, "the name of an author or committer is empty")) {
      try repository.writeCommit(tree: tree, parents: [], author: nobody, committer: somebody, message: "x")
    }
    for (tree, parents) in [(missing, []), (head, []), (tree, [missing]), (tree, [tree])] {
      #expect(throws: GitError.self) {
        try repository.writeCommit(tree: tree, parents: parents, author: somebody, committer: somebody, message: "x")
      }
    }
  }
}
