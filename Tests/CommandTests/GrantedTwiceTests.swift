import Foundation
import Testing

@Suite("Licences that would be granted twice") struct GrantedTwiceTests {
  private static func licence(_ country: String, from: String = "2024-01-01") -> String {
    "licence:={from: \(from), until: 2030-12-31, territory: [\(country)], exclusive: true}"
  }

  /// Feltrinelli has Italy, Einaudi nothing.
  private func catalogue() async throws -> Scratch {
    try await Scratch.copy(of: "granted twice") {
      let scratch = try await Scratch.catalogue(in: .checkout)
      try await scratch.git("branch", "-M", "main")
      for command in [
        ["add", "edition", "robots/it", "--language", "it", "--publisher", "Feltrinelli", "--set", Self.licence("IT")],
        ["add", "edition", "robots/it-2", "--language", "it", "--publisher", "Einaudi"],
        ["add", "work", "night", "--language", "de"], ["add", "edition", "night/it", "--language", "it", "--publisher", "Laterza", "--set", Self.licence("IT")],
      ] {
        let outcome = try await scratch.colophon(command)
        #expect(outcome.code == 0, "\(command): \(outcome.stderr)")
      }
      return scratch
    }
  }

  @Test("whatever command would write the second is refused, and names the first") func commands() async throws {
    let scratch = try await catalogue()
    let before = try await scratch.count()
    for command in [
      ["set", "it-2", Self.licence("IT")], ["add", "edition", "robots/it-3", "--language", "it", "--publisher", "Adelphi", "--set", Self.licence("IT")],
      ["advance", "it-2", "--to", "sign", "--set", Self.licence("IT")], ["move", "night/it", "robots/it-9"],
    ] {
      let outcome = try await scratch.colophon(command)
      #expect(outcome.code == 3 && outcome.stderr.contains("nothing is written:") && outcome.stderr.contains("would be granted what is taken"), "\(command): \(outcome)")
      #expect(outcome.stderr.contains("Feltrinelli"), "\(command): \(outcome)")
    }
    #expect(try await scratch.colophon("move", "night/it", "robots/it-9").stderr.contains("its licence overlaps that of robots/it (Feltrinelli)"))
    #expect(try await scratch.count() == before)
    // works that become one
    let merged = try await scratch.colophon("merge", "night/it", "--into", "robots/it-2")
    #expect(merged.code == 3, "\(merged)")
    // a grant that was removed and given away does not come back
    try await scratch.colophon("set", "robots/it", "--unset", "licence")
    let removed = try await scratch.id()
    try await scratch.colophon("set", "it-2", Self.licence("IT"))
    let undo = try await scratch.colophon("undo", removed)
    #expect(undo.code == 3 && undo.stderr.contains("that of robots/it-2 (Einaudi)"), "\(undo)")
    // a work keeps its licences under another name
    #expect(try await scratch.colophon("move", "robots", "wait").code == 0)
    try await scratch.expectSound()
  }

  @Test("an overlap that stood there is refused when it is signed") func signed() async throws {
    let scratch = try await catalogue()
    let text = try scratch.text("editions/robots/it-2.yaml")
    try scratch.write(text + "licence: {from: 2024-01-01, until: 2030-12-31, territory: [IT], exclusive: true}\n", to: "editions/robots/it-2.yaml")
    try await scratch.git("commit", "-qm", "By hand", "--", "editions")
    let outcome = try await scratch.colophon("advance", "it-2", "--to", "contracted")
    #expect(outcome.code == 3 && outcome.stderr.contains("its licence overlaps that of robots/it (Feltrinelli)"), "\(outcome)")
    // another change of the record is none of the licence's business
    #expect(try await scratch.colophon("set", "it-2", "notes=seen").code == 0)
  }

  @Test("an import leaves such a record out and takes the rest", arguments: [false, true]) func imports(_ isWithin: Bool) async throws {
    let scratch = try await catalogue()
    let mine = RightsImport.deal("it-4", "it", "Adelphi")
    let deals = [RightsImport.deal("fr", "fr", "Seuil"), mine, RightsImport.deal("es", "es", "Caja")]
    // Laterza has Italy in the catalogue, or one of the same import is before
    if isWithin {
      try await scratch.colophon("remove", "night/it", "--reason", "a slip")
      try RightsImport.write(to: scratch, deals: [RightsImport.deal("it-1", "it", "Bompiani")] + deals)
    } else {
      try await scratch.colophon("set", "night", "identifiers.rw=night")
      try RightsImport.write(to: scratch, deals: deals)
    }
    if isWithin { try await scratch.colophon("set", "night", "identifiers.rw=night") }
    let outcome = try await scratch.colophon(RightsImport.command + ["--rejects", "rejects.json"])
    let other = isWithin ? "night/it-1 (Bompiani)" : "night/it (Laterza)"
    #expect(outcome.code == 1 && outcome.stderr.contains("night/it-4: its licence overlaps that of \(other), and both are exclusive"), "\(outcome)")
    #expect(scratch.exists("editions/night/fr.yaml") && scratch.exists("editions/night/es.yaml") && !scratch.exists("editions/night/it-4.yaml"))
    #expect(try scratch.text("rejects.json").contains("Adelphi"))
    #expect(try await scratch.colophon("check").code == 0)
  }

  @Test("two clones that sold the same are stopped at the door, and a merge is judged by what neither had") func door() async throws {
    let scratch = try await catalogue()
    let bare = scratch.beside("door.git")
    try await scratch.git("clone", "-q", "--bare", ".", bare)
    #expect(try await scratch.colophon("-C", bare, "hook", "install", "-q").code == 0)
    try await scratch.git("checkout", "-q", "-f", "main")
    try await scratch.git("checkout", "-q", "-b", "other")
    #expect(try await scratch.colophon("set", "it-2", Self.licence("CH")).code == 0)
    try await scratch.git("checkout", "-q", "main")
    #expect(try await scratch.colophon("set", "robots/it", Self.licence("CH")).code == 0)
    #expect(try await scratch.shell("git push -q ../door.git main other 2>&1") == Outcome())
    try await scratch.git("merge", "-q", "--no-edit", "other")
    let push = try await scratch.shell("git push -q ../door.git main 2>&1")
    #expect(push.code != 0 && push.stdout.contains("error: check: ") && push.stdout.contains("licence-overlap"), "\(push)")
    #expect(push.stdout.contains("git config --add colophon.accept"), "\(push)")
    let tip = try await scratch.shell("git rev-parse HEAD")
    #expect(tip.code == 0)
    try await scratch.shell("git -C ../door.git config --add colophon.accept $(git rev-parse HEAD)")
    #expect(try await scratch.shell("git push -q ../door.git main 2>&1") == Outcome(), "the keeper may let it in")
    // what is there already is not added
    #expect(try await scratch.colophon("set", "fr-2019", "notes=seen").code == 0)
    #expect(try await scratch.colophon("set", "robots/it", "notes=seen").code == 0)
    #expect(try await scratch.shell("git push -q ../door.git main 2>&1") == Outcome())
  }

  @Test("a push that adds an error is refused with its place, one that keeps it or mends it is taken", arguments: [false, true])
  func pushes(_ isIndexed: Bool) async throws {
    let scratch = try await catalogue()
    let bare = scratch.beside("door.git")
    try await scratch.git("clone", "-q", "--bare", ".", bare)
    #expect(try await scratch.colophon("-C", bare, "hook", "install", "-q").code == 0)
    if isIndexed { #expect(try await scratch.colophon("-C", bare, "index", "rebuild", "-q").code == 0) }
    try await scratch.git("reset", "-q", "--hard")
    let text = try scratch.text("editions/robots/es.yaml")
    func commit(_ text: String, _ file: String = "editions/robots/es.yaml") async throws {
      try scratch.write(text, to: file)
      try await scratch.git("add", "editions")
      try await scratch.git("commit", "-qm", "By hand")
    }
    try await commit(text + "dates: { expected: nineteen }\n")
    let refused = try await scratch.shell("git push -q ../door.git main 2>&1")
    #expect(refused.code != 0 && refused.stdout.contains("editions/robots/es.yaml:4:20: dates.expected: “nineteen” is no date"), "\(refused)")
    #expect(refused.stdout.contains("how to mend it: colophon check --at main"), "\(refused)")
    let shown = try await scratch.colophon("check", "--at", "main")
    #expect(shown.code == 1 && shown.stdout.contains("“nineteen” is no date"), "\(shown)")
    // taken back by the next commit of the push
    try await commit(text)
    #expect(try await scratch.shell("git push -q ../door.git main 2>&1") == Outcome())
    // a reference that leads nowhere since its edition went
    try await commit(text + "equivalent: it-2\n")
    #expect(try await scratch.shell("git push -q ../door.git main 2>&1") == Outcome())
    try await scratch.git("rm", "-q", "editions/robots/it-2.yaml")
    try await scratch.git("commit", "-qm", "Remove robots/it-2\n\nEdition: robots/it-2\nRemoved: yes\nReason: a slip\n")
    let dangling = try await scratch.shell("git push -q ../door.git main 2>&1")
    #expect(dangling.code != 0 && dangling.stdout.contains("dangling-reference"), "\(dangling)")
  }

  @Test("what a push costs follows what it brings, not what is there") func cost() async throws {
    var steps: [Int] = []
    for count in [60, 600] {
      let scratch = try await Scratch.catalogue(in: .checkout)
      let made = try await scratch.shell(
        """
        git branch -M main && git reset -q --hard && mkdir -p $(seq -f editions/w%.0f \(count))
        for i in $(seq \(count)); do
          printf 'title: W\\nlanguage: de\\n' > editions/w$i/work.yaml
          printf 'language: it\\nworkflow: translation\\nstatus: proposed\\nlicence: {from: 2020, until: 2024, exclusive: true}\\n' > editions/w$i/it.yaml
        done
        git add editions && git commit -qm Many && git clone -q --bare . ../door.git
        """)
      #expect(made == Outcome())
      let bare = scratch.beside("door.git")
      #expect(try await scratch.colophon("-C", bare, "hook", "install", "-q").code == 0)
      #expect(try await scratch.colophon("-C", bare, "index", "rebuild", "-q").code == 0)
      #expect(try await scratch.colophon("set", "w7/it", "licence.until=2025").code == 0)
      let file = scratch.beside("effort")
      #expect(try await scratch.shell("git push -q ../door.git main 2>&1", with: ["COLOPHON_EFFORT": file]) == Outcome())
      steps.append(try #require(Int(String(contentsOfFile: file, encoding: .utf8).trimmingCharacters(in: .newlines))))
    }
    #expect(steps[0] > 0 && steps[1] <= steps[0] * 11 / 10 + 200, "\(steps)")
  }
}
