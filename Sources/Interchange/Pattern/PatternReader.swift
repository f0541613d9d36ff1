internal import Catalogue

/// Reads a regular expression; groups without a name only hold their parts together.
struct PatternReader {
  private let source: String
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0
  private(set) var names: [String] = []

  init(_ source: String) {
    self.source = source
    scalars = Array(source.unicodeScalars)
  }

  mutating func pattern() throws(ParsingError) -> PatternNode {
    let node = try alternatives()
    guard index == scalars.count else { throw error("the bracket “)” closes nothing") }
    return node
  }

  private func error(_ reason: String, at place: Int? = nil) -> ParsingError {
    ParsingError(text: source, reason: "\(reason), at character \((place ?? index) + 1) of the pattern “\(source)”")
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private mutating func alternatives() throws(ParsingError) -> PatternNode {
    depth += 1
    guard depth <= 50 else { throw error("groups are nested more than 50 deep") }
    defer { depth -= 1 }
    var found = [try sequence()]
    while take("|") { found.append(try sequence()) }
    return found.count == 1 ? found[0] : .either(found)
  }

  private mutating func sequence() throws(ParsingError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" { nodes.append(try repeated(try atom())) }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func atom() throws(ParsingError) -> PatternNode {
    let start = index
    guard let scalar = next else { return .empty }
    index += 1
    switch scalar {
    case ".": return .any
    case "^": return .start
    case "$": return .end
    case "(": return try group(from: start)
    case "[": return .oneOf(try set(from: start))
    case "\\": return try escape(from: start)
    case "*", "+", "?", "{": throw error("“\(scalar)” repeats nothing", at: start)
    default: return .scalar(scalar)
    }
  }

  private mutating func group(from start: Int) throws(ParsingError) -> PatternNode {
    var name: String?
    if take("?") {
      if take("<") {
        var letters = ""
        while let scalar = next, scalar != ">" {
          letters.unicodeScalars.append(scalar)
          index += 1
        }
        guard take(">"), Self.isName(letters) else {
          throw error("a group is named as in (?<name>…), with letters, digits and “_”", at: start)
        }
        guard !names.contains(letters) else { throw error("two groups are called “\(letters)”", at: start) }
        names.append(letters)
        name = letters
      } else if !take(":") {
        throw error("only (?<name>…) and (?:…) are known: nothing looks ahead or behind", at: start)
      }
    }
    let inner = try alternatives()
    guard take(")") else { throw error("the bracket “(” is not closed", at: start) }
    return name.map { .group($0, inner) } ?? inner
  }

  static func isName(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return isPlain && !text.isEmpty && !(text.first?.isNumber ?? true)
  }

  private mutating func repeated(_ atom: PatternNode) throws(ParsingError) -> PatternNode {
    let start = index
    let bounds: (least: Int, most: Int?)
    switch next {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{": bounds = try counts(from: start)
    default: return atom
    }
    index += 1
    let isLazy = take("?")
    if let after = next, "*+?{".unicodeScalars.contains(after) {
      throw error("“\(after)” repeats what is repeated already")
    }
    switch atom {
    case .start, .end: throw error("a place in the text can't be repeated", at: start)
    default: return .repeated(atom, least: bounds.least, most: bounds.most, isLazy: isLazy)
    }
  }

  /// `{3}`, `{2,}`, `{2,5}`; stops at the closing brace.
  private mutating func counts(from start: Int) throws(ParsingError) -> (least: Int, most: Int?) {
    let fault = error("a count is written {3}, {2,} or {2,5}, up to 1000", at: start)
    index += 1
    guard let least = number() else { throw fault }
    var most: Int? = least
    if take(",") { most = number() }
    guard next == "}", least <= 1000, most ?? 1000 <= 1000, most ?? least >= least else { throw fault }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let scalar = next, ("0"..."9").contains(scalar), digits.utf8.count < 5 {
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    return Int(digits)
  }

  private mutating func escape(from start: Int) throws(ParsingError) -> PatternNode {
    guard let scalar = next else { throw error("nothing stands behind “\\”", at: start) }
    index += 1
    if let part = Self.shorthand(scalar) { return .oneOf(ScalarClass(parts: [part])) }
    return .scalar(try literal(scalar, from: start))
  }

  private func literal(_ scalar: Unicode.Scalar, from start: Int) throws(ParsingError) -> Unicode.Scalar {
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    default:
      guard !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) else {
        throw error("“\\\(scalar)” is not known; there are \\d \\w \\s \\D \\W \\S \\n \\t \\r", at: start)
      }
      return scalar
    }
  }

  private static func shorthand(_ scalar: Unicode.Scalar) -> ScalarClass.Part? {
    switch scalar {
    case "d": .digit(true)
    case "D": .digit(false)
    case "w": .word(true)
    case "W": .word(false)
    case "s": .space(true)
    case "S": .space(false)
    default: nil
    }
  }

  private mutating func set(from start: Int) throws(ParsingError) -> ScalarClass {
    var set = ScalarClass()
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      let place = index
      index += 1
      var low = scalar
      if scalar == "\\" {
        guard let escaped = next else { break }
        index += 1
        if let part = Self.shorthand(escaped) {
          set.parts.append(part)
          continue
        }
        low = try literal(escaped, from: place)
      }
      guard next == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
        set.parts.append(.range(low...low))
        continue
      }
      index += 1
      var high = scalars[index]
      index += 1
      if high == "\\", let escaped = next {
        index += 1
        high = try literal(escaped, from: place)
      }
      guard low <= high else { throw error("the range “\(low)-\(high)” runs backwards", at: place) }
      set.parts.append(.range(low...high))
    }
    guard take("]") else { throw error("the bracket “[” is not closed", at: start) }
    return set
  }
}
