internal import Catalogue
internal import OrderedCollections

extension Evaluator {
  /// The value of a form in a field of a shape; without a shape the field may hold anything.
  mutating func value(_ form: ValueForm, _ shape: FieldShape?) throws(UnfitValue) -> Value {
    if case .each(let name, let template, let inner) = form.content { return try each(name, template, inner, shape) }
    guard try holds(form.conditions) else { return .absent }
    let marked = marks.count
    do throws(UnfitValue) { return try content(form, shape) } catch {
      unmark(since: marked)
      if let otherwise = form.otherwise.first { return try value(otherwise, shape) }
      return try treat(error, form)
    }
  }

  private mutating func content(_ form: ValueForm, _ shape: FieldShape?) throws(UnfitValue) -> Value {
    switch form.content {
    case .template(let template):
      reads = []
      let texts = try texts(template)
      return try fitted(texts, shape)
    case .list(let forms):
      var items: [Value] = []
      for form in forms {
        let made = try value(form, shape?.item)
        if case .list(let several) = made { items += several } else if made != .absent { items.append(made) }
      }
      return items.isEmpty ? .absent : .list(items)
    case .fields(let fields): return try members(fields, shape)
    case .first(let forms):
      for (index, form) in forms.enumerated() {
        let made = try value(form, shape)
        guard made != .absent else { continue }
        markSame(as: made, forms[(index + 1)...], shape)
        return made
      }
      return .absent
    case .mapped(let inner, let name):
      let map = mapping.maps[name] ?? [:]
      return try changed(inner, shape) { (text, place) throws(UnfitValue) in
        guard let mapped = map[text] else {
          throw UnfitValue(message: "“\(text)” is not in the map “\(name)”", place: place)
        }
        return mapped
      }
    case .slug(let inner):
      return try changed(inner, shape) { (text, place) throws(UnfitValue) in
        guard let slug = Slug.suggest(from: text) else {
          throw UnfitValue(message: "no slug can be made of “\(text)”", place: place)
        }
        return slug.description
      }
    case .repaired(let inner): return try repaired(inner, shape)
    case .pieces(let inner, let delimiters): return try pieces(inner, delimiters, shape)
    case .number(let inner, let point): return try number(inner, point: point, shape)
    case .currency(let inner): return try currency(inner, shape)
    case .split(let template, let patterns, let form): return try parts(template, patterns, form, shape)
    case .record(let rule, let of, let item): return try record(rule, of, item)
    case .each(let name, let template, let inner): return try each(name, template, inner, shape)
    }
  }

  /// Marks as taken the forms that give the same as the one that was taken.
  private mutating func markSame(as taken: Value, _ others: ArraySlice<ValueForm>, _ shape: FieldShape?) {
    guard isMarking, !others.isEmpty else { return }
    let (before, notes, repairs, keys) = (reads, notes, repairs, keys)
    defer { (reads, self.notes, self.repairs, self.keys, isMarking) = (before, notes, repairs, keys, true) }
    for form in others {
      (reads, isMarking) = ([], false)
      guard let made = try? value(form, shape), made == taken else { continue }
      isMarking = true
      for place in reads { mark(place) }
    }
  }

  // MARK: Texts

  /// Texts in the form that a field holds: one, or a list where it may hold several.
  func fitted(_ texts: [String], _ shape: FieldShape?) throws(UnfitValue) -> Value {
    guard texts.count > 1 else {
      return try texts.first.map { (text) throws(UnfitValue) in try fitted(text, shape) } ?? .absent
    }
    if let shape, !shape.isSeveral {
      throw UnfitValue(message: "\(texts.count) values stand where the field holds one", place: lastPlace)
    }
    var items: [Value] = []
    for text in texts { items.append(try fitted(text, shape?.item)) }
    return .list(items)
  }

  private func fitted(_ text: String, _ shape: FieldShape?) throws(UnfitValue) -> Value {
    let entered: String
    do throws(ParsingError) { entered = try text.entered() } catch {
      throw UnfitValue(message: error.reason, place: lastPlace)
    }
    if let (rule, error) = shape?.problem(with: entered, naming: mapping.territories), rule != "slip" {
      throw unfit(error)
    }
    return .text(entered)
  }

  /// A misfit: what is certainly meant can be taken by the mapping, a guess by nobody but a person.
  private func unfit(_ error: ParsingError) -> UnfitValue {
    switch error.proposal {
    case .certain(let text):
      UnfitValue(
        message: error.reason, mend: "it is certainly “\(text)”: $repair in the mapping takes it", place: lastPlace)
    case .guess(let text): UnfitValue(message: "\(error.reason); a guess: “\(text)”", place: lastPlace)
    case nil: UnfitValue(message: error.reason, place: lastPlace)
    }
  }

  private mutating func changed(
    _ inner: ValueForm, _ shape: FieldShape?, _ change: (String, SourcePlace?) throws(UnfitValue) -> String
  ) throws(UnfitValue) -> Value {
    reads = []
    let texts = try value(inner, nil).items.compactMap(\.text)
    var changed: [String] = []
    for text in texts { changed.append(try change(text, lastPlace)) }
    return try fitted(changed, shape)
  }

  /// Texts of which another notation of the same value is certain, each of them noted; a guess stays a misfit.
  private mutating func repaired(_ inner: ValueForm, _ shape: FieldShape?) throws(UnfitValue) -> Value {
    reads = []
    let texts = try value(inner, nil).items.compactMap(\.text)
    var repaired: [String] = []
    for text in texts {
      guard let (_, error) = shape?.problem(with: text, naming: mapping.territories),
        case .certain(let better)? = error.proposal
      else {
        repaired.append(text)
        continue
      }
      repairs.append((text, better))
      repaired.append(better)
    }
    return try fitted(repaired, shape)
  }

  /// The values that a form makes of the parts of a text.
  private mutating func parts(_ template: Template, _ patterns: [Pattern], _ form: ValueForm?, _ shape: FieldShape?)
    throws(UnfitValue) -> Value
  {
    guard let form, case .groups(let groups)? = try split(template, patterns).first else { return .absent }
    let outer = scope
    defer { scope = outer }
    for name in patterns.flatMap(\.names) { scope[name] = [] }
    for (name, part) in groups { scope[name] = [.text(part.text, part.places)] }
    return try value(form, shape)
  }

  // MARK: Lists and mappings

  private mutating func each(_ name: String, _ template: Template, _ inner: ValueForm, _ shape: FieldShape?)
    throws(UnfitValue)
    -> Value
  {
    guard case .path(let start, let steps)? = template.parts.first else { return .absent }
    var items: [Value] = []
    let outer = scope[name]
    defer { scope[name] = outer }
    for node in try nodes(start, steps) {
      scope[name] = [node]
      let made = try value(inner, shape?.item)
      guard made != .absent else { continue }
      if case .list(let several) = made {
        items += several
      } else {
        items.append(unique(made, among: items, from: node))
      }
    }
    return items.isEmpty ? .absent : .list(items)
  }

  /// An item whose key differs from all others in its list: a key that is taken gets a number behind it.
  private mutating func unique(_ made: Value, among items: [Value], from node: SourceNode) -> Value {
    guard var fields = made.fields, let key = fields["key"]?.text else { return made }
    let taken = Set(items.compactMap { $0["key"].text })
    var (free, number) = (key, 1)
    while taken.contains(free) {
      number += 1
      free = "\(key)-\(number)"
    }
    fields["key"] = .text(free)
    if let item = SourceKey(node) { keys.append((item, free)) }
    return .mapping(fields)
  }

  private mutating func members(_ forms: [(key: String, form: ValueForm)], _ shape: FieldShape?) throws(UnfitValue)
    -> Value
  {
    var fields: Value.Fields = [:]
    for (key, form) in forms {
      let own = key.hasPrefix("x-") ? nil : shape?.field(key)
      if case .isbn? = own, shape?.field("isbn-as-printed") != nil {
        try isbn(form, into: &fields)
        continue
      }
      let made = try value(form, own)
      if made != .absent { fields[key] = single(made, own) }
    }
    return fields.isEmpty ? .absent : .mapping(fields)
  }

  /// Files an ISBN whose check digit is wrong as `isbn-as-printed`.
  private mutating func isbn(_ form: ValueForm, into fields: inout Value.Fields) throws(UnfitValue) {
    reads = []
    guard let text = try value(form, nil).text else { return }
    do throws(ParsingError) {
      fields["isbn"] = .text(try ISBN(parsing: text).description)
    } catch {
      let digits = text.count { $0.isASCII && ($0.isNumber || $0 == "X" || $0 == "x") }
      guard [10, 13].contains(digits), text.count <= 20 else {
        guard form.otherwise.isEmpty else { return }
        _ = try treat(UnfitValue(message: error.reason, place: lastPlace), form)
        return
      }
      fields["isbn-as-printed"] = .text(text)
      notes.append(ImportNote("\(error.reason); it is filed as isbn-as-printed", lastPlace))
    }
  }

  /// One value instead of a list of one, where the field may be written in that way and its items have no names.
  func single(_ value: Value, _ shape: FieldShape?) -> Value {
    let isNamed = shape?.distinguishingKey != nil && shape?.distinguishingKey == shape?.fields?.first?.key
    guard let shape, shape.isSeveral, !isNamed, case .list(let items) = value, items.count == 1 else { return value }
    return items[0]
  }

  // MARK: Other records

  private mutating func record(_ rule: String, _ of: Template, _ item: Template?) throws(UnfitValue) -> Value {
    guard let register, let meant = try keys(of).first else { return .absent }
    guard !register.areSeveral(rule, meant) else {
      throw UnfitValue(message: "“\(rule)” makes several records of what it names", place: lastPlace)
    }
    guard let number = register[rule, meant] else { return .absent }
    guard let other = register.references[number] else {
      throw UnfitValue(message: "it names \(place(of: meant)), which is not taken", place: nil)
    }
    named.insert(number)
    guard let item else { return .text(reference?.name(of: other) ?? other.path) }
    guard let inside = try keys(item).first else { return .absent }
    return register.keysInside[number]?[inside].map { .text($0) } ?? .absent
  }

  private func place(of key: SourceKey) -> String {
    switch key {
    case .item(let item): "the item at \(sources.place(of: Int(item)))"
    case .value(let file, _): "an item in \(sources.files[Int(file)].name)"
    }
  }

  /// The name by which others refer to the value that a path leads to.
  private mutating func keys(_ template: Template) throws(UnfitValue) -> [SourceKey] {
    guard case .path(let name, let steps)? = template.parts.first else { return [] }
    return try nodes(name, steps).compactMap { node in
      if case .named(let place, _) = node { mark(place) }
      return SourceKey(node)
    }
  }
}
