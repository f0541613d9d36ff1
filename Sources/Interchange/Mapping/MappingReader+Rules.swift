internal import Catalogue
internal import OrderedCollections

extension MappingReader {
  mutating func rule(_ name: String, _ value: Value, at place: [PathComponent]) -> Mapping.Rule {
    known(["kind", "each", "when", "let", "shelf", "in", "slug", "key", "fields", "notes"], in: value, at: place)
    let kind = kind(in: value, at: place)
    let (item, source) = item(in: value, at: place)
    var scope = FormScope(names: [item])
    let branches = branches(in: value, at: place, &scope)
    let conditions = conditions(value["when"], at: place + [.key("when")], scope)
    let lets = lets(in: value, at: place, &scope)
    let slug = placed(value["slug"], at: place + [.key("slug")]).map { form($0.value, at: $0.place, scope) }
    if slug.isEmpty {
      add("missing", at: place, "“slug” is missing in “\(name)”", mend: "slug: a template, as $p.title")
    }
    var keys: OrderedDictionary<String, ValueForm> = [:]
    for (scheme, value) in mapping(value["key"], at: place + [.key("key")], mend: "key: { SCHEME: $p.id }") {
      keys[scheme] = form(value, at: place + [.key("key"), .key(scheme)], scope)
    }
    if keys.isEmpty, kind != .edition {
      add(
        "missing", at: place, "“key” is missing in “\(name)”: by it \(kind.withArticle) is found again",
        mend: "key: { SCHEME: $p.id }")
    }
    let fields = fields(in: value, kind, at: place, scope)
    return Mapping.Rule(
      name: name, kind: kind, item: item, source: source, branches: branches, conditions: conditions, lets: lets,
      shelf: shelf(in: value, kind, at: place, scope), folder: folder(in: value, kind, at: place, scope), slug: slug,
      keys: keys, fields: fields, namesRecords: fields.contains { $0.form.namesRecords },
      position: document.position(ofKeyOrValue: place))
  }

  private mutating func kind(in value: Value, at place: [PathComponent]) -> RecordReference.Kind {
    let all = RecordReference.Kind.allCases.map(\.rawValue)
    guard
      let word = text(
        "kind", in: value, at: place, required: true, mend: "kind: one of \(all.joined(separator: ", "))")
    else { return .edition }
    if isKnown(word, among: all, "kind", at: place + [.key("kind")]) {
      return RecordReference.Kind(rawValue: word) ?? .edition
    }
    return .edition
  }

  /// `each: { p: publications }`: the first name stands for an item of a source.
  private mutating func item(in value: Value, at place: [PathComponent]) -> (name: String, source: String) {
    let below = place + [.key("each")]
    let pairs = mapping(value["each"], at: below, mend: "each: { p: SOURCE }")
    guard let (name, source) = pairs.elements.first.map({ ($0.key, $0.value.text ?? "") }) else {
      add(
        "missing", at: value["each"] == .absent ? place : below, "“each” should name one source",
        mend: "each: { p: SOURCE }")
      return ("", "")
    }
    if sourceIsKnown(source, at: below + [.key(name)]) { checkName(name, at: below + [.key(name)]) }
    return (name, source)
  }

  /// `each: { t: titles, d: $t.deals }`: the names behind the first stand for values of it, of each of which a record is
  /// made.
  private mutating func branches(in value: Value, at place: [PathComponent], _ scope: inout FormScope) -> [Mapping
    .Branch]
  {
    let below = place + [.key("each")]
    return (value["each"].fields ?? [:]).elements.dropFirst().compactMap { name, _ in
      checkName(name, at: below + [.key(name)])
      if scope.names.contains(name) {
        add("name", at: below + [.key(name)], "“\(name)” is taken already", mend: "take another name")
      }
      let path = pathTemplate(name, in: value["each"], at: below, scope, required: true)
      scope.names.append(name)
      return path.map { Mapping.Branch(name: name, path: $0) }
    }
  }

  mutating func checkName(_ name: String, at place: [PathComponent]) {
    guard !PatternReader.isName(name) else { return }
    add("name", at: place, "“\(name)” can't be a name here", mend: "letters, digits and “_”")
  }

  private mutating func lets(in value: Value, at place: [PathComponent], _ scope: inout FormScope)
    -> OrderedDictionary<String, ValueForm>
  {
    var lets: OrderedDictionary<String, ValueForm> = [:]
    for (name, value) in mapping(value["let"], at: place + [.key("let")], mend: "let: { NAME: … }") {
      let below = place + [.key("let"), .key(name)]
      checkName(name, at: below)
      if scope.names.contains(name) { add("name", at: below, "“\(name)” is taken already", mend: "take another name") }
      scope.isLet = true
      lets[name] = form(value, at: below, scope)
      scope.isLet = false
      scope.names.append(name)
    }
    return lets
  }

  private mutating func shelf(
    in value: Value, _ kind: RecordReference.Kind, at place: [PathComponent], _ scope: FormScope
  ) -> ValueForm? {
    guard value["shelf"] != .absent else { return nil }
    if kind != .work { add("key", at: place + [.key("shelf")], "only works stand on shelves", mend: "in: the work") }
    return form(value["shelf"], at: place + [.key("shelf")], scope)
  }

  private mutating func folder(
    in value: Value, _ kind: RecordReference.Kind, at place: [PathComponent], _ scope: FormScope
  ) -> ValueForm? {
    guard value["in"] != .absent else {
      if kind != .work {
        add(
          "missing", at: place, "“in” is missing: \(kind.withArticle) belongs to a work",
          mend: "in: { $record: RULE, $of: $p }, or the work's reference")
      }
      return nil
    }
    if kind == .work { add("key", at: place + [.key("in")], "a work stands in no other", mend: "shelf: NAME") }
    return form(value["in"], at: place + [.key("in")], scope)
  }

  private mutating func fields(
    in value: Value, _ kind: RecordReference.Kind, at place: [PathComponent], _ scope: FormScope
  ) -> [(path: FieldPath, form: ValueForm)] {
    let shape = RecordFields.shape(of: kind)
    let below = place + [.key("fields")]
    if value["fields"] == .absent {
      add("missing", at: place, "“fields” is missing", mend: "fields: { title: $p.title }")
    }
    return mapping(value["fields"], at: below, mend: "fields: { title: $p.title }").compactMap { key, value in
      let at = below + [.key(key)]
      guard let path = path(key, at: at) else { return nil }
      if path.selectors.contains(where: { if case .index = $0 { true } else { false } }) {
        add("field", at: at, "“\(key)” has a number in it", mend: "the list as a whole is made: \(path.head): [ … ]")
        return nil
      }
      let isOwn = key.hasPrefix("x-")
      guard isOwn || shape.shape(at: path) != nil else {
        add(
          "field", at: at, "“\(key)” is no field of \(kind.withArticle)",
          mend: RecordFields.nearest(to: key, of: kind).map { "did you mean “\($0)”?" }
            ?? "a key of your own begins with “x-”")
        return nil
      }
      let form = form(value, at: at, scope, isOwn ? nil : shape.shape(ofWhatIsMadeAt: path))
      return (path, form)
    }
  }
}

/// The names that a form may use, and whether it may split a text into parts.
struct FormScope {
  var names: [String]
  var isLet = false
}

extension ValueForm {
  /// True if it, or a part of it, names another record.
  var namesRecords: Bool {
    if otherwise.contains(where: \.namesRecords) { return true }
    return switch content {
    case .record: true
    case .template: false
    case .split(_, _, let form): form?.namesRecords ?? false
    case .list(let forms), .first(let forms): forms.contains(where: \.namesRecords)
    case .fields(let fields): fields.contains { $0.form.namesRecords }
    case .each(_, _, let form), .mapped(let form, _), .repaired(let form), .slug(let form), .pieces(let form, _),
      .number(let form, _), .currency(let form):
      form.namesRecords
    }
  }
}
