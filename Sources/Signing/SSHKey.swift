internal import Reading

/// The public key in a signature of ssh, as its bytes.
///
/// - SeeAlso: PROTOCOL.sshsig of OpenSSH
struct SSHKey: Hashable {
  private let bytes: [UInt8]

  /// Reads the key; nil where the signature can't be read so far, or its key is a certificate, which counts on some
  /// dates only.
  init?(ofSignature armour: [UInt8]) {
    let lines = armour.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "-") }
    let blob = Self.decoded(lines.joined())
    let opening = Array("SSHSIG".utf8) + [0, 0, 0, 1]
    guard blob.starts(with: opening), blob.count > opening.count + 4 else { return nil }
    let length = blob[opening.count..<opening.count + 4].reduce(0) { $0 << 8 | Int($1) }
    let key = blob.dropFirst(opening.count + 4).prefix(length)
    guard key.count == length, !Array(key).holds("-cert-v") else { return nil }
    bytes = Array(key)
  }

  /// The bytes of Base64 text, up to the first sign that is none (RFC 4648).
  private static func decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var (bytes, bits, held): ([UInt8], UInt32, Int) = ([], 0, 0)
    for character in text {
      guard let value = alphabet.firstIndex(of: character) else { break }
      bits = (bits << 6 | UInt32(value)) & 0xFFFF
      held += 6
      guard held >= 8 else { continue }
      held -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
    }
    return bytes
  }
}
