internal import OrderedCollections

extension Record {
  /// The record after changes of fields, made one after the other; everything else stays byte for byte.
  ///
  /// - Parameter territories: The sets of countries that the catalogue names.
  /// - Throws: `FieldError` where a field is unknown, a value invalid, or the text of the file doesn't allow the change.
  public func applying(
    _ assignments: [FieldAssignment], naming territories: Territories = Territories()
  ) throws(FieldError) -> Record {
    var record = self
    for assignment in assignments { record = try record.applying(assignment, territories) }
    return record
  }

  private func applying(_ assignment: FieldAssignment, _ territories: Territories) throws(FieldError) -> Record {
    let path = assignment.path
    try checkKnown(path)
    let value = try entered(assignment)
    switch assignment.operation {
    case .set: return try setting(value, at: try target(path), path, territories)
    case .append: return try appending(value, path, territories)
    case .remove: return try removing(value, path, territories)
    case .unset:
      let target = try target(path)
      guard target.rest.isEmpty else { return self }
      return try edited { document throws(EditError) in try document.removing(target.steps) }
    }
  }

  /// The value of a change as it is kept; `unset` has none.
  private func entered(_ assignment: FieldAssignment) throws(FieldError) -> Value {
    do throws(ParsingError) { return try assignment.value.entered() } catch {
      throw FieldError(.usage, "\(assignment.path): \(error.reason)")
    }
  }

  private var shape: FieldShape { RecordFields.shape(of: reference.kind) }

  private func target(_ path: FieldPath) throws(FieldError) -> EditTarget {
    try EditTarget(path, in: fields, shape: shape)
  }

  /// Refuses a field that Colophon doesn't know, unless it is the user's own or stands in the file already.
  private func checkKnown(_ path: FieldPath) throws(FieldError) {
    let isOwn = path.selectors.contains { if case .name(let name) = $0 { name.hasPrefix("x-") } else { false } }
    guard !isOwn, shape.shape(at: path) == nil, !fields.wholeValues(at: path).contains(where: { $0 != .absent })
    else { return }
    if shape.field(path.head) == nil {
      throw FieldError(
        .usage, "“\(path)” is no field of \(reference.kind.withArticle)",
        mend: (RecordFields.nearest(to: path.head, of: reference.kind).map { "did you mean “\($0)”? " } ?? "")
          + "A key of your own begins with “x-”.")
    }
    let last = path.selectors.last.map { FieldPath([$0]).description } ?? ""
    let list = shape.shape(at: FieldPath(path.selectors.dropLast()))
    let known = (list?.fields?.map(\.key) ?? []) + (list?.names ?? [])
    let choices = known.isEmpty ? nil : "there are: \(known.joined(separator: ", "))"
    throw FieldError(
      .usage, "“\(path)” is no field that Colophon knows",
      mend: known.nearest(to: last).map { "did you mean “\($0)”?" } ?? choices)
  }

  private func setting(
    _ value: Value, at target: EditTarget, _ path: FieldPath, _ territories: Territories
  ) throws(FieldError) -> Record {
    let kept = try named(try kept(value, by: target.shape, path, territories), path)
    guard target.rest.isEmpty else { return try place(target.wrapped(kept), at: target, path) }
    guard value.text != nil, let bare = target.shape?.bareKey else {
      return try edited { document throws(EditError) in try document.setting(target.steps, to: kept, plain: plain)
      }
    }
    // a bare value for a mapping that is there sets the field it stands for, and leaves the others
    var (steps, existing) = (target.steps, fields.value(at: target.steps))
    if case .list(let items) = existing, !items.isEmpty {
      guard items.count == 1 else { throw EditTarget.ambiguous(path, items.indices) }
      (steps, existing) = (steps + [.index(0)], items[0])
    }
    return try edited { document throws(EditError) in
      var document = document
      if bare == "name", existing["unnamed"] != .absent {  // somebody is named now
        document = try document.removing(steps + [.key("unnamed")])
      }
      return switch existing {
      case .text: try document.setting(steps, to: kept[bare], plain: plain)
      case .mapping: try document.setting(steps + [.key(bare)], to: kept[bare], plain: plain)
      default: try document.setting(target.steps, to: kept, plain: plain)
      }
    }
  }

  /// A value as its field keeps it.
  private func kept(
    _ value: Value, by shape: FieldShape?, _ path: FieldPath, _ territories: Territories
  ) throws(FieldError) -> Value {
    if value.text != nil, shape.isList, shape?.distinguishingKey == "role", path.selectors.last == .name("contributors")
    {
      throw FieldError(
        .usage, "\(path) doesn't say in which role", mend: "'\(path).translator=NAME', or another role than translator")
    }
    return try shape?.kept(value, at: path, naming: territories) ?? value
  }

  /// The list and the key by which the last name of a path selects items: `contributors` and `role` for
  /// `contributors.translator`.
  private func selection(_ path: FieldPath) -> (list: FieldPath, key: String, name: String)? {
    let list = FieldPath(path.selectors.dropLast())
    guard case .name(let name)? = path.selectors.last, let shape = shape.shape(at: list), shape.field(name) == nil,
      shape.selects(name), let key = shape.distinguishingKey
    else { return nil }
    return (list, key, name)
  }

  /// An item with the role that its path names, where the value doesn't say it.
  private func named(_ value: Value, _ path: FieldPath) throws(FieldError) -> Value {
    guard let (_, key, name) = selection(path), let fields = value.fields else { return value }
    guard let said = fields[key] else {
      return .mapping(Value.Fields([(key, .text(name))], uniquingKeysWith: { $1 }).merging(fields) { $1 })
    }
    guard said == .text(name) else {
      throw FieldError(.usage, "\(path) is given a value whose \(key) is not \(name)", mend: "let both be the same")
    }
    return value
  }

  private func appending(
    _ value: Value, _ path: FieldPath, _ territories: Territories
  ) throws(FieldError) -> Record {
    // `contributors.translator+=NAME` adds an item of that role, whether there is one or not
    if let (list, _, _) = selection(path), let item = shape.shape(at: list)?.item {
      let item = try named(try item.kept(value, at: path, naming: territories), path)
      return try adding(item, to: try target(list), list)
    }
    let target = try target(path)
    guard target.shape == nil || target.shape.isList else {
      throw FieldError(.usage, "\(path) holds one value, so none can be added", mend: "'\(path)=VALUE' replaces it")
    }
    _ = try kept(value, by: target.shape, path, territories)
    let item = try target.shape?.item.kept(value, at: path, naming: territories) ?? value
    return try adding(item, to: target, path)
  }

  private func adding(_ item: Value, to target: EditTarget, _ path: FieldPath) throws(FieldError) -> Record {
    if target.rest.isEmpty {
      return try edited { document throws(EditError) in
        try document.appending(item, to: target.steps, plain: plain)
      }
    }
    return try place(target.wrapped(.list([item])), at: target, path)
  }

  private func removing(
    _ value: Value, _ path: FieldPath, _ territories: Territories
  ) throws(FieldError) -> Record {
    let selection = selection(path)
    let target = try target(selection?.list ?? path)
    let present = target.rest.isEmpty ? fields.value(at: target.steps) : .absent
    let kept = (try? target.shape?.item.kept(value, at: path, naming: territories)) ?? value
    let bare = target.shape?.bareKey
    let isMeant = { (item: Value) in
      let isEqual =
        item.hasSameFields(as: value) || item.hasSameFields(as: kept) || bare.map { item[$0] == value } ?? false
      return isEqual && selection.map { item.isSelected(by: $0.name) } ?? true
    }
    if case .list(let items) = present, let index = items.firstIndex(where: isMeant) {
      return try edited { document throws(EditError) in try document.removing(target.steps + [.index(index)]) }
    }
    guard present != .absent, isMeant(present) else {
      throw FieldError(.usage, "\(path) holds no such value, so none is taken away", mend: "colophon show \(reference)")
    }
    return try edited { document throws(EditError) in try document.removing(target.steps) }
  }

  /// Puts a value where there was none: under a new key, or as a new item of a list.
  private func place(_ value: Value, at target: EditTarget, _ path: FieldPath) throws(FieldError) -> Record {
    let existing = fields.value(at: target.steps)
    switch (existing, value) {
    case (.text, .mapping(let added)):
      guard let bare = target.shapeThere?.bareKey else { break }
      let whole = Value.mapping(Value.Fields([(bare, existing)], uniquingKeysWith: { $1 }).merging(added) { $1 })
      return try edited { document throws(EditError) in try document.setting(target.steps, to: whole, plain: plain)
      }
    case (.text, .list(let items)), (.mapping, .list(let items)), (.list, .list(let items)):
      guard target.shapeThere.isList, let item = items.first else { break }
      return try edited { document throws(EditError) in
        try document.appending(item, to: target.steps, plain: plain)
      }
    case (.absent, .mapping(let added)), (.mapping, .mapping(let added)):
      let order = target.shapeThere?.fields?.map(\.key) ?? []
      return try edited { document throws(EditError) in
        var document = document
        for (key, value) in added {
          document = try document.setting(target.steps + [.key(key)], to: value, keyOrder: order, plain: plain)
        }
        return document
      }
    case (.absent, _), (.list([]), _):
      return try edited { document throws(EditError) in try document.setting(target.steps, to: value, plain: plain)
      }
    default: break
    }
    throw FieldError(
      .usage, "\(path): what stands above it in the file holds no fields",
      mend: "edit the file by hand, then: colophon save",
      position: document.position(of: target.steps))
  }

  private var plain: ([PathComponent]) -> PlainScalar? { RecordFields.plainScalar(in: reference.kind) }

  private func edited(_ edit: (Document) throws(EditError) -> Document) throws(FieldError) -> Record {
    do throws(EditError) { return Record(reference, document: try edit(document)) } catch { throw FieldError(error) }
  }
}

extension Value {
  /// Tells whether two values are the same apart from the order of keys; a single value is a list of one.
  func hasSameFields(as other: Value) -> Bool {
    switch (self, other) {
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count && left.allSatisfy { key, value in right[key].map(value.hasSameFields) ?? false }
    case (.list, _), (_, .list):
      items.count == other.items.count && zip(items, other.items).allSatisfy { $0.hasSameFields(as: $1) }
    default: self == other
    }
  }
}
