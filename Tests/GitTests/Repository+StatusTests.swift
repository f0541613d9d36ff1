import Foundation
import Testing

@testable import Git

@Suite("Changed paths") struct RepositoryStatusTests {
  @Test("they are those of git status: edited, staged, removed, new; not ignored ones") func asGitStatus() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    for name in ["edited", "staged", "gone", "renamed", "same", "touched", "mode", "dot.[x]"] {
      try scratch.write(name, to: "r/d/\(name)")
    }
    try scratch.write("ignored\n", to: "r/.gitignore")
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-qm", "Second")
    try scratch.write("EDITED", to: "r/d/edited")
    try scratch.write("staged more", to: "r/d/staged")
    try await scratch.git("add", "d/staged")
    try await scratch.git("rm", "-q", "d/gone")
    try await scratch.git("mv", "d/renamed", "d/moved")
    try await scratch.git("update-index", "--chmod=+x", "d/mode")
    try scratch.write("touched", to: "r/d/touched")
    try scratch.write("new", to: "r/d/new/deep/file")
    try scratch.write("new", to: "r/d/ignored")
    try scratch.write("new", to: "r/elsewhere")
    let repository = try scratch.repository()
    let tree = try repository.commit(repository.resolve("HEAD")).tree
    let shown = try await scratch.git(
      "status", "--porcelain", "--no-renames", "--untracked-files=all", "--", "d")
    let expected = shown.split(separator: "\n").map { String($0.dropFirst(3)) }.sorted()
    #expect(try repository.changedPaths(below: "d", from: tree) == expected)
    #expect(expected.count == 7)
    #expect(try repository.changedPaths(below: "", from: tree) == (expected + ["elsewhere"]).sorted())
    #expect(try repository.changedPaths(below: "none", from: tree) == [])
  }

  @Test("against no tree every file is new") func noTree() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    #expect(try scratch.repository().changedPaths(below: "", from: nil) == ["a.txt", "d/b.txt"])
  }

  @Test("files that somebody replaces meanwhile are no error") func replaced() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    for number in 0..<60 { try scratch.write("x", to: "r/n\(number)") }
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-qm", "Second")
    let repository = try scratch.repository()
    let tree = try repository.commit(repository.resolve("HEAD")).tree
    let writer = Thread {
      var length = 1
      while !Thread.current.isCancelled {
        for number in 0..<60 { try? scratch.write(String(repeating: "x", count: length), to: "r/n\(number)") }
        length = length % 5000 + 7
      }
    }
    writer.start()
    defer { writer.cancel() }
    for _ in 0..<300 { #expect(try repository.changedPaths(below: "", from: tree).allSatisfy { $0.hasPrefix("n") }) }
  }

  @Test("what a sparse checkout leaves out has not changed") func sparse() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("sparse-checkout", "set", "--cone", "e")
    let repository = try scratch.repository()
    let tree = try repository.commit(repository.resolve("HEAD")).tree
    #expect(!scratch.exists("r/d/b.txt"))
    #expect(try repository.changedPaths(below: "", from: tree) == [])
  }
}
