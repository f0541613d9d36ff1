internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Ledger

extension Colophon {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show a record.")

    @Argument(help: ArgumentHelp("The record: its reference, the end of it, or an ISBN.", valueName: "ref"))
    var reference: String

    @Option(help: FormOption.help)
    var form: String?

    @OptionGroup(title: "When") var time: TimeOptions

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger()
      let snapshot = try time.snapshot(in: ledger)
      let resolved = try ledger.resolve(FormOption.query(reference, form), in: snapshot)
      let record = try snapshot.listed(snapshot.record(resolved), as: resolved)
      let rows = ShownRecord(record, in: InterfaceLanguage(environment: Environment.process.variables)).rows
      try catalogue.write(
        Table(columns: [Table.Column("field"), Table.Column("value", shrinksTo: 20)], rows: rows), record.json,
        DelimitedText(header: ["field", "value"], rows: rows))
      if !catalogue.quiet, let edited = try? ledger.editedRecords(), edited.contains(resolved.record) {
        catalogue.say("\(resolved) has edits that are not committed and not shown; colophon save commits them")
      }
    }
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

  /// A value with what a reader wants beside it, names in the reader's language.
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
