package import Catalogue

extension Snapshot {
  /// The records that a search finds, the best first, each with what it says; and those that can't be read.
  package func search(_ query: SearchQuery) throws -> (
    found: [(hit: SearchHit, fields: Value)], unreadable: [Problem]
  ) {
    let kinds = Set(RecordReference.Kind.allCases)
    let indexed = try known { index in
      index.unreadable(of: kinds).flatMap { lost in index.values(holding: query.words).map { ($0, lost) } }
    }
    if let (values, lost) = indexed { return (Self.found(query, among: values), try problems(of: lost)) }
    let (records, unreadable) = try records(of: kinds)
    return (Self.found(query, among: records.map { ($0.reference, $0.fields) }), unreadable)
  }

  private static func found(_ query: SearchQuery, among values: [(reference: RecordReference, fields: Value)]) -> [(
    hit: SearchHit, fields: Value
  )] {
    let found = values.compactMap { reference, fields -> (hit: SearchHit, fields: Value)? in
      query.hit(in: reference, fields).map { ($0, fields) }
    }
    return found.sorted { left, right in
      let (one, other) = (left.hit, right.hit)
      return one.score == other.score ? one.reference < other.reference : one.score > other.score
    }
  }
}
