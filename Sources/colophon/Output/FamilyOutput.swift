internal import Catalogue
internal import OrderedCollections

extension BranchingLines {
  /// The family of a work: originals, then translations by language, each with its reprints and revisions, and the
  /// collections that hold it.
  init(_ family: Family, of work: RecordReference, title: String, in reader: InterfaceLanguage) {
    var children: [BranchingLines] = []
    if !family.originals.isEmpty {
      children.append(BranchingLines(["original"], family.originals.map { BranchingLines(text: $0, in: work) }))
    }
    let languages = OrderedDictionary(grouping: family.translations) { $0.languages.first }
    for (language, translations) in languages {
      let name = language.map { "\($0) (\($0.displayName(in: reader)))" } ?? "in a language that nobody knows"
      children.append(BranchingLines([name], translations.map { BranchingLines(text: $0, in: work) }))
    }
    let (own, others) = (
      family.collections.filter { $0.edition.reference.work == work },
      family.collections.filter { $0.edition.reference.work != work }
    )
    if !own.isEmpty {
      children.append(
        BranchingLines(["editions with several texts"], own.map { BranchingLines(contentsOf: $0, in: work) }))
    }
    if !others.isEmpty {
      children.append(BranchingLines(["held by"], others.map { BranchingLines(contentsOf: $0, in: work) }))
    }
    self.init([work.path, title], children)
  }

  /// A translation or an original, as it first appeared, with its later editions.
  private init(text translation: Translation, in work: RecordReference) {
    let first = translation.first
    var notes: [String] = []
    if let number = translation.number, let count = translation.count, count > 1 {
      notes.append("\(number) of \(count)")
    }
    if let extent = first.extent { notes.append(extent) }
    if let via = translation.via {
      notes.append(
        "via "
          + (via.edition.map { RecordReference(.edition, $0).name(in: work) }
            ?? via.languages.map(\.description).joined(separator: ", ")))
    }
    for revised in translation.revises { notes.append("revises \(revised.name(in: work))") }
    if !translation.revisers.isEmpty {
      notes.append("revised by \(translation.revisers.map(\.displayName).joined(separator: "; "))")
    }
    let children = translation.appearances.dropFirst().map { again in
      // a title is repeated only where it changed
      BranchingLines(["again in"] + again.labels(in: work) + [again.title == first.title ? "" : again.title ?? ""])
    }
    self.init(
      first.labels(in: work)
        + [translation.title ?? first.edition.title ?? "", TranslationColumns.people(translation)]
        + (notes.isEmpty ? [] : ["[\(notes.joined(separator: ", "))]"]), children)
  }

  private init(contentsOf collection: Family.Collection, in work: RecordReference) {
    let edition = collection.edition
    self.init(
      [
        edition.reference.name(in: work), edition.date("published")?.description ?? "", edition.publisherNames,
        edition.title ?? "",
      ],
      collection.texts.map { text in
        BranchingLines([text.item, text.title ?? "", text.work == work.path ? "" : text.work ?? ""])
      })
  }
}

extension PrintedText {
  /// Its name beside other editions of a work: its slug there, else its whole reference, with the item in brackets.
  fileprivate func name(in work: RecordReference) -> String {
    let name = edition.reference.name(in: work)
    return index == nil ? name : "\(name) (\(item))"
  }

  fileprivate func labels(in work: RecordReference) -> [String] {
    [name(in: work), (published ?? firstPublished)?.description ?? edition.status ?? "", edition.publisherNames]
  }
}

extension RecordReference {
  /// The name of an edition beside others of a work.
  fileprivate func name(in work: RecordReference) -> String { self.work == work ? slug : path }
}

extension Edition {
  fileprivate var publisherNames: String { publishers.compactMap(\.name).joined(separator: "; ") }
}

extension Kinship {
  /// The relations of an edition to others, a row for each: `reprinted by`, and the edition.
  var rows: [[String]] {
    let texts = [
      ("reprints", reprints), ("reprinted by", reprintedBy), ("revises", revises), ("revised by", revisedBy),
    ].flatMap { title, texts in OrderedSet(texts.map(\.place)).map { [title, $0] } }
    let names = [("translated as", translatedAs), ("relayed as", relayedAs)].flatMap { title, names in
      names.map { [title, $0.path] }
    }
    return texts + names
  }
}
