internal import ArgumentParser
internal import Catalogue
internal import Actions

extension Colophon {
  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "move", abstract: "Give a record another name, or a work another shelf.",
      discussion: """
        A work moves with all below it. Whatever names the record elsewhere is rewritten, and history goes through. A slug
        alone keeps an edition in its work, and puts a work on its shelf; a work alone keeps the edition's slug.
        """)

    @Argument(help: ArgumentHelp("The record, and its new reference.", valueName: "ref> <newref"))
    var references: [String] = []

    @Option(
      help: ArgumentHelp(
        "Move every work onto its shelf, and say so in colophon.yaml: none, initial, author.", valueName: "way"))
    var shelving: String?

    @OptionGroup var writing: WriteOptions
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(for: writing)
      if let shelving {
        guard references.isEmpty else { throw ValidationError("--shelving moves every work, so none is named") }
        let way: Settings.Shelving = try .argument(shelving, what: "way of shelving")
        let written = try MoveToShelves(by: way, note: writing.note, isDryRun: writing.isDryRun, in: ledger).perform()
        return try catalogue.tell(written, isDryRun: writing.isDryRun)
      }
      guard references.count == 2 else {
        throw ValidationError("a record and its new reference are needed: colophon move REF NEWREF")
      }
      let written = try MoveRecord(
        ReferenceQuery(references[0]), to: references[1], note: writing.note, isDryRun: writing.isDryRun, in: ledger
      ).perform()
      try catalogue.tell(written, isDryRun: writing.isDryRun)
    }
  }
}

extension Colophon.Move: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    shelving = words.option("--shelving")
    guard let writing = WriteOptions(taking: &words), let options = CatalogueOptions(taking: &words),
      let values = words.values
    else { return false }
    (self.writing, catalogue, references) = (writing, options, values)
    return true
  }
}
