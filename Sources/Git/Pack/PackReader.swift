internal import Cdeflate
internal import Clibgit2
internal import CLibrary

/// The bytes of an object that was read from a pack.
final class PackedContent {
  let kind: PackFile.Kind
  /// The part of the buffer that is in use.
  let content: UnsafeRawBufferPointer
  private let buffer: UnsafeMutableRawBufferPointer
  private let buffers: BufferPool

  init(_ kind: PackFile.Kind, count: Int, in buffers: BufferPool) {
    (self.kind, self.buffers) = (kind, buffers)
    buffer = buffers.take(count)
    content = UnsafeRawBufferPointer(rebasing: buffer[..<count])
  }

  /// The buffer that whoever makes the content fills.
  var room: UnsafeMutableRawBufferPointer { buffer }

  deinit { buffers.give(back: buffer) }
}

/// Buffers that were used and are free: asking the system for each again is a tenth of reading very many objects.
final class BufferPool {
  /// Lists of buffers, by the power of two that is their size.
  private var free = [[UnsafeMutableRawBufferPointer]](repeating: [], count: 64)
  private static let most = 64

  func take(_ count: Int) -> UnsafeMutableRawBufferPointer {
    let power = max(6, Int.bitWidth - max(count - 1, 0).leadingZeroBitCount)
    return free[power].popLast() ?? .allocate(byteCount: 1 << power, alignment: 1)
  }

  func give(back buffer: UnsafeMutableRawBufferPointer) {
    let power = buffer.count.trailingZeroBitCount
    guard free[power].count < Self.most, power < 20 else { return buffer.deallocate() }
    free[power].append(buffer)
  }

  deinit { for buffer in free.joined() { buffer.deallocate() } }
}

/// Reads objects straight from packs, for readers of very many.
///
/// libgit2 sets up a decompressor for each object and takes locks of the whole process; here one decompressor serves
/// all. An object that is not found or not understood is nil, and left to libgit2.
final class PackReader {
  let packs: Packs
  private let inflater: OpaquePointer
  private let buffers = BufferPool()
  /// The bases of the deltas read last: the next commit often changes what one commit changed.
  private var bases = DeltaBases(bits: 6)
  /// The deltas on the way to a whole object, the last one first.
  private var chain: [(place: Int, entry: PackFile.Entry)] = []
  private var delta = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 1)

  /// The place that was asked for last.
  private var checked: PackFile.ObjectLocation?

  private var reads = 0
  /// The number of reads after which the memory that holds the packs is given back: history is read from one end of
  /// them to the other.
  private static let readsToRelease = 1 << 15

  /// The number of reads after which all bases of deltas are kept, and not only those of one object: for a few reads it
  /// would cost more than it saves.
  private static let readsToKeepAll = 128

  /// The largest object that is read here.
  private static let limit = 1 << 26

  /// Makes a reader; nil where there is no memory for it.
  init?(_ packs: Packs) {
    guard let inflater = libdeflate_alloc_decompressor() else { return nil }
    (self.packs, self.inflater) = (packs, inflater)
  }

  deinit {
    libdeflate_free_decompressor(inflater)
    delta.deallocate()
  }

  func read(_ id: ObjectID) -> PackedContent? {
    reads += 1
    if reads == Self.readsToKeepAll { bases = DeltaBases(bits: 12) }
    if reads % Self.readsToRelease == 0 { for pack in packs.files { pack.release() } }
    for (number, pack) in packs.files.enumerated() {
      if let place = pack.place(of: id) {
        checked = place
        return content(at: place.offset, in: pack, number)
      }
    }
    return nil
  }

  private func content(at place: Int, in pack: PackFile, _ number: Int) -> PackedContent? {
    chain.removeAll(keepingCapacity: true)
    guard var content = whole(below: place, in: pack, number) else { return nil }
    while let (place, entry) = chain.popLast() {
      guard let made = applied(entry, at: place, in: pack, to: content) else { return nil }
      content = made
      keep(content, at: place, in: number)
    }
    return content
  }

  /// Keeps the bases of the rest of a chain.
  private func keep(_ content: PackedContent, at place: Int, in number: Int) {
    guard !chain.isEmpty, chain.count == 1 || reads >= Self.readsToKeepAll else { return }
    bases.keep(content, at: place, in: number)
  }

  /// The object that a chain of deltas stands on, as far as it is not known yet; the deltas from there on are left in
  /// `chain`.
  private func whole(below start: Int, in pack: PackFile, _ number: Int) -> PackedContent? {
    var place = start
    // a sound pack has no circles, and git makes no chains beyond 4,095
    while chain.count < PackFile.longestChain {
      if let known = bases[place, number] { return known }
      guard let entry = pack.entry(at: place), entry.size <= Self.limit else { return nil }
      switch entry.storage {
      case .delta(let base):
        chain.append((place, entry))
        place = base
      case .whole(let kind):
        let content = PackedContent(kind, count: entry.size, in: buffers)
        guard inflate(entry, at: place, in: pack, into: content.room) else { return nil }
        keep(content, at: place, in: number)
        return content
      }
    }
    return nil
  }

  private func applied(_ entry: PackFile.Entry, at place: Int, in pack: PackFile, to base: PackedContent)
    -> PackedContent?
  {
    if delta.count < entry.size {
      delta.deallocate()
      delta = .allocate(byteCount: entry.size * 2, alignment: 1)
    }
    guard inflate(entry, at: place, in: pack, into: delta) else { return nil }
    var instructions = DeltaInstructions(UnsafeRawBufferPointer(rebasing: delta[..<entry.size]))
    guard instructions.size() == base.content.count, let size = instructions.size(), size <= Self.limit else {
      return nil
    }
    let made = PackedContent(base.kind, count: size, in: buffers)
    return instructions.apply(to: base.content, into: made.room, count: size) ? made : nil
  }

  /// Decompresses an entry, and compares the checksum of the entry that was asked for: the bytes there are those that
  /// the index means. The base of a delta has no name by which to find its checksum; the delta says how long it is.
  private func inflate(
    _ entry: PackFile.Entry, at place: Int, in pack: PackFile, into buffer: UnsafeMutableRawBufferPointer
  ) -> Bool {
    var (taken, count) = (0, 0)
    let result = libdeflate_zlib_decompress_ex(
      inflater, entry.compressed.baseAddress, entry.compressed.count, buffer.baseAddress, entry.size, &taken, &count)
    guard result == LIBDEFLATE_SUCCESS, count == entry.size else { return false }
    guard let checked, checked.offset == place else { return true }
    let bytes = pack.bytes(of: entry, at: place, compressed: taken)
    return libdeflate_crc32(0, bytes.baseAddress, bytes.count) == checked.checksum
  }
}

/// The instructions by which a delta makes one object of another.
///
/// - SeeAlso: gitformat-pack(5)
private struct DeltaInstructions {
  private let bytes: UnsafeRawBufferPointer
  private var next = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// A size, seven bits a byte, the lowest first; nil where none stands there.
  mutating func size() -> Int? {
    var (size, shift) = (0, 0)
    while next < bytes.count, shift < 56 {
      let byte = Int(bytes[next])
      next += 1
      size |= (byte & 127) << shift
      if byte & 128 == 0 { return size }
      shift += 7
    }
    return nil
  }

  /// Tells whether the instructions are sound, and make exactly as many bytes as they say.
  mutating func apply(to base: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer, count: Int) -> Bool {
    var filled = 0
    while next < bytes.count {
      let code = Int(bytes[next])
      next += 1
      let source: UnsafeRawBufferPointer
      let length: Int
      if code & 128 != 0 {
        guard let (offset, size) = copy(code), offset + size <= base.count else { return false }
        source = UnsafeRawBufferPointer(rebasing: base[offset..<offset + size])
        length = size
      } else {
        guard code > 0, next + code <= bytes.count else { return false }
        source = UnsafeRawBufferPointer(rebasing: bytes[next..<next + code])
        length = code
        next += code
      }
      guard filled + length <= count, let start = target.baseAddress, let from = source.baseAddress else {
        return false
      }
      memcpy(start + filled, from, length)
      filled += length
    }
    return filled == count
  }

  /// The beginning and the length of a copy; of their bytes only those that are not zero are stored.
  private mutating func copy(_ code: Int) -> (offset: Int, size: Int)? {
    var (offset, size) = (0, 0)
    for bit in 0..<7 where code & 1 << bit != 0 {
      guard next < bytes.count else { return nil }
      let byte = Int(bytes[next])
      next += 1
      if bit < 4 { offset |= byte << (8 * bit) } else { size |= byte << (8 * (bit - 4)) }
    }
    return (offset, size == 0 ? 0x10000 : size)
  }
}

/// Objects that deltas stand on, by their place; the oldest give way where there is no more room.
private struct DeltaBases {
  private struct Base {
    let place: Int
    let pack: Int
    let content: PackedContent
  }

  /// The most bytes that are kept.
  private static let capacity = 8 << 20
  private let bits: Int
  private var bases: [Base?]
  private var size = 0
  /// The slot that gives way next.
  private var oldest = 0

  /// - Parameter bits: The most objects that are kept, as a power of two.
  init(bits: Int) { (self.bits, bases) = (bits, [Base?](repeating: nil, count: 1 << bits)) }

  private func slot(_ place: Int, _ pack: Int) -> Int {
    let key = UInt64(truncatingIfNeeded: place) &+ UInt64(truncatingIfNeeded: pack) << 40
    return Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  subscript(place: Int, pack: Int) -> PackedContent? {
    guard let base = bases[slot(place, pack)], base.place == place, base.pack == pack else { return nil }
    return base.content
  }

  mutating func keep(_ content: PackedContent, at place: Int, in pack: Int) {
    // an object that large would push out all others
    guard content.content.count <= Self.capacity / 8 else { return }
    let slot = self.slot(place, pack)
    forget(slot)
    while size + content.content.count > Self.capacity {
      forget(oldest)
      oldest = (oldest + 1) % bases.count
    }
    bases[slot] = Base(place: place, pack: pack, content: content)
    size += content.content.count
  }

  private mutating func forget(_ slot: Int) {
    size -= bases[slot]?.content.content.count ?? 0
    bases[slot] = nil
  }
}
