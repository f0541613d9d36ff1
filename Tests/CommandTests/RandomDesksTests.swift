import Foundation
import TestSupport
import Testing

/// Two desks with a clone each, at random: the same step on both, other ones, undo, merges that git concludes or `save`.
@Suite("Two desks at random") struct RandomDesksTests {
  private struct Desks {
    let scratch: Scratch
    var random: SeededGenerator
    var story: [String] = []
    /// What was done, by its kind.
    var done: [String: Int] = [:]

    private func path(_ desk: Int) -> String { desk == 0 ? scratch.path : scratch.beside("paris") }

    mutating func one(of texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

    @discardableResult
    mutating func run(_ line: String, at desk: Int) async throws -> Outcome {
      let name = desk == 0 ? "Milan" : "Paris"
      scratch.environment["GIT_AUTHOR_NAME"] = name
      scratch.environment["GIT_AUTHOR_EMAIL"] = "\(name)@desk.example"
      // each commit has a time of its own, so that no two desks make the same
      scratch.environment["GIT_COMMITTER_DATE"] = "@\(1_709_283_600 + story.count * 60) +0000"
      scratch.environment["GIT_AUTHOR_DATE"] = scratch.environment["GIT_COMMITTER_DATE"]
      let outcome = try await scratch.shell(line, in: path(desk))
      story.append("\(name): \(line) -> \(outcome.code) \(outcome.stderr.prefix(200))")
      return outcome
    }

    mutating func act() async throws {
      let desk = Int.random(in: 0..<2, using: &random)
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4: try await step(desk)
      case 4, 5: if try await run("colophon undo -q", at: desk).code == 0 { done["undo", default: 0] += 1 }
      case 6: try await run("colophon set robots/es title=\(one(of: ["T", "U", "V"])) -q", at: desk)
      default: try await merge(desk)
      }
    }

    /// A step, often the same on both desks, sometimes with another date.
    private mutating func step(_ desk: Int) async throws {
      let edition = one(of: ["robots/es", "robots/es", "robots/ar"])
      let step = one(of: ["offer", "option", "sign", "start", "deliver", "accept", "produce", "publish", "postpone", "resume", "decline"])
      let dates = ["2023-01-05", "2023-02", "2023"]
      let line = "colophon advance \(edition) --to \(step) --set publisher.name=P -q --on "
      let first = try await run(line + one(of: dates), at: desk)
      guard Bool.random(using: &random) else { return }
      let second = try await run(line + one(of: dates), at: 1 - desk)
      if first.code == 0, second.code == 0 { done["same step", default: 0] += 1 }
    }

    private mutating func merge(_ desk: Int) async throws {
      let other = desk == 0 ? "../paris" : scratch.path
      let isSaved = Bool.random(using: &random)
      let merged = try await run("git pull -q --no-rebase --no-edit \(isSaved ? "--no-commit" : "") \(other) main", at: desk)
      guard try await run("test -f .git/MERGE_HEAD", at: desk).code == 0 else {
        if merged.code == 0 { done["merged by git", default: 0] += 1 }
        return
      }
      // one side's lines of each conflict
      let kept = one(of: ["/^=======$/,/^>>>>>>> /d; /^<<<<<<< /d", "/^<<<<<<< /,/^=======$/d; /^>>>>>>> /d"])
      try await run("git diff --name-only --diff-filter=U | xargs -r sed -i '\(kept)'", at: desk)
      var saved = try await run("colophon save -q", at: desk)
      if saved.code == 2, let start = saved.stderr.range(of: "Try: colophon save ") {
        saved = try await run("colophon save -q " + saved.stderr[start.upperBound...].trimmingCharacters(in: .newlines), at: desk)
      }
      guard saved.code == 0 else {
        try await run("git merge --abort", at: desk)
        return
      }
      done["saved", default: 0] += 1
      let isWhole = try await run("! test -f .git/MERGE_HEAD && git rev-parse -q --verify HEAD^2 >/dev/null && test -z \"$(git status --porcelain)\"", at: desk)
      #expect(isWhole.code == 0, "the merge is concluded\n\(story.joined(separator: "\n"))")
    }

    /// What the files say is what history tells, with and without the index.
    mutating func compare() async throws {
      for desk in 0..<2 {
        let now = try await run("colophon list | cut -f1,3", at: desk)
        let then = try await run("colophon list --as-of 2024-12-31 | cut -f1,3", at: desk)
        #expect(now.stdout == then.stdout && now.stdout != "", "\(now.stdout)\(then.stdout)\(then.stderr)\n\(story.joined(separator: "\n"))")
      }
    }
  }

  @Test("what the files say is what history tells, and the audit finds no error", arguments: 0..<Extent.rounds(3, ofFull: 60))
  func agree(seed: Int) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git stash -q -u; git branch -m main; git clone -q . ../paris")
    var desks = Desks(scratch: scratch, random: SeededGenerator(seed: UInt64(seed)))
    for number in 0..<Extent.rounds(14, ofFull: 60) {
      try await desks.act()
      if number % 4 == 3 { try await desks.compare() }
    }
    try await desks.compare()
    for desk in 0..<2 {
      let audit = try await desks.run("colophon audit", at: desk)
      #expect(audit.code == 0, "\(audit.stdout)\n\(desks.story.joined(separator: "\n"))")
    }
    Extent.tell("desks \(seed): \(desks.done)")
  }
}
