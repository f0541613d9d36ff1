public import Catalogue

extension Snapshot {
  /// The translations of the catalogue that a filter finds, and the records that can't be read.
  ///
  /// A translation is found when an edition that prints it matches the whole filter, with the title, languages,
  /// contributors and work of the item, and the people of the work.
  public func translations(_ filter: RecordFilter, _ expression: FilterExpression? = nil) throws -> (
    translations: [Translation], unreadable: [Problem]
  ) {
    let (translations, unreadable) = try allTranslations(into: filter.language ?? expression?.language, of: filter.work)
    let withCategory = filter.category != nil || expression?.asksCategory == true
    if filter.isEmpty, expression == nil { return (translations.all, unreadable) }
    let found = try translations.all.filter { translation in
      try translation.appearances.contains { text in
        let (reference, fields) = (text.edition.reference, translations.fields(of: text))
        let recordState = try self.recordState(of: fields, withCategory: withCategory)
        let work = text.work ?? ""
        return filter.finds(
          Edition(reference, fields), state: recordState.state ?? "", category: recordState.category, work: work)
          && expression?.finds(reference, fields, state: recordState.state, category: recordState.category, work: work)
            ?? true
      }
    }
    return (found, unreadable)
  }

  /// The translations of the catalogue, or those into a language or of a work and perhaps others; and the records that
  /// can't be read.
  private func allTranslations(into language: LanguageTag?, of work: String?) throws -> (
    translations: Translations, unreadable: [Problem]
  ) {
    do {
      let indexed = try fromIndex { index -> (Translations, [RecordReference])? in
        guard language != nil || work != nil, let lost = index.unreadable(of: [.work, .edition]) else { return nil }
        if let work {
          return (try TranslatedRecords.translations(of: RecordReference(.work, work), by: index), lost)
        }
        return try language.map { (try TranslatedRecords.translations(into: $0, by: index), lost) }
      }
      if let (translations, lost) = indexed { return (translations, try problems(of: lost)) }
    } catch is IndexLost {}
    let (records, unreadable) = try recordsWithoutText(of: [.work, .edition])
    return (Translations(of: records), unreadable)
  }

  /// The family of a work: its originals and translations, and the collections that hold them; and the related records
  /// that can't be read.
  public func family(of work: RecordReference) throws -> (family: Family, unreadable: [Problem]) {
    let (translations, unreadable) = try RelatedEditions.translations(of: work, in: self) {
      $0.family(of: work).members
    }
    return (translations.family(of: work), unreadable)
  }

  /// The relations of an edition to others; and those that can't be read.
  public func kinship(of edition: RecordReference) throws -> (kinship: Kinship, unreadable: [Problem]) {
    let (translations, unreadable) = try RelatedEditions.translations(of: edition.work, in: self) {
      $0.kin(of: edition)
    }
    return (translations.kinship(of: edition), unreadable)
  }

  /// The number of reception items of a work, or of one of its editions; an item that names no edition is about the
  /// work.
  public func countOfReception(of reference: RecordReference) throws -> Int {
    let work = reference.work
    let items =
      try fromIndex(viewed: true) { $0.reception(of: work) }
      ?? entries(below: work).keys.filter { $0.kind == .reception && $0.work == work }
    guard reference.kind == .edition else { return items.count }
    return try items.filter { item in
      guard let record = try Record.unlessDamaged({ try recordWithoutText(item) }) else { return false }
      return Reception(item, record.fields).about.contains { record.editions(named: $0).contains(reference) }
    }.count
  }
}
