internal import ArgumentParser
internal import Catalogue
internal import Actions

extension Colophon {
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Take a record away.",
      discussion: """
        History keeps it, and undo brings it back. A record that others name is not removed, nor a work that has editions or \
        reception.
        """)

    @Argument(help: ArgumentHelp("The record.", valueName: "ref"))
    var reference: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var writing: WriteOptions
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let written = try RemoveRecord(
        ReferenceQuery(reference), reason: reason, note: writing.note, isDryRun: writing.isDryRun,
        from: catalogue.ledger(for: writing)
      ).perform()
      try catalogue.tell(written, isDryRun: writing.isDryRun)
    }
  }
}

extension Colophon.Remove: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    guard let reason = words.option("--reason"), let writing = WriteOptions(taking: &words),
      let options = CatalogueOptions(taking: &words), let values = words.values, values.count == 1
    else { return false }
    (self.reason, self.writing, catalogue, reference) = (reason, writing, options, values[0])
    return true
  }
}
