package import Catalogue
package import Reading

// Answers about works and the languages of their texts.
extension LedgerIndex {
  package func editions(in choose: (Set<LanguageTag>) -> Set<LanguageTag>) -> [(
    reference: RecordReference, fields: Catalogue.Value
  )]? {
    ask { db in
      let own = try Self.tags(try Self.languages(of: .edition, in: db))
      let items = try Self.tags(try Self.itemLanguages(in: db))
      let chosen = choose(Set(own.values).union(items.values))
      let (ownTags, itemTags) = (own.filter { chosen.contains($0.value) }, items.filter { chosen.contains($0.value) })
      let (lines, keys) = (Self.marks(ownTags.count), Self.marks(itemTags.count))
      return try db.all(
        """
        SELECT path, fields FROM records WHERE fields IS NOT NULL AND id IN (
          SELECT record FROM lines WHERE kind = 1 AND language IN (\(lines))
          UNION SELECT record FROM keys WHERE key IN (\(keys)))
        ORDER BY path
        """, Array(ownTags.keys) + itemTags.keys.map { IndexRow.itemLanguage + $0 }
      ) { row throws(DatabaseError) in
        guard let fields = try row.value(at: 1) else { throw .corrupt() }
        return (RecordReference(.edition, try row.text(at: 0)), fields)
      }
    }
  }

  /// The languages that texts are, by the words in which records write them; words that are no language are left out.
  private static func tags(_ texts: [String]) throws -> [String: LanguageTag] {
    var tags: [String: LanguageTag] = [:]
    for text in texts { tags[text] = try? LanguageTag(parsing: text) }
    return tags
  }

  package func works() -> NamedWorks? {
    let works = ask { db in
      var works = NamedWorks(recorded: [], others: [])
      let lost = Set(
        try db.prepare("SELECT kind, path FROM records WHERE fields IS NULL AND kind < 2 ORDER BY path, kind")
          .references())
      var folder: [UInt8] = []
      let rows = try db.prepare("SELECT kind, CAST(path AS BLOB) FROM records ORDER BY path, kind")
      while try rows.step() {
        let kind = try rows.integer(at: 0)
        guard kind < 2 else { continue }
        if kind == 1 {
          // most editions lie in the folder of the one before
          let isSame = try rows.withBytes(at: 1) { path in
            path.count > folder.count && path.starts(with: folder) && !path[folder.count...].contains(UInt8(ascii: "/"))
          }
          if isSame { continue }
        }
        let path = String(decoding: try rows.bytes(at: 1), as: UTF8.self)
        if kind == 0 {
          if !lost.contains(RecordReference(.work, path)) { works.recorded.append(path) }
        } else {
          let work = RecordReference(.edition, path).work.path
          folder = Array((work + "/").utf8)
          works.others.insert(work)
        }
      }
      let naming = IndexRow.key(naming: RecordReference(.work, ""))
      works.others.formUnion(
        try db.all(
          "SELECT DISTINCT key FROM keys WHERE key > ? AND key < ?", [naming, String(naming.dropLast()) + "!"]
        ) { row throws(DatabaseError) in String(try row.text(at: 0).dropFirst(naming.count)) })
      works.others.subtract(works.recorded)
      return works
    }
    // bytes don't find a name that can be written in several ways
    let others = works?.others.lazy.map { RecordReference(.work, $0) }
    return others?.allSatisfy(\.isWrittenInOneWay) ?? false ? works : nil
  }
}
