import Foundation
import Testing

/// Operations of git's that are under way, and what they leave.
@Suite("In the middle of git's work") struct UnderwayTests {
  private static let sides = """
    git stash -q -u; git branch -m main; git checkout -q -b side; colophon set robots/es title=A -q; git checkout -q main; \
    colophon set robots/es title=B -q
    """

  static let operations: [(begin: String, what: String, marks: [String])] = [
    ("git merge side", "a merge is under way, and the next commit is to be its", ["MERGE_HEAD"]),
    ("git cherry-pick side", "a cherry-pick is under way, and its commit is git's", ["CHERRY_PICK_HEAD"]),
    ("git revert --no-commit HEAD", "a revert is under way, and its commit is git's", ["REVERT_HEAD"]),
    ("git rebase side", "a rebase is under way, and its commit is git's", ["REBASE_HEAD", "rebase-merge"]),
    ("git rebase --apply side", "a rebase is under way, and its commit is git's", ["rebase-apply"]),
    ("git format-patch -q -1 side --stdout | git am -q --3way", "an am is under way, and its commit is git's", ["rebase-apply"]),
  ]

  @Test("nothing else is written, and the way on is named", arguments: operations)
  func refused(begin: String, what: String, marks: [String]) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    _ = try await scratch.shell("\(Self.sides); \(begin) >/dev/null 2>&1", in: scratch.path)
    for mark in marks { #expect(scratch.exists(".git/" + mark), "\(begin)") }
    let before = try await scratch.id()
    for command in [["set", "robots/ar", "pages=3"], ["advance", "robots/ar", "--to", "postpone"], ["undo"], ["remove", "robots/ar", "--reason", "x"]] {
      let outcome = try await scratch.colophon(command)
      #expect(outcome.code == 5, "\(begin): \(command) \(outcome)")
      #expect(outcome.stderr.contains("nothing is written: \(what)"), "\(begin): \(command) \(outcome)")
    }
    #expect(try await scratch.id() == before)
    // the ways that are named end it
    let refusal = try await scratch.colophon("set", "robots/ar", "pages=3").stderr
    let ways = UncommittedEditsTests.ways(in: refusal)
    #expect(ways.count == 2)
    let end = ways[1].joined(separator: " && ")
    #expect(try await scratch.shell(end, in: scratch.path).code == 0, "\(end)")
    #expect(try await scratch.colophon("set", "robots/ar", "pages=3").code == 0, "\(begin)")
  }

  @Test("a pick that git concludes keeps its author and date") func concluded() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    scratch.environment["GIT_EDITOR"] = "true"
    _ = try await scratch.shell(
      """
      git stash -q -u; git branch -m main; git checkout -q -b side
      GIT_AUTHOR_NAME=Bea GIT_AUTHOR_DATE=2023-05-05T10:00:00Z colophon set robots/es title=A -q; git checkout -q main
      colophon set robots/es title=B -q; git cherry-pick side >/dev/null 2>&1; sed -i '/^[<=>]/d;/title: B/d' editions/robots/es.yaml
      """, in: scratch.path)
    let refused = try await scratch.colophon("save")
    for step in UncommittedEditsTests.ways(in: refused.stderr)[0] { #expect(try await scratch.shell(step, in: scratch.path).code == 0, "\(step)") }
    #expect(try await scratch.git("log", "-1", "--format=%an %ad", "--date=short").stdout == "Bea 2023-05-05\n")
    #expect(!scratch.exists(".git/CHERRY_PICK_HEAD"))
    #expect(try await scratch.colophon("set", "robots/ar", "pages=3").code == 0)
    #expect(try await scratch.git("log", "-1", "--format=%an").stdout == "Anna Weber\n")
  }

  @Test("a rebase that stopped for an edit takes commits") func editing() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    scratch.environment["GIT_SEQUENCE_EDITOR"] = "sed -i s/^pick/edit/"
    _ = try await scratch.shell("git stash -q -u; colophon set robots/es title=A -q; colophon set robots/es title=B -q; git rebase -q -i HEAD~2 >/dev/null 2>&1", in: scratch.path)
    #expect(scratch.exists(".git/rebase-merge"))
    #expect(try await scratch.colophon("set", "robots/ar", "pages=3").code == 0)
  }

  @Test("the message of a squash is used up by the save that commits it", arguments: ["git merge -q --squash side", "git cherry-pick -n side"])
  func squash(_ begin: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let made = try await scratch.shell("git stash -q -u; git branch -m main; git checkout -q -b side; colophon set robots/es title=A -q; git checkout -q main; \(begin)", in: scratch.path)
    #expect(made.code == 0, "\(made)")
    expect(try await scratch.colophon("save"), is: Outcome(stdout: "<id> Set robots/es: title\n"))
    for mark in ["SQUASH_MSG", "MERGE_MSG", "MERGE_HEAD"] { #expect(!scratch.exists(".git/" + mark), "\(mark)") }
  }
}
