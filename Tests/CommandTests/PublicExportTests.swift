import Foundation
import Testing

@Suite("What goes out of the house") struct PublicExportTests {
  /// A catalogue with a work for each way in which an edition may be known outside or not.
  private func catalogue() async throws -> Scratch {
    try await Scratch.copy(of: "what goes out") {
      let scratch = try await Scratch.catalogue(in: .checkout)
      func add(_ work: String, _ fields: [String: String]) throws {
        try scratch.write("title: \(work)\nlanguage: fr\n", to: "editions/\(work)/work.yaml")
        for (edition, text) in fields { try scratch.write("language: it\nworkflow: translation\n" + text, to: "editions/\(work)/\(edition).yaml") }
      }
      try add("offered", ["it": "status: offered\ndates: {expected: 2030}\n"])
      try add("announced", ["it": "status: contracted\npublisher: P\ndates: {announced: 2024-02}\n", "es": "status: contracted\ndates: {announced: 2024-03}\n"])
      try add("given-up", ["it": "status: cancelled\ndates: {announced: 2023}\n", "es": "status: postponed\ndates: {announced: 2023}\n"])
      try add("decided", ["it": "status: offered\npublic: true\n", "es": "status: published\ntitle: T\npublic: false\n"])
      try add("kept-in", ["it": "status: published\ntitle: T\n"])
      try scratch.write("title: kept in\nlanguage: fr\npublic: false\n", to: "editions/kept-in/work.yaml")
      try add("told", [:])
      try add("volume", ["it": "status: published\ncontains:\n  - {key: one, work: told, title: A}\n  - {key: two, work: kept-in, title: B}\n"])
      try scratch.write("kind: review\ntitle: R\ndate: 2023\n", to: "editions/announced/reception/all.yaml")
      try scratch.write("kind: review\ntitle: R\ndate: 2023\nabout: [it, es]\n", to: "editions/announced/reception/both.yaml")
      try scratch.write("kind: review\ntitle: R\ndate: 2023\nabout: es\n", to: "editions/announced/reception/secret.yaml")
      try scratch.write("kind: review\ntitle: R\ndate: 2023\npublic: false\n", to: "editions/announced/reception/withheld.yaml")
      try scratch.write("kind: review\ntitle: R\ndate: 2023\n", to: "editions/offered/reception/early.yaml")
      try await scratch.git("rm", "-rq", "editions/robots")
      try await scratch.git("add", "editions")
      try await scratch.git("commit", "-qm", "By hand", with: ["GIT_COMMITTER_DATE": "2024-03-01T12:00:00+01:00"])
      return scratch
    }
  }

  private func records(_ target: String, _ scratch: Scratch) async throws -> [String] {
    try await scratch.git("ls-tree", "-r", "--name-only", "HEAD", "editions", in: target).stdout.split(separator: "\n").map(String.init)
  }

  private static let open = [
    "editions/announced/it.yaml", "editions/announced/reception/all.yaml", "editions/announced/reception/both.yaml", "editions/announced/work.yaml",
    "editions/decided/it.yaml", "editions/decided/work.yaml", "editions/told/work.yaml", "editions/volume/it.yaml", "editions/volume/work.yaml",
  ]

  @Test("is what is announced, with its works and what is about it; the rest is counted") func announced() async throws {
    let scratch = try await catalogue()
    let target = scratch.beside("public")
    expect(
      try await scratch.colophon("export", "--public", target),
      is: Outcome(
        stdout: "<id> Export 9 records\n", stderr: "not public, so it stays behind: 3 works, 6 editions, 3 reception items\n"))
    #expect(try await records(target, scratch) == Self.open)
    // nothing names what stays in
    #expect(try await scratch.git("show", "HEAD:editions/announced/reception/both.yaml", in: target).stdout == "kind: review\ntitle: R\ndate: 2023\nabout: [it]\n")
    #expect(try await scratch.git("show", "HEAD:editions/decided/it.yaml", in: target).stdout == "language: it\nworkflow: translation\nstatus: offered\n")
    #expect(try await !scratch.git("show", "HEAD:editions/volume/it.yaml", in: target).stdout.contains("kept-in"))
    #expect(try await scratch.colophon("-C", target, "check").code == 0)
  }

  @Test("an announcement counts when its whole day has come, by the commit that is shown") func day() async throws {
    let scratch = try await catalogue()
    let target = scratch.beside("public")
    try await scratch.colophon("export", "--public", target, "--quiet")
    try await scratch.git("commit", "-q", "--allow-empty", "-m", "Later", with: ["GIT_COMMITTER_DATE": "2024-03-31T00:30:00+01:00"])
    try await scratch.colophon("export", "--public", target, "--quiet")
    #expect(
      try await records(target, scratch)
        == (Self.open + ["editions/announced/es.yaml", "editions/announced/reception/secret.yaml"]).sorted())
  }

  @Test("references and a filter choose among it and open nothing; --all takes the rest, and says so") func chosen() async throws {
    let scratch = try await catalogue()
    let target = scratch.beside("public")
    try await scratch.colophon("export", "--public", target, "announced", "offered/it", "--quiet")
    #expect(try await records(target, scratch) == ["editions/announced/it.yaml", "editions/announced/reception/all.yaml", "editions/announced/reception/both.yaml", "editions/announced/work.yaml"])
    try await scratch.colophon("export", "--public", target, "--where", "status:offered", "--quiet")
    #expect(try await records(target, scratch) == ["editions/decided/it.yaml", "editions/decided/work.yaml"])
    let all = try await scratch.colophon("export", "--public", target, "--all")
    #expect(all.stderr.hasPrefix("not public, and let out: 3 works, 6 editions, 3 reception items: "), "\(all)")
    #expect(try await records(target, scratch).count == 21)
  }

  @Test("private are by default the end of an option and the name behind a pseudonym; --private shows them, and says so")
  func privateFields() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon(
      "set", "fr-2019", "dates.option-until=2018-05", "notes=secret",
      "contributors:=[{role: author, name: A, name-type: pseudonym, real-name: B}, {role: editor, name: C, real-name: D}]")
    let target = scratch.beside("public")
    try await scratch.colophon("export", "--public", target, "--quiet")
    let shown = try await scratch.git("show", "HEAD:editions/robots/fr-2019.yaml", in: target).stdout
    #expect(!shown.contains("option-until") && !shown.contains("real-name: B") && shown.contains("real-name: D") && !shown.contains("secret"), "\(shown)")
    let told = try await scratch.colophon("export", "--public", target, "--private")
    #expect(told.stderr.hasPrefix("private, and shown: notes, dates.option-until, real-name\n"), "\(told)")
    let whole = try await scratch.git("show", "HEAD:editions/robots/fr-2019.yaml", in: target).stdout
    #expect(whole.contains("option-until: 2018-05") && whole.contains("real-name: B") && whole.contains("secret"), "\(whole)")
  }
}
