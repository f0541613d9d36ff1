import Foundation
import Testing

@testable import Git

@Suite("Reading packs", .serialized) struct PackReaderTests {
  /// A repository of many versions of a few files, packed as git does it, with chains of deltas.
  private func packed(_ scratch: Scratch, byID: Bool = false) async throws -> [(id: ObjectID, kind: String)] {
    try await scratch.makeRepository()
    var lines = (0..<400).map { "line \($0) of a text that is long enough for deltas" }
    let versions = (0..<60).map { version in
      lines[version * 5] = "version \(version)"
      return ["a.txt": lines.joined(separator: "\n"), "folder/\(version % 7)/b.txt": "\(version)"]
    }
    try await write(versions, in: scratch)
    try await scratch.git("tag", "-a", "-m", "a tag", "v1")
    // deltas name what they stand on by its place or by its id
    try await scratch.git("config", "repack.useDeltaBaseOffset", "\(!byID)")
    try await scratch.git("repack", "-adfq", "--depth=50", "--window=60")
    return try await objects(scratch)
  }

  /// Writes commits on `main`, each of some files, and checks out the last.
  private func write(_ versions: [[String: String]], in scratch: Scratch) async throws {
    func data(_ text: String) -> String { "data \(text.utf8.count)\n\(text)\n" }
    var stream = ""
    for (number, files) in versions.enumerated() {
      stream += "commit refs/heads/main\ncommitter Bob <bob@example.org> \(1_700_000_000 + number) +0000\n"
      stream += data("Version \(number)") + (number == 0 ? "from refs/heads/main^0\n" : "")
      stream += files.sorted { $0.key < $1.key }.map { "M 100644 inline \($0.key)\n" + data($0.value) }.joined()
    }
    try await scratch.git("fast-import", "--quiet", input: stream)
    try await scratch.git("reset", "-q", "--hard")
  }

  private func objects(_ scratch: Scratch) async throws -> [(id: ObjectID, kind: String)] {
    let listed = try await scratch.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)")
    return listed.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      return ObjectID(hex: words[0]).map { ($0, words[1]) }
    }
  }

  @Test("every object is what libgit2 reads, in chains by place and by id", arguments: [false, true])
  func all(byID: Bool) async throws {
    let scratch = try Scratch()
    let objects = try await packed(scratch, byID: byID)
    let repository = try scratch.repository()
    let reader = try #require(PackReader(repository.packs()))
    #expect(objects.count > 200)
    for (id, kind) in objects {
      let content = try #require(reader.read(id), "\(id)")
      #expect(Self.name(content.kind) == kind)
      let same = try repository.withObject(id) { (bytes, _) in bytes.elementsEqual(content.content) }
      #expect(same, "\(id) \(kind)")
    }
    #expect(reader.read(.emptyTree) == nil)
  }

  private static func name(_ kind: PackFile.Kind) -> String {
    switch kind {
    case .commit: "commit"
    case .tree: "tree"
    case .blob: "blob"
    case .tag: "tag"
    }
  }

  @Test("a repository reads the same directly, packed or loose") func directly() async throws {
    let scratch = try Scratch()
    let objects = try await packed(scratch)
    try scratch.write("new", to: "r/new.txt")
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-m", "Loose")
    let (plain, direct) = (try scratch.repository(), try scratch.repository())
    direct.readDirectly(from: direct.packs())
    #expect(direct.packReader != nil)
    let tip = try #require(try plain.head().commit)
    #expect(try direct.commit(tip) == plain.commit(tip))
    let before = try plain.commit(tip).tree
    for (id, kind) in objects {
      switch kind {
      case "commit":
        #expect(try direct.commit(id) == plain.commit(id))
        #expect(try direct.header(of: id) == plain.header(of: id))
        let tree = try plain.commit(id).tree
        #expect(
          try direct.differences(from: tree, to: before, below: "") == plain.differences(from: tree, to: before, below: ""))
      case "blob": #expect(try direct.blob(id, limit: 1 << 20) == plain.blob(id, limit: 1 << 20))
      default: break
      }
    }
    #expect(throws: GitError.self) { try direct.blob(tip, limit: 1 << 20) }
    #expect(throws: GitError.self) { try direct.blob(#require(objects.first { $0.kind == "blob" }).id, limit: 0) }
  }

  @Test("damage is nothing, and libgit2 says what it is", arguments: 0..<20) func damage(seed: UInt64) async throws {
    let scratch = try Scratch()
    let objects = try await seed == 0 ? packed(scratch) : small(scratch)
    let folder = scratch.path("r/.git/objects/pack")
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".pack") })
    let whole = try scratch.repository()
    let contents = try objects.map { object in try whole.withObject(object.id) { (bytes, _) in [UInt8](bytes) } }
    var random = SplitMix64(state: seed)
    for suffix in ["pack", "idx"] {
      let path = "r/.git/objects/pack/" + name.dropLast(4) + suffix
      var bytes = try scratch.bytes(path)
      for _ in 0..<(seed == 0 ? 200 : 3) {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      if seed % 5 == 4 { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: scratch.path(path))
      try Data(bytes).write(to: URL(filePath: scratch.path(path)))
    }
    let reader = PackReader(try scratch.repository().packs())
    for (object, content) in zip(objects, contents) {
      // a wrong name may lead to another object, as with git; nothing is read beyond what is there
      if let read = reader?.read(object.id), read.content.count == content.count, read.content.elementsEqual(content) {
        #expect(Self.name(read.kind) == object.kind)
      }
    }
  }

  private func small(_ scratch: Scratch) async throws -> [(id: ObjectID, kind: String)] {
    try await scratch.makeRepository()
    let versions = (0..<4).map { version in
      ["a.txt": (0..<50).map { "\($0 == version ? "x" : "line") \($0)" }.joined(separator: "\n")]
    }
    try await write(versions, in: scratch)
    try await scratch.git("repack", "-adfq")
    return try await objects(scratch)
  }

  @Test("objects that are verified are left to libgit2") func verified() async throws {
    let scratch = try Scratch()
    _ = try await small(scratch)
    let repository = try scratch.repository()
    #expect(repository.packs().files.count == 1)
    try Library.verifyObjects(true)
    defer { try? Library.verifyObjects(false) }
    #expect(repository.packs().files.isEmpty)
  }
}
