internal import Catalogue
internal import OrderedCollections

extension MappingReader {
  /// Reads the form that a value is made by.
  ///
  /// - Parameter shape: The shape of the field; nil where anything may stand.
  mutating func form(_ value: Value, at place: [PathComponent], _ scope: FormScope, _ shape: FieldShape? = nil)
    -> ValueForm
  {
    let position = document.position(ofKeyOrValue: place)
    switch value {
    case .absent:
      add("missing", at: place, "nothing is said of “\(place.name)”", mend: "leave the key out, or give it a value")
      return ValueForm(content: .list([]), position: position)
    case .text(let text):
      let template = template(text, at: place, scope)
      check(template, at: place, shape)
      return ValueForm(content: .template(template), position: position)
    case .list(let items):
      if let shape, !shape.isSeveral, !items.isEmpty {
        add(
          "shape", at: place, "“\(place.name)” holds one value, not a list",
          mend: "$first: [ … ] takes the first there is")
      }
      let forms = items.enumerated().map { form($1, at: place + [.index($0)], scope, shape?.item) }
      return ValueForm(content: .list(forms), position: position)
    case .mapping(let fields): return form(of: fields, at: place, scope, shape, position)
    }
  }

  private static let directives = [
    "$value", "$first", "$map", "$split", "$number", "$currency", "$repair", "$slug", "$record",
  ]
  private static let modifiers = ["$each", "$when", "$by", "$at", "$as", "$point", "$of", "$item", "$else", "$misfit"]

  private mutating func form(
    of fields: Value.Fields, at place: [PathComponent], _ outer: FormScope, _ shape: FieldShape?, _ position: Position
  ) -> ValueForm {
    let words = fields.keys.filter { $0.hasPrefix("$") }
    for word in words where !(Self.directives + Self.modifiers).contains(word) {
      add(
        "directive", at: place + [.key(word)], "“\(word)” is no word of this language",
        mend: (Self.directives + Self.modifiers).nearest(to: word).map { "did you mean “\($0)”?" }
          ?? "there are \((Self.directives + Self.modifiers).joined(separator: ", "))")
    }
    var scope = outer
    let each = fields["$each"].flatMap { self.each($0, at: place + [.key("$each")], &scope) }
    let main = words.filter { Self.directives.contains($0) }
    let own = fields.filter { !$0.key.hasPrefix("$") }
    if main.count > 1 || (main.count == 1 && !own.isEmpty) {
      let other = main.count > 1 ? main[1] : own.keys.first ?? ""
      add(
        "directive", at: place + [.key(other)],
        "“\(main[0])” makes the value already, so “\(other)” can't stand beside it",
        mend: "put one into the other")
    }
    checkModifiers(fields, main.first, at: place)
    let inner = each == nil ? shape : shape?.item
    var form = ValueForm(
      content: main.first.map { content($0, of: fields, at: place, scope, inner) }
        ?? .fields(members(own, at: place, scope, inner)), position: position)
    let value = Value.mapping(fields)
    form.conditions = conditions(value["$when"], at: place + [.key("$when")], scope)
    form.misfit = policy("$misfit", in: value, at: place)
    if let otherwise = fields["$else"] {
      form.otherwise = [self.form(otherwise, at: place + [.key("$else")], scope, inner)]
    }
    if let each {
      if let shape, !shape.isSeveral {
        add(
          "shape", at: place + [.key("$each")], "“\(place.name)” holds one value, so none can be made of each",
          mend: "$first, or [0] behind the path")
      }
      return ValueForm(content: .each(name: each.name, each.template, form), position: position)
    }
    return form
  }

  private mutating func checkModifiers(_ fields: Value.Fields, _ main: String?, at place: [PathComponent]) {
    for (word, wanted) in [
      ("$by", ["$map", "$split"]), ("$at", ["$split"]), ("$as", ["$split"]), ("$point", ["$number"]),
      ("$of", ["$record"]), ("$item", ["$record"]),
    ]
    where fields[word] != nil && !wanted.contains(main ?? "") {
      add("directive", at: place + [.key(word)], "“\(word)” belongs to \(wanted.joined(separator: " or "))")
    }
    if fields["$else"] != nil, fields["$misfit"] != nil {
      add(
        "directive", at: place + [.key("$misfit")], "with “$else” there is no misfit left to treat",
        mend: "keep one of the two")
    }
  }

  private mutating func each(_ value: Value, at place: [PathComponent], _ scope: inout FormScope) -> (
    name: String, template: Template
  )? {
    let pairs = mapping(value, at: place, mend: "$each: { NAME: $PATH }")
    guard pairs.count == 1, let name = pairs.keys.first else {
      add("shape", at: place, "“$each” should bind one name", mend: "$each: { NAME: $PATH }")
      return nil
    }
    let path = pathTemplate(name, in: value, at: place, scope)
    checkName(name, at: place + [.key(name)])
    if scope.names.contains(name) {
      add("name", at: place + [.key(name)], "“\(name)” is taken already", mend: "take another name")
    }
    scope.names.append(name)
    return path.map { (name, $0) }
  }

  private mutating func content(
    _ word: String, of fields: Value.Fields, at place: [PathComponent], _ scope: FormScope, _ shape: FieldShape?
  ) -> ValueForm.Content {
    let value = fields[word] ?? .absent
    let below = place + [.key(word)]
    switch word {
    case "$value": return .first([form(value, at: below, scope, shape)])
    case "$first": return .first(placed(value, at: below).map { form($0.value, at: $0.place, scope, shape) })
    case "$number": return .number(form(value, at: below, scope), point: point(of: fields, at: place))
    case "$currency": return .currency(form(value, at: below, scope))
    case "$split" where fields["$at"] != nil:
      if fields["$by"] != nil || fields["$as"] != nil {
        add(
          "directive", at: place + [.key("$at")], "with “$at” a text is split into a list, which has no named parts",
          mend: "keep “$at”, or “$by” and “$as”")
      }
      return .pieces(form(value, at: below, scope), at: texts("$at", in: .mapping(fields), at: place).map(\.text))
    case "$repair": return .repaired(form(value, at: below, scope))
    case "$slug": return .slug(form(value, at: below, scope))
    case "$map":
      let name = text("$by", in: .mapping(fields), at: place, required: true, mend: "$by: one of the maps") ?? ""
      if !name.isEmpty { _ = isKnown(name, among: maps, "map", at: place + [.key("$by")]) }
      return .mapped(form(value, at: below, scope), by: name)
    case "$split": return split(fields, at: place, scope, shape)
    default: return record(fields, at: place, scope)
    }
  }

  /// The mark before the fraction of a number.
  private mutating func point(of fields: Value.Fields, at place: [PathComponent]) -> Unicode.Scalar? {
    guard let text = text("$point", in: .mapping(fields), at: place) else { return nil }
    if [".", ","].contains(text) { return text.unicodeScalars.first }
    add(
      "directive", at: place + [.key("$point")], "“\(text)” is no mark before a fraction", mend: "$point: '.', or ','")
    return nil
  }

  private mutating func split(
    _ fields: Value.Fields, at place: [PathComponent], _ scope: FormScope, _ shape: FieldShape?
  ) -> ValueForm.Content {
    if !scope.isLet, fields["$as"] == nil {
      add(
        "directive", at: place + [.key("$split")], "nothing is made of the parts of the text",
        mend: "$as: a template of their names; or split it in “let”")
    }
    let value = Value.mapping(fields)
    let text = text("$split", in: value, at: place, required: true, mend: "$split: $p.FIELD") ?? ""
    let written = texts("$by", in: value, at: place)
    if written.isEmpty { add("missing", at: place, "“$by” is missing: the patterns", mend: "$by: ['^(?<name>.+)$']") }
    let patterns = written.compactMap { pattern($0.text, at: $0.place, named: true) }
    var inner = scope
    inner.isLet = false
    inner.names += patterns.flatMap(\.names)
    let made = fields["$as"].map { form($0, at: place + [.key("$as")], inner, shape) }
    return .split(template(text, at: place + [.key("$split")], scope), by: patterns, into: made)
  }

  private mutating func record(_ fields: Value.Fields, at place: [PathComponent], _ scope: FormScope)
    -> ValueForm.Content
  {
    let value = Value.mapping(fields)
    let name =
      text("$record", in: value, at: place, required: true, mend: "$record: one of the rules under “records”") ?? ""
    if !name.isEmpty { _ = isKnown(name, among: rules, "rule", at: place + [.key("$record")]) }
    if scope.isLet {
      add("directive", at: place + [.key("$record")], "a record is named where it is used, not in “let”")
    }
    let of = pathTemplate("$of", in: value, at: place, scope, required: true)
    let item = fields["$item"] == nil ? nil : pathTemplate("$item", in: value, at: place, scope)
    return .record(rule: name, of: of ?? Template.none, item: item)
  }

  private mutating func members(
    _ fields: Value.Fields, at place: [PathComponent], _ scope: FormScope, _ shape: FieldShape?
  ) -> [(key: String, form: ValueForm)] {
    if let shape, shape.fields == nil, !shape.isOpen, !fields.isEmpty {
      add(
        "shape", at: place, "“\(place.name)” holds a value, not keys and values",
        mend: "$value: … makes a value on conditions")
      return []
    }
    return fields.map { key, value in
      let below = place + [.key(key)]
      guard let shape, !key.hasPrefix("x-") else { return (key, form(value, at: below, scope)) }
      guard let field = shape.field(key) else {
        let known = shape.fields?.map(\.key) ?? []
        add(
          "field", at: below, "“\(key)” is no field of “\(place.name)”",
          mend: known.nearest(to: key).map { "did you mean “\($0)”?" } ?? "there are \(known.joined(separator: ", "))")
        return (key, form(value, at: below, scope))
      }
      return (key, form(value, at: below, scope, field))
    }
  }
}

// Templates, patterns and conditions.
extension MappingReader {
  mutating func template(_ text: String, at place: [PathComponent], _ scope: FormScope) -> Template {
    do throws(ParsingError) {
      let template = try Template(parsing: text)
      for name in template.names where !scope.names.contains(name) {
        add(
          "name", at: place, "“\(name)” stands for nothing here",
          mend: scope.names.nearest(to: name).map { "did you mean “$\($0)”?" }
            ?? "there are \(scope.names.map { "$\($0)" }.joined(separator: ", "))")
      }
      return template
    } catch {
      add("template", at: place, error.reason, mend: error.suggestion.map { "for the sign itself: \($0)" })
      return Template.none
    }
  }

  mutating func pathTemplate(
    _ key: String, in value: Value, at place: [PathComponent], _ scope: FormScope, required: Bool = false
  ) -> Template? {
    guard let text = text(key, in: value, at: place, required: required, mend: "\(key): $PATH") else { return nil }
    let template = template(text, at: place + [.key(key)], scope)
    if !template.isPath, !template.parts.isEmpty {
      add("template", at: place + [.key(key)], "“\(key)” should be a path and nothing else", mend: "\(key): $PATH")
    }
    return template
  }

  /// Checks that a text written in the mapping itself fits its field.
  private mutating func check(_ template: Template, at place: [PathComponent], _ shape: FieldShape?) {
    guard let shape else { return }
    if let constant = template.constant {
      guard !constant.isEmpty, let (_, error) = shape.problem(with: constant, naming: .unknown) else { return }
      add("value", at: place, error.reason, mend: error.suggestion.map { "did you mean “\($0)”?" })
    } else if shape.isOpen || (shape.fields != nil && shape.bareKey == nil) {
      let known = shape.fields?.map(\.key).joined(separator: ", ")
      add(
        "shape", at: place, "“\(place.name)” holds keys and values, not a text", mend: known.map { "there are \($0)" })
    }
  }

  mutating func pattern(_ text: String, at place: [PathComponent], named: Bool) -> Pattern? {
    do throws(ParsingError) {
      let pattern = try Pattern(parsing: text)
      if named, pattern.names.isEmpty {
        add("pattern", at: place, "the pattern names no group, so nothing comes of it", mend: "(?<name>…)")
      }
      return pattern
    } catch {
      add("pattern", at: place, error.reason)
      return nil
    }
  }
}

extension FieldShape {
  /// True if it may hold several.
  var isSeveral: Bool { if case .list = self { true } else { false } }

  /// The shape of the values that are made at a path: for `contributors.translator` several, each an item of the list
  /// in that role.
  func shape(ofWhatIsMadeAt path: FieldPath) -> FieldShape? {
    let list = shape(at: FieldPath(path.selectors.dropLast()))
    let isItem = path.selectors.count > 1 && list?.isSeveral == true && list?.field(path.last) == nil
    return shape(at: path).map { isItem ? .list($0) : $0 }
  }

  /// True if its keys are the user's.
  var isOpen: Bool { if case .open = item { true } else { false } }
}
