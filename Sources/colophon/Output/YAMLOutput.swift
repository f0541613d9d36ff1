internal import Catalogue

/// Writes JSON values as YAML that parsers of YAML 1.1 and of 1.2 read back as the same values.
///
/// Block style. A string is plain only where no version could read anything else, a literal block where it has lines, else
/// in double quotes.
struct YAMLOutput {
  private(set) var text = ""

  /// The document for `value`, with a final line end.
  init(_ value: JSONValue) {
    write(value, indent: 0, isItem: true)
  }

  /// Writes a value at the cursor, through its line end.
  ///
  /// - Parameters:
  ///   - indent: The column at which the entries of a collection stand.
  ///   - isItem: Whether the first entry may stand at the cursor, as after `- ` or at the start, or needs a line of its
  ///     own.
  private mutating func write(_ value: JSONValue, indent: Int, isItem: Bool) {
    switch value {
    case .object(let members) where !members.isEmpty:
      if !isItem { text += "\n" }
      for (index, member) in members.enumerated() {
        if index > 0 || !isItem { text += Self.spaces(indent) }
        writeKey(member.name, indent: indent)
        write(member.value, after: " ", indent: indent + 2)
      }
    case .array(let items) where !items.isEmpty:
      if !isItem { text += "\n" }
      for (index, item) in items.enumerated() {
        if index > 0 || !isItem { text += Self.spaces(indent) }
        text += "- "
        write(item, indent: indent + 2, isItem: true)
      }
    case .string(let string) where string.isLiteralBlock:
      writeLiteralBlock(string, indent: max(indent, 2))
    default: text += Self.scalar(value) + "\n"
    }
  }

  /// Writes the value of a key: a collection on the lines below, anything else on the same line.
  private mutating func write(_ value: JSONValue, after space: String, indent: Int) {
    switch value {
    case .object(let members) where !members.isEmpty: break
    case .array(let items) where !items.isEmpty: break
    default: text += space
    }
    write(value, indent: indent, isItem: false)
  }

  private mutating func writeKey(_ name: String, indent: Int) {
    let key = Self.quotedIfNeeded(name)
    // A key on the line of its value may have no more than 1,024 characters.
    text += key.unicodeScalars.count <= 1000 ? key + ":" : "? \(key)\n\(Self.spaces(indent)):"
  }

  private mutating func writeLiteralBlock(_ string: String, indent: Int) {
    let endsLine = string.utf8.last == UInt8(ascii: "\n")
    text += endsLine ? "|\n" : "|-\n"
    for line in endsLine ? string.parts(at: "\n").dropLast() : string.parts(at: "\n")[...] {
      text += line.isEmpty ? "\n" : Self.spaces(indent) + line + "\n"
    }
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func scalar(_ value: JSONValue) -> String {
    switch value {
    case .object: "{}"
    case .array: "[]"
    case .string(let string): quotedIfNeeded(string)
    case .integer(let number): String(number)
    case .bool(let bool): bool ? "true" : "false"
    case .null: "null"
    }
  }

  private static func quotedIfNeeded(_ string: String) -> String {
    guard !string.isPlainInYAML else { return string }
    return "\"" + string.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.disturbsDisplay:
      scalar.value > 0xFFFF ? "\\U" + scalar.value.hexadecimal(digits: 8) : "\\u" + scalar.value.hexadecimal(digits: 4)
    default: String(scalar)
    }
  }
}

extension String {
  /// The words that YAML 1.1 or 1.2 reads as a boolean or as null, in any case.
  private static let wordsOfYAML: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

  /// True if the string can stand plain in a block: starts with a letter, so that it is no number, date or indicator.
  fileprivate var isPlainInYAML: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, first.properties.isAlphabetic,
      last != ":", !last.properties.isWhitespace, !Self.wordsOfYAML.contains(lowercased())
    else { return false }
    var previous = first
    return unicodeScalars.allSatisfy { scalar in
      defer { previous = scalar }
      return !scalar.disturbsDisplay && !(previous == ":" && scalar == " ") && !(previous == " " && scalar == "#")
    }
  }

  /// True if a literal block keeps the string as it is: several lines, none that starts or ends with white space.
  fileprivate var isLiteralBlock: Bool {
    guard unicodeScalars.contains("\n"), !unicodeScalars.contains(where: { $0 != "\n" && $0.disturbsDisplay }) else {
      return false
    }
    let lines = parts(at: "\n")
    return lines.first != "" && lines.dropLast().last != ""
      && lines.allSatisfy {
        $0.unicodeScalars.first?.properties.isWhitespace != true
          && $0.unicodeScalars.last?.properties.isWhitespace != true
      }
  }
}
