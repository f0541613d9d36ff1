internal import Catalogue
internal import Reading
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

  /// The keys of a mapping that are not empty.
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

extension ListedRecord {
  /// The record for scripts: its reference, work and category, then the keys of its file.
  ///
  /// - Parameter added: Further members, behind the rest.
  func json(adding added: [JSONValue.Member] = []) -> JSONValue {
    var members: [JSONValue.Member] = [.init("reference", .string(reference.path))]
    if reference.kind != .work { members.append(.init("work", .string(reference.work.path))) }
    if reference.kind == .edition { members.append(.init("category", .text(category?.rawValue))) }
    if let format = reference.format { members.append(.init("format", .string(format))) }
    if let matched { members.append(.init("matched", .array(matched.map(JSONValue.text)))) }
    let own = JSONValue.members(fields.fields ?? [:], RecordFields.shape(of: reference.kind))
    return .object(members + own.filter { member in !(members + added).contains { $0.name == member.name } } + added)
  }
}
