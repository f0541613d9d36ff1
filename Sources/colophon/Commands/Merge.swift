internal import ArgumentParser
internal import Catalogue
internal import Actions

extension Colophon {
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge", abstract: "Make one record of two that are about the same.",
      discussion: """
        The second one stays, with its status: it takes over what it lacks. Where both say something different, its own \
        stands and the other's is kept under sources. Whatever named the first names the second. Of works the editions and \
        the reception go over too.
        """)

    @Argument(help: ArgumentHelp("The record that goes.", valueName: "ref"))
    var reference: String

    @Option(help: ArgumentHelp("The record that stays.", valueName: "ref"))
    var into: String

    @OptionGroup var writing: WriteOptions
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let written = try MergeRecords(
        ReferenceQuery(reference), into: ReferenceQuery(into), note: writing.note, isDryRun: writing.isDryRun,
        in: catalogue.ledger(for: writing)
      ).perform()
      try catalogue.tell(written, isDryRun: writing.isDryRun)
    }
  }
}

extension Colophon.Merge: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    guard let into = words.option("--into"), let writing = WriteOptions(taking: &words),
      let options = CatalogueOptions(taking: &words), let values = words.values, values.count == 1
    else { return false }
    (self.into, self.writing, catalogue, reference) = (into, writing, options, values[0])
    return true
  }
}
