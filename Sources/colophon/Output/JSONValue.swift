internal import Catalogue

/// A JSON value whose objects keep the order of their members.
indirect enum JSONValue: Hashable, Sendable {
  /// Members in the order they are written; the code that builds it makes sure that no name comes twice.
  case object([Member])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case bool(Bool)
  case null

  /// One name of an object with its value.
  struct Member: Hashable, Sendable {
    let name: String
    let value: JSONValue
  }
}

extension JSONValue {
  /// The value on lines of its own, indented by two spaces as jq does, with a final line end.
  var pretty: String {
    var writer = JSONWriter(indents: true)
    writer.write(self)
    return writer.text + "\n"
  }

  /// The value on one line, without spaces and without a line end.
  var compact: String {
    var writer = JSONWriter(indents: false)
    writer.write(self)
    return writer.text
  }

  /// The value on one line as a line of an audit log, in which a character must never be written in another way.
  var sealed: String {
    var writer = JSONWriter(indents: false, isEscaped: \.isEscapedInAuditLog)
    writer.write(self)
    return writer.text
  }

  /// The items of an array, or this one value, each `compact` on a line that ends: JSON Lines.
  var lines: String {
    let items = if case .array(let items) = self { items } else { [self] }
    return items.map { $0.compact + "\n" }.joined()
  }
}

/// Writes RFC 8259; characters that a terminal must not get raw are escaped, all else beyond ASCII is UTF-8.
private struct JSONWriter {
  let indents: Bool
  private let isEscaped: (Unicode.Scalar) -> Bool
  private(set) var text = ""
  private var depth = 0

  init(indents: Bool, isEscaped: @escaping (Unicode.Scalar) -> Bool = \.disturbsDisplay) {
    (self.indents, self.isEscaped) = (indents, isEscaped)
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .object(let members):
      writeItems(members, between: "{", and: "}") { writer, member in
        writer.text.appendJSON(member.name, where: writer.isEscaped)
        writer.text += writer.indents ? ": " : ":"
        writer.write(member.value)
      }
    case .array(let items): writeItems(items, between: "[", and: "]") { $0.write($1) }
    case .string(let string): text.appendJSON(string, where: isEscaped)
    case .integer(let number): text += String(number)
    case .bool(let bool): text += bool ? "true" : "false"
    case .null: text += "null"
    }
  }

  private mutating func writeItems<Item>(
    _ items: [Item], between open: String, and close: String, _ write: (inout JSONWriter, Item) -> Void
  ) {
    text += open
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      breakLine()
      write(&self, item)
    }
    depth -= 1
    if !items.isEmpty { breakLine() }
    text += close
  }

  private mutating func breakLine() {
    guard indents else { return }
    text += "\n" + String(repeating: "  ", count: depth)
  }
}

extension String {
  /// Appends `string` as a JSON string, quotation marks included.
  ///
  /// - Parameter isEscaped: Tells which characters are written as numbers, beside those that JSON asks for.
  mutating func appendJSON(_ string: String, where isEscaped: (Unicode.Scalar) -> Bool = \.disturbsDisplay) {
    self += "\""
    if string.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" || isEscaped($0) }) {
      for scalar in string.unicodeScalars { appendJSON(scalar, where: isEscaped) }
    } else {
      self += string
    }
    self += "\""
  }

  private mutating func appendJSON(_ scalar: Unicode.Scalar, where isEscaped: (Unicode.Scalar) -> Bool) {
    switch scalar {
    case "\"": self += "\\\""
    case "\\": self += "\\\\"
    case "\u{08}": self += "\\b"
    case "\u{0C}": self += "\\f"
    case "\n": self += "\\n"
    case "\r": self += "\\r"
    case "\t": self += "\\t"
    case _ where isEscaped(scalar):
      for unit in String(scalar).utf16 { self += "\\u" + UInt32(unit).hexadecimal(digits: 4) }
    default: unicodeScalars.append(scalar)
    }
  }
}

extension Unicode.Scalar {
  /// True if audit logs have always had it as a number: controls, what orders text, tags and noncharacters.
  ///
  /// This is the rule of the first sealed logs, and must stay: one that is added here makes them false.
  fileprivate var isEscapedInAuditLog: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: properties.isNoncharacterCodePoint
    }
  }
}

extension UInt32 {
  /// The number in lowercase hexadecimal, filled with zeros to at least `digits`.
  func hexadecimal(digits: Int) -> String {
    let number = String(self, radix: 16)
    return String(repeating: "0", count: Swift.max(0, digits - number.count)) + number
  }
}
