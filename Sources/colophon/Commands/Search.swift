internal import ArgumentParser
internal import Catalogue
internal import Reading

extension Colophon {
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search", abstract: "Find records by what is in their titles, names and notes.",
      discussion: """
        Every word must be part of a title, of the name of somebody with a part in it, of a publisher or of the notes; letter
        case and diacritics aside. What is found best comes first, with the field it was found in.
        """)

    @Argument(help: ArgumentHelp("What to look for: words, or parts of words.", valueName: "text"))
    var text: [String]

    @Flag(help: IndexOption.noIndex)
    var noIndex = false

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let query = try SearchQuery(parsing: text.joined(separator: " "))
      let ledger = try catalogue.ledger(index: noIndex ? .none : .made)
      let snapshot = try ledger.now()
      let (found, unreadable) = try snapshot.search(query)
      let rows = found.map { [$0.hit.reference.path, $0.title, $0.hit.field.description, $0.hit.text] }
      let header = ["reference", "title", "field", "found"]
      let widths = ["title": 12, "found": 20]
      try catalogue.write(
        Table(columns: header.map { Table.Column($0, shrinksTo: widths[$0]) }, rows: rows),
        .array(found.map { try json($0.hit, in: snapshot) }), DelimitedText(header: header, rows: rows))
      try catalogue.sayEdits(in: ledger)
      try catalogue.sayUnreadable(unreadable)
    }

    /// The record in the form of `list`, with the place where it was found.
    private func json(_ hit: SearchHit, in snapshot: Snapshot) throws -> JSONValue {
      let fields = try snapshot.recordWithoutText(hit.reference).fields
      let listed = ListedRecord(hit.reference, fields, try snapshot.recordStates(of: hit.reference, fields))
      let found: JSONValue = ["field": .string(hit.field.description), "text": .string(hit.text)]
      return listed.json(adding: [.init("found", found)])
    }
  }
}

extension Colophon.Search: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    noIndex = words.flag("--no-index")
    guard let options = CatalogueOptions(taking: &words), let values = words.values, !values.isEmpty
    else { return false }
    (catalogue, text) = (options, values)
    return true
  }
}
