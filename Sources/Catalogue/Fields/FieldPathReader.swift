/// Takes a field's steps out of a text, and writes a name so that it is read again as the same.
struct FieldPathReader {
  private let text: String
  private var rest: Substring

  init(_ text: String) {
    (self.text, rest) = (text, text[...])
  }

  mutating func selectors() throws(ParsingError) -> [FieldPath.Selector] {
    var selectors: [FieldPath.Selector] = rest.first == "[" ? [] : [.name(try name())]
    while let sign = rest.popFirst() {
      switch sign {
      case ".": selectors.append(.name(try name()))
      case "[": selectors.append(.index(try index()))
      default: throw error("after a bracket or a quote there is a dot or nothing, not “\(sign)”")
      }
    }
    return selectors
  }

  private mutating func name() throws(ParsingError) -> String {
    if rest.first == "\"" { return try quotedName() }
    let name = rest.prefix { $0 != "." && $0 != "[" }
    guard !name.isEmpty else { throw error("a name is missing between its dots") }
    rest = rest[name.endIndex...]
    return String(name)
  }

  private mutating func quotedName() throws(ParsingError) -> String {
    rest = rest.dropFirst()
    var name = ""
    while let character = rest.popFirst() {
      switch character {
      case "\"": return name
      case "\\":
        guard let escaped = rest.popFirst() else { break }
        name.append(escaped)
      default: name.append(character)
      }
    }
    throw error("a quote is not closed")
  }

  private mutating func index() throws(ParsingError) -> Int {
    let digits = rest.prefix { $0 != "]" && $0 != "." && $0 != "[" }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let index = Int(digits),
      rest[digits.endIndex...].first == "]"
    else { throw error("“[\(digits)” should be a number in brackets, as [0]") }
    rest = rest[digits.endIndex...].dropFirst()
    return index
  }

  private func error(_ reason: String) -> ParsingError {
    ParsingError(text: text, reason: "“\(text)” is no field: \(reason)")
  }

  /// The end of the path at the start of a change: before the first `=` that no quote holds.
  static func firstEquals(in text: String) -> String.Index? {
    var (isQuoted, isEscaped, before) = (false, false, Character("."))
    for index in text.indices {
      let character = text[index]
      switch character {
      case _ where isEscaped: isEscaped = false
      case "\\" where isQuoted: isEscaped = true
      case "\"" where isQuoted || before == ".": isQuoted.toggle()
      case "=" where !isQuoted: return index
      default: break
      }
      before = character
    }
    return nil
  }

  /// A name as it stands in a path, in quotes where the path would otherwise be read differently.
  static func written(_ name: String) -> String {
    // most names: letters, digits and hyphens between them
    if !name.isEmpty, name.utf8.last != UInt8(ascii: "-"), name.utf8.allSatisfy(\.isNamePart) { return name }
    let signs: [Character] = [".", "[", "]", "\"", "=", "\\"]
    let isPlain = name.last.map { !["+", "-", ":"].contains($0) } ?? false && !name.contains { signs.contains($0) }
    guard !isPlain else { return name }
    return "\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}

extension UInt8 {
  /// True if it is an ASCII letter or digit, or a hyphen.
  fileprivate var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
