import Foundation
import TestSupport
import Testing

@Suite("docs/git.md", .serialized) struct GitPageTests {
  private let page = Page(name: "git.md")

  /// A scratch with the catalogue of the examples in `catalogue`.
  private func scratch() async throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.directory.appending(path: "catalogue"), withIntermediateDirectories: true)
    #expect(try await scratch.shell(ErrorCase.catalogue, in: scratch.directory.path + "/catalogue").code == 0)
    return scratch
  }

  @Test("the commit on the page is one that the binary made") func commit() async throws {
    let scratch = try await scratch()
    let made = try await scratch.shell(
      """
      colophon advance robots/it --to start --on 2019-12 --note 'The translator has the French proofs.' --quiet
      git log -1 --format=%B
      """, in: scratch.directory.path + "/catalogue")
    try page.expect("commit", toSay: "```\n\(made.stdout.trimmingCharacters(in: .newlines))\n```\n")
  }

  private static let readings = [
    "git log --format='%h %ad %an  %s' --date=short -- editions/robots/it.yaml",
    "git log --reverse --format='%(trailers:key=Effective-Date,valueonly,separator=%x2C) %(trailers:key=Transition,valueonly,separator=%x2C)' -- editions/robots/it.yaml",
    "git log --oneline --grep='^Transition: .* -> published'",
    "git log --oneline --grep='^Edition: robots/it$'",
    "git log --oneline -S'status: contracted' -- editions",
    "git show HEAD:editions/robots/it.yaml",
    "git blame -s editions/robots/it.yaml",
    "git grep -l 'language: ar' HEAD -- 'editions/*.yaml'",
  ]

  @Test("the readings of history on the page give what they show") func readings() async throws {
    let scratch = try await scratch()
    let folder = scratch.directory.path + "/catalogue"
    var text = ""
    for command in Self.readings {
      let outcome = try await scratch.shell(command, in: folder)
      #expect(outcome.code == 0 && outcome.stderr == "")
      text += "$ \(command)\n\(outcome.stdout.replacing("\n\n", with: "\n"))"
    }
    try page.expect("reading", toSay: "```console\n\(scratch.settled(text, in: folder))```\n")
  }

  /// A kind of repository, and how a clone of the catalogue becomes one.
  private static let kinds = [
    ("bare", "git clone -q --bare ../catalogue books && cd books"),
    ("linked work tree", "git clone -q ../catalogue main && cd main && git worktree add -q ../books && cd ../books"),
    ("detached HEAD", "git clone -q ../catalogue books && cd books && git checkout -q --detach"),
    (
      "new, made by git",
      "git init -q books && cd books && colophon init -q && cp -R ../../catalogue/editions . && colophon save -q"
    ),
    ("shallow", "git clone -q --depth 1 \"file://$PWD/../catalogue\" books && cd books"),
    ("partial", "git clone -q --no-local --filter=blob:none ../catalogue books && cd books"),
    ("sparse checkout", "git clone -q ../catalogue books && cd books && git sparse-checkout set workflows"),
    (
      "`extensions.worktreeConfig`",
      "git clone -q ../catalogue books && cd books && git config core.repositoryFormatVersion 1 && git config extensions.worktreeConfig true"
    ),
    ("line ends by `core.autocrlf`", "git clone -q -c core.autocrlf=true ../catalogue books && cd books"),
    ("split index", "git clone -q ../catalogue books && cd books && git update-index --split-index"),
    ("sparse index", "git clone -q ../catalogue books && cd books && git sparse-checkout set --sparse-index workflows"),
    ("SHA-256", "git init -q --object-format=sha256 books && cd books"),
    (
      "external filter on records",
      "git clone -q ../catalogue books && cd books && echo '*.yaml filter=lfs' > .gitattributes"
    ),
    (
      "`commit.gpgSign`, with a key",
      "git clone -q ../catalogue books && cd books && ssh-keygen -q -t ed25519 -N '' -f ../key && git config gpg.format ssh && git config user.signingKey ../key && git config commit.gpgSign true"
    ),
    (
      "`commit.gpgSign`, without one",
      "git clone -q ../catalogue books && cd books && git config gpg.format ssh && git config commit.gpgSign true"
    ),
  ]

  @Test("each kind of repository is read and written as the page says") func kinds() async throws {
    let scratch = try await scratch()
    try await scratch.git("-C", "catalogue", "config", "uploadpack.allowFilter", "true")
    var rows: [[String]] = []
    for (number, kind) in Self.kinds.enumerated() {
      let folder = scratch.directory.appending(path: "\(number)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let made = try await scratch.shell(kind.1, in: folder.path)
      #expect(made.code == 0, "\(kind.0): \(made.stderr)")
      let outcomes = [
        try await scratch.shell("cd books && colophon list", in: folder.path),
        try await scratch.shell("cd books && colophon set robots/it pages=288", in: folder.path),
      ]
      let said = outcomes.filter { $0.code != 0 }.map { scratch.settled($0.stderr, in: folder.path + "/books") }
      rows.append(
        [kind.0] + outcomes.map { $0.code == 0 ? "works" : "exit \($0.code)" }
          + [Set(said).sorted().joined(separator: " ").replacing("\n", with: " ").replacing("error: ", with: "")])
      if !kind.0.hasPrefix("SHA") {
        #expect(try await scratch.shell("cd books && git fsck --strict", in: folder.path).code == 0, "\(kind.0)")
      }
    }
    try page.expect(
      "repositories", toSay: MarkdownTable(header: ["repository", "reading", "writing", "and says"], rows: rows).text)
  }

  private static let signing = [
    "ssh-keygen -q -t ed25519 -N '' -C anna -f ~/.ssh/id_ed25519",
    "git config commit.gpgsign true && git config gpg.format ssh && git config user.signingkey ~/.ssh/id_ed25519.pub",
    "echo \"anna@desk.example namespaces=\\\"git\\\" $(cat ~/.ssh/id_ed25519.pub)\" > ~/.ssh/allowed_signers",
    "git config --global gpg.ssh.allowedSignersFile ~/.ssh/allowed_signers",
    "colophon advance robots/it --to start --on 2019-12",
    "git verify-commit HEAD",
    "git log -2 --format='%h %G? %GS %s'",
    "colophon history robots/it --format jsonl | tail -1 | grep -o '\"signature\":.*'",
  ]

  @Test("what is signed as the page says is what git verifies") func signatures() async throws {
    let scratch = try await scratch()
    let folder = scratch.directory.path + "/catalogue"
    scratch.environment["HOME"] = scratch.directory.path
    #expect(try await scratch.shell("mkdir -m 700 ~/.ssh", in: folder).code == 0)
    var text = ""
    for command in Self.signing {
      let outcome = try await scratch.shell(command, in: folder)
      #expect(outcome.code == 0, "\(command): \(outcome.stderr)")
      text += "$ \(command)\n\(outcome.stdout)\(outcome.stderr)"
    }
    let settled = scratch.settled(text.replacing("-t ed25519", with: "-t KIND"), in: folder)
      .replacing("-t KIND", with: "-t ed25519")
      .replacing(/SHA256:[A-Za-z0-9+\/]{43}/, with: "SHA256:Wq8pBv0gXz1dMF2WkSPq2DmbF6XxTRrm9kbpUaFRxFs")
    try page.expect("signing", toSay: "```console\n\(settled)```\n")
  }
}
