internal import ArgumentParser
internal import Catalogue
internal import Ledger

extension Colophon {
  struct Save: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "save", abstract: "Commit records that were edited by hand.",
      discussion: "They are judged first, as any other change: a step must be one that the workflow allows.")

    @Argument(help: ArgumentHelp("The records; all that were edited if left out.", valueName: "ref"))
    var references: [String] = []

    @OptionGroup var writing: WriteOptions
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let written = try catalogue.ledger(for: writing, noIndex: false).save(
        catalogue.references(references), note: writing.note, isDryRun: writing.isDryRun)
      try catalogue.tell(written, isDryRun: writing.isDryRun)
    }
  }
}
