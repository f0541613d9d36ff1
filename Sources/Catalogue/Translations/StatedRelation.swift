internal import OrderedCollections

/// A relation that a record states to another edition: the edition's name, and its place in the file.
struct StatedRelation {
  /// The name of the edition, as written.
  let name: String
  /// The key of an item in it.
  let item: String?
  /// The way to the name.
  let place: [PathComponent]
  /// The way to the item's key; nil where none is named.
  let itemPlace: [PathComponent]?
  /// The people who revised it.
  let by: [Contributor]

  /// The edition named, without the format.
  var edition: String { name.split(separator: "#", maxSplits: 1).first.map(String.init) ?? name }

  /// Reads a bare name, or a mapping with the name under a key.
  private init?(_ value: Value, at way: [PathComponent], under key: String) {
    if let name = value.text {
      (self.name, item, place, itemPlace, by) = (name, nil, way, nil, [])
    } else {
      guard let name = value[key].text else { return nil }
      (self.name, item, place) = (name, value["item"].text, way + [.key(key)])
      itemPlace = item == nil ? nil : way + [.key("item")]
      by = value["by"].items.map(Contributor.init)
    }
  }

  /// The relations of a field: `reprints`, `revises`, `translation-of`, `via`, `part-of`, `equivalent`.
  ///
  /// - Parameter way: The way to the mapping that holds the field; empty for the record.
  static func all(_ field: String, in value: Value, at way: [PathComponent] = [], under key: String = "of")
    -> [StatedRelation]
  {
    value.entries(of: field, at: way).compactMap { StatedRelation($1, at: $0, under: key) }
  }
}

extension Value {
  /// The values of a field that may hold one or several, each with the way to it.
  func entries(of field: String, at way: [PathComponent] = []) -> [(way: [PathComponent], value: Value)] {
    switch self[field] {
    case .absent: []
    case .list(let items):
      items.indices.filter { items[$0] != .absent }.map { (way + [.key(field), .index($0)], items[$0]) }
    case let value: [(way + [.key(field)], value)]
    }
  }
}
