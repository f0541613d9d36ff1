internal import OrderedCollections

/// Every text that the editions of a catalogue print, and the lookup of those that a reference means.
struct PrintedTexts {
  /// The texts, edition by edition in the order of references, items in their order.
  private(set) var all: [PrintedText] = []
  /// The works, by their paths.
  let works: [String: WorkFacts]
  /// The places in `all` of an edition's texts, by its path.
  private(set) var places: [String: Range<Int>] = [:]
  /// The paths of editions that exist, whatever they print.
  private let others: Set<String>

  /// The texts of some records; works among them give the original languages.
  init(of records: [Record], beside others: Set<String> = []) {
    self.others = others
    works = Dictionary(
      records.filter { $0.reference.kind == .work }.map { ($0.reference.path, WorkFacts($0.fields)) },
      uniquingKeysWith: { $1 })
    for record in records where record.reference.kind == .edition {
      let (start, edition) = (all.count, Edition(record.reference, record.fields))
      let items = record.fields.entries(of: "contains")
      if items.isEmpty {
        all.append(PrintedText(edition, work: works[record.reference.work.path]))
      } else {
        for (way, item) in items { all.append(PrintedText(item, at: way, of: edition) { works[$0] }) }
      }
      places[record.reference.path] = start..<all.count
    }
  }

  /// The edition that a name in a record of this edition means; nil where there is none.
  func edition(named name: String, in reference: RecordReference) -> String? {
    let sibling = reference.work.path + "/" + name
    return isThere(sibling) ? sibling : isThere(name) ? name : nil
  }

  private func isThere(_ edition: String) -> Bool { places[edition] != nil || others.contains(edition) }

  /// The texts that a relation of one text means.
  ///
  /// With an `item`, these are the texts of that key. Without one, they are all that the edition prints, if it is one
  /// text or the asking text is a whole edition itself; of several, the one with the same key, or the only one of the
  /// same work.
  ///
  /// - Parameter isInherited: Whether the edition states the relation for all its items, so that an item is only meant
  ///   where it is recognized.
  func texts(meantBy relation: StatedRelation, at place: Int, isInherited: Bool = false) -> [Int] {
    let text = all[place]
    guard let path = edition(named: relation.edition, in: text.edition.reference), let range = places[path] else {
      return []
    }
    let named = relation.item.map { item in range.filter { all[$0].key == item } } ?? Array(range)
    guard text.index != nil, isInherited || relation.item == nil else { return named }
    if named.count == 1, !isInherited || places[text.edition.reference.path]?.count == 1 { return named }
    if let key = text.key, let same = named.first(where: { all[$0].key == key }) { return [same] }
    guard let work = text.work else { return [] }
    let same = named.filter { all[$0].work == work }
    return same.count == 1 ? same : []
  }

  /// The relations that a text states, to texts it reprints or revises: its own, else those of the edition.
  func relations(_ field: String, of place: Int) -> (relations: [StatedRelation], isInherited: Bool) {
    let text = all[place]
    guard let item = text.item else { return (StatedRelation.all(field, in: text.edition.fields), false) }
    let own = StatedRelation.all(field, in: item, at: text.way)
    return own.isEmpty ? (StatedRelation.all(field, in: text.edition.fields), true) : (own, false)
  }
}
