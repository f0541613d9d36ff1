internal import OrderedCollections

extension Record {
  /// The record after changes of fields, made one after the other; everything else stays byte for byte.
  ///
  /// - Throws: `FieldError` where a field is unknown, a value invalid, or the text of the file doesn't allow the change.
  public func applying(_ assignments: [FieldAssignment]) throws(FieldError) -> Record {
    var record = self
    for assignment in assignments { record = try record.applying(assignment) }
    return record
  }

  private func applying(_ assignment: FieldAssignment) throws(FieldError) -> Record {
    let shape = RecordFields.shape(of: reference.kind)
    try checkKnown(assignment.path, in: shape)
    let target = try Target(assignment.path, in: fields, shape: shape)
    switch assignment.operation {
    case .set: return try setting(assignment.value, at: target, assignment.path)
    case .append: return try appending(assignment.value, at: target, assignment.path)
    case .remove: return try removing(assignment.value, at: target, assignment.path)
    case .unset:
      return target.rest.isEmpty
        ? try edited { document throws(EditError) in try document.removing(target.steps) } : self
    }
  }

  private func checkKnown(_ path: FieldPath, in shape: FieldShape) throws(FieldError) {
    guard !path.head.hasPrefix("x-"), shape.shape(at: path) == nil else { return }
    if shape.field(path.head) == nil {
      throw FieldError(
        .usage, "“\(path)” is no field of \(reference.kind.withArticle)",
        mend: (RecordFields.nearest(to: path.head, of: reference.kind).map { "did you mean “\($0)”? " } ?? "")
          + "A key of your own begins with “x-”.")
    }
    let last = path.selectors.last.map { FieldPath([$0]).description } ?? ""
    let known = shape.shape(at: FieldPath(path.selectors.dropLast()))?.fields?.map(\.key) ?? []
    throw FieldError(
      .usage, "“\(path)” is no field that Colophon knows",
      mend: known.nearest(to: last).map { "did you mean “\($0)”?" } ?? "there are: \(known.joined(separator: ", "))")
  }

  private func setting(_ value: Value, at target: Target, _ path: FieldPath) throws(FieldError) -> Record {
    let kept = try target.shape?.kept(value, at: path) ?? value
    if target.rest.isEmpty {
      // a bare value for a mapping that is there sets the field it stands for, and leaves the others
      if value.text != nil, let bare = target.shape?.bareKey, case .mapping = fields.value(at: target.steps) {
        return try edited { document throws(EditError) in
          try document.setting(target.steps + [.key(bare)], to: value, plainDate: isDate)
        }
      }
      if case .list(let items) = fields.value(at: target.steps), value.text != nil, target.shape?.bareKey != nil {
        throw Target.ambiguous(path, items.indices)
      }
      return try edited { document throws(EditError) in try document.setting(target.steps, to: kept, plainDate: isDate)
      }
    }
    return try place(target.wrapped(kept), at: target)
  }

  private func appending(_ value: Value, at target: Target, _ path: FieldPath) throws(FieldError) -> Record {
    // `contributors.translator+=NAME` adds an item of that role, whether there is one or not
    if case .name(let name)? = path.selectors.last, path.selectors.count > 1 {
      let parent = FieldPath(path.selectors.dropLast())
      let root = RecordFields.shape(of: reference.kind)
      if let list = root.shape(at: parent), case .list = list, list.field(name) == nil, let key = list.distinguishingKey
      {
        let item = try list.item.kept(value, at: path).fields ?? [:]
        let whole = Value.mapping(Value.Fields([(key, .text(name))], uniquingKeysWith: { $1 }).merging(item) { $1 })
        return try appending(whole, at: Target(parent, in: fields, shape: root), parent)
      }
    }
    guard target.shape == nil || target.shape.isList else {
      throw FieldError(.usage, "\(path) holds one value, so none can be added", mend: "'\(path)=VALUE' replaces it")
    }
    let kept = try target.shape?.item.kept(value, at: path) ?? value
    if target.rest.isEmpty {
      return try edited { document throws(EditError) in
        try document.appending(kept, to: target.steps, plainDate: isDate)
      }
    }
    let isPlainList = target.shape?.fields == nil
    return try place(target.wrapped(isPlainList ? kept : .list([kept])), at: target)
  }

  private func removing(_ value: Value, at target: Target, _ path: FieldPath) throws(FieldError) -> Record {
    let present = target.rest.isEmpty ? fields.value(at: target.steps) : .absent
    let kept = (try? target.shape?.item.kept(value, at: path)) ?? value
    let bare = target.shape?.bareKey
    let isEqual = { (item: Value) in item == value || item == kept || (bare.map { item[$0] == value } ?? false) }
    if case .list(let items) = present, let index = items.firstIndex(where: isEqual) {
      return try edited { document throws(EditError) in try document.removing(target.steps + [.index(index)]) }
    }
    guard present != .absent, isEqual(present) else {
      throw FieldError(.usage, "\(path) holds no such value, so none is taken away", mend: "colophon show \(reference)")
    }
    return try edited { document throws(EditError) in try document.removing(target.steps) }
  }

  /// Puts a value where there was none: a new key, or a new item of a list.
  private func place(_ value: Value, at target: Target) throws(FieldError) -> Record {
    let existing = fields.value(at: target.steps)
    if case .text = existing, let bare = target.shapeThere?.bareKey, let added = value.fields {
      let whole = Value.mapping(Value.Fields([(bare, existing)], uniquingKeysWith: { $1 }).merging(added) { $1 })
      return try edited { document throws(EditError) in try document.setting(target.steps, to: whole, plainDate: isDate)
      }
    }
    if case .list(let items) = value, case .list = target.shapeThere, existing != .absent, let item = items.first {
      return try edited { document throws(EditError) in
        try document.appending(item, to: target.steps, plainDate: isDate)
      }
    }
    guard let added = value.fields, existing == .absent || existing.fields != nil else {
      return try edited { document throws(EditError) in try document.setting(target.steps, to: value, plainDate: isDate)
      }
    }
    let order =
      target.steps.isEmpty ? RecordFields.keyOrder(of: reference.kind) : target.shapeThere?.fields?.map(\.key) ?? []
    return try edited { document throws(EditError) in
      var document = document
      for (key, value) in added {
        document = try document.setting(target.steps + [.key(key)], to: value, keyOrder: order, plainDate: isDate)
      }
      return document
    }
  }

  private var isDate: ([Step]) -> Bool { RecordFields.isDate(in: reference.kind) }

  private func edited(_ edit: (Document) throws(EditError) -> Document) throws(FieldError) -> Record {
    do throws(EditError) { return Record(reference, document: try edit(document)) } catch { throw FieldError(error) }
  }
}
