internal import ArgumentParser
internal import Catalogue
internal import Reading
internal import History
internal import Signing

extension Colophon {
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "history", abstract: "Show who changed a record, what, when and why.",
      discussion: "Read from commits alone, oldest first. Changes by hand are understood too.")

    @Argument(help: ArgumentHelp("The record.", valueName: "ref"))
    var reference: String

    @Option(help: FormOption.help)
    var form: String?

    @Flag(help: IndexOption.noIndex)
    var noIndex = false

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(index: noIndex ? .none : .made)
      let damage = Damage(toldBy: ledger)
      let reference = try resolved(in: ledger)
      let mailmap = try ledger.mailmap()
      let events: [Event]
      do { events = try ledger.history(of: reference).map { $0.shown(by: mailmap) } } catch let error as LedgerError
        where error.kind == .notFound
      {
        // “none that can be read” is not “none”
        try damage.close()
        throw error
      }
      let columns = Event.header.map { Table.Column($0, shrinksTo: ["step", "remark"].contains($0) ? 10 : nil) }
      try catalogue.write(
        Table(columns: columns, rows: events.map(\.row)),
        .array(events.map { try $0.json(ledger.signature(of: $0.commit)) }),
        DelimitedText(header: Event.header, rows: events.map(\.row)))
      if try ledger.isShallow() {
        catalogue.say("this clone is shallow: history before its first commit is not here; git fetch --unshallow")
      }
      try damage.close()
    }

    /// The record, present or past; the ending of a past one is told beside the answer.
    private func resolved(in ledger: Ledger) throws -> RecordReference {
      let query = try FormOption.query(reference, form)
      do { return try ledger.resolve(query, in: ledger.now()) } catch let error as LedgerError
        where error.kind == .notFound
      {
        let ending = try ledger.ending(of: query)
        guard let gone = try ending?.reference.format(query.format) ?? ledger.withoutFormat(query) else { throw error }
        // a format that is listed no more has a history where it had a step of its own
        guard try query.format == nil || ledger.history(of: gone).contains(where: { $0.format != nil }) else {
          throw error
        }
        if let ending { catalogue.say(ending.text) }
        return gone
      }
    }
  }
}

extension Colophon.History: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    form = words.option("--form")
    noIndex = words.flag("--no-index")
    guard let options = CatalogueOptions(taking: &words), let values = words.values, values.count == 1
    else { return false }
    (catalogue, reference) = (options, values[0])
    return true
  }
}
