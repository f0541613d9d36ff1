import Foundation
import TestSupport
import Testing

@Suite("audit") struct AuditTests {
  /// The note in every audit of the example about its first records, which were kept by hand.
  static let note = "note\tby-hand\t<id>\t\t\(foundByHand)\t\t\n"
  /// The note about rules that changed and ask as much as before.
  static func rulesNote(_ file: String, _ said: String = "no guard is loosened") -> String {
    "note\trules\t<id>\t\(file)\tAnna Weber <anna@desk.example> changed it on 2024-03-01: \(said)\t\t\n"
  }
  private static let foundByHand = "2 records are found in the state they are in, by hand without trailers: robots/ar, robots/fr-2019"
  private static let found = "3 editions, 2 of them first recorded in a later state"

  /// A catalogue in which somebody jumped from proposed to accepted by hand.
  private func withDefect() async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: .bare)
    let folder = scratch.beside("desk")
    try await scratch.git("clone", "-q", ".", folder)
    try await scratch.shell(
      "cd ../desk && sed -i 's/^status: .*/status: accepted/' editions/robots/es.yaml && git commit -qam 'Spanish is out' && git push -q")
    return scratch
  }

  @Test("an error is named with its commit, its rule and what would have been right, and the exit code is 1", arguments: Place.allCases)
  func table(place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    expect(
      try await scratch.colophon("audit"),
      is: Outcome(stdout: Self.note, stderr: "2 commits, \(Self.found): 1 note\n"))
    try await scratch.expectSound()
  }

  @Test("the defect is told in a table, as JSON, by lines and for spreadsheets") func formats() async throws {
    let scratch = try await withDefect()
    let said = "3 commits, \(Self.found): 1 error, 1 note\n"
    let message = "it went from proposed to accepted, and no step of the workflow translation leads from proposed to accepted"
    let possible = "from proposed: offer, option, sign, appear, cancel"
    expect(
      try await scratch.colophon("audit"),
      is: Outcome(
        stdout: Self.note + "error\tillegal-transition\t<id>\trobots/es\t\(message)\t\(possible)\t\n", stderr: said, code: 1))
    let finding = """
      {"rule":"by-hand","severity":"note","commit":"<id>","reference":null,"path":null,"message":"\(Self.foundByHand)","expected":null,"mended-by":null,"acknowledged":null}
      {"rule":"illegal-transition","severity":"error","commit":"<id>","reference":"robots/es","path":"editions/robots/es.yaml","message":"\(message)",\
      "expected":"\(possible)","mended-by":null,"acknowledged":null}

      """
    expect(try await scratch.colophon("audit", "--format", "jsonl", "-q"), is: Outcome(stdout: finding, code: 1))
    expect(
      try await scratch.colophon("audit", "--format", "csv", "-q"),
      is: Outcome(
        stdout: """
          severity,rule,commit,reference,message,expected,acknowledged
          note,by-hand,<id>,,"\(Self.foundByHand)",,
          error,illegal-transition,<id>,robots/es,"\(message)","\(possible)",

          """, code: 1))
    let json = try await scratch.unchanged("audit", "--format", "json")
    let report = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
    #expect(report.commits == 3 && report.editions == 3 && report.found == 2 && report.findings.map(\.rule) == ["by-hand", "illegal-transition"])
    #expect(report.findings.last?.commit == (try await scratch.id()))
  }

  private struct Report: Decodable {
    struct Finding: Decodable {
      let rule: String
      let commit: String
    }
    let commits: Int
    let editions: Int
    let found: Int
    let findings: [Finding]
  }

  @Test("what is before a commit, or of another record, is not judged") func scope() async throws {
    let scratch = try await withDefect()
    for words in [["HEAD..HEAD"], ["--since", "HEAD"], ["..HEAD"]] {
      #expect(try await scratch.colophon(["audit", "-q"] + words) == Outcome(), "\(words)")
    }
    expect(try await scratch.colophon("audit", "-q", "HEAD~1"), is: Outcome(stdout: Self.note))
    expect(
      try await scratch.colophon("audit", "-q", "robots/ar"),
      is: Outcome(stdout: "note\tby-hand\t<id>\trobots/ar\tfound in the state it is in, by hand without trailers\t\t\n"))
    for words in [["HEAD~1..HEAD"], ["HEAD~1.."], ["--since", "HEAD~1"], ["robots/es"], ["HEAD"]] {
      #expect(try await scratch.colophon(["audit", "-q"] + words).code == 1, "\(words)")
    }
    expect(
      try await scratch.colophon("audit", "HEAD~1...HEAD"),
      is: Outcome(stderr: "error: “HEAD~1...HEAD” has three dots: a range to audit has two, as v1..HEAD.\n", code: 2))
    #expect(try await scratch.colophon("audit", "nix").code == 4)
    #expect(try await scratch.colophon("audit", "--since", "nix").code == 4)
    expect(
      try await scratch.colophon("audit", "robots/zz"),
      is: Outcome(stderr: "error: there is no “robots/zz” in this catalogue. Did you mean “robots/ar”?\n", code: 4))
    expect(
      try await scratch.colophon("audit", "workflows/translation.yaml"),
      is: Outcome(
        stderr:
          "error: “workflows/translation.yaml” is no record: an audit of a name is one of a work, an edition or a reception item. What changed other files is judged where all is: colophon audit\n",
        code: 2))
    let work = try await scratch.colophon("audit", "robots")
    #expect(work.code == 1 && work.stderr == "3 commits, 3 editions, 2 of them first recorded in a later state: 1 error, 1 note\n", "\(work)")
  }

  @Test("what is accepted can be strict: acknowledgements alone are no note of their own, taking one away is") func satisfied() async throws {
    let scratch = try await withDefect()
    let accept = "cd ../desk && git pull -q; '\(Scratch.binary)' audit -q --strict --format acknowledged >> colophon.yaml; git commit -qam Accept && git push -q"
    #expect(try await scratch.shell(accept).code == 0)
    let outcome = try await scratch.colophon("audit", "--strict")
    #expect(outcome.code == 0 && outcome.stderr.hasSuffix(": 2 acknowledged\n"), "\(outcome)")
    try await scratch.shell("cd ../desk && sed -i '$d' colophon.yaml && git commit -qam Less && git push -q")
    expect(
      try await scratch.colophon("audit", "-q"),
      is: Outcome(
        stdout: """
          note\tby-hand\t<id>\t\t2 records are found in the state they are in, by hand without trailers: robots/ar, robots/fr-2019\t\tAnna Weber (written by Anna Weber in <id>, who made the commit that it excuses)
          error\tillegal-transition\t<id>\trobots/es\tit went from proposed to accepted, and no step of the workflow translation leads from proposed to accepted\tfrom proposed: offer, option, sign, appear, cancel\t
          note\trules\t<id>\tcolophon.yaml\tAnna Weber <anna@desk.example> changed it on 2024-03-01: no guard is loosened\t\t

          """, code: 1))
  }

  @Test("a record that is gone is audited by its name, also a reception item") func gone() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    #expect(try await scratch.colophon("remove", "robots/es", "--reason", "Twice").code == 0)
    let outcome = try await scratch.colophon("audit", "robots/es")
    #expect(outcome.code == 0 && outcome.stderr.hasPrefix("3 commits, 1 edition: "), "\(outcome)")
  }

  @Test("on a terminal a finding is a block of lines that fit, and warnings are counted by themselves") func block() async throws {
    let scratch = try await withDefect()
    let shown = try await scratch.shell("script -qec \"stty cols 60; '\(Scratch.binary)' audit\" /dev/null").stdout.replacing("\r\n", with: "\n")
    #expect(
      shown.hasSuffix(
        """
        error illegal-transition <id> robots/es
          it went from proposed to accepted, and no step of the
          workflow translation leads from proposed to accepted
          right would be: from proposed: offer, option, sign,
          appear, cancel
        3 commits, 3 editions, 2 of them first recorded in a later state: 1 error, 1 note

        """), "\(shown)")
  }

  @Test("what colophon.yaml acknowledges stays visible and no longer sets the exit code") func acknowledged() async throws {
    let scratch = try await withDefect()
    let id = try await scratch.id()
    let text = "audit: {acknowledged: [{commit: \(id.prefix(9)), rule: illegal-transition, who: Anna, why: on paper, when: 2024-03-05}]}"
    try await scratch.shell("cd ../desk && echo '\(text)' >> colophon.yaml && git commit -qam Accept && git push -q")
    let outcome = try await scratch.colophon("audit")
    #expect(outcome.code == 0)
    #expect(
      outcome.stdout.hasSuffix(
        "\tAnna: on paper (written by Anna Weber in <id>, who made the commit that it excuses)\n"
          + Self.rulesNote("colophon.yaml", "illegal-transition in <id> is acknowledged")))
    #expect(outcome.stderr == "4 commits, \(Self.found): 2 notes, 1 acknowledged\n")
    let other = text.replacing("illegal-transition", with: "guard")
    try await scratch.shell("cd ../desk && sed -i /^audit/d colophon.yaml && echo '\(other)' >> colophon.yaml && git commit -qam Other && git push -q")
    #expect(try await scratch.colophon("audit", "-q").code == 1)
  }

  @Test("whoever wrote an acknowledgement is told, whatever it says itself, and since when it stands there so") func acknowledgedBy() async throws {
    let scratch = try await withDefect()
    let id = try await scratch.id()
    let bob = "GIT_AUTHOR_NAME=Bob GIT_AUTHOR_EMAIL=bob@desk.example"
    let why = { (why: String) in "audit: {acknowledged: [{commit: \(id), who: Anna, why: \(why)}]}" }
    try await scratch.shell(
      """
      cd ../desk && echo '\(why("paper"))' >> colophon.yaml && git commit -qam Accept
      git commit -q --allow-empty -m Between && sed -i '/^audit/d' colophon.yaml && echo '\(why("proof"))' >> colophon.yaml
      \(bob) git commit -qam Better && git checkout -q -b side HEAD~1 && git commit -q --allow-empty -m Side
      git checkout -q - && git merge -q -m Merge side && git push -q
      """)
    let better = try await scratch.gitUnchanged("rev-parse", "--short=7", "HEAD^1").trimmingCharacters(in: .newlines)
    let told = try await scratch.unchanged("audit", "-q")
    #expect(told.contains("\tAnna: proof (written by Bob in \(better))\n"), "\(told)")
    let json = try await scratch.unchanged("audit", "-q", "--format", "jsonl")
    #expect(
      json.contains(#""author":{"name":"Bob","email":"bob@desk.example"},"by-the-excused":false}"#), "\(json)")
  }

  @Test("--format acknowledged prints the lines for colophon.yaml, and they are read as they are meant") func acknowledgedLines() async throws {
    let scratch = try await withDefect()
    let id = try await scratch.id()
    let lines = try await scratch.colophon("audit", "--format", "acknowledged")
    expect(
      lines,
      is: Outcome(
        stdout: """
          audit:
            acknowledged:
              - {commit: "<id>", rule: illegal-transition, reference: "robots/es", who: "Anna Weber", why: "", when: "2024-03-01"}

          """, stderr: "3 commits, \(Self.found): 1 error, 1 note\n", code: 1))
    let text = try await scratch.unchanged("audit", "-q", "--format", "acknowledged")
    #expect(text.contains(id))
    try text.write(toFile: scratch.beside("lines"), atomically: true, encoding: .utf8)
    try await scratch.shell("cd ../desk && cat ../lines >> colophon.yaml && git commit -qam Accept && git push -q")
    expect(
      try await scratch.colophon("audit", "--format", "acknowledged"), is: Outcome(stderr: "4 commits, \(Self.found): 1 note, 1 acknowledged\n"))
    // another error is one line more, below those
    try await scratch.shell("cd ../desk && sed -i 's/^status: .*/status: proposed/' editions/robots/es.yaml && git commit -qam Back && git push -q")
    expect(
      try await scratch.colophon("audit", "-q", "--format", "acknowledged"),
      is: Outcome(
        stdout: "    - {commit: \"<id>\", rule: illegal-transition, reference: \"robots/es\", who: \"Anna Weber\", why: \"\", when: \"2024-03-01\"}\n",
        code: 1))
    #expect(try await scratch.colophon("audit", "--explain", "--format", "acknowledged").code == 2)
  }

  @Test("a note sets the exit code only with --strict") func strict() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.git("clone", "-q", ".", scratch.beside("desk"))
    try await scratch.shell("cd ../desk && sed -i 's/^status: .*/status: published/' editions/robots/ar.yaml && git commit -qam Out && git push -q")
    let line = "note\tby-hand\t<id>\trobots/ar\ta lawful step, taken by hand without trailers\t\t\n"
    expect(
      try await scratch.colophon("audit"), is: Outcome(stdout: Self.note + line, stderr: "3 commits, \(Self.found): 2 notes\n"))
    expect(try await scratch.colophon("audit", "--strict", "-q"), is: Outcome(stdout: Self.note + line, code: 1))
  }

  @Test("an object whose bytes were changed is found, by --verify and without") func verify() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(try await scratch.colophon("audit", "--verify", "-q"), is: Outcome(stdout: Self.note))
    // another blob, which says the same, in the place of a record's
    let made = try await scratch.shell(
      """
      set -e
      git repack -qad; mkdir ../x; mv objects/pack/* ../x; cat ../x/*.pack | git unpack-objects -q
      file() { echo objects/$(echo $1 | sed 's,..,&/,'); }
      old=$(git rev-parse HEAD:editions/robots/ar.yaml)
      new=$({ git cat-file blob $old; echo '# more'; } | git hash-object -w --stdin)
      chmod u+w $(file $old); cp $(file $new) $(file $old)
      """)
    #expect(made == Outcome())
    // a loose object that is read is always hashed; --verify hashes the rest as well
    let id = try await scratch.gitUnchanged("rev-parse", "HEAD:editions/robots/ar.yaml").trimmingCharacters(in: .newlines)
    for option in ["HEAD", "--verify"] {
      #expect(try await scratch.colophon("audit", "-q", option).code == 1)
      let found = try await scratch.unchanged("audit", "-q", option, "--format", "tsv")
      #expect(found.contains("error\tunreadable\t") && found.contains(id), "\(option): \(found)")
    }
  }

  @Test("--verify hashes every object that the tip reaches, not only those that are looked at, and names it; git fsck is the witness")
  func verifyAll() async throws {
    for what in ["HEAD:site/cover.png", "HEAD~1:site", "HEAD~1", "HEAD:editions/robots/ar.yaml", "HEAD~2^{tree}"] {
      let scratch = try await AuditCase(
        "", "mkdir site; echo one > site/cover.png; commit One; echo two > site/cover.png; commit Two; echo '# x' >> $es; commit Three"
      ).made()
      #expect(try await scratch.colophon("audit", "--verify", "-q").code == 0)
      #expect(try await scratch.git("fsck", "--full", "--no-dangling") == Outcome())
      let id = try await scratch.id(what)
      // the bytes of another object of its kind, in its place
      let made = try await scratch.shell(
        """
        set -e
        file() { echo .git/objects/$(echo $1 | sed 's,..,&/,'); }
        kind=$(git cat-file -t \(id))
        other=$({ git cat-file $kind \(id); [ $kind = tree ] || echo more; } | git hash-object -t $kind -w --stdin --literally)
        [ $kind != tree ] || other=$(git rev-parse HEAD:workflows)
        chmod u+w $(file \(id)); cp $(file $other) $(file \(id))
        """)
      #expect(made == Outcome(), "\(what)")
      #expect(try await scratch.git("fsck", "--full", "--no-dangling").code != 0)
      #expect(try await scratch.colophon("audit", "--verify", "-q").code == 1, "\(what)")
      let found = try await scratch.unchanged("audit", "--verify", "-q", "--format", "tsv")
      #expect(found.contains(id) && found.contains("error\tunreadable\t"), "\(what): \(found)")
    }
  }

  @Test("SARIF names every rule, and docs/audit.md says what each is") func sarif() async throws {
    let scratch = try await withDefect()
    let log = try JSONDecoder().decode(Log.self, from: Data(try await scratch.unchanged("audit", "--sarif").utf8))
    #expect(log.version == "2.1.0" && log.runs.count == 1)
    #expect(log.runs.first?.results.map(\.ruleId) == ["by-hand", "illegal-transition"])
    #expect(log.runs.first?.results.map(\.level) == ["note", "error"])
    #expect(
      log.runs.first?.results.last?.locations.first?.physicalLocation.artifactLocation.uri == "editions/robots/es.yaml")
    let rules = try #require(log.runs.first?.tool.driver.rules)
    let found = Swift.Set(AuditCase.defects.flatMap(\.findings).compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
    let weights = (AuditCase.defects + AuditCase.lawful + AuditCase.everydayFindings).flatMap(\.findings).map {
      $0.split(separator: " ").map(String.init)
    }
    let rows = rules.map { rule in
      let severities = ["error", "warning", "note"].filter { severity in weights.contains { $0[0] == severity && $0[1] == rule.id } }
      return ["`\(rule.id)`", severities.joined(separator: ", "), rule.shortDescription.text]
    }
    try Page(name: "audit.md").expect("rules", toSay: MarkdownTable(header: ["rule", "severity", "what breaks it"], rows: rows).text)
    let noted = Swift.Set(AuditCase.lawful.flatMap(\.findings).compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
    #expect(Swift.Set(rules.map(\.id)) == found.union(noted), "each rule is shown by the corpus")
  }

  private struct Log: Decodable {
    struct Text: Decodable { let text: String }
    struct Rule: Decodable {
      let id: String
      let shortDescription: Text
    }
    struct Driver: Decodable { let rules: [Rule] }
    struct Tool: Decodable { let driver: Driver }
    struct Artifact: Decodable { let uri: String }
    struct Physical: Decodable { let artifactLocation: Artifact }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Result: Decodable {
      let ruleId: String
      let level: String
      let locations: [Location]
    }
    struct Run: Decodable {
      let tool: Tool
      let results: [Result]
    }
    let version: String
    let runs: [Run]
  }
}
