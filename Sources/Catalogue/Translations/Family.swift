internal import OrderedCollections

/// All editions of one work: originals, translations, those that print them again, and those that hold them among
/// others.
public struct Family: Sendable {
  /// The original editions, oldest first, each with its reprints.
  public let originals: [Translation]
  /// The translations by language, in each the oldest first.
  public let translations: [Translation]
  /// The editions of other works that hold it, and those of its own folder that hold several texts.
  public let collections: [Collection]

  /// An edition with several texts.
  public struct Collection: Sendable {
    /// The edition.
    public let edition: Edition
    /// Its texts of the work; all of them, where the edition is one of the work itself.
    public let texts: [PrintedText]
  }
}

extension Translations {
  /// The family of a work.
  public func family(of work: RecordReference) -> Family {
    let own = { (translation: Translation) in
      translation.appearances.contains { $0.work == work.path }
    }
    let translations = all.filter { $0.work == work.path || $0.work == nil && own($0) }
    let holding = texts.all.filter { text in
      guard text.index != nil else { return false }
      guard text.edition.reference.work == work else { return text.work == work.path }
      return (texts.places[text.edition.reference.path]?.count ?? 0) > 1
    }
    let editions = OrderedDictionary(grouping: holding) { $0.edition.reference }
    return Family(
      originals: originals.filter(own).sorted(by: Self.isOlder),
      translations: translations.sorted { left, right in
        let (one, other) = (left.languages.first, right.languages.first)
        guard one != other else { return Self.isOlder(left, right) }
        guard let one else { return false }
        guard let other else { return true }
        return one < other
      },
      collections: editions.values.compactMap { texts in
        texts.first.map { Family.Collection(edition: $0.edition, texts: texts) }
      })
  }
}

extension Family {
  /// The editions that print a text of it.
  public var members: [RecordReference] {
    OrderedSet((originals + translations).flatMap(\.appearances).map(\.edition.reference)).elements
  }
}

/// The relations of one edition to others.
public struct Kinship: Sendable {
  /// The texts where its own were first printed, and those they revise; the texts that print its own again, and those
  /// that revise them.
  public let reprints, reprintedBy, revises, revisedBy: [PrintedText]
  /// The editions that were translated from it, and those made from it in place of the original.
  public let translatedAs, relayedAs: [RecordReference]
}

extension Translations {
  /// An edition, and those that print or revise a text it prints, or are revised by it.
  public func kin(of edition: RecordReference) -> [RecordReference] {
    let own = (all + originals).filter { $0.appearances.contains { $0.edition.reference == edition } }
    return OrderedSet(
      [edition] + own.flatMap { $0.appearances + $0.revises }.map(\.edition.reference)
    ).elements
  }

  /// The relations of an edition to others.
  ///
  /// A reprinted or revised text is named by its first appearance; reprints of the edition come after it, oldest first.
  public func kinship(of edition: RecordReference) -> Kinship {
    let known = (all + originals).filter { $0.appearances.contains { $0.edition.reference == edition } }
    let isFirst = { (text: Translation) in text.first.edition.reference == edition }
    let others = { (texts: [PrintedText]) in texts.filter { $0.edition.reference != edition } }
    let named = { (field: String) in
      texts.all.filter { text in
        [text.edition.fields, text.item ?? .absent].flatMap { StatedRelation.all(field, in: $0) }.contains {
          texts.edition(named: $0.edition, in: text.edition.reference) == edition.path
        }
      }.map(\.edition.reference)
    }
    return Kinship(
      reprints: others(known.filter { !isFirst($0) }.map(\.first)),
      reprintedBy: others(known.filter(isFirst).flatMap { $0.appearances.dropFirst() }),
      revises: known.filter(isFirst).flatMap(\.revises),
      revisedBy: all.filter { $0.revises.contains { $0.edition.reference == edition } }.map(\.first),
      translatedAs: OrderedSet(named("translation-of")).elements, relayedAs: OrderedSet(named("via")).elements)
  }
}
