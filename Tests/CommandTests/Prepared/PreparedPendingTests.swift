import Foundation
import Testing

/// Files that a stranger may have put into a git directory before somebody reads the catalogue in it.
@Suite("A prepared colophon-pending") struct PreparedPendingTests {
  /// The names that lead out of the work tree, or into a git directory on some file system.
  static let paths = [
    "../evil.yaml", "../../evil.yaml", "/tmp/colophon-evil.yaml", "editions/../../evil.yaml", "editions//evil.yaml",
    "./evil.yaml", "editions/robots/", "..", ".git/hooks/post-commit", ".GIT/hooks/post-commit", "editions/.git/config",
    ".git./hooks/x", ".git . /hooks/x", "git~1/hooks/x", "GIT~1/hooks/x", ".g\u{200C}it/hooks/x", "\u{FEFF}.git/hooks/x",
    ".git::$INDEX_ALLOCATION/hooks/x", #"x\.git\hooks\x"#, "editions/evil.yaml", "editions/robots",
  ]

  @Test("a path that its commit did not change is told by a reader and stops a writer; nothing is touched")
  func path() async throws {
    let scratch = try await Scratch.stepped()
    let blob = try await scratch.id("HEAD:editions/robots/work.yaml")
    for path in Self.paths {
      try await scratch.leave("- \(blob) x \(path)")
      try await scratch.expectRefused(path)
    }
  }

  @Test("nor is one that deletes, or cleans up beside a file elsewhere") func deleting() async throws {
    for path in ["../victim", "readme.txt"] {
      let scratch = try await Scratch.stepped()
      try scratch.write("kept\n", to: "../victim")
      try scratch.write("kept\n", to: "../victim.colophon-new")
      try scratch.write("kept\n", to: "readme.txt.colophon-new")
      try await scratch.leave("\(try await scratch.id("HEAD:readme.txt")) - f \(path)")
      try await scratch.expectRefused()
    }
  }

  @Test("where another version is stated than the two commits have, it is not believed")
  func otherVersion() async throws {
    let file = "editions/robots/es.yaml"
    for line in ["BEFORE OTHER f", "OTHER AFTER f", "- AFTER f", "BEFORE - f", "BEFORE AFTER x"] {
      let scratch = try await Scratch.stepped()
      let ids = [
        "BEFORE": try await scratch.id("HEAD^:\(file)"), "AFTER": try await scratch.id("HEAD:\(file)"),
        "OTHER": try await scratch.id("HEAD:readme.txt"),
      ]
      try await scratch.shell("git show HEAD^:\(file) > \(file)")
      try await scratch.leave(ids.reduce("\(line) \(file)") { $0.replacing($1.key, with: $1.value) })
      try await scratch.expectRefused()
    }
  }

  @Test("one with a line that no action writes is not believed in any") func malformed() async throws {
    let scratch = try await Scratch.stepped()
    for line in ["robots", "- - f", "x y f editions/robots/es.yaml", "- - z a"] {
      try await scratch.leave(line)
      try await scratch.expectRefused(line)
    }
    try scratch.write("no commit\nend\n", to: ".git/colophon-pending")
    try await scratch.expectRefused("no commit")
  }

  @Test("a link on the way is not followed, nor is a link in the place of the file")
  func links() async throws {
    for link in ["editions", "editions/robots", "editions/robots/es.yaml"] {
      let scratch = try await Scratch.stepped()
      try await scratch.leaveHonest()
      try await scratch.shell("mv \(link) ../moved && ln -s \(scratch.beside("moved")) \(link)")
      try await scratch.expectRefused()
    }
  }

  @Test("what stands in the commit itself is no licence: .git, .., a link, a submodule") func hostileCommit() async throws {
    for (mode, name) in [
      ("100755", ".git"), ("100755", ".GIT"), ("100755", "git~1"), ("100755", ".."), ("120000", "link"),
      ("160000", "module"),
    ] {
      let scratch = try await Scratch.stepped()
      let blob = try await scratch.id("HEAD:readme.txt")
      // git makes such trees only where it is told not to look
      let made = try await scratch.shell(
        """
        set -e
        oct() { printf "\\\\$(printf %03o $((0x$1)))"; }
        tree() { git cat-file tree HEAD^{tree}; printf '\(mode) \(name)\\0'; for b in $(echo \(blob) | sed 's/../& /g'); do oct $b; done; }
        tree > ../tree
        id=$(git hash-object -t tree -w --literally ../tree)
        git update-ref HEAD $(git commit-tree -m Prepared -p HEAD $id)
        """)
      #expect(made.code == 0, "\(made)")
      try await scratch.leave("- \(blob) \(mode == "100755" ? "x" : "f") \(name)")
      let lines = try await scratch.contents()
      let outcome = try await scratch.read()
      // that the folder is none of git's is told besides
      #expect(outcome.code == 1 && outcome.stderr.contains(" [unreadable]; "), "\(name): \(outcome)")
      let told = outcome.stderr.split(separator: "\n").filter { !$0.hasPrefix(".: error: git would not write this folder so: ") }
      #expect(told.count == 1 && told[0].hasPrefix("an interrupted action can't be brought to its end yet: "), "\(name): \(outcome)")
      #expect(try await scratch.contents() == lines, "\(name)")
    }
  }

  @Test("a work tree that only the repository's own files name is none to bring files into", arguments: [false, true])
  func elsewhere(isLinked: Bool) async throws {
    let scratch = try await Scratch.stepped()
    try await scratch.leaveHonest()
    if isLinked {
      try await scratch.shell(
        """
        git worktree add -q -b side ../side && cd ../side && git reset -q --hard master
        cp ../books/.git/colophon-pending ../books/.git/worktrees/side/
        mkdir -p ../home/editions/robots && git show HEAD^:editions/robots/es.yaml > ../home/editions/robots/es.yaml
        echo \(scratch.beside("home"))/.git > ../books/.git/worktrees/side/gitdir
        """)
      scratch.directory = URL(filePath: scratch.beside("side"))
    } else {
      try await scratch.shell(
        """
        mkdir -p ../home/editions/robots; cp editions/robots/es.yaml ../home/editions/robots
        git config core.worktree \(scratch.beside("home"))
        mv .git ../home/prepared; rm -rf * .[a-z]*; mv ../home/prepared ../home/books.git; mkdir ../home/books
        mv ../home/books.git ../home/books/.git
        """)
      scratch.directory = URL(filePath: scratch.beside("home/books"))
    }
    let lines = try await scratch.contents()
    _ = try await scratch.read()
    #expect(try await scratch.contents() == lines)
    #expect(try await scratch.colophon("set", "es", "title=U").code != 0)
    #expect(try await scratch.contents() == lines)
  }

  @Test("the name that a file is written under first may be anything: it is never written to")
  func beside() async throws {
    for plant in ["mkfifo NEW", "ln -s ../../../victim NEW", "ln ../victim NEW", "ln -s /nowhere/at/all NEW"] {
      let scratch = try await Scratch.stepped()
      try scratch.write("kept\n", to: "../victim")
      try await scratch.leaveHonest()
      let new = "editions/robots/es.yaml.colophon-new"
      try await scratch.shell(plant.replacing("NEW", with: new))
      let outcome = try await scratch.read()
      #expect(outcome.stderr.hasPrefix("an interrupted action was brought to its end: editions/robots/es.yaml "), "\(outcome)")
      #expect(try scratch.text("../victim") == "kept\n")
      #expect(!scratch.exists(new))
      try await scratch.expectSound()
    }
  }

  @Test("it may be no plain file at all", arguments: ["mkfifo F", "mkdir F", "ln -s ../readme.txt F", "truncate -s 100M F"])
  func noFile(_ plant: String) async throws {
    let scratch = try await Scratch.stepped()
    try await scratch.shell(plant.replacing("F", with: ".git/colophon-pending"))
    if plant.hasPrefix("truncate") { try await scratch.shell("echo end >> .git/colophon-pending") }
    try await scratch.expectRefused()
  }

  @Test("one that was cut off, or names another commit than HEAD, is an action that did not come about")
  func cutOff() async throws {
    for text in ["", "0123\n", "\(String(repeating: "0", count: 40))\n- - f ../../x\nend"] {
      let scratch = try await Scratch.stepped()
      try scratch.write(text, to: ".git/colophon-pending")
      try await scratch.shell("git show HEAD^:editions/robots/es.yaml > editions/robots/es.yaml")
      let outcome = try await scratch.read()
      #expect(!outcome.stderr.contains("brought to its end:"), "\(outcome)")
      #expect(!scratch.exists(".git/colophon-pending"))
      try await scratch.expectSound([" M editions/robots/es.yaml"])
    }
  }

  @Test("in a repository of somebody else nothing is done", .enabled(if: geteuid() == 0)) func otherOwner() async throws {
    let scratch = try await Scratch.stepped()
    try await scratch.leaveHonest()
    try await scratch.shell("chown -R 65534 .")
    let lines = try await scratch.contents()
    let outcome = try await scratch.read()
    #expect(outcome.code == 6 && outcome.stderr.contains("safe.directory"), "\(outcome)")
    #expect(try await scratch.contents() == lines)
    try await scratch.git("config", "--global", "safe.directory", scratch.path)
    #expect(try await scratch.read().stderr.hasPrefix("an interrupted action was brought to its end: "))
  }

  @Test("an honest one is brought to its end by a writer too, before it writes; names with any sign but NUL")
  func honest() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let name = "editions/robots/a \"b\"\r\n\\c.txt"
    try scratch.write("a\n", to: name)
    try await scratch.git("add", name)
    try await scratch.git("commit", "-qm", "A file beside the records", "--", name)
    #expect(
      try await scratch.colophon("move", "robots", "c/robots", with: ["COLOPHON_KILL_AT": "file-written"])
        == Outcome(code: -9))
    expect(try await scratch.colophon("set", "es", "title=T", "-q"), is: Outcome(stdout: ""))
    #expect(scratch.exists("editions/c/robots/a \"b\"\r\n\\c.txt") && !scratch.exists(name))
    try await scratch.expectSound()
  }
}

extension Scratch {
  /// A checkout whose last commit changed `es`.
  static func stepped() async throws -> Scratch {
    try await Scratch.copy(of: "one step") {
      let scratch = try await catalogue(in: .checkout)
      try await scratch.colophon("set", "es", "title=T")
      return scratch
    }
  }

  /// Puts lines into `colophon-pending`, as if the last commit had left them.
  func leave(_ lines: String...) async throws {
    try write(([try await id()] + lines + ["end"]).joined(separator: "\n") + "\n", to: ".git/colophon-pending")
  }

  /// Leaves what a kill after the last commit would have left.
  func leaveHonest() async throws {
    let file = "editions/robots/es.yaml"
    try await leave("\(try await id("HEAD^:\(file)")) \(try await id("HEAD:\(file)")) f \(file)")
    try await shell("git show HEAD^:\(file) > \(file); git update-index --cacheinfo 100644,$(git rev-parse HEAD^:\(file)),\(file)")
  }

  /// Reads, and is ended where that hangs.
  func read() async throws -> Outcome { try await shell("timeout 20 \(Self.binary) list --language es") }

  /// Every file here and around, with its kind and its sum; what a process is given to read is left out, and where a
  /// writer took its number.
  func contents() async throws -> [String] {
    let found = try await shell(
      """
      cd \(beside("")); find . -name 'input-*' -prune -o ! -type d -printf '%p %y %l %m\\n' -o -type d -printf '%p\\n'
      find . -name 'input-*' -prune -o -type f ! -name colophon-queue -exec cksum {} +
      """)
    return found.stdout.split(separator: "\n").map(String.init).sorted()
  }

  /// Expects that a reader tells what lies there in one line and answers, that a writer ends with 6, and that neither touches anything.
  func expectRefused(_ what: String = "", _ location: SourceLocation = #_sourceLocation) async throws {
    let lines = try await contents()
    let outcome = try await read()
    #expect(outcome.code == 0, "\(what)", sourceLocation: location)
    #expect(outcome.stdout.hasPrefix("robots/es\tes\t"), "\(what): \(outcome)", sourceLocation: location)
    let said = outcome.stderr.split(separator: "\n").filter { !$0.contains("not committed and not shown") }
    #expect(
      said.count == 1 && said[0].hasPrefix("an interrupted action can't be brought to its end yet: "),
      "\(what): \(outcome)", sourceLocation: location)
    #expect(try await contents() == lines, "\(what)", sourceLocation: location)
    let written = try await shell("timeout 20 \(Self.binary) set ar x-note=n")
    #expect(written.code == 6 && written.stdout == "", "\(what): \(written)", sourceLocation: location)
    #expect(written.stderr.contains("colophon-pending"), "\(what): \(written)", sourceLocation: location)
    #expect(try await contents() == lines, "\(what)", sourceLocation: location)
  }
}
