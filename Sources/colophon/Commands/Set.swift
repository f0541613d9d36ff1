internal import ArgumentParser
internal import Catalogue
internal import Actions

extension Colophon {
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Change fields of records.",
      discussion: """
        FIELD is a key, or keys with dots: title, dates.published, contributors.translator, links[0].href.
        FIELD=VALUE sets text, FIELD:=YAML anything; FIELD+=VALUE adds to a list, FIELD-=VALUE takes away.
        """)

    @Argument(help: ArgumentHelp("The records, then the changes.", valueName: "ref … field=value"))
    var arguments: [String] = []

    @Option(help: ArgumentHelp("Take a field away.", valueName: "field"))
    var unset: [String] = []

    @OptionGroup var filter: WhereOption

    @Option(help: FormOption.help)
    var form: String?
    @OptionGroup var writing: WriteOptions
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let references = arguments.filter { !$0.contains("=") }
      let assignments =
        try arguments.filter { $0.contains("=") }.map { try FieldAssignment(parsing: $0) }
        + unset.map { FieldAssignment(try FieldPath(parsing: $0), .unset, .absent) }
      let ledger = try catalogue.ledger(for: writing)
      let selection = try filter.selection(catalogue.references(references), form: form, in: ledger)
      guard !assignments.isEmpty else { throw ValidationError("no change is given: FIELD=VALUE or --unset FIELD") }
      let written = try SetFields(
        of: selection, assignments, note: writing.note, isDryRun: writing.isDryRun, in: ledger
      ).perform()
      try catalogue.tell(written, isDryRun: writing.isDryRun)
    }
  }
}

extension Colophon.Set: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (form, unset) = (words.option("--form"), words.options("--unset"))
    guard let filter = WhereOption(taking: &words), let writing = WriteOptions(taking: &words),
      let options = CatalogueOptions(taking: &words), let values = words.values
    else { return false }
    (self.filter, self.writing, catalogue, arguments) = (filter, writing, options, values)
    return true
  }
}
