/// Builds the nodes of a document from events, and stops where a limit is reached.
struct Composer: ~Copyable {
  private var reader: EventReader
  private let source: SourceText
  private let limits: Document.Limits
  private let reading: YAMLReading
  private var events = 0
  private var depth = 0
  private var aliasedNodes = 0
  private var anchors: [String: Node] = [:]
  /// Anchors of collections whose end has not been read yet.
  private var open: [String] = []

  private init(_ input: ParserInput, limits: Document.Limits, as reading: YAMLReading) throws(DocumentError) {
    reader = try EventReader(input)
    (source, self.limits, self.reading) = (input.source, limits, reading)
  }

  /// The one document of a file; nil where it has none.
  static func document(in source: SourceText, limits: Document.Limits, as reading: YAMLReading) throws(DocumentError)
    -> Node?
  {
    var input = try ParserInput(source, as: reading)
    while true {
      var composer = try Composer(input, limits: limits, as: reading)
      do throws(DocumentError) { return try composer.document() } catch {
        guard reading == .current, let tab = composer.reader.refusedTab, try input.accepts(tab) else { throw error }
      }
    }
  }

  private mutating func document() throws(DocumentError) -> Node? {
    try refuseTagDirectives()
    _ = try next()
    guard case .documentStart = try next().kind else { return nil }
    let root = try node(try next())
    _ = try next()
    let end = try next()
    guard case .streamEnd = end.kind else {
      throw .secondDocument(at: end.range.lowerBound, in: source)
    }
    return root
  }

  /// Refuses a crowd of `%TAG` lines.
  ///
  /// libyaml takes time with the square of their number, and no tag of a file's own is read anyway.
  private func refuseTagDirectives() throws(DocumentError) {
    let bytes = source.bytes
    var (first, count) = (bytes.firstIndex(of: UInt8(ascii: "%")), 0)
    let start = first ?? 0
    while let offset = first {
      if bytes[offset...].starts(with: "%TAG".utf8) { count += 1 }
      guard count <= 64 else {
        throw error("tag", "the file is full of %TAG directives", at: start, mend: "remove them")
      }
      first = bytes[(offset + 1)...].firstIndex(of: UInt8(ascii: "%"))
    }
  }

  private mutating func next() throws(DocumentError) -> Event {
    let event = try reader.next()
    events += 1
    guard events <= limits.events else {
      throw error(
        "too-many-values", "the file has more than \(limits.events) parts; no more are read", at: event.range.lowerBound
      )
    }
    return event
  }

  private mutating func node(_ event: Event) throws(DocumentError) -> Node {
    let node: Node
    if reading == .current { try refuseMisreadings(of: event) }
    switch event.kind {
    case .alias(let name): return try alias(name, event)
    case .scalar(let text, let style):
      let range = style == .literal || style == .folded ? blockScalarRange(event.range) : event.range
      node = Node(
        content: .scalar(text), style: style, range: range, anchor: event.anchor, tag: event.tag, expandedSize: 1,
        height: 1)
    case .sequenceStart(let style):
      node = try collection(event, style) { c, e throws(DocumentError) in try c.sequence(e) }
    case .mappingStart(let style):
      node = try collection(event, style) { c, e throws(DocumentError) in try c.mapping(e) }
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .collectionEnd:
      throw error("syntax", "a value is missing here", at: event.range.lowerBound)
    }
    try checkTag(of: node)
    if let anchor = node.anchor { anchors[anchor] = node }
    return node
  }

  private mutating func alias(_ name: String, _ event: Event) throws(DocumentError) -> Node {
    guard !open.contains(name) else {
      throw error("anchor-cycle", "the alias *\(name) stands inside the value it names", at: event.range.lowerBound)
    }
    guard let target = anchors[name] else {
      throw error("undefined-alias", "no &\(name) stands before the alias *\(name)", at: event.range.lowerBound)
    }
    aliasedNodes += target.expandedSize
    guard aliasedNodes <= limits.aliasedNodes else {
      throw error(
        "too-many-aliases", "the aliases stand for more than \(limits.aliasedNodes) values", at: event.range.lowerBound)
    }
    try checkDepth(depth + target.height - 1, at: event.range.lowerBound)
    return Node(
      content: .alias(name: name, target: target), style: .plain, range: event.range, anchor: nil, tag: nil,
      expandedSize: target.expandedSize, height: target.height)
  }

  /// The content of a list or a mapping, its size, and its end.
  private struct Contents {
    var content = Node.Content.sequence([])
    var expandedSize = 1
    var height = 1
    var end = 0
    /// The place of each key of a large mapping.
    var places: [String: Int]?
    /// The end of its last node.
    var lastEnd: Int?

    mutating func count(_ node: Node) {
      expandedSize += node.expandedSize
      height = max(height, node.height + 1)
      lastEnd = node.range.upperBound
    }
  }

  /// Reads a list or a mapping.
  ///
  /// The depth is checked before its next event is asked for: libyaml is quadratic in it.
  private mutating func collection(
    _ event: Event, _ style: Node.Style, _ read: (inout Composer, Event) throws(DocumentError) -> Contents
  ) throws(DocumentError) -> Node {
    depth += 1
    try checkDepth(depth, at: event.range.lowerBound)
    if let anchor = event.anchor { open.append(anchor) }
    let contents = try read(&self, event)
    if event.anchor != nil { open.removeLast() }
    depth -= 1
    return Node(
      content: contents.content, style: style, range: event.range.lowerBound..<contents.end, anchor: event.anchor,
      tag: event.tag, expandedSize: contents.expandedSize, height: contents.height, places: contents.places)
  }

  private mutating func sequence(_ start: Event) throws(DocumentError) -> Contents {
    var items: [Node] = []
    var contents = Contents()
    while true {
      let event = try next()
      if case .collectionEnd = event.kind {
        contents.content = .sequence(items)
        contents.end = end(of: start, event, last: contents.lastEnd)
        return contents
      }
      let item = try node(event)
      contents.count(item)
      items.append(item)
    }
  }

  private mutating func mapping(_ start: Event) throws(DocumentError) -> Contents {
    var entries: [Node.Entry] = []
    var contents = Contents()
    var seen: [String: Int] = [:]
    while true {
      let event = try next()
      if case .collectionEnd = event.kind {
        contents.content = .mapping(entries)
        if entries.count > 16 {
          let keys = entries.enumerated().map { ($1.key.text ?? "", $0) }
          contents.places = Dictionary(keys) { first, _ in first }
        }
        contents.end = end(of: start, event, last: contents.lastEnd)
        return contents
      }
      let key = try node(event)
      guard let text = key.text else {
        throw error("key-not-text", "a list or a mapping stands where a key must be text", at: key.range.lowerBound)
      }
      if let first = seen.updateValue(key.range.lowerBound, forKey: text) {
        throw error(
          "duplicate-key", "the key “\(text)” stands here a second time; the first is at \(source.position(at: first))",
          at: key.range.lowerBound, mend: "keep one of the two")
      }
      let value = placed(try node(try next()), after: key)
      entries.append(Node.Entry(key: key, value: value))
      contents.count(key)
      contents.count(value)
    }
  }
}

// The ends of nodes, and the kinds of nodes that are refused.
extension Composer {
  /// Puts an empty value right after its colon, or after its key where there is no colon.
  private func placed(_ value: Node, after key: Node) -> Node {
    guard value.range.isEmpty, value.isScalar else { return value }
    let next = source.skippingBlanks(from: key.range.upperBound)
    let isColon = next < source.bytes.count && source.bytes[next] == UInt8(ascii: ":")
    let offset = isColon ? next + 1 : key.range.upperBound
    return Node(
      content: value.content, style: value.style, range: offset..<offset, anchor: nil, tag: nil, expandedSize: 1,
      height: 1)
  }

  /// The end of a collection: its bracket, or the end of its content.
  ///
  /// libyaml ends a block at the next token.
  private func end(of start: Event, _ end: Event, last: Int?) -> Int {
    if end.range.isEmpty { return last ?? start.range.upperBound }
    let isBlock =
      switch start.kind {
      case .sequenceStart(let style), .mappingStart(let style): style == .block
      default: false
      }
    return isBlock ? last ?? start.range.upperBound : end.range.upperBound
  }

  /// The lines of a block scalar, without the empty ones after it, which count only for `|+` and `>+`.
  private func blockScalarRange(_ range: Range<Int>) -> Range<Int> {
    let bytes = source.bytes
    let headerEnd = source.lineEnd(
      at: bytes[range].firstIndex { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ">") } ?? range.lowerBound)
    var end = range.upperBound
    if end > headerEnd, source.lineStart(at: end) == end { end = source.lineEnd(at: end - 1) }
    let header = BlockScalarHeader(in: source, from: range.lowerBound)
    while header.chomping != .keep, end > headerEnd, source.lineStart(at: end) == end {
      end = source.lineEnd(at: end - 1)
    }
    return range.lowerBound..<max(end, headerEnd)
  }

  private func checkDepth(_ depth: Int, at offset: Int) throws(DocumentError) {
    guard depth <= limits.depth else {
      throw error("too-deep", "lists and mappings are nested more than \(limits.depth) levels deep", at: offset)
    }
  }

  /// Refuses what libyaml reads otherwise than YAML 1.2 has it: a name of an anchor that doesn't end where libyaml ends
  /// it, and a text in brackets that begins with `?`.
  private func refuseMisreadings(of event: Event) throws(DocumentError) {
    let (bytes, start) = (source.bytes, event.range.lowerBound)
    if start > source.start, start < bytes.count, bytes[start] > UInt8(ascii: " "),
      bytes[start - 1] == UInt8(ascii: "?")
    {
      throw error(
        "question-mark", "a text that begins with “?” can't be read plain in brackets", at: start - 1,
        mend: "put it in quotes")
    }
    let name: Range<Int>
    switch event.kind {
    case .alias: name = event.range
    default:
      guard let anchor = event.anchor, let sign = sign(of: anchor, from: start) else { return }
      name = sign..<(sign + 1 + anchor.utf8.count)
    }
    guard name.upperBound < bytes.count, !Self.endsName(bytes[name.upperBound]) else { return }
    throw error(
      "anchor", "the name of the anchor or alias here goes on with a sign that can't be read in it",
      at: name.lowerBound,
      mend: "name it with letters and digits alone, and put a space behind it; a text that begins so needs quotes")
  }

  /// The place of the `&` before an anchor, at the start of a node or behind its tag.
  private func sign(of anchor: String, from start: Int) -> Int? {
    let bytes = source.bytes
    var place = start
    if bytes[place] == UInt8(ascii: "!") {
      place = source.skippingBlanks(from: bytes[place...].firstIndex { $0 <= UInt8(ascii: " ") } ?? bytes.count)
    }
    return place < bytes.count && bytes[place] == UInt8(ascii: "&") ? place : nil
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || ",[]{}".utf8.contains(byte)
  }

  private static let scalarTags: Set<String> = ["str", "int", "float", "bool", "null", "timestamp"]

  private func checkTag(of node: Node) throws(DocumentError) {
    guard let tag = node.tag else { return }
    let prefix = "tag:yaml.org,2002:"
    let name = tag.hasPrefix(prefix) ? String(tag.dropFirst(prefix.count)) : ""
    let isKnown =
      switch node.content {
      case .scalar: Self.scalarTags.contains(name)
      case .sequence: name == "seq"
      case .mapping: name == "map"
      case .alias: false
      }
    guard isKnown else {
      let shown = tag.hasPrefix(prefix) ? "!!" + name : tag
      throw error(
        "tag", "the tag \(shown) is not one that a record may hold here", at: node.range.lowerBound, mend: "remove it")
    }
  }

  private func error(_ rule: String, _ message: String, at offset: Int, mend: String? = nil) -> DocumentError {
    DocumentError(rule: rule, message: message, position: source.position(at: offset), mend: mend)
  }
}
