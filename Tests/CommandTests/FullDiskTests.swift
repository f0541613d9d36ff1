import Foundation
import TestSupport
import Testing

/// The part that is written while the disk fills up.
private enum Written: CaseIterable {
  case change, several, add, save, move, undo, importing, remove

  func arguments(_ place: Place) -> [String] {
    switch self {
    case .change: ["advance", "robots/ar", "--to", "publish", "--on", "2022"]
    case .several: ["set", "robots/ar", "robots/es", "robots", "x-note=\(String(repeating: "n", count: 9000))"]
    case .add: ["add", "review", "robots", "--title", "T", "--date", "2020"]
    // nothing can be edited by hand where there are no files
    case .save: place == .bare ? ["set", "robots/es", "notes=N"] : ["save", "robots/es"]
    case .move: ["move", "robots", "c/casilli/robots"]
    case .undo: ["undo"]
    case .importing: ["import", "in.json", "--mapping", "map.yaml"]
    case .remove: ["remove", "robots/es", "--reason", "R"]
    }
  }
}

@Suite("A disk that fills up", .enabled(if: TinyDisk.canMount, "a file system in memory can be mounted by root alone"))
struct FullDiskTests {
  private static let mapping = """
    mapping: m
    sources: { s: { file: in.json, key: id } }
    records:
      work: { kind: work, each: { i: s }, slug: $i.title, key: { m: $i.id }, fields: { title: $i.title, language: fr } }

    """

  private func prepare(_ written: Written, _ place: Place, on disk: TinyDisk) async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: place)
    if written == .undo { try await scratch.colophon("set", "robots/es", "title=U") }
    if written == .save, place == .checkout { try scratch.write(Records.spanish + "notes: N\n", to: "editions/robots/es.yaml") }
    let items = (0..<120).map { "{\"id\": \($0), \"title\": \"w\($0)\"}" }.joined(separator: ",")
    let folder = "\(disk.path)/books"
    try await scratch.shell("cp -a . \(folder)")
    scratch.directory = URL(filePath: folder)
    if written == .importing {
      try scratch.write("[\(items)]", to: "in.json")
      try scratch.write(Self.mapping, to: "map.yaml")
    }
    return scratch
  }

  /// Lets a command run with so many pages left, and again with room; tells how the first ended.
  private func run(_ written: Written, _ place: Place, leaving pages: Int, isIndexed: Bool) async throws -> Int32 {
    let disk = try TinyDisk()
    defer { withExtendedLifetime(disk) {} }
    let scratch = try await prepare(written, place, on: disk)
    if isIndexed { try await scratch.colophon("index", "rebuild") }
    let arguments = written.arguments(place)
    let label: Comment = "\(arguments[0]) in a \(place), \(pages) pages left"
    let before = try await scratch.id()
    disk.fill(leaving: pages)
    let outcome = try await scratch.runner.raw(Scratch.binary, arguments, in: scratch.path, with: [:], input: "")
    let reading = try await scratch.colophon("list", "--status", "offered")
    #expect(reading.code == 0 && reading.stdout == "", "\(label): \(reading)")
    let after = try await scratch.id()
    switch outcome.code {
    case 0: #expect(after != before, "\(label): \(outcome)")
    case 6: #expect(after == before, "\(label): \(outcome)")
    case 7:
      #expect(after != before, "\(label): \(outcome)")
      #expect(outcome.stderr.split(separator: "\n").first?.contains(after) == true, "\(label): \(outcome)")
    default: Issue.record("\(label): \(outcome)")
    }
    disk.free()
    #expect(try await scratch.colophon("list").code == 0, label)
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome(), label)
    let count = try await scratch.count()
    if after == before { #expect(try await scratch.colophon(arguments).code == 0, label) }
    #expect(try await scratch.git("rev-list", "--count", "\(before)..HEAD").stdout == "1\n", "\(label), \(count)")
    #expect(try await scratch.colophon("set", "robots/fr-2019", "x-next=yes").code == 0, label)
    let left = try await scratch.shell(
      """
      find . -path ./.git/objects -prune -o \\( -name '*.lock' -o -name 'colophon-pending*' -o -name 'colophon-ref*' \
      -o -name '*.colophon-*' \\) -print | grep -v index.sqlite
      """)
    #expect(left.stdout == "", label)
    if place == .checkout {
      let status = try await scratch.git("status", "--porcelain", "--", "editions", "workflows", "colophon.yaml")
      #expect(status == Outcome(), "\(label): \(status)")
    }
    let logged = try await scratch.shell("git reflog show --format=%H HEAD | head -1; git rev-parse HEAD")
    #expect(place == .bare || logged.stdout == "<id>\n<id>\n", label)
    return outcome.code
  }

  @Test("an action is there whole or not at all, its exit code is true, and the next one goes on")
  func whole() async throws {
    var random = SeededGenerator(seed: 20)
    var counts: [Int32: Int] = [:]
    let rounds = Extent.rounds(10, ofFull: 160)
    for round in 0..<rounds {
      let written = Written.allCases[round % Written.allCases.count]
      let place = Place.allCases[round / Written.allCases.count % 2]
      // one page is one small file: each step of a write is met by some number of them
      let pages = Int.random(in: 0...(written == .several || written == .importing ? 60 : 26), using: &random)
      counts[try await run(written, place, leaving: pages, isIndexed: round % 3 == 0), default: 0] += 1
    }
    Extent.tell("\(rounds) full disks: \(counts.sorted { $0.key < $1.key }.map { "\($0.value) ended with \($0.key)" }.joined(separator: ", "))")
  }

  @Test("a catalogue that could not be begun is begun the next time", arguments: [false, true])
  func start(_ isBare: Bool) async throws {
    for pages in stride(from: 0, through: Extent.isLong ? 60 : 24, by: Extent.isLong ? 1 : 6) {
      let disk = try TinyDisk()
      let scratch = try Scratch()
      scratch.directory = URL(filePath: disk.path)
      disk.fill(leaving: pages)
      let arguments = ["init", "books"] + (isBare ? ["--bare"] : [])
      let outcome = try await scratch.runner.raw(Scratch.binary, arguments, in: scratch.path, with: [:], input: "")
      #expect([0, 6, 7].contains(outcome.code), "\(pages): \(outcome)")
      disk.free()
      let again = try await scratch.colophon(arguments)
      #expect(again.code == 0, "\(pages): \(outcome), then \(again)")
      #expect(try await scratch.colophon("list", in: "\(disk.path)/books").code == 0, "\(pages): \(outcome)")
      expect(try await scratch.git("fsck", "--strict", "--no-dangling", in: "\(disk.path)/books"), is: Outcome())
      #expect(try await scratch.git("rev-list", "--count", "HEAD", in: "\(disk.path)/books").stdout == "1\n")
      withExtendedLifetime(disk) {}
    }
  }
}
