internal import OrderedCollections

/// A text of a record that a search looks at.
public struct SearchedText: Sendable {
  /// The kind of text, which decides its weight.
  public enum Kind: Sendable {
    case title, person, publisher, notes

    /// The weight of a match, compared with one in notes.
    var weight: Int {
      switch self {
      case .title: 4
      case .person: 3
      case .publisher: 2
      case .notes: 1
      }
    }
  }

  /// The kind.
  public let kind: Kind
  /// The field.
  public let field: FieldPath
  /// The text as it is written.
  public let text: String

  /// The text as it is searched.
  public var folded: String { text.folded }

  /// The texts of a record, in the order of its file.
  public static func all(in fields: Value, of kind: RecordReference.Kind) -> [SearchedText] {
    var (found, way): ([SearchedText], [FieldPath.Selector]) = ([], [])
    collect(fields, Names(), &way, &found)
    return found
  }

  /// The names on the way to a value, which decide whether it is searched.
  private struct Names {
    var first: String?
    var above: String?
    var last: String?

    func followed(by name: String) -> Names { Names(first: first ?? name, above: last, last: name) }
  }

  /// Collects the texts; a path is made only for those that are searched.
  private static func collect(
    _ value: Value, _ names: Names, _ way: inout [FieldPath.Selector], _ found: inout [SearchedText]
  ) {
    switch value {
    case .absent: break
    case .text(let text):
      if let kind = kind(of: names) { found.append(SearchedText(kind: kind, field: FieldPath(way), text: text)) }
    case .list(let items):
      for (index, item) in items.enumerated() {
        way.append(.index(index))
        collect(item, names, &way, &found)
        way.removeLast()
      }
    case .mapping(let fields):
      for (name, item) in fields {
        way.append(.name(name))
        collect(item, names.followed(by: name), &way, &found)
        way.removeLast()
      }
    }
  }

  private static func kind(of names: Names) -> Kind? {
    guard let last = names.last else { return nil }
    if let kind = names.above.flatMap({ named[$0] }) {
      return ["name", "romanized", "real-name", "imprint"].contains(last) ? kind : nil
    }
    if let kind = named[last] { return kind }  // a bare name
    switch last {
    case "title", "subtitle", "romanized-title", "original-title": return names.first == "sources" ? nil : .title
    case "notes": return .notes
    default: return nil
    }
  }

  /// The fields that name somebody.
  private static let named: [String: Kind] = [
    "contributors": .person, "people": .person, "publisher": .publisher, "outlet": .publisher,
  ]
}
