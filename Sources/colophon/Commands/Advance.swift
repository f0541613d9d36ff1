internal import ArgumentParser
internal import Catalogue
internal import History
internal import Actions

extension Colophon {
  struct Advance: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "advance", abstract: "Move editions through their workflow.",
      discussion: """
        One commit for all of them, or none. TO is the name of a transition, else of a state that a step leads to.
        A date is EDTF: 2022-02-02, 2022-02, 2022.
        On a terminal what is left out, and what the step lacks, is asked for.
        """)

    @Argument(help: ArgumentHelp("The editions; - reads them from standard input.", valueName: "ref"))
    var references: [String] = []

    @OptionGroup var filter: WhereOption

    @Option(help: FormOption.help)
    var form: String?

    @Option(help: ArgumentHelp("The transition, or the state. Needed.", valueName: "step"))
    var to: String?

    @Option(help: ArgumentHelp("When it happened; today if left out.", valueName: "date"), transform: EDTF.argument)
    var on: EDTF?

    @Option(
      help: ArgumentHelp("Set a field in the same commit.", valueName: "field=value"),
      transform: FieldAssignment.argument)
    var set: [FieldAssignment] = []

    @Option(help: ArgumentHelp("Why, where the step asks for it.", valueName: "reason"))
    var reason: String?

    @OptionGroup var writing: WriteOptions
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(for: writing, index: .made)
      if try ledger.isShallow() {
        catalogue.say("this clone is shallow: the step is judged without the history before it; git fetch --unshallow")
      }
      let conversation = references.contains("-") ? nil : Conversation(catalogue)
      let request = try request(conversation, in: ledger)
      let written = try catalogue.showingProgress(of: ledger) {
        try conversation?.advance(request, in: ledger) ?? Actions.Advance(request, in: ledger).perform()
      }
      try catalogue.tell(written, isDryRun: writing.isDryRun)
    }
  }
}

extension Colophon.Advance: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (form, to, reason) = (words.option("--form"), words.option("--to"), words.option("--reason"))
    guard let date = words.option("--on", EDTF.argument),
      let changes = words.options("--set", FieldAssignment.argument), let filter = WhereOption(taking: &words),
      let writing = WriteOptions(taking: &words), let options = CatalogueOptions(taking: &words),
      let values = words.values
    else { return false }
    (on, set, self.filter, self.writing, catalogue, references) = (date, changes, filter, writing, options, values)
    return true
  }
}

extension FieldAssignment {
  /// A change of a field from the command line.
  static func argument(_ text: String) throws -> FieldAssignment { try FieldAssignment(parsing: text) }
}
