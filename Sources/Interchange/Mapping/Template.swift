internal import Catalogue

/// Text with places in it that are filled from a source: `$p.title`, `${p.short-title}`, `$name.first $name.last`, `$$` for `$`.
struct Template: Sendable {
  enum Part: Sendable {
    case text(String)
    /// A bound name, and the way from there.
    case path(name: String, steps: [FieldPath.Selector])
  }

  let parts: [Part]

  /// True if it is one place and nothing else; then it gives all values of the place, not one.
  var isPath: Bool {
    if parts.count == 1, case .path = parts[0] { true } else { false }
  }

  /// The text, where nothing is filled in.
  var constant: String? {
    if parts.isEmpty { return "" }
    if parts.count == 1, case .text(let text) = parts[0] { return text }
    return nil
  }

  /// An empty template, in the place of one that can't be read.
  static let none = Template(parts: [])

  private init(parts: [Part]) { self.parts = parts }

  /// The names that it starts from.
  var names: [String] {
    parts.compactMap { if case .path(let name, _) = $0 { name } else { nil } }
  }

  /// Reads a template.
  ///
  /// - Throws: `ParsingError` where a `$` is followed by no name.
  init(parsing text: String) throws(ParsingError) {
    var parts: [Part] = []
    var literal = ""
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      literal += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "$" {
        literal += "$"
        rest = rest.dropFirst()
        continue
      }
      let written = try Self.path(in: &rest, of: text)
      let path = try FieldPath(parsing: written)
      guard case .name(let name)? = path.selectors.first else {
        throw ParsingError(text: text, reason: "“$\(written)” names nothing")
      }
      if !literal.isEmpty { parts.append(.text(literal)) }
      literal = ""
      parts.append(.path(name: name, steps: Array(path.selectors.dropFirst())))
    }
    literal += rest
    if !literal.isEmpty { parts.append(.text(literal)) }
    self.parts = parts
  }

  /// The text between the braces, or as far as names go.
  private static func path(in rest: inout Substring, of text: String) throws(ParsingError) -> String {
    if rest.first == "{" {
      guard let close = rest.firstIndex(of: "}") else {
        throw ParsingError(text: text, reason: "the brace of “${” in “\(text)” is not closed")
      }
      defer { rest = rest[rest.index(after: close)...] }
      return String(rest[rest.index(after: rest.startIndex)..<close])
    }
    var path = takeName(&rest)
    guard !path.isEmpty else {
      throw ParsingError(
        text: text, reason: "a name should stand behind “$” in “\(text)”", suggestion: text.replacing("$", with: "$$"))
    }
    while let first = rest.first {
      var ahead = rest.dropFirst()
      if first == ".", case let name = takeName(&ahead), !name.isEmpty {
        path += "." + name
      } else if first == "[", case let digits = ahead.prefix(while: { $0.isASCII && $0.isNumber }), !digits.isEmpty,
        ahead.dropFirst(digits.count).first == "]"
      {
        path += "[\(digits)]"
        ahead = ahead.dropFirst(digits.count + 1)
      } else {
        break
      }
      rest = ahead
    }
    return path
  }

  private static func takeName(_ rest: inout Substring) -> String {
    let name = rest.prefix { $0 == "_" || $0.isLetter || $0.isNumber }
    rest = rest.dropFirst(name.count)
    return String(name)
  }
}
