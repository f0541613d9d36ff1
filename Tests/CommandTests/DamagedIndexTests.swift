import Foundation
import TestSupport
import Testing

/// The line beside the answer where an index can't be used.
enum IndexLine {
  static let madeAnew = "the index can't be used as it is (it is damaged, or an older Colophon made it): it is made anew\n"
  static let takenAway = "the index is damaged: it is taken away, and git was read\n"
  static let journal =
    "the index is not used: <scratch>/books/colophon/index.sqlite-journal is no plain file of Colophon's. Take it away: rm <scratch>/books/colophon/index.sqlite-journal\n"
}

/// Ways in which the files of an index are damaged.
enum IndexDamage: CaseIterable {
  case flippedBits, zeroedPage, filledPage, swappedPages, copiedPage, cutPage, cut, appended, otherIndex, otherPage, header
  case logFlippedBits, logZeroedFrame, logCut, logOther, logHeader, logGone, sharedMemory, journal

  /// The files of an index, as bytes; an empty one is not there.
  struct Files {
    var database: Data
    var log: Data
    var memory: Data
    var journal = Data()
  }

  static let page = 4096
  static let frame = 24 + page

  /// Files that were damaged.
  ///
  /// - Parameter other: Those of the index of another catalogue.
  func done(to files: Files, other: Files, by random: inout SeededGenerator) -> Files {
    var files = files
    let pages = files.database.count / Self.page
    func place(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    func range(_ page: Int) -> Range<Int> { (page * Self.page)..<((page + 1) * Self.page) }
    func flip(_ data: inout Data, in range: Range<Int>) {
      for _ in 0...place(4) { data[Int.random(in: range, using: &random)] ^= 1 << UInt8(place(8)) }
    }
    switch self {
    case .flippedBits: flip(&files.database, in: 0..<files.database.count)
    case .zeroedPage: files.database.replaceSubrange(range(place(pages)), with: Data(count: Self.page))
    case .filledPage:
      files.database.replaceSubrange(range(place(pages)), with: Data((0..<Self.page).map { _ in UInt8(place(256)) }))
    case .swappedPages:
      let (one, another) = (range(place(pages)), range(place(pages)))
      let kept = files.database.subdata(in: one)
      files.database.replaceSubrange(one, with: files.database.subdata(in: another))
      files.database.replaceSubrange(another, with: kept)
    case .copiedPage:
      let source = files.database.subdata(in: range(place(pages)))
      files.database.replaceSubrange(range(place(pages)), with: source)
    case .cutPage: files.database = files.database.prefix(place(pages) * Self.page)
    case .cut: files.database = files.database.prefix(place(files.database.count))
    case .appended: files.database += Data((0..<Self.page).map { _ in UInt8(place(256)) })
    case .otherIndex: (files.database, files.log) = (other.database, Data())
    case .otherPage:
      let one = range(place(min(pages, other.database.count / Self.page)))
      files.database.replaceSubrange(one, with: other.database.subdata(in: one))
    case .header: flip(&files.database, in: 0..<100)
    case .logFlippedBits: flip(&files.log, in: 0..<files.log.count)
    case .logZeroedFrame:
      let start = 32 + place((files.log.count - 32) / Self.frame) * Self.frame
      files.log.replaceSubrange(start..<start + Self.frame, with: Data(count: Self.frame))
    case .logCut: files.log = files.log.prefix(place(files.log.count))
    case .logOther: files.log = other.log
    case .logHeader: flip(&files.log, in: 0..<32)
    case .logGone: files.log = Data()
    case .journal: files.journal = Self.journal(of: files.database, over: place(pages))
    case .sharedMemory: files.memory = Data((0..<32768).map { _ in UInt8(place(256)) })
    }
    return files
  }

  /// A rollback journal, as SQLite leaves it in a power failure, that puts one page in the place of another.
  private static func journal(of database: Data, over page: Int) -> Data {
    func number(_ number: Int) -> Data { Data((0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }) }
    let pages = database.count / Self.page
    var header = Data([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7])
    for value in [1, 0, pages, 512, Self.page] { header += number(value) }
    header += Data(count: 512 - header.count)
    let source = database.subdata(in: ((page + 1) % pages * Self.page)..<((page + 1) % pages * Self.page + Self.page))
    // SQLite adds every two hundredth byte, from the end
    let sum = stride(from: Self.page - 200, to: 0, by: -200).reduce(0) { $0 + Int(source[source.startIndex + $1]) }
    return header + number(page + 1) + source + number(sum)
  }
}

extension Scratch {
  /// A bare catalogue of many records, whose index has a log beside it.
  fileprivate static func indexed(named prefix: String) async throws -> Scratch {
    try await Scratch.copy(of: "an index, \(prefix)") {
      let scratch = try Scratch()
      try await scratch.colophon("init", "--bare")
      var stream = ""
      for round in 0..<3 {
        stream += """
          commit refs/heads/many
          committer A <a@desk.example> \(1_700_000_000 + round * 86400) +0000
          data 7
          Round \(round)
          \(round == 0 ? "from \(try await scratch.id())\n" : "")
          """
        for number in 0..<120 where round == 0 || number % 7 == round {
          let (work, language) = ("\(prefix)\(number / 4)", ["ar", "fr", "pt-BR", "zh-Hant"][number % 4])
          let title = "Robots \(round) \(prefix) \(number) \(String(number * number * 7919, radix: 36))"
          let text = """
            language: \(language)
            title: \(title)
            status: published
            formats:
              - form: paperback
            publisher:
              name: House \(number % 11)
            notes: \(String(repeating: "word\(number) ", count: 60))

            """
          stream += "M 100644 inline editions/\(work)/\(language.lowercased()).yaml\ndata \(text.utf8.count)\n\(text)"
          let about = "title: Work \(work)\nlanguage: fr\n"
          stream += "M 100644 inline editions/\(work)/work.yaml\ndata \(about.utf8.count)\n\(about)"
        }
      }
      try scratch.write(stream, to: "stream")
      let made = try await scratch.shell("git fast-import --quiet < stream && git symbolic-ref HEAD refs/heads/many && rm stream")
      try #require(made.code == 0, "\(made)")
      try #require(await scratch.colophon("index", "rebuild").code == 0)
      for number in 0..<4 {
        try #require(await scratch.colophon("set", "\(prefix)\(number)/ar", "title=Other \(number)").code == 0)
        try #require(await scratch.colophon("list").code == 0)
        try #require(await scratch.colophon("history", "\(prefix)\(number)/ar").code == 0)
      }
      return scratch
    }
  }

  fileprivate func indexFiles() throws -> IndexDamage.Files {
    func data(_ suffix: String) -> Data {
      (try? Data(contentsOf: directory.appending(path: "colophon/index.sqlite\(suffix)"))) ?? Data()
    }
    return IndexDamage.Files(database: data(""), log: data("-wal"), memory: data("-shm"))
  }

  fileprivate func put(_ files: IndexDamage.Files) throws {
    for (suffix, data) in [
      ("", files.database), ("-wal", files.log), ("-shm", files.memory), ("-journal", files.journal),
    ] {
      let url = directory.appending(path: "colophon/index.sqlite\(suffix)")
      try? FileManager.default.removeItem(at: url)
      if !data.isEmpty || suffix == "" { try data.write(to: url) }
    }
  }
}

@Suite("A damaged index") struct DamagedIndexTests {
  private static let questions = [
    ["list"], ["list", "--language", "zh"], ["list", "--format", "jsonl"], ["list", "works"],
    ["list", "--where", "publisher:House", "--sort", "title"], ["show", "w3/ar", "--format", "json"], ["show", "w29/zh-hant"],
    ["show", "w5"], ["show", "w12/none"], ["show", "nothing/ar"], ["search", "robots"], ["search", "nowhere"],
    ["search", "word77"], ["history", "w1/ar"], ["history", "w14/pt-br", "--format", "json"], ["due"],
    ["check", "w2/ar"],
  ]

  @Test("it never answers wrongly, and is made anew") func never() async throws {
    let scratch = try await Scratch.indexed(named: "w")
    let other = try await Scratch.indexed(named: "v").indexFiles()
    let sound = try scratch.indexFiles()
    try #require(sound.log.count > 3 * IndexDamage.frame && other.log.count > 3 * IndexDamage.frame)
    var plain: [[String]: Outcome] = [:]
    // git's answer, of a catalogue in which there is no index
    try FileManager.default.moveItem(
      at: scratch.directory.appending(path: "colophon"), to: scratch.directory.appending(path: "kept"))
    for question in Self.questions { plain[question] = try await scratch.colophon(question) }
    try FileManager.default.moveItem(
      at: scratch.directory.appending(path: "kept"), to: scratch.directory.appending(path: "colophon"))
    var random = SeededGenerator(seed: 18)
    let rounds = Extent.rounds(IndexDamage.allCases.count, ofFull: 200)
    var (noticed, asked) = (0, 0)
    for round in 0..<rounds {
      let damage = IndexDamage.allCases[round % IndexDamage.allCases.count]
      let damaged = damage.done(to: sound, other: other, by: &random)
      let questions = Self.questions.shuffled(using: &random).prefix(Extent.isLong ? 6 : 2)
      for question in questions {
        try scratch.put(damaged)
        var answer = try await scratch.colophon(question)
        asked += 1
        let lines = damage == .journal ? [IndexLine.journal] : [IndexLine.madeAnew, IndexLine.takenAway]
        if let line = lines.lazy.compactMap({ answer.stderr.firstRange(of: $0) }).first {
          noticed += 1
          answer.stderr.removeSubrange(line)
        }
        expect(answer, is: try #require(plain[question]), "round \(round), \(damage): \(question)")
      }
    }
    #expect(noticed > asked / 5, "damage that nobody meets shows nothing")
    Extent.tell("\(rounds) damaged indexes, \(asked) questions: \(noticed) met the damage, all were answered as git answers")
  }

  @Test("what another command finds damaged is taken away, and the next that asks has one") func takenAway() async throws {
    let scratch = try await Scratch.indexed(named: "w")
    var files = try scratch.indexFiles()
    for place in 4096..<files.database.count { files.database[place] ^= 0x55 }
    files.log = Data()
    try scratch.put(files)
    let set = try await scratch.colophon("set", "no/such", "notes=N", "--dry-run")
    #expect(set.code == 4 && set.stderr.hasPrefix(IndexLine.takenAway), "\(set)")
    #expect(!scratch.exists("colophon/index.sqlite"))
  }
}
