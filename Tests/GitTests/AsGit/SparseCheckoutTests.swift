import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("Sparse checkouts, as git makes them") struct SparseCheckoutTests {
  private static let paths = [
    "root.txt", "a/one.txt", "a/b/two.txt", "a/b/c/three.txt", "a/d/four.txt", "e/five.txt", "e/a/six.txt", "f/[g]/seven.txt",
  ]
  private static let patterns = [
    "/*", "!/*/", "/a/", "!/a/*/", "/a/b/", "/e/", "a", "a/", "*.txt", "!two.txt", "/a/b", "**/c", "!/a/b/c/", "five.txt", "/f/\\[g\\]/", "# a", "", "/a/*", "e/*",
  ]

  @Test("the files that it has are git's", arguments: [true, false]) func asGit(isCone: Bool) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    for path in Self.paths { try scratch.write(path, to: "r/\(path)") }
    try await scratch.git("add", "-A")
    try await scratch.git("commit", "-qm", "Files")
    try await scratch.git("config", "core.sparseCheckout", "true")
    try await scratch.git("config", "core.sparseCheckoutCone", "\(isCone)")
    var random = SeededGenerator(seed: isCone ? 6 : 7)
    var some = 0
    for _ in 0..<Extent.rounds(40, ofFull: 1500) {
      let lines = (0..<Int.random(in: 1...5, using: &random)).map { _ in Self.patterns.randomElement(using: &random) ?? "" }
      try scratch.write(lines.joined(separator: "\n") + "\n", to: "r/.git/info/sparse-checkout")
      let applied = try await scratch.attempt(["read-tree", "-m", "-u", "HEAD"])
      // git leaves no work tree without files
      guard applied.code == 0 else { continue }
      let shown = try await scratch.git("ls-files", "-t")
      let expected = Set(shown.split(separator: "\n").filter { $0.hasPrefix("H ") }.map { String($0.dropFirst(2)) })
      let sparse = try #require(try scratch.repository().sparseCheckout())
      let ours = Set((Self.paths + ["a.txt", "d/b.txt"]).filter(sparse.has))
      #expect(ours == expected, "\(lines)")
      if !expected.isEmpty, expected.count < Self.paths.count { some += 1 }
    }
    #expect(some > 5)
  }

  @Test("a cone of git's own making") func cone() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    #expect(try scratch.repository().sparseCheckout() == nil)
    try await scratch.git("sparse-checkout", "set", "--cone", "a/b", "e")
    let sparse = try #require(try scratch.repository().sparseCheckout())
    #expect(["x", "a/x", "a/b/x", "a/b/c/x", "e/x", "e/f/x"].allSatisfy(sparse.has))
    #expect(!["d/b.txt", "a/c/x", "f/x"].contains(where: sparse.has))
    try await scratch.git("sparse-checkout", "disable")
    #expect(try scratch.repository().sparseCheckout() == nil)
  }
}
