import Foundation
import Testing

/// A program that git, a hook or a person starts in surroundings of their own.
@Suite("In git's own surroundings") struct SurroundedTests {
  private static let who = ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"]

  private static func catalogue() async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git stash -q -u; git config --global user.name Anna; git config --global user.email anna@desk.example")
    for name in who { scratch.environment[name] = nil }
    return scratch
  }

  @Test("what git -c and --config-env say is followed through an alias", arguments: ["-c user.name=Bea -c user.email=bea@x", "--config-env=user.name=NAME --config-env=user.email=ADDRESS"])
  func alias(_ options: String) async throws {
    let scratch = try await Self.catalogue()
    try await scratch.git("config", "alias.change", "!colophon set robots/es -q")
    let line = "NAME=Bea ADDRESS=bea@x git \(options) change title=T"
    #expect(try await scratch.shell(line, in: scratch.path) == Outcome())
    #expect(try await scratch.git("log", "-1", "--format=%an %ae").stdout == "Bea bea@x\n")
    // what can't be done as asked is not done
    let refused = try await scratch.shell("git -c commit.gpgSign=true -c gpg.format=ssh -c user.signingKey=/none change title=U", in: scratch.path)
    #expect(refused.code != 0)
    #expect(try await scratch.git("log", "-1", "--format=%an %ae").stdout == "Bea bea@x\n")
  }

  @Test("with GIT_DIR alone the current folder is the top") func gitDirectory() async throws {
    let scratch = try await Self.catalogue()
    let line = "mkdir ../top && cp -R editions workflows colophon.yaml ../top && mv .git ../top.git && cd ../top && export GIT_DIR=../top.git"
    let listed = try await scratch.shell("\(line) && colophon list works && colophon set robots/es title=T -q && git status --porcelain && git log -1 --stat --format=%s", in: scratch.path)
    #expect(listed.code == 0, "\(listed)")
    #expect(listed.stdout.hasPrefix("robots\tfr\t"))
    #expect(listed.stdout.contains(" editions/robots/es.yaml | "), "\(listed.stdout)")
    #expect(!listed.stderr.contains("edits"), "\(listed.stderr)")
  }

  @Test("GIT_WORK_TREE alone names the folder that is written to") func workTree() async throws {
    let scratch = try await Self.catalogue()
    let line = "mkdir ../top && cp -R editions workflows colophon.yaml readme.txt unstaged.txt ../top && GIT_WORK_TREE=../top colophon set robots/es title=T -q"
    #expect(try await scratch.shell(line, in: scratch.path) == Outcome(stderr: "", code: 0))
    #expect(try scratch.text("../top/editions/robots/es.yaml").contains("title: T"))
    #expect(try !scratch.text("editions/robots/es.yaml").contains("title: T"))
  }

  @Test("a refused date is answered with a date") func date() async throws {
    let scratch = try await Self.catalogue()
    let refused = try await scratch.colophon("set", "robots/es", "title=T", with: ["GIT_AUTHOR_DATE": "yesterday"])
    expect(refused, is: Outcome(stderr: "error: nothing is written: GIT_AUTHOR_DATE is 'yesterday', which is no date. Write it as 2022-02-02T10:00:00+0100.\n", code: 6))
  }

  @Test("a condition on the address of a remote says who acts") func hasConfig() async throws {
    let scratch = try await Self.catalogue()
    try scratch.write("[user]\n\tname = Press\n\temail = press@x\n", to: "../home/press")
    try await scratch.git("config", "--global", "includeIf.hasconfig:remote.*.url:https://press.example/**.path", "~/press")
    try await scratch.git("remote", "add", "origin", "https://press.example/books.git")
    #expect(try await scratch.colophon("set", "robots/es", "title=T").code == 0)
    #expect(try await scratch.git("log", "-1", "--format=%an").stdout == "Press\n")
  }

  @Test("a new record outside of a sparse cone is committed, and not written to the disk") func sparse() async throws {
    let scratch = try await Self.catalogue()
    try await scratch.shell("mkdir -p editions/nadja && printf 'title: Nadja\\nlanguage: fr\\n' > editions/nadja/work.yaml && git add editions && git commit -qm Nadja")
    try await scratch.git("sparse-checkout", "set", "--cone", "editions/nadja", "workflows")
    expect(try await scratch.colophon("add", "edition", "robots/it", "--language", "it"), is: Outcome(stdout: "<id> Add robots/it\n"))
    #expect(!scratch.exists("editions/robots"))
    #expect(try await scratch.git("ls-files", "-t", "editions/robots/it.yaml").stdout == "S editions/robots/it.yaml\n")
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
    #expect(try await scratch.colophon("list").stderr == "")
    // and one inside of it is
    #expect(try await scratch.colophon("add", "edition", "nadja/en", "--language", "en").code == 0)
    #expect(scratch.exists("editions/nadja/en.yaml"))
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
  }

  @Test("records whose files are in another encoding are read and written in it", arguments: ["UTF-16LE", "UTF-16LE-BOM", "ISO-8859-1"])
  func encoding(_ encoding: String) async throws {
    let scratch = try await Self.catalogue()
    let file = "editions/robots/fr-2019.yaml"
    try await scratch.shell("echo '\(file) text working-tree-encoding=\(encoding)' > .gitattributes && git add .gitattributes && git commit -qm Encoded && rm \(file) && git checkout -q -- \(file)")
    #expect(try await scratch.colophon("check", "-q").code == 0)
    #expect(try await scratch.colophon("list").stderr == "")
    #expect(try await scratch.colophon("set", "robots/fr-2019", "title=Été").code == 0)
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
    #expect(try await scratch.gitUnchanged("show", "HEAD:\(file)").contains("title: Été"))
    // an edit by hand too
    try await scratch.shell("printf 'pages: 7\\n' | iconv -f UTF-8 -t \(encoding.replacingOccurrences(of: "-BOM", with: "")) >> \(file)")
    expect(try await scratch.colophon("save"), is: Outcome(stdout: "<id> Set robots/fr-2019: pages\n"))
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
  }
}
