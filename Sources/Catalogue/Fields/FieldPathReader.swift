/// Takes a field's steps out of a text, and writes a name so that it is read again as the same.
struct FieldPathReader {
  private let text: String
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    (self.text, rest) = (text, text[...].unicodeScalars)
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
    return String(Substring(name))
  }

  private mutating func quotedName() throws(ParsingError) -> String {
    rest = rest.dropFirst()
    var name = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return String(name)
      case "\\":
        guard let escaped = rest.popFirst() else { break }
        name.append(escaped)
      default: name.append(scalar)
      }
    }
    throw error("a quote is not closed")
  }

  private mutating func index() throws(ParsingError) -> Int {
    let digits = rest.prefix { $0 != "]" && $0 != "." && $0 != "[" }
    guard digits.allSatisfy({ ("0"..."9").contains($0) }), let index = Int(String(Substring(digits))),
      rest[digits.endIndex...].first == "]"
    else { throw error("“[\(Substring(digits))” should be a number in brackets, as [0]") }
    rest = rest[digits.endIndex...].dropFirst()
    return index
  }

  private func error(_ reason: String) -> ParsingError {
    ParsingError(text: text, reason: "“\(text)” is no field: \(reason)")
  }

  /// The path at the start of a change, before the first `=` that no quote holds, and the text behind that; nil where
  /// there is none.
  static func change(in text: String) -> (path: String, value: String)? {
    var (isQuoted, isEscaped, before) = (false, false, Unicode.Scalar("."))
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar {
      case _ where isEscaped: isEscaped = false
      case "\\" where isQuoted: isEscaped = true
      case "\"" where isQuoted || before == ".": isQuoted.toggle()
      case "=" where !isQuoted:
        return (String(scalars[..<index]), String(scalars[scalars.index(after: index)...]))
      default: break
      }
      before = scalar
    }
    return nil
  }

  /// A name as it stands in a path, in quotes where the path would otherwise be read differently.
  static func written(_ name: String) -> String {
    // most names: letters, digits and hyphens between them
    if !name.isEmpty, name.utf8.last != UInt8(ascii: "-"), name.utf8.allSatisfy(\.isNamePart) { return name }
    let (scalars, signs) = (name.unicodeScalars, ".[]\"=\\".unicodeScalars)
    let isPlain =
      scalars.last.map { !"+-:".unicodeScalars.contains($0) } ?? false && !scalars.contains(where: signs.contains)
    guard !isPlain else { return name }
    return "\"" + scalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
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
