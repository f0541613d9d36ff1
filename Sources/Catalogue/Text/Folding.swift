internal import Cutf8proc

extension String {
  /// The text as people search for it: without case, accents, points, tones, variants of a letter or punctuation.
  ///
  /// It is compatibility decomposition (NFKD) and full case folding, followed by these changes:
  /// - what Unicode's root collation takes for equal at primary strength becomes one: marks go, but for those that are
  ///   vowels, or part of another letter, as in Indic and Southeast Asian scripts; katakana and small kana are hiragana,
  ///   a final letter is the letter;
  /// - what readers of a language take for equal beside that: ґ is г, ə is e, ł is l, æ is ae, ى is ي, a traditional
  ///   character of Chinese is the simplified one;
  /// - punctuation becomes a space, but for marks within a word, which go: apostrophes, quotation marks, the signs of a
  ///   romanized hamza and ayn;
  /// - digits of every script become ASCII digits, white space becomes one space, invisible characters go.
  ///
  /// A text of punctuation alone keeps it. The result is composed again, so that Hangul is searched by the syllable.
  /// Folding twice changes nothing.
  /// - SeeAlso: Unicode Technical Standard #10; Unicode Standard Annex #38.
  public var folded: String {
    let folded = utf8.allSatisfy { $0 < 0x80 } ? foldedASCII : folded(keepingPunctuation: false)
    return folded.isEmpty && !isEmpty ? self.folded(keepingPunctuation: true) : folded
  }

  /// The text in the letters of `folded`, with its punctuation.
  var foldedLetters: String { folded(keepingPunctuation: true) }

  private func folded(keepingPunctuation: Bool) -> String {
    var folding = Folding(keepsPunctuation: keepingPunctuation)
    Effort.took(utf8.count)
    for scalar in unicodeScalars { folding.append(scalar) }
    return String(folding.folded).nfc
  }

  /// The folded form of ASCII text, of which nothing decomposes: its case goes, white space and punctuation become one
  /// space.
  private var foldedASCII: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch Folding.ascii[Int(byte)] {
      case Folding.goes: break
      case UInt8(ascii: " "): if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      case let folded: bytes.append(folded)
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
  /// True if punctuation stays.
  let keepsPunctuation: Bool
  private(set) var folded = String.UnicodeScalarView()
  private var owesSpace = false

  init(keepsPunctuation: Bool) { self.keepsPunctuation = keepsPunctuation }

  /// The outcome for each byte of ASCII.
  static let ascii: [UInt8] = (0..<128).map { (byte: UInt8) -> UInt8 in
    switch Unicode.Scalar(byte) {
    case "A"..."Z": byte | 0x20
    case "'", "\"", "`": goes
    // signs of money and reckoning are no punctuation
    case "$", "+", "<", "=", ">", "^", "|", "~": byte
    case "!"..."/", ":"..."@", "["..."_", "{"..."~", "\t"..."\r": UInt8(ascii: " ")
    default: byte
    }
  }

  /// The outcome for a byte that goes.
  static let goes: UInt8 = 0xFF

  mutating func append(_ scalar: Unicode.Scalar) {
    guard !scalar.isASCII else { return appendASCII(scalar) }
    // before decomposition too, which would make a space of an acute accent that stands for an apostrophe
    if case .same = SearchLetters.outcome(of: scalar) {
      for part in scalar.casefoldedDecomposition { appendDecomposed(part) }
    } else {
      appendOutcome(of: scalar)
    }
  }

  private mutating func appendDecomposed(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      appendASCII(scalar)
    } else if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      appendFolded(Unicode.Scalar(UInt8(ascii: "0") + UInt8(value)))
    } else {
      appendOutcome(of: scalar)
    }
  }

  private mutating func appendASCII(_ scalar: Unicode.Scalar) {
    let byte = Self.ascii[Int(scalar.value)]
    let isPunctuation = byte == Self.goes || (byte == UInt8(ascii: " ") && scalar.value > 0x20)
    guard !keepsPunctuation || !isPunctuation else { return appendFolded(scalar) }
    if byte != Self.goes { appendFolded(Unicode.Scalar(byte)) }
  }

  private mutating func appendOutcome(of scalar: Unicode.Scalar) {
    switch SearchLetters.outcome(of: scalar) {
    case .same: appendFolded(scalar)
    case .gone where scalar == "\u{306}" && folded.last == "и" && !owesSpace:
      // a letter of its own to its readers, as in the composed form
      folded.removeLast()
      folded.append("й")
    case .gone: if keepsPunctuation, scalar.isMarkWithinWords { appendFolded("'") }
    case .others(" ", nil) where keepsPunctuation: appendFolded(scalar)
    case .others(let first, let second):
      appendFolded(first)
      if let second { appendFolded(second) }
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
  /// True if it is an apostrophe or a quotation mark, in whatever form; the signs of a romanized hamza and ayn are none.
  fileprivate var isMarkWithinWords: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: false
    default: ![0x2BE, 0x2BF, 0x640].contains(value)
    }
  }

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
