internal import OrderedCollections
internal import ArgumentParser
internal import Catalogue
internal import Reading

extension Colophon {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List editions, works, translations or reception.")

    /// The kind of records listed.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
      case editions, works, translations, reception

      /// The kind of record that is read; a translation is derived from editions.
      var record: RecordReference.Kind {
        switch self {
        case .editions, .translations: .edition
        case .works: .work
        case .reception: .reception
        }
      }
    }

    /// The key that the answer is sorted by.
    enum Key: String, CaseIterable, ExpressibleByArgument {
      case reference, language, title, status, publisher, published
    }

    @Argument(help: "editions, works, translations or reception.")
    var kind: Kind = .editions

    @OptionGroup(title: "Which") var filter: FilterOptions

    @Option(help: ArgumentHelp("Sort by: \(Key.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "key"))
    var sort: Key = .reference

    @Flag(help: "Works against languages, with the state of the editions in the cells.")
    var matrix = false

    @Option(help: TimeOptions.asOf)
    var asOf: String?

    @Option(help: TimeOptions.knownAt)
    var knownAt: String?

    @Flag(help: IndexOption.noIndex)
    var noIndex = false

    @OptionGroup var catalogue: CatalogueOptions

    func validate() throws {
      if kind == .translations, sort == .status {
        throw ValidationError("a translation has no status of its own, so --sort status doesn't go with translations")
      }
      guard matrix, kind != .editions else { return }
      throw ValidationError("--matrix shows editions, so it doesn't go with \(kind.rawValue)")
    }

    func run() throws {
      let ledger = try catalogue.ledger(index: noIndex ? .none : .made)
      let snapshot = try TimeOptions.snapshot(in: ledger, asOf: asOf, knownAt: knownAt)
      try snapshot.requireReadableRules()
      let expression = try self.filter.expression(in: ledger)
      let filter = try filter.filter(in: ledger, snapshot)
      if kind == .translations { return try listTranslations(filter, expression, in: ledger, snapshot) }
      let asksCategory =
        catalogue.format != .table || filter.category != nil || expression?.asksCategory == true
      if try streamed(filter, expression, in: ledger, snapshot) { return }
      let (found, unreadable) = try snapshot.listed(
        kind.record, filter, expression, withCategory: asksCategory)
      let records = sorted(found)
      if matrix {
        try show(EditionMatrix(found, of: works(of: found, in: snapshot, filter)))
      } else {
        try catalogue.write(table(records), .array(records.map { $0.json() }), cells(records))
      }
      try close(records.isEmpty, unreadable, in: ledger, snapshot)
    }

    /// Writes the lines that an index has ready, if only a language is asked for; tells whether it did.
    private func streamed(
      _ filter: RecordFilter, _ expression: FilterExpression?, in ledger: Ledger, _ snapshot: Snapshot
    ) throws -> Bool {
      guard catalogue.format == .table, !Console.isTerminal(1), sort == .reference, !matrix, expression == nil,
        filter.asksForLanguageAlone
      else { return false }
      var output = LineOutput()
      let isWhole = try snapshot.fromIndex { index in
        try index.lines(of: kind.record, in: filter.language) { try output.append($0) }
      }
      guard let isWhole else { return false }
      try output.flush()
      if !isWhole {
        // the lines that were written are the beginning of the answer
        let rest = try snapshot.listed(kind.record, filter, withCategory: false).records.dropFirst(output.count)
        try Console().write(rest.map(\.line).joined())
      }
      let unreadable = try snapshot.unreadable(of: kind.record)
      try close(output.count == 0, unreadable, in: ledger, snapshot)
      return true
    }

    private func listTranslations(
      _ filter: RecordFilter, _ expression: FilterExpression?, in ledger: Ledger, _ snapshot: Snapshot
    ) throws {
      let (found, unreadable) = try snapshot.translations(filter, expression)
      let translations = sorted(found)
      try catalogue.write(
        Table(columns: TranslationColumns.table, rows: translations.map(TranslationColumns.row)),
        .array(translations.map { JSONValue($0) }),
        DelimitedText(header: TranslationColumns.delimited, rows: translations.map(TranslationColumns.cells)))
      try close(translations.isEmpty, unreadable, in: ledger, snapshot)
    }

    /// Writes the notes behind the answer.
    private func close(_ isEmpty: Bool, _ unreadable: [Problem], in ledger: Ledger, _ snapshot: Snapshot) throws {
      if isEmpty, try snapshot.references().isEmpty {
        catalogue.say(
          knownAt == nil
            ? "the catalogue is empty; colophon add work makes its first record"
            : "nothing was recorded by then; the first commit with a record came later")
      }
      try catalogue.sayEdits(in: ledger)
      try catalogue.sayUnreadable(unreadable)
    }

    private func show(_ matrix: EditionMatrix) throws {
      let header = matrix.columns.map(\.title)
      // only the first row tells the languages of the columns
      let top = Console.isTerminal(1) ? [] : [header]
      try catalogue.write(
        Table(columns: matrix.columns, rows: top + matrix.rows), matrix.json,
        DelimitedText(header: header, rows: matrix.rows))
    }

    /// The works of the matrix: where editions are chosen, those that have one; else all of them.
    private func works(
      of editions: [ListedRecord], in snapshot: Snapshot, _ filter: RecordFilter
    ) throws -> [ListedRecord] {
      var ofWork = RecordFilter()
      ofWork.work = filter.work
      let works = try snapshot.listed(.work, ofWork, withCategory: false).records
      guard self.filter.choosesEditions else { return works }
      let having = Swift.Set(editions.map(\.reference.work))
      return works.filter { having.contains($0.reference) }
    }

    private func table(_ records: [ListedRecord]) -> Table {
      let columns = RecordColumns.table(of: kind.record)
      return Table(
        columns: columns.map { Table.Column($0.title, shrinksTo: $0.shrinksTo) },
        rows: records.map { record in columns.map { $0.cell(record) } })
    }

    private func cells(_ records: [ListedRecord]) -> DelimitedText {
      let columns = RecordColumns.delimited(of: kind.record)
      return DelimitedText(
        header: columns.map(\.title), rows: records.map { record in columns.map { $0.cell(record) } })
    }

    private func sorted(_ records: [ListedRecord]) -> [ListedRecord] {
      switch sort {
      case .reference: return records
      case .published:
        let dates = kind == .editions ? "dates.published" : kind == .works ? "first-published" : "date" as FieldPath
        return records.sorted(by: { $0.fields.values(at: dates).first?.text.flatMap { try? EDTF(parsing: $0) } })
      case .title: return records.sorted(by: { $0.text("title").sortKey })
      case .publisher: return records.sorted(by: { $0.text("publisher.name").sortKey })
      case .language: return records.sorted(by: { $0.text("language").sortKey })
      case .status: return records.sorted(by: { ($0.state ?? "").sortKey })
      }
    }
  }
}

extension Colophon.List: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    noIndex = words.flag("--no-index")
    matrix = false
    (asOf, knownAt, sort) = (words.option("--as-of"), words.option("--known-at"), .reference)
    guard let filter = FilterOptions(taking: &words), let options = CatalogueOptions(taking: &words),
      let values = words.values, values.count <= 1, let kind = values.first.map(Kind.init(rawValue:)) ?? .editions
    else { return false }
    (self.filter, catalogue, self.kind) = (filter, options, kind)
    return true
  }
}

extension Colophon.List {
  private func sorted(_ translations: [Translation]) -> [Translation] {
    switch sort {
    case .reference, .status: return translations
    case .published: return translations.sorted(by: \.published)
    case .title: return translations.sorted(by: { ($0.title ?? "").sortKey })
    case .publisher: return translations.sorted(by: { ($0.first.edition.publishers.first?.name ?? "").sortKey })
    case .language: return translations.sorted(by: \.languages.first)
    }
  }
}

extension Array {
  /// The elements in the order of a key; those without one come last, equal ones keep their order.
  fileprivate func sorted<Key: Comparable>(by key: (Element) -> Key?) -> [Element] {
    let keyed = enumerated().map { (key: key($1), place: $0, record: $1) }
    return keyed.sorted { left, right in
      guard let first = left.key, let second = right.key else {
        return left.key != nil || (right.key == nil && left.place < right.place)
      }
      return first == second ? left.place < right.place : first < second
    }.map(\.record)
  }
}
