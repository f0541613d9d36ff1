import Foundation
import Testing

@Suite("Fields that only some may write") struct GuardedFieldsTests {
  private static let bob = ["GIT_AUTHOR_EMAIL": "bob@desk.example", "GIT_AUTHOR_NAME": "Bob"]
  private static let why = "bob@desk.example does not have the role rights in workflows/roles.yaml"
  private static let licence = "licence:={from: 2024-01-01, until: 2030-12-31, territory: [IT], exclusive: true}"

  /// A catalogue in which Anna alone may write licences; `robots/it` has one.
  private func catalogue(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "guarded fields, \(place)") {
      let scratch = try await Scratch.catalogue(in: .checkout)
      try await scratch.git("branch", "-M", "main")
      try scratch.write("roles: {rights: [anna@desk.example]}\nfields: {licence: [rights]}\n", to: "workflows/roles.yaml")
      try await scratch.git("add", "workflows")
      try await scratch.git("commit", "-qm", "Roles", "--", "workflows")
      try await scratch.colophon("add", "edition", "robots/it", "--language", "it", "--publisher", "Luca", "--set", Self.licence)
      guard place == .bare else { return scratch }
      let bare = scratch.beside("bare.git")
      try await scratch.git("clone", "-q", "--bare", ".", bare)
      scratch.directory = .init(filePath: bare)
      return scratch
    }
  }

  @Test("a value is added, changed or taken away by whom the file names, with whatever command", arguments: Place.allCases)
  func commands(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let before = try await scratch.count()
    let refused: [[String]] = [
      ["set", "it", "licence.until=2031-12-31"], ["set", "it", "--unset", "licence"], ["set", "es", Self.licence],
      ["add", "edition", "robots/pt", "--language", "pt", "--set", Self.licence],
      ["advance", "es", "--to", "offer", "--set", Self.licence], ["remove", "it", "--reason", "a slip"],
      ["undo", try await scratch.id()], ["set", "it", "licence.until=2031-12-31", "--dry-run"],
    ]
    for command in refused {
      let outcome = try await scratch.colophon(command, with: Self.bob)
      #expect(
        outcome.code == 3 && outcome.stderr.contains(Self.why) && outcome.stderr.contains("Ask anna@desk.example") || outcome.stderr.contains("Try: ask anna@desk.example"), "\(command): \(outcome)")
    }
    #expect(try await scratch.count() == before)
    for command in [
      ["set", "it", "title=Schiavi del clic"], ["move", "it", "robots/it-2024"], ["advance", "it-2024", "--to", "offer"],
    ] {
      let outcome = try await scratch.colophon(command, with: Self.bob)
      #expect(outcome.code == 0, "\(command): \(outcome)")
    }
    #expect(try await scratch.colophon("set", "it-2024", "licence.until=2031-12-31").code == 0)
    #expect(try await scratch.colophon("audit").code == 0)
    try await scratch.expectSound()
  }

  @Test("a message names the record, the field and who may") func message() async throws {
    let scratch = try await catalogue(.bare)
    expect(
      try await scratch.colophon("set", "it", "licence.until=2031-12-31", with: Self.bob),
      is: Outcome(
        stderr: "error: nothing is written: robots/it would change in licence, which not everybody may write: \(Self.why). Ask anna@desk.example\n",
        code: 3))
  }

  @Test("an edit by hand is refused by save, and found by the audit and at the door where git commits it") func byHand() async throws {
    let scratch = try await catalogue(.checkout)
    let bare = scratch.beside("door.git")
    try await scratch.git("clone", "-q", "--bare", ".", bare)
    #expect(try await scratch.colophon("-C", bare, "hook", "install", "-q").code == 0)
    let text = try scratch.text("editions/robots/it.yaml")
    for (edited, isFault) in [
      (text.replacing("2030", with: "2032"), true), (text + "notes: read\n", false),
      (String(text.prefix(upTo: text.range(of: "licence")!.lowerBound)), true),
    ] {
      try scratch.write(edited, to: "editions/robots/it.yaml")
      if isFault { #expect(try await scratch.colophon("save", "it", with: Self.bob).code == 3) }
      try await scratch.git("commit", "-qm", "By hand", "--", "editions", with: Self.bob)
      let audit = try await scratch.colophon("audit", "HEAD~1..")
      #expect(audit.code == (isFault ? 1 : 0) && audit.stdout.contains("licence is changed: \(Self.why)") == isFault, "\(audit)")
      let push = try await scratch.shell("git push -q ../door.git HEAD:refs/heads/main 2>&1")
      #expect((push.code != 0) == isFault && push.stdout.contains("error: role: ") == isFault, "\(push)")
      if isFault { try await scratch.git("reset", "-q", "--hard", "HEAD~1") }
    }
  }

  @Test("neither a removal, nor a copy, nor a revert by git gets round it; a move does nothing to it") func evasions() async throws {
    let scratch = try await catalogue(.checkout)
    try await scratch.git("reset", "-q", "--hard")
    func audited(_ script: String) async throws -> Outcome {
      let made = try await scratch.shell(script, with: Self.bob)
      #expect(made.code == 0, "\(script): \(made)")
      return try await scratch.colophon("audit", "HEAD~1..")
    }
    let trailers = "-m 'Edition: robots/it\nRemoved: yes\nReason: a slip'"
    for script in [
      "git rm -q editions/robots/it.yaml && git commit -q -m Remove \(trailers.replacing("\\n", with: "\n"))",
      "cp editions/robots/it.yaml editions/robots/it-2.yaml && git add editions && git commit -qm Copy",
      "git revert --no-edit HEAD", "git mv editions/robots/it.yaml editions/robots/it-2.yaml && sed -i s/2030/2031/ editions/robots/it-2.yaml && git commit -qam Move",
    ] {
      let audit = try await audited(script)
      #expect(audit.code == 1 && audit.stdout.contains("licence is changed: \(Self.why)"), "\(script): \(audit)")
      try await scratch.git("reset", "-q", "--hard", "HEAD~1")
    }
    let moved = try await audited("git mv editions/robots/it.yaml editions/robots/it-2.yaml && git commit -qm Move")
    #expect(moved.code == 0, "\(moved)")
  }

  @Test("a merge is asked for what no parent has, and a side for what was written under other roles") func merges() async throws {
    let scratch = try await catalogue(.checkout)
    try await scratch.git("checkout", "-q", "-f", "-b", "topic")
    try await scratch.colophon("set", "it", "licence.until=2031-12-31")
    try await scratch.git("checkout", "-q", "main")
    try await scratch.colophon("set", "it", "title=Schiavi", with: Self.bob)
    try await scratch.git("merge", "-q", "--no-edit", "topic", with: Self.bob)
    let merged = try await scratch.colophon("audit")
    #expect(merged.code == 0, "what a parent has is not asked of who merges: \(merged)")
    let text = try scratch.text("editions/robots/it.yaml")
    // a merge with a value of its own
    try await scratch.git("checkout", "-q", "-b", "second", "HEAD~1")
    try await scratch.colophon("set", "it", "notes=seen")
    try await scratch.git("checkout", "-q", "main")
    try await scratch.git("merge", "-q", "--no-commit", "--no-ff", "second", with: Self.bob)
    try scratch.write(text.replacing("2031", with: "2040") + "notes: seen\n", to: "editions/robots/it.yaml")
    try await scratch.git("commit", "-qam", "Merge", with: Self.bob)
    let own = try await scratch.colophon("audit", "HEAD~1..")
    #expect(own.stdout.contains("licence is changed: \(Self.why)"), "\(own)")
    try await scratch.git("reset", "-q", "--hard", "HEAD~1")
    // a side from before the roles had fields
    let roots = try await scratch.shell("git log --format=%H --reverse -- workflows/roles.yaml | head -n 1")
    try await scratch.shell("git checkout -q -b old $(git log --format=%H --reverse -- workflows/roles.yaml | head -n 1)~1")
    #expect(roots.code == 0)
    try await scratch.colophon("set", "es", Self.licence.replacing("IT", with: "ES"), with: Self.bob)
    try await scratch.git("checkout", "-q", "main")
    try await scratch.git("merge", "-q", "--no-edit", "old", with: Self.bob)
    let old = try await scratch.colophon("audit", "HEAD~1..")
    #expect(old.code == 1 && old.stdout.contains("might not change licence: \(Self.why)"), "\(old)")
    try await scratch.git("reset", "-q", "--hard", "HEAD~1")
    try await scratch.git("merge", "-q", "--no-edit", "old")
    #expect(try await scratch.colophon("audit", "HEAD~1..").code == 0, "who may merges")
  }

  @Test("an import that writes such a value is refused whole") func imports() async throws {
    let scratch = try await catalogue(.checkout)
    try RightsImport.write(to: scratch, deals: [RightsImport.deal("pt", "pt", "Caminho")])
    let outcome = try await scratch.colophon(RightsImport.command, with: Self.bob)
    #expect(outcome.code == 3 && outcome.stderr.contains("night/pt would change in licence") && outcome.stderr.contains(Self.why), "\(outcome)")
    #expect(try await scratch.colophon(RightsImport.command).code == 0)
  }

  @Test("check names a field that no record has, and a role that nobody has") func check() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("roles: {rights: [anna@desk.example]}\nfields: {licens: [rights], title: [desk]}\n", to: "workflows/roles.yaml")
    let outcome = try await scratch.colophon("check")
    #expect(outcome.stdout.contains("workflows/roles.yaml:2:10: error: no record has a field “licens”, so nobody is asked for it [roles-field]; did you mean “licence”?"), "\(outcome)")
    #expect(outcome.stdout.contains("error: “title” names the role “desk”, which nobody here has [roles-name]"), "\(outcome)")
  }
}

/// An import of a work and of the licences for it.
enum RightsImport {
  static let command = ["import", "works.json", "deals.json", "--mapping", "rights.yaml", "--quiet"]

  static func deal(_ id: String, _ language: String, _ publisher: String, from: String = "2024-01-01", until: String = "2030-12-31") -> String {
    #"{"id": "\#(id)", "work": "night", "language": "\#(language)", "publisher": "\#(publisher)", "from": "\#(from)", "until": "\#(until)"}"#
  }

  static func write(to scratch: Scratch, deals: [String]) throws {
    try scratch.write(#"[{"id": "night", "title": "Nacht"}]"#, to: "works.json")
    try scratch.write("[\n" + deals.joined(separator: ",\n") + "\n]\n", to: "deals.json")
    try scratch.write(
      """
      mapping: rights
      sources:
        works: { file: works.json, key: id }
        deals: { file: deals.json, key: id, joins: { work: works } }
      records:
        work: { kind: work, each: { w: works }, slug: $w.id, key: { rw: $w.id }, fields: { title: $w.title, language: de } }
        edition:
          kind: edition
          each: { d: deals }
          in: { $record: work, $of: $d.work }
          slug: $d.id
          key: { rd: $d.id }
          fields:
            language: $d.language
            publisher: { name: $d.publisher }
            licence: { from: $d.from, until: $d.until, exclusive: "true" }

      """, to: "rights.yaml")
  }
}
