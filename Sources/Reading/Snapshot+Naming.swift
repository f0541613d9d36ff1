package import Catalogue

// Who names a record, found without reading all of them.
extension Snapshot {
  /// Of more works the index isn't asked, each by itself.
  private static let mostWorksAsked = 500

  /// The records that may name some others, sorted, by what an index says: all that name one of them, and all that can't be read.
  /// nil where none says it for certain; then it may be any.
  package func recordsThatMayName(_ others: Set<RecordReference>) throws -> [RecordReference]? {
    let named = others.filter { $0.kind != .reception }  // which nothing names
    let works = Set(named.map(\.work))
    guard works.count <= Self.mostWorksAsked, named.allSatisfy(\.isWrittenInOneWay) else { return nil }
    return try known { index in
      guard let unreadable = index.unreadable(of: RecordReference.Kind.allCases) else { return nil }
      var found = Set(unreadable)
      guard !works.isEmpty else { return found.sorted() }
      for work in works {
        guard let editions = index.editions(near: work) else { return nil }
        for (reference, fields) in editions where fields.map({ reference.names(oneOf: named, in: $0) }) ?? true {
          found.insert(reference)
        }
      }
      // those are few, and what they name is not what they are looked up by
      for kind in RecordReference.Kind.allCases where kind != .edition && kind.namesOthers {
        guard let values = index.values(of: kind, for: RecordFilter()) else { return nil }
        for (reference, fields) in values where reference.names(oneOf: named, in: fields) { found.insert(reference) }
      }
      return found.sorted()
    }
  }
}

extension RecordReference {
  /// Whether a record that says something may mean one of some others by it, whichever of them there are.
  fileprivate func names(oneOf others: Set<RecordReference>, in fields: Value) -> Bool {
    fields.namedEditions(in: kind).contains { editions(named: $0.name).contains(where: others.contains) }
      || fields.namedWorks(in: kind).contains { others.contains(RecordReference(.work, $0.name)) }
  }

  /// Whether no other bytes are the same text: then an index, which compares bytes, finds each who writes it.
  package var isWrittenInOneWay: Bool {
    // Unicode has a second K, a second semicolon and a second grave accent
    path.utf8.allSatisfy { $0 < 0x80 && ![UInt8(ascii: "K"), UInt8(ascii: ";"), UInt8(ascii: "`")].contains($0) }
  }

  /// Whether it is no deeper than records are looked for.
  package var isShallow: Bool {
    file.utf8.count { $0 == UInt8(ascii: "/") } <= Self.greatestDepth + 2
  }
}
