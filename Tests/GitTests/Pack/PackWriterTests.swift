import Foundation
import Testing

@testable import Git

@Suite("Writing a pack") struct PackWriterTests {
  private func packs(_ scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.path("r/.git/objects/pack")).sorted()
  }

  /// Blobs of every length at which the header of an object grows, and around the writer's buffer.
  private static let sizes = [0, 1, 15, 16, 2047, 2048, 262_143, 262_144, 300_000] + Array(3000..<3200)

  @Test("git finds every object in it, and none before it is finished", arguments: [false, true])
  func whole(isTogether: Bool) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let writer = try PackWriter(in: repository)
    let blobs = Self.sizes.map { size in (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ ($0 >> 8)) } }
    let ids = try isTogether ? writer.writeBlobs(blobs) : blobs.map { try writer.writeBlob($0) }
    #expect(ids.allSatisfy { !repository.contains($0) })
    #expect(try packs(scratch).count == 1)
    try writer.finish()
    for (id, blob) in zip(ids, blobs) { #expect(try repository.blob(id, limit: 1 << 20) == blob) }
    let files = try packs(scratch)
    #expect(files.count == 2 && files.allSatisfy { $0.hasPrefix("pack-") }, "\(files)")
    try await scratch.git("fsck", "--strict")
    let index = try #require(files.first { $0.hasSuffix(".idx") })
    let listed = try await scratch.git("verify-pack", "-v", ".git/objects/pack/\(index)")
    for (id, size) in zip(ids, Self.sizes) { #expect(listed.contains("\(id) blob   \(size) "), "\(size)") }
    // git's own index of the same pack is the same, byte by byte
    let pack = index.replacingOccurrences(of: ".idx", with: ".pack")
    try await scratch.git("index-pack", "-o", scratch.path("own.idx"), ".git/objects/pack/\(pack)")
    #expect(try scratch.bytes("own.idx") == scratch.bytes("r/.git/objects/pack/\(index)"))
    let modes = try files.map {
      try FileManager.default.attributesOfItem(atPath: scratch.path("r/.git/objects/pack/\($0)"))[.posixPermissions] as? Int
    }
    #expect(modes == [0o444, 0o444])
  }

  @Test("what is there already, loose or packed, is not written again") func once() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let loose = try repository.writeBlob(Array("loose".utf8))
    let writer = try PackWriter(in: repository)
    #expect(try writer.writeBlob(Array("loose".utf8)) == loose)
    let new = try writer.writeBlob(Array("new".utf8))
    #expect(try writer.writeBlob(Array("new".utf8)) == new)
    #expect(writer.count == 1)
    try writer.finish()
    let again = try PackWriter(in: repository)
    #expect(try again.writeBlob(Array("new".utf8)) == new)
    try again.finish()
    #expect(try packs(scratch).count == 2)
  }

  @Test("a writer that is given up leaves nothing") func givenUp() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    _ = try PackWriter(in: repository).writeBlob(Array("new".utf8))
    #expect(try packs(scratch) == [])
  }

  @Test("git's upkeep removes what a killed writer leaves") func leftover() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let writer = try PackWriter(in: scratch.repository())
    _ = try writer.writeBlob(Array("new".utf8))
    try await scratch.git("fsck", "--strict")
    try await scratch.git("prune", "--expire=now")
    #expect(try packs(scratch) == [])
  }

  @Test("packs are compressed as git is told to", arguments: [("pack.compression", "0"), ("core.compression", "0")])
  func compression(_ setting: (key: String, value: String)) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("config", setting.key, setting.value)
    let writer = try PackWriter(in: scratch.repository())
    _ = try writer.writeBlob([UInt8](repeating: 7, count: 10_000))
    try writer.finish()
    let pack = try #require(try packs(scratch).first { $0.hasSuffix(".pack") })
    #expect(try scratch.bytes("r/.git/objects/pack/\(pack)").count > 10_000)
  }

  @Test("a name that is not UTF-8 stays as it is in a folder that changes") func foreignName() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let blob = try repository.writeBlob(Array("a".utf8))
    let listing = "100644 blob \(blob)\tcaf\\351\n"
    let tree = try #require(ObjectID(hex: try await scratch.git("mktree", input: listing.replacing("caf\\351", with: "\"caf\\351\""))))
    let writer = try PackWriter(in: repository)
    let changed = try writer.writeTree(from: tree, changes: [.put(path: "b", blob: blob, mode: .file)])
    try writer.finish()
    #expect(
      try await scratch.git("ls-tree", "--name-only", changed.hex) == "b\n\"caf\\351\"")
  }
}

@Suite("What core.fsync asks for") struct SynchronizedComponentsTests {
  @Test(
    "as git reads it",
    arguments: [
      ("", false, false), ("reference", false, true), ("committed", true, true), ("loose-object", true, false),
      ("committed,-loose-object", true, true), ("all,-reference", true, true), ("objects", true, false),
      ("none", false, false), ("added", true, true), ("-loose-object", false, false), ("pack, reference", false, true),
    ])
  func components(_ setting: String, looseObjects: Bool, references: Bool) {
    let components = SynchronizedComponents(setting)
    #expect(components.looseObjects == looseObjects && components.references == references)
  }
}
