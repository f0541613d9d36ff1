import Foundation
import Testing

@Suite("colophon export --public") struct ExportTests {
  /// A catalogue with a secret in every corner where one may lie.
  private func catalogue(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "an export, \(place)") {
      let scratch = try await Scratch.catalogue(in: .checkout)
      try scratch.write("# secret\nprivate: [licence, under, approaches, notes, dates.option-until, real-name, x-secret]\nanswer-within: P60D\nshelving: none # secret\n", to: "colophon.yaml")
      try scratch.write("roles: {rights: [anna@desk.example, secret@desk.example]}\n", to: "workflows/roles.yaml")
      let workflow = try scratch.text("workflows/community.yaml").replacing("# ", with: "# secret ")
      try scratch.write(workflow, to: "workflows/community.yaml")
      try await scratch.git("add", "colophon.yaml", "workflows")
      try await scratch.git("commit", "-qm", "secret", "--", "colophon.yaml", "workflows")
      try scratch.write(
        Records.spanish + """
          # secret
          approaches: [{publisher: secret, sent: 2024}]
          licence: {exclusive: true, royalty: secret}
          license: secret
          x-secret: secret
          x-shelf: b 12
          formats: [{form: ebook, notes: secret}]
          sources: [{field: licence.royalty, from: secret}, {field: title, from: the author}]
          notes: secret
          public: true

          """, to: "editions/robots/es.yaml")
      try scratch.write(scratch.text("editions/robots/ar.yaml") + "public: true\n", to: "editions/robots/ar.yaml")
      let saved = try await scratch.colophon("save", "--note", "secret", with: ["GIT_AUTHOR_EMAIL": "anna@desk.example", "GIT_COMMITTER_EMAIL": "anna@desk.example"])
      #expect(saved.code == 0, "\(saved)")
      guard place == .bare else { return scratch }
      try await scratch.git("clone", "-q", "--bare", ".", scratch.beside("bare.git"))
      scratch.directory = URL(filePath: scratch.beside("bare.git"))
      return scratch
    }
  }

  private static let spanish = """
    language: es
    workflow: translation
    status: proposed
    x-shelf: b 12
    formats:
      - form: ebook
    sources:
      - field: title
        from: the author

    """

  /// Every object of a repository, and its references and logs, as text.
  private func everything(in folder: String, of scratch: Scratch) async throws -> String {
    try await scratch.shell(
      "git cat-file --batch-all-objects --batch='%(objectname) %(objecttype)' ; git log --all --format=fuller ; cat $(git rev-parse --git-dir)/logs/HEAD",
      in: folder
    ).stdout
  }

  @Test("the first export is a commit that names every record, and no secret lies anywhere in the new repository", arguments: Place.allCases)
  func first(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let target = scratch.beside("public")
    expect(try await scratch.colophon("export", "--public", target), is: Outcome(stdout: "<id> Export 4 records\n"))
    expect(
      try await scratch.git("log", "--format=%B", in: target),
      is: Outcome(
        stdout: """
          Export 4 records

          Work: robots
          Edition: robots/ar
          Transition: (new) -> in-production
          Edition: robots/es
          Transition: (new) -> proposed
          Edition: robots/fr-2019
          Transition: (new) -> published


          """))
    #expect(
      try await scratch.git("ls-tree", "-r", "--name-only", "HEAD", in: target).stdout == """
        colophon.yaml
        editions/robots/ar.yaml
        editions/robots/es.yaml
        editions/robots/fr-2019.yaml
        editions/robots/work.yaml
        workflows/community.yaml
        workflows/original.yaml
        workflows/translation.yaml

        """)
    #expect(try await scratch.git("show", "HEAD:editions/robots/es.yaml", in: target).stdout == Self.spanish)
    #expect(try await scratch.git("show", "HEAD:colophon.yaml", in: target).stdout == "shelving: none\n")
    let all = try await everything(in: target, of: scratch)
    #expect(!all.contains("secret") && all.contains("x-shelf") && !all.contains("# as on the cover"))
    // what lies here, in contrast
    #expect(try await everything(in: scratch.path, of: scratch).contains("secret"))
    expect(try await scratch.git("fsck", "--strict", in: target), is: Outcome())
    expect(try await scratch.git("status", "--porcelain", in: target), is: Outcome())
    expect(try await scratch.colophon("-C", target, "check"), is: Outcome(stderr: "nothing to report\n"))
    expect(
      try await scratch.colophon("-C", target, "list"),
      is: Outcome(
        stdout: """
          robots/ar\tar\tin-production\tفي انتظار الروبوت\tدار المرايا\tمها قابيل\t
          robots/es\tes\tproposed\t\t\t\t
          robots/fr-2019\tfr\tpublished\tEn attendant les robots\tSeuil\t\t2019-01-03

          """))
    expect(try await scratch.colophon("-C", target, "history", "es"), is: Outcome(stdout: "\t2024-03-01\tadd\t(new) -> proposed\tAnna Weber\t<id>\t\n"))
  }

  @Test("a later export is one commit with the differences; where only what is private changed, there is none", arguments: Place.allCases)
  func later(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let target = scratch.beside("public")
    try await scratch.colophon("export", "--public", target, "--quiet")
    expect(try await scratch.colophon("export", "--public", target), is: Outcome(stderr: "nothing to change\n"))
    try await scratch.colophon("set", "es", "licence.royalty=9 % secret", "notes=secret again")
    expect(try await scratch.colophon("export", "--public", target), is: Outcome(stderr: "nothing to change\n"))
    try await scratch.colophon("advance", "ar", "--to", "publish", "--on", "2024-02-02", "--note", "secret")
    try await scratch.colophon("set", "es", "title=Esperando", "licence.royalty=10 %")
    let dry = try await scratch.colophon("export", "--public", target, "--dry-run")
    expect(
      dry,
      is: Outcome(
        stdout: """
          would commit:

              Export 2 records

              Edition: robots/ar
              Edition: robots/es

          robots/ar
            status: in-production -> published
            dates.published: 2024-02-02
          robots/es
            title: Esperando

          """))
    expect(try await scratch.git("rev-list", "--count", "HEAD", in: target), is: Outcome(stdout: "1\n"))
    expect(try await scratch.colophon("export", "--public", target), is: Outcome(stdout: "<id> Export 2 records\n"))
    expect(
      try await scratch.git("diff", "--stat", "HEAD~", in: target),
      is: Outcome(
        stdout: """
           editions/robots/ar.yaml | 4 +++-
           editions/robots/es.yaml | 1 +
           2 files changed, 4 insertions(+), 1 deletion(-)

          """))
    expect(
      try await scratch.colophon("-C", target, "history", "ar"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          \t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\t

          """))
    #expect(try await !everything(in: target, of: scratch).contains("secret"))
    expect(try await scratch.git("fsck", "--strict", in: target), is: Outcome())
  }

  @Test("editions that a filter leaves out are neither shown nor named, and go where they were") func filter() async throws {
    let scratch = try await catalogue(.bare)
    let target = scratch.beside("public")
    try await scratch.colophon("export", "--public", target, "--quiet")
    expect(
      try await scratch.colophon("export", "--public", target, "--where", "-status:proposed -language:fr"),
      is: Outcome(stdout: "<id> Export 3 records\n"))
    expect(
      try await scratch.git("show", "--format=%B", "--stat", in: target),
      is: Outcome(
        stdout: """
          Export 3 records

          Edition: robots/ar
          Edition: robots/es
          Removed: yes
          Edition: robots/fr-2019
          Removed: yes


           editions/robots/ar.yaml      | 1 -
           editions/robots/es.yaml      | 9 ---------
           editions/robots/fr-2019.yaml | 8 --------
           3 files changed, 18 deletions(-)

          """))
    expect(try await scratch.git("grep", "-n", "fr-2019", "HEAD", in: target), is: Outcome(code: 1))
  }

  @Test("what the settings make public is exported, and said") func madePublic() async throws {
    let scratch = try await catalogue(.checkout)
    try scratch.write("private: [licence, x-*]\n", to: "colophon.yaml")
    try await scratch.git("commit", "-qm", "By hand", "--", "colophon.yaml")
    let target = scratch.beside("public")
    expect(
      try await scratch.colophon("export", "--public", target),
      is: Outcome(stdout: "<id> Export 4 records\n", stderr: "not private, as colophon.yaml has it: under, approaches, notes, dates.option-until, real-name\n"))
    #expect(
      try await scratch.git("show", "HEAD:editions/robots/es.yaml", in: target).stdout == """
        language: es
        workflow: translation
        status: proposed
        approaches:
          - publisher: secret
            sent: 2024
        formats:
          - form: ebook
            notes: secret
        sources:
          - field: title
            from: the author
        notes: secret

        """)
    #expect(try await scratch.git("ls-tree", "--name-only", "HEAD", in: target).stdout == "colophon.yaml\neditions\nworkflows\n")
  }

  @Test("a dry run makes nothing") func dry() async throws {
    let scratch = try await catalogue(.bare)
    let target = scratch.beside("public")
    let outcome = try await scratch.colophon("export", "--public", target, "--dry-run")
    #expect(outcome.code == 0 && outcome.stdout.hasPrefix("would commit:\n\n    Export 4 records\n"), "\(outcome)")
    #expect(!outcome.stdout.contains("secret"))
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test("nothing is exported into the catalogue, a clone of it, or a folder with other files") func wrongPlace() async throws {
    let scratch = try await catalogue(.checkout)
    let clone = scratch.beside("clone")
    try await scratch.git("clone", "-q", ".", clone)
    for place in [".", clone] {
      let outcome = try await scratch.colophon("export", "--public", place)
      #expect(
        outcome.code == 5
          && outcome.stderr.hasPrefix("error: \(place == "." ? "." : "<scratch>/clone") is no public catalogue: it holds the private history: <id> “Start a catalogue” can be reached there."),
        "\(outcome)")
    }
    // a branch without a past, and the private one beside it
    try await scratch.git("checkout", "-q", "--orphan", "empty", in: clone)
    #expect(try await scratch.colophon("export", "--public", clone).code == 5)
    let full = scratch.beside("full")
    try FileManager.default.createDirectory(atPath: full, withIntermediateDirectories: true)
    try Data("mine\n".utf8).write(to: URL(filePath: full + "/mine.txt"))
    expect(
      try await scratch.colophon("export", "--public", full),
      is: Outcome(
        stderr:
          "error: <scratch>/full is no public catalogue: it holds files, and no git repository. Name an empty folder, or one that is not there yet\n",
        code: 5))
  }

  @Test(
    "where it isn't clear what is private, or a record can't be read, nothing is exported",
    arguments: [
      ("colophon.yaml", "private: [licnce]\n"), ("colophon.yaml", "privat: [dates]\n"), ("colophon.yaml", "private: {licence: true}\n"),
      ("colophon.yaml", "private: [a\n"), ("editions/robots/es.yaml", "- secret\n"),
    ])
  func unclear(file: String, text: String) async throws {
    let scratch = try await catalogue(.checkout)
    try scratch.write(text, to: file)
    try await scratch.git("commit", "-qm", "By hand", "--", file)
    let target = scratch.beside("public")
    let outcome = try await scratch.colophon("export", "--public", target)
    #expect(outcome.code == 1 && outcome.stdout.isEmpty && outcome.stderr.hasPrefix("error: nothing is exported: "), "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test("what was added to the public repository by hand stays, and edits in the way are not written over") func byHand() async throws {
    let scratch = try await catalogue(.bare)
    let target = scratch.beside("public")
    try await scratch.colophon("export", "--public", target, "--quiet")
    try Data("Welcome\n".utf8).write(to: URL(filePath: target + "/README.md"))
    try await scratch.git("add", "README.md", in: target)
    try await scratch.git("commit", "-qm", "Say welcome", in: target)
    try await scratch.colophon("set", "es", "title=Esperando")
    let file = URL(filePath: target + "/editions/robots/es.yaml")
    try Data("language: es\n".utf8).write(to: file)
    #expect(try await scratch.colophon("export", "--public", target).code == 5)
    try await scratch.git("checkout", "-q", "--", ".", in: target)
    expect(try await scratch.colophon("export", "--public", target), is: Outcome(stdout: "<id> Export robots/es\n"))
    #expect(try await scratch.git("ls-files", "README.md", in: target).stdout == "README.md\n")
    // fetched back into the private repository, its commits are still its own
    try await scratch.git("fetch", "-q", target, "HEAD:refs/heads/public")
    expect(try await scratch.colophon("export", "--public", target), is: Outcome(stderr: "nothing to change\n"))
  }
}
