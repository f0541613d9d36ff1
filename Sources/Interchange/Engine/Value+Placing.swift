internal import Catalogue
internal import OrderedCollections

extension FieldPath {
  /// The last name.
  var last: String {
    if case .name(let name)? = selectors.last { name } else { "" }
  }
}

extension Value.Fields {
  /// The value with another at a path of names; a name that selects the items of a list means items of that role or
  /// form.
  func placing(_ value: Value, at path: ArraySlice<FieldPath.Selector>, _ shape: FieldShape?) -> Value.Fields {
    guard case .name(let name)? = path.first else { return self }
    let rest = path.dropFirst()
    var fields = self
    let field = name.hasPrefix("x-") ? nil : shape?.field(name)
    guard case .name(let next)? = rest.first else {
      fields[name] = fields[name].map { $0.joined(with: value) } ?? value
      return fields
    }
    if let field, field.isSeveral, field.field(next) == nil, let key = field.distinguishingKey {
      let items = value.items.map { item -> Value in
        var whole: Value.Fields = [key: .text(next)]
        for (key, value) in item.fields ?? (field.bareKey.map { [$0: item] } ?? [:]) { whole[key] = value }
        let below = rest.dropFirst()
        return .mapping(
          below.isEmpty
            ? whole : Value.Fields([(key, .text(next))], uniquingKeysWith: { $1 }).placing(value, at: below, field.item)
        )
      }
      fields[name] = .list((fields[name]?.items ?? []) + items)
    } else {
      fields[name] = .mapping((fields[name]?.fields ?? [:]).placing(value, at: rest, field))
    }
    return fields
  }
}

extension Value {
  /// Two mappings as one, two lists as one after the other.
  fileprivate func joined(with other: Value) -> Value {
    switch (self, other) {
    case (.mapping(let left), .mapping(let right)): .mapping(left.merging(right) { $1 })
    case (.list(let left), .list(let right)): .list(left + right)
    default: other
    }
  }
}
