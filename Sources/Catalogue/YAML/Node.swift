internal import OrderedCollections

/// A piece of a document: its content, its style, and its bytes.
public struct Node: Sendable {
  /// The content of a node.
  public indirect enum Content: Sendable {
    case scalar(String)
    case sequence([Node])
    case mapping([Entry])
    /// Another name for a node that stands before it.
    case alias(name: String, target: Node)
  }

  /// A key of a mapping and its value.
  public struct Entry: Sendable {
    /// The key: a scalar, or an alias of one.
    public let key: Node
    /// The value; an empty plain scalar where there is none.
    public let value: Node
  }

  /// The style in which a node is written (YAML 1.2 §§7, 8).
  public enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case block, flow
  }

  /// The content.
  public let content: Content
  /// The style; plain for an alias.
  public let style: Style
  /// Its bytes, from its anchor or tag on, without white space or comments after it.
  ///
  /// A block scalar ends before the end of its last line; one that keeps its line ends (`|+`) has the empty lines too.
  public let range: Range<Int>
  /// Its name for aliases, without `&`.
  public let anchor: String?
  /// Its tag, as YAML resolves it: `tag:yaml.org,2002:str`.
  public let tag: String?
  /// The number of nodes it is made of, aliases expanded.
  let expandedSize: Int
  /// The number of levels it has, aliases expanded: 1 for a scalar.
  let height: Int
  /// The place of each key of a large mapping; nil where a search is as quick.
  var places: [String: Int]?
}

extension Node {
  /// The text of a scalar, through an alias; nil for a list or a mapping.
  public var text: String? {
    switch resolved.content {
    case .scalar(let text): text
    default: nil
    }
  }

  /// The node that an alias stands for; otherwise the node itself.
  public var resolved: Node {
    if case .alias(_, let target) = content { target } else { self }
  }

  /// The value, without style and place and with aliases expanded.
  public var value: Value { value(as: .current) }

  /// The value by other rules of reading than today's.
  func value(as reading: YAMLReading) -> Value {
    Effort.took()
    return switch content {
    case .scalar(let text): reading.isAbsent(text) || isNull(text) ? .absent : .text(text)
    case .sequence(let items): .list(items.map { $0.value(as: reading) })
    case .mapping(let entries): .mapping(Self.fields(of: entries, as: reading))
    case .alias(_, let target): target.value(as: reading)
    }
  }

  private static func fields(of entries: [Entry], as reading: YAMLReading) -> Value.Fields {
    var fields = Value.Fields(minimumCapacity: entries.count)
    for entry in entries { fields[entry.key.text ?? ""] = entry.value.value(as: reading) }
    return fields
  }

  /// The node one step down, through an alias.
  func child(_ step: PathComponent) -> Node? {
    switch (resolved.content, step) {
    case (.sequence(let items), .index(let index)): items.indices.contains(index) ? items[index] : nil
    case (.mapping, .key(let key)): entry(key)?.value
    default: nil
    }
  }

  /// The entry of a mapping that has a key, through an alias.
  func entry(_ key: String) -> Entry? {
    let node = resolved
    guard case .mapping(let entries) = node.content else { return nil }
    if let places = node.places { return places[key].map { entries[$0] } }
    return entries.first { entry in
      Effort.took()
      return entry.key.text == key
    }
  }

  var isScalar: Bool {
    if case .scalar = content { true } else { false }
  }

  private func isNull(_ text: String) -> Bool {
    style == .plain && tag != "tag:yaml.org,2002:str" && ["~", "null", "Null", "NULL"].contains(text)
  }
}
