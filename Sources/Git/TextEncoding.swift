internal import CLibrary

/// Text in another encoding than UTF-8, converted by the system's tables.
///
/// - SeeAlso: iconv(3); git-log(1), “Discussion”, on `i18n.commitEncoding`
struct TextEncoding {
  /// Its name, as the system knows it.
  private let name: String

  /// An encoding of this name; nil where that is UTF-8 itself.
  init?(_ name: String) {
    let plain = name.lowercased()
    guard plain != "utf-8", plain != "utf8", !plain.isEmpty else { return nil }
    // the only other name that git knows, and systems don't
    self.name = plain == "latin-1" ? "ISO-8859-1" : name
  }

  /// The text in UTF-8; nil where the system does not know the encoding, or the bytes are no text in it.
  func decoded(_ bytes: [UInt8]) -> [UInt8]? { Self.converted(bytes, from: name, to: "UTF-8") }

  /// The text of UTF-8 in this encoding; nil where it has no such characters.
  func encoded(_ bytes: [UInt8]) -> [UInt8]? { Self.converted(bytes, from: "UTF-8", to: name) }

  private static func converted(_ bytes: [UInt8], from source: String, to target: String) -> [UInt8]? {
    guard let converter = iconv_open(target, source), converter != UnsafeMutableRawPointer(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // no encoding takes more than four bytes where another takes one, but for marks at the ends
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 64)
    let length = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        var (next, left) = (input.baseAddress, input.count)
        var (place, free) = (output.baseAddress, output.count)
        if left > 0, iconv(converter, &next, &left, &place, &free) == failed { return nil }
        // encodings that shift end in their first state
        guard iconv(converter, nil, nil, &place, &free) != failed else { return nil }
        return output.count - free
      }
    }
    return length.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }

  private static let failed = Int(bitPattern: UInt.max)
}
