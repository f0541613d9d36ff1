package import Catalogue

extension Snapshot {
  /// A record that a search found, with its title.
  package typealias Found = (hit: SearchHit, title: String)

  /// The records that a search finds, the best first; and those that can't be read.
  package func search(_ query: SearchQuery) throws -> (found: [Found], unreadable: [Problem]) {
    let kinds = RecordReference.Kind.allCases
    let read: @Sendable (RecordReference, Value) -> Found? = { reference, fields in
      query.hit(in: reference, fields).map { ($0, fields["title"].text ?? "") }
    }
    let indexed = try fromIndex { index in
      index.unreadable(of: kinds).flatMap { lost in index.found(holding: query.words, read).map { ($0, lost) } }
    }
    if let (found, lost) = indexed { return (Self.sorted(found), try problems(of: lost)) }
    let (records, unreadable) = try records()
    return (Self.sorted(records.compactMap { read($0.reference, $0.fields) }), unreadable)
  }

  private static func sorted(_ found: [Found]) -> [Found] {
    found.sorted { left, right in
      let (one, other) = (left.hit, right.hit)
      return one.score == other.score ? one.reference < other.reference : one.score > other.score
    }
  }
}
