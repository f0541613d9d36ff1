internal import OrderedCollections

public import Catalogue
internal import Git

/// Which records a command is about.
public enum Selection: Sendable {
  /// Those that are named.
  case named([ReferenceQuery])
  /// Those that a filter finds.
  case matching(FilterExpression)
}

extension Ledger {
  /// The records of a selection: named ones each once, in the order they were named; found ones in the order of their names.
  ///
  /// - Throws: `LedgerError.notFound` where a name means none or several, or the filter finds nothing.
  func resolve(_ selection: Selection, among kinds: Set<RecordReference.Kind>, in snapshot: Snapshot) throws
    -> [RecordReference]
  {
    switch selection {
    case .named(let queries): return try resolve(queries, among: kinds, in: snapshot)
    case .matching(let expression):
      let found = try snapshot.records(of: kinds).records.filter { try snapshot.finds(expression, $0) }
      guard found.isEmpty else { return found.map(\.reference) }
      let wanted = kinds == [.edition] ? "edition" : "record"
      throw LedgerError(
        .notFound, "the filter finds no \(wanted)", mend: "see what there is: colophon list")
    }
  }
}

extension Snapshot {
  /// Whether a filter finds a record as it is here.
  public func finds(_ expression: FilterExpression, _ record: Record) throws -> Bool {
    guard record.reference.kind == .edition else {
      return expression.finds(record.reference, record.fields, state: nil, category: nil)
    }
    let workflow = try workflow(of: record.fields)
    let state = workflow?.state(of: record.fields) ?? record.fields["status"].text
    return expression.finds(
      record.reference, record.fields, state: state, category: state.flatMap { workflow?.states[$0]?.category })
  }
}
