public import OrderedCollections

/// The content of a record without style and position: text, a list, a mapping in its order, or nothing.
///
/// Scalars are text: the definition of a field, not YAML's rules, gives the type (`language: no` is Norwegian).
public indirect enum Value: Hashable, Sendable {
  /// Plain `null` or `~`, or a scalar in which nothing can be seen, quoted or not.
  case absent
  case text(String)
  case list([Value])
  case mapping(Fields)

  /// The keys of a mapping and their values, in the order of the file.
  public typealias Fields = OrderedDictionary<String, Value>

  /// The text of a scalar.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The items of a list; a single value counts as a list of one, an absent one as none.
  public var items: [Value] {
    switch self {
    case .absent: return []
    case .list(let items):
      Effort.took(items.count)
      return items.filter { $0 != .absent }
    default: return [self]
    }
  }

  /// The fields of a mapping; nil for anything else.
  public var fields: Fields? {
    if case .mapping(let fields) = self { fields } else { nil }
  }

  /// The value of a key; `.absent` where there is none or this is no mapping.
  public subscript(key: String) -> Value {
    fields?[key] ?? .absent
  }
}
