internal import Catalogue
internal import Ledger
internal import OrderedCollections

extension JSONValue {
  /// A value of a record as scripts read it: booleans and whole numbers where the field is one, else text.
  init(_ value: Catalogue.Value, _ shape: FieldShape?) {
    switch value {
    case .absent: self = .null
    case .text(let text):
      switch shape?.only {
      case .mapping(let fields, let bare?)?:  // `publisher: Seuil` stands for `publisher: { name: Seuil }`
        let field = fields.first { $0.key == bare }?.shape
        self = .object([Member(bare, JSONValue(value, field))])
      case .boolean? where ["true", "false"].contains(text): self = .bool(text == "true")
      case .number?: self = Int(text).map { .integer($0) } ?? .string(text)
      default: self = .string(text)
      }
    case .list(let items): self = .array(items.filter { $0 != .absent }.map { JSONValue($0, shape?.only) })
    case .mapping(let fields): self = .object(Self.members(fields, shape))
    }
  }

  /// The keys of a mapping that say something.
  static func members(_ fields: Catalogue.Value.Fields, _ shape: FieldShape?) -> [Member] {
    fields.filter { $0.value != .absent }.map { key, value in
      Member(key, JSONValue(value, shape?.shape(at: FieldPath([.name(key)]))))
    }
  }

  /// Text, or null where there is none.
  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

extension JSONValue.Member {
  init(_ name: String, _ value: JSONValue) { self.init(name: name, value: value) }
}

extension FieldShape {
  /// The shape of one item, where this is a list.
  fileprivate var only: FieldShape {
    if case .list(let item) = self { item } else { self }
  }
}

/// A record as it is listed or shown.
struct ListedRecord {
  let reference: RecordReference
  let fields: Value
  /// The state an edition is in, and its category.
  var state: String?
  var category: State.Category?
  /// The formats that have a state of their own.
  var parted: [(format: String, state: String)] = []
  /// What a filter that asks for states has found: formats, nil for the edition itself; nil where none asks.
  var matched: [String?]?
  /// What it has to do with other records.
  var family: JSONValue?

  /// The record for scripts: its reference, work and category, then the keys of its file.
  var json: JSONValue {
    var members: [JSONValue.Member] = [.init("reference", .string(reference.path))]
    if reference.kind != .work { members.append(.init("work", .string(reference.work.path))) }
    if reference.kind == .edition { members.append(.init("category", .text(category?.rawValue))) }
    if let format = reference.format { members.append(.init("format", .string(format))) }
    if let matched { members.append(.init("matched", .array(matched.map(JSONValue.text)))) }
    let own = JSONValue.members(fields.fields ?? [:], RecordFields.shape(of: reference.kind))
    let added = family.map { [JSONValue.Member("family", $0)] } ?? []
    return .object(members + own.filter { member in !(members + added).contains { $0.name == member.name } } + added)
  }

  /// The state, with those of the formats that have one of their own: `published (ebook out-of-print)`.
  var status: String {
    let formats = parted.map { "\($0.format) \($0.state)" }.joined(separator: ", ")
    return formats.isEmpty ? state ?? "" : "\(state ?? "") (\(formats))"
  }

  /// The text of a field; several, with semicolons between.
  func text(_ path: FieldPath) -> String {
    fields.values(at: path).map { $0.text ?? $0["name"].text ?? $0["title"].text ?? "" }.filter { !$0.isEmpty }.joined(
      separator: "; ")
  }
}

extension ListedRecord {
  /// A record, with what stands of it in its workflow.
  init(_ record: Record, _ standings: [Standing]) {
    self.init(
      reference: record.reference, fields: record.fields, state: standings.first?.state,
      category: standings.first?.category)
    parted = standings.compactMap { standing in standing.format.map { ($0, standing.state ?? "") } }
  }
}

/// The columns that records of a kind are listed in.
struct RecordColumns {
  let title: String
  let cell: (ListedRecord) -> String
  var shrinksTo: Int?

  init(_ title: String, shrinksTo: Int? = nil, _ cell: @escaping (ListedRecord) -> String) {
    (self.title, self.shrinksTo, self.cell) = (title, shrinksTo, cell)
  }

  /// The columns on a terminal.
  static func table(of kind: RecordReference.Kind) -> [RecordColumns] {
    let reference = RecordColumns("reference") { $0.reference.path }
    switch kind {
    case .edition:
      return [
        reference, .init("language") { $0.text("language") }, .init("status") { $0.status },
        .init("title", shrinksTo: 12) { $0.text("title") },
        .init("publisher", shrinksTo: 8) { $0.text("publisher.name") },
        .init("translator", shrinksTo: 8) { Self.people($0, "translator") },
        .init("published") { $0.text("dates.published") },
      ]
    case .work:
      return [
        reference, .init("language") { $0.text("language") }, .init("title", shrinksTo: 12) { $0.text("title") },
        .init("author", shrinksTo: 8) { Self.people($0, "author") },
        .init("first published") { $0.text("first-published") },
      ]
    case .reception:
      return [
        reference, .init("kind") { $0.text("kind") }, .init("date") { $0.text("date") },
        .init("title", shrinksTo: 12) { $0.text("title") }, .init("outlet", shrinksTo: 8) { $0.text("outlet") },
        .init("people", shrinksTo: 8) {
          Reception($0.reference, $0.fields).people.map(\.displayName).joined(separator: "; ")
        },
        .init("about") { $0.text("about") }, .init("result") { $0.text("result") },
      ]
    }
  }

  /// The columns for spreadsheets: those of a terminal and what it has no room for.
  static func delimited(of kind: RecordReference.Kind) -> [RecordColumns] {
    var columns = table(of: kind)
    columns.insert(.init("work") { $0.reference.work.path }, at: 1)
    columns = columns.map { $0.title == "status" ? .init("status") { $0.state ?? "" } : $0 }
    if kind == .edition {
      columns += [
        .init("category") { $0.category?.rawValue ?? "" }, .init("workflow") { $0.text("workflow") },
        .init("romanized-title") { $0.text("romanized-title") }, .init("translation-of") { $0.text("translation-of") },
        .init("isbn") { Edition($0.reference, $0.fields).isbns.map(\.description).joined(separator: "; ") },
        .init("format-status") { $0.parted.map { "\($0.format) \($0.state)" }.joined(separator: "; ") },
      ]
    }
    return columns
  }

  private static func people(_ record: ListedRecord, _ role: String) -> String {
    Edition(record.reference, record.fields).contributors(in: role).map(\.displayName).joined(separator: "; ")
  }
}
