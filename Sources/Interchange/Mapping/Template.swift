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
    var literal = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "$" else {
        literal.append(scalar)
        continue
      }
      if rest.first == "$" {
        literal.append("$")
        rest = rest.dropFirst()
        continue
      }
      let written = try Self.path(in: &rest, of: text)
      let path = try FieldPath(parsing: written)
      guard case .name(let name)? = path.selectors.first else {
        throw ParsingError(text: text, reason: "“$\(written)” names nothing")
      }
      if !literal.isEmpty { parts.append(.text(String(literal))) }
      literal = String.UnicodeScalarView()
      parts.append(.path(name: name, steps: Array(path.selectors.dropFirst())))
    }
    if !literal.isEmpty { parts.append(.text(String(literal))) }
    self.parts = parts
  }

  private typealias Rest = String.UnicodeScalarView.SubSequence

  /// The text between the braces, or as far as names go.
  private static func path(in rest: inout Rest, of text: String) throws(ParsingError) -> String {
    if rest.first == "{" {
      guard let close = rest.firstIndex(of: "}") else {
        throw ParsingError(text: text, reason: "the brace of “${” in “\(text)” is not closed")
      }
      defer { rest = rest[rest.index(after: close)...] }
      return String(Substring(rest[rest.index(after: rest.startIndex)..<close]))
    }
    var path = takeName(&rest)
    guard !path.isEmpty else {
      throw ParsingError(
        text: text, reason: "a name should stand behind “$” in “\(text)”",
        suggestion: text.replacing(each: "$", with: "$$"))
    }
    while let first = rest.first {
      var ahead = rest.dropFirst()
      if first == ".", case let name = takeName(&ahead), !name.isEmpty {
        path += "." + name
      } else if first == "[", case let digits = ahead.prefix(while: { ("0"..."9").contains($0) }), !digits.isEmpty,
        ahead.dropFirst(digits.count).first == "]"
      {
        path += "[\(Substring(digits))]"
        ahead = ahead.dropFirst(digits.count + 1)
      } else {
        break
      }
      rest = ahead
    }
    try refuseHyphen(behind: path, rest, of: text)
    return path
  }

  /// Refuses `$b.short-title`: whether the hyphen belongs to the name only its author knows.
  private static func refuseHyphen(behind path: String, _ rest: Rest, of text: String) throws(ParsingError) {
    var behind = rest.dropFirst()
    guard rest.first == "-", case let word = takeName(&behind), !word.isEmpty else { return }
    throw ParsingError(
      text: text,
      reason:
        "in “\(text)” the hyphen behind “$\(path)” may belong to the name: write “${\(path)-\(word)}” where it does, "
        + "else “${\(path)}-\(word)”")
  }

  private static func takeName(_ rest: inout Rest) -> String {
    let name = rest.prefix { scalar in
      scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.isMark
    }
    rest = rest.dropFirst(name.count)
    return String(Substring(name))
  }
}

extension Unicode.Scalar {
  /// True if it is written over or under a letter.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
