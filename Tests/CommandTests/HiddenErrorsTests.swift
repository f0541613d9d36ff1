import Foundation
import TestSupport
import Testing

extension Scratch {
  /// Commits a tree that a script makes of HEAD's, in an index of its own.
  fileprivate func byHand(_ script: String, _ message: String) async throws {
    let line = """
      set -e
      export GIT_DIR=$PWD GIT_WORK_TREE=$PWD/.. GIT_INDEX_FILE=$PWD/../by-hand
      git read-tree HEAD
      \(script)
      git update-ref HEAD $(git commit-tree $(git write-tree) -p HEAD -m '\(message)')
      """
    let outcome = try await shell(line)
    try #require(outcome.code == 0, "\(outcome)")
  }

  /// Puts a file into the index, its content by a command.
  fileprivate static func put(_ command: String, as path: String) -> String {
    "git update-index --add --cacheinfo 100644,$(\(command) | git hash-object -w --stdin),\(path)"
  }

  /// Takes a file out of the index.
  fileprivate static func remove(_ path: String) -> String {
    "printf '0 \(String(repeating: "0", count: 40))\\t\(path)\\n' | git update-index --index-info"
  }

  /// Expects answers of which each fails and names an object that git can't give.
  fileprivate func expect(_ questions: [[String]], toName id: String, without words: String) async throws {
    try? FileManager.default.removeItem(at: directory.appending(path: "colophon"))
    for question in questions {
      let outcome = try await unchangedOutcome(question)
      let said = outcome.stderr + outcome.stdout
      #expect(outcome.code == 1 && said.contains(id) && !said.contains(words), "\(question): \(outcome)")
    }
  }
}

/// Answers that once were given as if a thing were not there, where git could not read it.
@Suite("Errors that nothing hides") struct HiddenErrorsTests {
  private static func catalogue() async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: .bare)
    try #require(await scratch.colophon("advance", "robots/es", "--to", "offer", "--on", "2024-01-10").code == 0)
    return scratch
  }

  @Test("an edition renamed by hand, whose old version can't be read, is not taken for one that is gone")
  func renamed() async throws {
    let scratch = try await Self.catalogue()
    let renaming = """
      \(Scratch.put("git show HEAD:editions/robots/es.yaml | sed 's/offered/accepted/'", as: "editions/robots/es-mx.yaml"))
      \(Scratch.remove("editions/robots/es.yaml"))
      """
    try await scratch.byHand(renaming, "Rename")
    let plain = try await scratch.colophon("audit", "--since", "HEAD~1")
    #expect(plain.stdout.contains("moved-by-hand"), "\(plain)")
    try await scratch.unpack()
    let id = try await scratch.damage("HEAD~1:editions/robots/es.yaml")
    try await scratch.expect([["audit", "--since", "HEAD~1"], ["audit"]], toName: id, without: "vanished")
  }

  @Test("a commit that can't be read is none that is not there") func revision() async throws {
    let scratch = try await Self.catalogue()
    try #require(await scratch.shell("git update-ref refs/heads/side $(git commit-tree HEAD^{tree} -p HEAD -m side)").code == 0)
    let list = "audit:\n  acknowledged:\n    - {commit: \(try await scratch.id("side")), rule: trailer, who: Anna, why: known}"
    try await scratch.byHand(Scratch.put("{ git show HEAD:colophon.yaml; echo '\(list)'; }", as: "colophon.yaml"), "Acknowledge")
    #expect(try await scratch.colophon("check").code == 0)
    try await scratch.unpack()
    let id = try await scratch.damage("side")
    let questions = [
      ["audit", "side"], ["audit", "side~0"], ["audit", "--since", "side"], ["undo", "side"],
      ["correct", "robots/es", "side", "--on", "2024-01-09"], ["check", "--at", "side"], ["list", "--known-at", "side"],
      ["diff", "side", "HEAD"], ["check"],
    ]
    try await scratch.expect(questions, toName: id, without: "no commit")
    // a name that nothing has is still none
    #expect(try await scratch.colophon("audit", "nothing").code == 4)
    #expect(try await scratch.colophon("audit", "side@{nonsense}").code == 4)
  }

  @Test("rules that can't be read are named where some records are checked, and where one is audited", arguments: ["colophon", "workflows/translation"])
  func checked(file: String) async throws {
    let scratch = try await Self.catalogue()
    #expect(try await scratch.colophon("check", "robots/es", "--at", "HEAD").code == 0)
    try await scratch.unpack()
    let id = try await scratch.damage("HEAD:\(file).yaml")
    try await scratch.expect(
      [["check", "robots/es", "--at", "HEAD"], ["check", "robots/es"], ["audit", "robots/es"]], toName: id,
      without: "is not there or has an error")
  }

  @Test("where an audit goes on over damage, it judges the other records of that commit") func others() async throws {
    let scratch = try await Self.catalogue()
    let changes = """
      \(Scratch.put("git show HEAD:editions/robots/es.yaml | sed 's/offered/accepted/'", as: "editions/robots/es-mx.yaml"))
      \(Scratch.remove("editions/robots/es.yaml"))
      \(Scratch.put("git show HEAD:editions/robots/fr-2019.yaml | sed 's/published/proposed/'", as: "editions/robots/fr-2019.yaml"))
      """
    try await scratch.byHand(changes, "Several")
    try await scratch.unpack()
    let id = try await scratch.damage("HEAD~1:editions/robots/es.yaml")
    let outcome = try await scratch.unchangedOutcome(["audit", "--verify"])
    let rules = outcome.stdout.split(separator: "\n").map { $0.split(separator: "\t").prefix(2).joined(separator: " ") }
    #expect(outcome.code == 1 && rules.filter { $0 == "error illegal-transition" }.count == 1, "\(outcome)")
    #expect((outcome.stdout + outcome.stderr).contains(id), "\(outcome)")
  }

  @Test("rules that a commit taken for sound left, and that can't be read, are named by the audit of those after it")
  func behind() async throws {
    let scratch = try await Self.catalogue()
    let roles = "roles:\n  editor: [boss@desk.example]\nrules: [editor]"
    try await scratch.byHand(Scratch.put("echo '\(roles)'", as: "workflows/roles.yaml"), "Restrict")
    let since = try await scratch.id()
    try await scratch.byHand("true", "Nothing")
    try await scratch.byHand(Scratch.remove("workflows/roles.yaml"), "Free")
    try #require(await scratch.colophon("set", "robots/es", "notes=n").code == 0)
    let plain = try await scratch.colophon("audit", "--since", since)
    #expect(plain.code == 1 && plain.stdout.contains("anna@desk.example"), "\(plain)")
    try await scratch.unpack()
    let id = try await scratch.damage("\(since):workflows/roles.yaml")
    try await scratch.expect([["audit", "--since", since]], toName: id, without: "no finding")
    let outcome = try await scratch.unchangedOutcome(["audit", "--since", since])
    #expect(outcome.stdout.components(separatedBy: id).count == 2, "it is named once: \(outcome)")
  }
}
