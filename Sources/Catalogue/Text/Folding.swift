internal import Cutf8proc

extension String {
  /// The text as people search for it: without case, accents, points, variants of a letter or of a punctuation mark.
  ///
  /// It is compatibility decomposition (NFKD) and full case folding, followed by these changes:
  /// - the nonspacing marks of Latin, Greek, Cyrillic, Hebrew and Arabic go, and no others: in Indic and Southeast Asian
  ///   scripts, in Thaana and in Kana a mark is a vowel or another consonant;
  /// - Latin letters that do not decompose become their base letters (ł, ø, đ, ı; æ is ae, œ is oe);
  /// - the carriers of hamza become the bare letter, final ى is ي, ة is ه, the Persian and Urdu kaf, yeh and heh the
  ///   Arabic ones; tatweel goes;
  /// - apostrophes, quotation marks and hyphens become ASCII ones, the signs of a romanized hamza and ayn go;
  /// - digits of every script become ASCII digits, white space becomes one space, invisible characters go.
  ///
  /// The result is composed again, so that Hangul is searched by the syllable. Folding twice changes nothing.
  public var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII }
    var folding = Folding()
    Effort.took(utf8.count)
    for scalar in unicodeScalars { folding.append(scalar) }
    return String(folding.folded).nfc
  }

  /// The folded form of ASCII text, of which nothing decomposes or is stripped: its case goes, and white space becomes
  /// one space.
  private var foldedASCII: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == 0x20 || (9...13).contains(byte) {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Tells whether `part`, which is `folded` already, occurs in this text once that is folded.
  ///
  /// Fold the words that were typed once, and ask many texts. An empty part occurs in every text.
  public func contains(folded part: String) -> Bool {
    folded.hasSubsequence(part)
  }

  /// Compares bytes, not grapheme clusters: the beginning of a Devanagari cluster is found too.
  private func hasSubsequence(_ part: String) -> Bool {
    var (text, part) = (self, part)
    return text.withUTF8 { text in
      part.withUTF8 { part in
        guard let first = part.first else { return true }
        guard part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { start in
          text[start] == first && text[start..<(start + part.count)].elementsEqual(part)
        }
      }
    }
  }
}

/// Builds a folded text, scalar by scalar.
private struct Folding {
  private(set) var folded = String.UnicodeScalarView()
  private var owesSpace = false

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      let isUppercase = ("A"..."Z").contains(scalar)
      appendFolded(isUppercase ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
    } else if let plain = SearchLetters.plain[scalar] {
      // Before decomposition too, which would make a space of an acute accent that stands for an apostrophe.
      for scalar in plain.unicodeScalars { appendFolded(scalar) }
    } else {
      for part in scalar.casefoldedDecomposition { appendDecomposed(part) }
    }
  }

  private mutating func appendDecomposed(_ scalar: Unicode.Scalar) {
    guard !SearchLetters.isStripped(scalar) else { return }
    if let plain = SearchLetters.plain[scalar] {
      for scalar in plain.unicodeScalars { appendFolded(scalar) }
    } else if !scalar.isASCII, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      appendFolded(Unicode.Scalar(UInt8(ascii: "0") + UInt8(value)))
    } else {
      appendFolded(scalar)
    }
  }

  private mutating func appendFolded(_ scalar: Unicode.Scalar) {
    let isSpace = scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    guard !isSpace else {
      owesSpace = !folded.isEmpty
      return
    }
    if owesSpace { folded.append(" ") }
    owesSpace = false
    folded.append(scalar)
  }
}

extension Unicode.Scalar {
  /// The compatibility decomposition of the case folding, without characters that are invisible by default.
  fileprivate var casefoldedDecomposition: [Unicode.Scalar] {
    let options = utf8proc_option_t(
      UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_CASEFOLD.rawValue
        | UTF8PROC_IGNORE.rawValue)
    // The longest decomposition, that of U+FDFA, has 18 scalars.
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { buffer in
      var boundary: Int32 = 0
      let count = utf8proc_decompose_char(Int32(value), buffer.baseAddress, buffer.count, options, &boundary)
      guard (0...buffer.count).contains(count) else { return [self] }
      return buffer[..<count].compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
    }
  }
}
