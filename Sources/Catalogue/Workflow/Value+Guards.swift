internal import OrderedCollections

extension Value {
  /// Tells whether a field that a guard asks for is there, with a valid value.
  ///
  /// `contributors.translator` holds when the edition, or every item it contains, has one or says `unnamed`.
  func holds(_ field: FieldPath) -> Bool {
    let shape = RecordFields.shape(of: .edition).shape(at: field)
    if field.selectors.count == 2, field.head == "contributors", case .name(let role)? = field.selectors.last {
      let items = self["contains"].items
      return names(role) || (role == "translator" && !items.isEmpty && items.allSatisfy { $0.names(role) })
    }
    return wholeValues(at: field).contains { value in
      if case .date? = shape, let set = value.oneOfSet { return Value.text(set).isValid(as: shape) }
      return value.items.contains { $0.isValid(as: shape) }
    }
  }

  /// Tells whether a value fits the shape of its field; the fields inside a mapping are not checked.
  private func isValid(as shape: FieldShape?) -> Bool {
    switch self {
    case .absent: false
    case .text(let text): shape.map { $0.problem(with: text, naming: .unknown) == nil } ?? true
    case .list(let items): items.contains { $0.isValid(as: shape?.item) }
    case .mapping: !scalars().isEmpty
    }
  }

  /// The value after the changes of a step; only keys of mappings are stepped into.
  func applying(_ changes: [FieldChange]) -> Value {
    changes.reduce(self) { value, change in
      switch change {
      case .set(let path, let text): value.replacing(path.selectors[...]) { _ in .text(text) }
      case .append(let path, let text): value.replacing(path.selectors[...]) { .list($0.items + [.text(text)]) }
      }
    }
  }

  private func replacing(_ path: ArraySlice<FieldPath.Selector>, with change: (Value) -> Value) -> Value {
    guard case .name(let name)? = path.first else { return change(self) }
    var fields = self.fields ?? [:]
    fields[name] = self[name].replacing(path.dropFirst(), with: change)
    return .mapping(fields)
  }
}
