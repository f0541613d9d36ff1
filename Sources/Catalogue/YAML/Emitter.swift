internal import OrderedCollections

/// Writes values as YAML in the house style: block mappings, two spaces, short lists of text in brackets.
///
/// Text is written as it is given: normalising it (NFC) is the caller's part.
public struct Emitter {
  /// How lines end.
  public var lineEnd = SourceText.LineEnd.lf
  /// What the field at a path is known to hold, so that a date, a number or a boolean needs no quotes there.
  public var plain: ([Step]) -> PlainScalar?
  /// How much deeper than its mapping a mapping is indented.
  var mappingIndent = 2
  /// How much deeper than its mapping a list is indented.
  var sequenceIndent = 2

  /// An emitter; without a hint everything that YAML would take for a date is quoted.
  public init(lineEnd: SourceText.LineEnd = .lf, plain: @escaping ([Step]) -> PlainScalar? = { _ in nil }) {
    (self.lineEnd, self.plain) = (lineEnd, plain)
  }

  /// A whole document, ending with a line end; empty for an absent value.
  public func text(of value: Value) -> String {
    guard value != .absent else { return "" }
    let placed = place(value, under: -1, at: [])
    let lines = (placed.head.isEmpty ? [] : [placed.head]) + placed.body
    return lines.map { $0 + lineEnd.rawValue }.joined()
  }
}

// Blocks. Lines come with their indentation, without their ends.
extension Emitter {
  /// A value after `key:` or `-`: what goes on that line, and the lines below it.
  struct Placed {
    var head: String
    var body: [String] = []
  }

  /// Writes a value below a mapping or list at the column `parent`; -1 for the root.
  func place(_ value: Value, under parent: Int, at path: [Step]) -> Placed {
    switch value {
    case .absent: return Placed(head: "")
    case .text(let text):
      let step = max(1, mappingIndent)
      if let literal = ScalarForm(text: text).literal(at: max(parent, 0) + step, in: parent) {
        return Placed(head: literal.header, body: literal.lines)
      }
      return Placed(head: inline(value, inFlow: false, at: path))
    case .mapping, .list:
      if isShort(value, at: path) { return Placed(head: inline(value, inFlow: false, at: path)) }
      let indent = if case .list = value { sequenceIndent } else { mappingIndent }
      return Placed(head: "", body: block(value, at: path, column: parent < 0 ? 0 : parent + indent))
    }
  }

  /// The lines of a mapping or a list whose keys or dashes stand at `column`.
  func block(_ value: Value, at path: [Step], column: Int) -> [String] {
    switch value {
    case .mapping(let fields): fields.flatMap { entry($0.key, $0.value, at: path + [.key($0.key)], column: column) }
    case .list(let items):
      items.enumerated().flatMap { item($0.element, at: path + [.index($0.offset)], column: column) }
    case .absent, .text: []
    }
  }

  /// The lines of a key and its value; `path` ends with the key.
  func entry(_ key: String, _ value: Value, at path: [Step], column: Int) -> [String] {
    let placed = place(value, under: column, at: path)
    return [spaces(column) + self.key(key, inFlow: false) + ":" + (placed.head.isEmpty ? "" : " " + placed.head)]
      + placed.body
  }

  /// The lines of an item of a list; `path` ends with its number.
  func item(_ value: Value, at path: [Step], column: Int) -> [String] {
    switch value {
    case .mapping, .list:
      if isShort(value, at: path) { break }
      var lines = block(value, at: path, column: column + 2)
      lines[0] = spaces(column) + "- " + lines[0].dropFirst(column + 2)
      return lines
    case .absent: return [spaces(column) + "- ~"]
    case .text: break
    }
    let placed = place(value, under: column, at: path)
    return [spaces(column) + "- " + placed.head] + placed.body
  }

  /// Empty collections, and lists of text that fit on a line.
  private func isShort(_ value: Value, at path: [Step]) -> Bool {
    switch value {
    case .mapping(let fields): return fields.isEmpty
    case .list(let items):
      guard items.allSatisfy({ if case .text(let text) = $0 { !text.unicodeScalars.contains("\n") } else { false } })
      else { return false }
      return inline(value, inFlow: false, at: path).unicodeScalars.count <= 80
    case .absent, .text: return true
    }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

// One line.
extension Emitter {
  /// A value on one line, with collections in flow style; a scalar keeps the style asked for, where that can hold it.
  func inline(_ value: Value, inFlow: Bool, at path: [Step], preferring style: Node.Style? = nil) -> String {
    switch value {
    case .absent: return "~"
    case .text(let text):
      return ScalarForm(text: text).inline(inFlow: inFlow, plain: plain(path), preferring: style)
    case .list(let items):
      let texts = items.enumerated().map { inline($0.element, inFlow: true, at: path + [.index($0.offset)]) }
      return "[" + texts.joined(separator: ", ") + "]"
    case .mapping(let fields):
      let texts = fields.map { pair($0.key, $0.value, at: path + [.key($0.key)]) }
      return texts.isEmpty ? "{}" : "{ " + texts.joined(separator: ", ") + " }"
    }
  }

  /// A key and its value in flow style; `path` ends with the key.
  func pair(_ key: String, _ value: Value, at path: [Step]) -> String {
    self.key(key, inFlow: true) + ": " + inline(value, inFlow: true, at: path)
  }

  private func key(_ key: String, inFlow: Bool) -> String {
    ScalarForm(text: key).inline(inFlow: inFlow, plain: nil, preferring: nil)
  }
}
