/// One step down into a document: a key of a mapping or an item of a list.
public enum PathComponent: Hashable, Sendable {
  case key(String)
  /// The number of an item, from 0.
  case index(Int)
}

extension PathComponent: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// The step to a key.
  public init(stringLiteral key: String) { self = .key(key) }

  /// The step to an item, from 0.
  public init(integerLiteral index: Int) { self = .index(index) }
}

extension PathComponent: CustomStringConvertible {
  /// `key`, or `[2]`.
  public var description: String {
    switch self {
    case .key(let key): key
    case .index(let index): "[\(index)]"
    }
  }
}
