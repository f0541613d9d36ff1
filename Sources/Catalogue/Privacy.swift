internal import OrderedCollections

/// The fields of records that no public output shows.
///
/// A name hides the field wherever it stands: `notes` hides those of the record, of its formats and of its items;
/// `dates.option-until` hides that date of the edition and of a format; `x-*` hides every key of the user's own;
/// `real-name` hides the name behind a pseudonym, and no other.
/// Unknown fields are hidden too, since a mistyped `licnce` would show what it should hide; keys that begin with `x-`
/// are shown unless they are named.
public struct Privacy: Sendable {
  private let hidden: [[FieldPath.Selector]]
  private let hidesOwnKeys: Bool
  private let hidesPseudonyms: Bool
  /// The settings' own names, for those that tell what is shown.
  private let names: [String]

  /// The privacy that settings ask for.
  public init(_ settings: Settings) {
    names = settings.privateFields
    hidesOwnKeys = names.contains(Self.ownKeys)
    hidesPseudonyms = names.contains(Self.pseudonyms)
    hidden = names.filter { ![Self.ownKeys, Self.pseudonyms].contains($0) }.compactMap {
      try? FieldPath(parsing: $0).selectors
    }
  }

  /// The privacy that hides no field that Colophon knows.
  public static let none: Privacy = {
    var settings = Settings()
    settings.privateFields = []
    return Privacy(settings)
  }()

  /// The private fields that a record has, as the settings name them.
  public func names(in record: Record) -> [String] {
    let whole = Self.none.shown(of: record)
    return names.filter { name in
      var settings = Settings()
      settings.privateFields = [name]
      return Privacy(settings).shown(of: record) != whole
    }
  }

  /// The word for the real name of somebody who writes under another.
  static let pseudonyms = "real-name"

  /// The name that stands for every key of the user's own.
  static let ownKeys = "x-*"

  /// The part of a record that may be shown; `.absent` where nothing is.
  ///
  /// - Parameter isShown: Whether a record may be named: a reference to one that isn't shown goes too.
  public func shown(of record: Record, where isShown: (RecordReference) -> Bool = { _ in true }) -> Value {
    let shape = RecordFields.shape(of: record.reference.kind)
    var fields = shown(record.fields, shape, [], sources: shape)
    // from the last to the first, so that earlier places stay valid
    for (field, name) in fields.namedEditions(in: record.reference.kind).reversed()
    where !record.editions(named: name).contains(where: isShown) {
      fields = fields.removing(field.way[...])
    }
    for (field, name) in fields.namedWorks(in: record.reference.kind).reversed()
    where !isShown(RecordReference(.work, name)) {
      fields = fields.removing(field.way[...])
    }
    // an order to the exporter, and none to readers
    return fields.removing([.key(Publicity.field)])
  }

  /// - Parameters:
  ///   - open: The rest of each hidden name that began on the way down to here.
  ///   - whole: The shape of the record, whose fields `sources` name.
  private func shown(
    _ value: Value, _ shape: FieldShape?, _ open: [ArraySlice<FieldPath.Selector>], sources whole: FieldShape
  ) -> Value {
    switch (value, shape) {
    case (.absent, _): return value
    case (.text, _):
      // `publisher: Seuil` stands for its name
      let bare = shape?.bareKey.map { FieldPath.Selector.name($0) }
      return open.contains { $0.first == bare && $0.count == 1 } ? .absent : value
    case (.list(let items), _):
      return .kept(items.enumerated().compactMap { shownItem($1, at: $0, shape?.item, open, sources: whole) })
    case (.mapping, .list(let item)?):
      // one that stands for a list
      return shownItem(value, at: 0, item, open, sources: whole) ?? .absent
    case (.mapping(let fields), _):
      var kept: Value.Fields = [:]
      for (key, value) in fields where isKnown(key, in: shape) && !isPseudonym(key, in: fields) {
        let below = (open + hidden.map { $0[...] }).filter { $0.first == .name(key) }.map { $0.dropFirst() }
        guard !below.contains(where: \.isEmpty) else { continue }
        let shown = shown(value, shape?.field(key), below, sources: whole)
        if shown != .absent { kept[key] = shown }
      }
      return .kept(kept)
    }
  }

  /// An item of a list, which a name may select by its role or form, or a number by its place.
  private func shownItem(
    _ item: Value, at index: Int, _ shape: FieldShape?, _ open: [ArraySlice<FieldPath.Selector>],
    sources whole: FieldShape
  ) -> Value? {
    guard !isSource(item, ofHidden: shape, in: whole) else { return nil }
    var below: [ArraySlice<FieldPath.Selector>] = []
    for rest in open {
      switch rest.first {
      case .index(index)?: below.append(rest.dropFirst())
      case .name(let name)? where item.isSelected(by: name) || mayBeSelected(item, by: name, shape):
        below.append(rest.dropFirst())
      default: below.append(rest)  // a field of every item
      }
    }
    guard !below.contains(where: \.isEmpty) else { return nil }
    let shown = shown(item, shape, below, sources: whole)
    return shown == .absent ? nil : shown
  }

  /// Tells whether a hidden name may be meant by the role or form of an item that can't be read: `Translator`.
  private func mayBeSelected(_ item: Value, by name: String, _ shape: FieldShape?) -> Bool {
    guard let shape, shape.field(name) == nil, FieldShape.list(shape).selects(name),
      let key = FieldShape.list(shape).distinguishingKey
    else { return false }
    switch item[key] {
    case .absent: return item.mistypes(key)
    case .text(let text): return shape.field(key)?.problem(with: text) != nil
    case .list, .mapping: return true
    }
  }

  /// Tells whether an item gives the source of a hidden fact, or may do so because it names its field wrongly.
  private func isSource(_ item: Value, ofHidden shape: FieldShape?, in whole: FieldShape) -> Bool {
    guard shape?.fields?.map(\.key) == RecordFields.source.map(\.key) else { return false }
    guard item["field"] != .absent else { return item.mistypes("field") }
    guard let text = item["field"].text, let path = try? FieldPath(parsing: text),
      path.head.hasPrefix("x-") || whole.shape(at: path) != nil
    else { return true }
    let names = Self.names(path.selectors)
    return (hidesOwnKeys && path.head.hasPrefix("x-")) || (hidesPseudonyms && names.last == .name(Self.pseudonyms))
      || hidden.map(Self.names).contains { hidden in
        hidden.starts(with: names) || names.indices.contains { names[$0...].starts(with: hidden) }
      }
  }

  /// Tells whether a field holds the name of somebody who writes under another, or may do so because the type of the
  /// name can't be read.
  private func isPseudonym(_ key: String, in fields: Value.Fields) -> Bool {
    guard hidesPseudonyms, key == Self.pseudonyms else { return false }
    switch fields[Self.nameType] ?? .absent {
    case .absent: return Value.mapping(fields).mistypes(Self.nameType)
    case .text(let text): return !Self.openNames.contains(text)
    case .list, .mapping: return true
    }
  }

  private static let nameType = "name-type"

  /// The types of names behind which no other is hidden.
  private static let openNames: Set<String> = ["real", "earlier", "later", "authority"]

  private static func names(_ selectors: [FieldPath.Selector]) -> [FieldPath.Selector] {
    selectors.filter { if case .name = $0 { true } else { false } }
  }

  private func isKnown(_ key: String, in shape: FieldShape?) -> Bool {
    if key.hasPrefix("x-") { return !hidesOwnKeys }
    guard let shape else { return true }  // below a key of the user's own
    return shape.field(key) != nil
  }
}

extension Value {
  /// A list of the items that are left; absent where none is.
  fileprivate static func kept(_ items: [Value]) -> Value { items.isEmpty ? .absent : .list(items) }

  /// A mapping of the fields that are left; absent where none is.
  fileprivate static func kept(_ fields: Fields) -> Value { fields.isEmpty ? .absent : .mapping(fields) }
}
