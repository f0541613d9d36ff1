/// The SHA-1 of bytes that come in parts, for the checksum at the end of a pack and of its index.
///
/// Objects are named by libgit2, which looks out for forged collisions; nobody forges a checksum against accidents.
/// - SeeAlso: RFC 3174
struct SHA1 {
  private var state: (UInt32, UInt32, UInt32, UInt32, UInt32) = (
    0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0
  )
  private var length = 0
  /// The bytes that don't fill a block yet.
  private var rest: [UInt8] = []
  private var words = [UInt32](repeating: 0, count: 80)

  private static let block = 64

  /// Takes in the next bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length += bytes.count
    var bytes = bytes[...]
    if !rest.isEmpty {
      let missing = min(Self.block - rest.count, bytes.count)
      rest += bytes.prefix(missing)
      bytes = bytes.dropFirst(missing)
      guard rest.count == Self.block else { return }
      let full = rest
      rest.removeAll(keepingCapacity: true)
      full.withUnsafeBytes { compress($0) }
    }
    while bytes.count >= Self.block {
      compress(UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.block)))
      bytes = bytes.dropFirst(Self.block)
    }
    rest += bytes
  }

  /// The 20 bytes of the hash.
  consuming func finish() -> [UInt8] {
    let bits = UInt64(length) * 8
    let zeros = (Self.block * 2 - 9 - rest.count) % Self.block
    let padding = [0x80] + [UInt8](repeating: 0, count: zeros) + withUnsafeBytes(of: bits.bigEndian, Array.init)
    padding.withUnsafeBytes { update($0) }
    return [state.0, state.1, state.2, state.3, state.4].flatMap { withUnsafeBytes(of: $0.bigEndian, Array.init) }
  }

  private mutating func compress(_ block: UnsafeRawBufferPointer) {
    var (a, b, c, d, e) = state
    words.withUnsafeMutableBufferPointer { words in
      for index in 0..<16 {
        words[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
      }
      for index in 16..<80 {
        words[index] = Self.rotate(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1)
      }
      for index in 0..<80 {
        let (mixed, constant): (UInt32, UInt32) =
          switch index {
          case 0..<20: (b & c | ~b & d, 0x5A82_7999)
          case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
          case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
          default: (b ^ c ^ d, 0xCA62_C1D6)
          }
        let next = Self.rotate(a, 5) &+ mixed &+ e &+ words[index] &+ constant
        (e, d, c, b, a) = (d, c, Self.rotate(b, 30), a, next)
      }
    }
    state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e)
  }

  private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }
}
