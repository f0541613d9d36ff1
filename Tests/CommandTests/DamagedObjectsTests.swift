import Foundation
import TestSupport
import Testing

extension Scratch {
  /// A bare catalogue in which much has happened: steps, an undo, a move, a merge, reception, changes by hand.
  fileprivate static func eventful() async throws -> Scratch {
    try await Scratch.copy(of: "an eventful one") {
      let scratch = try await Scratch.catalogue(in: .bare)
      for words in [
        ["set", "robots/es", "title=Esperando", "publisher.name=Siglo"], ["advance", "robots/es", "--to", "offer", "--on", "2024-01-10"],
        ["advance", "robots/es", "--to", "sign", "--on", "2024-02-01"], ["advance", "robots/ar", "--to", "publish", "--on", "2024-02-02"],
        ["undo"], ["add", "review", "robots", "--title", "A review", "--date", "2020-01-02"],
        ["set", "robots/es", "title=Esperando a los robots", "licence.exclusive=true", "licence.from=2024-02-01"],
        ["move", "robots/es", "robots/es-mx"], ["advance", "robots/ar", "--to", "publish", "--on", "2024-02-03"],
        ["set", "robots/es-mx", "notes=n"],
      ] { try #require(await scratch.colophon(words).code == 0, "\(words)") }
      let side = """
        set -e
        tree=$(git rev-parse HEAD~3^{tree})
        side=$(git commit-tree $tree -p HEAD~3 -m 'Nothing new')
        git update-ref HEAD $(git commit-tree HEAD^{tree} -p HEAD -p $side -m 'Merge')
        """
      try #require(await scratch.shell(side).code == 0)
      try #require(await scratch.colophon("set", "robots/fr-2019", "notes=last").code == 0)
      return scratch
    }
  }
}

@Suite("Damaged objects") struct DamagedObjectsTests {
  /// The commands that read a catalogue, each with the part it reads; an export goes beside it.
  private static let questions = [
    ["list"], ["list", "--format", "json"], ["list", "translations"], ["show", "robots"], ["show", "robots/ar", "--format", "json"],
    ["history", "robots/es-mx"], ["history", "robots/ar", "--format", "json"], ["log"], ["blame", "robots/es-mx"],
    ["diff", "HEAD~6", "HEAD"], ["due"], ["report", "licences"], ["list", "--as-of", "2024-01-20"], ["audit"], ["search", "robots"],
    ["check"], ["export", "audit-log"], ["list", "--where", "language:ar"], ["export", "catalogue", "--public", "../public", "--dry-run"],
    ["index", "rebuild"],
  ]

  private static let deepBlob = "HEAD~8:editions/robots/es.yaml"

  @Test("a version that can't be read is named, and the rest of history is told") func version() async throws {
    let scratch = try await Scratch.eventful()
    try await scratch.unpack()
    let (history, log) = (try await scratch.colophon("history", "robots/es-mx"), try await scratch.colophon("log"))
    let all = scratch.beside("audit.jsonl")
    #expect(try await scratch.colophon("export", "audit-log", "-q", "--output", all) == Outcome())
    let sealed = try Data(contentsOf: URL(filePath: all))
    // an older log, to which the newest lines are to be appended
    let older = Data(sealed.split(separator: 10, omittingEmptySubsequences: false).prefix(3).joined(separator: [10]) + [10])
    try older.write(to: URL(filePath: all))
    let id = try await scratch.damage(Self.deepBlob)
    for (question, plain, left) in [(["history", "robots/es-mx"], history, 2), (["log"], log, 2)] {
      let outcome = try await scratch.unchangedOutcome(question)
      #expect(outcome.code == 1)
      #expect(outcome.stderr.components(separatedBy: id).count > left, "\(outcome.stderr)")
      #expect(outcome.stderr.contains("error: what commit ") && outcome.stderr.hasSuffix("Try: git fsck\n"), "\(outcome.stderr)")
      let shown = outcome.stdout.split(separator: "\n").count
      #expect(shown == plain.stdout.split(separator: "\n").count - left, "\(outcome)")
    }
    for question in [["blame", "robots/es-mx"], ["export", "audit-log", "--output", all], ["audit"], ["list", "--as-of", "2024-01-20"]] {
      let outcome = try await scratch.unchangedOutcome(question)
      #expect(outcome.code == 1 && (outcome.stderr + outcome.stdout).contains(id), "\(question): \(outcome)")
    }
    #expect(try Data(contentsOf: URL(filePath: all)) == older, "the log is not sealed over a hole")
    let new = scratch.beside("new.jsonl")
    #expect(try await scratch.colophon("export", "audit-log", "--output", new).code == 1)
    #expect(!FileManager.default.fileExists(atPath: new))
    // what doesn't concern it is answered
    #expect(try await scratch.colophon("history", "robots/ar").code == 0)
    #expect(try await scratch.colophon("list").code == 0)
  }

  @Test("a record that can't be read is named, and the others are listed") func record() async throws {
    let scratch = try await Scratch.eventful()
    try await scratch.unpack()
    let plain = try await scratch.colophon("list")
    let id = try await scratch.damage("HEAD:editions/robots/es-mx.yaml")
    let questions = [
      ["list"], ["list", "--format", "json"], ["search", "robots"], ["check"], ["due"], ["report", "licences"], ["show", "robots"],
      ["show", "robots/es-mx"], ["list", "translations"], ["list", "--matrix"],
    ]
    for question in questions {
      let outcome = try await scratch.unchangedOutcome(question)
      #expect(outcome.code == 1 && (outcome.stderr + outcome.stdout).contains(id), "\(question): \(outcome)")
    }
    #expect(try await scratch.colophon("list").stdout == plain.stdout.split(separator: "\n").filter { !$0.hasPrefix("robots/es-mx") }.map { $0 + "\n" }.joined())
    // nothing is written by what is not known whole
    for words in [
      ["set", "robots/es-mx", "title=X"], ["set", "--where", "language:es", "title=X"], ["advance", "robots/es-mx", "--to", "start"],
      ["export", "catalogue", "--public", "../public"],
    ] {
      let outcome = try await scratch.unchangedOutcome(words)
      #expect(outcome.code == 1 && outcome.stderr.contains(id), "\(words): \(outcome)")
    }
    // and no index is made that would go on with the hole when the object is there again
    #expect(try await scratch.colophon("index", "rebuild").code == 1)
    #expect(!scratch.exists("colophon/index.sqlite"))
  }

  @Test("a folder or a commit that can't be read ends the answer, and is named", arguments: ["HEAD:editions/robots", "HEAD~3", "HEAD~5^{tree}"])
  func structure(_ revision: String) async throws {
    let scratch = try await Scratch.eventful()
    try await scratch.unpack()
    let id = try await scratch.damage(revision)
    let questions =
      revision.hasPrefix("HEAD:")
      ? [["list"], ["show", "robots/ar"], ["search", "robots"], ["due"], ["check"], ["log"], ["history", "robots/ar"], ["audit"]]
      : [["log"], ["history", "robots/ar"], ["export", "audit-log"], ["audit"], ["blame", "robots/ar"], ["list", "--as-of", "2024-01-20"]]
    for question in questions {
      let outcome = try await scratch.unchangedOutcome(question)
      #expect(outcome.code == 1 && (outcome.stderr + outcome.stdout).contains(id), "\(question): \(outcome)")
    }
  }

  @Test("a loose object that ends too soon, and an index of a pack that leads out of it, are named", arguments: [true, false])
  func astray(isLoose: Bool) async throws {
    let scratch = try await Scratch.eventful()
    if isLoose { try await scratch.unpack() } else { try #require(await scratch.shell("git repack -qadf").code == 0) }
    try? FileManager.default.removeItem(at: scratch.directory.appending(path: "colophon"))
    let objects = scratch.directory.appending(path: "objects")
    if isLoose {
      let id = try await scratch.id("HEAD~3:editions/robots")
      let file = objects.appending(path: "\(id.prefix(2))/\(id.dropFirst(2))")
      try scratch.overwrite(file, with: Data(contentsOf: file).dropLast(8))
    } else {
      let names = try FileManager.default.contentsOfDirectory(atPath: objects.appending(path: "pack").path)
      let file = objects.appending(path: "pack/\(try #require(names.first { $0.hasSuffix(".idx") }))")
      var bytes = try Data(contentsOf: file)
      let count = (bytes.count - 8 - 1024 - 40) / 28
      // every object lies far behind the end of the pack
      for place in 0..<count { bytes[8 + 1024 + count * 24 + place * 4] = 0x70 }
      try scratch.overwrite(file, with: bytes)
    }
    for question in [["log"], ["history", "robots/ar"], ["audit"], ["list", "--as-of", "2024-01-20"], ["audit", "--verify"]] {
      let outcome = try await scratch.runner.run(
        "/usr/bin/timeout", ["60", Scratch.binary] + question, in: scratch.path, with: [:], input: "")
      #expect(outcome.code == 1 && (outcome.stderr + outcome.stdout).contains(/<id>|pack/), "\(question): \(outcome)")
    }
  }

  @Test("a workflow that can't be read is named, and records go by the others") func workflow() async throws {
    let scratch = try await Scratch.eventful()
    try await scratch.unpack()
    let id = try await scratch.damage("HEAD:workflows/community.yaml")
    let outcome = try await scratch.unchangedOutcome(["check"])
    #expect(outcome.code == 1 && outcome.stdout.contains("workflows/community.yaml") && outcome.stdout.contains(id), "\(outcome)")
    #expect(!outcome.stdout.contains("there is no workflow"), "\(outcome)")
  }

  @Test("of damaged packs every answer is right, or says that it isn't whole and what is damaged") func packs() async throws {
    let scratch = try await Scratch.eventful()
    // most of it deltas in one pack, the newest commits in files of their own
    try #require(await scratch.shell("git repack -qadf --depth=20 --window=50").code == 0)
    for title in ["one", "two", "three"] { try #require(await scratch.colophon("set", "robots/es-mx", "title=\(title)").code == 0) }
    var plain: [[String]: Outcome] = [:]
    for question in Self.questions { plain[question] = try await scratch.colophon(question) }
    try FileManager.default.removeItem(at: scratch.directory.appending(path: "colophon"))
    var random = SeededGenerator(seed: 19)
    let rounds = Extent.rounds(8, ofFull: 500)
    let copy = scratch.beside("damaged.git")
    var (told, same) = (0, 0)
    for round in 0..<rounds {
      try? FileManager.default.removeItem(atPath: copy)
      try FileManager.default.copyItem(atPath: scratch.path, toPath: copy)
      let what = try Self.damage(URL(filePath: copy).appending(path: "objects"), round, by: &random)
      let questions = Self.questions.shuffled(using: &random).prefix(6)
      for question in questions {
        let outcome = try await scratch.runner.run(
          "/usr/bin/timeout", ["60", Scratch.binary] + question, in: copy, with: [:], input: "")
        if outcome == plain[question] {
          same += 1
          continue
        }
        told += 1
        #expect(outcome.code != 0 && outcome.code != 70 && outcome.code != 124 && outcome.code > 0, "round \(round), \(what): \(question): \(outcome)")
        // the object, or the file that is damaged as a whole
        #expect((outcome.stderr + outcome.stdout).contains(/<id>|pack/), "round \(round), \(what): \(question): \(outcome)")
      }
    }
    #expect(told > 0)
    Extent.tell("\(rounds) damaged packs, indexes of packs and objects: \(same) answers were the same, \(told) said what is damaged")
  }

  /// Damages one of the files of an object store; what was done.
  private static func damage(_ objects: URL, _ round: Int, by random: inout SeededGenerator) throws -> String {
    let files = try FileManager.default.subpathsOfDirectory(atPath: objects.path).sorted().filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: objects.appending(path: $0).path, isDirectory: &isFolder) && !isFolder.boolValue
    }
    let kinds = [".pack", ".idx", ""]
    let kind = kinds[round % 3]
    let some = files.filter { kind.isEmpty ? $0.wholeMatch(of: /[0-9a-f]{2}\/[0-9a-f]{38}/) != nil : $0.hasSuffix(kind) }
    let path = try #require(some.randomElement(using: &random))
    let url = objects.appending(path: path)
    var bytes = try Data(contentsOf: url)
    func place(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    let way = place(6)
    switch way {
    case 0, 1, 2:
      for _ in 0...place(3) { bytes[place(bytes.count)] ^= 1 << UInt8(place(8)) }
    case 3:
      let start = place(bytes.count)
      for place in start..<min(bytes.count, start + 512) { bytes[place] = 0 }
    case 4: bytes = bytes.prefix(place(bytes.count))
    default:
      // what belongs elsewhere stands here: another object, or an entry of the pack's index
      if kind == ".idx" {
        let count = (bytes.count - 8 - 1024 - 40) / 28
        let table = 8 + 1024 + count * 24
        let (one, other) = (table + place(count) * 4, table + place(count) * 4)
        let kept = bytes.subdata(in: one..<one + 4)
        bytes.replaceSubrange(one..<one + 4, with: bytes.subdata(in: other..<other + 4))
        bytes.replaceSubrange(other..<other + 4, with: kept)
      } else {
        let other = try #require(some.randomElement(using: &random))
        bytes = try Data(contentsOf: objects.appending(path: other))
        if kind == ".pack" { bytes.swapAt(place(bytes.count), place(bytes.count)) }
      }
    }
    try FileManager.default.removeItem(at: url)
    try bytes.write(to: url)
    return "\(path) way \(way)"
  }
}
