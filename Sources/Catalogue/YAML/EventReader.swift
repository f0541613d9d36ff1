internal import Clibyaml

/// One event of libyaml, copied into Swift, with offsets in bytes.
struct Event {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case alias(String)
    case scalar(String, Node.Style)
    case sequenceStart(Node.Style)
    case mappingStart(Node.Style)
    case collectionEnd
  }
  let kind: Kind
  let range: Range<Int>
  var anchor: String?
  var tag: String?
}

/// The event that is expected.
enum ExpectedEvent {
  /// A scalar of this text, in any style.
  case scalar(String)
  case list, mapping
  /// The end of a list or a mapping.
  case end
  case streamStart, streamEnd, documentStart, documentEnd
}

/// Owns one libyaml parser and the bytes it reads.
struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let source: SourceText
  private let text: ParserInput
  /// The tab at which it stopped; nil where that was no tab.
  private(set) var refusedTab: ParserInput.RefusedTab?
  /// The last place that was looked up.
  ///
  /// libyaml counts scalars after the byte order mark, we count bytes.
  private var (scalar, offset): (Int, Int)

  init(_ text: ParserInput) throws(DocumentError) {
    parser = .allocate(capacity: 1)
    // The byte order mark stays out: with a given encoding libyaml would take it for a character.
    let bytes = text.bytes
    input = .allocate(capacity: max(1, bytes.count))
    let end = input.update(fromContentsOf: bytes)
    (self.text, source) = (text, text.source)
    (scalar, offset) = (0, source.start)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.initialize(to: yaml_parser_t())
      throw DocumentError(rule: "memory", message: "no memory is left", position: Position(line: 1, column: 1))
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, end)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Reads one event.
  mutating func next() throws(DocumentError) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { yaml_event_delete(&event) }
    return copy(event)
  }

  /// Reads one event, and tells whether it is what was expected; nothing is copied.
  mutating func next(is expected: ExpectedEvent) -> Bool {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return false }
    defer { yaml_event_delete(&event) }
    switch expected {
    case .scalar(let text):
      guard event.type == YAML_SCALAR_EVENT else { return false }
      let data = event.data.scalar
      guard data.anchor == nil, data.tag == nil else { return false }
      return UnsafeBufferPointer(start: data.value, count: data.length).elementsEqual(text.utf8)
    case .list:
      return event.type == YAML_SEQUENCE_START_EVENT && event.data.sequence_start.anchor == nil
        && event.data.sequence_start.tag == nil
    case .mapping:
      return event.type == YAML_MAPPING_START_EVENT && event.data.mapping_start.anchor == nil
        && event.data.mapping_start.tag == nil
    case .end: return event.type == YAML_SEQUENCE_END_EVENT || event.type == YAML_MAPPING_END_EVENT
    case .documentStart: return event.type == YAML_DOCUMENT_START_EVENT
    case .documentEnd: return event.type == YAML_DOCUMENT_END_EVENT
    case .streamStart: return event.type == YAML_STREAM_START_EVENT
    case .streamEnd: return event.type == YAML_STREAM_END_EVENT
    }
  }

  private mutating func copy(_ event: yaml_event_t) -> Event {
    let start = byteOffset(of: event.start_mark)
    let range = start..<max(start, byteOffset(of: event.end_mark))
    switch event.type {
    case YAML_STREAM_START_EVENT: return Event(kind: .streamStart, range: range)
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, range: range)
    case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, range: range)
    case YAML_ALIAS_EVENT: return Event(kind: .alias(Self.text(event.data.alias.anchor) ?? ""), range: range)
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
      return Event(
        kind: .scalar(self.text.restored(text).orderingCrowdedMarks, Self.style(data.style)), range: range,
        anchor: Self.text(data.anchor),
        tag: Self.text(data.tag))
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      return Event(
        kind: .sequenceStart(data.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block), range: range,
        anchor: Self.text(data.anchor), tag: Self.text(data.tag))
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      return Event(
        kind: .mappingStart(data.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block), range: range,
        anchor: Self.text(data.anchor), tag: Self.text(data.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return Event(kind: .collectionEnd, range: range)
    default: return Event(kind: .streamEnd, range: range)
    }
  }

  /// The byte that a mark of libyaml stands for.
  ///
  /// libyaml's line and column are of no use: it counts NEL, LS and PS as line ends.
  private mutating func byteOffset(of mark: yaml_mark_t) -> Int {
    let wanted = Int(mark.index)
    if source.isASCII { return min(source.start + wanted, source.bytes.count) }
    let bytes = source.bytes
    while scalar < wanted, offset < bytes.count {
      repeat { offset += 1 } while offset < bytes.count && bytes[offset] & 0xC0 == 0x80
      scalar += 1
    }
    while scalar > wanted, offset > source.start {
      repeat { offset -= 1 } while bytes[offset] & 0xC0 == 0x80
      scalar -= 1
    }
    return offset
  }

  private mutating func syntaxError() -> DocumentError {
    let failure = parser.pointee
    noteTab(failure)
    return .syntax(
      problem: failure.problem.map { String(cString: $0) } ?? "",
      context: failure.context.map { String(cString: $0) } ?? "",
      at: byteOffset(of: failure.problem_mark), from: byteOffset(of: failure.context_mark), in: source)
  }

  private mutating func noteTab(_ failure: yaml_parser_t) {
    let offset = byteOffset(of: failure.problem_mark)
    guard offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: "\t") else { return }
    let isInBlock = failure.context.map { String(cString: $0).contains("block scalar") } ?? false
    refusedTab = ParserInput.RefusedTab(
      offset: offset, block: isInBlock ? byteOffset(of: failure.context_mark) : nil)
  }

  private static func text(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    characters.map { String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> Node.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
