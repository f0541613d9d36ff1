/// One setting: its key, with section and name in lower case, and its value; nil for a key alone, which means true.
struct Setting: Hashable {
  let key: String
  let value: String?
}

extension Setting {
  /// The middle part of its key, and the rest around it: `remote.origin.url` has `origin`, and `remote`, `url`.
  var parts: (section: Substring, middle: Substring?, name: Substring) {
    let bytes = key.utf8
    guard let first = bytes.firstIndex(of: UInt8(ascii: ".")), let last = bytes.lastIndex(of: UInt8(ascii: ".")) else {
      return (key[...], nil, "")
    }
    let name = key[bytes.index(after: last)...]
    return (key[..<first], first == last ? nil : key[bytes.index(after: first)..<last], name)
  }
}

/// Reads the text of a configuration file as git does.
///
/// - SeeAlso: git-config(1), “Syntax”; `git_parse_source` in git's config.c
struct ConfigurationFile {
  /// The settings in order, those of included files not among them.
  private(set) var settings: [Setting] = []

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var isAtEnd = false
  /// The bytes of the key so far: a section and, behind a dot, a subsection.
  private var section: [UInt8] = []

  /// - Throws: `.error` naming the file and the line.
  init(_ bytes: [UInt8], at path: String) throws(GitError) {
    self.bytes = bytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.starts(with: mark) { place = mark.count }
    guard read() else { throw GitError(.error, "bad config line \(line) in file \(path)") }
  }

  /// Reads all lines; false where one is not as git has it.
  private mutating func read() -> Bool {
    while true {
      let byte = next()
      if byte == Self.newline {
        if isAtEnd { return true }
      } else if Self.isComment(byte) {
        while next() != Self.newline {}
        if isAtEnd { return true }
      } else if byte == UInt8(ascii: "[") {
        guard readSection() else { return false }
      } else if !Self.isSpace(byte) {
        guard isLetter(byte), readSetting(from: byte) else { return false }
        if isAtEnd { return true }
      }
    }
  }

  /// The next byte, with CRLF as one; a line end where there are no more.
  private mutating func next() -> UInt8 {
    guard place < bytes.count else {
      isAtEnd = true
      return Self.newline
    }
    var byte = bytes[place]
    place += 1
    if byte == UInt8(ascii: "\r"), place < bytes.count, bytes[place] == Self.newline {
      byte = Self.newline
      place += 1
    }
    if byte == Self.newline { line += 1 }
    return byte
  }

  private mutating func readSection() -> Bool {
    section = []
    while true {
      let byte = next()
      if isAtEnd { return false }
      if byte == UInt8(ascii: "]") { break }
      if Self.isSpace(byte) {
        guard readSubsection(from: byte) else { return false }
        break
      }
      guard Self.isOfKey(byte) || byte == UInt8(ascii: ".") else { return false }
      section.append(Self.lowered(byte))
    }
    section.append(UInt8(ascii: "."))
    return true
  }

  private mutating func readSubsection(from first: UInt8) -> Bool {
    var byte = first
    repeat {
      guard byte != Self.newline else { return false }
      byte = next()
    } while Self.isSpace(byte)
    guard byte == UInt8(ascii: "\"") else { return false }
    section.append(UInt8(ascii: "."))
    while true {
      byte = next()
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") { byte = next() }
      guard byte != Self.newline else { return false }
      section.append(byte)
    }
    return next() == UInt8(ascii: "]")
  }

  private mutating func readSetting(from first: UInt8) -> Bool {
    var key = section + [Self.lowered(first)]
    var byte = next()
    while !isAtEnd, Self.isOfKey(byte) {
      key.append(Self.lowered(byte))
      byte = next()
    }
    while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { byte = next() }
    var value: [UInt8]?
    if byte != Self.newline {
      guard byte == UInt8(ascii: "="), let read = readValue() else { return false }
      value = read
    }
    settings.append(
      Setting(key: String(decoding: key, as: UTF8.self), value: value.map { String(decoding: $0, as: UTF8.self) }))
    return true
  }

  /// The value up to the end of the line; nil for one that git refuses.
  private mutating func readValue() -> [UInt8]? {
    var value: [UInt8] = []
    var (isQuoted, spaces) = (false, 0)
    while true {
      var byte = next()
      if byte == Self.newline { return isQuoted ? nil : value }
      if Self.isSpace(byte), !isQuoted {
        if !value.isEmpty { spaces += 1 }
        continue
      }
      if !isQuoted, Self.isComment(byte) {
        while next() != Self.newline {}
        return value
      }
      value += [UInt8](repeating: UInt8(ascii: " "), count: spaces)
      spaces = 0
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        continue
      }
      if byte == UInt8(ascii: "\\") {
        byte = next()
        if byte == Self.newline { continue }
        guard let escaped = Self.escapes[byte] else { return nil }
        byte = escaped
      }
      value.append(byte)
    }
  }

  private static let newline = UInt8(ascii: "\n")
  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "t"): 9, UInt8(ascii: "b"): 8, UInt8(ascii: "n"): 10, UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "\""): UInt8(ascii: "\""),
  ]

  private static func isComment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";") }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
  private static func isOfKey(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "-") }
  private static func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
}
