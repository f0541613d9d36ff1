internal import OrderedCollections

/// The formats of an edition, as its record lists them: the formats that a name means, and the fields of each.
///
/// A format goes by its form where it is the only one of that form, else by its ISBN (`robots/ar-2022#ebook`).
/// - SeeAlso: docs/data-model.md, “Formats that part ways”
public struct Formats: Sendable {
  private let fields: Value
  /// The items as they stand, empty ones too, so that an index is a place in the file.
  private let items: [Value]
  private let isList: Bool

  /// The formats that a record lists; none where there are more than can be told apart.
  public init(of fields: Value) {
    self.fields = fields
    switch fields["formats"] {
    case .list(let items) where items.count > ComparisonLimits.formats: (self.items, isList) = ([], true)
    case .list(let items): (self.items, isList) = (items, true)
    case .absent: (items, isList) = ([], true)
    case let only: (items, isList) = ([only], false)
    }
  }

  /// The number of formats that a record lists, where that is more than can be told apart; nil elsewhere.
  public static func excess(in fields: Value) -> Int? {
    guard case .list(let items) = fields["formats"], items.count > ComparisonLimits.formats else { return nil }
    return items.count
  }

  /// The places of the formats, from 0.
  public var indices: Range<Int> { items.indices }

  /// The name of a format after `#`; nil where neither its form nor an ISBN tells it from the others.
  public func name(at index: Int) -> String? {
    if let form = form(at: index), indices.filter({ self.form(at: $0) == form }).count == 1 { return form }
    return isbn(at: index)?.description
  }

  /// The formats that a name means: none, one, or several.
  public func indices(named name: String) -> [Int] {
    Effort.took(items.count)
    if let isbn = try? ISBN(parsing: name) { return indices.filter { self.isbn(at: $0) == isbn.canonical } }
    return indices.filter { form(at: $0) == name.lowercased() }
  }

  /// The place of the format that a reference names; nil where it names none, or the edition itself.
  public func index(of reference: RecordReference) -> Int? {
    reference.format.flatMap { indices(named: $0).first }
  }

  /// The names of all that have one.
  public var names: [String] { indices.compactMap { name(at: $0) } }

  /// The state of a format that has parted from its edition; nil where it goes with the edition.
  public func status(at index: Int) -> String? { items[index]["status"].text }

  /// The fields of one format.
  public func item(at index: Int) -> Value { items[index] }

  /// The path of a format: `formats[1]`.
  public func path(at index: Int) -> FieldPath { FieldPath([.name("formats"), .index(index)]) }

  /// The way to a format.
  public func way(to index: Int) -> [PathComponent] { isList ? [.key("formats"), .index(index)] : [.key("formats")] }

  /// Tells whether a field may stand in a format too, as `dates.published` may.
  public static func has(_ field: FieldPath) -> Bool { RecordFields.format.contains { $0.key == field.head } }

  /// The record as one format has it: with its own status and dates before those of the edition, and no other format.
  public func fields(at index: Int) -> Value {
    var own = fields.fields ?? [:]
    let item = items[index]
    if item["status"] != .absent { own["status"] = item["status"] }
    if let dates = item["dates"].fields {
      own["dates"] = .mapping((fields["dates"].fields ?? [:]).merging(dates.filter { $0.value != .absent }) { $1 })
    }
    own["formats"] = .list([item])
    return .mapping(own)
  }

  /// The format, by what stays the same while a record changes: its ISBN, else its form.
  public func key(at index: Int) -> String? { isbn(at: index)?.description ?? form(at: index) }

  /// The formats' own states that nothing assigns to one of them, sorted.
  public var untoldStates: [String] {
    let keys = indices.map { key(at: $0) }
    let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
    return indices.filter { keys[$0] == nil || counts[keys[$0], default: 0] > 1 }.compactMap { status(at: $0) }.sorted()
  }

  /// The places of the same formats in two versions of a record; nil where one version lacks it.
  ///
  /// In equal lists each format is the same as the one at its place. In others, formats with one ISBN are the same,
  /// then those that are alone of their form among the rest.
  public static func pairs(_ before: Formats, _ after: Formats) -> [(before: Int?, after: Int?)] {
    // in most versions the lists are equal, whatever tells the formats apart
    if before.items == after.items { return after.indices.map { ($0, $0) } }
    Effort.took(before.items.count * after.items.count)
    var matches: [Int: Int] = [:]
    var left = Array(before.indices)
    let (known, forms) = (before.indices.map(before.isbn), before.indices.map(before.form))
    let ownForms = after.indices.map(after.form)
    func match(_ index: Int, _ candidates: [Int]) {
      guard candidates.count == 1, let found = candidates.first else { return }
      matches[index] = found
      left.removeAll { $0 == found }
    }
    for index in after.indices {
      guard let isbn = after.isbn(at: index) else { continue }
      match(index, left.filter { known[$0] == isbn })
    }
    let open = after.indices.filter { matches[$0] == nil }
    for index in open where open.filter({ ownForms[$0] == ownForms[index] }).count == 1 {
      match(index, left.filter { forms[$0] == ownForms[index] })
    }
    return after.indices.map { (matches[$0], $0) } + left.map { ($0, nil) }
  }

  /// Tells whether a format differs from an earlier version of the record, or wasn't listed there.
  public func differs(at index: Int, from earlier: Value) -> Bool {
    let before = Formats(of: earlier)
    let match = Self.pairs(before, self).first { $0.after == index }?.before
    return match.map { before.items[$0] != items[index] } ?? true
  }

  /// Tells whether several versions of a record list the same formats at the same places.
  public static func areAligned(_ versions: [Value]) -> Bool {
    let lists = versions.map { version in
      let formats = Formats(of: version)
      return formats.indices.map { formats.key(at: $0) }
    }
    return lists.allSatisfy { $0 == lists.first && !$0.contains(nil) }
  }

  /// The kind of book or file that a format is.
  func form(at index: Int) -> String? { items[index]["form"].text ?? items[index].text }

  private func isbn(at index: Int) -> ISBN? {
    items[index]["isbn"].text.flatMap { try? ISBN(parsing: $0) }?.canonical
  }
}

extension Record {
  /// All fields of the record, as one format has them; nil: as the edition has them.
  public func fields(ofFormat index: Int?) -> Value { index.map { Formats(of: fields).fields(at: $0) } ?? fields }
}

extension FieldAssignment {
  /// The same change inside one of the formats; nil: at its own place.
  public func inside(_ format: Int?) -> FieldAssignment {
    guard let format else { return self }
    return FieldAssignment(FieldPath([.name("formats"), .index(format)] + path.selectors), operation, value)
  }
}
