import Foundation
import SystemPackage
import Testing

@testable import Git

@Suite("The lock of a reference") struct ReferenceLockTests {
  private func lock(_ repository: Repository) throws -> Holder { try Holder(of: repository) }

  /// Holds a lock in an object: the compiler (6.3.1) crashes on a noncopyable value among `#expect` and `await`.
  private final class Holder {
    let lock: ReferenceLock?

    init(of repository: Repository) throws(GitError) {
      lock = try ReferenceLock(
        of: "refs/heads/main", in: repository.commonDirectory, content: String(repeating: "1", count: 40) + "\n", sharing: .none)
      if lock == nil { throw GitError(.unsupported, "the file system has no second names") }
    }
  }

  private static let note = "r/.git/\(ReferenceLock.prefix(of: "refs/heads/main"))\(Machine.start ?? "")-1"

  private func remove(_ repository: Repository) throws -> String? {
    repository.removeAbandonedLock(of: try repository.head())
  }

  @Test("it keeps git out while it is held, is not taken for abandoned, and leaves nothing behind")
  func exclusion() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let before = try FileManager.default.subpathsOfDirectory(atPath: scratch.path("r/.git")).sorted()
    do {
      let holder = try lock(repository)
      #expect(try await scratch.attempt(["update-ref", "refs/heads/main", "HEAD"]).code == 128)
      #expect(throws: GitError.self) { try lock(repository) }
      #expect(try remove(repository) == nil)
      #expect(scratch.exists("r/.git/refs/heads/main.lock"))
      withExtendedLifetime(holder) {}
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: scratch.path("r/.git")).sorted() == before)
    try await scratch.git("update-ref", "refs/heads/main", "HEAD")
  }

  @Test(
    "git's own lock is never taken away, whatever it says and whatever lies beside it",
    arguments: [
      "", "1111111111111111111111111111111111111111\n", "colophon\n1\n", "colophon-ref-\n",
    ])
  func gits(_ content: String) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    try scratch.write(content, to: "r/.git/refs/heads/main.lock")
    // what a dead process of ours left, and who knows its name
    try scratch.write(content, to: Self.note)
    #expect(try remove(repository) == nil)
    #expect(try scratch.bytes("r/.git/refs/heads/main.lock") == Array(content.utf8))
    #expect(!scratch.exists(Self.note), "a note without a lock goes")
  }

  @Test("what a dead one left is taken away, of the branch that is asked for") func abandoned() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    try scratch.write("x\n", to: Self.note)
    try FileManager.default.linkItem(
      atPath: scratch.path(Self.note), toPath: scratch.path("r/.git/refs/heads/main.lock"))
    #expect(try remove(repository)?.hasSuffix("/refs/heads/main.lock") == true)
    #expect(!scratch.exists("r/.git/refs/heads/main.lock"))
    #expect(try remove(repository) == nil)
  }

  @Test("links, folders and pipes by the name of a note are left alone, and nobody waits for them") func strange()
    async throws
  {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    for make in ["ln -s refs/heads/main.lock", "mkfifo", "mkdir"] {
      try Process.run(
        URL(filePath: "/bin/sh"),
        arguments: ["-c", "cd \(scratch.path("r/.git")); touch refs/heads/main.lock; note=\(Self.note.dropFirst(7)); rm -rf $note; \(make) $note"]
      ).waitUntilExit()
      #expect(try remove(repository) == nil)
      #expect(scratch.exists("r/.git/refs/heads/main.lock"))
    }
  }

  @Test("a lock that can be had proves an end only where the holder would be seen") func machines() throws {
    let here = try File(opening: "/proc/self/status", .readOnly)
    let isSeen = (
      Machine.seesHolders(of: here, from: Machine.start), Machine.seesHolders(of: here, from: "another"),
      Machine.seesHolders(of: here, from: nil)
    )
    #expect(isSeen == (true, false, false))
  }
}
