internal import Catalogue

// Numbers and texts.
extension JSONReader {
  /// The current number, as it is written.
  mutating func number() throws(DocumentError) -> String {
    var text: [UInt8] = []
    if take(UInt8(ascii: "-")) { text.append(UInt8(ascii: "-")) }
    let first = offset
    let digits = try takeDigits(&text)
    if digits.first == UInt8(ascii: "0"), digits.count > 1 {
      throw error("syntax", "a number doesn't begin with 0", at: first)
    }
    if take(UInt8(ascii: ".")) {
      text.append(UInt8(ascii: "."))
      try takeDigits(&text)
    }
    if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
      text.append(byte)
      skip()
      if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        text.append(sign)
        skip()
      }
      try takeDigits(&text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  @discardableResult
  private mutating func takeDigits(_ text: inout [UInt8]) throws(DocumentError) -> ArraySlice<UInt8> {
    let first = text.count
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      text.append(byte)
      skip()
    }
    guard text.count > first else { throw error("syntax", "a digit should stand here") }
    return text[first...]
  }

  /// The text between two quotation marks.
  mutating func string() throws(DocumentError) -> String {
    let first = offset
    skip()
    var text: [UInt8] = []
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        skip()
        return try decoded(text[...], from: first)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20:
        throw error("syntax", "a control character stands in the text", mend: "write it as an escape, \\n or \\u000a")
      default:
        let plain = takePlain()
        // most texts are in one piece
        guard text.isEmpty, take(UInt8(ascii: "\"")) else {
          text += plain
          continue
        }
        return try decoded(plain, from: first)
      }
    }
    throw error("syntax", "the text is not closed", at: first)
  }

  private func decoded(_ text: ArraySlice<UInt8>, from first: Int) throws(DocumentError) -> String {
    guard let string = String(validating: text, as: UTF8.self) else {
      throw error("utf-8", "the bytes of this text are not UTF-8", at: first, mend: "save the file as UTF-8")
    }
    return string
  }

  private mutating func escape() throws(DocumentError) -> [UInt8] {
    let first = offset
    skip()
    guard let byte = peek() else { throw error("syntax", "the text is not closed", at: first) }
    skip()
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): return Array(String(try escapedScalar(from: first)).utf8)
    default: throw error("syntax", "“\\\(String(decoding: [byte], as: UTF8.self))” is no escape", at: first)
    }
  }

  private mutating func escapedScalar(from first: Int) throws(DocumentError) -> Unicode.Scalar {
    let unit = try codeUnit(from: first)
    guard UTF16.isSurrogate(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    let isPair = UTF16.isLeadSurrogate(unit) && take(UInt8(ascii: "\\")) && take(UInt8(ascii: "u"))
    let second = isPair ? try codeUnit(from: first) : 0
    guard isPair, UTF16.isTrailSurrogate(second),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw error("utf-8", "half of a surrogate pair stands alone", at: first) }
    return scalar
  }

  private mutating func codeUnit(from first: Int) throws(DocumentError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek(), byte < 128, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("syntax", "four hexadecimal digits should stand behind \\u", at: first)
      }
      unit = unit << 4 | UInt16(digit)
      skip()
    }
    return unit
  }
}
