import Foundation
import Testing

@testable import Git

@Suite("Reading a repository") struct RepositoryReadingTests {
  @Test("HEAD is a branch, an unborn branch, or a commit") func head() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let first = try #require(ObjectID(hex: try await scratch.git("rev-parse", "HEAD")))
    #expect(try scratch.repository().head() == .branch(name: "main", at: first))
    try await scratch.git("checkout", "-q", "--detach")
    #expect(try scratch.repository().head() == .detached(first))
    try await scratch.git("checkout", "-q", "--orphan", "feature/new")
    #expect(try scratch.repository().head() == .branch(name: "feature/new", at: nil))
    #expect(try scratch.repository().head().reference == "refs/heads/feature/new")
    try await scratch.git("symbolic-ref", "refs/heads/alias", "refs/heads/main")
    try await scratch.git("symbolic-ref", "HEAD", "refs/heads/alias")
    #expect(try scratch.repository().head() == .branch(name: "main", at: first))
    try await scratch.git("pack-refs", "--all")
    #expect(try scratch.repository().head() == .branch(name: "main", at: first))
  }

  @Test("a HEAD that leads in a circle is an error") func circle() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("symbolic-ref", "refs/heads/a", "refs/heads/b")
    try await scratch.git("symbolic-ref", "refs/heads/b", "refs/heads/a")
    try await scratch.git("symbolic-ref", "HEAD", "refs/heads/a")
    let error = #expect(throws: GitError.self) { try scratch.repository().head() }
    #expect(error?.code == .invalid)
  }

  @Test(
    "a revision means the commit that it means to git",
    arguments: ["HEAD", "main", "HEAD~1", "v1", "main^{commit}"])
  func resolve(revision: String) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("commit", "-q", "--allow-empty", "-m", "Second")
    try await scratch.git("tag", "-a", "-m", "One", "v1")
    let expected = try await scratch.git("rev-parse", revision + "^{commit}")
    #expect(try scratch.repository().resolve(revision).hex == expected)
    #expect(try scratch.repository().resolve(String(expected.prefix(10))).hex == expected)
  }

  @Test(
    "a revision that is none has an error of its kind",
    arguments: [("nothing", GitError.Code.notFound), ("a..b..", .invalidSpec), ("HEAD:a.txt", .invalidSpec)])
  func unresolved(revision: String, code: GitError.Code) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let error = #expect(throws: GitError.self) { try scratch.repository().resolve(revision) }
    #expect(error?.code == code)
  }

  @Test("a commit is read whole") func commit() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let id = try repository.resolve("HEAD")
    let tree = try #require(ObjectID(hex: try await scratch.git("rev-parse", "HEAD^{tree}")))
    let commit = try repository.commit(id)
    #expect(commit.id == id)
    #expect(commit.tree == tree)
    #expect(commit.parents == [])
    #expect(
      commit.author
        == Signature(
          name: "Ann", email: "ann@example.org", when: Instant(secondsSince1970: 1_643_792_400, offsetMinutes: 60)))
    #expect(
      commit.committer
        == Signature(
          name: "Bob", email: "bob@example.org", when: Instant(secondsSince1970: 1_643_796_000, offsetMinutes: 0)))
    #expect(commit.message == "First\n")
    #expect(commit.subject == "First")
  }

  private static let people = [
    "Ann <ann@example.org> 1643792400 +0100", "Ann <ann@example.org> 1643792400 -0330", "Ann <> 1643792400 +0000",
    " <ann@example.org> 1643792400 +0000", "<ann@example.org> 1643792400 +0000", "A. <ann@example.org> 1 +0000",
    "Ann  <ann@example.org> 1643792400 +0000", "Ann <a<b@example.org> 1643792400 +0000", "Ann <ann@example.org>",
    "Ann <ann> b> 1643792400 +0000", "Ann <ann@example.org> 1643792400", "Ann <ann@example.org> -5 +0000",
    "Ann <ann@example.org> 1643792400 +2500", "Ann <ann@example.org> 1643792400 +0100 x", "آن <ann@example.org> 1 +1400",
    "A\u{300}nn, 'the' \"one\" B <b@c> 1 -0000", "Ann <ann@example.org> 99999999999999999999 +0000",
    "Ann <ann@example.org> 1643792400 0100", "Ann ann@example.org 1643792400 +0100", "Ann <ann@example.org 1643792400 +0100",
    "Ann<ann@example.org> 1643792400 +0100", "Ann <ann@example.org>1643792400 +0100", "Ann <ann@example.org>\t1643792400 +0100",
    "Ann <ann@example.org> 0001643792400 +0100", "Ann <ann@example.org> 1000000000000 +0100", "Ann <a@b> <x@y> 1643792400 +0100",
    "Ann <ann@example.org> Wed Feb 2", "Ann <ann@example.org> +1643792400 +0100", "Ann <ann@example.org> 1643792400 +0100\r", "Ann\u{1}B <ann@example.org> 1643792400 +0061",
  ]

  @Test("a commit in whatever form is read as git reads it") func form() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let tree = try await scratch.git("rev-parse", "HEAD^{tree}")
    var paths: [String] = []
    for who in Self.people {
      for message in ["First\n", "\n\nFirst\n\nEdition: a", "", "a\u{FFFD}b"] {
        let text = "tree \(tree)\nauthor \(who)\ncommitter \(who)\nx-header y\n more\n\n\(message)"
        paths.append("commit-\(paths.count)")
        try scratch.write(text, to: paths[paths.count - 1])
      }
    }
    let files = paths.map { scratch.path($0) + "\n" }.joined()
    let written = try await scratch.git("hash-object", "--literally", "-t", "commit", "-w", "--stdin-paths", input: files)
    let ids = written.split(separator: "\n").map(String.init)
    #expect(ids.count == 4 * Self.people.count)
    let shown = try await scratch.git(
      "log", "--no-walk=unsorted", "--stdin", "-z", "--format=%an|%ae|%at|%cn|%ce|%ct|%s", input: ids.joined(separator: "\n"))
    let repository = try scratch.repository()
    for (hex, shown) in zip(ids, shown.split(separator: "\0", omittingEmptySubsequences: false)) {
      let commit = try repository.commit(try #require(ObjectID(hex: hex)))
      // what no clock shows git writes out and takes for 1970; zeros before a date it writes out too
      let plain = shown.replacing("99999999999999999999", with: "").replacing("|000", with: "|")
      #expect(Self.told(commit).trimmingCharacters(in: .whitespaces) == plain.trimmingCharacters(in: .whitespaces))
    }
  }

  /// Who made a commit, when, and its subject, as `git log` was asked for it.
  private static func told(_ commit: Commit) -> String {
    func date(_ when: Instant) -> String { when.secondsSince1970 == 0 ? "" : String(when.secondsSince1970) }
    let people = [commit.author, commit.committer].map { "\($0.name)|\($0.email)|\(date($0.when))" }
    return (people + [commit.subject]).joined(separator: "|")
  }

  @Test("the entries of a tree are those of git ls-tree") func entries() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write("#!/bin/sh\n", to: "r/run")
    try await scratch.git("add", "--chmod=+x", "run")
    try await scratch.git("update-index", "--add", "--cacheinfo", "120000,\(try await link(scratch)),link")
    try await scratch.git(
      "update-index", "--add", "--cacheinfo", "160000,\(try await scratch.git("rev-parse", "HEAD")),sub")
    try await scratch.git("commit", "-qm", "Second")
    let repository = try scratch.repository()
    let tree = try repository.commit(try repository.resolve("HEAD")).tree
    let shown = try await scratch.git("ls-tree", "--format=%(objectmode) %(objectname) %(path)", "HEAD")
    let entries = try repository.entries(ofTree: tree)
    #expect(entries.map { "\(octal($0.mode)) \($0.id) \($0.name)" }.joined(separator: "\n") == shown)
    #expect(entries.map(\.mode) == [.file, .directory, .symlink, .executable, .submodule])
    let file = try #require(try repository.entry(in: tree, path: "d/b.txt"))
    #expect(file.id.hex == (try await scratch.git("rev-parse", "HEAD:d/b.txt")))
    #expect(file.name == "b.txt")
    for path in ["", "x", "d/x", "a.txt/x", "d/", "/d", "sub/x"] {
      #expect(try repository.entry(in: tree, path: path) == nil, "\(path)")
    }
  }

  @Test("a blob is read up to a limit") func blob() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let id = try repository.writeBlob(Array("twelve bytes".utf8))
    let tree = try repository.commit(try repository.resolve("HEAD")).tree
    #expect(try repository.blobSize(id) == 12)
    #expect(try repository.blob(id, limit: 12) == Array("twelve bytes".utf8))
    #expect(throws: GitError(.tooLarge, "\(id) has 12 bytes, more than 11")) { try repository.blob(id, limit: 11) }
    #expect(throws: GitError(.wrongKind, "\(tree) is no blob").naming(tree)) { try repository.blobSize(tree) }
    let empty = try repository.writeBlob([])
    #expect(try repository.blob(empty, limit: 0) == [])
    #expect(empty.hex == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")
  }

  private func link(_ scratch: Scratch) async throws -> String {
    try await scratch.git("hash-object", "-w", "--stdin", input: "a.txt")
  }

  private func octal(_ mode: TreeEntry.Mode) -> String {
    let digits = String(mode.rawValue, radix: 8)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}
