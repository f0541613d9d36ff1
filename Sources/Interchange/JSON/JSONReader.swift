internal import Catalogue

/// Reads JSON (RFC 8259) strictly, a window of the file at a time, and keeps the place of each value.
///
/// It accepts nothing beyond the standard, and no object with a name twice, since nobody could say which of the two
/// holds.
struct JSONReader {
  let file: SourceFile
  /// The bytes in memory, and their beginning in the file.
  private var window: [UInt8]
  private var start: Int
  private var index = 0
  /// Lines and columns, up to a byte of the window.
  private var ruler = Ruler()
  private var ruled = 0
  private var depth = 0
  /// The number of values read.
  private(set) var count: Int
  /// The reason why the file could not be read on; it seems to end there.
  private(set) var failure: (any Error)?

  /// The deepest nesting of lists and objects.
  static let deepest = 128

  private let portion: Int

  /// A reader at the beginning of a file.
  ///
  /// - Parameter portion: The number of bytes that are held at a time, at least four.
  init(_ file: SourceFile, portion: Int = SourceFile.portion) {
    (self.file, self.portion, window, start, count) = (file, portion, [], 0, 0)
    refill()
    index = ruler.skipMark(window)
    ruled = index
  }

  /// A reader of one value of a file that was read before.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the value.
  ///   - start: Their beginning in the file.
  ///   - count: The number of the value among all of the file.
  init(_ bytes: [UInt8], of file: SourceFile, at start: Int, count: Int) {
    (self.file, portion, window, self.start, self.count) = (file, 0, bytes, start, count)
  }

  // MARK: Bytes

  /// The offset of the current byte in the file.
  var offset: Int { start + index }

  /// The line and column of the current byte; asked for again and again, each byte is counted once.
  mutating func position() -> Position {
    ruler.pass(window[ruled..<index])
    ruled = index
    return ruler.position
  }

  /// The current byte; nil at the end.
  mutating func peek() -> UInt8? {
    if index == window.count { refill() }
    return index < window.count ? window[index] : nil
  }

  /// Goes on by one byte.
  mutating func skip() { index += 1 }

  /// Goes over one byte if it is this one.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  /// Goes over the plain text at the beginning of the window.
  mutating func takePlain() -> ArraySlice<UInt8> {
    let first = index
    while index < window.count, window[index] >= 0x20, window[index] != UInt8(ascii: "\""),
      window[index] != UInt8(ascii: "\\")
    { index += 1 }
    return window[first..<index]
  }

  private mutating func refill() {
    ruler.pass(window[ruled...])
    start += window.count
    (window, index, ruled) = ([], 0, 0)
    guard start < file.count else { return }
    do { window = try file.bytes(start..<min(start + portion, file.count)) } catch { failure = error }
  }

  mutating func skipBlanks() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  func error(_ rule: String, _ message: String, at offset: Int? = nil, mend: String? = nil) -> DocumentError {
    DocumentError(rule: rule, message: message, position: file.position(at: offset ?? self.offset), mend: mend)
  }

  // MARK: Values

  /// Reads the one value of the file.
  ///
  /// - Throws: `DocumentError` at the first byte that is wrong, or an error of reading the file.
  mutating func whole<Made>(_ read: (inout JSONReader) throws(DocumentError) -> Made) throws -> Made {
    do {
      if window.starts(with: [0xFF, 0xFE]) || window.starts(with: [0xFE, 0xFF]) || window.prefix(4).contains(0) {
        throw error("utf-8", "the file is not written in UTF-8", at: 0, mend: "save it as UTF-8")
      }
      skipBlanks()
      let made = try read(&self)
      skipBlanks()
      guard peek() == nil else { throw error("syntax", "more stands behind the end of the value") }
      if let failure { throw failure }
      return made
    } catch { throw failure ?? error }
  }

  /// The current value.
  mutating func value() throws(DocumentError) -> SourceValue {
    let (first, number) = (offset, count)
    let content: SourceValue.Content
    switch peek() {
    case UInt8(ascii: "{"):
      var members: [SourceValue.Member] = []
      try object { (reader, name) throws(DocumentError) in
        members.append(SourceValue.Member(name: name, value: try reader.value()))
      }
      content = .object(members)
    case UInt8(ascii: "["):
      var items: [SourceValue] = []
      try list { (reader) throws(DocumentError) in items.append(try reader.value()) }
      content = .list(items)
    default: content = try scalar()
    }
    return SourceValue(content: content, range: first..<offset, number: number)
  }

  /// Goes over the current value, which is checked all the same.
  mutating func pass() throws(DocumentError) {
    switch peek() {
    case UInt8(ascii: "{"): try object { (reader, _) throws(DocumentError) in try reader.pass() }
    case UInt8(ascii: "["): try list { (reader) throws(DocumentError) in try reader.pass() }
    default: _ = try scalar()
    }
  }

  private mutating func open() throws(DocumentError) {
    (depth, count) = (depth + 1, count + 1)
    guard depth <= Self.deepest else {
      throw error("too-deep", "lists and objects are nested more than \(Self.deepest) levels deep")
    }
    skip()
    skipBlanks()
  }

  private mutating func close(_ byte: UInt8) -> Bool {
    guard take(byte) else { return false }
    depth -= 1
    return true
  }

  /// Reads the current list.
  ///
  /// - Parameter item: Reads an item.
  mutating func list(_ item: (inout JSONReader) throws(DocumentError) -> Void) throws(DocumentError) {
    try open()
    if close(UInt8(ascii: "]")) { return }
    while true {
      try item(&self)
      skipBlanks()
      if close(UInt8(ascii: "]")) { return }
      try comma(before: "]", "an item of the list")
    }
  }

  /// Reads the current object.
  ///
  /// - Parameter member: Reads the value of a name.
  mutating func object(_ member: (inout JSONReader, String) throws(DocumentError) -> Void) throws(DocumentError) {
    try open()
    var names = NamesSeen()
    if close(UInt8(ascii: "}")) { return }
    while true {
      let first = offset
      guard peek() == UInt8(ascii: "\"") else { throw error("syntax", "a name in double quotes should stand here") }
      let name = try string()
      guard names.insert(name) else {
        throw error("duplicate-key", "the name “\(name)” stands a second time in its object", at: first)
      }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw error("syntax", "a colon is missing behind the name “\(name)”") }
      skipBlanks()
      try member(&self, name)
      skipBlanks()
      if close(UInt8(ascii: "}")) { return }
      try comma(before: "}", "“\(name)”")
    }
  }

  private mutating func comma(before close: String, _ what: String) throws(DocumentError) {
    guard take(UInt8(ascii: ",")) else {
      throw error(
        "syntax",
        peek() == nil ? "the file ends before its “\(close)”" : "a comma or “\(close)” is missing behind \(what)")
    }
    skipBlanks()
    if peek() == close.utf8.first { throw error("syntax", "a comma stands before “\(close)”", mend: "remove it") }
  }

  private mutating func scalar() throws(DocumentError) -> SourceValue.Content {
    count += 1
    switch peek() {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "-"): return .number(try number())
    case let byte? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw error("syntax", "the file ends where a value should stand")
    default: throw noValue(at: offset)
    }
  }

  private mutating func word(_ word: String, _ content: SourceValue.Content) throws(DocumentError)
    -> SourceValue.Content
  {
    let first = offset
    for byte in word.utf8 where !take(byte) { throw noValue(at: first) }
    return content
  }

  private func noValue(at offset: Int) -> DocumentError {
    error(
      "syntax", "a value should stand here: text in double quotes, a number, true, false, null, a list or an object",
      at: offset)
  }
}

/// The names of one object; most have few.
private struct NamesSeen {
  private var few: [String] = []
  private var many: Set<String> = []

  /// Adds a name; tells whether it is new.
  mutating func insert(_ name: String) -> Bool {
    guard few.count == 16 else {
      guard !few.contains(name) else { return false }
      few.append(name)
      return true
    }
    if many.isEmpty { many = Set(few) }
    return many.insert(name).inserted
  }
}
