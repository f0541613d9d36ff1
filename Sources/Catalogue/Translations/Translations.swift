internal import OrderedCollections

/// Every translation of a catalogue, derived from the fields of its editions.
///
/// These are translations:
/// - a text that names a translator of its own, a text it was made from (`via`), or, being a whole edition, the edition
///   it was translated from;
/// - a text in a language that is none of its original's: an item's `original-language`, else the languages of the
///   work;
/// - an item whose original language is unknown, where its edition has one of these fields.
///
/// All else is the original, or may be. Texts of one translation are joined by `reprints`, through as many editions as
/// it takes; the text of the first appearance is its identity. `revises` makes another translation.
public struct Translations: Sendable {
  /// The translations, in the order in which they first appear in the catalogue: by reference, then by item.
  public let all: [Translation]
  /// The originals, each with its reprints.
  let originals: [Translation]
  let texts: PrintedTexts

  /// The translations in some records: editions, and the works that give the original languages.
  ///
  /// - Parameters:
  ///   - records: In the order of their references. An edition that is not among them prints nothing.
  ///   - others: The paths of further editions that exist.
  public init(of records: [Record], beside others: Set<String> = []) {
    self.init(PrintedTexts(of: records, beside: others))
  }

  init(_ texts: PrintedTexts) {
    var (found, originals, members): ([Translation], [Translation], [[Int]]) = ([], [], [])
    for group in PrintingGroups(texts).all {
      let made = Translation(group.members, holders: group.holders, of: texts)
      if group.members.contains(where: { texts.all[$0].isTranslation }) {
        found.append(made)
        members.append(group.members)
      } else {
        originals.append(made)
      }
    }
    Self.addRevisions(to: &found, members, texts)
    Self.number(&found)
    (all, self.originals, self.texts) = (found, originals, texts)
  }

  /// The fields of the edition that a text stands in, as that text has them, for a filter: its own title, languages and
  /// contributors, those of its work, everybody by name, and no other item.
  public func fields(of text: PrintedText) -> Value { texts.fields(of: text) }

  private static func addRevisions(to found: inout [Translation], _ members: [[Int]], _ texts: PrintedTexts) {
    var places = [Int?](repeating: nil, count: texts.all.count)
    for (index, group) in members.enumerated() { for member in group { places[member] = index } }
    for (index, group) in members.enumerated() {
      for member in group {
        let (relations, isInherited) = texts.relations("revises", of: member)
        for relation in relations {
          let meant = texts.texts(meantBy: relation, at: member, isInherited: isInherited)
          let others = OrderedSet(meant.compactMap { places[$0] }.filter { $0 != index })
          found[index].revises += others.map { found[$0].first }
          if !isInherited || !others.isEmpty { found[index].revisers += relation.by }
        }
      }
    }
  }

  /// Numbers the translations of each work into each language by age; revisions and excerpts are not counted.
  private static func number(_ found: inout [Translation]) {
    // by text: a key of a type of its own costs a short command a look through all conformances (docs/performance.md)
    var groups: [String: [Int]] = [:]
    for (index, translation) in found.enumerated() {
      guard let work = translation.work, let language = translation.languages.first,
        translation.first.extent != "excerpt", translation.revises.isEmpty
      else { continue }
      groups["\(work) \(language)", default: []].append(index)
    }
    for group in groups.values {
      // the one that was certainly out by the earliest day; a translation certainly later than another is later than
      // this one
      let first = group.compactMap { found[$0].published }.filter {
        !$0.isUncertain && !$0.isApproximate && $0.latest != nil
      }
      .min { ($0.latest ?? .first(ofYear: 0)) < ($1.latest ?? .first(ofYear: 0)) }
      for (place, index) in group.sorted(by: { isOlder(found[$0], found[$1]) }).enumerated() {
        (found[index].number, found[index].count) = (place + 1, group.count)
        if let first, let own = found[index].published { found[index].isRetranslation = first.isCertainlyBefore(own) }
      }
    }
  }

  static func isOlder(_ left: Translation, _ right: Translation) -> Bool {
    let (first, second) = (left.published?.earliest, right.published?.earliest)
    if first != second {
      guard let first else { return false }
      guard let second else { return true }
      return first < second
    }
    return left.place < right.place
  }
}

extension Translation {
  /// Its place among translations of equal age.
  fileprivate var place: PrintedPlace { PrintedPlace(reference: first.edition.reference, index: first.index ?? -1) }
}

private struct PrintedPlace: Comparable {
  let reference: RecordReference
  let index: Int

  static func < (left: Self, right: Self) -> Bool {
    left.reference == right.reference ? left.index < right.index : left.reference < right.reference
  }
}
