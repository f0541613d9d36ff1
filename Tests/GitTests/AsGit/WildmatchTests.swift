import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("Patterns of paths, as git matches them") struct WildmatchTests {
  private static let pieces = ["a", "b", "-", "]", "/", "/", "*", "**", "**/", "/**", "?", "[ab]", "[!a]", "[a-c]", "[]a]", "[", "\\a", "[[:alpha:]]", "[^b]"]

  @Test("branches are found as by git for-each-ref") func asGit() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    var random = SeededGenerator(seed: 2)
    // a name and the folder of that name can't both be branches
    let names = ["a", "b/a", "b/b/a", "c/a/b/a", "ab", "a-b", "bb/ab/a", "b/c", "x]", "b/]a", "aa", "ba", "e/é"]
    for name in names { try await scratch.git("branch", name) }
    var found = 0
    for _ in 0..<Extent.rounds(150, ofFull: 6000) {
      let pattern = (0..<Int.random(in: 1...5, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let witness = try await scratch.attempt(["for-each-ref", "--format=%(refname)", "refs/heads/" + pattern])
      let expected = Set(witness.output.split(separator: "\n").map { String($0.dropFirst("refs/heads/".count)) })
      // git takes a name that begins with the pattern too
      let asked = names.filter { !$0.hasPrefix(pattern.hasSuffix("/") ? pattern : pattern + "/") && $0 != pattern }
      let ours = Set(asked.filter { Wildmatch("refs/heads/" + pattern).matches("refs/heads/" + $0) })
      #expect(ours == expected.intersection(asked), "\(pattern)")
      found += ours.count
    }
    #expect(found > 50)
  }

  static let table: [(pattern: String, text: String, matches: Bool)] = [
    ("**/a", "a", true), ("**/a", "x/y/a", true), ("**/a", "xa", false), ("a/**", "a/", true), ("a/**", "a", false),
    ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("a**b", "a/b", false), ("*", "a/b", false), ("[/]", "/", false),
    ("[!a]", "/", false), ("a\\*", "a*", true), ("a\\", "a", false), ("[[:digit:]]", "7", true), ("[[:no:]]", "n", false),
    ("", "", true), ("*", "", true),
  ]

  @Test("slashes, sets and what is broken", arguments: table)
  func matches(pattern: String, text: String, matches: Bool) {
    #expect(Wildmatch(pattern).matches(text) == matches)
  }

  @Test("without regard to case where it is asked for") func ignoringCase() {
    #expect(Wildmatch("/Home/[A-C]*", ignoringCase: true).matches("/home/bOOKS"))
    #expect(!Wildmatch("/Home/x").matches("/home/x"))
  }
}
