import Foundation
import Testing

@Suite("What goes wrong at the door") struct DoorFailureTests {
  /// A catalogue with a lawful commit that is not pushed yet, and beside it the bare repository with the hook.
  private func shared(_ script: String = "to ar published; commit Out") async throws -> Scratch {
    try await Scratch.copy(of: "a door, \(script)") {
      let scratch = try await AuditCase("", "true").made()
      try await scratch.shell("git init -q --bare -b main ../bare.git && git push -q ../bare.git main")
      try await scratch.colophon("-C", scratch.beside("bare.git"), "hook", "install", "-q")
      try await scratch.shell(AuditCase.words + script)
      return scratch
    }
  }

  /// Expects that the push is refused with a line that begins so, and that it is taken once what was wrong is right again.
  private func expectRefused(_ scratch: Scratch, _ why: String, _ location: SourceLocation = #_sourceLocation) async throws {
    let push = try await scratch.shell("git push ../bare.git main 2>&1")
    #expect(push.code != 0, sourceLocation: location)
    #expect(push.stdout.contains("remote: \(why)"), "\(push.stdout)", sourceLocation: location)
    #expect(
      try await scratch.git("rev-list", "--count", "main", in: scratch.beside("bare.git")).stdout == "1\n",
      sourceLocation: location)
  }

  @Test(
    "an object that can't be read, of the parent's or of the rules', refuses the push",
    arguments: [
      ("main^{tree}", "error: a part of the catalogue can't be read: the loose object "),
      ("main:editions", "error: a part of the catalogue can't be read: the loose object "),
      // git's own check comes first
      ("main:workflows", "fatal: "),
      ("main:workflows/translation.yaml", "error: workflow: "),
    ])
  func unreadable(object: String, why: String) async throws {
    let scratch = try await shared()
    // a file that is there, and holds nothing that git wrote
    try await scratch.shell("cd ../bare.git; echo objects/$(git rev-parse '\(object)' | sed 's,..,&/,') > ../file")
    let file = "cd ../bare.git; f=$(cat ../file)"
    #expect(try await scratch.shell("\(file); cp $f ../kept && chmod u+w $f && printf garbage > $f") == Outcome())
    try await expectRefused(scratch, why)
    #expect(try await scratch.shell("\(file); cp ../kept $f") == Outcome())
    #expect(try await scratch.shell("git push -q ../bare.git main 2>&1") == Outcome())
  }

  @Test("an object that can't be read in what is pushed, which a thread of its own reads") func quarantine() async throws {
    let many = "for n in $(seq 90); do echo \"notes: $n\" > x; cat x >> $es; git commit -qam $n; sed -i '$d' $es; done"
    let scratch = try await shared(many)
    // the hook finds the quarantine as git left it, but for one object
    let hook = scratch.beside("bare.git/hooks/pre-receive")
    let text = try String(contentsOfFile: hook, encoding: .utf8)
    let spoil = """
      mv "$GIT_OBJECT_DIRECTORY"/pack/*.pack "$GIT_OBJECT_DIRECTORY/pushed"; rm "$GIT_OBJECT_DIRECTORY"/pack/*
      git unpack-objects -q < "$GIT_OBJECT_DIRECTORY/pushed"
      f="$GIT_OBJECT_DIRECTORY/$(echo THIS | sed 's,..,&/,')"; chmod u+w "$f"; printf garbage > "$f"
      """
    let object = try await scratch.id("main~20:editions/robots")
    try text.replacing("#!/bin/sh\n", with: "#!/bin/sh\n" + spoil.replacing("THIS", with: object) + "\n").write(
      toFile: hook, atomically: false, encoding: .utf8)
    try await expectRefused(scratch, "error: a part of the catalogue can't be read: object ")
    try text.write(toFile: hook, atomically: false, encoding: .utf8)
    #expect(try await scratch.shell("git push -q ../bare.git main 2>&1") == Outcome())
  }

  @Test("rules that can't be read refuse what they would judge") func rules() async throws {
    let scratch = try await shared("printf 'roles: [' > workflows/roles.yaml; commit Roles; to ar published; commit Out")
    let push = try await scratch.shell("git push ../bare.git main 2>&1")
    #expect(push.code != 0 && push.stdout.contains("remote: error: "), "\(push.stdout)")
  }

  @Test("a program that is gone, ends by a signal or finds no memory refuses the push, and the hook says so")
  func program() async throws {
    let scratch = try await shared()
    let hook = scratch.beside("bare.git/hooks/pre-receive")
    let text = try String(contentsOfFile: hook, encoding: .utf8)
    let crash = scratch.beside("crash")
    try "#!/bin/sh\nkill -SEGV $$\n".write(toFile: crash, atomically: false, encoding: .utf8)
    try await scratch.shell("chmod +x ../crash")
    let line = try #require(text.split(separator: "\n").first { $0.contains(" hook run ") })
    let program = try #require(line.prefix(upTo: line.firstRange(of: " hook run ")!.lowerBound).split(separator: " ").last.map(String.init))
    for (change, why) in [
      (text.replacing(program, with: scratch.beside("nowhere")), "error: the hook ended with 127 before it had judged the push"),
      (text.replacing(program, with: crash), "error: the hook ended with 139 before it had judged the push"),
      (text.replacing("#!/bin/sh\n", with: "#!/bin/sh\nulimit -v 20000\n"), "error: the hook ended with "),
    ] {
      try change.write(toFile: hook, atomically: false, encoding: .utf8)
      try await expectRefused(scratch, why)
    }
    try text.write(toFile: hook, atomically: false, encoding: .utf8)
    #expect(try await scratch.shell("git push -q ../bare.git main 2>&1") == Outcome())
  }

  @Test("a line that can't be read is not passed over") func lines() async throws {
    let scratch = try await shared()
    let bare = scratch.beside("bare.git")
    for line in [String(repeating: "a", count: 64) + " " + String(repeating: "b", count: 64) + " refs/heads/main", "x", ""] {
      let outcome = try await scratch.colophon(["hook", "run", "pre-receive"], in: bare, input: line + "\n")
      #expect(outcome.code == 6 && outcome.stderr.hasPrefix("error: the push is refused: git tells the hook “\(line)”"), "\(outcome)")
    }
    #expect(try await scratch.colophon(["hook", "run", "pre-receive"], in: bare) == Outcome())
  }
}
