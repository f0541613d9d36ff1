import Foundation
import Testing

@Suite("colophon export audit-log") struct AuditLogTests {
  private func log(_ scratch: Scratch) async throws -> String { try await scratch.unchanged("export", "audit-log") }

  @Test("a line an event says what the commit says, and nothing that later ones say of it", arguments: Place.allCases)
  func lines(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("advance", "es", "--to", "offer", "--on", "2024-02", "--note", "N")
    let before = try await log(scratch)
    let outcome = try await scratch.colophon("export", "audit-log")
    #expect(outcome.code == 0 && outcome.stderr == "", "\(outcome)")
    let lines = outcome.stdout.split(separator: "\n").map(String.init)
    #expect(lines.count == 7)
    // a commit without a record: what init wrote
    #expect(
      lines[0] == """
        {"line":1,"previous":null,"reference":null,"commit":"<id>","subject":"Start a catalogue","action":null,\
        "author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00","parents":[],\
        "files":["colophon.yaml","workflows/community.yaml","workflows/original.yaml","workflows/translation.yaml"],"signed":false}
        """)
    #expect(lines[1...5].map { $0.split(separator: "\"reference\":")[1].prefix { $0 != "," } } == ["\"robots\"", "\"robots/ar\"", "\"robots/es\"", "\"robots/fr-2019\"", "null"])
    #expect(
      lines[6].replacing(/"previous":"[0-9a-f]{64}"/, with: "\"previous\":\"<hash>\"") == """
        {"line":7,"previous":"<hash>","reference":"robots/es","format":null,"commit":"<id>","subject":"Offer robots/es","action":"advance",\
        "author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00","effective":"2024-02",\
        "transition":{"name":"offer","from":"proposed","to":"offered"},\
        "changes":[{"field":"status","before":"proposed","after":"offered"}],"note":"N","reason":null,"parents":["<id>"],\
        "undoes":null,"corrects":null,"moved-from":null,"merged-into":null,"merged-from":[],"signed":false}
        """)
    for words in [
      ["undo"], ["advance", "es", "--to", "offer", "--on", "2024-01"], ["correct", "es", "offered", "--on", "2024"],
      ["move", "robots/es", "spanish"], ["remove", "robots/spanish", "--reason", "twice"],
    ] { #expect(try await scratch.colophon(words).code == 0, "\(words)") }
    #expect(try await log(scratch).hasPrefix(before))
    try await scratch.expectSound()
  }

  @Test("who has no git finds out what was taken out or changed") func chain() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("set", "es", "title=Uno \"dos\" \\ \u{202E}")
    try await scratch.colophon("set", "es", "title=مها")
    let lines = try await log(scratch).split(separator: "\n").map { "\($0)\n" }
    func check(_ lines: [String]) async throws -> String {
      try scratch.write(lines.joined(), to: "audit.jsonl")
      return try await scratch.shell(AuditPageTests.chain, in: scratch.path).stdout
    }
    #expect(try await check(lines) == "")
    for index in lines.indices {
      var fewer = lines
      fewer.remove(at: index)
      // what is lost at the end is missed by who kept the last hash
      if index < lines.count - 1 { #expect(try await check(fewer) != "", "without line \(index + 1)") }
      guard index < lines.count - 1 else { continue }
      var other = lines
      other[index] = other[index].replacing("Anna", with: "Hanna")
      #expect(try await check(other) != "", "line \(index + 1) changed")
    }
  }

  @Test("a file grows, and is not written to where it is not how the log begins", arguments: Place.allCases)
  func file(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let file = scratch.beside("audit.jsonl")
    func export() async throws -> Outcome {
      var outcome = try await scratch.colophon("export", "audit-log", "--output", file)
      outcome.stderr = outcome.stderr.replacing(/[0-9a-f]{64}/, with: "<hash>").replacing(/[0-9]+ bytes/, with: "N bytes")
      return outcome
    }
    expect(try await export(), is: Outcome(stderr: "<scratch>/audit.jsonl has 6 lines, N bytes are new; the last one hashes to <hash>\n"))
    let first = try String(contentsOfFile: file, encoding: .utf8)
    #expect(first == (try await log(scratch)))
    try await scratch.colophon("set", "es", "title=Uno")
    #expect(try await export().code == 0)
    let second = try String(contentsOfFile: file, encoding: .utf8)
    #expect(second == (try await log(scratch)) && second.hasPrefix(first))
    #expect(try await scratch.colophon("export", "audit-log", "-q", "--output", file) == Outcome())
    // one that was interrupted is brought to its end
    try Data(second.utf8.dropLast(40)).write(to: URL(filePath: file))
    #expect(try await export().code == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == second)

    for (text, why) in [
      (second.replacing("\"line\":3", with: "\"line\":4"), "line 3 is another there"),
      (second + "{}\n", "it has more than the 7 lines of this history"), ("\n", "line 1 is another there"),
    ] {
      try Data(text.utf8).write(to: URL(filePath: file))
      expect(
        try await export(),
        is: Outcome(
          stderr: "error: <scratch>/audit.jsonl is not the beginning of this history: \(why). Name a file that is not there yet, and find out which of the two was changed: docs/audit.md\n",
          code: 5))
      #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }
    // a commit that was made anew is another history
    try Data(second.utf8).write(to: URL(filePath: file))
    try await scratch.colophon("undo")
    let grown = try await export()
    #expect(grown.code == 0)
    try await scratch.git("update-ref", "HEAD", "HEAD~2")
    #expect(try await export().code == 5)
    try await scratch.colophon("set", "es", "title=Dos")
    #expect(try await export().code == 5)
    try await scratch.git("update-ref", "HEAD", "ORIG_HEAD")
  }

  @Test("a merge comes after what it brought in, whose lines come after all that was there") func merged() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.git("stash", "-qu")
    try await scratch.git("checkout", "-qb", "other")
    try await scratch.colophon("set", "es", "title=Uno")
    try await scratch.colophon("set", "fr-2019", "pages=300")
    try await scratch.git("checkout", "-q", "-")
    try await scratch.colophon("set", "ar", "pages=200", with: ["GIT_COMMITTER_DATE": "2024-05-01T10:00:00+01:00"])
    let file = scratch.beside("audit.jsonl")
    #expect(try await scratch.colophon("export", "audit-log", "--output", file, "-q") == Outcome())
    try await scratch.git("merge", "-qm", "Merge", "other")
    #expect(try await scratch.colophon("export", "audit-log", "--output", file, "-q") == Outcome())
    let subjects = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      String($0.split(separator: "\"subject\":\"")[1].prefix { $0 != "\"" })
    }
    #expect(subjects.suffix(4) == ["Set robots/ar: pages", "Set robots/es: title", "Set robots/fr-2019: pages", "Merge"])
  }

  @Test("nothing to tell is no line; a shallow clone and a folder are no place for a log") func places() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.git("clone", "-q", "--depth", "1", "file://\(scratch.path)", scratch.beside("shallow"))
    expect(
      try await scratch.colophon("export", "audit-log", in: scratch.beside("shallow")),
      is: Outcome(
        stderr: "error: an audit log can't be written here: the clone is shallow: a part of history is not here. Try: git fetch --unshallow\n",
        code: 6))
    let folder = try await scratch.colophon("export", "audit-log", "--output", scratch.path)
    #expect(folder.code == 6 && folder.stderr.contains("can't be opened"), "\(folder)")
    let device = try await scratch.colophon("export", "audit-log", "--output", "/dev/null")
    expect(device, is: Outcome(stderr: "error: /dev/null is no file that can grow. Leave --output out to write to a pipe\n", code: 2))
    #expect(try await scratch.colophon("export", "audit-log", "--output", scratch.beside("none/a.jsonl")).code == 6)
    let empty = try Scratch()
    try await empty.git("init", "-q", ".")
    try empty.write("", to: "colophon.yaml")
    expect(try await empty.colophon("export", "audit-log"), is: Outcome())
  }

  /// The folder of a history and of its log as the program wrote it that sealed logs first.
  private static let sealed = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/audit-log").standardized

  @Test("a log that was sealed by an earlier program still is the log of its history, byte for byte") func earlier() async throws {
    let scratch = try Scratch()
    let made = try await scratch.shell("sh '\(Self.sealed.appending(path: "history.sh").path)'")
    try #require(made.code == 0, "\(made)")
    let lines = try String(contentsOf: Self.sealed.appending(path: "lines.jsonl"), encoding: .utf8)
    let now = try await log(scratch)
    #expect(Array(now.utf8) == Array(lines.utf8), "\(zip(now.split(separator: "\n"), lines.split(separator: "\n")).first { $0 != $1 }.map { "\($0)\n\($1)" } ?? "")")
    try scratch.write(lines, to: "../sealed.jsonl")
    #expect(try await scratch.colophon("export", "audit-log", "-q", "--output", scratch.beside("sealed.jsonl")) == Outcome())
    // a reader of today takes what can't be seen for no value
    let shown = try await scratch.unchanged("history", "w/it", "--format", "json")
    #expect(!shown.contains("\u{AD}") && shown.contains("\\u00ad"))
  }
}
