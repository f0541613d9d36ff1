/// A pack and its index, as git stores them.
///
/// Faults are not told here: a reader that gets nothing asks libgit2, which tells them.
/// - SeeAlso: gitformat-pack(5)
final class PackFile: Sendable {
  /// The name of the index in the folder of packs.
  let name: String
  private let index: MappedFile
  private let pack: MappedFile
  private let count: Int

  /// The kinds of entries that are whole objects.
  enum Kind: UInt8 { case commit = 1, tree, blob, tag }

  /// An entry that is stored at a place of the pack.
  struct Entry {
    enum Storage {
      case whole(Kind)
      /// A delta against the entry at a place.
      case delta(base: Int)
    }
    let storage: Storage
    /// The size of its uncompressed bytes.
    let size: Int
    let compressed: UnsafeRawBufferPointer
    /// The number of bytes before the compressed ones.
    let headerSize: Int
  }

  /// The place where an object begins in the pack, and the CRC-32 of its bytes there, which shows that the index means
  /// this very place.
  struct ObjectLocation {
    let offset: Int
    let checksum: UInt32
  }

  private static let names = 8 + 256 * 4

  /// Opens a pair of the second version; nil where this is none.
  init?(index path: String) {
    guard path.hasSuffix(".idx"), let index = try? MappedFile(path),
      let pack = try? MappedFile(String(path.dropLast(4)) + ".pack"),
      index.bytes.count >= Self.names + 40, index.number(at: 0) == 0xff74_4f63, index.number(at: 4) == 2
    else { return nil }
    let count = index.number(at: 8 + 255 * 4)
    guard index.bytes.count >= Self.names + count * 28 + 40, pack.bytes.count >= 32 else { return nil }
    (self.index, self.pack, self.count) = (index, pack, count)
    name = String(path.split(separator: "/").last ?? "")
  }

  /// Lets go of the memory that the pack's bytes take.
  func release() { pack.release() }

  /// The packs that lie in a folder.
  static func all(in folder: String) -> [PackFile] {
    File.names(in: folder).filter { $0.hasSuffix(".idx") }.sorted().compactMap { PackFile(index: "\(folder)/\($0)") }
  }

  /// The place where an object begins in the pack; nil where it is not there.
  func place(of id: ObjectID) -> ObjectLocation? {
    guard let number = number(of: id) else { return nil }
    let checksum = UInt32(index.number(at: Self.names + count * 20 + number * 4))
    return offset(ofNumber: number).map { ObjectLocation(offset: $0, checksum: checksum) }
  }

  /// Tells whether the index leads to an object in the pack, and that object to all that it stands on; nil where the
  /// index doesn't know it.
  func leadsToAnObject(_ id: ObjectID) -> Bool? {
    guard let number = number(of: id) else { return nil }
    guard var place = offset(ofNumber: number) else { return false }
    for _ in 0..<Self.longestChain {
      guard let entry = entry(at: place) else { return false }
      guard case .delta(let base) = entry.storage else { return true }
      place = base
    }
    return false
  }

  /// The most deltas in a row, each standing on the next.
  static let longestChain = 4096

  /// The place of an object among those of the pack, by their ids; nil where it is not there.
  private func number(of id: ObjectID) -> Int? {
    let first = Int(id.firstByte)
    var low = first == 0 ? 0 : index.number(at: 8 + (first - 1) * 4)
    var high = min(index.number(at: 8 + first * 4), count)
    guard low < high else { return nil }
    // ids are spread evenly: the first guess is near, and each probe saved is a page not touched
    var guess = low + Int((UInt64(high - low) * id.afterFirstByte) >> 32)
    var reach = 16
    while low < high {
      let middle = min(max(guess, low), high - 1)
      let order = id.order(against: index.bytes, at: Self.names + middle * 20)
      if order == 0 { return middle }
      if order < 0 { high = middle } else { low = middle + 1 }
      // then farther and farther, until halving is better
      guess = reach < (high - low) / 2 ? (order < 0 ? high - reach : low + reach) : low + (high - low) / 2
      reach *= 4
    }
    return nil
  }

  private func offset(ofNumber number: Int) -> Int? {
    let table = Self.names + count * 24
    let offset = index.number(at: table + number * 4)
    guard offset >= 0x8000_0000 else { return offset }
    // beyond 2 GB the place stands in a table of its own
    let place = table + count * 4 + (offset - 0x8000_0000) * 8
    guard place + 8 <= index.bytes.count - 40 else { return nil }
    return index.number(at: place) << 32 | index.number(at: place + 4)
  }

  /// The entry at a place; nil where there is none of a known kind.
  func entry(at place: Int) -> Entry? {
    let bytes = pack.bytes
    let end = bytes.count - ObjectID.length
    guard place >= 12, place < end else { return nil }
    var next = place
    func byte() -> Int? {
      guard next < end else { return nil }
      defer { next += 1 }
      return Int(bytes[next])
    }
    guard var read = byte() else { return nil }
    let kind = read >> 4 & 7
    var (size, shift) = (read & 15, 4)
    while read & 128 != 0 {
      guard let more = byte(), shift < 53 else { return nil }
      (read, size, shift) = (more, size | (more & 127) << shift, shift + 7)
    }
    let form: Entry.Storage
    switch kind {
    case 6:
      guard var read = byte() else { return nil }
      var back = read & 127
      while read & 128 != 0 {
        guard let more = byte(), back < 1 << 48 else { return nil }
        (read, back) = (more, (back + 1) << 7 | more & 127)
      }
      guard back > 0, back < place else { return nil }
      form = .delta(base: place - back)
    case 7:
      guard next + ObjectID.length <= end, let start = bytes.baseAddress,
        let base = self.place(of: ObjectID(bytes: start + next))?.offset, base != place
      else { return nil }
      next += ObjectID.length
      form = .delta(base: base)
    default:
      guard let kind = Kind(rawValue: UInt8(kind)) else { return nil }
      form = .whole(kind)
    }
    return Entry(
      storage: form, size: size, compressed: UnsafeRawBufferPointer(rebasing: bytes[next..<end]),
      headerSize: next - place)
  }

  /// The bytes of an entry.
  ///
  /// - Parameter compressed: The number of its compressed bytes.
  func bytes(of entry: Entry, at place: Int, compressed: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: pack.bytes[place..<(place + entry.headerSize + compressed)])
  }
}

/// The packs of a repository as they were found once, for all its readers.
public struct Packs: Sendable {
  let files: [PackFile]
}
