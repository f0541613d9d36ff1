internal import ArgumentParser
internal import Catalogue
internal import Actions

extension Colophon {
  struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "correct", abstract: "Give an earlier step another effective date.",
      discussion: """
        A commit of its own: what was recorded first stays in history, and every reader takes the corrected date. EVENT is a \
        state, for the last step that entered it, else the commit of the step.
        """)

    @Argument(help: ArgumentHelp("The edition.", valueName: "ref"))
    var reference: String

    @Option(help: FormOption.help)
    var form: String?

    @Argument(help: ArgumentHelp("The state that the step entered, or its commit.", valueName: "event"))
    var event: String

    @Option(help: ArgumentHelp("When it really happened.", valueName: "date"), transform: EDTF.argument)
    var on: EDTF

    @OptionGroup var writing: WriteOptions
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(for: writing, index: .made)
      let written = try Actions.Correct(
        FormOption.query(reference, form), event, on: on, note: writing.note, isDryRun: writing.isDryRun, in: ledger
      ).perform()
      try catalogue.tell(written, isDryRun: writing.isDryRun)
    }
  }
}

extension Colophon.Correct: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    form = words.option("--form")
    guard let date = words.option("--on", EDTF.argument), let date, let writing = WriteOptions(taking: &words),
      let options = CatalogueOptions(taking: &words), let values = words.values, values.count == 2
    else { return false }
    (on, self.writing, catalogue, reference, event) = (date, writing, options, values[0], values[1])
    return true
  }
}
