/// A text of a record that a search looks at.
public struct SearchedText: Sendable {
  /// What it is, and how much it weighs.
  public enum Kind: Sendable {
    case title, person, publisher, notes

    /// How much more a find in it says than one in notes.
    var weight: Int {
      switch self {
      case .title: 4
      case .person: 3
      case .publisher: 2
      case .notes: 1
      }
    }
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands.
  public let field: FieldPath
  /// As it is written.
  public let text: String

  /// As it is searched.
  public var folded: String { text.folded }

  /// The texts of a record, in the order of its file.
  public static func all(in fields: Value, of kind: RecordReference.Kind) -> [SearchedText] {
    fields.scalars().compactMap { path, text in
      Self.kind(of: path).map { SearchedText(kind: $0, field: path, text: text) }
    }
  }

  private static func kind(of path: FieldPath) -> Kind? {
    let names = path.selectors.compactMap { if case .name(let name) = $0 { name } else { nil } }
    guard let last = names.last else { return nil }
    if names.count > 1, let role = names.dropLast().last, let kind = named[role] {
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
