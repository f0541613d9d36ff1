internal import OrderedCollections

/// Writes values as YAML in the house style: block mappings, two spaces, short lists of text in brackets.
///
/// Text is written as it is given: normalising it (NFC) is the caller's part.
public struct Emitter {
  /// The line ends to write.
  public var lineEnd = SourceText.LineEnd.lf
  /// The type that the field at a path is known to hold, so that a date, a number or a boolean needs no quotes there.
  public var plain: ([PathComponent]) -> PlainScalar?
  /// The number of columns by which a mapping is indented below its mapping.
  var mappingIndent = 2
  /// The number of columns by which a list is indented below its mapping.
  var sequenceIndent = 2

  /// An emitter; without a hint everything that YAML would take for a date is quoted.
  public init(lineEnd: SourceText.LineEnd = .lf, plain: @escaping ([PathComponent]) -> PlainScalar? = { _ in nil }) {
    (self.lineEnd, self.plain) = (lineEnd, plain)
  }

  /// A whole document, ending with a line end; empty for an absent value.
  public func text(of value: Value) -> String {
    guard value != .absent else { return "" }
    let placed = place(value, under: -1, at: [])
    var text = placed.head.isEmpty ? "" : placed.head + lineEnd.rawValue
    for line in placed.body {
      text += line
      text += lineEnd.rawValue
    }
    return text
  }
}

// Blocks. Lines have their indentation, without their ends.
extension Emitter {
  /// A value after `key:` or `-`: the rest of that line, and the lines below it.
  struct Placed {
    var head: String
    var body: [String] = []
  }

  /// Writes a value below a mapping or list at the column `parent`; -1 for the root.
  func place(_ value: Value, under parent: Int, at path: [PathComponent]) -> Placed {
    var (path, placed) = (path, Placed(head: ""))
    placed.head = add(value, under: parent, at: &path, to: &placed.body)
    return placed
  }

  /// The lines of a mapping or a list whose keys or dashes stand at `column`.
  func block(_ value: Value, at path: [PathComponent], column: Int) -> [String] {
    var (path, lines): ([PathComponent], [String]) = (path, [])
    addBlock(value, at: &path, column: column, to: &lines)
    return lines
  }

  /// The lines of a key and its value; `path` ends with the key.
  func entry(_ key: String, _ value: Value, at path: [PathComponent], column: Int) -> [String] {
    var (path, lines): ([PathComponent], [String]) = (path, [])
    addEntry(key, value, at: &path, column: column, to: &lines)
    return lines
  }

  /// The lines of an item of a list; `path` ends with its number.
  func item(_ value: Value, at path: [PathComponent], column: Int) -> [String] {
    var (path, lines): ([PathComponent], [String]) = (path, [])
    addItem(value, at: &path, column: column, to: &lines)
    return lines
  }

  /// Adds the lines below a value, and returns the text for the line of its key or dash.
  private func add(_ value: Value, under parent: Int, at path: inout [PathComponent], to lines: inout [String])
    -> String
  {
    switch value {
    case .absent: return ""
    case .text(let text):
      let step = max(1, mappingIndent)
      guard let literal = ScalarForm(text: text).literal(at: max(parent, 0) + step, in: parent) else {
        return inline(value, inFlow: false, at: path)
      }
      lines += literal.lines
      return literal.header
    case .mapping, .list:
      if let short = short(value, at: path) { return short }
      let indent = if case .list = value { sequenceIndent } else { mappingIndent }
      addBlock(value, at: &path, column: parent < 0 ? 0 : parent + indent, to: &lines)
      return ""
    }
  }

  private func addBlock(_ value: Value, at path: inout [PathComponent], column: Int, to lines: inout [String]) {
    switch value {
    case .mapping(let fields):
      for (key, value) in fields {
        path.append(.key(key))
        addEntry(key, value, at: &path, column: column, to: &lines)
        path.removeLast()
      }
    case .list(let items):
      for (number, item) in items.enumerated() {
        path.append(.index(number))
        addItem(item, at: &path, column: column, to: &lines)
        path.removeLast()
      }
    case .absent, .text: break
    }
  }

  private func addEntry(
    _ key: String, _ value: Value, at path: inout [PathComponent], column: Int, to lines: inout [String]
  ) {
    let line = lines.count
    lines.append(spaces(column) + self.key(key, inFlow: false) + ":")
    let head = add(value, under: column, at: &path, to: &lines)
    if !head.isEmpty { lines[line] += " " + head }
  }

  private func addItem(_ value: Value, at path: inout [PathComponent], column: Int, to lines: inout [String]) {
    let line = lines.count
    switch value {
    case .mapping, .list:
      if let short = short(value, at: path) { return lines.append(spaces(column) + "- " + short) }
      addBlock(value, at: &path, column: column + 2, to: &lines)
      let first = lines[line].utf8.dropFirst(column + 2)
      lines[line] = spaces(column) + "- " + String(decoding: first, as: UTF8.self)
    case .absent: lines.append(spaces(column) + "- ~")
    case .text:
      lines.append(spaces(column) + "- ")
      let head = add(value, under: column, at: &path, to: &lines)
      lines[line] += head
    }
  }

  /// Empty collections, and lists of text that fit on a line, in the form that stands there; nil for others.
  private func short(_ value: Value, at path: [PathComponent]) -> String? {
    switch value {
    case .mapping(let fields): return fields.isEmpty ? inline(value, inFlow: false, at: path) : nil
    case .list(let items):
      guard items.allSatisfy({ if case .text(let text) = $0 { !ScalarForm(text: text).isMultiline } else { false } })
      else { return nil }
      let line = inline(value, inFlow: false, at: path)
      return line.unicodeScalars.count <= 80 ? line : nil
    case .absent, .text: return inline(value, inFlow: false, at: path)
    }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

// One line.
extension Emitter {
  /// A value on one line, with collections in flow style; a scalar keeps the style asked for, where that can hold it.
  func inline(_ value: Value, inFlow: Bool, at path: [PathComponent], preferring style: Node.Style? = nil) -> String {
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
  func pair(_ key: String, _ value: Value, at path: [PathComponent]) -> String {
    self.key(key, inFlow: true) + ": " + inline(value, inFlow: true, at: path)
  }

  private func key(_ key: String, inFlow: Bool) -> String {
    ScalarForm(text: key).inline(inFlow: inFlow, plain: nil, preferring: nil)
  }
}
