import Foundation
import Testing

@testable import Git

@Suite("The index") struct IndexTests {
  @Test("an entry is what git has staged") func entry() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("update-index", "--chmod=+x", "d/b.txt")
    let index = try scratch.repository().index()
    let entry = try #require(try index.entry("d/b.txt"))
    #expect(entry.id.hex == (try await scratch.git("rev-parse", ":d/b.txt")))
    #expect(entry.mode == .executable)
    #expect(!entry.skipsWorkTree)
    #expect(try index.entry("d") == nil)
    #expect(try index.entry("none") == nil)
  }

  @Test("a conflict is seen, and resolved by putting or removing") func conflict() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let ids = try (1...3).map { try repository.writeBlob([UInt8($0)]) }
    for path in ["a.txt", "x"] {
      let zero = String(repeating: "0", count: 40)
      var lines = "0 \(zero)\t\(path)\n"
      for (number, id) in ids.enumerated() { lines += "100644 \(id) \(number + 1)\t\(path)\n" }
      try await scratch.git("update-index", "--index-info", input: lines)
    }
    #expect(try repository.index().hasConflict("a.txt"))
    #expect(try repository.index().entry("a.txt") == nil)
    #expect(try !repository.index().hasConflict("d/b.txt"))
    try repository.changeIndex { index in
      try index.put("a.txt", blob: ids[0], mode: .file, statOf: scratch.path("r/a.txt"))
      try index.remove("x")
    }
    let shown = try await scratch.git("ls-files", "--stage")
    let other = try await scratch.git("rev-parse", "HEAD:d/b.txt")
    #expect(shown == "100644 \(ids[0]) 0\ta.txt\n100644 \(other) 0\td/b.txt")
  }

  @Test("what others staged and flagged stays, byte for byte; ours is as git would have it", arguments: [2, 3, 4])
  func preservation(version: Int) async throws {
    let scratch = try Scratch()
    try await Self.flagged(scratch)
    try await scratch.git("update-index", "--index-version=\(version)")
    let before = try await Self.entries(scratch)
    let repository = try scratch.repository()
    let blob = try repository.writeBlob(Array("ours\n".utf8))
    try repository.changeIndex { index in
      for path in ["ours/new", "d/b.txt"] {
        try scratch.write("ours\n", to: "r/\(path)")
        try index.put(path, blob: blob, mode: .file, statOf: scratch.path("r/\(path)"))
      }
    }
    var after = try await Self.entries(scratch)
    let ours = [after["ours/new"], after["d/b.txt"]]
    for path in ["ours/new", "d/b.txt"] { after[path] = nil }
    #expect(after == before.filter { $0.key != "d/b.txt" })
    try await scratch.git("update-index", "--add", "ours/new", "d/b.txt")
    let gits = try await Self.entries(scratch)
    #expect(ours == [gits["ours/new"], gits["d/b.txt"]])
    #expect(try await scratch.git("diff-files", "--name-only") == "intended")
    #expect(try await scratch.git("fsck", "--strict", "--no-dangling") == "")
  }

  @Test("an entry left out of the work tree keeps its flags under another blob") func keepingFlags() async throws {
    let scratch = try Scratch()
    try await Self.flagged(scratch)
    let repository = try scratch.repository()
    let blob = try repository.writeBlob(Array("ours\n".utf8))
    try repository.changeIndex { index in
      let entry = try #require(try index.entry("skipped"))
      #expect(entry.skipsWorkTree)
      try index.put("skipped", blob: blob, keepingFlagsOf: entry)
    }
    #expect(try await scratch.git("ls-files", "--stage", "-t", "skipped") == "S 100644 \(blob) 0\tskipped")
  }

  @Test("an edit in the same moment as the index was written is still seen by git afterwards") func racy() async throws {
    for attempt in 0..<5 {
      let scratch = try Scratch()
      try await scratch.makeRepository()
      try scratch.write("one\n", to: "r/raced")
      try await scratch.git("add", "raced")
      try scratch.write("two\n", to: "r/raced")
      let repository = try scratch.repository()
      // Later than the second in which the index was written: git then trusts what the new one says.
      try await Task.sleep(for: .milliseconds(attempt == 0 ? 1_100 : 0))
      let blob = try repository.writeBlob(Array("ours\n".utf8))
      try repository.changeIndex { index in
        try scratch.write("ours\n", to: "r/ours")
        try index.put("ours", blob: blob, mode: .file, statOf: scratch.path("r/ours"))
      }
      #expect(try await scratch.git("diff-files", "--name-only") == "raced")
      let tree = try repository.commit(repository.resolve("HEAD")).tree
      #expect(try repository.changedPaths(below: "raced", from: tree) == ["raced"])
    }
  }

  @Test("an index in a form that only git reads is refused with the remedy, which helps")
  func unsupported() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let index = scratch.path("r/.git/index")
    try await scratch.git("update-index", "--split-index")
    #expect(
      throws: GitError(
        .unsupported,
        """
        the index \(index) is split (core.splitIndex), a form that only git itself reads. \
        Write it in the plain form: git update-index --no-split-index
        """, category: 10)
    ) { try scratch.repository().index() }
    try await scratch.git("update-index", "--no-split-index")
    #expect(try scratch.repository().index().entry("a.txt") != nil)
    try await scratch.git("sparse-checkout", "set", "--cone", "--sparse-index", "e")
    #expect(
      throws: GitError(
        .unsupported,
        """
        the index \(index) is sparse (index.sparse), a form that only git itself reads. \
        Write it in the plain form: git sparse-checkout reapply --no-sparse-index
        """, category: 10)
    ) { try Self.copy(scratch.repository()) }
    #expect(!scratch.exists("r/.git/index.lock"))
    try await scratch.git("sparse-checkout", "reapply", "--no-sparse-index")
    #expect(try scratch.repository().index().entry("d/b.txt")?.skipsWorkTree == true)
  }

  private static func copy(_ repository: Repository) throws(GitError) {
    let lock = try IndexLock(in: repository, owner: "test")
    _ = try lock.index()
  }

  /// A repository with entries of every flag: staged, intent-to-add, assume-unchanged, skip-worktree.
  private static func flagged(_ scratch: Scratch) async throws {
    try await scratch.makeRepository()
    for name in ["assumed", "skipped", "staged", "intended"] { try scratch.write(name, to: "r/\(name)") }
    try await scratch.git("add", "assumed", "skipped")
    try await scratch.git("commit", "-qm", "Second")
    try await scratch.git("add", "staged")
    try await scratch.git("add", "--intent-to-add", "intended")
    try await scratch.git("update-index", "--assume-unchanged", "assumed")
    try await scratch.git("update-index", "--skip-worktree", "skipped")
  }

  /// Git's view of each entry: mode, blob, stage, flags, times, size.
  private static func entries(_ scratch: Scratch) async throws -> [String: String] {
    let shown = try await scratch.git("ls-files", "--stage", "-v", "--debug")
    var entries: [String: String] = [:]
    var path = ""
    for line in shown.split(separator: "\n") {
      if !line.hasPrefix("  "), let tab = line.firstIndex(of: "\t") {
        path = String(line[line.index(after: tab)...])
        entries[path] = String(line)
      } else {
        entries[path, default: ""] += "\n" + line
      }
    }
    return entries
  }
}
