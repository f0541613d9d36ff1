internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Reading
internal import History

extension Colophon {
  struct Blame: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "blame", abstract: "Show who gave each field of a record its present value, when and why.",
      discussion: """
        Read from commits alone, through files that were written anew, moves and merges. What was undone counts for nothing: a \
        value that came back by an undo belongs to who gave it first.
        """)

    @Argument(help: ArgumentHelp("The record: its reference, the end of it, or an ISBN.", valueName: "ref"))
    var reference: String

    @Option(help: FormOption.help)
    var form: String?

    @Flag(help: IndexOption.noIndex)
    var noIndex = false

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(index: noIndex ? .none : .made)
      let resolved = try ledger.resolve(FormOption.query(reference, form), in: ledger.now())
      let mailmap = try ledger.mailmap()
      let fields = try ledger.blame(of: resolved).map { $0.shown(by: mailmap) }
      let rows = fields.map(\.row)
      try catalogue.write(
        Table(columns: BlamedField.columns, rows: rows), .array(fields.map(\.json)),
        DelimitedText(header: BlamedField.columns.map(\.title), rows: rows))
      if !catalogue.quiet, let edited = try? ledger.settledEdits(), edited.contains(resolved.record) {
        catalogue.say("\(resolved) has edits that are not committed and not shown; colophon save commits them")
      }
      if try ledger.isShallow() {
        catalogue.say("this clone is shallow: history before its first commit is not here; git fetch --unshallow")
      }
    }
  }
}

extension Colophon.Blame: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    noIndex = words.flag("--no-index")
    form = words.option("--form")
    guard let options = CatalogueOptions(taking: &words), let values = words.values, values.count == 1
    else { return false }
    (catalogue, reference) = (options, values[0])
    return true
  }
}

extension BlamedField {
  fileprivate static let columns = [
    Table.Column("field"), Table.Column("value", shrinksTo: 16), Table.Column("by"), Table.Column("recorded"),
    Table.Column("commit"), Table.Column("remark", shrinksTo: 10),
  ]

  /// The field for people.
  fileprivate var row: [String] {
    [
      field, value, commit?.author.name ?? "", commit?.committer.when.day.description ?? "", commit?.id.short ?? "",
      [reason, note].compactMap { $0 }.joined(separator: "; "),
    ]
  }

  /// The field for scripts; what a shallow clone doesn't know is null.
  fileprivate var json: JSONValue {
    [
      "field": .string(field), "value": .string(value), "commit": .text(commit?.id.hex),
      "subject": .text(commit?.subject),
      "author": commit.map { ["name": .string($0.author.name), "email": .string($0.author.email)] } ?? .null,
      "recorded": .text(commit?.committer.when.rfc3339), "note": .text(note), "reason": .text(reason),
    ]
  }
}
