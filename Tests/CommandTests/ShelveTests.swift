import TestSupport
import Testing

@Suite("colophon move --shelving") struct ShelveTests {
  /// A catalogue of three works by two authors, one of them shelved already.
  private func catalogue(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "shelving, \(place)") {
      let scratch = try await Scratch.catalogue(in: place)
      try await scratch.colophon("add", "work", "bureau", "--language", "fr", "--author", "مها قابيل")
      try await scratch.colophon("add", "work", "c/casilli/digital", "--language", "en", "--author", "Casilli, Antonio")
      try await scratch.colophon("add", "edition", "bureau/it", "--language", "it", "--set", "equivalent=robots/fr-2019")
      return scratch
    }
  }

  @Test("every work goes to where add work would put it, in one commit", arguments: Place.allCases)
  func author(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let before = try await scratch.id("HEAD^{tree}")
    expect(
      try await scratch.colophon("move", "--shelving", "author"), is: Outcome(stdout: "<id> Shelve 2 works by author\n"))
    #expect(
      try await scratch.message() == """
        Shelve 2 works by author

        Work: q/qabyl/bureau
        Moved-From: bureau
        Work: c/casilli/robots
        Moved-From: robots


        """)
    #expect(
      try await scratch.committed("colophon.yaml") == """
        # The settings of this catalogue.
        shelving: author   # how works are shelved under editions/: none, initial, author
        workflow: translation   # the workflow of editions that name none

        """)
    #expect(try await scratch.committed("editions/c/casilli/robots/ar.yaml") == Records.arabic)
    #expect(
      try await scratch.committed("editions/q/qabyl/bureau/it.yaml")
        == "language: it\nworkflow: translation\nstatus: proposed\nequivalent: c/casilli/robots/fr-2019\n")
    #expect(try await scratch.colophon("check").code == 0)
    #expect(try await scratch.colophon("history", "bureau/it").stdout.split(separator: "\n").count == 2)
    try await scratch.expectSound()
    expect(try await scratch.colophon("move", "--shelving", "author"), is: Outcome(stderr: "nothing to change\n"))
    try await scratch.colophon("undo")
    #expect(try await scratch.id("HEAD^{tree}") == before, "undone to the byte, the settings too")
    try await scratch.expectSound()
  }

  @Test("one work of a bulk is taken back alone, and later settings stay") func partly() async throws {
    let scratch = try await catalogue(.checkout)
    try await scratch.colophon("move", "--shelving", "initial")
    let bulk = try await scratch.id()
    expect(
      try await scratch.colophon("undo", bulk, "b/bureau"),
      is: Outcome(stdout: "<id> Undo <id>: Shelve 3 works by initial\n"))
    #expect(scratch.exists("editions/bureau/it.yaml") && scratch.exists("editions/r/robots/ar.yaml"))
    #expect(
      try await scratch.committed("editions/bureau/it.yaml") == """
        language: it
        workflow: translation
        status: proposed
        equivalent: r/robots/fr-2019

        """)
    #expect(
      try await scratch.committed("colophon.yaml") == """
        # The settings of this catalogue.
        shelving: initial   # how works are shelved under editions/: none, initial, author
        workflow: translation   # the workflow of editions that name none

        """)
    try await scratch.expectSound()
  }

  @Test("off the shelves again; two works of one slug are refused") func none() async throws {
    let scratch = try await catalogue(.checkout)
    try await scratch.colophon("add", "work", "d/robots", "--language", "de")
    expect(
      try await scratch.colophon("move", "--shelving", "none"),
      is: Outcome(
        stderr: """
          error: there is a work robots already. Give one of the two another name: colophon move REF NEWREF

          """, code: 5))
    try await scratch.colophon("move", "d/robots", "d/roboter")
    expect(
      try await scratch.colophon("move", "--shelving", "none"),
      is: Outcome(stdout: "<id> Take 2 works off their shelves\n"))
    #expect(scratch.exists("editions/roboter/work.yaml") && scratch.exists("editions/digital/work.yaml"))
    try await scratch.expectSound()
  }

  @Test("a work whose slug is a shelf's name") func sameName() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("add", "work", "r", "--language", "fr")
    try await scratch.colophon("add", "edition", "r/it", "--language", "it")
    expect(
      try await scratch.colophon("move", "--shelving", "initial"),
      is: Outcome(stdout: "<id> Shelve 2 works by initial\n"))
    #expect(scratch.exists("editions/r/r/it.yaml") && scratch.exists("editions/r/robots/ar.yaml"))
    #expect(try await scratch.colophon("history", "r/r/it").stdout.split(separator: "\n").count == 2)
    try await scratch.expectSound()
    #expect(try await scratch.colophon("undo").code == 0)
    #expect(scratch.exists("editions/r/it.yaml") && scratch.exists("editions/robots/ar.yaml"))
    try await scratch.expectSound()
  }

  @Test("over a thousand works are named all the same, and what else changed is counted") func many() async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init")
    for number in 0..<1001 { try scratch.write("title: W\nlanguage: fr\n", to: "editions/w\(number)/work.yaml") }
    try scratch.write(
      "language: it\nworkflow: translation\nstatus: proposed\n", to: "editions/w7/it.yaml")
    try scratch.write(
      "language: es\nworkflow: translation\nstatus: proposed\ntranslation-of: w7/it\n", to: "editions/w8/es.yaml")
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-qm", "Take in")
    expect(
      try await scratch.colophon("check"),
      is: Outcome(stdout: "editions: note: 1001 entries side by side make every commit slow; 500 is a good most [crowded-folder]; colophon move --shelving author\n", stderr: "1 note\n"),
      "a folder that is too full")
    #expect(try await scratch.colophon("move", "--shelving", "initial").code == 0)
    let message = try await scratch.message()
    #expect(message.hasPrefix("Shelve 1001 works by initial\n\nEditions: 1001\nWork: w/w0\nMoved-From: w0\n"))
    #expect(message.split(separator: "\n").count == 2 + 2 * 1001)
    #expect(
      try await scratch.colophon("history", "w/w8/es").stdout.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false)[3]
      } == ["(new) -> proposed", "w8/es -> w/w8/es"])
    let count = Extent.rounds(50, ofFull: 2000)
    #expect(try await scratch.colophon("log", "-n", "\(count)").stdout.split(separator: "\n").count == count)
    expect(try await scratch.git("fsck", "--strict"), is: Outcome())
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
    #expect(try await scratch.colophon("undo").code == 0)
    expect(try await scratch.git("diff", "--stat", "HEAD~2", "HEAD"), is: Outcome())
  }

  @Test("where no work moves, the setting alone is changed, and taken back to the byte", arguments: Place.allCases)
  func settingsAlone(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("move", "robots", "r/robots")
    let before = try await scratch.id("HEAD^{tree}")
    expect(
      try await scratch.colophon("move", "--shelving", "initial"), is: Outcome(stdout: "<id> Shelve works by initial\n"))
    #expect(try await scratch.message() == "Shelve works by initial\n\nEditions: 0\n\n")
    try await scratch.expectSound()
    expect(
      try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Shelve works by initial\n"))
    #expect(try await scratch.id("HEAD^{tree}") == before)
    #expect(try await scratch.message() == "Undo <id>: Shelve works by initial\n\nUndoes: <id>\nEditions: 0\n\n")
    try await scratch.expectSound()
    expect(
      try await scratch.colophon("undo", "HEAD~1"),
      is: Outcome(
        stderr:
          "error: colophon.yaml can't be taken back (colophon.yaml): changed since: shelving. Undo the later change first\n",
        code: 5))
    expect(
      try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Move robots to r/robots\n"),
      "what is taken back is passed over")
    #expect(try await scratch.colophon("audit").code == 0)
    try await scratch.expectSound()
  }

  @Test("--shelving names no records, and a way that isn't one is refused") func usage() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    #expect(try await scratch.colophon("move", "--shelving", "author", "robots").code == 2)
    #expect(
      try await scratch.colophon("move", "--shelving", "authors").stderr.hasSuffix("Did you mean “author”?\n"))
    #expect(try await scratch.colophon("move", "robots").code == 2)
  }

  static let authors: [(words: [String], shelf: String)] = [
    (["--author", "Лев Толстой"], "t/tolstoj"), (["--author", "鈴木真紀"], "l/ling-mu-zhen-ji"), (["--author", "نجيب محفوظ"], "m/mhfwz"),
    (["--set", "contributors.author=Antonio Casilli"], "c/casilli"),
    (["--set", "contributors:=[{role: author, name: 鈴木真紀, romanized: Suzuki Maki, sort-name: \"Suzuki, Maki\"}]"], "s/suzuki"),
    (["--set", "contributors+:={role: author, name: Лев Толстой, romanized: Leo Tolstoy}"], "t/tolstoy"),
    (["--author", "Kurt Vonnegut Jr."], "v/vonnegut"), (["--author", "Henry VIII"], "h/henry"), (["--author", "Thomas Mann (1875-1955)"], "m/mann"),
    (["--set", "contributors+:={role: author, unnamed: anonymous}"], "a/anonymous"), ([], "a/anonymous"),
    (["--set", "contributors+:={role: author, name: Invisible Committee, kind: organization}"], "i/invisible-committee"),
  ]

  @Test("a work is shelved by its author's last name, in any script and however the author was given", arguments: authors)
  func shelf(words: [String], shelf: String) async throws {
    let scratch = try await Scratch.copy(of: "shelved by author") {
      let scratch = try Scratch()
      try await scratch.colophon("init", "--shelving", "author")
      return scratch
    }
    let outcome = try await scratch.colophon(["add", "work", "w", "--language", "en"] + words)
    #expect(outcome.code == 0 && scratch.exists("editions/\(shelf)/w/work.yaml"), "\(outcome)")
    // the same by moving
    #expect(try await scratch.colophon("move", "--shelving", "author").stderr == "nothing to change\n")
  }
}
