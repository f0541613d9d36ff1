internal import Catalogue
internal import OrderedCollections

extension Value {
  /// The value with what another has and this one lacks.
  func filled(from other: Value) -> Value {
    switch (self, other) {
    case (.absent, _): return other
    case (.mapping(var fields), .mapping(let others)):
      for (key, value) in others { fields[key] = (fields[key] ?? .absent).filled(from: value) }
      return .mapping(fields)
    default: return self
    }
  }

  /// The first field in which two values of one record differ, where both have it.
  func contradiction(with other: Value, at path: FieldPath = FieldPath([])) -> (
    field: FieldPath, one: Value, other: Value
  )? {
    switch (self, other) {
    case (.absent, _), (_, .absent): return nil
    case (.mapping(let fields), .mapping(let others)):
      for (key, value) in others {
        guard let own = fields[key] else { continue }
        if let found = own.contradiction(with: value, at: path.appending(.name(key))) { return found }
      }
      return nil
    default: return self == other ? nil : (path, self, other)
    }
  }

  /// The value on one line, for messages.
  var told: String { text ?? scalars().map(\.text).joined(separator: ", ") }
}
