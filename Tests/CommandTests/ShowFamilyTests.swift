import Foundation
import Testing

@Suite("colophon show, with what belongs together") struct ShowFamilyTests {
  private static let tree = """
    robots  En attendant les robots
      original
        fr-2019  2019-01-03  Seuil  En attendant les robots
      ar (Arabic)
        ar  in-production  دار المرايا  في انتظار الروبوت  مها قابيل
      es (Spanish)
        es  proposed
      it (Italian)
        it-1998  2020  Prima  Aspettando  A. Neri
          again in  trains/it-2021 (robots)  2022  Seconda  Aspettando i robot
        it-2005  2021  [revises it-1998, revised by B. Bruni]
      held by
        trains/it-2021  2022  Seconda  Treni di notte
          robots  Aspettando i robot

    """

  /// A work with its family.
  private static let shown = """
    reference\trobots
    title\tEn attendant les robots
    language\tfr (French)
    contributors[0].role\tauthor
    contributors[0].name\tAntonio Casilli
    first-published\t2019
    reception\t2 items

    \(tree)
    """

  @Test("a work is followed by its family", arguments: Place.allCases)
  func work(_ place: Place) async throws {
    let scratch = try await Scratch.family(in: place)
    expect(try await scratch.colophon("show", "robots"), is: Outcome(stdout: Self.shown))
    try await scratch.expectSound()
  }

  @Test("what prints a translation again is found through collections that never name the work", arguments: Place.allCases)
  func farAway(_ place: Place) async throws {
    let source = try await Scratch.family(in: .checkout)
    let files = [
      ("far/one", "language: it\ndates: {published: 2023}\ncontains: [{key: a, reprints: {of: trains/it-2021, item: robots}}, {key: b}]\n"),
      ("further/two", "language: it\ndates: {published: 2024}\ncontains: [{key: c, reprints: {of: far/one, item: a}}]\n"),
      ("furthest/three", "language: it\ndates: {published: 2025}\nreprints: {of: further/two, item: c}\n"),
      ("elsewhere/four", "language: it\nnotes: robots\n"),
    ]
    for (path, text) in files { try source.write(text, to: "editions/\(path).yaml") }
    try await source.git("add", "editions")
    try await source.git("commit", "-qm", "Far away", "--", "editions")
    let scratch = source
    if place == .bare {
      let bare = scratch.beside("far.git")
      try await scratch.git("clone", "-q", "--bare", ".", bare)
      scratch.directory = .init(filePath: bare)
    }
    // the first of them is in the family as it was
    let again = """
      again in  trains/it-2021 (robots)  2022  Seconda  Aspettando i robot
            again in  far/one (a)  2023
            again in  further/two (c)  2024
            again in  furthest/three  2025
      """
    let one = "again in  trains/it-2021 (robots)  2022  Seconda  Aspettando i robot"
    expect(try await scratch.colophon("show", "robots"), is: Outcome(stdout: Self.shown.replacing(one, with: again)))
    for reference in ["far/one", "further/two", "furthest/three"] {
      #expect(
        try await scratch.colophon("show", reference).stdout.hasSuffix("\nreprints\trobots/it-1998\n"), "\(reference)")
    }
    #expect(
      try await scratch.colophon("show", "robots/it-1998").stdout.hasSuffix(
        """

        reprinted by\ttrains/it-2021 (robots)
        reprinted by\tfar/one (a)
        reprinted by\tfurther/two (c)
        reprinted by\tfurthest/three
        revised by\trobots/it-2005
        reception\t1 item

        """))
  }

  @Test("a relative that can't be read is named, the rest is shown, and the answer is 1") func unreadable() async throws {
    let scratch = try await Scratch.family(in: .checkout)
    try scratch.write("language: [es\n", to: "editions/robots/es.yaml")
    try scratch.write("language: [it # not about that work\n", to: "editions/trains/it-1.yaml")
    try await scratch.git("add", "editions")
    try await scratch.git("commit", "-qm", "Break it", "--", "editions")
    for (reference, last) in [("robots", "      robots  Aspettando i robot\n"), ("robots/ar", "\tMaha Qabil\n")] {
      let outcome = try await scratch.colophon("show", reference)
      #expect(outcome.stdout.hasSuffix(last), "\(outcome.stdout)")
      let lines = outcome.stderr.split(separator: "\n")
      #expect(lines.count == (reference == "robots" ? 2 : 1) && lines.allSatisfy { $0.contains("[unreadable]") }, "\(lines)")
      #expect(outcome.code == 1)
    }
    #expect(try await scratch.colophon("show", "robots/es").code == 1)
  }

  @Test("on a terminal the tree is drawn, each script in its own direction") func terminal() async throws {
    let scratch = try await Scratch.family(in: .bare)
    let shown = try await scratch.shell(
      "script -qec 'colophon show robots' /dev/null | tail -n 14 | tr -d '\\r'", in: scratch.path)
    #expect(
      shown.stdout == """
        robots  En attendant les robots
        ├─ original
        │  └─ fr-2019  2019-01-03  Seuil  En attendant les robots
        ├─ ar (Arabic)
        │  └─ ar  in-production  \u{2068}دار المرايا\u{2069}  \u{2068}في انتظار الروبوت\u{2069}  \u{2068}مها قابيل\u{2069}
        ├─ es (Spanish)
        │  └─ es  proposed
        ├─ it (Italian)
        │  ├─ it-1998  2020  Prima  Aspettando  A. Neri
        │  │  └─ again in  trains/it-2021 (robots)  2022  Seconda  Aspettando i robot
        │  └─ it-2005  2021  [revises it-1998, revised by B. Bruni]
        └─ held by
           └─ trains/it-2021  2022  Seconda  Treni di notte
              └─ robots  Aspettando i robot

        """)
  }

  @Test("control characters of data reach neither a tree nor a terminal") func hostile() async throws {
    let scratch = try await Scratch.family(in: .bare)
    let text = try await scratch.git("show", "HEAD:editions/robots/es.yaml").stdout + "title: \"\\e[31m\\u202Ex\"\n"
    let made = try await scratch.shell(
      """
      export GIT_INDEX_FILE=$PWD/hostile.index; git read-tree HEAD
      blob=$(printf '%s' "$TEXT" | git hash-object -w --stdin); git update-index --cacheinfo 100644,$blob,editions/robots/es.yaml
      git update-ref HEAD $(git commit-tree -p HEAD -m "By hand" $(git write-tree))
      """, with: ["TEXT": text])
    #expect(made.code == 0)
    expect(
      try await scratch.colophon("show", "robots"),
      is: Outcome(stdout: Self.shown.replacing("es  proposed\n", with: "es  proposed  \\u{001B}[31m\\u{202E}x\n")))
  }

  @Test("scripts get the same under one key, and nothing that was there is gone", arguments: Place.allCases)
  func json(_ place: Place) async throws {
    let scratch = try await Scratch.family(in: place)
    let jsonl = try await scratch.unchanged("show", "robots", "--format", "jsonl")
    #expect(
      jsonl.hasPrefix(
        """
        {"reference":"robots","title":"En attendant les robots","language":"fr","contributors":[{"role":"author","name":"Antonio Casilli"}],"first-published":"2019","family":{"originals":[{"reference":"robots/fr-2019","item":null,"field":null,"language":["fr"],"title":"En attendant les robots","published":"2019-01-03","appearances":[
        """))
    #expect(
      jsonl.hasSuffix(
        """
        ,"collections":[{"reference":"trains/it-2021","work":"trains","title":"Treni di notte","items":[{"item":"robots","field":"contains.robots","work":"robots"}]}],"reception":2}}

        """))
    let listed = try await scratch.unchanged("list", "translations", "--work", "robots", "--format", "jsonl")
    let translations = listed.split(separator: "\n")
    #expect(translations.count == 4)
    for translation in translations { #expect(jsonl.contains(translation), "\(translation)") }
  }

  @Test(
    "an edition says what it stands to",
    arguments: [
      (
        "robots/it-1998", "reprinted by\ttrains/it-2021 (robots)\nrevised by\trobots/it-2005\nreception\t1 item\n",
        #""family":{"reprints":[],"reprinted-by":[{"reference":"trains/it-2021","item":"robots","field":"contains.robots"}],"revises":[],"revised-by":[{"reference":"robots/it-2005","item":null,"field":null}],"translated-as":[],"relayed-as":[],"reception":1}}"#
      ),
      (
        "robots/it-2005", "revises\trobots/it-1998\n",
        #""family":{"reprints":[],"reprinted-by":[],"revises":[{"reference":"robots/it-1998","item":null,"field":null}],"revised-by":[],"translated-as":[],"relayed-as":[],"reception":0}}"#
      ),
      (
        "trains/it-2021", "reprints\trobots/it-1998\n",
        #""family":{"reprints":[{"reference":"robots/it-1998","item":null,"field":null}],"reprinted-by":[],"revises":[],"revised-by":[],"translated-as":[],"relayed-as":[],"reception":0}}"#
      ),
      (
        "robots/fr-2019", "translated as\trobots/ar\ntranslated as\trobots/it-1998\n",
        #""family":{"reprints":[],"reprinted-by":[],"revises":[],"revised-by":[],"translated-as":["robots/ar","robots/it-1998"],"relayed-as":[],"reception":0}}"#
      ),
    ], Place.allCases)
  func edition(_ asked: (String, String, String), _ place: Place) async throws {
    let scratch = try await Scratch.family(in: place)
    let (reference, rows, json) = asked
    let shown = try await scratch.colophon("show", reference).stdout
    #expect(shown.hasSuffix("\n" + rows), "\(shown)")
    #expect(try await scratch.unchanged("show", reference, "--format", "jsonl").hasSuffix(json + "\n"))
    // what spreadsheets get is the record alone
    let cells = try await scratch.colophon("show", reference, "--format", "tsv").stdout
    #expect(!cells.contains("reprinted by") && !cells.contains("translated as"))
  }
}
