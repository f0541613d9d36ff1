import Testing

@testable import Git

@Suite("SHA-1 (RFC 3174)") struct SHA1Tests {
  static let examples = [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    (String(repeating: "01234567", count: 80), "dea356a2cddd90c7a7ecedc5ebb563934f460452"),
  ]

  @Test("the hash is that of the standard, in whatever parts the bytes come", arguments: examples, [1_000_000, 64, 63, 7])
  func vectors(_ vector: (text: String, hash: String), part: Int) {
    let bytes = Array(vector.text.utf8)
    var hash = SHA1()
    for start in stride(from: 0, to: bytes.count, by: part) {
      bytes[start..<min(start + part, bytes.count)].withUnsafeBytes { hash.update($0) }
    }
    #expect(hash.finish().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == vector.hash)
  }
}
