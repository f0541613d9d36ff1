internal import OrderedCollections

public import Catalogue
internal import Git
package import Reading

/// The records that a command is about.
public enum Selection: Sendable {
  /// The records that are named.
  case named([ReferenceQuery])
  /// The records that a filter finds; where it asks for states, also the formats that stand in them by themselves.
  case matching(FilterExpression)
  /// The formats of one form, of the editions of another selection.
  indirect case formats(String, of: Selection)
}

extension Ledger {
  /// The records of a selection: named ones each once, in the order in which they were named; found ones in the order
  /// of their names.
  ///
  /// - Throws: `LedgerError.notFound` where a name means none or several, or the filter finds nothing.
  package func resolve(_ selection: Selection, among kinds: Set<RecordReference.Kind>, in snapshot: Snapshot) throws
    -> [RecordReference]
  {
    switch selection {
    case .named(let queries): return try resolve(queries, among: kinds, in: snapshot)
    case .matching(let expression):
      try snapshot.checkStates(of: expression)
      let found = try snapshot.found(by: expression, among: kinds)
      guard found.isEmpty else { return found }
      let wanted = kinds == [.edition] ? "edition" : "record"
      throw LedgerError(
        .notFound, "the filter finds no \(wanted)", mend: "see what there is: colophon list")
    case .formats(let form, .named(let queries)):
      let ofForm = try queries.map { query in
        guard query.format == nil else {
          throw LedgerError(.usage, "“\(query)” names a format already", mend: "leave --form \(form) out")
        }
        var query = query
        query.format = form
        return query
      }
      return try resolve(ofForm, among: kinds, in: snapshot)
    case .formats(let form, let editions):
      let named = try OrderedSet(resolve(editions, among: [.edition], in: snapshot).map(\.record))
      let found = try named.filter {
        try !Formats(of: snapshot.record($0).fields).indices(named: form).isEmpty
      }
      guard !found.isEmpty else {
        throw LedgerError(
          .notFound, "nothing that the filter finds has the form \(form)", mend: "see what there is: colophon list")
      }
      return try found.map { try resolve(ReferenceQuery("\($0)#\(form)"), among: [.edition], in: snapshot) }
    }
  }
}
