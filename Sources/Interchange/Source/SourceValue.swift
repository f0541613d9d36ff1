internal import Catalogue

/// A value of a source, with its place in the file. JSON is read into it, and so will other formats be.
public struct SourceValue: Sendable {
  /// The content of a value.
  public indirect enum Content: Sendable {
    case null
    case boolean(Bool)
    /// A number, digit by digit as it was written.
    case number(String)
    case text(String)
    case list([SourceValue])
    case object([Member])
  }

  /// One name of an object with its value.
  public struct Member: Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: SourceValue
  }

  /// The content.
  public let content: Content
  /// Its bytes in the file.
  public let range: Range<Int>
  /// Its number among the values of the file, from 0.
  public let number: Int

  /// The value of a name of an object; nil where it has none.
  subscript(name: String) -> SourceValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a scalar; nil for one in which nothing can be seen, a list or an object.
  var text: String? {
    switch content {
    case .boolean(let boolean): boolean ? "true" : "false"
    case .number(let text), .text(let text): text.isInvisible ? nil : text
    case .null, .list, .object: nil
    }
  }

  /// The values of a list, and of lists within it; a single value counts as a list of one, an empty one as none.
  var items: [SourceValue] {
    switch content {
    case .list(let items): items.flatMap(\.items)
    case .null: []
    default: [self]
    }
  }
}
