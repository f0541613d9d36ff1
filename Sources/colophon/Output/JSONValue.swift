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

  /// The items of an array, or this one value, each `compact` on a line that ends: JSON Lines.
  var lines: String {
    let items = if case .array(let items) = self { items } else { [self] }
    return items.map { $0.compact + "\n" }.joined()
  }
}

/// Writes RFC 8259; characters that a terminal must not get raw are escaped, all else beyond ASCII is UTF-8.
private struct JSONWriter {
  let indents: Bool
  private(set) var text = ""
  private var depth = 0

  init(indents: Bool) { self.indents = indents }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .object(let members):
      writeItems(members, between: "{", and: "}") { writer, member in
        writer.text.appendJSON(member.name)
        writer.text += writer.indents ? ": " : ":"
        writer.write(member.value)
      }
    case .array(let items): writeItems(items, between: "[", and: "]") { $0.write($1) }
    case .string(let string): text.appendJSON(string)
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
  mutating func appendJSON(_ string: String) {
    self += "\""
    if string.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" || $0.disturbsDisplay }) {
      for scalar in string.unicodeScalars { appendJSON(scalar) }
    } else {
      self += string
    }
    self += "\""
  }

  private mutating func appendJSON(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": self += "\\\""
    case "\\": self += "\\\\"
    case "\u{08}": self += "\\b"
    case "\u{0C}": self += "\\f"
    case "\n": self += "\\n"
    case "\r": self += "\\r"
    case "\t": self += "\\t"
    case _ where scalar.disturbsDisplay:
      for unit in String(scalar).utf16 { self += "\\u" + UInt32(unit).hexadecimal(digits: 4) }
    default: unicodeScalars.append(scalar)
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
