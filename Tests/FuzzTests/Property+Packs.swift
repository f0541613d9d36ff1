import Foundation

@testable import Git

extension Property {
  /// Objects that are read straight from a pack of the bytes are those that libgit2 reads, or none.
  static let pack = Property(name: "pack") { bytes in
    let pack = BuiltPack(bytes)
    return Shelf.own.fault(pack: pack.bytes, index: pack.index, ids: pack.ids)
  }

  /// The same with the bytes as the index of a sound pack.
  static let packIndex = Property(name: "pack-index") { bytes in
    let pack = BuiltPack.sound
    // the two must say the same checksum, or libgit2 does not look further
    let index = bytes.count < 40 ? bytes : bytes.dropLast(40) + pack.checksum + bytes.suffix(20)
    return Shelf.own.fault(pack: pack.bytes, index: index, ids: pack.ids)
  }
}

/// A pack that is made of any bytes: the first of them says how.
struct BuiltPack {
  private(set) var bytes: [UInt8] = Array("PACK".utf8) + [0, 0, 0, 2, 0, 0, 0, 0]
  private var entries: [PackIndex.Entry] = []
  let checksum = [UInt8](repeating: 0x5A, count: 20)

  var ids: [ObjectID] { entries.map(\.id) }
  var index: [UInt8] { PackIndex(entries, packChecksum: checksum).content }

  init(_ source: [UInt8]) {
    var rest = source.dropFirst()
    if source.first ?? 0 < 128 {
      // objects and deltas that are packed as they should be, whatever they say
      while let kind = rest.popFirst(), let low = rest.popFirst(), entries.count < 32 {
        let content = Array(rest.prefix(Int(low)))
        rest = rest.dropFirst(content.count)
        add(content, kind)
      }
    } else {
      // bytes as they are, with objects said to begin anywhere
      let places = rest.prefix(8)
      bytes += rest.dropFirst(8)
      for place in places { note(12 + Int(place), checksum: 0) }
    }
    bytes[11] = UInt8(entries.count)
    bytes += checksum
  }

  /// Two objects, and a delta on each.
  static let sound: BuiltPack = {
    let text = Array("one two three four\n".utf8)
    let delta: [UInt8] = [19, 23, 0x90, 8, 4, 0x6E, 0x65, 0x77, 0x21, 0x91, 8, 11]
    let objects: [(UInt8, [UInt8])] = [(3, text), (4, delta), (1, Array("tree \n".utf8)), (3, text), (4, delta)]
    return BuiltPack([0] + objects.flatMap { [$0.0, UInt8($0.1.count)] + $0.1 })
  }()

  private mutating func note(_ place: Int, checksum: UInt32) {
    let id = [UInt8](repeating: UInt8(entries.count * 8), count: 20)
    guard let id = ObjectID(bytes: id) else { return }
    entries.append(PackIndex.Entry(id: id, offset: UInt64(place), checksum: checksum))
  }

  private mutating func add(_ content: [UInt8], _ kind: UInt8) {
    let place = bytes.count
    // every fifth kind is a delta on the entry before it, or on an earlier one
    let base = entries.dropLast(Int(kind) / 5 % 3).last
    let isDelta = kind % 5 == 4 && base != nil
    var size = content.count >> 4
    bytes.append((isDelta ? 6 : kind % 5 % 4 + 1) << 4 | UInt8(content.count & 15) | (size > 0 ? 128 : 0))
    while size > 0 {
      bytes.append(UInt8(size & 127) | (size > 127 ? 128 : 0))
      size >>= 7
    }
    if isDelta, let base {
      var back = place - Int(base.offset)
      var digits = [UInt8(back & 127)]
      while back > 127 {
        back = (back >> 7) - 1
        digits.insert(UInt8(back & 127) | 128, at: 0)
      }
      bytes += digits
    }
    bytes += Self.stored(content)
    note(place, checksum: Self.crc32(bytes[place...]))
  }

  /// The form of zlib in which bytes are stored as they are.
  private static func stored(_ content: [UInt8]) -> [UInt8] {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in content {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    let count = UInt16(content.count)
    var bytes: [UInt8] = [0x78, 1, 1, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8)]
    bytes += content
    bytes.append(bigEndian: high << 16 | low)
    return bytes
  }

  private static func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

/// A repository whose only pack is put there anew for each question.
private final class Shelf: Sendable {
  static let own = Shelf()
  private let folder: String
  private let environment: Git.Environment

  private init() {
    folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString)").path
    environment = Git.Environment(variables: ["HOME": folder, "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC0"]) { 0 }
    _ = try? Repository.create(at: folder, bare: true, environment: environment)
    atexit { Shelf.own.clear() }
  }

  private func clear() { try? FileManager.default.removeItem(atPath: folder) }

  /// Tells which object is read in another way than by libgit2.
  func fault(pack: [UInt8], index: [UInt8], ids: [ObjectID]) -> String? {
    let name = "\(folder)/objects/pack/pack-\(String(repeating: "5a", count: 20))"
    for (suffix, bytes) in [("pack", pack), ("idx", index)] {
      // another file: one that is read already stays as it was
      unlink("\(name).\(suffix)")
      _ = FileManager.default.createFile(atPath: "\(name).\(suffix)", contents: Data(bytes))
    }
    guard let repository = try? Repository(at: folder, environment: environment) else { return "no repository" }
    guard let reader = PackReader(repository.packs()) else { return "no reader" }
    for id in ids {
      guard let read = reader.read(id) else { continue }
      let again = reader.read(id)
      guard let again, again.kind == read.kind, again.content.elementsEqual(read.content) else { return "\(id): not the same again" }
      let same = try? repository.withObject(id) { bytes, _ in bytes.elementsEqual(read.content) }
      if same == false { return "\(id): libgit2 reads something else" }
    }
    return nil
  }
}
