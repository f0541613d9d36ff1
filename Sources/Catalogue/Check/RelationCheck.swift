internal import OrderedCollections

/// Finds what is wrong between editions that name each other: relations that lead nowhere, in a circle, or backwards in
/// time.
struct RelationCheck {
  let texts: PrintedTexts
  /// The records of editions, by their paths, in the order of references.
  let editions: OrderedDictionary<String, Record>
  /// The records of the catalogue that can be read.
  private let names: [RecordReference]
  /// The folders that hold records.
  private lazy var folders = Set(names.map(\.work.path))
  let selection: Set<RecordReference>?
  private(set) var problems: [Problem] = []
  private var unknownWorks = 0

  /// The findings.
  ///
  /// - Parameters: As those of `CatalogueCheck`.
  static func problems(
    in records: [Record], among names: [RecordReference]? = nil, selection: Set<RecordReference>?
  ) -> [Problem] {
    var check = RelationCheck(records, names ?? records.map(\.reference), selection)
    for record in check.editions.values where check.isSelected(record) {
      check.items(of: record)
      check.editionOfItems(of: record)
      check.people(of: record)
      check.printings(of: record)
      check.sources(of: record)
      check.twins(of: record)
    }
    check.circles()
    check.volumes()
    return check.problems
  }

  private init(_ records: [Record], _ names: [RecordReference], _ selection: Set<RecordReference>?) {
    (self.names, self.selection) = (names, selection)
    texts = PrintedTexts(of: records)
    editions = OrderedDictionary(
      records.lazy.filter { $0.reference.kind == .edition }.map { ($0.reference.path, $0) }, uniquingKeysWith: { $1 })
  }

  func isSelected(_ record: Record) -> Bool { selection?.contains(record.reference) ?? true }

  mutating func add(
    _ rule: String, _ severity: Problem.Severity, _ record: Record, at place: [PathComponent], _ message: String,
    mend: String? = nil
  ) {
    problems.append(
      Problem(
        rule: rule, severity: severity, path: record.reference.file,
        position: record.document.position(of: place) ?? record.document.position(ofKeyOrValue: place),
        at: place, message: message, mend: mend))
  }

  /// The edition that a relation in a record means.
  func edition(_ relation: StatedRelation, in record: Record) -> Record? {
    texts.edition(named: relation.edition, in: record.reference).flatMap { editions[$0] }
  }

  // MARK: Items and people

  private mutating func items(of record: Record) {
    var seen: Set<String> = []
    for (way, item) in record.fields.entries(of: "contains") {
      if let key = item["key"].text, !seen.insert(key).inserted {
        add(
          "key-repeated", .error, record, at: way + [.key("key")],
          "another item before it has the key “\(key)”, so nothing can name either",
          mend: "give one of them another key")
      }
      if let work = item["work"].text, texts.works[work] == nil, !folders.contains(work) {
        // the search for the nearest takes time: beyond a hundred, the names are not mistyped
        unknownWorks += 1
        let nearest =
          unknownWorks > 100 ? nil : folders.nearest(to: work) ?? folders.sorted().first { $0.hasSuffix("/" + work) }
        add(
          "unknown-work", .error, record, at: way + [.key("work")], "there is no work “\(work)”",
          mend: nearest.map { "did you mean “\($0)”?" } ?? "colophon add work \(work) --language TAG")
      }
    }
  }

  /// Checks that a relation to an item says of which edition.
  private mutating func editionOfItems(of record: Record) {
    let holders = [(way: [PathComponent](), value: record.fields)] + record.fields.entries(of: "contains")
    for (way, holder) in holders {
      for field in ["reprints", "revises"] {
        for (place, value) in holder.entries(of: field, at: way)
        where value["item"].text != nil && value["of"] == .absent {
          add(
            "which-edition", .warning, record, at: place, "\(field) names an item and doesn't say of which edition",
            mend: "write { of: EDITION, item: \(value["item"].text ?? "KEY") }")
        }
      }
    }
  }

  /// Checks that a contributor said to be somebody else in the book is found there.
  private mutating func people(of record: Record) {
    guard let places = texts.places[record.reference.path] else { return }
    let whole = record.fields.entries(of: "contributors")
    for place in places {
      let text = texts.all[place]
      let own = text.item.map { $0.entries(of: "contributors", at: text.way) } ?? []
      for (way, person) in own + (place == places.lowerBound ? whole : []) {
        guard let role = person["same-as"].text, texts.holders(of: role, in: text).isEmpty,
          texts.works[text.work ?? ""] != nil || role != "author"
        else { continue }
        add(
          "same-as", .warning, record, at: way + [.key("same-as")], "nobody here is “\(role)”, so nobody is named",
          mend: "name them, or say who is \(role) in the edition or the work")
      }
    }
  }
}

// MARK: Reprints and revisions

extension RelationCheck {
  private mutating func printings(of record: Record) {
    for field in ["reprints", "revises"] {
      let languages = record.fields["language"].items.compactMap(\.text)
      for relation in StatedRelation.all(field, in: record.fields) {
        printing(relation, field, of: record, languages, item: nil)
      }
      for place in texts.places[record.reference.path] ?? 0..<0 {
        let text = texts.all[place]
        guard let item = text.item else { continue }
        for relation in StatedRelation.all(field, in: item, at: text.way) {
          printing(relation, field, of: record, text.languages.map(\.description), item: place)
        }
      }
    }
  }

  private mutating func printing(
    _ relation: StatedRelation, _ field: String, of record: Record, _ languages: [String], item: Int?
  ) {
    guard let other = edition(relation, in: record), let range = texts.places[other.reference.path] else { return }
    let meant = relation.item.map { key in range.filter { texts.all[$0].key == key } } ?? Array(range)
    guard !meant.isEmpty else {
      let keys = range.compactMap { texts.all[$0].key }
      return add(
        "unknown-item", .error, record, at: relation.itemPlace ?? relation.place,
        "\(other.reference) contains no item “\(relation.item ?? "")”",
        mend: keys.nearest(to: relation.item ?? "").map { "did you mean “\($0)”?" }
          ?? (keys.isEmpty ? "it lists no items with keys" : "it contains \(keys.prefix(8).joined(separator: ", "))"))
    }
    if let item, meant.count > 1, texts.texts(meantBy: relation, at: item).isEmpty {
      add(
        "which-item", .warning, record, at: relation.place,
        "\(other.reference) contains \(meant.count) items, and this doesn't say which",
        mend: "write { of: \(relation.name), item: KEY }")
    }
    order(relation, field, of: record, after: other)
    let own = mains(languages)
    let there = Set(meant.flatMap { texts.all[$0].languages }.map(\.main))
    if !own.isEmpty, !there.isEmpty, own.isDisjoint(with: there) {
      add(
        "other-language", .error, record, at: relation.place,
        "\(field) names \(other.reference), which is in another language (\(there.sorted().joined(separator: ", ")))",
        mend: "where it was translated from that, the field is translation-of, or via")
    }
  }

  private func mains(_ tags: [String]) -> Set<String> {
    Set(tags.compactMap { try? LanguageTag(parsing: $0) }.map(\.main))
  }

  /// Checks that an edition is not older than the text that it prints again or revises.
  private mutating func order(_ relation: StatedRelation, _ field: String, of record: Record, after other: Record) {
    guard let date = record.fields["dates"]["published"].date, let before = firstPublished(other),
      date.isCertainlyBefore(before)
    else { return }
    add(
      field == "reprints" ? "reprint-older" : "revision-older", .error, record, at: relation.place,
      "\(field) names \(other.reference), which was published later: \(before), not before \(date)",
      mend: "correct one of the dates, or let \(other.reference) say \(field)")
  }

  /// The date of the first publication, where the edition says it.
  private func firstPublished(_ record: Record) -> EDTF? {
    record.fields["dates"]["first-published"].date ?? record.fields["dates"]["published"].date
  }
}

// MARK: What it was translated from

extension RelationCheck {
  private mutating func sources(of record: Record) {
    let own = firstPublished(record)
    for field in ["translation-of", "via"] {
      for relation in StatedRelation.all(field, in: record.fields) {
        guard let other = edition(relation, in: record) else { continue }
        if let own, let before = other.fields["dates"]["published"].date, own.isCertainlyBefore(before) {
          add(
            "translation-older", .warning, record, at: relation.place,
            "\(field) names \(other.reference), which was published later: \(before), not before \(own)",
            mend: "correct a date; a translation that was made from a manuscript leaves \(field) out")
        }
        let (mine, theirs) = (Set(languages(of: record)), Set(languages(of: other)))
        if !mine.isEmpty, mine == theirs {
          add(
            "same-language", .note, record, at: relation.place,
            "\(field) names \(other.reference), which is in the same language",
            mend: "where it prints the same text again, the field is reprints; where it changes it, revises")
        }
      }
    }
    if let own, let work = texts.works[record.reference.work.path]?.firstPublished, own.isCertainlyBefore(work) {
      add(
        "older-than-work", .note, record, at: [.key("dates")],
        "it was published \(own), before its work first appeared (\(work))",
        mend: "first-published of a work is when it first appeared, in whatever language")
    }
  }

  private func languages(of record: Record) -> [LanguageTag] {
    record.fields["language"].items.compactMap { $0.text.flatMap { try? LanguageTag(parsing: $0) } }
  }

  private mutating func twins(of record: Record) {
    for relation in StatedRelation.all("equivalent", in: record.fields) {
      guard let twin = edition(relation, in: record), twin.reference != record.reference else { continue }
      let back = StatedRelation.all("equivalent", in: twin.fields)
      guard !back.contains(where: { edition($0, in: twin)?.reference == record.reference }) else { continue }
      add(
        "twin-one-sided", .note, record, at: relation.place, "\(twin.reference) doesn't name it as its twin in turn",
        mend: "colophon set \(twin.reference) equivalent+=\(twin.name(of: record.reference))")
    }
  }
}
