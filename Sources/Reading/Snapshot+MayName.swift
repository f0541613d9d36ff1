package import Catalogue

// The records that name another, found without reading all of them.
extension Snapshot {
  /// The most works for which the index is asked, each by itself.
  private static let mostWorksAsked = 500

  /// The records that may name some others, sorted, by an index: all that name one of them, and all that can't be read.
  /// nil where no index tells it for certain; then it may be any.
  package func recordsThatMayName(_ others: Set<RecordReference>) throws -> [RecordReference]? {
    let named = others.filter { $0.kind != .reception }  // which nothing names
    let works = Set(named.map(\.work))
    guard works.count <= Self.mostWorksAsked, named.allSatisfy(\.isWrittenInOneWay) else { return nil }
    return try fromIndex { index in
      guard let unreadable = index.unreadable(of: RecordReference.Kind.allCases) else { return nil }
      var found = Set(unreadable)
      guard !works.isEmpty else { return found.sorted() }
      for work in works {
        guard let editions = index.editions(near: work) else { return nil }
        for (reference, fields) in editions where fields.map({ reference.names(oneOf: named, in: $0) }) ?? true {
          found.insert(reference)
        }
      }
      // those are few, and the names in them are not indexed
      for kind in RecordReference.Kind.allCases where kind != .edition && kind.namesOthers {
        guard let values = index.values(of: kind, within: FilterBounds()) else { return nil }
        for (reference, fields) in values where reference.names(oneOf: named, in: fields) { found.insert(reference) }
      }
      return found.sorted()
    }
  }
}

extension RecordReference {
  /// Tells whether a record with these fields may mean one of some others, whichever of them exist.
  fileprivate func names(oneOf others: Set<RecordReference>, in fields: Value) -> Bool {
    fields.namedEditions(in: kind).contains { editions(named: $0.name).contains(where: others.contains) }
      || fields.namedWorks(in: kind).contains { others.contains(RecordReference(.work, $0.name)) }
  }

  /// True if no other bytes are the same text: then an index, which compares bytes, finds every mention.
  package var isWrittenInOneWay: Bool {
    // Unicode has a second K, a second semicolon and a second grave accent
    path.utf8.allSatisfy { $0 < 0x80 && ![UInt8(ascii: "K"), UInt8(ascii: ";"), UInt8(ascii: "`")].contains($0) }
  }

  /// True if it is no deeper than records are looked for.
  package var isShallow: Bool {
    file.utf8.count { $0 == UInt8(ascii: "/") } <= Self.greatestDepth + 2
  }
}
