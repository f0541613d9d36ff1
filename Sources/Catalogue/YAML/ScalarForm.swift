/// The ways in which one text can be written as a YAML scalar.
struct ScalarForm {
  let text: String

  /// True if the text needs more than one line.
  var isMultiline: Bool { text.utf8.contains(UInt8(ascii: "\n")) }

  /// The text on one line, in the style asked for where that can hold it, else plain where that is safe, else in double quotes.
  func inline(inFlow: Bool, plain: @autoclosure () -> PlainScalar?, preferring style: Node.Style?) -> String {
    switch style {
    case .singleQuoted where fitsSingleQuotes: singleQuoted
    case .doubleQuoted: doubleQuoted
    default: isSafePlain(inFlow: inFlow, plain: plain()) ? text : doubleQuoted
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
    "'" + text.replacing(each: "'", with: "''") + "'"
  }

  private var fitsSingleQuotes: Bool { !text.isEmpty && text.unicodeScalars.allSatisfy(Self.isVisible) }

  /// The header and the lines of a literal block scalar; nil where it cannot hold the text.
  ///
  /// - Parameters:
  ///   - column: The number of spaces before each line.
  ///   - parent: The column of the mapping or list around it, which an indentation indicator counts from.
  func literal(at column: Int, in parent: Int) -> (header: String, lines: [String])? {
    guard isMultiline else { return nil }
    var lines = text.parts(at: "\n")
    let scalars = text.unicodeScalars
    guard scalars.allSatisfy({ $0 == "\n" || $0 == "\t" || Self.isVisible($0) }),
      let firstInked = lines.first(where: { !$0.isEmpty })?.unicodeScalars.first,
      lines.contains(where: { !$0.unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" } })
    else { return nil }
    let needsIndicator = firstInked == " " || firstInked == "\t"
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
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool { !scalar.disturbsDisplay }
}

// Plain scalars. By bytes: an import asks this of every key and every value.
extension ScalarForm {
  /// Tells whether every reader takes the text, written plain, for this same text.
  ///
  /// - Parameter plain: The type that the field is known to hold; asked only where YAML would give the text a type.
  func isSafePlain(inFlow: Bool, plain: @autoclosure () -> PlainScalar?) -> Bool {
    guard !text.isEmpty, text.utf8.count < 1000, isVisible else { return false }
    return (isUnmarked(inFlow: inFlow) && !looksTyped) || plain()?.holds(text) == true
  }

  private var isVisible: Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } || text.unicodeScalars.allSatisfy(Self.isVisible)
  }

  /// Tells whether nothing in it is one of YAML's own signs.
  private func isUnmarked(inFlow: Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last, first != UInt8(ascii: " "), last != UInt8(ascii: " "),
        last != UInt8(ascii: ":"), last != UInt8(ascii: "?"), !Self.isIndicator(first), !Self.isMarker(bytes.prefix(3))
      else { return false }
      if first == UInt8(ascii: "-"), inFlow || bytes.count == 1 || bytes[1] == UInt8(ascii: " ") { return false }
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: ":"):
          if inFlow || (index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: " ")) { return false }
        case UInt8(ascii: "#"): if bytes[index - 1] == UInt8(ascii: " ") { return false }
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
          UInt8(ascii: "?"):
          if inFlow { return false }
        default: break
        }
      }
      return true
    }
  }

  /// Tells whether a scalar that begins with this byte is something else, or may be.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "="), UInt8(ascii: "<"):
      true
    default: false
    }
  }

  /// Tells whether a document begins or ends at this line.
  private static func isMarker(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.elementsEqual("---".utf8) || bytes.elementsEqual("...".utf8)
  }

  /// True if YAML 1.1 or 1.2 would read the text as a number, a boolean, a null, a date or a merge key.
  var looksTyped: Bool {
    if text.utf8.count <= Self.longestWord, Self.words.contains(text.lowercased()) { return true }
    let bytes = Array(text.utf8)
    return Self.isNumber(bytes[...]) || Self.isTimestamp(bytes)
  }

  private static let words: Set<String> = [
    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=",
    ".inf", "+.inf", "-.inf", ".nan",
  ]

  private static let longestWord = 5

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Tells whether it is a decimal, octal, hexadecimal, binary or sexagesimal number, with or without a fraction or an
  /// exponent.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    let (point, line) = (UInt8(ascii: "."), UInt8(ascii: "_"))
    var rest = bytes
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard let first = rest.first, first == point || isDigit(first) else { return false }
    if first == UInt8(ascii: "0"), let base = rest.dropFirst().first, "xobXOB".utf8.contains(base) {
      return rest.dropFirst(2).allSatisfy {
        isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) || $0 == line
      }
    }
    let whole = rest.prefix { isDigit($0) || $0 == line || $0 == UInt8(ascii: ":") }
    rest = rest.dropFirst(whole.count)
    if rest.first == point {
      let fraction = rest.dropFirst().prefix { isDigit($0) || $0 == line || $0 == point }
      guard !whole.isEmpty || !fraction.isEmpty else { return false }
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") else { return rest.isEmpty }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    return rest.allSatisfy(isDigit)
  }

  /// Tells whether it is a date with a month and a day, alone or with a time.
  private static func isTimestamp(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 8, bytes[..<4].allSatisfy(isDigit), bytes[4] == UInt8(ascii: "-") else { return false }
    let month = bytes[5...].prefix(while: isDigit)
    let rest = bytes[month.endIndex...]
    guard (1...2).contains(month.count), rest.first == UInt8(ascii: "-") else { return false }
    let day = rest.dropFirst().prefix(while: isDigit)
    let after = bytes[day.endIndex...].first
    return (1...2).contains(day.count)
      && (after == nil || after.map { "Tt ".utf8.contains($0) } ?? true)
  }
}
