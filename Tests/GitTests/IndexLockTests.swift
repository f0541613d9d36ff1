import Foundation
import Testing

@testable import Git

@Suite("The lock of the index") struct IndexLockTests {
  @Test("it keeps git out while it is held, and leaves nothing behind") func exclusion() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let before = try Self.gitDirectory(scratch)
    do {
      let holder = try Holder(of: repository, owner: "test owner")
      _ = try holder.lock.index()
      #expect(try scratch.bytes("r/.git/index.lock").starts(with: Array("test owner\n".utf8)))
      #expect(try await scratch.attempt(["add", "a.txt"]).code == 128)
      #expect(Self.refusal(of: repository) == .locked)
      #expect(scratch.exists("r/.git/index.lock"))
      withExtendedLifetime(holder) {}
    }
    #expect(try Self.gitDirectory(scratch) == before)
    try await scratch.git("add", "a.txt")
  }

  @Test("git's own lock is respected, and never taken away") func gits() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    for content in ["", "testing\n", "other\ntest\n"] {
      try scratch.write(content, to: "r/.git/index.lock")
      #expect(Self.refusal(of: repository) == .locked)
      #expect(try !IndexLock.removeAbandoned(in: repository, owner: "test"))
      #expect(try scratch.bytes("r/.git/index.lock") == Array(content.utf8))
    }
  }

  @Test("a lock whose holder died is taken away, with what it left; one whose holder lives is not")
  func abandoned() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let before = try Self.gitDirectory(scratch)
    #expect(try !IndexLock.removeAbandoned(in: repository, owner: "test"))
    do {
      let holder = try Holder(of: repository, owner: "test")
      #expect(try !IndexLock.removeAbandoned(in: repository, owner: "test"))
      #expect(scratch.exists("r/.git/index.lock"))
      withExtendedLifetime(holder) {}
    }
    try scratch.write("test\n1\n", to: "r/.git/index.lock")
    try scratch.write("half", to: "r/.git/index.colophon-1")
    try scratch.write("test\n", to: "r/.git/index.lock-colophon-abcdef")
    #expect(try IndexLock.removeAbandoned(in: repository, owner: "test"))
    #expect(try Self.gitDirectory(scratch) == before)
  }

  @Test("a lock that another took meanwhile is not removed at the end") func replaced() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    do {
      let holder = try Holder(of: scratch.repository(), owner: "test")
      try FileManager.default.removeItem(atPath: scratch.path("r/.git/index.lock"))
      try scratch.write("git's", to: "r/.git/index.lock")
      withExtendedLifetime(holder) {}
    }
    #expect(try scratch.bytes("r/.git/index.lock") == Array("git's".utf8))
  }

  @Test("the first index of a repository, and that of a linked work tree, is made in its place") func first()
    async throws
  {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("worktree", "add", "-q", "--no-checkout", "-b", "side", "../linked")
    try await scratch.git("init", "-q", "new", in: scratch.directory)
    for name in ["linked", "new"] {
      let repository = try scratch.repository(name)
      try scratch.write("x", to: "\(name)/x")
      let blob = try repository.writeBlob(Array("x".utf8))
      try repository.changeIndex { index in
        try index.put("x", blob: blob, mode: .file, statOf: scratch.path("\(name)/x"))
      }
      #expect(try await scratch.git("ls-files", "--stage", in: name) == "100644 \(blob) 0\tx")
      #expect(try await scratch.git("diff-files", in: name) == "")
    }
  }

  @Test("the permissions are as git makes them, whatever they were") func permissions() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    #expect(chmod(scratch.path("r/.git/index"), 0o666) == 0)
    let repository = try scratch.repository()
    try repository.changeIndex { index in
      try index.remove("a.txt")
    }
    let mode = try FileManager.default.attributesOfItem(atPath: scratch.path("r/.git/index"))[.posixPermissions]
    #expect(chmod(scratch.path("r/.git/index"), 0o666) == 0)
    #expect(try await scratch.git("ls-files") == "d/b.txt")
    try await scratch.git("update-index", "--force-remove", "d/b.txt")
    let own = try FileManager.default.attributesOfItem(atPath: scratch.path("r/.git/index"))[.posixPermissions]
    #expect(mode as? Int == own as? Int)
  }

  @Test("of eight writers to one index, none loses an entry", .timeLimit(.minutes(20))) func concurrency() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let repository = try scratch.repository()
          for number in 0..<10 { try await Self.add("w\(writer)-\(number)", to: repository, scratch) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await scratch.git("ls-files").split(separator: "\n").count == 82)
    #expect(try await scratch.git("diff-files") == "")
  }

  private static func add(_ name: String, to repository: Repository, _ scratch: Scratch) async throws {
    try scratch.write(name, to: "r/\(name)")
    let blob = try repository.writeBlob(Array(name.utf8))
    while true {
      do {
        try IndexLock.removeAbandoned(in: repository, owner: "test")
        return try repository.changeIndex { index in
          try index.put(name, blob: blob, mode: .file, statOf: scratch.path("r/\(name)"))
        }
      } catch let error as GitError where error.code == .locked {
        try await Task.sleep(for: .milliseconds(Int.random(in: 1...5)))
      }
    }
  }

  /// The reason why a lock can't be taken; nil: it could.
  private static func refusal(of repository: Repository) -> GitError.Code? {
    do {
      _ = try IndexLock(in: repository, owner: "test")
      return nil
    } catch {
      return error.code
    }
  }

  /// Holds a lock in an object: the compiler (6.3.1) crashes on a noncopyable value among `#expect` and `await`.
  private final class Holder {
    let lock: IndexLock

    init(of repository: Repository, owner: String) throws(GitError) {
      lock = try IndexLock(in: repository, owner: owner)
    }
  }

  private static func gitDirectory(_ scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.path("r/.git")).sorted()
  }
}
