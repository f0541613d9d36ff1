internal import OrderedCollections

/// Where a field stands in a record, as people write it: `title`, `dates.published`, `contributors.translator`, `links[0].href`.
///
/// In a list of mappings a name selects the item whose `role`, `form`, `rel` or `key` it is.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  /// One step down from a mapping or a list.
  public enum Selector: Hashable, Sendable {
    /// A key of a mapping, or what an item of a list is distinguished by.
    case name(String)
    /// The place of an item in a list, from 0.
    case index(Int)
  }

  public let selectors: [Selector]

  /// The keys an item of a list may be selected by, in the order they are asked.
  public static let distinguishing = ["role", "form", "rel", "key", "field"]

  /// A path from its steps.
  public init(_ selectors: [Selector]) {
    self.selectors = selectors
  }

  /// Reads `a.b[0].c`.
  ///
  /// - Throws: `ParsingError` when a step is empty or a bracket is not closed.
  public init(parsing text: String) throws(ParsingError) {
    var selectors: [Selector] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let name = pieces.first, !name.isEmpty || (selectors.isEmpty && pieces.count > 1) else {
        throw ParsingError(text: text, reason: "“\(text)” is no field: a name is missing between its dots")
      }
      if !name.isEmpty { selectors.append(.name(String(name))) }
      for piece in pieces.dropFirst() {
        guard piece.hasSuffix("]"), let index = Int(piece.dropLast()), index >= 0 else {
          throw ParsingError(
            text: text, reason: "“\(text)” is no field: “[\(piece)” should be a number in brackets, as [0]")
        }
        selectors.append(.index(index))
      }
    }
    self.init(selectors)
  }

  /// This path, one step longer.
  public func appending(_ selector: Selector) -> FieldPath { FieldPath(selectors + [selector]) }

  public var description: String {
    selectors.reduce(into: "") { text, selector in
      switch selector {
      case .name(let name): text += text.isEmpty ? name : ".\(name)"
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
  /// Whether an item of a list is the one that `name` selects.
  func isSelected(by name: String) -> Bool {
    FieldPath.distinguishing.contains { self[$0].text == name }
  }

  /// Every value a path leads to. A name that is no selector of a list's items goes into each of them.
  public func values(at path: FieldPath) -> [Value] {
    var found = [self]
    for selector in path.selectors {
      found = found.flatMap { $0.step(selector) }
    }
    return found.flatMap(\.items)
  }

  private func step(_ selector: FieldPath.Selector) -> [Value] {
    switch (selector, self) {
    case (.index(let index), .list(let items)): return items.indices.contains(index) ? [items[index]] : []
    case (.index(0), .mapping), (.index(0), .text): return [self]
    case (.name(let name), .mapping(let fields)):
      if let value = fields[name] { return [value] }
      return isSelected(by: name) ? [self] : []
    case (.name(let name), .list(let items)):
      let selected = items.filter { $0.isSelected(by: name) }
      return selected.isEmpty ? items.flatMap { $0.step(selector) } : selected
    case (.name("name"), .text): return [self]  // `publisher: Seuil` says the name
    default: return []
    }
  }

  /// Every scalar of this value with its path, lists by index: `contributors[0].name`.
  public func scalars(below path: FieldPath = FieldPath([])) -> [(path: FieldPath, text: String)] {
    switch self {
    case .absent: []
    case .text(let text): [(path, text)]
    case .list(let items):
      items.enumerated().flatMap { $1.scalars(below: path.appending(.index($0))) }
    case .mapping(let fields):
      fields.flatMap { $1.scalars(below: path.appending(.name($0))) }
    }
  }
}
