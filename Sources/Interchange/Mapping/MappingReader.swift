public import Catalogue
internal import OrderedCollections

extension Mapping {
  /// Reads a mapping file; nil where it has an error.
  ///
  /// - Parameter path: The file, for the problems.
  public static func read(_ bytes: [UInt8], path: String) -> (mapping: Mapping?, problems: [Problem]) {
    do throws(DocumentError) {
      let document = try Document(parsing: bytes)
      var reader = MappingReader(document: document, path: path)
      let mapping = reader.mapping()
      let top = Position(line: 1, column: 1)
      let problems = reader.problems.sorted { ($0.position ?? top) < ($1.position ?? top) }
      return (problems.isEmpty ? mapping : nil, problems)
    } catch { return (nil, [Problem(error, path: path)]) }
  }
}

/// Takes a mapping out of a document, and notes its problems.
struct MappingReader {
  let document: Document
  let path: String
  var problems: [Problem] = []
  /// The names of sources, value maps and rules, before any of them is read.
  let sources: [String]
  let maps: [String]
  let rules: [String]

  init(document: Document, path: String) {
    (self.document, self.path) = (document, path)
    let root = document.value
    func names(_ key: String) -> [String] { Array(root[key].fields?.keys ?? []) }
    (sources, maps, rules) = (names("sources"), names("maps"), names("records"))
  }

  mutating func mapping() -> Mapping {
    let root = document.value
    known(["mapping", "title", "notes", "misfit", "sources", "maps", "records"], in: root, at: [])
    let name = text("mapping", in: root, at: [], required: true, mend: "mapping: NAME") ?? ""
    if !name.isEmpty, (try? Slug(parsing: name)) == nil {
      add(
        "name", at: [.key("mapping")], "“\(name)” can't be the name of a mapping: commits state it",
        mend: Slug.suggest(from: name).map { "\($0) would do" } ?? "a to z, 0 to 9 and single “-”")
    }
    var read: OrderedDictionary<String, Mapping.Source> = [:]
    for (name, value, place) in each("sources", in: root, mend: "NAME: { file: FILE, key: FIELD }") {
      read[name] = source(name, value, at: place)
    }
    let rules = each("records", in: root, mend: "NAME: { kind: edition, each: { p: SOURCE }, … }").map {
      rule($0.name, $0.value, at: $0.place)
    }
    return Mapping(
      name: name, sources: read, maps: valueMaps(in: root), rules: rules,
      misfit: policy("misfit", in: root, at: []) ?? .reject)
  }

  private mutating func each(_ key: String, in root: Value, mend: String) -> [(
    name: String, value: Value, place: [PathComponent]
  )] {
    guard let parts = root[key].fields, !parts.isEmpty else {
      add(
        "missing", at: root[key] == .absent ? [] : [.key(key)], "“\(key)” should be a mapping of names", mend: mend)
      return []
    }
    return parts.map { ($0, $1, [.key(key), .key($0)]) }
  }

  private mutating func source(_ name: String, _ value: Value, at place: [PathComponent]) -> Mapping.Source {
    known(["file", "items", "key", "joins", "backward", "ignore", "notes"], in: value, at: place)
    let written = text("items", in: value, at: place)
    let isOneItem = written == "."
    let items = isOneItem ? nil : written.flatMap { path($0, at: place + [.key("items")]) }
    return Mapping.Source(
      name: name, file: text("file", in: value, at: place, required: true, mend: "file: \(name).json") ?? "",
      items: items, isOneItem: isOneItem, key: text("key", in: value, at: place), joins: joins(in: value, at: place),
      backward: backward(in: value, at: place), ignored: ignored(in: value, at: place))
  }

  private mutating func joins(in value: Value, at place: [PathComponent]) -> [String: Mapping.Join] {
    var joins: [String: Mapping.Join] = [:]
    for (field, value) in mapping(value["joins"], at: place + [.key("joins")], mend: "joins: { FIELD: SOURCE }") {
      let below = place + [.key("joins"), .key(field)]
      if value.fields != nil { known(["to", "by"], in: value, at: below) }
      guard let name = value.text ?? text("to", in: value, at: below, required: true, mend: "to: SOURCE"),
        sourceIsKnown(name, at: below)
      else { continue }
      let key = value["by"].text ?? document.value["sources"][name]["key"].text
      guard let key else {
        add(
          "join", at: below, "“\(name)” has no key by which “\(field)” could name its items",
          mend: "give it one, or write { to: \(name), by: FIELD }")
        continue
      }
      joins[field] = Mapping.Join(source: name, field: key)
    }
    return joins
  }

  private mutating func backward(in value: Value, at place: [PathComponent]) -> [String: Mapping.Backward] {
    var found: [String: Mapping.Backward] = [:]
    let all = mapping(
      value["backward"], at: place + [.key("backward")], mend: "backward: { NAME: { from: SOURCE, through: FIELD } }")
    for (name, value) in all {
      let below = place + [.key("backward"), .key(name)]
      known(["from", "through", "order"], in: value, at: below)
      guard let source = text("from", in: value, at: below, required: true, mend: "from: SOURCE"),
        sourceIsKnown(source, at: below + [.key("from")]),
        let through = text("through", in: value, at: below, required: true, mend: "through: FIELD")
      else { continue }
      if document.value["sources"][place.last?.description ?? ""]["key"].text == nil {
        add("join", at: below, "items that others name need a key", mend: "key: FIELD, in the source “\(place.name)”")
      }
      found[name] = Mapping.Backward(source: source, through: through, order: text("order", in: value, at: below))
    }
    return found
  }

  /// `ignore: [later]`, or with the reason: `ignore: { later: the other end of parents }`.
  private mutating func ignored(in value: Value, at place: [PathComponent]) -> OrderedDictionary<String, String> {
    if let fields = value["ignore"].fields { return fields.mapValues { $0.text ?? "" } }
    return OrderedDictionary(
      texts("ignore", in: value, at: place).map { ($0.text, "") }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func valueMaps(in root: Value) -> [String: Mapping.ValueMap] {
    var maps: [String: Mapping.ValueMap] = [:]
    for (name, value) in mapping(root["maps"], at: [.key("maps")], mend: "maps: { NAME: { FROM: TO } }") {
      let place: [PathComponent] = [.key("maps"), .key(name)]
      for (from, to) in mapping(value, at: place, mend: "\(name): { FROM: TO }") {
        guard let to = to.text else {
          add("shape", at: place + [.key(from)], "“\(from)” should be mapped to a text", mend: "\(from): TEXT")
          continue
        }
        maps[name, default: [:]][from] = to
      }
    }
    return maps
  }
}

// The readers that every part of a mapping uses.
extension MappingReader {
  mutating func add(_ rule: String, at place: [PathComponent], _ message: String, mend: String? = nil) {
    problems.append(
      Problem(
        rule: "mapping-\(rule)", severity: .error, path: path, position: document.position(ofKeyOrValue: place),
        message: message, mend: mend))
  }

  mutating func text(
    _ key: String, in value: Value, at place: [PathComponent], required: Bool = false, mend: String? = nil
  )
    -> String?
  {
    if let text = value[key].text { return text }
    if value[key] != .absent {
      add("shape", at: place + [.key(key)], "“\(key)” should be a text", mend: mend)
    } else if required {
      add("missing", at: place, "“\(key)” is missing" + (place.isEmpty ? "" : " in “\(place.name)”"), mend: mend)
    }
    return nil
  }

  mutating func texts(_ key: String, in value: Value, at place: [PathComponent]) -> [(
    text: String, place: [PathComponent]
  )] {
    placed(value[key], at: place + [.key(key)]).compactMap { item, place in
      if let text = item.text { return (text, place) }
      add("shape", at: place, "“\(key)” should list texts", mend: "\(key): [TEXT, …]")
      return nil
    }
  }

  func placed(_ value: Value, at place: [PathComponent]) -> [(value: Value, place: [PathComponent])] {
    guard case .list(let items) = value else { return value == .absent ? [] : [(value, place)] }
    return items.enumerated().map { ($1, place + [.index($0)]) }
  }

  mutating func mapping(_ value: Value, at place: [PathComponent], mend: String) -> Value.Fields {
    if value != .absent, value.fields == nil {
      add("shape", at: place, "“\(place.name)” should be a mapping", mend: mend)
    }
    return value.fields ?? [:]
  }

  mutating func known(_ keys: [String], in value: Value, at place: [PathComponent]) {
    guard let fields = value.fields else {
      if value != .absent || place.isEmpty {
        add("shape", at: place, "\(place.isEmpty ? "the file" : "“\(place.name)”") should be a mapping")
      }
      return
    }
    for key in fields.keys where !keys.contains(key) && !key.hasPrefix("x-") {
      add(
        "key", at: place + [.key(key)], "“\(key)” means nothing here",
        mend: keys.nearest(to: key).map { "did you mean “\($0)”?" } ?? "there are \(keys.joined(separator: ", "))")
    }
  }

  mutating func path(_ text: String, at place: [PathComponent]) -> FieldPath? {
    do throws(ParsingError) { return try FieldPath(parsing: text) } catch {
      add("path", at: place, error.reason)
      return nil
    }
  }

  mutating func policy(_ key: String, in value: Value, at place: [PathComponent]) -> Mapping.Policy? {
    guard let word = text(key, in: value, at: place) else { return nil }
    let all = Mapping.Policy.allCases.map(\.rawValue)
    if let policy = Mapping.Policy(rawValue: word) { return policy }
    add(
      "misfit", at: place + [.key(key)], "“\(word)” is none of \(all.joined(separator: ", "))",
      mend: all.nearest(to: word).map { "did you mean “\($0)”?" })
    return nil
  }

  mutating func sourceIsKnown(_ name: String, at place: [PathComponent]) -> Bool {
    isKnown(name, among: sources, "source", at: place)
  }

  mutating func isKnown(_ name: String, among names: [String], _ what: String, at place: [PathComponent]) -> Bool {
    if names.contains(name) { return true }
    add(
      what, at: place, "there is no \(what) “\(name)”",
      mend: names.nearest(to: name).map { "did you mean “\($0)”?" }
        ?? (names.isEmpty ? nil : "there are \(names.joined(separator: ", "))"))
    return false
  }
}

extension [PathComponent] {
  /// The last name of a path, for messages.
  var name: String {
    reversed().lazy.compactMap { if case .key(let name) = $0 { name } else { nil } }.first ?? ""
  }
}
