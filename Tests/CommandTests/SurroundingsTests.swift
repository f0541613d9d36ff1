import Foundation
import Testing

/// Repositories of every kind, and what may lie in one's way: each works, or is told clearly why not.
@Suite("Surroundings") struct SurroundingsTests {
  private static let set = Outcome(stdout: "<id> Set robots/es: title\n")
  private static let written = Records.spanish.replacing("es\n", with: "es\ntitle: T\n")
  private static let file = "editions/robots/es.yaml"

  @Test("a catalogue that is a folder says so in its commits", arguments: ["press", "Bücher/المرايا"])
  func folder(_ folder: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let inside = scratch.path + "/" + folder
    try await scratch.colophon("init", folder)
    try await scratch.colophon("add", "work", "nadja", "--language", "fr", in: inside)
    expect(
      try await scratch.colophon("set", "nadja", "title=Nadja", in: inside), is: Outcome(stdout: "<id> Set nadja: title\n"))
    #expect(try await scratch.message() == "Set nadja: title\n\nCatalogue: \(folder)\nWork: nadja\n\n")
    #expect(try scratch.text("\(folder)/editions/nadja/work.yaml") == "language: fr\ntitle: Nadja\n")
    #expect(
      try await scratch.colophon("history", "nadja", in: inside + "/editions/nadja").stdout.split(separator: "\n").count == 2)
    // two catalogues of one repository know nothing of each other's records
    #expect(try await scratch.colophon("history", "nadja").code == 4)
    try scratch.write("title: N\nlanguage: fr\n", to: "\(folder)/editions/nadja/work.yaml")
    #expect(
      try await scratch.colophon("list", "works", in: inside).stderr
        == "1 record has edits that are not committed and not shown; colophon save commits them\n")
    expect(try await scratch.colophon("save", in: inside), is: Outcome(stdout: "<id> Set nadja: title\n"))
    try await scratch.expectSound()
  }

  @Test("the root of a bare repository's catalogue is in git's configuration") func bareFolder() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("init", "press")
    try await scratch.colophon("add", "work", "nadja", "--language", "fr", in: scratch.path + "/press")
    try await scratch.git("rm", "-rqf", "editions", "workflows", "colophon.yaml")
    try await scratch.git("commit", "-qm", "Only the folder is left")
    try await scratch.git("clone", "-q", "--bare", ".", scratch.beside("bare.git"))
    scratch.directory = URL(filePath: scratch.beside("bare.git"))
    #expect(try await scratch.colophon("list", "works").code == 4)
    try await scratch.git("config", "colophon.root", "press")
    expect(try await scratch.colophon("list", "works"), is: Outcome(stdout: "nadja\tfr\t\t\t\n"))
    #expect(try await scratch.colophon("set", "nadja", "title=N").code == 0)
    #expect(
      try await scratch.message() == """
        Set nadja: title

        Catalogue: press
        Work: nadja


        """)
    try await scratch.expectSound()
  }

  @Test("a linked worktree has its own HEAD and index") func linked() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let linked = scratch.beside("linked")
    try await scratch.git("worktree", "add", "-q", "-b", "other", linked)
    expect(try await scratch.colophon("set", "es", "title=T", in: linked), is: Self.set)
    expect(try await scratch.git("status", "--porcelain", in: linked), is: Outcome())
    #expect(try scratch.text(Self.file) == Records.spanish)
    try await scratch.expectSound()
  }

  @Test("a detached HEAD moves, no branch does") func detached() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.git("checkout", "-q", "--detach")
    let branch = try await scratch.id("master")
    expect(try await scratch.colophon("set", "es", "title=T"), is: Self.set)
    #expect(try await scratch.id("master") == branch)
    #expect(try await scratch.committed(Self.file) == Self.written)
    try await scratch.expectSound()
  }

  @Test("an unborn branch is born") func unborn() async throws {
    let scratch = try Scratch()
    try await scratch.git("init", "-q", "-b", "trunk")
    try scratch.write("", to: "colophon.yaml")
    try scratch.write("staged\n", to: "staged.txt")
    try await scratch.git("add", "staged.txt")
    #expect(try await scratch.colophon("list").code == 0)
    expect(
      try await scratch.colophon("add", "work", "nadja", "--language", "fr"), is: Outcome(stdout: "<id> Add nadja\n"))
    expect(
      try await scratch.git("status", "--porcelain"), is: Outcome(stdout: "A  staged.txt\n?? colophon.yaml\n"))
    #expect(try await scratch.git("log", "--format=%D").stdout == "HEAD -> trunk\n")
    expect(try await scratch.git("fsck", "--strict"), is: Outcome())
  }

  @Test("a shallow clone is written, and says where its history ends") func shallow() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.git("clone", "-q", "--depth", "1", "file://" + scratch.path, scratch.beside("shallow"))
    scratch.directory = URL(filePath: scratch.beside("shallow"))
    expect(try await scratch.colophon("set", "es", "title=T"), is: Self.set)
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
    expect(try await scratch.git("fsck", "--strict"), is: Outcome())
    let history = try await scratch.colophon("history", "es")
    #expect(
      history.stderr
        == "this clone is shallow: history before its first commit is not here; git fetch --unshallow\n")
    #expect(history.stdout.split(separator: "\n").count == 1, "what was before the clone is not shown as new")
    let moved = try await scratch.colophon("advance", "es", "--to", "offer")
    #expect(moved.code == 0)
    #expect(
      moved.stderr
        == "this clone is shallow: the step is judged without the history before it; git fetch --unshallow\n")
    let first = try await scratch.colophon("undo", "HEAD~2")
    #expect(first.code == 6)
    expect(first, is: Outcome(stderr: "error: <id> can't be taken back: this shallow clone lacks what was before it. Try: git fetch --unshallow\n", code: 6))
    #expect(try await scratch.colophon("history", "ar").stdout == "")
  }

  @Test("a partial clone with the newest files is written; an object that is not there is named") func partial() async throws {
    let source = try await Scratch.catalogue(in: .checkout)
    try await source.git("config", "uploadpack.allowFilter", "true")
    try await source.colophon("set", "es", "title=Old")
    try await source.colophon("set", "es", "title=New")
    try await source.git(
      "clone", "-q", "--filter=blob:none", "file://" + source.path, source.beside("partial"))
    source.directory = URL(filePath: source.beside("partial"))
    expect(try await source.colophon("set", "es", "title=T"), is: Self.set)
    expect(try await source.git("status", "--porcelain"), is: Outcome())
    let undone = try await source.colophon("undo", "HEAD~2")
    #expect(undone.code == 6)
    #expect(undone.stderr.contains("partial clone"), "\(undone)")
  }

  @Test("in a sparse checkout a file that is not there stays away, and its entry keeps its flag") func sparse() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.git("sparse-checkout", "set", "--no-cone", "/*", "!/editions/robots/es.yaml")
    #expect(!scratch.exists(Self.file))
    expect(try await scratch.colophon("set", "es", "title=T"), is: Self.set)
    #expect(!scratch.exists(Self.file))
    #expect(try await scratch.git("ls-files", "-t", "editions/robots/es.yaml").stdout == "S editions/robots/es.yaml\n")
    #expect(try await scratch.gitUnchanged("show", "HEAD:\(Self.file)") == Self.written)
    #expect(try await scratch.colophon("list").stderr == "")
    #expect(try await scratch.colophon("check", "-q").code == 0)
    try await scratch.expectSound()
  }

  @Test(
    "what only git itself reads is said, with the command that mends it",
    arguments: [
      (["sparse-checkout", "set", "--cone", "--sparse-index", "editions"], "git sparse-checkout reapply --no-sparse-index"),
      (["update-index", "--split-index"], "git update-index --no-split-index"),
    ])
  func index(_ command: [String], _ mend: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    for folder in ["a", "b"] { try scratch.write("x", to: "\(folder)/deep/x.txt") }
    try await scratch.git("add", "a", "b")
    try await scratch.git("commit", "-qm", "More folders", "a", "b")
    let made = try await scratch.shell("git \(command.joined(separator: " "))")
    #expect(made.code == 0, "\(made)")
    let before = try await scratch.id()
    let outcome = try await scratch.colophon("set", "es", "title=T")
    #expect(outcome.code == 6)
    #expect(outcome.stderr.contains(mend), "\(outcome)")
    #expect(try await scratch.id() == before)
    #expect(try await scratch.colophon("list", "works").code == 0, "HEAD is read all the same")
  }

  @Test("a repository of SHA-256 is refused") func sha256() async throws {
    let scratch = try Scratch()
    try await scratch.git("init", "-q", "--object-format=sha256")
    let outcome = try await scratch.colophon("init")
    #expect(outcome.code == 6)
    expect(
      outcome,
      is: Outcome(
        stderr: """
          error: git can't do this: the repository at . names its objects by SHA-256 (extensions.objectFormat), which only git itself reads. Use a repository with SHA-1: git init --object-format=sha1.

          """, code: 6))
  }

  @Test("a record that is a link, or a submodule, is never written through", arguments: ["link", "submodule"])
  func special(_ kind: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("outside\n", to: "../outside.yaml")
    let id = try await scratch.id()
    let target = try await scratch.shell("printf ../../../outside.yaml | git hash-object -w --stdin").stdout
    #expect(target != "")
    try await scratch.shell(
      kind == "link"
        ? "rm \(Self.file); ln -s ../../../outside.yaml \(Self.file); git add \(Self.file)"
        : "rm \(Self.file); git update-index --cacheinfo 160000,\(id),\(Self.file)")
    try await scratch.git("commit", "-qm", "Something else", "--only", "--", Self.file)
    let before = try await scratch.id()
    let outcome = try await scratch.colophon("set", "es", "title=T")
    #expect([1, 4, 5].contains(outcome.code), "\(outcome)")
    #expect(outcome.stdout == "")
    #expect(try await scratch.id() == before)
    #expect(try scratch.text("../outside.yaml") == "outside\n")
  }

  @Test("a file that was made a link by hand is an edit, and is not followed") func linkedByHand() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(Records.spanish, to: "../outside.yaml")
    try await scratch.shell("rm \(Self.file); ln -s ../../../outside.yaml \(Self.file)")
    let outcome = try await scratch.colophon("set", "es", "title=T")
    #expect(outcome.code == 5, "\(outcome)")
    #expect(try scratch.text("../outside.yaml") == Records.spanish)
    #expect(try await scratch.colophon("save").code == 5)
    #expect(try await scratch.count() == "2\n")
  }

  @Test("a folder on the way that is a link is not followed") func linkedFolder() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("mv editions/robots ../robots; ln -s ../../robots editions/robots")
    let outcome = try await scratch.colophon("set", "es", "title=T")
    #expect(outcome.code == 5, "\(outcome)")
    #expect(try scratch.text("../robots/es.yaml") == Records.spanish)
    let added = try await scratch.colophon("add", "edition", "robots/it", "--language", "it")
    #expect(added.code == 5, "\(added)")
    #expect(!FileManager.default.fileExists(atPath: scratch.beside("robots/it.yaml")))
    #expect(try await scratch.count() == "2\n")
  }

  @Test("a submodule in the way of a new record is in conflict") func submodule() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),editions/nadja")
    try await scratch.git("commit", "-qm", "A submodule", "--only", "--", "editions/nadja")
    try await scratch.shell("test -e editions/nadja || git commit -qm 'A submodule'")
    let before = try await scratch.id()
    let outcome = try await scratch.colophon("add", "work", "nadja", "--language", "fr")
    #expect(outcome.code == 5 || outcome.code == 6, "\(outcome)")
    expect(outcome, is: Outcome(stderr: "error: git can't do this: editions/nadja is a submodule, so nothing can be put at editions/nadja/work.yaml.\n", code: 6))
    #expect(try await scratch.id() == before)
  }

  @Test("line ends are converted as git does") func lineEnds() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.git("config", "core.autocrlf", "true")
    try await scratch.shell("rm \(Self.file); git checkout -q \(Self.file)")
    #expect(try scratch.text(Self.file).contains("\r\n"))
    expect(try await scratch.colophon("set", "es", "title=T"), is: Self.set)
    #expect(try scratch.text(Self.file) == Self.written.replacing("\n", with: "\r\n"))
    #expect(try await scratch.gitUnchanged("show", "HEAD:\(Self.file)") == Self.written)
    #expect(try await scratch.colophon("list").stderr == "")
    try await scratch.expectSound()
  }

  @Test("a record that attributes send through a program is refused, named") func filter() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("*.yaml filter=secret\n", to: ".gitattributes")
    let outcome = try await scratch.colophon("set", "es", "title=T")
    #expect(outcome.code == 5)
    expect(
      outcome,
      is: Outcome(
        stderr:
          "error: editions/robots/es.yaml can't be read or written (editions/robots/es.yaml): attributes send it through the filter “secret”, which is never run. Take the filter off records in .gitattributes\n",
        code: 5))
    #expect(try await scratch.count() == "2\n")
    #expect(try scratch.text(Self.file) == Records.spanish)
  }

  @Test("a repository that can't be written is read", .enabled(if: getuid() != 0)) func readOnly() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.shell("chmod -R a-w .")
    #expect(try await scratch.colophon("list", "works").code == 0)
    #expect(try await scratch.colophon("set", "es", "title=T").code == 6)
    try await scratch.shell("chmod -R u+w .")
  }

  @Test("where a file can't be put in place, the commit that stands is named, and reading goes on")
  func stuck() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("in the way\n", to: "editions/robots/es.yaml.colophon-new/file")
    let stuck = try await scratch.colophon("set", "es", "title=T")
    #expect(stuck.code == 7)
    #expect(stuck.stderr.hasPrefix("error: the commit <id> is written, its files are not yet all in place: "))
    #expect(try await scratch.count() == "3\n", "it is not written twice")
    let read = try await scratch.colophon("list", "--language", "es")
    #expect(read.code == 0)
    #expect(read.stderr.hasPrefix("an interrupted action can't be brought to its end yet: "), "\(read)")
    try FileManager.default.removeItem(at: scratch.directory.appending(path: "editions/robots/es.yaml.colophon-new"))
    let mended = try await scratch.colophon("list", "--language", "es")
    #expect(mended.stderr.hasPrefix("an interrupted action was brought to its end: editions/robots/es.yaml "))
    #expect(try scratch.text("editions/robots/es.yaml") == Self.written)
    try await scratch.expectSound()
  }

  @Test("a lock that git holds is waited for, then left alone") func locked() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("", to: ".git/index.lock")
    #expect(try await scratch.colophon("list", "works", "-q").code == 0)
    let outcome = try await scratch.colophon("set", "es", "title=T", with: ["COLOPHON_PATIENCE": "1"])
    #expect(outcome.code == 6)
    expect(
      outcome,
      is: Outcome(
        stderr:
          "error: nothing is written: <scratch>/books/.git/index.lock exists: another command is writing the index, or died while it was. Wait until the other command is done; if none is running, remove the lock\n",
        code: 6))
    #expect(try scratch.text(".git/index.lock") == "")
    #expect(try await scratch.count() == "2\n")
    try await scratch.shell("(sleep 0.5; rm .git/index.lock) &")
    expect(try await scratch.colophon("set", "es", "title=T"), is: Self.set)
    try await scratch.expectSound()
  }

  @Test("a lock of Colophon's whose holder is dead is no obstacle") func abandoned() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("colophon\n999999\n", to: ".git/index.lock")
    expect(try await scratch.colophon("set", "es", "title=T"), is: Self.set)
    try await scratch.expectSound()
  }

  @Test("who acts is said by the environment, else by git's configuration") func identity() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    for name in ["AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL"] {
      scratch.environment["GIT_" + name] = nil
    }
    let configured = [
      "GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": "Otto Kahn",
      "GIT_CONFIG_KEY_1": "user.email", "GIT_CONFIG_VALUE_1": "otto@desk.example",
    ]
    expect(try await scratch.colophon("set", "es", "title=T", with: configured), is: Self.set)
    try await scratch.git("config", "user.name", "Maha")
    try await scratch.git("config", "user.email", "maha@desk.example")
    #expect(try await scratch.colophon("set", "es", "title=U", with: ["GIT_AUTHOR_NAME": "Else"]).code == 0)
    #expect(
      try await scratch.git("log", "-2", "--format=%an <%ae>, %cn <%ce>").stdout
        == """
        Else <maha@desk.example>, Maha <maha@desk.example>
        Otto Kahn <otto@desk.example>, Otto Kahn <otto@desk.example>

        """)
  }

  @Test("hooks of the repository are never run", arguments: Place.allCases)
  func hooks(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let folder = place == .bare ? "hooks" : ".git/hooks"
    let ran = scratch.beside("ran")
    for hook in ["pre-commit", "commit-msg", "prepare-commit-msg", "post-commit", "reference-transaction", "post-index-change"] {
      try scratch.write("#!/bin/sh\ntouch \(ran)\nexit 1\n", to: "\(folder)/\(hook)")
    }
    try await scratch.shell("chmod +x \(folder)/*")
    expect(try await scratch.colophon("set", "es", "title=T"), is: Self.set)
    #expect(!FileManager.default.fileExists(atPath: ran))
    try await scratch.shell("rm -f \(folder)/*")
    try await scratch.expectSound()
  }
}
