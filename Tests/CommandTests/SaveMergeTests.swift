import Foundation
import Testing

@Suite("colophon save, in a merge of git's") struct SaveMergeTests {
  /// A catalogue on whose `main` the Spanish edition may have been offered and on whose `side` optioned; further lines of shell first on
  /// `side`, then on `main`, and the merge begun.
  private static func merging(side: String = "true", main: String = "true", with options: String = "") async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git stash -q -u && git branch -m main")
    let made = try await scratch.shell(
      """
      set -e
      git checkout -q -b side; \(side); git checkout -q main; \(main)
      git merge -q \(options) side >/dev/null 2>&1 || true
      """, in: scratch.path)
    #expect(made == Outcome())
    return scratch
  }

  private static let option = "colophon advance robots/es --to option --set publisher.name=P -q"
  private static let offer = "colophon advance robots/es --to offer --set publisher.name=P -q"
  /// The files by which git knows that a merge is under way.
  private static let marks = "ls .git | grep -e MERGE || true"

  private func expectConcluded(_ scratch: Scratch, _ location: SourceLocation = #_sourceLocation) async throws {
    #expect(try await scratch.git("status", "--porcelain").stdout == "", sourceLocation: location)
    #expect(try await scratch.shell(Self.marks).stdout == "", sourceLocation: location)
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome(), sourceLocation: location)
    #expect(try await scratch.git("rev-parse", "HEAD^2").code == 0, sourceLocation: location)
    #expect(try await scratch.colophon("audit", "-q").code == 0, sourceLocation: location)
  }

  @Test("a clean merge is git's own commit, and what came by it stays the colleague's") func clean() async throws {
    let scratch = try await Self.merging(
      side: "colophon add review robots --title R --date 2024 -q; echo two >> readme.txt; git commit -qam Readme",
      main: "colophon set robots/ar title=T -q", with: "--no-commit")
    try await scratch.shell("echo mine > untracked")
    expect(try await scratch.colophon("save", "--note", "As agreed."), is: Outcome(stdout: "<id> Merge branch 'side'\n"))
    #expect(try await scratch.message() == "Merge branch 'side'\n\nAs agreed.\n\n")
    try await scratch.shell("rm untracked")
    try await expectConcluded(scratch)
    #expect(try await scratch.git("log", "--format=%s", "-3", "--first-parent").stdout == "Merge branch 'side'\nSet robots/ar: title\nTake in what was kept by hand\n")
    #expect(try await scratch.shell("git log --format=%s --no-merges -- editions/robots/reception readme.txt").stdout == "Readme\nAdd robots/reception/review-2024\nTake in what was kept by hand\n")
    // there is nothing left to save
    expect(try await scratch.colophon("save"), is: Outcome(stderr: "nothing to change\n"))
  }

  @Test("conflict markers are refused and named, staged or not", arguments: [false, true]) func markers(isStaged: Bool) async throws {
    let scratch = try await Self.merging(side: Self.option, main: Self.offer)
    if isStaged { try await scratch.git("add", "editions") }
    expect(
      try await scratch.colophon("save"),
      is: Outcome(
        stderr:
          "error: the merge is not concluded (editions/robots/es.yaml): conflict markers stand in the files. Decide what each is to say and take the lines with <<<<<<<, ======= and >>>>>>> out, then: colophon save\n",
        code: 5))
    #expect(try await scratch.shell(Self.marks).stdout == "AUTO_MERGE\nMERGE_HEAD\nMERGE_MODE\nMERGE_MSG\n")
    #expect(try await scratch.git("rev-parse", "HEAD").stdout == scratch.git("rev-parse", "main").stdout)
  }

  @Test("another file in conflict is git's to resolve; a merge is concluded whole") func others() async throws {
    let scratch = try await Self.merging(
      side: "echo side >> readme.txt; git commit -qam Side", main: "echo main >> readme.txt; git commit -qam Main")
    let refused = try await scratch.colophon("save")
    expect(refused, is: Outcome(stderr: "error: the merge is not concluded (readme.txt): these files are in conflict. Resolve them, then: git add readme.txt, then: colophon save\n", code: 5))
    #expect(try await scratch.shell("echo both > readme.txt; git add readme.txt").code == 0)
    #expect(try await scratch.colophon("save", "robots/es").code == 2)
    expect(try await scratch.colophon("save"), is: Outcome(stdout: "<id> Merge branch 'side'\n"))
    try await expectConcluded(scratch)
  }

  @Test("a field that both changed is the merge's own, and named") func field() async throws {
    let scratch = try await Self.merging(
      side: "colophon set robots/es title=A -q; colophon add review robots --title R --date 2024 -q", main: "colophon set robots/es title=B -q")
    try scratch.write(Records.spanish + "title: C\n", to: "editions/robots/es.yaml")
    expect(try await scratch.colophon("save"), is: Outcome(stdout: "<id> Merge branch 'side'\n"))
    #expect(try await scratch.message() == "Merge branch 'side'\n\nEdition: robots/es\n\n")
    try await expectConcluded(scratch)
  }

  @Test("a dry run writes nothing; a failed judgement neither") func unwritten() async throws {
    let scratch = try await Self.merging(side: "colophon set robots/es title=A -q", main: "colophon set robots/es title=B -q")
    let before = try await scratch.shell("git rev-parse HEAD; git ls-files -s; \(Self.marks)").stdout
    try scratch.write(Records.spanish + "title: C\n", to: "editions/robots/es.yaml")
    #expect(try await scratch.colophon("save", "--dry-run").code == 0)
    #expect(try await scratch.shell("git rev-parse HEAD; git ls-files -s; \(Self.marks)").stdout == before)
    // neither parent's state, and no step of the workflow
    try scratch.write(Records.spanish.replacing("proposed", with: "published") + "title: C\n", to: "editions/robots/es.yaml")
    #expect(try await scratch.colophon("save").code == 3)
    #expect(try await scratch.shell("git rev-parse HEAD; git ls-files -s; \(Self.marks)").stdout == before)
  }

  @Test("a step of the merge's own is judged, and what it sets is filled in") func step() async throws {
    let scratch = try await Self.merging(side: "colophon set robots/ar title=A -q", main: "colophon set robots/ar title=B -q")
    try scratch.write(
      Records.arabic.replacing("في انتظار الروبوت   # as on the cover", with: "C").replacing("in-production", with: "published"), to: "editions/robots/ar.yaml")
    expect(try await scratch.colophon("save"), is: Outcome(stdout: "<id> Merge branch 'side'\n"))
    #expect(
      try await scratch.message()
        == "Merge branch 'side'\n\nEdition: robots/ar\nTransition: in-production -> published\nEffective-Date: 2024-03-01\nWorkflow: translation 2\n\n")
    #expect(try await scratch.committed("editions/robots/ar.yaml").hasSuffix("dates:\n  published: 2024-03-01\n"))
    try await expectConcluded(scratch)
  }

  @Test("who keeps a state that both had moved must say which", arguments: ["offered", "optioned"]) func decided(state: String)
    async throws
  {
    let scratch = try await Self.merging(side: Self.option, main: Self.offer)
    try await scratch.shell("git checkout --\(state == "offered" ? "ours" : "theirs") editions/robots/es.yaml 2>/dev/null")
    let asked = try await scratch.colophon("save")
    #expect(asked.code == 2, "\(asked)")
    #expect(
      asked.stderr
        == "error: the merge is not concluded: robots/es is offered in <id>, optioned in <id>, and the merge leaves it \(state), which somebody must say. Try: colophon save --keep robots/es=\(state)\n"
    )
    let other = state == "offered" ? "optioned" : "offered"
    #expect(try await scratch.colophon("save", "--keep", "robots/es=\(other)").code == 2)
    #expect(try await scratch.colophon("save", "--keep", "robots/xx=\(other)").code == 4)
    expect(try await scratch.colophon("save", "--keep", "es=\(state)"), is: Outcome(stdout: "<id> Merge branch 'side'\n"))
    #expect(try await scratch.message() == "Merge branch 'side'\n\nEdition: robots/es\nKeeps: \(state)\n\n")
    try await expectConcluded(scratch)
    expect(
      try await scratch.colophon("audit"),
      is: Outcome(
        stdout: "note\tby-hand\t<id>\t\t2 records are found in the state they are in, by hand without trailers: robots/ar, robots/fr-2019\t\t\n",
        stderr: "5 commits, 3 editions, 2 of them first recorded in a later state: 1 note\n"))
  }

  @Test("what can't be kept is not advised to be kept") func nonsense() async throws {
    let scratch = try await Self.merging(side: Self.option, main: Self.offer)
    try await scratch.shell("git checkout --ours editions/robots/es.yaml 2>/dev/null")
    expect(
      try await scratch.colophon("save", "--keep", "robots/es=nonsense"),
      is: Outcome(
        stderr:
          "error: “nonsense” is no state that robots/es can be kept in: the merge leaves it offered, and its sides had it offered and optioned. Try: colophon save --keep robots/es=offered\n",
        code: 2))
    expect(
      try await scratch.colophon("save", "--removed", "robots/es"),
      is: Outcome(
        stderr:
          "error: the merge leaves robots/es there (editions/robots/es.yaml): what is kept is what the files say. Try: git rm editions/robots/es.yaml, then: colophon save --removed robots/es\n",
        code: 2))
  }

  @Test("on a terminal it is asked, and only what the file says is kept") func asked() async throws {
    let scratch = try await Self.merging(side: Self.option, main: Self.offer)
    try await scratch.shell("git checkout --ours editions/robots/es.yaml 2>/dev/null")
    let outcome = try await Terminal.typed("save", "optioned", "no", in: scratch)
    expect(
      outcome,
      is: Outcome(
        stdout: """
          robots/es: both sides have moved it, and the merge leaves it offered
          state     in
          offered   <id>
          optioned  <id>
          Is offered kept, yes or no? error: “optioned” is neither yes nor no.
          Is offered kept, yes or no? error: the merge leaves robots/es offered: what is kept is what the file says. Edit the file so that it says optioned, then: colophon save

          """, code: 2))
    let done = try await Terminal.typed("save", "yes", in: scratch)
    expect(
      done,
      is: Outcome(
        stdout: """
          robots/es: both sides have moved it, and the merge leaves it offered
          state     in
          offered   <id>
          optioned  <id>
          Is offered kept, yes or no? <id> Merge branch 'side'

          """))
    try await expectConcluded(scratch)
  }

  @Test("a removal against a change is said too, whichever is kept, and whoever removed", arguments: [true, false], [true, false])
  func removal(isRemoved: Bool, isOurs: Bool) async throws {
    let sides = ["colophon remove robots/es --reason Twice -q", "colophon set robots/es title=T -q"]
    let scratch = try await Self.merging(side: sides[isOurs ? 1 : 0], main: sides[isOurs ? 0 : 1])
    if isRemoved { try await scratch.shell("rm editions/robots/es.yaml") }
    let asked = try await scratch.colophon("save")
    #expect(asked.code == 2 && asked.stderr.hasSuffix("Try: colophon save --\(isRemoved ? "removed robots/es" : "keep robots/es=proposed")\n"), "\(asked)")
    let said = isRemoved ? ["--removed", "robots/es"] : ["--keep", "robots/es=proposed"]
    #expect(try await scratch.colophon(["save"] + said) == Outcome(stdout: "<id> Merge branch 'side'\n"))
    #expect(try await scratch.message() == "Merge branch 'side'\n\nEdition: robots/es\n\(isRemoved ? "Removed: yes" : "Keeps: proposed")\n\n")
    #expect(scratch.exists("editions/robots/es.yaml") != isRemoved)
    try await expectConcluded(scratch)
  }

  @Test("a final state is not left by a merge either") func final() async throws {
    let scratch = try await Self.merging(
      side: "colophon advance robots/es --to cancel --reason by-author -q", main: "colophon advance robots/es --to offer -q")
    try await scratch.shell("git checkout --ours editions/robots/es.yaml 2>/dev/null")
    expect(
      try await scratch.colophon("save", "--keep", "robots/es=offered"),
      is: Outcome(
        stderr:
          "error: the merge is not concluded: robots/es: it was cancelled, which is final, and the merge keeps offered (right would be: cancelled). Edit the files, then: colophon save; to give the merge up: git merge --abort\n",
        code: 3))
    try await scratch.shell("git checkout --theirs editions/robots/es.yaml 2>/dev/null")
    #expect(try await scratch.colophon("save", "--keep", "robots/es=cancelled").code == 0)
    try await expectConcluded(scratch)
  }

  @Test("who sets a step aside needs its role, said or not") func role() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let made = try await scratch.shell(
      """
      git stash -q -u; git branch -m main
      printf 'roles: {rights: [mona@desk.example]}\\n' > workflows/roles.yaml
      sed -i 's/^  option: *{/&roles: [rights], /' workflows/translation.yaml
      git add .; git commit -qm Roles; git checkout -q -b side
      GIT_AUTHOR_EMAIL=mona@desk.example colophon advance robots/es --to option --set publisher.name=P -q
      git checkout -q main; colophon advance robots/es --to offer --set publisher.name=P -q; git merge -q side >/dev/null
      git checkout --ours editions/robots/es.yaml 2>/dev/null; grep -c 'option:.*roles' workflows/translation.yaml
      """, in: scratch.path)
    #expect(made.stdout == "1\n", "\(made)")
    for said in [[], ["--keep", "robots/es=offered"]] {
      let refused = try await scratch.colophon(["save"] + said)
      #expect(refused.code == 3 && refused.stderr.contains("rights"), "\(refused)")
    }
    #expect(try await scratch.colophon("save", "--keep", "robots/es=offered", with: ["GIT_AUTHOR_EMAIL": "mona@desk.example"]).code == 0)
    try await expectConcluded(scratch)
  }

  @Test(
    "what a kill leaves of a merge the next command ends",
    arguments: ["pending-written", "reference-moved", "file-written", "index-written", "pending-removed"], [false, true])
  func killed(step: String, isStaged: Bool) async throws {
    let scratch = try await Self.merging(side: "colophon set robots/es title=A -q", main: "colophon set robots/es title=B -q")
    if isStaged {
      try scratch.write(Records.spanish + "title: not yet\n", to: "editions/robots/es.yaml")
      try await scratch.git("add", "editions")
    }
    try scratch.write(Records.spanish + "title: C\n", to: "editions/robots/es.yaml")
    #expect(try await scratch.colophon("save", with: ["COLOPHON_KILL_AT": step]).code == -9)
    #expect(try await scratch.colophon("list").code == 0)
    if step == "pending-written" {
      #expect(try await scratch.shell(Self.marks).stdout.contains("MERGE_HEAD"))
      #expect(try await scratch.colophon("save").code == 0)
    }
    try await expectConcluded(scratch)
  }

  @Test("what a kill leaves of a record that a merge leaves out is gone too", arguments: ["reference-moved", "index-written"])
  func killedOverRemoval(step: String) async throws {
    // the first parent has it no more and the other changed it: git keeps both in conflict, and the merge changes nothing of it
    let scratch = try await Self.merging(
      side: "colophon set robots/es title=T -q; colophon set robots/ar title=A -q",
      main: "colophon remove robots/es --reason Twice -q; colophon set robots/ar title=B -q")
    try await scratch.shell("rm editions/robots/es.yaml; git checkout --ours editions/robots/ar.yaml")
    let save = ["save", "--removed", "robots/es"]
    let killed = try await scratch.colophon(save, with: ["COLOPHON_KILL_AT": step])
    #expect(killed.code == -9, "\(killed)")
    #expect(try await scratch.colophon("list").code == 0)
    try await expectConcluded(scratch)
  }

  @Test("in the middle of a pick or a revert it is git that commits; edits put aside are git's to bring back") func picking() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let made = try await scratch.shell(
      "git stash -q -u; git branch -m main; git checkout -q -b side; colophon set robots/es title=A -q; git checkout -q main; colophon set robots/es title=B -q; git cherry-pick side >/dev/null 2>&1; sed -i '/^[<=>]/d' editions/robots/es.yaml",
      in: scratch.path)
    #expect(made.stderr == "")
    let refused = try await scratch.colophon("save")
    expect(
      refused,
      is: Outcome(
        stderr:
          "error: nothing is written: a cherry-pick is under way, and its commit is git's; the conflict in editions/robots/es.yaml is to be solved first, by hand. Try: git add editions/robots/es.yaml, then: git cherry-pick --continue; to give it up: git cherry-pick --abort\n",
        code: 5))
    try await scratch.shell("git cherry-pick --abort; echo edited >> readme.txt; git merge -q --no-commit --autostash side >/dev/null 2>&1; git checkout --ours editions 2>/dev/null")
    #expect(try await scratch.colophon("save").code == 5)
  }
}

/// A command at a terminal.
enum Terminal {
  /// Runs a command of Colophon at a terminal that doesn't echo, with these lines typed.
  static func typed(_ command: String, _ lines: String..., in scratch: Scratch) async throws -> Outcome {
    var outcome = try await scratch.runner.run(
      "/usr/bin/script", ["-E", "never", "-qec", "\(Scratch.binary) \(command)", "/dev/null"], in: scratch.path,
      with: ["COLUMNS": "100", "TERM": "dumb"], input: lines.map { $0 + "\n" }.joined())
    outcome.stdout = outcome.stdout.replacing("\r\n", with: "\n")
    return outcome
  }
}
