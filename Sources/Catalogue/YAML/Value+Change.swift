internal import OrderedCollections

// The changes that `Document` makes in a file, made in the value, to check an edited file against.
extension Value {
  /// The value with every text in which nothing can be seen made absent, since a file cannot tell the two apart.
  var readable: Value {
    switch self {
    case .absent: .absent
    case .text(let text): text.isInvisible ? .absent : self
    case .list(let items): .list(items.map(\.readable))
    case .mapping(let fields): .mapping(fields.mapValues(\.readable))
    }
  }

  /// The place of a new key: after the last present key that precedes it in `order`, else at the end.
  static func place(of key: String, among present: [String], order: [String]) -> Int {
    guard let rank = order.firstIndex(of: key) else { return present.count }
    let before = Set(order[..<rank])
    return present.lastIndex { before.contains($0) }.map { $0 + 1 } ?? present.count
  }

  /// This value with another one at a path, mappings and lists made on the way; nil where the path leads nowhere.
  package func setting(_ path: ArraySlice<PathComponent>, to value: Value, keyOrder: [String]) -> Value? {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    switch (self, step) {
    case (.absent, .key(let key)):
      return Value.absent.setting(rest, to: value, keyOrder: keyOrder).map { .mapping([key: $0]) }
    case (.absent, .index(0)):
      return Value.absent.setting(rest, to: value, keyOrder: keyOrder).map { .list([$0]) }
    case (.mapping(var fields), .key(let key)):
      guard let new = self[key].setting(rest, to: value, keyOrder: keyOrder) else { return nil }
      let index = Value.place(of: key, among: Array(fields.keys), order: keyOrder)
      fields.updateValue(new, forKey: key, insertingAt: index)
      return .mapping(fields)
    case (.list(var items), .index(let index)) where (0...items.count).contains(index):
      let old = index < items.count ? items[index] : .absent
      guard let new = old.setting(rest, to: value, keyOrder: keyOrder) else { return nil }
      items.replaceSubrange(index..<min(index + 1, items.count), with: [new])
      return .list(items)
    default: return nil
    }
  }

  /// The value at a path; absent where there is none.
  func value(at path: ArraySlice<PathComponent>) -> Value {
    path.reduce(self) { value, step in
      switch (value, step) {
      case (.mapping(let fields), .key(let key)): fields[key] ?? .absent
      case (.list(let items), .index(let index)): items.indices.contains(index) ? items[index] : .absent
      default: .absent
      }
    }
  }

  /// This value without the key or item at a path, and without collections that this leaves empty; `.absent` where
  /// nothing is left.
  package func removing(_ path: ArraySlice<PathComponent>) -> Value {
    guard let step = path.first else { return .absent }
    switch (self, step) {
    case (.mapping(var fields), .key(let key)):
      guard let old = fields[key] else { return self }
      let new = path.count == 1 ? nil : old.removing(path.dropFirst())
      if new == nil || new == .absent { fields.removeValue(forKey: key) } else { fields[key] = new }
      return fields.isEmpty ? .absent : .mapping(fields)
    case (.list(var items), .index(let index)) where items.indices.contains(index):
      let new = path.count == 1 ? nil : items[index].removing(path.dropFirst())
      if let new, new != .absent { items[index] = new } else { items.remove(at: index) }
      return items.isEmpty ? .absent : .list(items)
    default: return self
    }
  }

  /// Tells whether two values are the same scalar by scalar; `==` takes composed and decomposed letters for one.
  func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.absent, .absent): true
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.isIdentical(to: $1.value) }
    default: false
    }
  }
}
