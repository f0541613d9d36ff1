import Foundation
import TestSupport
import Testing

/// The points at which an action about many records kills itself where it is told to.
private let steps = [
  "pack-begun", "objects-written", "pending-written", "reference-moved", "file-written", "index-written", "released",
]

/// Those that a bare repository has, which has no files to bring along.
private let stepsOfBare = ["pack-begun", "objects-written", "reference-moved"]

@Suite("Actions about many records") struct BulkTests {
  private static let count = 150

  /// A catalogue of one work with many editions, all of them proposed.
  private func catalogue(in place: Place, editions: Int = count) async throws -> Scratch {
    try await Scratch.copy(of: "many editions, \(place), \(editions)") {
      let scratch = try Scratch()
      try await scratch.colophon("init")
      try scratch.write("title: Robots\nlanguage: fr\n", to: "editions/robots/work.yaml")
      for number in 1...editions {
        try scratch.write(
          "language: es  # kept\nworkflow: translation\nstatus: proposed\ntitle: Número \(number)\n",
          to: "editions/robots/es-\(number).yaml")
      }
      for name in ["readme.txt", "unstaged.txt"] { try scratch.write("committed\n", to: name) }
      try await scratch.git("add", ".")
      try await scratch.git("commit", "-qm", "Take in what was kept by hand")
      try await scratch.git("gc", "-q")
      if place == .bare {
        let bare = scratch.beside("bare.git")
        try await scratch.git("clone", "-q", "--bare", ".", bare)
        scratch.directory = URL(filePath: bare)
      }
      return scratch
    }
  }

  private func offer(_ scratch: Scratch, with extra: [String: String] = [:]) async throws -> Outcome {
    try await scratch.colophon(
      "advance", "--where", "status:proposed", "--to", "offered", "--on", "2024-02-01", with: extra)
  }

  private func objects(_ scratch: Scratch) async throws -> (loose: Int, packs: Int) {
    let lines = try await scratch.git("count-objects", "-v").stdout.split(separator: "\n").map { $0.split(separator: " ") }
    func number(_ key: String) -> Int { lines.first { $0[0] == key }.flatMap { Int($0[1]) } ?? -1 }
    return (number("count:"), number("packs:"))
  }

  @Test("one commit, one pack, and the commit itself beside it", arguments: Place.allCases)
  func onePack(_ place: Place) async throws {
    let scratch = try await catalogue(in: place)
    let before = try await objects(scratch)
    expect(try await offer(scratch), is: Outcome(stdout: "<id> Offer \(Self.count) editions\n"))
    let after = try await objects(scratch)
    #expect(after.packs == before.packs + 1)
    #expect(after.loose == before.loose + 1)
    #expect(try await scratch.count() == "3\n")
    #expect(
      try await scratch.committed("editions/robots/es-77.yaml")
        == "language: es  # kept\nworkflow: translation\nstatus: offered\ntitle: Número 77\n")
    #expect(
      try await scratch.git("diff", "--shortstat", "HEAD^", "HEAD").stdout
        == " \(Self.count) files changed, \(Self.count) insertions(+), \(Self.count) deletions(-)\n")
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
    if place == .checkout { expect(try await scratch.git("status", "--porcelain"), is: Outcome()) }
    expect(try await scratch.colophon("audit", "--quiet"), is: Outcome())
  }

  @Test("a few records are written as they always were") func few() async throws {
    let scratch = try await catalogue(in: .bare, editions: 5)
    let before = try await objects(scratch)
    #expect(try await offer(scratch).code == 0)
    #expect(try await objects(scratch).packs == before.packs)
  }

  @Test("a kill leaves all of it or nothing, and the next command brings it to its end", arguments: steps.map { ($0, Place.checkout) } + stepsOfBare.map { ($0, Place.bare) })
  func killed(_ step: String, _ place: Place) async throws {
    let scratch = try await catalogue(in: place)
    let before = try await scratch.id()
    #expect(try await offer(scratch, with: ["COLOPHON_KILL_AT": step]) == Outcome(code: -9))
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
    let isWritten = try #require(steps.firstIndex(of: step)) >= 3
    #expect((try await scratch.id() != before) == isWritten)
    let listed = try await scratch.colophon("list", "--status", "offered", "--format", "csv")
    #expect(listed.code == 0)
    #expect(listed.stdout.split(separator: "\n").count == (isWritten ? Self.count + 1 : 1))
    if place == .checkout { expect(try await scratch.git("status", "--porcelain"), is: Outcome()) }
    // again: what was done is done, what was not is
    #expect(try await offer(scratch).code == (isWritten ? 4 : 0))
    #expect(try await scratch.count() == "3\n")
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
    try await scratch.git("prune", "--expire=now")
    let packs = try await scratch.git("rev-parse", "--git-path", "objects/pack").stdout.trimmingCharacters(in: .newlines)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.directory.appending(path: packs).path)
    #expect(!left.contains { $0.hasPrefix("tmp_") }, "\(left)")
  }

  @Test("an interrupt from the keyboard changes nothing or everything") func interrupted() async throws {
    let scratch = try await catalogue(in: .checkout, editions: 600)
    for delay in ["0.01", "0.05", "0.1", "0.2", "0.4"] {
      let before = try await scratch.id()
      let outcome = try await scratch.shell(
        "timeout -s INT \(delay) '\(Scratch.binary)' advance --where status:proposed --to offered --on 2024-02-01")
      expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome(), "\(delay): \(outcome)")
      #expect(try await scratch.colophon("list", "works").code == 0)
      expect(try await scratch.git("status", "--porcelain"), is: Outcome(), "\(delay)")
      let offered = try await scratch.colophon("list", "--status", "offered", "--format", "csv").stdout
      let count = offered.split(separator: "\n").count - 1
      #expect(count == (try await scratch.id() == before ? 0 : 600))
      if count > 0 { break }
    }
  }

  @Test("on a terminal a bar shows how far it is, and goes; elsewhere nothing does") func progress() async throws {
    let scratch = try await catalogue(in: .checkout, editions: 600)
    let shown = try await scratch.shell(
      "script -qec \"'\(Scratch.binary)' advance --where status:proposed --to offered --on 2024-02-01\" /dev/null")
    #expect(shown.code == 0)
    // what is done within half a second shows none
    #expect(shown.stdout.contains("% of 600 "), "\(shown.stdout)")
    let last = shown.stdout.components(separatedBy: "\r\u{1B}[K").last
    #expect(last?.hasSuffix(" Offer 600 editions\r\n") == true && last?.count == "1a2b3c4 Offer 600 editions\r\n".count)
    let quiet = try await scratch.shell(
      "script -qec \"'\(Scratch.binary)' advance --where status:offered --to decline --quiet\" /dev/null")
    expect(quiet, is: Outcome())
  }

  /// Editions with all kinds of things behind them.
  private func variedCatalogue() async throws -> Scratch {
    try await Scratch.copy(of: "varied editions") {
      let scratch = try await catalogue(in: .checkout, editions: 140)
      let steps = [
        "advance robots/es-1 robots/es-2 robots/es-3 robots/es-4 --to offered --on 2024-02-10",
        "advance robots/es-5 --to offered --on 2024-02-20", "undo HEAD", "advance robots/es-5 --to offered --on 2023-05",
        "correct robots/es-2 offered --on 2024-02-25", "set robots/es-3 title=Otra",
        "advance --where status:proposed --to offered --on 2024-02-15", "move robots/es-6 robots/es-600",
        "set robots/es-7 formats+:={form:\\ ebook}", "advance robots/es-7#ebook --to decline --on 2024-02-28",
        "remove robots/es-8 --reason twice", "add edition robots/es-8 --language es --status offered --on 2024-02-27",
      ]
      for step in steps { #expect(try await scratch.shell("'\(Scratch.binary)' \(step)").code == 0, "\(step)") }
      // by hand, and a merge that keeps one side
      try scratch.write("language: es\nstatus: offered\ntitle: Número 9\nworkflow: translation\n", to: "editions/robots/es-9.yaml")
      try await scratch.git("commit", "-qam", "By hand")
      try await scratch.git("checkout", "-qb", "side", "HEAD~3")
      #expect(try await scratch.colophon("advance", "robots/es-10", "--to", "decline", "--on", "2024-02-28").code == 0)
      try await scratch.git("checkout", "-q", "main")
      try await scratch.git("merge", "-q", "-s", "ours", "-m", "Merge", "side")
      return scratch
    }
  }

  @Test("many steps are judged with an index as without one", arguments: Extent.isLong ? ["2024-02-14", "2024-02-15", "2024-02-26", "2024-02-29"] : ["2024-02-15", "2024-02-26"])
  func indexed(_ date: String) async throws {
    let scratch = try await variedCatalogue()
    let plain = scratch.beside("plain")
    try await scratch.git("clone", "-q", ".", plain)
    #expect(try await scratch.colophon("index", "rebuild", "--quiet").code == 0)
    let arguments = ["advance", "--where", "status:offered", "--to", "decline", "--on", date]
    let (known, read) = (try await scratch.colophon(arguments), try await scratch.colophon(arguments, in: plain))
    #expect(known == read)
    #expect(read.code == (date < "2024-02-26" ? 3 : 0))
    #expect(try await scratch.id() + "\n" == scratch.gitUnchanged("-C", plain, "rev-parse", "HEAD"))
  }
}
