package import Catalogue

// The records that a typed name may mean, found without looking at every name where an index is there.
extension Snapshot {
  /// The records of some kinds that somebody's reference could mean: one if it is found, several if it is not clear
  /// which.
  package func candidates(for query: ReferenceQuery, among kinds: Set<RecordReference.Kind>) throws -> [RecordReference]
  {
    guard !kinds.isEmpty else { return [] }
    let indexed = try fromNames(of: query) { $0.candidates(for: query, among: kinds) }
    return query.candidates(among: try indexed ?? references().filter { kinds.contains($0.kind) })
  }

  /// The name among records of some kinds that was perhaps meant where nothing is found.
  package func nearest(to query: ReferenceQuery, among kinds: Set<RecordReference.Kind>) throws -> String? {
    if let indexed = try fromNames(of: query, { $0.nearest(to: query, among: kinds) }) { return indexed }
    return query.nearest(among: try references().filter { kinds.contains($0.kind) })
  }

  /// The answer of an index to a question about names, which compares bytes; nil where these don't tell whether two
  /// texts are the same.
  private func fromNames<Answer>(of query: ReferenceQuery, _ ask: (any CatalogueIndex) throws -> Answer?) throws
    -> Answer?
  {
    guard query.path.utf8.elementsEqual(query.path.nfc.utf8) else { return nil }
    // names are the same on every day
    return try fromIndex(viewed: true, ask)
  }
}
