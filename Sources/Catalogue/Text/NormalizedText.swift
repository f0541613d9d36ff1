internal import Cutf8proc

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension String {
  /// The text in canonical composition: what Colophon writes.
  ///
  /// Two strings that Swift calls equal can differ in bytes; of two that are equal, the `nfc` are the same bytes.
  /// - SeeAlso: Normalization Form C, Unicode Standard Annex #15.
  public var nfc: String {
    if utf8.allSatisfy({ $0 < Self.firstByteThatMayCompose }) { return self }
    var text = self
    return text.withUTF8 { bytes in
      var composed: UnsafeMutablePointer<UInt8>?
      defer { free(composed) }
      let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
      let count = utf8proc_map(bytes.baseAddress, bytes.count, &composed, options)
      // A Swift string is valid UTF-8, so the only failure left is a lack of memory.
      guard count >= 0, let composed else { return nil }
      return String(decoding: UnsafeBufferPointer(start: composed, count: count), as: UTF8.self)
    } ?? self
  }

  /// Everything below U+0300, the first combining mark, is in composed form already; from there on UTF-8 starts with 0xCC.
  private static let firstByteThatMayCompose: UInt8 = 0xCC
}
