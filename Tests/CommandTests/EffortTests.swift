import Foundation
import TestSupport
import Testing

/// Records under 1 MB that are as hard to read as one can make them.
enum HardRecord: String, CaseIterable, Sendable {
  case tagParts, tags, marks, mixedMarks, markedWords, formats, formatStates, formsOfTheirOwn, contributors, roles, contains,
    reprints, links, sources, dates, dateSet, licences, payments, territories, approaches, identifiers, unknownKeys, ownKeys,
    titles, longTitle, longWord, longStatus, longNumber, longReference, references, deep, lines, anchors, notAscii

  /// The greatest size at which it is read: below 1 MB, and with fewer than 100,000 parts, of which a sign between them tells at most two.
  var greatestSize: Int {
    let ten = text(10)
    let signs = ten.utf8.filter { ":,\n[".utf8.contains($0) }.count
    return [200, 10_000_000 / ten.utf8.count, 450_000 / signs].reduce(200, min)
  }

  /// Its text for a size: with twice as much of it about twice as long.
  func text(_ size: Int) -> String {
    let head = "workflow: translation\nstatus: proposed\ntitle: T\n"
    func list(_ key: String, _ count: Int, _ item: (Int) -> String) -> String {
      "\(head)language: fr\n\(key):\n" + (0..<count).map { "  - \(item($0))\n" }.joined()
    }
    func flow(_ count: Int, _ item: (Int) -> String) -> String { "[" + (0..<count).map(item).joined(separator: ", ") + "]\n" }
    func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    switch self {
    case .tagParts: return "\(head)language: en\(repeated("-abcde", 40 * size))\n"
    case .tags: return "\(head)language: " + flow(450 * size) { ["en", "fr", "xx"][$0 % 3] }
    case .marks: return "workflow: translation\nstatus: proposed\nlanguage: fr\ntitle: a\(repeated("\u{301}", 4000 * size))\n"
    case .mixedMarks: return "workflow: translation\nstatus: proposed\nlanguage: fr\ntitle: a\(repeated("\u{301}\u{323}", 2000 * size))\n"
    case .markedWords: return "\(head)language: fr\nnotes: \(repeated("a\u{F73}\u{323} ", 1000 * size))\n"
    case .formats: return "\(head)language: fr\nformats: " + flow(450 * size) { _ in "ebook" }
    case .formatStates: return list("formats", 120 * size) { "{form: ebook, isbn-as-printed: n\($0), status: contracted}" }
    case .formsOfTheirOwn: return list("formats", 150 * size) { "form: form\($0)" }
    case .contributors: return list("contributors", 100 * size) { "{role: translator, name: Name \($0)}" }
    case .roles: return list("contributors", 100 * size) { "{role: role\($0), name: Name}" }
    case .contains: return list("contains", 60 * size) { "{key: k\($0), title: T\($0), work: w\($0), language: de}" }
    case .reprints: return list("contains", 60 * size) { "{key: k\($0), title: T, reprints: {of: hard, item: k\($0 + 1)}}" }
    case .links: return list("links", 100 * size) { "{rel: order, href: 'https://x/\($0)'}" }
    case .sources: return list("sources", 80 * size) { "{field: title, value: v\($0), from: f}" }
    case .dates: return "\(head)language: fr\ndates:\n  reprinted: " + flow(450 * size) { "\(1500 + $0 % 500)-\(10 + $0 % 3)" }
    case .dateSet: return "\(head)language: fr\ndates:\n  published: " + flow(450 * size) { "\(1500 + $0 % 500)-\(10 + $0 % 3)" }
    case .licences: return "publisher: P\n" + list("licence", 60 * size) { "{from: 20\(10 + $0 % 90), term: P7Y, exclusive: true}" }
    case .payments:
      return "\(head)language: fr\nlicence:\n  from: 2020\n  term: P7Y\n  payments: "
        + flow(100 * size) { "{kind: fee, due: 2021-01, amount: \($0), currency: EUR}" }
    case .territories:
      return "\(head)language: fr\nlicence:\n  from: 2020\n  term: P7Y\n  territory: " + flow(450 * size) { ["IT", "FR", "XX"][$0 % 3] }
    case .approaches: return list("approaches", 80 * size) { "{publisher: P\($0), sent: 2020-01, exclusive: true}" }
    case .identifiers: return "\(head)language: fr\nidentifiers:\n" + (0..<240 * size).map { "  key\($0): v\n" }.joined()
    case .unknownKeys: return "\(head)language: fr\n" + (0..<240 * size).map { "key\($0): v\n" }.joined()
    case .ownKeys: return "\(head)language: fr\n" + (0..<240 * size).map { "x-\($0): v\n" }.joined()
    case .titles: return list("other-titles", 80 * size) { "{title: T\($0), type: cover, language: de}" }
    case .longTitle: return "\(head)language: fr\nnotes: \(repeated("ab cd ", 1600 * size))\n"
    case .longWord: return "\(head)language: fr\nnotes: \(repeated("abcdefgh", 1200 * size))\n"
    case .longStatus: return "workflow: translation\nlanguage: fr\nstatus: \(repeated("abcdefgh", 1200 * size))\n"
    case .longNumber: return "\(head)language: fr\nedition: {number: \(repeated("1", 9000 * size))}\n"
    case .longReference: return "\(head)language: fr\ntranslation-of: \(repeated("a/", 4500 * size))b\n"
    case .references: return "\(head)language: fr\nreprints: " + flow(450 * size) { "r\($0)" }
    case .deep: return "\(head)language: fr\n" + (0..<4 * size).map { "x-\($0): \(repeated("[", 60))\(repeated("]", 60))\n" }.joined()
    case .lines: return "\(head)language: fr\nnotes: |\n\(repeated("  a\n", 2400 * size))"
    case .anchors: return "\(head)language: fr\n" + (0..<240 * size).map { "x-\($0): &a\($0) v\n" }.joined()
    case .notAscii: return "\(head)language: " + flow(450 * size) { ["en", "é", "ع"][$0 % 3] }
    }
  }
}

@Suite("What one hard record costs") struct EffortTests {
  private static let commands = [
    ["list"], ["list", "--format", "json"], ["show", "robots/hard"], ["show", "robots/hard", "--format", "json"], ["check"],
    ["history", "robots/hard", "--format", "json"], ["audit"], ["blame", "robots/hard"], ["diff", "HEAD~1", "HEAD"],
    ["search", "name"], ["list", "--where", "language:en title:t"], ["list", "translations"], ["due"],
    ["report", "licences"], ["export", "audit-log"], ["set", "robots/hard", "x-a=1"],
    ["advance", "robots/hard", "--to", "offer", "--on", "2024-02"], ["undo"], ["index", "rebuild", "-q"],
    ["list", "--language", "en"],
  ]

  private func scratch(_ text: String) async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: .checkout)
    for (version, name) in [(text, "one"), (text.replacing("title: T\n", with: "title: U\n"), "two")] {
      try scratch.write(version + "x-version: \(name)\n", to: "editions/robots/hard.yaml")
      try await scratch.git("add", "editions")
      try await scratch.git("commit", "-qm", name, "--", "editions")
    }
    return scratch
  }

  /// The steps of each command, by its words.
  private func steps(_ record: HardRecord, _ size: Int, _ commands: [[String]]) async throws -> [[String]: Int] {
    let text = record.text(size)
    #expect(text.utf8.count < 1 << 20, "\(record)")
    let scratch = try await scratch(text)
    var steps: [[String]: Int] = [:]
    for command in commands {
      let file = scratch.beside("effort")
      let line = ([Scratch.binary] + command).map { "'\($0)'" }.joined(separator: " ")
      let outcome = try await scratch.shell("timeout 120 \(line) > ../out", with: ["COLOPHON_EFFORT": file])
      #expect(outcome.code < 70, "\(record) \(size): \(command.joined(separator: " ")): \(outcome.code) \(outcome.stderr.prefix(200))")
      let counted = try? String(contentsOfFile: file, encoding: .utf8).trimmingCharacters(in: .newlines)
      steps[command] = counted.flatMap { Int($0) } ?? 0
      try? FileManager.default.removeItem(atPath: file)
      guard command == ["list"] else { continue }
      let listed = try String(contentsOfFile: scratch.beside("out"), encoding: .utf8)
      #expect(listed.contains("robots/hard\t"), "\(record) is listed all the same")
    }
    return steps
  }

  @Test("twice as much of anything takes at most a little over twice the steps, and the record is listed")
  func linear() async throws {
    var generator = SeededGenerator(seed: 19)
    let records = HardRecord.allCases.shuffled(using: &generator).prefix(Extent.rounds(2, ofFull: HardRecord.allCases.count))
    var most = 0.0
    for record in records {
      let commands = Extent.isLong ? Self.commands : Array(Self.commands.shuffled(using: &generator).prefix(3)) + [["list"], ["check"]]
      // the full form goes up to what a record may have: 1 MB, and fewer than 100,000 parts
      let size = Extent.isLong ? record.greatestSize / 2 : 25
      let (once, twice) = try await (steps(record, size, commands), steps(record, 2 * size, commands))
      for command in commands {
        let (one, two) = (once[command] ?? 0, twice[command] ?? 0)
        #expect(two <= one * 11 / 5 + 20_000, "\(record), \(command.joined(separator: " ")): \(one), then \(two) steps")
        if one > 20_000 { most = max(most, Double(two) / Double(one)) }
      }
    }
    Extent.tell("hard records: \(records.count), commands: \(Self.commands.count), at most \(most) times the steps for twice the input")
  }
}
