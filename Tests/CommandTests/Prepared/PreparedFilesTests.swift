import Foundation
import TestSupport
import Testing

/// The other files of a git directory that Colophon reads, makes or opens.
@Suite("Prepared files in a git directory") struct PreparedFilesTests {
  private static let plants = ["mkfifo F", "mkdir F", "ln -s \(target) F", "ln -s /dev/zero F"]
  private static let target = "../victim"

  private func prepared(_ plant: String, _ file: String, _ scratch: Scratch) async throws {
    try scratch.write("kept\n", to: "victim")
    try await scratch.shell("git add victim; git commit -qm Victim -- victim")
    try await scratch.shell("rm -rf \(file); \(plant.replacing("F", with: file))")
  }

  @Test("an index that is no plain file: readers answer, writers end with 6", arguments: plants) func index(_ plant: String)
    async throws
  {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await prepared(plant, ".git/index", scratch)
    let lines = try await scratch.contents()
    let outcome = try await scratch.read()
    #expect(outcome.code == 0 && outcome.stdout.hasPrefix("robots/es\t"), "\(outcome)")
    #expect(outcome.stderr.contains("the index "), "it is told: \(outcome)")
    #expect(outcome.stderr.split(separator: "\n").count == 1, "in one line: \(outcome)")
    let written = try await scratch.shell("timeout 20 \(Scratch.binary) set es title=T")
    #expect(written.code == 6 && written.stderr.contains(".git/index"), "\(written)")
    #expect(try await scratch.contents() == lines)
  }

  @Test("a lock that is no plain file is somebody else's", arguments: plants) func lock(_ plant: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await prepared(plant, ".git/index.lock", scratch)
    try scratch.write("colophon\n999999\n", to: "victim")
    let lines = try await scratch.contents()
    let outcome = try await scratch.read()
    #expect(outcome.code == 0 && outcome.stdout.hasPrefix("robots/es\t"), "\(outcome)")
    let written = try await scratch.shell("timeout 60 \(Scratch.binary) set es title=T", with: ["COLOPHON_PATIENCE": "1"])
    #expect(written.code == 6 && written.stderr.contains(".git/index.lock"), "\(written)")
    #expect(try await scratch.contents() == lines)
  }

  @Test("what the dead left beside the lock may be anything", arguments: plants) func leftovers(_ plant: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await prepared(plant, ".git/index.lock-colophon-abcdef", scratch)
    try await prepared(plant, ".git/index.colophon-99", scratch)
    try scratch.write("colophon\n999999\n", to: ".git/index.lock")
    let outcome = try await scratch.shell("timeout 20 \(Scratch.binary) set es title=T")
    #expect(outcome == Outcome(stdout: "<id> Set robots/es: title\n"))
    #expect(try scratch.text("victim") == "kept\n")
  }

  @Test("the mark of maintenance may be anything", arguments: plants) func maintenance(_ plant: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await prepared(plant, ".git/colophon-maintenance", scratch)
    try await prepared(plant, ".git/colophon-maintenance.colophon-new", scratch)
    try await scratch.git("config", "gc.auto", "1")
    let line = "for i in 1 2 3 4; do timeout 20 script -qec '\(Scratch.binary) set es title=T$i' /dev/null || exit; done"
    #expect(try await scratch.shell(line).code == 0)
    #expect(try scratch.text("victim") == "kept\n")
  }

  static let indexFiles = ["", "-wal", "-shm", ".lock", ".build", ".new", ".new-wal", "-journal", ".new-journal"]

  @Test("nothing in the place of the index of colophon is followed, waited for or made", arguments: indexFiles)
  func database(_ suffix: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.git("clone", "-q", ".", scratch.beside("other"))
    try await scratch.shell("cd \(scratch.beside("other")) && \(Scratch.binary) index rebuild -q")
    try await scratch.colophon("index", "rebuild", "-q")
    let plants = Self.plants + ["ln victim F", "ln -s ../../absent F", "ln -s \(Scratch.other)/index.sqlite F"]
    for plant in Extent.sample(3, of: plants, seed: UInt64(suffix.count)) {
      try await prepared(plant, ".git/colophon/index.sqlite\(suffix)", scratch)
      let lines = try await scratch.contents()
      let outcome = try await scratch.read()
      #expect(outcome.code == 0 && outcome.stdout.hasPrefix("robots/es\t"), "\(plant): \(outcome)")
      #expect(outcome.stderr.hasPrefix("the index is not used: "), "\(plant): \(outcome)")
      #expect(outcome.stderr.split(separator: "\n").count == 1, "\(plant): \(outcome)")
      #expect(try await scratch.contents() == lines, "\(plant)")
      let rebuilt = try await scratch.shell("timeout 20 \(Scratch.binary) index rebuild")
      #expect(rebuilt.code == 6, "\(plant): \(rebuilt)")
      #expect(try await scratch.contents() == lines, "\(plant)")
    }
  }

  @Test("a journal beside the index does not have SQLite take a file away that it names") func superJournal() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("index", "rebuild", "-q")
    try scratch.write("kept\n", to: "../victim")
    // a page is put back by a journal whose super-journal is the victim: SQLite would remove that in the end
    let script = """
      import sqlite3, struct, os
      path = '.git/colophon/index.sqlite'
      db = sqlite3.connect(path); db.execute('PRAGMA journal_mode = DELETE'); db.close()
      data = open(path, 'rb').read()
      size = struct.unpack('>H', data[16:18])[0]
      name = '\(scratch.beside("victim"))'.encode()
      header = bytes([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]) + struct.pack('>IIIII', 1, 0, len(data) // size, 512, size)
      page = data[:size]
      check, at = 0, size - 200
      while at > 0: check, at = (check + page[at]) & 0xffffffff, at - 200
      record = struct.pack('>I', 1) + page + struct.pack('>I', check)
      total = sum(name) & 0xffffffff
      tail = struct.pack('>I', 0xffffffff) + name + struct.pack('>II', len(name), total) + header[:8]
      open(path + '-journal', 'wb').write(header.ljust(512, b'\\0') + record + tail)
      """
    try scratch.write(script, to: "../prepare.py")
    #expect(try await scratch.shell("python3 ../prepare.py").code == 0)
    #expect(try await scratch.read().code == 0)
    #expect(FileManager.default.fileExists(atPath: scratch.beside("victim")))
  }

  @Test("a folder of the index that is a link is not entered") func folder() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("mkdir ../elsewhere && ln -s ../../elsewhere .git/colophon")
    #expect(try await scratch.colophon("index", "rebuild", "-q").code == 0)
    expect(try await scratch.shell("ls -A ../elsewhere"), is: Outcome())
    #expect(try await scratch.read().code == 0)
    expect(try await scratch.shell("ls -A ../elsewhere"), is: Outcome())
  }
}

extension Scratch {
  /// The place of the index of another catalogue, seen from that of one's own.
  fileprivate static let other = "../../../other/.git/colophon"
}
