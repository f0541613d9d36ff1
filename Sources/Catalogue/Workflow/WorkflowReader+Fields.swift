internal import OrderedCollections

extension WorkflowReader {
  mutating func add(_ rule: String, at place: [PathComponent], _ message: String, mend: String? = nil) {
    problems.append(
      Problem(
        rule: "workflow-\(rule)", severity: .error, path: path, position: document.position(ofKeyOrValue: place),
        message: message, mend: mend))
  }

  /// A text of a mapping; a mapping or list in its place is a problem.
  mutating func text(
    _ key: String, in value: Value, at place: [PathComponent], required: Bool = false,
    mend: @autoclosure () -> String? = nil
  ) -> String? {
    if let text = value[key].text { return text }
    if value[key] != .absent {
      add("shape", at: place + [.key(key)], "“\(key)” should be a text", mend: mend())
    } else if required {
      add("missing", at: place, "“\(key)” is missing" + (place.isEmpty ? "" : " in “\(place.name)”"), mend: mend())
    }
    return nil
  }

  /// A value's items with their places; a single value is one item.
  func placed(_ value: Value, at place: [PathComponent]) -> [(value: Value, place: [PathComponent])] {
    guard case .list(let items) = value else { return value == .absent ? [] : [(value, place)] }
    return items.enumerated().map { ($1, place + [.index($0)]) }
  }

  /// The texts of a list, with their places; anything else in it is a problem.
  mutating func texts(_ key: String, in value: Value, at place: [PathComponent]) -> [(
    text: String, place: [PathComponent]
  )] {
    placed(value[key], at: place + [.key(key)]).compactMap { item, place in
      if let text = item.text { return (text, place) }
      add("shape", at: place, "“\(key)” should list names", mend: "\(key): [NAME, …]")
      return nil
    }
  }

  /// The keys and values of a mapping; anything else in its place is a problem.
  mutating func mapping(_ value: Value, at place: [PathComponent], mend: String) -> Value.Fields {
    if value != .absent, value.fields == nil {
      add("shape", at: place, "“\(place.name)” should be a mapping", mend: mend)
    }
    return value.fields ?? [:]
  }

  /// The fault that keeps a word from being the name of a state or a transition; nil for none.
  static func fault(ofName name: String) -> String? {
    if ["same", "previous", "*"].contains(name) { return "it means something else in “to” or “from”" }
    let isPlain = !name.isEmpty && !name.contains { $0.isWhitespace || $0 == "(" || $0 == ")" }
    return isPlain ? nil : "commits state it, so it has no spaces and no brackets"
  }

  mutating func boolean(_ key: String, in value: Value, at place: [PathComponent]) -> Bool {
    guard let text = text(key, in: value, at: place) else { return false }
    if text != "true", text != "false" {
      add(
        "shape", at: place + [.key(key)], "“\(key)” should be true or false, not “\(text)”",
        mend: "\(key): true, or leave it out")
    }
    return text == "true"
  }

  /// A field of an edition that a definition names; `date` where it must hold one.
  mutating func field(_ text: String, at place: [PathComponent], date: Bool) -> FieldPath? {
    guard let field = try? FieldPath(parsing: text), let shape = RecordFields.shape(of: .edition).shape(at: field)
    else {
      add(
        "field", at: place, "an edition has no field “\(text)”",
        mend: RecordFields.nearest(to: text).map { "did you mean “\($0)”?" })
      return nil
    }
    if date, case .date = shape.item { return field }
    if date { add("field", at: place, "“\(text)” holds no date", mend: "a date field, as dates.published") }
    return field
  }

  /// Reports the keys of a mapping that no definition has.
  mutating func known(_ keys: [String], in value: Value, at place: [PathComponent]) {
    guard let fields = value.fields else {
      if value != .absent { add("shape", at: place, "“\(place.name)” should be a mapping", mend: "{ KEY: VALUE, … }") }
      return
    }
    for key in fields.keys where !keys.contains(key) && !key.hasPrefix("x-") {
      add(
        "key", at: place + [.key(key)], "“\(key)” means nothing here",
        mend: keys.nearest(to: key).map { "did you mean “\($0)”?" } ?? "a key of your own begins with “x-”")
    }
  }
}

extension [PathComponent] {
  /// The last name of a path, for messages.
  var name: String {
    reversed().lazy.compactMap { if case .key(let name) = $0 { name } else { nil } }.first ?? ""
  }
}
