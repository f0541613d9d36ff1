internal import OrderedCollections

/// A change of a document: the splices that may make it are tried in turn, and the first that makes it and nothing else is taken.
struct Edit {
  /// New text for a range of bytes.
  struct Splice {
    let range: Range<Int>
    let text: String

    init(_ range: Range<Int>, _ text: String) { (self.range, self.text) = (range, text) }
    /// Text put in at an offset.
    init(at offset: Int, _ text: String) { (range, self.text) = (offset..<offset, text) }
  }

  let document: Document
  let emitter: Emitter

  init(_ document: Document, plain: @escaping ([PathComponent]) -> PlainScalar?) {
    self.document = document
    var emitter = Emitter(lineEnd: document.source.lineEnd, plain: plain)
    if let root = document.root {
      emitter.mappingIndent = document.indent(of: root, isSequence: false) ?? 2
      emitter.sequenceIndent = document.indent(of: root, isSequence: true) ?? 2
    }
    self.emitter = emitter
  }

  var source: SourceText { document.source }
  var eol: String { source.lineEnd.rawValue }

  /// Makes the change in the first way that gives `expected` when it is read back.
  func making(_ ways: [[Splice]], expected: Value, at path: [PathComponent]) throws(EditError) -> Document {
    var tooMuch: DocumentError?
    let position = document.nearestPosition(to: path)
    for way in ways {
      do throws(DocumentError) {
        let changed = try Document(parsing: applying(way), limits: document.limits)
        if changed.value.isIdentical(to: expected) { return changed }
        if isEmptied(changed.value), expected == .absent { return changed }
      } catch {
        if ["too-large", "too-deep", "too-many-values"].contains(error.rule) { tooMuch = error }
      }
    }
    if let tooMuch { throw .tooMuch(tooMuch) }
    throw .wouldChangeMore(path, position: position)
  }

  private func isEmptied(_ value: Value) -> Bool {
    switch value {
    case .absent: true
    case .list(let items): items.isEmpty
    case .mapping(let fields): fields.isEmpty
    case .text: false
    }
  }

  private func applying(_ splices: [Splice]) -> [UInt8] {
    var (bytes, offset): ([UInt8], Int) = ([], 0)
    for splice in splices.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      bytes += source.bytes[offset..<max(offset, splice.range.lowerBound)]
      bytes += Array(splice.text.utf8)
      offset = max(offset, splice.range.upperBound)
    }
    return bytes + source.bytes[offset...]
  }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// Inserts lines below the line that holds `offset`.
  ///
  /// A missing last line end stays missing.
  func insert(_ lines: [String], below offset: Int) -> [Splice] {
    let end = source.lineEnd(at: offset)
    let text = lines.map { eol + $0 }.joined()
    return [Splice(at: end, text)] + (end == source.bytes.count ? sealing() : [])
  }

  /// Keeps a block scalar at the end of a file without a last line end unchanged when lines come below it: `|` becomes
  /// `|-`.
  private func sealing() -> [Splice] {
    var last = document.root
    while let node = last {
      switch node.content {
      case .sequence(let items): last = items.last
      case .mapping(let entries): last = entries.last?.value
      case .alias: return []
      case .scalar:
        guard node.style == .literal || node.style == .folded, node.range.upperBound == source.bytes.count else {
          return []
        }
        let header = BlockScalarHeader(in: source, from: node.range.lowerBound)
        let indicators = String(decoding: source.bytes[header.range], as: UTF8.self)
        return [Splice(header.range, indicators.filter { $0 != "+" && $0 != "-" } + "-")]
      }
    }
    return []
  }
}

extension Document {
  /// The start of the value at a path, or of the last value on the way there.
  func nearestPosition(to path: [PathComponent]) -> Position {
    for length in stride(from: path.count, through: 0, by: -1) {
      if let position = position(of: Array(path.prefix(length))) { return position }
    }
    return Position(line: 1, column: 1)
  }

  /// The indentation of the first nested block mapping or list below its mapping, which is the habit of the file.
  func indent(of node: Node, isSequence: Bool) -> Int? {
    let children = slots(of: node)
    for slot in children where slot.value.style == .block {
      let isWanted = if case .sequence = slot.value.content { isSequence } else { !isSequence }
      if isWanted, slot.key != nil, case let column = column(of: slot.value) - source.column(at: children[0].start),
        column >= (isSequence ? 0 : 1)
      {
        return column
      }
      if let found = indent(of: slot.value, isSequence: isSequence) { return found }
    }
    return nil
  }
}
