internal import OrderedCollections

/// The place in a record that a path leads to: the way as far as there are nodes, and the rest that is still to be
/// made.
struct EditTarget {
  /// The way to the deepest node that exists.
  var steps: [PathComponent] = []
  /// The part of the path that has no node yet.
  var rest: ArraySlice<FieldPath.Selector>
  /// The shape of the field that the whole path names; nil for a key of the user's own.
  let shape: FieldShape?
  /// The shape of the deepest node that exists.
  var shapeThere: FieldShape?

  init(_ path: FieldPath, in value: Value, shape root: FieldShape) throws(FieldError) {
    shape = root.shape(at: path)
    shapeThere = root
    rest = path.selectors[...]
    var value = value
    while let selector = rest.first {
      if case .list(let items) = value, !items.isEmpty, case .name(let name) = selector, shapeThere.hasField(name) {
        // a field of a list's items that doesn't say of which one: there must be exactly one
        guard items.count == 1 else { throw Self.ambiguous(path, items.indices) }
        (steps, value, shapeThere) = (steps + [.index(0)], items[0], shapeThere?.item)
        continue
      }
      guard let found = try Self.step(selector, in: value, shape: shapeThere, path) else { break }
      for step in found {
        value = value.value(at: [step])
        if case .key(let key) = step { shapeThere = shapeThere?.field(key) } else { shapeThere = shapeThere?.item }
      }
      steps += found
      rest = rest.dropFirst()
    }
    try checkNew(path, below: value)
  }

  /// Refuses a new item whose role or form, or whose place in its list, is not given.
  private func checkNew(_ path: FieldPath, below value: Value) throws(FieldError) {
    var shape = shapeThere
    for (index, selector) in zip(rest.indices, rest) {
      switch selector {
      case .index(let number):
        guard number == 0 else { throw FieldError(.usage, "\(path): there is no list of so many items") }
        shape = shape?.item
      case .name(let name):
        let isNew = index > rest.startIndex || value.items.isEmpty
        if isNew, let shape, shape.isSelective, shape.field(name) != nil, let key = shape.distinguishingKey {
          let list = FieldPath(Array(path.selectors[..<index]))
          throw FieldError(
            .usage, "\(path) doesn't say which",
            mend: "put the \(key) before the last name, as \(list).\(key.uppercased()).\(name)")
        }
        shape = shape?.field(name) ?? shape?.item
      }
    }
  }

  /// The step into an existing value; empty where the value itself is meant, nil where there is nothing yet.
  private static func step(
    _ selector: FieldPath.Selector, in value: Value, shape: FieldShape?, _ path: FieldPath
  ) throws(FieldError) -> [PathComponent]? {
    switch (selector, value) {
    case (.index(let index), .list(let items)):
      if items.indices.contains(index) { return [.index(index)] }
      let last =
        items.isEmpty ? "there is no item" : "there are \(items.count) items, so the last is [\(items.count - 1)]"
      throw FieldError(.usage, "\(path): \(last)")
    case (.index(0), .mapping), (.index(0), .text): return []
    case (.index, _): throw FieldError(.usage, "\(path): there is no list of so many items")
    case (.name(let name), .mapping(let fields)):
      if let there = fields[name] { return there == .absent ? nil : [.key(name)] }
      return value.isSelected(by: name) && !shape.hasField(name) ? [] : nil
    case (.name(let name), .list(let items)):
      let chosen = items.indices.filter { items[$0].isSelected(by: name) }
      if chosen.count > 1 { throw ambiguous(path, chosen) }
      return chosen.first.map { [.index($0)] }
    case (.name(let name), .text(let text)):
      // `publisher: Seuil` is the name, `formats: ebook` the format of that form
      let isForm = text == name && shape?.distinguishingKey == shape?.bareKey
      return shape?.bareKey == name || isForm ? [] : nil
    default: return nil
    }
  }

  static func ambiguous(_ path: FieldPath, _ indices: some Sequence<Int>) -> FieldError {
    FieldError(
      .usage, "\(path) could be several",
      mend: "say which by number: \(indices.map { "\(path.head)[\($0)]" }.joined(separator: ", "))")
  }

  /// A value under the keys that are still to be made.
  func wrapped(_ value: Value) -> Value {
    wrapped(value, rest, shapeThere)
  }

  private func wrapped(_ value: Value, _ rest: ArraySlice<FieldPath.Selector>, _ shape: FieldShape?) -> Value {
    guard let selector = rest.first else { return value }
    guard case .name(let name) = selector else {
      let inside = wrapped(value, rest.dropFirst(), shape?.item)
      return shape == nil || shape.isList ? .list([inside]) : inside
    }
    if let field = shape?.field(name) { return .mapping([name: wrapped(value, rest.dropFirst(), field)]) }
    guard let shape, shape.selects(name), let key = shape.distinguishingKey else {
      return .mapping([name: wrapped(value, rest.dropFirst(), nil)])
    }
    var item: Value.Fields = [key: .text(name)]
    for (key, value) in wrapped(value, rest.dropFirst(), shape.item).fields ?? [:] { item[key] = value }
    return .list([.mapping(item)])
  }
}

extension Value {
  /// The value at a way of concrete steps; `.absent` where there is none.
  public func value(at steps: [PathComponent]) -> Value {
    steps.reduce(self) { value, step in
      switch (step, value) {
      case (.key(let key), _): value[key]
      case (.index(let index), .list(let items)): items.indices.contains(index) ? items[index] : .absent
      default: .absent
      }
    }
  }
}

extension FieldShape? {
  /// True if the field holds a list.
  var isList: Bool {
    if case .list? = self { true } else { false }
  }

  /// Tells whether the field, or each of its items, has a field of this name; a key of the user's own may stand
  /// anywhere.
  func hasField(_ name: String) -> Bool {
    name.hasPrefix("x-") || self?.field(name) != nil
  }
}
