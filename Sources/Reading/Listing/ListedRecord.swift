package import Catalogue

/// A record as it is listed or shown.
package struct ListedRecord {
  package let reference: RecordReference
  package let fields: Value
  /// The state an edition is in, and its category.
  package var state: String?
  package var category: State.Category?
  /// The formats that have a state of their own.
  package var parted: [(format: String, state: String)] = []
  /// The formats that a filter for states has found, nil for the edition itself; nil where none asks.
  package var matched: [String?]?

  /// The fields of a record, with its state.
  package init(
    reference: RecordReference, fields: Value, state: String? = nil, category: State.Category? = nil
  ) {
    (self.reference, self.fields, self.state, self.category) = (reference, fields, state, category)
  }

  /// The state, with those of the formats that have one of their own: `published (ebook out-of-print)`.
  package var status: String {
    let formats = parted.map { "\($0.format) \($0.state)" }.joined(separator: ", ")
    return formats.isEmpty ? state ?? "" : "\(state ?? "") (\(formats))"
  }

  /// The line that `list` writes of it for a program. An index may keep it: whoever changes the columns of
  /// ``RecordColumns/table(of:)`` raises the version of the index.
  package var line: String { String.line(of: RecordColumns.table(of: reference.kind).map { $0.cell(self) }) }

  /// The text of a field; several values have semicolons between them.
  package func text(_ path: FieldPath) -> String {
    fields.values(at: path).map { $0.text ?? $0["name"].text ?? $0["title"].text ?? "" }.filter { !$0.isEmpty }.joined(
      separator: "; ")
  }
}

extension ListedRecord {
  /// A record, with the states of itself and of its formats.
  package init(_ reference: RecordReference, _ fields: Value, _ recordStates: [RecordState]) {
    self.init(
      reference: reference, fields: fields, state: recordStates.first?.state,
      category: recordStates.first?.category)
    parted = recordStates.compactMap { recordState in recordState.format.map { ($0, recordState.state ?? "") } }
  }
}
