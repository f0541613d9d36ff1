public import Catalogue

/// Reads JSON (RFC 8259) strictly, and keeps where each value stands.
///
/// Nothing is taken that the standard doesn't have, and no object with a name twice: who would say which of the two holds.
public struct JSONReader {
  private let bytes: [UInt8]
  private var index: Int
  private var depth = 0
  private var count = 0
  private let start: Int

  /// The largest file that is read, in bytes.
  public static let largest = 1 << 28
  /// How deep lists and objects may stand in one another.
  static let deepest = 128

  /// Reads a file.
  ///
  /// - Parameter name: The file, for messages.
  /// - Throws: `DocumentError` at the first byte that is not as it should be.
  public static func read(_ bytes: [UInt8], name: String) throws(DocumentError) -> SourceDocument {
    var reader = JSONReader(bytes)
    guard bytes.count <= largest else {
      throw reader.error("too-large", "the file has \(bytes.count) bytes; at most \(largest) are read", at: 0)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4).contains(0) {
      throw reader.error("utf-8", "the file is not written in UTF-8", at: 0, mend: "save it as UTF-8")
    }
    reader.skipBlanks()
    let root = try reader.value()
    reader.skipBlanks()
    guard reader.index == bytes.count else {
      throw reader.error("syntax", "more stands behind the end of the value")
    }
    return SourceDocument(name: name, bytes: bytes, start: reader.start, root: root, count: reader.count)
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    index = start
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func error(_ rule: String, _ message: String, at offset: Int? = nil, mend: String? = nil) -> DocumentError {
    let position = BytePlaces(in: bytes, from: start).position(at: offset ?? index, in: bytes)
    return DocumentError(rule: rule, message: message, position: position, mend: mend)
  }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func value() throws(DocumentError) -> SourceValue {
    let (first, number) = (index, count)
    count += 1
    let content: SourceValue.Content
    switch next {
    case UInt8(ascii: "{"): content = try nested { (reader) throws(DocumentError) in try reader.object() }
    case UInt8(ascii: "["): content = try nested { (reader) throws(DocumentError) in try reader.list() }
    case UInt8(ascii: "\""): content = .text(try string())
    case let byte? where Self.beginsNumber(byte): content = .number(try self.number())
    case nil: throw error("syntax", "the file ends where a value should stand")
    default: content = try word()
    }
    return SourceValue(content: content, range: first..<index, number: number)
  }

  private static func beginsNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(DocumentError) -> SourceValue.Content
  ) throws(DocumentError) -> SourceValue.Content {
    depth += 1
    guard depth <= Self.deepest else {
      throw error("too-deep", "lists and objects are nested more than \(Self.deepest) levels deep")
    }
    index += 1
    let content = try read(&self)
    depth -= 1
    return content
  }

  private mutating func list() throws(DocumentError) -> SourceValue.Content {
    var items: [SourceValue] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .list([]) }
    while true {
      skipBlanks()
      items.append(try value())
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .list(items) }
      try comma(before: "]", "an item of the list")
    }
  }

  private mutating func object() throws(DocumentError) -> SourceValue.Content {
    var members: [SourceValue.Member] = []
    var names: Set<String> = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipBlanks()
      let first = index
      guard next == UInt8(ascii: "\"") else { throw error("syntax", "a name in double quotes should stand here") }
      let name = try string()
      guard names.insert(name).inserted else {
        throw error("duplicate-key", "the name “\(name)” stands a second time in its object", at: first)
      }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw error("syntax", "a colon is missing behind the name “\(name)”") }
      skipBlanks()
      members.append(.init(name: name, value: try value()))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(members) }
      try comma(before: "}", "“\(name)”")
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func comma(before close: String, _ what: String) throws(DocumentError) {
    guard take(UInt8(ascii: ",")) else {
      throw error(
        "syntax",
        next == nil ? "the file ends before its “\(close)”" : "a comma or “\(close)” is missing behind \(what)")
    }
    skipBlanks()
    if next == close.utf8.first { throw error("syntax", "a comma stands before “\(close)”", mend: "remove it") }
  }

  private mutating func word() throws(DocumentError) -> SourceValue.Content {
    let words: [(String, SourceValue.Content)] = [
      ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
    ]
    for (word, content) in words where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return content
    }
    throw error(
      "syntax", "a value should stand here: text in double quotes, a number, true, false, null, a list or an object")
  }

  private mutating func number() throws(DocumentError) -> String {
    let first = index
    _ = take(UInt8(ascii: "-"))
    let digits = index
    try takeDigits()
    if bytes[digits] == UInt8(ascii: "0"), index - digits > 1 {
      throw error("syntax", "a number doesn't begin with 0", at: digits)
    }
    if take(UInt8(ascii: ".")) { try takeDigits() }
    if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try takeDigits()
    }
    return String(decoding: bytes[first..<index], as: UTF8.self)
  }

  private mutating func takeDigits() throws(DocumentError) {
    let first = index
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    guard index > first else { throw error("syntax", "a digit should stand here") }
  }
}

extension JSONReader {
  /// The text between two quotation marks.
  private mutating func string() throws(DocumentError) -> String {
    let first = index
    index += 1
    var text: [UInt8] = []
    while true {
      guard let byte = next else { throw error("syntax", "the text is not closed", at: first) }
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return try decoded(text, from: first)
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20:
        throw error("syntax", "a control character stands in the text", mend: "write it as an escape, \\n or \\u000a")
      default:
        text.append(byte)
        index += 1
      }
    }
  }

  private func decoded(_ text: [UInt8], from first: Int) throws(DocumentError) -> String {
    guard let string = String(validating: text, as: UTF8.self) else {
      throw error("utf-8", "the bytes of this text are not UTF-8", at: first, mend: "save the file as UTF-8")
    }
    return string
  }

  private mutating func escape() throws(DocumentError) -> [UInt8] {
    let first = index
    index += 1
    guard let byte = next else { throw error("syntax", "the text is not closed", at: first) }
    index += 1
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
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit && $0 < 128 }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("syntax", "four hexadecimal digits should stand behind \\u", at: first) }
    index += 4
    return unit
  }
}
