package import Catalogue
internal import Reading

// Answers about names that somebody typed.
extension LedgerIndex {
  package func candidates(for query: ReferenceQuery, among kinds: Set<RecordReference.Kind>) -> [RecordReference]? {
    let typed = query.path.split(separator: "/").map(String.init)
    guard let slug = typed.last else { return [] }
    return ask { db in
      let exact = try db.prepare(
        "SELECT kind, path FROM records WHERE path = ? AND kind IN (\(kinds.numbers)) ORDER BY kind", [query.path]
      ).references()
      if !exact.isEmpty { return exact }
      let tail = "/" + query.path
      let tails = try db.prepare(
        "SELECT kind, path FROM names WHERE slug = ?1 AND substr(path, -length(?2)) = ?2 AND kind IN (\(kinds.numbers)) "
          + "ORDER BY path, kind",
        [slug, tail]
      ).references()
      if !tails.isEmpty { return tails }
      // the folder, with a slash on both sides, must end in the typed one
      let above = ([""] + typed.dropLast()).joined(separator: "/") + "/"
      return try db.prepare(
        """
        SELECT kind, path FROM names WHERE slug >= ?1 AND slug < ?2 AND kind IN (\(kinds.numbers))
          AND substr('/' || substr(path, 1, length(path) - length(slug)), -length(?3)) = ?3 ORDER BY path, kind
        """, [slug, slug + "\u{10FFFF}", above]
      ).references()
    }
  }

  package func nearest(to query: ReferenceQuery, among kinds: Set<RecordReference.Kind>) -> String?? {
    ask { db -> String? in
      let wanted = "kind IN (\(kinds.numbers))"
      func next(_ column: String, in table: String) -> (String) throws -> String? {
        { place in
          try db.first(
            "SELECT \(column) FROM \(table) WHERE \(column) > ? AND \(wanted) ORDER BY \(column) LIMIT 1", [place]
          ) { row throws(DatabaseError) in try row.text(at: 0) }
        }
      }
      return try query.nearest(
        nextPath: next("path", in: "records"),
        firstPath: { slug in
          try db.first("SELECT path FROM names WHERE slug = ? AND \(wanted) ORDER BY path LIMIT 1", [slug]) {
            row throws(DatabaseError) in try row.text(at: 0)
          }
        },
        nextSlug: next("slug", in: "names"))
    }
  }
}
