internal import OrderedCollections

extension WorkflowReader {
  mutating func add(_ rule: String, at place: [Step], _ message: String, mend: String? = nil) {
    problems.append(
      Problem(
        rule: "workflow-\(rule)", severity: .error, path: path, position: document.position(ofKeyOrValue: place),
        message: message, mend: mend))
  }

  /// A text of a mapping; a mapping or list in its place is a problem.
  mutating func text(_ key: String, in value: Value, at place: [Step], required: Bool = false) -> String? {
    if let text = value[key].text { return text }
    if value[key] != .absent {
      add("shape", at: place + [.key(key)], "“\(key)” should be a text")
    } else if required {
      add("missing", at: place, "“\(key)” is missing" + (place.isEmpty ? "" : " in “\(place.name)”"))
    }
    return nil
  }

  mutating func boolean(_ key: String, in value: Value, at place: [Step]) -> Bool {
    guard let text = text(key, in: value, at: place) else { return false }
    if text != "true", text != "false" {
      add("shape", at: place + [.key(key)], "“\(key)” should be true or false, not “\(text)”")
    }
    return text == "true"
  }

  /// A field of an edition that a definition names; `date` where it must hold one.
  mutating func field(_ text: String, at place: [Step], date: Bool) -> FieldPath? {
    guard let field = try? FieldPath(parsing: text), let shape = RecordFields.shape(of: .edition).shape(at: field)
    else {
      add(
        "field", at: place, "an edition has no field “\(text)”",
        mend: RecordFields.nearest(to: text).map { "did you mean “\($0)”?" })
      return nil
    }
    if date, case .date = shape.item { return field }
    if date { add("field", at: place, "“\(text)” holds no date") }
    return field
  }

  /// Reports the keys of a mapping that no definition has.
  mutating func known(_ keys: [String], in value: Value, at place: [Step]) {
    guard let fields = value.fields else {
      if value != .absent { add("shape", at: place, "“\(place.name)” should be a mapping") }
      return
    }
    for key in fields.keys where !keys.contains(key) && !key.hasPrefix("x-") {
      add(
        "key", at: place + [.key(key)], "“\(key)” means nothing here",
        mend: keys.nearest(to: key).map { "did you mean “\($0)”?" })
    }
  }
}

extension [Step] {
  /// The last name of a path, for messages.
  var name: String {
    if case .key(let name)? = last { name } else { "" }
  }
}
