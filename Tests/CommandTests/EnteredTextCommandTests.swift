import Testing

@Suite("Text that comes in") struct EnteredTextCommandTests {
  @Test("in which nothing can be seen is refused wherever it is entered", arguments: [" ", "\u{A0}", "\u{200B}", "\u{3164}", "\u{2800}\u{200D}"])
  func invisible(text: String) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    #expect(try await scratch.colophon("set", "es", "title=\(text)").code == 2)
    #expect(try await scratch.colophon("set", "es", "contributors.translator=\(text)").code == 2)
    #expect(try await scratch.colophon("set", "es", "publisher:={name: \"\(text)\", place: Roma}").code == 2)
    #expect(try await scratch.colophon("add", "edition", "robots", "--language", "it", "--title", text).code == 2)
    #expect(try await scratch.colophon("add", "work", "w", "--language", "it", "--title", text).code == 2)
    #expect(try await scratch.colophon("add", "edition", "robots", "--language", "it", "--translator", text).code == 2)
    #expect(try await scratch.colophon("advance", "ar", "--to", "publish", "--set", "title=\(text)").code == 2)
  }

  @Test("that a file holds counts as absent: the guard names the field, and check reports it") func guarded() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(
      "language: de\nworkflow: translation\nstatus: in-production\ntitle: \" \"\ncontributors: [{role: translator, name: \"\\u3164\"}]\n", to: "editions/robots/de.yaml")
    try await scratch.git("add", "editions")
    try await scratch.git("commit", "-qm", "By hand")
    let refused = try await scratch.colophon("advance", "robots/de", "--to", "publish")
    #expect(refused.code == 3 && refused.stderr.contains("title") && refused.stderr.contains("contributors.translator"), "\(refused)")
    let check = try await scratch.colophon("check", "robots/de")
    #expect(check.code == 1)
    #expect(check.stdout.contains("editions/robots/de.yaml:4:8") && check.stdout.contains("[invisible]"), "\(check)")
    #expect(try await scratch.colophon("set", "robots/de", "title=T").code == 0)
    #expect(try scratch.text("editions/robots/de.yaml").contains("title: \"T\"\n"))
  }

  @Test("loses the blanks at its ends") func trimmed() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("set", "es", "title=  x  ", "publisher:={name: \"P \"}")
    #expect(try await scratch.git("show", "HEAD:editions/robots/es.yaml").stdout.contains("title: x\n"))
    #expect(try await scratch.git("show", "HEAD:editions/robots/es.yaml").stdout.contains("name: P\n"))
  }

  @Test("with control characters is refused wherever it is entered", arguments: ["\u{1B}[D", "a\rb", "a\u{B}b", "\u{9B}31m", "a\u{7}"])
  func controls(text: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    for words in [
      ["set", "es", "title=\(text)"], ["set", "es", "x-own=\(text)"], ["set", "es", "notes=a", "--note", text], ["remove", "es", "--reason", text],
      ["add", "edition", "robots", "--language", "it", "--publisher", text], ["add", "review", "robots", "--title", text, "--date", "2020"],
      ["set", "es", "publisher:={name: \"\\e[D\"}"], ["set", "es", "title=a", "--dry-run", "--note", text],
    ] {
      let outcome = try await scratch.colophon(words)
      #expect(outcome.code == 2 && outcome.stderr.contains("holds the control character U+00"), "\(words) \(outcome)")
      #expect(!outcome.stderr.contains(text))
    }
    try scratch.write("language: es\nworkflow: translation\nstatus: proposed\ntitle: \"\\e[D\"\n", to: "editions/robots/es.yaml")
    let saved = try await scratch.colophon("save")
    #expect(saved.code == 2 && saved.stderr.contains("U+001B"), "\(saved)")
    #expect(try await scratch.colophon("check").stdout.contains("[control-character]"))
    expect(try await scratch.git("log", "--oneline", "-1", "--format=%s"), is: try await scratch.git("log", "-1", "--format=%s"))
  }

  @Test("of the web names a host, and an ISSN with a wrong digit is told of") func values() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    for link in ["https://", "https:example.org", "https://[::1", "mailto:", "https://a.b/\u{202E}"] {
      #expect(try await scratch.colophon("set", "es", "links:=[{rel: order, href: \"\(link)\"}]").code == 2)
    }
    #expect(try await scratch.colophon("set", "es", "host:={title: R, issn: 1234-5678}").code == 0)
    let check = try await scratch.colophon("check", "es")
    #expect(check.code == 0 && check.stdout.contains("the check digit of the ISSN “1234-5678” would have to be 9"), "\(check)")
  }

  @Test("add takes no beginning of a name, and a filter's other words are explained") func slips() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let slip = try await scratch.colophon("add", "edition", "robot", "--language", "it")
    #expect(slip.code == 4 && slip.stderr.contains("did you mean “robots”?") || slip.stderr.contains("Did you mean “robots”?"), "\(slip)")
    #expect(try await scratch.colophon("add", "edition", "robot/it", "--language", "it").code == 4)
    #expect(try await scratch.colophon("add", "review", "robot", "--title", "T", "--date", "2020").code == 4)
    #expect(try await scratch.colophon("add", "review", "robots/fr", "--title", "T", "--date", "2020").code == 4)
    #expect(try await scratch.colophon("add", "edition", "robots", "--language", "it").code == 0)
    let or = try await scratch.colophon("list", "--where", "language:ar or language:it")
    #expect(or.code == 2 && or.stderr.contains("alternatives are values of one key, with commas between") && or.stderr.contains("language:ar,it"), "\(or)")
    let certain = try await scratch.colophon("list", "--where", "certainly:published:*")
    #expect(certain.code == 2 && certain.stderr.contains("always certain"), "\(certain)")
  }

  @Test("save names every problem of every record, each with its place") func everyProblem() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: xx-bad-\ndates: {published: soon}\nstatus: proposed\n", to: "editions/robots/es.yaml")
    try scratch.write("language: fr\nlinks: [https://]\nstatus: proposed\n", to: "editions/robots/fr-new.yaml")
    try scratch.write("language: [\n", to: "editions/robots/it.yaml")
    let outcome = try await scratch.colophon("save")
    #expect(outcome.code != 0)
    for place in ["es.yaml:1:11", "es.yaml:2:20", "fr-new.yaml:2:9", "it.yaml:2:1"] {
      #expect(outcome.stderr.contains("editions/robots/\(place)"), "\(place) \(outcome)")
    }
    #expect(outcome.stderr.hasPrefix("error: 3 records are not saved: "), "\(outcome)")
  }
}
