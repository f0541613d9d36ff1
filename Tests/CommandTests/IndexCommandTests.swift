import Foundation
import TestSupport
import Testing

extension Scratch {
  /// Expects that every reading command answers with the index what it answers without, and as `index status` has it before and after.
  fileprivate func expectSameAnswers(_ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let questions = [
      ["list"], ["list", "--language", "ar"], ["list", "--format", "json"], ["list", "works"],
      ["list", "--status", "published", "--format", "csv"], ["list", "--where", "-language:ar", "--sort", "title"],
      ["show", "robots", "--format", "json"], ["show", "robots/ar", "--format", "json"], ["show", "robots/ar"],
      ["show", "robots/de"], ["show", "robots/it"], ["show", "robots/pl"], ["show", "ar"], ["show", "robots/none"], ["list", "--category", "planned"],
      ["history", "robots/ar", "--format", "json"], ["history", "robots/fr-2019"], ["search", "robot"],
      ["search", "انتظار", "--format", "json"],
    ]
    // in CI each place asks others of them
    for question in Extent.sample(3, of: questions, seed: UInt64(sourceLocation.line)) {
      let (indexed, plain) = (try await colophon(question), try await colophon(question + ["--no-index"]))
      #expect(indexed == plain, "\(question) \(comment ?? "")", sourceLocation: sourceLocation)
    }
  }

  /// The state of the index by `index status`.
  fileprivate func condition() async throws -> String {
    let status = try await colophon("index", "status", "--format", "json")
    let json = try JSONSerialization.jsonObject(with: Data(status.stdout.utf8)) as? [String: Any]
    return json?["index"] as? String ?? status.stderr
  }

  fileprivate var indexFile: String { (exists(".git") ? ".git/" : "") + "colophon/index.sqlite" }

  fileprivate func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: directory.appending(path: path).path)[.posixPermissions] as? Int
  }
}

@Suite("The index") struct IndexCommandTests {
  @Test("one is made, seen by nobody else, and stands for HEAD whenever it is asked", arguments: Place.allCases)
  func life(place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let path = "<scratch>/\(place == .bare ? "bare.git" : "books/.git")/colophon/index.sqlite"
    expect(try await scratch.colophon("index", "status"), is: Outcome(stdout: "index\tnone\nfile\t\(path)\n"))
    #expect(try await scratch.colophon("list").code == 0)
    #expect(try await scratch.condition() == "none", "a small catalogue is read from git")
    expect(
      try await scratch.colophon("index", "rebuild"),
      is: Outcome(stderr: "indexed 4 records and \(place == .bare ? 2 : 2) commits\n"))
    #expect(try scratch.permissions(scratch.indexFile) == 0o600)
    #expect(try scratch.permissions(String(scratch.indexFile.dropLast("/index.sqlite".count))) == 0o700)
    #expect(try await scratch.condition() == "current")
    try await scratch.expectSameAnswers()
    #expect(try await scratch.colophon("advance", "robots/ar", "--to", "publish", "--on", "2024").code == 0)
    #expect(try await scratch.condition() == "behind")
    try await scratch.expectSameAnswers("after a step")
    #expect(try await scratch.condition() == "current")
    try await scratch.expectSound()
  }

  @Test("it follows moves, removals, merges of branches, resets and other branches", arguments: Place.allCases)
  func followed(place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("index", "rebuild")
    let start = try await scratch.id()
    #expect(try await scratch.colophon("move", "robots/es", "robots/es-mx").code == 0)
    try await scratch.expectSameAnswers("moved")
    expect(try await scratch.colophon("history", "robots/es-mx"), is: try await scratch.colophon("history", "robots/es-mx", "--no-index"))
    #expect(try await scratch.colophon("remove", "robots/es-mx", "--reason", "twice").code == 0)
    try await scratch.expectSameAnswers("removed")
    expect(try await scratch.colophon("history", "robots/es-mx"), is: try await scratch.colophon("history", "robots/es-mx", "--no-index"))
    // another line, written by git alone
    let side = try await scratch.git("commit-tree", "\(start)^{tree}", "-p", start, "-m", "Set robots/ar\n\nEdition: robots/ar")
    #expect(side.code == 0)
    let sideID = try await scratch.gitUnchanged("commit-tree", "\(start)^{tree}", "-p", start, "-m", "Set robots/ar\n\nEdition: robots/ar").trimmingCharacters(in: .newlines)
    let head = try await scratch.id()
    let merge = try await scratch.gitUnchanged("commit-tree", "HEAD^{tree}", "-p", head, "-p", sideID, "-m", "Merge").trimmingCharacters(in: .newlines)
    try await scratch.git("update-ref", "HEAD", merge)
    try await scratch.expectSameAnswers("merged")
    try await scratch.git("update-ref", "HEAD", start)
    try await scratch.expectSameAnswers("back")
    try await scratch.git("update-ref", "HEAD", sideID)
    try await scratch.expectSameAnswers("another branch")
    try await scratch.git("reflog", "expire", "--expire=all", "--all")
    try await scratch.git("update-ref", "HEAD", start)
    try await scratch.git("gc", "-q", "--prune=now")
    try await scratch.expectSameAnswers("the commit it stood for is gone")
    #expect(try await scratch.condition() == "current")
  }

  @Test("states follow the workflow and the settings")
  func rules() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: de\n", to: "editions/robots/de.yaml")
    try await scratch.git("add", "editions")
    try await scratch.git("commit", "-qm", "A German edition", "--", "editions")
    try await scratch.colophon("index", "rebuild")
    #expect(try await scratch.colophon("list", "--language", "de").stdout == "robots/de\tde\tproposed\t\t\t\t\n")
    try scratch.write("workflow: original\n", to: "colophon.yaml")
    try await scratch.git("commit", "-qm", "Another workflow", "--", "colophon.yaml")
    #expect(try await scratch.colophon("list", "--language", "de").stdout == "robots/de\tde\tplanned\t\t\t\t\n")
    try await scratch.expectSameAnswers()
    expect(
      try await scratch.colophon("show", "robots/de"),
      is: Outcome(
        stdout: """
          reference\trobots/de
          category\tplanned
          language\tde (German)

          """))
    let file = "workflows/original.yaml"
    try scratch.write(try scratch.text(file).replacing("category: planned", with: "category: in-progress"), to: file)
    try await scratch.git("commit", "-qm", "Another meaning", "--", file)
    expect(
      try await scratch.colophon("show", "robots/de"),
      is: Outcome(
        stdout: """
          reference\trobots/de
          category\tin-progress
          language\tde (German)

          """))
    try await scratch.expectSameAnswers("what a state means has changed")
    try scratch.write("states: [\n", to: file)
    try await scratch.git("commit", "-qm", "No workflow", "--", file)
    try await scratch.expectSameAnswers("the workflow can't be read")
  }

  @Test("a workflow that can't be read takes no index away")
  func unreadableWorkflow() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(String(repeating: "# more than a record may have\n", count: 40_000), to: "workflows/long.yaml")
    try scratch.write("workflow: long\nlanguage: pl\nstatus: open\n", to: "editions/robots/pl.yaml")
    try await scratch.git("add", "workflows", "editions")
    try await scratch.git("commit", "-qm", "Too long", "--", "workflows", "editions")
    #expect(try await scratch.colophon("index", "rebuild").code == 0)
    try await scratch.expectSameAnswers()
    #expect(try await scratch.condition() == "current")
  }

  @Test("what stands in the place of a record is none, with and without it")
  func places() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("index", "rebuild")
    try scratch.write("language: pl\n", to: "editions/robots/pl.yaml/one.yaml")
    try scratch.write("language: pl\n", to: "editions/top.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.directory.appending(path: "editions/robots/link.yaml").path, withDestinationPath: "ar.yaml")
    try await scratch.git("add", "editions")
    try await scratch.git("commit", "-qm", "Oddities", "--", "editions")
    try await scratch.expectSameAnswers()
    for name in ["robots/pl.yaml/one", "top", "robots/pl", "robots/link", "robots/ar#print"] {
      for command in ["show", "history"] {
        expect(try await scratch.colophon(command, name), is: try await scratch.colophon(command, name, "--no-index"))
      }
    }
    #expect(try await scratch.colophon("show", "robots/pl").code == 4)
    #expect(try await scratch.condition() == "current")
  }

  @Test("a file that can't be read is named, with and without it")
  func unreadable() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("index", "rebuild")
    try scratch.write("a: [\n", to: "editions/robots/it.yaml")
    try await scratch.git("add", "editions")
    try await scratch.git("commit", "-qm", "Broken", "--", "editions")
    try await scratch.expectSameAnswers()
    #expect(try await scratch.colophon("list").code == 1)
    #expect(try await scratch.condition() == "current")
  }

  @Test("a damaged file is replaced, one from elsewhere too, and the answer is right meanwhile", arguments: Damage.allCases)
  func damaged(_ damage: Damage) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("index", "rebuild")
    let url = scratch.directory.appending(path: scratch.indexFile)
    let bytes = try Data(contentsOf: url)
    try damage.done(to: bytes).write(to: url)
    var answer = try await scratch.colophon("list", "--no-index")
    answer.stderr = IndexLine.madeAnew + answer.stderr
    expect(try await scratch.colophon("list"), is: answer)
    #expect(try await scratch.condition() == "current")
    try await scratch.expectSameAnswers("\(damage)")
  }

  enum Damage: String, CaseIterable, Sendable {
    case header, truncated, empty, zeroed, pages, newer, older, otherProgram

    func done(to bytes: Data) -> Data {
      var bytes = bytes
      switch self {
      case .header: bytes.replaceSubrange(0..<16, with: Data("no database here".utf8))
      case .truncated: bytes = bytes.prefix(bytes.count / 2)
      case .empty: bytes = Data()
      case .zeroed: bytes = Data(count: bytes.count)
      case .pages: for place in 4096..<bytes.count { bytes[place] = 0xA5 }
      // no Colophon wrote these: a checksum would be right
      case .newer: bytes.replaceSubrange(60..<64, with: [0x7F, 0, 0, 0])  // user_version
      case .older: bytes.replaceSubrange(60..<64, with: [0, 0, 0, 0])
      case .otherProgram: bytes.replaceSubrange(68..<72, with: [1, 2, 3, 4])  // application_id
      }
      return bytes
    }
  }

  @Test("linked work trees share one, each on its own branch")
  func worktrees() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("index", "rebuild")
    let other = scratch.beside("other")
    try await scratch.git("worktree", "add", "-q", "-b", "side", other)
    #expect(try await scratch.colophon("set", "robots/ar", "title=Side", "-C", other).code == 0)
    for _ in 0..<2 {
      expect(
        try await scratch.colophon("list", "--language", "ar", "-C", other),
        is: Outcome(stdout: "robots/ar\tar\tin-production\tSide\tدار المرايا\tمها قابيل\t\n"))
      expect(try await scratch.colophon("list", "--language", "ar"), is: Outcome(stdout: "robots/ar\tar\tin-production\tفي انتظار الروبوت\tدار المرايا\tمها قابيل\t\n"))
    }
    let status = try await scratch.colophon("index", "status", "-C", other)
    #expect(status.stdout.contains("<scratch>/books/.git/colophon/index.sqlite"))
  }

  @Test("where the git directory can't be written to it lies in the user's cache")
  func cache() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try scratch.write("in the way\n", to: "colophon")
    let cache = ["XDG_CACHE_HOME": scratch.beside("cache")]
    #expect(try await scratch.colophon("index", "rebuild", with: cache).code == 0)
    let status = try await scratch.colophon("index", "status", with: cache)
    #expect(status.stdout.hasPrefix("index\tcurrent\nfile\t<scratch>/cache/colophon/"), "\(status)")
    #expect(try await scratch.colophon("list", with: cache) == scratch.colophon("list", "--no-index"))
    expect(
      try await scratch.colophon("index", "rebuild", with: ["HOME": ""]),
      is: Outcome(stderr: "error: there is no place for an index: the git directory can't be written to, and neither XDG_CACHE_HOME nor HOME names a folder.\n", code: 6))
    #expect(try await scratch.colophon("list", with: ["HOME": ""]).code == 0)
  }

  @Test("what a killed process left half made is no index, and in nobody's way", arguments: ["index-half-made", "index-made"])
  func killed(step: String) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(try await scratch.colophon("index", "rebuild", with: ["COLOPHON_KILL_AT": step]), is: Outcome(code: -9))
    #expect(try await scratch.condition() == "none")
    try await scratch.expectSameAnswers()
    #expect(try await scratch.colophon("index", "rebuild").code == 0)
    #expect(try await scratch.condition() == "current")
    #expect(!scratch.exists("colophon/index.sqlite.new"))
    // an older one goes on
    #expect(try await scratch.colophon("advance", "robots/ar", "--to", "publish", "--on", "2024").code == 0)
    expect(try await scratch.colophon("index", "rebuild", with: ["COLOPHON_KILL_AT": step]), is: Outcome(code: -9))
    try await scratch.expectSameAnswers("with the older one")
    #expect(try await scratch.condition() == "current")
  }

  @Test("readers, a writer and those who make it anew go beside each other")
  func together() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("index", "rebuild")
    let (runner, path) = (scratch.runner, scratch.path)
    let run: @Sendable ([String]) async throws -> Outcome = {
      try await runner.run(Scratch.binary, $0, in: path, with: [:], input: "")
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for reader in 0..<4 {
        group.addTask {
          for _ in 0..<6 {
            let outcome = try await run(reader % 2 == 0 ? ["list"] : ["history", "robots/es"])
            #expect(outcome.code == 0 && outcome.stderr == "" && outcome.stdout.contains("robots/es") == (reader % 2 == 0))
          }
        }
      }
      group.addTask {
        for number in 0..<6 {
          let outcome = try await run(["set", "robots/es", "pages=\(number + 1)"])
          #expect(outcome.code == 0, "\(outcome)")
        }
      }
      group.addTask {
        for _ in 0..<3 {
          let outcome = try await run(["index", "rebuild"])
          #expect(outcome.code == 0 || outcome.code == 5, "\(outcome)")
        }
      }
      try await group.waitForAll()
    }
    try await scratch.expectSameAnswers()
    #expect(try await scratch.condition() == "current")
  }

  @Test("the first to read a large catalogue makes one, and none where it is told not to")
  func large() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    var stream = "commit refs/heads/many\ncommitter A <a@x> 1700000000 +0000\ndata 4\nMany\nfrom \(try await scratch.id())\n"
    for number in 0..<1001 {
      let text = "language: ar\ntitle: T\(number)\n"
      stream += "M 100644 inline editions/w\(number / 10)/e\(number).yaml\ndata \(text.utf8.count)\n\(text)"
    }
    try scratch.write(stream, to: "stream")
    #expect(try await scratch.shell("git fast-import --quiet < stream && git symbolic-ref HEAD refs/heads/many").code == 0)
    let plain = try await scratch.colophon("list", "--no-index")
    #expect(try await scratch.condition() == "none")
    expect(try await scratch.colophon("list"), is: plain)
    #expect(try await scratch.condition() == "current")
    try await scratch.expectSameAnswers()
    // who judges a step makes one too, whatever is left of another's log
    try FileManager.default.removeItem(at: scratch.directory.appending(path: scratch.indexFile))
    #expect(try await scratch.condition() == "none")
    let step = ["advance", "w0/e0", "--to", "offer", "--set", "publisher.name=Maraya"]
    #expect(try await scratch.colophon(step).code == 0)
    #expect(try await scratch.condition() == "behind")
    try await scratch.expectSameAnswers("advanced")
    #expect(try await scratch.condition() == "current")
  }
}
