internal import Catalogue
internal import Reading

// Changes of a source that an import leaves to a person.
extension ImportUnderway {
  /// The field of a change that the workflow alone may make; nil for any other.
  static func judged(_ change: (way: [PathComponent], value: Value), _ kind: RecordReference.Kind) -> FieldPath? {
    guard kind == .edition, case .key(let head)? = change.way.first else { return nil }
    if head == "status" || head == "workflow" { return FieldPath(way: change.way) }
    guard head == "formats" else { return nil }
    return change.way.last == .key("status") || change.value.states("status") ? FieldPath(way: change.way) : nil
  }

  /// The command by which a person follows the source where both changed a field.
  static func mend(_ conflict: ImportMerge.Conflict, _ reference: RecordReference) -> String {
    guard conflict.field.head != "status", let text = conflict.imported.text else {
      return "colophon show \(reference)"
    }
    return "to follow the source: colophon set \(reference) \("\(conflict.field)=\(text)".shellQuoted)"
  }
}

extension Value {
  /// The value on one line, for a message.
  var shown: String {
    switch self {
    case .absent: "nothing"
    case .text(let text): text
    case .list(let items): items.map(\.shown).joined(separator: ", ")
    case .mapping(let fields): fields.map { "\($0): \($1.shown)" }.joined(separator: ", ")
    }
  }
}
