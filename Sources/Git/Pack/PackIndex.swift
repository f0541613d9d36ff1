/// The index of a pack: the place of each object.
///
/// - SeeAlso: gitformat-pack(5), version 2
struct PackIndex {
  /// One object of the pack.
  struct Entry {
    let id: ObjectID
    /// Its first byte in the pack.
    let offset: UInt64
    /// The CRC-32 of its bytes in the pack.
    let checksum: UInt32
  }

  private let entries: [Entry]
  private let packChecksum: [UInt8]

  init(_ entries: [Entry], packChecksum: [UInt8]) {
    self.entries = entries.sorted { $0.id < $1.id }
    self.packChecksum = packChecksum
  }

  /// The first offset that stands in the table of large ones.
  private static let large: UInt64 = 1 << 31

  /// The bytes of the file.
  var content: [UInt8] {
    var bytes: [UInt8] = [0xFF, 0x74, 0x4F, 0x63]
    bytes.reserveCapacity(1100 + entries.count * 28)
    bytes.append(bigEndian: 2 as UInt32)
    var counts = [UInt32](repeating: 0, count: 256)
    for entry in entries { counts[Int(entry.id.firstByte)] += 1 }
    var sum: UInt32 = 0
    for count in counts {
      sum += count
      bytes.append(bigEndian: sum)
    }
    for entry in entries { entry.id.append(to: &bytes) }
    for entry in entries { bytes.append(bigEndian: entry.checksum) }
    var large: [UInt64] = []
    for entry in entries {
      if entry.offset < Self.large {
        bytes.append(bigEndian: UInt32(entry.offset))
      } else {
        bytes.append(bigEndian: UInt32(Self.large) | UInt32(large.count))
        large.append(entry.offset)
      }
    }
    for offset in large { bytes.append(bigEndian: offset) }
    bytes += packChecksum
    var hash = SHA1()
    bytes.withUnsafeBytes { hash.update($0) }
    return bytes + hash.finish()
  }
}

extension [UInt8] {
  /// Adds a number, its highest byte first.
  mutating func append(bigEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}
