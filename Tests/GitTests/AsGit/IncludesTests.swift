import Foundation
import TestSupport
import Testing

@testable import Git

/// Configurations that include others, put together at random and read by git too.
@Suite("Includes and their conditions, as git follows them") struct IncludesTests {
  /// The repositories: one at `r`, on a branch `topic/one`, one linked to it, one behind a link.
  private static func makeScratch() async throws -> Scratch {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("checkout", "-q", "-b", "topic/one")
    try await scratch.git("worktree", "add", "-q", "-b", "side", "../linked")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("there"), withDestinationPath: scratch.path("r"))
    return scratch
  }

  private static func conditions(_ scratch: Scratch) -> [String] {
    [
      "gitdir:\(scratch.path("r/"))", "gitdir:\(scratch.path("r/.git"))", "gitdir:**/r/", "gitdir:r/", "gitdir:r", "gitdir:~/r/",
      "gitdir:~/R/", "gitdir/i:~/R/", "gitdir/i:\(scratch.path("R/").uppercased())", "gitdir:./", "gitdir:.git", "gitdir:*/.git",
      "gitdir:\(scratch.path("there/"))", "gitdir:**/worktrees/linked", "gitdir:\(scratch.path(""))**/.git", "gitdir:",
      "onbranch:topic/one", "onbranch:topic/", "onbranch:topic", "onbranch:t*", "onbranch:*/one", "onbranch:**", "onbranch:side",
      "onbranch:main", "hasconfig:remote.*.url:https://example.org/**", "hasconfig:remote.*.url:*://*/a", "hasconfig:remote.*.url:x",
      "hasconfig:remote.*.url:git@example.org:books", "hasconfig:user.name:Ann", "HASCONFIG:remote.*.url:**", "GITDIR:~/r/", "unknown:x", "",
    ]
  }

  @Test("every setting is git's, whatever includes what under which condition") func asGit() async throws {
    let scratch = try await Self.makeScratch()
    let conditions = Self.conditions(scratch)
    let files = ["r/.git/config", ".gitconfig", "one", "two", "r/.git/three"]
    let original = try scratch.text("r/.git/config")
    var random = SeededGenerator(seed: 3)
    var (followed, refused) = (0, 0)
    for _ in 0..<Extent.rounds(60, ofFull: 3000) {
      for (number, file) in files.enumerated() {
        var text = number == 0 ? original : ""
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          switch Int.random(in: 0..<8, using: &random) {
          case 0: text += "[remote \"o\(number)\"]\n\turl = \(["https://example.org/a", "git@example.org:books", "x"].randomElement(using: &random) ?? "")\n"
          case 1: text += "[include]\n\tpath = \(Self.target(scratch, &random))\n"
          case 2: text += "[user]\n\tname = of \(file)\n"
          default:
            let condition = conditions.randomElement(using: &random) ?? ""
            text += "[includeIf \"\(condition)\"]\n\tpath = \(Self.target(scratch, &random))\n"
          }
        }
        text += "[test]\n\tread = \(file)\n"
        try scratch.write(text, to: file)
      }
      let folder = ["r", "r/d", "linked", "there", "there/d"].randomElement(using: &random) ?? "r"
      let variables = Self.variables(scratch, folder, &random)
      let witness = try await scratch.attempt(["config", "--null", "--list"], in: folder, with: variables)
      let expected = witness.code == 0 ? witness.output.split(separator: "\0").map(String.init) : nil
      var ours: [String]?
      do throws(GitError) {
        let repository = try Repository(discoveringFrom: scratch.path(folder), environment: scratch.environment(variables))
        ours = repository.configuration().lines
      } catch {
        ours = nil
      }
      let written = try files.map(scratch.text).joined(separator: "\n---\n")
      #expect(ours == expected, "\(folder) \(variables) \(witness.error) \(written)")
      if expected == nil { refused += 1 } else { followed += 1 }
    }
    #expect(followed > 10)
    Extent.tell("includes: \(followed) configurations followed, \(refused) refused, as by git")
  }

  private static func target(_ scratch: Scratch, _ random: inout SeededGenerator) -> String {
    ["one", "two", "~/one", scratch.path("two"), "three", "none", "%(prefix)/nothing", scratch.path("r/.git/three")].randomElement(using: &random) ?? ""
  }

  /// Variables with settings, in the three forms that git knows.
  private static func variables(_ scratch: Scratch, _ folder: String, _ random: inout SeededGenerator) -> [String: String] {
    var variables = ["PWD": scratch.path(folder)]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: variables["GIT_CONFIG_PARAMETERS"] = "'user.name'='of the line' 'core.bare'"
    case 1: variables["GIT_CONFIG_PARAMETERS"] = "'user.name=old line' 'test.it'\\''s'='1'".replacing("'test.it'\\''s'", with: "'test.its'")
    case 2:
      variables.merge(["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "include.path", "GIT_CONFIG_VALUE_0": scratch.path("one")]) { $1 }
    case 3:
      variables.merge(["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "includeIf.onbranch:topic/.path", "GIT_CONFIG_VALUE_0": scratch.path("two")]) { $1 }
    case 4:
      variables.merge(["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "include.path", "GIT_CONFIG_VALUE_0": "one"]) { $1 }
    default: break
    }
    return variables
  }

  @Test("who acts follows a condition on the address of a remote") func identity() async throws {
    let scratch = try Scratch(["GIT_AUTHOR_NAME": "-", "GIT_AUTHOR_EMAIL": "-"])
    try await scratch.git("init", "-q", "r", in: scratch.directory)
    try scratch.write("[user]\n\tname = Press\n\temail = press@example.org\n[commit]\n\tgpgSign = true\n", to: "press")
    try scratch.write(
      "[user]\n\tname = Ann\n\temail = ann@example.org\n[includeIf \"hasconfig:remote.*.url:https://press.example/**\"]\n\tpath = press\n", to: ".gitconfig")
    #expect(try scratch.repository().author().name == "Ann")
    #expect(try !scratch.repository().signatureRequested())
    try await scratch.git("remote", "add", "origin", "https://press.example/books.git")
    #expect(try scratch.repository().author().name == "Press")
    #expect(try scratch.repository().signatureRequested())
    #expect(try scratch.repository().userConfiguration().bool("commit.gpgsign") == true)
  }
}
