import Testing

@Suite("Mappings and sources that can't be used") struct ImportFaultsTests {
  /// A replacement in a mapping that works, and the problem reported for it.
  static let mappings: [(old: String, new: String, said: String)] = [
    ("mapping: harbour", "mapping: [harbour", "harbour.yaml:2:8): the list"),
    ("mapping: harbour\n", "", "harbour.yaml:1:1): “mapping” is missing; mapping: NAME"),
    ("mapping: harbour", "mapping: The Harbour", "harbour.yaml:1:1): “The Harbour” can't be the name of a mapping: commits state it; the-harbour would do"),
    ("sources:", "source:", "harbour.yaml:1:1): “sources” should be a mapping of names; NAME: { file: FILE, key: FIELD }"),
    ("file: works.json,", "fil: works.json,", "harbour.yaml:3:3): “file” is missing in “works”; file: works.json. harbour.yaml:3:12: “fil” means nothing here (did you mean “file”?)"),
    ("work: works,", "work: wroks,", "harbour.yaml:7:14): there is no source “wroks”; did you mean “works”?"),
    (
      "works: { file: works.json, key: id }", "works: { file: works.json }",
      "harbour.yaml:7:14): “works” has no key by which “work” could name its items; give it one, or write { to: works, by: FIELD }"
    ),
    ("kind: edition", "kind: editon", "harbour.yaml:23:5): there is no kind “editon”; did you mean “edition”?"),
    ("each: { b: books }", "each: { b: boks }", "harbour.yaml:24:13): there is no source “boks”; did you mean “books”?"),
    ("title: $b.title", "titel: $b.title", "harbour.yaml:34:7): “titel” is no field of an edition; did you mean “title”?"),
    ("title: $b.title", "title: $c.title", "harbour.yaml:34:7): “c” stands for nothing here"),
    ("title: $b.title", "title: $ 20", "harbour.yaml:34:7): a name should stand behind “$” in “$ 20”; for the sign itself: $$ 20"),
    ("title: $b.title", "title: [$b.title, $b.id]", "harbour.yaml:34:7): “title” holds one value, not a list; $first: [ … ] takes the first there is"),
    ("title: $b.title", "title: { text: $b.title }", "harbour.yaml:34:7): “title” holds a value, not keys and values"),
    ("$repair: $b.lang", "$repiar: $b.lang", "harbour.yaml:33:19): “$repiar” is no word of this language; did you mean “$repair”?"),
    ("language: de", "language: german", "harbour.yaml:19:7): “german” is not a registered language; did you mean “de”?"),
    ("$by: kinds", "$by: kind", "harbour.yaml:17:30): there is no map “kind”; did you mean “kinds”?"),
    ("$record: work,", "$record: wrk,", "harbour.yaml:29:11): there is no rule “wrk”; did you mean “work”?"),
    ("'^(?<name>[^()]+)$'", "'^(?<name>[^()+)$'", "the bracket “[” is not closed, at character 10 of the pattern"),
    ("'^(?<name>[^()]+)$'", "'^[^()]+$'", "the pattern names no group, so nothing comes of it; (?<name>…)"),
    ("    in: { $record: work, $of: $b.work }\n", "", "harbour.yaml:22:3): “in” is missing: an edition belongs to a work"),
    ("    slug: $w.title\n", "", "harbour.yaml:11:3): “slug” is missing in “work”; slug: a template, as $p.title"),
    ("    key: { harbour-work: $w.id }\n", "", "harbour.yaml:11:3): “key” is missing in “work”: by it a work is found again"),
    ("{ form: paperback, isbn: $b.isbn }", "{ form: papreback, isbn: $b.isbn }", "“papreback” is none of paperback, hardback, ebook, audiobook, other; did you mean “paperback”?"),
    ("{ form: paperback, isbn: $b.isbn }", "{ from: paperback, isbn: $b.isbn }", "“from” is no field of “formats”; did you mean “form”?"),
    ("$repair: $b.year", "$repair: $b.year, $misfit: rejct", "“rejct” is none of reject, note, ignore; did you mean “reject”?"),
    ("$repair: $b.year", "$repair: $b.year, $of: $b", "“$of” belongs to $record"),
    ("$repair: $b.year", "$repair: $b.year, $when: { value: $b.year }", "nothing is asked of “value”; is, not, matches, present or count"),
    ("$repair: $b.year", "$repair: $b.year, $when: { value: $b.year, count: many }", "“many” is no number of values (1, 2.. or 2..5)"),
    ("$repair: $b.year", "$repair: $b.year, $value: $b.year", "“$repair” makes the value already, so “$value” can't stand beside it"),
  ]

  @Test("a mapping with an error is refused at its line and column, and nothing is written", arguments: mappings.indices)
  func mapping(_ index: Int) async throws {
    let (old, new, said) = Self.mappings[index]
    let text = ImportFixtures.mapping.replacing(old, with: new)
    #expect(text != ImportFixtures.mapping)
    let scratch = try await Scratch.harbour(in: .bare, mapping: text)
    let before = try await scratch.id()
    let outcome = try await scratch.imported()
    #expect(outcome.code == 2)
    #expect(outcome.stdout == "")
    #expect(outcome.stderr.hasPrefix("error: the mapping can't be used (harbour.yaml:"), "\(outcome.stderr)")
    #expect(outcome.stderr.contains(said), "\(outcome.stderr)")
    #expect(try await scratch.id() == before)
  }

  static let sources: [(text: String, said: String)] = [
    ("[{\"id\": 1,}]", "data/works.json:1:11): a comma stands before “}”; remove it"),
    ("[{\"id\": 1}", "data/works.json:1:11): the file ends before its “]”"),
    ("[{\"id\": 1}] []", "data/works.json:1:13): more stands behind the end of the value"),
    ("[\n  {\"id\": 1, \"id\": 2}]", "data/works.json:2:13): the name “id” stands a second time in its object"),
    ("[{'id': 1}]", "data/works.json:1:3): a name in double quotes should stand here"),
    ("[{\"id\": 01}]", "data/works.json:1:9): a number doesn't begin with 0"),
    ("[{\"id\": NaN}]", "data/works.json:1:9): a value should stand here"),
    ("[{\"id\": \"\\ud800\"}]", "data/works.json:1:10): half of a surrogate pair stands alone"),
    ("[{\"id\": \"a\nb\"}]", "data/works.json:1:11): a control character stands in the text"),
    ("[{\"id\": \"\\x\"}]", "data/works.json:1:10): “\\x” is no escape"),
    (String(repeating: "[", count: 200), "data/works.json:1:129): lists and objects are nested more than 128 levels deep"),
    (
      "{\"works\": []}",
      "data/works.json:1:1): a list of items should stand here, not an object; say in the mapping what the items are: items: NAME where a list is, items: \"*\" for each member, items: . for the object itself"
    ),
    ("[1]", "data/works.json:1:2): an item of “works” should be an object"),
    ("", "data/works.json:1:1): the file ends where a value should stand"),
  ]

  @Test("a source with an error is refused at its line and column, and nothing is written", arguments: sources.indices)
  func source(_ index: Int) async throws {
    let (text, said) = Self.sources[index]
    let scratch = try await Scratch.harbour(in: .bare)
    try scratch.write(text, to: "data/works.json")
    let before = try await scratch.id()
    let outcome = try await scratch.imported()
    #expect(outcome.code == 2)
    #expect(outcome.stdout == "")
    #expect(outcome.stderr.contains(said), "\(outcome.stderr)")
    #expect(try await scratch.id() == before)
  }

  @Test("files that are not there, and files that nothing asks for, are named") func files() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    expect(
      try await scratch.colophon("import", "data", "--mapping", "harbor.yaml"),
      is: Outcome(stderr: "error: there is no file harbor.yaml.\n", code: 4))
    expect(
      try await scratch.colophon("import", "date", "--mapping", "harbour.yaml"),
      is: Outcome(stderr: "error: there is no file or folder date.\n", code: 4))
    expect(
      try await scratch.colophon("import", "data/works.json", "--mapping", "harbour.yaml"),
      is: Outcome(
        stderr: "error: there is no books.json for the source “books”: it is in none of data/works.json. Name the folder it is in, or the file itself\n",
        code: 4))
    expect(
      try await scratch.colophon("import", "data", "harbour.yaml", "--mapping", "harbour.yaml"),
      is: Outcome(
        stderr: "error: no source of the mapping is called like harbour.yaml: its files are works.json, books.json.\n", code: 2))
  }

  @Test("a byte order mark, CRLF and files named one by one are read alike") func forms() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try scratch.write("\u{FEFF}" + ImportFixtures.works.replacing("\n", with: "\r\n"), to: "data/works.json")
    let outcome = try await scratch.colophon("import", "data/works.json", "data/books.json", "--mapping", "harbour.yaml")
    #expect(outcome.stdout == "<id> Import 5 records\n")
  }

  @Test("what comes through a pipe is read like a file") func pipe() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.shell("mv data/books.json data/kept.json && mkfifo data/books.json")
    let outcome = try await scratch.shell(
      "cat data/kept.json > data/books.json & '\(Scratch.binary)' import data --mapping harbour.yaml; wait")
    #expect(outcome.stdout == "<id> Import 5 records\n", "\(outcome.stderr)")
  }

  @Test("a file that is changed while it is read is not imported") func changed() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    let before = try await scratch.id()
    try await scratch.shell("mv data/books.json data/kept.json && mkfifo data/books.json")
    // the pipe opens when the file before it is open
    let outcome = try await scratch.shell(
      "{ exec 3>data/books.json; echo >> data/works.json; cat data/kept.json >&3; exec 3>&-; } & "
        + "'\(Scratch.binary)' import data --mapping harbour.yaml; code=$?; wait; exit $code")
    expect(
      outcome,
      is: Outcome(
        stderr: "error: data/works.json can't be imported: it was changed while it was read. Import it again\n", code: 6))
    #expect(try await scratch.id() == before)
  }

  @Test("what comes through a pipe needs room to be put aside") func noRoom() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.shell("mv data/books.json data/kept.json && mkfifo data/books.json")
    let outcome = try await scratch.shell(
      "cat data/kept.json > data/books.json & '\(Scratch.binary)' import data --mapping harbour.yaml; code=$?; wait; exit $code",
      with: ["TMPDIR": "/nowhere"])
    expect(
      outcome,
      is: Outcome(
        stderr: "error: data/books.json can't be put aside in /nowhere: No such file or directory. Make room there, or set TMPDIR to another folder\n",
        code: 6))
  }

  @Test("files come in however many they are") func many() async throws {
    let scratch = try await Scratch.harbour(in: .bare)
    let folders = (1...80).map { "data/\($0)" }
    for (number, folder) in zip(1..., folders) {
      try scratch.write("[{ \"id\": \(number), \"title\": \"Titel \(number)\" }]", to: "\(folder)/works.json")
      try scratch.write(
        "[{ \"id\": \(number), \"work\": \(81 - number), \"lang\": \"ar\", \"title\": \"\(number)\", \"house\": \"Mar\", \"year\": 2001, \"by\": [] }]",
        to: "\(folder)/books.json")
    }
    let outcome = try await scratch.shell("ulimit -n 100; exec '\(Scratch.binary)' import data/*/ --mapping harbour.yaml")
    #expect(outcome.stdout == "<id> Import 160 records\n", "\(outcome.stderr)")
    #expect(
      try await scratch.show("editions/titel-80/ar-2001.yaml") == """
        language: ar
        title: "1"
        workflow: translation
        status: published
        publisher:
          name: Mar
        formats:
          - form: paperback
        dates:
          published: 2001
        identifiers:
          harbour: "1"

        """)
    try await scratch.git("fsck", "--strict")
  }
}
