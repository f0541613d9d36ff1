internal import OrderedCollections

/// The place of a field in a record, as people write it: `title`, `dates.published`, `contributors.translator`,
/// `links[0].href`.
///
/// In a list of mappings a name selects the item whose `role`, `form`, `rel` or `key` it is. A name that holds a dot, a
/// bracket or the like stands in double quotes: `identifiers."doi.org"`.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  /// One step down from a mapping or a list.
  public enum Selector: Hashable, Sendable {
    /// A key of a mapping, or the value by which an item of a list is told from others.
    case name(String)
    /// The place of an item in a list, from 0.
    case index(Int)
  }

  /// The steps, from the record down.
  public let selectors: [Selector]

  /// The keys an item of a list may be selected by, in the order they are asked.
  public static let distinguishing = ["role", "form", "rel", "key", "field"]

  /// The keys that a bare text in the place of a mapping may stand for.
  static let bareKeys: Set<String> = ["name", "title", "href", "of", "set", "form", "number", "publisher", "from"]

  /// A path from its steps.
  public init(_ selectors: [Selector]) {
    self.selectors = selectors
  }

  /// Reads `a.b[0]."c.d"`.
  ///
  /// - Throws: `ParsingError` when a step is empty, or a bracket or a quote is not closed.
  public init(parsing text: String) throws(ParsingError) {
    var reader = FieldPathReader(text)
    self.init(try reader.selectors())
  }

  /// This path, one step longer.
  public func appending(_ selector: Selector) -> FieldPath { FieldPath(selectors + [selector]) }

  /// The path as text.
  public var description: String {
    selectors.reduce(into: "") { text, selector in
      switch selector {
      case .name(let name): text += (text.isEmpty ? "" : ".") + FieldPathReader.written(name)
      case .index(let index): text += "[\(index)]"
      }
    }
  }

  /// The name of the first step: the field of the record that this leads into.
  public var head: String {
    if case .name(let name)? = selectors.first { name } else { "" }
  }
}

extension FieldPath: ExpressibleByStringLiteral {
  /// A path of plain names, written in code.
  public init(stringLiteral text: String) {
    self.init(text.split(separator: ".").map { .name(String($0)) })
  }
}

extension Value {
  /// Tells whether an item of a list is the one that `name` selects.
  func isSelected(by name: String) -> Bool {
    Effort.took()
    return text == name || FieldPath.distinguishing.contains { self[$0].text == name }
  }

  /// Every value a path leads to, lists taken apart. A name that is no selector of a list's items goes into each of them.
  public func values(at path: FieldPath) -> [Value] {
    wholeValues(at: path).flatMap(\.items)
  }

  /// Every value a path leads to, lists as they are.
  public func wholeValues(at path: FieldPath) -> [Value] {
    path.selectors.reduce([self]) { found, selector in found.flatMap { $0.step(selector) } }
  }

  private func step(_ selector: FieldPath.Selector) -> [Value] {
    Effort.took()
    switch (selector, self) {
    case (.index(let index), .list(let items)): return items.indices.contains(index) ? [items[index]] : []
    case (.index(0), .mapping), (.index(0), .text): return [self]
    case (.name(let name), .mapping(let fields)):
      if let value = fields[name] { return [value] }
      return isSelected(by: name) ? [self] : []
    case (.name(let name), .list(let items)):
      let selected = items.filter { $0.isSelected(by: name) }
      return selected.isEmpty ? items.flatMap { $0.step(selector) } : selected
    case (.name(let name), .text(let text)):
      // `publisher: Seuil` gives the name, `formats: [ebook]` the form
      return FieldPath.bareKeys.contains(name) || text == name ? [self] : []
    default: return []
    }
  }

  /// Every scalar of this value with its path, lists by index: `contributors[0].name`.
  public func scalars(below path: FieldPath = FieldPath([])) -> [(path: FieldPath, text: String)] {
    Effort.took()
    return switch self {
    case .absent: []
    case .text(let text): [(path, text)]
    case .list(let items):
      items.enumerated().flatMap { $1.scalars(below: path.appending(.index($0))) }
    case .mapping(let fields):
      fields.flatMap { $1.scalars(below: path.appending(.name($0))) }
    }
  }
}
