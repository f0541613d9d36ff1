internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Reading
internal import History

extension Colophon {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a record.")

    @Argument(help: ArgumentHelp("The record: its reference, the end of it, or an ISBN.", valueName: "ref"))
    var reference: String

    @Option(help: FormOption.help)
    var form: String?

    @Option(help: TimeOptions.asOf)
    var asOf: String?

    @Option(help: TimeOptions.knownAt)
    var knownAt: String?

    @Flag(help: IndexOption.noIndex)
    var noIndex = false

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(index: noIndex ? .none : .made)
      let snapshot = try TimeOptions.snapshot(in: ledger, asOf: asOf, knownAt: knownAt)
      snapshot.openIndex()
      let resolved = try ledger.resolve(FormOption.query(reference, form), in: snapshot)
      let record = try snapshot.listed(snapshot.recordWithoutText(resolved.record), as: resolved)
      let reader = InterfaceLanguage(environment: Environment.process.variables)
      var rows = ShownRecord(record, in: reader).rows
      let kin = [.csv, .tsv].contains(catalogue.format) ? nil : try Kin(of: resolved.record, in: snapshot)
      rows += kin?.rows ?? []
      try catalogue.write(
        Table(columns: [Table.Column("field"), Table.Column("value", shrinksTo: 20)], rows: rows),
        record.json(adding: kin.map { [.init("family", $0.json)] } ?? []),
        DelimitedText(header: ["field", "value"], rows: rows))
      if catalogue.format == .table, let tree = kin?.tree(titled: record.text("title"), in: reader) {
        try Console().write("\n" + (Console.isTerminal(1) ? tree.drawn : tree.piped))
      }
      if !catalogue.quiet, let edited = try? ledger.settledEdits(), edited.contains(resolved.record) {
        catalogue.say("\(resolved) has edits that are not committed and not shown; colophon save commits them")
      }
      try catalogue.sayUnreadable(kin?.unreadable ?? [])
    }
  }
}

extension Colophon.Show: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (form, asOf, knownAt) = (words.option("--form"), words.option("--as-of"), words.option("--known-at"))
    noIndex = words.flag("--no-index")
    guard let options = CatalogueOptions(taking: &words), let values = words.values, values.count == 1
    else { return false }
    (catalogue, reference) = (options, values[0])
    return true
  }
}

/// The relations of a record to others; a reception item names itself the records it is about.
private enum Kin {
  case work(RecordReference, Family, reception: Int, unreadable: [Problem])
  case edition(Kinship, reception: Int, unreadable: [Problem])

  init?(of reference: RecordReference, in snapshot: Snapshot) throws {
    guard reference.kind != .reception else { return nil }
    let reception = try snapshot.countOfReception(of: reference)
    if reference.kind == .work {
      let (family, unreadable) = try snapshot.family(of: reference)
      self = .work(reference, family, reception: reception, unreadable: unreadable)
    } else {
      let (kinship, unreadable) = try snapshot.kinship(of: reference)
      self = .edition(kinship, reception: reception, unreadable: unreadable)
    }
  }

  /// The related records that can't be read.
  var unreadable: [Problem] {
    switch self {
    case .work(_, _, _, let unreadable), .edition(_, _, let unreadable): unreadable
    }
  }

  var json: JSONValue {
    switch self {
    case .work(_, let family, let reception, _): JSONValue(family, reception: reception)
    case .edition(let kinship, let reception, _): JSONValue(kinship, reception: reception)
    }
  }

  /// The rows that follow those of the record.
  var rows: [[String]] {
    switch self {
    case .work(_, _, let reception, _): Self.row(reception)
    case .edition(let kinship, let reception, _): kinship.rows + Self.row(reception)
    }
  }

  private static func row(_ reception: Int) -> [[String]] {
    reception == 0 ? [] : [["reception", "\(reception) \(reception == 1 ? "item" : "items")"]]
  }

  /// The family of a work; nil where it is empty.
  func tree(titled title: String, in reader: InterfaceLanguage) -> BranchingLines? {
    guard case .work(let work, let family, _, _) = self else { return nil }
    let tree = BranchingLines(family, of: work, title: title, in: reader)
    return tree.children.isEmpty ? nil : tree
  }
}

/// A record as people read it: a field on a row, ISBNs hyphenated, languages by name.
struct ShownRecord {
  let rows: [[String]]

  init(_ record: ListedRecord, in reader: InterfaceLanguage) {
    let shape = RecordFields.shape(of: record.reference.kind)
    var rows = [["reference", record.reference.description]]
    if let category = record.category { rows.append(["category", category.rawValue]) }
    rows += record.fields.scalars().map { path, text in
      [path.description, Self.displayed(text, shape.shape(at: path), in: reader)]
    }
    self.rows = rows
  }

  /// A value with additions for a reader, names in the reader's language.
  private static func displayed(_ text: String, _ shape: FieldShape?, in reader: InterfaceLanguage) -> String {
    switch shape {
    case .isbn?: (try? ISBN(parsing: text))?.hyphenated ?? text
    case .country?: (try? Country(parsing: text)).map { "\(text) (\($0.name(in: reader)))" } ?? text
    case .language?, .list(.language)?:
      (try? LanguageTag(parsing: text)).map {
        "\(text) (\($0.displayName(in: reader)))"
      } ?? text
    default: text
    }
  }
}
