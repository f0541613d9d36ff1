internal import OrderedCollections

/// Reads the fields of a record in the plain form that nearly all have: keys of letters, values on one line, no
/// comments.
///
/// It is many times quicker than a parser of all of YAML, and right where it answers. Whatever it isn't sure of it
/// leaves to `Document`, which reads the same from all that is read here. It keeps no places.
struct PlainReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let reading: YAMLReading
  /// The first byte of the current line.
  private var line = 0
  /// The number of spaces at its beginning; -1 after the last line.
  private var indent = -1
  /// Its first byte that is no space, and its end.
  private var (start, end) = (0, 0)

  private static let mostBytes = 1 << 16
  private static let mostLevels = 8

  /// The value in a file; nil where the file is not in the plain form.
  static func value(of bytes: [UInt8], as reading: YAMLReading = .current) -> Value? {
    guard bytes.count <= mostBytes, bytes.last == newline, isPlain(bytes) else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var reader = PlainReader(bytes: buffer, as: reading)
      reader.enterLine(at: 0)
      guard reader.indent == 0, let value = reader.mapping(at: 0, 0), reader.indent == -1 else { return nil }
      return value
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, as reading: YAMLReading) {
    (self.bytes, self.reading) = (bytes, reading)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// Tells whether all characters are printable, and only the line feed ends lines.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var isASCII = true
    for byte in bytes where byte < 0x20 || byte > 0x7E {
      guard byte != newline else { continue }
      guard byte > 0x7F else { return false }
      isASCII = false
    }
    guard !isASCII else { return true }
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
  }

  // MARK: Lines

  /// Goes to the next line that is not empty, from a place on.
  private mutating func enterLine(at place: Int) {
    line = place
    while line < bytes.count, bytes[line] == Self.newline { line += 1 }
    start = line
    while start < bytes.count, bytes[start] == Self.space { start += 1 }
    indent = line < bytes.count ? start - line : -1
    end = start
    while end < bytes.count, bytes[end] != Self.newline { end += 1 }
  }

  private mutating func enterNextLine() { enterLine(at: end + 1) }

  private var isItem: Bool {
    end - start > 2 && bytes[start] == UInt8(ascii: "-") && bytes[start + 1] == Self.space
      && bytes[start + 2] != Self.space
  }

  // MARK: Blocks

  private mutating func mapping(at level: Int, _ depth: Int) -> Value? {
    guard depth < Self.mostLevels else { return nil }
    var fields = Value.Fields()
    while indent == level, !isItem {
      guard let colon = endOfKey() else { return nil }
      let key = text(start, colon)
      guard fields[key] == nil, let value = fieldValue(from: colon + 1, level, depth) else { return nil }
      fields[key] = value
    }
    // a deeper line continues a value, which is not plain
    return indent > level || fields.isEmpty ? nil : .mapping(fields)
  }

  /// The colon after the key at the start of the line; nil where none stands there.
  private func endOfKey() -> Int? {
    var place = start
    while place < end, Self.isWord(bytes[place]) { place += 1 }
    guard place > start, place - start <= 128, place < end, bytes[place] == UInt8(ascii: ":"),
      Self.isLetter(bytes[start]), place + 1 == end || bytes[place + 1] == Self.space
    else { return nil }
    return place
  }

  private mutating func fieldValue(from place: Int, _ level: Int, _ depth: Int) -> Value? {
    guard place < end else {
      enterNextLine()
      if indent > level { return isItem ? sequence(at: indent, depth + 1) : mapping(at: indent, depth + 1) }
      return indent == level && isItem ? sequence(at: level, depth + 1) : .absent
    }
    if end - place == 2, bytes[place + 1] == UInt8(ascii: "|") { return literal(below: level) }
    guard let value = scalar(from: place + 1) else { return nil }
    enterNextLine()
    return value
  }

  private mutating func sequence(at level: Int, _ depth: Int) -> Value? {
    guard depth < Self.mostLevels else { return nil }
    var items: [Value] = []
    while indent == level, isItem {
      // the text after the dash stands as if the dash were a space
      (start, indent) = (start + 2, level + 2)
      if endOfKey() != nil {
        guard let item = mapping(at: level + 2, depth + 1) else { return nil }
        items.append(item)
      } else {
        guard let item = scalar(from: start) else { return nil }
        items.append(item)
        enterNextLine()
      }
    }
    return indent > level ? nil : .list(items)
  }

  /// A block of literal lines, `|`, that are indented more than the key or dash above them.
  private mutating func literal(below level: Int) -> Value? {
    line = end + 1
    var place = line
    while place < bytes.count, bytes[place] == Self.space { place += 1 }
    let inner = place - line
    guard inner > level, place < bytes.count, bytes[place] != Self.newline else { return nil }
    var (content, empty): ([UInt8], Int) = ([], 0)
    while line < bytes.count {
      if bytes[line] == Self.newline {
        (empty, line) = (empty + 1, line + 1)
        continue
      }
      guard let until = textLine(indented: inner) else { break }
      content += repeatElement(Self.newline, count: empty)
      content += bytes[(line + inner)..<until + 1]
      (empty, line) = (0, until + 1)
    }
    enterLine(at: line)
    let text = String(decoding: content, as: UTF8.self).orderingCrowdedMarks
    return indent > level ? nil : reading.isAbsent(text) ? .absent : .text(text)
  }

  /// The end of the current line where it is indented that far at least, and holds more than spaces.
  private func textLine(indented inner: Int) -> Int? {
    var place = line
    while place < bytes.count, bytes[place] == Self.space { place += 1 }
    guard place - line >= inner, bytes[place] != Self.newline else { return nil }
    while bytes[place] != Self.newline { place += 1 }
    return place
  }

  // MARK: Values on one line

  private func scalar(from place: Int) -> Value? {
    var first = place
    while first < end, bytes[first] == Self.space { first += 1 }
    guard first < end, bytes[end - 1] != Self.space else { return nil }
    switch bytes[first] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(from: first)
    case UInt8(ascii: "["): return words(from: first)
    default: return plain(from: first)
    }
  }

  private func plain(from first: Int) -> Value? {
    guard !Self.isIndicator(bytes[first]), bytes[end - 1] != UInt8(ascii: ":") else { return nil }
    for place in first..<end {
      // a colon before a space ends a key, and a number sign after one begins a comment
      if bytes[place] == UInt8(ascii: ":"), bytes[place + 1] == Self.space { return nil }
      if bytes[place] == UInt8(ascii: "#"), bytes[place - 1] == Self.space { return nil }
    }
    return value(text(first, end))
  }

  /// A text in quotes that has neither kind of quote inside, and no escape.
  private func quoted(from first: Int) -> Value? {
    guard end - first >= 2, bytes[end - 1] == bytes[first] else { return nil }
    for place in (first + 1)..<(end - 1) where bytes[place] == bytes[first] || bytes[place] == UInt8(ascii: "\\") {
      return nil
    }
    let text = text(first + 1, end - 1)
    return reading.isAbsent(text) ? .absent : .text(text)
  }

  /// A list of words, `[a, b]`.
  private func words(from first: Int) -> Value? {
    guard bytes[end - 1] == UInt8(ascii: "]") else { return nil }
    var items: [Value] = []
    var place = first + 1
    while true {
      while bytes[place] == Self.space { place += 1 }
      let begin = place
      while Self.isWord(bytes[place]) { place += 1 }
      guard place > begin, Self.isLetter(bytes[begin]) else { return nil }
      items.append(value(text(begin, place)))
      if bytes[place] == UInt8(ascii: "]") { return place + 1 == end ? .list(items) : nil }
      guard bytes[place] == UInt8(ascii: ","), bytes[place + 1] == Self.space else { return nil }
      place += 1
    }
  }

  private func value(_ plain: String) -> Value {
    switch plain {
    case "null", "Null", "NULL": .absent
    default: reading.isAbsent(plain) ? .absent : .text(plain)
    }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self).orderingCrowdedMarks
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// Tells whether a plain text can't begin with this byte, or only before certain others.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"),
      UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
