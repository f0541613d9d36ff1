/// A YAML file that was read: its bytes, its nodes and its value.
///
/// Every scalar is text; `<<` is an ordinary key. A file holds one document, with or without its markers.
public struct Document: Sendable {
  /// The limits of what a file may ask of the reader.
  public struct Limits: Sendable, Hashable {
    /// The length of the file, in bytes.
    public var bytes: Int
    /// The number of levels in which lists and mappings may be nested.
    public var depth: Int
    /// The number of events that the parser may report.
    public var events: Int
    /// The number of nodes that all aliases together may stand for.
    public var aliasedNodes: Int

    /// Limits of the caller's own.
    public init(bytes: Int, depth: Int, events: Int, aliasedNodes: Int) {
      (self.bytes, self.depth, self.events, self.aliasedNodes) = (bytes, depth, events, aliasedNodes)
    }

    /// The limits of a record of a catalogue: 1 MB, depth 64, 100,000 events, 10,000 nodes of expanded aliases.
    public static let record = Limits(bytes: 1 << 20, depth: 64, events: 100_000, aliasedNodes: 10_000)
  }

  /// The file.
  public let source: SourceText
  /// The node of the whole document; nil in a file that is empty or holds only comments.
  public let root: Node?
  /// The value of the document, aliases expanded.
  public let value: Value
  let limits: Limits

  /// Reads the bytes of a file.
  ///
  /// - Throws: `DocumentError` at the first place that is no YAML or that a record must not hold.
  public init(parsing bytes: [UInt8], limits: Limits = .record, as reading: YAMLReading = .current)
    throws(DocumentError)
  {
    guard bytes.count <= limits.bytes else {
      throw DocumentError(
        rule: "too-large", message: "the file has \(bytes.count) bytes; at most \(limits.bytes) are read",
        position: Position(line: 1, column: 1))
    }
    self.limits = limits
    let text = try SourceText(bytes)
    source = text
    do throws(DocumentError) {
      root = try Composer.document(in: text, limits: limits, as: reading)
    } catch { throw DocumentError.conflictMarkers(in: text) ?? error }
    value = root?.value(as: reading) ?? .absent
  }

  /// Reads the value in the bytes of a file, without keeping the text or the places in it.
  ///
  /// - Throws: As `init(parsing:limits:as:)`.
  init(valueOf bytes: [UInt8], as reading: YAMLReading = .current) throws(DocumentError) {
    if let value = PlainReader.value(of: bytes, as: reading) {
      self.init(value: value)
    } else {
      self = try Document(parsing: bytes, as: reading).withoutText
    }
  }

  /// A document of which only the value is known.
  init(value: Value, limits: Limits = .record) {
    (source, root) = (.nothing, nil)
    (self.value, self.limits) = (value, limits)
  }

  /// The document without its text and the places of its parts, for keeping many documents.
  var withoutText: Document { Document(value: value, limits: limits) }

  /// The node at a path, through aliases; nil where there is none.
  public func node(at path: [PathComponent]) -> Node? {
    path.reduce(root) { node, step in node?.child(step) }
  }

  /// The start of the value at a path; nil where there is none.
  public func position(of path: [PathComponent]) -> Position? {
    node(at: path).map { source.position(at: $0.range.lowerBound) }
  }

  /// The start of the key at the end of a path; nil where there is none or the path ends with an item.
  public func position(ofKey path: [PathComponent]) -> Position? {
    guard case .key(let key) = path.last, let entry = node(at: path.dropLast())?.entry(key) else { return nil }
    return source.position(at: entry.key.range.lowerBound)
  }

  /// The node at a path, through aliases; nil where there is none.
  private func node(at path: ArraySlice<PathComponent>) -> Node? { node(at: Array(path)) }
}
