@testable import Catalogue

extension Property {
  /// The plain reader says what the parser of all YAML says, or nothing; what a document says is written and read as it was.
  static let yaml = Property(name: "yaml") { bytes in
    let plain = PlainReader.value(of: bytes)
    do throws(DocumentError) {
      let document = try Document(parsing: bytes)
      if let plain, !plain.isIdentical(to: document.value) { return "read plainly it says \(plain), not \(document.value)" }
      if Document.surely(bytes, says: .text("x\u{0}")) { return "it is said to be sure of what it doesn't say" }
      return written(document.value)
    } catch {
      if let plain { return "the parser refuses it (\(error.rule)), and read plainly it says \(plain)" }
      return error.position.line < 1 || error.position.column < 1 ? "an error at \(error.position)" : nil
    }
  }

  private static func written(_ value: Catalogue.Value) -> String? {
    guard case .mapping = value else { return nil }
    guard let empty = try? Document(parsing: []), let made = try? empty.setting([], to: value) else { return nil }
    guard let read = try? Document(parsing: made.source.bytes) else { return "what is written can't be read" }
    return read.value.isIdentical(to: value.readable) ? nil : "written it says \(read.value), not \(value)"
  }

  /// An edit changes its value and nothing else, and no byte of another line.
  ///
  /// The first three bytes say which value is changed, and how; the others are the document.
  static let yamlEdit = Property(name: "yaml-edit") { bytes in
    guard bytes.count > 3, let document = try? Document(parsing: Array(bytes[3...])) else { return nil }
    var paths: [[PathComponent]] = []
    document.value.visit([]) { paths.append($0) }
    guard !paths.isEmpty else { return nil }
    let path = paths[Int(bytes[0]) % paths.count]
    guard let node = document.node(at: path) else { return "no node at \(path)" }
    let isRemoved = bytes[1] % 4 == 0
    let new = texts[Int(bytes[2]) % texts.count]
    let edited = isRemoved ? try? document.removing(path) : try? document.setting(path, to: .text(new))
    guard let edited else { return nil }
    let expected = isRemoved ? document.value.removing(path[...]) : document.value.setting(path[...], to: .text(new).readable, keyOrder: [])
    if expected != .absent, expected.map(edited.value.isIdentical) != true { return "it says \(edited.value)" }
    let bytes = edited.source.bytes
    return isRemoved ? beside(bytes, in: document.source) : outside(path, node, in: document, isLeftBy: bytes)
  }

  private static let texts = ["x", "", "no", "a: b", "one\ntwo\n", "it's #1", "[a]", "12", " lead", "é"]

  /// The lines of a document; a carriage return ends one too, with a line feed or alone.
  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for (place, byte) in bytes.enumerated() {
      if byte == 10, place > 0, bytes[place - 1] == 13 { continue }
      if byte == 10 || byte == 13 { lines.append([]) } else { lines[lines.count - 1].append(byte) }
    }
    return lines
  }

  /// Tells whether more than one line is there after a removal that was not there before.
  private static func beside(_ new: [UInt8], in source: SourceText) -> String? {
    let (old, new) = (lines(source.bytes), lines(new))
    let before = zip(old, new).prefix { $0 == $1 }.count
    let after = zip(old.dropFirst(before).reversed(), new.dropFirst(before).reversed()).prefix { $0 == $1 }.count
    let others = new.dropFirst(before).dropLast(after)
    return others.count > 1 ? "\(others.count) lines are others: \(others.map { String(decoding: $0, as: UTF8.self) })" : nil
  }

  /// Tells which byte outside the lines of a value has changed.
  private static func outside(_ path: [PathComponent], _ node: Node, in document: Document, isLeftBy new: [UInt8]) -> String? {
    let source = document.source
    let old = source.bytes
    let before = zip(old, new).prefix { $0 == $1 }.count
    let after = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    var start = source.lineStart(at: node.range.lowerBound)
    if let position = document.position(ofKey: path), position.line <= source.lines.count {
      start = min(start, source.lineStart(at: source.offset(ofLine: position.line)))
    }
    let end = source.lineEnd(at: node.range.upperBound)
    if before < start { return "byte \(before) changed, which is above line \(source.lineNumber(at: start) + 1)" }
    if old.count - after > end + 2 { return "byte \(old.count - after) changed, which is below byte \(end)" }
    return nil
  }
}

extension SourceText {
  fileprivate func offset(ofLine number: Int) -> Int { lines.prefix(number - 1).last?.endIndex ?? start }
}

extension Catalogue.Value {
  /// Visits the paths of all texts.
  fileprivate func visit(_ path: [PathComponent], _ take: ([PathComponent]) -> Void) {
    switch self {
    case .absent: break
    case .text: take(path)
    case .list(let items): for (index, item) in items.enumerated() { item.visit(path + [.index(index)], take) }
    case .mapping(let fields): for (key, value) in fields.map({ ($0.key, $0.value) }) { value.visit(path + [.key(key)], take) }
    }
  }
}
