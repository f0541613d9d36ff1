/// The ways in which one text can be written as a YAML scalar.
struct ScalarForm {
  let text: String

  /// Whether the text needs more than one line.
  var isMultiline: Bool { text.unicodeScalars.contains("\n") }

  /// The text on one line, in the style asked for where that can hold it, else plain where that is safe, else in double quotes.
  func inline(inFlow: Bool, plain: PlainScalar?, preferring style: Node.Style?) -> String {
    switch style {
    case .singleQuoted where fitsSingleQuotes: singleQuoted
    case .doubleQuoted: doubleQuoted
    default: isSafePlain(inFlow: inFlow, plain: plain) ? text : doubleQuoted
    }
  }

  /// The text in double quotes, with escapes that JSON has too.
  var doubleQuoted: String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if Self.isVisible(scalar) { quoted.unicodeScalars.append(scalar) } else { quoted += Self.escape(scalar) }
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value > 0xFFFF ? 8 : 4
    return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  private var singleQuoted: String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private var fitsSingleQuotes: Bool { !text.isEmpty && text.unicodeScalars.allSatisfy(Self.isVisible) }

  /// The header and the lines of a literal block scalar; nil where it cannot hold the text.
  ///
  /// - Parameters:
  ///   - column: How many spaces stand before each line.
  ///   - parent: The column of the mapping or list around it, which an indentation indicator counts from.
  func literal(at column: Int, in parent: Int) -> (header: String, lines: [String])? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let scalars = text.unicodeScalars
    guard isMultiline, scalars.allSatisfy({ $0 == "\n" || $0 == "\t" || Self.isVisible($0) }),
      let firstInked = lines.first(where: { !$0.isEmpty }),
      lines.contains(where: { !$0.allSatisfy { $0 == " " || $0 == "\t" } })
    else { return nil }
    let needsIndicator = firstInked.first == " " || firstInked.first == "\t"
    guard !needsIndicator || (1...9).contains(column - parent) && parent >= 0 else { return nil }
    var chomping = "-"
    if lines.last?.isEmpty == true {
      lines.removeLast()
      chomping = lines.last?.isEmpty == true ? "+" : ""
    }
    let pad = String(repeating: " ", count: column)
    return (
      "|" + (needsIndicator ? String(column - parent) : "") + chomping,
      lines.map { $0.isEmpty ? "" : pad + $0 }
    )
  }

  /// A character that a person sees or that belongs to the spelling of a word (the joiners of Persian and of emoji).
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: false
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false  // change the direction of what follows
    case 0x2028, 0x2029: false
    default: true
    }
  }
}

// Plain scalars.
extension ScalarForm {
  /// Whether every reader takes the text, written plain, for this same text.
  func isSafePlain(inFlow: Bool, plain: PlainScalar?) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, bytes.count < 1000,
      text.unicodeScalars.allSatisfy(Self.isVisible)
    else { return false }
    if plain?.holds(text) == true { return true }
    guard first != UInt8(ascii: " "), last != UInt8(ascii: " "), last != UInt8(ascii: ":"),
      last != UInt8(ascii: "?")
    else { return false }
    guard !"?:,[]{}#&*!|>'\"%@`=<".utf8.contains(first), !text.hasPrefix("---"), !text.hasPrefix("...") else {
      return false
    }
    if first == UInt8(ascii: "-"), inFlow || bytes.count == 1 || bytes[1] == UInt8(ascii: " ") { return false }
    for (index, byte) in bytes.enumerated() {
      let isBeforeSpace = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: " ")
      if byte == UInt8(ascii: ":"), isBeforeSpace || inFlow { return false }
      if byte == UInt8(ascii: "#"), bytes[index - 1] == UInt8(ascii: " ") { return false }
      if inFlow, ",[]{}?".utf8.contains(byte) { return false }
    }
    return !looksTyped
  }

  /// Whether YAML 1.1 or 1.2 would read the text as a number, a boolean, a null, a date or a merge key.
  var looksTyped: Bool {
    Self.words.contains(text.lowercased()) || isNumber || isTimestamp
  }

  private static let words: Set<String> = [
    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=",
    ".inf", "+.inf", "-.inf", ".nan",
  ]

  /// Decimal, octal, hexadecimal, binary and sexagesimal numbers, with or without a fraction or an exponent.
  private var isNumber: Bool {
    var rest = Substring(text.lowercased())
    if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
    if rest.hasPrefix("0x") || rest.hasPrefix("0o") || rest.hasPrefix("0b") {
      return rest.dropFirst(2).allSatisfy { $0.isHexDigit || $0 == "_" }
    }
    guard let first = rest.first, first == "." || ("0"..."9").contains(first) else { return false }
    let whole = rest.prefix { ("0"..."9").contains($0) || $0 == "_" || $0 == ":" }
    rest = rest.dropFirst(whole.count)
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix { ("0"..."9").contains($0) || $0 == "_" || $0 == "." }
      guard !whole.isEmpty || !fraction.isEmpty else { return false }
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard rest.first == "e" else { return rest.isEmpty }
    rest = rest.dropFirst()
    if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
    return rest.allSatisfy { ("0"..."9").contains($0) }
  }

  /// A date with a month and a day, alone or with a time.
  private var isTimestamp: Bool {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count) else { return false }
    let day = parts[2].prefix { ("0"..."9").contains($0) }
    let after = parts[2].dropFirst(day.count).first
    return (parts[0] + parts[1]).allSatisfy { ("0"..."9").contains($0) } && (1...2).contains(day.count)
      && (after == nil || after == "T" || after == "t" || after == " ")
  }
}
