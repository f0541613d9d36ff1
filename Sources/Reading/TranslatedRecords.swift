internal import Catalogue

/// The records that bear on the translations into a language, found by an index: the editions with a text in it, those
/// that these print again, revise, or are printed again by, and their works.
struct TranslatedRecords {
  private let index: any CatalogueIndex
  private var records: [RecordReference: Record] = [:]
  /// The editions whose relations were not followed yet.
  private var open: [Record] = []
  /// The editions beside these that they name, by their paths.
  private var others: Set<String> = []
  private var missing: Set<RecordReference> = []
  /// The works of which all editions were taken.
  private var whole: Set<String> = []

  /// The translations into a language, and perhaps others.
  ///
  /// - Throws: `IndexLost` where an index doesn't tell them.
  static func translations(into language: LanguageTag, by index: any CatalogueIndex) throws -> Translations {
    var found = TranslatedRecords(index)
    try found.take(found.known(index.values(of: .edition, within: FilterBounds(of: language))))
    try found.take(found.known(index.editions(withItemsIn: language)))
    while true {
      try found.follow()
      let sorted = found.records.values.sorted { $0.reference < $1.reference }
      let translations = Translations(of: sorted, beside: found.others)
      // a translation into several languages is numbered among those into the first
      let works = translations.all.compactMap { translation -> String? in
        guard translation.appearances.contains(where: { $0.languages.contains { $0.matches(language) } }),
          let first = translation.languages.first, !first.matches(language)
        else { return nil }
        return translation.work
      }
      let new = Set(works).subtracting(found.whole)
      guard !new.isEmpty else { return translations }
      found.whole.formUnion(new)
      for work in new { try found.take(found.known(index.editions(near: RecordReference(.work, work)))) }
    }
  }

  /// The translations of a work, and perhaps others.
  ///
  /// - Throws: `IndexLost` where an index doesn't tell them.
  static func translations(of work: RecordReference, by index: any CatalogueIndex) throws -> Translations {
    guard work.isWrittenInOneWay else { throw IndexLost() }
    var found = TranslatedRecords(index)
    try found.take(found.known(index.editions(near: work)))
    while true {
      try found.follow()
      let sorted = found.records.values.sorted { $0.reference < $1.reference }
      let translations = Translations(of: sorted, beside: found.others)
      // a translation is numbered among those of its first text's work
      let works = translations.all.compactMap { translation in
        let isAsked = translation.appearances.contains { $0.work == work.path || $0.edition.reference.work == work }
        return isAsked ? translation.work : nil
      }
      let new = Set(works).subtracting(found.whole).subtracting([work.path])
      guard !new.isEmpty else { return translations }
      found.whole.formUnion(new)
      for work in new { try found.take(found.known(index.editions(near: RecordReference(.work, work)))) }
    }
  }

  private init(_ index: any CatalogueIndex) { self.index = index }

  private func known<Answer>(_ answer: Answer?) throws -> Answer {
    guard let answer else { throw IndexLost() }
    return answer
  }

  private mutating func take(_ found: [(reference: RecordReference, fields: Value)]) {
    for (reference, fields) in found { take(reference, fields) }
  }

  private mutating func take(_ found: [(reference: RecordReference, fields: Value?)]) {
    for (reference, fields) in found { if let fields { take(reference, fields) } }
  }

  private mutating func take(_ reference: RecordReference, _ fields: Value) {
    guard records[reference] == nil else { return }
    let record = Record(reference, fields: fields)
    records[reference] = record
    if reference.kind == .edition { open.append(record) }
  }

  private mutating func follow() throws {
    while let record = open.popLast() {
      let fields = record.fields
      for name in fields.reprintedEditions + fields.revisedEditions {
        for edition in record.editions(named: name) { try read(edition) }
      }
      take(try known(index.editions(printing: record.reference)))
      for work in [record.reference.work.path] + fields.itemWorks { try read(RecordReference(.work, work)) }
      for edition in fields.sourceEditions.flatMap(record.editions(named:)) where records[edition] == nil {
        if !others.contains(edition.path), try known(index.isReadable(edition)) { others.insert(edition.path) }
      }
    }
  }

  private mutating func read(_ reference: RecordReference) throws {
    guard records[reference] == nil, !missing.contains(reference) else { return }
    if case .fields(let fields) = try known(index.record(reference)) {
      take(reference, fields)
    } else {
      missing.insert(reference)
    }
  }
}
